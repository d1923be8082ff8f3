// Judgements: only where the framework gives them, on its scale, under its headings, and each once.
import type { Draft, Entry, Framework, InspectionData } from '../draft.ts';
import { at, type Found, type Rule } from './rule.ts';

/** Each inspection with its framework, where that is known. */
function framed(draft: Draft): { entry: Entry<InspectionData>; framework: Framework }[] {
  return draft.inspections.flatMap((entry) => {
    const framework = draft.frameworks.data.frameworks.find(({ id }) => id === entry.data.framework);
    return framework ? [{ entry, framework }] : [];
  });
}

export const ungradedVisit: Rule = (draft) =>
  framed(draft)
    .filter(({ framework }) => !framework.graded)
    .flatMap(({ entry, framework }) =>
      entry.data.judgements.map(({ id, heading }, i) =>
        at(
          entry,
          ['judgements', i],
          `A ${framework.visit} has no grade, but "${heading}" has one.`,
          'Take the judgement away: focused and monitoring visits give none.',
          id,
        ),
      ),
    );

export const grade: Rule = (draft) =>
  framed(draft)
    .filter(({ framework }) => framework.graded)
    .flatMap(({ entry, framework }) => {
      const words = framework.grades.map(({ word }) => word);
      return entry.data.judgements.flatMap(({ id, grade: word }, i) =>
        words.includes(word)
          ? []
          : [
              {
                ...at(entry, ['judgements', i, 'grade'], `"${word}" is no grade of ${framework.name}.`, `Write one of: ${words.join(', ')}.`, id),
                cause: `grade ${word}`,
              },
            ],
      );
    });

export const gradeHeading: Rule = (draft) =>
  framed(draft)
    .filter(({ framework }) => framework.graded)
    .flatMap(({ entry, framework }) =>
      entry.data.judgements.flatMap(({ id, heading }, i) =>
        framework.headings.includes(heading)
          ? []
          : [
              at(
                entry,
                ['judgements', i, 'heading'],
                `"${heading}" is no heading of ${framework.name}.`,
                'Copy the heading from the report; a new one goes into content/frameworks.yml.',
                id,
              ),
            ],
      ),
    );

/** Judgements of one group are set side by side with those of other visits, so a visit has one in each. */
export const gradeTwice: Rule = (draft) =>
  draft.inspections.flatMap((entry) => {
    const seen = { group: new Map<string, string>(), heading: new Map<string, string>() };
    return entry.data.judgements.flatMap((judgement, i) =>
      (['group', 'heading'] as const).flatMap((key): Found[] => {
        const value = judgement[key];
        if (value === undefined) return [];
        const first = seen[key].get(value);
        seen[key].set(value, first ?? judgement.id);
        return first === undefined
          ? []
          : [
              at(
                entry,
                ['judgements', i, key],
                `The ${key} "${value}" already has the judgement "${first}".`,
                'Give each part of the visit one judgement.',
                judgement.id,
              ),
            ];
      }),
    );
  });

/** A framework with grades has a scale with one word to a rung; one without has none. */
export const scale: Rule = (draft) =>
  draft.frameworks.data.frameworks.flatMap(({ id, name, graded, grades }, i) => {
    if (graded !== grades.length > 0)
      return [
        at(
          draft.frameworks,
          ['frameworks', i, 'graded'],
          graded ? `${name} is graded but has no grades.` : `${name} is not graded but has grades.`,
          'Write the grades of the framework, or "graded: false" and none.',
          id,
        ),
      ];
    return grades.flatMap(({ word, rung }, n) =>
      grades.findIndex((other) => other.rung === rung || other.word === word) < n
        ? [
            at(
              draft.frameworks,
              ['frameworks', i, 'grades', n],
              `"${word}" stands on a rung, or under a word, that is taken.`,
              'Give each grade its own rung and word.',
              id,
            ),
          ]
        : [],
    );
  });
