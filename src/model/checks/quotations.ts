// Quotations: each stands in its source, once, within what may be quoted, and with the right voice.
import type { Draft, Entry, Evidence, Seed, SourceData } from '../draft.ts';
import type { Path } from '../parse.ts';
import { isMatch, type Match, type Refusal } from '../quotes.ts';
import { at, type Found, type Rule } from './rule.ts';

/** Each source that says it has a text, with the text if it is there. */
function held(draft: Draft): { entry: Entry<SourceData>; seed: Seed | undefined }[] {
  return draft.sources
    .filter(({ data }) => data.text.state !== 'none')
    .map((entry) => ({ entry, seed: draft.seeds.find(({ name }) => name === entry.data.text.seed) }));
}

export const seedState: Rule = (draft) =>
  draft.sources.flatMap((entry) => {
    const { state, seed, sha256 } = entry.data.text;
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
            'Add "seed:" and "sha256:", or set the state to "none".',
          ),
        ]
      : [];
  });

export const seedMissing: Rule = (draft) =>
  held(draft).flatMap(({ entry, seed }) => {
    const name = entry.data.text.seed;
    return seed || name === undefined || draft.unread.has(`seeds/${name}`)
      ? []
      : [at(entry, ['text', 'seed'], `The text "${name}" is not under seeds/.`, 'Put the text there byte for byte, or set the state to "none".')];
  });

export const seedChanged: Rule = (draft) =>
  held(draft).flatMap(({ entry, seed }) =>
    !seed || entry.data.text.sha256 === undefined || seed.sha256 === entry.data.text.sha256
      ? []
      : [
          at(
            entry,
            ['text', 'sha256'],
            `seeds/${seed.name} has changed: its SHA-256 is ${seed.sha256}.`,
            'Put back the text as it was received. If a new text was received, check every quotation first, then write its SHA-256 here.',
          ),
        ],
  );

export const seedUnused: Rule = (draft) => {
  if ([...draft.unread].some((path) => path.startsWith('content/sources/'))) return [];
  const named = new Set(draft.sources.map(({ data }) => data.text.seed));
  return draft.seeds
    .filter(({ name }) => !named.has(name))
    .map(({ name }) => ({
      file: `seeds/${name}`,
      line: 1,
      column: 1,
      what: 'No source names this text.',
      todo: 'Write its file in content/sources/, or take the text away.',
    }));
};

/** Marks, footnotes, gaps and line numbers that a source or a passage left out gives of a text stand in that text. */
export const textFacts: Rule = (draft) =>
  held(draft).flatMap(({ entry, seed }) => {
    if (!seed) return [];
    const lines = seed.text.split('\n').length;
    const { marks = [], footnotes = [], gaps = [], foreign_from } = entry.data.text;
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
      ...gaps.flatMap(({ line }, i) => beyond(entry, ['text', 'gaps', i, 'line'], line)),
      ...beyond(entry, ['text', 'foreign_from'], foreign_from),
      ...draft.findings
        .filter(({ data }) => data.source === entry.id)
        .flatMap((file) =>
          file.data.left_out.flatMap(({ lines: range }, i) => {
            const [first, last = first] = String(range ?? '1')
              .split('-')
              .map(Number);
            return (last ?? 1) < (first ?? 1)
              ? [at(file, ['left_out', i, 'lines'], `The lines ${range} run backwards.`, 'Write the first line, a hyphen and the last.')]
              : beyond(file, ['left_out', i, 'lines'], last);
          }),
        ),
    ];
  });

/** The refusal of a quotation in words, and what to do about it. */
function explain(refusal: Refusal): [string, string] {
  switch (refusal.reason) {
    case 'too-short':
      return [`"${refusal.part}" has fewer than 12 characters.`, 'Quote enough of the sentence to be found and understood.'];
    case 'not-found':
      return [
        `"${refusal.part}" does not stand in the source. The nearest passage is at line ${refusal.line} of the text: "${refusal.nearest}"`,
        'Copy the words from the source. Letters and digits are never changed, added or left out.',
      ];
    case 'found-twice':
      return [`The quote stands ${refusal.times} times in the source.`, 'Add "prefix:" with the words right before the one that is meant.'];
    case 'prefix-not-found':
      return ['The words of "prefix:" do not stand right before the quote.', 'Copy the words that come immediately before it.'];
    case 'over-a-gap':
      return [`The quote runs over lost words, right before line ${refusal.line} of the text.`, 'Quote only what stands on one side of the gap.'];
    case 'foreign-lines':
      return [`The quote stands in lines that are not part of the document (line ${refusal.line}).`, 'Quote the document, not the rest of its page.'];
    case 'far-apart':
      return [`"${refusal.part}" stands more than 1,000 characters after the part before it.`, 'Make two quotes of it.'];
    case 'cut-after-negation':
      return [
        `The quote, or a part of it, begins right after "${refusal.word}", which may turn its sense.`,
        'Take the word into the quote, or say in "cut:" why the sense is kept.',
      ];
  }
}

/** The rule that refuses a quotation for one reason. */
function refusedAs(reason: Refusal['reason']): Rule {
  return (_draft, evidence) =>
    evidence.flatMap(({ file, kind, index, id, result }) =>
      isMatch(result) || result.reason !== reason ? [] : [at(file, [kind, index, 'quote'], ...explain(result), id)],
    );
}

export const quotations = {
  'quote-too-short': refusedAs('too-short'),
  'quote-not-found': refusedAs('not-found'),
  'quote-found-twice': refusedAs('found-twice'),
  'quote-prefix': refusedAs('prefix-not-found'),
  'quote-over-a-gap': refusedAs('over-a-gap'),
  'quote-foreign-lines': refusedAs('foreign-lines'),
  'quote-far-apart': refusedAs('far-apart'),
  'quote-cut-after-negation': refusedAs('cut-after-negation'),
} as const satisfies Record<`quote-${string}`, Rule>;

export const quoteWithoutText: Rule = (draft) =>
  draft.findings.flatMap((entry) => {
    const source = draft.sources.find(({ id }) => id === entry.data.source);
    return source?.data.text.state === 'none'
      ? [at(entry, ['source'], `Nothing can be quoted from "${source.id}": its text is not held.`, 'Name the source whose text stands under seeds/.')]
      : [];
  });

export const countedTwice: Rule = (_draft, evidence) => {
  const found = evidence.filter((item): item is Evidence & { result: Match } => item.kind === 'findings' && isMatch(item.result));
  return found.flatMap((a) => {
    const other = found.find(
      (b) => b !== a && b.file === a.file && b.index < a.index && a.result.parts.some((p) => b.result.parts.some((q) => p.start < q.end && q.start < p.end)),
    );
    return other
      ? [
          at(
            a.file,
            ['findings', a.index, 'quote'],
            `The quote shares words with "${other.id}": a passage is counted once.`,
            'Shorten one of the two, or join them.',
            a.id,
          ),
        ]
      : [];
  });
};

/** The share of an article's words, of those before its foreign lines, that stand in published quotations. */
function publishedShare(draft: Draft, evidence: readonly Evidence[], source: string): number {
  const entry = draft.sources.find(({ id }) => id === source);
  const seed = draft.seeds.find(({ name }) => name === entry?.data.text.seed);
  if (!entry || !seed) return 0;
  const own = seed.text
    .split('\n')
    .slice(0, (entry.data.text.foreign_from ?? Infinity) - 1)
    .join('\n');
  const points = [...own];
  const words = [...own.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => (points.length === own.length ? match.index : [...own.slice(0, match.index)].length));
  const parts = evidence
    .filter(({ file, kind, result }) => file.data.source === source && kind !== 'left_out' && isMatch(result))
    .flatMap(({ result }) => (isMatch(result) ? result.parts : []));
  return words.filter((offset) => parts.some(({ start, end }) => start <= offset && offset < end)).length / words.length;
}

export const quoteTooLong: Rule = (draft, evidence) =>
  draft.sources.flatMap(({ id: source, data: { limits } }) =>
    evidence
      .filter(({ file, kind }) => file.data.source === source && kind !== 'left_out')
      .map((item) => ({ ...item, words: item.quote.replace(/\[…\]/g, ' ').trim().split(/\s+/).length }))
      .filter(({ words }) => limits !== undefined && words > limits.words)
      .map(({ file, kind, index, id, words }) =>
        at(
          file,
          [kind, index, 'quote'],
          `The quote has ${words} words; at most ${limits?.words ?? 0} may be quoted from this source.`,
          'Quote the words that carry the evaluation and tell the rest in "says:".',
          id,
        ),
      ),
  );

export const quotedShare: Rule = (draft, evidence) =>
  draft.sources.flatMap((entry) => {
    const { limits } = entry.data;
    if (!limits) return [];
    const share = publishedShare(draft, evidence, entry.id);
    return share > limits.share
      ? [
          at(
            entry,
            ['limits', 'share'],
            `All quotes together are ${(share * 100).toFixed(1)} % of the article; at most ${limits.share * 100} % may be.`,
            'Shorten quotes and tell the rest in "says:".',
          ),
        ]
      : [];
  });

export const voices: Rule = (draft) =>
  draft.findings.flatMap((entry) => {
    const source = draft.sources.find(({ id }) => id === entry.data.source);
    if (!source) return [];
    const own = source.data.publisher === 'Ofsted';
    return (['findings', 'asks'] as const).flatMap((kind) =>
      entry.data[kind].flatMap(({ id, voice }, i) =>
        (voice === 'direct') === own
          ? []
          : [
              at(
                entry,
                [kind, i, 'voice'],
                own ? `The document is Ofsted's own, but the voice is "${voice}".` : 'The document is not Ofsted\'s own, but the voice is "direct".',
                'Write "direct" in Ofsted\'s documents, "quoted" or "reported" in others.',
                id,
              ),
            ],
      ),
    );
  });

export const themelessAsks: Rule = (draft) =>
  draft.findings.flatMap((entry) =>
    entry.data.asks.flatMap(({ id, state, theme }, i) =>
      state === 'whole' && theme === undefined
        ? [at(entry, ['asks', i], 'A whole ask has no theme.', 'Add "theme:"; only a fragment may be without.', id)]
        : [],
    ),
  );

export const emptyLeftOut: Rule = (draft) =>
  draft.findings.flatMap((entry) =>
    entry.data.left_out.flatMap(({ lines, quote }, i) =>
      (lines === undefined) === (quote === undefined)
        ? [at(entry, ['left_out', i], 'A passage left out is named by its lines or by a quote, one of the two.', 'Write "lines:" or "quote:".')]
        : [],
    ),
  );

/** A file of findings holds something, and stands under the name of its inspection. */
export const noFindings: Rule = (draft) => [
  ...draft.findings.flatMap((entry) =>
    entry.data.findings.length + entry.data.asks.length + entry.data.statements.length > 0 || draft.unread.has(entry.file)
      ? []
      : [at(entry, ['findings'], 'The file holds no finding, ask or statement.', 'Code the text, or take the file away.')],
  ),
  ...draft.inspections.flatMap((entry) =>
    entry.data.text === undefined || draft.unread.has(`content/findings/${entry.id}.yml`) || draft.findings.some(({ data }) => data.inspection === entry.id)
      ? []
      : [at(entry, ['text'], 'The visit names a text, but no file of findings is on it.', 'Code the text into content/findings/, or take "text:" out.')],
  ),
];

export const findingsName: Rule = (draft) =>
  draft.findings
    .filter(({ id, data }) => id !== data.inspection)
    .map((entry) =>
      at(entry, ['inspection'], `The file is named "${entry.id}", but it is on "${entry.data.inspection}".`, 'Name the file after its inspection.'),
    );
