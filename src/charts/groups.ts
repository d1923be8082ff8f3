// The charts in groups, by what a reader looks for.
import type { InspectionRecord } from '../model/record/record.ts';
import { charts, type Chart } from './charts.ts';
import { GROUPS } from './kind.ts';

/** A name for some charts of a record. */
interface Group {
  title: string;
  charts: Chart[];
}

/** Every chart of a record once. */
export function groupedCharts(record: InspectionRecord): Group[] {
  return GROUPS.map((title) => ({ title, charts: charts(record).filter(({ kind }) => kind.group === title) })).filter((group) => group.charts.length > 0);
}
