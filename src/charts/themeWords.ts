// One theme through all visits in words: headline, summary, table.
import { groupsAlone } from '../model/counts/groupsAlone.ts';
import { ABSENCE_WORDS, cellInWords, cellOf, countOf, stancesIn } from '../model/counts/scope.ts';
import { askedAbout, concernYears, gradeInWords, toldBy } from '../model/counts/series.ts';
import { addresses } from '../model/record/addresses.ts';
import { hasText } from '../model/record/lookups.ts';
import type { InspectionRecord, Statistic } from '../model/record/record.ts';
import { capitalised, listed, several } from '../model/words/english.ts';
import { MOST_HEADLINE_WORDS } from '../model/words/readingGrade.ts';
import { measureInWords } from '../model/words/numbers.ts';
import { beyondEnds, rowInWords } from '../model/words/extremes.ts';
import { STANCE_NOUNS } from '../model/words/stances.ts';
import { NO_TEXT_YET, SECOND_HAND, textWords } from '../model/words/texts.ts';
import { yearOf } from '../model/written/dates.ts';
import type { Theme } from '../model/written/draft.ts';
import { STANCES } from '../model/written/schemas.ts';
import { visitWords } from '../model/words/visits.ts';
import type { Frame } from './frame.ts';
import { NO_NATIONAL } from './Line.marks.ts';
import { briefSourcesOf, sourcesOf } from './sources.ts';

/** How a headline goes on that names the first and the latest year alone. */
const FIRST = 'criticism first in';

/** In which years the theme was criticised in reports read whole; of many, the first and the latest. */
function headline(record: InspectionRecord, theme: Theme): string {
  const [own, told] = [concernYears(record, theme.id, 'full'), concernYears(record, theme.id, 'partial')];
  if (!record.inspections.some(hasText)) return `${theme.short}: ${NO_TEXT_YET.charAt(0).toLowerCase()}${NO_TEXT_YET.slice(1)}`;
  if (own.length === 0) return `${theme.short}: ${told.length === 0 ? 'no criticism on record' : `criticism told ${SECOND_HAND} alone`}`;
  const all = `${theme.short}: criticism in ${listed(own)}`;
  return all.split(' ').length <= MOST_HEADLINE_WORDS ? all : `${theme.short}: ${FIRST} ${String(own[0])}, latest in ${String(own.at(-1))}`;
}

/** What a headline of the first and the latest year leaves out: in how many reports the theme was criticised, and where most, if that lies between. */
function between(record: InspectionRecord, { id }: Theme): string[] {
  const read = record.inspections.filter((one) => hasText(one) && one.coverage === 'full');
  const row = read.map((one) => {
    const value = countOf(cellOf(one, id), 'concern');
    return { value, said: `${value} of ${several(one.findings.length, 'coded passage')}`, when: visitWords(read, one) };
  });
  const { highest } = beyondEnds(row);
  return [
    `Criticised in ${row.filter(({ value }) => value > 0).length} of ${several(read.length, 'report')} read whole.`,
    ...(highest[0] ? [`Most criticism: ${listed(highest.map(({ said, when }) => `${said} in ${when}`))}.`] : []),
  ];
}

/** Second-hand criticism, and the latest findings where they are no criticism. */
function subline(record: InspectionRecord, theme: Theme): string {
  const told = concernYears(record, theme.id, 'partial');
  const latest = record.inspections.findLast((one) => cellOf(one, theme.id).findings.length > 0);
  const stances = latest ? stancesIn(cellOf(latest, theme.id)) : [];
  const by = latest && toldBy(record, latest, theme.id);
  const groups = groupsAlone(
    record,
    theme.id,
    record.inspections.filter((one) => one.coverage === 'full'),
  );
  return [
    'Bars are as long as the number of findings.',
    ...(headline(record, theme).includes(FIRST) ? between(record, theme) : []),
    ...groups.map(({ years: when, whom }) => `In ${when} all criticism is about ${whom}.`),
    ...(told.length > 0 ? [`Criticism told ${SECOND_HAND}: ${listed(told)}.`] : []),
    ...(latest && !stances.includes('concern')
      ? [
          `The latest findings, of ${yearOf(latest.ordered)}${by === undefined ? '' : ` (${by})`}, are ${listed(stances.map((stance) => STANCE_NOUNS[stance]))}${askedAbout(latest, theme.id) ? '; that visit also asked to improve' : ''}.`,
        ]
      : []),
  ].join(' ');
}

/** How much of what was found is criticism, report by report, and in which years others tell of some. */
function result(record: InspectionRecord, { id }: Theme): string[] {
  const read = record.inspections.filter(({ coverage }) => coverage === 'full');
  const row = read.flatMap((one) => {
    const cell = cellOf(one, id);
    const value = countOf(cell, 'concern');
    return cell.findings.length === 0 ? [] : [{ value, said: `${value} of ${cell.findings.length}`, when: visitWords(read, one) }];
  });
  const told = concernYears(record, id, 'partial');
  return [
    row.length === 0 ? 'No report read whole has a finding on it.' : `Findings that criticise: ${rowInWords(row)}.`,
    ...(told.length > 0 ? [`Criticism told ${SECOND_HAND}: ${listed(told)}.`] : []),
  ];
}

function summary(record: InspectionRecord, theme: Theme, statistic: Statistic | undefined): string[] {
  const { inspections } = record;
  const cells = inspections.map((inspection) => ({ inspection, cell: cellOf(inspection, theme.id), when: visitWords(inspections, inspection) }));
  const askedOnly = cells.filter(({ inspection, cell }) => cell.absence !== undefined && askedAbout(inspection, theme.id)).map(({ when }) => when);
  return [
    ...cells.flatMap(({ inspection, cell, when }) => {
      if (cell.absence !== undefined) return [];
      const told = inspection.coverage === 'partial' ? `, ${toldBy(record, inspection, theme.id) ?? ''}` : '';
      return [`${when}: ${cellInWords(cell)}${told}${countOf(cell, 'concern') === 0 && askedAbout(inspection, theme.id) ? '; also asked to improve' : ''}.`];
    }),
    ...(askedOnly.length > 0
      ? [`Also asked to improve in ${listed(askedOnly)}, at ${askedOnly.length === 1 ? 'a visit' : 'visits'} with no finding on this theme on record.`]
      : []),
    ...(statistic ? [`Below stands an official series: ${measureInWords(statistic)}. ${NO_NATIONAL}`] : []),
  ];
}

/** All that stands around the picture of a theme. */
export function themeFrame(record: InspectionRecord, theme: Theme, statistic: Statistic | undefined): Frame {
  const { inspections } = record;
  return {
    id: `theme-${theme.id}`,
    name: theme.name,
    question: 'What was found on this theme, visit by visit?',
    headline: headline(record, theme),
    subline: subline(record, theme),
    result: result(record, theme),
    summary: summary(record, theme, statistic),
    table: {
      caption: `${theme.name}: findings by visit.`,
      columns: ['Visit', 'Grade', ...STANCES.map((stance) => capitalised(STANCE_NOUNS[stance])), 'Text'],
      rows: inspections.map((inspection) => {
        const cell = cellOf(inspection, theme.id);
        return [
          { text: `${visitWords(inspections, inspection)} ${inspection.label}`, href: addresses.themeAtVisit(theme.id, inspection.id) },
          { text: gradeInWords(inspection) },
          ...STANCES.map((stance) => ({ text: cell.counts ? String(cell.counts[stance]) : '' })),
          { text: cell.absence ? ABSENCE_WORDS[cell.absence] : textWords(inspection, record.site.inspectorate) },
        ];
      }),
    },
    brief: briefSourcesOf(record),
    sources: `${sourcesOf(record)}${statistic ? ` Below: ${statistic.publisher}, ${statistic.publication}.` : ''}`,
  };
}
