// A quotation is not cut around what turns its sense.
import { describe, expect, it } from 'vitest';
import { prepare } from '../../src/model/evidence/preparedText.ts';
import { findQuote, isMatch } from '../../src/model/evidence/quotes.ts';

describe('where a sentence ends in a text that lost its full stops', () => {
  const cut = (text: string, quote: string): boolean => !isMatch(findQuote(prepare(text, { state: 'lossy' }), { quote }));
  it('is the end of a line that had room for the next word', () => {
    const text =
      'The paper that prints no news\nInspectors said that children are safe and that their views shape most plans of all teams\nThe letter is short\n';
    expect(cut(text, 'children are safe')).toBe(false);
    expect(cut(text, 'The letter is short')).toBe(false);
  });
  it('is not the end of a line that was full', () => {
    const lines = [
      'Leaders of all the teams have visited',
      'the homes of children and have seen how',
      'they live, and they do not believe that',
      'Rotherham children are safe at home',
    ];
    expect(cut(lines.join('\n'), 'Rotherham children are safe')).toBe(true);
  });
});

describe('a quote that is cut', () => {
  const reason = (text: string, quote: string): string => {
    const result = findQuote(prepare(text, { state: 'clean' }), { quote });
    return isMatch(result) ? 'found' : result.reason;
  };
  it.each([
    ['It is not the case that children are safe.', 'children are safe.'],
    ['The service has not yet been able to secure improvement for all.', 'secure improvement for all.'],
    ['Managers failed to ensure that every child was seen and that visits were made.', 'visits were made.'],
    ['There is no evidence that plans are late and children are waiting.', 'children are waiting.'],
    ['Unless staff are paid, children are seen on time.', 'children are seen on time.'],
    ['They dont always drive progress in plans.', 'drive progress in plans.'],
    ['No social workers and managers are well trained.', 'managers are well trained.'],
    ['Help came too late to keep the family together.', 'keep the family together.'],
  ])('%s, begun at "%s"', (text, quote) => {
    expect(reason(text, quote)).toBe('cut-after-negation');
  });
  it.each([
    ['Children are safe in only a few cases.', 'Children are safe'],
    ['Children are safe, in name only.', 'Children are safe'],
    ['Plans are reviewed, except in two teams.', 'Plans are reviewed'],
    ['Plans are reviewed, but not in time.', 'Plans are reviewed'],
    ['Plans are reviewed unless staff are away.', 'Plans are reviewed'],
    ['The claim that children are safe is not true.', 'The claim that children are safe'],
  ])('%s, ended after "%s"', (text, quote) => {
    expect(reason(text, quote)).toBe('cut-before-limit');
  });
  it.each([
    ['Plans are not late, but visits are rare and short.', 'visits are rare and short.'],
    ['Not only are plans late, but visits are rare.', 'visits are rare.'],
    ['Plans are not late; visits are rare and short.', 'visits are rare and short.'],
    ['Plans are not late and visits are rare and short.', 'visits are rare and short.'],
    ['Although plans are not late, visits are rare.', 'visits are rare.'],
    ['The lack of plans means that visits are rare.', 'visits are rare.'],
    ['Plans are made without delay and visits are paid.', 'visits are paid.'],
    ['It is no longer so. Visits are paid every week.', 'Visits are paid every week.'],
    ['Plans are reviewed, but they are not always in time.', 'Plans are reviewed'],
    ['Visits are paid if needed and plans are made.', 'Visits are paid'],
  ])('%s, quoted as "%s", stands', (text, quote) => {
    expect(reason(text, quote)).toBe('found');
  });
});

/** What is found of a quotation of a made text, or why it is refused. */
const verdict = (text: string, quote: string): string => {
  const result = findQuote(prepare(text, { state: 'clean' }), { quote });
  return isMatch(result) ? 'found' : result.reason;
};

describe('a negation', () => {
  const after = (words: string): string => verdict(`It is said ${words} that children are safe every day.`, 'children are safe every day.');
  it.each([
    ...'not cannot no none nobody nothing nowhere never neither nor without few fewer little rarely seldom hardly scarcely barely unable unwilling'.split(' '),
    ...'unlikely incapable insufficient insufficiently inability lack lacks lacked lacking prevent prevents prevented preventing stop stops stopped'.split(' '),
    ...'stopping refuse refuses refused refusing refusal only except unless until whether if untrue false unfounded unclear Never NO'.split(' '),
    ...['less than', 'far from', 'yet to', 'rather than', 'instead of', 'absence of', 'shortage of', 'fail to', 'fails to', 'failed to', 'failing to'],
    ...['failure to', 'failures to', 'failed always to', 'too slow to', 'less\nthan', "can't", 'can\u2019t', 'cant'],
    ...'ai are ca could did do does had has have is might must need ought should was were wo would'.split(' ').map((verb) => `${verb}n't`),
  ])('governs what follows it: %s', (word) => expect(after(word)).toBe('cut-after-negation'));
  it.each([
    'often',
    'notable',
    'knot',
    'non',
    'nothings',
    'self-only',
    'iffy',
    'not only',
    'even if',
    'too many to',
    'too much to',
    'without delay',
    'no doubt',
  ])('is not this: %s', (word) => expect(after(word)).toBe('found'));
  it('governs to the end of its sentence and no further', () => {
    expect(verdict('It is not so. Now children are safe every day.', 'children are safe every day.')).toBe('found');
    expect(verdict('It is not so e.g. Now children are safe every day.', 'children are safe every day.')).toBe('cut-after-negation');
    expect(verdict('It is not so, as Mr. Brown says children are safe every day.', 'children are safe every day.')).toBe('cut-after-negation');
  });
  it('that is quoted with its words is no cut', () => {
    expect(verdict('It is not said that children are safe every day.', 'It is not said that children are safe every day.')).toBe('found');
    expect(verdict('It is not said that children are safe every day.', 'not said that children are safe every day.')).toBe('found');
  });
});

describe('a limit', () => {
  const before = (words: string): string => verdict(`Children are safe at home${words} here.`, 'Children are safe at home');
  const LIMITS = [
    ...'unless except excepting excluding only albeit if until provided not never rarely seldom hardly scarcely barely too without less'.split(' '),
    ...'not only never no rarely seldom hardly too in'.split(' ').map((word) => `but ${word}`),
    ...['save for', 'save in', 'save where', 'apart from', 'other than', 'as long as', 'so long as', 'in name', 'in theory', 'in principle', 'in part'],
    ...['on paper', 'at best', 'no longer', 'rather than', 'instead of', 'with few exceptions', 'with one exception', 'with many exceptions'],
  ];
  it.each(LIMITS)('may not be cut off behind the words that it limits: %s', (word) => {
    for (const joint of [' ', ', ', ' and ', ' \u2013 ', '; ']) expect(before(`${joint}${word}`), joint).toBe('cut-before-limit');
  });
  it.each(['often', 'if needed', 'if necessary', 'without delay', 'without exception', 'in private', 'knotty', 'and at school', ', not all of them'])(
    'is not this: %s',
    (word) => expect(before(word.startsWith(',') ? word : ` ${word}`)).toBe('found'),
  );
  it('is looked for in the next words of the clause, and no further', () => {
    const rest = (count: number): string => ` ${'near '.repeat(count)}sometimes`;
    expect([before(rest(6)), before(rest(7)), before(rest(8)), before(rest(9))]).toEqual(['cut-before-limit', 'cut-before-limit', 'found', 'found']);
    expect(before(' and near sometimes')).toBe('found');
    expect(before(': near sometimes')).toBe('found');
  });
  it('behind a sentence that has ended limits nothing', () => {
    expect(verdict('Children are safe at home. Only few are not.', 'Children are safe at home.')).toBe('found');
    expect(verdict('Children are safe: only few are not.', 'Children are safe:')).toBe('found');
  });
});

describe('an omission', () => {
  const omitting = (words: string): string => verdict(`Plans are good ${words} and all is well here.`, 'Plans are good […] and all is well here.');
  it.each([
    ...'however but although though despite notwithstanding yet sometimes occasionally partly partially never unless not'.split(' '),
    ...['in part', 'in name', 'in some cases', 'in a small number', 'in most areas', 'in many instances', 'in certain respects', 'in a minority'],
    ...['a minority of them', 'a small number of them', 'a proportion of them', 'in\nmost areas'],
  ])('may not leave out what limits the sense: %s', (word) => expect(omitting(`here ${word} there`)).toBe('omits-negation'));
  it.each(['often', 'if needed', 'without delay', 'no doubt', 'in all cases', 'a number'])('may leave out: %s', (word) =>
    expect(omitting(`here ${word} there`)).toBe('found'),
  );
  it('may not join what two sentences say', () => {
    const text = 'Plans are good in all of the teams here. Visits are late in two of the teams.';
    expect(verdict(text, 'Plans are good in all […] of the teams.')).toBe('joins-sentences');
    expect(verdict(text, 'Plans are good in all of the teams here. […] in two of the teams.')).toBe('found');
    expect(verdict(text, 'Plans are good in all of the teams here […] Visits are late in two')).toBe('found');
    expect(verdict(text, 'Plans are good […] of the teams here. Visits')).toBe('found');
  });
});

describe('a sentence begins, in a text without full stops,', () => {
  const begins = (joint: string, words: string, state: 'clean' | 'lossy' = 'clean'): boolean =>
    isMatch(findQuote(prepare(`It is not said here${joint}${words}`, { state }), { quote: words }));
  const [small, capital, marked, bracketed] = ['children', 'Children', '"Children', '(children'].map((word) => `${word} are safe every day.`);
  const each = (joint: string, state?: 'clean' | 'lossy'): boolean[] => [small, capital, marked, bracketed].map((words) => begins(joint, words ?? '', state));
  it.each(['\n\n', '\n  \n', '\n\n\n'])('behind a blank line, but for a small letter: %j', (joint) => expect(each(joint)).toEqual([false, true, true, true]));
  it.each(['\n- ', '\n\u2022 ', '\n  *  ', '\n\n- ', '\n\n  \u25aa '])('at the mark of a list: %j', (joint) =>
    expect(each(joint)).toEqual([true, true, true, true]),
  );
  it.each(['\n12. ', '\n 2.10 ', '\n123 '])('at a number before a capital: %j', (joint) => expect(each(joint).slice(0, 2)).toEqual([false, true]));
  it('at an indented line only where the text may have lost a mark', () => {
    expect([each('\n '), each('\n ', 'lossy')]).toEqual([Array(4).fill(false), Array(4).fill(true)]);
    expect(each(' \n')).toEqual([false, true, false, false]);
  });
});

describe('a new clause', () => {
  const found = (text: string, quote = 'children are safe every day.'): boolean => verdict(text, quote) === 'found';
  it.each('although though while whilst because since where when whereas'.split(' '))('ends what a concession negates: %s', (word) => {
    for (const before of ['', 'It is said that ', 'All are seen, ', 'All are seen; ', 'All are seen and '])
      expect(found(`${before}${word} plans have little use, children are safe every day.`), before).toBe(true);
  });
  it.each(['despite', 'notwithstanding', 'given', 'due to', 'following'])('ends what is negated behind "%s"', (word) => {
    expect(found(`${word} little use, children are safe every day.`)).toBe(true);
    expect(found(`The ${word}-ness of little use, children are safe every day.`)).toBe(false);
  });
  it('is no comma alone, and none behind a concession that has ended', () => {
    expect(found('Plans have little use, children are safe every day.')).toBe(false);
    expect(found('Although plans are late, there is little use, children are safe every day.')).toBe(false);
  });
  it('begins at an "and" behind a comma or a verb of its own, and at none within what is negated', () => {
    expect(found('Plans are of little use, and children are safe every day.')).toBe(true);
    expect(found('Plans are of little use and children are safe every day.')).toBe(false);
    expect(found('Of little use, and children are safe every day.')).toBe(false);
    expect(found('Little is done and children are safe every day.')).toBe(true);
    expect(found('Plans are not late and children are safe every day.')).toBe(true);
    expect(found('It does not show that plans are good and children are safe every day.')).toBe(false);
  });
  it('begins at a "but", unless that says what is left', () => {
    expect(found('Plans are not late but children are safe every day.')).toBe(true);
    expect(found('They found nothing but children are safe every day.')).toBe(false);
    expect(found('No plans but children are safe every day.')).toBe(false);
    expect(found('No plans are late but children are safe every day.')).toBe(true);
    expect(found('They nonetheless found little but children are safe every day.')).toBe(true);
  });
  it('is taken up again behind words between commas', () => {
    expect(found('Plans, which have little use, are safe for every child.', 'are safe for every child.')).toBe(true);
    expect(found('Plans, which have little use, good and safe for every child.', 'good and safe for every child.')).toBe(false);
    expect(found('Plans have little use, are safe for every child.', 'are safe for every child.')).toBe(false);
  });
});

it('the word at which a quotation is cut is told as it stands, on one line', () => {
  const cut = (text: string, quote: string): unknown => findQuote(prepare(text, { state: 'clean', marks: ['**'] }), { quote });
  expect(cut('There is **less**\n than that children are safe.', 'children are safe.')).toEqual({ reason: 'cut-after-negation', word: 'less than' });
  expect(cut('Children are safe, ; unless they are not.', 'Children are safe')).toEqual({ reason: 'cut-before-limit', word: 'unless' });
  expect(cut('Plans are good in\n  most areas and all is well.', 'Plans are good […] and all is well.')).toEqual({
    reason: 'omits-negation',
    word: 'in most areas',
  });
  expect(cut('Plans are good in all homes. Visits are late in two.', 'Plans are good […] are late in two.')).toEqual({ reason: 'joins-sentences', word: '' });
});

describe('what two sentences say is joined', () => {
  const said = 'They all said: plans are good. Visits are late in two.';
  it.each([
    ['not where the first part ends at a colon', said, 'They all said: […] are late in two.', 'found'],
    ['where it ends behind one', said, 'They all said: plans are […] are late in two.', 'joins-sentences'],
    ['not where its sentence has no more words', 'Plans are good here\n\n"Visits are late in two."', 'Plans are good here […] are late in two.', 'found'],
    ['not where the second part begins its sentence', 'Plans are good in all. Visits are late.', 'Plans are good […] Visits are late.', 'found'],
    ['not where a mark alone stands before it', 'Plans are good in all. "Visits are late," they said.', 'Plans are good […] Visits are late', 'found'],
  ])('%s', (_name, text, quote, wanted) => expect(verdict(text, quote)).toBe(wanted));
});

it('a sentence ends at its stop and marks, and at a line that was ended on purpose, and not at an initial', () => {
  const [children, quoted] = ['Children are safe every day.', '"Children are safe every day."'];
  expect(verdict(`They said "it is not here." ${quoted}`, quoted)).toBe('found');
  expect(verdict(`It is not here.  ${children}`, children)).toBe('found');
  expect(verdict(`It is not for A. ${children}`, children)).toBe('cut-after-negation');
  expect(verdict('Children are safe at home\nOnly few of them are not, as far as anybody knows of it.', 'Children are safe at home')).toBe('found');
});

it('what a text hides is no part of the word at which a quotation is cut', () => {
  const text = prepare('Plans are good in **most** areas and all is well.', { state: 'clean', marks: ['**'] });
  expect(findQuote(text, { quote: 'Plans are good […] and all is well.' })).toEqual({ reason: 'omits-negation', word: 'in most areas' });
});
