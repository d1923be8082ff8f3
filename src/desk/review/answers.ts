// What the server and the page say to each other about reviews.
import type { Reviewable, Said, Wanted } from '../../model/authoring/reviewing.ts';
import type { Review, Seen } from '../../model/record/reviewed.ts';

/** A review with its place in the file. */
export type Told = Omit<Review, 'sample' | 'seen'> & { index: number; seen: Seen; sample: string | undefined };

interface Sample {
  id: string;
  drawn: string;
  from: string;
  of: number;
  passages: string[];
}

/** Where a reviewer is: kept beside the record, so that a desk that is opened again goes on there. */
export interface Kept {
  reviewer: string;
  blind: boolean;
  wanted: Wanted;
  sample?: string | undefined;
  /** The passage that is open, and what was chosen for it. */
  at?: string | undefined;
  said?: Said | undefined;
}

/** What there is to review, and what was reviewed. */
export interface ToReview {
  reviewers: { id: string; role: string }[];
  /** The people who coded, by role and visit. */
  coders: { visit: string; role: string }[];
  samples: Sample[];
  passages: Reviewable[];
  reviews: Told[];
  kept: Kept | undefined;
  today: string;
}

/** One passage with its place in the document. */
export interface Shown {
  id: string;
  visit: string;
  kind: 'finding' | 'ask';
  seen: Seen;
  /** Who speaks, in words. */
  voice: string;
  place: string;
  page: number | undefined;
  document: string;
  /** Of a document that was read and is not held: the fingerprint of its file. */
  file: { sha256: string | undefined } | undefined;
  /** What stands before and after it: in the text, or among the sentences of ours. */
  before: string;
  after: string;
  note: string | undefined;
  /** The ids of its further themes. */
  also: readonly string[];
  /** Whether it was published, so that a change is a correction. */
  isRegistered: boolean;
}
