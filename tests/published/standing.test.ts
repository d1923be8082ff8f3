// What the check knows of the site is what was built: every address and every anchor, no more and no fewer.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { filesOf } from '../../src/commands/builtSite.ts';
import { everyAddress, redirects } from '../../src/model/counts/permalinks.ts';
import { COPIED, standing } from '../../src/model/checks/standing.ts';
import { readDraft, record } from '../../src/record.ts';
import { dist } from './site.ts';

const { has, anchors } = standing({ record: record(), draft: readDraft().draft });
const paths = filesOf(dist).map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`);
const idsOf = (path: string): string[] =>
  [...readFileSync(`${dist}${path}${path.endsWith('/') ? 'index.html' : ''}`, 'utf8').matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id);
it('a link may lead to everything that was built, but for what hosts read', () => {
  expect(paths.filter((path) => !has(path) && !/^\/[._][^/]*$/.test(path))).toEqual([]);
});

it('nothing is taken for an address that was not built', () => {
  const built = new Set(paths);
  const known = [...everyAddress(record()).map((address) => address.replace(/#.*/, '')), ...redirects(record()).map(({ from }) => from)];
  expect(known.filter((path) => !built.has(path))).toEqual([]);
});

it('each page has the anchors that a link may name, and no others', () => {
  for (const path of paths.filter((one) => one.endsWith('/') && !one.startsWith('/embed/'))) {
    const ids = idsOf(path).filter((id) => !COPIED.test(id));
    expect([...anchors(path)].sort(), path).toEqual([...new Set(ids)].sort());
  }
});
