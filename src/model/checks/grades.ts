// Judgements: only where the framework gives them, on its scale, under its headings, and each once.
import type { Draft, Entry, Framework, InspectionData } from '../written/draft.ts';
import { OVERALL } from '../written/schemas.ts';
import { at, type Found, type Rule } from './rule.ts';
import { visitNames } from './visits.ts';

/** Each inspection with its framework, where that is known. */
export function framed(draft: Draft): { entry: Entry<InspectionData>; framework: Framework }[] {
  return draft.inspections.flatMap((entry) => {
    const framework = draft.frameworks.data.frameworks.find(({ id }) => id === entry.data.framework);
    return framework ? [{ entry, framework }] : [];
  });
}

/** The group that the framework of a visit gives a heading. */
function belonging(draft: Draft, { data }: Entry<InspectionData>, heading: string): string | undefined {
  return draft.frameworks.data.frameworks.find(({ id }) => id === data.framework)?.headings.find((one) => one.heading === heading)?.group;
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
          'Look whether the document gives this grade. If not, take the judgement out. If it does, the visit was of another kind: mend "framework:".',
          id,
        ),
      ),
    );

/** A graded visit whose report was read has its grades; of one that is not held they may not be known. One of which the kind is in doubt has a problem of its own. */
export const gradesMissing: Rule = (draft) => {
  const unsure = new Set([...visitNames(draft, []).map(({ file }) => file), ...draft.unread]);
  return framed(draft)
    .filter(({ entry, framework }) => framework.graded && entry.data.coverage === 'full' && entry.data.judgements.length === 0 && !unsure.has(entry.file))
    .map(({ entry, framework }) =>
      at(
        entry,
        ['framework'],
        `A visit under "${framework.name}" gives grades, and its document was read, but no grade is written.`,
        'Copy each heading and its grade from the report into "judgements:". If the document gives none, the visit was of another kind: mend "framework:".',
      ),
    );
};

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
                ...at(
                  entry,
                  ['judgements', i, 'grade'],
                  `"${word}" is no grade of ${framework.name}.`,
                  `Copy the grade from the report. Visits of this kind have: ${words.join(', ')}.`,
                  id,
                ),
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
        framework.headings.some((one) => one.heading === heading)
          ? []
          : [
              at(
                entry,
                ['judgements', i, 'heading'],
                `"${heading}" is no heading of ${framework.name}.`,
                `Copy the heading from the report. So far there are: ${framework.headings.map((one) => one.heading).join('; ')}. Another one that the report has goes into content/frameworks.yml.`,
                id,
              ),
            ],
      ),
    );

/** A judgement belongs to the group of its heading, where the framework names one. */
export const headingGroup: Rule = (draft) =>
  framed(draft).flatMap(({ entry }) =>
    entry.data.judgements.flatMap(({ id, heading, group }, i): Found[] => {
      const belongs = belonging(draft, entry, heading);
      const isTwice = entry.data.judgements.findIndex((one) => one.heading === heading) < i;
      const isUnknown = !draft.frameworks.data.groups.some(({ id: name }) => name === group);
      return group === undefined || belongs === undefined || group === belongs || isTwice || isUnknown
        ? []
        : [
            at(
              entry,
              ['judgements', i, 'group'],
              `"${heading}" belongs to the group "${belongs}", but this judgement stands in "${group}".`,
              `Look up in the report under which heading the grade stands. If this heading is right, write "group: ${belongs}".`,
              id,
            ),
          ];
    }),
  );

/** The overall grade does not contradict the grades that it rests on. */
export const overallGrade: Rule = (draft) =>
  framed(draft)
    .filter(({ entry }) => !draft.unread.has(entry.file))
    .flatMap(({ entry, framework }): Found[] => {
      const rungOf = (word: string): number => framework.grades.find((one) => one.word === word)?.rung ?? NaN;
      const headed = entry.data.judgements.map((judgement, i) => ({
        ...judgement,
        i,
        known: framework.headings.find(({ heading }) => heading === judgement.heading),
      }));
      const overall = headed.find(({ group, known }) => (known?.group ?? group) === OVERALL);
      const areas = headed.filter((one) => one !== overall && one.known?.apart !== true);
      if (!overall || areas.length < 2) return [];
      const [rung, lowest, highest] = [
        rungOf(overall.grade),
        Math.min(...areas.map((one) => rungOf(one.grade))),
        Math.max(...areas.map((one) => rungOf(one.grade))),
      ];
      const least = areas.find((one) => rungOf(one.grade) === lowest);
      const contradicts =
        rung > highest
          ? 'is better than every grade that it rests on'
          : rung < lowest
            ? 'is worse than every grade that it rests on'
            : rung > lowest + 1
              ? `is more than one step above "${least?.grade ?? ''}" for "${least?.heading ?? ''}"`
              : undefined;
      return contradicts === undefined
        ? []
        : [
            at(
              entry,
              ['judgements', overall.i, 'grade'],
              `The overall grade "${overall.grade}" ${contradicts}.`,
              'Compare each grade of the visit with the report, and mend the one that differs. If none does, mark in content/frameworks.yml with "apart: true" the heading on which the overall grade does not rest.',
              overall.id,
            ),
          ];
    });

/** A list of grades in the text of a visit agrees with its judgements. A heading that occurs twice is compared with an earlier visit. */
export const gradeSaid: Rule = (draft) => {
  const unsure = new Set(overallGrade(draft, []).map(({ file }) => file));
  const nameOf = (group: string | undefined): string | undefined => draft.frameworks.data.groups.find(({ id }) => id === group)?.name;
  return framed(draft)
    .filter(({ entry }) => !unsure.has(entry.file) && !draft.unread.has(entry.file))
    .flatMap(({ entry: { file, id, body, bodyLine, data }, framework }) => {
      const lines = body.split('\n').map((line) => /^[-*] (.+?): (.+?)\.?\s*$/.exec(line));
      return lines.flatMap((match, i): Found[] => {
        const [, heading, said = ''] = match ?? [];
        const judgement = data.judgements.find((one) => one.heading === heading || (heading !== undefined && nameOf(one.group) === heading));
        const isOnce = lines.filter((other) => other?.[1] === heading).length === 1;
        const isGrade = framework.grades.some(({ word }) => word.toLowerCase() === said.toLowerCase());
        return !judgement || !isOnce || !isGrade || judgement.grade.toLowerCase() === said.toLowerCase()
          ? []
          : [
              {
                file,
                line: bodyLine + i,
                column: 1,
                id,
                what: `The text says "${heading ?? ''}: ${said}", but the judgement above it is "${judgement.grade}".`,
                todo: 'Compare both with the report, and mend the one that differs from it.',
              },
            ];
      });
    });
};

/** Judgements of one group are set side by side with those of other visits, so a visit has one in each. */
export const gradeTwice: Rule = (draft) =>
  draft.inspections.flatMap((entry) => {
    const seen = { group: new Map<string, string>(), heading: new Map<string, string>() };
    return entry.data.judgements.flatMap((judgement, i) =>
      (['group', 'heading'] as const).flatMap((key): Found[] => {
        const value = judgement[key];
        if (value === undefined) return [];
        // A group that is not that of the heading has a problem of its own.
        if (key === 'group' && (belonging(draft, entry, judgement.heading) ?? value) !== value) return [];
        const first = seen[key].get(value);
        seen[key].set(value, first ?? judgement.id);
        return first === undefined
          ? []
          : [
              at(
                entry,
                ['judgements', i, key],
                `The ${key} "${value}" already has the judgement "${first}".`,
                'Look up in the report which heading and grade belong together. Each part of a visit has one judgement.',
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
    const lone = draft.frameworks.data.frameworks[i]?.headings.length ?? 0;
    if (!graded && lone > 0)
      return [
        at(
          draft.frameworks,
          ['frameworks', i, 'headings'],
          `${name} is not graded but has headings under which grades are given.`,
          'Take the headings out, or write "graded: true" and its grades.',
          id,
        ),
      ];
    return grades.flatMap(({ word, rung }, n) =>
      grades.findIndex((other) => other.rung === rung || other.word === word) < n
        ? [
            at(
              draft.frameworks,
              ['frameworks', i, 'grades', n],
              `"${word}" has the word or the rung of a grade above it.`,
              'Write each grade once, with a rung of its own from 1 for the lowest.',
              id,
            ),
          ]
        : [],
    );
  });
