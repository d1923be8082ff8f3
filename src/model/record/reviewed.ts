// Reviews of the coding: what was reviewed, and whether the passage still stands as it was then.
import type { Draft, ReviewsData } from '../written/draft.ts';
import { once } from '../once.ts';
import { askId } from './ids.ts';

type Written = ReviewsData['reviews'][number];
type Sample = ReviewsData['samples'][number];

/** What a review is of: the words of a passage and its coding. */
export type Seen = Written['seen'];

/** One thing that a reviewer would decide otherwise. */
export type Otherwise = NonNullable<Written['changes']>[number];

/**
 * How a passage stands to what was reviewed: as it was then; changed to what the reviewer said, and no more; changed in another way; or no longer
 * in the record.
 */
export const STANDINGS = ['as-reviewed', 'changed-as-said', 'changed-otherwise', 'gone'] as const;
type Standing = (typeof STANDINGS)[number];

export interface Review extends Omit<Written, 'sample'> {
  by: 'person' | 'language-model';
  /** The role of a person. */
  role: string | undefined;
  sample: Sample | undefined;
  changes: Otherwise[];
  stands: Standing;
  /** A difference or a question that nobody has settled, and that the reviewer has not come back to. */
  open: boolean;
}

interface Passage {
  quote?: string | undefined;
  says?: string | undefined;
  theme?: string | undefined;
  stance?: Seen['stance'];
}

/** What there is to review of a passage. */
export function seenOf({ quote, says, theme, stance }: Passage): Seen {
  return {
    words: quote ?? says ?? '',
    ...(quote !== undefined && says !== undefined && { says }),
    ...(theme !== undefined && { theme }),
    ...(stance !== undefined && { stance }),
  };
}

/** Whether two states of a passage are the same. */
export const isAlike = (a: Seen, b: Seen): boolean => a.words === b.words && a.says === b.says && a.theme === b.theme && a.stance === b.stance;

/** What a reviewer had decided while the coding was hidden; nothing where they asked to see it first, or saw it from the beginning. */
export function decidedBlind(blind: Written['blind']): ('theme' | 'stance')[] {
  return (['theme', 'stance'] as const).filter((field) => blind?.[field] !== undefined);
}

/** How a passage stands now to what was reviewed. */
export function standingOf({ seen, changes = [] }: Pick<Written, 'seen' | 'changes'>, now: Seen | undefined): Standing {
  if (!now) return 'gone';
  if (isAlike(seen, now)) return 'as-reviewed';
  const said: Seen = { ...seen, ...Object.fromEntries(changes.map((one) => [one.field, one.new])) };
  return changes.length > 0 && isAlike(said, now) ? 'changed-as-said' : 'changed-otherwise';
}

/** Every finding and ask as it stands, by its id. */
export const reviewable = once((draft: Draft): ReadonlyMap<string, Seen> => {
  const quoted = draft.findings.flatMap(({ data }) => [...data.findings, ...data.asks].map((item) => [item.id, seenOf(item)] as const));
  const told = draft.inspections.flatMap(({ id, data }) => data.asks.map((item) => [askId(id, item.number), seenOf(item)] as const));
  return new Map([...quoted, ...told]);
});

/** The reviews with their reviewers and samples, the oldest first. */
export function reviewsIn(draft: Draft): Review[] {
  const { reviewers, samples, reviews } = draft.reviews.data;
  const now = reviewable(draft);
  return reviews
    .flatMap((one): Review[] => {
      const reviewer = reviewers.find(({ id }) => id === one.reviewer);
      if (!reviewer) return [];
      const role = reviewer.by === 'person' ? reviewer.role : undefined;
      const sample = samples.find(({ id }) => id === one.sample);
      const stands = standingOf(one, now.get(one.passage));
      const again = reviews.some(({ passage, reviewer: by, on }) => passage === one.passage && by === one.reviewer && on > one.on);
      const open = one.what !== 'agree' && !one.settled && stands === 'as-reviewed' && !again;
      return [{ ...one, by: reviewer.by, role, sample, changes: one.changes ?? [], stands, open }];
    })
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
