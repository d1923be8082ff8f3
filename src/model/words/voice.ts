// Who is speaking in a passage, in words that never credit the inspectorate with a reporter's sentence.
import { inWords } from '../written/dates.ts';
import type { Ask, Finding, Source, Statement } from '../record/record.ts';
import { SUMMARISED, type Voice } from '../written/schemas.ts';

function kindWord({ kind }: Source): string {
  return kind === 'letter' ? 'letter' : kind === 'press' ? 'article' : 'report';
}

function dated(source: Source): string {
  return source.date === undefined ? '(undated)' : `of ${inWords(source.date)}`;
}

/** Who speaks in a passage: one of those who are quoted, or ourselves. */
export type Speaking = Voice | typeof SUMMARISED;

/** A document as one thing of its body: "the inspectorate's report of a day". */
export function documentOf(source: Source): string {
  return `${source.inspectorate}'s ${kindWord(source)} ${dated(source)}`;
}

/** The document and place of a summarised passage: "the inspectorate's report of a day, paragraph 20, page 6, in our words". */
export function toldFrom({ locator }: Pick<Finding | Ask, 'locator'>, source: Source): string {
  return `${documentOf(source)}, ${locator}, in our words`;
}

/** The address of the page of a document with a passage (RFC 8118 for PDF), or of the document where no page can be opened; undefined where it has none. */
export function pageAddress({ address, html }: Source, page: number | undefined): string | undefined {
  if (address === null) return undefined;
  return page === undefined || html === true ? address : `${address}#page=${page}`;
}

/** The line above a quotation: "The inspectorate wrote, in its letter of a day:". */
export function introduction(voice: Speaking, source: Source): string {
  if (voice === SUMMARISED) return `${documentOf(source)}, in our words:`;
  const place = `${kindWord(source)} ${dated(source)}`;
  if (voice === 'direct') return `${source.inspectorate} wrote, in its ${place}:`;
  if (voice === 'quoted') return `${source.inspectorate}, as quoted by ${source.by} in its ${place}:`;
  return `${source.by}, reporting ${source.inspectorate} in its ${place}:`;
}

/** The same in a few words, for lists: "Inspectorate", "Inspectorate, quoted by a newspaper", "A newspaper, reporting the inspectorate". */
export function speaker(voice: Speaking, source: Source): string {
  if (voice === SUMMARISED) return `${documentOf(source)}, in our words`;
  return voice === 'direct'
    ? source.inspectorate
    : voice === 'quoted'
      ? `${source.inspectorate}, quoted by ${source.by}`
      : `${source.by}, reporting ${source.inspectorate}`;
}

/** What a voice means, in words. */
export function voiceWords(voice: Speaking, inspectorate: string): string {
  if (voice === SUMMARISED) return `our words, for what stands in ${inspectorate}'s document`;
  if (voice === 'direct') return `${inspectorate}'s own document`;
  return voice === 'quoted' ? `${inspectorate}'s words in someone else's document` : `someone else's account of what ${inspectorate} said`;
}

/** Whose claim a statement is, and where it is: "The council, in its own report", "A councillor, in a newspaper". */
export function statementSpeaker({ speaker: who }: Statement, source: Source): string {
  return who.startsWith(source.by) ? `${who}, in its own ${kindWord(source)}` : `${who}, in ${source.by}`;
}

/** The lead-in to our words for the rest of a passage of which only a part is quoted: what else its publisher wrote, or what our copy has lost. */
export function restOf(source: Source, { paragraph, page }: { paragraph?: string | undefined; page?: number | undefined } = {}): string {
  if (page !== undefined)
    return `What our copy has lost here, in our words (printed report${paragraph === undefined ? '' : `, ${/^\d+$/.test(paragraph) ? 'paragraph ' : ''}${paragraph}`}, page ${page}):`;
  return `The rest of the passage, as ${source.by} tells it, in our words:`;
}
