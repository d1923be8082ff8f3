// Which lost signs a quotation may put back: only those of whose loss the text shows a trace.
import { describe, expect, it } from 'vitest';
import { signsIn, untraced, withKnownSigns } from '../../src/model/evidence/restored.ts';

/** The sign that is refused, if one is. */
const refused = (part: string, slice: string, keepsPounds = false): string | undefined => untraced(part, slice, keepsPounds)?.mark;

it('what is hidden from a text, and how its lines are broken, is passed over', () => {
  expect(refused('Plans are weak now', '\u0001\u0001Plans\n\u0001are \u0001 weak\u0001 now')).toBeUndefined();
  expect(refused('Plans are weak', 'Plans  are\nweak')).toBeUndefined();
});

it('a quotation that is its text puts nothing back', () => {
  expect(refused('Plans are weak, and “late”.', 'Plans are weak, and "late".')).toBeUndefined();
  expect(refused('ill-health of the child’s', "ill\u2013health of the child's")).toBeUndefined();
});

describe('an apostrophe', () => {
  it.each([
    ['the board’s work', 'the boards work'],
    ['the workers’ views', 'the workers views'],
    ['the workers’  views', 'the workers  views'],
    ['the outwell’s work', 'the outwells work'],
    ['the wellbeing’s work', 'the wellbeings work'],
    ['they don’t know', 'they dont know'],
    ['they’ll know', 'theyll know'],
    ['they’re late', 'theyre late'],
    ['they’ve seen', 'theyve seen'],
    ['they’d know', 'theyd know'],
    ['I’m late', 'Im late'],
    ['O’Brien said', 'OBrien said'],
    ['D’Arcy said', 'DArcy said'],
  ])('is put back in “%s”', (part, slice) => expect(refused(part, slice)).toBeUndefined());
  it.each([
    ['it’s work', 'its work'],
    ['we’re late', 'were late'],
    ['the board’s is good', 'the boards is good'],
    ['the plans’ are good', 'the plans are good'],
    ['plan’ned well', 'planned well'],
    ['the worker’ view', 'the worker view'],
    ['a’s work', 'as work'],
    ['an s’ view', 'an s view'],
    ['the workers’.', 'the workers.'],
    ['the workers’ 5 plans', 'the workers 5 plans'],
    ['BO’Brien said', 'BOBrien said'],
    ['Od’Brien said', 'OdBrien said'],
    ['late’t work', 'latet work'],
    ['plan’now', 'plannow'],
    ['nab’t work', 'nabt work'],
    ['they’llama', 'theyllama'],
    ['s at’ view', 's at view'],
  ])('is refused in “%s”', (part, slice) => expect(refused(part, slice)).toBe('’'));
});

it.each(['it’s', 'we’re', 'we’ll', 'we’d', 'I’ll', 'he’ll', 'she’ll', 'she’d', 'I’d', 'won’t', 'can’t', 'let’s'])(
  'no apostrophe is put into a word that is one without it: %s',
  (word) => expect(refused(`so ${word} late`, `so ${word.replace('’', '')} late`)).toBe('’'),
);

it.each('is are was were has have had do does did can could will would should must may might of in for to with by from at on that which who'.split(' '))(
  'nothing is owned by what stands before "%s"',
  (next) => {
    expect(refused(`the board’s ${next} all`, `the boards ${next} all`)).toBe('’');
    expect(refused(`the boards’ ${next} all`, `the boards ${next} all`)).toBe('’');
    expect(refused(`the board’s ${next}x all`, `the boards ${next}x all`)).toBeUndefined();
  },
);

describe('a dash', () => {
  it.each([
    ['in 2013-14.', 'in 201314.'],
    ['in 2013\u20132014.', 'in 20132014.'],
    ['ill-health', 'illhealth'],
    ['e-mail', 'email'],
    ['T-shirt', 'Tshirt'],
    ['in 1999-00.', 'in 199900.'],
    ['in 1999-2000 now', 'in 19992000 now'],
    ['in 2013-14a', 'in 201314a'],
  ])('is put back in “%s”', (part, slice) => expect(refused(part, slice)).toBeUndefined());
  it.each([
    ['in 2013-15.', 'in 201315.'],
    ['aged 5-11', 'aged 511'],
    ['page 3-a', 'page 3a'],
    ['a-part', 'apart'],
    ['plan-s', 'plans'],
    ['be-a', 'bea'],
    ['x-ray', 'xray'],
    ['in 2013-145', 'in 2013145'],
    ['in 2013-20145', 'in 201320145'],
    ['in 3013-14', 'in 301314'],
    ['in 12013-14', 'in 1201314'],
    ['in 2013-2015', 'in 20132015'],
    ['in 13-14', 'in 1314'],
    ['in 2013 or 5-14', 'in 2013 or 514'],
    ['in 2013-x14', 'in 2013x14'],
    ['2013-14 is 5-6', '2013-14 is 56'],
    ['2 be-a', '2 bea'],
    ['so ex-a', 'so exa'],
    ['ill- so', 'ill so'],
    ['ill-1 so', 'ill1 so'],
    ['weak-', 'weak'],
  ])('is refused in “%s”', (part, slice) => expect(refused(part, slice)).toBe('-'));
  it('between words leaves a gap, at the end of a line too, and is refused without one', () => {
    expect(refused('weak - very weak', 'weak  very weak')).toBeUndefined();
    expect(refused('weak – very weak', 'weak \nvery weak')).toBeUndefined();
    expect(refused('weak – very weak', 'weak very weak')).toBe('–');
    expect(refused('weak – very weak', 'weak – very weak')).toBeUndefined();
    expect(refused('weak – very weak', 'weak\n very weak')).toBe('–');
    expect(refused('weak – very weak', 'weak\t very weak')).toBeUndefined();
    expect(refused('weak – very weak', 'weak\nvery weak')).toBe('–');
    // The end of a paragraph is none of a line.
    expect(refused('weak – very weak', 'weak \n\nvery weak')).toBe('–');
    // Behind a gap the words go on as they are.
    expect(refused('weak – not very', 'weak  very')).toBe('n');
    expect(refused('weak –very weak', 'weak  very weak')).toBe('–');
    // What is hidden from a text leaves no gap.
    expect(refused('weak - very weak', 'weak \u0001 very weak')).toBeUndefined();
    expect(refused('weak - very weak', 'weak\u0001 very weak')).toBe('-');
  });
});

describe('a pound sign', () => {
  it('is put back before a sum near a word that speaks of money', () => {
    expect(refused('a grant of £5 million', 'a grant of 5 million')).toBeUndefined();
    expect(refused('it cost £5,000.', 'it cost 5,000.')).toBeUndefined();
    expect(refused('£300 was spent', '300 was spent')).toBeUndefined();
  });
  it.each(
    'grant grants cost costs fund funds funded funding budget budgets pay pays payment payments paid price prices pound pounds worth spent spend spending allowance allowances fee fees salary salaries wage wages bursary bursaries income incomes saving savings saved invest invested money debt debts fine fines fined overspend underspend finance'.split(
      ' ',
    ),
  )('is put back near the word "%s"', (word) => {
    expect(refused(`${word}: £5 million`, `${word}: 5 million`)).toBeUndefined();
    expect(refused(`x${word}: £5 million`, `x${word}: 5 million`)).toBe('£');
    expect(refused(`£5 million: ${word.toUpperCase()}`, `5 million: ${word.toUpperCase()}`)).toBeUndefined();
    if (!/^(?:invest|financ)/.test(word)) expect(refused(`${word}q: £5 million`, `${word}q: 5 million`)).toBe('£');
  });
  it.each(
    'million billion thousand m bn k a an per each every for to in on of from with which that and or by was is has had more less extra annually'.split(' '),
  )('is put back before a sum and the word "%s", and no longer word', (word) => {
    expect(refused(`a cost: £5,000.50 ${word} x`, `a cost: 5,000.50 ${word} x`)).toBeUndefined();
    expect(refused(`a cost: £5 ${word}q x`, `a cost: 5 ${word}q x`)).toBe('£');
  });
  it.each(['£1899', '£2100', '£20145', '£2014,500', '£19', '£2'])('is put back before what is no year: %s', (sum) =>
    expect(refused(`a cost of ${sum} in all`, `a cost of ${sum.slice(1)} in all`)).toBeUndefined(),
  );
  it.each(['£1999', '£2014', '£1900, and'])('is refused before a year: %s', (sum) =>
    expect(refused(`a cost of ${sum} in all`, `a cost of ${sum.slice(1)} in all`)).toBe('£'),
  );
  it('is put back where the word about money is within 150 signs, before or behind', () => {
    const filler = (length: number): string => '. '.repeat(length).slice(0, length);
    const before = (length: number): string => `cost ${filler(length - 5)}`;
    const behind = (length: number): string => `5 in ${filler(length - 9)}cost`;
    for (const [length, mark] of [
      [150, undefined],
      [151, '£'],
    ] as const) {
      expect(refused(`${before(length)}£5 in all`, `${before(length)}5 in all`), `${length} before`).toBe(mark);
      expect(refused(`£${behind(length)}`, behind(length)), `${length} behind`).toBe(mark);
    }
  });
  it.each(['.', ';', ' million', 'm', 'bn', ' per child', ' a year', ' an hour', ' each', ' for all', ' to all'])('is put back before a sum and "%s"', (rest) =>
    expect(refused(`a cost of £5${rest}`, `a cost of 5${rest}`)).toBeUndefined(),
  );
  it.each(['aged', 'age', 'ages of', 'age of', 'paragraph', 'section', 'level', 'page', 'rate of', 'total of', 'number of'])(
    'is refused before what is counted: %s',
    (word) => {
      expect(refused(`the cost at ${word}  £5.`, `the cost at ${word}  5.`)).toBe('£');
      expect(refused(`the cost at ${word} x £5.`, `the cost at ${word} x 5.`)).toBeUndefined();
    },
  );
  it('is refused before a year or a count, far from such a word, and where the text keeps its pounds', () => {
    for (const end of ['.', ',', ' to all']) expect(refused(`a grant in £2014${end}`, `a grant in 2014${end}`)).toBe('£');
    expect(refused('a grant of £2014.50 to all', 'a grant of 2014.50 to all')).toBeUndefined();
    expect(refused('a grant to a child aged £5.', 'a grant to a child aged 5.')).toBe('£');
    expect(refused('for £5 million', 'for 5 million')).toBe('£');
    expect(refused(`a grant ${'and so on '.repeat(20)}£5 million`, `a grant ${'and so on '.repeat(20)}5 million`)).toBe('£');
    expect(refused('a grant of £5 million', 'a grant of 5 million', true)).toBe('£');
    expect(refused('a grant for £5 children', 'a grant for 5 children')).toBe('£');
  });
});

describe('a quotation mark', () => {
  it('is put back where its partner still stands', () => {
    expect(refused('they are “tired” now', 'they are tired" now')).toBeUndefined();
    expect(refused('they are “tired” now', 'they are tired now')).toBe('“');
    expect(refused('“a” and “b', '“a” and b')).toBe('“');
    expect(refused('“they are tired” now', 'they are tired” now')).toBeUndefined();
  });
  it('is one of another sign of its kind, and of no other kind', () => {
    for (const [a, b] of [
      ['“', '"'],
      ['”', '“'],
      ['’', "'"],
      ['-', '–'],
      ['—', '-'],
    ])
      expect(refused(`so ${a} it`, `so ${b} it`)).toBeUndefined();
    for (const [a, b] of [
      ['“', "'"],
      ['’', '-'],
      ['-', '"'],
      ['’', '"'],
    ])
      expect(refused(`so ${a}it`, `so ${b}it`)).toBe(a);
  });
});

describe('in words that a source gives as they are printed', () => {
  const printed = ["the 'open' door", '\u2018new\u2019 plans'];
  const sign = (part: string, slice: string): string | undefined => untraced(part, slice, false, printed)?.mark;
  it('quotation marks are put back, straight or curly, each time that the words occur', () => {
    expect(sign('by the ‘open’ door', 'by the open door')).toBeUndefined();
    expect(sign("by the 'open' door and the 'open' door", 'by the open door and the open door')).toBeUndefined();
    expect(sign("and 'new' plans", 'and new plans')).toBeUndefined();
  });
  it('no other sign is, nor the same sign in other words', () => {
    expect(sign("by the 'open' gate", 'by the open gate')).toBe("'");
    expect(sign("by the 'open' door, 'so'", 'by the open door, so')).toBe("'");
    expect(sign('by the “open” door', 'by the open door')).toBe('“');
  });
});

it('any other sign, and any word, is refused, with the words around it', () => {
  expect(untraced('Plans are weak, and late', 'Plans are weak and late', false)).toEqual({ mark: ',', around: 'Plans are weak, and late' });
  expect(untraced('Plans are not good', 'Plans are good', false)?.mark).toBe('n');
  expect(refused('Plans are weak', 'Plans are')).toBe('w');
  expect(refused('Plans; are', 'Plans are')).toBe(';');
  expect(refused('two£ or', 'two or')).toBe('£');
  const long = 'Each and every plan that was seen is weak, and late in the year as well';
  expect(untraced(long, long.replace(',', ''), false)?.around).toBe(long.slice(long.indexOf(',') - 20, long.indexOf(',') + 20));
});

describe('what other quotations of a damaged text have put back', () => {
  const quotation = (quote: string, extracted = quote.replace(/[\u2018\u2019]/g, '')) => ({ quote, extracted });
  const known = signsIn([
    quotation('the children’s plans and the parents’ views, and the authority’s'),
    quotation('parents said that the board’s its plans were late'),
    quotation('the boards and the board’s staff - all', 'the boards and the boards staff  all'),
    quotation('a ‘shut door’ policy of a home’s staff'),
  ]);
  const shown = (stretch: string): string => withKnownSigns(stretch, known);
  it('is put back into words that are none without it, whatever their capitals', () => {
    expect(shown('but childrens homes, Childrens plans and the authoritys')).toBe('but children’s homes, Children’s plans and the authority’s');
  });
  it('is not put into a word that may stand without it, nor into one that only ends before a quotation mark', () => {
    expect(shown('but homes, parents, boards and its door')).toBe('but homes, parents, boards and its door');
    expect(shown('but they dont and womens')).toBe('but they dont and womens');
  });
  it('is put back into all words that one of them quotes, each sign of them', () => {
    expect(shown('but the boards and the boards staff  all are late')).toBe('but the boards and the board’s staff - all are late');
  });
});
