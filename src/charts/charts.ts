// Every chart of the site by its id, in the order in which the site lists them.
import { drawnVisits } from '../model/counts/brief.ts';
import { once } from '../model/record/once.ts';
import type { Ask, Finding, InspectionRecord } from '../model/record/record.ts';
import { asksChart, type AsksChart } from './kinds/Asks.marks.ts';
import { balanceChart, type BalanceChart } from './kinds/Balance.marks.ts';
import { judgementsChart, type JudgementsChart } from './kinds/Judgements.marks.ts';
import { persistenceChart, type PersistenceChart } from './kinds/Persistence.marks.ts';
import { statisticChart, type StatisticChart } from './kinds/Statistic.marks.ts';
import { themeChart, type ThemeChart } from './kinds/Theme.marks.ts';
import { themesChart, type ThemesChart } from './kinds/Themes.marks.ts';
import { timelineChart, type TimelineChart } from './kinds/Timeline.marks.ts';

/** A chart with the kind of drawing that it needs. */
export type Chart =
  | { kind: 'timeline'; chart: TimelineChart }
  | { kind: 'judgements'; chart: JudgementsChart }
  | { kind: 'themes'; chart: ThemesChart }
  | { kind: 'persistence'; chart: PersistenceChart }
  | { kind: 'balance'; chart: BalanceChart }
  | { kind: 'asks'; chart: AsksChart }
  | { kind: 'theme'; chart: ThemeChart }
  | { kind: 'statistic'; chart: StatisticChart };

/** The charts of a record; of a long one each shows the first visit and the latest ones, and says so under its picture. */
export const charts = once((whole: InspectionRecord): readonly Chart[] => {
  const cut = drawnVisits(whole);
  const record = cut?.record ?? whole;
  const all: Chart[] = [
    { kind: 'timeline', chart: timelineChart(record) },
    { kind: 'judgements', chart: judgementsChart(record) },
    { kind: 'themes', chart: themesChart(record) },
    { kind: 'persistence', chart: persistenceChart(record) },
    { kind: 'balance', chart: balanceChart(record) },
    { kind: 'asks', chart: asksChart(record) },
    ...record.themes.map((theme): Chart => ({ kind: 'theme', chart: themeChart(record, theme) })),
    ...record.statistics.map((statistic): Chart => ({ kind: 'statistic', chart: statisticChart(record, statistic) })),
  ];
  if (cut) for (const { kind, chart } of all) if (kind !== 'statistic') chart.sources = `${chart.sources} ${cut.says}`;
  return all;
});

/** The chart of an id; throws a RangeError where there is none. */
export function chartOf(record: InspectionRecord, id: string): Chart {
  const found = charts(record).find(({ chart }) => chart.id === id);
  if (!found) throw new RangeError(`there is no chart "${id}"`);
  return found;
}

/** The day on which something that a chart shows was last corrected (EDTF day), or undefined where nothing was. */
export function correctedOn(record: InspectionRecord, { kind, chart }: Chart): string | undefined {
  const shown = new Set([...record.findings, ...record.asks].filter((item) => kind !== 'theme' || item.theme === chart.theme).map(({ id }) => id));
  const dated = new Set([...record.inspections, ...record.milestones].map(({ id }) => id));
  // What is no passage, visit or milestone stands under its room: "statistics/homes#2031", "inspections/2031-visit#overall".
  const rooms: Partial<Record<Chart['kind'], RegExp>> = { timeline: /^(?:inspections|milestones)\/[^#]*$/, judgements: /^inspections\/.*#/ };
  const concerned = record.corrections.filter(({ id }) => {
    if (kind === 'statistic') return `${id}#`.startsWith(`statistics/${chart.id.slice('statistic-'.length)}#`);
    return shown.has(id) || (kind === 'timeline' && dated.has(id)) || rooms[kind]?.test(id);
  });
  return concerned
    .map(({ date }) => date)
    .sort()
    .at(-1);
}

/** Whether a chart shows a theme before which the site sets a content note. */
export function isSensitive({ themes }: InspectionRecord, { kind, chart }: Chart): boolean {
  const sensitive = themes.filter((theme) => theme.sensitive).map(({ id }) => id);
  return kind === 'theme' ? sensitive.includes(chart.theme) : sensitive.length > 0 && (kind === 'themes' || kind === 'persistence' || kind === 'asks');
}

/** The charts in which a finding or an ask is counted. */
export function chartsWith(record: InspectionRecord, item: Finding | Ask): Chart[] {
  return charts(record).filter((drawn) => {
    if (item.kind === 'ask') return drawn.kind === 'asks';
    if (drawn.kind === 'theme') return drawn.chart.theme === item.theme;
    return drawn.kind === 'themes' || drawn.kind === 'balance' || (drawn.kind === 'persistence' && item.stance === 'concern');
  });
}
