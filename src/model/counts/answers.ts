// Four short answers, from the record alone: what happened, whether it got better, what is still not right, and how far all of it can be believed.
import { addresses } from '../record/addresses.ts';
import { hasText } from '../record/lookups.ts';
import type { Ask, Inspection, InspectionRecord } from '../record/record.ts';
import { codedIn } from '../words/coded.ts';
import { partsOf, type Part } from '../words/dated.ts';
import { listed, numberWord, severalInWords } from '../words/english.ts';
import { beyondEnds, percentOf } from '../words/extremes.ts';
import { NO_TEXT_YET, NO_VISIT_YET, NONE_READ_WHOLE } from '../words/texts.ts';
import { inWords, yearOf } from '../written/dates.ts';
import { doubtedGrades, gradesInWords } from './earlierGrades.ts';
import { groupsAlone } from './groupsAlone.ts';
import { interventions } from './interventions.ts';
import { cellOf, countOf, countStances } from './scope.ts';
import { gradePath, tellingGrades } from './gradePath.ts';
import { GRADED_WITHOUT, gradedWithoutSince, overallGrade, toldBy } from './series.ts';

interface Answer {
  question: string;
  parts: Part[];
}

/** As many grades, reports or asks are named one by one; of a longer row the first and so many of the latest. */
const MOST_NAMED = 5;
const LATEST_NAMED = 2;

const plain = (words: string): Part => ({ words });
const year = ({ ordered }: Inspection): number => yearOf(ordered);

/** Items as English lists them, each with its own link: "a, b and c". */
function series(items: readonly (Part | readonly Part[])[]): Part[] {
  return items.flatMap((item, i): Part[] => [...(i === 0 ? [] : [plain(i === items.length - 1 ? ' and ' : ', ')]), ...[item].flat()]);
}

/** The visits that gave any grade, with an overall one or without. */
function gradedVisits({ inspections }: InspectionRecord): Inspection[] {
  return inspections.filter(({ judgements }) => judgements.length > 0);
}

const telling = (record: InspectionRecord): Inspection[] =>
  tellingGrades(gradePath(record).flatMap(({ points }) => points)).map(({ inspection }) => inspection);

/** The visits that stand for all grades: the first, the one with the lowest overall grade where that of both ends is higher, the last with an overall grade, and the last. */
export function leadingVisits(record: InspectionRecord): Inspection[] {
  const graded = gradedVisits(record);
  const leading = new Set([graded[0], ...telling(record), graded.at(-1)]);
  return graded.filter((one) => leading.has(one));
}

/** The visits whose own document was read whole and has findings. */
function readWhole({ inspections }: InspectionRecord): Inspection[] {
  return inspections.filter(({ coverage, findings }) => coverage === 'full' && findings.length > 0);
}

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

function happened(record: InspectionRecord): Part[] {
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

/** "Fair in 2001 and 2005, Good in 2011": grades that follow each other and are the same, once. */
function grades(all: readonly Inspection[]): string {
  const runs: { grade: string; visits: Inspection[] }[] = [];
  for (const visit of all) {
    const grade = overallGrade(visit) ?? '';
    if (runs.at(-1)?.grade === grade) runs.at(-1)?.visits.push(visit);
    else runs.push({ grade, visits: [visit] });
  }
  return runs.map(({ grade, visits }) => `${grade} in ${listed(visits.map(year))}`).join(', ');
}

/** Of a long row the first and the latest, so that it can be read, and what else is never left out. */
function named<Item>(all: readonly Item[], kept: readonly Item[] = []): Item[] {
  const few = new Set([...kept, ...all.slice(0, 1), ...all.slice(-LATEST_NAMED)]);
  return all.length <= MOST_NAMED ? [...all] : all.filter((one) => few.has(one));
}

/** That some of a long row are left out; `kept` names what is shown besides the first and the latest. */
function skipped(all: readonly unknown[], shown: readonly unknown[], kept: readonly string[]): string {
  if (shown.length === all.length) return '';
  return ` (${['the first', ...kept].join(', ')} and the latest of ${all.length})`;
}

/** What the first and the last overall grade say of each other, where both words stand on both scales, at the same height. */
function verdict({ site }: InspectionRecord, overall: readonly Inspection[], since: readonly Inspection[]): string {
  const [first, last] = [overall[0], overall.at(-1)];
  if (!first || !last) return 'The overall grades were';
  const rungs = [first, last].map((one) => [first, last].map(({ framework }) => framework.grades.find(({ word }) => word === overallGrade(one))?.rung));
  const [from, to] = rungs.map(([here, there]) => (here === there ? here : undefined));
  if (from === undefined || to === undefined) return 'The overall grades were';
  const step = to - from;
  // What came later is not told by it.
  const until = since.length > 0 ? `, last given in ${year(last)}` : '';
  return `By ${site.inspectorate}'s overall grade${until}, ${step > 0 ? 'yes' : step < 0 ? 'no' : 'it is where it was'}`;
}

/** Of a record in which no report was read whole: whether there is any text. */
const noneRead = ({ inspections }: InspectionRecord): string => `${inspections.some(hasText) ? NONE_READ_WHOLE : NO_TEXT_YET}.`;

function better(record: InspectionRecord): Part[] {
  const graded = gradedVisits(record);
  const overall = graded.filter((one) => overallGrade(one) !== undefined);
  const read = readWhole(record);
  const share = ({ findings }: Inspection): string => percentOf(countStances(findings).concern, findings.length).replace('<', 'under ').replace('>', 'over ');
  const { highest, lowest } = beyondEnds(read.map((visit) => ({ visit, value: countStances(visit.findings).concern / visit.findings.length })));
  const since = gradedWithoutSince(record);
  const few = named(overall, telling(record));
  const reports = named(
    read,
    [...highest, ...lowest].map(({ visit }) => visit),
  );
  // Of a row of grades it stands beside the verdict until when they tell.
  const without =
    since.length === 0 || overall.length > 1
      ? ''
      : ` The visit${since.length > 1 ? 's' : ''} of ${listed(since.map(year))} ${since.length > 1 ? 'were' : 'was'} ${GRADED_WITHOUT}.`;
  if (record.inspections.length === 0) return [plain(`${NO_VISIT_YET}.`)];
  return [
    ...(overall.length === 0
      ? [plain('No visit on this record has an overall grade.')]
      : overall.length === 1
        ? [plain(`One overall grade alone shows no change: ${grades(overall)}.`)]
        : [plain(`${verdict(record, overall, since)}: ${grades(few)}${skipped(overall, few, few.length > 1 + LATEST_NAMED ? ['the lowest'] : [])}.`)]),
    plain(without),
    ...(read.length === 0
      ? [plain(` ${noneRead(record)}`)]
      : [
          plain(' Of coded passages, criticism made up '),
          ...series(reports.map((one) => [{ words: share(one), href: `${addresses.inspection(one.id)}#findings` }, plain(` in ${year(one)}`)])),
          plain(
            `${skipped(read, reports, [
              ...(highest.length > 0 ? ['the highest'] : []),
              ...(lowest.length > 0 ? ['the lowest'] : []),
            ])}. That share is no measure of quality: reports differ in length and scope.`,
          ),
        ]),
  ];
}

/** What an ask asks for, as the end of a sentence: quoted, or in our words. */
function askWords(ask: Ask): string {
  if ('quote' in ask) return `“${ask.quote.replace(/[.;,]$/, '')}”`;
  return ask.says.replace(/\.$/, '').replace(/^(?:\p{Lu}(?=\p{Ll})|A(?= ))/u, (letter) => letter.toLowerCase());
}

function asked(record: InspectionRecord): Part[] {
  const whole = ({ asks }: Inspection): Ask[] => asks.filter(({ state }) => state === 'whole');
  const visit = record.inspections.findLast((one) => whole(one).length > 0);
  if (!visit) return [];
  const all = whole(visit);
  const told = toldBy(record, visit);
  const most = all.length > MOST_NAMED - 1 ? MOST_NAMED - 2 : all.length;
  return [
    plain(`What ${record.site.inspectorate} asked for in ${year(visit)}${told === undefined ? '' : `, ${told}`}: `),
    ...all.slice(0, most).flatMap((ask, i) => [plain(i === 0 ? '' : '; '), { words: askWords(ask), href: addresses.ask(ask.id) }]),
    ...(all.length > most ? [plain('; and '), { words: `${all.length - most} more`, href: addresses.asksAtVisit(visit.id) }] : []),
    plain('. '),
  ];
}

/** The themes on which a report criticises, most criticism first, and how many more there are; those whose criticism is all about one group of children stand under that group. */
function criticised({ themes }: InspectionRecord, visit: Inspection): Part[] {
  const groups = themes.filter(({ whom }) => whom !== undefined);
  const critical = themes
    .map((theme) => ({ theme, findings: visit.findings.filter((one) => one.theme === theme.id && one.stance === 'concern') }))
    .filter(({ findings }) => findings.length > 0)
    .sort((a, b) => b.findings.length - a.findings.length)
    .map(({ theme, findings }) => ({
      theme,
      group: groups.find(({ id }) => findings.every((one) => one.theme === id || one.also.includes(id))),
      link: { words: theme.short.toLowerCase(), href: addresses.themeAtVisit(theme.id, visit.id) },
    }));
  const alone = critical.filter(({ group }) => group === undefined).map(({ link }) => [link]);
  const together = groups.flatMap((group): Part[][] => {
    const mine = critical.filter((one) => one.group === group);
    const others = mine.filter(({ theme }) => theme !== group).map(({ link }) => link);
    if (mine.length === 0) return [];
    const name = { words: group.short.toLowerCase(), href: addresses.themeAtVisit(group.id, visit.id) };
    return [others.length === 0 ? [name] : [name, plain(' ('), ...series(others), plain(')')]];
  });
  const all = [...alone, ...together];
  const shown = all.length > MOST_NAMED ? all.slice(0, MOST_NAMED - 1) : all;
  const more: Part[] = shown.length < all.length ? [{ words: `${all.length - shown.length} more`, href: `${addresses.inspection(visit.id)}#findings` }] : [];
  return series([...shown, ...more]);
}

/** The themes that every text read whole criticises, where there are texts enough to say so. */
function always(record: InspectionRecord): Part[] {
  const read = readWhole(record);
  const kept = record.themes.filter(({ id }) => read.every((one) => countOf(cellOf(one, id), 'concern') > 0));
  if (read.length < 3 || kept.length === 0 || kept.length > MOST_NAMED) return [];
  const alone = (theme: string): string => {
    const years = groupsAlone(record, theme, read);
    return years === '' ? '' : ` (${years})`;
  };
  const links = series(
    kept.map((theme, i) => [{ words: i === 0 ? theme.short : theme.short.toLowerCase(), href: addresses.theme(theme.id) }, plain(alone(theme.id))]),
  );
  const years = read.map(year);
  const which =
    years.length > MOST_NAMED
      ? `each of the ${numberWord(years.length)} texts that were read whole, from ${Math.min(...years)} to ${Math.max(...years)}`
      : `each text that was read whole: ${listed(years)}`;
  return [plain(' '), ...links, plain(` drew criticism in ${which}.`)];
}

function still(record: InspectionRecord): Part[] {
  const visit = readWhole(record).at(-1);
  const asks = asked(record);
  if (!visit) return asks.length > 0 ? asks : [plain(noneRead(record))];
  const count = countStances(visit.findings).concern;
  const total = severalInWords(visit.findings.length, 'finding');
  const what = criticised(record, visit);
  return [
    ...asks,
    ...(count === 0
      ? [plain(`The report of ${year(visit)} criticises nothing in ${total}.`)]
      : [plain(`Of ${total} in ${year(visit)}, ${numberWord(count)} ${count === 1 ? 'is' : 'are'} criticism, on `), ...what, plain('.')]),
    ...always(record),
  ];
}

function believe(record: InspectionRecord): Part[] {
  const coded = codedIn(record, record.inspections);
  return [
    ...doubtedGrades(record).flatMap((one): Part[] => [
      ...partsOf(
        `Grades can miss things. Earlier ones were ${gradesInWords(one)}. `,
        one.grades.map(({ id, date }) => ({ dates: [date], href: addresses.milestone(id) })),
      ).parts,
      ...partsOf(one.says, [{ dates: [one.finding.date], href: addresses.milestone(one.finding.id) }]).parts,
      plain(' '),
    ]),
    plain('No grade shows how one child fared. The links lead to the sources. '),
    { words: 'How this record was made', href: '/about/method/' },
    plain(coded === '' ? '.' : `: passages ${coded}.`),
  ];
}

/** The four questions of a reader with their answers, each statement with the way to what it rests on. */
export function answers(record: InspectionRecord): Answer[] {
  return [
    { question: 'What happened?', parts: happened(record) },
    { question: 'Did it get better?', parts: better(record) },
    { question: 'What is still not right?', parts: still(record) },
    { question: 'Can I believe it?', parts: believe(record) },
  ];
}
