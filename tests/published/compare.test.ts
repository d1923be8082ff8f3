// Pages that set two visits side by side: those that were published are still there, and each says which visits lie between its two.
import { expect, it } from 'vitest';
import { between, comparisons } from '../../src/model/counts/comparisons.ts';
import { addresses } from '../../src/model/record/addresses.ts';
import { record } from '../../src/record.ts';
import { pages, wordsOf } from './site.ts';

it('a pair that was published has its page, and a page names each of few visits that lie between the two', () => {
  const all = record();
  const paths = new Set(pages.map(({ path }) => path));
  for (const { path, withdrawn } of all.addresses) if (path.startsWith('/compare/') && withdrawn === undefined) expect(paths).toContain(path);
  for (const pair of comparisons(all)) {
    const page = pages.find(({ path }) => path === addresses.compare(pair.earlier.id, pair.later.id));
    if (!page) throw new RangeError(`${pair.earlier.id} and ${pair.later.id} have no page`);
    const others = between(all, pair);
    const said = /(\w+) visits? lies? between the two/.exec(wordsOf(page));
    expect(said !== null, page.path).toBe(others.length > 0);
    if (others.length > 0 && others.length <= 6) for (const { short } of others) expect(wordsOf(page), page.path).toContain(short);
  }
});
