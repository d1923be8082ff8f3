// The visits whose own document was read whole, and what is said where there is none.
import { hasText } from '../../record/lookups.ts';
import type { Inspection, InspectionRecord } from '../../record/record.ts';
import { NO_TEXT_YET, NONE_READ_WHOLE } from '../../words/texts.ts';

/** The visits whose own document was read whole and has findings. */
export function readWhole({ inspections }: InspectionRecord): Inspection[] {
  return inspections.filter(({ coverage, findings }) => coverage === 'full' && findings.length > 0);
}

/** Of a record in which no report was read whole: whether there is any text. */
export const noneRead = ({ inspections }: InspectionRecord): string => `${inspections.some(hasText) ? NONE_READ_WHOLE : NO_TEXT_YET}.`;
