// Where two codings of the same passages gave the same theme, and where not: one row for each theme of the first, one column for each of the second.
import { format } from 'd3';
import type { Confusion, Figures, Measure, Published } from '../model/counts/agreement.ts';
import { DRAWS, FEW_PAIRS } from '../model/counts/agreement.ts';
import { yearOf } from '../model/written/dates.ts';
import type { InspectionRecord } from '../model/record/record.ts';
import { listed, numberWord } from '../model/words/english.ts';
import { STANCES } from '../model/written/schemas.ts';
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

export const percent = (share: number | null): string => `${((share ?? 0) * 100).toFixed(1)}%`;
const two = (value: number | null): string => (value ?? 0).toFixed(2);

/** A kappa with its interval: "0.94 (0.91 to 0.96)". */
export function withInterval({ value, low, high }: Measure): string {
  return value === null ? 'not defined' : `${two(value)} (${two(low)} to ${two(high)})`;
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

const KINDS = { quoted: { title: 'Texts that we quote', noun: 'texts' }, told: { title: 'Reports told in our words', noun: 'reports' } } as const;

function scopeName({ inspections }: InspectionRecord, { texts, figures }: Published, scope: string): string {
  const { noun } = KINDS[texts];
  const count = figures.filter((one) => one.scope !== 'all' && one.scope !== 'short').length;
  if (scope === 'all') return `all ${numberWord(count)} ${noun}`;
  if (scope === 'short') return `the ${numberWord(count - 1)} shorter ${noun}`;
  const visit = inspections.find(({ id }) => id === scope);
  return visit ? `${yearOf(visit.ordered)} ${visit.label}` : scope;
}

function figuresTable(record: InspectionRecord, compared: readonly Published[]): Table {
  return {
    caption: `Agreement of the two codings before anything was settled. Beside each kappa stands its 95% interval, from ${format(',')(DRAWS)} bootstrap draws of the findings in both.`,
    columns: ['Text', 'Findings, first and second', 'In both', 'Coverage, first and second', 'Same theme', 'Kappa, theme', 'Same stance', 'Kappa, stance'],
    rows: compared.flatMap((one) =>
      one.figures.map(({ scope, first, second, pairs, coverage, theme, stance }) => {
        const bounded = one.dropped !== undefined && scope !== 'all';
        return [
          { text: scopeName(record, one, scope) },
          { text: `${bounded ? 'at least ' : ''}${first} and ${second}` },
          { text: String(pairs) },
          { text: `${bounded ? 'at most ' : ''}${percent(coverage.first)} and ${percent(coverage.second)}` },
          { text: percent(theme.agreement.value) },
          { text: withInterval(theme.kappa) },
          { text: percent(stance.agreement.value) },
          { text: withInterval(stance.kappa) },
        ];
      }),
    ),
  };
}

function themesTable({ themes }: InspectionRecord, { texts, confusion: { theme: cells } }: Published): Table {
  const short = (id: string): string => themes.find((theme) => theme.id === id)?.short ?? id;
  const sum = (some: readonly Confusion[]): number => some.reduce((total, { pairs }) => total + pairs, 0);
  return {
    caption: `${KINDS[texts].title}: findings in both codings by the theme that the first coding gave, and the themes of the second where they differ.`,
    columns: ['Theme in the first coding', 'Findings', 'Same in the second', 'Other in the second'],
    rows: themes.map(({ id, name }) => {
      const mine = cells.filter(({ first }) => first === id);
      const other = mine.filter(({ second }) => second !== id);
      return [
        { text: name, href: `/themes/${id}/` },
        { text: String(sum(mine)) },
        { text: String(sum(mine) - sum(other)) },
        { text: other.map(({ second, pairs }) => `${pairs} ${short(second)}`).join(', ') || 'none' },
      ];
    }),
  };
}

function stancesTable({ texts, confusion: { stance: cells } }: Published): Table {
  const count = (first: string, second: string): number => cells.find((cell) => cell.first === first && cell.second === second)?.pairs ?? 0;
  return {
    caption: `${KINDS[texts].title}: findings in both codings by stance. Rows are the first coding, columns the second.`,
    columns: ['First coding', ...STANCES.map((stance) => `Second: ${stance}`)],
    rows: STANCES.map((first) => [{ text: first }, ...STANCES.map((second) => ({ text: String(count(first, second)) }))]),
  };
}

/** Where a goal was missed, text by text, in words. */
function missed(record: InspectionRecord, published: Published, goals: NonNullable<Published['goals']>): string[] {
  return published.figures.flatMap(({ scope, coverage, theme, stance }) => {
    const short = [
      ...(theme.kappa.value !== null && theme.kappa.value < goals.theme ? [`theme (${two(theme.kappa.value)})`] : []),
      ...(stance.kappa.value !== null && stance.kappa.value < goals.stance ? [`stance (${two(stance.kappa.value)})`] : []),
      ...(coverage.first < goals.coverage ? [`coverage of the first coding (${two(coverage.first)})`] : []),
      ...(coverage.second < goals.coverage ? [`coverage of the second coding (${two(coverage.second)})`] : []),
    ];
    return short.length === 0 ? [] : [`${listed(short)} in ${scopeName(record, published, scope)}`];
  });
}

function aimed(record: InspectionRecord, published: Published): string[] {
  const { goals } = published;
  if (!goals) return [];
  const short = missed(record, published, goals);
  return [
    `The goals set before were ${two(goals.theme)} for theme, ${two(goals.stance)} for stance and ${two(goals.coverage)} for coverage. ${
      short.length === 0 ? 'All were met, in each text too.' : `They were missed here: ${short.join('; ')}. Elsewhere they were met.`
    }`,
  ];
}

/** Findings that one coding had and that no file holds. */
function lost({ dropped }: Published): string[] {
  if (!dropped) return [];
  return [
    `Of the findings that one coding alone had, ${dropped.first + dropped.second} were not kept: ${dropped.first} of the first and ${dropped.second} of the second. We know from the codebook how many there were, but not what they were or in which report. So coverage is exact only for all reports together. For each report it is an upper limit.`,
  ];
}

function summary(record: InspectionRecord, published: Published, all: Figures): string[] {
  const { figures, confusion } = published;
  const few = figures.filter(({ pairs }) => pairs < FEW_PAIRS);
  const measures = figures.flatMap(({ theme, stance }) => [theme.kappa, stance.kappa]);
  const undefinedOnes = figures.filter(({ theme, stance }) => theme.kappa.value === null || stance.kappa.value === null);
  const differing = confusion.theme.filter(({ first, second }) => first !== second);
  const most = Math.max(...differing.map(({ pairs }) => pairs));
  const frequent = differing.filter(({ pairs }) => pairs === most);
  const name = (id: string | undefined): string => record.themes.find((theme) => theme.id === id)?.name ?? '';
  return [
    `The first coding has ${all.first} findings and the second ${all.second}. ${all.pairs} are in both: ${percent(all.coverage.first)} of the first and ${percent(all.coverage.second)} of the second.`,
    ...lost(published),
    `Of those in both, ${percent(all.theme.agreement.value)} have the same theme and ${percent(all.stance.agreement.value)} the same stance.`,
    `Cohen's kappa leaves out the agreement that chance would give. It is ${withInterval(all.theme.kappa)} for theme and ${withInterval(all.stance.kappa)} for stance. The numbers in brackets are a 95% interval.`,
    ...aimed(record, published),
    ...(frequent.length === 0
      ? []
      : [
          `The most frequent difference${frequent.length === 1 ? '' : 's'}: ${frequent.map(({ first, second }) => `"${name(first)}" in the first coding and "${name(second)}" in the second`).join('; ')}, ${most} times${frequent.length === 1 ? '' : ' each'}.`,
        ]),
    ...(few.length === 0
      ? []
      : [
          `An interval is wide where a text has under ${FEW_PAIRS} findings in both: ${listed(few.map(({ scope, pairs }) => `${scopeName(record, published, scope)} (${pairs})`))}.`,
        ]),
    ...(undefinedOnes.length === 0
      ? []
      : [`Kappa is not defined where only one category occurs: ${listed(undefinedOnes.map(({ scope }) => scopeName(record, published, scope)))}.`]),
    ...(measures.some(({ low, high }) => low !== null && low === high)
      ? ['Where the two never differ, the interval shrinks to a point. That is a limit of the sum, and no proof.']
      : []),
  ];
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
      summary: summary(record, published, all),
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
