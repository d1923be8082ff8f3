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
import { visitColumns, type VisitColumn } from '../columns.ts';
import { firstWords } from '../firstWords.ts';
import { round, type Drawn, type Size, type Table } from '../frame.ts';
import { sourcesOf } from '../sources.ts';
import { ABSENCE_MARKS, stanceMarks } from '../key.ts';
import { isPassage, type Kind } from '../kind.ts';
import { hasText } from '../../model/record/lookups.ts';

interface StanceMark {
  stance: Stance;
  count: number;
  x: number;
  y: number;
  /** Side of the box of the mark. */
  size: number;
}

interface CellMark {
  theme: string;
  inspection: string;
  label: string;
  href: string;
  x: number;
  y: number;
  width: number;
  height: number;
  stances: StanceMark[];
  absence: Absence | undefined;
  /** First words of its passages. */
  words: string;
}

interface Row {
  theme: string;
  name: string;
  short: string;
  href: string;
  y: number;
}

export interface Matrix extends Size {
  columns: VisitColumn[];
  rows: Row[];
  cells: CellMark[];
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
  /** Stances side by side, as wide as their numbers, or one below the other. */
  side: boolean;
}

const WIDE: Layout = { width: 680, fontSize: 14, left: 114, top: 64, rowHeight: 36, slim: { single: 41, shared: 31 }, side: true };
const NARROW: Layout = { width: 320, fontSize: 14.6, left: 0, top: 0, rowHeight: 116, slim: { single: 39.5, shared: 16 }, side: false };

/** Where each stance of a visit stands within a cell, and how wide the cell must be: a number of two digits takes more room. */
function slots(inspection: Inspection, themes: InspectionRecord['themes']): { at: Record<Stance, number>; width: number } {
  const at: Record<Stance, number> = { concern: 0, progress: 0, strength: 0 };
  let width = 0;
  for (const stance of STANCES) {
    at[stance] = width;
    width += themes.some(({ id }) => countOf(cellOf(inspection, id), stance) > 9) ? 36 : 22.5;
  }
  return { at, width };
}

function matrix(record: InspectionRecord, grid: readonly Cell[], layout: Layout): Matrix {
  const columns = visitColumns(record.inspections, { ...layout, right: layout.width }, (one) => (layout.side ? slots(one, record.themes).width : 1));
  const places = new Map(record.inspections.map((inspection) => [inspection.id, slots(inspection, record.themes).at]));
  const rows = record.themes.map(({ id, name, short }, i) => ({ theme: id, name, short, href: addresses.theme(id), y: layout.top + i * layout.rowHeight }));
  const size = scaleSqrt([1, mostCounted(record)], [9, 16]);
  const cells = grid.map((cell): CellMark => {
    const column = columns.find(({ inspection }) => inspection === cell.inspection);
    const row = rows.find(({ theme }) => theme === cell.theme);
    if (!column || !row) throw new RangeError(`${cell.theme} at ${cell.inspection} has no place in the matrix`);
    const stances = STANCES.flatMap((stance): StanceMark[] => {
      const count = countOf(cell, stance);
      const [x, y] = layout.side ? [places.get(cell.inspection)?.[stance] ?? 0, layout.rowHeight / 2] : [0, 54 + STANCES.indexOf(stance) * 20];
      return count === 0 ? [] : [{ stance, count, x: round(column.x + x + 8), y: round(row.y + y), size: round(size(count)) }];
    });
    return {
      theme: cell.theme,
      inspection: cell.inspection,
      label: `${row.name}, ${column.when}: ${cellInWords(cell)}`,
      href: addresses.themeAtVisit(cell.theme, cell.inspection),
      x: column.x,
      y: row.y,
      width: column.width,
      height: layout.rowHeight,
      stances,
      absence: cell.absence,
      words: firstWords(cell),
    };
  });
  return { width: layout.width, height: layout.top + rows.length * layout.rowHeight + 4, fontSize: layout.fontSize, columns, rows, cells };
}

/** On how many themes concerns outnumber strengths, within each of the inspectorate's own documents, or where none is held within each second-hand text. */
function headline(record: InspectionRecord, grid: readonly Cell[]): string {
  const full = record.inspections.filter(({ coverage }) => coverage === 'full');
  const told = full.length > 0 ? full : record.inspections.filter(hasText);
  if (told.length === 0) return 'No text is analysed here yet';
  const parts = told.map(({ id, ordered }) => {
    const mine = grid.filter((cell) => cell.inspection === id && cell.counts);
    const more = mine.filter(({ counts }) => (counts?.concern ?? 0) > (counts?.strength ?? 0));
    return `on ${more.length} of ${mine.length} themes in ${yearOf(ordered)}`;
  });
  const where = full.length > 0 ? `${record.site.inspectorate}'s own documents` : 'second-hand texts';
  return `Within ${where}, concerns outnumber strengths ${listed(parts)}`;
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
            `The ${not === 1 ? 'report whose text is not held is' : `${not} reports whose text is not held are`} marked as not analysed; nothing is counted for ${not === 1 ? 'it' : 'them'}.`,
          ]),
    ],
    table: table(record, grid),
    sources: sourcesOf(record),
    shared: sourcesOf(record),
    wide: matrix(record, grid, WIDE),
    narrow: matrix(record, grid, NARROW),
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
