// Records of any size that strain a drawing: unequal years, several visits in one month, visits without a text, long names, numbers of four figures.
import type { Ask, Finding, Inspection, InspectionRecord } from '../../src/model/record/record.ts';
import { STANCES } from '../../src/model/written/schemas.ts';
import { ask, finding, made, own, secondHand, told, toldFinding, visit } from '../fixtures/made.ts';
import { frameworks, groups, judgementsOf, type Grades } from './grades.ts';
import { milestones, statistics } from './around.ts';

/** What a record is made of. */
export interface Traits {
  visits: number;
  themes: number;
  names: 'short' | 'long';
  grades: Grades;
  texts: 'all' | 'some';
}

const many = <Item>(count: number, item: (n: number) => Item): Item[] => Array.from({ length: count }, (_, n) => item(n));
const two = (n: number): string => String(n).padStart(2, '0');

/** The day of a visit: the first long before the others, which come by threes, now in one month and now over years. */
function dayOf(n: number, visits: number): string {
  if (n === 0) return '2004-02-03/2004-02-20';
  const [three, place] = [Math.floor((n - 1) / 3), (n - 1) % 3];
  const months = 168 / Math.ceil((visits - 1) / 3);
  const month = 2012 * 12 + Math.floor(three * months + (three % 2 === 1 ? (place * months) / 3 : 0));
  const day = `${Math.floor(month / 12)}-${two((month % 12) + 1)}`;
  return n % 5 === 2 ? day : `${day}-${two(3 + place * 9)}`;
}

/** Names as long as an editor may come to write them. */
const THEMES = ['Unaccompanied and asylum-seeking children', 'Accommodation', 'Help for children with disabilities', 'Staff'];
const VISITS = ['Re-inspection after the commissioners left', 'Second focused visit during the pandemic', 'Visit', 'Third monitoring visit'];

/** From nothing to eleven findings of each stance on a theme, and once more than a thousand. */
function findingsOf(id: string, n: number, { themes, names }: Traits, inOurWords: boolean): Finding[] {
  return many(themes, (theme) =>
    STANCES.flatMap((stance, i) => {
      const most = names === 'long' && n === 0 && theme === 1 && i === 0 ? 1234 : (n * 7 + theme * 5 + i * 3) % 12;
      const count = most > 8 && most < 12 && theme % 3 > 0 ? 0 : most;
      return many(count, (one) => {
        const own = `${id}-t${theme}-${stance}-${one}`;
        return inOurWords ? toldFinding(own, id, `t${theme}`, stance, one + 1) : finding(own, id, `t${theme}`, stance);
      });
    }),
  ).flat();
}

/** Asks on one theme and on two, and at the second visit many on one. */
function asksOf(id: string, n: number, themes: number, inOurWords: boolean): Ask[] {
  return many(n === 1 ? 14 : (n % 4) * 2, (one) => {
    const [theme, also] = [`t${n === 1 ? 0 : (n + one) % themes}`, `t${(n + one + 2) % themes}`];
    return inOurWords
      ? told(`${id}-a${one}`, id, theme, [also])
      : ask(`${id}-a${one}`, id, theme, { also: [also], state: one % 3 === 2 ? 'fragment' : 'whole' });
  });
}

function inspectionOf(n: number, traits: Traits): Inspection {
  const id = `v${n}`;
  const ordered = dayOf(n, traits.visits);
  const kind = traits.texts === 'all' || n === 0 ? 0 : n % 4;
  const judgements = judgementsOf(n, traits);
  const words = traits.names === 'long' ? (VISITS[n % VISITS.length] ?? '') : `Visit ${n + 1}`;
  const more: Partial<Inspection> = {
    short: words,
    label: words.slice(0, 34),
    framework: frameworks(traits.grades, n),
    judgements,
    published: ordered.length > 7 ? `${ordered.slice(0, 4)}-12-28` : undefined,
    visit: n % 7 === 6 ? undefined : ordered,
    declared: n % 2 === 0 ? 'all' : [],
    not_looked_at: n % 3 === 1 ? ['t2', 't3'] : [],
    asks: asksOf(id, n, traits.themes, kind > 1),
    findings: kind === 3 ? [] : findingsOf(id, n, traits, kind === 2),
  };
  if (kind === 3) return visit(id, ordered, more);
  return kind === 1 ? secondHand(id, ordered, more) : own(id, ordered, more);
}

/** A record of these traits. */
export function recordOf(traits: Traits): InspectionRecord {
  const long = traits.names === 'long';
  const inspections = many(traits.visits, (n) => inspectionOf(n, traits)).sort((a, b) => (a.ordered < b.ordered ? -1 : 1));
  const [theme] = made.themes;
  if (!theme) throw new RangeError('the made-up record has no theme');
  return {
    ...made,
    inspections,
    themes: many(traits.themes, (n) => {
      const short = long ? (THEMES[n % THEMES.length] ?? '') : `Theme ${n + 1}`;
      return { ...theme, id: `t${n}`, short, name: long ? `${short}, and what is done for them ${n + 1}` : short };
    }),
    frameworks: [...new Set(inspections.map(({ framework }) => framework))],
    groups: groups(long),
    milestones: milestones(long),
    statistics: statistics(long),
    findings: inspections.flatMap(({ findings }) => findings),
    asks: inspections.flatMap(({ asks }) => asks),
  };
}
