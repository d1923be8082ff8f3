// What stands beside a finding on its page: the passages around it in its own document, and no others.
import { expect, it } from 'vitest';
import { record } from '../../src/record.ts';
import { pages } from './site.ts';

const pageAt = new Map(pages.map((page) => [page.path, page]));
const itemsOf = (path: string, what: string): Element[] => [...(pageAt.get(path)?.document.querySelectorAll(`.passages > li${what}`) ?? [])];

it('the page of a finding shows of other findings only the one right before and the one right after it in its document', () => {
  const { findings, sources } = record();
  const known = new Map(findings.map((one) => [one.id, one]));
  const wrong: string[] = [];
  let shown = 0;
  for (const { id } of sources) {
    const order = itemsOf(`/sources/${id}/`, '')
      .map((item) => item.id)
      .filter((one) => known.has(one));
    for (const [place, finding] of order.entries()) {
      const others = itemsOf(`/findings/${finding}/`, ' > a').map((link) => link.getAttribute('href')?.split('/').at(-2) ?? '');
      shown += others.length;
      const beside = [order[place - 1], order[place + 1]];
      wrong.push(...others.filter((other) => !beside.includes(other) || known.get(other)?.singleChild).map((other) => `${finding}: ${other}`));
    }
  }
  expect(shown).toBeGreaterThan(findings.length / 2);
  expect(wrong).toEqual([]);
});
