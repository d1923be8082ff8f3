// The sentences that a coder goes through: where each begins and ends, its place, and how it is quoted.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pasteable } from '../../src/model/evidence/passages.ts';
import { prepare } from '../../src/model/evidence/preparedText.ts';
import { sentencesOf } from '../../src/model/evidence/sentences.ts';

const read = (raw: string) => {
  const text = prepare(raw, { state: 'clean', marks: ['**'] });
  const { sentences, others } = sentencesOf(text);
  return { text, others, sentences, words: sentences.map(({ start, end }) => raw.slice(start, end)) };
};

it('joins a sentence that a page has cut in two', () => {
  expect(read('Plans are good and\n\nmake a difference. Visits are late.').words).toEqual(['Plans are good and\n\nmake a difference.', 'Visits are late.']);
});

it('takes headings and addresses for no sentence, and names the lines', () => {
  const { words, others } = read('The Inspectorate\n1 High Street\n\n## Findings\n\nPlans are good.\n\nYours sincerely');
  expect(words).toEqual(['Plans are good.']);
  expect(others.map(({ first, last }) => [first, last])).toEqual([
    [1, 4],
    [8, 8],
  ]);
});

it('takes the number of a paragraph for its place, else the heading above it, else nothing', () => {
  const { sentences } = read('Plans are good.\n\n## Findings\n\n- Visits are late.\n\n2.8 Homes are near.\n\n2.9 Staff are well supported.');
  expect(sentences.map(({ locator }) => locator)).toEqual([undefined, 'Findings', '2.8', '2.9']);
});

it('sets the words before a passage in front of it where it stands more than once', () => {
  const { text, sentences } = read('Plans are good. This is new for everyone.\n\nVisits are late. This is new for everyone.');
  expect(sentences.map((one) => pasteable(text, one))).toEqual([
    { quote: 'Plans are good.' },
    { quote: 'This is new for everyone.', prefix: 'are good.' },
    { quote: 'Visits are late.' },
    { quote: 'This is new for everyone.', prefix: 'are late.' },
  ]);
});

describe('of a text of any lines', () => {
  const line = fc.constantFrom(
    ...['', '', 'Plans are good.', 'Visits are late. Homes are near.', '- Staff stay.', '## Findings', '2.1 Workers know.', '2.2 Help is near.', 'and so on.'],
    ...['Yours sincerely', '"Why is that?" They asked.', '1. See them.', '2. Act.', 'It is **not** so', 'Page 4', 'words '.repeat(14).trim()],
  );
  const lines = fc.array(line, { maxLength: 14 });
  it('each word is in one sentence, or in one of the other lines', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const raw = all.join('\n');
        const { sentences, others } = sentencesOf(prepare(raw, { state: 'clean', marks: ['**'] }));
        const elsewhere = others.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, i) => first + i));
        const places = [...sentences].sort((a, b) => a.start - b.start);
        expect(places).toEqual(sentences);
        for (const [i, { start, end, line: at }] of sentences.entries()) {
          expect([raw.slice(start, end).trim(), start < end, start >= (sentences[i - 1]?.end ?? 0)]).toEqual([raw.slice(start, end), true, true]);
          expect(raw.slice(0, start).split('\n').length).toBe(at);
        }
        for (const { 0: word, index } of raw.matchAll(/[a-z]{2,}/gi)) {
          const within = sentences.filter(({ start, end }) => start <= index && index + word.length <= end).length;
          const beside = elsewhere.filter((one) => one === raw.slice(0, index).split('\n').length).length;
          expect(within + beside, `${word} in ${raw}`).toBe(1);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a sentence', () => {
  it('ends at its stop before a capital, a figure or a mark, and at no other', () => {
    expect(read('Plans are good! Is it so? "Yes," they said. (It is.) 4 of them. all e.g. this one, 4.5 in all.').words).toEqual([
      'Plans are good!',
      'Is it so?',
      '"Yes," they said.',
      '(It is.)',
      '4 of them. all e.g. this one, 4.5 in all.',
    ]);
    expect(read('They said “it is so.” Then they left.').words).toEqual(['They said “it is so.”', 'Then they left.']);
  });
  it('is without the mark or the number with which its block begins', () => {
    const marks = ['- Plans are good.', '• Visits are late.', '* Homes are near.', '1. See them.', '2. Act on it.', '7) Staff stay.'];
    expect(read(marks.join('\n\n')).words).toEqual(['Plans are good.', 'Visits are late.', 'Homes are near.', 'See them.', 'Act on it.', 'Staff stay.']);
    expect(read('12 Children had no plan.').words).toEqual(['12 Children had no plan.']);
  });
  it('goes on over a line end, and over a page that ends without a stop before a small letter', () => {
    expect(read('Plans are good\nand late.').words).toEqual(['Plans are good\nand late.']);
    expect(read('Plans are good.\n\nand late.').words).toEqual(['Plans are good.', 'and late.']);
    expect(read('Plans are good\n\nAnd they are late.').words).toEqual(['And they are late.']);
    expect(read('Plans are good\n\n- and late.').words).toEqual(['and late.']);
    expect(read('## Plans\nand visits are late.').words).toEqual(['and visits are late.']);
  });
  it('is a line without a stop only where it has more words than a heading, or a bullet before it', () => {
    const words = (count: number): string => Array.from({ length: count }, () => 'word').join(' ');
    expect([read(words(12)).words, read(words(13)).words, read('- word').words]).toEqual([[], [words(13)], ['word']]);
  });
  it('does not go over a gap', () => {
    const raw = 'Plans are good\nand late.';
    const { sentences, others } = sentencesOf(prepare(raw, { state: 'clean', gaps: [{ line: 2 }] }));
    expect([sentences.map(({ start, end }) => raw.slice(start, end)), others]).toEqual([['and late.'], [{ first: 1, last: 1, words: 'Plans are good' }]]);
  });
  it('is none behind the end of the document', () => {
    const { sentences } = sentencesOf(prepare('Plans are good.\nRead more here.', { state: 'clean', foreign_from: 2 }));
    expect(sentences).toHaveLength(1);
  });
  it('has its page, where its source says how the text lies on the pages', () => {
    const text = prepare('Plans are good.\n\nVisits are late.\n', { state: 'clean', received: { places: [[1, 4], [3, 5]] } }); // prettier-ignore
    expect(sentencesOf(text).sentences.map(({ page }) => page)).toEqual([4, 5]);
  });
});

it('other lines that follow each other are told in one, with their words', () => {
  const { others } = read('The Inspectorate\n1 High Street\n\n## Findings\n\nPlans are good.\n\nYours sincerely');
  expect(others).toEqual([
    { first: 1, last: 4, words: 'The Inspectorate 1 High Street / ## Findings' },
    { first: 8, last: 8, words: 'Yours sincerely' },
  ]);
});

it('a heading begins a new place, and the numbers before it count no longer', () => {
  const { sentences } = read('2.8 Homes are near.\n\n2.9 Staff stay.\n\n## Plans ##\n\nPlans are good.\n\n1. See them.\n\n2. Act on it.');
  expect(sentences.map(({ locator }) => locator)).toEqual(['2.8', '2.9', 'Plans ##', 'Plans ##, item 1', 'Plans ##, item 2']);
});

it.each<[string, string[]]>([
  ['All:\n- Plans are good.\n- Visits are late.', ['Plans are good.', 'Visits are late.']],
  ['2.1 Homes are near.\n2.2 Staff stay.', ['Homes are near.', 'Staff stay.']],
  ['## Plans\n\nVisits are\nlate.', ['Visits are\nlate.']],
  ['# Findings here.\n\nPlans are good.', ['Plans are good.']],
  ['(4). Plans are good.', ['(4). Plans are good.']],
  ['**Plans** are good. **Visits** are late.**', ['Plans** are good.', 'Visits** are late.']],
  ['They said "so."', ['They said "so."']],
  ['They said "so."\n\nand left.', ['They said "so."', 'and left.']],
  ['See e.g. plans\n\nand visits.', ['See e.g. plans\n\nand visits.']],
  ['Plan 4.5 here', []],
  ['It is so.\nAnd more', ['It is so.', 'And more']],
  [`${'word '.repeat(12)}word\nword`, [`${'word '.repeat(12)}word\nword`]],
  ['They are - all of them - good', []],
  ['short- and long words', []],
  ['Plan # 4 is good. C# is good.', ['Plan # 4 is good.', 'C# is good.']],
])('the sentences of %j', (raw, words) => expect(read(raw).words).toEqual(words));

it('an item without a heading or paragraph above it is named by its number alone', () => {
  expect(read('1. See them.\n\n2. Act on it.').sentences.map(({ locator }) => locator)).toEqual(['item 1', 'item 2']);
});
