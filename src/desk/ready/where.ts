// In which part of the desk a problem is mended.
import type { Problem } from '../../model/written/problems.ts';
import type { RecordNamed } from '../answers.ts';
import { hrefOf } from '../place.ts';

/** A part of the desk, and its problems. */
interface Group {
  name: string;
  /** The link to it; none where the file itself has to be opened. */
  href: string | undefined;
  problems: Problem[];
}

/** Rules about something that was published: a correction mends them. */
const CORRECTED: readonly string[] = ['change-untold', 'address-gone', 'address-withdrawn', 'corrections', 'correction-same', 'correction-idle'];

type Place = Omit<Group, 'problems'>;

function placeOf({ file, rule }: Problem, { visits }: RecordNamed): Place {
  if (CORRECTED.includes(rule) || file === 'content/corrections.yml') return { name: 'Corrections', href: hrefOf('corrections') };
  const visit = visits.find(({ files }) => Object.values(files).includes(file));
  if (visit && file === visit.files.seed) return { name: `1 Text: ${visit.short}`, href: hrefOf('text', visit.id) };
  if (visit && file === visit.files.findings) return { name: `3 Coding: ${visit.short}`, href: hrefOf('coding', visit.id) };
  if (visit) return { name: `2 Facts: ${visit.short}`, href: hrefOf('facts', visit.id) };
  if (file === 'content/reviews.yml') return { name: '4 Review', href: hrefOf('review') };
  return { name: `The file ${file}`, href: undefined };
}

/** The problems by the part of the desk in which they are mended, in the order in which the parts come up. */
export function grouped(problems: readonly Problem[], record: RecordNamed): Group[] {
  const groups = new Map<string, Group>();
  for (const problem of problems) {
    const place = placeOf(problem, record);
    const group = groups.get(place.name) ?? { ...place, problems: [] };
    group.problems.push(problem);
    groups.set(place.name, group);
  }
  return [...groups.values()];
}

/** The addresses that would go, of all that were published. */
export function goingAddresses(problems: readonly Problem[]): Problem[] {
  return problems.filter(({ rule }) => rule === 'address-gone');
}
