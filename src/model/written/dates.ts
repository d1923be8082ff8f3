// What a date of the record means: its kind, its bounds in UTC, and how it reads in words.

/**
 * A date in one of the four forms of EDTF (ISO 8601-2:2019) that the record uses.
 * `from` is the first and `to` the first after the last possible moment, in UTC milliseconds; `from` is
 * undefined for "no later than".
 */
interface RecordDate {
  text: string;
  kind: 'day' | 'month' | 'year' | 'span' | 'one-of' | 'no-later';
  from: number | undefined;
  to: number;
}

/** The months by name, from January on. */
export const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
]; // prettier-ignore

/** As part of a pattern: the name of a month. A function, so that no page which reads dates holds it. */
export const monthName = (): string => `(?:${MONTHS.join('|')})`;

interface Point {
  year: number;
  month?: number;
  day?: number;
}

function point(text: string): Point | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return undefined;
  const year = Number(match[1]);
  if (match[2] === undefined) return { year };
  const month = Number(match[2]);
  if (month < 1 || month > 12) return undefined;
  if (match[3] === undefined) return { year, month };
  const day = Number(match[3]);
  // A day that its month does not have is taken for one of another month, with another number.
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day ? { year, month, day } : undefined;
}

function start({ year, month = 1, day = 1 }: Point): number {
  return Date.UTC(year, month - 1, day);
}

function end({ year, month, day }: Point): number {
  if (month === undefined) return Date.UTC(year + 1, 0, 1);
  return day === undefined ? Date.UTC(year, month, 1) : Date.UTC(year, month - 1, day + 1);
}

/** The date that an EDTF string of the record stands for, or undefined where it is none of the four forms or no real day. */
export function recordDate(text: string): RecordDate | undefined {
  const single = point(text);
  if (single) {
    const kind = single.day !== undefined ? 'day' : single.month !== undefined ? 'month' : 'year';
    return { text, kind, from: start(single), to: end(single) };
  }
  const set = /^\[([\d-]*)\.\.([\d-]+)\]$/.exec(text);
  const span = /^([\d-]+)\/([\d-]+)$/.exec(text);
  const [first, last] = set ? [set[1], set[2]] : span ? [span[1], span[2]] : [];
  if (first === undefined || last === undefined) return undefined;
  const b = point(last);
  if (!b) return undefined;
  if (first === '') return { text, kind: 'no-later', from: undefined, to: end(b) };
  const a = point(first);
  if (!a || start(a) >= end(b)) return undefined;
  return { text, kind: set ? 'one-of' : 'span', from: start(a), to: end(b) };
}

/** The date of a text that a check has already accepted; throws a RangeError on any other. */
export function dateOf(text: string): RecordDate {
  const date = recordDate(text);
  if (!date) throw new RangeError(`"${text}" is no date of the record`);
  return date;
}

function words({ year, month, day }: Point, style: Style): string {
  const name = month === undefined ? undefined : MONTHS[month - 1];
  const short = style === 'short' && name !== undefined && name.length > 4 ? (name === 'September' ? 'Sept' : name.slice(0, 3)) : name;
  return [day, short, year].filter((part) => part !== undefined).join(' ');
}

type Style = 'long' | 'short';

/** The date in words, in British order: "16 September to 8 October 2014", "October 2016", "by 15 April 2019". */
export function inWords(text: string, style: Style = 'long'): string {
  const { kind } = dateOf(text);
  const points = [...text.matchAll(/\d{4}(?:-\d{2}){0,2}/g)].map(([part]) => point(part)).filter((part) => part !== undefined);
  const [a, b] = points;
  if (!a) throw new RangeError(`"${text}" names no date`);
  if (kind === 'no-later') return `by ${words(a, style)}`;
  if (!b) return words(a, style);
  const sameMonth = a.year === b.year && a.month === b.month;
  if (kind === 'span' && sameMonth && a.day !== undefined) return `${a.day} to ${words(b, style)}`;
  const first = a.year === b.year && a.month !== undefined ? words(a, style).replace(/ \d{4}$/, '') : words(a, style);
  return kind === 'one-of' ? `between ${first} and ${words(b, style)}` : `${first} to ${words(b, style)}`;
}

/** A date without its days: "2014-09/2014-10" of "2014-09-16/2014-10-08", "2017-11" of "2017-11-06/2017-11-30". */
export function toMonths(text: string): string {
  return text.replace(/(\d{4}-\d{2})-\d{2}/g, '$1').replace(/^\[?(.+?)(?:\/|\.\.)\1\]?$/, '$1');
}

/** The middle of a date in UTC milliseconds; of one that is bounded on one side, its bound. */
export function middleOf(text: string): number {
  const { from, to } = dateOf(text);
  return from === undefined ? to : (from + to) / 2;
}

/** The year in which a date begins (for "no later than": ends). */
export function yearOf(text: string): number {
  const { from, to } = dateOf(text);
  return new Date(from ?? to - 1).getUTCFullYear();
}

/** Orders dates by their first possible moment; those without one by their last. */
export function byDate(a: string, b: string): number {
  const key = (text: string): number => {
    const { from, to } = dateOf(text);
    return from ?? to - 1;
  };
  return key(a) - key(b) || dateOf(a).to - dateOf(b).to;
}

/** Whether two dates may be of the same moment: then which of them came first is not known. */
export function overlap(a: string, b: string): boolean {
  const [one, other] = [dateOf(a), dateOf(b)];
  return (one.from ?? -Infinity) < other.to && (other.from ?? -Infinity) < one.to;
}
