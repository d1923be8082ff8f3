// Facts: the bands of intervention, scope and statistics.
import { paired } from '../counts/interventions.ts';
import type { StatisticData } from '../written/draft.ts';
import { at, type Rule } from './rule.ts';

/** Interventions begin and end in turn; the last may have no end yet. */
export const band: Rule = (draft) => {
  if ([...draft.unread].some((path) => path.startsWith('content/milestones/'))) return [];
  const edges = draft.milestones.filter(({ data }) => data.band !== undefined);
  const { loose } = paired(edges.map((entry) => ({ entry, date: entry.data.date, band: entry.data.band })));
  const other = edges.find(({ data }) => data.kind !== 'intervention');
  if (loose.length === 0)
    return other
      ? [
          at(
            other,
            ['kind'],
            `The milestone is an end of the band of intervention, but its kind is "${other.data.kind}".`,
            'Write "kind: intervention" if it is one, or mark as the end of the band the milestone that is.',
          ),
        ]
      : [];
  return loose
    .slice(0, 1)
    .map(({ entry, date, band: edge }) =>
      at(
        entry,
        ['band'],
        edge?.edge === 'end'
          ? `The milestone ends an intervention (${date}), but none that is marked begins before it.`
          : `The milestone begins an intervention (${date}), but the one before it has no end.`,
        'Look up the dates. Mark with "edge: start" the milestone with which an intervention began, and with "edge: end" the one with which it ended. Only the last one may have no end.',
      ),
    );
};

export const notLookedAt: Rule = (draft) =>
  draft.inspections.flatMap((entry) => {
    const findings = draft.findings.filter(({ data }) => data.inspection === entry.id).flatMap(({ data }) => data.findings);
    return entry.data.not_looked_at.flatMap((theme, i) => {
      const finding = findings.find((one) => one.theme === theme);
      return finding
        ? [
            at(
              entry,
              ['not_looked_at', i],
              `"${theme}" is said not to have been looked at, but ${finding.id} is a finding on it.`,
              'If inspectors looked at it, take the theme out of the list. If not, the finding belongs to another theme.',
            ),
          ]
        : [];
    });
  });

/** A theme is not both looked at and left out. */
export const scopeBoth: Rule = (draft) =>
  draft.inspections.flatMap((entry) => {
    const { declared, not_looked_at: left } = entry.data;
    return left.flatMap((theme, i) => {
      const said = declared === 'all' ? 'all themes' : declared.includes(theme) ? `"${theme}"` : undefined;
      return said === undefined
        ? []
        : [
            at(
              entry,
              ['not_looked_at', i],
              `"${theme}" is said not to have been looked at, but "declared:" names ${said} as looked at.`,
              'Read in the document what inspectors looked at, and mend what differs from it.',
            ),
          ];
    });
  });

/** Words that "lost: true" calls lost are so in a text that has lost words. */
export const lostWords: Rule = (draft) =>
  draft.disagreements.data.disagreements.flatMap(({ id, lost, source }, i) => {
    const state = draft.sources.find((entry) => entry.id === source)?.data.text.state;
    return lost && (state === 'clean' || state === 'read')
      ? [
          at(
            draft.disagreements,
            ['disagreements', i, 'lost'],
            `The words are said to be lost in our copy, but the text of "${source}" has lost none.`,
            'Look the words up in the text under seeds/, and write "lost: false" if they stand there. If they are lost, its source says "state: lossy".',
            id,
          ),
        ]
      : [];
  });

export const coverageSaid: Rule = (draft) =>
  draft.inspections.flatMap((entry) => {
    const { text, coverage } = entry.data;
    if (coverage === 'partial' && draft.sources.some(({ id, data }) => id === text && data.text.state === 'read'))
      return [
        at(
          entry,
          ['coverage'],
          `"${text ?? ''}" was read whole, but the coverage is "partial".`,
          'Write "coverage: full". Partial is what somebody else tells of a document.',
        ),
      ];
    if ((text === undefined) === (coverage === undefined)) return [];
    return text === undefined
      ? [
          at(
            entry,
            ['coverage'],
            'The coverage of a text is given, but no text is named.',
            'Name the document whose text is held under "text:", or take "coverage:" out.',
          ),
        ]
      : [
          at(
            entry,
            ['text'],
            'A text is named, but "coverage:" is missing.',
            'Add "coverage: full" if the text is the document itself, or "coverage: partial" if it is what somebody else tells of it.',
          ),
        ];
  });

export const statisticOrder: Rule = (draft) =>
  draft.statistics.flatMap((entry) => {
    const years = entry.data.values.map(({ period }) => period);
    return years.flatMap((year, i) => {
      const before = years[i - 1];
      return before !== undefined && before >= year
        ? [
            at(
              entry,
              ['values', i, 'period'],
              before === year ? `The year ${year} has two values.` : `The value of ${year} stands below that of ${before}.`,
              'Compare the years with the publication. Each stands once, the oldest first.',
            ),
          ]
        : [];
    });
  });

export const statisticBreaks: Rule = (draft) =>
  draft.statistics.flatMap((entry) => {
    const years = entry.data.values.map(({ period }) => period);
    if (draft.unread.has(entry.file)) return [];
    const unknown = entry.data.breaks.flatMap(({ before }, i) =>
      years.includes(before)
        ? []
        : [
            at(
              entry,
              ['breaks', i, 'before'],
              `The break is before ${before}, which has no value.`,
              'Write the first year after the break, which must be one of the years with a value.',
            ),
          ],
    );
    const named = new Set(entry.data.breaks.map(({ before }) => before));
    const unnamed = years.flatMap((year, i) => {
      const last = years[i - 1];
      return last !== undefined && Number(year) > Number(last) + 1 && !named.has(year)
        ? [
            at(
              entry,
              ['values', i, 'period'],
              `There is no value between ${last} and ${year}, and no word on it.`,
              `If the publication has values for the years between, add them. If not, add to "breaks:" { before: "${year}", says: "why there is none" }.`,
            ),
          ]
        : [];
    });
    return [...unknown, ...unnamed];
  });

/** Why a value cannot be one of its unit. */
function whyNoValue(unit: StatisticData['unit'], value: number): string | undefined {
  if (value < 0) return 'there are never fewer than none';
  if (unit === 'percent' && value > 100) return 'a percentage of a part is at most 100';
  return unit === 'children' && !Number.isInteger(value) ? 'children are counted whole' : undefined;
}

export const statisticRange: Rule = (draft) =>
  draft.statistics.flatMap((entry) =>
    entry.data.values.flatMap(({ period, value }, i) => {
      const why = whyNoValue(entry.data.unit, value);
      return why === undefined
        ? []
        : [at(entry, ['values', i, 'value'], `The value of ${period} cannot be ${value}: ${why}.`, 'Copy the value from the publication again.')];
    }),
  );

/** Two sources disagree only where they say different things. */
export const disagreementSides: Rule = ({ disagreements: entry }) =>
  entry.data.disagreements.flatMap(({ id, ours, other }, i) =>
    ours.toLowerCase() === other.toLowerCase()
      ? [
          at(
            entry,
            ['disagreements', i, 'other'],
            'Both sides say the same, so nothing disagrees.',
            'Write what the other document says, or take the entry out.',
            id,
          ),
        ]
      : [],
  );

/** Grades are those of an inspection, by whomever. */
export const gradesOfEvent: Rule = (draft) =>
  draft.milestones.flatMap((entry) =>
    entry.data.grades === undefined || entry.data.kind === 'earlier-inspection' || entry.data.kind === 'partner-inspection'
      ? []
      : [
          at(
            entry,
            ['grades'],
            `The milestone has grades, but its kind is "${entry.data.kind}".`,
            'If it was an inspection, write "kind: earlier-inspection" or "kind: partner-inspection". If not, it gave no grades: take them out.',
          ),
        ],
  );

/** A series is that of the publisher of its document. */
export const statisticPublisher: Rule = (draft) =>
  draft.statistics.flatMap((entry) => {
    const source = draft.sources.find(({ id }) => id === entry.data.source);
    return source === undefined || source.data.publisher === entry.data.publisher
      ? []
      : [
          at(
            entry,
            ['publisher'],
            `The series is of "${entry.data.publisher}", but its document, ${source.id}, is of "${source.data.publisher}".`,
            'Write the publisher in both as the document has it, or name the document of this series.',
          ),
        ];
  });
