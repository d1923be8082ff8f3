// Every case of bad content is refused under its rule, at its place, and by nothing else; and no rule could be taken away unseen.
import { afterAll, describe, expect, it } from 'vitest';
import { check, checkDraft, recordRules, rules } from '../../src/model/checks/check.ts';
import { READING_RULES } from '../../src/model/written/readingRules.ts';
import type { Problem } from '../../src/model/written/problems.ts';
import { Copy, groupsOf, type Case } from './copy.ts';
import { answers } from './cases/answers.ts';
import { captions } from './cases/captions.ts';
import { characters } from './cases/characters.ts';
import { cited } from './cases/cited.ts';
import { dates } from './cases/dates.ts';
import { facts } from './cases/facts.ts';
import { fields } from './cases/fields.ts';
import { files } from './cases/files.ts';
import { grades } from './cases/grades.ts';
import { links } from './cases/links.ts';
import { mdx } from './cases/mdx.ts';
import { patterns } from './cases/patterns.ts';
import { permalinks } from './cases/permalinks.ts';
import { privacy } from './cases/privacy.ts';
import { quotations } from './cases/quotations.ts';
import { references } from './cases/references.ts';
import { reviews } from './cases/reviews.ts';
import { sources } from './cases/sources.ts';
import { summaries } from './cases/summaries.ts';
import { support } from './cases/support.ts';
import { typed } from './cases/typed.ts';
import { visits } from './cases/visits.ts';
import { texts } from './cases/texts.ts';
import { yaml } from './cases/yaml.ts';

const families: Record<string, readonly Case[]> = {
  answers,
  captions,
  characters,
  cited,
  dates,
  facts,
  fields,
  files,
  grades,
  links,
  mdx,
  patterns,
  permalinks,
  privacy,
  quotations,
  references,
  reviews,
  sources,
  summaries,
  texts,
  support,
  typed,
  visits,
  yaml,
};
const cases = Object.values(families).flat();
const copy = new Copy();
afterAll(() => copy.remove());

type Read = ReturnType<Copy['draft']>;

/** Every problem of what was read. */
const judge = ({ evidence, ...read }: Read): Problem[] => check(read, undefined, evidence).problems;

/** Every problem that is left when a rule is taken away. A record is only made of a draft that is sound, so its rules are asked for their own cases alone. */
function judgeWithout(rule: string, { evidence, ...read }: Read): Problem[] {
  const isWanted = (one: string): boolean => one !== rule;
  return rule in recordRules ? check(read, isWanted, evidence).problems : checkDraft(read, isWanted, evidence);
}

/** Whether a case is the first of its rule: the one that shows that the rule is needed. */
const isFirst = (one: Case): boolean => cases.find(({ rule }) => rule === one.rule) === one;

const placed = ({ rule, file, line, column }: Problem): string => `${file}:${line}:${column} ${rule}`;

/** What is told of a case, what ought to be, and what is left of it when its rule is taken away (asked for the first case of each rule). */
interface Told {
  found: readonly Problem[];
  expected: string;
  left: readonly Problem[];
}

/** What is told of cases that are tried at once; nothing where it is more or less than what ought to be told of each of them. */
function toldAtOnce(group: readonly Case[]): [Case, Told][] | undefined {
  return copy.withAll(group, (marks) => {
    const read = copy.draft();
    const all = judge(read);
    const expected = group.map((one, i) => `${one.where ? copy.placeOf(one.where) : (marks[i] ?? '')} ${one.rule}`);
    const withoutOthers = (problems: readonly Problem[], i: number): Problem[] =>
      problems.filter((problem) => !expected.some((other, k) => k !== i && other === placed(problem)));
    const told = group.map((one, i): [Case, Told] => {
      const left = isFirst(one) ? withoutOthers(judgeWithout(one.rule, read), i) : [];
      return [one, { found: withoutOthers(all, i), expected: expected[i] ?? '', left }];
    });
    const isClear = all.length === group.length && told.every(([, { found, left }]) => found.length === 1 && left.length === 0);
    return group.length === 1 || isClear ? told : undefined;
  });
}

const groupOf = new Map(groupsOf(cases, ({ rule }) => rule in recordRules).flatMap((group) => group.map((one) => [one, group] as const)));
const told = new Map<Case, Told>();

/** What is told of each case of a group, which is halved until none of them hides, moves or adds what is told of another. */
function toldOfGroup(group: readonly Case[]): [Case, Told][] {
  const half = Math.ceil(group.length / 2);
  return toldAtOnce(group) ?? [group.slice(0, half), group.slice(half)].flatMap(toldOfGroup);
}

/** What is told of a case: tried with others that change other files, which spares a third of the time, and by itself where they get into each other's way. */
function toldOf(one: Case): Told {
  const before = told.get(one);
  if (before) return before;
  const group = groupOf.get(one) ?? [one];
  for (const [each, its] of toldOfGroup(group)) told.set(each, its);
  return toldOf(one);
}

it('finds nothing wrong with the content as it stands', () => {
  expect(judge(copy.draft())).toEqual([]);
});

it('knows at least 150 cases, each under a name of its own', () => {
  expect(cases.length).toBeGreaterThanOrEqual(150);
  expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
});

describe.each(Object.entries(families))('%s:', (_family, list) => {
  it.each(list)('$name', (one) => {
    const { found, expected, left } = toldOf(one);
    expect(found.map(placed)).toEqual([expected]);
    for (const { what, todo } of found) {
      expect(what).toMatch(/[.!?"]$/);
      expect(todo).toMatch(/^[A-Z].*\.$/s);
    }
    expect(left, 'with the rule taken away').toEqual([]);
  });
});

it('has a case of every rule, and no case of a rule that there is not', () => {
  expect(new Set(cases.map(({ rule }) => rule))).toEqual(new Set([...Object.keys(READING_RULES), ...Object.keys(rules), ...Object.keys(recordRules)]));
});
