// A citation in the forms that programs read: CSL-JSON, BibTeX, BibLaTeX and RIS.
import type { Citation } from './citations.ts';
import { capitalised } from '../words/english.ts';

/** A CSL-JSON item: https://docs.citationstyles.org/en/stable/specification.html */
interface CslItem {
  id: string;
  type: string;
  author: { literal: string }[];
  title: string;
  publisher: string;
  genre: string | undefined;
  issued: { 'date-parts': number[][] } | undefined;
  page: string | undefined;
  version: string | undefined;
  note: string;
  URL: string;
}

/** What has no field of its own, in sentences, of which there is always one: the place in the document, who speaks, and where it was read. `link` writes an address. */
function noteOf({ place, says, readIn, url, here }: Citation, link = (address: string): string => address): string {
  const read = readIn === undefined ? '' : `${readIn}${url === here ? '' : `, ${link(here)}`}.`;
  return [place === undefined ? '' : `${capitalised(place)}.`, says, read].filter((part) => part !== '').join(' ');
}

/** CSL-JSON 1.0.2, one item; what is undefined is no part of its JSON. A body's name is literal, so that no program looks for a first name in it. */
export function csl(cited: Citation): CslItem {
  const { id, type, author, title, publisher, genre, date, page, version, url } = cited;
  return {
    id,
    type,
    author: [{ literal: author }],
    title,
    publisher,
    genre,
    issued: date === undefined ? undefined : { 'date-parts': [date.split('-').map(Number)] },
    page: page === undefined ? undefined : String(page),
    version,
    note: noteOf(cited),
    URL: url,
  };
}

/** Text as LaTeX takes it. */
const latex = (text: string): string =>
  text.replace(/[\\{}&%$#_^~]/g, (mark) =>
    mark === '\\' ? '\\textbackslash{}' : mark === '^' ? '\\textasciicircum{}' : mark === '~' ? '\\textasciitilde{}' : `\\${mark}`,
  );

/** An address as LaTeX's command takes it: as it is, but for what would end or escape it. */
const latexLink = (url: string): string => `\\url{${url.replace(/[\\{}]/g, (mark) => encodeURIComponent(mark))}}`;

const entry = (kind: string, id: string, fields: readonly (readonly [name: string, value: string | undefined])[]): string =>
  `@${kind}{${id},\n${fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value}`])).join(',\n')}\n}`;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** BibTeX 0.99, as its own styles read it: only entries and fields that it has, the address in a field that every style prints, names and titles in braces of their own. */
export function bibtex(cited: Citation): string {
  const { id, type, author, title, publisher, genre, date, page, version, url } = cited;
  const [year, month, day] = date?.split('-') ?? [];
  const isReport = type === 'report';
  const note = [
    latex(noteOf({ ...cited, readIn: undefined })),
    version === undefined ? '' : `Version ${version}.`,
    isReport ? `Available at ${latexLink(url)}.` : '',
    cited.readIn === undefined ? '' : `${latex(cited.readIn)}${url === cited.here ? '' : `, ${latexLink(cited.here)}`}.`,
  ];
  return entry(isReport ? 'techreport' : 'misc', id, [
    ['author', `{{${latex(author)}}}`],
    ['title', `{{${latex(title)}}}`],
    ['institution', isReport ? `{{${latex(publisher)}}}` : undefined],
    ['type', isReport ? `{${capitalised(genre ?? 'report')}}` : undefined],
    ['howpublished', isReport ? undefined : `{${latexLink(url)}}`],
    ['pages', page === undefined ? undefined : `{${page}}`],
    ['year', year === undefined ? undefined : `{${year}}`],
    ['month', MONTHS[Number(month) - 1]],
    ['day', day === undefined ? undefined : `{${Number(day)}}`],
    ['url', `{${url}}`],
    ['note', `{${note.filter((part) => part !== '').join(' ')}}`],
  ]);
}

/** What BibLaTeX calls a thing, and who gave it out. */
const BIBLATEX: Readonly<Record<Citation['type'], readonly [entry: string, issuer: string]>> = {
  report: ['report', 'institution'],
  webpage: ['online', 'organization'],
  dataset: ['dataset', 'publisher'],
};

/** BibLaTeX 3. */
export function biblatex(cited: Citation): string {
  const { id, type, author, title, publisher, genre, date, page, version, url } = cited;
  const [kind, issuer] = BIBLATEX[type];
  return entry(kind, id, [
    ['author', `{{${latex(author)}}}`],
    ['title', `{{${latex(title)}}}`],
    [issuer, `{{${latex(publisher)}}}`],
    ['type', genre && `{${genre}}`],
    ['date', date && `{${date}}`],
    ['pages', page === undefined ? undefined : `{${page}}`],
    ['url', `{${url}}`],
    ['version', version && `{${version}}`],
    ['note', `{${latex(noteOf(cited))}}`],
  ]);
}

/** A body's name where a comma parts the names of a person: without its commas, so that it stays one name. The publisher has it whole. */
export const inOneName = (body: string): string => body.replace(/\s*[,;]\s*/g, ' ');

/** RIS (Research Information Systems, 2011). Each type of reference has its own field for the version. */
export function ris(cited: Citation): string {
  const { id, type, author, title, publisher, genre, date, page, version, url } = cited;
  const [year, month = '', day = ''] = date?.split('-') ?? [];
  const fields: [string, string | undefined][] = [
    ['TY', { report: 'RPRT', webpage: 'ELEC', dataset: 'DATA' }[type]],
    ['ID', id],
    ['AU', inOneName(author)],
    ['TI', title],
    ['PB', publisher],
    ['M3', genre],
    ['PY', year],
    ['DA', year === undefined ? undefined : [year, month, day].join('/')],
    ['SP', page === undefined ? undefined : String(page)],
    ['ET', version],
    ['N1', noteOf(cited)],
    ['UR', url],
    ['ER', ''],
  ];
  return fields.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}\r\n`])).join('');
}

/** The forms in which a page's citation is a file beside it, by the ending of its name. */
export const CITATION_FILES = {
  ris: (all: readonly Citation[]): string => all.map(ris).join(''),
  bib: (all: readonly Citation[]): string => `${all.map(bibtex).join('\n\n')}\n`,
  json: (all: readonly Citation[]): string => `${JSON.stringify(all.map(csl), null, 1)}\n`,
} as const;
