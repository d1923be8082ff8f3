// Every entry that may be corrected: what it is in words, in which file it stands, and which of its fields are published.
import type { Path } from '../editing/changes.ts';
import { addresses } from '../record/addresses.ts';
import { askId } from '../record/ids.ts';
import { inWords, recordDate } from '../written/dates.ts';
import type { Draft } from '../written/draft.ts';

/** What a field holds, and so how it is changed. */
type FieldKind = 'words' | 'line' | 'date' | 'theme' | 'stance' | 'number';

/** A field of an entry that was published, as it stands in its file. */
export interface PublishedField {
  path: Path;
  label: string;
  kind: FieldKind;
  value: string;
}

/** An entry as a person looks for it. */
export interface EntryPlace {
  /** The id by which it was registered; an entry with several rows has the others beside it. */
  id: string;
  rows: string[];
  kind: string;
  /** Where it belongs, in words: its visit, its series. */
  where: string;
  words: string;
  file: string;
  /** The item of a list that it is; none where it is a file of its own. */
  item?: Path;
  fields: PublishedField[];
  /** Further themes of a passage. */
  also?: readonly string[];
  address: string;
}

const field = (path: Path, label: string, kind: FieldKind, value: string | number | undefined): PublishedField[] =>
  value === undefined ? [] : [{ path, label, kind, value: String(value) }];

const WORDS = { quote: 'The words of the document', says: 'Our words' } as const;

/** What is said of a passage: quoted words first, and our own. */
function passageFields(
  item: Path,
  one: { quote?: string | undefined; says?: string | undefined; theme?: string | undefined; stance?: string | undefined },
): PublishedField[] {
  const words = one.quote === undefined ? 'says' : 'quote';
  return [
    ...field([...item, words], WORDS[words], 'words', one[words]),
    ...field([...item, 'theme'], 'Theme', 'theme', one.theme),
    ...field([...item, 'stance'], 'What it says', 'stance', one.stance),
  ];
}

const spoken = (date: string | undefined): string => (date !== undefined && recordDate(date) ? inWords(date) : (date ?? 'not known'));

/** An entry whose row is its id alone. */
function single(entry: Omit<EntryPlace, 'rows'>): EntryPlace {
  return { ...entry, rows: [entry.id] };
}

type Passage = { id: string; also?: string[] | undefined } & Parameters<typeof passageFields>[1];

function passages(
  kind: 'Finding' | 'Ask' | 'Statement',
  list: string,
  all: readonly Passage[],
  file: string,
  about: (one: Passage) => Pick<EntryPlace, 'where' | 'address'>,
): EntryPlace[] {
  return all.map((one, i) =>
    single({
      id: one.id,
      kind,
      words: one.quote ?? one.says ?? '',
      file,
      item: [list, i],
      fields: passageFields([list, i], one),
      ...(one.also ? { also: one.also } : {}),
      ...about(one),
    }),
  );
}

function ofFindings(draft: Draft, visitOf: (id: string) => string): EntryPlace[] {
  return draft.findings.flatMap(({ file, data: { inspection, findings, asks, statements } }) => [
    ...passages('Finding', 'findings', findings, file, ({ id }) => ({ where: visitOf(inspection), address: addresses.finding(id) })),
    ...passages('Ask', 'asks', asks, file, ({ id }) => ({ where: visitOf(inspection), address: addresses.ask(id) })),
    ...passages('Statement', 'statements', statements, file, ({ id }) => ({ where: visitOf(inspection), address: addresses.statement(inspection, id) })),
  ]);
}

function ofVisits({ inspections }: Draft, visitOf: (id: string) => string): EntryPlace[] {
  return inspections.flatMap(({ id, file, data }) => [
    {
      id: `inspections/${id}`,
      rows: [id, `inspections/${id}`],
      kind: 'Visit',
      where: `${data.short}; the visit: ${spoken(data.visit)}; published: ${spoken(data.published)}`,
      words: data.title,
      file,
      fields: [
        ...field(['title'], 'Title', 'line', data.title),
        ...field(['visit'], 'Day or days of the visit', 'date', data.visit),
        ...field(['published'], 'Day of publication', 'date', data.published),
      ],
      address: addresses.inspection(id),
    },
    ...data.judgements.map((one, i) => {
      const item = ['judgements', i];
      const fields = [...field([...item, 'heading'], 'Heading', 'line', one.heading), ...field([...item, 'grade'], 'Grade', 'line', one.grade)];
      const words = `${one.heading}: ${one.grade}`;
      return single({
        id: `inspections/${id}#${one.id}`,
        kind: 'Grade',
        where: visitOf(id),
        words,
        file,
        item,
        fields,
        address: addresses.judgement(id, one.id),
      });
    }),
    ...passages(
      'Ask',
      'asks',
      data.asks.map((one) => ({ ...one, id: askId(id, one.number) })),
      file,
      (one) => ({ where: visitOf(id), address: addresses.ask(one.id) }),
    ),
  ]);
}

function ofSeries({ statistics }: Draft): EntryPlace[] {
  return statistics.flatMap(({ id, file, data }) => {
    const address = addresses.statistic(id);
    const fields = [...field(['title'], 'Title', 'line', data.title), ...field(['measure'], 'What is counted', 'words', data.measure)];
    return [
      single({ id: `statistics/${id}`, kind: 'Statistic', where: data.publisher, words: data.title, file, fields, address }),
      ...data.values.map(({ period, value }, i) =>
        single({
          id: `statistics/${id}#${period}`,
          kind: 'Figure',
          where: `${data.title}, ${period}`,
          words: `${value} ${data.unit}`,
          file,
          item: ['values', i],
          fields: field(['values', i, 'value'], `Figure for ${period}`, 'number', value),
          address,
        }),
      ),
    ];
  });
}

/** Entries of a list that have a name alone. */
function ofList(kind: string, list: string, name: string, file: string, all: readonly { row: string; words: string; address: string }[]): EntryPlace[] {
  return all.map(({ row, words, address }, i) =>
    single({ id: row, kind, where: '', words, file, item: [list, i], fields: field([list, i, name], 'Name', 'line', words), address }),
  );
}

/** Every entry of the record as it is now, in the order of the content, registered or not. */
export function everyEntry(draft: Draft): EntryPlace[] {
  const { inspections, milestones, sources, pages, themes, glossary } = draft;
  const visits = new Map(inspections.map(({ id, data }) => [id, `${data.short}, ${id.slice(0, 4)}`]));
  const visitOf = (id: string): string => visits.get(id) ?? id;
  return [
    ...ofFindings(draft, visitOf),
    ...ofVisits(draft, visitOf),
    ...milestones.map(({ id, file, data: { title, date, grades } }) => ({
      id: `milestones/${id}`,
      rows: [id, `milestones/${id}`, `milestones/${id}#grades`],
      kind: 'Milestone',
      where: spoken(date),
      words: title,
      file,
      fields: [...field(['title'], 'Title', 'line', title), ...field(['date'], 'Date', 'date', date), ...field(['grades'], 'Grades, in words', 'line', grades)],
      address: addresses.milestone(id),
    })),
    ...ofSeries(draft),
    ...ofList(
      'Theme',
      'themes',
      'name',
      themes.file,
      themes.data.themes.map(({ id, name }) => ({ row: `themes/${id}`, words: name, address: addresses.theme(id) })),
    ),
    ...ofList(
      'Term',
      'terms',
      'term',
      glossary.file,
      glossary.data.terms.map(({ id, term }) => ({ row: `glossary#${id}`, words: term, address: addresses.term(id) })),
    ),
    ...pages.map(({ id, file, data: { title } }) =>
      single({
        id: `about/${id}`,
        kind: 'Page',
        where: 'About this site',
        words: title,
        file,
        fields: field(['title'], 'Title', 'line', title),
        address: addresses.about(id),
      }),
    ),
    ...sources.map(({ id, file, data: { title, publisher, date } }) =>
      single({
        id: `sources/${id}`,
        kind: 'Source',
        where: `${publisher}, ${spoken(date)}`,
        words: title,
        file,
        fields: [...field(['title'], 'Title', 'line', title), ...field(['date'], 'Date', 'date', date)],
        address: addresses.source(id),
      }),
    ),
  ];
}
