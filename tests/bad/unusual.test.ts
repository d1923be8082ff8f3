// Unusual but right: what an editor may well write one day must pass without a word.
import { afterAll, expect, it } from 'vitest';
import { check } from '../../src/model/checks/check.ts';
import { report } from '../../src/model/written/problems.ts';
import { Copy, groupsOf, type Changed } from './copy.ts';
import { unusual } from './cases/unusual.ts';

const copy = new Copy();
afterAll(() => copy.remove());

/** What is said of the content with some changes. */
function said(cases: readonly Changed[]): string {
  return copy.withAll(cases, () => {
    const { evidence, ...read } = copy.draft();
    const { problems: found } = check(read, undefined, evidence);
    return found.length === 0 ? '' : report(found);
  });
}

it('knows at least 50 of them, each under a name of its own', () => {
  expect(new Set(unusual.map(({ name }) => name)).size).toBeGreaterThanOrEqual(50);
});

/** Those that pass with others, in other files, at once; the rest are tried by themselves. */
const together = new Map(groupsOf(unusual).flatMap((group) => group.map((one) => [one, group] as const)));
const passed = new Set<Changed>();

it.each(unusual)('$name', (one) => {
  const group = together.get(one) ?? [one];
  if (!passed.has(one) && said(group) === '') for (const other of group) passed.add(other);
  if (!passed.has(one)) expect(said([one])).toBe('');
});
