// The times of government intervention that milestones mark: where each starts, and where it ends, if it has ended.
import type { InspectionRecord, Milestone } from '../record/record.ts';
import { once } from '../once.ts';
import { dateOf, inWords } from '../written/dates.ts';

interface Edge {
  date: string;
  band?: Milestone['band'];
}

/** A time of intervention; without an end where none is on record. */
interface Intervention<Of extends Edge = Milestone> {
  start: Of;
  end: Of | undefined;
}

/** When an edge counts: a start from its first possible moment on, an end until its last. */
const moment = ({ date, band }: Edge): number => {
  const { from, to } = dateOf(date);
  return band?.edge === 'start' ? (from ?? to) : to;
};

/** Edges in pairs, by date, and those that have no place in a pair: an end of what has not begun, and a start of what already runs. */
export function paired<Of extends Edge>(edges: readonly Of[]): { all: Intervention<Of>[]; loose: Of[] } {
  const all: Intervention<Of>[] = [];
  const loose: Of[] = [];
  for (const edge of edges.filter(({ band }) => band !== undefined).sort((a, b) => moment(a) - moment(b))) {
    const last = all.at(-1);
    const runs = last !== undefined && last.end === undefined;
    if (edge.band?.edge === 'start' && !runs) all.push({ start: edge, end: undefined });
    else if (edge.band?.edge === 'end' && runs) last.end = edge;
    else loose.push(edge);
  }
  return { all, loose };
}

/** The interventions of a record, oldest first. */
export const interventions = once(({ milestones }: InspectionRecord): readonly Intervention[] => paired(milestones).all);

/** An intervention with its dates: "Government intervention, 2 January 2002 to March 2004", "Government intervention from 2 January 2002, with no end on record". */
export function interventionInWords({ start, end }: Intervention): string {
  if (!end) return `Government intervention from ${inWords(start.date)}, with no end on record`;
  return `Government intervention, ${inWords(start.date)} to ${inWords(end.date)}`;
}
