// One cause, one problem, in the record of a few files: what follows from the same missing thing is told once. `bad/` tries the same on the whole content.
import { describe, expect, it } from 'vitest';
import { byCause, missing, missingAt } from '../../src/model/checks/causes.ts';
import type { Problem } from '../../src/model/written/problems.ts';
import { changed, readFiles } from '../fixtures/files.ts';
import type { Files } from '../fixtures/found.ts';

const draftOf = (...files: Files[]) => readFiles(Object.assign({}, ...files) as Files).draft;
const DRAFT = draftOf();

describe('what is missing', () => {
  it('is what an id names, or the list that holds nothing', () => {
    expect([missing(DRAFT, 'themes', 'zoo'), missing(DRAFT, 'sources', 'zoo'), missing(DRAFT, 'groups', 'zoo'), missing(DRAFT, 'terms', 'zoo')]).toEqual([
      'themes/zoo',
      'sources/zoo',
      'groups/zoo',
      'terms/zoo',
    ]);
    const empty = draftOf({
      'content/themes.yml': 'themes: []\n',
      'content/frameworks.yml': 'groups: []\nframeworks: []\n',
      'content/glossary.yml': 'terms: []\n',
    });
    expect(['themes', 'frameworks', 'groups', 'terms', 'people'].map((kind) => missing(empty, kind, 'zoo'))).toEqual([
      'themes',
      'frameworks',
      'frameworks',
      'terms',
      'people',
    ]);
    const groupless = draftOf(changed('content/frameworks.yml', 'groups:\n  - { id: overall, name: Overall }', 'groups: []'));
    expect(missing(groupless, 'groups', 'zoo')).toBe('groups');
  });
  it('is a passage, or its whole file where its visit has none', () => {
    expect([
      missing(DRAFT, 'passages', '2003-review-f009'),
      missing(DRAFT, 'passages', '2009-zoo-f001'),
      missing(DRAFT, 'passages', '2009-zoo-a12'),
      missing(DRAFT, 'passages', '2009-zoo-s01'),
    ]).toEqual(['passages/2003-review-f009', 'findings/2009-zoo', 'findings/2009-zoo', 'findings/2009-zoo']);
  });
  it('at an address is what its pages are made of', () => {
    const wanted: Record<string, string | undefined> = {
      '/findings/2003-review-f009/': 'passages/2003-review-f009',
      '/asks/2009-zoo-a01/': 'findings/2009-zoo',
      '/sources/zoo/': 'sources/zoo',
      '/sources/zoo/#2003-review-f001': 'sources/zoo',
      '/sources/article/#2003-review-f001': 'sources/report',
      '/sources/article/#2003-review-a01': 'sources/report',
      '/sources/report/#2001-visit-s01': 'sources/article',
      '/sources/report/#2003-review-f009': 'passages/2003-review-f009',
      '/inspections/zoo/': 'inspections/zoo',
      '/inspections/zoo/#overall': 'inspections/zoo',
      '/inspections/2003-review/#2003-review-s09': 'passages/2003-review-s09',
      '/inspections/2003-review/#overall': undefined,
      '/inspections/2003-review/': 'findings/2003-review',
      '/inspections/2003-review/plans/': 'findings/2003-review',
      '/inspections/2003-review/zoo/': 'themes/zoo',
      '/compare/2003-review/zoo/': 'inspections/zoo',
      '/compare/zoo/2003-review/': 'inspections/zoo',
      '/compare/2001-visit/2003-review/': undefined,
      '/compare/': undefined,
      '/themes/zoo/': 'themes/zoo',
      '/themes/zoo/#2003-review': 'themes/zoo',
      '/themes/plans/': undefined,
      '/themes/plans/#2009-zoo': 'inspections/2009-zoo',
      '/charts/theme-zoo/': 'themes/zoo',
      '/embed/theme-zoo/': 'themes/zoo',
      '/oembed/theme-zoo.json': 'themes/zoo',
      '/charts/timeline/': undefined,
      '/milestones/zoo/': 'milestones/zoo',
      '/statistics/zoo/': 'statistics/zoo',
      '/about/zoo/': 'about/zoo',
      '/glossary/#zoo': 'terms/zoo',
      '/glossary/': undefined,
      '/zoo/': undefined,
      '/': undefined,
    };
    expect(Object.fromEntries(Object.keys(wanted).map((address) => [address, missingAt(DRAFT, address)]))).toEqual(wanted);
  });
});

describe('problems', () => {
  type Given = Partial<Problem> & { cause?: string };
  const problem = (rule: string, more: Given = {}): Problem & { cause?: string } => ({
    rule,
    file: 'a.yml',
    line: 1,
    column: 1,
    what: 'It is so.',
    todo: 'Mend it.',
    ...more,
  });
  const told = (problems: readonly Problem[], draft = DRAFT): string[] => byCause(draft, problems).map(({ rule, what }) => `${rule}: ${what}`);
  it('of one cause are one, with the places of some more', () => {
    const caused = (n: number): Problem[] =>
      Array.from({ length: n }, (_, i) => problem('reference', { what: `It is ${i}.`, line: i + 1, cause: 'sources/zoo' }));
    expect(told(caused(1))).toEqual(['reference: It is 0.']);
    expect(told(caused(2))).toEqual(['reference: It is 0. 1 more problem follows from this: a.yml:2.']);
    expect(told(caused(4))).toEqual(['reference: It is 0. 3 more problems follow from this: a.yml:2, a.yml:3, a.yml:4.']);
    expect(told(caused(5))).toEqual(['reference: It is 0. 4 more problems follow from this: a.yml:2, a.yml:3, a.yml:4, ….']);
    expect(told([...caused(2), problem('reference', { what: 'Another.', line: 2, cause: 'sources/zoo' })])).toEqual([
      'reference: It is 0. 2 more problems follow from this: a.yml:2.',
    ]);
    expect(byCause(DRAFT, caused(1))[0]).not.toHaveProperty('cause');
    expect(told([problem('a'), problem('b', { cause: 'x' }), problem('c', { cause: 'y' })])).toEqual(['a: It is so.', 'b: It is so.', 'c: It is so.']);
    expect(byCause(DRAFT, [])).toEqual([]);
  });
  it('are led by the one that names the cause best', () => {
    for (const lead of ['seed-changed', 'seed-missing', 'seed-state', 'read-state', 'no-findings', 'change-untold'])
      expect(told([problem('reference', { cause: 'x' }), problem(lead, { what: 'Led.', line: 2, cause: 'x' })]), lead).toEqual([
        `${lead}: Led. 1 more problem follows from this: a.yml:1.`,
      ]);
  });
  it('of an address, of a change and of a lost file have the cause that they name', () => {
    const together = (one: Problem, cause: string): boolean => told([problem('reference', { cause }), one]).length === 1;
    expect(together(problem('address-gone', { id: '/sources/zoo/' }), 'sources/zoo')).toBe(true);
    expect(together(problem('address-gone', { id: '/sources/zoo/' }), 'sources/other')).toBe(false);
    expect(together(problem('other-rule', { id: '/sources/zoo/' }), 'sources/zoo')).toBe(false);
    const gone = (id: string): Problem => problem('change-untold', { id, what: `"${id}" is gone.` });
    for (const [id, cause] of [
      ['2003-review-f009', 'passages/2003-review-f009'],
      ['2009-zoo-a01', 'findings/2009-zoo'],
      ['2009-zoo', 'inspections/2009-zoo'],
      ['glossary#zoo', 'terms/zoo'],
      ['themes/zoo', 'themes/zoo'],
      ['sources/zoo', 'sources/zoo'],
      ['inspections/2009-zoo#overall', 'inspections/2009-zoo'],
      ['statistics/zoo#2001', 'statistics/zoo'],
    ] as const)
      // prettier-ignore
      expect(together(gone(id), cause), id).toBe(true);
    expect(together(gone('inspections/2003-review#overall'), 'inspections/2003-review')).toBe(false);
    expect(together(gone('statistics/homes#1999'), 'statistics/homes')).toBe(false);
    expect(together(gone('milestones/2001-a#grades'), 'milestones/2001-a')).toBe(false);
    expect(together(problem('change-untold', { id: '2009-zoo', what: 'It is another.' }), 'inspections/2009-zoo')).toBe(false);
    const listed = draftOf({ 'content/addresses.txt': '/\n/milestones/2009-zoo/\n' });
    expect(told([problem('reference', { cause: 'milestones/2009-zoo' }), gone('2009-zoo')], listed)).toHaveLength(1);
    const theme = (now: string): Problem =>
      problem('change-untold', { id: '2003-review-f001', what: `The theme of 2003-review-f001 was published as "plans" and is now "${now}".` });
    expect([together(theme('zoo'), 'themes/zoo'), together(theme('staff'), 'themes/staff'), together(theme('none'), 'themes/none')]).toEqual([
      true,
      false,
      false,
    ]);
    expect(together(problem('missing-file', { file: 'content/about/method.mdx' }), 'about/method')).toBe(true);
    expect(together(problem('missing-file', { file: 'content/themes.yml' }), 'about/method')).toBe(false);
  });
  it('of a text that is not what was received are those of its words', () => {
    const FINDINGS = 'content/findings/2003-review.yml';
    const words = (rule: string): Problem => problem(rule, { file: FINDINGS });
    const seed = problem('seed-changed', { file: 'content/sources/report.yml', what: 'Changed.' });
    const all = ['quote-not-found', 'text-facts', 'counted-twice', 'quoted-share', 'summary-source', 'rest-read', 'read-state'];
    const settled = ['seed-changed: Changed.', ...all.map((rule) => `${rule}: It is so.`)];
    expect(told([seed, ...all.map(words)])).toEqual(settled);
    const other = draftOf({ 'seeds/report.txt': 'Other words.\n' });
    expect(told([seed, ...all.map(words)], other)).toEqual([expect.stringMatching(/^seed-changed: Changed\. 7 more problems follow from this: /)]);
    expect(told([seed, words('locator'), problem('quote-not-found', { file: 'content/findings/2001-visit.yml' })], other)).toHaveLength(3);
    // A text that is neither held nor read is none.
    expect(
      told(
        [problem('seed-state', { file: 'content/sources/lost.yml' }), words('quote-not-found')],
        draftOf(changed(FINDINGS, 'source: report', 'source: lost')),
      ),
    ).toHaveLength(1);
    const half = changed('content/sources/report.yml', 'state: clean', 'state: clean, read: "2029-12-01"');
    expect(told([problem('seed-state', { file: 'content/sources/report.yml' }), words('quote-not-found')], draftOf(half))).toHaveLength(1);
    expect(told([problem('seed-state', { file: 'content/sources/report.yml' }), words('quote-not-found')])).toHaveLength(2);
  });
  it('of a text without a source follow from its lost source, where nothing else names it', () => {
    const [unused, lost] = [
      problem('seed-unused', { file: 'seeds/report.txt', cause: 'seed abc' }),
      problem('reference', { cause: 'sources/report', what: 'Lost.' }),
    ];
    expect(told([lost, unused])).toEqual(['reference: Lost. 1 more problem follows from this: seeds/report.txt:1.']);
    expect(told([lost, unused, problem('seed-missing', { cause: 'seed abc', what: 'Missing.' })])).toEqual([
      'reference: Lost.',
      'seed-missing: Missing. 1 more problem follows from this: seeds/report.txt:1.',
    ]);
    expect(told([unused, problem('reference', { cause: 'people/zoo', what: 'Lost.' })])).toHaveLength(2);
  });
  it('in the same words are one from the twenty-first on', () => {
    const same = (n: number): Problem[] => Array.from({ length: n }, (_, i) => problem('form', { line: i + 1 }));
    expect([told(same(20)).length, told(same(21)).length, told([...same(20), problem('form', { what: 'Other.' })]).length]).toEqual([20, 1, 21]);
    expect(told([...same(11), ...same(11).map((one) => ({ ...one, rule: 'other' }))])).toHaveLength(22);
  });
  it('of one rule are listed up to a hundred', () => {
    const many = (n: number): Problem[] => Array.from({ length: n }, (_, i) => problem('form', { what: `It is ${i}.` }));
    expect([told(many(100)).length, told(many(100)).at(-1)]).toEqual([100, 'form: It is 99.']);
    expect([told(many(103)).length, told(many(103)).at(-1), told(many(103)).at(-2)]).toEqual([
      100,
      'form: It is 99. 3 more problems of this kind follow.',
      'form: It is 98.',
    ]);
    expect(told([...many(60), ...many(60).map((one) => ({ ...one, rule: 'other' }))])).toHaveLength(120);
  });
});
