// What inspectors asked for, by theme, visit by visit, and what later visits found.
//
//   Plans   ■□□   ■   ■ ▼●   ■ ▼◆●      squares: asks of that visit (whole, fragment, in our words)
//                                        marks: findings on the theme at a visit after an ask
import { addresses } from '../../model/record/addresses.ts';
import { yearOf } from '../../model/written/dates.ts';
import type { Ask, Inspection, InspectionRecord } from '../../model/record/record.ts';
import { beginning } from '../firstWords.ts';
import { isQuoted, hasText } from '../../model/record/lookups.ts';
import { cellOf } from '../../model/counts/scope.ts';
import { STANCES, type Stance } from '../../model/written/schemas.ts';
import { askedInWords } from '../../model/counts/asked.ts';
import { askedAbout, asksOn } from '../../model/counts/series.ts';
import { listed, numberWord, several } from '../../model/words/english.ts';
import { SECOND_HAND } from '../../model/words/texts.ts';
import { round, type Box, type Drawn, type PlacedWords, type Size } from '../frame.ts';
import { pathMark, stanceMarks } from '../key.ts';
import { isPassage, type Kind } from '../kind.ts';

type AskKind = 'whole' | 'fragment' | 'summarised';

/** How an ask is drawn, in a box of 11 by 11. */
export const ASK_SHAPE: Readonly<Record<AskKind, { className: string; d: string }>> = {
  whole: { className: 'ink', d: 'M0 0h11v11H0z' },
  fragment: { className: 'mute unclear', d: 'M1 1h9v9H1z' },
  summarised: { className: 'mute', d: 'M1 1h9v9H1zM5.5 1v9' },
};

interface AskMark {
  theme: string;
  inspection: string;
  label: string;
  href: string;
  words: string;
  /** Where a reader points at it. */
  target: Box;
  asks: { kind: AskKind; place: string }[];
  later: { stance: Stance; place: string }[];
}

interface AsksDrawing extends Size {
  columns: { href: string; label: string; year: PlacedWords & { fontSize: number }; note: PlacedWords[] }[];
  rows: { theme: string; href: string; rule: string; name: PlacedWords }[];
  marks: AskMark[];
  /** Whether the names of themes are over their rows, in bold, rather than before them. */
  named: 'before' | 'over';
}

export interface AsksChart extends Drawn {
  wide: AsksDrawing;
  narrow: AsksDrawing;
}

function kindOf(ask: Ask): AskKind {
  return isQuoted(ask) ? ask.state : 'summarised';
}

function laterAt(record: InspectionRecord, inspection: Inspection, theme: string): Stance[] {
  const place = record.inspections.indexOf(inspection);
  const asked = record.inspections.slice(0, place).some((one) => asksOn(one, theme).length > 0);
  const { counts } = cellOf(inspection, theme);
  return asked ? STANCES.filter((stance) => (counts?.[stance] ?? 0) > 0) : [];
}

const KIND_WORDS: Readonly<Record<AskKind, [one: string, more: string]>> = {
  whole: ['ask', 'asks'],
  fragment: ['fragment of an ask', 'fragments of asks'],
  summarised: ['ask in our words', 'asks in our words'],
};

/** How many there are of each kind that there is. */
function byKind(kinds: readonly AskKind[]): { kind: AskKind; n: number }[] {
  return (['whole', 'fragment', 'summarised'] as const).map((kind) => ({ kind, n: kinds.filter((one) => one === kind).length })).filter(({ n }) => n > 0);
}

/** Asks by their kind, as the marks show them: "1 ask, 2 fragments of asks". */
function askedFor(kinds: readonly AskKind[]): string {
  return byKind(kinds)
    .map(({ kind, n }) => `${n} ${KIND_WORDS[kind][n === 1 ? 0 : 1]}`)
    .join(', ');
}

interface Layout {
  width: number;
  fontSize: number;
  left: number;
  top: number;
  rowHeight: number;
  first: number;
  perLine: number;
  named: AsksDrawing['named'];
  /** From the top of a row to the base of its name, and to its marks. */
  name: number;
  marks: number;
  target: number;
  year: number;
}

const WIDE: Layout = {
  ...{ width: 680, fontSize: 14, left: 114, top: 66, rowHeight: 46, first: 110, perLine: 6 },
  ...{ named: 'before', name: 22, marks: 8, target: 38, year: 15 },
};
const NARROW: Layout = {
  ...{ width: 320, fontSize: 14.6, left: 0, top: 26, rowHeight: 82, first: 56, perLine: 3 },
  ...{ named: 'over', name: 21, marks: 32, target: 46, year: 14.6 },
};

const noteOf = ({ asks }: Inspection): string[] => (asks.some(isQuoted) ? [] : ['in our', 'words']);

/** How high a line of asks is. */
const LINE = 15;

/** The layout with rows high enough for the most asks that one theme has at one visit. */
function roomy(layout: Layout, visits: readonly Inspection[], themes: InspectionRecord['themes']): Layout {
  const most = Math.max(0, ...themes.flatMap(({ id }) => visits.map((visit) => asksOn(visit, id).length)));
  const more = Math.max(0, Math.ceil(most / layout.perLine) - 2) * LINE;
  return { ...layout, rowHeight: layout.rowHeight + more, target: layout.target + more };
}

/** Asks in lines of `perLine`, and the later findings below them. */
function placed(
  x: number,
  top: number,
  width: number,
  asks: AskKind[],
  later: Stance[],
  { perLine, target }: Layout,
): Pick<AskMark, 'target' | 'asks' | 'later'> {
  const below = top + Math.ceil(asks.length / perLine) * LINE + 2;
  return {
    target: { x: x - 2, y: top - 2, width: width - 2, height: target },
    asks: asks.map((kind, i) => ({ kind, place: `translate(${x + (i % perLine) * 16} ${top + Math.floor(i / perLine) * LINE})` })),
    later: later.map((stance, i) => ({ stance, place: `translate(${x + i * 13} ${below}) scale(.92)` })),
  };
}

function drawing(record: InspectionRecord, themes: InspectionRecord['themes'], visits: readonly Inspection[], layout: Layout): AsksDrawing {
  const step = (layout.width - layout.left - layout.first) / Math.max(1, visits.length - 1);
  const x = (i: number): number => round(i === 0 ? layout.left : layout.left + layout.first + (i - 1) * step);
  const rows = themes.map(({ id, short }, i) => {
    const y = layout.top + i * layout.rowHeight;
    return { theme: id, href: addresses.theme(id), y, rule: `M0 ${y}H${layout.width}`, name: { words: short, x: 0, y: y + layout.name } };
  });
  const marks = rows.flatMap(({ theme, name, y }) =>
    visits.flatMap((inspection, i): AskMark[] => {
      const asks = asksOn(inspection, theme);
      const later = laterAt(record, inspection, theme);
      if (asks.length === 0 && later.length === 0) return [];
      const first = asks.find(isQuoted);
      const asked = asks.length === 0 ? 'no ask' : askedFor(asks.map(kindOf));
      return [
        {
          theme,
          inspection: inspection.id,
          label: `${name.words}, ${yearOf(inspection.ordered)}: ${asked}${later.length > 0 ? `; findings: ${listed(later)}` : ''}`,
          href: asks.length > 0 ? addresses.asksAtVisit(inspection.id) : addresses.themeAtVisit(theme, inspection.id),
          words: first ? beginning(first, 8) : '',
          ...placed(x(i), y + layout.marks, round(i === 0 ? layout.first : step), asks.map(kindOf), later, layout),
        },
      ];
    }),
  );
  return {
    width: layout.width,
    fontSize: layout.fontSize,
    height: layout.top + rows.length * layout.rowHeight + 4,
    columns: visits.map((inspection, i) => ({
      href: addresses.inspection(inspection.id),
      label: [yearOf(inspection.ordered), ...noteOf(inspection)].join(' '),
      year: { words: String(yearOf(inspection.ordered)), x: x(i), y: 18, fontSize: layout.year },
      note: layout.named === 'over' ? [] : noteOf(inspection).map((words, line) => ({ words, x: x(i), y: 36 + line * 17 })),
    })),
    rows: rows.map(({ theme, href, rule, name }) => ({ theme, href, rule, name })),
    marks,
    named: layout.named,
  };
}

function sourcesIn(record: InspectionRecord, visits: readonly Inspection[]): string {
  const told = [...new Set(visits.filter(({ asks }) => !asks.some(isQuoted)).map(({ ordered }) => yearOf(ordered)))];
  const texts = record.inspections.filter(hasText);
  const partial = texts.filter(({ coverage }) => coverage === 'partial').length;
  return [
    `The lists of what must improve in the documents of these visits${told.length > 0 ? `; those of ${listed(told)} are told in our words` : ''}.`,
    `Findings come from ${numberWord(texts.length)} text${texts.length === 1 ? '' : 's'}${partial === 0 ? '' : texts.length === 1 ? `, which is ${SECOND_HAND}` : `, ${numberWord(partial)} of them ${SECOND_HAND}`}.`,
    record.site.coded_by,
  ].join(' ');
}

export function asksChart(record: InspectionRecord): AsksChart {
  const visits = record.inspections.filter(({ asks }) => asks.length > 0);
  const themes = record.themes.filter(({ id }) => record.inspections.some((one) => askedAbout(one, id)));
  const repeated = (id: string): number => visits.filter((inspection) => askedAbout(inspection, id)).length;
  const ordered = [...themes].sort((a, b) => repeated(b.id) - repeated(a.id));
  const top = ordered[0];
  const kinds = record.asks.map(kindOf);
  const number = (kind: AskKind): number => kinds.filter((one) => one === kind).length;
  const themeless = record.asks.filter(({ theme }) => theme === undefined);
  const themelessYears = visits.filter(({ asks }) => asks.some(({ theme }) => theme === undefined)).map(({ ordered: date }) => yearOf(date));
  return {
    id: 'asks',
    name: 'What inspectors asked for',
    question: 'What did inspectors ask for, and did it come up again?',
    headline: top ? `${top.name}: ${askedInWords(record, top.id).replace(/^A/, 'a')}` : 'Nothing was asked for',
    summary: [
      record.asks.length === 0
        ? 'No ask is on record.'
        : `The chart shows ${several(number('whole'), 'whole ask')}, ${several(number('fragment'), 'fragment')} and ${several(number('summarised'), 'ask')} told in our words.`,
      ...ordered
        .filter(({ id }) => repeated(id) > 1)
        .slice(0, 6)
        .map(({ id, name }) => `${name}: ${askedInWords(record, id).replace(/^A/, 'a')}.`),
      ...(themeless.length > 0
        ? [
            `${several(themeless.length, 'fragment')} of ${listed(themelessYears)} ${themeless.length === 1 ? 'has lost the words that would give it a theme and is' : 'have lost the words that would give them a theme and are'} not drawn.`,
          ]
        : []),
      'An ask on two or three themes is drawn under each of them.',
      'A later finding on the same theme does not say that an ask was met. No ask is marked as met here.',
    ],
    table: {
      caption: 'Asks by theme, and the findings on the theme at visits after the first ask.',
      columns: ['Theme', 'In words', ...visits.map((inspection) => String(yearOf(inspection.ordered)))],
      rows: ordered.map(({ id, name }) => [
        { text: name, href: addresses.theme(id) },
        { text: askedInWords(record, id) },
        ...visits.map((inspection) => {
          const asks = asksOn(inspection, id);
          const later = laterAt(record, inspection, id);
          const parts = byKind(asks.map(kindOf));
          const words = [...parts.map(({ kind, n }) => `${n} ${kind}`), ...(later.length > 0 ? [`findings: ${listed(later)}`] : [])].join('; ');
          return words === ''
            ? { text: '' }
            : { text: words, href: asks.length > 0 ? addresses.asksAtVisit(inspection.id) : addresses.themeAtVisit(id, inspection.id) };
        }),
      ]),
    },
    sources: sourcesIn(record, visits),
    wide: drawing(record, ordered, visits, roomy(WIDE, visits, ordered)),
    narrow: drawing(record, ordered, visits, roomy(NARROW, visits, ordered)),
  };
}

const BOX = [-3, -1, 20, 14] as const;

/** The chart `asks`. */
export const asks: Kind<AsksChart> = {
  name: 'Asks',
  charts: (record) => [asksChart(record)],
  key: () => [
    [
      pathMark(BOX, ASK_SHAPE.whole.className, ASK_SHAPE.whole.d, 'an ask'),
      pathMark(BOX, ASK_SHAPE.fragment.className, ASK_SHAPE.fragment.d, 'a fragment of an ask'),
      pathMark(BOX, ASK_SHAPE.summarised.className, ASK_SHAPE.summarised.d, 'an ask in our words'),
      ...stanceMarks((stance) => `later finding: ${stance}`),
    ],
  ],
  picks: ['theme', 'stance'],
  themes: (record) => record.themes,
  countsVisits: true,
  counts: ({ kind }) => kind === 'ask',
  shows: (id, record) => isPassage(id, record),
};
