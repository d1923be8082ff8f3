// The texts that charts count, as every chart of findings names them under its picture.
import { visitCounts } from '../model/counts/series.ts';
import type { InspectionRecord } from '../model/record/record.ts';
import { NO_TEXT_YET, SECOND_HAND_TEXTS, textWords } from '../model/words/texts.ts';
import { numberWord, several } from '../model/words/english.ts';
import { yearOf } from '../model/written/dates.ts';

/** Number of findings and coverage of each coded text, and who coded them. */
export function sourcesOf(record: InspectionRecord): string {
  const { inspectorate } = record.site;
  const parts = visitCounts(record).map(({ inspection, total }) => {
    const visit = record.inspections.find(({ id }) => id === inspection);
    return visit
      ? `${yearOf(visit.ordered)}: ${several(total, 'finding')}, ${visit.coverage === 'full' ? textWords(visit, inspectorate) : `someone else's report about ${inspectorate}'s letter`}`
      : '';
  });
  const kinds = new Set(record.inspections.flatMap(({ coverage }) => coverage ?? []));
  return [
    parts.length === 0 ? `${NO_TEXT_YET}.` : `${numberWord(parts.length, true)} text${parts.length === 1 ? '' : 's'}. ${parts.join('; ')}.`,
    ...(kinds.size > 1 ? [`Counts from ${inspectorate}'s documents, read whole, and from ${SECOND_HAND_TEXTS} may not be compared.`] : []),
    record.site.coded_by,
  ].join(' ');
}
