// What inspectors asked for, theme by theme and visit by visit: a square for each ask, under every theme that it has, or a ring where others tell it.
import { addresses } from '../../model/record/addresses.ts';
import { hasText, isQuoted, isSecondHand } from '../../model/record/lookups.ts';
import type { Ask, Inspection, InspectionRecord } from '../../model/record/record.ts';
import { askedBriefly, askedInWords, yearsAsked } from '../../model/counts/asked.ts';
import { askedAbout, asksOn } from '../../model/counts/series.ts';
import { yearOf } from '../../model/written/dates.ts';
import type { Theme } from '../../model/written/draft.ts';
import { codedSentence } from '../../model/words/coded.ts';
import { listed, numberWord, several } from '../../model/words/english.ts';
import { SECOND_HAND, textOver } from '../../model/words/texts.ts';
import { visitWords } from '../../model/words/visits.ts';
import { beginning } from '../firstWords.ts';
import { gridColumns, themeRows, type Grid, type GridMark, type GridPlace } from '../grid.ts';
import { gridPicture, type GridChart } from '../GridPicture.marks.ts';
import { gridBoards } from '../gridBoards.ts';
import { scaled } from '../gridScale.ts';
import { pathMark } from '../key.ts';
import { isRedated, recounted } from '../changed.ts';
import type { Kind } from '../kind.ts';

const KINDS = ['whole', 'second-hand', 'fragment', 'summarised'] as const;
type AskKind = (typeof KINDS)[number];

/** How an ask is drawn, in a box of 12 by 12. */
const SHAPE: Readonly<Record<AskKind, { class: string; d: string }>> = {
  whole: { class: 'ink', d: 'M0 0h12v12H0z' },
  summarised: { class: 'ink', d: 'M0 0h12v12H0zM6 1.4v9.2h4.6V1.4z' },
  fragment: { class: 'mute unclear', d: 'M1 1h10v10H1z' },
  // A ring, as in every chart.
  'second-hand': { class: 'open', d: 'M6 1a5 5 0 1 1 0 10a5 5 0 1 1 0-10z' },
};
const KIND_WORDS: Readonly<Record<AskKind, readonly [one: string, more: string]>> = {
  whole: ['point', 'points'],
  'second-hand': ['point told by others', 'points told by others'],
  fragment: ['point of which our copy has lost words', 'points of which our copy has lost words'],
  summarised: ['point in our words', 'points in our words'],
};
const KEY_WORDS: Readonly<Record<AskKind, string>> = {
  whole: 'a point that inspectors asked for, in their words',
  summarised: 'one in our words',
  'second-hand': 'one told by others, not by the inspectorate itself',
  fragment: 'one of which our copy has lost words',
};
/** Of a theme on which a visit asked for nothing. */
const NONE = 'none';
/** How many squares are in a line, and the step from one to the next. */
const [PER_LINE, STEP] = [3, 15];
/** From how many squares on their number is beside them. */
const NUMBERED = 4;

const kindOf = (ask: Ask): AskKind => (isSecondHand(ask) ? 'second-hand' : isQuoted(ask) ? ask.state : 'summarised');

const countOf = (asks: readonly Ask[], kind: AskKind): number => asks.filter((ask) => kindOf(ask) === kind).length;

/** Asks by their kind: "4 in all: 3 points, 1 point in our words". */
function kindsInWords(asks: readonly Ask[]): string {
  const parts = KINDS.flatMap((kind) => {
    const n = countOf(asks, kind);
    return n === 0 ? [] : [`${n} ${KIND_WORDS[kind][n === 1 ? 0 : 1]}`];
  });
  return `${parts.length > 1 ? `${asks.length} in all: ` : ''}${parts.join(', ')}`;
}

/** The marks of some asks, in lines. */
function squares(asks: readonly Ask[]): GridMark[] {
  return asks.map((ask, i) => ({
    element: 'path',
    attributes: { ...SHAPE[kindOf(ask)], transform: `translate(${(i % PER_LINE) * STEP} ${Math.floor(i / PER_LINE) * STEP + 1})` },
  }));
}

function placeOf(record: InspectionRecord, { id, name }: Theme, inspection: Inspection): GridPlace {
  const asks = asksOn(inspection, id);
  const [first] = asks;
  if (!first) return { says: NONE };
  const width = Math.min(asks.length, PER_LINE) * STEP;
  const quoted = asks.find(isQuoted);
  return {
    cell: {
      label: `${name}, ${visitWords(record.inspections, inspection)}: ${kindsInWords(asks)}`,
      href: addresses.asksAtVisit(inspection.id),
      words: quoted ? beginning(quoted, 8) : '',
      box: { width, height: Math.ceil(asks.length / PER_LINE) * STEP, unit: 'pixels', long: String(width) },
      marks: squares(asks),
      text: asks.length < NUMBERED ? '' : String(asks.length),
    },
  };
}

function gridOf(record: InspectionRecord, themes: readonly Theme[], visits: readonly Inspection[]): Grid {
  const columns = visits.flatMap((visit) =>
    // What was asked for is known whether or not the report is analysed here.
    gridColumns(record, [visit]).map((column) => ({
      ...column,
      text: hasText(visit) && visit.asks.some(isQuoted) ? textOver(record, visit) : 'our words',
      unread: false,
    })),
  );
  return { corner: 'Theme', columns, rows: themeRows(record, columns, themes, (theme, visit) => placeOf(record, theme, visit)) };
}

/** Of a record without asks: whether inspectors asked for something is another question. */
const NO_ASK = 'No ask is on record';

function sourcesIn(record: InspectionRecord, visits: readonly Inspection[]): string {
  if (visits.length === 0) return `${NO_ASK}.`;
  const told = [...new Set(visits.filter(({ asks }) => !asks.some(isQuoted)).map(({ ordered }) => yearOf(ordered)))];
  const texts = record.inspections.filter(hasText);
  const partial = texts.filter(({ coverage }) => coverage === 'partial').length;
  return [
    `The lists of what must improve in the documents of these visits${told.length > 0 ? `; those of ${listed(told)} are told in our words` : ''}.`,
    ...(partial === 0
      ? []
      : [`Of ${numberWord(texts.length)} text${texts.length === 1 ? '' : 's'}, ${numberWord(partial)} ${partial === 1 ? 'is' : 'are'} ${SECOND_HAND}.`]),
    codedSentence(record, visits),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** The asks that have lost the words that would give them a theme, and are in no row. */
function themelessIn(record: InspectionRecord, visits: readonly Inspection[]): string[] {
  const lost = record.asks.filter(({ theme }) => theme === undefined);
  const years = visits.filter(({ asks }) => asks.some(({ theme }) => theme === undefined)).map(({ ordered }) => yearOf(ordered));
  const [have, are] = lost.length === 1 ? ['has', 'is'] : ['have', 'are'];
  return lost.length === 0
    ? []
    : [`${several(lost.length, 'point')} of ${listed(years)} ${have} lost, in our copy, the words that would give a theme and ${are} not drawn.`];
}

/** That a point is not marked does not say that it was not met. */
const UNSHOWN = 'Whether a point was met is not shown here.';

export function asksChart(record: InspectionRecord): GridChart {
  const visits = record.inspections.filter(({ asks }) => asks.length > 0);
  const asking = (id: string): number[] => visits.flatMap((visit, i) => (askedAbout(visit, id) ? [i] : []));
  const themes = record.themes
    .filter(({ id }) => asking(id).length > 0)
    .sort((a, b) => (asking(b.id).at(-1) ?? -1) - (asking(a.id).at(-1) ?? -1) || asking(b.id).length - asking(a.id).length);
  // Headlines and the order of the summary go by the inspectorate's own documents.
  const times = ({ id }: Theme): number => yearsAsked(record, id).length;
  const again = themes.filter((one) => times(one) > 1).sort((a, b) => times(b) - times(a));
  const top = again[0] ?? themes[0];
  const grid = scaled(gridOf(record, themes, visits));
  return {
    id: 'asks',
    name: 'What inspectors asked for',
    question: 'What did inspectors ask for, and when?',
    headline: top ? askedBriefly(record, top) : record.asks.length === 0 ? NO_ASK : 'Each ask on record has lost the words for its theme',
    ...(top && { subline: `${askedInWords(record, top.id)}. ${UNSHOWN}` }),
    ...(top && { result: [`${askedInWords(record, top.id)}.`, `In all inspectors asked for ${kindsInWords(record.asks).replace(' in all', '')}.`] }),
    summary: [
      record.asks.length === 0 ? `${NO_ASK}.` : `Inspectors asked for ${kindsInWords(record.asks)}.`,
      ...again.slice(0, 6).map(({ id, name }) => `${name}: ${askedInWords(record, id).replace(/^A/, 'a')}.`),
      ...themelessIn(record, visits),
      ...(themes.length > 0
        ? ['A point on two or three themes is drawn under each of them.', `A later finding on the same theme does not say that a point was met. ${UNSHOWN}`]
        : []),
    ],
    table: {
      caption: 'What inspectors asked for, by theme and visit.',
      columns: ['Theme', ...visits.map((visit) => `${visitWords(record.inspections, visit)} ${visit.label}`)],
      rows: themes.map(({ id, name }) => [
        { text: name, href: addresses.theme(id) },
        ...visits.map((visit) => {
          const asks = asksOn(visit, id);
          const numbers = { 'in all': asks.length, ...Object.fromEntries(KINDS.map((kind) => [KIND_WORDS[kind][1], countOf(asks, kind)])) };
          return asks.length === 0 ? { text: NONE, numbers } : { text: kindsInWords(asks), href: addresses.asksAtVisit(visit.id), numbers };
        }),
      ]),
    },
    sources: sourcesIn(record, visits),
    grid,
    wide: gridPicture(grid, 'wide'),
    narrow: gridPicture(grid, 'narrow'),
    ...gridBoards(grid),
  };
}

const BOX = [-4, -1, 20, 14] as const;

/** The chart `asks`. */
export const asks: Kind<GridChart> = {
  name: 'Asks',
  group: 'What inspectors asked for',
  charts: (record) => [asksChart(record)],
  key: ({ grid }) => {
    const drawn = new Set(grid.rows.flatMap(({ places }) => places.flatMap(({ cell }) => cell?.marks.map(({ attributes }) => attributes['d']) ?? [])));
    return [
      (['whole', 'summarised', 'second-hand', 'fragment'] as const)
        .filter((kind) => drawn.has(SHAPE[kind].d))
        .map((kind) => pathMark(BOX, SHAPE[kind].class, SHAPE[kind].d, KEY_WORDS[kind])),
    ];
  },
  picks: ['theme'],
  themes: (record) => record.themes,
  countsVisits: true,
  counts: ({ kind }) => kind === 'ask',
  changedBy: (correction, record) =>
    recounted(record, correction)?.kind === 'ask' ||
    isRedated(
      correction,
      record.inspections.filter(({ asks: own }) => own.length > 0),
    ),
};
