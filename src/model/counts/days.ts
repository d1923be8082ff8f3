// The days of entries and pages: since when something is on the record, when it was last changed, and the day that its page states.
import { addresses } from '../record/addresses.ts';
import type { InspectionRecord } from '../record/record.ts';
import { once } from '../once.ts';

const latest = (days: readonly string[]): string | undefined =>
  days.reduce<string | undefined>((last, day) => (last === undefined || day > last ? day : last), undefined);

const registered = once(
  (record: InspectionRecord) => new Map(record.addresses.flatMap(({ path, since }) => (since === undefined ? [] : [[path, since] as const]))),
);

const corrected = once((record: InspectionRecord): ReadonlyMap<string, readonly string[]> => {
  const days = new Map<string, string[]>();
  // What is corrected in a part of an entry, which its id names after a hash, is corrected in the entry.
  for (const { id, date } of record.corrections) for (const name of new Set([id, id.replace(/#.*$/, '')])) days.set(name, [...(days.get(name) ?? []), date]);
  return days;
});

/** The days on which something was corrected, by the ids under which corrections name it. */
function correctionsOf(record: InspectionRecord, ids: readonly string[]): readonly string[] {
  const known = corrected(record);
  return ids.flatMap((id) => known.get(id) ?? []);
}

/** Since when an entry is on the record, when it last changed, and how often it was corrected. Days are ISO 8601. */
export interface EntryDays {
  published: string;
  updated: string;
  corrections: number;
}

/** The days of an entry at an address. It changes when it is corrected and by nothing else; `otherwise` is its day where its address was not yet registered. */
export function entryDays(record: InspectionRecord, path: string, ids: readonly string[], otherwise: string): EntryDays {
  const published = registered(record).get(path) ?? otherwise;
  const days = correctionsOf(record, ids);
  return { published, updated: latest([published, ...days]) ?? published, corrections: days.length };
}

/** The day on which the documents of a milestone were last looked at. */
const seenDay = ({ sources }: InspectionRecord, cited: readonly { source: string }[]): string | undefined =>
  latest(sources.filter(({ id }) => cited.some(({ source }) => source === id)).map(({ seen }) => seen));

/** The days of a visit's entry. */
export const inspectionDays = (record: InspectionRecord, { id, checked }: { id: string; checked: string }): EntryDays =>
  entryDays(record, addresses.inspection(id), [id, `inspections/${id}`], checked);

/** The days of a milestone's entry. */
export const milestoneDays = (record: InspectionRecord, { id, sources }: { id: string; sources: readonly { source: string }[] }): EntryDays =>
  entryDays(record, addresses.milestone(id), [id, `milestones/${id}`], seenDay(record, sources) ?? record.site.checked);

/** What a page states as its day, before corrections, and the ids of what stands on it. */
interface Stated {
  day: string;
  ids: readonly string[];
}

const stated = once((record: InspectionRecord): ReadonlyMap<string, Stated> => {
  const { inspections, milestones, sources, statistics, pages, story, findings, asks, statements } = record;
  const idsOf = (some: readonly { id: string }[]): string[] => some.map(({ id }) => id);
  const checked = new Map(inspections.map((one) => [one.id, one.checked]));
  const of = (source: string): string | undefined => sources.find(({ id }) => id === source)?.seen;
  const passages = Map.groupBy([...findings, ...asks, ...statements], ({ source }) => source);
  return new Map<string, Stated>([
    ['/', { day: story.checked, ids: ['story'] }],
    ...pages.map(({ id, checked: day }): [string, Stated] => [addresses.about(id), { day, ids: [`about/${id}`] }]),
    ...inspections.map((one): [string, Stated] => [
      addresses.inspection(one.id),
      { day: one.checked, ids: [one.id, `inspections/${one.id}`, ...idsOf([...one.findings, ...one.asks, ...one.statements])] },
    ]),
    ...[...findings, ...asks].map((item): [string, Stated] => [
      item.kind === 'finding' ? addresses.finding(item.id) : addresses.ask(item.id),
      { day: checked.get(item.inspection) ?? record.site.checked, ids: [item.id] },
    ]),
    ...inspections.flatMap((one) =>
      [...new Set(one.findings.map(({ theme }) => theme))].map((theme): [string, Stated] => [
        addresses.inspectionTheme(one.id, theme),
        { day: one.checked, ids: idsOf(one.findings.filter((item) => item.theme === theme)) },
      ]),
    ),
    ...milestones.map((one): [string, Stated] => [
      addresses.milestone(one.id),
      { day: seenDay(record, one.sources) ?? record.site.checked, ids: [one.id, `milestones/${one.id}`] },
    ]),
    ...sources.map((one): [string, Stated] => [
      addresses.source(one.id),
      { day: one.seen, ids: [one.id, `sources/${one.id}`, ...idsOf(passages.get(one.id) ?? [])] },
    ]),
    ...statistics.map((one): [string, Stated] => [
      addresses.statistic(one.id),
      { day: of(one.source) ?? record.site.checked, ids: [one.id, `statistics/${one.id}`] },
    ]),
  ]);
});

/** The day of a page: on which what it shows was last checked, or corrected if that was later; of a page that lists the record, the day on which the record was checked. */
export function pageDay(record: InspectionRecord, path: string): string {
  const { day, ids } = stated(record).get(path) ?? { day: record.site.checked, ids: [] };
  return latest([day, ...correctionsOf(record, ids)]) ?? day;
}
