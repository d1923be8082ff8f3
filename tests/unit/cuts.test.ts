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
    expect(verdict('It is not so\n\nNow children are safe every day.', 'children are safe every day.')).toBe('found');
    expect(verdict('It is not so\n- now children are safe every day.', 'children are safe every day.')).toBe('found');
    expect(verdict('It is not so\n12. Now children are safe every day.', 'children are safe every day.')).toBe('found');
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
