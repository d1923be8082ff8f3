// What happened when, on wide pages: visits as wide as they lasted, publications as ticks, grades on their ladder, other dated events below.
import { scaleUtc } from 'd3';
import { addresses } from '../../model/record/addresses.ts';
import { bandOf } from '../../model/counts/chronology.ts';
import { dateOf, inWords, middleOf, yearOf } from '../../model/written/dates.ts';
import type { Inspection, InspectionRecord, Milestone } from '../../model/record/record.ts';
import { overallGrade } from '../../model/counts/series.ts';
import { capitalised, listed, numberWord, several } from '../../model/words/english.ts';
import { round, type Box, type Drawn, type PlacedWords, type Size, type Table } from '../frame.ts';
import { upright, type UprightDrawing } from '../Upright.marks.ts';
import { pathMark, roundMark } from '../key.ts';
import { isPassage, type Kind } from '../kind.ts';
import { doubtedGrades, doubtedInWords } from '../../model/counts/earlierGrades.ts';
import { firstYear, hasText, isPartlyTold, isTold } from '../../model/record/lookups.ts';
import { NOT_ANALYSED } from '../../model/words/texts.ts';

const LEFT = 164;
const RIGHT = 680;
const LADDER = [132, 98, 64, 30];
const VISITS = 178;
const PUBLISHED = 206;
const BAND = 238;
const EVENTS = 272;
const TIER = 20;
/** Width of a character of a label, at most. */
const CHARACTER = 7.2;

/** One visit in the wide drawing. */
interface VisitMark {
  inspection: string;
  label: string;
  href: string;
  /** The days that it lasted. */
  bar: Box | undefined;
  /** The bounds of days that are not known exactly, open to the left where there is no first one. */
  bracket: string | undefined;
  held: boolean;
  /** The tick of its publication. */
  published: string | undefined;
  /** The overall grade on its rung, and the line that leads up to it. */
  grade: { rise: string; dot: { cx: number; cy: number; r: number }; words: PlacedWords; anchor: EndAnchor } | undefined;
  /** The words in place of a grade. */
  square: Box;
  caption: PlacedWords | undefined;
}

type EndAnchor = 'end' | undefined;

interface EventMark {
  label: string;
  href: string;
  tick: string;
  /** Where a reader points at it. */
  target: Box;
}

/** A milestone with a short name in its file, which is written under its tick. */
interface NamedEvent {
  label: string;
  href: string;
  tick: string;
  when: string;
  name: PlacedWords;
  anchor: EndAnchor;
}

/** A row of the drawing: its line, and its name before it. */
interface Rule {
  rule: string;
  name: PlacedWords;
}

interface TimelineDrawing extends Size {
  grid: string;
  years: PlacedWords[];
  rungs: Rule[];
  rows: Rule[];
  visits: VisitMark[];
  events: EventMark[];
  named: NamedEvent[];
  band: { bar: Box; name: PlacedWords; label: string; href: string } | undefined;
}

export interface TimelineChart extends Drawn {
  wide: TimelineDrawing;
  narrow: UprightDrawing;
}

/** Names under the ticks, from the latest to the earliest: each on the highest line on which it meets no later one, and no tick of one further down. */
function namedEvents(milestones: readonly Milestone[], x: (date: string) => number): NamedEvent[] {
  const ends: number[] = [];
  return milestones
    .flatMap(({ id, date, title, label: words }) => (words === undefined ? [] : [{ id, date, title, words }]))
    .reverse()
    .map(({ id, date, title, words }) => {
      const when = inWords(date, 'short');
      const at = x(date);
      const width = (when.length + words.length + 1) * CHARACTER;
      const anchor = at + width > RIGHT ? 'end' : undefined;
      const [from, to] = anchor === 'end' ? [at - width, at] : [at, at + width];
      const free = ends.findIndex((_, line) => to + 8 < Math.min(...ends.slice(line)));
      const tier = free === -1 ? ends.length : free;
      ends[tier] = from;
      const y = EVENTS + 28 + tier * TIER;
      return {
        label: `${when} ${words}: ${title}`,
        href: addresses.milestone(id),
        tick: `M${round(at - 1.2)} ${EVENTS - 10}h2.4V${y + 2}h-2.4z`,
        when,
        name: { words, x: round(anchor === 'end' ? at - 7 : at + 7), y },
        anchor,
      };
    });
}

/** The word of a rung for all frameworks: the shortest with which theirs begin, "Good" for "Good" and "Good enough". */
function rungWord({ frameworks }: InspectionRecord, word: string, rung: number): string {
  const words = frameworks.flatMap(({ grades }) => grades.filter((grade) => grade.rung === rung).map((grade) => grade.word));
  return words.filter((other) => word.startsWith(other)).sort((a, b) => a.length - b.length)[0] ?? word;
}

function ruleAt(words: string, y: number): Rule {
  return { rule: `M${LEFT} ${y}H${RIGHT}`, name: { words, x: LEFT - 5, y: y + 5 } };
}

/** The overall grade of a visit over the middle of its days. */
function gradeAt(words: string, x: number, y: number): VisitMark['grade'] {
  const anchor = x > RIGHT - 140 ? 'end' : undefined;
  return {
    rise: `M${x} ${VISITS - 6}V${y + 8}`,
    dot: { cx: x, cy: y, r: 8 },
    words: { words, x: round(x + (anchor === 'end' ? -14 : 14)), y: y + 5 },
    anchor,
  };
}

function wideDrawing(record: InspectionRecord): TimelineDrawing {
  const first = firstYear(record);
  const last = yearOf(record.site.checked);
  const scale = scaleUtc([Date.UTC(first, 0, 1), Date.UTC(last + 1, 0, 1)], [LEFT, RIGHT]);
  const x = (time: number): number => round(scale(time));
  const graded = record.frameworks.findLast(({ grades }) => grades.length > 0)?.grades ?? [];
  const y = (rung: number): number => LADDER[rung - 1] ?? VISITS;
  const visits = record.inspections.map((inspection): VisitMark => {
    const { from, to, kind } = dateOf(inspection.visit ?? `[..${inspection.published ?? ''}]`);
    const days = x(to);
    const start = from === undefined ? days - 26 : x(from);
    const end = Math.max(days, round(start + 2));
    const exact = from !== undefined && (kind === 'day' || kind === 'span');
    const grade = overallGrade(inspection);
    const rung = inspection.framework.grades.find(({ word }) => word === grade)?.rung;
    const centre = round((start + end) / 2);
    return {
      inspection: inspection.id,
      label: label(inspection, grade),
      href: addresses.inspection(inspection.id),
      bar: exact ? { x: start, y: VISITS - 6, width: round(end - start), height: 12 } : undefined,
      bracket: exact ? undefined : `M${end} ${VISITS + 8}v5H${start}${from === undefined ? '' : 'v-5'}`,
      held: hasText(inspection),
      published: inspection.published === undefined ? undefined : `M${x(middleOf(inspection.published))} ${PUBLISHED - 7}v14`,
      grade: grade !== undefined && rung !== undefined ? gradeAt(grade, centre, y(rung)) : undefined,
      square: { x: round(centre - 5.5), y: VISITS - 5.5, width: 11, height: 11 },
      caption: inspection.framework.graded || !hasText(inspection) ? undefined : { words: String(yearOf(inspection.ordered)), x: centre, y: VISITS - 14 },
    };
  });
  const band = bandOf(record);
  const milestones = record.milestones.filter(({ date }) => yearOf(date) >= first);
  const named = namedEvents(milestones, (date) => x(middleOf(date)));
  const bottom = Math.max(EVENTS, ...named.map(({ name }) => name.y)) + 12;
  const years = Array.from({ length: last - first + 1 }, (_, i) => ({ year: first + i, at: x(Date.UTC(first + i, 0, 1)) }));
  const [bandStart, bandEnd] = band ? [x(dateOf(band.start.date).from ?? 0), x(dateOf(band.end.date).to)] : [0, 0];
  return {
    width: RIGHT,
    fontSize: 13.5,
    height: bottom + 24,
    grid: years.map(({ at }) => `M${at} 8V${bottom}`).join(''),
    years: years.map(({ year, at }) => ({ words: String(year), x: round(at + 3), y: bottom + 18 })),
    rungs: graded.map(({ word, rung }) => ruleAt(rungWord(record, word, rung), y(rung))),
    rows: [ruleAt('Visits', VISITS), ruleAt('Published', PUBLISHED), ruleAt('Other dated events', EVENTS)],
    visits,
    named,
    events: milestones
      .filter(({ band: edge, label: words }) => edge === undefined && words === undefined)
      .map(({ id, date, title }) => {
        const at = x(middleOf(date));
        return {
          label: `${inWords(date)}: ${title}`,
          href: addresses.milestone(id),
          tick: `M${round(at - 1.2)} ${EVENTS - 8}h2.4v16h-2.4z`,
          target: { x: round(at - 6), y: EVENTS - 12, width: 12, height: 24 },
        };
      }),
    band: band && {
      bar: { x: bandStart, y: BAND - 12, width: round(bandEnd - bandStart), height: 22 },
      name: { words: 'Government intervention', x: round(bandStart + 8), y: BAND + 4 },
      label: `Government intervention, ${inWords(band.start.date)} to ${inWords(band.end.date)}`,
      href: addresses.milestone(band.end.id),
    },
  };
}

function label({ visit, published, short, framework }: Inspection, grade: string | undefined): string {
  const when = visit === undefined ? 'days not known' : inWords(visit);
  const said = published === undefined ? '' : `, published ${inWords(published)}`;
  return `${short}, ${when}${said}: ${grade ?? (framework.graded ? 'grade not known' : 'no grade')}`;
}

/** Visits, then the other events that the picture shows: everything drawn is in the table too. */
function table(record: InspectionRecord): Table {
  const first = firstYear(record);
  return {
    caption: 'Visits and inspections, oldest first; then other dated events. Earlier events stand in the list of the timeline page.',
    columns: ['When', 'Published', 'What', 'Overall grade', 'Text'],
    rows: [
      ...record.inspections.map((inspection) => [
        { text: inspection.visit === undefined ? 'days not known' : inWords(inspection.visit), href: addresses.inspection(inspection.id) },
        { text: inspection.published === undefined ? 'not known' : inWords(inspection.published) },
        { text: inspection.framework.name },
        { text: overallGrade(inspection) ?? 'no grade' },
        {
          text:
            inspection.coverage === undefined
              ? NOT_ANALYSED
              : `${inspection.findings.length} findings, ${isTold(inspection) ? 'in our words' : `${inspection.coverage} text${isPartlyTold(inspection) ? ', in part in our words' : ''}`}`,
        },
      ]),
      ...record.milestones
        .filter(({ date }) => yearOf(date) >= first)
        .map(({ id, date, title }) => [
          { text: inWords(date), href: addresses.milestone(id) },
          { text: '' },
          { text: title },
          { text: '' },
          { text: 'event, no inspection' },
        ]),
    ],
  };
}

/** The first and the latest overall grade as given, and how many visits lie between them. */
function headline({ inspections }: InspectionRecord): string {
  const graded = inspections.flatMap((one) => {
    const grade = overallGrade(one);
    return grade === undefined ? [] : [`${grade} in ${yearOf(one.ordered)}`];
  });
  const ends = graded.filter((_, i) => i === 0 || i === graded.length - 1);
  const visits = inspections.length === 1 ? 'one inspection or visit' : `${numberWord(inspections.length)} inspections and visits`;
  return capitalised(`${ends.length > 0 ? `${ends.join(', ')}: ` : ''}${visits}, ${numberWord(graded.length)} with an overall grade`);
}

export function timelineChart(record: InspectionRecord): TimelineChart {
  const wide = wideDrawing(record);
  const graded = record.inspections.filter((one) => overallGrade(one) !== undefined);
  const held = record.inspections.filter(hasText);
  const others = record.inspections.length - held.length;
  const first = firstYear(record);
  const earlier = record.milestones.filter(({ date }) => yearOf(date) < first).length;
  return {
    id: 'timeline',
    name: 'Timeline',
    question: 'What happened when?',
    headline: headline(record),
    summary: [
      `The timeline shows ${record.inspections.length === 1 ? '1 inspection or visit' : `${record.inspections.length} inspections and visits`} from ${listed([...new Set([first, ...record.inspections.slice(-1).map(({ ordered }) => yearOf(ordered))])]).replace(' and ', ' to ')}.`,
      `${graded.length} gave an overall grade and ${record.inspections.length - graded.length} gave none.`,
      `The text of ${held.length} is analysed here passage by passage${others > 0 ? `; the other ${others === 1 ? 'one is' : `${others} are`} marked as not analysed` : ''}.`,
      ...(wide.band ? [`${wide.band.label}, is drawn as a band.`] : []),
    ],
    table: table(record),
    sources: `The documents named on each visit's page.${earlier > 0 ? ` ${several(earlier, 'event')} before ${first} ${earlier === 1 ? 'stands' : 'stand'} in the list of the timeline page: the grades of that time belong to another scale.` : ''}${doubtedGrades(
      record,
    )
      .map((one) => ` ${doubtedInWords(one)}`)
      .join('')}`,
    wide,
    narrow: upright(record),
  };
}

const BOX = [0, 0, 20, 14] as const;

/** The chart `timeline`. */
export const timeline: Kind<TimelineChart> = {
  name: 'Timeline',
  charts: (record) => [timelineChart(record)],
  key: ({ wide }) => [
    [
      roundMark(BOX, 'ink', [8, 7, 5], 'graded, text analysed here'),
      ...(wide.visits.some(({ grade, held }) => grade !== undefined && !held) ? [roundMark(BOX, 'open', [8, 7, 5], `graded, ${NOT_ANALYSED}`)] : []),
      pathMark(BOX, 'ink', 'M3 2h10v10H3z', 'no grade, text analysed here'),
      pathMark(BOX, 'open', 'M3 2h10v10H3z', `no grade, ${NOT_ANALYSED}`),
      {
        box: BOX,
        element: 'path',
        attributes: { class: 'mute', 'stroke-width': '1.5', d: 'M3 4v5h12v-5' },
        words: 'days not known exactly (open to the left: no later than)',
      },
    ],
  ],
  picks: [],
  themes: () => [],
  countsVisits: true,
  counts: () => false,
  shows: (id, record) =>
    isPassage(id, record) || [...record.inspections, ...record.milestones].some((one) => one.id === id) || /^(?:inspections|milestones)\/[^#]*$/.test(id),
};
