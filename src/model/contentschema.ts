// What a content file must say, as JSON Schema, for editors and other programs.
import { z } from 'zod';

/** The JSON Schema of a kind of content file as it is written, under its own address. */
export function contentSchema(address: string, type: string, files: string, schema: z.ZodType): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' });
  const about = `What ${files} says, as YAML. Rules that JSON Schema cannot tell are checked by the build: real days, quotations, references.`;
  return `${JSON.stringify({ $schema, $id: address, title: type, description: about, ...rest }, null, 1)}\n`;
}
