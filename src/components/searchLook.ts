// Looks up what was typed: Pagefind (https://pagefind.app/docs/api/) finds words, the record's own words say how a query is read and what comes first.
import { holdsPhrase, isOfNow, respelt, unitsOf, wantedKind, type Unit } from '../model/sharing/searchQuery.ts';
import { placesOfKinds, rank, withFirst, type Hit } from '../model/sharing/searchRank.ts';
import { LATEST } from '../model/sharing/searchSame.ts';
import { isKnown, meant, type Vocabulary } from '../model/sharing/searchSpelling.ts';
import { formsOf, named, termToken, wordsOf, type Forms, type Lexicon } from '../model/sharing/searchWords.ts';
import type { Said } from './searchSaid.ts';

/** What is kept of an entry. */
export interface Fragment {
  url: string;
  content: string;
  meta: Record<string, string>;
}
interface Result extends Hit {
  data(): Promise<Fragment>;
}
interface Pagefind {
  options(options: object): Promise<void>;
  search(words: string | null, options?: { filters: Record<string, string> }): Promise<{ results: Result[] }>;
}

/** What a search needs, loaded once. */
export interface Loaded {
  pagefind: Pagefind;
  /** The kinds of entries, and which entry is of which, by its place among them. */
  kinds: readonly string[];
  places: ReadonlyMap<string, number>;
  forms: Forms;
  terms: Lexicon['terms'];
  misspelt: ReadonlyMap<string, string>;
  vocabulary: Vocabulary;
  /** What is shown of each entry, by its id: only a phrase needs it, so it is loaded with the first. */
  shown: () => Promise<Readonly<Record<string, string>>>;
}

/** An entry that was found, and where in it the words stand. */
export interface Found {
  result: Result;
  words: readonly number[];
}

/** Loads what a search needs from below an address. Rejects where a part does not come. */
export async function load(base: string, kinds: readonly string[]): Promise<Loaded> {
  const json = async (name: string): Promise<unknown> => {
    const answer = await fetch(`${base}pagefind/${name}.json`);
    if (!answer.ok) throw new Error(`${name} did not load`);
    return answer.json();
  };
  // Pagefind's own script and the record's words are made by the build; these are the parts of them that are used.
  const [pagefind, lexicon, vocabulary] = (await Promise.all([window.load(`${base}pagefind/pagefind.js`), json('lexicon'), json('vocabulary')])) as [
    Pagefind,
    Lexicon,
    Vocabulary,
  ];
  // What is shown of an entry beside its text would be found too: a visit's title by each of its passages.
  await pagefind.options({ baseUrl: base, ranking: { metaWeights: { title: 0, line: 0, ours: 0 } } });
  const find = async (words: string): Promise<readonly Result[]> => (await pagefind.search(words)).results;
  let shown: Promise<Record<string, string>> | undefined;
  return {
    pagefind,
    kinds,
    places: await placesOfKinds(find, kinds),
    forms: formsOf(lexicon),
    terms: lexicon.terms,
    misspelt: new Map(Object.entries(lexicon.misspelt).map(([word, right]) => [word.toLowerCase(), right])),
    vocabulary,
    shown: () => (shown ??= json('shown') as Promise<Record<string, string>>),
  };
}

/** The entries that have all values of some filters. */
export async function chosen({ pagefind }: Loaded, filters: Record<string, string>): Promise<readonly Result[]> {
  return (await pagefind.search(null, { filters })).results;
}

/** A query with misspelt words put right, as far as they have but one likely meaning. */
function mended({ forms, misspelt, vocabulary }: Loaded, query: string): ReturnType<typeof respelt> {
  const all = [...vocabulary.names, ...vocabulary.text];
  return respelt(
    query,
    (word) => misspelt.get(word) ?? (isKnown(all, word) || forms.byWords.has(word) ? undefined : meant(vocabulary.text, word, [...forms.byWords.keys()])),
  );
}

/** Forms of terms that no page has: what is shown has another form. */
function otherForms({ terms, vocabulary }: Loaded, units: readonly Unit[]): { from: string; to: string }[] {
  return units.flatMap(({ kind, token, shown: from }) => {
    const [, [to] = []] = Object.entries(terms).find(([id]) => termToken(id) === token) ?? [];
    return kind === 'term' && to !== undefined && !wordsOf(from).every(({ word }) => isKnown(vocabulary.text, word)) ? [{ from, to }] : [];
  });
}

/** What is found for a query, the best first, the units by which it was read, and what has to be said of that. */
export async function look(loaded: Loaded, query: string): Promise<{ found: Found[]; units: readonly Unit[]; said: Said }> {
  const { pagefind, kinds, places, forms, vocabulary } = loaded;
  const results = new Map<string, Result>();
  const lookUp = async (words: string): Promise<readonly Result[]> => {
    // Words that stand beside the text only have no place in it.
    const hits = (await pagefind.search(words)).results.filter((hit) => hit.words.length > 0);
    for (const hit of hits) results.set(hit.id, hit);
    return hits;
  };
  const right = mended(loaded, query);
  const typed = unitsOf(right.query, forms);
  const shown = typed.some(({ kind }) => kind === 'phrase') ? await loaded.shown() : {};
  const find = (wanted: readonly Unit[]): ReturnType<typeof rank> =>
    rank(wanted, lookUp, vocabulary, places, kinds.indexOf(wantedKind(query) ?? ''), (id, phrase) => holdsPhrase(shown[id] ?? '', phrase));
  const strict = await find(typed);
  // A sentence that no page has is looked for by its words: a report has some that this record does not show.
  const unheld = strict.missing.filter(({ within = [] }) => within.length > 1);
  const units = unheld.length === 0 ? typed : typed.flatMap((unit) => (unheld.includes(unit) ? (unit.within ?? []) : [unit]));
  const ranking = unheld.length === 0 ? strict : await find(units);
  // How things are now, the newest visit says first.
  const newest = isOfNow(query) && isKnown(vocabulary.names, LATEST) ? await lookUp(named(LATEST)) : [];
  const visits = newest.flatMap(({ id }) => (places.get(id) === kinds.indexOf('inspection') ? [id] : []));
  const { ranked, missing, partly } = withFirst(ranking, visits);
  return {
    found: ranked.flatMap(({ id, words }) => {
      const result = results.get(id);
      return result ? [{ result, words }] : [];
    }),
    units,
    said: {
      changed: [...right.changed, ...otherForms(loaded, typed)],
      unheld: unheld.map((unit) => unit.shown),
      missing: missing.map((unit) => unit.shown),
      partly,
    },
  };
}
