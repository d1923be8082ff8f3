// Facts: scope, milestones, statistics, corrections and help entries.
import { recordDate } from '../dates.ts';
import { known } from './known.ts';
import { at, type Rule } from './rule.ts';

export const band: Rule = (draft) => {
  if ([...draft.unread].some((path) => path.startsWith('content/milestones/'))) return [];
  const edges = draft.milestones.filter(({ data }) => data.band !== undefined);
  const starts = edges.filter(({ data }) => data.band?.edge === 'start');
  const ends = edges.filter(({ data }) => data.band?.edge === 'end');
  if (starts.length === 1 && ends.length === 1) return [];
  return edges
    .slice(-1)
    .map((entry) =>
      at(entry, ['band'], `The band has ${starts.length} beginnings and ${ends.length} ends.`, 'Mark exactly one milestone as its start and one as its end.'),
    );
};

export const milestoneNames: Rule = (draft) =>
  draft.milestones.flatMap((entry) => {
    const first = /^[\d-]*\d/.exec(entry.data.date.replace(/[[\].]/g, ''))?.[0] ?? '';
    const year = String(new Date(recordDate(entry.data.date)?.to ?? 0).getUTCFullYear());
    return entry.id.startsWith(first.slice(0, 4)) || entry.id.startsWith(year)
      ? []
      : [at(entry, ['date'], `The file name "${entry.id}" does not begin with the year of "${entry.data.date}".`, 'Name a milestone after its date.')];
  });

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
              'Take the theme out of the list.',
            ),
          ]
        : [];
    });
  });

export const coverageSaid: Rule = (draft) =>
  draft.inspections.flatMap((entry) =>
    entry.data.text === undefined || entry.data.coverage !== undefined
      ? []
      : [at(entry, ['text'], 'The text is held, but "coverage:" is missing.', 'Say "full" or "partial".')],
  );

export const statisticOrder: Rule = (draft) =>
  draft.statistics.flatMap((entry) => {
    const years = entry.data.values.map(({ period }) => period);
    return years.flatMap((year, i) => {
      const before = years[i - 1];
      return before !== undefined && before >= year
        ? [at(entry, ['values', i, 'period'], `${year} does not come after ${before}.`, 'Give each year once, oldest first.')]
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
        : [at(entry, ['breaks', i, 'before'], `The break is before ${before}, which has no value.`, 'Name the first year after the break.')],
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
              `Add a break before "${year}" that says why.`,
            ),
          ]
        : [];
    });
    return [...unknown, ...unnamed];
  });

export const statisticRange: Rule = (draft) =>
  draft.statistics.flatMap((entry) =>
    entry.data.values.flatMap(({ period, value }, i) =>
      value < 0 || (entry.data.unit === 'percent' && value > 100) || (entry.data.unit === 'children' && !Number.isInteger(value))
        ? [at(entry, ['values', i, 'value'], `${value} cannot be a number of ${entry.data.unit} (${period}).`, 'Copy the value from the publication again.')]
        : [],
    ),
  );

export const corrections: Rule = (draft) => {
  const { passages, inspections, milestones } = known(draft);
  return draft.corrections.data.corrections.flatMap(({ id, what, old, new: now }, i) => [
    ...([passages, inspections, milestones].some((ids) => ids.has(id)) || what === 'removed'
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

export const supportComplete: Rule = (draft) =>
  draft.support.data.support.flatMap(({ id, phone, web, source, checked, placeholder }, i) =>
    placeholder !== undefined || ((phone !== undefined || web !== undefined) && source !== undefined && checked !== undefined)
      ? []
      : [
          at(
            draft.support,
            ['support', i],
            'A help entry needs a number or an address, the page on which it was read, and the day.',
            'Add "phone:" or "web:", "source:" and "checked:".',
            id,
          ),
        ],
  );

export const supportStale: Rule = (draft) =>
  draft.support.data.support.flatMap(({ id, checked }, i) => {
    const age = Date.parse(draft.site.data.checked) - Date.parse(checked ?? '');
    return age > YEAR
      ? [
          at(
            draft.support,
            ['support', i, 'checked'],
            `The entry was last checked on ${checked ?? ''}, more than a year before the record.`,
            'Read the number again on its own page and write the day here.',
            id,
          ),
        ]
      : [];
  });
