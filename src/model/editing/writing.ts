// How a value is written in YAML, as the content is: words and dates in quotation marks, ids plain, short groups on one line.
import { parse, Scalar } from 'yaml';
import { recordDate } from '../written/dates.ts';
import { emptyList, emptyWord, formAt, holdsWords, inOrder, type Form } from './form.ts';
import { isFields, isList, type Value } from './changes.ts';

/** A value as it is written: what stands behind its name, and lines below that; each such line begins with its line feed. */
export interface Written {
  head: string;
  below: string;
}

/** The most characters of a list on one line, of ids and of words. */
const LIST = { ids: 150, words: 60 };
/** The most fields of a group on one line, as an item of a list and as a field. */
const GROUP = { item: 4, field: 2 };

const isId = (value: string): boolean => /^(?:https?:\/\/[\w.~:/?#@!$&'()*+;=%-]+|[a-z0-9]+(?:[-_./#][a-z0-9]+)*)$/.test(value);
const isPlain = (value: string): boolean => /^[\p{L}\p{N}](?:[\p{L}\p{N}_./()’+-]|[#:](?=[\p{L}\p{N}/])| (?=[\p{L}\p{N}(]))*$/u.test(value);

/** Whether a text without quotation marks is that text to every program. */
function isItself(value: string): boolean {
  if (/^(?:yes|no|on|off|y|n|\d[\d_:.]*)$/i.test(value)) return false;
  return parse(value) === value;
}

function words(value: string, form: Form, style: Scalar.Type | undefined): string {
  if (style === Scalar.PLAIN && (isPlain(value) || isId(value)) && isItself(value)) return value;
  if (style === Scalar.QUOTE_SINGLE && !/[\p{Cc}\u2028\u2029\uFEFF]/u.test(value)) return `'${value.replaceAll("'", "''")}'`;
  const isDate = recordDate(value) !== undefined;
  if (style === undefined && holdsWords(form) !== true && !isDate && isId(value) && isItself(value)) return value;
  return JSON.stringify(value);
}

/** A value that has no parts, on one line; `style` is how the value that stood there was written. */
function single(value: Exclude<Value, object>, form: Form, style?: Scalar.Type): string {
  if (value === null) return emptyWord(form);
  return typeof value === 'string' ? words(value, form, style) : String(value);
}

/** A value on one line; `pad` is what stands inside the brackets of a group of fields. */
export function onOneLine(value: Value, form: Form, pad: string, style?: Scalar.Type): string {
  if (isList(value)) return `[${value.map((one) => onOneLine(one, formAt(form, [0]), pad)).join(', ')}]`;
  if (!isFields(value)) return single(value, form, style);
  const fields = inOrder(form, value).map(([name, one]) => field(name, onOneLine(one, formAt(form, [name]), pad)));
  return fields.length === 0 ? '{}' : `{${pad}${fields.join(', ')}${pad}}`;
}

/** The name of a field and what stands behind it. */
export function field(name: string, text: string): string {
  const key = isPlain(name) && isItself(name) ? name : JSON.stringify(name);
  return text === '' ? `${key}:` : `${key}: ${text}`;
}

/** A text of several lines as a block, where its lines come back from one as they are. */
function lines(value: string, column: number): Written | undefined {
  const body = value.endsWith('\n') ? value.slice(0, -1) : value;
  if (!value.includes('\n') || /^[\s]|[ \t]$|\n$|\n[ \t]+\n/.test(body) || /[^\P{Cc}\n]|[\u2028\u2029\uFEFF]/u.test(body)) return undefined;
  const below = body.split('\n').map((line) => (line === '' ? '\n' : `\n${' '.repeat(column + 2)}${line}`));
  return { head: value.endsWith('\n') ? '|' : '|-', below: below.join('') };
}

const hasLines = (value: Value | undefined): boolean =>
  isList(value) ? value.some(hasLines) : isFields(value) ? Object.values(value).some(hasLines) : typeof value === 'string' && value.includes('\n');

/** Whether a list or a group of fields is short enough for one line. */
function isShort(value: Value, form: Form, most: number): boolean {
  if (hasLines(value)) return false;
  if (isFields(value)) {
    const fields = inOrder(form, value);
    return fields.length <= most && fields.every(([name, one]) => !isFields(one) && isShort(one, formAt(form, [name]), most));
  }
  if (!isList(value)) return true;
  const items = value.map((one) => onOneLine(one, formAt(form, [0]), ' '));
  return (
    value.every((one) => typeof one !== 'object' || one === null) &&
    items.join(', ').length <= (items.some((one) => one.startsWith('"')) ? LIST.words : LIST.ids)
  );
}

/** A value behind the name of a field that stands in a column. */
export function written(value: Value, form: Form, column: number, style?: Scalar.Type): Written {
  if (isList(value)) {
    if (value.length === 0) return { head: emptyList(form) === null ? '' : '[]', below: '' };
    if (isShort(value, form, 0)) return { head: onOneLine(value, form, ' '), below: '' };
    return { head: '', below: value.map((one) => `\n${item(one, formAt(form, [0]), column + 2)}`).join('') };
  }
  if (isFields(value)) {
    if (isShort(value, form, GROUP.field)) return { head: onOneLine(value, form, ' '), below: '' };
    return { head: '', below: `\n${' '.repeat(column + 2)}${fieldLines(value, form, column + 2)}` };
  }
  const block = typeof value === 'string' ? lines(value, column) : undefined;
  return block ?? { head: single(value, form, style), below: '' };
}

/** A field with its value, where its name stands in a column. */
export function wholeField(name: string, value: Value, form: Form, column: number): string {
  const { head, below } = written(value, form, column);
  return field(name, head) + below;
}

/** The fields of a group, one below the other; the first has no indentation before it. */
function fieldLines(value: Value, form: Form, column: number): string {
  return inOrder(form, value)
    .map(([name, one]) => wholeField(name, one, formAt(form, [name]), column))
    .join(`\n${' '.repeat(column)}`);
}

/** An item of a list whose hyphens stand in a column; `like` says how the items beside it are written. */
export function item(value: Value, form: Form, column: number, like?: { isFlow: boolean; pad: string; style: Scalar.Type | undefined }): string {
  const lead = `${' '.repeat(column)}-`;
  if (isFields(value)) {
    const isFlow = hasLines(value) ? false : (like?.isFlow ?? isShort(value, form, GROUP.item));
    return `${lead} ${isFlow ? onOneLine(value, form, like?.pad ?? ' ') : fieldLines(value, form, column + 2)}`;
  }
  if (isList(value)) return `${lead} ${onOneLine(value, form, like?.pad ?? ' ')}`;
  const { head, below } = written(value, form, column, like?.style);
  return (head === '' ? lead : `${lead} ${head}`) + below;
}
