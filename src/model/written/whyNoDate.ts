// Why a text is no date of the record, in words that say how the date would be written. Where it can be read in two ways, both are named and none is chosen.
import { inWords, MONTHS, recordDate } from './dates.ts';

const FORMS =
  'write "2014-11-19", "2016-10" or "2009"; from one day to another: "2014-09-16/2014-10-08"; at some time between two: "[2015-02..2015-07]"; on a day or before it: "[..2019-04-15]"';

const two = (value: number): string => String(value).padStart(2, '0');
const iso = (year: number, month: number, day: number): string => `${year}-${two(month)}-${two(day)}`;
const exists = (year: number, month: number, day: number): boolean => recordDate(iso(year, month, day)) !== undefined;
const daysOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** What two numbers beside a year may mean as month and day. */
function readings(value: string, year: number, a: number, b: number): string {
  const found = [
    [a, b],
    [b, a],
  ].flatMap(([month = 0, day = 0]) => (exists(year, month, day) ? [`"${iso(year, month, day)}" for ${inWords(iso(year, month, day))}`] : []));
  const [one, other] = new Set(found);
  if (one === undefined) return `"${value}" is no day that exists`;
  if (other === undefined) return `"${value}" is not how a day is written here. The year comes first: ${one}, if that is the day in the document`;
  return `"${value}" can be read in two ways. Look the day up in the document, and write the year first: ${one}, or ${other}`;
}

const tooLong = (value: string, year: number, month: number): string =>
  `"${value}" does not exist: ${MONTHS[month - 1] ?? ''} ${year} has ${daysOf(year, month)} days`;

/** Why one day, month or year cannot be read; undefined where nothing more is known than that. */
function whyNoPoint(value: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(value) ?? [];
  if (year !== undefined && month !== undefined) {
    const [y, m, d] = [Number(year), Number(month), Number(day)];
    if (m < 1 || m > 12)
      return day !== undefined && exists(y, d, m)
        ? `"${value}" has no real month (${month}). Day and month seem to have changed places: "${iso(y, d, m)}" for ${inWords(iso(y, d, m))}, if that is the day in the document`
        : `"${value}" has no real month (${month})`;
    if (day === undefined || exists(y, m, d)) return undefined;
    return d === 0 ? `"${value}" has no real day (00). Where the day is not known, write "${year}-${month}"` : tooLong(value, y, m);
  }
  const turned = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(value);
  if (turned) return readings(value, Number(turned[3]), Number(turned[2]), Number(turned[1]));
  const loose = /^(\d{4})[-/. ]?(\d{1,2})[-/. ]?(\d{1,2})$/.exec(value);
  if (loose) {
    const [y, m, d] = [Number(loose[1]), Number(loose[2]), Number(loose[3])];
    return exists(y, m, d)
      ? `"${value}" is not how a day is written here: write "${iso(y, m, d)}" for ${inWords(iso(y, m, d))}, with hyphens and two figures each for month and day`
      : readings(value, y, m, d);
  }
  const words = /^(?:(\d{1,2})(?:st|nd|rd|th)? )?([A-Za-z]+)\.? (\d{4})$/.exec(value);
  const named = MONTHS.findIndex((month) => words?.[2] !== undefined && words[2].length > 2 && month.toLowerCase().startsWith(words[2].toLowerCase())) + 1;
  if (words && named > 0) {
    const [y, d] = [Number(words[3]), Number(words[1])];
    if (words[1] !== undefined && !exists(y, named, d)) return tooLong(value, y, named);
    return `"${value}" is in words, and a date is written in figures here: "${words[1] === undefined ? `${y}-${two(named)}` : iso(y, named, d)}"`;
  }
  if (/^\d{4}-\d{2}-\d{2}T?[ \d:]*(?:Z|[+-]\d{2}:?\d{2})?$/.test(value))
    return `"${value}" has a time or a time zone, and the day alone is written here: "${value.slice(0, 10)}"`;
  return undefined;
}

/** Why one end of a span or set, or the order of the two, is wrong. */
function whyNoPair(value: string): string | undefined {
  const [, first, last] = /^\[?([\d-]*)(?:\.\.|\/)([\d-]+)\]?$/.exec(value) ?? [];
  if (first === undefined || last === undefined) return undefined;
  const why = [first, last].flatMap((part) => whyNoPoint(part) ?? [])[0];
  if (why !== undefined) return why;
  return recordDate(first) && recordDate(last) && recordDate(value.replace(first, last).replace(/(?<=\.\.|\/)[\d-]+/, first))
    ? `in "${value}" the first date comes after the second`
    : undefined;
}

/** Why a text that is none of the dates of the record is none. */
function why(value: string, forms: string): string {
  const date = value.trim();
  if (date === '') return `no date stands between the quotation marks; ${forms}`;
  if (date !== value && recordDate(date)) return `a space stands before or after the date; write "${date}"`;
  return whyNoPoint(date) ?? whyNoPair(date) ?? `"${value}" is not how a date is written here; ${forms}`;
}

/** What is wrong with a text that ought to be a date, after the name of the field. */
export function whyNoDate(value: string): string {
  return why(value, FORMS);
}

/** What is wrong with a text that ought to be one day. */
export function whyNoDay(value: string): string {
  return recordDate(value) ? `"${value}" is not one day, and one day is needed here, like "2026-11-21"` : why(value, 'write one day, like "2026-11-21"');
}
