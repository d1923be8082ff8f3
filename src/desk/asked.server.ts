// What the page asked for, read by a schema.
import type { Context } from 'hono';
import { z } from 'zod';
import type { Edit } from '../model/editing/changes.ts';
import { Refused } from './refused.ts';

/** The JSON of a request. Throws a Refused where it is not as the schema has it. */
export async function asked<T>(context: Context, schema: z.ZodType<T>): Promise<T> {
  const body: unknown = await context.req.json().catch(() => undefined);
  const { success, data, error } = schema.safeParse(body);
  if (!success)
    throw new Refused(
      `The page asked for something that the desk does not know: ${error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}. Load the page again.`,
    );
  return data;
}

const step = z.union([z.string(), z.int().nonnegative()]);
const path = z.array(step);

/** Edits of a file as the page sends them. */
export const edits: z.ZodType<Edit[]> = z.array(
  z.union([
    z.strictObject({ set: path, to: z.json() }),
    z.strictObject({ insert: path, to: z.json(), at: z.int().nonnegative().optional() }),
    z.strictObject({ remove: path }),
    z.strictObject({ section: z.string(), to: z.string() }),
  ]),
);
