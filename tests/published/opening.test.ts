// What the page of a visit opens with: its grade or that it has none, what inspectors asked for, and the inspectorate's document.
import { expect, it } from 'vitest';
import { record } from '../../src/record.ts';
import { pages, readData } from './site.ts';

const { inspections, sources } = record();
const opened = inspections.map((inspection) => {
  const document = pages.find(({ path }) => path === `/inspections/${inspection.id}/`)?.document;
  const answers = [...(document?.querySelectorAll('h1 + dl.opening > dd') ?? [])];
  return { inspection, document, answers };
});

it('it is the grade, what was asked for and the document, in this order, right under the headline', () => {
  for (const { inspection, answers } of opened) expect(answers.length, inspection.id).toBe(3);
});

it('the grade is the overall one of the open data, and a visit without one says what it has instead', () => {
  const given = new Map(readData('inspections').map(({ id, graded, overall }) => [id, { graded, overall }]));
  for (const { inspection, answers } of opened) {
    const { graded, overall } = given.get(inspection.id) ?? {};
    const line = answers[0]?.querySelector('.grade')?.cloneNode(true) as HTMLElement | undefined;
    for (const explained of line?.querySelectorAll('.says') ?? []) explained.remove();
    const said = line?.textContent;
    if (overall !== null) expect(said, inspection.id).toBe(overall);
    else expect(said, inspection.id).toMatch(graded === true ? /^Graded, without an overall grade$|^Grade not known$/ : /^No grade$/);
    for (const { grade } of inspection.judgements) expect(answers[0]?.textContent, inspection.id).toContain(grade);
  }
});

it('each ask has its place once on the page, and the opening counts them or holds them', () => {
  for (const { inspection, document, answers } of opened) {
    const ids = inspection.asks.map(({ id }) => id);
    for (const id of ids) expect(document?.querySelectorAll(`[id="${id}"]`).length, id).toBe(1);
    const held = answers[1]?.querySelectorAll('.passage').length ?? 0;
    if (held < ids.length) expect(answers[1]?.querySelector('a[href="#asks"]')?.textContent).toBe(`${ids.length} points`);
    if (ids.length === 0) expect(answers[1]?.textContent.trim(), inspection.id).not.toBe('');
  }
});

it('the document is the one that was read or is held whole, at its own address; of any other the page says that it is not', () => {
  for (const { inspection, answers } of opened) {
    const source = sources.find(({ id }) => id === inspection.text);
    const links = [...(answers[2]?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'));
    if (inspection.coverage === 'full' && source?.address) expect(links, inspection.id).toEqual([source.address]);
    else if (inspection.coverage !== 'full') expect(answers[2]?.textContent, inspection.id).toMatch(/not held here|not analysed here/i);
  }
});

it('no fact stands without a value, and no theme without a finding has a row', () => {
  for (const { inspection, document } of opened) {
    for (const value of document?.querySelectorAll('dl.facts > dd') ?? []) expect(value.textContent.trim(), inspection.id).not.toBe('');
    const rows = [...(document?.querySelectorAll('#scope ~ .scroll tbody tr') ?? [])];
    expect(rows.length, inspection.id).toBe(new Set(inspection.findings.map(({ theme }) => theme)).size);
    for (const row of rows) expect(row.querySelector('.stance'), inspection.id).not.toBeNull();
  }
});
