// A kind of chart: all that pages, embeds, pictures and frames have to know of it.
import type { Ask, Finding, InspectionRecord } from '../model/record/record.ts';
import { once } from '../model/once.ts';
import type { Theme } from '../model/written/draft.ts';
import type { Drawn } from './frame.ts';
import type { KeyMark } from './key.ts';

export interface Kind<Chart extends Drawn = Drawn> {
  /** The name of its two files: `Name.marks.ts` and `Name.astro`. */
  name: string;
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
  /** Whether it shows what the id of a correction names: a passage, a visit, or a field under its room, like "statistics/homes#2031". */
  shows(id: string, record: InspectionRecord, chart: Chart): boolean;
}

/** The theme of each finding and each ask, by its id. */
const themesOfPassages = once(({ findings, asks }: InspectionRecord) => new Map([...findings, ...asks].map(({ id, theme }) => [id, theme])));

/** Whether an id is that of a finding or an ask, of one theme where one is given. */
export function isPassage(id: string, record: InspectionRecord, theme?: string): boolean {
  const themes = themesOfPassages(record);
  return themes.has(id) && (theme === undefined || themes.get(id) === theme);
}
