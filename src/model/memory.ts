// What an earlier check of the same code found out, so that what has not changed is neither read nor looked up again.
import type { Match, Refusal } from './quotes.ts';

/** Facts by their file and the SHA-256 of its bytes, of files that are sound; results by the source and its text, and by the whole of what was looked up. */
export interface Memory {
  facts: Record<string, { sha256: string; data: unknown }>;
  results: Record<string, Record<string, Match | Refusal>>;
}

/** What is known from before, and what this check has used or found out. */
export interface Memories {
  before: Memory;
  now: Memory;
}

export const nothingKnown = (): Memory => ({ facts: {}, results: {} });
