// What was decided on a passage, in words: for the list of sentences, for the head of the choice, and for what is announced.
import type { Field, Item, Kind } from '../../model/authoring/coding/items.ts';
import { ASK, NO_FINDING, REASON_NAMES, STANCE_NAMES, STATEMENT } from '../../model/authoring/coding/names.ts';
import type { Passage } from '../../model/authoring/coding/passages.ts';
import type { RecordNamed } from '../answers.ts';

/** What a field that is still empty is called. */
const FIELD_NAMES: Partial<Record<Field, string>> = {
  quote: 'the words',
  says: 'the sentence',
  voice: 'who speaks',
  theme: 'the theme',
  stance: 'what inspectors do',
  rank: 'how pressing it is',
  number: 'its number',
  state: 'whether its words are whole',
  speaker: 'who speaks',
  locator: 'the place',
  paragraph: 'the paragraph',
  page: 'the page',
  why: 'the reason',
};

const named = (names: Readonly<Record<string, string>>, id: string | undefined): string | undefined => (id === undefined ? undefined : (names[id] ?? id));

/** Words without the mark by which the text knows a heading. */
export const withoutMark = (words: string): string => words.replace(/^#+ +/, '');

/** What an entry is, as one word for its look. */
export function lookOf(kind: Kind, { stance }: Item): string {
  if (kind === 'findings') return stance !== undefined && stance in STANCE_NAMES ? stance : 'begun';
  return { asks: 'ask', statements: 'statement', left_out: 'left-out' }[kind];
}

/** What is missing, as a sentence; none where nothing is. */
export function missingSaid({ missing }: Passage): string | undefined {
  const names = missing.map((field) => FIELD_NAMES[field] ?? field);
  return names.length === 0 ? undefined : `Still missing: ${names.join(', ')}.`;
}

/** What was decided on a passage. */
export function stateSaid(passage: Passage, themes: RecordNamed['themes']): string {
  const { entry } = passage;
  if (!entry) return passage.isSlight ? 'nothing to decide' : 'not decided';
  const { kind, item } = entry;
  const theme = themes.find(({ id }) => id === item.theme)?.name ?? item.theme;
  const what = {
    findings: named(STANCE_NAMES, item.stance) ?? 'finding',
    asks: ASK,
    statements: `${STATEMENT}${item.speaker === undefined ? '' : `: ${item.speaker}`}`,
    left_out: `${NO_FINDING}${item.why === undefined ? '' : `: ${named(REASON_NAMES, item.why) ?? ''}`}`,
  }[kind];
  return [what, theme, missingSaid(passage)?.replace(/\.$/, '').toLowerCase()].filter((one) => one !== undefined).join('; ');
}

const counted = (count: number, one: string, many: string): string[] => (count === 0 ? [] : [count === 1 ? `1 ${one}` : `${count} ${many}`]);

/** What is still open besides the sentences that nobody has decided on. */
export const openSaid = ({ lines, unfinished }: { lines: number; unfinished: number }): string[] => [
  ...counted(lines, 'heading or other line is still to be left out', 'headings or other lines are still to be left out'),
  ...counted(unfinished, 'passage lacks something', 'passages lack something'),
];
