// What the rules rest on, on small examples: claims about numbers, help lines, expressions, cuts, names of files, and what was published. Each rule itself has its cases in bad/.
import { describe, expect, it } from 'vitest';
import { asRead } from '../../src/model/checks/asRead.ts';
import { patternFault } from '../../src/model/checks/backtracking.ts';
import { currentEntries, rowOf, told } from '../../src/model/checks/baseline.ts';
import { check } from '../../src/model/checks/check.ts';
import { falseClaims, falseTitle } from '../../src/model/checks/claims.ts';
import { digitsOf, foreignOwner, whyNoHelpline, wrongUrgency } from '../../src/model/checks/helplines.ts';
import { COPIED, pageOf, standing } from '../../src/model/checks/standing.ts';
import { cutOf } from '../../src/model/evidence/cuts.ts';
import { prepare } from '../../src/model/evidence/preparedText.ts';
import { everyAddress } from '../../src/model/counts/permalinks.ts';
import { isUnread, type Correction } from '../../src/model/written/draft.ts';
import { idOf, isKnownFolder, isWellNamed, roomOf, textOf } from '../../src/model/written/files.ts';
import { readFiles, smallRecord } from '../fixtures/files.ts';

describe('a claim about a series', () => {
  const series = { measure: 'Children', values: [10, 20, 15, 15, 12].map((value, i) => ({ period: String(2001 + i), value })) };
  it.each([
    'It rose from 10 in 2001 to 20 in 2002.',
    'The highest in 2002 was 20 in 2002.',
    'It fell from 2002 to 2005.',
    'The values were between 10 and 20.',
    'In England it was 99 in 2001.',
  ])('is left alone where it holds, or is about something else: %s', (caption) => expect(falseClaims(series, caption)).toEqual([]));
  it.each([
    ['It was 11 in 2001.', 'the value of 2001 is 10'],
    ['It was 10 in 1999.', 'which has no value'],
    ['The highest in 2003.', '2003'],
    ['The values were between 12 and 20.', 'that of 2001 is 10'],
    ['It ran from 1999 to 2005.', 'the series runs from 2001 to 2005'],
    ['It fell from 2001 to 2002.', ''],
  ])('is told where it does not: %s', (caption, why) => {
    const found = falseClaims(series, caption);
    expect(found).not.toEqual([]);
    expect(found.join(' ')).toContain(why);
  });
  it('of a title is told by the years that it names and the way that it says', () => {
    expect([falseTitle(series, 'Rising numbers'), falseTitle(series, 'Children, 2001 to 2005'), falseTitle(series, 'Children')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(falseTitle(series, 'Falling numbers')).toBe('It says "Falling", but the first value is 10 and the last is 12.');
    expect(falseTitle(series, 'Children since 1999')).toBe('It names 1999, but the series runs from 2001 to 2005.');
  });
});

describe('the number of a help line', () => {
  it.each(['0800 1111', '116 123', '999', '101', '0808 800 5000', '+44 (0)1709 000001', '01709 336080', '18001 0800 1111'])('may be %s', (phone) =>
    expect(whyNoHelpline(phone)).toBeUndefined(),
  );
  it.each([
    ['0800 11', 'has 6 figures; numbers that begin with 0800 have 10 or 11'],
    ['0808 80', 'numbers that begin with 0808 have 11'],
    ['020 7946 0123', 'kept for films'],
    ['0909 879 0123', 'kept for films'],
    ['0906 123 4567', 'at a higher price'],
    ['0800 1111 or 999', 'more than one number'],
    ['12345', 'cannot be a number in the United Kingdom (5 figures)'],
  ])('may not be %s', (phone, why) => expect(whyNoHelpline(phone)).toContain(why));
  it('is known however it is written', () => {
    expect(['+44 (0)800 1111', '0044 800 1111', '18001 0800 1111', '0800-1111'].map(digitsOf)).toEqual(Array(4).fill('08001111'));
  });
  it('is not told under the name of somebody else', () => {
    expect(foreignOwner('0800 1111', 'Childline', [])).toBeUndefined();
    expect(foreignOwner('0800 1111', 'Samaritans', ['https://www.samaritans.org/'])).toBe('Childline');
    expect(foreignOwner('0800 1111', 'The council', ['https://www.childline.org.uk/'])).toBeUndefined();
    expect(foreignOwner('0800 1111', 'The council', ['https://council.example/'])).toBe('Childline');
    expect(foreignOwner('01709 336080', 'The council', [])).toBeUndefined();
  });
  it('of an emergency does not stand with what can wait, nor the other way round', () => {
    expect(wrongUrgency('999', 'If it is not an emergency')).toContain('is the number for emergencies');
    expect(wrongUrgency('101', 'If a child is in immediate danger')).toContain('is the number for what can wait');
    expect([wrongUrgency('999', 'In an emergency'), wrongUrgency('101', 'If it is not urgent'), wrongUrgency('0800 1111', 'In danger')]).toEqual(
      Array(3).fill(undefined),
    );
  });
});

describe('an expression', () => {
  it.each(['weak', 'weak(?:er|est)?', '\\bplans?\\b', 'a+b'])('may be searched for: %s', (pattern) => expect(patternFault(pattern)).toBeUndefined());
  it.each([
    ['(', 'it is no regular expression'],
    ['a*', 'it also matches where nothing stands'],
    ['(a+)+b', 'a repeated part can match the same words in more than one way'],
    ['a+a+a+b', 'three repeated parts follow each other that can match the same words'],
  ])('may not: %s', (pattern, why) => expect(patternFault(pattern)).toBe(why));
});

describe('a cut', () => {
  const cut = (text: string, ...quoted: string[]): string | undefined => {
    const parts = quoted.map((part) => ({ index: text.indexOf(part), end: text.indexOf(part) + part.length }));
    return cutOf(prepare(text, { state: 'clean' }), parts)?.reason;
  };
  it('may leave a sentence whole, or begin where a new clause does', () => {
    expect([cut('Plans are weak.', 'Plans are weak.'), cut('Staff are not new, but homes are warm.', 'homes are warm')]).toEqual([undefined, undefined]);
  });
  it.each([
    ['cut-after-negation', 'They do not have enough homes.', ['have enough homes']],
    ['cut-before-limit', 'Homes are warm, except in winter.', ['Homes are warm']],
    ['omits-negation', 'Homes are not always warm.', ['Homes are', 'always warm.']],
    ['joins-sentences', 'Homes are warm and safe. The old plans are late.', ['Homes are', 'plans are late.']],
  ])('is refused: %s', (reason, text, parts) => expect(cut(text, ...parts)).toBe(reason));
});

describe('what was published', () => {
  const entry = { id: 'a-f001', words: 'Plans are weak.', theme: 'plans', stance: 'concern', date: '' };
  const baseline = { file: 'x', bad: [], entries: [{ ...entry, line: 2 }] };
  const correction = (more: Partial<Correction>): Correction => ({
    date: '2030-01-02',
    id: 'a-f001',
    what: 'theme',
    old: 'plans',
    new: 'staff',
    why: 'Why.',
    ...more,
  });
  it('may stay as it is, or be changed by a chain of corrections', () => {
    expect(told(baseline, [entry], [])).toEqual({ untold: [], idle: [] });
    // The newest stands first.
    const chain = [correction({ date: '2030-02-03', old: 'staff', new: 'homes' }), correction({})];
    expect(told(baseline, [{ ...entry, theme: 'homes' }], chain)).toEqual({ untold: [], idle: [] });
  });
  it('is told where a change has no correction, or a correction no change', () => {
    expect(told(baseline, [{ ...entry, theme: 'staff' }], []).untold).toEqual([{ id: 'a-f001', line: 2, field: 'theme', published: 'plans', now: 'staff' }]);
    expect(told(baseline, [], []).untold).toEqual([{ id: 'a-f001', line: 2, field: 'removed', published: 'Plans are weak.', now: '' }]);
    expect(told(baseline, [], [correction({ what: 'removed' })])).toEqual({ untold: [], idle: [] });
    expect(told(baseline, [entry], [correction({ what: 'added' })])).toEqual({ untold: [], idle: [] });
    expect(told(baseline, [], [correction({ what: 'added' })]).untold).toHaveLength(1);
    expect(told(baseline, [{ ...entry, theme: 'staff' }], [correction({ what: 'added' })]).untold).toHaveLength(1);
    expect(told(baseline, [entry], [correction({})]).untold).toHaveLength(1);
    expect(told(baseline, [entry], [correction({ old: 'homes' })]).idle).toHaveLength(1);
  });
  it('is named by its row, a title or a grade of a visit by the bare id too', () => {
    const has = (row: string): boolean => row === 'inspections/v' || row === 'milestones/m#grades';
    expect([rowOf({ id: 'v', what: 'title' }, has), rowOf({ id: 'm', what: 'grade' }, has), rowOf({ id: 'v', what: 'theme' }, has)]).toEqual([
      'inspections/v',
      'milestones/m#grades',
      'v',
    ]);
  });
  it('is every passage of the content, with its words, theme and stance', () => {
    const entries = currentEntries(readFiles().draft);
    expect(entries.find(({ id }) => id === '2003-review-f001')).toMatchObject({ words: 'Plans are not good at all.', theme: 'plans', stance: 'concern' });
    for (const { id } of smallRecord().findings) expect(entries.map((one) => one.id)).toContain(id);
  });
});

describe('where words and pages stand', () => {
  it('every field and every paragraph is read, at its place', () => {
    const { draft } = readFiles();
    const words = asRead(draft);
    const title = words.find(({ file, text }) => file === 'content/story.mdx' && text === 'Story');
    expect(title?.place(0)).toEqual({ line: 2, column: 8 });
    expect(words.filter(({ file, text }) => file === 'content/story.mdx' && text === 'Words.')[0]?.place(0)).toMatchObject({ line: 7, column: 1 });
  });
  it('the prose of each file has a page', () => {
    expect(['content/story.mdx', 'content/about/index.mdx', 'content/about/method.mdx', 'content/inspections/v.mdx'].map(pageOf)).toEqual([
      '/',
      '/about/',
      '/about/method/',
      '/inspections/v/',
    ]);
    expect(['rung-1', 'a-f001-harvard', 'term-plan', 'chart-timeline'].map((anchor) => COPIED.test(anchor))).toEqual([true, true, true, false]);
  });
  it('every address of the record can be linked to', () => {
    const record = smallRecord();
    const { has, anchors } = standing({ record, draft: readFiles().draft });
    for (const address of everyAddress(record)) {
      const [path = '', anchor] = address.split('#');
      expect(has(path), address).toBe(true);
      if (anchor !== undefined) expect(anchors(path), address).toContain(anchor);
    }
    expect([has('/findings/none/'), has('/cards/record.png'), anchors('/themes/plans/').has('nowhere')]).toEqual([false, true, false]);
  });
});

describe('a file', () => {
  it('has a room by its path and an id by its name', () => {
    const paths = [
      'content/sources/a.yml',
      'content/site.yml',
      'content/addresses.txt',
      'seeds/a.txt',
      'content/frozen/2030-01-02/x.html',
      'content/sources/a.mdx',
      'content/other/a.yml',
      'seeds/a.pdf',
      'seeds/a.received.txt',
      'seeds/a.odt',
    ];
    expect(paths.map(roomOf)).toEqual(['entry', 'list', 'written', 'seed', 'frozen', undefined, undefined, 'received', 'received', undefined]);
    expect([idOf('content/sources/a-b.yml'), isKnownFolder('content/sources'), isKnownFolder('content/other')]).toEqual(['a-b', true, false]);
  });
  it('has a name that every system keeps', () => {
    expect(['content/sources/a-1.yml', 'seeds/A_b.txt'].map(isWellNamed)).toEqual([true, true]);
    expect(['content/sources/A.yml', 'content/sources/con.yml', 'content/sources/a--b.yml', 'seeds/.a.txt'].map(isWellNamed)).toEqual(Array(4).fill(false));
  });
  it('is text, with the ends of its lines and a byte-order mark put right, or nothing that can be read', () => {
    const of = (bytes: number[]) => textOf({ path: 'a', kind: 'file', size: bytes.length, bytes: new Uint8Array(bytes) });
    expect(of([0xef, 0xbb, 0xbf, 0x61, 0x0d, 0x0a, 0x62])).toEqual({ file: 'a', text: 'a\nb', byteOrderMark: true, utf16: false });
    expect([of([0xff, 0xfe, 0x61, 0]), of([0x61, 0])].map(({ utf16, text }) => [utf16, text])).toEqual([
      [true, ''],
      [true, ''],
    ]);
  });
});

it('of a file that could not be read, or whose folder could not, nothing is known', () => {
  const { draft } = readFiles({ 'content/themes.yml': 'themes: [' });
  expect([isUnread(draft, 'content/themes.yml'), isUnread(draft, 'content/people.yml')]).toEqual([true, false]);
  expect(isUnread({ ...draft, unread: new Set(['content/sources/*.any']) }, 'content/sources/a.yml')).toBe(true);
});

it('a sound draft has a record, and one that is not has none, with every problem told', () => {
  const sound = check(readFiles());
  const broken = check(readFiles({ 'content/story.mdx': undefined, 'content/themes.yml': 'themes: [' }));
  expect(broken.record).toBeUndefined();
  expect(broken.problems.map(({ rule }) => rule)).toContain('missing-file');
  expect(sound.record === undefined).toBe(sound.problems.length > 0);
});
