// Where two codings of the same passages gave the same theme, and where not: one row for each theme of the first, one column for each of the second.
import type { Confusion, Published } from '../model/counts/agreement.ts';
import type { InspectionRecord } from '../model/record/record.ts';
import { figuresTable, stancesTable, themesTable } from './agreementTables.ts';
import { agreementInWords, KINDS } from './agreementWords.ts';
import { round, type Box, type Download, type PlacedWords, type Size, type Table } from './frame.ts';
import type { KeyItem } from './key.ts';

/** A pair of themes that occurs: how many passages the first coding put under one and the second under the other. */
interface ConfusionCell {
  pairs: PlacedWords;
  same: boolean;
  /** Drawn where the two codings differ. */
  frame: Box;
}

interface ConfusionDrawing extends Size {
  /** What the columns are and what the rows are. */
  axes: PlacedWords[];
  rows: { letter: PlacedWords; name: PlacedWords | undefined; rule: string }[];
  columns: PlacedWords[];
  /** The line under the last row. */
  end: string;
  cells: ConfusionCell[];
}

/** Two codings compared: of the texts that we quote, or of the reports that we summarise. */
export interface AgreementChart extends Record<Download, ConfusionDrawing> {
  title: string;
  headline: string;
  summary: string[];
  /** What was done about the differences, and how many. */
  settling: string[];
  /** What the frame stands for, and each letter. */
  key: readonly (readonly KeyItem[])[];
  themes: Table;
  stances: Table;
}

/** What the method page shows: the figures of all comparisons in one table, and then each by itself. */
interface Agreements {
  figures: Table;
  charts: AgreementChart[];
}

const letterOf = (i: number): string => String.fromCharCode(65 + i);

function drawing(
  { themes }: InspectionRecord,
  cells: readonly Confusion[],
  layout: { left: number; top: number; width: number; fontSize: number; rowHeight: number; names: boolean },
): ConfusionDrawing {
  const { left, top, width, fontSize, rowHeight, names } = layout;
  const step = (width - left) / themes.length;
  const place = (id: string): number => themes.findIndex((theme) => theme.id === id);
  const x = (i: number): number => round(left + i * step);
  const y = (i: number): number => top + i * rowHeight;
  // Centre of a column, and base of the words in a row.
  const centre = (i: number): number => x(i) + round(step) / 2;
  const base = (i: number): number => y(i) + rowHeight / 2 + 5;
  return {
    width,
    height: y(themes.length) + 1,
    fontSize,
    axes: ['Across: theme in the second coding', 'Down: theme in the first coding'].map((words, i) => ({ words, x: names ? left : 0, y: 16 + i * 20 })),
    rows: themes.map(({ short }, i) => ({
      letter: { words: letterOf(i), x: 0, y: base(i) },
      name: names ? { words: short, x: 24, y: base(i) } : undefined,
      rule: `M${left} ${y(i)}H${width}`,
    })),
    columns: themes.map((_, i) => ({ words: letterOf(i), x: centre(i), y: top - 8 })),
    end: `M${left} ${y(themes.length)}H${width}`,
    cells: cells.map(({ first, second, pairs }) => {
      const [column, row] = [place(second), place(first)];
      return {
        pairs: { words: String(pairs), x: centre(column), y: base(row) },
        same: first === second,
        frame: { x: x(column) + 1, y: y(row) + 2, width: round(step) - 2, height: rowHeight - 4 },
      };
    }),
  };
}

function chartOf(record: InspectionRecord, published: Published): AgreementChart[] {
  const { texts, figures, confusion, dropped = { first: 0, second: 0 }, settled } = published;
  const all = figures.find(({ scope }) => scope === 'all');
  if (!all) return [];
  const off = confusion.theme.filter(({ first, second }) => first !== second).reduce((sum, { pairs }) => sum + pairs, 0);
  const gave = (fields: readonly string[], side: 'first' | 'second'): number =>
    settled.filter(({ field }) => fields.includes(field)).reduce((sum, one) => sum + one[side], 0);
  const [ours, theirs] = [gave(['theme', 'stance'], 'first'), gave(['theme', 'stance'], 'second')];
  const [oursAlone, theirsAlone] = [gave(['finding'], 'first') + dropped.first, gave(['finding'], 'second') + dropped.second];
  return [
    {
      title: KINDS[texts].title,
      headline: `Two codings gave ${all.pairs - off} of ${all.pairs} findings the same theme, and ${off} another`,
      summary: agreementInWords(record, published, all),
      settling: [
        `There were ${ours + theirs} differences in theme or stance. In ${ours} the first coding gave way, in ${theirs} the second.`,
        `Findings that only one coding had: ${oursAlone + theirsAlone}. In ${oursAlone} of these cases the first coding gave way.`,
      ],
      key: [
        [
          { words: 'number alone: same theme in both' },
          {
            box: [0, 0, 30, 16],
            element: 'rect',
            attributes: { class: 'open', x: 1, y: 2, width: 27, height: 12 },
            words: 'number in a frame: another theme in the second',
          },
          ...record.themes.map(({ name }, i) => ({ words: `${letterOf(i)} ${name}` })),
        ],
      ],
      wide: drawing(record, confusion.theme, { left: 170, top: 62, width: 640, fontSize: 14, rowHeight: 25, names: true }),
      narrow: drawing(record, confusion.theme, { left: 15, top: 62, width: 296, fontSize: 14.6, rowHeight: 23, names: false }),
      themes: themesTable(record, published),
      stances: stancesTable(published),
    },
  ];
}

/** The charts and the tables of the method page; undefined where the record has no second coding. */
export function agreementCharts(record: InspectionRecord): Agreements | undefined {
  const compared = record.agreement?.compared;
  return compared && { figures: figuresTable(record, compared), charts: compared.flatMap((published) => chartOf(record, published)) };
}
