// Privacy: the content holds no way to reach or to find a person. Help lines and the publisher's contact have fields of their own.
import type { Draft } from '../written/draft.ts';
import { monthName } from '../written/dates.ts';
import { ADDRESSES, isRead, writtenTextOf, type ContentText } from '../written/files.ts';
import type { Place } from '../written/problems.ts';
import { once } from '../once.ts';
import { asReadByPart, type Words } from './asRead.ts';
import type { Found, Rule } from './rule.ts';

/** A text in which spaces, dashes, dots, digits and letters of every kind are the plain ones, each at its place. */
function plain(text: string): string {
  return text.replace(
    /[\u00A0\u00B7\u00AD\u1680\u2000-\u200A\u2010-\u2015\u2022\u2024\u2027\u202F\u205F\u2212\u2219\u3000\uFE52\uFE58\uFE63\uFE6B\uFF01-\uFF5E]/g,
    (one) => {
      if (/[\p{Zs}\u2014\u2015]/u.test(one)) return ' ';
      if (/[\p{Pd}\u2212\u00AD]/u.test(one)) return '-';
      return /[\u00B7\u2022\u2027\u2219]/.test(one) ? '.' : one.normalize('NFKC');
    },
  );
}

/** A text less addresses on the web and fingerprints. */
const unaddressed = (text: string): string => text.replace(/https?:\/\/[^\s"')\]}>]+|\b(?=\d*[a-f])[0-9a-f]{12,}\b/g, (hit) => ' '.repeat(hit.length));

/** The lines of a text that are published; none of a field made for contact. */
function publicLines({ file, text }: Pick<ContentText, 'file' | 'text'>): Words[] {
  return text.split('\n').map((line, i) => {
    const isForContact = (file === 'content/support.yml' && /^\s*phone:/.test(line)) || (file === 'content/site.yml' && /^contact:/.test(line));
    return { file, text: isForContact ? '' : line, place: (index: number): Place => ({ line: i + 1, column: index + 1 }) };
  });
}

/** Whether words are those of a field made for contact. */
const isContact = ({ file, path }: Words): boolean =>
  (file === 'content/support.yml' && path?.at(-1) === 'phone') || (file === 'content/site.yml' && path?.[0] === 'contact');

const bare = (hit: string): string =>
  plain(hit)
    .toLowerCase()
    .replace(/[^a-z0-9@]/g, '');

/** The lines of a file of findings that no page shows: what is left out, and remarks. Of a source, those of its licence. */
function documentsOwnLines(draft: Draft, file: string): ((line: number) => boolean) | undefined {
  const source = draft.sources.find((one) => one.file === file);
  if (source) return (line) => line === source.place(['licence']).line;
  const findings = draft.findings.find((one) => one.file === file);
  if (!findings) return undefined;
  const remarks = new Set((draft.texts.find((one) => one.file === file)?.text ?? '').split('\n').flatMap((line, i) => (/^\s*#/.test(line) ? [i + 1] : [])));
  const starts = Object.entries(findings.data).flatMap(([part, held]) =>
    Array.isArray(held) && held.length === 0 ? [] : [{ part, line: findings.place([part]).line }],
  );
  return (line) => remarks.has(line) || starts.filter((one) => one.line <= line).sort((a, b) => b.line - a.line)[0]?.part === 'left_out';
}

/**
 * Whether a hit is in the text on which the file rests, and on a line that is the document's own matter. A document prints the telephone, the address
 * and the licence of whoever published it; who leaves those lines out by their words tells nothing that the text does not.
 */
function isDocumentsOwn(draft: Draft): (found: Found, words: string) => boolean {
  const known = new Map<string, { has: (words: string) => boolean; lines: (line: number) => boolean } | undefined>();
  const of = (file: string): { has: (words: string) => boolean; lines: (line: number) => boolean } | undefined => {
    const id = draft.findings.find((one) => one.file === file)?.data.source;
    const source = draft.sources.find((one) => one.file === file || one.id === id);
    const seed = draft.seeds.find(({ name }) => name === source?.data.text.seed);
    const lines = documentsOwnLines(draft, file);
    if (!lines) return undefined;
    const text = bare(seed?.text ?? '');
    // Of a document or a text that is not there nobody can say what is its own: that it is missing is the problem, and is told once.
    const isGone = source === undefined || (source.data.text.seed !== undefined && !seed);
    return seed || isGone ? { has: (words) => isGone || text.includes(words), lines } : undefined;
  };
  return ({ file, line }, words) => {
    if (!known.has(file)) known.set(file, of(file));
    const own = known.get(file);
    return own !== undefined && own.has(words) && own.lines(line);
  };
}

/** Where a pattern is found; the place is worked out only when it is reported. */
interface Hit {
  /** The file and the bare words. */
  hit: string;
  words: string;
  found: () => Found;
}

/** Refuses a pattern in the lines and in the words of the content, where its words are what they look like; only a text with the sign of it is looked at closely. */
function refused(sign: RegExp, pattern: RegExp, what: string, todo: string, isOne: (words: string) => boolean = () => true): Rule {
  const hitsIn = (words: readonly Words[]): Hit[] =>
    words
      .filter(({ text }) => sign.test(text))
      .flatMap(({ file, text, place }) =>
        [...plain(unaddressed(text)).replaceAll('\n', ' ').matchAll(pattern)]
          .filter(([hit]) => isOne(hit))
          .map(({ 0: hit, index }) => ({
            hit: `${file} ${bare(hit)}`,
            words: bare(hit),
            found: () => ({ file, ...place(index), what: `"${text.slice(index, index + hit.length).replaceAll('\n', ' ')}" ${what}`, todo }),
          })),
      );
  const hitsInLines = once((written: Pick<ContentText, 'file' | 'text'>): Hit[] => (sign.test(written.text) ? hitsIn(publicLines(written)) : []));
  // What is read together although it is not written together, or written in codes.
  const hitsRead = once((words: readonly Words[]): Hit[] => hitsIn(words.filter((one) => !isContact(one))));
  return (draft) => {
    const isOwn = isDocumentsOwn(draft);
    const reasons = draft.files.filter((fact) => fact.path === ADDRESSES && isRead(fact)).map((fact) => ({ file: fact.path, text: writtenTextOf(fact) }));
    const written = [...draft.texts, ...reasons].flatMap(hitsInLines);
    const told = written.map(({ hit }) => hit);
    // What is found within a line is reported there; a number that goes on in the next line is reported where it is whole.
    const further = asReadByPart(draft)
      .flatMap(hitsRead)
      .filter(({ hit }) => !told.some((one) => hit.includes(one) || one.includes(hit)));
    // An address that is written out is a link to itself as well.
    const places = further
      .map((one) => ({ ...one, found: one.found() }))
      .map((one): [string, { words: string; found: Found }] => [`${one.hit} ${one.found.line}:${one.found.column}`, one]);
    return [...written.map((one) => ({ ...one, found: one.found() })), ...new Map(places).values()].flatMap(({ words, found }) =>
      isOwn(found, words) ? [] : [found],
    );
  };
}

/** The signs allowed between the digits of a number: spaces, brackets, hyphens and dots. */
const GAP = '[ ().\\-]{0,3}';
/** A number begins and ends where no word, date or range goes on. */
const START = '(?<!\\w|\\d[.,/\\-]|\\w-)';
const END = '(?!\\w|[.\\-]\\d{2})';
/** Two days, or two years after a month, written in numbers. */
const DATES = '\\(?0[1-9][ .\\-](?:[01]\\d[ .\\-](?:19|20)\\d\\d(?!\\d)|(?:19|20)\\d\\d ?- ?\\d)';

export const phoneNumber = refused(
  /[0-9\uFF10-\uFF19]/,
  new RegExp(
    [
      // With the sign or the number of a country.
      `${START}(?:\\+|\\(\\+|00(?=[ -]?44))(?:${GAP}\\d){9,14}${END}`,
      // From the nought on: ten or eleven digits, together or in groups.
      `${START}(?!${DATES})\\(?0(?=(?:${GAP}\\d){9,10}${END})[1-9](?:${GAP}\\d){8,9}`,
      // One digit after another.
      `${START}0(?:[ .\\-]\\d){9,10}${END}`,
      // A nought, the number of the town, and a stroke.
      `${START}0[1-9]\\d{2,3} ?/ ?\\d(?:[ ]?\\d){5,6}${END}`,
    ].join('|'),
    'g',
  ),
  'looks like a telephone number.',
  'Take it out; the number of a help line belongs under "phone:" in content/support.yml.',
);

/** Ends of the names of servers, so that words with a full stop between them are none. */
const END_OF_NAME = '(?:uk|com|org|net|gov|edu|eu|info|co|ie|fr|de|cymru|wales|scot|london|example|invalid|test)';
/** Words after which a place on the web is named, and nobody's mailbox. */
const NO_NAME =
  '(?:are|as|back|be|been|being|both|copy|data|document|file|found|free|full|held|here|home|is|it|its|kept|letter|live|look|looks|meet|now|online|only|out|page|pages|public|read|record|report|reports|seen|service|site|sites|so|statement|stood|stands|text|that|them|then|there|these|they|this|those|up|us|version|was|web|website|websites|were|words|work|\\w{2,}(?<!fr|muhamm|mohamm|ahm|say|sy|jar)ed|\\w{3,}ing|\\w{2,}able)';

/** What a name or a part of an address is made of. */
const PART = '(?<![\\p{L}\\p{N}_.+\\-])[\\p{L}\\p{N}_.+\\-]+';
const HOST = '[\\p{L}\\p{N}_\\-]+';

export const emailAddress = refused(
  /[@\uFF20\uFE6B]|\bat\b/i,
  new RegExp(
    [
      `${PART} ?@ ?${HOST}(?:\\.${HOST})+`,
      // "name (at) place", in whatever brackets.
      `${PART} ?[(\\[{<] ?(?:at|@) ?[)\\]}>] ?${HOST}(?: ?(?:\\.|[(\\[{<] ?(?:dot|\\.) ?[)\\]}>]| dot ) ?${HOST})+`,
      // "name at place dot uk".
      `${PART} (?:at|@) ${HOST}(?:(?: dot |\\.)${HOST})* dot ${END_OF_NAME}(?![\\p{L}\\p{N}_])`,
      // "name at place.uk", where no word before it says that a website is meant.
      `(?<![\\p{L}\\p{N}_.+/\\-])(?!${NO_NAME} )(?=[^ ]*\\p{L})${PART} at (?!www\\.)${HOST}(?:\\.${HOST})*\\.${END_OF_NAME}(?![\\p{L}\\p{N}_/])`,
    ].join('|'),
    'giu',
  ),
  "looks like somebody's e-mail address.",
  'Take it out; how to reach the publisher stands under "contact:" in content/site.yml. An address on the web is written as a link: [words](https://…).',
);

/** The letters with which the postcodes of small letters begin; in capitals every postcode is refused. */
const AREAS =
  'a[bl]|b[abdhlnrst]?|c[abfhmortvw]|d[adeghlnty]|e[chnx]?|f[kxy]|g[lu]?|gy|h[adgprsux]|i[gmpv]|je|k[atwy]|l[adelnsu]?|m[ekl]?|n[egnprw]?|o[lx]|p[aehlor]|r[ghm]|s[aegklmnoprstwy]?|t[adfnqrsw]|ub|w[acdfnrsv]?|yo|ze';

export const postcode = refused(
  /[\d\uFF10-\uFF19] ?[a-z\uFF21-\uFF3A\uFF41-\uFF5A]{2}/i,
  new RegExp(
    [
      '(?<![A-Za-z0-9-])(?:[A-PR-UWYZ][A-HK-Y]?\\d[A-Z\\d]?|GIR)[ .-]{0,2}\\d[ABD-HJLNP-UW-Z]{2}(?![A-Za-z0-9-])',
      // A number with an ending, as in "2nd", is no end of a postcode.
      `(?<![\\w-])(?i:${AREAS})(?:[1-9][\\da-zA-Z]?|0) {0,2}(?!1st|2nd|3rd|\\dth)\\d(?i:[abd-hjlnp-uw-z]{2})(?![\\w-])`,
    ].join('|'),
    'g',
  ),
  'looks like a postcode, which can lead to a home.',
  'Name the town or the part of the borough, or nothing.',
);

/** Whether ten digits are a number of the NHS: the last one follows from the others. */
function isHealthNumber(words: string): boolean {
  const digits = words.replace(/\D/g, '').slice(-10);
  const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * (i < 9 ? 10 - i : 1), 0);
  return sum % 11 === 0;
}

const OUT = 'Take it out: nothing here may lead to a child, a family or a patient.';

/** Numbers by which the state knows a person. Without its groups a number of the NHS is one only where that is said: ten digits may be those of a book. */
export const healthNumber = refused(
  /\d{3}[ \-.]?\d{3}/,
  /(?<![\w.,\-])[1-9]\d{2}([ \-])\d{3}\1\d{4}(?![\w\-]|[.,]\d)|\bNHS (?:number|no\.?)[ :]{0,3}(?:is |was )?\d{3}[ \-]?\d{3}[ \-]?\d{4}(?!\d)/g,
  "looks like somebody's NHS number.",
  OUT,
  (hit) => /NHS/.test(hit) || isHealthNumber(hit),
);

export const insuranceNumber = refused(
  /\d{2} ?\d{2}/,
  /(?<![A-Za-z0-9\-])[A-Z]{2}(?:\d{6}[A-D]| ?\d{2} \d{2} \d{2} ?[A-D])(?![A-Za-z0-9\-])/g,
  "looks like somebody's National Insurance number.",
  OUT,
);

const MONTH = monthName();
const DAY = `(?:(?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH},? \\d{4}|${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}[/.\\-]\\d{1,2}[/.\\-]\\d{2,4}|\\d{4}-\\d{2}-\\d{2})`;

export const birthDay = refused(
  /born|birth|d\.?o\.?b/i,
  new RegExp(`\\b(?:born|d\\.?o\\.?b\\.?|date of birth|birthday)[ :,(]{0,3}(?:(?:on|is|was) )?${DAY}`, 'gi'),
  'looks like the day on which somebody was born.',
  'Take the day out. Of people in office the record gives office and dates of office; no child may be recognised.',
);

export const streetAddress = refused(
  /\d[A-Za-z]? [A-Z]/,
  /(?<![\w.,/\-]|(?:[Ss]ection|[Pp]age|[Pp]aragraph|[Cc]hapter) )\d{1,3}[A-Za-z]? (?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)(?:(?:St\.? )?[A-Z][a-z'’]+ ){1,3}(?:Street|Road|Avenue|Lane|Close|Drive|Crescent|Grove|Terrace|Gardens|Mews)\b/g,
  'looks like the address of a house.',
  'Name the town or the part of the borough, or nothing.',
);

/** Keys that open something, in the forms that their makers give them, or with the name of what they are before them. */
export const secret = refused(
  /AKIA|gh[oprsu]_|github_pat_|glpat-|npm_|sk[_-]|xox|eyJ|AIza|PRIVATE KEY|pass|pwd|secret|token|api[ _-]?key/i,
  new RegExp(
    [
      '(?<![A-Za-z0-9])(?:AKIA[0-9A-Z]{16}|gh[oprsu]_\\w{20,}|github_pat_\\w{20,}|glpat-[\\w-]{15,}|npm_\\w{30,}|sk[_-](?:live|test|proj)[_-][\\w-]{10,}|xox[abeprs]-[\\w-]{10,}|AIza[\\w-]{30,})',
      '(?<![A-Za-z0-9])eyJ[\\w-]{10,}\\.[\\w-]{10,}\\.[\\w-]{5,}',
      '-----BEGIN [A-Z ]*PRIVATE KEY-----',
      '\\b(?:[Pp]ass(?:word|wd|phrase)|pwd|[Cc]lient[ _-][Ss]ecret|[Aa]ccess[ _-][Tt]oken|[Aa][Pp][Ii][ _-]?[Kk]ey) ?[:=] ?["\']?(?=[^\\s"\']*\\d)(?=[^\\s"\']*[A-Za-z])(?!\\d{4}-)[^\\s"\']{6,}',
    ].join('|'),
    'g',
  ),
  'looks like a password or a key.',
  'Take it out, and have it made anew where it opens something: what stood here once stays in the history of the record.',
);
