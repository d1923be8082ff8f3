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

/** Why a form that is filled gives no date; undefined where it does, or is not filled yet. */
export function whyNoDateIn(form: DateForm): string | undefined {
  const { kind, from, to } = form;
  const isTwo = kind === 'days' || kind === 'between';
  if (kind === 'unknown' || dateOfForm(form) !== undefined) return undefined;
  if (isTwo && from > to && to !== '') return 'The last day lies before the first. Until that is put right, the date is not saved.';
  const year = from.split('-')[0] ?? '';
  if ((kind === 'year' || kind === 'month') && year !== '' && !/^[0-9]{4}$/.test(year)) return 'A year has four figures. Until it has, the date is not saved.';
  const isFilled = kind === 'month' ? from.length === 7 : from.length === (kind === 'year' ? 4 : 10);
  return isFilled && (!isTwo || to !== '') ? 'There is no such date. Until it is put right, it is not saved.' : undefined;
}

/** The date (EDTF) of a form that is filled; undefined while it is not, or is no date. */
export function dateOfForm({ kind, from, to }: DateForm): string | undefined {
  const value = { day: from, month: from, year: from, days: `${from}/${to}`, by: `[..${from}]`, between: `[${from}..${to}]`, unknown: '' }[kind];
  const lengths = { day: 10, month: 7, year: 4, days: 10, by: 10, between: 10, unknown: 0 };
  if (kind === 'unknown' || from.length !== lengths[kind] || ((kind === 'days' || kind === 'between') && to.length !== 10)) return undefined;
  return recordDate(value) ? value : undefined;
}
