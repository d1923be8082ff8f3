// What a document says to the entries that rest on it, and the page on which a person reads both, of a small record.
import { describe, expect, it } from 'vitest';
import { printedOf } from '../../src/model/authoring/printed.ts';
import { REVIEW_MARK, reviewPage } from '../../src/model/authoring/reviewPage.ts';
import { verified, type Verified } from '../../src/model/authoring/verified.ts';
import { changed, readFiles } from '../fixtures/files.ts';

const FINGERPRINT = 'a'.repeat(64);
/** The report of the small record as it is printed, on two pages. */
const PAGES = [
  'Report\n1. Plans are not good at all. Visits are rare and late.\nHomes are warm.',
  '2. Staff stay and know the chil-\ndren. Health checks are done.\n3. The council should write better plans.',
];
const REPORT = 'content/sources/report.yml';
const FINDINGS = 'content/findings/2003-review.yml';

function looked(change: Record<string, string> = {}, pages = PAGES, sha256 = FINGERPRINT): Verified & { html: string } {
  const { draft } = readFiles(change);
  const source = draft.sources.find(({ id }) => id === 'report');
  if (!source) throw new RangeError('report');
  const printed = printedOf(pages);
  const result = verified(draft, source, { sha256, printed });
  return { ...result, html: reviewPage(source.data, printed, result) };
}
const wrongOf = ({ entries }: Verified): string[] => entries.flatMap(({ id, wrong }) => wrong.map((why) => `${id}: ${why}`));
const asRead = (facts: string): Record<string, string> =>
  changed(REPORT, 'text: { state: clean,', `text: { state: clean, printed: { read: "2030-01-01", ${facts} },`);
const alsoTold = (says: string, paragraph: number | string, page: number): Record<string, string> =>
  changed(
    FINDINGS,
    'asks:\n',
    `  - { id: 2003-review-f009, voice: summarised, says: ${JSON.stringify(says)}, theme: plans, stance: concern, paragraph: ${paragraph}, page: ${page} }\nasks:\n`,
  );

describe('the document', () => {
  it('is known by its fingerprint, its pages and its paragraphs', () => {
    const { agrees, wrong } = looked(asRead(`sha256: ${FINGERPRINT}, pages: 2, paragraphs: 3`));
    expect(wrong).toEqual([]);
    expect(agrees).toEqual(
      expect.arrayContaining([expect.stringMatching(/fingerprint/), expect.stringMatching(/^The file has 2 pages/), expect.stringMatching(/has 3 numbered/)]),
    );
  });
  it('is another where one of them is', () => {
    const { wrong } = looked(asRead(`sha256: ${'b'.repeat(64)}, pages: 1, paragraphs: 4`));
    expect(wrong).toEqual([
      expect.stringContaining('not the one that was read'),
      expect.stringContaining('2 pages, and the source says 1'),
      expect.stringContaining('says 4'),
    ]);
  });
  it('may have a fingerprint that the source does not name', () => {
    expect(looked().open).toEqual([expect.stringContaining(FINGERPRINT)]);
  });
  it('must hold the words that the source gives as they are printed, marks and all', () => {
    expect(looked(asRead('pages: 2, paragraphs: 3, words: ["the children. Health", "Homes are \'warm\'"]')).wrong).toEqual([
      expect.stringMatching(/marks: Homes are 'warm'$/),
    ]);
  });
});

describe('an entry', () => {
  it('of the right document agrees', () => expect(wrongOf(looked())).toEqual([]));
  it.each([
    ['another word beside its quotation', 'rare', 'often', []],
    ['another letter within it', 'Plans', 'Plants', ['2003-review-f001: Its quotation does not stand']],
  ])('is set against a document with %s', (_what, from, to, expected) => {
    expect(
      wrongOf(
        looked(
          {},
          PAGES.map((page) => page.replace(from, to)),
        ),
      ).map((one, i) => one.slice(0, expected[i]?.length)),
    ).toEqual(expected);
  });
  it.each([
    [2, 2, undefined],
    [2, 1, 'It names page 1; paragraph 2 stands on page 2.'],
    [9, 1, 'It names paragraph 9, and no paragraph of the document has that number.'],
    [3, 3, 'It names page 3, and the document has 2.'],
    ['summary', 1, undefined],
  ])('of paragraph %s on page %i', (paragraph, page, why) => {
    const result = looked(alsoTold('Few came.', paragraph, page));
    expect(wrongOf(result)).toEqual(why === undefined ? [] : [`2003-review-f009: ${why}`]);
    expect(result.open.some((one) => one.includes('2003-review-f009'))).toBe(paragraph === 'summary');
  });
  it('stands in the paragraph that its locator names, or nothing says so', () => {
    const [first = '', second = ''] = PAGES;
    expect(wrongOf(looked({}, [`${first}\nStaff stay and know the children.`, second.replace('Staff', 'All')]))).toEqual([
      '2003-review-f002: Its locator names paragraph 2; its quotation stands in or after paragraph 1.',
    ]);
    expect(wrongOf(looked({}, [`${first}\nStaff stay and know the children.`, second]))).toEqual([]);
    expect(wrongOf(looked({}, [first, second.replace('2. ', '')]))).toEqual([]);
  });
  it('is not blamed one by one where the text shows no numbers', () => {
    const result = looked(alsoTold('Few came.', 2, 2), [
      'Plans are not good at all. The council should write better plans.',
      'Staff stay and know the children. Health checks are done.',
    ]);
    expect(wrongOf(result)).toEqual([]);
    expect(result.wrong).toEqual([expect.stringContaining('no numbered paragraph')]);
  });
  it('and a sentence of the account are told that have six words in a row from the document', () => {
    const account = changed('content/inspections/2003-review.mdx', '\nWords.\n', '\nSome words. We saw that staff stay and know the children.\n');
    const { shared } = looked({ ...alsoTold('Health checks are done. The council waited.', 2, 2), ...account });
    expect(shared.map(({ where, runs }) => [where.replace(/:\d+$/, ''), runs])).toEqual([
      ['content/inspections/2003-review.mdx', ['staff stay and know the children']],
    ]);
    expect(looked(alsoTold('Plans are not good at all.', 1, 1)).shared.map(({ where }) => where)).toEqual(['2003-review-f009']);
  });
});

describe('the page to review', () => {
  // Made within each test: what is worked out before the tests begin is charged to all of them when the code is broken on purpose.
  const page = (): string => looked({ ...alsoTold('A <b> "mark".', 1, 1) }).html;
  it('says first that it is not published, and is known again', () => {
    const html = page();
    expect(html).toContain(REVIEW_MARK);
    expect(html.indexOf('it is not published')).toBeLessThan(html.indexOf('<h1>'));
    expect(html).toContain('content="noindex"');
  });
  it('has each paragraph beside what rests on it, and only that', () => {
    const sections = page().split('<section>').slice(1);
    const of = (heading: string): string => sections.find((one) => one.startsWith(`<h2>${heading}`)) ?? '';
    expect(of('Paragraph 1')).toMatch(/Homes are warm[^]*Plans are not good at all\.<\/blockquote>[^]*A &lt;b&gt; &quot;mark&quot;\./);
    expect(of('Paragraph 1')).not.toContain('id="2003-review-f002"');
    expect(of('Paragraph 2')).toContain('id="2003-review-f002"');
    expect(of('Paragraph 3')).toContain('id="2003-review-a01"');
    expect(of('Page 1')).toContain('Nothing of ours');
  });
  it('leaves no entry out, wherever its place is', () => {
    const { html: all, entries } = looked(alsoTold('Few came.', 9, 7), ['Nothing of it.']);
    expect(entries.length).toBeGreaterThan(3);
    for (const { id } of entries) expect(all).toContain(`id="${id}"`);
  });
});
