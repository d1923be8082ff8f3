// The day up to which the record knows what others publish: it is said at the foot of every page, and a document that came out later would belie it.
import { dateOf, inWords } from '../written/dates.ts';
import { isWithinRange } from './dates.ts';
import { at, type Rule } from './rule.ts';

export const knownUntil: Rule = (draft) => {
  const { known_until: until, checked } = draft.site.data;
  if (until === undefined) return [];
  const path = ['known_until'];
  if (until > checked)
    return [
      at(
        draft.site,
        path,
        `The record knows what was published up to ${until}, which lies after ${checked}, the day on which it was last checked.`,
        'Write the day again, or that of the last check in "checked:".',
      ),
    ];
  const dated = [
    ...draft.sources.map(({ data: { title, date } }) => ({ title, date })),
    ...draft.inspections.map(({ data: { title, published } }) => ({ title, date: published })),
  ];
  const later = dated.flatMap(({ title, date }) =>
    // A month is later where all of its days are; a date out of range has a problem of its own.
    date !== undefined && isWithinRange(draft, date) && (dateOf(date).from ?? 0) >= dateOf(until).to ? [{ title, date }] : [],
  );
  const latest = later.sort((a, b) => dateOf(a.date).to - dateOf(b.date).to).at(-1);
  return latest === undefined
    ? []
    : [
        at(
          draft.site,
          path,
          `The record says that it knows what was published up to ${inWords(until)}, and it has "${latest.title}" of ${inWords(latest.date)}.`,
          'Write the day up to which you looked for what was published. Where that is the day on which the record was last checked, take the line out. Look for the old day on the pages of content/about/, too.',
        ),
      ];
};
