// Summaries: of a document that was read whole, with a place in it, in one short sentence that quotes none of it.
import type { Draft, Entry, FindingsData, SourceData } from '../written/draft.ts';
import { SUMMARISED } from '../written/schemas.ts';
import { listed } from '../words/english.ts';
import { MOST_WORDS } from '../words/readingGrade.ts';
import { at, type Found, type Rule } from './rule.ts';

type Kind = 'findings' | 'asks';
type Coded = FindingsData[Kind][number];

interface Told {
  file: Entry<FindingsData>;
  kind: Kind;
  index: number;
  item: Extract<Coded, { voice: typeof SUMMARISED }>;
}

/** Every passage of a file that is only summarised. */
function toldIn(file: Entry<FindingsData>): Told[] {
  return (['findings', 'asks'] as const).flatMap((kind) =>
    file.data[kind].flatMap((item, index) => (item.voice === SUMMARISED ? [{ file, kind, index, item }] : [])),
  );
}

const problem = ({ file, kind, index, item }: Told, field: string, what: string, todo: string): Found => at(file, [kind, index, field], what, todo, item.id);

/** How much of a document was read, or undefined where its source does not record that. */
function readingOf({ text }: SourceData): Pick<SourceData['text'], 'pages' | 'paragraphs'> | undefined {
  return text.state === 'read' ? text : text.printed;
}

/** A summarised document has the day on which it was read whole, and the fingerprint of that file. */
export const readState: Rule = (draft) =>
  draft.sources.flatMap((entry) => {
    const { state, read, seed, sha256, pages, paragraphs } = entry.data.text;
    if (state !== 'read') {
      const stray = Object.entries({ read, pages, paragraphs }).find(([, value]) => value !== undefined)?.[0];
      return stray === undefined
        ? []
        : [
            at(
              entry,
              ['text', stray],
              `"${stray}" is given, but the state of the text is "${state}".`,
              `Write "state: read" if the document was read whole. What was read of the printed document beside a damaged text stands under "printed:". Otherwise take "${stray}:" out.`,
            ),
          ];
    }
    if (seed !== undefined)
      return [
        at(
          entry,
          ['text', 'seed'],
          'A text is named although its state is "read".',
          'If the text is held, say in which state it is, "clean" or "lossy". If not, take the seed away.',
        ),
      ];
    const missing = Object.entries({ read, sha256, pages }).flatMap(([field, value]) => (value === undefined ? [`"${field}:"`] : []));
    return missing.length === 0
      ? []
      : [
          at(
            entry,
            ['text', 'state'],
            `The document is said to have been read whole, but ${listed(missing)} ${missing.length === 1 ? 'is' : 'are'} missing.`,
            'Add the day on which it was read ("read:"), the SHA-256 of the file ("sha256:") and the number of its pages ("pages:"). If it was not read whole, write "state: none".',
          ),
        ];
  });

/** All summaries of a document that is not recorded as read have one cause. */
const unread = (source: string): string => `read/${source}`;

/** The text of a visit, where it names another document than its file of passages does; undefined where other rules report what is wrong. */
function otherText(draft: Draft, { data: { inspection, source } }: Entry<FindingsData>): string | undefined {
  const visit = draft.inspections.find(({ id }) => id === inspection);
  const text = visit?.data.text;
  if (text === undefined) return visit && visit.data.coverage === undefined ? 'no text' : undefined;
  return text !== source && draft.sources.some(({ id }) => id === text) ? `"${text}"` : undefined;
}

/** Only what was read can be summarised, and only from the document that the visit names. */
export const summarySource: Rule = (draft) =>
  draft.findings.flatMap((file) => {
    const source = draft.sources.find(({ id }) => id === file.data.source);
    const told = toldIn(file);
    if (source === undefined || told.length === 0) return [];
    const other = otherText(draft, file);
    if (other !== undefined)
      return [
        at(
          file,
          ['source'],
          `Passages are told from "${source.id}", but the visit names ${other}.`,
          'Name the document that was read here and under "text:" of the visit.',
        ),
      ];
    if (readingOf(source.data) !== undefined) return [];
    return told.map((one) => ({
      ...problem(
        one,
        'voice',
        `The passage is told in our words, but nobody says that "${source.id}" was read.`,
        'Give its source "state: read" with day, fingerprint and pages, or "printed:" beside a damaged text. Otherwise quote the passage.',
      ),
      cause: unread(source.id),
    }));
  });

const numberOf = (paragraph: string | undefined): number | undefined => (paragraph !== undefined && /^\d+$/.test(paragraph) ? Number(paragraph) : undefined);

/** A paragraph and a page that the document has. */
export const summaryPlace: Rule = (draft) =>
  draft.findings.flatMap((file) => {
    const source = draft.sources.find(({ id }) => id === file.data.source);
    const reading = source && readingOf(source.data);
    if (reading === undefined) return [];
    const { pages = Infinity, paragraphs } = reading;
    return (['findings', 'asks'] as const).flatMap((kind) =>
      file.data[kind].flatMap((item, index) => {
        // The same words at every place, so that a wrong count in the source is reported once.
        const wrong = (field: string, what: string): Found =>
          at(file, [kind, index, field], what, 'Look the place up in the document. How many pages and paragraphs it has stands in its source.', item.id);
        const number = numberOf(item.paragraph);
        return [
          ...(item.page !== undefined && item.page > pages ? [wrong('page', `There is no such page: the document has ${pages}.`)] : []),
          ...(number !== undefined && paragraphs === undefined && reading.pages !== undefined
            ? [
                {
                  ...wrong('paragraph', 'The paragraph has a number, but nobody says that the document numbers its paragraphs.'),
                  todo: 'Add "paragraphs:" with the last number to its source, or name the part in words.',
                  cause: `paragraphs/${source?.id ?? ''}`,
                },
              ]
            : []),
          ...(number !== undefined && paragraphs !== undefined && (number > paragraphs || number < 1)
            ? [wrong('paragraph', `There is no such paragraph: the document numbers them from 1 to ${paragraphs}.`)]
            : []),
        ];
      }),
    );
  });

/** Summarised findings follow the order of their document, where no quotation shows their place. */
export const summaryOrder: Rule = (draft) =>
  draft.findings.flatMap((file) => {
    const source = draft.sources.find(({ id }) => id === file.data.source);
    if (source?.data.text.state !== 'read') return [];
    const { pages = Infinity, paragraphs = Infinity } = source.data.text;
    let [page, paragraph] = [0, 0];
    return toldIn(file)
      .filter(({ kind, item }) => kind === 'findings' && item.page <= pages && (numberOf(item.paragraph) ?? 0) <= paragraphs)
      .flatMap((told) => {
        const number = numberOf(told.item.paragraph);
        // With the one before and not with the furthest so far: one wrong place is one problem.
        const [pageBefore, paragraphBefore] = [page, paragraph];
        [page, paragraph] = [told.item.page, number ?? paragraph];
        const todo = 'Look both places up in the document, and let the passages follow each other as they do there.';
        if (told.item.page < pageBefore)
          return [problem(told, 'page', `Page ${told.item.page} follows page ${pageBefore}, that of the passage before it.`, todo)];
        return number !== undefined && number < paragraphBefore
          ? [problem(told, 'paragraph', `Paragraph ${number} follows paragraph ${paragraphBefore}, that of a passage before it.`, todo)]
          : [];
      });
  });

/** The end of a sentence and the beginning of the next. A title, a saint and an initial have a point of their own. */
const NEW_SENTENCE = /(?<!\b(?:Mr|Mrs|Ms|Dr|St|No|\p{Lu}))[.?!]\)?\s+\p{Lu}/u;

/** One sentence, short enough to be understood at once. */
export const summaryLength: Rule = (draft) =>
  draft.findings.flatMap(toldIn).flatMap((told) => {
    const { says } = told.item;
    const words = says.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    if (words > MOST_WORDS)
      return [
        problem(
          told,
          'says',
          `The sentence has ${words} words; at most ${MOST_WORDS} are allowed.`,
          'Say the same in fewer words, or make two findings of it where the parts differ.',
        ),
      ];
    if (!/[.?]$/.test(says.trim()))
      return [
        problem(told, 'says', 'What is told is no whole sentence: it does not end in a full stop.', 'Write one sentence that can be understood by itself.'),
      ];
    return NEW_SENTENCE.test(says)
      ? [problem(told, 'says', 'What is told is more than one sentence.', 'Join the sentences, or make two findings of them where they say different things.')]
      : [];
  });

/** Marks of quotation: double ones of every kind, and single ones around words. An apostrophe within or after a word is none. */
const QUOTATION = /["“”„«»‹›]|\[…\]|(?<![\p{L}\p{N}])[‘'](?=\p{L})/u;

/** Our words never look like the document's: neither in a summary nor in the rest of a quoted passage. */
export const summaryQuotation: Rule = (draft) =>
  draft.findings.flatMap((file) =>
    (['findings', 'asks'] as const).flatMap((kind) =>
      file.data[kind].flatMap((item, index) => {
        const [mark] = (item.page === undefined ? null : QUOTATION.exec(item.says ?? '')) ?? [];
        return mark === undefined
          ? []
          : [
              at(
                file,
                [kind, index, 'says'],
                `What is told in our words holds ${mark}, as if it quoted the document.`,
                'Say it in words of your own, without quotation marks. What is quoted is found in a text that we hold.',
                item.id,
              ),
            ];
      }),
    ),
  );

const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The same sentence is not counted twice. */
export const summaryTwice: Rule = (draft) =>
  draft.findings.flatMap((file) => {
    const seen = new Map<string, string>();
    return toldIn(file).flatMap((told) => {
      const key = `${told.kind} ${plain(told.item.says)}`;
      const first = seen.get(key);
      if (first === undefined) seen.set(key, told.item.id);
      return first === undefined
        ? []
        : [problem(told, 'says', `"${first}" says the same already: a passage is counted once.`, 'Keep one of the two, or say what is different.')];
    });
  });

/** The rest of a quoted passage has its place in the undamaged document, and the source of that document records that it was read. */
export const restRead: Rule = (draft) =>
  draft.findings.flatMap((file) => {
    const source = draft.sources.find(({ id }) => id === file.data.source);
    return (['findings', 'asks'] as const).flatMap((kind) =>
      file.data[kind].flatMap((item, index) => {
        if (item.voice === SUMMARISED || (item.page === undefined && item.paragraph === undefined)) return [];
        if (item.says === undefined || item.page === undefined)
          return [
            at(
              file,
              [kind, index],
              'A place in the printed document is given, but not its page, or not what stands there.',
              'Add "says:" with what is told from there and "page:", or take the place out; where the quote stands belongs into "locator:".',
              item.id,
            ),
          ];
        return source && source.data.text.printed === undefined
          ? [
              {
                ...at(
                  file,
                  [kind, index, 'page'],
                  `A page of the printed document is given, but nobody says that the printed document of "${source.id}" was read.`,
                  'Add "printed:" with the day, pages and paragraphs to its source.',
                  item.id,
                ),
                cause: unread(source.id),
              },
            ]
          : [];
      }),
    );
  });
