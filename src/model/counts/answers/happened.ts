// What happened: an editor's sentences, what the government still does, and how many visits there were.
import { addresses } from '../../record/addresses.ts';
import type { Inspection, InspectionRecord } from '../../record/record.ts';
import { partsOf, type Part } from '../../words/dated.ts';
import { numberWord, severalInWords } from '../../words/english.ts';
import { NO_VISIT_YET } from '../../words/texts.ts';
import { inWords } from '../../written/dates.ts';
import { interventions } from '../interventions.ts';
import { overallGrade } from '../series.ts';
import { plain, year } from './wording.ts';

/** Where an entry stands, and the dates that are its own. */
function entryOf({ milestones, inspections, findings, asks }: InspectionRecord, id: string): { dates: string[]; href: string } | undefined {
  const milestone = milestones.find((one) => one.id === id);
  if (milestone) return { dates: [milestone.date], href: addresses.milestone(id) };
  const finding = findings.find((one) => one.id === id);
  const passage = finding ?? asks.find((one) => one.id === id);
  const visit = inspections.find((one) => one.id === (passage?.inspection ?? id));
  const dates = visit && [visit.ordered, ...(visit.published === undefined ? [] : [visit.published])];
  return dates && { dates, href: finding ? addresses.finding(id) : passage ? addresses.ask(id) : addresses.inspection(id) };
}

/** An editor's sentences in parts, with what is wrong with them: what they rest on that is not there or not named, and figures that rest on nothing. */
export function happenedIn(record: InspectionRecord): { parts: Part[]; unknown: string[]; unnamed: string[]; loose: string[] }[] {
  return record.story.happened.map(({ says, see }) => {
    const entries = see.map((id) => ({ id, entry: entryOf(record, id) }));
    const known = entries.flatMap(({ id, entry }) => (entry ? [{ id, ...entry }] : []));
    const { parts, missing, loose } = partsOf(says, known);
    return {
      parts,
      unknown: entries.flatMap(({ id, entry }) => (entry ? [] : [id])),
      unnamed: missing.flatMap((i) => known[i]?.id ?? []),
      loose,
    };
  });
}

/** ", from 2001 to 2009", where the visits are of more than one year. */
function span(inspections: readonly Inspection[]): string {
  const years = inspections.map(year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? '' : `, from ${first} to ${last}`;
}

/** What the record says of what happened. */
export function happened(record: InspectionRecord): Part[] {
  const { inspections } = record;
  const overall = inspections.filter((one) => overallGrade(one) !== undefined).length;
  return [
    ...happenedIn(record).flatMap(({ parts }) => [...parts, plain(' ')]),
    ...interventions(record).flatMap(({ start, end }) =>
      end
        ? []
        : [plain('Government intervention since '), { words: inWords(start.date), href: addresses.milestone(start.id) }, plain(' has no end on record. ')],
    ),
    ...(inspections.length === 0
      ? [plain(`${NO_VISIT_YET}.`)]
      : [
          plain('This record has '),
          { words: severalInWords(inspections.length, 'visit'), href: '/timeline/' },
          plain(` by inspectors${span(inspections)}${overall === 0 ? '' : `; ${numberWord(overall)} gave an overall grade`}.`),
        ]),
  ];
}
