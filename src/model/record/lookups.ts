// Single things of the record, and what is around them.
import { marked, type Level, type Match } from '../evidence/quotes.ts';
import { signsIn, withKnownSigns, type KnownSigns } from '../evidence/restored.ts';
import { yearOf } from '../written/dates.ts';
import type { Theme } from '../written/draft.ts';
import { once } from '../once.ts';
import type { Review } from './reviewed.ts';
import type { Ask, Finding, Inspection, InspectionRecord, Page, Source, Statement } from './record.ts';

interface ById {
  inspections: ReadonlyMap<string, Inspection>;
  sources: ReadonlyMap<string, Source>;
  themes: ReadonlyMap<string, Theme>;
}

const mapOf = <Item extends { id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> => new Map(items.map((item) => [item.id, item]));

/** What every passage names, by its id. */
export const byId = once((record: InspectionRecord): ById => ({
  inspections: mapOf(record.inspections),
  sources: mapOf(record.sources),
  themes: mapOf(record.themes),
}));

/** The pages that say which numbers are not drawn as a line, and why: not every record has one. */
export function pagesOnNotDrawn({ pages }: InspectionRecord): Page[] {
  return pages.filter(({ role }) => role === 'not-drawn');
}

/** Whether the report of a visit is counted passage by passage: its text is held, or was read whole and is summarised. */
export function hasText({ text }: Inspection): boolean {
  return text !== undefined;
}

/** Whether the findings of a visit are only summarised: its report was read whole, and none of it is quoted. */
export function isTold({ findings }: Inspection): boolean {
  return findings.length > 0 && !findings.some(isQuoted);
}

/** Whether some of what was found at a visit is told in our words, because the text that is quoted has lost it. */
export function isPartlyTold(inspection: Inspection): boolean {
  return !isTold(inspection) && !inspection.findings.every(isQuoted);
}

/** The year of the first visit. */
export function firstYear({ inspections }: InspectionRecord): number {
  return Math.min(...inspections.map(({ ordered }) => yearOf(ordered)));
}

/** Whether a passage is in the words of its document and not in ours. */
export function isQuoted<Item extends Finding | Ask | Statement>(item: Item): item is Extract<Item, { match: Match }> {
  return 'match' in item;
}

/** Whether a passage is told by somebody else than the inspectorate: quoted in another document, or reported there. */
export function isSecondHand({ voice }: Finding | Ask): boolean {
  return voice === 'quoted' || voice === 'reported';
}

/** Whether a passage has its place among those of its document: it is quoted, or summarised from a document that was read whole. */
export function hasPlace(item: Finding | Ask | Statement): boolean {
  return isQuoted(item) || item.page !== undefined;
}

/** The page of its document on which a passage stands, where it is certain. */
export function pageOf(item: Finding | Ask | Statement): number | undefined {
  if (!isQuoted(item)) return item.page;
  const [first, last] = item.printedPages ?? [];
  return first === last ? first : undefined;
}

/** Where a passage is in its document, with what is known of its page and not in its locator: "paragraph 12, page 4", "paragraph 13, page 4 or 5". */
export function placeIn(item: Finding | Ask | Statement): string {
  const told = isQuoted(item) ? undefined : item.page;
  const pages = isQuoted(item) ? item.printedPages : told === undefined ? undefined : ([told, told] as const);
  if (pages === undefined || /\bpage \d+$/.test(item.locator)) return item.locator;
  const [first, last] = pages;
  return `${item.locator}, page ${first === last ? first : `${first} or ${last}`}`;
}

/** Passages of one document in its order. A summary keeps its place in its file: after the passage before it. */
export function inOrder<Item extends Finding | Ask | Statement>(passages: readonly Item[]): Item[] {
  let last = 0;
  return passages
    .map((item) => ({ item, start: (last = isQuoted(item) ? item.match.start : last) }))
    .sort((a, b) => a.start - b.start)
    .map(({ item }) => item);
}

/** The words by which a passage is known: those quoted, or ours. */
export function wordsOf(item: Finding | Ask | Statement): string {
  return isQuoted(item) ? item.quote : item.says;
}

/** What the quotations of each document whose text has lost punctuation have put back. */
const knownSigns = once(({ sources, findings, asks, statements }: InspectionRecord): ReadonlyMap<string, KnownSigns> => {
  const quoted = Map.groupBy([...findings, ...asks, ...statements].filter(isQuoted), ({ source }) => source);
  const lossy = sources.filter(({ text }) => text.state === 'lossy');
  return new Map(lossy.map(({ id }) => [id, signsIn((quoted.get(id) ?? []).map(({ quote, match: { extracted } }) => ({ quote, extracted })))]));
});

/**
 * How a sentence goes on where it turns right after the words of it that are quoted, with the space before it, and with the signs that its text has lost, as other quotations of it have them;
 * undefined where little of the document may be quoted.
 */
export function turnAfter(record: InspectionRecord, { match, source }: { match: Match; source: string }): string | undefined {
  if (match.turn === undefined || isLimited(record, source)) return undefined;
  const known = knownSigns(record).get(source);
  const turn = known ? withKnownSigns(match.turn, known) : match.turn;
  return `${/^[,;]/.test(turn) ? '' : ' '}${turn}`;
}

/** How what is shown is alike its source: the quoted words, and the rest of a sentence that is shown with them. */
export function levelShown(record: InspectionRecord, item: { match: Match; source: string }): Level {
  const turn = turnAfter(record, item)?.trimStart();
  return turn === undefined || turn === item.match.turn ? item.match.level : 'punctuation restored';
}

/**
 * The words as they may be copied: a quotation with a mark where it begins or ends within a sentence, and with the rest of a sentence that turns right after it
 * ("…, but it may have taken too long"), without which it would say something else; of a document of which little may be quoted, with a mark alone.
 */
export function copiedWords(record: InspectionRecord, item: Finding | Ask | Statement): string {
  if (!isQuoted(item)) return item.says;
  const { quote, match } = item;
  const turn = turnAfter(record, item);
  return turn === undefined ? marked(quote, match) : `${match.within.start ? '[…] ' : ''}${quote}${turn}`;
}

interface Neighbours {
  previous: Finding | undefined;
  next: Finding | undefined;
}

/** By its id: what is around each finding. */
const aroundEach = once(({ findings }: InspectionRecord): ReadonlyMap<string, Neighbours> => {
  const documents = Map.groupBy(findings, ({ inspection, source }) => `${inspection} ${source}`);
  return new Map(
    [...documents.values()].flatMap((own) =>
      inOrder(own).map(({ id }, place, all): [string, Neighbours] => [id, { previous: all[place - 1], next: all[place + 1] }]),
    ),
  );
});

/** The findings right before and after a finding in its document. */
export function neighbours(record: InspectionRecord, { id }: Finding): Neighbours {
  return aroundEach(record).get(id) ?? { previous: undefined, next: undefined };
}

const fromEach = once(({ findings, asks, statements }: InspectionRecord) =>
  Map.groupBy([...findings, ...asks.filter(hasPlace), ...statements], ({ source }) => source),
);

/** All that has its place among the passages of a document: findings, then asks, then statements. */
export function passagesFrom(record: InspectionRecord, source: string): (Finding | Ask | Statement)[] {
  return fromEach(record).get(source) ?? [];
}

/** By theme: what was found on it, by date, and at which of the visits. */
const foundOn = once(({ inspections }: InspectionRecord) =>
  Map.groupBy(
    inspections.flatMap(({ findings }, visit) => findings.filter(({ singleChild }) => !singleChild).map((finding) => ({ finding, visit }))),
    ({ finding }) => finding.theme,
  ),
);

/** The findings on an ask's theme at later visits, by date. Whether an ask was met is another question. */
export function laterFindings(record: InspectionRecord, ask: Ask): Finding[] {
  const here = record.inspections.findIndex(({ id }) => id === ask.inspection);
  const found = ask.theme === undefined ? undefined : foundOn(record).get(ask.theme);
  return (found ?? []).flatMap(({ finding, visit }) => (visit > here ? [finding] : []));
}

const byPassage = once((reviews: readonly Review[]): ReadonlyMap<string, Review[]> => Map.groupBy(reviews, ({ passage }) => passage));
type Reviewed = Pick<InspectionRecord, 'reviews'>;

/** The reviews of a finding or an ask, the oldest first. */
export function reviewsOf({ reviews }: Reviewed, passage: string): readonly Review[] {
  return byPassage(reviews).get(passage) ?? [];
}

/** Whether a person, or a language model, has reviewed a passage as it stands now, or it was changed since to what they said. */
export function isReviewed(record: Reviewed, passage: string, by: Review['by']): boolean {
  return reviewsOf(record, passage).some((one) => one.by === by && (one.stands === 'as-reviewed' || one.stands === 'changed-as-said'));
}

/** Whether a document's publisher sets a limit to what may be quoted, so that nothing around a passage is shown. */
export function isLimited(record: InspectionRecord, source: string): boolean {
  return byId(record).sources.get(source)?.limits !== undefined;
}

/** Up to two passages of each stance, in the order of the document; never one about a single child, nor one after which the sentence turns. */
export function featured(findings: readonly Finding[]): Finding[] {
  const shown = findings.filter((finding) => !finding.singleChild && !(isQuoted(finding) && finding.match.turn !== undefined));
  return shown.filter((finding) => shown.filter(({ stance }) => stance === finding.stance).indexOf(finding) < 2);
}
