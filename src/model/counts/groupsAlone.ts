// Criticism that is all about one group of children: a theme may be criticised year after year, and in some years of that group alone.
import type { Inspection, InspectionRecord } from '../record/record.ts';
import { listed } from '../words/english.ts';
import { yearOf } from '../written/dates.ts';

/** Years in which all criticism on a theme is about one group of children, and that group: "2001 and 2003", "young adults". */
interface GroupAlone {
  years: string;
  whom: string;
}

/** The groups of children about which all criticism on a theme is in some years. */
export function groupsAlone({ themes }: InspectionRecord, theme: string, visits: readonly Inspection[]): GroupAlone[] {
  const critical = visits.flatMap(({ ordered, findings }) =>
    findings.filter((one) => one.theme === theme && one.stance === 'concern').map(({ also }) => ({ year: yearOf(ordered), also })),
  );
  const byYear = [...Map.groupBy(critical, ({ year }) => year)];
  return themes.flatMap(({ id, whom }) => {
    if (whom === undefined || id === theme) return [];
    const alone = byYear.filter(([, all]) => all.every(({ also }) => also.includes(id)));
    return alone.length === 0 ? [] : [{ years: listed(alone.map(([year]) => year)), whom }];
  });
}
