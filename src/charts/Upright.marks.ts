// The timeline on narrow pages, from the top down.
import { addresses } from '../model/record/addresses.ts';
import { bandOf } from '../model/counts/chronology.ts';
import { byDate, dateOf, inWords, middleOf } from '../model/written/dates.ts';
import type { InspectionRecord } from '../model/record/record.ts';
import { overallGrade } from '../model/counts/series.ts';
import { capitalised } from '../model/words/english.ts';
import { wrapped, type Size } from './frame.ts';

/** One entry of the upright drawing for narrow screens. */
interface Upright {
  kind: 'visit' | 'event';
  when: string;
  title: string[];
  grade: string | undefined;
  graded: boolean;
  held: boolean;
  href: string;
  y: number;
  inBand: boolean;
}

export interface UprightDrawing extends Size {
  entries: Upright[];
  band: { y1: number; y2: number } | undefined;
}

/** What happened when, one entry below the other: visits, and the milestones that have a name or bound the band. */
export function upright(record: InspectionRecord): UprightDrawing {
  const band = bandOf(record);
  const within = (date: string): boolean => {
    const time = middleOf(date);
    return band !== undefined && time >= (dateOf(band.start.date).from ?? 0) && time <= dateOf(band.end.date).to;
  };
  const chosen = record.milestones.filter((one) => one.band !== undefined || one.label !== undefined);
  const entries = [
    ...record.inspections.map((inspection) => ({ date: inspection.ordered, inspection, milestone: undefined })),
    ...chosen.map((milestone) => ({ date: milestone.date, inspection: undefined, milestone })),
  ].sort((a, b) => byDate(a.date, b.date));
  let y = 8;
  const placed = entries.map(({ date, inspection, milestone }): Upright => {
    const grade = inspection && overallGrade(inspection);
    const title = wrapped(
      inspection?.short ?? (milestone?.band?.edge === 'start' ? 'Government intervention begins' : capitalised(milestone?.label ?? milestone?.title ?? '')),
      31,
    );
    const entry: Upright = {
      kind: inspection ? 'visit' : 'event',
      when: inspection && inspection.visit === undefined ? `published ${inWords(date, 'short')}` : inWords(date, 'short'),
      title,
      grade: inspection ? (grade ?? 'no grade') : undefined,
      graded: grade !== undefined,
      held: inspection?.text !== undefined,
      href: inspection ? addresses.inspection(inspection.id) : addresses.milestone(milestone.id),
      y,
      inBand: within(date),
    };
    y += 34 + title.length * 20 + (inspection ? 20 : 0);
    return entry;
  });
  const banded = placed.filter(({ inBand }) => inBand);
  const [a, b] = [banded[0], banded.at(-1)];
  return { width: 320, height: y, fontSize: 14.6, entries: placed, band: a && b ? { y1: a.y, y2: b.y + 40 } : undefined };
}
