// Why a text is no date of the record, in words that say how the date would be written. Where it can be read in two ways, both are named and none is chosen.
import { MONTHS, recordDate } from './dates.ts';

const FORMS = '"2014-11-19", "2016-10", "2009", "2014-09-16/2014-10-08", "[2015-02..2015-07]" or "[..2019-04-15]"';

const two = (value: number): string => String(value).padStart(2, '0');
const iso = (year: number, month: number, day: number): string => `${year}-${two(month)}-${two(day)}`;
const inWords = (year: number, month: number, day: number): string => `${day} ${MONTHS[month - 1] ?? ''} ${year}`;
const exists = (year: number, month: number, day: number): boolean => recordDate(iso(year, month, day)) !== undefined;
const daysOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** What two numbers beside a year may mean as month and day. */
function readings(year: number, a: number, b: number): string {
  const found = [
    [a, b],
    [b, a],
  ].flatMap(([month = 0, day = 0]) => (exists(year, month, day) ? [`"${iso(year, month, day)}" for ${inWords(year, month, day)}`] : []));
  const [one, other] = new Set(found);
  if (one === undefined) return 'there is no such day; look the day up in the document';
  if (other === undefined) return `the year comes first, then the month, then the day: ${one}, if that is the day in the document`;
  return `the year comes first, then the month, then the day. It can be read in two ways, so look it up in the document: ${one}, or ${other}`;
}

/** Why one day, month or year cannot be read; undefined where nothing more is known than that. */
function whyNoPoint(value: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(value) ?? [];
  if (year !== undefined && month !== undefined) {
    const [y, m, d] = [Number(year), Number(month), Number(day)];
    if (m < 1 || m > 12)
      return day !== undefined && exists(y, d, m)
        ? `there is no month ${month}. Day and month seem to have changed places: "${iso(y, d, m)}" for ${inWords(y, d, m)}, if that is the day in the document`
        : `there is no month ${month}; look the day up in the document`;
    if (day === undefined || exists(y, m, d)) return undefined;
    return d === 0
      ? 'there is no day 00; where the day is not known, leave it out'
      : `${MONTHS[m - 1] ?? ''} ${year} has ${daysOf(y, m)} days; look the day up in the document`;
  }
  const turned = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(value);
  if (turned) return readings(Number(turned[3]), Number(turned[2]), Number(turned[1]));
  const loose = /^(\d{4})[-/. ]?(\d{1,2})[-/. ]?(\d{1,2})$/.exec(value);
  if (loose) {
    const [y, m, d] = [Number(loose[1]), Number(loose[2]), Number(loose[3])];
    return exists(y, m, d) ? `it is written with hyphens and two digits: "${iso(y, m, d)}" for ${inWords(y, m, d)}` : readings(y, m, d);
  }
  const words = /^(?:(\d{1,2})(?:st|nd|rd|th)? )?([A-Za-z]+)\.? (\d{4})$/.exec(value);
  const named = MONTHS.findIndex((month) => words?.[2] !== undefined && words[2].length > 2 && month.toLowerCase().startsWith(words[2].toLowerCase())) + 1;
  if (words && named > 0) {
    const [y, d] = [Number(words[3]), Number(words[1])];
    if (words[1] === undefined) return `it is written in numbers: "${y}-${two(named)}"`;
    return exists(y, named, d)
      ? `it is written in numbers: "${iso(y, named, d)}"`
      : `${MONTHS[named - 1] ?? ''} ${y} has ${daysOf(y, named)} days; look the day up in the document`;
  }
  if (/^\d{4}-\d{2}-\d{2}T?[ \d:]*(?:Z|[+-]\d{2}:?\d{2})?$/.test(value)) return `it has no time and no zone: "${value.slice(0, 10)}"`;
  return undefined;
}

/** Why one end of a span or set, or the order of the two, is wrong. */
function whyNoPair(value: string): string | undefined {
  const [, first, last] = /^\[?([\d-]*)(?:\.\.|\/)([\d-]+)\]?$/.exec(value) ?? [];
  if (first === undefined || last === undefined) return undefined;
  for (const part of [first, last]) {
    const why = part === '' ? undefined : whyNoPoint(part);
    if (why !== undefined) return `of "${part}": ${why}`;
  }
  return recordDate(first) && recordDate(last) && recordDate(value.replace(first, last).replace(/(?<=\.\.|\/)[\d-]+/, first))
    ? 'the first of the two days comes after the second; look both up in the document'
    : undefined;
}

const said = (value: string, why: string | undefined, forms: string): string =>
  why === undefined ? `"${value}" is none; write ${forms}` : `"${value}" is none: ${why}`;

/** What is wrong with a text that ought to be a date, after the words of the field's name. */
export function whyNoDate(value: string): string {
  return `must be a date that exists. ${said(value, whyNoPoint(value.trim()) ?? whyNoPair(value.trim()), FORMS)}`;
}

/** What is wrong with a text that ought to be one day. */
export function whyNoDay(value: string): string {
  const kind = recordDate(value)?.kind;
  if (kind !== undefined) return `must be one day, like "2026-11-21". "${value}" is not one day; where more is not known, look the day up`;
  return `must be a day that exists. ${said(value, whyNoPoint(value.trim()), '"2026-11-21"')}`;
}
