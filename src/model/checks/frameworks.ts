// Frameworks: a visit is made within the years of its framework, after the grade that it follows, and with an overall grade only as long as one is given.
import { byDate, dateOf } from '../written/dates.ts';
import type { Draft, Entry, InspectionData } from '../written/draft.ts';
import { OVERALL } from '../written/schemas.ts';
import { framed, headingGroup, overallGrade } from './grades.ts';
import { at, type Found, type Rule } from './rule.ts';

const YEAR = 366 * 86_400_000;

const isReversed = ({ from, until }: { from?: string | undefined; until?: string | undefined }): boolean =>
  from !== undefined && until !== undefined && dateOf(until).to <= (dateOf(from).from ?? -Infinity);

export const frameworkYears: Rule = (draft) => [
  ...draft.frameworks.data.frameworks.flatMap(({ id, from, until }, i) =>
    isReversed({ from, until })
      ? [
          at(
            draft.frameworks,
            ['frameworks', i, 'until'],
            `The framework ends (${until ?? ''}) before it begins (${from ?? ''}).`,
            'Look both up, and mend the one that is wrong.',
            id,
          ),
        ]
      : [],
  ),
  ...framed(draft).flatMap(({ entry, framework: { name, from, until, overall_until: last } }): Found[] => {
    const { visit, published, judgements } = entry.data;
    const key = visit === undefined ? 'published' : 'visit';
    const date = visit ?? published;
    // A framework that cannot be has a problem of its own.
    if (date === undefined || isReversed({ from, until })) return [];
    const told = (what: string): Found[] => [
      at(
        entry,
        [key],
        what,
        'Look up the date and the name of the framework in the document, and mend the one that is wrong. The years of frameworks stand in content/frameworks.yml.',
      ),
    ];
    // A letter comes out after its visit, but not years after.
    const begins = (dateOf(date).from ?? -Infinity) - (visit === undefined ? YEAR : 0);
    if (from !== undefined && dateOf(date).to <= (dateOf(from).from ?? -Infinity))
      return told(`${date} lies before the framework began: "${name}" is of ${from} and later.`);
    if (until !== undefined && begins >= dateOf(until).to) return told(`${date} lies after the framework ended: "${name}" was used until ${until}.`);
    const overall = judgements.findIndex(({ group }) => group === OVERALL);
    return overall >= 0 && last !== undefined && begins >= dateOf(last).to
      ? [
          at(
            entry,
            ['judgements', overall],
            `"${name}" gives no overall grade after ${last}, and this visit (${date}) has one.`,
            'Look up in the report whether it gives an overall grade. This record never works one out from other grades.',
            judgements[overall]?.id,
          ),
        ]
      : [];
  }),
];

const dated = ({ data }: Entry<InspectionData>): string => data.visit ?? data.published ?? '9999';

/** Some visits are made only after certain overall grades: monitoring after the lowest, a short inspection after a good one. */
export const lastGrade: Rule = (draft: Draft) => {
  if ([...draft.unread].some((path) => path.startsWith('content/inspections/'))) return [];
  const unsure = new Set([overallGrade, headingGroup].flatMap((rule) => rule(draft, [])).map(({ file }) => file));
  const visits = framed(draft).sort((a, b) => byDate(dated(a.entry), dated(b.entry)));
  return visits.flatMap(({ entry, framework }, i): Found[] => {
    if (framework.after === undefined) return [];
    const before = visits
      .slice(0, i)
      .flatMap((one) =>
        one.entry.data.judgements.filter(({ group }) => group === OVERALL).map((judgement) => ({ visit: one.entry.id, grade: judgement.grade })),
      )
      .at(-1);
    return before === undefined || visits.slice(0, i).some((one) => unsure.has(one.entry.file)) || framework.after.includes(before.grade)
      ? []
      : [
          at(
            entry,
            ['framework'],
            `A visit of this kind follows the overall grade ${framework.after.map((word) => `"${word}"`).join(' or ')}, but the grade before it, at ${before.visit}, is "${before.grade}".`,
            'Look up the framework and the date of this visit, and the grade of the one before, and mend what is wrong.',
          ),
        ];
  });
};

/** The grades after which visits of a kind are made are grades that some visit can give. */
export const gradeAfter: Rule = ({ frameworks: entry }) => {
  const words = new Set(entry.data.frameworks.flatMap(({ grades }) => grades.map(({ word }) => word)));
  return entry.data.frameworks.flatMap(({ id, after = [] }, i) =>
    after.flatMap((word, n) =>
      words.has(word)
        ? []
        : [
            {
              ...at(
                entry,
                ['frameworks', i, 'after', n],
                `"${word}" is no grade of any framework.`,
                `Write a grade as a framework has it: ${[...words].join(', ')}.`,
                id,
              ),
              cause: `grade ${word}`,
            },
          ],
    ),
  );
};
