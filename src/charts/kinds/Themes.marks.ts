// The matrix of themes by visits: how many findings each theme has at each visit, and how many of them criticise.
import { addresses } from '../../model/record/addresses.ts';
import { hasText } from '../../model/record/lookups.ts';
import type { Inspection, InspectionRecord } from '../../model/record/record.ts';
import { cellInWords, cellOf, countOf, countStances, themeGrid, type Cell } from '../../model/counts/scope.ts';
import { byLatestConcern } from '../../model/counts/series.ts';
import { extremesInWords, rowInWords } from '../../model/words/extremes.ts';
import { STANCE_NOUNS } from '../../model/words/stances.ts';
import { yearOf } from '../../model/written/dates.ts';
import { STANCES } from '../../model/written/schemas.ts';
import type { Theme } from '../../model/written/draft.ts';
import { listed, several } from '../../model/words/english.ts';
import { NO_TEXT_YET, NO_VISIT_YET, SECOND_HAND } from '../../model/words/texts.ts';
import { visitWords } from '../../model/words/visits.ts';
import { barKey, barOf, hasHollow } from '../bars.ts';
import { firstWords } from '../firstWords.ts';
import type { Table } from '../frame.ts';
import { gridColumns, themeRows, type Grid, type GridPlace } from '../grid.ts';
import { gridPicture, type GridChart } from '../GridPicture.marks.ts';
import { gridBoards } from '../gridBoards.ts';
import { scaled } from '../gridScale.ts';
import { absenceKey, absentPlace } from '../absence.ts';
import { isRedated, recounted } from '../changed.ts';
import type { Kind } from '../kind.ts';
import { briefSourcesOf, sourcesOf } from '../sources.ts';

/** What a theme has at a visit: a bar with the number of its findings that criticise, or why there is none. */
function placeOf(record: InspectionRecord, { id, name }: Theme, inspection: Inspection): GridPlace {
  const cell = cellOf(inspection, id);
  if (cell.absence) return absentPlace(cell.absence);
  const concerns = countOf(cell, 'concern');
  return {
    cell: {
      label: `${name}, ${visitWords(record.inspections, inspection)}: ${cellInWords(cell)}`,
      href: addresses.themeAtVisit(id, inspection.id),
      words: firstWords(cell),
      ...barOf(cell, inspection.coverage === 'partial'),
      text: concerns === 0 ? '' : String(concerns),
    },
  };
}

/** The rows of some themes. */
function themesGrid(record: InspectionRecord, themes: readonly Theme[]): Grid {
  const columns = gridColumns(record);
  return {
    corner: 'Theme',
    columns,
    rows: themeRows(record, columns, themes, (theme, visit) => placeOf(record, theme, visit)),
  };
}

/** On how many themes criticism outnumbers praise in the first and the latest text read whole, or where none was in those told by others; and in which between them on most or fewest. */
function words(record: InspectionRecord, grid: readonly Cell[]): { headline: string; between: string } {
  const full = record.inspections.filter(({ coverage }) => coverage === 'full');
  const told = full.length > 0 ? full : record.inspections.filter(hasText);
  if (told.length === 0) return { headline: NO_TEXT_YET, between: '' };
  const row = told.map((visit) => {
    const value = grid.filter((cell) => cell.inspection === visit.id && countOf(cell, 'concern') > countOf(cell, 'strength')).length;
    return { value, said: value === 0 ? 'none' : value === 1 ? 'one theme' : `${value} themes`, when: visitWords(told, visit), year: yearOf(visit.ordered) };
  });
  const ends = row.filter((_, i) => i === 0 || i === row.length - 1);
  // The noun stands once: a headline has at most twelve words.
  const parts = ends.map(({ said, year }, i) => `${i > 0 && (ends[0]?.value ?? 0) > 0 ? said.replace(/ themes?$/, '') : said} in ${year}`);
  const between = extremesInWords(row, ['up to', 'down to']);
  return {
    headline: `Criticism outnumbered praise on ${listed(parts)}`,
    between: `${full.length > 0 ? '' : `All of it is told ${SECOND_HAND}. `}${between === '' ? '' : `In between: ${between}. `}`,
  };
}

/** How many findings criticise, text by text, of those read whole where there is one. */
function criticismInWords(record: InspectionRecord): string {
  const full = record.inspections.filter(({ coverage }) => coverage === 'full');
  const told = full.length > 0 ? full : record.inspections.filter(hasText);
  const row = told.map((visit) => {
    const value = countStances(visit.findings).concern;
    return { value, said: `${value} of ${visit.findings.length}`, when: visitWords(told, visit) };
  });
  return row.length === 0 ? '' : `Findings that criticise: ${rowInWords(row)}${full.length > 0 ? '' : `, all told ${SECOND_HAND}`}.`;
}

const eachOf = (count: number, noun: string): string => (count === 1 ? `the ${noun}` : `each of ${several(count, noun)}`);

function table(record: InspectionRecord, themes: readonly Theme[], grid: readonly Cell[]): Table {
  return {
    caption: 'Findings by theme and visit. A theme that was not counted has words in its place and no number.',
    columns: ['Theme', ...record.inspections.map(({ ordered, label }) => `${yearOf(ordered)} ${label}`)],
    rows: themes.map(({ id, name }) => [
      { text: name, href: addresses.theme(id) },
      ...grid
        .filter(({ theme }) => theme === id)
        .map((cell) => ({
          text: cellInWords(cell),
          href: addresses.themeAtVisit(id, cell.inspection),
          ...(cell.counts && { numbers: Object.fromEntries(STANCES.map((stance) => [STANCE_NOUNS[stance], countOf(cell, stance)])) }),
        })),
    ]),
  };
}

export function themesChart(record: InspectionRecord): GridChart {
  const cells = themeGrid(record);
  const counted = cells.filter(({ absence }) => absence === undefined);
  const marks = counted.reduce((sum, { findings }) => sum + findings.length, 0);
  const unread = record.inspections.filter((one) => !hasText(one)).length;
  const themes = byLatestConcern(record);
  const grid = scaled(themesGrid(record, themes));
  const { headline, between } = words(record, cells);
  const result = criticismInWords(record);
  return {
    id: 'themes',
    name: 'Themes by visit',
    question: 'Which theme was raised at which visit, and how?',
    headline,
    subline: `${between}A bar is as long as the number of findings; the number is that of criticism. How much was written is no measure of quality.`,
    ...(result !== '' && { result: [result] }),
    summary:
      record.inspections.length === 0
        ? [`${NO_VISIT_YET}.`]
        : [
            `The chart has a row for ${eachOf(themes.length, 'theme')} and a column for ${eachOf(record.inspections.length, 'visit')}, the theme that was criticised last first.`,
            `It shows ${several(marks, 'finding')} in ${several(counted.length, 'place')}.`,
            ...(unread === 0
              ? []
              : [
                  `The ${unread === 1 ? 'report that was neither held nor read is' : `${unread} reports that were neither held nor read are`} shaded; nothing is counted for ${unread === 1 ? 'it' : 'them'}.`,
                ]),
          ],
    table: table(record, themes, cells),
    sources: sourcesOf(record),
    brief: briefSourcesOf(record),
    grid,
    wide: gridPicture(grid, 'wide'),
    narrow: gridPicture(grid, 'narrow'),
    ...gridBoards(grid),
  };
}

/** The chart `themes`. */
export const themes: Kind<GridChart> = {
  name: 'Themes',
  group: 'Themes through all visits',
  charts: (record) => [themesChart(record)],
  key: ({ grid }) => [barKey(hasHollow(grid)), absenceKey(grid)],
  picks: ['theme', 'stance'],
  themes: (record) => record.themes,
  countsVisits: true,
  counts: ({ kind }) => kind === 'finding',
  changedBy: (correction, record) => recounted(record, correction)?.kind === 'finding' || isRedated(correction, record.inspections),
};
