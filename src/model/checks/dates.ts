// Dates: given or explained, in order, and within what the record can know.
import { dateOf, MONTHS, recordDate } from '../written/dates.ts';
import { visitOfAsk } from '../record/ids.ts';
import type { Draft, Entry } from '../written/draft.ts';
import type { Path } from '../written/problems.ts';
import { at, type Found, type Rule } from './rule.ts';

export const dateBasis: Rule = (draft) => [
  ...draft.inspections.flatMap((entry) => {
    const { visit, no_visit, visit_basis, published, no_published, published_basis } = entry.data;
    const REASON = { no_visit: 'why the days are not known', no_published: 'why the day is not known' };
    const BASIS = 'what the date rests on: document, letter, council or other';
    const need = (path: 'no_visit' | 'no_published' | 'visit_basis' | 'published_basis', given: unknown, what: string): Found[] =>
      given === undefined
        ? [
            at(
              entry,
              [path],
              what,
              `Add a line "${path}:" and say ${path === 'no_visit' || path === 'no_published' ? REASON[path] : BASIS}.${path.startsWith('no_') ? ` If the date is known, add "${path.slice(3)}:" instead.` : ''}`,
            ),
          ]
        : [];
    return [
      ...(visit === undefined
        ? need('no_visit', no_visit, 'The visit has no date and no reason for it.')
        : need('visit_basis', visit_basis, 'The date of the visit has no basis.')),
      ...(published === undefined
        ? need('no_published', no_published, 'The publication has no date and no reason for it.')
        : need('published_basis', published_basis, 'The date of publication has no basis.')),
    ];
  }),
  ...draft.sources.flatMap((entry) =>
    entry.data.date === undefined && entry.data.no_date === undefined
      ? [at(entry, [], 'The document has no date and no reason for it.', 'Add "date:" with the day in the document, or "no_date:" and why none is known.')]
      : [],
  ),
];

export const addressBasis: Rule = (draft) =>
  draft.sources.flatMap((entry) =>
    entry.data.address === null && entry.data.no_address === undefined
      ? [
          at(
            entry,
            ['address'],
            'The document has no address and no reason for it.',
            'Write where the document stands on the web, or add "no_address:" and why no address is given.',
          ),
        ]
      : [],
  );

/** A fact and the reason for having none are never given together, nor a field without the field that it depends on. */
export const dateAndReason: Rule = (draft) => {
  const both = (entry: Entry<unknown>, fact: Path, given: unknown, reason: Path, why: unknown): Found[] =>
    given === undefined || given === null || why === undefined
      ? []
      : [
          at(
            entry,
            reason,
            `Both "${String(fact.at(-1))}:" and "${String(reason.at(-1))}:" are given, but the second says why there is no such fact.`,
            'Look in the document whether the fact is known. If it is, take the reason out; if not, take the fact out.',
          ),
        ];
  const basis = (entry: Entry<unknown>, of: string, given: unknown, key: string, said: unknown): Found[] =>
    given !== undefined || said === undefined
      ? []
      : [at(entry, [key], `"${key}:" says what a date rests on, but there is no "${of}:".`, `Add "${of}:" if the date is known, or take "${key}:" out.`)];
  return [
    ...draft.inspections.flatMap((entry) => {
      const { visit, no_visit, visit_basis, published, no_published, published_basis, lead, no_lead } = entry.data;
      return [
        ...both(entry, ['visit'], visit, ['no_visit'], no_visit),
        ...both(entry, ['published'], published, ['no_published'], no_published),
        ...both(entry, ['lead'], lead, ['no_lead'], no_lead),
        ...basis(entry, 'visit', visit, 'visit_basis', visit_basis),
        ...basis(entry, 'published', published, 'published_basis', published_basis),
      ];
    }),
    ...draft.sources.flatMap((entry) => [
      ...both(entry, ['date'], entry.data.date, ['no_date'], entry.data.no_date),
      ...both(entry, ['address'], entry.data.address, ['no_address'], entry.data.no_address),
    ]),
    ...draft.support.data.support.flatMap(({ phone, placeholder }, i) =>
      both(draft.support, ['support', i, 'phone'], phone, ['support', i, 'placeholder'], placeholder),
    ),
  ];
};

/** The place by which a visit is ordered among the others: it has a day of the visit or of publication. */
export const undatedVisit: Rule = (draft) =>
  draft.inspections.flatMap((entry) =>
    entry.data.visit === undefined && entry.data.published === undefined
      ? [
          at(
            entry,
            [],
            'The visit has neither a date of its own nor one of publication.',
            'Look one of the two up and add it: a visit without any cannot stand on a time line. A month, a year, or "[..2019-04-15]" for "by 15 April 2019" is enough.',
          ),
        ]
      : [],
  );

/** When what a correction names was published, as far as the record knows (EDTF). */
function publicationOf(draft: Draft, id: string): string | undefined {
  const file = draft.findings.find(({ data }) => [...data.findings, ...data.asks, ...data.statements].some((passage) => passage.id === id));
  // "inspections/2031-visit#overall" is a part of the visit, as "2031-visit-a01" is where its text is not held.
  const plain = visitOfAsk(id.replace(/^(?:inspections|milestones)\/|#.*$/g, ''));
  const inspection = draft.inspections.find((entry) => entry.id === (file?.data.inspection ?? plain));
  const source = id.startsWith('sources/') ? draft.sources.find((entry) => `sources/${entry.id}` === id) : undefined;
  return inspection?.data.published ?? draft.milestones.find((entry) => entry.id === plain)?.data.date ?? source?.data.date;
}

/** The first day of the end of a span of days, else the beginning of a date. */
function lastDay(date: string): number | undefined {
  const end = /\/([\d-]+)$/.exec(date)?.[1];
  return dateOf(end ?? date).from;
}

export const dateOrder: Rule = (draft) => {
  const before = (entry: Entry<unknown>, path: Path, later: string | undefined, earlier: string | undefined, what: string, begin = begins(earlier)): Found[] =>
    later === undefined ||
    earlier === undefined ||
    begin === undefined ||
    !isWithinRange(draft, later) ||
    !isWithinRange(draft, earlier) ||
    dateOf(later).to > begin
      ? []
      : [at(entry, path, what, 'Look both dates up in the document, and mend the one that is wrong.')];
  return [
    ...draft.inspections.flatMap((entry) => {
      const { visit, published, checked } = entry.data;
      const early = before(entry, ['published'], published, visit, `It was published (${published ?? ''}) before its visit began (${visit ?? ''}).`);
      const during = visit === undefined ? undefined : lastDay(visit);
      return [
        ...(early.length > 0
          ? early
          : before(entry, ['published'], published, visit, `It was published (${published ?? ''}) before its visit ended (${visit ?? ''}).`, during)),
        ...before(
          entry,
          ['checked'],
          checked,
          published ?? visit,
          `Its facts were checked (${checked}) before ${published === undefined ? 'the visit' : 'it was published'} (${published ?? visit ?? ''}).`,
        ),
      ];
    }),
    ...draft.sources.flatMap((entry) => {
      const { seen, date } = entry.data;
      return before(entry, ['seen'], seen, date, `The document was seen (${seen}) before it was published (${date ?? ''}).`);
    }),
    ...codings(draft).flatMap(({ entry, path, date, of }) =>
      before(entry, path, date, of, `It was coded (${date ?? ''}) before its document was published (${of ?? ''}).`),
    ),
    ...draft.statistics.flatMap((entry) => {
      const date = draft.sources.find(({ id }) => id === entry.data.source)?.data.date;
      return entry.data.values
        .flatMap(({ period }, i) =>
          before(
            entry,
            ['values', i, 'period'],
            date,
            dayOf(entry.data.as_of, period),
            `The value is of ${entry.data.as_of} ${period}, but its document is of ${date ?? ''}.`,
          ),
        )
        .slice(0, 1);
    }),
    ...draft.corrections.data.corrections.flatMap(({ id, date }, i) => {
      const published = publicationOf(draft, id);
      return before(draft.corrections, ['corrections', i, 'date'], date, published, `It was corrected (${date}) before it was published (${published ?? ''}).`);
    }),
    ...draft.reviews.data.reviews.flatMap(({ passage, on, sample, settled }, i) => {
      const published = publicationOf(draft, passage);
      const drawn = draft.reviews.data.samples.find(({ id }) => id === sample)?.drawn;
      return [
        ...before(draft.reviews, ['reviews', i, 'on'], on, published, `It was reviewed (${on}) before it was published (${published ?? ''}).`),
        ...before(draft.reviews, ['reviews', i, 'on'], on, drawn, `It was reviewed (${on}) before its sample was drawn (${drawn ?? ''}).`),
        ...before(draft.reviews, ['reviews', i, 'settled', 'on'], settled?.on, on, `It was settled (${settled?.on ?? ''}) before it was reviewed (${on}).`),
      ];
    }),
    ...draft.people.data.people.flatMap(({ offices }, p) =>
      offices.flatMap(({ from, to }, o) =>
        before(draft.people, ['people', p, 'offices', o, 'to'], to, from, `The office ends (${to ?? ''}) before it begins (${from ?? ''}).`),
      ),
    ),
  ];
};

const begins = (date: string | undefined): number | undefined => (date === undefined ? undefined : dateOf(date).from);

/** The day that a value of a series stands for; the year alone, where that year does not have the day. */
function dayOf(asOf: string, period: string): string {
  const [day = '', month = ''] = asOf.split(' ');
  const date = `${period}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return recordDate(date) ? date : period;
}

const EARLIEST = Date.UTC(1900, 0, 1);

/** The first moment after the day on which the record was last checked. */
const endOf = ({ site }: Draft): number => (site.data.checked === '' ? Infinity : dateOf(site.data.checked).to);

/** Whether a date lies where the record can know of it; one that does not has a problem of its own. */
export function isWithinRange(draft: Draft, date: string): boolean {
  const { from, to } = dateOf(date);
  return to > EARLIEST && (from ?? to - 1) < endOf(draft);
}

interface Dated {
  entry: Entry<unknown>;
  path: Path;
  date: string | undefined;
}

/** Every date of an event, with its place. */
function events(draft: Draft): Dated[] {
  return [
    ...draft.inspections.flatMap((entry) => (['visit', 'published'] as const).map((key) => ({ entry, path: [key], date: entry.data[key] }))),
    ...[...draft.milestones, ...draft.sources].map((entry) => ({ entry, path: ['date'], date: entry.data.date })),
    ...draft.corrections.data.corrections.map(({ date }, i) => ({ entry: draft.corrections, path: ['corrections', i, 'date'], date })),
    ...draft.statistics.flatMap((entry) =>
      entry.data.values.map(({ period }, i) => ({ entry, path: ['values', i, 'period'], date: dayOf(entry.data.as_of, period) })),
    ),
    ...draft.people.data.people.flatMap(({ offices }, p) =>
      offices.flatMap((office, o) =>
        (['from', 'to'] as const).map((key) => ({ entry: draft.people, path: ['people', p, 'offices', o, key], date: office[key] })),
      ),
    ),
  ];
}

/** Every day on which somebody coded a document, with its place and the date of the document. */
function codings(draft: Draft): (Dated & { of: string | undefined })[] {
  return [
    ...draft.findings.map((entry) => ({ entry, coded: entry.data.coded, source: entry.data.source })),
    ...draft.inspections.map((entry) => ({ entry, coded: entry.data.coded ?? [], source: entry.data.sources[0]?.source })),
  ].flatMap(({ entry, coded, source }) => {
    const of = draft.sources.find(({ id }) => id === source)?.data.date;
    return coded.map(({ on }, i) => ({ entry, path: ['coded', i, 'on'], date: on, of }));
  });
}

/** Every day on which somebody looked at something, with its place. */
function looks(draft: Draft): Dated[] {
  return [
    ...draft.sources.map((entry) => ({ entry, path: ['seen'], date: entry.data.seen, of: entry.data.date })),
    ...[...draft.inspections, ...draft.pages, draft.story].map((entry) => ({ entry, path: ['checked'], date: entry.data.checked, of: undefined })),
    ...draft.reviews.data.samples.map(({ drawn }, i) => ({ entry: draft.reviews, path: ['samples', i, 'drawn'], date: drawn, of: undefined })),
    ...draft.reviews.data.reviews.flatMap(({ on, settled }, i) => [
      { entry: draft.reviews, path: ['reviews', i, 'on'], date: on, of: undefined },
      ...(settled ? [{ entry: draft.reviews, path: ['reviews', i, 'settled', 'on'], date: settled.on, of: undefined }] : []),
    ]),
    ...draft.support.data.support.map(({ checked }, i) => ({ entry: draft.support, path: ['support', i, 'checked'], date: checked, of: undefined })),
    ...codings(draft),
  ].filter(({ date, of }) => date !== '' && (of === undefined || isWithinRange(draft, of)));
}

const YEAR = 366 * 86_400_000;

/** Whether the record's date of checking is more than a year after every other date of a check in it. */
export function isCheckedAlone(draft: Draft): boolean {
  const days = looks(draft).flatMap(({ date }) => (date === undefined ? [] : [dateOf(date).to]));
  return endOf(draft) !== Infinity && days.length > 0 && endOf(draft) - Math.max(...days) > YEAR;
}

export const dateRange: Rule = (draft) => {
  const { checked } = draft.site.data;
  const late = `after ${checked}, the day on which the record was last checked`;
  const todo = 'Look the date up. If it is right, the record was looked at since: then write the day of that in "checked:" of content/site.yml.';
  return [
    ...(isCheckedAlone(draft)
      ? [
          at(
            draft.site,
            ['checked'],
            `The record is said to have been checked on ${checked}, but nothing in it was looked at within a year of that day.`,
            'Write the day on which the record was last checked. What was looked at on that day bears it too, under "checked:" or "seen:".',
          ),
        ]
      : []),
    ...events(draft).flatMap(({ entry, path, date }) => {
      if (date === undefined || isWithinRange(draft, date)) return [];
      return dateOf(date).to <= EARLIEST
        ? [at(entry, path, `"${date}" lies before 1900.`, 'Look the year up in the document.')]
        : [at(entry, path, `"${date}" lies ${late}.`, todo)];
    }),
    ...looks(draft).flatMap(({ entry, path, date }) =>
      date === undefined || isWithinRange(draft, date) ? [] : [at(entry, path, `"${date}" lies ${late}, so nobody can have looked at this then.`, todo)],
    ),
  ];
};
