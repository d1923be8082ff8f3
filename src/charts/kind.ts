// A kind of chart: all that pages, embeds, pictures and frames have to know of it.
import type { Ask, Finding, InspectionRecord } from '../model/record/record.ts';
import type { Correction, Theme } from '../model/written/draft.ts';
import type { Drawn } from './frame.ts';
import type { KeyMark } from './key.ts';

/** By what a reader looks for a chart: the headings of the list of charts, in its order. */
export const GROUPS = ['Grades and time', 'Themes through all visits', 'What inspectors asked for', 'One theme at a time', 'Official statistics'] as const;

export interface Kind<Chart extends Drawn = Drawn> {
  /** The name of its files: `Name.marks.ts` and, where it is no table (`grid.ts`), `Name.astro`. */
  name: string;
  /** Among which charts the list of charts shows it. */
  group: (typeof GROUPS)[number];
  /** Its charts of a record: one, or one for each theme or series. */
  charts(record: InspectionRecord): Chart[];
  /** What its marks stand for, in lists. */
  key(chart: Chart): readonly (readonly KeyMark[])[];
  /** What a reader can pick out in it. */
  picks: readonly ('theme' | 'stance')[];
  /** The themes that it names: a sensitive one among them brings the content note. */
  themes(record: InspectionRecord, chart: Chart): readonly Theme[];
  /** Whether it counts visits, and names the visits it draws of a long record. */
  countsVisits: boolean;
  /** Whether it counts a finding or an ask. */
  counts(item: Finding | Ask, chart: Chart): boolean;
  /** Whether a correction can change what its picture shows: then the chart says when it was corrected. */
  changedBy(correction: Correction, record: InspectionRecord, chart: Chart): boolean;
}
