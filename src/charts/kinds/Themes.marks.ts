// The matrix of themes by visits: which theme was raised at which visit, and how.
//
//              2014          2016      2017 …        one column a visit, wide where findings were coded,
//   Plans      ▼ 31 ◆ 2 ● 6  ▼ 2       ○             slim where the report is not analysed here
import { scaleSqrt } from 'd3';
import { addresses } from '../../model/record/addresses.ts';
import { yearOf } from '../../model/written/dates.ts';
import type { Inspection, InspectionRecord } from '../../model/record/record.ts';
import { cellInWords, cellOf, mostCounted, themeGrid, type Absence, type Cell, countOf } from '../../model/counts/scope.ts';
import { STANCES, type Stance } from '../../model/written/schemas.ts';
import { listed, several } from '../../model/words/english.ts';
import { NO_TEXT_YET } from '../../model/words/texts.ts';
import { visitColumns, type VisitColumn } from '../columns.ts';
import { firstWords } from '../firstWords.ts';
import { round, type Box, type Drawn, type PlacedWords, type Size, type SizedWords, type Table } from '../frame.ts';
import { sourcesOf } from '../sources.ts';
import { ABSENCE_MARKS, stanceMarks } from '../key.ts';
import { isPassage, type Kind } from '../kind.ts';
import { countedStance, type CountedStance } from '../stances.ts';
import { hasText } from '../../model/record/lookups.ts';

interface CellMark {
  theme: string;
  inspection: string;
  label: string;
  href: string;
  /** Where a reader points at it. */
  target: Box;
  stances: CountedStance[];
  absence: { kind: Absence; place: string } | undefined;
  /** First words of its passages. */
  words: string;
}

export interface Matrix extends Size {
  columns: { href: string; label: string; target: Box; year: SizedWords | undefined; lines: PlacedWords[] }[];
  rows: { href: string; rule: string; name: PlacedWords; years: PlacedWords[] }[];
  cells: CellMark[];
  /** Size of the numbers, where it is another than that of the drawing. */
  numbers: number | undefined;
  /** Whether the names of themes are over their rows, in bold, rather than before them. */
  named: 'before' | 'over';
}

export interface ThemesChart extends Drawn {
  wide: Matrix;
  narrow: Matrix;
}

interface Layout {
  width: number;
  fontSize: number;
  left: number;
  top: number;
  rowHeight: number;
  slim: { single: number; shared: number };
  /** Names before the rows and stances side by side, as wide as their numbers; or names over the rows and stances one below the other. */
  named: Matrix['named'];
  /** How far one stance is below the other; side by side without. */
  step?: number;
  /** From the top of a row: the bases of its name and its years, the middle of its first stance, and its sign of absence. */
  name: number;
  years: number;
  stances: number;
  absence: number;
  /** From the top of a row to the place where a reader points at a cell, and how high that is. */
  target: { top: number; height: number };
  /** How far a small ring is drawn to the left, so that it is in the middle of a slim column. */
  ring: number;
}

const WIDE: Layout = {
  ...{ width: 680, fontSize: 14, left: 114, top: 64, rowHeight: 36, slim: { single: 41, shared: 31 }, named: 'before' },
  ...{ name: 23, years: 0, stances: 18, absence: 10, target: { top: 1, height: 34 }, ring: 4 },
};
/** Where the visits that are counted are too many to have their stances side by side. */
const STACKED: Layout = {
  ...{ ...WIDE, left: 118, slim: { single: 41, shared: 34 }, rowHeight: 58, step: 17 },
  ...{ name: 34, stances: 12, absence: 21, target: { top: 1, height: 56 } },
};
const NARROW: Layout = {
  ...{ width: 320, fontSize: 14.6, left: 0, top: 0, rowHeight: 116, slim: { single: 39.5, shared: 16 }, named: 'over', step: 20 },
  ...{ name: 20, years: 40, stances: 54, absence: 66, target: { top: 1, height: 114 }, ring: 7 },
};
/** One theme on its own, under its name. */
const SMALL: Layout = { ...NARROW, rowHeight: 84, years: 14, stances: 30, absence: 42, target: { top: 20, height: 66 } };

/** Where each stance of a visit is within a cell, and how wide the cell must be: a number of two digits takes more room. */
function slots(inspection: Inspection, themes: InspectionRecord['themes']): { at: Record<Stance, number>; width: number } {
  const at: Record<Stance, number> = { concern: 0, progress: 0, strength: 0 };
  let width = 0;
  for (const stance of STANCES) {
    at[stance] = width;
    width += themes.some(({ id }) => countOf(cellOf(inspection, id), stance) > 9) ? 36 : 22.5;
  }
  return { at, width };
}

function headOf({ href, label, year, lines, first, x, width }: VisitColumn): Matrix['columns'][number] {
  return {
    href,
    label,
    target: { x, y: 2, width, height: 56 },
    year: first ? { words: year, x, y: 18, fontSize: 13.6 } : undefined,
    lines: lines.map((words, i) => ({ words, x, y: 36 + i * 17 })),
  };
}

/** The rows of some themes, measured against the whole record. */
function matrix(record: InspectionRecord, themes: InspectionRecord['themes'], layout: Layout): Matrix {
  const { named } = layout;
  const over = named === 'over';
  const { step } = layout;
  const places = new Map(record.inspections.map((inspection) => [inspection.id, slots(inspection, record.themes)]));
  const columns = visitColumns(record.inspections, { ...layout, right: layout.width }, ({ id }) => (step === undefined ? (places.get(id)?.width ?? 1) : 1));
  if (step === undefined && columns.some(({ slim, width, inspection }) => !slim && width < (places.get(inspection)?.width ?? 0)))
    return matrix(record, themes, STACKED);
  const rows = themes.map(({ id, name, short }, i) => ({ theme: id, name, short, y: layout.top + i * layout.rowHeight }));
  const size = scaleSqrt([1, mostCounted(record)], over ? [8, 11] : [9, 16]);
  const grid = themeGrid({ ...record, themes });
  const cells = grid.map((cell): CellMark => {
    const column = columns.find(({ inspection }) => inspection === cell.inspection);
    const row = rows.find(({ theme }) => theme === cell.theme);
    if (!column || !row) throw new RangeError(`${cell.theme} at ${cell.inspection} has no place in the matrix`);
    const stances = STANCES.flatMap((stance, i): CountedStance[] => {
      const count = countOf(cell, stance);
      if (count === 0) return [];
      const [right, down] = step === undefined ? [places.get(cell.inspection)?.at[stance] ?? 0, 0] : [0, i * step];
      const at = { x: round(column.x + right + (over ? 6 : 8)), y: round(row.y + layout.stances + down), size: round(size(count)) };
      return [countedStance(stance, stance, count, at, at.x + at.size / 2 + (over ? 2 : 3))];
    });
    return {
      theme: cell.theme,
      inspection: cell.inspection,
      label: `${row.name}, ${column.when}: ${cellInWords(cell)}`,
      href: addresses.themeAtVisit(cell.theme, cell.inspection),
      target: { x: column.x, y: row.y + layout.target.top, width: column.width, height: layout.target.height },
      stances,
      absence: cell.absence && {
        kind: cell.absence,
        place: `translate(${cell.absence === 'not-analysed' ? column.x - layout.ring : column.x} ${row.y + layout.absence})`,
      },
      words: firstWords(cell),
    };
  });
  return {
    width: layout.width,
    height: layout.top + rows.length * layout.rowHeight + 4,
    fontSize: layout.fontSize,
    columns: over ? [] : columns.map(headOf),
    rows: rows.map(({ theme, short, y }) => ({
      href: addresses.theme(theme),
      rule: `M0 ${y}H${layout.width}`,
      name: { words: short, x: 0, y: y + layout.name },
      years: over ? columns.filter(({ first }) => first).map(({ year, x }) => ({ words: year, x, y: y + layout.years })) : [],
    })),
    cells,
    numbers: over ? undefined : 13.5,
    named,
  };
}

/** The cells of one theme, small: for a list of all themes side by side. */
export function smallMatrix(record: InspectionRecord, theme: InspectionRecord['themes'][number]): Matrix {
  return matrix(record, [theme], SMALL);
}

/** On how many themes concerns outnumber strengths in the first and the latest text read whole, or where none was in the second-hand ones; and what that does not measure. */
function headline(record: InspectionRecord, grid: readonly Cell[]): string {
  const full = record.inspections.filter(({ coverage }) => coverage === 'full');
  const told = full.length > 0 ? full : record.inspections.filter(hasText);
  const ends = told.filter((_, i) => i === 0 || i === told.length - 1);
  if (ends.length === 0) return NO_TEXT_YET;
  const parts = ends.map(({ id, ordered }) => {
    const mine = grid.filter((cell) => cell.inspection === id && cell.counts);
    const more = mine.filter(({ counts }) => (counts?.concern ?? 0) > (counts?.strength ?? 0));
    return `on ${more.length === 0 ? 'none' : more.length} of ${mine.length} themes in ${yearOf(ordered)}`;
  });
  return `Concerns outnumber strengths ${listed(parts)}: a count, no measure of quality`;
}

function table(record: InspectionRecord, grid: readonly Cell[]): Table {
  return {
    caption: 'Findings by theme and visit. A theme that was not counted has words in its place and no number.',
    columns: ['Theme', ...record.inspections.map(({ ordered, label }) => `${yearOf(ordered)} ${label}`)],
    rows: record.themes.map(({ id, name }) => [
      { text: name, href: addresses.theme(id) },
      ...grid.filter(({ theme }) => theme === id).map((cell) => ({ text: cellInWords(cell), href: addresses.themeAtVisit(id, cell.inspection) })),
    ]),
  };
}

export function themesChart(record: InspectionRecord): ThemesChart {
  const grid = themeGrid(record);
  const counted = grid.filter(({ absence }) => absence === undefined);
  const marks = counted.reduce((sum, { findings }) => sum + findings.length, 0);
  const not = record.inspections.filter((one) => !hasText(one)).length;
  return {
    id: 'themes',
    name: 'Themes by visit',
    question: 'Which theme was raised at which visit, and how?',
    headline: headline(record, grid),
    summary: [
      `The chart has a row for each of ${several(record.themes.length, 'theme')} and a column for each of ${several(record.inspections.length, 'visit')}.`,
      `It shows ${several(marks, 'finding')} in ${several(counted.length, 'place')}.`,
      ...(not === 0
        ? []
        : [
            `The ${not === 1 ? 'report that was neither held nor read is' : `${not} reports that were neither held nor read are`} marked as not analysed; nothing is counted for ${not === 1 ? 'it' : 'them'}.`,
          ]),
    ],
    table: table(record, grid),
    sources: sourcesOf(record),
    shared: sourcesOf(record),
    wide: matrix(record, record.themes, WIDE),
    narrow: matrix(record, record.themes, NARROW),
  };
}

/** The chart `themes`. */
export const themes: Kind<ThemesChart> = {
  name: 'Themes',
  charts: (record) => [themesChart(record)],
  key: () => [[...stanceMarks(), ...ABSENCE_MARKS]],
  picks: ['theme', 'stance'],
  themes: (record) => record.themes,
  countsVisits: true,
  counts: ({ kind }) => kind === 'finding',
  shows: (id, record) => isPassage(id, record),
};
