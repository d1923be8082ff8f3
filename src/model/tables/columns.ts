// What a column of an open table is, and the columns that several tables share: each is a schema, from which its description for programs and people is made.
import { z } from 'zod';
import { COVERAGES } from '../written/schemas.ts';
import { SECOND_HAND_TEXT } from '../words/texts.ts';

/** A value of a table; null stands for an empty cell. */
export type Value = string | number | boolean | null;

export interface Column {
  name: string;
  says: string;
  type: 'string' | 'integer' | 'number' | 'boolean';
  format: 'uri' | 'date' | undefined;
  /** False where a cell may be empty. */
  required: boolean;
  /** Every value that a cell may have, where they are few and fixed. */
  values: string[] | undefined;
  pattern: string | undefined;
  /** The table whose `id` this column holds. */
  refers: string | undefined;
  /** The separator between several values of one cell. */
  separator: string | undefined;
}

/** How a column says that its cells may be empty. */
export const EMPTY = 'empty where there is none';
/** A cell that is never empty. */
export const text = (says: string) => z.string().min(1).describe(says);
/** A cell of text that may be empty. */
export const maybe = (says: string) => z.string().min(1).nullable().describe(`${says}; ${EMPTY}`);
/** A whole number, or an empty cell. */
export const count = (says: string) => z.int().nullable().describe(says);
/** One of a few fixed values. */
export const one = <const Values extends readonly [string, ...string[]]>(values: Values, says: string) => z.enum(values).describe(says);
/** One of a few fixed values, or an empty cell. */
export const maybeOne = <const Values extends readonly [string, ...string[]]>(values: Values, says: string) =>
  z.enum(values).nullable().describe(`${says}; ${EMPTY}`);
/** The id of a row of another table. */
export const refers = (table: string, says: string) => z.string().meta({ description: says, refers: table });
/** Ids of rows of another table, separated by semicolons. */
export const list = (table: string, says: string) => z.string().meta({ description: `${says}, separated by semicolons`, refers: table, separator: ';' });
/** A day (ISO 8601). */
export const day = (says: string) => z.iso.date().describe(says);
/** An address on the web. */
export const web = z.url();

// Columns that several tables have.
export const url = web.describe('Address of its page on this site');
export const id = text('Stable identifier');
export const inspection = refers('inspections', 'Identifier of the inspection or visit');
export const source = refers('sources', 'Identifier of the document');
export const theme = refers('themes', 'Main theme, under which it is counted');
export const also = list('themes', 'Further themes').nullable();
export const coverage = maybeOne(COVERAGES, `full: the document itself is held or was read whole; partial: only part of it, in a ${SECOND_HAND_TEXT}`);
interface JsonColumn {
  type?: string;
  format?: string;
  pattern?: string;
  enum?: string[];
  description?: string;
  refers?: string;
  separator?: string;
  anyOf?: JsonColumn[];
}

/** A column by its name and schema; throws a TypeError where a cell could not hold its values. */
export function columnOf(name: string, schema: z.ZodType): Column {
  // Of a JSON Schema, a column is described by these fields alone.
  const whole = z.toJSONSchema(schema) as JsonColumn;
  const cell = { ...whole, ...whole.anyOf?.find(({ type }) => type !== 'null') };
  const { type, format } = cell;
  if (type !== 'string' && type !== 'integer' && type !== 'number' && type !== 'boolean')
    throw new TypeError(`${name}: a column cannot hold ${type ?? 'what has no type'}`);
  return {
    name,
    says: whole.description ?? cell.description ?? '',
    type,
    format: format === 'uri' || format === 'date' ? format : undefined,
    required: whole.anyOf === undefined,
    values: cell.enum,
    pattern: format === undefined ? cell.pattern : undefined,
    refers: cell.refers,
    separator: cell.separator,
  };
}
