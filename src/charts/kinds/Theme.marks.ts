// One theme through time: findings above, and the official series that belongs to it below on the same time axis, in a panel of its own.
import { scaleSqrt, scaleUtc } from 'd3';
import { addresses } from '../../model/record/addresses.ts';
import { middleOf, yearOf } from '../../model/written/dates.ts';
import type { Theme } from '../../model/written/draft.ts';
import type { Inspection, InspectionRecord, Statistic } from '../../model/record/record.ts';
import { ABSENCE_WORDS, cellInWords, cellOf, mostCounted, type Absence, type Cell, stancesIn, countOf } from '../../model/counts/scope.ts';
import { STANCES, type Stance } from '../../model/written/schemas.ts';
import { askedAbout, concernYears, concernYearsInWords, toldBy } from '../../model/counts/series.ts';
import { listed } from '../../model/words/english.ts';
import { round, type Box, type Drawn, type PlacedWords, type Size } from '../frame.ts';
import { lineMarks, NO_NATIONAL, type LineMarks } from '../Line.marks.ts';
import { visitWords } from '../../model/words/visits.ts';
import { firstWords } from '../firstWords.ts';
import { briefSourcesOf, sourcesOf } from '../sources.ts';
import { ABSENCE_MARKS, stanceMark, stanceMarks } from '../key.ts';
import { isPassage, type Kind } from '../kind.ts';
import { countedStance, type CountedStance } from '../stances.ts';
import { firstYear } from '../../model/record/lookups.ts';
import { SECOND_HAND_TEXT, textWords } from '../../model/words/texts.ts';

interface ThemeMark {
  inspection: string;
  label: string;
  href: string;
  words: string;
  /** Where a reader points at it. */
  target: Box;
  /** The visit's own line and its year, in a drawing that has one line below the other. */
  row: { rule: string; when: PlacedWords } | undefined;
  stances: CountedStance[];
  absence: { kind: Absence; place: string; words: PlacedWords | undefined } | undefined;
}

interface ThemeDrawing extends Size {
  /** The lines of the years and those of the stances. */
  grid: string[];
  rows: PlacedWords[];
  visits: ThemeMark[];
  years: (PlacedWords & { anchor: 'end' | undefined })[];
  /** The official series in its own panel, or undefined where none belongs to the theme. */
  series: { marks: LineMarks; title: PlacedWords } | undefined;
}

export interface ThemeChart extends Drawn {
  theme: string;
  wide: ThemeDrawing;
  narrow: ThemeDrawing;
}

/** The official series that belongs to a theme, the one whose main theme it is, from the year of the first visit on; undefined where it has no value from then on. */
function statisticOf({ statistics, inspections }: InspectionRecord, theme: string): Statistic | undefined {
  const statistic = statistics.find(({ themes }) => themes[0] === theme);
  const first = Math.min(...inspections.map(({ ordered }) => yearOf(ordered)));
  const values = statistic?.values.filter(({ period }) => Number(period) >= first) ?? [];
  return statistic && values.length > 0 ? { ...statistic, values } : undefined;
}

function mark(
  { inspections }: InspectionRecord,
  inspection: Inspection,
  cell: Cell,
  theme: Theme,
  placed: Pick<ThemeMark, 'target' | 'row' | 'stances' | 'absence'>,
): ThemeMark {
  return {
    inspection: inspection.id,
    label: `${theme.name}, ${visitWords(inspections, inspection)}: ${cellInWords(cell)}`,
    href: addresses.themeAtVisit(theme.id, inspection.id),
    words: firstWords(cell),
    ...placed,
  };
}

/** The stances of a cell, hollow where its text is second-hand. */
function counted(record: InspectionRecord, { coverage }: Inspection, cell: Cell, place: (stance: Stance) => { x: number; y: number }): CountedStance[] {
  const scale = scaleSqrt([1, mostCounted(record)], [10, 26]);
  return STANCES.flatMap((stance) => {
    const count = countOf(cell, stance);
    if (count === 0) return [];
    const size = round(scale(count));
    const { x, y } = place(stance);
    return [countedStance(stance, coverage === 'full' ? stance : `${stance} hollow`, count, { x, y, size }, round(x + size / 2 + 4))];
  });
}

/** Years at the foot of a drawing, each beside its line; one near the edge ends at it. */
function yearsAt(years: readonly { year: number; x: number }[], width: number, y: number): ThemeDrawing['years'] {
  return years.map(({ year, x }) => {
    const last = x > width - 40;
    return { words: String(year), x: last ? width : round(x + 3), y, anchor: last ? 'end' : undefined };
  });
}

function wideDrawing(record: InspectionRecord, theme: Theme): ThemeDrawing {
  const [left, right] = [96, 672];
  const first = firstYear(record);
  const last = yearOf(record.site.checked);
  const scale = scaleUtc([Date.UTC(first, 0, 1), Date.UTC(last + 1, 0, 1)], [left, right]);
  const y: Record<Stance, number> = { concern: 24, progress: 60, strength: 96 };
  const notCounted = 130;
  const statistic = statisticOf(record, theme.id);
  const panel = 190;
  const [width, height] = [680, statistic ? panel + 196 : 168];
  const series = statistic && {
    marks: lineMarks(statistic, scale, panel + 30, panel + 166),
    title: { words: statistic.measure, x: 0, y: panel + 14 },
  };
  const years = Array.from({ length: last - first + 1 }, (_, i) => ({ year: first + i, x: round(scale(Date.UTC(first + i, 0, 1))) }));
  const rows = [...STANCES.map((stance) => ({ words: stance, at: y[stance] })), { words: 'not counted', at: notCounted }];
  return {
    width,
    fontSize: 13.5,
    height,
    grid: [years.map(({ x }) => `M${x} 6V${series?.marks.bottom ?? 142}`).join(''), rows.map(({ at }) => `M${left} ${at}H${right}`).join('')],
    rows: rows.map(({ words, at }) => ({ words, x: left - 12, y: at + 5 })),
    visits: record.inspections.map((inspection) => {
      const x = round(scale(middleOf(inspection.ordered)));
      const cell = cellOf(inspection, theme.id);
      return mark(record, inspection, cell, theme, {
        target: { x: round(x - 13), y: 8, width: 26, height: 134 },
        row: undefined,
        stances: counted(record, inspection, cell, (stance) => ({ x, y: y[stance] })),
        absence: cell.absence && { kind: cell.absence, place: `translate(${round(x - 12)} ${round(notCounted - 6.4)}) scale(.8)`, words: undefined },
      });
    }),
    years: yearsAt(years, width, height - 4),
    series,
  };
}

function narrowDrawing(record: InspectionRecord, theme: Theme): ThemeDrawing {
  const [width, rowHeight] = [320, 34];
  const statistic = statisticOf(record, theme.id);
  const visits = record.inspections.map((inspection, i) => {
    const cell = cellOf(inspection, theme.id);
    const y = 8 + i * rowHeight;
    return mark(record, inspection, cell, theme, {
      target: { x: 0, y, width, height: rowHeight },
      row: { rule: `M0 ${y}H${width}`, when: { words: visitWords(record.inspections, inspection), x: 0, y: y + 22 } },
      stances: counted(record, inspection, cell, (stance) => ({ x: 88 + STANCES.indexOf(stance) * 74, y: y + rowHeight / 2 })),
      absence: cell.absence && { kind: cell.absence, place: `translate(73 ${y + 9})`, words: { words: ABSENCE_WORDS[cell.absence], x: 114, y: y + 22 } },
    });
  });
  const panel = 8 + visits.length * rowHeight + 24;
  const first = firstYear(record);
  const last = yearOf(record.site.checked);
  const scale = scaleUtc([Date.UTC(first, 0, 1), Date.UTC(last + 1, 0, 1)], [46, 306]);
  const height = statistic ? panel + 200 : panel - 20;
  const years = [...new Set([first, Math.max(first, last - 6), last])].map((year) => ({ year, x: round(scale(Date.UTC(year, 0, 1))) }));
  return {
    width,
    fontSize: 14.6,
    height,
    grid: [],
    rows: [],
    visits,
    // Without a series there is no axis of time: each visit has its year before it.
    years: statistic ? yearsAt(years, width, height - 4) : [],
    series: statistic && { marks: lineMarks(statistic, scale, panel + 40, panel + 172), title: { words: statistic.title, x: 0, y: panel + 20 } },
  };
}

function headline(record: InspectionRecord, theme: Theme): string {
  const years = concernYears(record, theme.id);
  const latest = [...record.inspections].reverse().find((inspection) => cellOf(inspection, theme.id).findings.length > 0);
  const stances = latest ? stancesIn(cellOf(latest, theme.id)) : [];
  const told = latest && toldBy(record, latest, theme.id);
  const when = latest ? `${yearOf(latest.ordered)},${told ? ` ${told},` : ''}` : '';
  const asked = latest && askedAbout(latest, theme.id) ? '; that visit also asked to improve' : '';
  const end = latest && yearOf(latest.ordered) !== years.at(-1) ? `; the latest findings, of ${when} are ${listed(stances)}${asked}` : '';
  return `${theme.name}: ${years.length === 0 ? 'no concern is on record' : `a concern is on record in ${concernYearsInWords(record, theme.id)}`}${end}`;
}

export function themeChart(record: InspectionRecord, theme: Theme): ThemeChart {
  const cells = record.inspections.map((inspection) => ({ inspection, cell: cellOf(inspection, theme.id) }));
  const statistic = statisticOf(record, theme.id);
  const found = cells.filter(({ cell }) => cell.absence === undefined);
  const askedOnly = cells
    .filter(({ inspection, cell }) => cell.absence !== undefined && askedAbout(inspection, theme.id))
    .map(({ inspection }) => yearOf(inspection.ordered));
  return {
    id: `theme-${theme.id}`,
    name: theme.name,
    theme: theme.id,
    question: `What was found on this theme, visit by visit?`,
    headline: headline(record, theme),
    summary: [
      ...found.map(
        ({ inspection, cell }) =>
          `${yearOf(inspection.ordered)}: ${cellInWords(cell)}${inspection.coverage === 'partial' ? `, ${toldBy(record, inspection, theme.id) ?? ''}` : ''}${cell.counts?.concern === 0 && askedAbout(inspection, theme.id) ? '; also asked to improve' : ''}.`,
      ),
      ...(askedOnly.length > 0
        ? [
            `Also asked to improve in ${listed([...new Set(askedOnly)])}, at ${askedOnly.length === 1 ? 'a visit' : 'visits'} with no finding on this theme on record.`,
          ]
        : []),
      ...(statistic ? [`Below stands an official series on the same time axis: ${statistic.measure}. ${NO_NATIONAL}`] : []),
    ],
    table: {
      caption: `${theme.name}: findings by visit.`,
      columns: ['Visit', 'Concern', 'Progress', 'Strength', 'Coverage'],
      rows: cells.map(({ inspection, cell }) => [
        { text: `${yearOf(inspection.ordered)} ${inspection.label}`, href: addresses.themeAtVisit(theme.id, inspection.id) },
        ...STANCES.map((stance) => ({ text: cell.counts ? String(cell.counts[stance]) : '' })),
        {
          text: cell.absence ? ABSENCE_WORDS[cell.absence] : textWords(inspection, record.site.inspectorate),
        },
      ]),
    },
    brief: briefSourcesOf(record),
    sources: `${sourcesOf(record)}${statistic ? ` Below: ${statistic.publisher}, ${statistic.publication}.` : ''}`,
    wide: wideDrawing(record, theme),
    narrow: narrowDrawing(record, theme),
  };
}

/** The charts `theme-<id>`. */
export const theme: Kind<ThemeChart> = {
  name: 'Theme',
  charts: (record) => record.themes.map((one) => themeChart(record, one)),
  key: () => [[...stanceMarks(), stanceMark('concern', `hollow: ${SECOND_HAND_TEXT}`, 'concern hollow'), ...ABSENCE_MARKS]],
  picks: ['stance'],
  themes: (record, chart) => record.themes.filter(({ id }) => id === chart.theme),
  countsVisits: true,
  counts: (item, chart) => item.kind === 'finding' && item.theme === chart.theme,
  shows: (id, record, chart) => isPassage(id, record, chart.theme),
};
