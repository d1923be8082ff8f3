// Whether a quotation is cut so that its sense may turn: begun after a negation, ended before a limit, or with either left out.
//
// No grammar is known here. A negation is taken to govern all that follows it in its sentence, up to a place where a new
// clause plainly begins. Where that is too strict, `cut:` says why the sense is kept.
import { once } from '../once.ts';
import type { PreparedText, Stretch } from './preparedText.ts';

/** How a quotation is cut, and at which word of the source. */
export interface Cut {
  reason: 'cut-after-negation' | 'omits-negation' | 'cut-before-limit' | 'joins-sentences';
  word: string;
}

const words = (list: string): string => `(?<![\\p{L}\\p{N}'\u2019-])(?:${list.replaceAll(' ', '[\\s\\u0001]+')})(?![\\p{L}\\p{N}])`;
/** Negations with or without the apostrophe that an extraction drops. */
const CONTRACTED = "(?:ai|are|ca|could|did|do|does|had|has|have|is|might|must|need|ought|should|was|were|wo|would)n['\u2019]?t";
const NEGATIONS =
  `not|${CONTRACTED}|cannot|no|none|nobody|nothing|nowhere|never|neither|nor|without|few|fewer|little|` +
  'less than|rarely|seldom|hardly|scarcely|barely|unable|unwilling|unlikely|incapable|insufficient|insufficiently|far from|yet to|rather than|instead of|' +
  'fail(?:s|ed|ing|ures?)?(?:\\s+\\p{L}+)? to|inability|lack(?:s|ed|ing)?|absence of|shortage of|(?:prevent|stop)(?:s|ed|ing|ped|ping)?|refus(?:e|es|ed|ing|al)|too (?!many|much|few)\\p{L}+ to|' +
  '(?<!not\\s+)only|except|unless|until|whether|(?<!even\\s+)if|untrue|false|unfounded|unclear';
const NEGATION = new RegExp(words(NEGATIONS), 'giu');
/** Turns of speech that hold a negation and govern nothing beyond their own words. */
const IDIOM =
  /(?:without\s+(?:delay|exception|fail|doubt|hesitation)|no\s+doubt|not\s+only|if\s+(?:needed|necessary|required|appropriate|possible|so|any))(?![\p{L}\p{N}])/iuy;
/** What limits or turns besides, when it is left out. */
const LIMITS =
  'however|but|although|though|despite|notwithstanding|yet|sometimes|occasionally|partly|partially|in part|in name|in (?:some|most|many|a|certain) (?:small )?(?:cases|areas|instances|respects|number|minority)|' +
  'a (?:small )?(?:minority|number|proportion) of';
const LIMIT = new RegExp(words(`(?!${IDIOM.source})(?:${NEGATIONS}|${LIMITS})`), 'iu');
/** What limits the words right before it. */
const LIMITS_BEFORE = new RegExp(
  `^[,;\\s]*(?:(?:and|[-\u2010-\u2015])\\s+)?${words(
    'unless|except|excepting|excluding|save (?:for|in|where)|apart from|other than|but (?:not|only|never|no|rarely|seldom|hardly|too|in)|only|albeit|if(?!\\s+(?:needed|necessary|required|appropriate|possible|so|any))|until|provided|as long as|so long as|in (?:name|theory|principle|part)|on paper|at best|with (?:few|some|many|the|several|notable|\\p{L}+) exceptions?|' +
      'not(?!\\s+(?:all|every)\\s)|never|no longer|rarely|seldom|hardly|scarcely|barely|too|without(?!\\s+(?:delay|exception|fail|doubt|hesitation))|rather than|instead of|less',
  )}`,
  'iu',
);
const AUXILIARY = `(?:is|are|was|were|has|have|had|do|does|did|can|could|will|would|should|must|may|might|cannot|${CONTRACTED}|remains?|continues?|receives?|said)`;
const VERB = new RegExp(words(`${AUXILIARY}|means?|leads?|led|results?|resulted`), 'iu');
const AFTER_AUXILIARY = new RegExp(`${words(AUXILIARY)}(?:\\s+(?:also|still|often|yet))?\\s+$`, 'iu');
/** A subject and its verb, with no other clause between. */
const NEW_CLAUSE = new RegExp(
  `^["'\u2018\u201c(\u0001]*(?!${AUXILIARY}\\b)(?:(?!(?:and|or|but|which|who|whose|that|where|when|to)\\b)[\\p{L}\\p{N}\\p{M}'\u2018\u2019()/\u0001-]+\\s+){1,12}?${AUXILIARY}(?![\\p{L}'\u2019-])`,
  'iu',
);
/** Words after which a clause is still part of what is negated: "do not ensure that …". */
const EMBEDDED = new RegExp(
  words('that|whether|if|how|why|what|ensur(?:e|es|ed|ing)|sure|believ\\p{L}+|think|feel|show|demonstrate|know|say|said|find|found|so that'),
  'iu',
);
/** Negations that govern the words of their own noun: "the lack of plans means that …". */
const OF_A_NOUN = /^(?:lack|absence|shortage|inability|failure)/iu;
const OF_A_VERB = new RegExp(`^(?:${CONTRACTED}|cannot|unable|unwilling|unlikely|fail|lacks|lacked|lacking|yet|refus|prevent|stop)`, 'iu');
const CONCESSION =
  /(?:^|[,;]\s+|\b(?:and|but|that)\s+)(?:although|though|while|whilst|despite|notwithstanding|because|since|given|due to|where|when|whereas|following)\b[^,;]*$/iu;
/** A relative clause between commas, and the verb with which its sentence is taken up again. */
const ASIDE = /,\s+(?:which|who|whose|whom|where)\b[^,;]*$/iu;
const RESUMED = new RegExp(`^${AUXILIARY}(?![\\p{L}'\u2019-])`, 'iu');
/** Where a clause may begin: what must hold there depends on the word. */
const JOINT = new RegExp(
  `;|${words('but|although|though|whereas|whilst|however')}|,\\s+(?:which|who|whose|whom|where|while|because|since|yet|despite)(?![\\p{L}-])|, as(?![\\p{L}-])|(?:,\\s*)?${words('and|so(?!\\s+that)')}|,`,
  'giu',
);

const SENTENCE_END = /[.!?]["'\u2019\u201d)\]\u0001]*\s+(?=["'\u2018\u201c([\u0001]*[\p{Lu}\p{N}])/gu;
const ABBREVIATION = /(?:^|[\s("'\u2018\u201c])(?:e\.g|i\.e|etc|cf|vs|Mr|Mrs|Ms|Dr|St|No|\p{Lu})\.\s*$/u;
const PARAGRAPH =
  /\n[^\S\n]*\n\s*(?:[-*\u2022\u25aa\u25e6]\s+)?(?=["'\u2018\u201c(\u0001]*[^\s\p{Ll}])|\n[^\S\n]*[-*\u2022\u25aa\u25e6]\s+|\n[^\S\n]*\d{1,3}(?:\.\d{1,3})*\.?\s+(?=\p{Lu})/gu;
const LOST_BULLET = /\n[^\S\n]+(?=\S)/g;
const LINE_BEFORE_CAPITAL = /([^\n]*)\n(?=(\p{Lu}\S*))/gu;
/** How far a sentence is followed to either side. */
const REACH = 200;
const REST = 8;
/** How far most lines of a text that was broken at a width may fall short of it. */
const MARGIN = 12;
const SENTENCE_ENDED = /[.!?:;]["'\u2019\u201d)]*$/;
const CLAUSE_ENDS = new RegExp(
  `[,;:.!?]|${words('and|or|but|which|who|whose|whom|that|because|so|as|although|though|despite|notwithstanding|however|while|whilst|when|where')}`,
  'iu',
);

/** What of a text is looked at for every quotation, found once: where its sentences begin, and its negations. */
interface Landmarks {
  beginnings: readonly number[];
  /** `until`: how far it governs, where it is part of a turn of speech. */
  negations: readonly { index: number; word: string; until: number }[];
}

/**
 * Where a line was ended on purpose before a capital: the next word had room in it, or the lines of the text have no common width.
 * A heading and a text that lost its full stops have no other mark of where a sentence ends.
 */
function brokenLines(masked: string): number[] {
  const lengths = masked
    .split('\n')
    .flatMap((line) => line.trim().length || [])
    .sort((a, b) => a - b);
  const [middle, long] = [lengths[lengths.length >> 1] ?? 0, lengths[(lengths.length * 3) >> 2] ?? 0];
  const width = long - middle < MARGIN ? long : Infinity;
  return [...masked.matchAll(LINE_BEFORE_CAPITAL)].flatMap(({ index, 0: all, 1: line = '', 2: word = '' }) =>
    line.trimEnd().length + 1 + word.length <= width ? index + all.length : [],
  );
}

const landmarks = once(({ masked, barriers, lossy }: PreparedText): Landmarks => {
  const sentences = [...masked.matchAll(SENTENCE_END)].filter(
    ({ index, 0: end }) => !ABBREVIATION.test(masked.slice(Math.max(0, index - 5), index + end.length)),
  );
  const blocks = [...masked.matchAll(PARAGRAPH), ...(lossy ? masked.matchAll(LOST_BULLET) : [])];
  const beginnings = [0, ...barriers, ...brokenLines(masked), ...[...sentences, ...blocks].map(({ index, 0: end }) => index + end.length)].sort(
    (a, b) => a - b,
  );
  const idioms = new RegExp(IDIOM);
  const negations = [...masked.matchAll(NEGATION)].map(({ index, 0: word }) => {
    idioms.lastIndex = index;
    const idiom = idioms.exec(masked);
    return { index, word, until: idiom ? index + idiom[0].length : Infinity };
  });
  return { beginnings, negations };
});

/** The first place of a sorted list at which something holds that holds from there on. */
function firstFrom<Item>(list: readonly Item[], holds: (item: Item) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    // The middle lies within the list.
    if (holds(list[middle] as Item)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The sentence around an offset: from where it begins up to where the next one begins. */
function sentenceAt(text: PreparedText, offset: number): Stretch {
  const { beginnings } = landmarks(text);
  const next = firstFrom(beginnings, (at) => at > offset);
  return { index: beginnings[next - 1] ?? 0, end: Math.min(beginnings[next] ?? Infinity, text.quotable[1]) };
}

const flat = (words: string): string => words.replaceAll('\u0001', '').replace(/\s+/g, ' ');

/** Whether a new clause begins between a negation and a passage, or right at the passage. */
function clauseBegins(before: string, negation: string, between: string, passage: string): boolean {
  const ofAVerb = OF_A_VERB.test(negation) || AFTER_AUXILIARY.test(before);
  const verb = OF_A_NOUN.test(negation) ? VERB.exec(between) : null;
  if (verb && !EMBEDDED.test(between.slice(0, verb.index))) return true;
  const concession = CONCESSION.test(before);
  for (const joint of `${between}${passage.slice(0, 12)}`.matchAll(JOINT)) {
    if (joint.index >= between.length) break;
    const word = joint[0].replace(/^,\s*/, '').toLowerCase();
    const until = between.slice(0, joint.index);
    const rest = `${between}${passage}`.slice(joint.index + joint[0].length).trimStart();
    const asserted = !EMBEDDED.test(until) && NEW_CLAUSE.test(rest);
    if (word === 'but') {
      if (!/^(?:nothing|nobody|none|no)$/i.test(negation) || VERB.test(until)) return true;
    } else if (word === 'and' || word === 'so' || word === 'as') {
      if ((ofAVerb || VERB.test(until) || (joint[0].startsWith(',') && VERB.test(before))) && asserted) return true;
    } else if (word !== '' || (concession && asserted) || (ASIDE.test(before) && RESUMED.test(rest))) return true;
  }
  return false;
}

/** The negation of its sentence that governs a passage from before. */
function governing(text: PreparedText, { index, end }: Stretch): string | undefined {
  const sentence = sentenceAt(text, index);
  const { negations } = landmarks(text);
  for (let i = firstFrom(negations, (one) => one.index >= sentence.index); i < negations.length; i += 1) {
    // The loop ends where the list does.
    const { index: at, word, until } = negations[i] as Landmarks['negations'][number];
    if (at >= index) break;
    if (until <= index) continue;
    const [before, between] = [flat(text.masked.slice(sentence.index, at)), flat(text.masked.slice(at + word.length, index))];
    if (!clauseBegins(before, word, between, flat(text.masked.slice(index, end)))) return flat(word);
  }
  return undefined;
}

/** The word right after a passage, in its clause, that limits or turns it. */
function limiting(text: PreparedText, { index, end }: Stretch): string | undefined {
  const last = sentenceAt(text, end - 1);
  if (last.end <= end || SENTENCE_ENDED.test(text.masked.slice(Math.max(index, end - 4), end))) return undefined;
  const after = flat(text.masked.slice(end, Math.min(last.end, end + REACH)));
  const first = LIMITS_BEFORE.exec(after);
  if (first) return first[0].replace(/^[,;\s]+/, '');
  const clause = after.split(CLAUSE_ENDS, 1)[0] ?? '';
  return LIMIT.exec(clause.trim().split(' ').slice(0, REST).join(' '))?.[0];
}

/** Whether an omission begins within one sentence and ends within another. */
function joins(text: PreparedText, left: Stretch, right: Stretch): boolean {
  const [from, to] = [sentenceAt(text, left.end - 1), sentenceAt(text, right.index)];
  if (from.index === to.index) return false;
  const ended = /[.!?:]["'\u2019\u201d)]*$/.test(text.masked.slice(left.index, left.end)) || !/[\p{L}\p{N}]/u.test(text.masked.slice(left.end, from.end));
  return !ended && /[\p{L}\p{N}]/u.test(text.masked.slice(to.index, right.index));
}

/** How the parts of a quotation are cut so that its sense may turn, if they are. */
export function cutOf(text: PreparedText, parts: readonly Stretch[]): Cut | undefined {
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return undefined;
  const negation = governing(text, first);
  if (negation !== undefined) return { reason: 'cut-after-negation', word: negation };
  for (const [i, right] of parts.entries()) {
    const left = parts[i - 1];
    if (!left) continue;
    const omitted = LIMIT.exec(text.masked.slice(left.end, right.index).replaceAll('\u0001', ''));
    if (omitted) return { reason: 'omits-negation', word: omitted[0].replace(/\s+/g, ' ') };
    if (joins(text, left, right)) return { reason: 'joins-sentences', word: '' };
  }
  const limit = limiting(text, last);
  return limit === undefined ? undefined : { reason: 'cut-before-limit', word: limit };
}
