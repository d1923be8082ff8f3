// The things that a reader can look for by name: visits, grades, events, series, themes, terms and documents, each with all that it is called.
import { addresses } from '../record/addresses.ts';
import type { InspectionRecord } from '../record/record.ts';
import { inWords, yearOf } from '../written/dates.ts';
import { OVERALL } from '../written/schemas.ts';
import { KIND_WORDS } from '../counts/chronology.ts';
import { overallGrade } from '../counts/series.ts';
import { valueInWords } from '../words/numbers.ts';
import { FIRST, NEWEST } from './searchNames.ts';

/** Something with a name. `names` are looked for before `says`; `dates` are EDTF. */
export interface Thing {
  url: string;
  kind: string;
  title: string;
  line: string;
  names: readonly string[];
  says: string;
  dates: readonly string[];
  themes: readonly string[];
}

/** Every kind of thing, those first that come first among things that are named alike. */
export const THING_KINDS = ['inspection', 'milestone', 'statistic', 'theme', 'term', 'grade', 'page', 'chart', 'document', 'comparison', 'help'] as const;

/** What is there of these parts. */
export const given = (...parts: readonly (string | undefined)[]): string[] => parts.filter((part) => part !== undefined && part !== '') as string[];

/** The words of an id without its date. */
const subjectOf = (id: string): string => id.replace(/^[\d-]+/, '').replaceAll('-', ' ');

/** The office of a person, in a line that names both. */
function peopleNamed({ people }: InspectionRecord, ids: readonly (string | undefined)[]): { name: string; offices: string }[] {
  return people
    .filter(({ id }) => ids.includes(id))
    .map(({ name, offices }) => ({ name, offices: offices.map(({ office, body }) => `${office}, ${body}`).join('. ') }));
}

function visits(record: InspectionRecord): Thing[] {
  const { inspectorate } = record.site;
  const graded = record.inspections.filter((one) => overallGrade(one) !== undefined);
  return record.inspections.map((one) => {
    const grade = overallGrade(one);
    const years = [...new Set([one.ordered, one.published ?? one.ordered].map(yearOf))];
    const people = peopleNamed(record, [one.lead]);
    const kinds = [one.framework.visit, 'inspection', 'report', `${inspectorate} report`, `${inspectorate} inspection`, inspectorate, ...given(grade)];
    return {
      url: addresses.inspection(one.id),
      kind: 'inspection',
      title: one.short,
      line: given(
        inWords(one.ordered),
        grade && `${one.judgements.find(({ group }) => group === OVERALL)?.heading ?? ''}: ${grade}`,
        one.published && `published ${inWords(one.published)}`,
      ).join(' · '),
      names: [
        ...(one.synonyms ?? []),
        ...(one === record.inspections[0] ? FIRST : []),
        ...(one === record.inspections.at(-1)
          ? NEWEST.flatMap((word) => ['visit', 'inspection', 'report', `${inspectorate} report`].map((name) => `${word} ${name}`))
          : []),
        ...(one === graded.at(-1)
          ? [...NEWEST, 'current'].flatMap((word) =>
              ['grade', 'judgement', 'rating', `${inspectorate} rating`, `${inspectorate} grade`].map((name) => `${word} ${name}`),
            )
          : []),
        subjectOf(one.id),
        one.title,
        one.label,
        ...years.map(String),
        ...kinds.flatMap((name) => [name, ...years.flatMap((year) => [`${name} ${year}`, `${year} ${name}`])]),
        one.framework.name,
        one.framework.short,
        inWords(one.ordered),
        ...given(one.published && inWords(one.published)),
        ...people.map(({ name }) => name),
        ...(people.length > 0 ? ['lead inspector'] : []),
        ...one.judgements.map(({ grade: word, heading }) => `${heading} ${word}`),
      ],
      says: [one.scope, ...people.map(({ name, offices }) => `${name}: ${offices}.`)].join(' '),
      dates: [one.ordered, ...given(one.published)],
      themes: [],
    };
  });
}

function grades(record: InspectionRecord): Thing[] {
  return record.inspections.flatMap((one) =>
    one.judgements.map(({ id, heading, grade, group, note }) => {
      const year = yearOf(one.ordered);
      const called = record.groups.find((known) => known.id === group)?.name;
      return {
        url: addresses.judgement(one.id, id),
        kind: 'grade',
        title: `${heading}: ${grade}`,
        line: `${year} · ${one.short}`,
        names: [
          `${grade} ${year}`,
          ...given(called, called && `${called} ${grade}`, called && `${called} ${year}`),
          String(year),
          'grade judgement rating',
          `${record.site.inspectorate} rating`,
        ],
        says: note ?? '',
        dates: [one.ordered, ...given(one.published)],
        themes: [],
      };
    }),
  );
}

function events(record: InspectionRecord): Thing[] {
  return record.milestones.map(({ id, title, label, date, kind, grades: outcome, people: ids, synonyms = [] }) => {
    const people = peopleNamed(record, ids);
    return {
      url: addresses.milestone(id),
      kind: 'milestone',
      title,
      line: given(inWords(date), KIND_WORDS[kind], outcome).join(' · '),
      names: [...synonyms, subjectOf(id), ...given(label, outcome), KIND_WORDS[kind], inWords(date), String(yearOf(date)), ...people.map(({ name }) => name)],
      says: people.map(({ name, offices }) => `${name}: ${offices}.`).join(' '),
      dates: [date],
      themes: [],
    };
  });
}

function series(record: InspectionRecord): Thing[] {
  const nameOf = new Map(record.themes.map(({ id, name }) => [id, name]));
  return record.statistics.map((one) => {
    const last = one.values.at(-1);
    return {
      url: addresses.statistic(one.id),
      kind: 'statistic',
      title: one.title,
      line: given(one.measure, last && `${last.period}: ${valueInWords(one, last.value)}`).join(' · '),
      names: [...(one.synonyms ?? []), one.measure, `number of ${one.title}`, `${one.title} statistics figures numbers`],
      says: [one.definition, one.reading, ...one.values.map(({ period, value }) => `${period}: ${valueInWords(one, value)}.`), ...one.notes].join(' '),
      dates: [],
      themes: one.themes.flatMap((id) => nameOf.get(id) ?? []),
    };
  });
}

function documents(record: InspectionRecord): Thing[] {
  return record.sources.map(({ id, title, by, publisher, date, supports }) => ({
    url: addresses.source(id),
    kind: 'document',
    title,
    line: given(by, date && inWords(date)).join(' · '),
    names: [by, publisher, subjectOf(id), ...given(date && inWords(date), date && String(yearOf(date)))],
    says: supports,
    dates: given(date),
    themes: [],
  }));
}

/** Every thing of a record, in the order of the record. */
export function things(record: InspectionRecord): Thing[] {
  return [
    ...visits(record),
    ...grades(record),
    ...events(record),
    ...series(record),
    ...record.themes.map(({ id, name, short, synonyms = [], says, belongs }) => ({
      url: addresses.theme(id),
      kind: 'theme',
      title: name,
      line: says,
      names: [short, ...synonyms],
      says: belongs,
      dates: [],
      themes: [name],
    })),
    ...record.glossary.map(({ id, term, also, synonyms = [], says }) => ({
      url: addresses.term(id),
      kind: 'term',
      title: term,
      line: says,
      names: [...also, ...synonyms],
      says: '',
      dates: [],
      themes: [],
    })),
    ...documents(record),
  ];
}
