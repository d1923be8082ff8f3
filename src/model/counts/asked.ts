// When a theme was asked about, in words.
import type { Inspection, InspectionRecord } from '../record/record.ts';
import { capitalised, listed, numberWord } from '../words/english.ts';
import { yearOf } from '../written/dates.ts';
import type { Theme } from '../written/draft.ts';
import { askedAbout } from './series.ts';

/** The group of children that every ask of a visit on a theme is about: the words of its theme; undefined where they are about all. */
function groupOf({ themes }: InspectionRecord, inspection: Inspection, theme: string): string | undefined {
  const mine = inspection.asks.filter((ask) => ask.theme === theme || ask.also.includes(theme));
  return themes.find(({ id, whom }) => whom !== undefined && id !== theme && mine.every((ask) => ask.theme === id || ask.also.includes(id)))?.whom;
}

/** The years of the visits that asked about a theme, by the group of children that their asks are about; undefined where they are about all. */
function yearsByGroup(record: InspectionRecord, theme: string): ReadonlyMap<string | undefined, number[]> {
  const visits = record.inspections.filter((one) => askedAbout(one, theme));
  const grouped = Map.groupBy(visits, (visit) => groupOf(record, visit, theme));
  return new Map([...grouped].map(([group, asked]) => [group, asked.map(({ ordered }) => yearOf(ordered))]));
}

/** "Asked for in one year; again in two others; in a third for one group": every ask on the theme, as its main one or a further one. */
export function askedInWords(record: InspectionRecord, theme: string): string {
  const byGroup = yearsByGroup(record, theme);
  const [first, ...again] = byGroup.get(undefined) ?? [];
  const verb = first === undefined ? 'asked for ' : '';
  const parts = [
    ...(first === undefined ? [] : [`asked for in ${first}`]),
    ...(again.length > 0 ? [`again in ${listed(again)}`] : []),
    ...[...byGroup].flatMap(([group, years]) => (group === undefined ? [] : [`${verb}in ${listed(years)} for ${group}`])),
  ];
  const text = parts.length === 0 ? 'not asked for' : parts.join('; ');
  return capitalised(text);
}

/** The most words of a headline. */
const MOST_WORDS = 12;

/** In how many years a theme was asked about, and in which of them for one group alone: "Plans: asked for in seven years, in the last of them for one group". */
export function askedBriefly(record: InspectionRecord, { id, short }: Theme): string {
  const byGroup = yearsByGroup(record, id);
  const years = new Set([...byGroup.values()].flat()).size;
  const words = `${short}: asked for in ${numberWord(years)} year${years === 1 ? '' : 's'}`;
  const groups = [...byGroup].flatMap(([group, asked]) => (group === undefined ? [] : [`, in ${listed(asked)} for ${group}`]));
  const whole = `${words}${groups.join('')}`;
  return whole.split(' ').length <= MOST_WORDS ? whole : words;
}
