// The texts that charts count, as every chart of findings names them under its picture.
import { visitCounts } from '../model/counts/series.ts';
import { hasText } from '../model/record/lookups.ts';
import type { Inspection, InspectionRecord } from '../model/record/record.ts';
import { NO_TEXT_YET, SECOND_HAND_TEXTS, textWords } from '../model/words/texts.ts';
import { codedSentence } from '../model/words/coded.ts';
import { listed, numberWord, several } from '../model/words/english.ts';
import { yearOf } from '../model/written/dates.ts';

/** Number of findings and coverage of each coded text of some visits, and who coded them. */
export function sourcesOf(record: InspectionRecord, visits: readonly Inspection[] = record.inspections): string {
  const { inspectorate } = record.site;
  const counted = visits.filter(hasText);
  const totals = new Map(visitCounts(record).map(({ inspection, total }) => [inspection, total]));
  const parts = counted.map(
    (visit) =>
      `${yearOf(visit.ordered)}: ${several(totals.get(visit.id) ?? 0, 'finding')}, ${visit.coverage === 'full' ? textWords(visit, inspectorate) : `someone else's report about ${inspectorate}'s letter`}`,
  );
  const kinds = new Set(counted.map(({ coverage }) => coverage));
  return [
    parts.length === 0 ? `${NO_TEXT_YET}.` : `${numberWord(parts.length, true)} text${parts.length === 1 ? '' : 's'}. ${parts.join('; ')}.`,
    ...(kinds.size > 1 ? [`Counts from ${inspectorate}'s documents, read whole, and from ${SECOND_HAND_TEXTS} may not be compared.`] : []),
    codedSentence(record, counted),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** How many texts of each kind there are, and how many findings in all. */
export function briefSourcesOf(record: InspectionRecord, visits: readonly Inspection[] = record.inspections): string {
  const counted = visits.filter(hasText);
  const ofKind = (coverage: Inspection['coverage']): number => counted.filter((one) => one.coverage === coverage).length;
  const [whole, others] = [ofKind('full'), ofKind('partial')];
  const texts = [
    ...(whole > 0 ? [`${numberWord(whole)} document${whole === 1 ? '' : 's'} of ${record.site.inspectorate} read whole`] : []),
    ...(others > 0 ? [`${numberWord(others)} account${others === 1 ? '' : 's'} by others of what ${whole > 0 ? 'it' : record.site.inspectorate} wrote`] : []),
  ];
  const findings = counted.reduce((sum, one) => sum + one.findings.length, 0);
  return texts.length === 0 ? `${NO_TEXT_YET}.` : `${listed(texts)}; ${several(findings, 'finding')}.`;
}
