// A published document compared with the entries that rest on it: its fingerprint, the places that they name, the quotations, and words that are not ours.
import type { Draft, Entry, FindingsData, SourceData } from '../written/draft.ts';
import { prepare } from '../evidence/preparedText.ts';
import { sentencesLike } from '../evidence/nearest.ts';
import { plain } from '../evidence/typography.ts';
import { allMatches } from '../evidence/wordPattern.ts';
import { blocksOf } from '../checks/asRead.ts';
import { listed, several } from '../words/english.ts';
import { pageOf, type Printed } from './printed.ts';
import { placesOf, type PrintedPlace } from './printedQuotes.ts';
import { sharedWith } from './sharedWords.ts';

/** One entry that rests on the document, and the result of comparing them. */
export interface VerifiedEntry {
  id: string;
  says?: string | undefined;
  quote?: string | undefined;
  paragraph?: string | undefined;
  page?: number | undefined;
  /** The document's own locator of the quotation, as the entry gives it. */
  locator?: string | undefined;
  /** Theme and stance, or what else it is: for whoever reads it beside the document. */
  coding: string;
  /** Where its quotation is in the document. */
  place?: PrintedPlace | undefined;
  wrong: string[];
  /** What a person has to judge: words in a row that the document has too. */
  shared: string[];
}

/** What a sentence of ours outside the entries shares with the document. */
interface SharedSentence {
  where: string;
  sentence: string;
  runs: string[];
}

/** The document as its file was read. */
interface HandedDocument {
  sha256: string;
  printed: Printed;
}

/** All that was looked at, and what does not agree. */
export interface Verified {
  entries: VerifiedEntry[];
  /** What is wrong with the document as a whole. */
  wrong: string[];
  /** What was looked at and agrees, in sentences. */
  agrees: string[];
  /** What nobody but a person can look at. */
  open: string[];
  shared: SharedSentence[];
}

const HINT = 200;
const isNumber = (paragraph: string | undefined): paragraph is string => paragraph !== undefined && /^\d+$/.test(paragraph);

/** The fingerprint, pages and paragraphs that a source gives of the document itself. */
function statedOf({ text }: SourceData): { sha256?: string | undefined; pages?: number | undefined; paragraphs?: number | undefined } {
  return text.state === 'read' ? text : (text.printed ?? {});
}

function aboutTheWhole(source: Entry<SourceData>, { sha256, printed }: HandedDocument): Pick<Verified, 'wrong' | 'agrees' | 'open'> {
  const stated = statedOf(source.data);
  const last = Math.max(0, ...printed.paragraphs.map(({ number }) => number));
  const found: Pick<Verified, 'wrong' | 'agrees' | 'open'> = { wrong: [], agrees: [], open: [] };
  if (stated.sha256 === undefined) found.open.push(`The source names no fingerprint of the document. This file has ${sha256}.`);
  else if (stated.sha256 === sha256) found.agrees.push('The file is the one that was read: its fingerprint is that of the source.');
  else
    found.wrong.push(
      `The file is not the one that was read: its fingerprint is ${sha256}, and the source names ${stated.sha256}. Get the file from the address of the source.`,
    );
  for (const [what, ours, theirs] of [
    ['page', stated.pages, printed.pages.length],
    ['numbered paragraph', stated.paragraphs, last],
  ] as const) {
    if (ours === undefined) continue;
    if (ours === theirs) found.agrees.push(`The file has ${several(theirs, what)}, as the source says.`);
    else found.wrong.push(`The file has ${several(theirs, what)}, and the source says ${ours}.`);
  }
  return found;
}

function entriesOf(files: readonly Entry<FindingsData>[]): VerifiedEntry[] {
  return files
    .flatMap(({ data }) => [
      ...data.findings.map((one) => ({ ...one, coding: [one.theme, ...(one.also ?? []), one.stance].join(', ') })),
      ...data.asks.map((one) => ({ ...one, coding: ['ask', one.theme ?? [], ...(one.also ?? [])].flat().join(', ') })),
      ...data.statements.map((one) => ({ ...one, coding: `statement of ${one.speaker}` })),
      ...data.left_out.map((one, i) => ({ ...one, id: `${data.inspection} left_out ${i + 1}`, coding: `left out: ${one.why}` })),
    ])
    .flatMap((one) => {
      const [quote, says] = ['quote' in one ? one.quote : undefined, 'says' in one ? one.says : undefined];
      if (quote === undefined && says === undefined) return [];
      const [paragraph, page] = ['paragraph' in one ? one.paragraph : undefined, 'page' in one ? one.page : undefined];
      const locator = 'locator' in one ? one.locator : undefined;
      return [{ id: one.id, coding: one.coding, quote, says, paragraph, page, locator, wrong: [], shared: [] }];
    });
}

/** Why an entry's paragraph or page cannot be right. */
function misplaced({ paragraph, page }: VerifiedEntry, { pages, possible }: Printed): string | undefined {
  if (page === undefined) return undefined;
  if (page > pages.length) return `It names page ${page}, and the document has ${pages.length}.`;
  if (!isNumber(paragraph) || possible.length === 0) return undefined;
  const places = possible.filter(({ number }) => number === Number(paragraph));
  if (places.length === 0) return `It names paragraph ${paragraph}, and no paragraph of the document has that number.`;
  if (places.some((one) => one.pages.includes(page))) return undefined;
  return `It names page ${page}; paragraph ${paragraph} stands on page ${(places.at(-1)?.pages ?? []).join(' and ')}.`;
}

/** A locator that names one paragraph, and not a row of them. */
const ONE_PARAGRAPH = /(?<!\p{L})paragraph (\d+)(?![\d.]*\s*(?:[-\u2013,]|to|and)\s*\d)/iu;

/** Of the places of a quotation the one in the paragraph that its locator names; where there is none, the first, and why it cannot be right. */
function placeIn({ possible, paragraphs }: Printed, places: readonly PrintedPlace[], locator = ''): { place: PrintedPlace | undefined; why?: string } {
  const [first] = places;
  const number = Number(ONE_PARAGRAPH.exec(locator)?.[1] ?? NaN);
  const named = possible.filter((one) => one.number === number);
  if (!first || named.length === 0) return { place: first };
  const within = places.find(({ start }) => named.some((one) => one.start <= start && start < one.end));
  if (within) return { place: within };
  const here = paragraphs.findLast((one) => one.start <= first.start);
  return {
    place: first,
    why: `Its locator names paragraph ${number}; its quotation stands ${here ? `in or after paragraph ${here.number}` : 'before the first paragraph'}.`,
  };
}

function quotesIn(entries: readonly VerifiedEntry[], printed: Printed): void {
  const text = prepare(printed.text, { state: 'clean' });
  for (const one of entries) {
    if (one.quote === undefined) continue;
    const { place, why } = placeIn(printed, placesOf(printed, one.quote), one.locator);
    one.place = place;
    if (why !== undefined) one.wrong.push(why);
    if (place) continue;
    const [nearest] = sentencesLike(text, one.quote);
    const near = nearest && nearest.share > 0 ? ` The nearest, on page ${pageOf(printed, nearest.sentence.start)}: "${nearest.words.slice(0, HINT)}"` : '';
    one.wrong.push(`Its quotation does not stand in the document letter for letter.${near}`);
  }
}

/** Words that a source gives as they are printed must be in the document with their marks. */
function printedWords({ data }: Entry<SourceData>, printed: Printed): string[] {
  // A hyphen at the end of a line may belong to the word or not.
  const texts = ['', '-'].map((hyphen) => prepare(printed.text.replace(/(?<=\p{L})[-\u2010]\n(?=\p{L})/gu, hyphen), { state: 'clean' }));
  const missing = (data.text.printed?.words ?? []).filter((words) => texts.every((text) => allMatches(text, words).length === 0));
  return missing.map((words) => `The source gives these words as they are printed, and they do not stand in the document with these marks: ${plain(words)}`);
}

/** The sentences of an account of a visit, each with its line. */
function sentencesOfAccounts({ prose }: Draft, inspections: readonly string[]): { where: string; sentence: string }[] {
  return prose
    .filter(({ file }) => inspections.some((id) => file === `content/inspections/${id}.mdx`))
    .flatMap((one) =>
      blocksOf(one).flatMap(({ file, text, place }) => text.split(/(?<=[.!?])\s+/).map((sentence) => ({ where: `${file}:${place(0).line}`, sentence }))),
    );
}

/** Looks everything up that rests on a source, in the document itself. */
export function verified(draft: Draft, source: Entry<SourceData>, document: HandedDocument): Verified {
  const { printed } = document;
  const files = draft.findings.filter(({ data }) => data.source === source.id);
  const entries = entriesOf(files);
  const whole = aboutTheWhole(source, document);
  whole.wrong.push(...printedWords(source, printed));

  for (const one of entries) one.wrong.push(...[misplaced(one, printed)].filter((why) => why !== undefined));
  const placed = entries.filter(({ page }) => page !== undefined);
  const numbered = placed.filter(({ paragraph }) => isNumber(paragraph));
  if (numbered.length > 0 && printed.possible.length === 0)
    whole.wrong.push('The text of the file shows no numbered paragraph, so that no paragraph could be looked up.');
  else if (numbered.length > 0)
    whole.agrees.push(`${numbered.filter(({ wrong }) => wrong.length === 0).length} of ${numbered.length} paragraphs named stand on the page named.`);
  const others = placed.filter(({ paragraph }) => !isNumber(paragraph)).map(({ id }) => id);
  if (others.length > 0) whole.open.push(`A part without a number is named by ${listed(others)}: whether it stands on the page named, a person has to see.`);

  const quoted = entries.filter(({ quote }) => quote !== undefined);
  quotesIn(quoted, printed);
  if (quoted.length > 0)
    whole.agrees.push(`${quoted.filter(({ place }) => place !== undefined).length} of ${quoted.length} quotations stand in the document letter for letter.`);
  const overNotes = quoted.filter(({ place }) => place?.overNote === true).map(({ id }) => id);
  if (overNotes.length > 0) whole.open.push(`A note at the foot of a page was passed over within the quotations of ${listed(overNotes)}.`);

  const runsOf = sharedWith(printed.text);
  for (const one of entries) one.shared.push(...runsOf(one.says ?? ''));
  const accounts = sentencesOfAccounts(
    draft,
    files.map(({ data }) => data.inspection),
  ).map((one) => ({ ...one, runs: runsOf(one.sentence) }));
  const shared = [...entries.map(({ id, says = '', shared: runs }) => ({ where: id, sentence: says, runs })), ...accounts].filter(
    ({ runs }) => runs.length > 0,
  );
  return { ...whole, entries, shared };
}
