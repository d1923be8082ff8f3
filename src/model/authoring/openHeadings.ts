// Headings of its rules under which a visit has no grade: whether the document gives one there, only a person can see.
import type { Draft } from '../written/draft.ts';
import { OVERALL } from '../written/schemas.ts';
import { unregistered } from './sinceRegistered.ts';
import { isWithoutOverall } from './withoutOverall.ts';

/** A visit that has grades, and the headings of its rules under which it has none. */
export interface OpenHeadings {
  visit: string;
  short: string;
  headings: string[];
}

/** The headings without a grade of each visit that is not registered yet. Of two headings that stand for the same, one grade is enough. */
export function openHeadings(draft: Draft): OpenHeadings[] {
  const fresh = new Set(unregistered(draft));
  return draft.inspections.flatMap(({ id, data }): OpenHeadings[] => {
    const framework = draft.frameworks.data.frameworks.find((one) => one.id === data.framework);
    if (!framework?.graded || data.judgements.length === 0 || !fresh.has(`inspections/${id}`)) return [];
    const without = isWithoutOverall(framework, data.visit ?? data.published ?? '');
    const headings = framework.headings
      .filter(
        ({ heading, group }) =>
          !(without && group === OVERALL) && !data.judgements.some((one) => one.heading === heading || (group !== undefined && one.group === group)),
      )
      .map(({ heading }) => heading);
    return headings.length === 0 ? [] : [{ visit: id, short: data.short, headings }];
  });
}
