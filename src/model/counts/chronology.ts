// Everything dated in one order: visits, publications and milestones.
import { addresses } from '../record/addresses.ts';
import { byDate } from '../written/dates.ts';
import { once } from '../once.ts';
import type { InspectionRecord } from '../record/record.ts';
import type { MILESTONE_KINDS } from '../written/schemas.ts';
import { doubtedGrades } from './earlierGrades.ts';
import { gradeInWords } from './series.ts';
import { NOT_ANALYSED } from '../words/texts.ts';

export const KIND_WORDS: Readonly<Record<(typeof MILESTONE_KINDS)[number], string>> = {
  inquiry: 'Inquiry',
  intervention: 'Government intervention',
  'earlier-inspection': 'Earlier inspection or rating',
  'partner-inspection': 'Inspection of a partnership',
  scrutiny: 'Scrutiny',
  service: 'Change in the service',
  office: 'Change of office',
  framework: 'Change of framework',
};

/** One entry of the timeline; `date` is EDTF. */
export interface DatedEvent {
  date: string;
  kind: 'visit' | 'publication' | 'milestone';
  title: string;
  note: string;
  href: string;
}

/** All dated events, oldest first. A visit and its publication are two. */
export const chronology = once((record: InspectionRecord): readonly DatedEvent[] => {
  const { inspections, milestones } = record;
  const visits = inspections.flatMap((inspection): DatedEvent[] => {
    const href = addresses.inspection(inspection.id);
    const { visit, published, short, framework, judgements, text } = inspection;
    const grade = !framework.graded ? `${framework.visit}, no grade` : judgements.length > 0 ? gradeInWords(inspection) : '';
    const analysed = text === undefined ? NOT_ANALYSED : `${inspection.findings.length} findings`;
    return [
      ...(visit === undefined ? [] : [{ date: visit, kind: 'visit' as const, title: short, note: inspection.scope.replace(/\.$/, ''), href }]),
      ...(published === undefined
        ? []
        : [
            {
              date: published,
              kind: 'publication' as const,
              title: `Published: ${short.charAt(0).toLowerCase()}${short.slice(1)}`,
              note: [grade, analysed].filter((part) => part !== '').join(' · '),
              href,
            },
          ]),
    ];
  });
  const others = milestones.map(({ id, date, kind, title, grades }): DatedEvent => {
    const doubts = doubtedGrades(record).filter((one) => one.grades.some((graded) => graded.id === id));
    const note = [grades === undefined ? KIND_WORDS[kind] : `${KIND_WORDS[kind]}: ${grades}`, ...doubts.map(({ says }) => says.replace(/\.$/, ''))].join('. ');
    return { date, kind: 'milestone', title, note, href: addresses.milestone(id) };
  });
  return [...visits, ...others].sort((a, b) => byDate(a.date, b.date) || a.href.localeCompare(b.href, 'en'));
});

/** The events before and after the one at an address. */
export function around(record: InspectionRecord, href: string): { previous: DatedEvent | undefined; next: DatedEvent | undefined } {
  const all = chronology(record);
  const place = all.findIndex((event) => event.href === href);
  return { previous: all[place - 1], next: all[place + 1] };
}
