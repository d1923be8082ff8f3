// What the server and the page say to each other while a text is taken in.
import { z } from 'zod';
import type { Told } from '../../model/authoring/told.ts';
import type { Line } from '../../model/intake/line.ts';

const running = z.enum(['head', 'foot', 'page number']);
const level = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]);
const at = <Value extends z.ZodType>(value: Value) => z.record(z.string().regex(/^\d+$/), value).optional();

/** What a person has said of a document that is being taken in. */
export const saidSchema = z.strictObject({
  changes: z.strictObject({
    taken: at(z.union([running, z.literal('no')])),
    first: at(z.boolean()),
    number: at(z.string().regex(/^(?:\d{1,3}(?:\.\d{1,3}){0,3})?$/)),
    level: at(level),
    joint: at(z.enum(['space', 'mended', 'hyphen', 'kept'])),
  }),
  from: z.string(),
  to: z.string(),
  published: z.string(),
  framework: z.string(),
  publisher: z.string(),
  /** What a document is that somebody else published than the inspectorate whose record this is; "" until it is said. */
  whose: z.enum(['', 'account', 'own']).default(''),
  kind: z.string(),
  title: z.string(),
  /** Why the document itself may not be kept; "" where it may. */
  notKept: z.string(),
  /** The visit and the source to which the text belongs; "" for a new visit. */
  visit: z.string(),
  source: z.string(),
});
export type Said = z.infer<typeof saidSchema>;

/** Whether somebody else published a document than the inspectorate whose record this is. */
export const isOthers = (publisher: string, inspectorate: string): boolean => publisher.trim() !== '' && !publisher.trim().startsWith(inspectorate);

/** A document that is being taken in, as lists name it. */
export interface DraftNamed {
  id: string;
  name: string;
  /** When it was last worked on (ISO). */
  on: string;
  visit: string;
}

/** A document that is being taken in: its lines, and what a person has said of it. */
export interface DraftShown extends DraftNamed {
  kind: 'pdf' | 'docx' | 'text' | 'html';
  lines: Line[];
  paged: boolean;
  pages: number;
  said: Said;
}

/** A document of a visit whose text is not held. */
interface Unheld {
  source: string;
  title: string;
  state: 'read' | 'none';
}

/** What is known of the text of a visit. */
export interface VisitText {
  visit: string;
  short: string;
  /** The text that is held, and what was received. */
  held: { source: string; title: string; text: string; footnotes: readonly string[]; received: string | undefined; pages: number | undefined } | undefined;
  unheld: Unheld[];
  told: Told[];
}
