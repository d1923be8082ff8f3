// Statistics: the words about a series agree with its values.
import { falseClaims, falseTitle } from './claims.ts';
import { monthName } from '../written/dates.ts';
import type { Draft, Entry, StatisticData } from '../written/draft.ts';
import { countsIn } from '../words/numbers.ts';
import { dateRange } from './dates.ts';
import { statisticBreaks, statisticOrder, statisticRange } from './facts.ts';
import { at, type Found, type Rule } from './rule.ts';

/** The series whose values have no problem of their own. */
function sound(draft: Draft): Entry<StatisticData>[] {
  const bad = new Set([statisticBreaks, statisticOrder, statisticRange, dateRange].flatMap((rule) => rule(draft, [])).map(({ file }) => file));
  return draft.statistics.filter(({ file }) => !bad.has(file) && !draft.unread.has(file));
}

const COMPARE = 'Compare the sentence and the values with the publication, and mend the one that differs from it.';

export const statisticCaption: Rule = (draft) =>
  sound(draft).flatMap((entry) => {
    const { data } = entry;
    const title = falseTitle(data, data.title);
    return [
      ...falseClaims(data, data.reading).map((what) => at(entry, ['reading'], what, COMPARE)),
      ...(title === undefined ? [] : [at(entry, ['title'], title, COMPARE)]),
    ];
  });

const MONTH_DAY = new RegExp(`\\b\\d{1,2} ${monthName()}\\b`, 'g');

/** Measure, definition and unit describe one and the same series. */
export const statisticWords: Rule = (draft) =>
  draft.statistics.flatMap((entry): Found[] => {
    const { measure, definition, as_of, unit } = entry.data;
    const days = (['measure', 'definition'] as const).flatMap((field): Found[] => {
      const named: readonly string[] = (field === 'measure' ? measure : definition).match(MONTH_DAY) ?? [];
      return named.length === 0 || named.includes(as_of)
        ? []
        : [
            at(
              entry,
              [field],
              `It names ${named[0] ?? ''}, but each value is said to stand for ${as_of}.`,
              'Look up in the publication for which day of the year the values stand.',
            ),
          ];
    });
    const isShare = /\b(?:share|percentage|proportion|per cent)\b|%/i.test(measure);
    return [
      ...days,
      ...(isShare && unit !== 'percent'
        ? [
            at(
              entry,
              ['unit'],
              `The measure is a share, but the unit is "${unit}".`,
              'Write "unit: percent" if the values are percentages; otherwise copy the measure from the publication.',
            ),
          ]
        : []),
    ];
  });

/** A percentage whose note gives the two counts is their quotient, unless these were rounded. */
export const statisticNote: Rule = (draft) =>
  sound(draft).flatMap((entry) =>
    entry.data.values.flatMap(({ value, note = '', period }, i): Found[] => {
      const { numerator: part, denominator: whole } = countsIn(note) ?? {};
      if (entry.data.unit !== 'percent' || part === undefined || whole === undefined || /round/i.test(note)) return [];
      const share = (100 * part) / whole;
      return share <= 100 && Math.abs(share - value) <= 0.6
        ? []
        : [
            at(
              entry,
              ['values', i, 'value'],
              `The value of ${period} is ${value}, but ${part.toLocaleString('en')} of ${whole.toLocaleString('en')} is ${share.toFixed(1)} %.`,
              'Copy the value and both counts from the publication again.',
            ),
          ];
    }),
  );
