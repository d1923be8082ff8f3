// A date as a form asks for it: how exactly it is known, and its one or two ends.
import { recordDate } from '../../model/written/dates.ts';

/** How exactly a date is known. */
export type DateKind = 'day' | 'days' | 'month' | 'year' | 'between' | 'by' | 'unknown';

/** The choices, in words. */
export const DATE_KINDS: readonly { value: DateKind; label: string }[] = [
  { value: 'day', label: 'a day' },
  { value: 'days', label: 'several days' },
  { value: 'month', label: 'only the month' },
  { value: 'year', label: 'only the year' },
  { value: 'by', label: 'no later than a day' },
  { value: 'between', label: 'between two days' },
  { value: 'unknown', label: 'not known' },
];

/** A date taken apart. */
export interface DateForm {
  kind: DateKind;
  from: string;
  to: string;
}

/** The form of a date (EDTF); undefined for one that the form cannot show. */
export function dateFormOf(value: string): DateForm | undefined {
  const found = recordDate(value) ? value : '';
  const [, earliest = '', latest = ''] = /^\[(.*)\.\.(.*)\]$/.exec(found) ?? [];
  if (found.startsWith('[')) {
    const days = [earliest, latest].filter((one) => one !== '');
    if (days.some((one) => one.length !== 10)) return undefined;
    return earliest === '' ? { kind: 'by', from: latest, to: '' } : { kind: 'between', from: earliest, to: latest };
  }
  const [from = '', to = ''] = found.split('/');
  if (to !== '') return from.length === 10 && to.length === 10 ? { kind: 'days', from, to } : undefined;
  const kind = ({ 10: 'day', 7: 'month', 4: 'year' } as const)[from.length];
  return kind === undefined ? undefined : { kind, from, to: '' };
}

/** The date (EDTF) of a form that is filled; undefined while it is not, or is no date. */
export function dateOfForm({ kind, from, to }: DateForm): string | undefined {
  const value = { day: from, month: from, year: from, days: `${from}/${to}`, by: `[..${from}]`, between: `[${from}..${to}]`, unknown: '' }[kind];
  const lengths = { day: 10, month: 7, year: 4, days: 10, by: 10, between: 10, unknown: 0 };
  if (kind === 'unknown' || from.length !== lengths[kind] || ((kind === 'days' || kind === 'between') && to.length !== 10)) return undefined;
  return recordDate(value) ? value : undefined;
}
