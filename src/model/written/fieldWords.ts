// What is wrong with the value of a field, where its schema has no words of its own for that: written for a person who knows no programming.
import { isNode, isScalar } from 'yaml';
import type { z } from 'zod';

const KINDS: Readonly<Record<string, string>> = {
  string: 'words in quotation marks',
  number: 'a number, in figures and without quotation marks, like 15.1',
  int: 'a whole number, in figures and without quotation marks, like 15',
  boolean: 'true or false, without quotation marks',
  array: 'a list: values in square brackets with commas between them, or each on a line of its own after a hyphen',
  object: 'a group of fields, each with its name, a colon and its value',
  null: 'null',
};

const listed = (values: readonly unknown[]): string => values.map(String).join(', ');

function given(input: unknown): string {
  if (input === null) return 'nothing';
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'object') return 'a group of fields';
  if (typeof input === 'number' && !Number.isFinite(input)) return 'no number that can be counted to';
  if (typeof input === 'string') return `the words "${input}"`;
  return typeof input === 'number' || typeof input === 'boolean' ? String(input) : typeof input;
}

/** A number as these files write it: figures, and at most one point. */
const PLAIN_NUMBER = /^-?(?:(?:0|[1-9]\d*)(?:\.\d*)?|\.\d+)$/;

/** Why a text that ought to be a number is none. */
function whyNoNumber(input: unknown): string {
  if (typeof input !== 'string') return '';
  if (PLAIN_NUMBER.test(input)) return ' Take the quotation marks away.';
  if (/^-?\d[\d_]*$/.test(input) && input.includes('_')) return ' Take the underscore out.';
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(input)) return ' Take the commas out.';
  return /^\d+(?::\d+)+$/.test(input) ? ' A time or a count with colons is no number here.' : '';
}

/** Words for an issue of a schema; undefined where the schema has its own. */
export function plainly(issue: z.core.$ZodRawIssue): string | undefined {
  const { input } = issue;
  if (issue.code === 'invalid_type') {
    const number = issue.expected === 'number' || issue.expected === 'int';
    return `must be ${KINDS[issue.expected] ?? issue.expected}, and is ${given(input)}${number ? `.${whyNoNumber(input)}`.replace(/\.$/, '') : ''}`;
  }
  if (issue.code === 'invalid_value') {
    const [only, ...more] = issue.values;
    if (only === true && more.length === 0) return `can only be true, and is ${given(input)}. Where it is not so, the field is left out`;
    return `must be one of: ${listed(issue.values)}; it is ${given(input)}`;
  }
  if (issue.code === 'invalid_union' && issue.discriminator !== undefined) {
    const chosen: unknown = typeof input === 'object' && input !== null ? Reflect.get(input, issue.discriminator) : undefined;
    return `must be one of: ${listed('options' in issue && Array.isArray(issue.options) ? issue.options : [])}; it is ${given(chosen)}`;
  }
  if (issue.code === 'too_small' || issue.code === 'too_big') {
    const bound = issue.code === 'too_small' ? `at least ${issue.inclusive === false ? 'more than ' : ''}${issue.minimum}` : `at most ${issue.maximum}`;
    const what =
      issue.origin === 'string'
        ? ' characters'
        : issue.origin === 'array'
          ? issue.code === 'too_small' && Number(issue.minimum) === 1
            ? ' value'
            : ' values'
          : '';
    return `must ${what === '' ? 'be' : 'have'} ${bound.replace('at least more than', 'more than')}${what}`;
  }
  return undefined;
}

/** The way a number is written that other programs read as another one (010, 0x1F, 1e3, +5); undefined where it is plain. */
export function oddNumber(node: unknown): string | undefined {
  if (!isNode(node) || !isScalar(node) || typeof node.value !== 'number' || !Number.isFinite(node.value)) return undefined;
  return node.source === undefined || PLAIN_NUMBER.test(node.source) ? undefined : node.source;
}
