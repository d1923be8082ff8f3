// Every case of bad content is refused under its rule, at its place, and by nothing else; and no rule could be taken away unseen.
import { afterAll, describe, expect, it } from 'vitest';
import { check, checkDraft, recordRules, rules } from '../../src/model/checks/check.ts';
import { READING_RULES } from '../../src/model/written/readingRules.ts';
import type { Problem } from '../../src/model/written/problems.ts';
import { changesOf, Copy, type Case } from './copy.ts';
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

it('finds nothing wrong with the content as it stands', () => {
  expect(judge(copy.draft())).toEqual([]);
});

it('knows at least 150 cases, each under a name of its own', () => {
  expect(cases.length).toBeGreaterThanOrEqual(150);
  expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
});

describe.each(Object.entries(families))('%s:', (_family, list) => {
  it.each(list)('$name', (one) => {
    copy.with(changesOf(one), (marked) => {
      const read = copy.draft();
      const found = judge(read);
      expect(found.map(placed)).toEqual([`${one.where ? copy.placeOf(one.where) : marked} ${one.rule}`]);
      for (const { what, todo } of found) {
        expect(what).toMatch(/[.!?"]$/);
        expect(todo).toMatch(/^[A-Z].*\.$/s);
      }
      if (isFirst(one)) expect(judgeWithout(one.rule, read), 'with the rule taken away').toEqual([]);
    });
  });
});

it('has a case of every rule, and no case of a rule that there is not', () => {
  expect(new Set(cases.map(({ rule }) => rule))).toEqual(new Set([...Object.keys(READING_RULES), ...Object.keys(rules), ...Object.keys(recordRules)]));
});
