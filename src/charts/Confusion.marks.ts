// Where two codings of the same passages gave the same theme, and where not: one row for each theme of the first, one column for each of the second.
import { format } from 'd3';
import type { Confusion, Figures, Measure } from '../model/counts/agreement.ts';
import type { AgreementData } from '../model/written/draft.ts';
import { DRAWS, FEW_PAIRS } from '../model/counts/agreement.ts';
import { yearOf } from '../model/written/dates.ts';
import type { InspectionRecord } from '../model/record/record.ts';
import { listed, numberWord } from '../model/words/english.ts';
import { STANCES } from '../model/written/schemas.ts';
import { round, type Box, type Form, type PlacedWords, type Size, type Table } from './frame.ts';
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

export interface AgreementChart extends Record<Form, ConfusionDrawing> {
  headline: string;
  summary: string[];
  /** What was done about the differences, and how many. */
  settling: string[];
  /** What the frame stands for, and each letter. */
  key: readonly (readonly KeyItem[])[];
  figures: Table;
  themes: Table;
  stances: Table;
}

const percent = (share: number | null): string => `${((share ?? 0) * 100).toFixed(1)}%`;
const two = (value: number | null): string => (value ?? 0).toFixed(2);

/** A kappa with its interval: "0.94 (0.91 to 0.96)". */
function withInterval({ value, low, high }: Measure): string {
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

function scopeName({ inspections }: InspectionRecord, scope: string, count: number): string {
  if (scope === 'all') return `all ${numberWord(count)} texts`;
  if (scope === 'short') return `the ${numberWord(count - 1)} shorter texts`;
  const visit = inspections.find(({ id }) => id === scope);
  return visit ? `${yearOf(visit.ordered)} ${visit.label}` : scope;
}

function figuresTable(record: InspectionRecord, { figures }: AgreementData, count: number): Table {
  return {
    caption: `Agreement of the two codings before anything was settled. Beside each kappa stands its 95% interval, from ${format(',')(DRAWS)} bootstrap draws of the matched passages.`,
    columns: ['Text', 'Findings, first and second', 'In both', 'Coverage, first and second', 'Same theme', 'Kappa, theme', 'Same stance', 'Kappa, stance'],
    rows: figures.map(({ scope, first, second, pairs, coverage, theme, stance }) => [
      { text: scopeName(record, scope, count) },
      { text: `${first} and ${second}` },
      { text: String(pairs) },
      { text: `${percent(coverage.first)} and ${percent(coverage.second)}` },
      { text: percent(theme.agreement.value) },
      { text: withInterval(theme.kappa) },
      { text: percent(stance.agreement.value) },
      { text: withInterval(stance.kappa) },
    ]),
  };
}

function themesTable({ themes }: InspectionRecord, cells: readonly Confusion[]): Table {
  const short = (id: string): string => themes.find((theme) => theme.id === id)?.short ?? id;
  const sum = (some: readonly Confusion[]): number => some.reduce((total, { pairs }) => total + pairs, 0);
  return {
    caption: 'Passages in both codings by the theme that the first coding gave, and the themes of the second where they differ.',
    columns: ['Theme in the first coding', 'Passages', 'Same in the second', 'Other in the second'],
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

function stancesTable(cells: readonly Confusion[]): Table {
  const count = (first: string, second: string): number => cells.find((cell) => cell.first === first && cell.second === second)?.pairs ?? 0;
  return {
    caption: 'Passages in both codings by stance: rows are the first coding, columns the second.',
    columns: ['First coding', ...STANCES.map((stance) => `Second: ${stance}`)],
    rows: STANCES.map((first) => [{ text: first }, ...STANCES.map((second) => ({ text: String(count(first, second)) }))]),
  };
}

/** Where a goal was missed, text by text, in words. */
function missed(record: InspectionRecord, { goals, figures }: AgreementData, count: number): string[] {
  return figures.flatMap(({ scope, coverage, theme, stance }) => {
    const short = [
      ...(theme.kappa.value !== null && theme.kappa.value < goals.theme ? [`theme (${two(theme.kappa.value)})`] : []),
      ...(stance.kappa.value !== null && stance.kappa.value < goals.stance ? [`stance (${two(stance.kappa.value)})`] : []),
      ...(coverage.first < goals.coverage ? [`coverage of the first coding (${two(coverage.first)})`] : []),
      ...(coverage.second < goals.coverage ? [`coverage of the second coding (${two(coverage.second)})`] : []),
    ];
    return short.length === 0 ? [] : [`${listed(short)} in ${scopeName(record, scope, count)}`];
  });
}

function summary(record: InspectionRecord, published: AgreementData, all: Figures, count: number): string[] {
  const { goals, figures, confusion } = published;
  const short = missed(record, published, count);
  const few = figures.filter(({ pairs }) => pairs < FEW_PAIRS);
  const undefinedOnes = figures.filter(({ theme, stance }) => theme.kappa.value === null || stance.kappa.value === null);
  const most = [...confusion.theme].filter(({ first, second }) => first !== second).sort((a, b) => b.pairs - a.pairs)[0];
  const name = (id: string | undefined): string => record.themes.find((theme) => theme.id === id)?.name ?? '';
  return [
    `The first coding has ${all.first} findings and the second ${all.second}. ${all.pairs} passages stand in both: ${percent(all.coverage.first)} of the first and ${percent(all.coverage.second)} of the second.`,
    `Of these, ${percent(all.theme.agreement.value)} have the same theme and ${percent(all.stance.agreement.value)} the same stance.`,
    `Cohen's kappa leaves out the agreement that chance would give. It is ${withInterval(all.theme.kappa)} for theme and ${withInterval(all.stance.kappa)} for stance. The numbers in brackets are a 95% interval.`,
    `The goals set before were ${two(goals.theme)} for theme, ${two(goals.stance)} for stance and ${two(goals.coverage)} for coverage. ${
      short.length === 0 ? 'All were met, in each text too.' : `They were missed here: ${short.join('; ')}. Elsewhere they were met.`
    }`,
    ...(most === undefined
      ? []
      : [`The most frequent difference: "${name(most.first)}" in the first coding and "${name(most.second)}" in the second, ${most.pairs} times.`]),
    ...(few.length === 0
      ? []
      : [
          `An interval is wide where a text has under ${FEW_PAIRS} passages in both: ${listed(few.map(({ scope, pairs }) => `${scopeName(record, scope, count)} (${pairs})`))}.`,
        ]),
    ...(undefinedOnes.length === 0
      ? []
      : [`Kappa is not defined where only one category occurs: ${listed(undefinedOnes.map(({ scope }) => scopeName(record, scope, count)))}.`]),
    'Where the two never differ, the interval shrinks to a point. That is a limit of the sum, and no proof.',
  ];
}

/** The chart and the tables of the method page; undefined where the record has no second coding. */
export function agreementChart(record: InspectionRecord): AgreementChart | undefined {
  const published = record.agreement;
  const all = published?.figures.find(({ scope }) => scope === 'all');
  if (!published || !all) return undefined;
  const { confusion, settled } = published;
  const count = published.figures.filter(({ scope }) => scope !== 'all' && scope !== 'short').length;
  const off = confusion.theme.filter(({ first, second }) => first !== second).reduce((sum, { pairs }) => sum + pairs, 0);
  const gave = (fields: readonly string[], side: 'first' | 'second'): number =>
    settled.filter(({ field }) => fields.includes(field)).reduce((sum, one) => sum + one[side], 0);
  const [ours, theirs] = [gave(['theme', 'stance'], 'first'), gave(['theme', 'stance'], 'second')];
  return {
    headline: `Two codings gave ${all.pairs - off} of ${all.pairs} passages the same theme, and ${off} another`,
    summary: summary(record, published, all, count),
    settling: [
      `There were ${ours + theirs} differences in theme or stance. In ${ours} the first coding gave way, in ${theirs} the second.`,
      `Passages that only one coding had: ${gave(['finding'], 'first') + gave(['finding'], 'second')}. In ${gave(['finding'], 'first')} of these cases the first coding gave way.`,
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
    figures: figuresTable(record, published, count),
    themes: themesTable(record, confusion.theme),
    stances: stancesTable(confusion.stance),
  };
}
