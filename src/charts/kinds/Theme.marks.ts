// One theme through time: a bar for each visit, as long as the number of its findings, and below them the official series that belongs to the theme.
import { scaleUtc } from 'd3';
import { addresses } from '../../model/record/addresses.ts';
import { cellInWords, cellOf, countOf, stancesIn, type Absence, type Cell, ABSENCE_WORDS } from '../../model/counts/scope.ts';
import { gradeInWords } from '../../model/counts/series.ts';
import type { Inspection, InspectionRecord, Statistic } from '../../model/record/record.ts';
import { firstYear } from '../../model/record/lookups.ts';
import { several } from '../../model/words/english.ts';
import { measureInWords } from '../../model/words/numbers.ts';
import { STANCE_NOUNS } from '../../model/words/stances.ts';
import { SECOND_HAND_TEXT } from '../../model/words/texts.ts';
import { yearOf } from '../../model/written/dates.ts';
import type { Theme } from '../../model/written/draft.ts';
import { STANCES, type Stance } from '../../model/written/schemas.ts';
import { barClass, barMark } from '../bars.ts';
import { visitWords } from '../../model/words/visits.ts';
import { firstWords } from '../firstWords.ts';
import { round, type Box, type Drawn, type PlacedWords, type Size } from '../frame.ts';
import { isRedated, isRegraded, isRevalued, recounted } from '../changed.ts';
import type { Kind } from '../kind.ts';
import { figuresWidth, fitted } from '../letters.ts';
import { axisRoom, lineMarks, type LineMarks } from '../Line.marks.ts';
import { themeFrame } from '../themeWords.ts';
import { barRow, visitHead, type BarLayout, type VisitHead } from '../visitRows.ts';

interface Part {
  stance: Stance;
  count: number;
  className: string;
  bar: Box;
}

interface ThemeMark {
  inspection: string;
  label: string;
  href: string;
  /** First words of its passages. */
  words: string;
  head: VisitHead;
  /** Where a reader points at it. */
  target: Box;
  parts: Part[];
  /** How many findings are criticism, before the bar. */
  criticism: PlacedWords | undefined;
  /** How many findings there are. */
  size: PlacedWords | undefined;
  /** Why there is no bar: in words, which neighbours share where a report is not analysed, and there on a shade. */
  absence: { kind: Absence; shade: Box | undefined; words: PlacedWords | undefined } | undefined;
}

interface ThemeDrawing extends Size {
  visits: ThemeMark[];
  /** The official series in its own panel, or undefined where none belongs to the theme. */
  series: { marks: LineMarks; title: PlacedWords[]; notes: PlacedWords[] } | undefined;
}

export interface ThemeChart extends Drawn {
  theme: string;
  /** The official series that is drawn with it. */
  statistic: string | undefined;
  wide: ThemeDrawing;
  middle: ThemeDrawing;
  narrow: ThemeDrawing;
}

const BARS = { high: 18, over: 5, gap: 12 } as const;

/** The official series that belongs to a theme, the one whose main theme it is, from the year of the first visit on; undefined where it has no value from then on. */
function statisticOf(record: InspectionRecord, theme: string): Statistic | undefined {
  const statistic = record.statistics.find(({ themes }) => themes[0] === theme);
  const values = statistic?.values.filter(({ period }) => Number(period) >= firstYear(record)) ?? [];
  const breaks = statistic?.breaks.filter(({ before }) => values.some(({ period }, i) => i > 0 && period === before)) ?? [];
  return statistic && values.length > 0 ? { ...statistic, values, breaks } : undefined;
}

function partsOf({ coverage }: Inspection, cell: Cell, unit: number, top: number, left: number): Part[] {
  let x = left;
  return stancesIn(cell).map((stance): Part => {
    const from = x;
    const count = countOf(cell, stance);
    x += count * unit;
    return { stance, count, className: barClass(stance, coverage !== 'full'), bar: { x: round(from), y: top, width: round(x - from), height: BARS.high } };
  });
}

function visitMarks({ inspections }: InspectionRecord, theme: Theme, layout: BarLayout): { visits: ThemeMark[]; end: number } {
  const { width, left, right } = layout;
  const cells = inspections.map((inspection) => cellOf(inspection, theme.id));
  const unit = (right - left) / Math.max(1, ...cells.map(({ findings }) => findings.length));
  let y = 4;
  const visits = inspections.map((inspection, i): ThemeMark => {
    const cell = cellOf(inspection, theme.id);
    const { absence, findings } = cell;
    const head = visitHead(inspections, inspection, y, layout);
    const start = y;
    const { top, line, size, next } = barRow(start, head, layout, BARS);
    y = next;
    const unread = absence === 'not-analysed';
    const named = !unread || cells[i - 1]?.absence !== 'not-analysed';
    return {
      inspection: inspection.id,
      label: `${theme.name}, ${visitWords(inspections, inspection)}, ${gradeInWords(inspection)}: ${cellInWords(cell)}${findings.length > 0 ? ` (${several(findings.length, 'finding')})` : ''}`,
      href: addresses.themeAtVisit(theme.id, inspection.id),
      words: firstWords(cell),
      head,
      target: { x: 0, y: start - 4, width, height: y - start - 2 },
      parts: partsOf(inspection, cell, unit, top, left),
      criticism: countOf(cell, 'concern') > 0 ? { words: String(countOf(cell, 'concern')), x: left - 8, y: line } : undefined,
      size: findings.length > 0 ? { words: several(findings.length, 'finding'), x: width, y: size } : undefined,
      absence: absence && {
        kind: absence,
        shade: unread ? { x: left, y: top, width: width - left, height: BARS.high } : undefined,
        words: named ? { words: ABSENCE_WORDS[absence], x: left + 6, y: line } : undefined,
      },
    };
  });
  return { visits, end: y };
}

function drawing(record: InspectionRecord, theme: Theme, statistic: Statistic | undefined, layout: BarLayout): ThemeDrawing {
  const { width, fontSize, line } = layout;
  const numbers = record.inspections.map((one) => figuresWidth(String(countOf(cellOf(one, theme.id), 'concern')), fontSize, 'bold') + 10);
  const { visits, end } = visitMarks(record, theme, { ...layout, left: Math.ceil(Math.max(layout.left, ...numbers)) });
  if (!statistic) return { width, fontSize, height: end, visits, series: undefined };
  const rows = (words: readonly string[], y: number): PlacedWords[] => words.map((one, i) => ({ words: one, x: 0, y: Math.round(y + line * i + fontSize) }));
  const title = rows(fitted(measureInWords(statistic), width, fontSize), end + 12);
  const top = end + 12 + title.length * line + 4;
  const bottom = top + 190;
  const years = [...statistic.values.map(({ period }) => Number(period)), ...record.inspections.map(({ ordered }) => yearOf(ordered))];
  const x = scaleUtc([Date.UTC(Math.min(...years), 0, 1), Date.UTC(Math.max(...years) + 1, 0, 1)], [axisRoom(statistic, fontSize), width - 52]);
  const marks = lineMarks(statistic, x, { top, bottom, fontSize });
  const notes = rows(
    marks.breaks.flatMap(({ says }) => fitted(says, width, fontSize)),
    bottom + fontSize + 20,
  );
  return { width, fontSize, height: bottom + fontSize + 20 + notes.length * line, visits, series: { marks, title, notes } };
}

export function themeChart(record: InspectionRecord, theme: Theme): ThemeChart {
  const statistic = statisticOf(record, theme.id);
  const form = (layout: Omit<BarLayout, 'named'>): ThemeDrawing => drawing(record, theme, statistic, { ...layout, named: false });
  return {
    ...themeFrame(record, theme, statistic),
    theme: theme.id,
    statistic: statistic?.id,
    wide: form({ width: 720, fontSize: 13.2, line: 17, room: 232, gradeRoom: 232, left: 284, right: 606, under: false }),
    middle: form({ width: 440, fontSize: 14, line: 18, room: 310, gradeRoom: 310, left: 36, right: 440, under: true }),
    narrow: form({ width: 320, fontSize: 14.6, line: 19, room: 196, gradeRoom: 196, left: 36, right: 320, under: true }),
  };
}

/** The charts `theme-<id>`. */
export const theme: Kind<ThemeChart> = {
  name: 'Theme',
  group: 'One theme at a time',
  charts: (record) => record.themes.map((one) => themeChart(record, one)),
  key: ({ wide }) => {
    const parts = wide.visits.flatMap((visit) => visit.parts);
    const drawn = STANCES.filter((stance) => parts.some((one) => one.stance === stance));
    const told = parts.find(({ stance, className }) => className !== barClass(stance, false));
    return [
      [
        ...drawn.map((stance) => barMark(barClass(stance, false), STANCE_NOUNS[stance])),
        ...(told ? [barMark(told.className, `pale and dashed: ${SECOND_HAND_TEXT}`)] : []),
      ],
    ];
  },
  picks: ['stance'],
  themes: (record, chart) => record.themes.filter(({ id }) => id === chart.theme),
  countsVisits: true,
  counts: (item, chart) => item.kind === 'finding' && item.theme === chart.theme,
  changedBy: (correction, record, chart) =>
    recounted(record, correction)?.themes.includes(chart.theme) === true ||
    isRedated(correction, record.inspections) ||
    isRegraded(correction, record.inspections) ||
    isRevalued(correction, chart.statistic),
};
