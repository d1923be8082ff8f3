// What the grades of all inspections say, in words.
import { doubtedGrades, doubtedInWords } from '../model/counts/earlierGrades.ts';
import { GRADED_WITHOUT, gradeInWords, overallGrade, type GradedPoint } from '../model/counts/series.ts';
import { hasText } from '../model/record/lookups.ts';
import type { Inspection, InspectionRecord } from '../model/record/record.ts';
import { listed, numberWord } from '../model/words/english.ts';
import { MOST_HEADLINE_WORDS } from '../model/words/readingGrade.ts';
import { byDate, inWords, yearOf } from '../model/written/dates.ts';
import type { Group } from '../model/written/draft.ts';
import { OVERALL } from '../model/written/schemas.ts';

/** The inspections that give grades, what they grade, and their headings. */
export interface Graded {
  inspections: Inspection[];
  points: GradedPoint[];
  groups: Group[];
}

/** The inspections before which the rules changed, by their place. */
export function changes(inspections: readonly Inspection[]): number[] {
  return inspections.flatMap(({ framework }, i) => (i > 0 && inspections[i - 1]?.framework.id !== framework.id ? [i] : []));
}

/** Grades in words: ""Homes" was Good and "Schools" was Fair". */
const saidOf = (judgements: Inspection['judgements']): string => listed(judgements.map(({ heading, grade }) => `"${heading}" was ${grade}`));

/** All grades of an inspection in few words, each once, with what it was given for: "Good for homes and schools; Fair for staff"; what has no group has its heading. */
function gradesInShort(judgements: Inspection['judgements'], groups: readonly Group[]): string {
  const nameOf = ({ heading, group }: Inspection['judgements'][number]): string => groups.find(({ id }) => id === group)?.name.toLowerCase() ?? `"${heading}"`;
  const given = [...Map.groupBy(judgements, ({ grade }) => grade)];
  const [only] = given;
  if (only && given.length === 1 && judgements.length > 1) return `each of its ${numberWord(judgements.length)} grades was ${only[0]}`;
  return given.map(([grade, of]) => `${grade} for ${listed(of.map(nameOf))}`).join('; ');
}

/** What the overall grade of the latest inspection does not say: the grades that differ from it, or all where it has none. */
export function latestInWords({ inspections, groups }: Graded): string[] {
  const latest = inspections.at(-1);
  if (!latest) return [];
  const [year, overall] = [yearOf(latest.ordered), overallGrade(latest)];
  const others = latest.judgements.filter(({ grade, group }) => group !== OVERALL && grade !== overall);
  if (others.length === 0) return [];
  if (overall === undefined) return [`The inspection of ${year} was ${GRADED_WITHOUT}: ${gradesInShort(others, groups)}.`];
  return [`In ${year} not every grade was the same as the overall one: ${saidOf(others)}.`];
}

/** Overall grades as given, runs of one grade together: "Good in 2009", "Fair in 2012 and 2015". */
function overallRuns(inspections: readonly Inspection[]): string[] {
  const runs: { grade: string; years: number[] }[] = [];
  for (const inspection of inspections) {
    const grade = overallGrade(inspection);
    if (grade === undefined) continue;
    const last = runs.at(-1);
    if (last?.grade === grade) last.years.push(yearOf(inspection.ordered));
    else runs.push({ grade, years: [yearOf(inspection.ordered)] });
  }
  return runs.map(({ grade, years }) => `${grade} in ${listed(years)}`);
}

/** The years of inspections that graded parts of a service and not the whole. */
const yearsWithout = (inspections: readonly Inspection[]): number[] =>
  inspections.filter((one) => gradeInWords(one) === GRADED_WITHOUT).map(({ ordered }) => yearOf(ordered));

/** "Overall: Good in 2009, Fair in 2012 and 2015"; of many grades their number. */
export function headlineOf({ inspections }: Graded): string {
  const fits = (words: string): boolean => words.split(' ').length <= MOST_HEADLINE_WORDS;
  const runs = overallRuns(inspections);
  const without = yearsWithout(inspections);
  if (runs.length === 0) {
    if (without.length === 0) return 'No overall grade is on record';
    const dated = `Graded in ${listed(without)}, without an overall grade`;
    return fits(dated) ? dated : 'Graded, without an overall grade';
  }
  const all = `Overall: ${runs.join(', ')}`;
  if (fits(all)) return all;
  const years = inspections.filter((one) => overallGrade(one) !== undefined).map(({ ordered }) => yearOf(ordered));
  return `${years.length} overall grades from ${Math.min(...years)} to ${Math.max(...years)}`;
}

/** How to read the shades and the line, and what was graded before, which never stands without what was found about it later. */
export function sublineOf(record: InspectionRecord, { inspections, points }: Graded): string | undefined {
  const without = yearsWithout(inspections);
  const parts = [
    ...(points.length > 0 ? [`Grades are ${record.site.inspectorate}'s: the lighter the shade, the higher the grade.`] : []),
    ...(changes(inspections).length > 0 ? ['The rules changed at the line, so grades on its two sides are not the same measure.'] : []),
    ...(without.length > 0 ? [`${listed(without)}: ${GRADED_WITHOUT}.`] : []),
    ...(inspections.length > 0 ? doubtedGrades(record).map(doubtedInWords) : []),
  ];
  return parts.length === 0 ? undefined : parts.join(' ');
}

/** Under which rules the inspections were made. */
export function rulesInWords(inspections: readonly Inspection[]): string {
  const rules = Map.groupBy(inspections, ({ framework }) => framework.name);
  return `The rules: ${[...rules].map(([name, made]) => `${name}, in ${listed(made.map(({ ordered }) => yearOf(ordered)))}`).join('; ')}.`;
}

/** On which reports the grades rest. */
export function sourcesIn({ site }: InspectionRecord, inspections: readonly Inspection[]): string {
  if (inspections.length === 0) return 'No report with a grade is on record.';
  const day = ({ published }: Inspection): string => (published === undefined ? 'an unknown day' : inWords(published));
  const held = inspections.filter(hasText);
  const analysed =
    held.length === inspections.length
      ? ''
      : held.length === 0
        ? ' None of them is analysed here passage by passage.'
        : ` Only ${held.length > 1 ? 'those' : 'that'} of ${listed(held.map(({ ordered }) => yearOf(ordered)))} ${held.length > 1 ? 'are' : 'is'} analysed here passage by passage.`;
  return `${site.inspectorate}'s published report${inspections.length === 1 ? '' : 's'} of ${listed(inspections.map(day))}.${analysed}`;
}

/** As many reports are named by their days where there is little room. */
const MOST_DAYS = 4;

/** On which reports the grades rest, however many there are, in a line or two. */
export function briefSourcesIn(record: InspectionRecord, inspections: readonly Inspection[]): string {
  const days = inspections.flatMap(({ published }) => published ?? []).sort(byDate);
  const [first, last] = [days[0], days.at(-1)];
  if (inspections.length <= MOST_DAYS || first === undefined || last === undefined) return sourcesIn(record, inspections);
  return `${numberWord(inspections.length, true)} published reports of ${record.site.inspectorate}, from ${inWords(first)} to ${inWords(last)}.`;
}
