// Who is speaking in a passage, in words that never credit the inspectorate with a reporter's sentence.
import { inWords } from '../written/dates.ts';
import type { Source, Statement } from '../record/record.ts';
import type { Voice } from '../written/schemas.ts';

function kindWord({ kind }: Source): string {
  return kind === 'letter' ? 'letter' : kind === 'press' ? 'article' : 'report';
}

function dated(source: Source): string {
  return source.date === undefined ? '(undated)' : `of ${inWords(source.date)}`;
}

/** The line above a quotation: "The inspectorate wrote, in its letter of a day:". */
export function introduction(voice: Voice, source: Source): string {
  const place = `${kindWord(source)} ${dated(source)}`;
  if (voice === 'direct') return `${source.inspectorate} wrote, in its ${place}:`;
  if (voice === 'quoted') return `${source.inspectorate}, as quoted by ${source.by} in its ${place}:`;
  return `${source.by}, reporting ${source.inspectorate} in its ${place}:`;
}

/** The same in a few words, for lists: "Inspectorate", "Inspectorate, quoted by a newspaper", "A newspaper, reporting the inspectorate". */
export function speaker(voice: Voice, source: Source): string {
  return voice === 'direct'
    ? source.inspectorate
    : voice === 'quoted'
      ? `${source.inspectorate}, quoted by ${source.by}`
      : `${source.by}, reporting ${source.inspectorate}`;
}

/** What a voice means, in words. */
export function voiceWords(voice: Voice, inspectorate: string): string {
  if (voice === 'direct') return `${inspectorate}'s own document`;
  return voice === 'quoted' ? `${inspectorate}'s words in someone else's document` : `someone else's account of what ${inspectorate} said`;
}

/** Whose claim a statement is, and where it stands: "The council, in its own report", "A councillor, in a newspaper". */
export function statementSpeaker({ speaker: who }: Statement, source: Source): string {
  return who.startsWith(source.by) ? `${who}, in its own ${kindWord(source)}` : `${who}, in ${source.by}`;
}

/** What stands before our words for the rest of a passage of which only a part is quoted. */
export function restOf(source: Source): string {
  return `The rest of the passage, as ${source.by} tells it, in our words:`;
}
