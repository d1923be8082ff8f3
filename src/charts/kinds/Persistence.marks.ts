// At which visits inspectors criticised a theme, from the theme that was criticised last on; never a rate.
import { addresses } from '../../model/record/addresses.ts';
import { hasText } from '../../model/record/lookups.ts';
import type { Inspection, InspectionRecord } from '../../model/record/record.ts';
import { ABSENCE_WORDS, cellOf, countOf, type Absence } from '../../model/counts/scope.ts';
import { byLatestConcern, concernYears, concernYearsInWords } from '../../model/counts/series.ts';
import { yearOf } from '../../model/written/dates.ts';
import type { Theme } from '../../model/written/draft.ts';
import { listed, numberWord, several } from '../../model/words/english.ts';
import { NO_TEXT_YET, SECOND_HAND, SECOND_HAND_TEXTS, textOver } from '../../model/words/texts.ts';
import { visitWords } from '../../model/words/visits.ts';
import { absenceKey, absentPlace } from '../absence.ts';
import { firstWords } from '../firstWords.ts';
import type { Table } from '../frame.ts';
import { gridColumns, themeRows, type Grid, type GridMark, type GridPlace } from '../grid.ts';
import { gridPicture, type GridChart } from '../GridPicture.marks.ts';
import { gridBoards } from '../gridBoards.ts';
import { scaled } from '../gridScale.ts';
import { pathMark, roundMark } from '../key.ts';
import { isRedated, recounted } from '../changed.ts';
import type { Kind } from '../kind.ts';
import { briefSourcesOf, sourcesOf } from '../sources.ts';

/** What a theme has at a visit: criticism in the inspectorate's document or as others tell it, findings without any, or a kind of absence. */
type Shown = 'criticised' | 'criticised-told' | 'other' | Absence;

/** The side of the box of a mark. */
const SIDE = 14;
const circle = (className: string, r: number): GridMark => ({ element: 'circle', attributes: { class: className, cx: SIDE / 2, cy: SIDE / 2, r } });
const MARKS = {
  criticised: circle('concern', 6),
  'criticised-told': circle('concern ring', 5),
  other: circle('quiet', 2.4),
} as const;

const WORDS: Readonly<Record<Shown, string>> = {
  ...ABSENCE_WORDS,
  criticised: 'inspectors criticised',
  'criticised-told': 'inspectors criticised, as others tell it',
  other: 'findings, none critical',
};

/** Two marks and the line between them, in a key. */
const JOINED = 'M1 7a3 3 0 1 0 6 0a3 3 0 1 0-6 0M7 7h8M15 7a3 3 0 1 0 6 0a3 3 0 1 0-6 0';
/** What the line of a row says, and what it does not. */
const LINE_WORDS = 'from the first criticism to the last; visits between may have none';

function shownOf(inspection: Inspection, theme: string): Shown {
  const cell = cellOf(inspection, theme);
  if (cell.absence) return cell.absence;
  if (countOf(cell, 'concern') === 0) return 'other';
  return inspection.coverage === 'full' ? 'criticised' : 'criticised-told';
}

function placeOf(record: InspectionRecord, { id, name }: Theme, inspection: Inspection): GridPlace {
  const shown = shownOf(inspection, id);
  if (shown !== 'criticised' && shown !== 'criticised-told' && shown !== 'other') return absentPlace(shown);
  return {
    cell: {
      label: `${name}, ${visitWords(record.inspections, inspection)}: ${WORDS[shown]}`,
      href: addresses.themeAtVisit(id, inspection.id),
      words: firstWords(cellOf(inspection, id)),
      ...(shown !== 'other' && { stance: 'concern' }),
      box: { width: SIDE, height: SIDE, unit: 'pixels', long: String(SIDE) },
      marks: [MARKS[shown]],
      text: '',
    },
  };
}

/** A row with the line from its first criticism to its last. */
function withLine(places: readonly GridPlace[]): { places: GridPlace[]; through?: readonly [number, number] } {
  const criticised = places.flatMap(({ cell }, i) => (cell?.stance === 'concern' ? [i] : []));
  const [first, last] = [criticised[0], criticised.at(-1)];
  if (first === undefined || last === undefined || first === last) return { places: [...places] };
  const toneOf = (i: number): string | undefined => (i === first ? 'from' : i === last ? 'till' : i > first && i < last ? 'along' : undefined);
  return {
    places: places.map((place, i) => {
      const tone = [place.tone, toneOf(i)].filter((one) => one !== undefined).join(' ');
      return tone === '' ? place : { ...place, tone };
    }),
    through: [first, last],
  };
}

function gridOf(record: InspectionRecord, themes: readonly Theme[]): Grid {
  const columns = gridColumns(record);
  return {
    corner: 'Theme',
    columns,
    rows: themeRows(record, columns, themes, (theme, visit) => placeOf(record, theme, visit)).map((row) => ({ ...row, ...withLine(row.places) })),
  };
}

/** The latest text that was read whole, or the latest text of a record that has read none whole. */
function latestOf({ inspections }: InspectionRecord): Inspection | undefined {
  return inspections.findLast(({ coverage }) => coverage === 'full') ?? inspections.findLast(hasText);
}

/** How many themes the latest text criticises, and how many of its findings do so: few of many are no more than that. */
function words(record: InspectionRecord, themes: readonly Theme[]): { headline: string; subline?: string } {
  const latest = latestOf(record);
  if (!latest) return { headline: NO_TEXT_YET };
  const year = yearOf(latest.ordered);
  const named = themes.flatMap(({ id, short }) => {
    const n = countOf(cellOf(latest, id), 'concern');
    return n === 0 ? [] : [`${short.toLowerCase()} ${n}`];
  });
  if (named.length === 0) return { headline: `No theme drew criticism in ${year}` };
  const before = themes.every(({ id }) => countOf(cellOf(latest, id), 'concern') === 0 || concernYears(record, id).some((one) => one < year));
  return {
    headline: `${numberWord(named.length, true)} theme${named.length === 1 ? '' : 's'} drew criticism in ${year}${latest.coverage === 'full' ? '' : `, told ${SECOND_HAND}`}${before ? `, ${named.length === 1 ? 'not' : 'none'} for the first time` : ''}`,
    subline: `Of ${several(latest.findings.length, 'finding')} in ${year}, these criticise: ${listed(named)}.`,
  };
}

/** "All 4 themes were", "Both themes were", "1 of 4 themes was", "No theme was". */
function againInWords(again: number, all: number): string {
  if (again === 0) return 'No theme was';
  if (all === 1) return 'The theme was';
  if (again === 2 && all === 2) return 'Both themes were';
  return `${again === all ? 'All' : `${again} of`} ${all} themes ${again === 1 ? 'was' : 'were'}`;
}

function tableOf(record: InspectionRecord, themes: readonly Theme[]): Table {
  return {
    caption: 'Whether inspectors criticised, by theme and visit.',
    columns: ['Theme', ...record.inspections.map(({ ordered, label }) => `${yearOf(ordered)} ${label}`)],
    rows: themes.map(({ id, name }) => [
      { text: name, href: addresses.theme(id) },
      ...record.inspections.map((inspection) => ({ text: WORDS[shownOf(inspection, id)], href: addresses.themeAtVisit(id, inspection.id) })),
    ]),
  };
}

export function persistenceChart(record: InspectionRecord): GridChart {
  const themes = byLatestConcern(record);
  // Second-hand texts are left aside, but for what was criticised before the latest text (in `words`): who told of it first does not matter there.
  const again = themes.filter(({ id }) => concernYears(record, id, 'full').length > 1);
  const grid = scaled(gridOf(record, themes));
  const others = new Set(record.inspections.filter(({ coverage }) => coverage === 'partial').map((one) => textOver(record, one)));
  const said = words(record, themes);
  const often =
    latestOf(record) === undefined
      ? `${NO_TEXT_YET}.`
      : `${againInWords(again.length, themes.length)} criticised in more than one year${others.size > 0 ? `, ${SECOND_HAND_TEXTS} left aside` : ''}.`;
  return {
    id: 'persistence',
    name: 'Criticism that came back',
    question: 'What did inspectors criticise again and again?',
    ...said,
    ...(said.subline !== undefined && { result: [said.subline, often] }),
    summary: [
      often,
      ...again.slice(0, 5).map(({ id, name }) => `${name}: criticised in ${concernYearsInWords(record, id)}.`),
      ...(others.size > 0
        ? [`What is told ${listed([...others])} holds only part of a visit, so a year without a mark does not mean a year without criticism.`]
        : []),
    ],
    table: tableOf(record, themes),
    sources: sourcesOf(record),
    brief: briefSourcesOf(record),
    grid,
    wide: gridPicture(grid, 'wide'),
    narrow: gridPicture(grid, 'narrow'),
    ...gridBoards(grid),
  };
}

/** The chart `persistence`. */
export const persistence: Kind<GridChart> = {
  name: 'Persistence',
  group: 'Themes through all visits',
  charts: (record) => [persistenceChart(record)],
  key: ({ grid }) => {
    const labels = new Set(grid.rows.flatMap(({ places }) => places.map(({ cell }) => cell?.label.slice(cell.label.lastIndexOf(': ') + 2))));
    const round = (['criticised', 'criticised-told', 'other'] as const)
      .filter((shown) => labels.has(WORDS[shown]))
      .map((shown) =>
        roundMark([-4, 0, 22, SIDE], String(MARKS[shown].attributes['class']), [SIDE / 2, SIDE / 2, Number(MARKS[shown].attributes['r'])], WORDS[shown]),
      );
    const isJoined = grid.rows.some(({ through }) => through !== undefined);
    return [[...round, ...(isJoined ? [pathMark([0, 0, 22, SIDE], 'through', JOINED, LINE_WORDS)] : [])], absenceKey(grid)];
  },
  picks: ['theme', 'stance'],
  themes: (record) => record.themes,
  countsVisits: true,
  counts: (item) => item.kind === 'finding' && item.stance === 'concern',
  changedBy: (correction, record) => {
    const passage = recounted(record, correction);
    return (passage?.kind === 'finding' && passage.stances.includes('concern')) || isRedated(correction, record.inspections);
  },
};
