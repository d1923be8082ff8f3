// The share of criticism, progress and praise in each report read whole, as numbers and in words.
import { looksAtPart } from '../model/counts/scope.ts';
import { gradeInWords, visitCounts } from '../model/counts/series.ts';
import { addresses } from '../model/record/addresses.ts';
import type { Inspection, InspectionRecord } from '../model/record/record.ts';
import { capitalised, listed, numberWord, several } from '../model/words/english.ts';
import { extremesInWords, percentOf, rowInWords } from '../model/words/extremes.ts';
import { STANCE_NOUNS } from '../model/words/stances.ts';
import { NONE_READ_WHOLE, SECOND_HAND_TEXT, SECOND_HAND_TEXTS, textWords } from '../model/words/texts.ts';
import { STANCES, type Stance } from '../model/written/schemas.ts';
import { visitWords } from '../model/words/visits.ts';
import type { Frame, Table } from './frame.ts';
import { briefSourcesOf, sourcesOf } from './sources.ts';

/** The findings of one stance in a text. */
export interface Part {
  stance: Stance;
  count: number;
  /** In whole percent of the text's findings: "64%", "<1%". */
  percent: string;
}

/** A text read whole, with its parts. */
export interface Share {
  inspection: Inspection;
  /** Its year, with the month where two texts share the year. */
  when: string;
  total: number;
  parts: Part[];
}

/** The texts that were read whole and have findings, in order of time. */
export function shares(record: InspectionRecord): Share[] {
  const counted = visitCounts(record).flatMap(({ inspection: id, total, counts }) => {
    const inspection = record.inspections.find((one) => one.id === id);
    return inspection?.coverage === 'full' && total > 0 ? [{ inspection, total, counts }] : [];
  });
  const visits = counted.map(({ inspection }) => inspection);
  return counted.map(({ inspection, total, counts }) => ({
    inspection,
    when: visitWords(visits, inspection),
    total,
    parts: STANCES.map((stance) => ({ stance, count: counts[stance], percent: percentOf(counts[stance], total) })),
  }));
}

const criticism = ({ parts }: Share): string => parts.find(({ stance }) => stance === 'concern')?.percent ?? '';

/** The shares of criticism, text by text. */
function row(all: readonly Share[]): { value: number; said: string; when: string }[] {
  return all.map((share) => {
    const said = criticism(share);
    const sign = said.startsWith('<') ? -0.5 : said.startsWith('>') ? 0.5 : 0;
    return { value: Number.parseInt(said.replace(/^[<>]/, ''), 10) + sign, said, when: share.when };
  });
}

/** The highest and the lowest share of criticism between the first text and the last: "In between: highest 70% in 2003. ", or nothing. */
function between(all: readonly Share[]): string {
  const words = extremesInWords(row(all));
  return words === '' ? '' : `In between: ${words}. `;
}

/** The shares of the first and the last text; those between stand in the line below where they are beyond both: a whole row of shares would read as a measure. */
function headline([first, ...others]: readonly Share[]): string {
  if (!first) return NONE_READ_WHOLE;
  const last = others.at(-1);
  return `Criticism: ${criticism(first)} of coded passages in ${first.when}${last ? `, ${criticism(last)} in ${last.when}` : ''}`;
}

/** What a row of shares does not say. */
function subline(all: readonly Share[]): string {
  const { length } = all;
  if (length === 0) return 'A share is only taken of a report read whole.';
  const differ = length === 1 ? 'A' : 'They differ in length and in what they look at: a';
  return `${between(all)}All passages that we coded in the ${length === 1 ? 'text' : `${numberWord(length)} texts`} read whole. ${differ} share of passages is no measure of quality.`;
}

/** That second-hand texts are not drawn, and why. */
function leftOut({ inspections }: InspectionRecord): string[] {
  const told = inspections.filter(({ coverage }) => coverage === 'partial');
  const years = listed([...new Set(told.map((one) => visitWords(told, one)))]);
  if (told.length === 0) return [];
  return [
    told.length === 1
      ? `The ${SECOND_HAND_TEXT} of ${years} is left out: it holds only part of what inspectors wrote.`
      : `The ${SECOND_HAND_TEXTS} of ${years} are left out: each holds only part of what inspectors wrote.`,
  ];
}

function table(all: readonly Share[], inspectorate: string): Table {
  return {
    caption: 'Passages that we coded in each text read whole, with their share of all passages coded in it.',
    columns: ['Visit', 'Grade', 'What was looked at', 'Text', 'Coded passages', ...STANCES.map((stance) => capitalised(STANCE_NOUNS[stance]))],
    rows: all.map(({ inspection, when, total, parts }) => [
      { text: `${when} ${inspection.label}`, href: addresses.inspection(inspection.id) },
      { text: gradeInWords(inspection) },
      { text: `${looksAtPart(inspection) ? 'Part of the service. ' : ''}${inspection.scope}` },
      { text: textWords(inspection, inspectorate) },
      { text: String(total) },
      ...parts.map(({ count, percent }) => ({ text: `${count} (${percent})`, numbers: { count, percent: Math.round((count / total) * 1000) / 10 } })),
    ]),
  };
}

/** All that stands around the picture. */
export function words(record: InspectionRecord, all: readonly Share[]): Frame {
  const told = leftOut(record);
  const visits = all.map(({ inspection }) => inspection);
  return {
    id: 'balance',
    name: 'Criticism and praise',
    question: 'Of the passages coded in each report, what share is criticism, progress and praise?',
    headline: headline(all),
    subline: subline(all),
    ...(all.length > 0 && {
      result: [`Share of criticism: ${rowInWords(row(all))}.`],
    }),
    summary: [
      ...all.map(
        ({ inspection, when, total, parts }) =>
          `${when}: ${listed(parts.map(({ stance, count, percent }) => `${count} ${STANCE_NOUNS[stance]} (${percent})`))} of ${several(total, 'coded passage')}, ${textWords(inspection, record.site.inspectorate)}.`,
      ),
      ...told,
      'Shares are taken within one text. Documents differ in length, in scope and in framework, and inspectors choose what they write down: a share of passages is no measure of quality.',
    ],
    table: table(all, record.site.inspectorate),
    sources: [sourcesOf(record, visits), ...told].join(' '),
    brief: briefSourcesOf(record, visits),
  };
}
