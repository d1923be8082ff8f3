// The timeline on narrow pages, from the top down.
import { addresses } from '../model/record/addresses.ts';
import { bandOf } from '../model/counts/chronology.ts';
import { byDate, dateOf, inWords, middleOf } from '../model/written/dates.ts';
import type { InspectionRecord } from '../model/record/record.ts';
import { overallGrade } from '../model/counts/series.ts';
import { capitalised } from '../model/words/english.ts';
import { wrapped, type Box, type PlacedWords, type Size } from './frame.ts';

/** Where the words of an entry begin. */
const LEFT = 34;

/** One entry of the upright drawing for narrow screens. */
interface Upright {
  kind: 'visit' | 'event';
  label: string;
  href: string;
  when: PlacedWords;
  title: PlacedWords[];
  grade: PlacedWords | undefined;
  graded: boolean;
  held: boolean;
  /** Its mark: that of an event, of a visit with an overall grade, or of one without. */
  tick: string;
  dot: { cx: number; cy: number; r: number };
  square: Box;
}

export interface UprightDrawing extends Size {
  entries: Upright[];
  band: Box | undefined;
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
  const banded: number[] = [];
  const placed = entries.map(({ date, inspection, milestone }): Upright => {
    const top = y;
    const grade = inspection && overallGrade(inspection);
    const title = wrapped(
      inspection?.short ?? (milestone?.band?.edge === 'start' ? 'Government intervention begins' : capitalised(milestone?.label ?? milestone?.title ?? '')),
      31,
    );
    const when = inspection && inspection.visit === undefined ? `published ${inWords(date, 'short')}` : inWords(date, 'short');
    const graded = inspection && (grade ?? 'no grade');
    if (within(date)) banded.push(top);
    y += 34 + title.length * 20 + (inspection ? 20 : 0);
    return {
      kind: inspection ? 'visit' : 'event',
      label: [when, title.join(' '), ...(graded === undefined ? [] : [graded])].join(', '),
      href: inspection ? addresses.inspection(inspection.id) : addresses.milestone(milestone.id),
      when: { words: when, x: LEFT, y: top + 16 },
      title: title.map((words, i) => ({ words, x: LEFT, y: top + 36 + i * 20 })),
      grade: graded === undefined ? undefined : { words: graded, x: LEFT, y: top + 36 + title.length * 20 },
      graded: grade !== undefined,
      held: inspection?.text !== undefined,
      tick: `M5 ${top + 11}h12v2.4h-12z`,
      dot: { cx: 11, cy: top + 12, r: 6 },
      square: { x: 6, y: top + 7, width: 10, height: 10 },
    };
  });
  const [from, to] = [banded[0], banded.at(-1)];
  const bar = from === undefined || to === undefined ? undefined : { x: 0, y: from, width: 22, height: to + 40 - from };
  return { width: 320, height: y, fontSize: 14.6, entries: placed, band: bar };
}
