// The same thing twice under two names: a visit, an event, a document, a person, a term, a help line.
import { dateOf } from '../written/dates.ts';
import type { Draft, Entry } from '../written/draft.ts';
import type { Path } from '../written/problems.ts';
import { at, type Found, type Rule } from './rule.ts';

interface Named {
  entry: Entry<unknown>;
  path: Path;
  id: string;
  /** What nothing else of its kind may share with it. */
  key: string;
}

const plain = (words: string): string => words.toLowerCase().replace(/\s+/g, ' ').trim();

/** Things that share a key, the second and each later one. */
function shared(things: readonly Named[], what: (first: Named, key: string) => string, todo: string): Found[] {
  const seen = new Map<string, Named>();
  return things.flatMap((one) => {
    const first = seen.get(one.key);
    if (!first) seen.set(one.key, one);
    return !first || first.id === one.id ? [] : [at(one.entry, one.path, what(first, one.key), todo, one.id)];
  });
}

const ONCE =
  'Compare the two. If they are one, keep the one whose name was published, and move what the other knows more into it. If not, mend what makes them alike.';

/** Visits under one framework do not share a day, the day of publication where neither has another, or the text that they rest on. */
function visits({ inspections }: Draft): Found[] {
  return inspections.flatMap((entry, i) =>
    inspections.slice(0, i).flatMap((other): Found[] => {
      const [a, b] = [entry.data, other.data];
      if (a.framework !== b.framework) return [];
      if (a.text !== undefined && a.text === b.text)
        return [at(entry, ['text'], `The text "${a.text}" is already that of ${other.id}.`, 'Name the document of this visit; one text tells of one visit.')];
      const [key, one, two] =
        a.visit === undefined ? (['published', a.published, b.visit === undefined ? b.published : undefined] as const) : (['visit', a.visit, b.visit] as const);
      if (one === undefined || two === undefined) return [];
      const [x, y] = [dateOf(one), dateOf(two)];
      const precise = [x, y].every(({ kind, text }) => kind === 'day' || (kind === 'span' && /^\d{4}-\d\d-\d\d\//.test(text)));
      const same = one === two || (precise && (x.from ?? 0) < y.to && (y.from ?? 0) < x.to);
      return same ? [at(entry, [key], `${other.id} is already a visit of this kind on ${two}.`, ONCE)] : [];
    }),
  );
}

/** Milestones of one day are not of one title or one text, and what is a visit is no milestone as well. */
function events({ milestones, inspections }: Draft): Found[] {
  const told = milestones.map((entry) => ({ entry, path: ['title'], id: entry.id, key: `${entry.data.date} ${plain(entry.data.title)}` }));
  const copied = milestones
    .filter(({ body }) => plain(body).length > 0)
    .map((entry) => ({ entry, path: ['date'], id: entry.id, key: `${entry.data.date} ${plain(entry.body)}` }));
  const twice = shared(told, (first) => `${first.id} has the same date and the same title.`, ONCE);
  const visited = milestones
    .filter(({ data }) => data.kind === 'earlier-inspection')
    .flatMap((entry) =>
      inspections
        .filter(({ data }) => data.visit === entry.data.date)
        .map(({ id }) =>
          at(
            entry,
            ['date'],
            `${id} is a visit on the same days.`,
            'Look up both dates. If they are one event, it has its page as a visit: take the milestone away, and if it was published, say so in content/corrections.yml.',
          ),
        ),
    );
  const retold = shared(copied, (first) => `${first.id} has the same date and the same text.`, ONCE);
  const named = new Set(twice.map(({ id }) => id));
  return [...twice, ...retold.filter(({ id }) => !named.has(id)), ...visited];
}

export const sameTwice: Rule = (draft) => {
  const listed = <Item extends { id: string }>(
    entry: Entry<unknown>,
    list: string,
    items: readonly Item[],
    field: string,
    of: (item: Item) => readonly string[],
  ): Named[] => items.flatMap((item, i) => of(item).map((key) => ({ entry, path: [list, i, field], id: item.id, key: plain(key) })));
  const { sources, statistics, people, glossary, themes, frameworks, corrections, inspections } = draft;
  const is = (first: Named): string => `"${first.id}" says the same already.`;
  const named = (first: Named): string => `"${first.id}" has the same name already.`;
  return [
    ...visits(draft),
    ...events(draft),
    ...shared(
      sources.map((entry) => ({
        entry,
        path: ['title'],
        id: entry.id,
        key: JSON.stringify([plain(entry.data.title), plain(entry.data.publisher), entry.data.date, entry.data.address]),
      })),
      (first) => `"${first.id}" is a document of the same title, publisher, date and address.`,
      ONCE,
    ),
    ...shared(
      sources.flatMap((entry) =>
        entry.data.text.seed === undefined || entry.data.text.state === 'none'
          ? []
          : [{ entry, path: ['text', 'seed'], id: entry.id, key: entry.data.text.seed }],
      ),
      (first, key) => `The text "${key}" is already that of "${first.id}".`,
      'Name the text of this document; one text is that of one document.',
    ),
    ...shared(
      sources.flatMap((entry) =>
        entry.data.text.sha256 === undefined || entry.data.text.state !== 'read'
          ? []
          : [{ entry, path: ['text', 'sha256'], id: entry.id, key: entry.data.text.sha256 }],
      ),
      (first) => `"${first.id}" has the same fingerprint, so it is the same document.`,
      ONCE,
    ),
    ...shared(
      statistics.map((entry) => ({ entry, path: ['measure'], id: entry.id, key: plain(`${entry.data.measure} ${entry.data.publisher}`) })),
      is,
      ONCE,
    ),
    ...shared(
      listed(people, 'people', people.data.people, 'name', ({ name }) => [name]),
      named,
      'One person has one entry, with each office in its list. If these are two people, add to the names what tells them apart.',
    ),
    ...shared(
      listed(glossary, 'terms', glossary.data.terms, 'term', ({ term, also, synonyms = [], misspellings = [] }) => [
        term,
        ...also,
        ...synonyms,
        ...misspellings,
      ]),
      named,
      'Explain each term once.',
    ),
    ...shared(
      listed(themes, 'themes', themes.data.themes, 'name', ({ name }) => [name]),
      named,
      'Give each theme a name of its own.',
    ),
    ...shared(
      listed(frameworks, 'frameworks', frameworks.data.frameworks, 'name', ({ name }) => [name]),
      named,
      'Give each framework a name of its own.',
    ),
    ...shared(
      listed(frameworks, 'groups', frameworks.data.groups, 'name', ({ name }) => [name]),
      named,
      'Give each group a name of its own.',
    ),
    ...shared(
      corrections.data.corrections.map((one, i) => ({
        entry: corrections,
        path: ['corrections', i],
        id: `${one.id} ${i + 1}`,
        key: JSON.stringify([one.date, one.id, one.what, one.old, one.new]),
      })),
      () => 'The same correction stands above already.',
      'Keep one of the two.',
    ),
    ...inspections.flatMap((entry) =>
      shared(
        entry.data.asks.map(({ number }, i) => ({ entry, path: ['asks', i, 'number'], id: `${entry.id} ask ${i + 1}`, key: String(number) })),
        (_first, key) => `The number ${key} is given to an ask above already.`,
        'Copy the number that the document gives each ask.',
      ),
    ),
  ];
};
