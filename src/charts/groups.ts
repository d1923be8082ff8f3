// The charts in groups, by what a reader looks for.
import type { InspectionRecord } from '../model/record/record.ts';
import { charts, type Chart } from './charts.ts';

const GROUPS: readonly { title: string; kinds: readonly string[] }[] = [
  { title: 'Grades and time', kinds: ['Timeline', 'Judgements'] },
  { title: 'Themes through all visits', kinds: ['Themes', 'Persistence', 'Balance'] },
  { title: 'What inspectors asked for', kinds: ['Asks'] },
  { title: 'One theme at a time', kinds: ['Theme'] },
  { title: 'Official statistics', kinds: ['Statistic'] },
];

/** A name for some charts of a record. */
interface Group {
  title: string;
  charts: Chart[];
}

/** Every chart of a record once; a kind that belongs to no group comes last. */
export function groupedCharts(record: InspectionRecord): Group[] {
  const grouped = new Set(GROUPS.flatMap(({ kinds }) => kinds));
  return [
    ...GROUPS.map(({ title, kinds }) => ({ title, charts: charts(record).filter(({ kind }) => kinds.includes(kind.name)) })),
    { title: 'More charts', charts: charts(record).filter(({ kind }) => !grouped.has(kind.name)) },
  ].filter((group) => group.charts.length > 0);
}
