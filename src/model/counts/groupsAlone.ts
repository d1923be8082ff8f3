// Criticism that is all about one group of children: a theme may be criticised year after year, and in some years of that group alone.
import type { Inspection, InspectionRecord } from '../record/record.ts';
import { listed } from '../words/english.ts';
import { yearOf } from '../written/dates.ts';

/** In which years all criticism on a theme is about one group of children: "in 2001 and 2003 for one group alone"; empty where there is no such year. */
export function groupsAlone({ themes }: InspectionRecord, theme: string, visits: readonly Inspection[]): string {
  const critical = visits.flatMap(({ ordered, findings }) =>
    findings.filter((one) => one.theme === theme && one.stance === 'concern').map(({ also }) => ({ year: yearOf(ordered), also })),
  );
  const byYear = [...Map.groupBy(critical, ({ year }) => year)];
  const parts = themes.flatMap(({ id, whom }) => {
    if (whom === undefined || id === theme) return [];
    const alone = byYear.filter(([, all]) => all.every(({ also }) => also.includes(id)));
    return alone.length === 0 ? [] : [`in ${listed(alone.map(([year]) => year))} for ${whom} alone`];
  });
  return parts.join('; ');
}
