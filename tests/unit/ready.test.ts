// Whether the record is ready, in words, and where a problem is mended.
import { expect, it } from 'vitest';
import type { RecordNamed } from '../../src/desk/answers.ts';
import { verdict } from '../../src/desk/ready/verdict.ts';
import { goingAddresses, grouped } from '../../src/desk/ready/where.ts';
import type { Problem } from '../../src/model/written/problems.ts';

const problem = (file: string, rule = 'a-rule'): Problem => ({ file, rule, line: 1, column: 1, what: `Something in ${file}.`, todo: 'Mend it.' });
const record: RecordNamed = {
  folder: '/record',
  isRecord: true,
  council: 'Kent',
  inspectorate: 'X',
  visits: [
    {
      id: '2031-visit',
      short: 'Visit',
      files: {
        inspection: 'content/inspections/2031-visit.mdx',
        findings: 'content/findings/2031-visit.yml',
        source: 'content/sources/2031-letter.yml',
        seed: 'seeds/letter.txt',
      },
    },
  ],
  themes: [],
  frameworks: [],
  people: [],
  sources: [],
};

it('is ready when nothing is open, and counts in words what is', () => {
  expect(verdict({ problems: [], unsaid: [], unregistered: 0 })).toMatchObject({ isReady: true, says: 'Ready to publish', things: [] });
  expect(verdict({ problems: [], unsaid: ['publisher'], unregistered: 1 })).toMatchObject({ isReady: false, says: 'Not ready: two things' });
  expect(verdict({ problems: [problem('a'), problem('b')], unsaid: ['contact'], unregistered: 9 }).says).toBe('Not ready: three things');
});

it('puts each problem under the part of the desk that mends it', () => {
  const places: [file: string, rule: string, name: string, href: string | undefined][] = [
    ['seeds/letter.txt', 'a-rule', '1 Text: Visit', '#/text/2031-visit'],
    ['content/sources/2031-letter.yml', 'a-rule', '2 Facts: Visit', '#/facts/2031-visit'],
    ['content/inspections/2031-visit.mdx', 'a-rule', '2 Facts: Visit', '#/facts/2031-visit'],
    ['content/findings/2031-visit.yml', 'a-rule', '3 Coding: Visit', '#/coding/2031-visit'],
    ['content/findings/2031-visit.yml', 'change-untold', 'Corrections', '#/corrections'],
    ['content/themes.yml', 'a-rule', 'The file content/themes.yml', undefined],
  ];
  for (const [file, rule, name, href] of places) expect(grouped([problem(file, rule)], record), file).toMatchObject([{ name, href, problems: [{ file }] }]);
  expect(grouped([problem('content/themes.yml'), problem('content/themes.yml')], record)).toHaveLength(1);
});

it('names the published addresses that would go, and no other problem', () => {
  expect(goingAddresses([problem('content/addresses.txt', 'address-gone'), problem('content/addresses.txt', 'address-line')])).toHaveLength(1);
});
