// A quotation is found word by word, with the signs that a damaged text has lost, and nothing else is.
import { describe, expect, it } from 'vitest';
import { findQuote, isMatch, marked, nearby, partsOf, type Match, type Refusal } from '../../src/model/evidence/quotes.ts';
import { prepare, type PreparedText } from '../../src/model/evidence/preparedText.ts';

const clean = prepare(
  'Plans are not good. The [director of children\u2019s services] has a clear vision.\nPlans are good, too; and \u201call\u201d of them - every one - count. Plans are good, again.',
  { state: 'clean' },
);
const lossy = prepare('The boards work is good in 201314.\n work of staff with illhealth is weak  very weak.\nIt cost 5 in the schools4 of the area.', {
  state: 'lossy',
  gaps: [{ line: 2 }],
  footnotes: ['schools4'],
});

function match(text: PreparedText, quote: string, more: { prefix?: string; cut?: string } = {}): Match {
  const result = findQuote(text, { quote, ...more });
  if (!isMatch(result)) throw new Error(JSON.stringify(result));
  return result;
}

function refusal(text: PreparedText, quote: string, more: { prefix?: string } = {}): Refusal['reason'] | 'found' {
  const result = findQuote(text, { quote, ...more });
  return isMatch(result) ? 'found' : result.reason;
}

describe('a quote in a clean text', () => {
  it('is found across a line break, with the other kind of quotation mark and dash', () => {
    expect(match(clean, 'too; and "all" of them – every one – count').level).toBe('word for word');
  });
  it('may hold square brackets that the source has', () => {
    expect(match(clean, "The [director of children's services] has a clear vision").extracted).toContain('[director of children\u2019s services]');
  });
  it('is refused where punctuation differs', () => {
    expect(refusal(clean, 'Plans are good too; and')).toBe('not-found');
  });
  it('is refused where a word is dropped, and the nearest passage is named', () => {
    const result = findQuote(clean, { quote: 'Plans are good. The [director' });
    expect(result).toMatchObject({ reason: 'not-found', nearest: 'Plans are not good.', line: 1 });
  });
  it('is refused where it ends inside a word', () => {
    expect(refusal(clean, 'has a clear vis')).toBe('not-found');
  });
  it('is refused where it is found twice, and accepted with the words before it', () => {
    expect(refusal(clean, 'Plans are good,')).toBe('found-twice');
    expect(match(clean, 'Plans are good,', { prefix: 'every one - count.' }).start).toBe(clean.raw.lastIndexOf('Plans'));
    expect(refusal(clean, 'Plans are good,', { prefix: 'clear eyes.' })).toBe('prefix-not-found');
  });
  it('is refused under 12 characters', () => {
    expect(refusal(clean, 'clear eyes.')).toBe('too-short');
  });
  it('is refused where it begins right after a negation', () => {
    expect(refusal(prepare('They do not have enough homes for all.', { state: 'clean' }), 'have enough homes')).toBe('cut-after-negation');
  });
  it('is found in parts, in their order and no other', () => {
    const found = match(clean, 'The [director […] has a clear vision. […] every one - count.');
    expect(found.parts).toHaveLength(3);
    expect(found.extracted.split(' […] ')).toHaveLength(3);
    expect(refusal(clean, 'has a clear vision […] Plans are not good.')).toBe('not-found');
  });
});

describe('a quote in a lossy text', () => {
  it('may put back the marks that were dropped', () => {
    const found = match(lossy, "The board's work is good in 2013–14.");
    expect(found).toMatchObject({ level: 'punctuation restored', extracted: 'The boards work is good in 201314.' });
    expect(match(lossy, 'staff with ill-health is weak – very weak.').level).toBe('punctuation restored');
    expect(match(lossy, 'It cost £5 in the schools').level).toBe('punctuation restored');
  });
  it('is word for word where nothing was put back', () => {
    expect(match(lossy, 'work of staff with').level).toBe('word for word');
  });
  it('may not put back a comma or change a letter', () => {
    expect(refusal(lossy, 'work of staff, with')).toBe('not-found');
    expect(refusal(lossy, 'The boards works is')).toBe('not-found');
  });
  it('may put back quotation marks as its source gives the printed words, and in no other words', () => {
    const printed = prepare(lossy.raw, { state: 'lossy', printed: { words: ["work of 'staff' with"] } });
    expect(match(printed, 'work of \u2018staff\u2019 with').level).toBe('punctuation restored');
    expect(match(printed, 'work of staff with').level).toBe('word for word');
    expect(refusal(lossy, "work of 'staff' with")).toBe('no-trace');
    expect(refusal(printed, "of 'staff' with illhealth")).toBe('no-trace');
    expect(refusal(printed, "'work' of staff with")).toBe('no-trace');
    expect(refusal(printed, "work of 'staff with")).toBe('no-trace');
  });
  it('passes over a listed footnote digit and no other', () => {
    expect(match(lossy, 'in the schools of the area').extracted).toBe('in the schools of the area');
    expect(refusal(lossy, 'It cost in the schools')).toBe('not-found');
  });
  it('never runs over a gap, nor do its parts', () => {
    expect(refusal(lossy, 'is good in 201314. work of staff')).toBe('over-a-gap');
    expect(refusal(lossy, 'The boards work […] illhealth is weak')).toBe('over-a-gap');
  });
});

it('never quotes the foreign lines of a page', () => {
  const page = prepare('Plans are not good at all.\nRead more of our news elsewhere.\nAnd more of it.', { state: 'clean', foreign_from: 2 });
  expect(findQuote(page, { quote: 'Read more of our news' })).toEqual({ reason: 'foreign-lines', line: 2 });
  expect(findQuote(page, { quote: 'not good at all. Read more' })).toEqual({ reason: 'foreign-lines', line: 1 });
  expect(match(page, 'Plans are not good at all.').after).toBe('');
});

it('counts offsets in Unicode code points', () => {
  const text = prepare('A 😀 face. These words follow it.', { state: 'clean' });
  const { start, end } = match(text, 'These words follow it.');
  expect([...text.raw].slice(start, end).join('')).toBe('These words follow it.');
});

describe('where a quote stands in its sentence', () => {
  const text = prepare('Checks are prompt, but the records are poor. Staff are kind. However, they are few and tired.', { state: 'clean' });
  const found = (quote: string): Match => {
    const result = findQuote(text, { quote });
    if (!isMatch(result)) throw new Error(result.reason);
    return result;
  };
  it('is told where the sentence turns right after it, with the rest of the sentence', () => {
    expect(found('Checks are prompt')).toMatchObject({ within: { start: false, end: true }, turn: ', but the records are poor.' });
    expect(marked('Checks are prompt', found('Checks are prompt'))).toBe('Checks are prompt […]');
  });
  it('is not told of a whole sentence, whatever the next one says', () => {
    expect(found('Staff are kind.').within).toEqual({ start: false, end: false });
    expect(found('Staff are kind.').turn).toBeUndefined();
  });
  it('is told where it begins or ends within a sentence', () => {
    expect(found('the records are poor.').within).toEqual({ start: true, end: false });
    expect(found('However, they are few').within).toEqual({ start: false, end: true });
    expect(found('However, they are few').turn).toBeUndefined();
  });
});

describe('what a match says of its place', () => {
  const raw = `${'Before it. '.repeat(9)}Plans are not good here. ${'After it. '.repeat(9)}`;
  const text = prepare(raw, { state: 'clean' });
  it('is a selector of the Web Annotation model, with 32 signs on either side', () => {
    const { start, end, selector } = match(text, 'Plans are not good here.');
    expect(selector).toEqual({
      type: 'TextQuoteSelector',
      exact: 'Plans are not good here.',
      prefix: raw.slice(start - 32, start),
      suffix: raw.slice(end, end + 32),
    });
    expect([selector.prefix.length, selector.suffix.length]).toEqual([32, 32]);
  });
  it('has at the beginning of a text nothing before it', () => {
    expect(match(clean, 'Plans are not good.').selector.prefix).toBe('');
  });
  it('of some parts goes from the first to the last, and is word for word only where each of them is', () => {
    const parts = match(lossy, 'The boards work […] good in 2013-14.');
    expect(parts.level).toBe('punctuation restored');
    expect([...lossy.raw].slice(parts.start, parts.end).join('')).toBe('The boards work is good in 201314.');
    expect(parts.parts.map(({ start, end }) => lossy.raw.slice(start, end))).toEqual(['The boards work', 'good in 201314.']);
  });
  it('says a few of the words around it, and no more', () => {
    const words = (from: number): string => Array.from({ length: 9 }, (_, i) => `w${from + i}`).join(' ');
    const around = match(prepare(`${words(1)} plans are not good here ${words(11)}.`, { state: 'clean' }), 'plans are not good here');
    expect(nearby(around)).toEqual({ before: 'w4 w5 w6 w7 w8 w9', after: 'w11 w12 w13 w14 w15 w16' });
  });
  it('says why a cut is excused, and of no other quotation', () => {
    const cut = prepare('It is not said that children are safe every day.', { state: 'clean' });
    expect(match(cut, 'children are safe every day.', { cut: 'x' }).excused).toEqual({ reason: 'cut-after-negation', word: 'not' });
    expect(match(cut, 'It is not said that children', { cut: 'x' })).not.toHaveProperty('excused');
  });
  it('is marked where words are left out before or behind it', () => {
    const within = (start: boolean, end: boolean): string => marked('words', { within: { start, end } } as Match);
    expect([within(true, true), within(true, false), within(false, true), within(false, false)]).toEqual(['[…] words […]', '[…] words', 'words […]', 'words']);
  });
});

describe('a quotation is refused', () => {
  const refused = (text: PreparedText, quote: string, more: { prefix?: string } = {}): Match | Refusal => findQuote(text, { quote, ...more });
  it('under 12 characters and no longer one, in each of its parts', () => {
    const text = prepare('Plans are ok. Staff are nice people too.', { state: 'clean' });
    expect(refused(text, 'Plans are ok')).toHaveProperty('level');
    expect(refused(text, 'lans are ok')).toEqual({ reason: 'too-short', part: 'lans are ok' });
    expect(refused(text, 'Plans are ok. […] too.')).toEqual({ reason: 'too-short', part: 'too.' });
  });
  it('where a hyphen and a space are left of the end of a line, with the words around it', () => {
    const part = 'Plans for all of the children are long- lasting and good for the most of them';
    expect(refused(prepare(`${part}.`, { state: 'clean' }), part)).toEqual({ reason: 'broken-word', words: 'he children are long- lasting and good f' });
    expect(refused(prepare('A long- lasting plan.', { state: 'clean' }), 'A long- lasting')).toEqual({ reason: 'broken-word', words: 'A long- lasting' });
  });
  it('over a gap, also where it would begin or end at one, which it may', () => {
    const text = prepare('Plans are not good.\nVisits are always late.\n', { state: 'clean', gaps: [{ line: 2 }] });
    expect(refused(text, 'not good. Visits are')).toEqual({ reason: 'over-a-gap', line: 2 });
    expect(refused(text, 'Visits are always late.')).toHaveProperty('level');
    const ends = prepare('Plans are not good at all\nVisits are always late.\n', { state: 'clean', gaps: [{ line: 2 }] });
    expect(refused(ends, 'Plans are not good at all')).toHaveProperty('level');
  });
  it('where its parts are more than 1,000 signs apart, and no sooner', () => {
    const apart = (signs: number): PreparedText => prepare(`Plans are good ${'x'.repeat(signs - 2)} Staff are nice.`, { state: 'clean' });
    expect(refused(apart(1000), 'Plans are good […] Staff are nice.')).toHaveProperty('level');
    expect(refused(apart(1001), 'Plans are good […] Staff are nice.')).toEqual({ reason: 'far-apart', part: 'Staff are nice.' });
  });
  it('where it stands twice, said how often; a later part may, and its first place behind the part before it counts', () => {
    const text = prepare('Staff are nice. Plans are good now. Staff are nice. All in all. Staff are nice.', { state: 'clean' });
    expect(refused(text, 'Staff are nice.')).toEqual({ reason: 'found-twice', times: 3 });
    const found = match(text, 'Plans are good now. […] Staff are nice.');
    expect(text.raw.slice(0, found.end)).toMatch(/now\. Staff are nice\.$/);
    expect(match(text, 'Plans are good now. […] Staff are nice.', { prefix: 'nice.' }).end).toBe(found.end);
  });
  it('where nothing is like it, with nothing', () => {
    expect(refused(prepare('Short.', { state: 'clean' }), 'zyzzyva zyzzyva')).toEqual({
      reason: 'not-found',
      part: 'zyzzyva zyzzyva',
      nearest: 'Short.',
      line: 1,
    });
    expect(refused(prepare('', { state: 'clean' }), 'zyzzyva zyzzyva')).toEqual({ reason: 'not-found', part: 'zyzzyva zyzzyva', nearest: '', line: 1 });
    const long = prepare(`One.\n\nPlans ${'and so on '.repeat(40)}are good.`, { state: 'clean' });
    const result = refused(long, 'Plans are often good');
    expect(result).toMatchObject({ reason: 'not-found', line: 3 });
    expect('nearest' in result && result.nearest.length).toBe(240);
  });
});

it('the parts of a quotation are its words between marks, white space single, and square brackets of its own are text', () => {
  expect(partsOf(' a  b […]\n[c] d [...] e ')).toEqual(['a b', '[c] d', 'e']);
});
