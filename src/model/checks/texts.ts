// Source texts: held as they were received, and what sources state about their lines is true.
import { linesNamed } from '../evidence/preparedText.ts';
import { isUnread, type Draft, type Entry, type Seed, type SourceData } from '../written/draft.ts';
import { isWellNamed, roomOf, type Respelling } from '../written/files.ts';
import type { Path } from '../written/problems.ts';
import { at, type Found, type Rule } from './rule.ts';

/** Each source that names a text, with the text if it is there. */
function held(draft: Draft): { entry: Entry<SourceData>; seed: Seed | undefined }[] {
  return draft.sources
    .filter(({ data }) => data.text.state !== 'none' && data.text.state !== 'read')
    .map((entry) => ({ entry, seed: draft.seeds.find(({ name }) => name === entry.data.text.seed) }));
}

export const seedState: Rule = (draft) =>
  draft.sources.flatMap((entry) => {
    const { state, seed, sha256 } = entry.data.text;
    if (state === 'read') return [];
    if (state === 'none')
      return seed === undefined
        ? []
        : [at(entry, ['text', 'seed'], 'A text is named although its state is "none".', 'Take the seed away, or say in which state the text is.')];
    return seed === undefined || sha256 === undefined
      ? [
          at(
            entry,
            ['text', 'state'],
            `The text is "${state}", but its file or its SHA-256 is not given.`,
            'Add "seed:" and "sha256:". Only if the text is not held, write "state: read" where the document was read whole, or "state: none".',
          ),
        ]
      : [];
  });

export const seedMissing: Rule = (draft) =>
  held(draft).flatMap(({ entry, seed }) => {
    const name = entry.data.text.seed;
    return seed || name === undefined || isUnread(draft, `seeds/${name}`)
      ? []
      : [
          {
            ...at(
              entry,
              ['text', 'seed'],
              `The text "${name}" is not under seeds/.`,
              'Put the text there as it was received, byte for byte. Only if it is not held, write "state: none".',
            ),
            cause: `seed ${entry.data.text.sha256 ?? name}`,
          },
        ];
  });

const RESPELT: Record<Respelling, string> = {
  'line ends':
    'Its words are the same, but a program has written other line ends. Git does this on Windows where "core.autocrlf" is set, and editors do it when they save.',
  'byte-order mark':
    'Its words are the same, but a program has put a byte-order mark, a sign that nobody sees, before the first of them, or has taken it away. Editors on Windows do this when they save.',
  encoding: 'Its words are the same, but a program has saved it in another encoding than UTF-8.',
};

export const seedChanged: Rule = (draft) =>
  held(draft).flatMap(({ entry, seed }) => {
    const { sha256 } = entry.data.text;
    if (!seed || sha256 === undefined || seed.sha256 === sha256) return [];
    const how = seed.respelt(sha256);
    return [
      at(
        entry,
        ['text', 'sha256'],
        `seeds/${seed.name} is not, byte for byte, the text that was received: its fingerprint (SHA-256) is ${seed.sha256}. ${how ? RESPELT[how] : 'Its words may have been changed.'}`,
        'Put back the text as it was received ("git checkout -- seeds" does it), and leave the fingerprint as it stands here. A text that was received anew gets a file and a source of its own.',
      ),
    ];
  });

export const seedUnused: Rule = (draft) => {
  if ([...draft.unread].some((path) => path.startsWith('content/sources/'))) return [];
  const named = new Set(draft.sources.flatMap(({ data }) => [data.text.seed, data.text.received?.file]));
  const received = draft.files.filter(({ path, kind }) => kind === 'file' && roomOf(path) === 'received' && isWellNamed(path));
  const unused = (name: string, sha256: string, what: string): Found => ({
    cause: `seed ${sha256}`,
    file: `seeds/${name}`,
    line: 1,
    column: 1,
    what: `No source names this ${what}.`,
    todo: `Write its file in content/sources/, or take the ${what} away.`,
  });
  return [
    ...draft.seeds.filter(({ name }) => !named.has(name)).map(({ name, sha256 }) => unused(name, sha256, 'text')),
    ...received
      .filter(({ path }) => !named.has(path.slice('seeds/'.length)))
      .map(({ path, sha256 = path }) => unused(path.slice('seeds/'.length), sha256, 'document')),
  ];
};

const SINGLE = /['\u2018\u2019]/g;
const bare = (words: string): string => words.replace(SINGLE, '').replace(/\s+/g, ' ');

/** Printed words that are not in the text, or that have no quotation marks, opened and closed. */
function unprinted(entry: Entry<SourceData>, seed: Seed, printed: readonly string[]): Found[] {
  const held = bare(seed.text);
  return printed.flatMap((words, i) => {
    const found = (what: string, todo: string): Found => at(entry, ['text', 'printed', 'words', i], what, todo);
    if (!held.includes(bare(words)))
      return [found(`"${words}" does not stand in the text, whatever its marks.`, 'Copy the words from the text, and put in only the marks that are printed.')];
    return /(?<![\p{L}\p{N}])['\u2018][\p{L}\p{N}][^'\u2018\u2019]*['\u2019](?!\p{L})/u.test(words)
      ? []
      : [
          found(
            `"${words}" holds no words in single quotation marks.`,
            'Copy the printed words with both of their marks. An apostrophe is put back without this list.',
          ),
        ];
  });
}

/** Marks, footnotes, gaps and line numbers that a source or a left-out passage names are in that text. */
export const textFacts: Rule = (draft) =>
  held(draft).flatMap(({ entry, seed }) => {
    if (!seed) return [];
    const lines = seed.text.split('\n').length;
    const { marks = [], footnotes = [], gaps = [], foreign_from, printed, furniture = [], received } = entry.data.text;
    const beyond = (owner: Entry<unknown>, path: Path, line: number | undefined): Found[] =>
      line === undefined || (line >= 1 && line <= lines)
        ? []
        : [at(owner, path, `Line ${line} is named, but the text has ${lines} lines.`, 'Count the lines of the text from 1.')];
    const absent = (list: 'marks' | 'footnotes', words: readonly string[]): Found[] =>
      words.flatMap((word, i) =>
        seed.text.includes(word) ? [] : [at(entry, ['text', list, i], `"${word}" does not stand in the text.`, 'Copy it from the text, or take it out.')],
      );
    return [
      ...absent('marks', marks),
      ...absent('footnotes', footnotes),
      ...unprinted(entry, seed, printed?.words ?? []),
      ...gaps.flatMap(({ line }, i) => beyond(entry, ['text', 'gaps', i, 'line'], line)),
      ...furniture.flatMap((named, i) => beyond(entry, ['text', 'furniture', i], linesNamed(named)[1])),
      ...(received?.places ?? []).flatMap(([line, page], i, places) => [
        ...beyond(entry, ['text', 'received', 'places', i], line),
        ...(line > (places[i - 1]?.[0] ?? 0) && page <= (received?.pages ?? page)
          ? []
          : [
              at(
                entry,
                ['text', 'received', 'places', i],
                `Line ${line} is said to stand on page ${page}: the lines must grow, and the document must have the page.`,
                'Take the text in again, or count the lines of the text from 1.',
              ),
            ]),
      ]),
      ...beyond(entry, ['text', 'foreign_from'], foreign_from),
      ...draft.findings
        .filter(({ data }) => data.source === entry.id)
        .flatMap((file) =>
          file.data.left_out.flatMap(({ lines: given }, i) => {
            const range = String(given ?? '1');
            const [first, last = first] = range.split('-').map(Number);
            return (last ?? 1) < (first ?? 1)
              ? [at(file, ['left_out', i, 'lines'], `The lines ${range} run backwards.`, 'Write the first line, a hyphen and the last.')]
              : beyond(file, ['left_out', i, 'lines'], last);
          }),
        ),
    ];
  });
