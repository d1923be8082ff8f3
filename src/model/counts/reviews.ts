// How much of the coding was reviewed, and how far the reviewers agreed with it: of all texts, and of each.
import type { Inspection, InspectionRecord } from '../record/record.ts';
import { decidedBlind, type Review } from '../record/reviewed.ts';
import { isReviewed, reviewsOf } from '../record/lookups.ts';
import { measuresOf, type Measure } from './agreement.ts';

/** What reviewers of one kind said of the passages of some visits. */
export interface ReviewFigures {
  /** A visit, or undefined for all of them. */
  visit: Inspection | undefined;
  by: Review['by'];
  /** Findings and asks. */
  passages: number;
  /** Those that were reviewed as they stand now, or changed to what a reviewer said. */
  reviewed: number;
  /** Those that were reviewed, and changed since in another way. */
  outdated: number;
  /** Each reviewer's first look at each passage: what they said of it. */
  looks: Record<Review['what'], number>;
  /** Those first looks at which the coding was hidden until theme or stance was decided, and how far theme and stance agreed where both decided them. */
  blind: { looks: number; theme: Agreed; stance: Agreed };
  /** What became of differences and questions. */
  settled: { changed: number; kept: number; open: number };
}

interface Agreed {
  pairs: number;
  same: number;
  kappa: Measure;
}

/** The first look of each reviewer at a passage: a second one knows what became of the first. */
function firstLooks(reviews: readonly Review[]): Review[] {
  return reviews.filter(({ reviewer }, i) => reviews.findIndex((one) => one.reviewer === reviewer) === i);
}

/** The coding and what reviewers gave who did not see it. */
function agreed(looks: readonly Review[], field: 'theme' | 'stance'): Agreed {
  const labels = looks.flatMap(({ seen, blind }) => {
    const [coded, given] = [seen[field], blind?.[field]];
    return coded === undefined || given === undefined ? [] : [[coded, given] as const];
  });
  return { pairs: labels.length, same: labels.filter(([a, b]) => a === b).length, kappa: measuresOf(labels).kappa };
}

function figuresOf(record: InspectionRecord, visit: Inspection | undefined, by: Review['by']): ReviewFigures {
  const ids = (visit ? [visit] : record.inspections).flatMap(({ findings, asks }) => [...findings, ...asks].map(({ id }) => id));
  const own = ids.map((id) => ({ id, reviews: reviewsOf(record, id).filter((one) => one.by === by) }));
  const reviews = own.flatMap((one) => one.reviews);
  const looks = own.flatMap((one) => firstLooks(one.reviews));
  const blind = looks.filter((one) => decidedBlind(one.blind).length > 0);
  const said = (what: Review['what']): number => looks.filter((one) => one.what === what).length;
  const how = (settled: 'changed' | 'kept'): number => reviews.filter((one) => one.settled?.how === settled).length;
  const reviewed = own.filter(({ id }) => isReviewed(record, id, by)).length;
  return {
    visit,
    by,
    passages: ids.length,
    reviewed,
    outdated: own.filter((one) => one.reviews.length > 0).length - reviewed,
    looks: { agree: said('agree'), change: said('change'), discuss: said('discuss') },
    blind: { looks: blind.length, theme: agreed(blind, 'theme'), stance: agreed(blind, 'stance') },
    settled: {
      changed: how('changed'),
      kept: how('kept'),
      open: reviews.filter((one) => one.open).length,
    },
  };
}

/** The figures of people, then of language models: of all texts, then of each that they have reviewed something of; none of a kind that has reviewed nothing. */
export function reviewFigures(record: InspectionRecord): ReviewFigures[] {
  const wasReviewed = ({ reviewed, outdated }: ReviewFigures): boolean => reviewed + outdated > 0;
  return (['person', 'language-model'] as const).flatMap((by) =>
    [undefined, ...record.inspections].map((visit) => figuresOf(record, visit, by)).filter(wasReviewed),
  );
}
