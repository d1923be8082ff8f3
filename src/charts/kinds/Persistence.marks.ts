// Which concerns keep coming back: one cell a theme and visit, ordered by how long; never a rate.
import { addresses } from '../../model/record/addresses.ts';
import { yearOf } from '../../model/written/dates.ts';
import type { Inspection, InspectionRecord } from '../../model/record/record.ts';
import { ABSENCE_WORDS, cellOf, type Absence, type Cell, stancesIn, countOf } from '../../model/counts/scope.ts';
import type { Stance } from '../../model/written/schemas.ts';
import { askedAbout, concernYears, concernYearsInWords, toldBy } from '../../model/counts/series.ts';
import { listed, numberWord, several } from '../../model/words/english.ts';
import { visitColumns, type VisitColumn } from '../columns.ts';
import { firstWords } from '../firstWords.ts';
import type { Box, Drawn, PlacedWords, Size, SizedWords } from '../frame.ts';
import { sourcesOf } from '../sources.ts';
import { ABSENCE_MARKS, pathMark, roundMark, stanceMark } from '../key.ts';
import { isPassage, type Kind } from '../kind.ts';
import { hasText } from '../../model/record/lookups.ts';
import { SECOND_HAND_TEXT } from '../../model/words/texts.ts';

/** One theme at one visit: a concern from a full text, from a partial one, other findings, or a kind of absence. */
interface ConcernMark {
  theme: string;
  inspection: string;
  label: string;
  href: string;
  words: string;
  /** Where a reader points at it. */
  target: Box;
  /** Where its shape is drawn. */
  place: string;
  shows: 'concern-full' | 'concern-partial' | 'other' | Absence;
  /** The frame around the shape where the visit asked for something on the theme though no concern is on record. */
  asked: string | undefined;
}

interface PersistenceRow {
  theme: string;
  rule: string;
  name: PlacedWords;
  href: string;
  years: number[];
  /** The latest findings: their year, and a mark for each stance, hollow where they are second-hand. */
  latest: { year: PlacedWords; told: boolean; stances: { stance: Stance; place: string }[] } | undefined;
}

interface PersistenceDrawing extends Size {
  columns: { href: string; label: string; target: Box; year: SizedWords | undefined; lines: PlacedWords[] }[];
  rows: PersistenceRow[];
  marks: ConcernMark[];
  /** The words over the latest findings. */
  latest: SizedWords | undefined;
  /** Whether the names of themes are over their rows, in bold, rather than before them. */
  named: 'before' | 'over';
}

export interface PersistenceChart extends Drawn {
  wide: PersistenceDrawing;
  narrow: PersistenceDrawing;
}

interface Layout {
  width: number;
  fontSize: number;
  left: number;
  right: number;
  top: number;
  rowHeight: number;
  slim: { single: number; shared: number };
  named: PersistenceDrawing['named'];
  /** From the top of a row to where a reader points at its marks. */
  marks: number;
  /** How high the place is where a reader points at a column. */
  head: number;
  /** How far a small ring is drawn to the left, so that it is in the middle of a slim column. */
  ring: number;
  /** Where the year of the latest findings is, and their first mark. */
  latest: { year: number; marks: number };
}

const WIDE: Layout = {
  ...{ width: 680, fontSize: 14, left: 114, right: 582, top: 66, rowHeight: 32, slim: { single: 46, shared: 33 } },
  ...{ named: 'before', marks: 2, head: 56, ring: 4, latest: { year: 590, marks: 632 } },
};
const NARROW: Layout = {
  ...{ width: 320, fontSize: 14.6, left: 0, right: 320, top: 26, rowHeight: 66, slim: { single: 37, shared: 16 } },
  ...{ named: 'over', marks: 28, head: 26, ring: 7, latest: { year: 272, marks: 278 } },
};

/** The frame of an ask: around a dot, or around a sign of absence, which is wider. */
const FRAME = { dot: 'M1.5 1.5h13v13h-13z', absence: 'M8.5 1.5h13v13h-13z' };

function shows(cell: Cell, { coverage }: Inspection): ConcernMark['shows'] {
  if (cell.absence) return cell.absence;
  if (countOf(cell, 'concern') === 0) return 'other';
  return coverage === 'full' ? 'concern-full' : 'concern-partial';
}

const WORDS: Readonly<Record<ConcernMark['shows'], string>> = {
  ...ABSENCE_WORDS,
  'concern-full': 'a concern is on record',
  'concern-partial': `a concern is on record, in a ${SECOND_HAND_TEXT}`,
  other: 'findings on record, but no concern',
};

/** The words for a cell, with its ask where no concern is on record. */
function said(shown: ConcernMark['shows'], asked: boolean): string {
  return `${WORDS[shown]}${asked ? '; asked to improve' : ''}`;
}

function askedOnly(inspection: Inspection, theme: string): boolean {
  return !shows(cellOf(inspection, theme), inspection).startsWith('concern') && askedAbout(inspection, theme);
}

interface OrderedTheme {
  theme: string;
  name: string;
  short: string;
  href: string;
  years: number[];
  latest: { year: number; told: string | undefined; stances: Stance[] } | undefined;
}

/** The themes, from the one with concerns in the most years on. */
function orderedThemes(record: InspectionRecord): OrderedTheme[] {
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

function headOf({ href, label, year, lines, first, x, width }: VisitColumn, { named, head }: Layout): PersistenceDrawing['columns'] {
  const over = named === 'over';
  if (over && !first) return [];
  return [
    {
      href,
      label,
      target: { x, y: 0, width, height: head },
      year: first ? { words: year, x, y: 18, fontSize: over ? undefined : 14 } : undefined,
      lines: over ? [] : lines.map((words, i) => ({ words, x, y: 36 + i * 17 })),
    },
  ];
}

function rowOf({ theme, short, href, years, latest }: OrderedTheme, y: number, { width, named, latest: at }: Layout): PersistenceRow {
  return {
    theme,
    rule: `M0 ${y}H${width}`,
    name: { words: short, x: 0, y: y + 21 },
    href,
    years,
    latest: latest && {
      year: { words: named === 'over' ? `latest: ${latest.year}` : String(latest.year), x: at.year, y: y + 21 },
      told: latest.told !== undefined,
      stances: latest.stances.map((stance, i) => ({ stance, place: `translate(${at.marks + i * 15} ${y + 10})` })),
    },
  };
}

function drawing(record: InspectionRecord, layout: Layout): PersistenceDrawing {
  const columns = visitColumns(record.inspections, layout);
  const themes = orderedThemes(record);
  const top = (i: number): number => layout.top + i * layout.rowHeight;
  const marks = themes.flatMap(({ theme, name }, row) =>
    record.inspections.map((inspection, i): ConcernMark => {
      const cell = cellOf(inspection, theme);
      const shown = shows(cell, inspection);
      const { x = 0, width = 0 } = columns[i] ?? {};
      const y = top(row) + layout.marks;
      return {
        theme,
        inspection: inspection.id,
        label: `${name}, ${columns[i]?.when ?? ''}: ${said(shown, askedOnly(inspection, theme))}`,
        href: addresses.themeAtVisit(theme, inspection.id),
        words: firstWords(cell),
        target: { x: x - 2, y, width: width - 2, height: 28 },
        place: `translate(${shown === 'not-analysed' ? x - layout.ring : x} ${y + 6})`,
        shows: shown,
        asked: askedOnly(inspection, theme) ? FRAME[shown === 'other' ? 'dot' : 'absence'] : undefined,
      };
    }),
  );
  return {
    width: layout.width,
    height: top(themes.length) + 4,
    fontSize: layout.fontSize,
    columns: columns.flatMap((column) => headOf(column, layout)),
    rows: themes.map((theme, i) => rowOf(theme, top(i), layout)),
    marks,
    latest: layout.named === 'over' ? undefined : { words: 'Latest', x: layout.latest.year, y: 18, fontSize: 14 },
    named: layout.named,
  };
}

/** How much of the latest text with a concern on a theme it is: a year alone would make one passage look like many. */
function lastOf({ inspections }: InspectionRecord, theme: string): string {
  const last = inspections.findLast((inspection) => countOf(cellOf(inspection, theme), 'concern') > 0);
  return last ? `; in ${yearOf(last.ordered)} in ${countOf(cellOf(last, theme), 'concern')} of ${several(last.findings.length, 'finding')}` : '';
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
      `On ${again.length === rows.length ? 'all' : `${again.length} of`} ${rows.length} themes a concern is on record in more than one year.`,
      ...again.slice(0, 5).map(({ theme, name }) => {
        const asked = inspections.filter((inspection) => askedOnly(inspection, theme)).map(({ ordered }) => yearOf(ordered));
        return `${name}: on record in ${concernYearsInWords(record, theme)}${lastOf(record, theme)}${asked.length > 0 ? `; also asked to improve in ${listed(asked)}` : ''}.`;
      }),
      ...(inspections.some(({ coverage }) => coverage === 'partial')
        ? [`A ${SECOND_HAND_TEXT} tells only part of a visit, so a year without a mark does not mean a year without the concern.`]
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
      stanceMark('concern', WORDS['concern-full']),
      stanceMark('concern', WORDS['concern-partial'], 'concern hollow'),
      roundMark([-4, -1, 20, 14], 'quiet', [6, 6, 2.6], WORDS.other),
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
