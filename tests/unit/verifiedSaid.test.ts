// What is said of a document and of each entry, word for word, and where each stands on the page to review. `verified.test.ts` has the rules.
import { describe, expect, it } from 'vitest';
import { pageOf, printedOf } from '../../src/model/authoring/printed.ts';
import { reviewPage } from '../../src/model/authoring/reviewPage.ts';
import { verified, type Verified } from '../../src/model/authoring/verified.ts';
import { changed, readFiles } from '../fixtures/files.ts';

const SHA = 'a'.repeat(64);
const PAGES = [
  'Report\n1. Plans are not good at all. Visits are rare and late.\nHomes are warm.',
  '2. Staff stay and know the chil-\ndren. Health checks are done.\n3. The council should write better plans.',
];
const REPORT = 'content/sources/report.yml';
const FINDINGS = 'content/findings/2003-review.yml';
function looked(change: Record<string, string> = {}, pages = PAGES, of = 'report'): Verified & { html: string } {
  const { draft } = readFiles(change);
  const source = draft.sources.find(({ id }) => id === of) ?? expect.unreachable();
  const printed = printedOf(pages);
  const result = verified(draft, source, { sha256: SHA, printed });
  return { ...result, html: reviewPage(source.data, printed, result) };
}
const told = (id: string, says: string, paragraph: number | string, page: number): string =>
  `  - { id: ${id}, voice: summarised, says: ${JSON.stringify(says)}, theme: plans, also: [staff], stance: concern, paragraph: ${paragraph}, page: ${page} }\n`;
const more = (...items: string[]): Record<string, string> => changed(FINDINGS, 'asks:\n', `${items.join('')}asks:\n`);
const read = (facts: string): Record<string, string> =>
  changed(REPORT, 'text: { state: clean,', `text: { state: clean, printed: { read: "2030-01-01", ${facts} },`);

describe('of the document as a whole', () => {
  it('is said that it is the one that was read, or what of it is another', () => {
    expect(looked(read(`sha256: ${SHA}, pages: 2, paragraphs: 3`)).agrees.slice(0, 3)).toEqual([
      'The file is the one that was read: its fingerprint is that of the source.',
      'The file has 2 pages, as the source says.',
      'The file has 3 numbered paragraphs, as the source says.',
    ]);
    const other = 'b'.repeat(64);
    expect(looked(read(`sha256: ${other}, pages: 1, paragraphs: 4`)).wrong).toEqual([
      `The file is not the one that was read: its fingerprint is ${SHA}, and the source names ${other}. Get the file from the address of the source.`,
      'The file has 2 pages, and the source says 1.',
      'The file has 3 numbered paragraphs, and the source says 4.',
    ]);
    expect(looked().open).toEqual([`The source names no fingerprint of the document. This file has ${SHA}.`]);
    expect(looked(read(`sha256: ${SHA}, pages: 2`)).open).toEqual([]);
  });
  it('is said as well of a document that was read in print alone', () => {
    const inPrint = changed('content/sources/lost.yml', 'text: { state: none }', `text: { state: read, read: "2030-01-01", sha256: ${SHA}, pages: 2 }`);
    expect(looked(inPrint, PAGES, 'lost').agrees).toEqual(['The file is the one that was read: its fingerprint is that of the source.', 'The file has 2 pages, as the source says.']); // prettier-ignore
  });
  it('are counted the quotations that stand there and the paragraphs that stand where they are said to', () => {
    const { agrees, open } = looked(
      more(told('2003-review-f008', 'Few came.', 2, 1), told('2003-review-f009', 'Few went.', 2, 2), told('2003-review-f010', 'All.', 'summary', 1)),
    );
    expect(agrees).toEqual(['1 of 2 paragraphs named stand on the page named.', '4 of 4 quotations stand in the document letter for letter.']);
    expect(open[1]).toBe('A part without a number is named by 2003-review-f010: whether it stands on the page named, a person has to see.');
    expect(looked(more(told('2003-review-f009', 'Few went.', 2, 2)), ['Plans.', 'Words.']).wrong).toEqual(['The text of the file shows no numbered paragraph, so that no paragraph could be looked up.']); // prettier-ignore
  });
  it('is said that a note was passed over within a quotation', () => {
    const noted = [`${PAGES[0]?.replace('\nHomes are warm.', '')}\n4 A note of its own.`, PAGES[1] ?? ''];
    const over = changed(FINDINGS, 'quote: "Plans are not good at all."', 'quote: "Visits are rare and late. Staff stay"');
    expect(looked({}, noted).open).toHaveLength(1);
    expect(looked(over, [noted[0] ?? '', (PAGES[1] ?? '').replace('2. ', '')]).open[1]).toBe(
      'A note at the foot of a page was passed over within the quotations of 2003-review-f001.',
    );
  });
});

describe('of an entry', () => {
  it('is told how it is coded, and what is left out has a name of its own', () => {
    const statement = changed(
      FINDINGS,
      'left_out:',
      'statements:\n  - { id: 2003-review-s01, quote: "Homes are warm", speaker: The council, locator: paragraph 1 }\nleft_out:',
    );
    expect(looked(statement).entries.map(({ id, coding }) => [id, coding])).toEqual([
      ['2003-review-f002', 'staff, plans, strength'],
      ['2003-review-f001', 'plans, concern'],
      ['2003-review-a01', 'ask, plans'],
      ['2003-review-s01', 'statement of The council'],
      ['2003-review left_out 1', 'left out: background'],
    ]);
    const fragment = changed(FINDINGS, 'state: whole, theme: plans', 'state: fragment');
    expect(looked(fragment).entries.find(({ id }) => id === '2003-review-a01')?.coding).toBe('ask');
  });
  it('is said which paragraph or page cannot be right', () => {
    const wrong = (paragraph: number | string, page: number, pages = PAGES): string[] =>
      looked(more(told('2003-review-f009', 'Few.', paragraph, page)), pages).entries.find(({ id }) => id === '2003-review-f009')?.wrong ?? [];
    expect([wrong(2, 3), wrong(9, 2), wrong(2, 1), wrong(2, 2), wrong('summary', 3)]).toEqual([
      ['It names page 3, and the document has 2.'],
      ['It names paragraph 9, and no paragraph of the document has that number.'],
      ['It names page 1; paragraph 2 stands on page 2.'],
      [],
      ['It names page 3, and the document has 2.'],
    ]);
    expect(wrong(1, 3, [...PAGES.slice(0, 1), `goes on.\n${PAGES[1] ?? ''}`, 'End.'])).toEqual(['It names page 3; paragraph 1 stands on page 1 and 2.']);
  });
  it('is said in which paragraph its words stand, where its locator names another one alone', () => {
    const located = (locator: string, pages = PAGES): string[] =>
      looked(changed(FINDINGS, 'stance: concern, locator: paragraph 1', `stance: concern, locator: "${locator}"`), pages).entries.find(({ id }) => id === '2003-review-f001')?.wrong ?? []; // prettier-ignore
    expect(located('Plans, Paragraph 2')).toEqual(['Its locator names paragraph 2; its quotation stands in or after paragraph 1.']);
    for (const locator of ['paragraph 2-3', 'paragraph 2 to 3', 'paragraph 2 and 3', 'paragraph 2, 3', 'subparagraph 2', 'paragraph 9', 'Summary']) expect(located(locator), locator).toEqual([]); // prettier-ignore
    const before = ['Plans are not good at all.\n1. One.\n2. Two.', '3. Three.'];
    expect(located('paragraph 2', before)).toEqual(['Its locator names paragraph 2; its quotation stands before the first paragraph.']);
  });
  it('is said which words are nearest to a quotation that does not stand there, and on which page', () => {
    const wrong = (pages: string[]): string[] => looked({}, pages).entries.find(({ id }) => id === '2003-review-f002')?.wrong ?? [];
    expect(wrong([PAGES[0] ?? '', '2. Staff go and know the children. Health checks.'])).toEqual([
      'Its quotation does not stand in the document letter for letter. The nearest, on page 2: "Staff go and know the children."',
    ]);
    expect(wrong(['1. Nothing alike.', '2. Nor here.'])).toEqual(['Its quotation does not stand in the document letter for letter.']);
  });
});

it('words that a source gives as they are printed stand there with their marks, whether a line end breaks them or not', () => {
  const wrong = (words: string): string[] => looked(read(`sha256: ${SHA}, pages: 2, words: [${words}]`)).wrong;
  expect(wrong('"know the children. Health", "Homes are warm."')).toEqual([]);
  expect(wrong('"know the chil-dren."')).toEqual([]);
  expect(wrong('"Homes are “warm”."')).toEqual(['The source gives these words as they are printed, and they do not stand in the document with these marks: Homes are "warm".']); // prettier-ignore
});

it('a sentence of the account that shares words with the document is told with its line', () => {
  const account = changed('content/inspections/2003-review.mdx', '\nWords.\n', '\nOther words. Here staff stay and know the children. Yes!\n');
  expect(looked(account).shared).toEqual([
    {
      where: expect.stringMatching(/^content\/inspections\/2003-review\.mdx:\d+$/) as unknown,
      sentence: 'Here staff stay and know the children.',
      runs: ['staff stay and know the children'],
    },
  ]);
  expect(looked(more(told('2003-review-f009', 'Staff stay and know the children.', 2, 2))).shared).toEqual([
    { where: '2003-review-f009', sentence: 'Staff stay and know the children.', runs: ['staff stay and know the children'] },
  ]);
});

it('the page of a place is that on which it begins, from the first', () => {
  const printed = printedOf(['One.', 'Two.']);
  expect([-1, 0, 4, 5, 99].map((offset) => pageOf(printed, offset))).toEqual([1, 1, 1, 2, 2]);
});

describe('the page to review', () => {
  const sections = (html: string): { heading: string; text: string }[] =>
    html.split('<section>').slice(1).map((one) => ({ heading: /<h2>(.*?)<\/h2>/.exec(one)?.[1] ?? '', text: one })); // prettier-ignore
  it('has what is said of the whole first, then each stretch in the order of the document', () => {
    const { html } = looked(more(told('2003-review-f009', 'Few.', 'summary', 1)));
    expect(sections(html).map(({ heading }) => heading)).toEqual(['Page 1', 'Paragraph 1, page 1', 'Paragraph 2, page 2', 'Paragraph 3, page 2']);
    expect(html).toMatch(/^<!doctype html>\n<!-- .* -->\n<html lang="en-GB">\n/);
    expect(html).toContain('<title>For your eyes: The report</title>');
    expect(html).toContain('<h1>The report</h1>\n<p>The Inspectorate. On one side the document');
    expect(html).toContain('<li>4 of 4 quotations stand in the document letter for letter.</li>\n<li>The source names no fingerprint');
    expect(looked(read('pages: 3')).html).toContain('<li class="wrong">The file has 2 pages, and the source says 3.</li>');
  });
  it('has beside each stretch what rests on it, or that nothing does', () => {
    const texts = sections(looked(more(told('2003-review-f009', 'Few & "far".', 2, 2))).html);
    const of = (heading: string): string => texts.find((one) => one.heading.startsWith(heading))?.text ?? '';
    expect(of('Paragraph 2')).toContain(
      '<li id="2003-review-f009"><p class="small">2003-review-f009 · plans, staff, concern · paragraph 2 · page 2</p><p>Few &amp; &quot;far&quot;.</p></li>',
    );
    expect(of('Paragraph 1')).toContain('<li id="2003-review-f001"><p class="small">2003-review-f001 · plans, concern · paragraph 1</p><blockquote>Plans are not good at all.</blockquote></li>'); // prettier-ignore
    expect(of('Page 1')).toContain('<div class="theirs">Report</div><div><p class="small">Nothing of ours rests on this.</p></div>');
    expect(of('Paragraph 3')).toContain('<div class="theirs">3. The council should write better plans.</div><div><ul><li id="2003-review-a01">');
  });
  it('has the whole page beside an entry of a part without a number, and says what is wrong and what is shared', () => {
    const texts = sections(looked(more(told('2003-review-f009', 'Staff stay and know the children.', 'summary', 2))).html);
    const page = texts.find(({ heading }) => heading === 'Page 2')?.text ?? '';
    expect(page).toContain('The council should write better plans.</div>');
    expect(page).toContain('· summary · page 2</p>');
    expect(page).toContain('<p class="shared">In a row in the document too: staff stay and know the children</p>');
    const wrong = sections(looked(more(told('2003-review-f009', 'Few.', 2, 9))).html)[1]?.text ?? '';
    expect(wrong + looked(more(told('2003-review-f009', 'Few.', 2, 9))).html).toContain('<p class="wrong">It names page 9, and the document has 2.</p>');
  });
  it('has what has no place in the file first, and the sentences of the account that share words with it', () => {
    const account = changed('content/inspections/2003-review.mdx', '\nWords.\n', '\nHere staff stay and know the children.\n');
    const { html } = looked({ ...account, ...more(told('2003-review-f009', 'Few.', 9, 9)) });
    const [first, second] = sections(html);
    expect(first).toMatchObject({ heading: 'Of no place in this file', text: expect.stringContaining('id="2003-review-f009"') as unknown });
    expect(second?.heading).toBe('Sentences of the account with words in a row of the document');
    expect(second?.text).toMatch(
      /<ul><li>content\/inspections\/2003-review\.mdx:\d+: Here staff stay and know the children\. \(staff stay and know the children\)<\/li><\/ul>/,
    );
    expect(sections(looked().html).map(({ heading }) => heading)).not.toContain('Of no place in this file');
  });
  it('has words that stand above the first paragraph on their page, and each page in its place among the paragraphs', () => {
    const pages = [
      'Staff stay and know the children.\n1. Plans are not good at all. Health checks are done.',
      'More of it.\n2. The council should write better plans.',
    ];
    const all = sections(looked(more(told('2003-review-f009', 'Few.', 'part 2', 2), told('2003-review-f010', 'Some.', 'part 2', 2)), pages).html);
    expect(all.map(({ heading }) => heading)).toEqual(['Page 1', 'Paragraph 1, page 1 and 2', 'Page 2', 'Paragraph 2, page 2']);
    const [first, second, third] = all;
    expect(first?.text).toContain('<div class="theirs">Staff stay and know the children.\n1. Plans');
    expect(first?.text).toContain('id="2003-review-f002"');
    expect(second?.text).toMatch(/id="2003-review-f001".*<\/li>\n<li id="2003-review left_out 1"/);
    expect(third?.text).toContain('· part 2 · page 2</p>');
    expect(third?.text).toContain('More of it.\n2. The council');
  });
  it('has what an entry shares with the document beside it alone', () => {
    const { html } = looked(more(told('2003-review-f009', 'Staff stay and know the children.', 2, 2)));
    expect(sections(html).map(({ heading }) => heading)).not.toContain('Sentences of the account with words in a row of the document');
  });
  it('holds the text of a document without a numbered paragraph, page by page', () => {
    expect(sections(looked({}, ['Plans are not good at all.', 'Homes.', '']).html).map(({ heading }) => heading)).toEqual(['Of no place in this file', 'Page 1', 'Page 2']); // prettier-ignore
  });
});
