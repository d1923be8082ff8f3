// Every chart of the site by its id, in the order in which the site lists them.
import type { InspectionRecord } from '../model/record.ts';
import type { Frame } from './frame.ts';
import { judgementsChart } from './Judgements.marks.ts';
import { themesChart } from './Themes.marks.ts';
import { timelineChart } from './Timeline.marks.ts';

export function charts(record: InspectionRecord): Frame[] {
  return [timelineChart(record), judgementsChart(record), themesChart(record)];
}
