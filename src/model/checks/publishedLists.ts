// The lists of what was published are there, whole, and in the form in which `npm run register` writes them; otherwise they would guard nothing.
import { currentEntries } from './baseline.ts';
import { BASELINE_HEAD } from '../written/publishedList.ts';
import type { Draft } from '../written/draft.ts';
import { ADDRESSES, AGREEMENT, BASELINE, decode, isRead, textOf, type FileFact } from '../written/files.ts';
import { mergeMarker } from '../written/frontMatter.ts';
import { placeAt, type Place } from '../written/problems.ts';
import { isWhole } from './known.ts';
import type { Found, Rule } from './rule.ts';

const LISTS = [ADDRESSES, BASELINE];
const BACK = 'Put the file back as it last was, from the history of the record or from a backup.';

const found = (file: string, what: string, todo: string, place: Place = { line: 1, column: 1 }): Found => ({ file, ...place, what, todo });

const factOf = ({ files }: Draft, path: string): FileFact | undefined => files.find((fact) => fact.path === path);

/** The characters of a list that is there and no UTF-16; otherwise nothing. */
function textIn(draft: Draft, path: string): string {
  const fact = factOf(draft, path);
  return fact === undefined || !isRead(fact) || textOf(fact).utf16 ? '' : decode(fact);
}

/** Whether a list holds both sides of a conflict; its double lines are then no fault of their own. */
export function inConflict(draft: Draft, path: string): boolean {
  return mergeMarker(textIn(draft, path).replaceAll('\r', '\n')) !== undefined;
}

/** A list that nobody can read guards nothing; one in which something never was published holds its head. */
export const writtenMissing: Rule = (draft) =>
  LISTS.flatMap((path) => {
    // Where a link stands for the whole of the content, only the link is reported.
    if (draft.files.some((one) => one.path === 'content' && one.kind !== 'folder')) return [];
    const fact = factOf(draft, path);
    const told = path === ADDRESSES ? 'every address' : 'every entry as it was';
    const remedy = `${BACK} Only where nothing was ever published, delete both lists, and "npm run register" makes them.`;
    if (fact === undefined) return [found(path, `The file is missing. It holds ${told} published.`, remedy)];
    const isEmpty = fact.kind === 'file' && (fact.size === 0 || (isRead(fact) && !textOf(fact).utf16 && textOf(fact).text.trim() === ''));
    return isEmpty ? [found(path, `The file is empty. It must hold ${told} published.`, remedy)] : [];
  });

export const writtenEncoding: Rule = (draft) =>
  [...LISTS, AGREEMENT].flatMap((path) => {
    const fact = factOf(draft, path);
    if (fact === undefined || !isRead(fact)) return [];
    const { text, utf16, byteOrderMark } = textOf(fact);
    const save = 'Save it as "UTF-8", which editors also call "UTF-8 without BOM"; Excel and Word do not.';
    if (utf16) return [found(path, 'The file is saved as UTF-16, or holds no text at all.', `${BACK} A command writes it as UTF-8.`)];
    if (byteOrderMark) return [found(path, 'The file begins with a byte-order mark, as some editors write it.', save)];
    const lost = text.indexOf('\uFFFD');
    return lost < 0 ? [] : [found(path, 'Here stands something that is not UTF-8: the file was saved in another encoding.', BACK, placeAt(text, lost))];
  });

export const writtenLines: Rule = (draft) =>
  LISTS.flatMap((path) => {
    const text = textIn(draft, path);
    const odd = text.indexOf('\r');
    if (odd < 0) return [];
    return [
      found(
        path,
        `The lines end as ${text[odd + 1] === '\n' ? 'on Windows (CRLF)' : 'on old Macintosh computers (CR)'}, so each would look changed.`,
        'Save the file with line ends "LF": most editors show them at the lower edge of the window.',
        { line: text.slice(0, odd).split('\n').length, column: odd - text.lastIndexOf('\n', odd) },
      ),
    ];
  });

export const writtenConflict: Rule = (draft) =>
  LISTS.flatMap((path) => {
    const marker = mergeMarker(textIn(draft, path).replaceAll('\r', '\n'));
    return marker
      ? [
          found(
            path,
            'The file holds both sides of a conflict that nobody has settled.',
            'Keep the lines of both sides, each once, and take the lines with "<<<<<<<", "=======" and ">>>>>>>" out.',
            marker,
          ),
        ]
      : [];
  });

export const publishedHead: Rule = ({ baseline: { file, bad } }) =>
  bad
    .filter(({ fault }) => fault === 'head')
    .map(({ line }) => found(file, 'The first line does not name the columns.', `Write as the first line: ${BASELINE_HEAD}`, { line, column: 1 }))
    .map((one) => ({ ...one, todo: `${one.todo}.` }));

export const publishedRow: Rule = ({ baseline: { file, bad } }) =>
  bad
    .filter(({ fault }) => fault !== 'head')
    .map(({ line, fault }) =>
      found(
        file,
        fault === 'quotes'
          ? 'The quotation marks of this line are not closed, or stand within a field.'
          : 'The line does not have five fields with an id first.',
        `Write the line again as it last was, from the history of the record: five fields with commas between, and a field with a comma in it in quotation marks.`,
        { line, column: 1 },
      ),
    );

export const publishedTwice: Rule = (draft) => {
  const seen = new Set<string>();
  const { file, entries } = draft.baseline;
  if (inConflict(draft, BASELINE)) return [];
  return entries.flatMap(({ id, line }) => {
    const twice = seen.has(id);
    seen.add(id);
    const todo = 'Keep the line that says what was published first, and delete the other.';
    return twice ? [{ ...found(file, `${id} is listed twice.`, todo, { line, column: 1 }), id }] : [];
  });
};

/** The entries that a list must have, because the other list shows that they were published. Where a list has a fault of its own, only that is reported. */
function lost(draft: Draft, file: string, other: string, isLost: (one: { id: string; path: string }) => string | undefined): Found[] {
  const broken = [writtenMissing, writtenEncoding, writtenConflict, publishedHead, publishedRow].some((rule) =>
    rule(draft, []).some((one) => one.file !== AGREEMENT),
  );
  if (broken || draft.addresses.bad.length > 0 || !isWhole(draft)) return [];
  const names = [...new Set(currentEntries(draft).flatMap(({ id, path }) => (path === undefined ? [] : (isLost({ id, path }) ?? []))))];
  const [first] = names;
  if (first === undefined) return [];
  const more = names.length > 1 ? ` The same is true of ${names.length - 1} more.` : '';
  return [
    found(
      file,
      `${first} was published, as ${other} says, but this list does not hold it.${more}`,
      'Put back what was taken out of the list, from the history of the record or from a backup.',
    ),
  ];
}

export const publishedLost: Rule = (draft) => {
  const [rows, listed] = namesIn(draft);
  return lost(draft, BASELINE, ADDRESSES, ({ id, path }) => (listed.has(path) && !rows.has(id) ? id : undefined));
};

export const addressLost: Rule = (draft) => {
  const [rows, listed] = namesIn(draft);
  return lost(draft, ADDRESSES, BASELINE, ({ id, path }) => (rows.has(id) && !listed.has(path) ? path : undefined));
};

const namesIn = ({ baseline, addresses }: Draft) => [new Set(baseline.entries.map(({ id }) => id)), new Set(addresses.list.map(({ path }) => path))] as const;
