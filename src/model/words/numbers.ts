// The official series in words: values with their unit, first, last and extremes.
import { MONTHS } from '../written/dates.ts';
import type { Statistic } from '../record/record.ts';
import { extremesInWords } from './extremes.ts';

interface Value {
  period: string;
  value: number;
}

/** A value as readers know it: "394", "53.2%", "15.1". */
export function valueInWords({ unit }: Statistic, value: number): string {
  if (unit === 'percent') return `${value}%`;
  return unit === 'cases' ? value.toFixed(1) : String(value);
}

/** Whether a series has a value for every year and its lowest is within an eighth of its highest: then it is described as a range. */
function isLevel({ values }: Statistic, highest: number, lowest: number): boolean {
  const years = values.map(({ period }) => Number(period));
  return years.every((year, i) => i === 0 || year - (years[i - 1] ?? 0) === 1) && highest - lowest <= highest / 8;
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

/** What a series says first, and what else: "200 in 2009, 240 in 2015" and "highest 310 in 2012", or "30% to 35% in every year" and "2009 to 2015". */
export function seriesParts(statistic: Statistic): { says: string; more: string; level: boolean } {
  const { first, last, highest, lowest } = landmarks(statistic);
  if (isLevel(statistic, highest.value, lowest.value))
    return {
      says: `${valueInWords(statistic, lowest.value)} to ${valueInWords(statistic, highest.value)} in every year`,
      more: `${first.period} to ${last.period}`,
      level: true,
    };
  const said = ({ period, value }: Value): string => `${valueInWords(statistic, value)} in ${period}`;
  const row = statistic.values.map(({ period, value }) => ({ value, said: valueInWords(statistic, value), when: period }));
  return { says: `${said(first)}, ${said(last)}`, more: extremesInWords(row), level: false };
}

/** The series in a sentence: "200 in 2009, 240 in 2015; highest 310 in 2012, lowest …", or "30% to 35% in every year, 2009 to 2015". */
export function seriesInWords(statistic: Statistic): string {
  const { says, more, level } = seriesParts(statistic);
  return more === '' ? says : `${says}${level ? ',' : ';'} ${more}`;
}

/** What a series measures, and for which day of each year, or for the year to it. */
export function measureInWords({ measure, as_of, covers }: Statistic): string {
  if (covers === 'year') return `${measure}, year to ${as_of}`;
  return measure.includes(as_of) ? measure : `${measure}, ${as_of}`;
}

/** The moment, in UTC milliseconds, to which the value of a period belongs ("31 March", "30 September"). */
export function momentOf({ as_of }: Statistic, period: string): number {
  const [day = '1', month = 'January'] = as_of.split(' ');
  return Date.UTC(Number(period), MONTHS.indexOf(month), Number(day));
}

/** The counts behind a share or an average, as the note of its value begins with them: "175 of 394 children.", or "2,399 cases in all." where only the upper one is given. */
interface Counts {
  numerator: number;
  denominator: number | undefined;
  /** What both count: "children", where the note says it. */
  counted: string | undefined;
}

/** The counts that a note gives; undefined where it begins with none. */
export function countsIn(note = ''): Counts | undefined {
  const number = (text = ''): number => Number(text.replaceAll(',', ''));
  const both = /^(\d[\d,]*) of (\d[\d,]*)\b(?: ([^.,;:()]*[^.,;:()\s]))?/.exec(note);
  if (both) return { numerator: number(both[1]), denominator: number(both[2]), counted: both[3] };
  const all = /^(\d[\d,]*) ([^.,;:()]*[^.,;:()\s]) in all\b/.exec(note);
  return all ? { numerator: number(all[1]), denominator: undefined, counted: all[2] } : undefined;
}
