// Unusual but right: what an editor may well write one day must pass without a word.
import { afterAll, expect, it } from 'vitest';
import { check } from '../../src/model/checks/check.ts';
import { report } from '../../src/model/written/problems.ts';
import { Copy } from './copy.ts';
import { unusual } from './cases/unusual.ts';

const copy = new Copy();
afterAll(() => copy.remove());

it('knows at least 50 of them, each under a name of its own', () => {
  expect(new Set(unusual.map(({ name }) => name)).size).toBeGreaterThanOrEqual(50);
});

it.each(unusual)('$name', ({ change }) => {
  copy.with('file' in change ? [change] : change, () => {
    const { evidence, ...read } = copy.draft();
    const { problems: found } = check(read, undefined, evidence);
    expect(found.length === 0 ? '' : report(found)).toBe('');
  });
});
