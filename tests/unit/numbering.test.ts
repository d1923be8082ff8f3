// Paragraph numbers are those that go on through the document; years, dates, figures, tables and lists at the beginnings of lines are none.
import { expect, it } from 'vitest';
import { numberAt, numbersIn } from '../../src/model/evidence/numbering.ts';
import { prepare } from '../../src/model/evidence/preparedText.ts';
import { sentencesOf } from '../../src/model/evidence/sentences.ts';

const paragraph = (n: number): string => `Workers of team ${n} know children well. They visit as often as they should.`;
const locatorsOf = (raw: string): (string | undefined)[] => sentencesOf(prepare(raw, { state: 'clean' })).sentences.map(({ locator }) => locator);
const numbered = (from: number, to: number, sign = '.'): string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => `${from + i}${sign} ${paragraph(from + i)}`);

it.each([
  ['with full stops', '.'],
  ['with brackets', ')'],
  ['without a sign', ''],
])('each paragraph has its own number, %s', (_name, sign) => {
  const expected = Array.from({ length: 40 }, (_, i) => [String(i + 1), String(i + 1)]).flat();
  expect(locatorsOf(numbered(1, 40, sign).join('\n\n'))).toEqual(expected);
});

it('a year, a day, a share and a figure at the beginning of a line are part of the words', () => {
  const traps = ['31 March came and went.', '12 Children had no plan.', '2014 was a hard year.', '48 % of them were seen.', '3 Reviews were late.'];
  const text = [...numbered(1, 6), traps.join('\n'), ...numbered(7, 12)].join('\n\n');
  const { sentences } = sentencesOf(prepare(text, { state: 'clean' }));
  expect(new Set(sentences.map(({ locator }) => locator))).toEqual(new Set(Array.from({ length: 12 }, (_, i) => String(i + 1))));
  expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual(expect.arrayContaining([...traps]));
});

it('what has no number belongs to the numbered paragraph before it, up to the next heading', () => {
  const text = [...numbered(1, 3), '- Visits are late.', ...numbered(4, 5), '## Leaders', 'Leaders know this well.'].join('\n\n');
  expect(locatorsOf(text).slice(4)).toEqual(['3', '3', '3', '4', '4', '5', '5', 'Leaders']);
});

it('a list is numbered by its items, whether before the paragraphs, within them or behind', () => {
  const list = ['1. See children alone.', '2. Write down what they say.', '3. Act on it soon.'];
  const text = ['## To do', ...list, '## Findings', ...numbered(1, 9), ...list, ...numbered(10, 14)].join('\n\n');
  const found = locatorsOf(text);
  expect(found.slice(0, 3)).toEqual(['To do, item 1', 'To do, item 2', 'To do, item 3']);
  expect(found.slice(3)).toEqual([
    ...Array.from({ length: 9 }, (_, i) => [String(i + 1), String(i + 1)]).flat(),
    ...['9, item 1', '9, item 2', '9, item 3'],
    ...Array.from({ length: 5 }, (_, i) => [String(i + 10), String(i + 10)]).flat(),
  ]);
});

it('a short list is no row of paragraphs, however long the rest of the text', () => {
  const rest = Array.from({ length: 20 }, (_, i) => paragraph(i)).join('\n\n');
  expect(new Set(locatorsOf(`${rest}\n\n## To do\n\n1. See children alone.\n\n2. Act on it soon.\n\n3. Tell them what was done.`))).toEqual(
    new Set([undefined, 'To do, item 1', 'To do, item 2', 'To do, item 3']),
  );
});

it('numbers of two parts go on from part to part, and the headings with single numbers are none', () => {
  const text = ['1. Background', '1.1 Plans are good.', '1.2 Visits are late.', '2. Issues', '2.1 Staff stay long.', '2.3 Homes are near.'].join('\n\n');
  expect(locatorsOf(text)).toEqual(['1.1', '1.2', '2.1', '2.3']);
});

it('a number that the text has lost is not made up, and those after it are still known', () => {
  expect(locatorsOf([...numbered(1, 4), paragraph(5), ...numbered(6, 9)].join('\n\n')).slice(8, 12)).toEqual(['4', '4', '6', '6']);
});

it('figures of a table are no numbers of paragraphs', () => {
  const table = ['1 Good', '4 Poor', '2 Good', '7 Fair'].join('\n');
  const rest = Array.from({ length: 6 }, (_, i) => paragraph(i)).join('\n\n');
  expect(new Set(locatorsOf(`${rest}\n\n${table}\n\n${rest}`))).toEqual(new Set([undefined]));
});

it('a number begins a line with a sign after it, or before a capital letter, and is no day, share or part of a word', () => {
  const begun = (line: string): string | undefined => {
    const found = numberAt(line);
    return found && `${found.number}|${found.sign}|${line.slice(found.length)}`;
  };
  expect(
    ['12. plans', '12) plans', '  12 Plans', '2.9 “Plans', '- 3. plans', '• 4 \u2018Plans', '7 (Plans', '8 **Plans', '1.2.3.4 Plans', '5.'].map(begun),
  ).toEqual(
    ['12|.|plans', '12|)|plans', '12||Plans', '2.9||“Plans', '3|.|plans', '4||\u2018Plans', '7||(Plans', '8||**Plans', '1.2.3.4||Plans', '5|.|'].map((one) =>
      one === '5|.|' ? '5|.|' : one,
    ),
  );
  const none = [
    '12 plans',
    '31 March came',
    '5 September 2020',
    '48. % of',
    '1234 Plans',
    '12.Plans',
    'a 12. Plans',
    'Plans',
    '',
    '1.2.3.4.5 Plans',
    '-3. plans',
  ];
  expect(none.map(begun)).toEqual(none.map(() => undefined));
  expect(begun('5 Marching bands')).toBe('5||Marching bands');
  expect(['12.  plans', '5   Plans', '-  3. plans', '2.15 Plans', '5 Plans in March', '3. plans are 5 % better'].map(begun)).toEqual([
    '12|.|plans',
    '5||Plans',
    '3|.|plans',
    '2.15||Plans',
    '5||Plans in March',
    '3|.|plans are 5 % better',
  ]);
  expect(['12 plans for Children', '5  March', '48.  % of'].map(begun)).toEqual([undefined, undefined, undefined]);
});

/** What each of some numbers is, in lines of which each stands at its place in a text of as many lines and `more`. */
const kindsOf = (numbers: readonly string[], more = 0): string[] => {
  const begun = numbers.flatMap((one, at) => (one === '' ? [] : [{ at, number: one.replace(/[.)]$/, ''), sign: /[.)]$/.exec(one)?.[0] ?? '' }]));
  const found = numbersIn(begun, numbers.length + more);
  return numbers.map((one, at) => (one === '' ? '' : (found.get(at)?.as.charAt(0) ?? '-')));
};

it('a row of paragraphs has three numbers at least and goes over a third of the text', () => {
  expect(kindsOf(['1.', '2.', '3.']).join('')).toBe('ppp');
  expect(kindsOf(['1.', '2.']).join('')).toBe('ii');
  // Two from the first to the last, of seven and of four.
  expect([kindsOf(['1.', '2.', '3.'], 4).join(''), kindsOf(['1.', '2.', '3.'], 1).join('')]).toEqual(['iii', 'ppp']);
  expect(kindsOf(['1.', '', '', '2.', '', '', '', '3.'], 12).join('')).toBe('ppp');
  expect(kindsOf(['1.1', '1.2'], 100).join('')).toBe('pp');
  expect(kindsOf(['1.1'], 0).join('')).toBe('-');
});

it('up to three numbers of a row may be lost, and no number comes twice or goes back', () => {
  expect(kindsOf(['1.', '2.', '6.', '7.']).join('')).toBe('pppp');
  expect(kindsOf(['1.', '2.', '3.', '8.']).join('')).toBe('ppp-');
  expect(kindsOf(['1.', '2.', '2.', '3.', '4.']).join('')).toMatch(/^p(?:p-|-p)pp$/);
  expect(kindsOf(['1.', '2.', '9.', '3.', '4.']).join('')).toBe('pp-pp');
  expect(kindsOf(['1.', '2.', '3.', '8.', '9.', '10.', '11.']).join('')).toBe('iiipppp');
  expect(kindsOf(['1.1', '1.2', '1.3', '2.6', '2.7', '2.8']).join('')).toBe('ppp---');
});

it('of two rows as long the one that begins with its first number is that of the paragraphs, and of two such the later', () => {
  expect(kindsOf(['1.1', '1.2', '9.5', '9.6']).join('')).toBe('pp--');
  expect(kindsOf(['3.1', '3.2', '1.5', '1.6']).join('')).toBe('pp--');
  expect(kindsOf(['1)', '', '2)', '', '3)', '1)', '', '2)', '', '3)']).join('')).toBe('iiippp');
});

it('a part goes on in the next one with its first number, or with one of its first', () => {
  expect(kindsOf(['1.1', '1.2', '2.1', '2.2', '3.1']).join('')).toBe('ppppp');
  expect(kindsOf(['1.1', '1.2', '2.4', '2.5']).join('')).toBe('pppp');
  expect(kindsOf(['1.1', '1.2', '1.3', '2.6']).join('')).toBe('ppp-');
  expect(kindsOf(['1.1.1', '1.1.2', '1.2.1', '2.1.1']).join('')).toBe('pppp');
});

it('numbers with different signs are of different rows, and the longest is that of the paragraphs', () => {
  expect(kindsOf(['1.', '1)', '2)', '2.', '3.', '1)', '2)', '4.']).join('')).toBe('piippiip');
  expect(kindsOf(['1.', '1)', '2.', '2)', '3.', '3)', '4.']).join('')).toBe('pipipip');
  // Numbers of parts are paragraphs beside a longer row.
  expect(kindsOf(['1.', '1.1', '2.', '1.2', '3.', '4.', '5.']).join('')).toBe('ppppppp');
});

it('a list begins with 1 and misses nothing; a number that stands alone is nothing', () => {
  expect(kindsOf(['1.', '2.', '3.', '', '1.', '', '4.', '5.', '6.', '7.']).join('')).toBe('ppp-pppp');
  expect(kindsOf(['1)', '3)', '5.', '', '', '']).join('')).toBe('---');
  expect([kindsOf(['11)', '12)'], 20).join(''), kindsOf(['1.', '2)'], 20).join('')]).toEqual(['--', '--']);
  expect(kindsOf(['1)', '2)', '1)', '2)', '3)'], 20).join('')).toBe('iiiii');
});

it('a text without numbers has none, and a list before the paragraphs is none of them', () => {
  expect(numbersIn([], 0).size).toBe(0);
  expect(kindsOf(['1.', '2.', '1.', '2.', '3.', '4.', '5.']).join('')).toBe('iippppp');
  const found = numbersIn([{ at: 3, number: '1', sign: '.' }, { at: 5, number: '2', sign: '.' }], 90); // prettier-ignore
  expect([...found]).toEqual([[3, { number: '1', as: 'item' }], [5, { number: '2', as: 'item' }]]); // prettier-ignore
});
