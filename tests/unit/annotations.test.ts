// What an annotation says of a finding, on a made record.
import { expect, it } from 'vitest';
import { annotated, annotationCollection, annotationPage } from '../../src/model/sharing/annotations.ts';
import type { Finding, Inspection, InspectionRecord, QuotedFinding, Source } from '../../src/model/record/record.ts';
import { finding, made, own, toldFinding } from '../fixtures/made.ts';

const absolute = (path: string): string => `https://made.example${path}`;
const SHA256 = '00'.repeat(31) + 'ff';
/** A record with one visit that has these findings, and one with none. */
function recordOf(findings: Finding[], source: Partial<Source> = {}): InspectionRecord {
  const [any] = made.sources;
  if (!any) throw new RangeError('the made record has no source');
  const text = { state: 'clean', sha256: SHA256 } as Source['text'];
  const visit = own('v', '2020-01-02', { findings });
  return {
    ...made,
    inspections: [own('w', '2021'), visit],
    findings,
    sources: [{ ...any, id: 's-v', address: 'https://made.example/report.pdf', text, ...source }],
  };
}
const first = (record: InspectionRecord) => {
  const [visit] = annotated(record);
  const [item] = visit ? annotationPage(record, visit, absolute).items : [];
  if (!item) throw new RangeError('there is no annotation');
  return item;
};
const selector = { type: 'TextQuoteSelector', exact: 'raw', prefix: 'words\n before ', suffix: ' words after' } as const;
const cut = { start: 10, end: 60, parts: [{ start: 10, end: 30 }, { start: 40, end: 60 }], selector }; // prettier-ignore
const quoted = (): QuotedFinding => finding('v-f1', 'v', 'plans', 'concern', { quote: 'The first part […] the second part', match: cut as never });

it('quotes each part by itself, never the words that were left out, and gives its place in the text that it was taken from', () => {
  const named = 'ni:///sha-256;AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAP8';
  const document = 'https://made.example/report.pdf';
  const quote = { type: 'TextQuoteSelector' };
  const place = { type: 'TextPositionSelector' };
  expect(first(recordOf([quoted()])).target).toEqual([
    { type: 'SpecificResource', source: document, selector: { ...quote, exact: 'The first part', prefix: 'words before ' } },
    { type: 'SpecificResource', source: named, selector: { ...place, start: 10, end: 30 } },
    { type: 'SpecificResource', source: document, selector: { ...quote, exact: 'the second part', suffix: ' words after' } },
    { type: 'SpecificResource', source: named, selector: { ...place, start: 40, end: 60 } },
  ]);
});

it.each<[string, Partial<Source>]>([
  ['where the publisher limits what may be quoted', { limits: { words: 20, share: 0.4 } }],
  ['where the text has lost something', { text: { state: 'lossy', sha256: SHA256 } }],
  ['where the document is on no address, so that our page stands for it', { address: null }],
])('tells nothing around a passage %s', (_title, source) => {
  const text = JSON.stringify(first(recordOf([quoted()], source)).target);
  expect(text).toContain('The first part');
  expect(text).not.toMatch(/prefix|suffix|words/);
});

it('names the page of what is told in our words, and quotes nothing', () => {
  const told = (source: Partial<Source>) => first(recordOf([toldFinding('v-f1', 'v', 'plans', 'progress', 7)], source));
  const target = { type: 'SpecificResource', source: 'https://made.example/report.pdf' };
  expect(told({}).target).toEqual({ ...target, selector: { type: 'FragmentSelector', conformsTo: 'http://tools.ietf.org/rfc/rfc3778', value: 'page=7' } });
  expect(told({ html: true }).target).toEqual(target);
  expect(told({}).body).toContainEqual({ type: 'TextualBody', purpose: 'describing', value: 'What was read: v-f1.', format: 'text/plain', language: 'en' });
});

it('has a page for each visit with findings, and a collection without pages where there is none', () => {
  expect(annotated(recordOf([quoted()])).map(({ id }) => id)).toEqual(['v']);
  expect(annotationCollection(recordOf([quoted()]), absolute)).toMatchObject({ total: 1, first: 'https://made.example/data/annotations/v.jsonld' });
  const none = annotationCollection(recordOf([]), absolute);
  expect([none.total, 'first' in none, 'last' in none]).toEqual([0, false, false]);
});

it('has the themes and the stance of its finding, what we say of it, and the way to both', () => {
  const one = first(recordOf([{ ...quoted(), also: ['staff', 'unknown'], says: 'Some are late.' }]));
  const tag = (purpose: string, value: string): object => ({ type: 'TextualBody', purpose, value, format: 'text/plain', language: 'en' });
  expect(one).toMatchObject({
    id: 'https://made.example/data/annotations/v.jsonld#v-f1',
    type: 'Annotation',
    motivation: 'classifying',
    rights: 'https://made.example/data/#licence',
  });
  const linked = (purpose: string, path: string): object => ({ type: 'SpecificResource', purpose, source: `https://made.example${path}` });
  expect(one.body).toEqual([
    ...['Plans', 'Staff', 'unknown'].map((name) => tag('tagging', name)),
    linked('classifying', '/themes/plans/'),
    tag('assessing', 'concern'),
    tag('describing', 'Some are late.'),
    linked('linking', '/findings/v-f1/'),
  ]);
  expect(first(recordOf([quoted()])).body).toHaveLength(4);
});

it('names who coded by their role, or as a program', () => {
  const record = recordOf([quoted()]);
  const coded: Inspection['coded'] = [{ by: 'person', role: 'a social worker', on: '2030-01-01' }, { by: 'language-model' }];
  const [visit] = annotated(record);
  if (!visit) throw new RangeError('there is no visit');
  expect(annotationPage(record, { ...visit, coded }, absolute).items[0]?.creator).toEqual([
    { type: 'Person', name: 'a social worker' },
    { type: 'Software', name: 'A language model' },
  ]);
});

it('names the page of a quotation too where that is known, and no place in a text that is not held', () => {
  const page = { type: 'FragmentSelector', conformsTo: 'http://tools.ietf.org/rfc/rfc3778', value: 'page=3' };
  const paged = first(recordOf([{ ...quoted(), printedPages: [3, 3] }])).target;
  expect(paged).toHaveLength(5);
  expect(paged).toContainEqual({ type: 'SpecificResource', source: 'https://made.example/report.pdf', selector: page });
  const unheld = first(recordOf([quoted()], { text: { state: 'clean' } })).target;
  expect(unheld).toHaveLength(2);
  expect(JSON.stringify(unheld)).not.toContain('TextPositionSelector');
});

it('refuses a finding whose document is not joined, by its name', () => {
  expect(() => first({ ...recordOf([quoted()]), sources: [] })).toThrow('the source s-v is not joined');
});

it('stands in a collection of one page a visit, each with its place in the whole and its neighbours', () => {
  const counts = { a: 2, b: 3, c: 1 };
  const inspections = Object.entries(counts).map(([id, count]) =>
    own(id, '2020', { findings: Array.from({ length: count }, (_, i) => toldFinding(`${id}-f${i}`, id, 'plans', 'concern', 1)) }),
  );
  const [any] = made.sources;
  if (!any) throw new RangeError('the made record has no source');
  const record = { ...made, inspections, sources: Object.keys(counts).map((id) => ({ ...any, id: `s-${id}` })) };
  const at = (id: string): string => `https://made.example/data/annotations/${id}.jsonld`;
  const whole = {
    id: 'https://made.example/data/annotations.jsonld',
    type: 'AnnotationCollection',
    label: 'A made record: findings as annotations',
    total: 6,
  };
  const context = 'http://www.w3.org/ns/anno.jsonld';
  expect(annotationCollection(record, absolute)).toEqual({
    '@context': context,
    ...whole,
    creator: { type: 'Organization', name: 'A made record', homepage: 'https://made.example/' },
    rights: 'https://made.example/data/#licence',
    first: at('a'),
    last: at('c'),
  });
  const pages = inspections.map((one) => ({ ...annotationPage(record, one, absolute), items: undefined }));
  const page = { '@context': context, type: 'AnnotationPage', partOf: whole, items: undefined };
  expect(pages).toEqual([
    { ...page, id: at('a'), startIndex: 0, next: at('b') },
    { ...page, id: at('b'), startIndex: 2, prev: at('a'), next: at('c') },
    { ...page, id: at('c'), startIndex: 5, prev: at('b') },
  ]);
});

it('names a text by its fingerprint in letters that an address can hold', () => {
  const sha256 = 'fb'.repeat(16) + 'ff'.repeat(16);
  const named = first(recordOf([quoted()], { text: { state: 'clean', sha256 } })).target;
  const bytes = Buffer.from(sha256, 'hex');
  expect(bytes.toString('base64')).toMatch(/[+].*[/]/);
  expect(JSON.stringify(named)).toContain(`ni:///sha-256;${bytes.toString('base64url')}"`);
});
