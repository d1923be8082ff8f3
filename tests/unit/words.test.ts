// Numbers, series and terms of art in words, each on a small example that can be worked out by hand.
import { describe, expect, it } from 'vitest';
import { partsOf } from '../../src/model/words/dated.ts';
import { several, severalInWords, capitalised, numberWord } from '../../src/model/words/english.ts';
import { landmarks, momentOf, seriesInWords, valueInWords, measureInWords } from '../../src/model/words/numbers.ts';
import { CC_BY, description, OGL } from '../../src/model/words/openData.ts';
import { markTerms, withMarks } from '../../src/model/words/terms.ts';
import {
  NO_TEXT_YET,
  NO_VISIT_YET,
  NONE_READ_WHOLE,
  NOT_ANALYSED,
  SECOND_HAND_TEXT,
  SECOND_HAND_TEXTS,
  tellerOf,
  textOver,
  textWords,
} from '../../src/model/words/texts.ts';
import { visitWords } from '../../src/model/words/visits.ts';
import type { Source, Statistic } from '../../src/model/record/record.ts';
import { finding, made, own, secondHand, source, toldFinding, visit } from '../fixtures/made.ts';

const [homes] = made.statistics;
if (!homes) throw new RangeError('the made record has no series');
const series = (values: readonly (readonly [period: string, value: number])[], unit: Statistic['unit'] = 'children'): Statistic => ({
  ...homes,
  unit,
  values: values.map(([period, value]) => ({ period, value })),
});

describe('numbers in words', () => {
  it('go up to twenty, and stand in figures from there on', () => {
    expect(Array.from({ length: 22 }, (_, i) => numberWord(i)).join(' ')).toBe(
      'no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty 21',
    );
    expect([numberWord(3, true), capitalised('of'), capitalised('')]).toEqual(['Three', 'Of', '']);
  });
  it('take an s with every number but one', () => {
    expect([0, 1, 2].map((count) => severalInWords(count, 'question'))).toEqual(['no questions', 'one question', 'two questions']);
    expect([0, 1, 2].map((count) => several(count, 'visit'))).toEqual(['0 visits', '1 visit', '2 visits']);
  });
});

describe('a value', () => {
  it('is said with its unit: shares in per cent, cases with one decimal, children as they are', () => {
    expect([valueInWords(series([], 'percent'), 53.2), valueInWords(series([], 'cases'), 15), valueInWords(series([]), 394)]).toEqual(['53.2%', '15.0', '394']);
  });
  it('stands for the day of its year that the series names', () => {
    expect(momentOf({ ...homes, as_of: '31 March' }, '2014')).toBe(Date.UTC(2014, 2, 31));
    expect(momentOf({ ...homes, as_of: '1 January' }, '2015')).toBe(Date.UTC(2015, 0, 1));
  });
});

describe('a series in words', () => {
  it('has its landmarks, the latest of equal ones', () => {
    const points = landmarks(
      series([
        ['2001', 5],
        ['2002', 9],
        ['2003', 9],
        ['2004', 2],
        ['2005', 2],
        ['2006', 4],
      ]),
    );
    expect(Object.values(points).map(({ period }) => period)).toEqual(['2001', '2006', '2003', '2005']);
    expect(() => landmarks(series([]))).toThrow('a series has no values');
  });
  it('says first and last, and the extremes that are neither, with every year of each', () => {
    expect(
      seriesInWords(
        series([
          ['2001', 5],
          ['2002', 9],
          ['2003', 9],
          ['2004', 2],
          ['2005', 4],
        ]),
      ),
    ).toBe('5 in 2001, 4 in 2005; highest 9 in 2002 and 2003, lowest 2 in 2004');
    expect(
      seriesInWords(
        series([
          ['2001', 5],
          ['2002', 9],
          ['2003', 6],
        ]),
      ),
    ).toBe('5 in 2001, 6 in 2003; highest 9 in 2002');
    expect(
      seriesInWords(
        series([
          ['2001', 5],
          ['2002', 2],
          ['2003', 6],
        ]),
      ),
    ).toBe('5 in 2001, 6 in 2003; lowest 2 in 2002');
    expect(
      seriesInWords(
        series([
          ['2001', 2],
          ['2002', 5],
          ['2003', 9],
        ]),
      ),
    ).toBe('2 in 2001, 9 in 2003');
  });
  it('is told as a range where every year has a value and none is further from the highest than an eighth of it', () => {
    expect(
      seriesInWords(
        series(
          [
            ['2001', 70],
            ['2002', 80],
            ['2003', 75],
          ],
          'percent',
        ),
      ),
    ).toBe('70% to 80% in every year, 2001 to 2003');
    expect(
      seriesInWords(
        series(
          [
            ['2001', 69],
            ['2002', 80],
            ['2003', 75],
          ],
          'percent',
        ),
      ),
    ).toBe('69% in 2001, 75% in 2003; highest 80% in 2002');
    expect(
      seriesInWords(
        series(
          [
            ['2001', 70],
            ['2002', 80],
            ['2004', 75],
          ],
          'percent',
        ),
      ),
    ).toBe('70% in 2001, 75% in 2004; highest 80% in 2002');
  });
});

describe('terms of art', () => {
  const terms = [
    { id: 'plan', term: 'plan', also: ['plans'], says: 'A plan.' },
    { id: 'pathway', term: 'pathway plan', also: ["child's way", 'carer\u2019s way'], says: 'Another plan.' },
    { id: 'plan-of-care', term: 'plan of care', also: [], says: 'A third plan.' },
  ];
  const marked = (text: string, used = new Set<string>()): string =>
    markTerms(text, terms, used)
      .map((part) => (part.term === undefined ? part.text : `[${part.text}|${part.term}]`))
      .join('/');
  it('are linked at their first use alone, the longest form first, and every word of the text is kept', () => {
    expect(marked('Each pathway plan is a Plan; plans are plans.')).toBe('Each /[pathway plan|pathway]/ is a /[Plan|plan]/; plans are plans.');
    expect(marked('Plans')).toBe('[Plans|plan]');
    expect(marked('A plan of care, then a plan')).toBe('A /[plan of care|plan-of-care]/, then a /[plan|plan]');
    expect(marked('plan and pathway plan')).toBe('[plan|plan]/ and /[pathway plan|pathway]');
  });
  it('are whole words', () => {
    expect(marked('Planning, a masterplan and a co-plan')).toBe('Planning, a masterplan and a co-plan');
    expect(marked('a plan-led way')).toBe('a /[plan|plan]/-led way');
  });
  it('have an apostrophe of either kind', () => {
    expect([marked('The carer\u2019s way'), marked('The child\u2019s way'), marked("A child's way.")]).toEqual([
      'The /[carer\u2019s way|pathway]',
      'The /[child\u2019s way|pathway]',
      "A /[child's way|pathway]/.",
    ]);
  });
  it('that the page has linked before are left alone, and those linked here are remembered', () => {
    const used = new Set(['plan']);
    expect(marked('A plan and a pathway plan', used)).toBe('A plan and a /[pathway plan|pathway]');
    expect([...used]).toEqual(['plan', 'pathway']);
  });
  it('are no common words that are a term only with their capitals', () => {
    const grades = [{ id: 'good', term: 'Good', also: [], as_written: true as const, says: 'A grade.' }, ...terms];
    const found = (text: string): (string | undefined)[] => markTerms(text, grades, new Set()).map(({ term }) => term);
    expect(found('A good plan, graded Good.')).toEqual([undefined, 'plan', undefined, 'good', undefined]);
    expect(found('a GOOD day')).toEqual([undefined]);
  });
  it('keep the marks that touch them, each once, and the words between them', () => {
    const placed = (text: string): string =>
      withMarks(markTerms(text, terms, new Set()))
        .map(({ text: words, term, before, after }) => (term === undefined ? words : `${before}<${words}>${after}`))
        .join('|');
    expect(placed('It says (plan), twice.')).toBe('It says |(<plan>),| twice.');
    expect(placed("a plan's way")).toBe("a |<plan>'s| way");
    expect(placed('plan/pathway plan.')).toBe('<plan>/||<pathway plan>.|');
    expect(placed('plan and (pathway plan)')).toBe('<plan>| and |(<pathway plan>)|');
    expect(placed('no term')).toBe('no term');
  });
  it('are none in a record without a glossary', () => {
    expect(markTerms('A plan', [], new Set())).toEqual([{ text: 'A plan', term: undefined }]);
  });
});

it('names the council in what the open data is, and each licence by its own address', () => {
  expect(description({ council: 'Nowhere' })).toMatch(/^What inspectors wrote about Nowhere's children's services, passage by passage, .*\.$/);
  expect([CC_BY, OGL].map((address) => new URL(address).host)).toEqual(['creativecommons.org', 'www.nationalarchives.gov.uk']);
});

it("tells a text that is not held from one that is somebody else's", () => {
  expect([NOT_ANALYSED, SECOND_HAND_TEXT]).toEqual(['report not analysed here', 'second-hand text']);
});

it('a visit is named by its year, and by its month too where another visit shares that', () => {
  const visits = [visit('a', '2001-03-05'), visit('b', '2001-06-07'), visit('c', '2002-01-01')];
  expect(visits.map((one) => visitWords(visits, one))).toEqual(['Mar 2001', 'June 2001', '2002']);
});

it('a sentence leads by each date to what has that date, by the most exact name that it uses, and tells which dates and figures lead nowhere', () => {
  const rests = [
    { dates: ['2018-09-24'], href: '/back/' },
    { dates: ['2014-10-07'], href: '/sent/' },
    { dates: ['1999'], href: '/never/' },
  ];
  const { parts, missing, loose } = partsOf('Sent in October 2014, back on 24 September 2018, for 3 years from May.', rests);
  expect(parts.filter(({ href }) => href !== undefined)).toEqual([
    { words: 'October 2014', href: '/sent/' },
    { words: '24 September 2018', href: '/back/' },
  ]);
  expect(parts.map(({ words }) => words).join('')).toBe('Sent in October 2014, back on 24 September 2018, for 3 years from May.');
  expect([missing, loose]).toEqual([[2], ['3', 'May']]);
});

describe('whose words a text has', () => {
  const quoted = finding('q', 't', 'plans', 'concern');
  const ours = toldFinding('o', 't', 'plans', 'concern', 1);
  const VISITS = [
    own('t', '2001', { findings: [quoted] }),
    own('t', '2001', { findings: [quoted, ours] }),
    own('t', '2001', { findings: [ours] }),
    secondHand('t', '2001', { findings: [quoted] }),
  ];
  it('are those of the inspectorate, in part or wholly ours, or those of somebody else', () => {
    expect(VISITS.map((one) => textWords(one, 'The Inspectorate'))).toEqual([
      "The Inspectorate's own document",
      "The Inspectorate's own document, in part in our words",
      "The Inspectorate's report, in our words",
      'second-hand text',
    ]);
    expect(VISITS.map((one) => textOver({ ...made, sources: [source('s-t', 'press', 'The Gazette')] }, one))).toEqual([
      "The Inspectorate's words",
      "mostly The Inspectorate's words",
      'our words',
      'by the press',
    ]);
  });
  it('are told by the council, by the press or by another body', () => {
    const teller = (kind: Source['kind']): string =>
      tellerOf({ ...made, sources: [source('s-other', 'letter', 'Them'), source('s-t', kind, 'Them')] }, secondHand('t', '2001'));
    expect((['council-report', 'council-minutes', 'press', 'parliament', 'report'] as const).map(teller)).toEqual([
      'the council',
      'the council',
      'the press',
      'another body',
      'another body',
    ]);
    expect(tellerOf({ ...made, sources: [] }, secondHand('t', '2001'))).toBe('another body');
  });
  it('and what is not there, are said in words that fit together', () => {
    expect([NO_TEXT_YET, NONE_READ_WHOLE, NO_VISIT_YET, SECOND_HAND_TEXTS]).toEqual([
      'No text is analysed here yet',
      'No report is read whole here yet',
      'No visit is on this record yet',
      'second-hand texts',
    ]);
  });
});

describe('a date in a sentence', () => {
  const led = (sentence: string, ...dates: string[][]): (string | undefined)[] =>
    partsOf(
      sentence,
      dates.map((all, i) => ({ dates: all, href: `/${i}/` })),
    ).parts.map(({ words, href }) => (href === undefined ? words : `[${words}|${href}]`));
  it('is led to by the longest name of it that the sentence uses, whichever of its dates that is', () => {
    expect(led('In 2001 and on 2 March 2003.', ['2001', '2003-03-02'])).toEqual(['In 2001 and on ', '[2 March 2003|/0/]', '.']);
    expect(led('2 to 9 March 2003', ['2003-03-02/2003-03-09'])).toEqual(['[2 to 9 March 2003|/0/]']);
  });
  it('is no part of another number, nor of words that lead elsewhere', () => {
    expect(led('In 12001 and 20011.', ['2001'])).toEqual(['In 12001 and 20011.']);
    expect(led('In March 2003, then in 2003.', ['2003-03'], ['2003'])).toEqual(['In ', '[March 2003|/0/]', ', then in ', '[2003|/1/]', '.']);
    expect(led('In March 2003.', ['2003-03'], ['2003'])).toEqual(['In ', '[March 2003|/0/]', '.']);
  });
});

it('a series says for which day of each year its values stand, or that they stand for the year to it', () => {
  const [series] = made.statistics;
  if (!series) throw new RangeError('there is no series');
  expect(measureInWords(series)).toBe('Children, 31 March');
  expect(measureInWords({ ...series, measure: 'Children on 31 March' })).toBe('Children on 31 March');
  expect(measureInWords({ ...series, covers: 'year' })).toBe('Children, year to 31 March');
});
