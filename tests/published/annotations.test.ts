// The annotations as a stranger gets them: by the rules of the model, by JSON-LD, and held against the texts that they speak of.
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import formatsPlugin from 'ajv-formats';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { record, RECORD_DIR } from '../../src/record.ts';
import { ANNO_CONTEXT, COLLECTION_RULES, PAGE_RULES } from './annotationRules.ts';
import { address, base, dist, readData } from './site.ts';

// The package is CommonJS: its function is the default of its default.
const addFormats = formatsPlugin as unknown as (ajv: Ajv) => void;
const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
const [isCollection, isPage] = [ajv.compile(COLLECTION_RULES), ajv.compile(PAGE_RULES)];

interface Selector {
  type: string;
  exact?: string;
  prefix?: string;
  suffix?: string;
  start?: number;
  end?: number;
  value?: string;
}
interface Target {
  source: string;
  selector?: Selector;
}
interface Annotation {
  id: string;
  body: { type: string; purpose: string; value?: string; source?: string }[];
  target: Target | Target[];
}
interface Page {
  id: string;
  partOf: { id: string; total: number };
  startIndex: number;
  next?: string;
  prev?: string;
  items: Annotation[];
}
const read = (iri: string): unknown => JSON.parse(readFileSync(dist + iri.slice(address.length + base.length - 1), 'utf8'));
const home = `${address}${base}data/annotations.jsonld`;
const collection = read(home) as { id: string; total: number; first?: string; last?: string };
const pages: Page[] = [];
for (let next = collection.first; next !== undefined; next = pages.at(-1)?.next) pages.push(read(next) as Page);
const items = pages.flatMap((page) => page.items);
const targetsOf = ({ target }: Annotation): Target[] => (Array.isArray(target) ? target : [target]);
const idOf = ({ id }: Annotation): string => id.replace(/^.*#/, '');
const rows = readData('findings');
const rowOf = (one: Annotation) => rows.find(({ id }) => id === idOf(one));

describe('the collection', () => {
  it('and its pages follow the rules of the model', () => {
    isCollection(collection);
    expect(isCollection.errors).toBeNull();
    for (const page of pages) {
      isPage(page);
      expect(isPage.errors, page.id).toBeNull();
    }
  });
  it.each([
    ['no target', { target: undefined }],
    ['an empty list of targets', { target: [] }],
    ['a type that is none', { type: 'Note' }],
    ['no id', { id: undefined }],
    ['a body without a value', { body: [{ type: 'TextualBody', purpose: 'tagging' }] }],
    ['a purpose that the model does not have', { body: [{ type: 'TextualBody', purpose: 'praising', value: 'a' }] }],
    ['a quotation of nothing', { target: { type: 'SpecificResource', source: 'https://a.example/', selector: { type: 'TextQuoteSelector', exact: '' } } }],
    ['a place without an end', { target: { type: 'SpecificResource', source: 'https://a.example/', selector: { type: 'TextPositionSelector', start: 1 } } }],
    ['a source that is no IRI', { target: { type: 'SpecificResource', source: 'the report' } }],
  ])('the rules refuse %s', (_, change) => {
    const [page] = pages;
    const [item] = page?.items ?? [];
    const broken: unknown = JSON.parse(JSON.stringify({ ...page, items: [{ ...item, ...change }] }));
    expect(isPage(broken)).toBe(false);
  });
  it('leads from its first page to its last, and each page back', () => {
    expect([collection.id, collection.last]).toEqual([home, pages.at(-1)?.id]);
    for (const [i, page] of pages.entries()) {
      expect(page.prev).toBe(pages[i - 1]?.id);
      expect(page.partOf).toMatchObject({ id: home, total: collection.total });
      expect(page.startIndex).toBe(pages.slice(0, i).reduce((sum, one) => sum + one.items.length, 0));
    }
  });
  it('has one annotation for each finding, under an address of its own', () => {
    expect(items.map(idOf).sort()).toEqual(rows.map(({ id }) => String(id)).sort());
    expect(items.length).toBe(collection.total);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });
});

describe('each annotation', () => {
  it('has the theme, the further themes and the stance of its finding', () => {
    const nameOf = (id: string): unknown => readData('themes').find((theme) => theme['id'] === id)?.['name'];
    for (const one of items) {
      const row = rowOf(one);
      const said = (purpose: string) => one.body.flatMap((body) => (body.purpose === purpose && body.value !== undefined ? [body.value] : []));
      expect(said('tagging'), one.id).toEqual([row?.['theme'], ...String(row?.['also'] ?? '').split(';')].filter(Boolean).map((id) => nameOf(String(id))));
      expect(said('assessing'), one.id).toEqual([row?.['stance']]);
      expect(said('describing'), one.id).toEqual(row?.['says'] === null ? [] : [row?.['says']]);
    }
  });
  it('quotes only what is quoted: of what is told in our words it names the page, and no words', () => {
    for (const one of items) {
      const kinds = targetsOf(one).map(({ selector }) => selector?.type);
      const isTold = rowOf(one)?.['quote'] === null;
      expect(kinds.includes('TextQuoteSelector'), one.id).toBe(!isTold);
      const page = rowOf(one)?.['quote_page'];
      if (!isTold && page !== null)
        expect(
          targetsOf(one).map(({ selector }) => selector?.value),
          one.id,
        ).toContain(`page=${String(page)}`);
      if (isTold) for (const { selector } of targetsOf(one)) expect([undefined, `page=${String(rowOf(one)?.['page'])}`], one.id).toContain(selector?.value);
    }
  });
  it('has a place that is true of the very text that its address names by hash', () => {
    const seeds = new Map(
      globSync(`${RECORD_DIR}/seeds/*.txt`).map((file) => {
        const bytes = readFileSync(file);
        return [`ni:///sha-256;${createHash('sha256').update(bytes).digest('base64url')}`, [...bytes.toString('utf8')]];
      }),
    );
    const letters = (words: string): string => words.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
    let places = 0;
    for (const one of items) {
      const quoted = targetsOf(one).flatMap(({ selector }) => selector?.exact ?? []);
      const placed = targetsOf(one).filter(({ selector }) => selector?.type === 'TextPositionSelector');
      expect(placed.length, one.id).toBe(quoted.length);
      for (const [i, { source, selector }] of placed.entries()) {
        const words = seeds.get(source)?.slice(selector?.start, selector?.end).join('') ?? '';
        // Feet of pages and dropped marks aside, these are the words.
        for (const word of (quoted[i] ?? '').split(/\s+/).slice(0, 3)) expect(letters(words), one.id).toContain(letters(word));
        places += 1;
      }
    }
    expect(places).toBeGreaterThan(0);
  });
  it('tells nothing around a passage where its publisher sets a limit', () => {
    const limited = new Set(record().sources.flatMap(({ limits, id }) => (limits === undefined ? [] : [id])));
    for (const one of items.filter((item) => limited.has(String(rowOf(item)?.['source']))))
      for (const { selector } of targetsOf(one)) expect([selector?.prefix, selector?.suffix], one.id).toEqual([undefined, undefined]);
  });
});

it('JSON-LD reads each page as annotations of the vocabulary, and loses nothing', async () => {
  const documentLoader = (url: string) => {
    if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`${url} is not held here`);
    return Promise.resolve({ contextUrl: null, documentUrl: url, document: ANNO_CONTEXT });
  };
  const keysOf = (thing: unknown): number =>
    Array.isArray(thing)
      ? thing.reduce((sum: number, one) => sum + keysOf(one), 0)
      : typeof thing === 'object' && thing !== null
        ? Object.entries(thing).reduce((sum, [name, value]) => sum + (/^(?:id|type|@context)$/.test(name) ? 0 : 1) + keysOf(value), 0)
        : 0;
  const propertiesOf = (thing: unknown): number =>
    Array.isArray(thing)
      ? thing.reduce((sum: number, one) => sum + propertiesOf(one), 0)
      : typeof thing === 'object' && thing !== null
        ? Object.entries(thing).reduce((sum, [name, value]) => sum + (name.startsWith('@') ? 0 : 1) + propertiesOf(value), 0)
        : 0;
  for (const document of [collection, ...pages]) {
    const expanded = await jsonld.expand(document, { documentLoader, safe: true });
    expect(propertiesOf(expanded)).toBe(keysOf(document));
    const words = JSON.stringify(expanded);
    if (document !== collection) expect(words.split('"http://www.w3.org/ns/oa#Annotation"').length - 1).toBe((document as Page).items.length);
  }
});
