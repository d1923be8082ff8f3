// What is known of a document while the facts about it are still being written: what is wrong or missing is taken as not there.
import { parse } from 'yaml';
import { z } from 'zod';
import { sourceSchema } from '../../model/written/schemas.ts';

const words = z.string().catch('');
const { shape } = sourceSchema.shape.text;

const rough = z.object({
  title: words,
  publisher: words,
  limits: z.unknown().optional(),
  text: z
    .object({
      seed: shape.seed.catch(undefined),
      state: shape.state.catch('clean'),
      marks: shape.marks.catch(undefined),
      footnotes: shape.footnotes.catch(undefined),
      gaps: shape.gaps.catch(undefined),
      furniture: shape.furniture.catch(undefined),
      received: shape.received.catch(undefined),
      foreign_from: shape.foreign_from.catch(undefined),
      printed: shape.printed.catch(undefined),
    })
    .catch({ state: 'clean' }),
});

/** The facts of a source file that coding needs, however far the file has got. */
export function roughSource(file: string): z.infer<typeof rough> {
  let data: unknown;
  try {
    data = parse(file, { uniqueKeys: false, logLevel: 'error' });
  } catch {
    data = undefined;
  }
  const read = rough.safeParse(data);
  return read.success ? read.data : { title: '', publisher: '', text: { state: 'clean' } };
}
