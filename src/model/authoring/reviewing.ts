// Reviewing: which passages are gone through, a random sample of them, and what a reviewer's choices say as a review.
import { randomLcg, shuffler } from 'd3';
import type { Otherwise, Review, Seen } from '../record/reviewed.ts';
import type { ReviewsData } from '../written/draft.ts';
import type { Stance } from '../written/schemas.ts';

/** A finding or an ask that may be reviewed. */
export interface Reviewable {
  id: string;
  visit: string;
  theme?: string | undefined;
}

/** Which passages are gone through. */
export interface Wanted {
  visit?: string | undefined;
  theme?: string | undefined;
  /** Only those that nobody has reviewed as they stand. */
  isNew?: boolean | undefined;
}

/** The passages that are wanted, in the order of the record. */
export function wantedOf<Item extends Reviewable>(
  passages: readonly Item[],
  reviews: readonly Pick<Review, 'passage' | 'stands'>[],
  { visit, theme, isNew = false }: Wanted,
): Item[] {
  const done = new Set(reviews.filter(({ stands }) => stands === 'as-reviewed' || stands === 'changed-as-said').map(({ passage }) => passage));
  return passages.filter((one) => (visit === undefined || one.visit === visit) && (theme === undefined || one.theme === theme) && !(isNew && done.has(one.id)));
}

/** A random sample: the first of the passages once they are shuffled; the same seed draws the same ones. Given in the order of the record. */
export function drawn<Item>(passages: readonly Item[], size: number, seed: number): Item[] {
  const places = shuffler(randomLcg(seed / 1_000_000))(passages.map((_, i) => i)).slice(0, size);
  const chosen = new Set(places);
  return passages.filter((_, i) => chosen.has(i));
}

/** What a sample is drawn from, in words. */
export function fromWords({ visit, theme, isNew = false }: Wanted, names: { visit: string; theme: string }): string {
  const parts = [
    visit === undefined ? 'all findings and asks' : `findings and asks of ${names.visit}`,
    ...(theme === undefined ? [] : [`on the theme ${names.theme}`]),
    ...(isNew ? ['that nobody had reviewed'] : []),
  ];
  return parts.join(' ');
}

/** What a reviewer has chosen so far for a passage. */
export interface Said {
  theme?: string | undefined;
  stance?: Stance | undefined;
  words?: string | undefined;
  /** What they had chosen when the coding was shown to them; none where they saw it from the beginning. */
  blind?: { theme?: string | undefined; stance?: Stance | undefined } | undefined;
  what?: Review['what'] | undefined;
  remark?: string | undefined;
}

/** Where a reviewer would decide otherwise than the coding. */
export function otherwiseIn(seen: Seen, { theme, stance, words }: Said): Otherwise[] {
  const worded = words?.replace(/\s+/g, ' ').trim();
  return [
    ...(theme !== undefined && seen.theme !== undefined && theme !== seen.theme ? [{ field: 'theme', old: seen.theme, new: theme } as const] : []),
    ...(stance !== undefined && seen.stance !== undefined && stance !== seen.stance ? [{ field: 'stance', old: seen.stance, new: stance } as const] : []),
    ...(worded !== undefined && worded !== '' && worded !== seen.words ? [{ field: 'words', old: seen.words, new: worded } as const] : []),
  ];
}

/** The coding is shown: what was chosen until then is kept as what was chosen blind. Who chose the same agrees, who chose another would change it. */
export function revealed(seen: Seen, said: Said): Said {
  const { theme, stance } = said;
  const isWhole = (theme !== undefined || seen.theme === undefined) && (stance !== undefined || seen.stance === undefined);
  const what = !isWhole ? undefined : otherwiseIn(seen, said).length > 0 ? 'change' : 'agree';
  return { ...said, blind: { ...(theme !== undefined && { theme }), ...(stance !== undefined && { stance }) }, what };
}

/** What still lacks before a review can be saved, in words; undefined where nothing does. */
export function lackingIn(seen: Seen, said: Said): string | undefined {
  if (said.what === undefined) return 'Choose whether you agree, would decide otherwise, or have a question.';
  if (said.what === 'change' && otherwiseIn(seen, said).length === 0)
    return 'You would decide otherwise: choose the theme or the stance that you would give, or write the words that you would choose.';
  return said.what === 'discuss' && (said.remark ?? '').trim() === '' ? 'Write what your question is.' : undefined;
}

type Written = ReviewsData['reviews'][number];

/** A review as the file holds it. */
export function reviewOf(seen: Seen, said: Said, of: Pick<Written, 'passage' | 'reviewer' | 'on'> & { sample?: string | undefined }): Written {
  const remark = said.remark?.replace(/\s+/g, ' ').trim();
  const { passage, reviewer, on, sample } = of;
  return {
    passage,
    reviewer,
    on,
    ...(sample !== undefined && { sample }),
    seen,
    ...(said.blind && { blind: said.blind }),
    what: said.what ?? 'discuss',
    ...(said.what === 'change' && { changes: otherwiseIn(seen, said) }),
    ...(remark !== undefined && remark !== '' && { remark }),
  };
}

/** An id for one more reviewer of a role: "editor-2". */
export function reviewerId(role: string, taken: readonly string[]): string {
  const name = role
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const base = name === '' ? 'reviewer' : name;
  for (let number = 1; ; number += 1) if (!taken.includes(`${base}-${number}`)) return `${base}-${number}`;
}
