// What a schema finds wrong with a file, as rules with words that an editor knows.
import type { z } from 'zod';
import type { Path } from './problems.ts';
import { MOST_TOLD, READING_RULES, type ReadingRule } from './readingRules.ts';
import { valueAt } from './soundItems.ts';

/** A field as a reader finds it: its name, and the item of the list or the group that it is in. */
function nameOf(path: Path): string {
  const [list, group, last] = [path.at(-3), path.at(-2), path.at(-1)];
  if (last === undefined) return '';
  if (typeof last === 'number') return `Item ${last + 1} of "${String(group)}"`;
  if (typeof group === 'number') return `"${String(last)}" in item ${group + 1} of "${String(list)}"`;
  return `"${String(last)}"${group === undefined ? '' : ` under "${String(group)}"`}`;
}

/** A fault: its rule, where in the data, and what is wrong. */
export type Fault = readonly [ReadingRule, Path, string];

function explain(issue: z.core.$ZodIssue, data: unknown): Fault[] {
  const name = nameOf(issue.path);
  const said = name === '' ? `What the file says ${issue.message}` : `${name}: ${issue.message}`;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ['unknown-field', [...issue.path, key], `${nameOf([...issue.path, key])} is no field of this entry.`]);
  const value = valueAt(data, issue.path);
  if (value === undefined) return [['missing-field', issue.path, `${name} is missing.`]];
  if (value === null && name !== '') return [['empty-field', issue.path, `${name} is empty.`]];
  return [[ruleOf(issue, value), issue.path, `${said}.`]];
}

/** The issues of a file as rules. Of a file that is wrong throughout, the first are enough. */
export function explained(issues: readonly z.core.$ZodIssue[], data: unknown): Fault[] {
  const all = issues.slice(0, MOST_TOLD).flatMap((issue) => explain(issue, data));
  const more = all.length - MOST_TOLD;
  return all
    .slice(0, MOST_TOLD)
    .map(([rule, path, what], i) => [rule, path, more > 0 && i === MOST_TOLD - 1 ? `${what} ${more} more faults follow in this file.` : what]);
}

function ruleOf(issue: z.core.$ZodIssue, value: unknown): ReadingRule {
  if (issue.code === 'custom') {
    const rule: unknown = issue.params?.['rule'];
    return Object.keys(READING_RULES).find((one): one is ReadingRule => one === rule) ?? 'field-form';
  }
  if (issue.code === 'invalid_value' || (issue.code === 'invalid_union' && issue.discriminator !== undefined)) return 'field-value';
  if (issue.code === 'invalid_format') return 'field-form';
  if (issue.code === 'too_small') return typeof value === 'string' || (Array.isArray(value) && value.length === 0) ? 'empty-field' : 'field-size';
  return issue.code === 'too_big' ? 'field-size' : 'field-type';
}
