// Who is speaking in a passage, in words that never credit Ofsted with a reporter's sentence.
import { inWords } from './dates.ts';
import type { Source, Statement } from './record.ts';
import type { Voice } from './schemas.ts';

const NAMES: Readonly<Record<string, string>> = {
  'Children & Young People Now': 'CYP Now',
  'Rotherham Metropolitan Borough Council': 'Rotherham council',
};

/** The name by which the site calls a publisher in running text. */
export function shortName(publisher: string): string {
  return NAMES[publisher] ?? publisher;
}

function kindWord({ kind }: Source): string {
  return kind === 'letter' ? 'letter' : kind === 'press' ? 'article' : 'report';
}

function dated(source: Source): string {
  return source.date === undefined ? '(undated)' : `of ${inWords(source.date)}`;
}

/** The line above a quotation: "Ofsted wrote, in its letter of 4 December 2020:". */
export function introduction(voice: Voice, source: Source): string {
  const name = shortName(source.publisher);
  const place = `${kindWord(source)} ${dated(source)}`;
  if (voice === 'direct') return `Ofsted wrote, in its ${place}:`;
  if (voice === 'quoted') return `Ofsted, as quoted by ${name} in its ${place}:`;
  return `${name}, reporting Ofsted in its ${place}:`;
}

/** The same in a few words, for lists: "Ofsted", "Ofsted, quoted by CYP Now", "CYP Now, reporting Ofsted". */
export function speaker(voice: Voice, source: Source): string {
  const name = shortName(source.publisher);
  return voice === 'direct' ? 'Ofsted' : voice === 'quoted' ? `Ofsted, quoted by ${name}` : `${name}, reporting Ofsted`;
}

export const VOICE_WORDS: Readonly<Record<Voice, string>> = {
  direct: "Ofsted's own document",
  quoted: "Ofsted's words in someone else's document",
  reported: "someone else's account of what Ofsted said",
};

/** A source in one line: publisher, title, date. */
export function sourceLine(source: Source): string {
  return [source.publisher, source.title, source.date === undefined ? 'undated' : inWords(source.date)].join(', ');
}

/** Whose claim a statement is, and where it stands: "Rotherham council, in its own report", "A councillor, in CYP Now". */
export function statementSpeaker({ speaker: who }: Statement, source: Source): string {
  const name = shortName(source.publisher);
  return who.startsWith(name) ? `${who}, in its own ${kindWord(source)}` : `${who}, in ${name}`;
}

/** What stands before our words for the rest of a passage of which only a part is quoted. */
export function restOf(source: Source): string {
  return `The rest of the passage, as ${shortName(source.publisher)} tells it, in our words:`;
}
