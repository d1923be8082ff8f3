// The findings once more, joined with what their ids stand for: one sheet that can be read, sorted and filtered without looking anything up.
import { z } from 'zod';
import { overallGrade } from '../counts/series.ts';
import { addresses } from '../record/addresses.ts';
import type { Finding, InspectionRecord } from '../record/record.ts';
import { byId, pageOf } from '../record/lookups.ts';
import { STANCE_NOUNS } from '../words/stances.ts';
import { pageAddress, speaker } from '../words/voice.ts';
import { dateOf, inWords, yearOf } from '../written/dates.ts';
import { EMPTY, inspection, maybe, source, text, theme, web } from './columns.ts';
import { PASSAGES, type passageRows } from './passages.ts';

const { id, stance, quote, says, level, locator, paragraph, page, url, voice, also, start, end, parts, terms, coded_by, goes_on, quote_page } =
  PASSAGES.findings.shape;

/** The columns of the joined table: what a reader sorts and reads first, then the ids that lead to the other tables. */
export const JOINED = z.object({
  order: z.int().describe('Place in the order of the visits, and of each document: 1 is the first. Sort by it to have the rows as they were'),
  id,
  year: z.int().describe('Year of the visit, or of its publication where the visit has no date'),
  visit_in_words: maybe('Days of the visit in words'),
  visit_short: text('What the visit is called on this site'),
  theme_name: text('Main theme, under which it is counted, in words'),
  stance_in_words: text('What the site calls it: criticism, progress or praise'),
  speaker: text('Who speaks, in words'),
  quote,
  goes_on,
  says,
  level,
  document_title: text("The document's own title"),
  document_publisher: text('Who published it'),
  document_published: maybe('Day on which the document was published, in words'),
  locator,
  paragraph,
  page,
  url,
  document_url: web.nullable().describe(`Address of the document on the web, at its page where that is known; ${EMPTY}`),
  source_url: web.describe('Address of the page of the document on this site, at the passage'),
  visit_url: web.describe('Address of the page of the visit on this site'),
  visit_title: text("The document's own title"),
  framework: text('Under which framework the visit was made, in words'),
  overall: maybe('The overall grade of the visit as given; never derived'),
  visit: maybe('Days of the visit (EDTF)'),
  visit_not_before: z.iso
    .date()
    .nullable()
    .describe(`First day on which the visit can have begun (ISO 8601): where only its month is known, the first day of that month; ${EMPTY}`),
  visit_not_after: z.iso
    .date()
    .nullable()
    .describe(`Last day on which the visit can have ended (ISO 8601): where only its month is known, the last day of that month; ${EMPTY}`),
  published: maybe('Day of publication (EDTF)'),
  published_in_words: maybe('Day of publication in words'),
  also_names: maybe('Further themes in words, separated by semicolons'),
  inspection,
  source,
  theme,
  also,
  stance,
  voice,
  start,
  end,
  parts,
  terms,
  coded_by,
  quote_page,
});

type Row = ReturnType<typeof passageRows>['findings'][number];

const isoDay = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

/** The rows of the joined table, from the findings and their rows in the same order. */
export function joinedRows(record: InspectionRecord, rows: readonly Row[], full: (path: string) => string): z.infer<typeof JOINED>[] {
  const { inspections, sources, themes } = byId(record);
  const nameOf = (wanted: string): string => themes.get(wanted)?.name ?? wanted;
  return record.findings.map((item: Finding, i) => {
    const [visit, document, row] = [inspections.get(item.inspection), sources.get(item.source), rows[i]];
    if (!visit || !document || !row) throw new RangeError(`${item.id} is not joined`);
    const days = visit.visit === undefined ? undefined : dateOf(visit.visit);
    return {
      ...row,
      order: i + 1,
      year: yearOf(visit.ordered),
      visit_title: visit.title,
      visit_short: visit.short,
      visit: visit.visit ?? null,
      visit_in_words: visit.visit === undefined ? null : inWords(visit.visit),
      visit_not_before: days?.from === undefined ? null : isoDay(days.from),
      visit_not_after: days === undefined ? null : isoDay(days.to - 1),
      published: visit.published ?? null,
      published_in_words: visit.published === undefined ? null : inWords(visit.published),
      framework: visit.framework.name,
      overall: overallGrade(visit) ?? null,
      theme_name: nameOf(item.theme),
      also_names: item.also.length === 0 ? null : item.also.map(nameOf).join('; '),
      stance_in_words: STANCE_NOUNS[item.stance],
      speaker: speaker(item.voice, document),
      document_title: document.title,
      document_publisher: document.publisher,
      document_published: document.date === undefined ? null : inWords(document.date),
      visit_url: full(addresses.inspection(visit.id)),
      source_url: full(addresses.passage(document.id, item.id)),
      document_url: pageAddress(document, pageOf(item)) ?? null,
    };
  });
}
