// The share of concern, progress and strength within each visit, with the number of findings and the coverage on each bar.
import { addresses } from '../../model/record/addresses.ts';
import { yearOf } from '../../model/written/dates.ts';
import type { InspectionRecord } from '../../model/record/record.ts';
import { STANCES, type Stance } from '../../model/written/schemas.ts';
import { visitCounts } from '../../model/counts/series.ts';
import { capitalised, listed } from '../../model/words/english.ts';
import { round, type Drawn, type Size } from '../frame.ts';
import { sourcesOf } from '../sources.ts';
import { stanceMarks } from '../key.ts';
import { isPassage, type Kind } from '../kind.ts';

interface Segment {
  stance: Stance;
  count: number;
  /** Share of the visit's findings in whole percent. */
  percent: number;
  label: string;
  href: string;
  x: number;
  width: number;
}

interface Bar {
  inspection: string;
  title: string;
  size: string;
  full: boolean;
  href: string;
  y: number;
  segments: Segment[];
}

interface BalanceDrawing extends Size {
  groups: { words: string; y: number }[];
  bars: Bar[];
  barHeight: number;
}

export interface BalanceChart extends Drawn {
  wide: BalanceDrawing;
  narrow: BalanceDrawing;
}

interface Share {
  inspection: string;
  label: string;
  year: number;
  full: boolean;
  total: number;
  parts: { stance: Stance; count: number; percent: number }[];
}

function shares(record: InspectionRecord): Share[] {
  return visitCounts(record).flatMap(({ inspection: id, total, counts }): Share[] => {
    const visit = record.inspections.find((one) => one.id === id);
    if (!visit || total === 0) return [];
    const parts = STANCES.map((stance) => ({ stance, count: counts[stance], percent: Math.round((counts[stance] / total) * 100) }));
    return [{ inspection: id, label: visit.label, year: yearOf(visit.ordered), full: visit.coverage === 'full', total, parts }];
  });
}

function drawing(
  all: readonly Share[],
  own: string,
  layout: { width: number; fontSize: number; left: number; right: number; barHeight: number; step: number; above: number },
): BalanceDrawing {
  const groups: BalanceDrawing['groups'] = [];
  const bars: Bar[] = [];
  let y = 0;
  for (const full of [true, false]) {
    const mine = all.filter((share) => share.full === full);
    if (mine.length === 0) continue;
    groups.push({ words: full ? own : 'Second-hand texts: only part of a letter', y: y + 18 });
    y += 30;
    for (const { inspection, year, label, total, parts } of mine) {
      let x = layout.left;
      const segments = parts
        .filter(({ count }) => count > 0)
        .map(({ stance, count, percent }): Segment => {
          const width = ((layout.right - layout.left) * count) / total;
          const segment = {
            stance,
            count,
            percent,
            label: `${year}: ${count} of ${total} findings are ${stance} (${percent}%)`,
            href: `${addresses.inspection(inspection)}#findings`,
            x: round(x),
            width: round(width),
          };
          x += width;
          return segment;
        });
      bars.push({
        inspection,
        title: `${year} ${label}`,
        size: `${total} findings`,
        full,
        href: addresses.inspection(inspection),
        y: y + layout.above,
        segments,
      });
      y += layout.step;
    }
    y += 16;
  }
  return { width: layout.width, height: y, fontSize: layout.fontSize, groups, bars, barHeight: layout.barHeight };
}

/** The share of concerns in each of the inspectorate's own documents; where none is held, in the second-hand texts. */
function headline(all: readonly Share[], inspectorate: string): string {
  const full = all.filter((share) => share.full);
  const told = full.length > 0 ? full : all;
  if (told.length === 0) return 'No text is analysed here yet';
  const concern = (share: Share): number => share.parts.find(({ stance }) => stance === 'concern')?.percent ?? 0;
  const where = full.length > 0 ? `${inspectorate}'s own documents` : 'second-hand texts';
  return `Within ${where}, concerns are ${listed(told.map((share) => `${concern(share)}% of findings in ${share.year}`))}`;
}

export function balanceChart(record: InspectionRecord): BalanceChart {
  const all = shares(record);
  const own = `${record.site.inspectorate}'s own document`;
  return {
    id: 'balance',
    name: 'Concern, progress, strength',
    question: 'What share of each text is concern, progress and strength?',
    headline: headline(all, record.site.inspectorate),
    summary: [
      ...all.map(
        ({ year, total, full: whole, parts }) =>
          `${year}: ${listed(parts.map(({ stance, count, percent }) => `${count} ${stance} (${percent}%)`))} of ${total} findings, ${whole ? own : 'a second-hand text that holds part of a letter'}.`,
      ),
      'Shares are taken within one text. A long report on a whole service and a short letter on part of it do not measure the same thing.',
    ],
    table: {
      caption: 'Findings of each text by stance, with the share within that text.',
      columns: ['Visit', 'Coverage', 'Findings', ...STANCES.map(capitalised)],
      rows: all.map(({ inspection, year, label, full: whole, total, parts }) => [
        { text: `${year} ${label}`, href: addresses.inspection(inspection) },
        { text: whole ? `full: ${own}` : 'partial: second-hand text' },
        { text: String(total) },
        ...parts.map(({ count, percent }) => ({ text: `${count} (${percent}%)` })),
      ]),
    },
    sources: sourcesOf(record),
    shared: sourcesOf(record),
    wide: drawing(all, `${own}s`, { width: 680, fontSize: 14, left: 194, right: 588, barHeight: 30, step: 42, above: 2 }),
    narrow: drawing(all, `${own}s`, { width: 320, fontSize: 14.6, left: 0, right: 320, barHeight: 30, step: 66, above: 24 }),
  };
}

/** The chart `balance`. */
export const balance: Kind<BalanceChart> = {
  name: 'Balance',
  charts: (record) => [balanceChart(record)],
  key: () => [
    [
      ...stanceMarks(),
      { box: [0, 0, 30, 16], element: 'rect', attributes: { class: 'mute', x: 1, y: 2, width: 27, height: 12 }, words: 'hollow bar: second-hand text' },
    ],
  ],
  picks: ['stance'],
  themes: () => [],
  countsVisits: true,
  counts: ({ kind }) => kind === 'finding',
  shows: (id, record) => isPassage(id, record),
};
