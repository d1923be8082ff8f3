// The official series in words: values with their unit, first, last and extremes.
import type { Statistic } from './record.ts';

export interface Value {
  period: string;
  value: number;
}

/** A value as a reader says it: "394", "53.2%", "15.1". */
export function valueInWords({ unit }: Statistic, value: number): string {
  if (unit === 'percent') return `${value}%`;
  return unit === 'cases' ? value.toFixed(1) : String(value);
}

/** First, last, highest and lowest value of a series; of equal ones the latest. */
export function landmarks({ values }: Statistic): { first: Value; last: Value; highest: Value; lowest: Value } {
  const [first] = values;
  const last = values.at(-1);
  if (!first || !last) throw new RangeError('a series has no values');
  const highest = values.reduce((best, one) => (one.value >= best.value ? one : best), first);
  const lowest = values.reduce((best, one) => (one.value <= best.value ? one : best), first);
  return { first, last, highest, lowest };
}

/** The series in a sentence: "394 in 2014, 476 in 2025; highest 642 in 2019, lowest …". */
export function seriesInWords(statistic: Statistic): string {
  const { first, last, highest, lowest } = landmarks(statistic);
  const said = ({ period, value }: Value): string => `${valueInWords(statistic, value)} in ${period}`;
  const ends = new Set([first.period, last.period]);
  const extremes = [ends.has(highest.period) ? '' : `highest ${said(highest)}`, ends.has(lowest.period) ? '' : `lowest ${said(lowest)}`].filter(
    (part) => part !== '',
  );
  return `${said(first)}, ${said(last)}${extremes.length > 0 ? `; ${extremes.join(', ')}` : ''}`;
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** The moment, in UTC milliseconds, for which a period's value stands ("31 March", "30 September"). */
export function momentOf({ as_of }: Statistic, period: string): number {
  const [day = '1', month = 'January'] = as_of.split(' ');
  return Date.UTC(Number(period), MONTHS.indexOf(month), Number(day));
}
