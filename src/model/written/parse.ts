// Turns the text of a content file into typed data that remembers its places.
import {
  Composer,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  Parser,
  Scalar,
  visit,
  YAMLParseError,
  type CST,
  type Document,
  type Node,
} from 'yaml';
import type { z } from 'zod';
import { oddNumber, plainly } from './fieldWords.ts';
import { placeAt, type Place, type Problem } from './problems.ts';
import { yamlWords } from './yamlWords.ts';

export type Path = readonly PropertyKey[];

/** A content file read against its schema. `place(path)` and `line(path)` say where a value of its data stands. */
export interface Parsed<T> {
  file: string;
  data: T;
  body: string;
  bodyLine: number;
  place: (path: Path) => Place;
  line: (path: Path) => number;
}

/** What reading a file gave: its data, less the items of a list that are not sound, and what is wrong. */
interface Reading<T> {
  parsed?: Parsed<T>;
  problems: Problem[];
}

/** The rules that reading itself keeps, each with what to do. */
export const READING_RULES = {
  'merge-marker': 'Choose between the two versions and take the lines with "<<<<<<<", "=======" and ">>>>>>>" out.',
  'front-matter': 'Let the first line of the file be "---" and nothing else, then the facts, then such a line again, and then the text.',
  yaml: 'Mend the spelling of the file at this place: indent with spaces, and close every quotation mark and bracket.',
  'duplicate-key': 'Compare the two with the document, and keep the one that is right.',
  'unsafe-key': 'Give the field another name; this one has a meaning in the language of the site.',
  'yaml-anchor': 'Write the value out where it is needed.',
  'yaml-tag': 'Take it out: values are plain words, numbers, true and false. Words that begin with such a sign stand in quotation marks.',
  'yaml-depth': 'Lay the facts out flatter; no entry needs more than eight levels.',
  'unknown-field': 'Compare the name with those in another file of the same folder. What else a file may say stands in src/model/written/schemas.ts.',
  'missing-field': 'Add it: its name, a colon and its value, as other files of the same folder have it.',
  'empty-field': 'Write what belongs there, or take the field out where it may be left out.',
  'field-type': 'Write the kind of value that the field takes; words and dates stand in quotation marks.',
  'field-value': 'Write the one of these that the document bears out, as it is spelt here. If none is, the entry cannot be published.',
  'field-form': 'Write the value in the form that the field takes.',
  'field-size': 'Copy a number from the document again. Of words, choose fewer.',
  'number-form':
    'Look it up in the document. A number stands in plain figures, with nothing before them. A telephone number, a year or a name stands in quotation marks, as it is.',
  'date-form': 'Look the date up, and write it in quotation marks: year, month and day as in "2026-11-21", or only as much of it as is known.',
  'no-evidence': 'Name at least one source or passage that this rests on; without one it is not published.',
  'seed-path': 'Write the name of the file under seeds/ alone.',
} as const;
type ReadingRule = keyof typeof READING_RULES;

const MAX_DEPTH = 8;
/** The most items between one pair of brackets; reading more could take minutes. */
const MAX_ITEMS = 5000;
/** The most faults of one file that are told. */
const MOST_TOLD = 100;
const UNSAFE = new Set(['__proto__', 'constructor', 'prototype']);

interface Parts {
  yaml: string;
  body: string;
  yamlLine: number;
  bodyLine: number;
}

/** The YAML and the body of a file, or undefined where an MDX file has no front matter. */
export function partsOf(file: string, text: string): Parts | undefined {
  if (!file.endsWith('.mdx')) return { yaml: text, body: '', yamlLine: 1, bodyLine: 1 };
  const match = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text);
  if (!match) return undefined;
  const yaml = match[1] ?? '';
  return { yaml, body: match[2] ?? '', yamlLine: 2, bodyLine: yaml.split('\n').length + 2 };
}

/** Where a version control system has left the two sides of a conflict in a text. */
export function mergeMarker(text: string): Place | undefined {
  const found = /^(?:<{7} |>{7} |\|{7} |={7}$)/m.exec(text);
  return found ? placeAt(text, found.index) : undefined;
}

/** Reads a YAML file or the front matter of an MDX file; every problem of syntax or schema comes with its place. */
export function parse<Schema extends z.ZodType>(file: string, text: string, schema: Schema): Reading<z.infer<Schema>> {
  const problem = (rule: ReadingRule, place: Place, what: string): Problem => ({ rule, file, ...place, what, todo: READING_RULES[rule] });
  const marker = mergeMarker(text);
  if (marker) return { problems: [problem('merge-marker', marker, 'The file holds both sides of a conflict that nobody has settled.')] };
  const parts = partsOf(file, text);
  if (!parts)
    return { problems: [problem('front-matter', { line: 1, column: 1 }, 'The facts at the top of the file do not stand between two lines of "---".')] };
  const counter = new LineCounter();
  let tokens: CST.Token[] = [];
  // What is nested or long beyond all measure is not handed to what would call itself for each level of it, or take minutes.
  const measured = unreadable(parts.yaml) ?? beyondMeasure((tokens = [...new Parser(counter.addNewLine).parse(parts.yaml)]));
  if (measured) {
    const { line, column } = placeAt(parts.yaml, measured.offset);
    return { problems: [problem(measured.rule, { line: line + parts.yamlLine - 1, column }, measured.what)] };
  }
  const at = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line: line + parts.yamlLine - 1, column: col };
  };
  const document = composed(tokens, parts.yaml);
  const place = (path: Path, asName = false): Place => {
    for (let depth = path.length; depth >= 0; depth -= 1) {
      const offset = offsetOf(document.contents, path.slice(0, depth), asName && depth === path.length);
      if (offset !== undefined) return at(offset);
    }
    return { line: parts.yamlLine, column: 1 };
  };
  const repeated = repeatedKeys(document)
    .slice(0, MOST_TOLD)
    .map((offset) => problem('duplicate-key', at(offset), 'The field is given twice.'));
  // What follows the first error of spelling is mostly its consequence.
  const [error] = document.errors;
  const spelling = error ? [{ ...problem('yaml', at(error.pos[0]), ''), ...yamlWords(error.code) }] : [];
  const unsafe = unsafeParts(document, parts.yaml);
  if (spelling.length > 0 || unsafe.length > 0) {
    const told = [...repeated, ...spelling, ...unsafe.slice(0, MOST_TOLD).map(({ rule, offset, what }) => problem(rule, at(offset), what))];
    // The facts before the first error of spelling are read, so that their faults are told as well; no entry comes of them.
    const end = error ? parts.yaml.lastIndexOf('\n', error.pos[0] - 1) + 1 : Infinity;
    const isClear = ([rule, path]: readonly [ReadingRule, Path, string]): boolean => {
      const [from, , to] = nodeAt(document.contents, path)?.range ?? [0, 0, Infinity];
      // What is missing from the last thing that could be read may stand in the rest.
      return (rule === 'missing-field' ? to < end : to <= end) && !unsafe.some(({ range: [first, last] }) => first <= from && from < last);
    };
    const facts = withoutUnsafe(document);
    const found = explained(schema.safeParse(facts, { error: plainly }).error?.issues ?? [], facts).filter(isClear);
    return { problems: [...told, ...found.map(([rule, path, what]) => problem(rule, place(path, rule === 'unknown-field'), what))] };
  }
  const raw: unknown = document.toJS();
  const read = (value: unknown, indices: Indices, problems: Problem[]): Reading<z.infer<Schema>> => {
    const whole = (path: Path, asName = false): Place => place(originalPath(path, indices), asName);
    const parsed = { file, body: parts.body, bodyLine: parts.bodyLine, place: whole, line: (path: Path) => whole(path).line };
    const result = schema.safeParse(value, { error: plainly });
    if (result.success) return { parsed: { ...parsed, data: result.data }, problems };
    const found = explained(result.error.issues, value).map(([rule, path, what]) => problem(rule, whole(path, rule === 'unknown-field'), what));
    const sound = indices.size > 0 ? undefined : withoutItems(value, result.error.issues);
    // What is left of the file is read, so that its other problems are named as well.
    return sound ? read(sound.value, sound.indices, [...problems, ...found]) : { problems: [...problems, ...found] };
  };
  return read(raw, new Map(), repeated);
}

interface Excess {
  rule: ReadingRule;
  offset: number;
  what: string;
}

/** What the parser itself would not come back from. */
function unreadable(yaml: string): Excess | undefined {
  const marks = /^[ \t]*(?=[-?:])(?:[-?:][ \t]+){50}/m.exec(yaml);
  if (marks) return { rule: 'yaml-depth', offset: marks.index + marks[0].search(/\S/), what: 'Fifty marks of lists stand in a row.' };
  const commas = /(?:,\s*){50}/.exec(yaml);
  return commas ? { rule: 'yaml', offset: commas.index, what: 'Fifty commas stand in a row.' } : undefined;
}

/** The first collection that stands too deep, or is too long, among the tokens of a text; found without calling itself. */
function beyondMeasure(tokens: readonly CST.Token[]): Excess | undefined {
  const open: { token: CST.Token; depth: number }[] = tokens.map((token) => ({ token, depth: 0 })).reverse();
  for (let one = open.pop(); one; one = open.pop()) {
    const { token, depth } = one;
    if (token.type === 'document' && token.value) open.push({ token: token.value, depth });
    if (!('items' in token)) continue;
    if (depth >= MAX_DEPTH) return { rule: 'yaml-depth', offset: token.offset, what: `The values stand more than ${MAX_DEPTH} levels deep.` };
    if (token.type === 'flow-collection' && token.items.length > MAX_ITEMS)
      return { rule: 'yaml', offset: token.offset, what: `More than ${MAX_ITEMS} items stand between one pair of brackets.` };
    for (const item of [...token.items].reverse()) for (const inner of [item.value, item.key]) if (inner) open.push({ token: inner, depth: depth + 1 });
  }
  return undefined;
}

/** The first document of a text; that there is another is an error of it. */
function composed(tokens: readonly CST.Token[], yaml: string): Document {
  const [first, second] = new Composer({ uniqueKeys: false, prettyErrors: false, logLevel: 'error' }).compose(tokens, true, yaml.length);
  if (!first) throw new RangeError('A text without a document');
  if (second) first.errors.push(new YAMLParseError([second.range[0], second.range[1]], 'MULTIPLE_DOCS', 'The file goes on with a second document'));
  return first;
}

/** Where a name stands that its map already has. */
function repeatedKeys(document: Document): number[] {
  const found: number[] = [];
  visit(document, {
    Map(_key, { items }) {
      const seen = new Set<string>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        if (seen.has(name)) found.push(key.range?.[0] ?? 0);
        seen.add(name);
      }
    },
  });
  return found;
}

interface Unsafe {
  rule: ReadingRule;
  offset: number;
  what: string;
  /** The part of the text that says nothing of its own. */
  range: readonly [number, number];
}

/** Anchors, tags and unsafe keys: YAML that means more than it says. */
function unsafeParts(document: Document, yaml: string): Unsafe[] {
  const found: Unsafe[] = [];
  const add = (rule: ReadingRule, offset: number, what: string, node?: Node): void =>
    void found.push({ rule, offset, what, range: [node?.range?.[0] ?? 0, node?.range?.[2] ?? 0] });
  const start = (node: Node): number => node.range?.[0] ?? 0;
  if (document.directives?.yaml.explicit === true) add('yaml-tag', 0, 'The file begins with a line that begins with "%", which has a meaning of its own here.');
  visit(document, {
    Node(key, node) {
      if (isAlias(node)) {
        add('yaml-anchor', start(node), `"*${node.source}" stands for a value that is written elsewhere.`, node);
        return;
      }
      if (node.anchor !== undefined) {
        const offset = yaml.lastIndexOf(`&${node.anchor}`, start(node));
        add('yaml-anchor', offset, `"&${node.anchor}" names a value so that it can be repeated elsewhere.`);
      }
      if (node.tag !== undefined) {
        const before = /![^\s,[\]{}]*\s*$/.exec(yaml.slice(0, start(node)));
        add(
          'yaml-tag',
          before?.index ?? start(node),
          `Before the value stands a word that begins with "!", which has a meaning of its own here ("${node.tag.replace(/^tag:yaml\.org,2002:/, '!!')}").`,
          node,
        );
      }
      if (key === 'key' && isScalar(node) && UNSAFE.has(String(node.value))) add('unsafe-key', start(node), `"${String(node.value)}" is no safe name.`, node);
      const odd = oddNumber(node);
      if (odd !== undefined) add('number-form', start(node), `"${odd}" is no number in plain figures: programs read it in more than one way.`, node);
    },
  });
  return found;
}

/** The facts of a document with nothing where a part of it means more than it says. */
function withoutUnsafe(document: Document): unknown {
  visit(document, {
    Node(_key, node) {
      if (!isAlias(node) && node.tag === undefined) return undefined;
      const nothing = new Scalar(null);
      nothing.range = node.range ?? null;
      return nothing;
    },
  });
  return document.toJS();
}

/** The node of a value, or of the nearest thing around it that there is. */
function nodeAt(node: unknown, path: Path): Node | undefined {
  if (!isNode(node)) return undefined;
  const [key, ...rest] = path;
  if (key === undefined || !isCollection(node)) return node;
  const inner = isMap(node) ? node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key)) : undefined;
  // The name of an unsafe key is what is unsafe of it.
  if (inner && rest.length === 0 && isScalar(inner.key) && UNSAFE.has(String(inner.key.value))) return inner.key;
  return nodeAt(inner?.value ?? (isMap(node) || typeof key !== 'number' ? undefined : node.items[key]), rest) ?? node;
}

/** For a list that has lost items, by its path: which item of the file each of those left is. */
type Indices = ReadonlyMap<string, readonly number[]>;

const keyOf = (path: Path): string => path.map(String).join('\n');

function originalPath(path: Path, indices: Indices): Path {
  return path.map((key, i) => (typeof key === 'number' ? (indices.get(keyOf(path.slice(0, i)))?.[key] ?? key) : key));
}

/** The value without the list items that an issue lies in, or undefined where an issue lies in no list. */
function withoutItems(value: unknown, issues: readonly { path: Path }[]): { value: unknown; indices: Indices } | undefined {
  const drop = new Map<string, { path: Path; items: Set<number> }>();
  for (const { path } of issues) {
    const depth = path.findIndex((key) => typeof key === 'number');
    const item = path[depth];
    if (typeof item !== 'number') return undefined;
    const list = path.slice(0, depth);
    const known = drop.get(keyOf(list)) ?? { path: list, items: new Set() };
    drop.set(keyOf(list), { ...known, items: known.items.add(item) });
  }
  const copy = structuredClone(value);
  const indices = new Map<string, number[]>();
  for (const [key, { path, items }] of drop) {
    const list = path.reduce<unknown>((inner, name) => (isObject(inner) ? inner[String(name)] : undefined), copy);
    if (!Array.isArray(list)) return undefined;
    const left = list.flatMap((_, i) => (items.has(i) ? [] : [i]));
    indices.set(key, left);
    const kept: unknown[] = left.map((i): unknown => list[i]);
    list.splice(0, list.length, ...kept);
  }
  return { value: copy, indices };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** A field as a reader finds it: its name, and the item of the list or the group that it stands in. */
function nameOf(path: Path): string {
  const [list, group, last] = [path.at(-3), path.at(-2), path.at(-1)];
  if (last === undefined) return '';
  if (typeof last === 'number') return `Item ${last + 1} of "${String(group)}"`;
  if (typeof group === 'number') return `"${String(last)}" in item ${group + 1} of "${String(list)}"`;
  return `"${String(last)}"${group === undefined ? '' : ` under "${String(group)}"`}`;
}

/** An issue of a schema as rules: which, where in the data, and what is wrong. */
function explain(issue: z.core.$ZodIssue, data: unknown): [ReadingRule, Path, string][] {
  const name = nameOf(issue.path);
  const said = name === '' ? `What the file says ${issue.message}` : `${name}: ${issue.message}`;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ['unknown-field', [...issue.path, key], `${nameOf([...issue.path, key])} is no field of this entry.`]);
  const value = issue.path.reduce<unknown>((inner, key) => (isObject(inner) ? inner[String(key)] : undefined), data);
  if (value === undefined) return [['missing-field', issue.path, `${name} is missing.`]];
  if (value === null && name !== '') return [['empty-field', issue.path, `${name} is empty.`]];
  return [[ruleOf(issue, value), issue.path, `${said}.`]];
}

/** The issues of a file as rules. Of a file that is wrong throughout, the first are enough. */
function explained(issues: readonly z.core.$ZodIssue[], data: unknown): [ReadingRule, Path, string][] {
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
  if (issue.code === 'too_small') return typeof value === 'string' ? 'empty-field' : 'field-size';
  return issue.code === 'too_big' ? 'field-size' : 'field-type';
}

/** The offset of a value of the data: of the value itself, or of its name where that is asked for or the value is a block on further lines. */
function offsetOf(node: unknown, path: Path, asName = false): number | undefined {
  if (path.length === 0) return isNode(node) ? node.range?.[0] : undefined;
  if (!isCollection(node)) return undefined;
  const [key, ...rest] = path;
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
    if (!pair) return undefined;
    if (rest.length > 0) return offsetOf(pair.value, rest, asName);
    const inline = !asName && (isScalar(pair.value) || (isCollection(pair.value) && pair.value.flow === true));
    return offsetOf(inline ? pair.value : pair.key, []);
  }
  return offsetOf(typeof key === 'number' ? node.items[key] : undefined, rest, asName);
}
