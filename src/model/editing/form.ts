// What the schemas say of a field: whether it holds words or an id, in which order the fields stand, and how one is left empty.
import { z } from 'zod';
import { CONTENT } from '../written/reading.ts';
import { SUMMARISED } from '../written/schemas.ts';
import { isFields, type Fields, type Path, type Value } from './changes.ts';

type Schema = z.core.$ZodType;

/** What a value may be: one of these; nothing is known of it where there is none. */
export type Form = readonly Schema[];

function alternatives(schema: Schema): Schema[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) return alternatives(schema.unwrap());
  if (schema instanceof z.ZodPipe) return alternatives(schema.in);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(alternatives);
  return [schema];
}

/** The form of the facts of a file. */
export function formOf(file: string): Form {
  const kind = Object.values(CONTENT).find(([files]) => {
    const [folder = '', ending = ''] = files.split('*');
    return files.includes('*') ? file.startsWith(folder) && file.endsWith(ending) && !file.slice(folder.length).includes('/') : file === files;
  });
  return kind ? [kind[1]] : [];
}

/** The form of what stands at a path below a form. */
export function formAt(form: Form, path: Path): Form {
  let inner = form;
  for (const one of path) {
    inner = inner.flatMap(alternatives).flatMap((schema) => {
      if (typeof one === 'number') return schema instanceof z.ZodArray ? [schema.element] : [];
      const shape: Readonly<Record<string, Schema>> = schema instanceof z.ZodObject ? schema.shape : {};
      const field = shape[one];
      return field ? [field] : [];
    });
  }
  return inner;
}

const takes = (form: Form, value: Value): boolean => form.some((schema) => z.safeParse(schema, value).success);

/** Whether a field may hold any words; undefined where nothing is known of it. */
export const holdsWords = (form: Form): boolean | undefined => (form.length === 0 ? undefined : takes(form, 'Some words, as they come.'));

/** How a field is left empty: with nothing, or with a word where that means that there is none. */
export function emptyWord(form: Form): '' | 'null' {
  return takes(form, null) && !takes(form, []) ? 'null' : '';
}

/** What a list without items is. */
export function emptyList(form: Form): null | [] {
  return takes(form, null) && takes(form, []) ? null : [];
}

/** The order in which a passage is written: as it is quoted, or told in our words. */
const QUOTED = 'id speaker quote prefix cut voice rank number state theme also stance locator says paragraph page single_child note'.split(' ');
const TOLD = 'id voice number says rank state theme also stance paragraph page single_child note'.split(' ');

/** The names of fields in the order in which they are written. */
export function orderOf(form: Form, fields: Fields): readonly string[] {
  const names = [...new Set(form.flatMap(alternatives).flatMap((schema) => (schema instanceof z.ZodObject ? Object.keys(schema.shape) : [])))];
  if (!names.includes('quote') || names.includes('why')) return names;
  return fields['voice'] === SUMMARISED ? TOLD : QUOTED;
}

/** Fields in the order in which they are written, less those that are left away. */
export function inOrder(form: Form, value: Value): [name: string, value: Value][] {
  if (!isFields(value)) return [];
  const order = orderOf(form, value);
  const place = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  return Object.entries(value)
    .flatMap(([name, one]): [string, Value][] => (one === undefined ? [] : [[name, one]]))
    .sort(([a], [b]) => place(a) - place(b));
}
