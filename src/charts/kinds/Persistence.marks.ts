// Which concerns keep coming back: one cell a theme and visit, ordered by how long; never a rate.
import { addresses } from '../../model/record/addresses.ts';
import { yearOf } from '../../model/written/dates.ts';
import type { Inspection, InspectionRecord } from '../../model/record/record.ts';
import { ABSENCE_WORDS, cellOf, type Absence, type Cell, stancesIn, countOf } from '../../model/counts/scope.ts';
import type { Stance } from '../../model/written/schemas.ts';
import { askedAbout, concernYears, concernYearsInWords, toldBy } from '../../model/counts/series.ts';
import { listed, numberWord } from '../../model/words/english.ts';
import { visitColumns, type VisitColumn } from '../columns.ts';
import { firstWords } from '../firstWords.ts';
import type { Drawn, Size } from '../frame.ts';
import { sourcesOf } from '../sources.ts';
import { ABSENCE_MARKS, pathMark, roundMark, stanceMark } from '../key.ts';
import { isPassage, type Kind } from '../kind.ts';
import { hasText } from '../../model/record/lookups.ts';

/** One theme at one visit: a concern from a full text, from a partial one, other findings, or a kind of absence. */
interface ConcernMark {
  theme: string;
  inspection: string;
  label: string;
  href: string;
  words: string;
  x: number;
  y: number;
  width: number;
  shows: 'concern-full' | 'concern-partial' | 'other' | Absence;
  /** Whether the visit asked for something on the theme though no concern is on record. */
  asked: boolean;
}

interface PersistenceRow {
  theme: string;
  short: string;
  name: string;
  href: string;
  y: number;
  years: number[];
  latest: { year: number; told: string | undefined; stances: Stance[] } | undefined;
}

interface PersistenceDrawing extends Size {
  columns: VisitColumn[];
  rows: PersistenceRow[];
  marks: ConcernMark[];
  latestX: number;
}

export interface PersistenceChart extends Drawn {
  wide: PersistenceDrawing;
  narrow: PersistenceDrawing;
}

const WIDE = { width: 680, fontSize: 14, left: 114, right: 582, top: 66, rowHeight: 32, slim: { single: 46, shared: 33 } };
const NARROW = { width: 320, fontSize: 14.6, left: 0, right: 320, top: 26, rowHeight: 66, slim: { single: 37, shared: 16 } };

function shows(cell: Cell, { coverage }: Inspection): ConcernMark['shows'] {
  if (cell.absence) return cell.absence;
  if (countOf(cell, 'concern') === 0) return 'other';
  return coverage === 'full' ? 'concern-full' : 'concern-partial';
}

const SAYS: Readonly<Record<'concern-full' | 'concern-partial' | 'other', string>> = {
  'concern-full': 'a concern is on record',
  'concern-partial': 'a concern is on record, in a second-hand text',
  other: 'findings on record, but no concern',
};

function wordsFor(mark: ConcernMark['shows']): string {
  return mark in SAYS ? SAYS[mark as keyof typeof SAYS] : ABSENCE_WORDS[mark as Absence];
}

/** What a cell says in words, its ask too where no concern is on record. */
function said(shown: ConcernMark['shows'], asked: boolean): string {
  return `${wordsFor(shown)}${asked ? '; asked to improve' : ''}`;
}

function askedOnly(inspection: Inspection, theme: string): boolean {
  return !shows(cellOf(inspection, theme), inspection).startsWith('concern') && askedAbout(inspection, theme);
}

function orderedThemes(record: InspectionRecord): Omit<PersistenceRow, 'y'>[] {
  const coded = record.inspections.filter(hasText).reverse();
  const rows = record.themes.map(({ id, name, short }) => {
    const latest = coded.find((inspection) => cellOf(inspection, id).findings.length > 0);
    return {
      theme: id,
      name,
      short,
      href: addresses.theme(id),
      years: concernYears(record, id),
      latest: latest && {
        year: yearOf(latest.ordered),
        told: toldBy(record, latest, id),
        stances: stancesIn(cellOf(latest, id)),
      },
    };
  });
  const last = ({ years }: { years: number[] }): number => years.at(-1) ?? 0;
  return rows.sort((a, b) => b.years.length - a.years.length || last(b) - last(a));
}

function drawing(record: InspectionRecord, layout: typeof WIDE): PersistenceDrawing {
  const columns = visitColumns(record.inspections, layout);
  const rows = orderedThemes(record).map((row, i) => ({ ...row, y: layout.top + i * layout.rowHeight }));
  const marks = rows.flatMap(({ theme, name, y }) =>
    record.inspections.map((inspection, i): ConcernMark => {
      const cell = cellOf(inspection, theme);
      const shown = shows(cell, inspection);
      return {
        theme,
        inspection: inspection.id,
        label: `${name}, ${columns[i]?.when ?? ''}: ${said(shown, askedOnly(inspection, theme))}`,
        href: addresses.themeAtVisit(theme, inspection.id),
        words: firstWords(cell),
        x: columns[i]?.x ?? 0,
        y,
        width: columns[i]?.width ?? 0,
        shows: shown,
        asked: askedOnly(inspection, theme),
      };
    }),
  );
  return {
    width: layout.width,
    height: layout.top + rows.length * layout.rowHeight + 4,
    fontSize: layout.fontSize,
    columns,
    rows,
    marks,
    latestX: layout.right + 8,
  };
}

/** "On record in 2014, 2016 and 2019": never a share of visits, since a partial text looked only where it reports. */
function headline(record: InspectionRecord): string {
  const rows = orderedThemes(record);
  const most = rows[0]?.years.length ?? 0;
  if (most === 0) return 'No concern is on record';
  const top = rows.filter(({ years }) => years.length === most);
  if (top.length === 1) return `Concerns about ${(top[0]?.name ?? '').toLowerCase()} are on record in ${concernYearsInWords(record, top[0]?.theme ?? '')}`;
  return `${numberWord(top.length, true)} themes have a concern on record in ${numberWord(most)} year${most === 1 ? '' : 's'}: ${listed(top.map(({ short }) => short.toLowerCase()))}`;
}

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
      ...again.slice(0, 5).map(({ theme, name }) => {
        const asked = inspections.filter((inspection) => askedOnly(inspection, theme)).map(({ ordered }) => yearOf(ordered));
        return `${name}: on record in ${concernYearsInWords(record, theme)}${asked.length > 0 ? `; also asked to improve in ${listed(asked)}` : ''}.`;
      }),
      ...(inspections.some(({ coverage }) => coverage === 'partial')
        ? ['A second-hand text looked only where it reports, so a year without a mark does not mean a year without the concern.']
        : []),
    ],
    table: {
      caption: 'Whether a concern is on record, by theme and visit, and the latest word on each theme.',
      columns: ['Theme', ...inspections.map(({ ordered, label }) => `${yearOf(ordered)} ${label}`), 'Latest finding'],
      rows: rows.map(({ theme, name, href, latest }) => [
        { text: name, href },
        ...inspections.map((inspection) => ({
          text: said(shows(cellOf(inspection, theme), inspection), askedOnly(inspection, theme)),
          href: addresses.themeAtVisit(theme, inspection.id),
        })),
        { text: latest ? `${latest.year}${latest.told ? `, ${latest.told}` : ''}: ${listed(latest.stances)}` : 'none' },
      ]),
    },
    sources: sourcesOf(record),
    shared: sourcesOf(record),
    wide: drawing(record, WIDE),
    narrow: drawing(record, NARROW),
  };
}

/** The chart `persistence`. */
export const persistence: Kind<PersistenceChart> = {
  name: 'Persistence',
  charts: (record) => [persistenceChart(record)],
  key: () => [
    [
      stanceMark('concern', SAYS['concern-full']),
      stanceMark('concern', SAYS['concern-partial'], 'concern hollow'),
      roundMark([-4, -1, 20, 14], 'quiet', [6, 6, 2.6], SAYS.other),
      pathMark([0, 0, 20, 16], 'mute', 'M2.5 1.5h13v13h-13z', 'framed: asked to improve, no concern on record'),
    ],
    ABSENCE_MARKS,
  ],
  picks: ['theme', 'stance'],
  themes: (record) => record.themes,
  countsVisits: true,
  counts: (item) => item.kind === 'finding' && item.stance === 'concern',
  shows: (id, record) => isPassage(id, record),
};
