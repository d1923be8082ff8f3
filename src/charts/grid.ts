// A chart that is a table: a row a theme or a heading, a column a visit, and a small drawing or a word in each cell.
// Pages and embeds have it as a table of HTML (Grid.astro), pictures to download as the same cells laid out (GridPicture.marks.ts).
import { addresses } from '../model/record/addresses.ts';
import { hasText } from '../model/record/lookups.ts';
import type { Inspection, InspectionRecord } from '../model/record/record.ts';
import type { Theme } from '../model/written/draft.ts';
import { UNREAD, textOver } from '../model/words/texts.ts';
import type { Stance } from '../model/written/schemas.ts';
import { yearOf } from '../model/written/dates.ts';
import { visitWords } from '../model/words/visits.ts';

/** An SVG element in the box of its cell. */
export interface GridMark {
  element: 'rect' | 'circle' | 'path';
  attributes: Readonly<Record<string, string | number>>;
  stance?: Stance;
}

/** The box of the marks of a cell. In findings it is as long as the chart's scale says, in em of its own (grid.css has how large that is at which width); in pixels as it says. */
export interface GridBox {
  width: number;
  height: number;
  unit: 'findings' | 'pixels';
  long: string;
}

/** What a cell shows, and where it leads. */
interface GridCell {
  /** For who hears the chart: the row, the column, and what is there. */
  label: string;
  href: string;
  /** First words of its passages, for the place beside the chart. */
  words?: string;
  stance?: Stance;
  box?: GridBox;
  marks: readonly GridMark[];
  /** Words after the marks: a number, a grade. */
  text: string;
}

/** A place of the table: with a cell, or with why there is none. */
export interface GridPlace {
  /** Classes of grid.css: shades, the line that runs through. */
  tone?: string;
  cell?: GridCell;
  /** Said to who hears the chart where there is no cell. */
  says?: string;
  /** Seen and said where there is no cell. */
  quiet?: string;
}

/** The head of a column: a visit, or the neighbours of one year whose reports are not analysed here. */
export interface GridColumn {
  inspections: readonly string[];
  year: string;
  /** The visits by their links: the year itself, or months under it. */
  visits: readonly { href: string; words: string; label: string }[];
  /** What it was, and whose words. Upright heads show the second alone. */
  what: string;
  text: string;
  unread: boolean;
  /** Whether a line stands before it: what is on its two sides is not the same measure. */
  apart?: boolean;
}

interface GridRow {
  id: string;
  /** The theme that readers can pick out. */
  theme?: string;
  name: string;
  href?: string;
  places: readonly GridPlace[];
  /** The first and the last column of the line that runs through the row's marks. */
  through?: readonly [first: number, last: number];
}

export interface Grid {
  /** What the rows are: "Theme". */
  corner: string;
  columns: readonly GridColumn[];
  rows: readonly GridRow[];
  /** Whether the words over the columns stand upright at every width, or lie at every width; without, they stand upright where there is less room. */
  heads?: 'upright' | 'lying';
  /** Whether its cells hold words, which break at spaces, rather than drawings. */
  words?: true;
}

function columnOf(record: InspectionRecord, group: readonly Inspection[]): GridColumn {
  const [first] = group;
  if (!first) throw new RangeError('a column has no visit');
  const unread = !hasText(first);
  const year = String(yearOf(first.ordered));
  const alone = group.length === 1;
  const when = (one: Inspection): string => visitWords(record.inspections, one);
  return {
    inspections: group.map(({ id }) => id),
    year,
    visits: group.map((one) => ({
      href: addresses.inspection(one.id),
      words: alone ? when(one) : when(one).replace(` ${year}`, ''),
      label: `${when(one)}: ${one.label}`,
    })),
    what: alone ? first.label : '',
    text: unread ? UNREAD : textOver(record, first),
    unread,
  };
}

/** The columns of some visits, by date. Neighbours of one year whose reports are not analysed here share one. */
export function gridColumns(record: InspectionRecord, visits: readonly Inspection[] = record.inspections): GridColumn[] {
  const groups: Inspection[][] = [];
  for (const visit of visits) {
    const last = groups.at(-1)?.[0];
    const joins = last && !hasText(last) && !hasText(visit) && yearOf(last.ordered) === yearOf(visit.ordered);
    if (joins) groups.at(-1)?.push(visit);
    else groups.push([visit]);
  }
  return groups.map((group) => columnOf(record, group));
}

/** A row for each theme, with what it has in each column, by the first visit of that. */
export function themeRows(
  { inspections }: InspectionRecord,
  columns: readonly GridColumn[],
  themes: readonly Theme[],
  placeOf: (theme: Theme, inspection: Inspection) => GridPlace,
): GridRow[] {
  const visits = columns.map(({ inspections: [first = ''] }) => {
    const visit = inspections.find(({ id }) => id === first);
    if (!visit) throw new RangeError(`there is no visit "${first}"`);
    return visit;
  });
  return themes.map((theme) => ({
    id: theme.id,
    theme: theme.id,
    name: theme.short,
    href: addresses.theme(theme.id),
    places: visits.map((visit) => placeOf(theme, visit)),
  }));
}
