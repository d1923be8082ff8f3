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
/** What a name that begins with all of the query weighs, where one that is all of it weighs 1. */
const BEGINS_SO = 0.3;
/** From which share on an entry has all of a query: shares are sums of fractions, which need not make 1. */
const ALL = 0.999;
/** Scores are compared in steps of a tenth: of what is alike in them, something else comes first. */
const STEPS = 10;

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

type Stands = (id: string, phrase: string) => boolean;

/** What the index has for one unit of a query, by entry: in texts, and in names. */
interface Looked {
  unit: Unit;
  text: ReadonlyMap<string, Hit>;
  names: ReadonlyMap<string, Hit>;
}

async function lookUp(unit: Unit, look: Look, { text: inText, names: inName }: Vocabulary, stands: Stands): Promise<Looked> {
  const ways = spellings(unit);
  const [text, names] = await Promise.all([
    Promise.all(ways.map((way) => lookKnown(look, inText, way, way))),
    Promise.all(ways.map((way) => lookKnown(look, inName, way, inNames(way)))),
  ]);
  // The index knows words by their roots.
  const isIt = (id: string): boolean => unit.kind !== 'phrase' || stands(id, unit.shown);
  return { unit, text: best(text, isIt), names: best(names, isIt) };
}

/** What was found for a unit, with what it weighs, and the best scores that any entry has for it. */
interface Weighed extends Looked {
  weight: number;
  most: number;
  mostNamed: number;
}

/** A word that one entry has weighs 1, one that a thousand have a third of it. */
function weighed({ unit, text, names }: Looked): Weighed {
  const weight = 1 / Math.sqrt(1 + Math.log(new Set([...text.keys(), ...names.keys()]).size));
  const bestOf = (hits: ReadonlyMap<string, Hit>): number => Math.max(1, ...[...hits.values()].map(({ score }) => score));
  return { unit, text, names, weight, most: bestOf(text), mostNamed: bestOf(names) };
}

/** The entries whose name is all of the query, and those whose name begins with it. */
interface Titles {
  whole: ReadonlySet<string>;
  begins: ReadonlySet<string>;
}

async function titlesOf(units: readonly Unit[], look: Look): Promise<Titles> {
  const [whole, begins] = units.length === 0 ? [[], []] : await Promise.all([look(wholeName(units)), look(wholeName(units, true))]);
  return { whole: new Set(whole.map(({ id }) => id)), begins: new Set(begins.map(({ id }) => id)) };
}

/** How an entry answers a query. Its shares are of what the units of the query weigh together. */
interface Judged {
  id: string;
  /** The place of its kind in the order of kinds. */
  place: number;
  isCalled: boolean;
  score: number;
  /** How many words stand in it as they stand in the query, one right after the other. */
  together: number;
  /** How much it is about what is asked, beside what is most about it. */
  near: number;
  isAll: boolean;
  /** The share of the query that its name has, and the share that it has anywhere. */
  called: number;
  covered: number;
}

function judge(id: string, query: readonly Weighed[], titles: Titles, place: number | undefined): Judged {
  let [all, covered, called, near] = [0, 0, 0, 0];
  for (const { text, names, weight, most, mostNamed } of query) {
    const [inText, inName] = [text.get(id), names.get(id)];
    all += weight;
    if (inText || inName) covered += weight;
    if (inName) called += weight;
    near += (weight * ((inText?.score ?? 0) / most + (inName?.score ?? 0) / mostNamed)) / 2;
  }
  const share = (part: number): number => (all === 0 ? 1 : part / all);
  const isCalled = titles.whole.has(id);
  const asName = isCalled ? 1 : titles.begins.has(id) ? BEGINS_SO : 0;
  const elsewhere = place === undefined ? IN_PASSAGE : IN_TEXT;
  return {
    id,
    place: place ?? Infinity,
    isCalled,
    score: share(called) + elsewhere * share(covered - called) + asName,
    together: togetherIn(query.map(({ text }) => text.get(id)?.words ?? [])),
    near: share(near),
    isAll: share(covered) > ALL || asName > 0,
    called: share(called),
    covered: share(covered),
  };
}

/** The better answer first; of two that are alike, the one of the kind that is `wanted`, then by the order of kinds. */
function byWorth(wanted: number): (a: Judged, b: Judged) => number {
  const step = ({ score }: Judged): number => Math.round(score * STEPS);
  const order = ({ place }: Judged): number => (place === wanted ? -1 : place);
  return (a, b) => step(b) - step(a) || compared(order(a), order(b)) || b.together - a.together || b.near - a.near;
}

/** Of some answers in their order, those that have all of the query, or whose name has nearly all of it; and where these are few, those that have most of it. */
function chosen(judged: readonly Judged[]): { whole: Judged[]; part: Judged[] } {
  const isWhole = ({ isAll, called }: Judged): boolean => isAll || called >= NEARLY;
  const whole = judged.filter(isWhole);
  const least = Math.min(MOST, Math.max(0, ...judged.map(({ covered }) => covered)));
  const part = judged.filter((one) => !isWhole(one) && one.covered >= least);
  return { whole, part: whole.length < FEW ? part.slice(0, 2 * FEW) : [] };
}

/** What is found for the units of a query, a phrase only where it `stands` as it was typed; things of the `wanted` place come before others that are named alike. */
export async function rank(
  units: readonly Unit[],
  look: Look,
  vocabulary: Vocabulary,
  places: ReadonlyMap<string, number>,
  wanted = -1,
  stands: Stands = () => true,
): Promise<Found> {
  const looked = await Promise.all(units.map((unit) => lookUp(unit, look, vocabulary, stands)));
  const isFound = ({ text, names }: Looked): boolean => text.size + names.size > 0;
  const query = looked.filter(isFound).map(weighed);
  const missing = looked.filter((one) => !isFound(one)).map(({ unit }) => unit);
  const titles = await titlesOf(
    query.map(({ unit }) => unit),
    look,
  );

  const ids = new Set([...query.flatMap(({ text, names }) => [...text.keys(), ...names.keys()]), ...titles.whole, ...titles.begins]);
  // A phrase is asked for as it stands.
  const phrases = query.filter(({ unit }) => unit.kind === 'phrase');
  const hasPhrases = (id: string): boolean => phrases.every(({ text, names }) => text.has(id) || names.has(id));
  const judged = [...ids].filter(hasPhrases).map((id) => judge(id, query, titles, places.get(id)));

  const { whole, part } = chosen(judged.sort(byWorth(wanted)));
  const ranked = [...spread(whole.filter(({ isCalled }) => isCalled)), ...whole.filter(({ isCalled }) => !isCalled), ...part];
  const wordsIn = (id: string): number[] => query.flatMap(({ unit, text }) => (unit.kind === 'phrase' ? [] : (text.get(id)?.words ?? [])));
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
