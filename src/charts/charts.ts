// Every chart of the site by its id, in the order in which the site lists them.
import { drawnVisits } from '../model/counts/largeRecord.ts';
import { once } from '../model/once.ts';
import type { Ask, Finding, InspectionRecord } from '../model/record/record.ts';
import type { Drawn } from './frame.ts';
import type { Kind } from './kind.ts';
import { asks } from './kinds/Asks.marks.ts';
import { balance } from './kinds/Balance.marks.ts';
import { judgements } from './kinds/Judgements.marks.ts';
import { persistence } from './kinds/Persistence.marks.ts';
import { statistic } from './kinds/Statistic.marks.ts';
import { theme } from './kinds/Theme.marks.ts';
import { themes } from './kinds/Themes.marks.ts';
import { timeline } from './kinds/Timeline.marks.ts';

/** The kinds of chart, in the order in which the site lists them. */
export const KINDS: readonly Kind[] = [timeline, judgements, themes, persistence, balance, asks, theme, statistic];

/** A chart of a record, and its kind. */
export interface Chart {
  kind: Kind;
  chart: Drawn;
}

/** The charts of a record; of a long one each shows the first visit, the graded and the latest ones, and a line under its picture says so. */
export const charts = once((whole: InspectionRecord): readonly Chart[] => {
  const cut = drawnVisits(whole);
  return KINDS.flatMap((kind) =>
    kind
      .charts(cut?.record ?? whole)
      .map((chart) => ({ kind, chart: cut && kind.countsVisits ? { ...chart, sources: `${chart.sources} ${cut.says}` } : chart })),
  );
});

/** The chart of an id; throws a RangeError where there is none. */
export function chartOf(record: InspectionRecord, id: string): Chart {
  const found = charts(record).find(({ chart }) => chart.id === id);
  if (!found) throw new RangeError(`there is no chart "${id}"`);
  return found;
}

/** The corrections that can change what a chart shows. */
export function correctionsIn(record: InspectionRecord, { kind, chart }: Chart): InspectionRecord['corrections'] {
  return record.corrections.filter((correction) => kind.changedBy(correction, record, chart));
}

/** The day on which something that a chart shows was last corrected (EDTF day), or undefined where nothing was. */
export function correctedOn(record: InspectionRecord, drawn: Chart): string | undefined {
  return correctionsIn(record, drawn)
    .map(({ date }) => date)
    .sort()
    .at(-1);
}

/** Whether a chart shows a theme before which the site sets a content note. */
export function isSensitive(record: InspectionRecord, { kind, chart }: Chart): boolean {
  return kind.themes(record, chart).some(({ sensitive }) => sensitive);
}

/** Whether a chart shows such themes alone: then its page has the note, and links to it show no picture of it. */
export function isSensitiveAlone(record: InspectionRecord, { kind, chart }: Chart): boolean {
  const shown = kind.themes(record, chart);
  return shown.length > 0 && shown.every(({ sensitive }) => sensitive);
}

/** The charts in which a finding or an ask is counted. */
export function chartsWith(record: InspectionRecord, item: Finding | Ask): Chart[] {
  return charts(record).filter(({ kind, chart }) => kind.counts(item, chart));
}
