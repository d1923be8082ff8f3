// The passages of a text in its order, each with what was decided on it, and how far the coding has got.
import type { PreparedText } from '../../evidence/preparedText.ts';
import type { Refusal } from '../../evidence/quotes.ts';
import { collapse } from '../../evidence/typography.ts';
import { LEAST, lettered, ownersOf, uncoveredIn, type Word } from '../../evidence/covers.ts';
import { KINDS, type Field, type Item, type Kind, type Lists } from './items.ts';
import { missingIn } from './missing.ts';
import { finderOf, type Stretch } from './places.ts';
import { unitsOf, wordsIn, type Unit } from './units.ts';

/** What is coded: the text where it is held, whether quotation from it is limited, and the entries. */
export interface Coding {
  text: PreparedText | undefined;
  isLimited: boolean;
  lists: Lists;
}

/** Where an entry stands in its file. */
interface Entry {
  kind: Kind;
  index: number;
  item: Item;
}

/** One passage: an entry, or a stretch on which nobody has decided. */
export interface Passage {
  /** Names it among the passages of one state of the file. */
  key: string;
  entry?: Entry | undefined;
  /** Where it is, in UTF-16 offsets; empty where it is told in our words or not found. */
  parts: readonly Stretch[];
  words: string;
  line: number | undefined;
  locator: string | undefined;
  /** Fields without which it is not finished. */
  missing: Field[];
  refusal?: Refusal | undefined;
  /** So few words between decided ones that nobody has to decide on them. */
  isSlight: boolean;
}

const spanOf = (parts: readonly Stretch[]): Stretch | undefined => {
  const [first, last] = [parts[0], parts.at(-1)];
  return first && last ? { start: first.start, end: last.end } : undefined;
};

/** The stretch from the first to the last part of a passage. */
export function wholeOf(passage: Pick<Passage, 'parts'>): Stretch | undefined {
  return spanOf(passage.parts);
}

interface Found {
  entry: Entry;
  parts: readonly Stretch[];
  refusal: Refusal | undefined;
}

/** The entries in the order of their lists: what is coded comes before what is left out. */
function foundIn(text: PreparedText, lists: Lists): Found[] {
  const find = finderOf(text);
  return KINDS.flatMap((kind) =>
    lists[kind].map((item, index): Found => {
      const { parts, refusal } = find(item, kind === 'left_out');
      return { entry: { kind, index, item }, parts, refusal };
    }),
  );
}

const keyOf = ({ kind, index }: Entry): string => `${kind} ${index}`;

const kindOf = ({ entry }: Passage): number => (entry ? KINDS.indexOf(entry.kind) : -1);

/** Where entries that are not found come: after the one before them in their list. The entries are given in the order of their lists. */
function inOrder(passages: readonly Passage[]): Passage[] {
  const starts = new Map<string, number>();
  const last = new Map<Kind, number>();
  for (const { key, entry, parts } of passages) {
    const start = parts[0]?.start ?? (entry && (last.get(entry.kind) ?? -1)) ?? 0;
    starts.set(key, start);
    if (entry) last.set(entry.kind, start);
  }
  const at = ({ key }: Passage): number => starts.get(key) ?? 0;
  return passages.toSorted(
    (a, b) => at(a) - at(b) || b.parts.length - a.parts.length || kindOf(a) - kindOf(b) || (a.entry?.index ?? 0) - (b.entry?.index ?? 0),
  );
}

interface Open extends Stretch {
  unit: Unit;
  isSlight: boolean;
}

/** The stretches of a unit on which nobody has decided. `counted` are the words on which somebody has to. */
function openIn(unit: Unit, words: readonly Word[], isCovered: (word: Word) => boolean, counted: ReadonlySet<Word>): Open[] {
  const runs: Word[][] = [];
  let isOpen = false;
  for (const word of words) {
    if (isCovered(word)) isOpen = false;
    else if (isOpen) runs.at(-1)?.push(word);
    else {
      runs.push([word]);
      isOpen = true;
    }
  }
  const isWhole = unit.kind === 'sentence' && runs[0]?.length === words.length;
  return runs.flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last || !run.some(({ word }) => /[\p{L}\p{N}]/u.test(word))) return [];
    const isSlight = !run.some((word) => counted.has(word)) || (lettered(run) < LEAST && !isWhole);
    return [{ start: Math.max(first.start, unit.start), end: Math.min(last.end, unit.end), unit, isSlight }];
  });
}

/** The words of each unit; both are in the order of the text. */
function wordsByUnit(words: readonly Word[], units: readonly Unit[]): Map<Unit, Word[]> {
  let from = 0;
  return new Map(
    units.map((unit) => {
      while ((words[from]?.end ?? Infinity) <= unit.start) from += 1;
      const first = from;
      while ((words[from]?.start ?? Infinity) < unit.end) from += 1;
      return [unit, words.slice(first, from)];
    }),
  );
}

/** Whether somebody has decided on a word: an entry holds it, or in a text of which only so much may be quoted one on its line tells it. */
function coveredBy(words: readonly Word[], found: readonly Found[], isLimited: boolean): (word: Word) => boolean {
  const covers = found.flatMap(({ entry, parts }) => parts.map((part) => ({ ...part, isCoded: entry.kind !== 'left_out' })));
  const owners = ownersOf(words, covers);
  const told = new Set(isLimited ? words.filter((_, i) => covers[owners[i] ?? -1]?.isCoded === true).map(({ line }) => line) : []);
  const covered = new Set(words.filter(({ line }, i) => owners[i] !== -1 || told.has(line)));
  return (word) => covered.has(word);
}

/** The unit in which something begins. What begins with the number of a paragraph, as lines do that are left out, begins before its first sentence. */
const unitAt = (units: readonly Unit[], offset: number): Unit | undefined => units.find(({ end }) => offset < end);

/** Every passage of a coding, in the order of the text. */
export function passagesOf({ text, isLimited, lists }: Coding): Passage[] {
  const found = text
    ? foundIn(text, lists)
    : KINDS.flatMap((kind) => lists[kind].map((item, index) => ({ entry: { kind, index, item }, parts: [], refusal: undefined })));
  const units = text ? unitsOf(text) : [];
  const entries = found.map(({ entry, parts, refusal }): Passage => {
    const start = parts[0]?.start;
    const unit = start === undefined ? undefined : unitAt(units, start);
    const { kind, item } = entry;
    const words = item.quote ?? item.says ?? parts.map((part) => collapse(text?.masked.slice(part.start, part.end) ?? '')).join(' ');
    const locator = item.locator ?? item.paragraph ?? unit?.locator;
    return { key: keyOf(entry), entry, parts, words, line: unit?.line, locator, missing: missingIn(kind, item), refusal, isSlight: false };
  });
  if (!text) return inOrder(entries);
  const words = wordsIn(text);
  const isCovered = coveredBy(words, found, isLimited);
  const counted = new Set(
    uncoveredIn(words, (i) => {
      const word = words[i];
      return !word || isCovered(word);
    }).flat(),
  );
  const byUnit = wordsByUnit(words, units);
  const open = units.flatMap((unit) =>
    openIn(unit, byUnit.get(unit) ?? [], isCovered, counted).map(({ start, end, isSlight }): Passage => {
      const part = { start, end };
      return {
        key: `open ${start}`,
        parts: [part],
        words: collapse(text.masked.slice(start, end)),
        line: unit.line,
        locator: unit.locator,
        missing: [],
        isSlight,
      };
    }),
  );
  return inOrder([...entries, ...open]);
}

/** How far a coding has got. */
interface Progress {
  /** Sentences on which nobody has to decide any more, of all. */
  done: number;
  of: number;
  /** Headings and other lines on which somebody still has to decide. */
  lines: number;
  /** Entries that lack something. */
  unfinished: number;
}

/** How far a coding has got. Of a document that is told in our words the entries are counted. */
export function progressOf({ text }: Coding, passages: readonly Passage[]): Progress {
  const unfinished = passages.filter(({ missing }) => missing.length > 0);
  if (!text) return { done: passages.length - unfinished.length, of: passages.length, lines: 0, unfinished: unfinished.length };
  const stretches = passages.flatMap(({ entry, isSlight, missing, parts }) => ((entry ? missing.length > 0 : !isSlight) ? parts : []));
  const isOpen = (unit: Unit): boolean => stretches.some(({ start, end }) => start < unit.end && unit.start < end);
  const units = unitsOf(text);
  const sentences = units.filter(({ kind }) => kind === 'sentence');
  const lines = units.filter((unit) => unit.kind !== 'sentence' && isOpen(unit)).length;
  return { done: sentences.filter((unit) => !isOpen(unit)).length, of: sentences.length, lines, unfinished: unfinished.length };
}
