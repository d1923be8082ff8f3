// What a reader can find: one entry for each passage and each thing with a name, the words that it is found by, and what it can be filtered by.
import { addresses } from '../record/addresses.ts';
import { byId, copiedWords, isQuoted } from '../record/lookups.ts';
import type { InspectionRecord } from '../record/record.ts';
import { dateOf, yearOf } from '../written/dates.ts';
import { SUMMARISED } from '../written/schemas.ts';
import { STANCE_NOUNS } from '../words/stances.ts';
import { speaker, type Speaking } from '../words/voice.ts';
import { addressOf } from './citations.ts';
import { pages, type ChartNamed } from './searchPages.ts';
import { unitsOf, wholeName, type Unit } from './searchQuery.ts';
import { SAME } from './searchSame.ts';
import { things, type Thing } from './searchThings.ts';
import { datesIn, END, kindToken, named, termsIn, termToken, wordsOf, type Forms, type Lexicon } from './searchWords.ts';

/** An entry of the search index; `filters` by the names that the page shows. What is shown of it is found by its words; `names` also as what it is called. */
export interface SearchEntry {
  url: string;
  kind: string;
  title: string;
  line: string;
  says: string;
  names: readonly string[];
  dates: readonly string[];
  filters: Readonly<Record<(typeof FILTERS)[number], readonly string[]>>;
}

export const FILTERS = ['Kind', 'Year', 'Theme', 'Stance', 'Voice'] as const;

/** What readers see where a filter's name, which is in shared addresses, is a coder's word. */
export const FILTER_LABELS: Readonly<Partial<Record<(typeof FILTERS)[number], string>>> = { Stance: 'Says' };

function voiceFilter(voice: Speaking, inspectorate: string): string {
  if (voice === SUMMARISED) return 'our words';
  return voice === 'direct' ? `${inspectorate}'s own document` : voice === 'quoted' ? `${inspectorate}, quoted by someone else` : "someone else's account";
}

function passages(record: InspectionRecord): SearchEntry[] {
  const { findings, asks, statements } = record;
  return [...findings, ...asks, ...statements].map((item) => {
    const visit = byId(record).inspections.get(item.inspection);
    const source = byId(record).sources.get(item.source);
    if (!visit || !source) throw new RangeError(`${item.id} is not joined`);
    const year = yearOf(visit.ordered);
    const who = item.kind === 'statement' ? item.speaker : speaker(item.voice, source);
    const themes = item.kind === 'statement' ? [] : [item.theme, ...item.also].flatMap((id) => byId(record).themes.get(id ?? '') ?? []);
    const stance = item.kind === 'finding' ? [STANCE_NOUNS[item.stance]] : [];
    return {
      url: addressOf(item),
      kind: item.kind,
      title: copiedWords(record, item),
      line: [`${who}, ${year}`, visit.short, ...themes.slice(0, 1).map(({ name }) => name), ...stance].join(' · '),
      says: isQuoted(item) ? (item.says ?? '') : '',
      names: [],
      // The year alone, and not the day: a day is that of the visit.
      dates: [String(year)],
      filters: {
        Kind: [item.kind],
        Year: [String(year)],
        Theme: themes.map(({ name }) => name),
        Stance: stance,
        Voice: [voiceFilter(item.kind === 'statement' ? 'reported' : item.voice, source.inspectorate)],
      },
    };
  });
}

/** The sentences that a document says more fully elsewhere: they sum it up, so that it is they that are quoted. */
function restated(record: InspectionRecord): SearchEntry[] {
  return record.restated.map(({ inspection, source, quote, match }) => {
    const visit = byId(record).inspections.get(inspection);
    const document = byId(record).sources.get(source);
    if (!visit || !document) throw new RangeError(`a sentence of ${source} is not joined`);
    const year = String(yearOf(visit.ordered));
    return {
      url: addresses.restated(source, match.start),
      kind: 'sentence',
      title: quote,
      line: `${speaker('direct', document)}, ${year} · ${visit.short} · said more fully elsewhere in the document`,
      says: '',
      names: [],
      dates: [year],
      filters: { Kind: ['sentence'], Year: [year], Theme: [], Stance: [], Voice: [voiceFilter('direct', document.inspectorate)] },
    };
  });
}

function entryOf({ url, kind, title, line, names, says, dates, themes }: Thing): SearchEntry {
  const years = [...new Set(dates.map((date) => String(yearOf(date))))];
  return { url, kind, title, line, says, names: [title, ...names], dates, filters: { Kind: [kind], Year: years, Theme: themes, Stance: [], Voice: [] } };
}

/** Every entry, in the order of the record. Charts are named by whoever draws them; `prose` is the text of a page, by its address. */
export function searchEntries(record: InspectionRecord, charts: readonly ChartNamed[] = [], prose: ReadonlyMap<string, string> = new Map()): SearchEntry[] {
  const read = [...things(record), ...pages(record, charts)].map((thing) => ({
    ...thing,
    says: [thing.says, prose.get(thing.url)].filter((part) => part).join(' '),
  }));
  return [...read.map(entryOf), ...passages(record), ...restated(record)];
}

/** What the reader of a query has to know of a record. */
export function lexiconOf({ glossary, site }: InspectionRecord): Lexicon {
  return {
    // What the glossary explains comes before what only means the same.
    terms: { ...Object.fromEntries(glossary.map(({ id, term, also, synonyms = [] }) => [id, [term, ...also, ...synonyms]])), ...SAME },
    misspelt: Object.fromEntries([
      ...glossary.flatMap(({ term, misspellings = [] }) => misspellings.map((form) => [form, term] as const)),
      ...(site.synonyms ?? []).map((form) => [form, site.council] as const),
    ]),
    common: [site.council, site.inspectorate],
  };
}

/** The days and months of an EDTF date as words of the index; of a long span its ends. */
export function dateTokens(date: string): string[] {
  const { from, to, kind } = dateOf(date);
  const points = [...date.matchAll(/\d{4}(?:-\d{2}){0,2}/g)].map(([point]) => point.replaceAll('-', ''));
  const isShort = kind === 'span' && from !== undefined && to - from <= 31 * 86_400_000 && points.every(({ length }) => length === 8);
  if (!isShort) return points;
  return Array.from({ length: Math.round((to - from) / 86_400_000) }, (_, i) => new Date(from + i * 86_400_000).toISOString().slice(0, 10).replaceAll('-', ''));
}

const decimalsIn = (text: string): string[] => wordsOf(text).flatMap(({ word }) => (/^\d+d\d/.test(word) ? [word] : []));

/** The word that stands for a whole name; a date alone is the name of nothing. */
const wholeOf = (units: readonly Unit[]): string[] => (units.every(({ kind, token }) => kind === 'date' || /^\d{4}$/.test(token)) ? [] : [wholeName(units)]);

/** The words by which an entry is found: its title, what else is shown of it, and then words that stand for terms, dates and names. */
export function indexed({ title, says, names, kind, dates, line, filters }: SearchEntry, forms: Forms): string {
  const shown = `${title} ${says} ${names.length === 0 ? '' : line}`;
  const inText = [
    ...termsIn(shown, forms).map(({ id }) => termToken(id)),
    // What a passage is, as if it were its name: an ask is a recommendation, although it does not say so.
    ...(names.length === 0 ? [...filters.Kind, ...filters.Stance] : []).flatMap((word) => termsIn(word, forms).map(({ id }) => named(termToken(id)))),
    ...decimalsIn(shown),
    ...dates.flatMap(dateTokens),
    ...datesIn(shown).flatMap(({ tokens }) => tokens),
  ];
  const called = names.flatMap((name) => [
    ...wordsOf(name).map(({ word }) => named(word)),
    ...termsIn(name, forms).map(({ id }) => named(termToken(id))),
    ...wholeOf(unitsOf(name, forms)),
    END,
  ]);
  const isThing = names.length > 0;
  return [title, END, says, END, ...new Set(inText), ...(isThing ? [...called, ...new Set(dates.flatMap(dateTokens).map(named)), kindToken(kind)] : [])].join(
    ' ',
  );
}
