// What a content file must contain, as JSON Schema, for editors and other programs.
import { z } from 'zod';
import type { IdList } from './schemas.ts';

/** An id with the words that it stands for. */
interface Named {
  id: string;
  name: string;
}

/** The ids of each list of the record. */
export type Ids = Readonly<Record<IdList, readonly Named[]>>;

const isList = (name: unknown, ids: Ids): name is IdList => typeof name === 'string' && name in ids;

/** The JSON Schema of a kind of content file as it is written, under its own address. */
export function contentSchema(address: string, type: string, files: string, schema: z.ZodType): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: 'input',
    override: ({ jsonSchema }) => {
      delete jsonSchema['refers'];
    },
  });
  const about = `What ${files} says, as YAML. Rules that JSON Schema cannot tell are checked by the build: real days, quotations, references.`;
  return `${JSON.stringify({ $schema, $id: address, title: type, description: about, ...rest }, null, 1)}\n`;
}

/** The same for an editor, in the draft that editors know, with the ids of the record to choose from. */
export function editorSchema(type: string, files: string, schema: z.ZodType, ids: Ids): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    override: ({ jsonSchema }) => {
      const { refers } = jsonSchema;
      delete jsonSchema['refers'];
      if (!isList(refers, ids)) return;
      delete jsonSchema.pattern;
      jsonSchema.enum = ids[refers].map(({ id }) => id);
      jsonSchema['enumDescriptions'] = ids[refers].map(({ name }) => name);
    },
  });
  const about = `What ${files} says. Written by "npm run schemas"; "npm run check" knows more rules.`;
  return `${JSON.stringify({ $schema, title: type, description: about, ...rest }, null, 1)}\n`;
}
