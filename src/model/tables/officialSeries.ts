// The table of official statistics: every value, with what its series is, who published it, and the counts behind it.
import { z } from 'zod';
import { addresses } from '../record/addresses.ts';
import type { InspectionRecord } from '../record/record.ts';
import { countsIn } from '../words/numbers.ts';
import { statisticSchema } from '../written/schemas.ts';
import { count, EMPTY, maybe, source, text, url } from './columns.ts';

export const SERIES = z.object({
  series: text('Identifier of the series'),
  period: z
    .string()
    .regex(/^\d{4}$/)
    .describe('Year; as_of says for which day of it the value stands'),
  value: z.number().describe('The value'),
  unit: statisticSchema.shape.unit.describe('What is counted or measured'),
  note: maybe('What to know of this value, and any break right before it'),
  source,
  title: text('Name of the series'),
  measure: text('What exactly is measured'),
  definition: text('What is counted, and who worked the values out'),
  publisher: text('Who published it'),
  publication: text('In which publication'),
  as_of: text('Day of the year for which a value stands'),
  numerator: count(`The upper count behind a share or an average, where the publication gives it; ${EMPTY}`),
  denominator: count(`The lower count, by which the upper one is divided, where the publication gives it; ${EMPTY}`),
  counted: maybe('What these two count'),
  url,
});

/** The rows of the table; `full` makes an address of the site whole. */
export function seriesRows({ statistics }: InspectionRecord, full: (path: string) => string): z.infer<typeof SERIES>[] {
  return statistics.flatMap((one) =>
    one.values.map(({ period, value, note }) => {
      const breaks = one.breaks.filter(({ before }) => before === period).map(({ says }) => `Break before this value: ${says}`);
      const notes = [...(note === undefined ? [] : [note]), ...breaks];
      const { numerator, denominator, counted } = countsIn(note) ?? {};
      return {
        series: one.id,
        period,
        value,
        unit: one.unit,
        note: notes.length === 0 ? null : notes.join(' '),
        source: one.source,
        title: one.title,
        measure: one.measure,
        definition: one.definition,
        publisher: one.publisher,
        publication: one.publication,
        as_of: one.as_of,
        numerator: numerator ?? null,
        denominator: denominator ?? null,
        counted: counted ?? null,
        url: full(addresses.statistic(one.id)),
      };
    }),
  );
}
