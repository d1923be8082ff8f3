// A file of findings as it is worked on: its lists as they stand, finished or half finished, and what edits make of them.
import { parse } from 'yaml';
import { z } from 'zod';

/** The lists of a file of findings. */
export const KINDS = ['findings', 'asks', 'statements', 'left_out'] as const;
export type Kind = (typeof KINDS)[number];

const words = z.coerce.string().optional().catch(undefined);
const figure = z.int().positive().optional().catch(undefined);
/** What is not there, empty or of another kind counts as not there: the check names it. */
const itemSchema = z
  .object({
    id: words,
    quote: words,
    prefix: words,
    cut: words,
    voice: words,
    theme: words,
    also: z.array(z.string()).optional().catch(undefined),
    stance: words,
    single_child: z.literal(true).optional().catch(undefined),
    rank: words,
    number: figure,
    state: words,
    speaker: words,
    locator: words,
    says: words,
    paragraph: words,
    page: figure,
    note: words,
    lines: words,
    why: words,
    by: words,
  })
  .catch({});

/** An entry as it may stand unfinished. */
export type Item = z.infer<typeof itemSchema>;
export type Field = keyof Item;

/** The entries of a file, each in its list and at its place there. */
export type Lists = Readonly<Record<Kind, readonly Item[]>>;

/** The steps to a value of a file, and what is done there; `model/editing` does the same to its text. */
export type ItemEdit =
  | { set: readonly [Kind, number, Field]; to: ItemValue }
  | { insert: readonly [Kind]; to: ItemFields; at: number }
  | { remove: readonly [Kind, number] | readonly [Kind, number, Field] };
export type ItemValue = string | number | true | readonly string[] | null;
export type ItemFields = Readonly<Partial<Record<Field, ItemValue>>>;

function read(value: unknown): Item {
  const given: object = typeof value === 'object' && value !== null ? value : {};
  return itemSchema.parse(Object.fromEntries(Object.entries(given).filter(([, one]) => one !== null && one !== '')));
}

/** The entries of a file of findings, however far it has got. Throws where its YAML cannot be read. */
export function listsOf(file: string): Lists {
  const data: unknown = parse(file, { uniqueKeys: false, logLevel: 'error' });
  const listOf = (kind: Kind): Item[] => {
    const list: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, kind) : undefined;
    return Array.isArray(list) ? list.map(read) : [];
  };
  return { findings: listOf('findings'), asks: listOf('asks'), statements: listOf('statements'), left_out: listOf('left_out') };
}

function changed(lists: Lists, edit: ItemEdit): Lists {
  if ('insert' in edit) {
    const [kind] = edit.insert;
    return { ...lists, [kind]: lists[kind].toSpliced(edit.at, 0, read(edit.to)) };
  }
  const [kind, index, field] = 'set' in edit ? edit.set : edit.remove;
  if (field === undefined) return { ...lists, [kind]: lists[kind].toSpliced(index, 1) };
  return { ...lists, [kind]: lists[kind].with(index, read({ ...lists[kind][index], [field]: 'set' in edit ? edit.to : null })) };
}

/** The lists after edits, one after the other. */
export function after(lists: Lists, edits: readonly ItemEdit[]): Lists {
  return edits.reduce(changed, lists);
}
