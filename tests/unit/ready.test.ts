// Whether the record is ready, in words, and where a problem is mended.
import { expect, it } from 'vitest';
import type { RecordNamed } from '../../src/desk/answers.ts';
import type { ToldProblem } from '../../src/desk/ready/answers.ts';
import { verdict } from '../../src/desk/ready/verdict.ts';
import { placeOf } from '../../src/desk/place.ts';
import { fieldLink, goingAddresses, grouped } from '../../src/desk/ready/where.ts';

const problem = (file: string, rule = 'a-rule', field = ''): ToldProblem => ({
  ...{ file, rule, line: 1, column: 1, what: `Something in ${file}.`, todo: 'Mend it.' },
  field,
});
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
      cites: ['2031-letter', '2031-minutes'],
      isRegistered: false,
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
    ['content/sources/2031-minutes.yml', 'a-rule', '2 Facts: Visit', '#/facts/2031-visit'],
    ['content/milestones/2031-event.mdx', 'a-rule', 'Events and figures', '#/entries/milestones/2031-event'],
    ['content/inspections/2031-visit.mdx', 'a-rule', '2 Facts: Visit', '#/facts/2031-visit'],
    ['content/findings/2031-visit.yml', 'a-rule', '3 Coding: Visit', '#/coding/2031-visit'],
    ['content/findings/2031-visit.yml', 'change-untold', 'Corrections', '#/corrections'],
    ['content/site.yml', 'a-rule', 'First page: who publishes it', '#/'],
    ['content/themes.yml', 'a-rule', 'The file content/themes.yml', undefined],
  ];
  for (const [file, rule, name, href] of places) expect(grouped([problem(file, rule)], record), file).toMatchObject([{ name, href, problems: [{ file }] }]);
  expect(grouped([problem('content/themes.yml'), problem('content/themes.yml')], record)).toHaveLength(1);
});

it('leads from a problem to the field of the form in which it is', () => {
  const visit = fieldLink(problem('content/inspections/2031-visit.mdx', 'a-rule', 'visit_basis'), record);
  expect(visit).toEqual({ name: 'What the date of the visit rests on', href: '#/facts/2031-visit?field=What+the+date+of+the+visit+rests+on' });
  expect(placeOf(visit?.href ?? '')).toMatchObject({ screen: 'facts', about: '2031-visit', field: 'What the date of the visit rests on', form: undefined });
  const letter = fieldLink(problem('content/sources/2031-letter.yml', 'a-rule', 'kind'), record);
  expect(placeOf(letter?.href ?? '')).toMatchObject({ about: '2031-visit', field: 'Kind of document', form: 'content/sources/2031-letter.yml' });
  expect(fieldLink(problem('content/inspections/2031-visit.mdx', 'change-untold', 'title'), record)).toBeUndefined();
  const site = fieldLink(problem('content/site.yml', 'a-rule', 'contact'), record);
  expect(placeOf(site?.href ?? '')).toMatchObject({ screen: '', about: '', field: 'How to reach them' });
  expect(fieldLink(problem('content/themes.yml', 'a-rule', 'themes'), record)).toBeUndefined();
});

it('names the published addresses that would go, and no other problem', () => {
  expect(goingAddresses([problem('content/addresses.txt', 'address-gone'), problem('content/addresses.txt', 'address-line')])).toHaveLength(1);
});
