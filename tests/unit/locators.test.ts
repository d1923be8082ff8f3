// A locator names a place that the document has, and no other than the one where its own numbers put the words. Which ids are known, where a file could not be read.
import { describe, expect, it } from 'vitest';
import { known, isWhole } from '../../src/model/checks/known.ts';
import { locators } from '../../src/model/checks/locators.ts';
import { at } from '../../src/model/checks/rule.ts';
import { evidenceOf } from '../../src/model/evidence/lookUp.ts';
import { changed, readFiles } from '../fixtures/files.ts';

const FINDINGS = 'content/findings/2003-review.yml';
const BULLETS = `## Findings

- Plans are not good at all.
- Staff stay and know the children.

## Other things

- Homes are warm and safe.
`;
const NUMBERED = `1.1 Plans are not good at all.

1.2 Staff stay and know the children.

The council should write better plans.
`;

/** What is said of the locator of the first passage of the document, in a text of some words and of lost ones. */
function said(locator: string, text?: string, gaps = ''): string[] {
  const other = text === undefined ? {} : { 'seeds/report.txt': text };
  const source = gaps === '' ? {} : changed('content/sources/report.yml', 'marks: ["#"]', `marks: ["#"], gaps: [${gaps}]`);
  const { draft } = readFiles({
    ...other,
    ...source,
    ...changed(FINDINGS, 'stance: concern, locator: paragraph 1', `stance: concern, locator: ${JSON.stringify(locator)}`),
  });
  return locators(draft, evidenceOf(draft))
    .filter(({ id }) => id === '2003-review-f001')
    .map(({ what }) => what.replace(/^".*?" cannot be where the words stand\. /, ''));
}

describe('a locator', () => {
  it.each(['paragraph 1', 'para. 3', '1', 'bullet 2', 'page 1', 'Findings', 'page 2, paragraphs 1 to 3'])('may be "%s"', (locator) =>
    expect(said(locator)).toEqual([]),
  );
  it.each([
    ['…', 'It names no place.'],
    ['paragraph 0', 'Places are counted from 1.'],
    ['paragraph -1', 'Places are counted from 1.'],
    ['paragraphs 3 to 1', 'paragraph 3 to 1 runs backwards.'],
    ['paragraph 40', 'The text has no paragraph 40; it cannot go beyond'],
    ['40', 'The text has no paragraph 40'],
    ['recommendation 40', 'The text has no recommendation 40'],
    ['bullet 3', 'The text has no bullet 3; it cannot go beyond 2.'],
    ['page 7', 'The text has no page 7; it cannot go beyond 6.'],
    ['line 400', 'The text has no line 400'],
    ['paragraph 1.4', 'The document numbers no paragraph 1.4.'],
  ])('may not be "%s"', (locator, why) => {
    const found = said(locator);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(why);
  });
  it('counts the bullets below the heading that it names, else all of them', () => {
    expect([said('Findings, bullet 2', BULLETS), said('bullet 3', BULLETS)]).toEqual([[], []]);
    expect(said('Findings, bullet 3', BULLETS)).toEqual(['The text has no bullet 3; it cannot go beyond 2.']);
    expect(said('Other things, bullet 2', BULLETS)).toEqual(['The text has no bullet 2; it cannot go beyond 1.']);
    expect(said('bullet 1', 'Plans are not good at all.\n')).toEqual(['The text has no bullet.']);
  });
  it('is the number that stands before the words, where the document numbers its paragraphs', () => {
    expect(said('1.1', NUMBERED)).toEqual([]);
    expect(said('1.2', NUMBERED)).toEqual(['The words stand in 1.1 of the document.']);
  });
  it('is no paragraph before or after the one where its own lost beginnings put the words', () => {
    const lost = '{ line: 2, paragraph: 4, words: 3 }, { line: 6, paragraph: 6, words: 3 }';
    expect([4, 5, 6].map((number) => said(`paragraph ${number}`, undefined, lost))).toEqual([[], [], []]);
    expect(said('paragraph 3', undefined, lost)).toEqual(['The words stand in or after paragraph 4 and before paragraph 6 of the document.']);
    expect(said('paragraph 3', undefined, '{ line: 2, paragraph: 4, words: 3 }')).toEqual(['The words stand in or after paragraph 4 of the document.']);
  });
  it.each(['paragraph  40', 'paragraphs 1 to 40', 'paragraphs 1-40', 'paras 1 – 40', 'Para. 40', 'PARAGRAPH 40', 'paragraphs 1 and 40'])(
    'is read as people write it: "%s"',
    (locator) => expect(said(locator)[0]).toMatch(/^The text has no paragraph 40; it cannot go beyond \d+\.$/),
  );
  it('is no number that stands within other words, or before them', () => {
    expect(['40 days', 'Findings 40', 'subparagraph 40', 'Findings of 2003'].map((locator) => said(locator))).toEqual([[], [], [], []]);
  });
  it('goes as far as the text has lines, paragraphs, bullets, sentences or numbers', () => {
    const beyond = (locator: string, text: string): string => said(locator, text)[0]?.replace(/^.*cannot go beyond /, '') ?? '';
    const plain = 'Plans are not good at all.\n\n \n\nHomes are warm\nand staff stay.\n';
    expect([beyond('paragraph 40', plain), beyond('recommendation 40', plain), beyond('line 40', plain)]).toEqual(['3.', '3.', '7.']);
    expect(beyond('paragraph 40', 'Plans are not good at all.\n \n- Homes are warm.\n\n- Staff stay.\n')).toBe('5.');
    expect(beyond('sentence 40', 'Plans are not good at all. Are homes? They are! Staff stay.\n')).toBe('4.');
    expect(beyond('sentence 40', 'Plans are not good at all.\nHomes\nstaff\n')).toBe('3.');
    expect(beyond('paragraph 40', ' 12. Plans are not good at all.\n')).toBe('12.');
    expect(beyond('paragraph 40', 'Plans are not good at all by 90. Homes are warm.\n1990. Staff stay.\n39.Rooms.\n')).toBe('3.');
  });
  it('counts as bullets what has a mark before it, however far in it stands, and no dash within a line', () => {
    expect(said('bullet 3', 'Plans are not good at all.\n\n  - Homes.\n\t• Staff.\n')).toEqual(['The text has no bullet 3; it cannot go beyond 2.']);
    expect(said('bullet 1', 'Plans are not good at all - or late.\nhalf- and full-time\n-dry\n')).toEqual(['The text has no bullet.']);
  });
  it('without a heading may be any bullet of the text, also of one that begins with bullets', () => {
    const text = `- Rooms are dry.\n\n${BULLETS}`;
    expect([said('bullet 4', text), said('Bullet 4', text), said('page 1, bullet 4', text)]).toEqual([[], [], []]);
    expect(said('bullet 5', text)).toEqual(['The text has no bullet 5; it cannot go beyond 4.']);
    expect([said('Findings,bullet 3', text), said('Findings, Bullet 3', text)]).toEqual(Array(2).fill(['The text has no bullet 3; it cannot go beyond 2.']));
  });
  it('names a heading as it stands: a line that begins with a capital letter and has no full stop', () => {
    const below = (line: string): string[] => said('Findings, bullet 2', `Findings\n\n- Plans are not good at all.\n\n${line}\n\n- Homes.\n`);
    const one = ['The text has no bullet 2; it cannot go beyond 1.'];
    expect([below('Homes'), below('## Homes'), below('All 3 homes: how they are')]).toEqual([one, one, one]);
    expect([below('the Homes'), below('Homes are warm. Staff'), below('Homes are warm.'), below('Of'), below(`O${'n'.repeat(90)}`)]).toEqual(Array(5).fill([]));
  });
  it('with points is a number that the document gives a paragraph at the beginning of a line', () => {
    const text = '1.1 Plans are not good at all.\n\n- 10.2. Homes\n\n1.2.3 Staff\n\n *  1.10  Rooms\n95.1 Ends\n1.5 million, in 2.3 Homes\n12.5% of\n';
    const none = (number: string): string => `The document numbers no paragraph ${number}.`;
    expect(['1.4', '10.4', '1.2.4', '1.12', '1.5', '2.3', '12.5'].map((number) => said(number, text))).toEqual(
      ['1.4', '10.4', '1.2.4', '1.12', '1.5', '2.3', '12.5'].map((number) => [none(number)]),
    );
    expect(['10.2', '1.2.3', '1.10', 'paragraph 95.1'].map((number) => said(number, text))).toEqual(Array(4).fill(['The words stand in 1.1 of the document.']));
    const later = text.replace('1.1 Plans are not good at all.', '1.1 First').replace('Ends', 'Ends. Plans are not good at all.');
    expect([said('paragraph 95.1', later), said('1.1', later)]).toEqual([[], ['The words stand in 95.1 of the document.']]);
    // Where the words are not found, or stand before every number, any number of the document may be.
    expect([said('1.10', text.replace('Plans', 'Words')), said('1.1', 'Plans are not good at all.\n\n1.1 Homes\n')]).toEqual([[], []]);
  });
  it('of a text with lost beginnings is bounded by these: a number alone, and only of paragraphs', () => {
    const lost = '{ line: 2, paragraph: 4, words: 3 }, { line: 6, paragraph: 6, words: 3 }, { line: 8, paragraph: 9, words: 3 }';
    expect(said('paragraph 10', undefined, lost)).toEqual(['The text has no paragraph 10; it cannot go beyond 9.']);
    expect(said('paragraph 7', undefined, lost)).toEqual(['The words stand in or after paragraph 4 and before paragraph 6 of the document.']);
    expect(['paragraphs 1 to 3', 'page 1', 'sentence 1', 'recommendation 1', 'bullet 5'].map((locator) => said(locator, undefined, lost))).toEqual(Array(5).fill([])); // prettier-ignore
    expect(said('Findings, bullet 3', BULLETS, '{ line: 1, paragraph: 1, words: 3 }')).toEqual([]);
    expect(said('paragraph 3', undefined, '{ line: 5, paragraph: 4, words: 3 }')).toEqual(['The words stand in or after paragraph 4 of the document.']);
    expect(said('paragraph 2', undefined, '{ line: 8, paragraph: 4, words: 3 }')).toEqual([]);
    expect(said('paragraph 1', 'Other words.\n', '{ line: 1, paragraph: 4, words: 3 }')).toEqual([]);
    // What is lost elsewhere than at the beginning of a paragraph tells nothing.
    expect(said('paragraph 7', undefined, '{ line: 2, words: 3 }')).toEqual([]);
  });
  it('is told at its own place in the file', () => {
    const { draft } = readFiles(changed(FINDINGS, 'stance: concern, locator: paragraph 1', 'stance: concern, locator: paragraph 40'));
    expect(locators(draft, evidenceOf(draft))).toMatchObject([{ file: FINDINGS, line: 6, id: '2003-review-f001', todo: 'Look the place up in the document.' }]);
  });
});

it('a problem is told at a value, under the id of its file where no other is given', () => {
  const { draft } = readFiles();
  expect(at(draft.site, ['title'], 'What.', 'Do.')).toMatchObject({ file: 'content/site.yml', id: 'site', line: 1, what: 'What.', todo: 'Do.' });
});

describe('an id is known', () => {
  it('where the content has it, and of a chart or a page by what it shows', () => {
    const ids = known(readFiles().draft);
    expect(['2003-review-f001', '2003-review-a01', '2002-lost-a03', '2001-visit-s01', '2003-review-f009'].map(ids.passages.has)).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
    expect(['timeline', 'theme-plans', 'statistic-homes', 'theme-none', 'plans'].map(ids.charts.has)).toEqual([true, true, true, false, false]);
    expect(['themes/plans', 'sources/report', 'inspections/2002-lost', 'themes/none', 'rooms/plans'].map(ids.pages.has)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    expect([ids.groups.has('overall'), ids.frameworks.has('full'), ids.people.has('nobody')]).toEqual([true, true, false]);
  });
  it('where the file that would hold it could not be read, and no other', () => {
    const broken = { 'content/themes.yml': 'themes: [', 'content/sources/report.yml': 'title: [' };
    const { draft } = readFiles(broken);
    const ids = known(draft);
    expect([ids.themes.has('anything'), ids.sources.has('report'), ids.sources.has('none')]).toEqual([true, true, false]);
    expect([isWhole(draft), isWhole(readFiles().draft)]).toEqual([false, true]);
  });
});
