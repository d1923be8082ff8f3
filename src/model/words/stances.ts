// What the stances are called wherever readers meet them; data, addresses and coders have the codebook's words.
import type { Stance } from '../written/schemas.ts';

export const STANCE_NOUNS: Readonly<Record<Stance, string>> = { concern: 'criticism', progress: 'progress', strength: 'praise' };
