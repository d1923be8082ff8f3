// The picture that stands for a page where its address is shared: 1200 by 630 pixels, in the page's own words.
import { inWords, yearOf } from '../written/dates.ts';
import type { Ask, Finding, Inspection, InspectionRecord } from '../record/record.ts';
import { capitalised } from '../words/english.ts';
import { gradeInWords, overallGrade } from '../counts/series.ts';

export interface Card {
  /** File name under /cards/ without its ending. */
  name: string;
  above: string;
  title: string;
  below: string;
  /** The chart that it shows. */
  chart?: string;
}

/** The card of every page that has none of its own, and of all that is sensitive or about a single child. */
export const NEUTRAL = 'record';

function ofInspection(one: Inspection): Card {
  const grade = overallGrade(one);
  const ungraded = !one.framework.graded ? `A ${one.framework.visit} gives no grade` : one.judgements.length > 0 ? capitalised(gradeInWords(one)) : '';
  return {
    name: `inspection-${one.id}`,
    above: one.visit === undefined ? `Published ${inWords(one.ordered)}` : inWords(one.visit),
    title: one.short,
    below: grade === undefined ? ungraded : `Overall: ${grade}`,
  };
}

/** Every card of the site. `charts` are those with a drawing, in their order. */
export function cards(record: InspectionRecord, charts: readonly { id: string; headline: string; sensitive: boolean }[]): Card[] {
  const { site, inspections, milestones, themes } = record;
  const first = yearOf(inspections[0]?.ordered ?? site.checked);
  const last = yearOf(inspections.at(-1)?.ordered ?? site.checked);
  return [
    {
      name: NEUTRAL,
      above: `${site.council}, ${first} to ${last}`,
      title: site.title,
      below: "What inspectors wrote about children's services, passage by passage",
    },
    { name: 'story', above: `${site.council}, ${first} to ${last}`, title: record.story.title, below: 'Passage by passage, with sources' },
    ...inspections.map(ofInspection),
    ...milestones
      .filter(({ sensitive }) => !sensitive)
      .map(({ id, date, title, grades }) => ({ name: `milestone-${id}`, above: inWords(date), title, below: grades ?? '' })),
    ...themes
      .filter(({ sensitive }) => !sensitive)
      .map(({ id, name, says }) => ({ name: `theme-${id}`, above: 'A theme through all visits', title: name, below: says })),
    ...charts.filter(({ sensitive }) => !sensitive).map(({ id, headline }) => ({ name: `chart-${id}`, above: '', title: headline, below: '', chart: id })),
  ];
}

/** The card of a finding or an ask: that of its inspection, or the neutral one. */
export function cardOfPassage({ themes }: InspectionRecord, item: Finding | Ask): string {
  const named = [item.theme, ...item.also];
  const single = item.kind === 'finding' && item.singleChild;
  const sensitive = single || themes.some(({ id, sensitive: kept }) => kept === true && named.includes(id));
  return sensitive ? NEUTRAL : `inspection-${item.inspection}`;
}
