// Where each report read whole has its bar: criticism first, as long as its share, with its number; progress; praise.
import { addresses } from '../../model/record/addresses.ts';
import type { InspectionRecord } from '../../model/record/record.ts';
import { STANCES, type Stance } from '../../model/written/schemas.ts';
import { several } from '../../model/words/english.ts';
import { STANCE_NOUNS } from '../../model/words/stances.ts';
import { barClass, barMark } from '../bars.ts';
import { round, type Anchor, type Box, type Drawn, type PlacedWords, type Size } from '../frame.ts';
import { isRedated, isRegraded, recounted } from '../changed.ts';
import type { Kind } from '../kind.ts';
import { barRow, visitHead, type BarLayout, type VisitHead } from '../visitRows.ts';
import { shares, words, type Part, type Share } from '../shares.ts';

interface Segment extends Part {
  label: string;
  href: string;
  /** What is filled; undefined where there is nothing of the stance. */
  bar: Box | undefined;
  /** The share of criticism, before the bar. */
  share: PlacedWords | undefined;
}

interface Bar {
  inspection: string;
  href: string;
  head: VisitHead;
  /** How many findings the text has. */
  size: PlacedWords;
  segments: Segment[];
}

interface BalanceDrawing extends Size {
  /** The words over the two ends of the bars. */
  ends: (PlacedWords & { stance: Stance; anchor: Anchor })[];
  bars: Bar[];
}

export interface BalanceChart extends Drawn {
  wide: BalanceDrawing;
  middle: BalanceDrawing;
  narrow: BalanceDrawing;
}

const BARS = { high: 24, over: 6, gap: 16 } as const;
const TOP = 26;

function segments({ inspection, when, total, parts }: Share, top: number, line: number, { left, right }: BarLayout): Segment[] {
  let x = left;
  return parts.flatMap(({ stance, count, percent }): Segment[] => {
    const from = x;
    x += ((right - left) * count) / total;
    if (count === 0 && stance !== 'concern') return [];
    return [
      {
        stance,
        count,
        percent,
        label: `${when}: ${count} of ${several(total, 'coded passage')} ${count === 1 ? 'is' : 'are'} ${STANCE_NOUNS[stance]} (${percent})`,
        href: `${addresses.inspection(inspection.id)}#findings`,
        bar: count === 0 ? undefined : { x: round(from), y: top, width: round(x - from), height: BARS.high },
        share: stance === 'concern' ? { words: percent, x: left - 8, y: line } : undefined,
      },
    ];
  });
}

function drawing(all: readonly Share[], layout: BarLayout): BalanceDrawing {
  const { width, fontSize, left, right } = layout;
  const visits = all.map(({ inspection }) => inspection);
  let y = TOP;
  const bars = all.map((share): Bar => {
    const head = visitHead(visits, share.inspection, y, layout);
    const { top, line, size, next } = barRow(y, head, layout, BARS);
    const bar = {
      inspection: share.inspection.id,
      href: addresses.inspection(share.inspection.id),
      head,
      size: {
        words: several(share.total, 'passage').replace(/^\d+/, (n) => Number(n).toLocaleString('en-GB')),
        x: width,
        y: size,
      },
      segments: segments(share, top, line, layout),
    };
    y = next;
    return bar;
  });
  const ends: BalanceDrawing['ends'] = [
    { stance: 'concern', words: STANCE_NOUNS.concern, x: left, y: 16, anchor: 'start' },
    { stance: 'strength', words: STANCE_NOUNS.strength, x: right, y: 16, anchor: 'end' },
  ];
  return { width, height: all.length === 0 ? 1 : y - BARS.gap + 4, fontSize, ends: all.length === 0 ? [] : ends, bars };
}

/** The chart of a record. */
export function balanceChart(record: InspectionRecord): BalanceChart {
  const all = shares(record);
  return {
    ...words(record, all),
    wide: drawing(all, { width: 720, fontSize: 13.2, line: 17, room: 232, gradeRoom: 232, left: 292, right: 602, under: false, named: true }),
    middle: drawing(all, { width: 440, fontSize: 14, line: 18, room: 440, gradeRoom: 310, left: 52, right: 440, under: true, named: true }),
    narrow: drawing(all, { width: 320, fontSize: 14.6, line: 19, room: 320, gradeRoom: 192, left: 54, right: 320, under: true, named: true }),
  };
}

/** The chart `balance`. */
export const balance: Kind<BalanceChart> = {
  name: 'Balance',
  group: 'Themes through all visits',
  charts: (record) => [balanceChart(record)],
  key: ({ wide }) => {
    const drawn = STANCES.filter((stance) => wide.bars.some(({ segments }) => segments.some((one) => one.stance === stance && one.count > 0)));
    return [drawn.map((stance) => barMark(barClass(stance, false), STANCE_NOUNS[stance]))];
  },
  picks: ['stance'],
  themes: () => [],
  countsVisits: true,
  counts: ({ kind, inspection }, { wide }) => kind === 'finding' && wide.bars.some((bar) => bar.inspection === inspection),
  changedBy: (correction, record, { wide }) => {
    const visits = wide.bars.map(({ inspection }) => ({ id: inspection }));
    const passage = recounted(record, correction);
    // A finding has its place in a bar whatever its theme is.
    if (passage) return passage.kind === 'finding' && passage.what !== 'theme' && visits.some(({ id }) => id === passage.inspection);
    return isRedated(correction, visits) || isRegraded(correction, visits);
  },
};
