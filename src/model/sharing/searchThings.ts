// The things that a reader can look for by name: visits, grades, events, series, themes, terms, documents, charts and pages, each with all that it is called.
import { addresses } from '../record/addresses.ts';
import type { InspectionRecord } from '../record/record.ts';
import { inWords, yearOf } from '../written/dates.ts';
import { OVERALL } from '../written/schemas.ts';
import { KIND_WORDS } from '../counts/chronology.ts';
import { comparisons } from '../counts/comparisons.ts';
import { overallGrade } from '../counts/series.ts';
import { valueInWords } from '../words/numbers.ts';
import { LATEST } from './searchSame.ts';

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

/** A chart, as its page names it. */
export interface ChartNamed {
  id: string;
  title: string;
  says: string;
}

/** The charts of a record as the search names them. */
export function namedCharts(charts: readonly { chart: { id: string; name: string; question: string } }[]): ChartNamed[] {
  return charts.map(({ chart: { id, name, question } }) => ({ id, title: name, says: question }));
}

const given = (...parts: readonly (string | undefined)[]): string[] => parts.filter((part) => part !== undefined && part !== '') as string[];

const NEWEST = [LATEST, 'last', 'newest', 'most recent'];

/** The words of an id without its date. */
const subjectOf = (id: string): string => id.replace(/^[\d-]+/, '').replaceAll('-', ' ');

/** The office of a person, in a line that names both. */
function peopleNamed({ people }: InspectionRecord, ids: readonly (string | undefined)[]): { name: string; offices: string }[] {
  return people
    .filter(({ id }) => ids.includes(id))
    .map(({ name, offices }) => ({ name, offices: offices.map(({ office, body }) => `${office}, ${body}`).join('. ') }));
}

/** The pages that every site has, with what else a reader may call them. */
const PAGES: readonly (readonly [address: string, title: string, also: readonly string[]])[] = [
  ['/timeline/', 'Timeline', ['history', 'chronology', 'list of inspections', 'inspections']],
  ['/asks/', 'What inspectors asked for', ['asks', 'recommendations', 'areas for improvement', 'what needs to improve', 'actions']],
  ['/themes/', 'Themes', ['topics', 'subjects']],
  ['/statistics/', 'Official statistics', ['figures', 'numbers', 'data', 'statistics']],
  ['/compare/', 'Visits compared', ['compare', 'comparison', 'difference', 'changes', 'before and after']],
  ['/sources/', 'Sources', ['documents', 'reports', 'evidence', 'original reports', 'full report', 'all reports', 'pdf', 'bibliography']],
  ['/charts/', 'Charts', ['graphs', 'diagrams', 'infographics', 'visualisations', 'images', 'pictures']],
  [
    '/data/',
    'Data',
    [
      'download',
      'download data',
      'csv',
      'json',
      'excel',
      'spreadsheet',
      'open data',
      'dataset',
      'api',
      'workbook',
      'xlsx',
      'licence',
      'license',
      'copyright',
      'terms of use',
      'reuse',
    ],
  ],
  ['/glossary/', 'Glossary', ['terms', 'definitions', 'abbreviations', 'acronyms', 'jargon', 'meaning']],
  ['/about/cite/', 'How to cite', ['citation', 'cite', 'reference', 'quote', 'harvard', 'bibtex', 'ris', 'credit', 'attribution']],
  [
    '/about/corrections/',
    'Corrections and feeds',
    ['corrections', 'mistake', 'error', 'report a mistake', 'wrong quote', 'feed', 'rss', 'atom', 'subscribe', 'alerts', 'updates', 'calendar', 'ical'],
  ],
  ['/about/embed/example/', 'Example of a page with a chart of this site', ['embed example']],
];

/** What else a reader may call the pages about the site that every record has. */
const ABOUT: Readonly<Record<string, readonly string[]>> = {
  index: [
    'about',
    'contact',
    'contact us',
    'who made this',
    'complain',
    'complaint',
    'feedback',
    'email',
    'official site',
    'who is behind this',
    'publisher',
    'takedown',
    'remove',
  ],
  method: [
    'method',
    'methodology',
    'how coded',
    'coding',
    'codebook',
    'reliability',
    'second coding',
    'agreement',
    'inter-rater reliability',
    'who wrote this',
    'who coded this',
    'ai',
    'artificial intelligence',
    'language model',
    'chatgpt',
  ],
  embed: ['embed', 'embed code', 'iframe', 'widget', 'put a chart on a website'],
  accessibility: ['accessibility statement', 'wcag', 'screen reader'],
  privacy: ['privacy policy', 'cookies', 'gdpr', 'data protection', 'tracking'],
  'one-page': ['summary', 'overview', 'story', 'in short'],
  hosting: ['hosting', 'server', 'deploy'],
};

/** What else a reader may call the charts that every record has. */
const DRAWN: Readonly<Record<string, readonly string[]>> = {
  judgements: ['grades over time', 'all grades', 'history of ratings'],
  persistence: ['repeated criticism', 'repeated failures', 'recurring problems', 'same problem again'],
  balance: ['share of criticism', 'share of praise', 'positive and negative'],
  asks: ['recommendations over time', 'repeated recommendations'],
};

const HELP = ['help', 'helpline', 'support', 'phone number', 'someone to talk to', 'victim support', 'counselling'];

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
        ...(one === record.inspections[0] ? ['first visit', 'first inspection', 'first report'] : []),
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

/** The address of a page about the site. */
export const addressOfPage = (id: string): string => `/about/${id === 'index' ? '' : `${id}/`}`;

function pages(record: InspectionRecord, charts: readonly ChartNamed[]): Thing[] {
  const page = (url: string, title: string, line: string, names: readonly string[], kind = 'page'): Thing => ({
    url,
    kind,
    title,
    line,
    names,
    says: '',
    dates: [],
    themes: [],
  });
  const help = record.support.filter(({ placeholder }) => placeholder === undefined);
  return [
    page('/', record.story.title, record.story.summary, [
      'the story',
      'front page',
      'home',
      'what happened',
      'what went wrong',
      'why it failed',
      'has it improved',
      'did it get better',
    ]),
    ...PAGES.map(([url, title, also]) => page(url, title, 'A page of this site', also)),
    ...record.pages.map(({ id, title, summary }) => page(addressOfPage(id), title, summary, ABOUT[id] ?? [])),
    ...charts.map(({ id, title, says }) =>
      page(addresses.chart(id), title, `Chart · ${says}`, ['chart', `${title} chart`, `chart ${title}`, 'graph', ...(DRAWN[id] ?? [])], 'chart'),
    ),
    ...comparisons(record).map(({ earlier, later }) => {
      const [a, b] = [yearOf(earlier.ordered), yearOf(later.ordered)];
      return page(
        addresses.compare(earlier.id, later.id),
        `${a} and ${b} compared`,
        `${earlier.short} · ${later.short}`,
        [`compare ${a} and ${b}`, `${a} ${b}`, `change between ${a} and ${b}`],
        'comparison',
      );
    }),
    // One entry for all: they stand in one place, and an address has one entry.
    ...(help.length === 0
      ? []
      : [
          page(
            '/#help',
            'Where to find help',
            help.map(({ name, phone }) => given(name, phone).join(' ')).join(' · '),
            [...HELP, ...help.map(({ name }) => name)],
            'help',
          ),
        ]),
  ];
}

/** Every thing of a record, in the order of the record. */
export function things(record: InspectionRecord, charts: readonly ChartNamed[]): Thing[] {
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
    ...pages(record, charts),
  ];
}
