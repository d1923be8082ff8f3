// What an annotation says of a finding, on a made record.
import { expect, it } from 'vitest';
import { annotated, annotationCollection, annotationPage } from '../../src/model/sharing/annotations.ts';
import type { Finding, InspectionRecord, Source } from '../../src/model/record/record.ts';
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
const quoted = (): Finding => finding('v-f1', 'v', 'plans', 'concern', { quote: 'The first part […] the second part', match: cut as never });

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
