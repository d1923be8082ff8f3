// The share of concern, progress and strength within each visit, with the number of findings and the coverage on each bar.
import { addresses } from '../../model/record/addresses.ts';
import { yearOf } from '../../model/written/dates.ts';
import type { InspectionRecord } from '../../model/record/record.ts';
import { STANCES, type Stance } from '../../model/written/schemas.ts';
import { visitCounts } from '../../model/counts/series.ts';
import { capitalised, listed, several } from '../../model/words/english.ts';
import { NO_TEXT_YET, SECOND_HAND_TEXT, SECOND_HAND_TEXTS, textWords } from '../../model/words/texts.ts';
import { round, type Box, type Drawn, type PlacedWords, type Size } from '../frame.ts';
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
  /** What is filled, with a unit of ground around it. */
  bar: Box;
  /** Where the stance's shape goes, as an SVG transform. */
  sign: string;
  /** The share in words, where the bar has room for it. */
  share: PlacedWords | undefined;
}

interface Bar {
  inspection: string;
  title: PlacedWords;
  size: PlacedWords;
  full: boolean;
  href: string;
  segments: Segment[];
}

interface BalanceDrawing extends Size {
  groups: (PlacedWords & { fontSize: number })[];
  bars: Bar[];
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
  /** What its findings rest on. */
  text: string;
  total: number;
  parts: { stance: Stance; count: number; percent: number }[];
}

function shares(record: InspectionRecord): Share[] {
  return visitCounts(record).flatMap(({ inspection: id, total, counts }): Share[] => {
    const visit = record.inspections.find((one) => one.id === id);
    if (!visit || total === 0) return [];
    const parts = STANCES.map((stance) => ({ stance, count: counts[stance], percent: Math.round((counts[stance] / total) * 100) }));
    return [
      {
        inspection: id,
        label: visit.label,
        year: yearOf(visit.ordered),
        full: visit.coverage === 'full',
        text: textWords(visit, record.site.inspectorate),
        total,
        parts,
      },
    ];
  });
}

const BAR_HEIGHT = 30;
/** How wide a segment is that has room for its share in words. */
const SHARE_ROOM = 54;

/** The parts of a segment. A bar that is hardly wider than its mark gets a smaller one: without it only the colour would identify the bar. */
function placed(x: number, y: number, width: number, percent: number): Pick<Segment, 'bar' | 'sign' | 'share'> {
  const middle = y + BAR_HEIGHT / 2;
  const side = Math.min(12, Math.max(width - 5, 5));
  const small = `translate(${round(x + width / 2 - side / 2)} ${round(middle - side / 2)}) scale(${round((side / 12) * 10) / 10})`;
  return {
    bar: { x: x + 1, y: y + 1, width: Math.max(width - 2, 1), height: BAR_HEIGHT - 2 },
    sign: width > 22 ? `translate(${x + 6} ${middle - 6})` : small,
    share: width > SHARE_ROOM ? { words: `${percent}%`, x: x + 23, y: middle + 5 } : undefined,
  };
}

function drawing(
  all: readonly Share[],
  layout: { width: number; fontSize: number; groups: number; left: number; right: number; step: number; above: number; title: number },
): BalanceDrawing {
  const groups: BalanceDrawing['groups'] = [];
  const bars: Bar[] = [];
  let y = 0;
  for (const full of [true, false]) {
    const mine = all.filter((share) => share.full === full);
    if (mine.length === 0) continue;
    groups.push({
      words: full ? 'Reports and letters read whole' : `${capitalised(SECOND_HAND_TEXTS)}: only part of a letter`,
      x: 0,
      y: y + 18,
      fontSize: layout.groups,
    });
    y += 30;
    for (const { inspection, year, label, total, parts } of mine) {
      const top = y + layout.above;
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
            ...placed(round(x), top, round(width), percent),
          };
          x += width;
          return segment;
        });
      // Where the share of concerns has no room, the others have no words either: praise alone would be named.
      const isNamed = segments.every(({ stance, share }) => stance !== 'concern' || share !== undefined);
      bars.push({
        inspection,
        title: { words: `${year} ${label}`, x: 0, y: top + layout.title },
        size: { words: several(total, 'finding'), x: layout.width, y: top + layout.title },
        full,
        href: addresses.inspection(inspection),
        segments: isNamed ? segments : segments.map((segment) => ({ ...segment, share: undefined })),
      });
      y += layout.step;
    }
    y += 16;
  }
  return { width: layout.width, height: y, fontSize: layout.fontSize, groups, bars };
}

/** What the bars show, and what they do not: a row of shares would read as a measure of quality. */
function headline(all: readonly Share[]): string {
  if (all.length === 0) return NO_TEXT_YET;
  return `Share of concerns in each ${all.some(({ full }) => full) ? 'document read whole' : SECOND_HAND_TEXT}: no measure of quality`;
}

export function balanceChart(record: InspectionRecord): BalanceChart {
  const all = shares(record);
  return {
    id: 'balance',
    name: 'Concern, progress, strength',
    question: 'What share of each text is concern, progress and strength?',
    headline: headline(all),
    summary: [
      ...all.map(
        ({ year, total, full: whole, text, parts }) =>
          `${year}: ${listed(parts.map(({ stance, count, percent }) => `${count} ${stance} (${percent}%)`))} of ${several(total, 'finding')}, ${whole ? text : `a ${SECOND_HAND_TEXT} that holds part of a letter`}.`,
      ),
      'Shares are taken within one text. Documents differ in length, in scope and in framework, and inspectors choose what they write down: a share of passages is no measure of quality.',
    ],
    table: {
      caption: 'Findings of each text by stance, with the share within that text.',
      columns: ['Visit', 'Coverage', 'Findings', ...STANCES.map(capitalised)],
      rows: all.map(({ inspection, year, label, full: whole, text, total, parts }) => [
        { text: `${year} ${label}`, href: addresses.inspection(inspection) },
        { text: `${whole ? 'full' : 'partial'}: ${text}` },
        { text: String(total) },
        ...parts.map(({ count, percent }) => ({ text: `${count} (${percent}%)` })),
      ]),
    },
    sources: sourcesOf(record),
    shared: sourcesOf(record),
    wide: drawing(all, { width: 680, fontSize: 14, groups: 13.5, left: 214, right: 588, step: 42, above: 2, title: 21 }),
    narrow: drawing(all, { width: 320, fontSize: 14.6, groups: 14.6, left: 0, right: 320, step: 66, above: 24, title: -7 }),
  };
}

/** The chart `balance`. */
export const balance: Kind<BalanceChart> = {
  name: 'Balance',
  charts: (record) => [balanceChart(record)],
  key: () => [
    [
      ...stanceMarks(),
      { box: [0, 0, 30, 16], element: 'rect', attributes: { class: 'mute', x: 1, y: 2, width: 27, height: 12 }, words: `hollow bar: ${SECOND_HAND_TEXT}` },
    ],
  ],
  picks: ['stance'],
  themes: () => [],
  countsVisits: true,
  counts: ({ kind }) => kind === 'finding',
  shows: (id, record) => isPassage(id, record),
};
