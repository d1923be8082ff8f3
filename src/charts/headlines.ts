// What a change does to the headlines of charts.
import type { InspectionRecord } from '../model/record/record.ts';
import { charts } from './charts.ts';

/** The headlines of charts that another record changes, a sentence each. */
export function headlineChanges(before: InspectionRecord, after: InspectionRecord): string[] {
  const old = new Map(charts(before).map(({ chart }) => [chart.id, chart.headline]));
  return charts(after).flatMap(({ chart: { id, name, headline } }) => {
    const was = old.get(id);
    if (was === headline) return [];
    return [was === undefined ? `New chart: ${headline}` : `The chart "${name}" says "${headline}" instead of "${was}".`];
  });
}
