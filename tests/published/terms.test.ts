// Terms of art, where they stand: each explains itself once a page, in the words of the glossary, without a script.
import { expect, it } from 'vitest';
import { record } from '../../src/record.ts';
import { address, atLeast, base, pages } from './site.ts';

const explained = new Map(record().glossary.map((one) => [one.id, one]));
const buttons = pages
  .filter(({ html }) => html.includes('popovertarget="term-'))
  .flatMap(({ path, document }) => [...document.querySelectorAll('button.term')].map((button) => ({ path, document, button })));

it('each leads to its explanation, which begins with the term and leads to the glossary', () => {
  expect(buttons.length).toBeGreaterThan(atLeast(100));
  for (const { path, document, button } of buttons) {
    const target = button.getAttribute('popovertarget') ?? '';
    const term = explained.get(target.replace('term-', ''));
    const says = document.querySelector(`[id="${target}"]`);
    expect(says?.hasAttribute('popover'), `${path} ${target}`).toBe(true);
    expect(says?.textContent, path).toBe(`${term?.term ?? ''}: ${term?.says ?? ''} Glossary`);
    const glossary = new URL(says?.querySelector('a')?.getAttribute('href') ?? '', `${address}${base}`);
    expect(`${glossary.pathname}${glossary.hash}`, path).toBe(`${base}glossary/#${term?.id ?? ''}`);
  }
});

it('each is heard as a term that is explained, and is one of its forms', () => {
  for (const { path, button } of buttons) {
    const term = explained.get(button.getAttribute('popovertarget')?.replace('term-', '') ?? '');
    const forms = [term?.term, ...(term?.also ?? [])].map((form) => form?.toLowerCase());
    expect(forms, path).toContain(button.textContent.toLowerCase().replace(/\u2019/g, "'"));
    expect(button.getAttribute('aria-description'), path).not.toBeNull();
  }
});

it('each is explained at its first use alone, so that no page explains one twice', () => {
  const seen = new Set<string>();
  for (const { path, button } of buttons) {
    const one = `${path} ${button.getAttribute('popovertarget') ?? ''}`;
    expect(seen.has(one), one).toBe(false);
    seen.add(one);
  }
});

it('no line parts a term from the marks that touch it', () => {
  for (const { path, button } of buttons) {
    const whole = button.closest('.whole');
    const next = whole?.nextSibling?.nextSibling?.textContent ?? '';
    expect(next, `${path}: ${button.textContent}`).not.toMatch(/^[.,;:)'\u2019?!]/);
  }
});

it('the grade of a visit explains itself on its page, where the glossary has it', () => {
  for (const { id, judgements } of record().inspections)
    for (const { grade } of judgements) {
      const term = record().glossary.find((one) => [one.term, ...one.also].some((form) => form.toLowerCase() === grade.toLowerCase()));
      if (term)
        expect(buttons.some(({ path, button }) => path === `/inspections/${id}/` && button.getAttribute('popovertarget') === `term-${term.id}`)).toBe(true);
    }
});
