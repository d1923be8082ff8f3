// The way from one year of a list that is split by year to the years beside it.
import type { YearPage } from '../model/counts/largeRecord.ts';

interface Step {
  label: string;
  href: string;
  text: string;
}

/** The steps to the year before and the year after, where there are such years. */
export function yearPagination({ previous, next }: Pick<YearPage<unknown>, 'previous' | 'next'>, addressOf: (year: number) => string): (Step | undefined)[] {
  const step = (label: string, to: number | undefined): Step | undefined => (to === undefined ? undefined : { label, href: addressOf(to), text: String(to) });
  return [step('The year before', previous), step('The year after', next)];
}
