// Visits: named by their year, reported by documents of their own time, led by somebody in office then, and each recorded once.
import { dateOf, recordDate, overlap } from '../written/dates.ts';
import type { Draft, Entry, InspectionData, SourceData } from '../written/draft.ts';
import { listed } from '../words/english.ts';
import { isWithinRange } from './dates.ts';
import { at, type Found, type Rule } from './rule.ts';

/** The date with which the name of a file begins, as it is known (year, month or day). */
const dateIn = (id: string): string | undefined => /^\d{4}(?:-\d{2}){0,2}(?=-|$)/.exec(id)?.[0];

/** Whether a correction records a new date: then the entry keeps the name under which it was published. */
const isRedated = (draft: Draft, id: string): boolean => draft.corrections.data.corrections.some((one) => one.id === id && one.what === 'date');

const NAME =
  'Look up the date in the document. If it is wrong, mend it; a name that was published stays, and content/corrections.yml tells the change of its date.';

export const milestoneNames: Rule = (draft) =>
  draft.milestones.flatMap((entry) => {
    const { date } = entry.data;
    const named = dateIn(entry.id);
    const year = new Date(dateOf(date).from ?? dateOf(date).to - 1).getUTCFullYear();
    const fits =
      named === undefined ||
      recordDate(named) === undefined ||
      (overlap(named, date) && (dateOf(date).kind !== 'no-later' || entry.id.startsWith(String(year))));
    return fits || isRedated(draft, entry.id)
      ? []
      : [at(entry, ['date'], `The file is named "${entry.id}", and the date in it is ${date}: the two differ.`, NAME)];
  });

const MENDED =
  'Look up in the document what kind of visit it was, and mend "framework:". If the name of the file is wrong and was never published, give the file another.';

export const visitNames: Rule = (draft) =>
  draft.inspections.flatMap((entry): Found[] => {
    const { visit, published, framework } = entry.data;
    const year = /^\d{4}(?=-)/.exec(entry.id)?.[0];
    const dates = [visit, published].filter((date) => date !== undefined);
    if (year !== undefined && dates.length > 0 && !dates.some((date) => !isWithinRange(draft, date) || overlap(year, date)) && !isRedated(draft, entry.id)) {
      const are = dates.length === 1 ? 'date is' : 'dates are';
      const what = `The file is named after ${year}, but says that its ${are} ${listed(dates)}.`;
      return [at(entry, [visit === undefined ? 'published' : 'visit'], what, NAME)];
    }
    const kinds = draft.frameworks.data.frameworks.map(({ id, visit: kind }) => ({ id, kind }));
    const named = kinds.filter(({ kind }) => entry.id.includes(kind.replaceAll(' ', '-')));
    const own = kinds.find(({ id }) => id === framework)?.kind;
    return own === undefined || named.length === 0 || named.some(({ kind }) => kind === own)
      ? []
      : [at(entry, ['framework'], `The file is named after a ${named[0]?.kind ?? ''}, but its framework is that of a visit called "${own}".`, MENDED)];
  });

/** The documents that a visit itself rests on: the one whose text is held, and those that give its grades. */
function ownSources(draft: Draft, { data }: Entry<InspectionData>): Entry<SourceData>[] {
  const named = new Set([data.text, ...data.judgements.map(({ source }) => source)]);
  return draft.sources.filter(({ id }) => named.has(id));
}

/** The document of the inspectors themselves has the date of publication that the visit gives; and no document reports a visit before that began. */
export const sourceDate: Rule = (draft) => {
  const { inspectorate } = draft.site.data;
  return draft.inspections.flatMap((entry) =>
    ownSources(draft, entry).flatMap((source): Found[] => {
      const { date, kind, publisher } = source.data;
      const { visit, published, published_basis: basis } = entry.data;
      if (date === undefined || !isWithinRange(draft, date)) return [];
      const begins = visit === undefined || !isWithinRange(draft, visit) ? undefined : dateOf(visit).from;
      if (begins !== undefined && dateOf(date).to <= begins)
        return [
          at(
            source,
            ['date'],
            `The document is dated ${date}, before the visit that it reports began (${entry.id}, ${visit ?? ''}).`,
            'Look up both dates, and whether this is the document of that visit.',
          ),
        ];
      if (published === undefined || !isWithinRange(draft, published) || !publisher.includes(inspectorate) || inspectorate === '') return [];
      if (begins !== undefined && dateOf(published).to <= begins) return [];
      const isLetter = kind === 'letter' && basis !== 'letter' && basis !== 'document';
      const differs = isLetter ? dateOf(published).to <= (dateOf(date).from ?? -Infinity) : !overlap(date, published);
      return (kind === 'report' || kind === 'letter') && differs
        ? [
            at(
              entry,
              ['published'],
              `The visit says that its document was published on ${published}, and the document ("${source.id}") is dated ${date}.`,
              'Look at the document, and mend the date that is wrong. If a letter was put on the web later than the day it bears, its own day stays with the letter, and "published_basis:" says what the later day rests on.',
            ),
          ]
        : [];
    }),
  );
};

type Office = Draft['people']['data']['people'][number]['offices'][number];

/** Whether somebody may have held an office on some day of a date. An office whose dates cannot be has a problem of its own. */
function mayHaveServed(draft: Draft, { from, to }: Office, date: string): boolean {
  const [begin, end] = [from === undefined ? -Infinity : (dateOf(from).from ?? -Infinity), to === undefined ? Infinity : dateOf(to).to];
  if (end <= begin || [from, to].some((one) => one !== undefined && !isWithinRange(draft, one))) return true;
  const { from: first = -Infinity, to: last } = dateOf(date);
  return begin < last && first < end;
}

/** Who led a visit was an inspector then. Who is named on a milestone may have left office long before it. */
export const terms: Rule = (draft) => {
  const { inspectorate } = draft.site.data;
  const officesOf = (id: string | undefined): Office[] =>
    draft.people.data.people.filter((one) => one.id === id).flatMap(({ offices }) => offices.filter(({ body }) => body.includes(inspectorate)));
  // Where nobody is of the inspectorate, its name is what is wrong.
  if (!draft.people.data.people.some(({ id }) => officesOf(id).length > 0)) return [];
  return draft.inspections.flatMap((entry): Found[] => {
    const { lead, visit } = entry.data;
    const name = draft.people.data.people.find((one) => one.id === lead)?.name;
    if (name === undefined) return [];
    const offices = officesOf(lead);
    if (offices.length === 0)
      return [
        at(
          entry,
          ['lead'],
          `${name} is said to have led this visit, but content/people.yml names no office of theirs at ${inspectorate}.`,
          'Look up in the document who led the visit.',
        ),
      ];
    return visit === undefined || !isWithinRange(draft, visit) || offices.some((office) => mayHaveServed(draft, office, visit))
      ? []
      : [
          at(
            entry,
            ['lead'],
            `${name} led this visit (${visit}), but was an inspector at another time, by content/people.yml.`,
            'Look up the dates of the visit, the time in office and the name, and mend the one that is wrong.',
          ),
        ];
  });
};
