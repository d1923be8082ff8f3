// Corrections, rule by rule, in the record of a few files: each tells a change of something that was published. `bad/` tries the same rules on the whole content.
import { describe, expect, it } from 'vitest';
import { correctionIdle, correctionOrder, corrections, correctionSame } from '../../src/model/checks/corrections.ts';
import { readFiles } from '../fixtures/files.ts';
import { placesOf, saidOf, type Files } from '../fixtures/found.ts';

type Told = readonly [id: string, what: string, old: string, now: string, date?: string];
const telling = (...all: readonly Told[]): Files => ({
  'content/corrections.yml': `corrections:\n${all.map(([id, what, old, now, date = '2029-01-01']) => `  - { date: "${date}", id: "${id}", what: ${what}, old: "${old}", new: "${now}", why: Why. }\n`).join('')}`,
});
/** What was published: the passage on plans was one on homes, and another has gone since. */
const PUBLISHED: Files = {
  'content/published.csv':
    'id,words,theme,stance,date\n2003-review-f001,Plans are not good at all.,homes,concern,\n2003-review-f009,Words.,plans,concern,\ninspections/2003-review,The review of 2003,,,\nthemes/plans,The old plans,,,\n',
};

it('a correction changes something', () => {
  const same = ['corrections: What was published ("old:") and what stands now ("new:") are the same.'];
  expect([saidOf(correctionSame), saidOf(correctionSame, telling(['2003-review-f001', 'theme', 'homes', 'plans']))]).toEqual([[], []]);
  for (const now of ['The plans', 'The  plans', 'The\u00A0plans'])
    expect(saidOf(correctionSame, telling(['themes/plans', 'title', 'The plans', now])), now).toEqual(same);
  expect(placesOf(correctionSame, telling(['themes/plans', 'title', 'The plans', 'The plans']))).toEqual(['"The plans"']);
});

describe('what is corrected', () => {
  const said = (id: string, what: string, ...files: Files[]): string[] => saidOf(corrections, telling([id, what, 'a', 'b']), ...files);
  const nothing = (id: string): string[] => [`corrections: "${id}" is nothing that was published.`];
  it('was published', () => {
    for (const [id, what] of [
      ['2003-review-f001', 'theme'],
      ['2003-review-f009', 'removed'],
      ['themes/plans', 'title'],
      ['2003-review', 'title'],
    ] as const)
      expect(said(id, what, PUBLISHED), id).toEqual([]);
    // It stands there now, and was never published.
    expect([said('2003-review-f002', 'theme', PUBLISHED), said('themes/staff', 'title', PUBLISHED), said('2009-zoo', 'removed', PUBLISHED)]).toEqual([
      nothing('2003-review-f002'),
      nothing('themes/staff'),
      nothing('2009-zoo'),
    ]);
    expect(placesOf(corrections, telling(['themes/zoo', 'title', 'a', 'b']), PUBLISHED)).toEqual(['"themes/zoo"']);
  });
  it('exists at least, or is gone, where nothing was registered yet', () => {
    expect([said('2003-review-f002', 'theme'), said('2001-visit', 'title'), said('2009-zoo-f001', 'removed')]).toEqual([[], [], []]);
    expect([said('2009-zoo-f001', 'theme'), said('themes/zoo', 'title')]).toEqual([nothing('2009-zoo-f001'), nothing('themes/zoo')]);
    const broken = { ...telling(['2009-zoo-f001', 'theme', 'a', 'b']), 'content/findings/2001-visit.yml': 'findings: [\n' };
    expect(corrections(readFiles(broken).draft, [])).toEqual([]);
    expect(corrections(readFiles({ ...broken, ...PUBLISHED }).draft, [])).toHaveLength(1);
  });
});

describe('a correction', () => {
  const said = (...all: readonly Told[]): string[] => saidOf(correctionIdle, PUBLISHED, telling(...all));
  const never = (what: string, id: string, old: string): string[] => [
    `corrections: The ${what} of ${id} was never published as "${old}", or still stands as it was published.`,
  ];
  it('gives what was published, and what stands now', () => {
    expect([saidOf(correctionIdle, PUBLISHED), said(['2003-review-f001', 'theme', 'homes', 'plans'])]).toEqual([[], []]);
    expect(placesOf(correctionIdle, PUBLISHED, telling(['2003-review', 'title', 'Another review', 'The review of 2003']))).toEqual(['"Another review"']);
    // Title of a visit by its id alone.
    expect(said(['2003-review', 'title', 'Another review', 'The review of 2003'])).toEqual(never('title', '2003-review', 'Another review'));
  });
  it('says that something is gone only where it is', () => {
    expect(said(['2003-review-f009', 'removed', 'Words.', 'Nothing'])).toEqual([]);
    expect(said(['inspections/2003-review', 'removed', 'The review of 2003', 'Nothing'])).toEqual([
      'corrections: inspections/2003-review is said to be removed, and still stands.',
    ]);
    expect(placesOf(correctionIdle, PUBLISHED, telling(['inspections/2003-review', 'removed', 'The review of 2003', 'Nothing']))).toEqual([
      '"inspections/2003-review"',
    ]);
  });
  it('that is wrong otherwise is left to another rule', () => {
    expect([said(['2003-review-f001', 'theme', 'staff', 'staff']), said(['2003-review-f002', 'theme', 'homes', 'plans'])]).toEqual([[], []]);
    const broken = {
      ...PUBLISHED,
      ...telling(['2003-review', 'title', 'Another review', 'The review of 2003']),
      'content/findings/2001-visit.yml': 'findings: [\n',
    };
    expect(correctionIdle(readFiles(broken).draft, [])).toEqual([]);
  });
});

it('the newest correction stands first', () => {
  const dated = (...days: string[]): Files => telling(...days.map((day): Told => ['2003-review-f001', 'theme', 'homes', 'plans', day]));
  expect([saidOf(correctionOrder), saidOf(correctionOrder, dated('2029-02-01', '2029-01-01', '2029-01-01'))]).toEqual([[], []]);
  expect(saidOf(correctionOrder, dated('2029-01-01', '2029-02-01'))).toEqual(['corrections: The correction of 2029-02-01 stands below one of 2029-01-01.']);
  expect(placesOf(correctionOrder, dated('2029-01-01', '2029-02-01'))).toEqual(['"2029-02-01"']);
});
