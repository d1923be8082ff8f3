// What a coder chooses from, in words: at the desk and in the table.
import type { ASK_STATES, RANKS, REASONS, Stance, Voice } from '../../written/schemas.ts';

/** What inspectors do in a passage, by its stance. */
export const STANCE_NAMES: Readonly<Record<Stance, string>> = { concern: 'criticise', progress: 'see progress', strength: 'praise' };

/** What a passage is that is no finding. */
export const ASK = 'ask for';
export const STATEMENT = 'somebody else speaks';
export const NO_FINDING = 'no finding';

/** Who speaks. */
export const VOICE_NAMES: Readonly<Record<Voice, string>> = {
  direct: 'inspectors, in their own document',
  quoted: 'inspectors, quoted word for word',
  reported: 'somebody else, telling what inspectors said',
};

/** How pressing an ask is. */
export const RANK_NAMES: Readonly<Record<(typeof RANKS)[number], string>> = { priority: 'priority', improve: 'improve' };

/** How much of an ask is left. */
export const STATE_NAMES: Readonly<Record<(typeof ASK_STATES)[number], string>> = { whole: 'whole', fragment: 'words are lost' };

/** Why a passage is no finding. */
export const REASON_NAMES: Readonly<Record<(typeof REASONS)[number], string>> = {
  heading: 'heading',
  letterhead: 'letterhead, address or signature',
  scope: 'what the visit looked at',
  method: 'how inspectors worked',
  background: 'background without a judgement',
  restated: 'said more fully elsewhere',
  judgement: 'a grade',
  'council-voice': 'the council speaks',
  'press-voice': 'a reporter speaks',
  thanks: 'thanks',
  damaged: 'words are lost',
  foreign: 'no part of the document',
  context: 'leads in or explains',
  'other-body': 'about another body',
  'youth-offending': 'about youth offending',
};
