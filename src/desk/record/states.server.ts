// How far each visit of the record is: its text, its coding, its reviews, its problems, whether it was registered, and what comes next.
import { coverageOf } from '../../model/evidence/coverage.ts';
import { reviewsIn } from '../../model/record/reviewed.ts';
import { inWords } from '../../model/written/dates.ts';
import { isUnread, type Draft } from '../../model/written/draft.ts';
import type { Problem } from '../../model/written/problems.ts';
import { inFormWords } from '../formWords.ts';
import type { VisitState } from './answers.ts';

type Next = VisitState['next'];

function nextOf({ text, coded, findings, reviewed, problems, isRegistered }: Omit<VisitState, 'next' | 'problem'>, facts: number): Next {
  if (facts > 0) return { says: 'Fill in the facts', screen: 'facts' };
  if (text === 'none') return { says: 'Take in its text, if it can be had', screen: 'text' };
  if (coded !== null && coded < 1) return { says: 'Go on coding', screen: 'coding' };
  if (problems > 0) return { says: 'Mend the problems of the coding', screen: 'coding' };
  if (!isRegistered) return { says: 'See whether it is ready', screen: 'ready' };
  return reviewed < findings
    ? { says: 'Have the coding reviewed', screen: 'review' }
    : { says: 'Nothing: correct it where something is wrong', screen: 'facts' };
}

const wordsIn = (stretches: readonly { words: string }[]): number => stretches.reduce((sum, { words }) => sum + words.split(' ').length, 0);

/** The first of some problems as the forms word it. */
const firstOf = ([first]: readonly Problem[]): string | null => (first ? inFormWords(first).what : null);

/** Visits whose facts cannot be read yet: most were just taken in. */
function begun({ files, inspections }: Draft, problems: readonly Problem[]): VisitState[] {
  const known = new Set(inspections.map(({ file }) => file));
  return files.flatMap(({ path }): VisitState[] => {
    const id = /^content\/inspections\/([^/.]+)\.mdx$/.exec(path)?.[1];
    if (id === undefined || known.has(path)) return [];
    const own = problems.filter((one) => one.file === path);
    const nothing = { text: 'held', coded: null, findings: 0, reviewed: 0, isRegistered: false } as const;
    return [
      {
        ...nothing,
        id,
        short: id,
        when: 'facts not filled in yet',
        problems: Math.max(1, own.length),
        problem: firstOf(own),
        next: { says: 'Fill in the facts', screen: 'facts' },
      },
    ];
  });
}

/** The visits with their state, the newest first; before them those whose facts are still to be filled in. */
export function visitStates(draft: Draft, problems: readonly Problem[]): VisitState[] {
  const done = new Map(coverageOf(draft).map(({ source, words, uncovered }) => [source, words === 0 ? 1 : 1 - wordsIn(uncovered) / words]));
  const registered = new Set(draft.baseline.entries.map(({ id }) => id));
  // What has changed since in another way than the reviewer had said is not reviewed as it stands.
  const reviews = reviewsIn(draft).filter(({ by, stands }) => by === 'person' && (stands === 'as-reviewed' || stands === 'changed-as-said'));
  const seen = new Set(reviews.map(({ passage }) => passage));
  const known = [...draft.inspections]
    .sort((a, b) => ((a.data.visit ?? a.data.published ?? '') < (b.data.visit ?? b.data.published ?? '') ? 1 : -1))
    .map(({ id, file, data }) => {
      const own = draft.findings.find((one) => one.data.inspection === id);
      const source = draft.sources.find((one) => one.id === data.text);
      const of = (path: string | undefined): number => problems.filter((one) => one.file === path).length;
      const ids = [...(own?.data.findings ?? []), ...(own?.data.asks ?? [])].map((one) => one.id);
      // How much is coded is a fact of the visit, and is mended in its coding.
      const facts = problems.filter((one) => one.file === file && one.rule !== 'mostly-open').length + of(source?.file);
      const mine = problems.filter((one) => one.file === file || one.file === source?.file || one.file === own?.file);
      const state = {
        id,
        short: data.short,
        when: data.visit === undefined ? (data.published === undefined ? 'days not known' : `published ${inWords(data.published)}`) : inWords(data.visit),
        text: source?.data.text.seed !== undefined ? ('held' as const) : source?.data.text.state === 'read' ? ('told' as const) : ('none' as const),
        coded: done.get(own?.data.source ?? '') ?? null,
        findings: ids.length,
        reviewed: ids.filter((one) => seen.has(one)).length,
        problems: mine.length + (isUnread(draft, file) ? 1 : 0),
        problem: firstOf(mine),
        isRegistered: registered.has(`inspections/${id}`),
      };
      return { ...state, next: nextOf(state, facts) };
    });
  return [...begun(draft, problems), ...known];
}
