// Facts: grades, dates, scope, milestones, statistics, corrections and help entries.
import { dateOf, recordDate } from '../dates.ts';
import { at, type Found, type Rule } from './rule.ts';

export const grades: Rule = (draft) =>
  draft.inspections.flatMap((entry) => {
    const framework = draft.frameworks.data.frameworks.find(({ id }) => id === entry.data.framework);
    if (!framework) return [];
    return entry.data.judgements.flatMap(({ id, grade, heading }, i) => {
      if (!framework.graded)
        return [
          at(
            entry,
            ['judgements', i],
            `A ${framework.visit} has no grade, but "${heading}" has one.`,
            'Take the judgement away: focused and monitoring visits give none.',
            id,
          ),
        ];
      const words = framework.grades.map(({ word }) => word);
      return [
        ...(words.includes(grade)
          ? []
          : [at(entry, ['judgements', i, 'grade'], `"${grade}" is no grade of ${framework.name}.`, `Write one of: ${words.join(', ')}.`, id)]),
        ...(framework.headings.includes(heading)
          ? []
          : [
              at(
                entry,
                ['judgements', i, 'heading'],
                `"${heading}" is no heading of ${framework.name}.`,
                'Copy the heading from the report; a new one goes into content/frameworks.yml.',
                id,
              ),
            ]),
      ];
    });
  });

export const dates: Rule = (draft) =>
  draft.inspections.flatMap((entry) => {
    const { visit, no_visit, visit_basis, published, no_published, published_basis } = entry.data;
    const problems: Found[] = [];
    const need = (path: string, given: unknown, what: string): void => {
      if (given === undefined) problems.push(at(entry, [path], what, `Add "${path}:".`));
    };
    if (visit === undefined) need('no_visit', no_visit, 'The visit has no date and no reason for it.');
    else need('visit_basis', visit_basis, 'The date of the visit has no basis.');
    if (published === undefined) need('no_published', no_published, 'The publication has no date and no reason for it.');
    else need('published_basis', published_basis, 'The date of publication has no basis.');
    if (visit !== undefined && published !== undefined) {
      const begin = dateOf(visit).from;
      if (begin !== undefined && dateOf(published).to <= begin)
        problems.push(at(entry, ['published'], `It was published (${published}) before its visit began (${visit}).`, 'Check both dates against the document.'));
    }
    return problems;
  });

export const sourceDates: Rule = (draft) =>
  draft.sources.flatMap((entry) => {
    const { date, no_date, address, no_address } = entry.data;
    return [
      ...(date === undefined && no_date === undefined ? [at(entry, [], 'The document has no date and no reason for it.', 'Add "date:" or "no_date:".')] : []),
      ...(address === null && no_address === undefined
        ? [at(entry, ['address'], 'The document has no address and no reason for it.', 'Add the address or "no_address:".')]
        : []),
    ];
  });

export const milestones: Rule = (draft) => {
  const edges = draft.milestones.filter(({ data }) => data.band !== undefined);
  const starts = edges.filter(({ data }) => data.band?.edge === 'start');
  const ends = edges.filter(({ data }) => data.band?.edge === 'end');
  const band =
    starts.length === 1 && ends.length === 1
      ? []
      : edges
          .slice(0, 1)
          .map((entry) =>
            at(
              entry,
              ['band'],
              `The band has ${starts.length} beginnings and ${ends.length} ends.`,
              'Mark exactly one milestone as its start and one as its end.',
            ),
          );
  const names = draft.milestones.flatMap((entry) => {
    const known = /^[\d-]*\d/.exec(entry.data.date.replace(/[[\].]/g, ''))?.[0] ?? '';
    const year = String(new Date(recordDate(entry.data.date)?.to ?? 0).getUTCFullYear());
    return entry.id.startsWith(known.slice(0, 4)) || entry.id.startsWith(year)
      ? []
      : [at(entry, ['date'], `The file name "${entry.id}" does not begin with the year of "${entry.data.date}".`, 'Name a milestone after its date.')];
  });
  return [...band, ...names];
};

export const scope: Rule = (draft) =>
  draft.inspections.flatMap((entry) => {
    const findings = draft.findings.filter(({ data }) => data.inspection === entry.id).flatMap(({ data }) => data.findings);
    const shut = entry.data.not_looked_at.flatMap((theme, i) => {
      const finding = findings.find((one) => one.theme === theme);
      return finding
        ? [
            at(
              entry,
              ['not_looked_at', i],
              `"${theme}" is said not to have been looked at, but ${finding.id} is a finding on it.`,
              'Take the theme out of the list.',
            ),
          ]
        : [];
    });
    const text =
      entry.data.text === undefined || entry.data.coverage !== undefined
        ? []
        : [at(entry, ['text'], 'The text is held, but "coverage:" is missing.', 'Say "full" or "partial".')];
    return [...shut, ...text];
  });

export const statistics: Rule = (draft) =>
  draft.statistics.flatMap((entry) => {
    const years = entry.data.values.map(({ period }) => period);
    const order = years.flatMap((year, i) => {
      const before = years[i - 1];
      return before !== undefined && before >= year
        ? [at(entry, ['values', i, 'period'], `${year} does not come after ${before}.`, 'Give each year once, oldest first.')]
        : [];
    });
    const breaks = entry.data.breaks.flatMap(({ before }, i) =>
      years.includes(before)
        ? []
        : [at(entry, ['breaks', i, 'before'], `The break is before ${before}, which has no value.`, 'Name the first year after the break.')],
    );
    return [...order, ...breaks];
  });

export const corrections: Rule = (draft) => {
  const known = new Set([
    ...draft.findings.flatMap(({ data }) => [...data.findings, ...data.asks, ...data.statements].map(({ id }) => id)),
    ...draft.inspections.map(({ id }) => id),
    ...draft.milestones.map(({ id }) => id),
  ]);
  return draft.corrections.data.corrections.flatMap(({ id, what, old, new: now }, i) => [
    ...(known.has(id) || what === 'removed'
      ? []
      : [
          at(
            draft.corrections,
            ['corrections', i, 'id'],
            `"${id}" is nothing that the record holds.`,
            'Name the finding, ask, statement, milestone or inspection that was corrected.',
          ),
        ]),
    ...(old === now
      ? [at(draft.corrections, ['corrections', i], 'The old and the new words are the same.', 'Write what was published and what stands now.')]
      : []),
  ]);
};

const YEAR = 366 * 86_400_000;

export const support: Rule = (draft) =>
  draft.support.data.support.flatMap(({ id, phone, web, source, checked, placeholder }, i) => {
    const entry = draft.support;
    if (placeholder !== undefined) return [];
    if ((phone === undefined && web === undefined) || source === undefined || checked === undefined) {
      return [
        at(
          entry,
          ['support', i],
          'A help entry needs a number or an address, the page on which it was read, and the day.',
          'Add "phone:" or "web:", "source:" and "checked:".',
          id,
        ),
      ];
    }
    const age = Date.parse(draft.site.data.checked) - Date.parse(checked);
    return age > YEAR
      ? [
          at(
            entry,
            ['support', i, 'checked'],
            `The entry was last checked on ${checked}, more than a year before the record.`,
            'Read the number again on its own page and write the day here.',
            id,
          ),
        ]
      : [];
  });
