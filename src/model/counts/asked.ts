// When a theme was asked about, in words.
import type { Inspection, InspectionRecord } from '../record/record.ts';
import { capitalised, listed, numberWord } from '../words/english.ts';
import { MOST_HEADLINE_WORDS } from '../words/readingGrade.ts';
import { yearOf } from '../written/dates.ts';
import { SECOND_HAND } from '../words/texts.ts';
import { isSecondHand } from '../record/lookups.ts';
import type { Theme } from '../written/draft.ts';
import { askedAbout, asksOn } from './series.ts';

/** The group of children that every ask of a visit on a theme is about: the words of its theme; undefined where they are about all. */
function groupOf({ themes }: InspectionRecord, inspection: Inspection, theme: string): string | undefined {
  const mine = asksOn(inspection, theme);
  return themes.find(({ id, whom }) => whom !== undefined && id !== theme && mine.every((ask) => ask.theme === id || ask.also.includes(id)))?.whom;
}

/** The years of some visits that asked about a theme, by the group of children that their asks are about; undefined where they are about all. */
function byGroup(record: InspectionRecord, visits: readonly Inspection[], theme: string): ReadonlyMap<string | undefined, number[]> {
  const grouped = Map.groupBy(visits, (visit) => groupOf(record, visit, theme));
  return new Map([...grouped].map(([group, asked]) => [group, asked.map(({ ordered }) => yearOf(ordered))]));
}

/** The visits that asked about a theme: by the inspectorate's own documents, and those of which others alone tell it. */
function askingVisits(record: InspectionRecord, theme: string): { own: Inspection[]; told: Inspection[] } {
  const { own = [], told = [] } = Object.groupBy(
    record.inspections.filter((one) => askedAbout(one, theme)),
    (visit) => (asksOn(visit, theme).every(isSecondHand) ? 'told' : 'own'),
  );
  return { own, told };
}

/** The years in which a theme was asked about in the inspectorate's own documents: those that headlines count. */
export function yearsAsked(record: InspectionRecord, theme: string): number[] {
  return [...new Set(askingVisits(record, theme).own.map(({ ordered }) => yearOf(ordered)))];
}

/** "Asked for in one year; again in two others; in a third for one group; second-hand in a fourth": every ask on the theme, as its main one or a further one. */
export function askedInWords(record: InspectionRecord, theme: string): string {
  const { own, told } = askingVisits(record, theme);
  const groups = byGroup(record, own, theme);
  const [first, ...again] = groups.get(undefined) ?? [];
  const verb = first === undefined ? 'asked for ' : '';
  const second = own.length === 0 ? `asked for, ${SECOND_HAND}, ` : `${SECOND_HAND} `;
  const parts = [
    ...(first === undefined ? [] : [`asked for in ${first}`]),
    ...(again.length > 0 ? [`again in ${listed(again)}`] : []),
    ...[...groups].flatMap(([group, years]) => (group === undefined ? [] : [`${verb}in ${listed(years)} for ${group}`])),
    ...[...byGroup(record, told, theme)].map(([group, years]) => `${second}in ${listed(years)}${group === undefined ? '' : ` for ${group}`}`),
  ];
  const text = parts.length === 0 ? 'not asked for' : parts.join('; ');
  return capitalised(text);
}

/** In how many years the inspectorate's own documents asked about a theme, and in which of them for one group alone: "Plans: asked for in seven years, in the last of them for one group". */
export function askedBriefly(record: InspectionRecord, { id, short }: Theme): string {
  const years = yearsAsked(record, id).length;
  if (years === 0) return `${short}: asked for ${SECOND_HAND} alone`;
  const words = `${short}: asked for in ${numberWord(years)} year${years === 1 ? '' : 's'}`;
  const groups = [...byGroup(record, askingVisits(record, id).own, id)].flatMap(([group, asked]) =>
    group === undefined ? [] : [`, in ${listed(asked)} for ${group}`],
  );
  const whole = `${words}${groups.join('')}`;
  return whole.split(' ').length <= MOST_HEADLINE_WORDS ? whole : words;
}
