// A citation in the forms of houses and programs: plain text, Markdown, BibTeX, RIS, CSL-JSON; and a link to the words.
import type { Citation } from './citations.ts';
import { inWords } from '../written/dates.ts';
import { partsOf } from '../evidence/quotes.ts';

/** A CSL-JSON item: https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html */
interface CslItem {
  id: string;
  type: string;
  author: { literal: string }[];
  title: string;
  publisher: string;
  genre?: string;
  issued?: { 'date-parts': number[][] };
  version: string;
  note: string;
  URL: string;
}

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

/** The words ready to paste, with who speaks, from which document, and the address. Without words: title and address. */
export function ready({ quote, attribution: who, title, url }: Citation): string {
  return `${quote === undefined ? title : `“${quote}”`} (${who}) ${url}`;
}

/** Harvard, as in the Cite Them Right manual: author (year) 'title', kind, day. Note. Available at. */
export function harvard({ author, title, genre, date, note, url }: Citation): string {
  const year = date?.slice(0, 4) ?? 'no date';
  const day = date === undefined || date.length === 4 ? '' : `, ${inWords(date).replace(/ \d{4}$/, '')}`;
  return `${author} (${year}) ‘${title}’${genre === undefined ? '' : `, ${genre}`}${day}. ${note} Available at: ${url}`;
}

/** In the manner of the Guardian's style guide: double quotation marks, titles in roman, no stops in dates. */
export function guardian({ quote, attribution: who, title, version, url }: Citation): string {
  return `${quote === undefined ? title : `“${quote}”`} – ${who} (version ${version}, ${url})`;
}

/** Markdown (CommonMark): the words as a block quotation, the document as a link. */
export function markdown({ quote, attribution: who, title, version, url }: Citation): string {
  const escape = (text: string): string => text.replace(/([\\`*_[\]<>])/g, '\\$1');
  return quote === undefined
    ? `[${escape(title)}](${url}), ${escape(who)}, version ${version}`
    : `> ${escape(quote)}\n\n[${escape(who)}](${url}), version ${version}`;
}

/** CSL-JSON 1.0.2, one item. */
export function csl({ id, type, author, title, publisher, genre, date, version, note, url }: Citation): CslItem {
  return {
    id,
    type,
    author: [{ literal: author }],
    title,
    publisher,
    ...(genre === undefined ? {} : { genre }),
    ...(date === undefined ? {} : { issued: { 'date-parts': [date.split('-').map(Number)] } }),
    version,
    note,
    URL: url,
  };
}

/** What BibLaTeX calls a thing, and who gave it out. */
const BIBLATEX: Readonly<Record<Citation['type'], readonly [entry: string, issuer: string]>> = {
  report: ['report', 'institution'],
  webpage: ['online', 'organization'],
  dataset: ['dataset', 'publisher'],
};

/** BibTeX in the fields of BibLaTeX 3. */
export function bibtex({ id, type, author, title, publisher, genre, date, version, note, url }: Citation): string {
  const escape = (text: string): string =>
    text.replace(/[\\{}&%$#_^~]/g, (mark) =>
      mark === '\\' ? '\\textbackslash{}' : mark === '^' ? '\\textasciicircum{}' : mark === '~' ? '\\textasciitilde{}' : `\\${mark}`,
    );
  const [entry, issuer] = BIBLATEX[type];
  const fields: [string, string | undefined][] = [
    ['author', `{${escape(author)}}`],
    ['title', `{${escape(title)}}`],
    [issuer, escape(publisher)],
    ['type', genre],
    ['date', date],
    ['url', url],
    ['version', version],
    ['note', escape(note)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}}`]));
  return `@${entry}{${id},\n${lines.join(',\n')}\n}`;
}

/** RIS (Research Information Systems, 2011). Each type of reference has its own field for the version. */
export function ris({ id, type, author, title, publisher, genre, date, version, note, url }: Citation): string {
  const [year, month = '', day = ''] = date?.split('-') ?? [];
  const fields: [string, string | undefined][] = [
    ['TY', { report: 'RPRT', webpage: 'ELEC', dataset: 'DATA' }[type]],
    ['ID', id],
    ['AU', author],
    ['TI', title],
    ['PB', publisher],
    ['M3', genre],
    ['PY', year],
    ['DA', year === undefined ? undefined : [year, month, day].join('/')],
    ['ET', version],
    ['N1', note],
    ['UR', url],
    ['ER', ''],
  ];
  return fields.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}`])).join('\r\n');
}
