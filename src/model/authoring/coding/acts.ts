// What a coder does to a passage, as edits of its file of findings.
import { collapse } from '../../evidence/typography.ts';
import { quotationOf } from '../../evidence/passages.ts';
import type { PreparedText } from '../../evidence/preparedText.ts';
import { SUMMARISED } from '../../written/schemas.ts';
import { bind, doing, placeIn, nextId, started, type Act, type Coder, type Doing } from './doing.ts';
import type { Field, Item, ItemFields, ItemValue, Kind } from './items.ts';
import { isSpoken, type Stretch } from './places.ts';
import { wholeOf, type Passage } from './passages.ts';
import { refusalWords } from './refusals.ts';
import { unitsOf } from './units.ts';

/** The fields of each kind of entry in the order in which they are written; those in capitals stand there even while they are empty. */
const FORMS: Readonly<Record<Kind, string>> = {
  findings: 'id quote prefix cut VOICE THEME also STANCE single_child LOCATOR says paragraph page note',
  asks: 'id quote prefix cut VOICE RANK number STATE THEME also LOCATOR says paragraph page note',
  statements: 'id SPEAKER quote prefix cut LOCATOR says note',
  left_out: 'lines quote prefix WHY by',
};

/** The fields of a new entry in their order, the empty ones that it needs among them. */
function written(kind: Kind, fields: ItemFields): ItemFields {
  const order = FORMS[kind].split(' ').map((name) => ({ field: name.toLowerCase() as Field, isNeeded: name !== name.toLowerCase() }));
  const told = fields.voice === SUMMARISED;
  return Object.fromEntries(
    order.flatMap(({ field, isNeeded }) => {
      const value = fields[field] ?? null;
      const isEmpty = value === null || (Array.isArray(value) && value.length === 0);
      return isEmpty && (!isNeeded || (told && field === 'locator')) ? [] : [[field, isEmpty ? null : value]];
    }),
  );
}

/** What was published of an entry changes with a correction alone. */
const FIXED: readonly Field[] = ['quote', 'says', 'theme', 'stance'];
const PUBLISHED = 'This was published. Change it under Corrections, which asks for the reason and keeps the old words.';

const isPublished = ({ published }: Coder, item: Item | undefined): boolean => item?.id !== undefined && published.has(item.id);

/** The one stretch of a passage that can be quoted: lines that were left out together have none. */
function stretchOf(text: PreparedText, passage: Passage): Stretch | undefined {
  const whole = wholeOf(passage);
  if (!whole || passage.entry?.item.lines === undefined) return whole;
  const within = unitsOf(text).filter(({ start, end }) => whole.start <= start && end <= whole.end);
  const [only, second] = within;
  return only && !second ? { start: only.start, end: only.end } : undefined;
}

/** Who speaks in a stretch: the document itself where it is the inspectorate's own, else somebody who is quoted there or reported. */
function voiceOf({ coding: { text }, isOwn }: Coder, stretch: Stretch): string {
  return isOwn ? 'direct' : text && isSpoken(text, stretch) ? 'quoted' : 'reported';
}

/** What is known of a passage before anybody decides on it. */
function factsOf(coder: Coder, passage: Passage): ItemFields | { refused: string } {
  const { text } = coder.coding;
  const stretch = text && stretchOf(text, passage);
  if (!text || !stretch) return { refused: 'These lines were left out together. Undo that first, then decide sentence by sentence.' };
  const quotation = quotationOf(text, stretch);
  if (!('quote' in quotation)) return { refused: refusalWords(quotation) };
  return { ...quotation, voice: voiceOf(coder, stretch), locator: passage.locator ?? null };
}

/** Sets or empties fields of an entry that stays what it is. */
function setting(state: Doing, kind: Kind, item: Item, fields: ItemFields): Doing {
  const index = state.lists[kind].indexOf(item);
  // Names of fields come from the forms above, and no others.
  const named = Object.entries(fields) as [Field, ItemValue][];
  return named.reduce((before, [field, to]) => {
    const isEmpty = to === null || (Array.isArray(to) && to.length === 0);
    if (isEmpty && item[field] === undefined) return before;
    const isNeeded = FORMS[kind].split(' ').includes(field.toUpperCase());
    return doing(before, isEmpty && !isNeeded ? { remove: [kind, index, field] } : { set: [kind, index, field], to: isEmpty ? null : to });
  }, state);
}

/** Puts a new entry among those of its kind, in the order of the text. */
export function inserting(coder: Coder, state: Doing, kind: Kind, fields: ItemFields, start: number | undefined): Doing {
  const id = kind === 'left_out' ? {} : { id: nextId(coder, state.lists, kind) };
  return doing(state, { insert: [kind], to: written(kind, { ...fields, ...id }), at: placeIn(coder, state.lists, kind, start) });
}

/** Takes an entry away. */
export function removing(state: Doing, kind: Kind, item: Item): Doing {
  return doing(state, { remove: [kind, state.lists[kind].indexOf(item)] });
}

/** Decides on one passage: what it is, and fields of it. An entry that becomes something else keeps what both have. */
function deciding(coder: Coder, state: Doing, passage: Passage, kind: Kind, fields: ItemFields): Doing | { refused: string } {
  const { entry } = passage;
  if (entry && isPublished(coder, entry.item) && (entry.kind !== kind || FIXED.some((field) => field in fields && fields[field] !== entry.item[field])))
    return { refused: PUBLISHED };
  if (entry?.kind === kind) return setting(state, kind, entry.item, fields);
  const isTold = entry?.item.voice === SUMMARISED;
  const facts = isTold ? {} : factsOf(coder, passage);
  if ('refused' in facts) return facts;
  const all = { ...facts, ...keptOf(entry?.item ?? {}), ...(kind === 'asks' ? askFacts(coder, passage) : {}), ...fields };
  return inserting(coder, entry ? removing(state, entry.kind, entry.item) : state, kind, all, wholeOf(passage)?.start);
}

/** What an entry keeps when it becomes something else; where that has no such field, it is not written. */
function keptOf(item: Item): ItemFields {
  const { id: _id, lines: _lines, why: _why, by: _by, ...kept } = item;
  // Fields that are not there are left out.
  return Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined));
}

/** An ask is whole where its text has lost nothing and the passage is a whole sentence of it. */
function askFacts({ coding: { text } }: Coder, passage: Passage): ItemFields {
  const whole = wholeOf(passage);
  const isWhole =
    text !== undefined && whole !== undefined && !text.lossy && unitsOf(text).some(({ start, end }) => start === whole.start && end === whole.end);
  return isWhole ? { state: 'whole' } : {};
}

/** Makes passages one kind of entry, each by itself, with these fields. */
export function decide(coder: Coder, passages: readonly Passage[], kind: Kind, fields: ItemFields): Act {
  return bind(started(coder), passages, (state, passage) => deciding(coder, state, passage, kind, fields));
}

/** Undoes what was decided on passages: nobody has decided on them any more. */
export function reopen(coder: Coder, passages: readonly Passage[]): Act {
  return bind(started(coder), passages, (state, { entry }) =>
    !entry ? state : isPublished(coder, entry.item) ? { refused: PUBLISHED } : removing(state, entry.kind, entry.item),
  );
}

/** Gives a passage other words of the text. What is no entry yet becomes an unfinished finding. */
function quoting(coder: Coder, state: Doing, passage: Passage, stretch: Stretch): Doing | { refused: string } {
  const { text } = coder.coding;
  const { entry } = passage;
  if (!text) return { refused: 'The text of this document is not held here.' };
  if (isPublished(coder, entry?.item)) return { refused: PUBLISHED };
  const quotation = quotationOf(text, stretch);
  if (!('quote' in quotation)) return { refused: refusalWords(quotation) };
  const words = { quote: quotation.quote, prefix: quotation.prefix ?? null };
  if (!entry) {
    const facts = factsOf(coder, { ...passage, parts: [stretch] });
    return 'refused' in facts ? facts : inserting(coder, state, 'findings', { ...facts, ...words }, stretch.start);
  }
  return setting(state, entry.kind, entry.item, { ...words, cut: null, ...(entry.kind === 'left_out' ? { lines: null } : {}) });
}

/** The words that a stretch touches, whole. */
function wholeWords(text: PreparedText, { start, end }: Stretch): Stretch {
  const before = /\S*$/.exec(text.raw.slice(0, start))?.[0].length ?? 0;
  const after = /^\S*/.exec(text.raw.slice(end))?.[0].length ?? 0;
  const [lead, tail] = [/^\s*/.exec(text.raw.slice(start, end))?.[0].length ?? 0, /\s*$/.exec(text.raw.slice(start, end))?.[0].length ?? 0];
  return { start: lead > 0 ? start + lead : start - before, end: tail > 0 ? end - tail : end + after };
}

/** Takes a part of a passage; what is left of it is open again. */
export function takePart(coder: Coder, passage: Passage, stretch: Stretch): Act {
  const { text } = coder.coding;
  const whole = wholeOf(passage);
  if (!text || !whole) return { refused: 'This passage has no words of the text.' };
  const words = wholeWords(text, stretch);
  const part = { start: Math.max(words.start, whole.start), end: Math.min(words.end, whole.end) };
  if (collapse(text.masked.slice(part.start, part.end)) === '') return { refused: 'Mark the words that you want to take, inside this passage.' };
  return bind(started(coder), [passage], (state) => quoting(coder, state, passage, part));
}

/** Splits a passage: it keeps the words before a place, and those after it are open. */
export function split(coder: Coder, passage: Passage, at: number): Act {
  const whole = wholeOf(passage);
  if (!whole || at <= whole.start || at >= whole.end) return { refused: 'Choose a place inside the passage.' };
  return takePart(coder, passage, { start: whole.start, end: at });
}

/** Joins a passage with the next one. What was decided on the first holds for both; where nothing was, what was decided on the second. */
export function join(coder: Coder, passage: Passage, next: Passage | undefined): Act {
  const [first, second] = [wholeOf(passage), next && wholeOf(next)];
  if (!first || !second || !next) return { refused: 'There is no passage after this one to join it with.' };
  const [kept, gone] = passage.entry ? [passage, next] : next.entry ? [next, passage] : [passage, next];
  if (isPublished(coder, gone.entry?.item)) return { refused: PUBLISHED };
  return bind(started(coder), [kept], (state) =>
    quoting(coder, gone.entry ? removing(state, gone.entry.kind, gone.entry.item) : state, kept, { start: first.start, end: second.end }),
  );
}

/** Adds an unfinished finding in our words after a passage, for a document that is told and not quoted. */
export function tell(coder: Coder, passage: Passage | undefined): Act {
  const { entry } = passage ?? {};
  const fields = written('findings', {
    id: nextId(coder, coder.coding.lists, 'findings'),
    voice: SUMMARISED,
    says: null,
    paragraph: entry?.item.paragraph ?? null,
    page: entry?.item.page ?? null,
  });
  const at = entry?.kind === 'findings' ? entry.index + 1 : coder.coding.lists.findings.length;
  return doing(started(coder), { insert: ['findings'], to: { ...fields, says: null, paragraph: fields.paragraph ?? null, page: fields.page ?? null }, at });
}
