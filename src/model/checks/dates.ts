// Dates: given or explained, in order, and within what the record can know.
import { dateOf } from '../dates.ts';
import type { Draft, Entry } from '../draft.ts';
import type { Path } from '../parse.ts';
import { at, type Found, type Rule } from './rule.ts';

export const dateBasis: Rule = (draft) => [
  ...draft.inspections.flatMap((entry) => {
    const { visit, no_visit, visit_basis, published, no_published, published_basis } = entry.data;
    const need = (path: string, given: unknown, what: string): Found[] => (given === undefined ? [at(entry, [path], what, `Add "${path}:".`)] : []);
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
      ? [at(entry, [], 'The document has no date and no reason for it.', 'Add "date:" or "no_date:".')]
      : [],
  ),
];

export const addressBasis: Rule = (draft) =>
  draft.sources.flatMap((entry) =>
    entry.data.address === null && entry.data.no_address === undefined
      ? [at(entry, ['address'], 'The document has no address and no reason for it.', 'Add the address or "no_address:".')]
      : [],
  );

/** The place by which a visit is ordered among the others: it has a day of the visit or of publication. */
export const undatedVisit: Rule = (draft) =>
  draft.inspections.flatMap((entry) =>
    entry.data.visit === undefined && entry.data.published === undefined
      ? [
          at(
            entry,
            [],
            'The visit has neither a date of its own nor one of publication.',
            'Add one of the two: a visit without any cannot stand on a time line.',
          ),
        ]
      : [],
  );

/** When what a correction names was published, as far as the record says (EDTF). */
function publicationOf(draft: Draft, id: string): string | undefined {
  const file = draft.findings.find(({ data }) => [...data.findings, ...data.asks, ...data.statements].some((passage) => passage.id === id));
  const inspection = draft.inspections.find((entry) => entry.id === (file?.data.inspection ?? id));
  return inspection?.data.published ?? draft.milestones.find((entry) => entry.id === id)?.data.date;
}

export const dateOrder: Rule = (draft) => {
  const before = (entry: Entry<unknown>, path: Path, later: string | undefined, earlier: string | undefined, what: string): Found[] => {
    if (later === undefined || earlier === undefined) return [];
    const begin = dateOf(earlier).from;
    return begin !== undefined && dateOf(later).to <= begin ? [at(entry, path, what, 'Check both dates against the document.')] : [];
  };
  return [
    ...draft.inspections.flatMap((entry) => {
      const { visit, published } = entry.data;
      return before(entry, ['published'], published, visit, `It was published (${published ?? ''}) before its visit began (${visit ?? ''}).`);
    }),
    ...draft.sources.flatMap((entry) => {
      const { seen, date } = entry.data;
      return before(entry, ['seen'], seen, date, `The document was seen (${seen}) before it was published (${date ?? ''}).`);
    }),
    ...draft.corrections.data.corrections.flatMap(({ id, date }, i) => {
      const published = publicationOf(draft, id);
      return before(draft.corrections, ['corrections', i, 'date'], date, published, `It was corrected (${date}) before it was published (${published ?? ''}).`);
    }),
    ...draft.people.data.people.flatMap(({ offices }, p) =>
      offices.flatMap(({ from, to }, o) =>
        before(draft.people, ['people', p, 'offices', o, 'to'], to, from, `The office ends (${to ?? ''}) before it begins (${from ?? ''}).`),
      ),
    ),
  ];
};

const EARLIEST = Date.UTC(1900, 0, 1);

/** Every date of an event, with its place. */
function events(draft: Draft): { entry: Entry<unknown>; path: Path; date: string | undefined }[] {
  return [
    ...draft.inspections.flatMap((entry) => (['visit', 'published'] as const).map((key) => ({ entry, path: [key], date: entry.data[key] }))),
    ...[...draft.milestones, ...draft.sources].map((entry) => ({ entry, path: ['date'], date: entry.data.date })),
    ...draft.corrections.data.corrections.map(({ date }, i) => ({ entry: draft.corrections, path: ['corrections', i, 'date'], date })),
    ...draft.statistics.flatMap((entry) => entry.data.values.map(({ period }, i) => ({ entry, path: ['values', i, 'period'], date: period }))),
    ...draft.people.data.people.flatMap(({ offices }, p) =>
      offices.flatMap((office, o) =>
        (['from', 'to'] as const).map((key) => ({ entry: draft.people, path: ['people', p, 'offices', o, key], date: office[key] })),
      ),
    ),
  ];
}

export const dateRange: Rule = (draft) => {
  const { checked } = draft.site.data;
  const end = checked === '' ? Infinity : dateOf(checked).to;
  return events(draft).flatMap(({ entry, path, date }) => {
    if (date === undefined) return [];
    const { from, to } = dateOf(date);
    if (to <= EARLIEST) return [at(entry, path, `"${date}" lies before 1900.`, 'Check the year against the document.')];
    return (from ?? to - 1) >= end
      ? [
          at(
            entry,
            path,
            `"${date}" lies after ${checked}, the day on which the record was last checked.`,
            'Check the date; if it is right, "checked:" in content/site.yml is out of date.',
          ),
        ]
      : [];
  });
};
