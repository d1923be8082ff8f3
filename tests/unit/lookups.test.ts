// What is around a passage: its neighbours, the later findings on an ask, the passages that a page features.
import { describe, expect, it } from 'vitest';
import {
  byId,
  copiedWords,
  featured,
  firstYear,
  hasPlace,
  inOrder,
  isLimited,
  isPartlyTold,
  isQuoted,
  isReviewed,
  isTold,
  laterFindings,
  levelShown,
  neighbours,
  pageOf,
  placeIn,
  reviewsOf,
  turnAfter,
  wordsOf,
  pagesOnNotDrawn,
} from '../../src/model/record/lookups.ts';
import type { Review } from '../../src/model/record/reviewed.ts';
import type { Finding, InspectionRecord, QuotedFinding } from '../../src/model/record/record.ts';
import { ask, finding, made, own, source, told, toldFinding } from '../fixtures/made.ts';

const ids = (findings: readonly (Finding | undefined)[]): (string | undefined)[] => findings.map((one) => one?.id);

/** Visits: three findings on plans at the first, none at the second, one about a single child and three others at the third, and one at the last. */
const at = (visit: string, names: readonly string[], more: Partial<QuotedFinding> = {}): QuotedFinding[] =>
  names.map((name) => finding(name, visit, 'plans', 'concern', more));
const visits = [
  own('a', '2001', { findings: [...at('a', ['a1', 'a2', 'a3']), finding('a4', 'a', 'staff', 'strength')] }),
  own('b', '2002', { findings: [finding('b1', 'b', 'staff', 'concern')] }),
  own('c', '2003', { findings: [...at('c', ['c0'], { singleChild: true }), ...at('c', ['c1', 'c2', 'c3'])] }),
  own('d', '2004', { findings: at('d', ['d1']) }),
  own('e', '2005', { findings: [...at('e', ['e1']), finding('e2', 'e', 'staff', 'strength')] }),
];
const four: InspectionRecord = { ...made, inspections: visits, findings: visits.flatMap(({ findings }) => findings) };
const one = (id: string): Finding => {
  const found = four.findings.find((each) => each.id === id);
  if (!found) throw new RangeError(id);
  return found;
};

describe('around a finding', () => {
  it('are the ones before and after it in its own document, whatever their theme', () => {
    expect(ids([neighbours(four, one('a3')).previous, neighbours(four, one('a3')).next])).toEqual(['a2', 'a4']);
    expect(ids([neighbours(four, one('a1')).previous, neighbours(four, one('a4')).next])).toEqual([undefined, undefined]);
    expect(ids([neighbours(four, one('b1')).previous, neighbours(four, one('b1')).next])).toEqual([undefined, undefined]);
  });
  it('are in the order of the document, and never from another document of the same visit', () => {
    const { match } = finding('x', 'c', 'plans', 'concern');
    const placed = (id: string, start: number, source = 's-c'): QuotedFinding => finding(id, 'c', 'plans', 'concern', { source, match: { ...match, start } });
    const two: InspectionRecord = { ...made, findings: [placed('later', 9), placed('other', 5, 's-d'), placed('first', 1)] };
    const [later, other, first] = two.findings.map((each) => neighbours(two, each));
    expect(ids([first?.next, later?.previous])).toEqual(['later', 'first']);
    expect(other).toEqual({ previous: undefined, next: undefined });
  });
  it('is nothing in a record that does not know it', () => {
    expect(neighbours(four, { ...one('c2'), id: 'none' })).toEqual({ previous: undefined, next: undefined });
  });
});

it('later findings on an ask are those of its theme at later visits alone, by date', () => {
  expect(ids(laterFindings(four, ask('x', 'a', 'plans')))).toEqual(['c1', 'c2', 'c3', 'd1', 'e1']);
  expect(ids(laterFindings(four, ask('x', 'd', 'plans')))).toEqual(['e1']);
  expect(laterFindings(four, ask('x', 'e', 'plans'))).toEqual([]);
  expect(laterFindings(four, ask('x', 'a', undefined))).toEqual([]);
});

describe('featured passages', () => {
  const turned = { match: { ...visits[0]?.findings.find(isQuoted)?.match, turn: 'but' } } as Partial<QuotedFinding>;
  const text = [
    finding('s1', 'a', 'plans', 'strength'),
    finding('k1', 'a', 'plans', 'concern', { singleChild: true }),
    finding('k2', 'a', 'plans', 'concern', turned),
    finding('k3', 'a', 'plans', 'concern'),
    finding('s2', 'a', 'plans', 'strength'),
    finding('s3', 'a', 'plans', 'strength'),
    finding('k4', 'a', 'plans', 'concern'),
    finding('k5', 'a', 'plans', 'concern'),
    finding('p1', 'a', 'plans', 'progress'),
  ];
  it('are the first two of each stance in the order of the document', () => {
    expect(ids(featured(text))).toEqual(['s1', 'k3', 's2', 'k4', 'p1']);
  });
  it('are never about a single child, and never broken off before a turn', () => {
    expect(featured(text.slice(1, 3))).toEqual([]);
  });
});

it('finds visits, sources and themes by their id, and whether an ask is in the words of its document', () => {
  const { inspections, sources, themes } = byId(made);
  expect([inspections.get('later')?.ordered, sources.get('s-article')?.by, themes.get('homes')?.name]).toEqual(['2009-10-11', 'The Gazette', 'Homes']);
  expect([inspections.size, sources.size, themes.size]).toEqual([6, 6, 5]);
  expect([isQuoted(ask('x', 'first', 'plans')), isQuoted(told('y', 'unheld', 'plans'))]).toEqual([true, false]);
});

it('knows the pages on what is not drawn, and the documents of which little may be quoted', () => {
  const other = { id: 'other' } as InspectionRecord['pages'][number];
  const page = { id: 'gaps', role: 'not-drawn' } as typeof other;
  expect([pagesOnNotDrawn({ ...made, pages: [other, page] }), pagesOnNotDrawn({ ...made, pages: [other] })]).toEqual([[page], []]);
  const [first, ...rest] = made.sources;
  if (!first) throw new RangeError('there is no source');
  const limited = { ...made, sources: [{ ...first, limits: { words: 20 } } as typeof first, ...rest] };
  expect([isLimited(limited, 's-first'), isLimited(limited, 's-letter'), isLimited(limited, 'none')]).toEqual([true, false, false]);
});

describe('a passage that is told in our words', () => {
  const { match, quote, ...quoted } = finding('x', 'a', 'plans', 'concern');
  const ours = (id: string, page?: number): Finding => ({ ...quoted, id, voice: 'summarised', says: `Told: ${id}.`, page });
  const placed = (id: string, start: number): QuotedFinding => finding(id, 'a', 'plans', 'concern', { match: { ...match, start } });
  it('is known by our words, and has a place among the passages of its document where that was read whole', () => {
    expect([wordsOf(ours('o')), wordsOf({ ...quoted, match, quote })]).toEqual(['Told: o.', quote]);
    expect([isQuoted(ours('o')), hasPlace(ours('o')), hasPlace(ours('o', 6)), hasPlace(placed('p', 0))]).toEqual([false, false, true, true]);
  });
  it('stands after the passage that its file has before it, wherever that is in the document', () => {
    expect(ids(inOrder([placed('c', 30), ours('d', 6), ours('e', 6), placed('a', 10), ours('b', 2)]))).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(ids(inOrder([ours('a', 1), placed('b', 5)]))).toEqual(['a', 'b']);
  });
  it('is featured like any other', () => {
    expect(ids(featured([ours('a'), ours('b'), ours('c')]))).toEqual(['a', 'b']);
  });
});

describe('the rest of a sentence that turns', () => {
  const { match } = finding('x', 'a', 'plans', 'strength');
  const turning = finding('x', 'a', 'plans', 'strength', {
    quote: 'Plans are kind',
    match: { ...match, extracted: 'Plans are kind', turn: ', but childrens homes are not.' },
  });
  const other = finding('y', 'a', 'homes', 'concern', { quote: 'the children’s home', match: { ...match, extracted: 'the childrens home' } });
  const of = (text: object, more: object = {}): InspectionRecord => ({
    ...made,
    findings: [turning, other],
    sources: [source('s-a', 'report', 'Them', { text, ...more } as object)],
  });
  it('has the signs that a damaged text has lost, and is said to', () => {
    const damaged = of({ state: 'lossy' });
    expect(turnAfter(damaged, turning)).toBe(', but children’s homes are not.');
    expect([levelShown(damaged, turning), levelShown(damaged, other)]).toEqual(['punctuation restored', 'word for word']);
  });
  it('is as it stands in an undamaged text', () => {
    const clean = of({ state: 'clean' });
    expect(turnAfter(clean, turning)).toBe(', but childrens homes are not.');
    expect(levelShown(clean, turning)).toBe('word for word');
  });
  it('is not shown of a document of which little may be quoted', () => {
    const limited = of({ state: 'lossy' }, { limits: { words: 20, share: 0.4 } });
    expect(turnAfter(limited, turning)).toBeUndefined();
    expect(levelShown(limited, turning)).toBe('word for word');
  });
});

it('a page is said once, after the place that does not name it', () => {
  expect(placeIn(finding('x', 'a', 'plans', 'concern', { locator: 'paragraph 3', printedPages: [2, 2] }))).toBe('paragraph 3, page 2');
  expect(placeIn(finding('x', 'a', 'plans', 'concern', { locator: 'paragraph 3', printedPages: [2, 3] }))).toBe('paragraph 3, page 2 or 3');
  expect(placeIn(finding('x', 'a', 'plans', 'concern', { locator: 'paragraph 3' }))).toBe('paragraph 3');
  expect(placeIn(toldFinding('x', 'a', 'plans', 'concern', 2))).toBe('paragraph 2, page 2');
});

it('the page of what is lost beside a quotation is not that of the quotation', () => {
  expect(pageOf(finding('x', 'a', 'plans', 'concern', { locator: 'Summary', paragraph: '49', page: 15 }))).toBeUndefined();
});

describe('whose words a visit has', () => {
  const quoted = finding('q', 'v', 'plans', 'concern');
  const ours = toldFinding('t', 'v', 'plans', 'concern', 1);
  const of = (...findings: Finding[]): boolean[] => [isTold, isPartlyTold].map((is) => is(own('v', '2001', { findings })));
  it('are ours where no finding is quoted, in part ours where some are, and never ours where there is none', () => {
    expect([of(ours, ours), of(quoted, ours), of(quoted, quoted), of()]).toEqual([
      [true, false],
      [false, true],
      [false, false],
      [false, false],
    ]);
  });
});

it('the first year is that of the earliest visit', () => {
  expect(firstYear({ ...made, inspections: [own('a', '2005'), own('b', '2001-02'), own('c', '2009')] })).toBe(2001);
});

describe('words as they may be copied', () => {
  const copied = (within: { start: boolean; end: boolean }, turn?: string, limits?: object): string => {
    const item = finding('x', 'first', 'plans', 'concern', {
      match: { ...finding('y', 'first', 'plans', 'concern').match, within, ...(turn === undefined ? {} : { turn }) },
    });
    const sources = made.sources.map((one) => ({ ...one, text: { state: 'clean' }, ...(limits ? { limits } : {}) })) as InspectionRecord['sources'];
    return copiedWords({ ...made, sources }, { ...item, quote: 'Plans are late' });
  };
  it('have a mark where they begin or end within a sentence', () => {
    expect([copied({ start: false, end: false }), copied({ start: true, end: false }), copied({ start: true, end: true })]).toEqual([
      'Plans are late',
      '[…] Plans are late',
      '[…] Plans are late […]',
    ]);
  });
  it('go on with the rest of a sentence that turns, but for a document of which little may be quoted', () => {
    expect(copied({ start: false, end: true }, ', but few.')).toBe('Plans are late, but few.');
    expect(copied({ start: false, end: true }, '; but few.')).toBe('Plans are late; but few.');
    expect(copied({ start: true, end: true }, 'but few, all in all.')).toBe('[…] Plans are late but few, all in all.');
    expect(copied({ start: false, end: true }, ', but few.', { words: 20 })).toBe('Plans are late […]');
  });
  it('are ours where nothing is quoted', () => {
    expect(copiedWords(made, told('a', 'unheld', 'plans'))).toBe('Do better.');
  });
});

describe('a passage is reviewed', () => {
  const review = (by: Review['by'], stands: Review['stands'], passage = 'p'): Review => ({
    ...{
      passage,
      reviewer: 'r',
      by,
      role: undefined,
      on: '2030-01-01',
      sample: undefined,
      seen: { words: 'x' },
      what: 'agree',
      changes: [],
      stands,
      open: false,
    },
  });
  const is = (...reviews: Review[]): boolean[] => (['person', 'language-model'] as const).map((by) => isReviewed({ reviews }, 'p', by));
  it('by a person or by a language model, each by itself', () => {
    expect([is(review('person', 'as-reviewed')), is(review('language-model', 'as-reviewed')), is()]).toEqual([
      [true, false],
      [false, true],
      [false, false],
    ]);
  });
  it('as it stands now, or as it was changed to what was said, and in no other state', () => {
    expect((['as-reviewed', 'changed-as-said', 'changed-otherwise', 'gone'] as const).map((stands) => is(review('person', stands))[0])).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(is(review('person', 'gone'), review('person', 'as-reviewed'))).toEqual([true, false]);
  });
  it('where the review is of that passage', () => {
    expect(is(review('person', 'as-reviewed', 'q'))).toEqual([false, false]);
    const reviews = [review('person', 'gone'), review('person', 'as-reviewed', 'q'), review('person', 'as-reviewed')];
    expect(reviewsOf({ reviews }, 'p')).toEqual([reviews[0], reviews[2]]);
    expect(reviewsOf({ reviews }, 'none')).toEqual([]);
  });
});
