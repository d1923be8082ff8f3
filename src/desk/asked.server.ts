// What the page asked for, read by a schema.
import type { Context } from 'hono';
import type { z } from 'zod';
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
