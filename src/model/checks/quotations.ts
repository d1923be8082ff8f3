// Quotations: each is in its source, once, within the quoting limit, and with the right voice.
import { preparedTexts, type Evidence } from '../evidence/lookUp.ts';
import { once } from '../once.ts';
import type { Draft, Entry, FindingsData, Seed } from '../written/draft.ts';
import { isMatch, type Match, type Refusal } from '../evidence/quotes.ts';
import { spokenIn } from '../evidence/spoken.ts';
import { SUMMARISED } from '../written/schemas.ts';
import { at, type Found, type Rule } from './rule.ts';

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
    case 'broken-word':
      return [
        `The quote has a space within a word, at "${refusal.words}": the end of a line has broken it.`,
        'Write the word as it is, with its hyphen and without the space. It is found over the end of the line.',
      ];
    case 'prefix-not-found':
      return ['The words of "prefix:" do not stand right before the quote.', 'Copy the words that come immediately before it.'];
    case 'over-a-gap':
      return [`The quote runs over lost words, right before line ${refusal.line} of the text.`, 'Quote only what stands on one side of the gap.'];
    case 'foreign-lines':
      return [`The quote stands in lines that are not part of the document (line ${refusal.line}).`, 'Quote the document, not the rest of its page.'];
    case 'far-apart':
      return [`"${refusal.part}" stands more than 1,000 characters after the part before it.`, 'Make two quotes of it.'];
    case 'no-trace':
      return [
        `The quote puts back ${refusal.mark} at "${refusal.around}", but the text shows no trace that it was lost there.`,
        'Take the sign out: quote the words as the text has them.',
      ];
    case 'cut-after-negation':
      return [
        `The quote begins after "${refusal.word}" in the same sentence, without it: that may turn its sense.`,
        'Begin the quote before that word. Where the word says nothing of what is quoted, say in "cut:" why.',
      ];
    case 'omits-negation':
      return [
        `An omission […] leaves out "${refusal.word}", which may turn the sense of what is quoted.`,
        'Quote the words that are left out as well, or make two quotes of it. Where the sense is kept, say in "cut:" why.',
      ];
    case 'cut-before-limit':
      return [
        `The quote ends before "${refusal.word}" in the same sentence, which limits or turns what is quoted.`,
        'Take those words into the quote. Where the sense is kept, say in "cut:" why.',
      ];
    case 'joins-sentences':
      return [
        'An omission […] joins the beginning of one sentence to the end of another.',
        'Make two quotes of it. Where the sense is kept, say in "cut:" why.',
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
  'quote-broken-word': refusedAs('broken-word'),
  'quote-prefix': refusedAs('prefix-not-found'),
  'quote-over-a-gap': refusedAs('over-a-gap'),
  'quote-foreign-lines': refusedAs('foreign-lines'),
  'quote-far-apart': refusedAs('far-apart'),
  'quote-no-trace': refusedAs('no-trace'),
  'quote-cut-after-negation': refusedAs('cut-after-negation'),
  'quote-omits-negation': refusedAs('omits-negation'),
  'quote-cut-before-limit': refusedAs('cut-before-limit'),
  'quote-joins-sentences': refusedAs('joins-sentences'),
} as const satisfies Record<`quote-${string}`, Rule>;

/** Whether an entry says why the sense of its quote is kept. */
function isExcused({ file, kind, index }: Pick<Evidence, 'file' | 'kind' | 'index'>): boolean {
  const item = kind === 'left_out' ? undefined : file.data[kind][index];
  return item !== undefined && 'cut' in item && item.cut !== undefined;
}

/** `cut:` is allowed only beside a real cut; beside any other quote it would excuse every later cut. */
export const needlessCut: Rule = (_draft, evidence) =>
  evidence.flatMap(({ file, kind, index, id, result }) =>
    isExcused({ file, kind, index }) && isMatch(result) && !result.excused && result.turn === undefined
      ? [
          at(
            file,
            [kind, index, 'cut'],
            'Nothing is cut from this quote that may turn its sense, so there is nothing to explain.',
            'Take "cut:" out. A remark on the coding belongs into "note:".',
            id,
          ),
        ]
      : [],
  );

/** What is no limit of the words before it: a circumstance that did not matter, or a time. */
const NO_LIMIT = /^,?\s*despite|^whil(?:e|st)\b/i;

/**
 * A sentence that turns right after a quote ("…, but not in time") is quoted on, or left out with its reason.
 * Whoever quotes or counts the passage elsewhere sees no more than its words.
 */
export const turnUntold: Rule = (_draft, evidence) =>
  evidence.flatMap(({ file, kind, index, id, result }) => {
    if (kind === 'left_out' || !isMatch(result) || result.turn === undefined || NO_LIMIT.test(result.turn) || isExcused({ file, kind, index })) return [];
    const until = result.end + result.turn.length;
    const told = evidence.some((other) => other.file === file && isMatch(other.result) && other.result.end > result.end && other.result.start < until);
    return told
      ? []
      : [
          at(
            file,
            [kind, index, 'quote'],
            `The quote ends where its sentence turns: "${result.turn.replace(/^[,;]\s*/, '')}"`,
            'Take those words into the quote, or quote them as a finding of their own. Where the sense is kept, say in "cut:" why.',
            id,
          ),
        ];
  });

export const quoteWithoutText: Rule = (draft) =>
  draft.findings.flatMap((entry) => {
    const source = draft.sources.find(({ id }) => id === entry.data.source);
    if (source === undefined || source.data.text.seed !== undefined) return [];
    const { state } = source.data.text;
    const quoted = (['findings', 'asks', 'statements'] as const).flatMap((kind) =>
      entry.data[kind].flatMap((item, i) => ('quote' in item ? [{ kind, i, id: item.id }] : [])),
    );
    if (state === 'none' && quoted.length > 0)
      return [at(entry, ['source'], `Nothing can be quoted from "${source.id}": its text is not held.`, 'Name the source whose text stands under seeds/.')];
    return state === 'read'
      ? quoted.map(({ kind, i, id }) =>
          at(
            entry,
            [kind, i, 'quote'],
            `Nothing can be quoted from "${source.id}": it was read whole, and its text is not held.`,
            'Tell the passage in one sentence of your own: "voice: summarised", "says:", "paragraph:" and "page:".',
            id,
          ),
        )
      : [];
  });

export const countedTwice: Rule = (_draft, evidence) => {
  const found = evidence.filter((item): item is Evidence & { result: Match } => item.kind === 'findings' && isMatch(item.result));
  const inFile = Map.groupBy(found, ({ file }) => file);
  return found.flatMap((a) => {
    const other = inFile
      .get(a.file)
      ?.find((b) => b !== a && b.index < a.index && a.result.parts.some((p) => b.result.parts.some((q) => p.start < q.end && q.start < p.end)));
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

/** What inspectors found is a finding and counted; a statement is the claim of somebody else. */
export const statementSpeaker: Rule = (draft) =>
  draft.findings.flatMap((entry) =>
    entry.data.statements.flatMap(({ id, speaker }, i) =>
      draft.site.data.inspectorate !== '' && speaker.toLowerCase() === draft.site.data.inspectorate.toLowerCase()
        ? [
            at(
              entry,
              ['statements', i, 'speaker'],
              `A statement is what somebody else claims, but its speaker is ${draft.site.data.inspectorate}.`,
              'Code the passage under "findings:" if it evaluates, or leave it out with its reason. If somebody else says it, name them.',
              id,
            ),
          ]
        : [],
    ),
  );

/** Where each line of a text begins, in characters. */
const lineStarts = once(({ text }: Seed): number[] =>
  text.split('\n').reduce<number[]>((starts, line) => [...starts, (starts.at(-1) ?? 0) + [...line].length + 1], [0]),
);

/** Stretches of several lines that are left out although a passage within them is coded. Of a single line a part may be coded. */
function linesOver(entry: Entry<FindingsData>, starts: readonly number[], matched: readonly (Evidence & { result: Match })[]): Found[] {
  return entry.data.left_out.flatMap(({ lines }, i) => {
    const [first, last] = String(lines ?? '')
      .split('-')
      .map(Number);
    const [from, to] = [starts[(first ?? 0) - 1], starts[last ?? 0]];
    if (lines === undefined || last === undefined || from === undefined || to === undefined) return [];
    const inside = matched.find(
      ({ file, kind, result }) => file === entry && kind === 'findings' && result.parts.every(({ start, end }) => from <= start && end <= to),
    );
    return inside === undefined
      ? []
      : [
          at(
            entry,
            ['left_out', i, 'lines'],
            `The lines are left out, but "${inside.id}" codes words of them.`,
            'Look the numbers of the lines up in the text, and leave out only what is not coded.',
            inside.id,
          ),
        ];
  });
}

/** No passage is coded and left out. */
export const codedAndNot: Rule = (draft, evidence) => {
  const matched = evidence.filter((item): item is Evidence & { result: Match } => isMatch(item.result));
  const lines = draft.findings.flatMap((entry) => {
    const name = draft.sources.find(({ id }) => id === entry.data.source)?.data.text.seed;
    const seed = draft.seeds.find((one) => one.name === name);
    return seed ? linesOver(entry, lineStarts(seed), matched) : [];
  });
  const coded = Map.groupBy(
    matched.filter(({ kind }) => kind === 'findings'),
    ({ file }) => file,
  );
  const words = matched.flatMap((one) => {
    if (one.kind !== 'left_out') return [];
    const other = coded.get(one.file)?.find(({ result }) => result.parts.some((p) => one.result.parts.some((q) => p.start < q.end && q.start < p.end)));
    return other === undefined
      ? []
      : [
          at(
            one.file,
            [one.kind, one.index, 'quote'],
            `The words are left out, but "${other.id}" codes some of them.`,
            'Read the passage again, and keep one of the two.',
            one.id,
          ),
        ];
  });
  return [...words, ...lines];
};

/** The share of an article's words, of those before its foreign lines, that are in published quotations. */
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
    (limits === undefined ? [] : evidence)
      .filter(({ file, kind }) => file.data.source === source && kind !== 'left_out')
      .map((item) => ({ ...item, words: item.quote.replace(/\[…\]/g, ' ').trim().split(/\s+/).length }))
      .filter(({ words }) => words > (limits?.words ?? Infinity))
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

/** What a record may quote of the press at most where it sets itself no narrower bounds in its site file. */
const WIDEST = { words: 50, share: 0.9 };

/** A text of the press is never quoted without limits, nor beyond those that the record sets itself. */
export const pressLimits: Rule = (draft) =>
  draft.sources.flatMap((entry) => {
    const { kind, terms, text, limits } = entry.data;
    if (text.seed === undefined || (kind !== 'press' && terms !== 'press')) return [];
    const most = draft.site.data.press_limits ?? WIDEST;
    if (!limits)
      return [
        at(
          entry,
          ['terms'],
          'The text belongs to the press, and nothing limits how much of it is quoted.',
          `Add "limits: { words: ${most.words}, share: ${most.share} }", or less.`,
        ),
      ];
    return (['words', 'share'] as const).flatMap((which) =>
      limits[which] > most[which]
        ? [
            at(
              entry,
              ['limits', which],
              `The limit is ${limits[which]}; at most ${most[which]} is allowed for the press.`,
              'Put the limit back, and shorten what is quoted beyond it.',
            ),
          ]
        : [],
    );
  });

export const voices: Rule = (draft) => {
  // The settings of the site list whose documents speak for themselves.
  if (draft.unread.has(draft.site.file)) return [];
  return draft.findings.flatMap((entry) => {
    const source = draft.sources.find(({ id }) => id === entry.data.source);
    if (!source) return [];
    const { inspectorate } = draft.site.data;
    const own = source.data.publisher === inspectorate;
    return (['findings', 'asks'] as const).flatMap((kind) =>
      entry.data[kind].flatMap(({ id, voice }, i) =>
        voice === SUMMARISED || (voice === 'direct') === own
          ? []
          : [
              at(
                entry,
                [kind, i, 'voice'],
                own
                  ? `The document is ${inspectorate}'s own, but the voice is "${voice}".`
                  : `The document is not ${inspectorate}'s own, but the voice is "direct".`,
                `Write "direct" in documents of ${inspectorate}, "quoted" or "reported" in others.`,
                id,
              ),
            ],
      ),
    );
  });
};

/** Words that a source gives as another's own are between its quotation marks. A damaged text may have lost the marks. */
export const quotedVoice: Rule = (draft, evidence) => {
  const spoken = new Map([...preparedTexts(draft)].map(([id, text]) => [id, text.lossy ? undefined : spokenIn(text)]));
  return evidence.flatMap(({ file, kind, index, id, result }) => {
    const stretches = spoken.get(file.data.source);
    if ((kind !== 'findings' && kind !== 'asks') || file.data[kind][index]?.voice !== 'quoted' || !isMatch(result) || !stretches) return [];
    return result.parts.every((part) => stretches.some(({ start, end }) => start <= part.start && part.end <= end))
      ? []
      : [
          at(
            file,
            [kind, index, 'voice'],
            'The voice is "quoted", but the words do not stand between quotation marks in the source.',
            'Write "reported", or quote only what stands between the marks.',
            id,
          ),
        ];
  });
};
