// How files become the record: whose each passage is, in which order everything stands, and which ids are made.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceOf } from '../../src/model/evidence/lookUp.ts';
import { askId, correctionAnchor, isAskId, isPassageId, passageId, visitOfAsk } from '../../src/model/record/ids.ts';
import { join } from '../../src/model/record/join.ts';
import { once } from '../../src/model/once.ts';
import { isQuoted } from '../../src/model/record/lookups.ts';
import type { Inspection, InspectionRecord } from '../../src/model/record/record.ts';
import type { Draft } from '../../src/model/written/draft.ts';
import { changed, readFiles } from '../fixtures/files.ts';

/** The files and the record, read and joined anew for each test. */
const read = (): Draft => readFiles().draft;
const joined = (): InspectionRecord => {
  const draft = read();
  return join(draft, evidenceOf(draft));
};
const visit = (id: string): Inspection | undefined => joined().inspections.find((one) => one.id === id);

it('the files of the fixture are read without a problem', () => {
  expect(readFiles().problems).toEqual([]);
});

describe('a joined visit', () => {
  it('stands by the date of its visit, else of its publication', () => {
    expect(joined().inspections.map(({ id, ordered }) => [id, ordered])).toEqual([
      ['2001-visit', '2001-02'],
      ['2002-lost', '2002'],
      ['2003-review', '2003-01-02/2003-01-09'],
    ]);
  });
  it('has its framework, and its own findings in the order of the document', () => {
    expect(joined().inspections.map(({ framework }) => framework.id)).toEqual(['short', 'short', 'full']);
    expect(joined().inspections.map(({ findings }) => findings.map(({ id }) => id))).toEqual([
      ['2001-visit-f001'],
      [],
      ['2003-review-f001', '2003-review-f002'],
    ]);
  });
  it('has the asks in the words of its document, and else those in our words', () => {
    expect(visit('2003-review')?.asks).toMatchObject([
      { kind: 'ask', id: '2003-review-a01', inspection: '2003-review', source: 'report', voice: 'direct', number: 1, theme: 'plans', also: [] },
    ]);
    const told = { kind: 'ask', inspection: '2002-lost', source: 'lost', voice: 'summarised', state: 'whole' };
    expect(visit('2002-lost')?.asks).toEqual([
      { ...told, id: '2002-lost-a03', number: 3, locator: 'recommendation 3, text not held', theme: 'plans', also: ['staff'], says: 'Plan better.' },
      { ...told, id: '2002-lost-a12', number: 12, locator: 'recommendation 12, text not held', theme: 'homes', also: [], says: 'House better.' },
    ]);
  });
  it('tells its asks from the document of its judgements, where it has any', () => {
    const graded = 'title: The visit of 2002\njudgements:\n  - { id: overall, heading: All, grade: Poor, source: report }';
    const { draft: other } = readFiles(changed('content/inspections/2002-lost.mdx', 'title: The visit of 2002', graded));
    expect(join(other, evidenceOf(other)).asks.map(({ source }) => source)).toEqual(['report', 'report', 'report']);
  });
});

describe('a sentence left out as said more fully elsewhere', () => {
  const restated = (left: string): string[] => {
    const { draft } = readFiles(changed('content/findings/2003-review.yml', '{ quote: "Health checks are done.", why: background }', left));
    return join(draft, evidenceOf(draft)).restated.map(({ source, quote, by }) => `${source}: ${quote} ${by.join(' and ') || 'nowhere'}`);
  };
  it('is kept in the order of its document, with the findings that say it more fully', () => {
    const both = '{ quote: "Homes are warm and safe.", why: restated, by: 2003-review-f002 }\n  - { quote: "Visits are rare and late.", why: restated }';
    expect(restated(both)).toEqual(['report: Visits are rare and late. nowhere', 'report: Homes are warm and safe. 2003-review-f002']);
    const together = '{ quote: "Homes are warm and safe.", why: restated, by: [2003-review-f002, 2003-review-f001] }';
    expect(restated(together)).toEqual(['report: Homes are warm and safe. 2003-review-f002 and 2003-review-f001']);
  });
  it.each([
    ['that is left out for another reason', '{ quote: "Homes are warm and safe.", why: background }'],
    ['that is not whole', '{ quote: "are warm and safe.", why: restated }'],
    ['that does not end', '{ quote: "Homes are warm and", why: restated }'],
    ['that is named by its lines', '{ lines: 9, why: restated }'],
  ])('is not shown: one %s', (_, left) => {
    expect(restated(left)).toEqual([]);
  });
  it("is not shown of a document that is not the inspectorate's own", () => {
    const words = 'Inspectors said that staff are \\"tired and few in number\\", and the council will hire more staff soon.';
    const { draft } = readFiles(changed('content/findings/2001-visit.yml', 'asks:\n', `left_out:\n  - { quote: "${words}", why: restated }\nasks:\n`));
    expect(evidenceOf(draft).map(({ kind }) => kind)).toContain('left_out');
    expect(join(draft, evidenceOf(draft)).restated).toEqual([]);
  });
});

it('a finding has the place of its words, its source and its visit, and is about a single child only where that is said', () => {
  const [staff] = joined().findings.filter(isQuoted);
  expect(staff).toMatchObject({ kind: 'finding', inspection: '2001-visit', source: 'article', quote: 'tired and few in number', also: [], singleChild: false });
  expect(
    read()
      .seeds.find(({ name }) => name === 'article.txt')
      ?.text.slice(staff?.match.start, staff?.match.end),
  ).toBe('tired and few in number');
  expect(joined().findings.map(({ id, singleChild, also }) => [id, singleChild, also])).toEqual([
    ['2001-visit-f001', false, []],
    ['2003-review-f001', false, []],
    ['2003-review-f002', true, ['plans']],
  ]);
});

describe('a passage in our words, of a report that was read whole', () => {
  const place = 'asks:\n';
  const told = (id: string, where: string, rest: string): string => `  - { id: 2003-review-${id}, voice: summarised, says: "Told.", ${where}, ${rest} }\n`;
  const finding = (id: string, where: string): string => told(id, where, 'theme: homes, also: [staff], stance: progress');
  const ask = (id: string, where: string): string => told(id, where, 'number: 4, state: whole, theme: homes, also: [plans]');
  const added = (lines: readonly string[], to: string): InspectionRecord => {
    const { draft: other, problems: found } = readFiles(
      changed('content/findings/2003-review.yml', place, to === 'asks' ? place + lines.join('') : lines.join('') + place),
    );
    expect(found).toEqual([]);
    return join(other, evidenceOf(other));
  };
  it('has its place in the words of its document, and its page', () => {
    const places = [['20', 6], ['summary', 1], ['2a', 2], ['a2', 3]] as const; // prettier-ignore
    const { findings } = added(
      places.map(([paragraph, page], i) => finding(`f00${i + 3}`, `paragraph: ${paragraph}, page: ${page}`)),
      'findings',
    );
    expect(findings.filter((one) => !isQuoted(one)).map(({ locator }) => locator)).toEqual([
      'paragraph 20, page 6',
      'summary, page 1',
      '2a, page 2',
      'a2, page 3',
    ]);
    expect(findings.find(({ id }) => id === '2003-review-f003')).toEqual({
      kind: 'finding',
      id: '2003-review-f003',
      inspection: '2003-review',
      source: 'report',
      voice: 'summarised',
      says: 'Told.',
      paragraph: '20',
      page: 6,
      locator: 'paragraph 20, page 6',
      theme: 'homes',
      also: ['staff'],
      stance: 'progress',
      singleChild: false,
    });
  });
  it('that is asked for has its paragraph, or the number of the item, and is one with those in the words of the document', () => {
    const { asks } = added([ask('a02', 'page: 2'), ask('a03', 'paragraph: 21, page: 6')], 'asks');
    const own = asks.filter(({ inspection }) => inspection === '2003-review');
    expect(own.map(({ id, locator }) => [id, locator])).toEqual([
      ['2003-review-a02', 'item 4, page 2'],
      ['2003-review-a03', 'paragraph 21, page 6'],
      ['2003-review-a01', 'paragraph 3'],
    ]);
    expect(own[0]).toMatchObject({ kind: 'ask', source: 'report', voice: 'summarised', number: 4, theme: 'homes', also: ['plans'], says: 'Told.' });
  });
});

it('who coded a visit are those of its findings and those of the visit itself', () => {
  expect(joined().inspections.map(({ coded }) => coded)).toEqual([
    [{ by: 'person', role: 'clerk', on: '2029-12' }],
    [{ by: 'language-model' }],
    [{ by: 'language-model' }],
  ]);
});

it('a statement is told as a statement, with its speaker', () => {
  expect(joined().statements).toMatchObject([{ kind: 'statement', id: '2001-visit-s01', inspection: '2001-visit', source: 'article', speaker: 'The council' }]);
});

it('a source is named in running text by its short name where its publisher has one', () => {
  expect(Object.fromEntries(joined().sources.map(({ id, by }) => [id, by]))).toEqual({
    article: 'The Gazette',
    lost: 'The Inspectorate',
    report: 'The Inspectorate',
  });
  for (const { inspectorate } of joined().sources) expect(inspectorate).toBe('The Inspectorate');
});

it('the order of the files is not that of the record', () => {
  const draft = read();
  const turned = { ...draft, inspections: draft.inspections.toReversed(), milestones: draft.milestones.toReversed() };
  const again = join(turned, evidenceOf(turned));
  for (const list of ['inspections', 'milestones'] as const) expect(again[list].map(({ id }) => id)).toEqual(joined()[list].map(({ id }) => id));
});

it('milestones stand by their dates and then their ids, terms by the alphabet', () => {
  expect(joined().milestones.map(({ id }) => id)).toEqual(['1999-c', '2001-a', '2001-b']);
  expect(joined().glossary.map(({ term }) => term)).toEqual(['Care', 'Plan']);
});

it('everything else is there as it was written, with the id of its file', () => {
  expect(joined()).toMatchObject({
    site: { title: 'A made record' },
    pages: [{ id: 'index', title: 'About' }],
    statistics: [{ id: 'homes', title: 'Homes' }],
    story: { id: 'story', title: 'Story' },
    addresses: [{ path: '/' }],
  });
  expect(joined().agreement).toBeUndefined();
  expect(joined().themes.map(({ id }) => id)).toEqual(['plans', 'staff', 'homes']);
});

it('a draft that was not checked is refused, and what is missing is named', () => {
  const refusedBy = (path: string, from: string, to: string): (() => unknown) => {
    const { draft: other } = readFiles(changed(path, from, to));
    return () => join(other, evidenceOf(other));
  };
  expect(refusedBy('content/findings/2003-review.yml', 'Plans are not good at all.', 'Plans are very good.')).toThrow(
    '2003-review-f001 does not stand in its source',
  );
  expect(refusedBy('content/inspections/2002-lost.mdx', 'framework: short', 'framework: none')).toThrow('none is missing from a record that was checked');
  expect(refusedBy('content/inspections/2002-lost.mdx', 'visit: "2002"\n', '')).toThrow('a date of 2002-lost is missing');
  expect(() => join(read(), [])).toThrow('2001-visit-f001 is missing');
});

it('an ask in our words has an id made of its visit and its number, which is told from that of a finding', () => {
  expect([askId('v', 3), askId('v', 12), askId('v', 123)]).toEqual(['v-a03', 'v-a12', 'v-a123']);
  expect(['v-a03', 'v-a123', 'v-f003', 'v-a03-x', 'v-a'].map(isAskId)).toEqual([true, true, false, false, false]);
});

it('each kind of passage has its letter and as many figures as it needs, and no id of another kind or visit has that form', () => {
  expect([passageId('v', 'findings', 7), passageId('v', 'asks', 7), passageId('v', 'statements', 7)]).toEqual(['v-f007', 'v-a07', 'v-s07']);
  const isFinding = (id: string): boolean => isPassageId(id, 'v', 'findings');
  expect(['v-f007', 'v-f07', 'v-f0007', 'w-f007', 'v-a007', 'v-f', 'v'].map(isFinding)).toEqual([true, false, false, false, false, false, false]);
  expect([isPassageId('v-a07', 'v', 'asks'), isPassageId('v-a7', 'v', 'asks'), isPassageId('v-s12', 'v', 'statements')]).toEqual([true, false, true]);
});

it('every number of a kind makes an id of that kind, as long as its figures suffice', () => {
  fc.assert(
    fc.property(fc.constantFrom(['findings', 999] as const, ['asks', 99] as const, ['statements', 99] as const), fc.nat(2000), ([kind, most], number) => {
      expect(isPassageId(passageId('2001-visit', kind, number), '2001-visit', kind)).toBe(number <= most);
      expect(isAskId(passageId('2001-visit', kind, number))).toBe(kind === 'asks');
    }),
  );
});

it('the anchor of a correction has its day, its thing and its part, and no sign of an address', () => {
  const anchor = (id: string): string => correctionAnchor({ date: '2030-01-02', id, what: 'words' });
  expect(['a-f001', 'about/a#b', 'a/b/c'].map(anchor)).toEqual(['2030-01-02-a-f001-words', '2030-01-02-about-a-b-words', '2030-01-02-a-b-c-words']);
});

it('the visit of an ask is what stands before its letter, and any other id is left as it is', () => {
  expect(['v-a03', 'v-a03-b-a04', 'v-f003', 'v'].map(visitOfAsk)).toEqual(['v', 'v-a03-b', 'v-f003', 'v']);
});

it('what is asked of a record is worked out once for each record', () => {
  let asked = 0;
  const count = once((_: object) => (asked += 1));
  const [a, b] = [{}, {}];
  expect([count(a), count(a), count(b), count(a), asked]).toEqual([1, 1, 2, 1, 2]);
  let worked = 0;
  const nothing = once((_: object): undefined => void (worked += 1));
  expect([nothing(a), nothing(a), worked]).toEqual([undefined, undefined, 1]);
});
