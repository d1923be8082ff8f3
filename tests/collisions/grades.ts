// The grades of a made-up record: with an overall one, without, none at all, or first with and then without.
import type { Inspection } from '../../src/model/record/record.ts';
import type { Framework, Group } from '../../src/model/written/draft.ts';
import { FULL, visit } from '../fixtures/made.ts';

/** Whether visits are graded. */
export type Grades = 'overall' | 'without overall' | 'first overall, then without' | 'none';

const WORDS = ['Inadequate', 'Requires improvement to be good', 'Good', 'Outstanding'];
const RULES: Framework[] = [
  { ...FULL, id: 'first', name: 'First inspection framework', short: 'First framework' },
  { ...FULL, id: 'second', name: 'Inspection of local authority services', short: 'ILASS' },
].map((framework) => ({ ...framework, grades: WORDS.map((word, i) => ({ word, rung: i + 1 })) }));
const { framework: UNGRADED } = visit('none', '2001');

/** The groups of judgements. */
export const groups = (long: boolean): Group[] =>
  ['Overall', long ? 'Children who need help and protection' : 'Help', 'Children in care', 'Care leavers', 'Adoption', 'Leadership'].map((name, i) => ({
    id: i === 0 ? 'overall' : `g${i}`,
    name,
  }));

/** Every sixth visit, and two that come soon after another, are graded. */
const isGraded = (n: number): boolean => n % 6 === 0 || n === 1 || n === 9;

/** Under which rules a visit was made: they change once. */
export function frameworks(grades: Grades, n: number): Framework {
  if (grades === 'none' || !isGraded(n)) return UNGRADED;
  return RULES[n < 5 ? 0 : 1] ?? UNGRADED;
}

/** What a visit was graded on: a report leaves some headings out. */
export function judgementsOf(n: number, { grades }: { grades: Grades }): Inspection['judgements'] {
  if (frameworks(grades, n) === UNGRADED) return [];
  const overall = grades === 'overall' || (grades === 'first overall, then without' && n < 6);
  return groups(true)
    .filter(({ id }, i) => (id === 'overall' ? overall : (n + i) % 4 !== 0))
    .map(({ id, name }, i) => ({ id, heading: name, grade: WORDS[(n + i) % 4] ?? '', group: id, source: `s-v${n}` }));
}
