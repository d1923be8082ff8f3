// Which concerns keep coming back: one cell a theme and visit, ordered by how long; never a rate.
import { addresses } from '../model/addresses.ts';
import { yearOf } from '../model/dates.ts';
import type { Inspection, InspectionRecord } from '../model/record.ts';
import { ABSENCE_WORDS, cellOf, type Absence, type Cell } from '../model/scope.ts';
import { STANCES, type Stance } from '../model/schemas.ts';
import { concernYears, listed, numberWord } from '../model/series.ts';
import { firstWords } from './firstWords.ts';
import { round, type Frame, type Size } from './frame.ts';
import { sourcesOf } from './Themes.marks.ts';

/** One theme at one visit: a concern from a full text, from a partial one, other findings, or a kind of absence. */
export interface ConcernMark {
  theme: string;
  inspection: string;
  label: string;
  href: string;
  words: string;
  x: number;
  y: number;
  shows: 'concern-full' | 'concern-partial' | 'other' | Absence;
}

export interface PersistenceRow {
  theme: string;
  short: string;
  name: string;
  href: string;
  y: number;
  years: number[];
  latest: { year: number; stances: Stance[] } | undefined;
}

export interface PersistenceDrawing extends Size {
  columns: { inspection: string; year: string; coverage: string; href: string; x: number }[];
  rows: PersistenceRow[];
  marks: ConcernMark[];
  latestX: number;
}

export interface PersistenceChart extends Frame {
  wide: PersistenceDrawing;
  narrow: PersistenceDrawing;
}

const WIDE = { width: 1060, left: 176, top: 66, rowHeight: 32, wide: 114, slim: 42 };
const NARROW = { width: 320, left: 0, top: 26, rowHeight: 66, wide: 46, slim: 15 };

function shows(cell: Cell, { coverage }: Inspection): ConcernMark['shows'] {
  if (cell.absence) return cell.absence;
  if ((cell.counts?.concern ?? 0) === 0) return 'other';
  return coverage === 'full' ? 'concern-full' : 'concern-partial';
}

const SAYS: Readonly<Record<'concern-full' | 'concern-partial' | 'other', string>> = {
  'concern-full': 'a concern is on record',
  'concern-partial': 'a concern is on record, in a second-hand text',
  other: 'findings on record, but no concern',
};

export function wordsFor(mark: ConcernMark['shows']): string {
  return mark in SAYS ? SAYS[mark as keyof typeof SAYS] : ABSENCE_WORDS[mark as Absence];
}

function orderedThemes(record: InspectionRecord): Omit<PersistenceRow, 'y'>[] {
  const coded = record.inspections.filter(({ text }) => text !== undefined).reverse();
  const rows = record.themes.map(({ id, name, short }) => {
    const latest = coded.find((inspection) => cellOf(inspection, id).findings.length > 0);
    return {
      theme: id,
      name,
      short,
      href: addresses.theme(id),
      years: concernYears(record, id),
      latest: latest && { year: yearOf(latest.ordered), stances: STANCES.filter((stance) => (cellOf(latest, id).counts?.[stance] ?? 0) > 0) },
    };
  });
  const last = ({ years }: { years: number[] }): number => years.at(-1) ?? 0;
  return rows.sort((a, b) => b.years.length - a.years.length || last(b) - last(a));
}

function drawing(record: InspectionRecord, layout: typeof WIDE): PersistenceDrawing {
  let x = layout.left;
  const columns = record.inspections.map(({ id, ordered, text, coverage }) => {
    const width = text === undefined ? layout.slim : layout.wide;
    const column = {
      inspection: id,
      year: String(yearOf(ordered)),
      coverage: text === undefined ? '' : coverage === 'full' ? 'full text' : 'second-hand',
      href: addresses.inspection(id),
      x: round(x),
    };
    x += width;
    return column;
  });
  const rows = orderedThemes(record).map((row, i) => ({ ...row, y: layout.top + i * layout.rowHeight }));
  const marks = rows.flatMap(({ theme, name, y }) =>
    record.inspections.map((inspection, i): ConcernMark => {
      const cell = cellOf(inspection, theme);
      const shown = shows(cell, inspection);
      return {
        theme,
        inspection: inspection.id,
        label: `${name}, ${yearOf(inspection.ordered)}: ${wordsFor(shown)}`,
        href: addresses.themeAtVisit(theme, inspection.id),
        words: firstWords(cell),
        x: columns[i]?.x ?? 0,
        y,
        shows: shown,
      };
    }),
  );
  return { width: layout.width, height: layout.top + rows.length * layout.rowHeight + 4, columns, rows, marks, latestX: round(x + 6) };
}

/** "On record in 2014, 2016 and 2019": never a share of visits, since a partial text looked only where it reports. */
function headline(record: InspectionRecord): string {
  const rows = orderedThemes(record);
  const most = rows[0]?.years.length ?? 0;
  const top = rows.filter(({ years }) => years.length === most);
  if (top.length === 1) return `Concerns about ${(top[0]?.name ?? '').toLowerCase()} are on record in ${listed(top[0]?.years ?? [])}`;
  return `${numberWord(top.length, true)} themes have a concern on record in ${numberWord(most)} years: ${listed(top.map(({ short }) => short.toLowerCase()))}`;
}

/** The chart `persistence`. */
export function persistenceChart(record: InspectionRecord): PersistenceChart {
  const rows = orderedThemes(record);
  const again = rows.filter(({ years }) => years.length > 1);
  const inspections = record.inspections;
  return {
    id: 'persistence',
    name: 'Concerns that came back',
    question: 'Which concerns keep coming back?',
    headline: headline(record),
    summary: [
      `On ${numberWord(again.length)} of ${rows.length} themes a concern is on record in more than one year.`,
      ...again.slice(0, 5).map(({ name, years }) => `${name}: on record in ${listed(years)}.`),
      'A second-hand text looked only where it reports, so a year without a mark does not mean a year without the concern.',
    ],
    table: {
      caption: 'Whether a concern is on record, by theme and visit, and the latest word on each theme.',
      columns: ['Theme', ...inspections.map(({ ordered, label }) => `${yearOf(ordered)} ${label}`), 'Latest finding'],
      rows: rows.map(({ theme, name, href, latest }) => [
        { text: name, href },
        ...inspections.map((inspection) => ({
          text: wordsFor(shows(cellOf(inspection, theme), inspection)),
          href: addresses.themeAtVisit(theme, inspection.id),
        })),
        { text: latest ? `${latest.year}: ${listed(latest.stances)}` : 'none' },
      ]),
    },
    sources: sourcesOf(record),
    wide: drawing(record, WIDE),
    narrow: drawing(record, NARROW),
  };
}
