// What has been published, as it was published: the words, title, grade, value, theme, stance or date of each entry. A change needs a correction.
import { FIELDS, type Baseline, type Field, type Published } from '../written/publishedList.ts';
import { addresses } from '../record/addresses.ts';
import type { Correction, Draft } from '../written/draft.ts';
import { askId } from '../record/ids.ts';

/** An entry as it is now; `path` is the address that makes it public, where it has one for itself. */
type Current = Published & { path?: string };

/** The words that a passage is known by: those quoted, or ours where none are. */
const wordsIn = (item: { quote: string } | { says: string }): string => ('quote' in item ? item.quote : item.says);

/**
 * The entries as the content has them now, in the order of the content. Visits, milestones and passages are under their ids; what came later
 * is under its folder: "themes/staff", and what is a part of an entry after a hash: "statistics/homes#2031".
 */
export function currentEntries(draft: Draft): Current[] {
  const entry = (id: string, path: string | undefined, fields: Partial<Record<Field, string>>): Current => ({
    id,
    words: '',
    theme: '',
    stance: '',
    date: '',
    ...fields,
    ...(path === undefined ? {} : { path }),
  });
  const { inspections, milestones, statistics, sources, pages } = draft;
  return [
    ...inspections.map(({ id, data }) =>
      entry(id, addresses.inspection(id), { date: `${data.visit ?? 'not known'}, published ${data.published ?? 'not known'}` }),
    ),
    ...milestones.map(({ id, data }) => entry(id, addresses.milestone(id), { date: data.date })),
    ...draft.findings.flatMap(({ data: { inspection, ...data } }) => [
      ...data.findings.map(({ theme, stance, ...one }) => entry(one.id, addresses.finding(one.id), { words: wordsIn(one), theme, stance })),
      ...data.asks.map(({ theme = 'none', ...one }) => entry(one.id, addresses.ask(one.id), { words: wordsIn(one), theme })),
      ...data.statements.map(({ id, quote }) => entry(id, addresses.statement(inspection, id), { words: quote })),
    ]),
    ...inspections.flatMap(({ id, data }) => [
      ...data.asks.map(({ number, theme, says }) => entry(askId(id, number), addresses.ask(askId(id, number)), { words: says, theme })),
      entry(`inspections/${id}`, addresses.inspection(id), { words: data.title }),
      ...data.judgements.map((one) => entry(`inspections/${id}#${one.id}`, addresses.judgement(id, one.id), { words: `${one.heading}: ${one.grade}` })),
    ]),
    ...milestones.flatMap(({ id, data }) => [
      entry(`milestones/${id}`, addresses.milestone(id), { words: data.title }),
      ...(data.grades === undefined ? [] : [entry(`milestones/${id}#grades`, undefined, { words: data.grades })]),
    ]),
    ...statistics.flatMap(({ id, data }) => [
      entry(`statistics/${id}`, addresses.statistic(id), { words: `${data.title}: ${data.measure}` }),
      ...data.values.map(({ period, value }) => entry(`statistics/${id}#${period}`, undefined, { words: `${value} ${data.unit}` })),
    ]),
    ...draft.themes.data.themes.map(({ id, name }) => entry(`themes/${id}`, addresses.theme(id), { words: name })),
    ...draft.glossary.data.terms.map(({ id, term }) => entry(`glossary#${id}`, addresses.term(id), { words: term })),
    ...pages.map(({ id, data }) => entry(`about/${id}`, addresses.about(id), { words: data.title })),
    ...sources.map(({ id, data }) => entry(`sources/${id}`, addresses.source(id), { words: data.title, date: data.date ?? 'not known' })),
  ];
}

/** What a correction calls a field of an entry: the words of a row are a title, a grade or a value by what the row is about. */
function partOf(id: string, field: Field): Exclude<Correction['what'], 'added' | 'removed' | 'revision'> {
  if (field !== 'words' || !/[/#]/.test(id)) return field;
  if (/^statistics\/.*#/.test(id)) return 'value';
  return /^(?:inspections|milestones)\/.*#/.test(id) ? 'grade' : 'title';
}

/** The row that a correction is about: for a title or a grade, the bare id of a visit or a milestone is enough. */
export function rowOf({ id, what }: Pick<Correction, 'id' | 'what'>, has: (id: string) => boolean): string {
  if (/[/#]/.test(id) || (what !== 'title' && what !== 'grade')) return id;
  return [`inspections/${id}`, `milestones/${id}`].map((row) => (what === 'grade' ? `${row}#grades` : row)).find(has) ?? id;
}

/** A published value, what it is now, and where the chain of corrections from the one to the other breaks. */
interface Untold {
  id: string;
  line: number;
  field: Correction['what'];
  published: string;
  now: string;
}

/** What the corrections make of what was published: each starts where the one before it ended. */
interface Told {
  untold: Untold[];
  /** Corrections that start from what was never published, or that the published value never went through. */
  idle: Correction[];
}

/** Every change of something published without a correction, and every correction without a change. */
export function told(baseline: Baseline, current: readonly Published[], corrections: readonly Correction[]): Told {
  const now = new Map(current.map((one) => [one.id, one]));
  const rows = new Set(baseline.entries.map(({ id }) => id));
  // The newest is first; of one day, too.
  const sorted = [...corrections].reverse().sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const byRow = Map.groupBy(sorted, (one) => rowOf(one, (id) => rows.has(id)));
  const untold: Untold[] = [];
  const idle = new Set(corrections);
  for (const { id, line, ...published } of baseline.entries) {
    const entry = now.get(id);
    const own = byRow.get(id) ?? [];
    if (!entry) {
      const removed = own.filter(({ what }) => what === 'removed');
      if (removed.length === 0) untold.push({ id, line, field: 'removed', published: published.words, now: '' });
      for (const one of own) idle.delete(one);
      continue;
    }
    // What was added stands since: there is no older form of it to compare.
    for (const one of own) if (one.what === 'added') idle.delete(one);
    for (const field of FIELDS) {
      const part = partOf(id, field);
      const left = own.filter(({ what }) => what === part || (part === 'value' && what === 'revision'));
      let value = published[field];
      for (let next; (next = left.find(({ old }) => old === value)); value = next.new) {
        left.splice(left.indexOf(next), 1);
        idle.delete(next);
      }
      if (value === entry[field]) continue;
      untold.push({ id, line, field: part, published: value, now: entry[field] });
      // A correction of an entry whose change is still untold is a part of that problem.
      for (const one of own) idle.delete(one);
    }
  }
  return { untold, idle: [...idle] };
}
