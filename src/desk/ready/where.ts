// In which part of the desk a problem is mended.
import type { Problem } from '../../model/written/problems.ts';
import type { RecordNamed } from '../answers.ts';
import { labelOf } from '../formWords.ts';
import { hrefOf } from '../place.ts';
import type { ToldProblem } from './answers.ts';

/** A part of the desk, and its problems. */
interface Group {
  name: string;
  /** The link to it; none where the file itself has to be opened. */
  href: string | undefined;
  problems: ToldProblem[];
}

/** Rules about something that was published: a correction mends them. */
const CORRECTED: readonly string[] = ['change-untold', 'address-gone', 'address-withdrawn', 'corrections', 'correction-same', 'correction-idle'];

const SITE = 'content/site.yml';

type Place = Omit<Group, 'problems'>;

function placeOf({ file, rule }: Problem, { visits }: RecordNamed): Place {
  if (CORRECTED.includes(rule) || file === 'content/corrections.yml') return { name: 'Corrections', href: hrefOf('corrections') };
  const visit = visits.find(({ files }) => Object.values(files).includes(file));
  if (visit && file === visit.files.seed) return { name: `1 Text: ${visit.short}`, href: hrefOf('text', visit.id) };
  if (visit && file === visit.files.findings) return { name: `3 Coding: ${visit.short}`, href: hrefOf('coding', visit.id) };
  const citing = visits.find(({ cites }) => cites.some((id) => file === `content/sources/${id}.yml`));
  const about = visit ?? citing;
  if (about) return { name: `2 Facts: ${about.short}`, href: hrefOf('facts', about.id) };
  const [, room, id] = /^content\/(milestones|statistics)\/([^/.]+)\./.exec(file) ?? [];
  if (room !== undefined && id !== undefined) return { name: 'Events and figures', href: hrefOf('entries', `${room}/${id}`) };
  if (file === SITE) return { name: 'First page: who publishes it', href: hrefOf('') };
  if (file === 'content/reviews.yml') return { name: '4 Review', href: hrefOf('review') };
  return { name: `The file ${file}`, href: undefined };
}

/** The problems by the part of the desk in which they are mended, in the order in which the parts come up. */
export function grouped(problems: readonly ToldProblem[], record: RecordNamed): Group[] {
  const groups = new Map<string, Group>();
  for (const problem of problems) {
    const place = placeOf(problem, record);
    const group = groups.get(place.name) ?? { ...place, problems: [] };
    group.problems.push(problem);
    groups.set(place.name, group);
  }
  return [...groups.values()];
}

/** The link to the field in which a problem is, and its name; none where that is no field of a form. */
export function fieldLink({ file, rule, field }: ToldProblem, { visits }: RecordNamed): { name: string; href: string } | undefined {
  const name = CORRECTED.includes(rule) ? undefined : labelOf(file, field);
  if (name !== undefined && file === SITE) return { name, href: hrefOf('', '', { field: name }) };
  const visit = visits.find(({ files, cites }) => Object.values(files).includes(file) || cites.some((id) => file === `content/sources/${id}.yml`));
  if (name === undefined || !visit || (file === visit.files.findings && field !== 'coded')) return undefined;
  return { name, href: hrefOf('facts', visit.id, { field: name, form: file === visit.files.inspection ? undefined : file }) };
}

/** The addresses that would go, of all that were published. */
export function goingAddresses(problems: readonly Problem[]): Problem[] {
  return problems.filter(({ rule }) => rule === 'address-gone');
}
