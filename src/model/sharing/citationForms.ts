// A citation in the forms in which people write one: the words with their speaker, Harvard, the Guardian's manner, Markdown; and a link to the words.
import type { Citation } from './citations.ts';
import { inWords } from '../written/dates.ts';
import { partsOf } from '../evidence/quotes.ts';
import { nestedIn } from '../words/nestedMarks.ts';

/** A link that lights up the words on a page (WICG Text Fragments): first and last words of the passage. */
export function textFragment(url: string, quote: string): string {
  const parts = partsOf(quote).filter((part) => part !== '');
  const words = [parts[0] ?? '', parts.at(-1) ?? ''].map((part) => part.split(' '));
  const all = parts.join(' ').split(' ');
  const encode = (text: string): string => encodeURIComponent(text).replace(/-/g, '%2D').replace(/'/g, '%27');
  const whole = parts.length === 1 && all.length <= 10;
  const wanted = whole ? encode(parts.join(' ')) : `${encode((words[0] ?? []).slice(0, 5).join(' '))},${encode((words[1] ?? []).slice(-5).join(' '))}`;
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${wanted}`;
}

/** What is said: the words in double quotation marks, the sentence of ours that tells them, or the title. */
const said = ({ quote, told, title }: Citation): string => (quote === undefined ? (told ?? title) : `“${nestedIn('double', quote)}”`);

/** The words ready to paste, with who speaks, from which document, and the address here. Without words: title and address. */
export function ready(cited: Citation): string {
  return `${said(cited)} (${cited.attribution}) ${cited.here}`;
}

/** What stands in a citation where its writer is to put a day that nobody else knows: a page that was made before it is read cannot. */
export const DAY_OF_ACCESS = '[the day on which you read it]';

/** Harvard, as in the Cite Them Right manual: author (year) ‘title’, kind, day, place. The original's address first, then where it was read and when. */
export function harvard({ author, title, genre, date, version, place, says, readIn, url, here }: Citation): string {
  const year = date?.slice(0, 4) ?? 'no date';
  const day = date === undefined || date.length === 4 ? undefined : inWords(date).replace(/ \d{4}$/, '');
  const details = [genre, version === undefined ? undefined : `version ${version}`, day, place].filter((part) => part !== undefined);
  const read = `${here} (Accessed: ${DAY_OF_ACCESS}).`;
  return [
    `${[`${author} (${year}) ‘${nestedIn('single', title)}’`, ...details].join(', ')}.`,
    says,
    readIn === undefined || url !== here ? `Available at: ${readIn === undefined ? read : `${url}.`}` : '',
    readIn === undefined ? '' : `${readIn}, ${read}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** In the manner of the Guardian's style guide: double quotation marks, single ones within, titles in roman, no stops in dates. */
export function guardian(cited: Citation): string {
  const { attribution: who, version, readIn, url, here } = cited;
  const where = readIn === undefined || url === here ? here : `${url}; ${readIn.charAt(0).toLowerCase()}${readIn.slice(1)}, ${here}`;
  return `${said(cited)} – ${who} (${version === undefined ? '' : `version ${version}, `}${where})`;
}

/** Markdown (CommonMark): the words as a block quotation, the document and this site as links. */
export function markdown({ quote, told, title, attribution: who, version, readIn, url, here }: Citation): string {
  const escape = (text: string): string => text.replace(/([\\`*_[\]<>])/g, '\\$1');
  if (readIn === undefined) return `[${escape(title)}](${here}), ${escape(who)}${version === undefined ? '' : `, version ${version}`}`;
  const words = quote ?? told;
  const source = url === here ? escape(who) : `[${escape(who)}](${url})`;
  return `${words === undefined ? `${escape(title)}, ` : `${quote === undefined ? '' : '> '}${escape(words)}\n\n`}${source}. [${escape(readIn)}](${here})`;
}
