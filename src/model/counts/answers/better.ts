// Did it get better: the overall grades in words, and the shares of criticism of the texts that were read whole.
import { addresses } from '../../record/addresses.ts';
import type { Inspection, InspectionRecord } from '../../record/record.ts';
import type { Part } from '../../words/dated.ts';
import { listed } from '../../words/english.ts';
import { beyondEnds, percentOf } from '../../words/extremes.ts';
import { NO_VISIT_YET } from '../../words/texts.ts';
import { countStances } from '../scope.ts';
import { GRADED_WITHOUT, gradedWithoutSince, overallGrade } from '../series.ts';
import { gradedVisits, tellingVisits } from './gradedVisits.ts';
import { noneRead, readWhole } from './readWhole.ts';
import { LATEST_NAMED, named, plain, series, skipped, year } from './wording.ts';

/** "Fair in 2001 and 2005, Good in 2011": grades that follow each other and are the same, once. */
function grades(all: readonly Inspection[]): string {
  const runs: { grade: string; visits: Inspection[] }[] = [];
  for (const visit of all) {
    const grade = overallGrade(visit) ?? '';
    if (runs.at(-1)?.grade === grade) runs.at(-1)?.visits.push(visit);
    else runs.push({ grade, visits: [visit] });
  }
  return runs.map(({ grade, visits }) => `${grade} in ${listed(visits.map(year))}`).join(', ');
}

/** What the first and the last overall grade say of each other, where both words stand on both scales, at the same height. */
function verdict({ site }: InspectionRecord, overall: readonly Inspection[], since: readonly Inspection[]): string {
  const [first, last] = [overall[0], overall.at(-1)];
  if (!first || !last) return 'The overall grades were';
  const rungs = [first, last].map((one) => [first, last].map(({ framework }) => framework.grades.find(({ word }) => word === overallGrade(one))?.rung));
  const [from, to] = rungs.map(([here, there]) => (here === there ? here : undefined));
  if (from === undefined || to === undefined) return 'The overall grades were';
  const step = to - from;
  // What came later is not told by it.
  const until = since.length > 0 ? `, last given in ${year(last)}` : '';
  return `By ${site.inspectorate}'s overall grade${until}, ${step > 0 ? 'yes' : step < 0 ? 'no' : 'it is where it was'}`;
}

/** What grades and texts say of change, and what they cannot say. */
export function better(record: InspectionRecord): Part[] {
  const graded = gradedVisits(record);
  const overall = graded.filter((one) => overallGrade(one) !== undefined);
  const read = readWhole(record);
  const share = ({ findings }: Inspection): string => percentOf(countStances(findings).concern, findings.length).replace('<', 'under ').replace('>', 'over ');
  const { highest, lowest } = beyondEnds(read.map((visit) => ({ visit, value: countStances(visit.findings).concern / visit.findings.length })));
  const since = gradedWithoutSince(record);
  const few = named(overall, tellingVisits(record));
  const reports = named(
    read,
    [...highest, ...lowest].map(({ visit }) => visit),
  );
  // Of a row of grades it stands beside the verdict until when they tell.
  const without =
    since.length === 0 || overall.length > 1
      ? ''
      : ` The visit${since.length > 1 ? 's' : ''} of ${listed(since.map(year))} ${since.length > 1 ? 'were' : 'was'} ${GRADED_WITHOUT}.`;
  if (record.inspections.length === 0) return [plain(`${NO_VISIT_YET}.`)];
  return [
    ...(overall.length === 0
      ? [plain('No visit on this record has an overall grade.')]
      : overall.length === 1
        ? [plain(`One overall grade alone shows no change: ${grades(overall)}.`)]
        : [plain(`${verdict(record, overall, since)}: ${grades(few)}${skipped(overall, few, few.length > 1 + LATEST_NAMED ? ['the lowest'] : [])}.`)]),
    plain(without),
    ...(read.length === 0
      ? [plain(` ${noneRead(record)}`)]
      : [
          plain(' Of the passages we sorted, criticism was '),
          ...series(reports.map((one) => [{ words: share(one), href: `${addresses.inspection(one.id)}#findings` }, plain(` in ${year(one)}`)])),
          plain(
            `${skipped(read, reports, [
              ...(highest.length > 0 ? ['the highest'] : []),
              ...(lowest.length > 0 ? ['the lowest'] : []),
            ])}. That share is no measure of quality: reports differ in length and scope.`,
          ),
        ]),
  ];
}
