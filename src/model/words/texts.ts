// The words about the text of a report, for every page: whose it is, in whose words it is here, or that it was not analysed.
import { isPartlyTold, isTold } from '../record/lookups.ts';
import type { Inspection, InspectionRecord } from '../record/record.ts';

/** Of a report that was neither held nor read, after its name: "the report is …". */
export const UNREAD = 'not analysed here';

/** Of a report that was neither held nor read, where it has no name beside it. */
export const NOT_ANALYSED = `report ${UNREAD}`;

/** Of a record that holds and has read no text. */
export const NO_TEXT_YET = 'No text is analysed here yet';

/** Of a record that has no more than parts of reports, told by others. */
export const NONE_READ_WHOLE = 'No report is read whole here yet';

/** Of a record that has only just begun. */
export const NO_VISIT_YET = 'No visit is on this record yet';

/** Of a text that is not the inspectorate's own document. */
export const SECOND_HAND = 'second-hand';

/** Of a text that is not the inspectorate's own document, as a noun. */
export const SECOND_HAND_TEXT = `${SECOND_HAND} text`;

/** Several of them. */
export const SECOND_HAND_TEXTS = `${SECOND_HAND_TEXT}s`;

/** What the findings of a visit rest on: the inspectorate's document in its words, or in ours, or somebody else's. */
export function textWords(inspection: Inspection, inspectorate: string): string {
  if (inspection.coverage !== 'full') return SECOND_HAND_TEXT;
  if (isTold(inspection)) return `${inspectorate}'s report, in our words`;
  return isPartlyTold(inspection) ? `${inspectorate}'s own document, in part in our words` : `${inspectorate}'s own document`;
}

/** Who tells what is known of a visit whose text is not the inspectorate's own. */
export function tellerOf({ sources }: InspectionRecord, { text }: Inspection): string {
  const kind = sources.find(({ id }) => id === text)?.kind ?? '';
  return kind.startsWith('council') ? 'the council' : kind === 'press' ? 'the press' : 'another body';
}

/** Whose words a text is in, in few words, over the column of its visit. */
export function textOver(record: InspectionRecord, inspection: Inspection): string {
  if (inspection.coverage !== 'full') return `by ${tellerOf(record, inspection)}`;
  if (isTold(inspection)) return 'our words';
  return `${isPartlyTold(inspection) ? 'mostly ' : ''}${record.site.inspectorate}'s words`;
}
