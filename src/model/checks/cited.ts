// What documents are cited for: none for what came long after it, each visit with the document that it rests on, and a copy no older than its document.
import { dateOf } from '../written/dates.ts';
import type { Draft, Entry } from '../written/draft.ts';
import { isWithinRange } from './dates.ts';
import { at, type Found, type Rule } from './rule.ts';

/** How long before an event a document may announce it. */
const AHEAD = 400 * 86_400_000;

/** An entry whose documents were all published long before what it tells: none of them can support it. A visit's own document has a rule of its own. */
export const citedBefore: Rule = (draft) => {
  const dates = new Map(draft.sources.map(({ id, data }) => [id, data.date]));
  const look = (entry: Entry<{ sources: readonly { source: string }[] }>, date: string | undefined, ahead: number): Found[] => {
    const begin = date === undefined || !isWithinRange(draft, date) ? undefined : dateOf(date).from;
    const published = entry.data.sources.map(({ source }) => dates.get(source));
    if (
      begin === undefined ||
      published.length === 0 ||
      draft.unread.has(entry.file) ||
      published.some((one) => one === undefined || dateOf(one).to > begin - ahead)
    )
      return [];
    return [
      at(
        entry,
        ['sources', 0, 'source'],
        `It is dated ${date ?? ''}, and every document that is cited for it is older (the latest: ${
          published
            .map((one) => one ?? '')
            .sort()
            .at(-1) ?? ''
        }): none can tell of it.`,
        'Look the dates up, and cite a document that tells of it.',
      ),
    ];
  };
  return [
    ...draft.milestones.flatMap((entry) => look(entry, entry.data.date, AHEAD)),
    ...draft.inspections.flatMap((entry) => (entry.data.text === undefined ? look(entry, entry.data.visit, 0) : [])),
  ];
};

/** A visit cites the document that it rests on, and those that give its grades: what is cited is shown on its page. */
export const ownText: Rule = (draft) =>
  draft.inspections.flatMap((entry) => {
    if (draft.unread.has(entry.file)) return [];
    const cited = new Set(entry.data.sources.map(({ source }) => source));
    const own = [...new Set([...entry.data.judgements.map(({ source }) => source), ...(entry.data.text === undefined ? [] : [entry.data.text])])];
    return own
      .filter((source) => !cited.has(source) && draft.sources.some(({ id }) => id === source))
      .map((source) =>
        at(entry, ['sources'], `The visit rests on "${source}", and does not cite it.`, `Add "${source}" to "sources:", with what it is cited for.`),
      );
  });

/** The day on which the web archive took a copy, which its address names. */
const COPIED = /^https?:\/\/web\.archive\.org\/web\/(\d{4})(\d{2})(\d{2})/;

export const archivedBefore: Rule = (draft: Draft) =>
  draft.sources.flatMap((entry): Found[] => {
    const { archive, date } = entry.data;
    const [, year, month, day] = COPIED.exec(archive ?? '') ?? [];
    const from = date === undefined || !isWithinRange(draft, date) ? undefined : dateOf(date).from;
    return year === undefined || from === undefined || Date.UTC(Number(year), Number(month) - 1, Number(day) + 1) > from
      ? []
      : [
          at(
            entry,
            ['archive'],
            `The copy was made on ${year}-${month ?? ''}-${day ?? ''}, before the document was published (${date ?? ''}).`,
            'Look both up: take the address of a later copy, or mend the date.',
          ),
        ];
  });
