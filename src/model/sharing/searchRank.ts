// What comes first among what is found: what a thing is called weighs more than where a word stands, and a rare word more than a common one.
import { wholeName, type Unit } from './searchQuery.ts';
import { isKnown, type Vocabulary } from './searchSpelling.ts';
import { kindToken, named, TERM_ENDS, wordsOf } from './searchWords.ts';

/** An entry with one word in it: how much it is about it, by Pagefind's score, and where it stands. */
export interface Hit {
  id: string;
  score: number;
  words: readonly number[];
}
/** Looks one word, or one phrase in quotation marks, up in the index. */
type Look = (words: string) => Promise<readonly Hit[]>;

interface Ranked {
  id: string;
  /** The places of all words that were found in it; those of a phrase are looked for in what is shown. */
  words: readonly number[];
}

/** What was found, the best first, and what of the query stands nowhere. The last of `ranked`, `partly` of them, have most of it and not all. */
interface Found {
  ranked: Ranked[];
  missing: Unit[];
  partly: number;
}

/** How much of a query a name must cover for its thing to be shown although it lacks a word. */
const NEARLY = 0.6;
/** Where fewer than this have all of a query, some more are shown that have this share of it, or what most of it any has. */
const FEW = 10;
const MOST = 0.5;
/** What a word weighs in a passage, and in what else is said of a thing, where in a name it weighs 1. */
const IN_PASSAGE = 0.75;
const IN_TEXT = 0.3;

/** The words for which an entry is looked up: a term by its own word of the index, or as it was typed where that is one word. */
function spellings({ kind, token, shown }: Unit): string[] {
  const words = wordsOf(shown).map(({ word }) => word);
  return kind === 'term' && words.length === 1 ? [token, ...words] : [token];
}
const inNames = (token: string): string =>
  token.startsWith('"')
    ? `"${wordsOf(token)
        .map(({ word }) => named(word))
        .join(' ')}"`
    : named(token);

/** Pagefind finds the beginning of a word that it does not have: only what a list has is looked up. */
const lookKnown = async (look: Look, known: readonly string[], words: string, inIndex: string): Promise<readonly Hit[]> =>
  words.endsWith(TERM_ENDS) || wordsOf(words).every(({ word }) => isKnown(known, word)) ? look(inIndex) : [];

/** The best hit of each entry that may be found. */
function best(lists: readonly (readonly Hit[])[], isIt: (id: string) => boolean): Map<string, Hit> {
  const hits = new Map<string, Hit>();
  for (const hit of lists.flat().filter(({ id }) => isIt(id))) {
    const other = hits.get(hit.id);
    hits.set(hit.id, other ? { id: hit.id, score: Math.max(hit.score, other.score), words: [...other.words, ...hit.words] } : hit);
  }
  return hits;
}

/** Words that stand together have at most this much between them: a word that the index has beside another, such as a term's own. */
const TOGETHER = 2;

/** How many words of a query stand in a text right after the word that is before them in the query. `places` has those of each word, in the order of the query. */
function togetherIn(places: readonly (readonly number[])[]): number {
  return places.filter((own, i) => {
    const before = places[i - 1] ?? [];
    return own.some((place) => before.some((other) => place > other && place - other <= TOGETHER));
  }).length;
}

/** The entries of each kind of thing, by their place in the order of kinds. */
export async function placesOfKinds(look: Look, kinds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const lists = await Promise.all(kinds.map((kind) => look(kindToken(kind))));
  return new Map(lists.flatMap((hits, place) => hits.map(({ id }) => [id, place] as const)));
}

/** What is found for the units of a query, a phrase only where it `stands` as it was typed; things of the `wanted` place come before others that are named alike. */
export async function rank(
  units: readonly Unit[],
  look: Look,
  { text: inText, names: inName }: Vocabulary,
  places: ReadonlyMap<string, number>,
  wanted = -1,
  stands: (id: string, phrase: string) => boolean = () => true,
): Promise<Found> {
  const looked = await Promise.all(
    units.map(async (unit) => {
      const ways = spellings(unit);
      const [text, names] = await Promise.all([
        Promise.all(ways.map((way) => lookKnown(look, inText, way, way))),
        Promise.all(ways.map((way) => lookKnown(look, inName, way, inNames(way)))),
      ]);
      // The index knows words by their roots.
      const isIt = (id: string): boolean => unit.kind !== 'phrase' || stands(id, unit.shown);
      return { unit, text: best(text, isIt), names: best(names, isIt) };
    }),
  );
  const found = looked.filter(({ text, names }) => text.size + names.size > 0);
  const missing = looked.filter(({ text, names }) => text.size + names.size === 0).map(({ unit }) => unit);
  const name = found.map(({ unit }) => unit);
  const [exact, begun] = name.length === 0 ? [[], []] : await Promise.all([look(wholeName(name)), look(wholeName(name, true))]);
  const [isCalled, beginsSo] = [new Set(exact.map(({ id }) => id)), new Set(begun.map(({ id }) => id))];

  const weighed = found.map(({ unit, text, names }) => ({
    unit,
    text,
    names,
    // A word that one entry has weighs 1, one that a thousand have a third of it.
    weight: 1 / Math.sqrt(1 + Math.log(new Set([...text.keys(), ...names.keys()]).size)),
    most: Math.max(1, ...[...text.values()].map(({ score }) => score)),
    mostNamed: Math.max(1, ...[...names.values()].map(({ score }) => score)),
  }));
  const all = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const ids = new Set([...weighed.flatMap(({ text, names }) => [...text.keys(), ...names.keys()]), ...isCalled, ...beginsSo]);
  // A phrase is asked for as it stands.
  const phrases = found.filter(({ unit }) => unit.kind === 'phrase');
  const asked = [...ids].filter((id) => phrases.every(({ text, names }) => text.has(id) || names.has(id)));
  const judged = asked.map((id) => {
    let [covered, called, near] = [0, 0, 0];
    for (const { text, names, weight, most, mostNamed } of weighed) {
      const [t, n] = [text.get(id), names.get(id)];
      if (t || n) covered += weight;
      if (n) called += weight;
      near += (weight * ((t?.score ?? 0) / most + (n?.score ?? 0) / mostNamed)) / 2;
    }
    const share = (part: number): number => (all === 0 ? 1 : part / all);
    const whole = isCalled.has(id) ? 1 : beginsSo.has(id) ? 0.3 : 0;
    const score = share(called) + (places.has(id) ? IN_TEXT : IN_PASSAGE) * share(covered - called) + whole;
    return {
      id,
      place: places.get(id) ?? Infinity,
      isCalled: isCalled.has(id),
      score,
      together: togetherIn(weighed.map(({ text }) => text.get(id)?.words ?? [])),
      near: share(near),
      isAll: share(covered) > 0.999 || whole > 0,
      called: share(called),
      covered: share(covered),
    };
  });
  const step = (score: number): number => Math.round(score * 10);
  const order = (place: number): number => (place === wanted ? -1 : place);
  judged.sort((a, b) => step(b.score) - step(a.score) || compared(order(a.place), order(b.place)) || b.together - a.together || b.near - a.near);
  const whole = judged.filter(({ isAll, called }) => isAll || called >= NEARLY);
  const most = Math.min(MOST, Math.max(0, ...judged.map(({ covered }) => covered)));
  const part = whole.length < FEW ? judged.filter((one) => !whole.includes(one) && one.covered >= most).slice(0, 2 * FEW) : [];
  const ranked = [...spread(whole.filter((one) => one.isCalled)), ...whole.filter((one) => !one.isCalled), ...part];
  const wordsIn = (id: string): number[] => weighed.flatMap(({ unit, text }) => (unit.kind === 'phrase' ? [] : (text.get(id)?.words ?? [])));
  return { ranked: ranked.map(({ id }) => ({ id, words: wordsIn(id) })), missing, partly: part.length };
}

/** What was found, with some entries before all others, whether they were found or not. */
export function withFirst({ ranked, missing, partly }: Found, ids: readonly string[]): Found {
  const isFirst = ({ id }: Ranked): boolean => ids.includes(id);
  const first = ids.map((id) => ranked.find((one) => one.id === id) ?? { id, words: [] });
  const moved = ranked.slice(ranked.length - partly).filter(isFirst).length;
  return { ranked: [...first, ...ranked.filter((one) => !isFirst(one))], missing, partly: partly - moved };
}

/** Things of one name in their order, but of each kind two before the third of any. */
function spread<Item extends { place: number }>(items: readonly Item[]): Item[] {
  const isEarly = (item: Item): boolean => items.filter(({ place }) => place === item.place).indexOf(item) < 2;
  return [...items.filter(isEarly), ...items.filter((item) => !isEarly(item))];
}

const compared = (a: number, b: number): number => (a === b ? 0 : a - b);
