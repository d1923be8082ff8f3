// Several files changed as one: what is about to be written is noted first, so that a desk that was killed half way finishes it when it starts again.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { z } from 'zod';
import { writeWhole } from '../commands/writeWhole.ts';
import { Refused } from './refused.ts';

const noted = z.array(z.strictObject({ path: z.string(), before: z.string().nullable(), after: z.string().nullable() }));

/** A file with its characters before and after; null where it is not there. */
export type Step = z.infer<typeof noted>[number];

const textAt = (path: string): string | null => (existsSync(path) ? readFileSync(path, 'utf8') : null);

function put(root: string, steps: readonly Step[]): void {
  for (const { path, after } of steps)
    if (after === null) rmSync(`${root}/${path}`, { force: true });
    else writeWhole(`${root}/${path}`, after);
}

/** Writes all files, or after a kill all of them at the next start. */
export function writeTogether(root: string, journal: string, steps: readonly Step[]): void {
  if (steps.length === 1) return put(root, steps);
  writeWhole(journal, JSON.stringify(steps));
  put(root, steps);
  rmSync(journal, { force: true });
}

/** What was noted; nothing where the note itself is not whole: then no file was touched yet. */
function read(journal: string): Step[] {
  try {
    return noted.safeParse(JSON.parse(readFileSync(journal, 'utf8'))).data ?? [];
  } catch {
    return [];
  }
}

/** Finishes what a killed desk began. Throws a Refused where a file has been changed since by somebody else. */
export function finish(root: string, journal: string): void {
  if (!existsSync(journal)) return;
  const steps = read(journal);
  const open = steps.filter(({ path, after }) => textAt(`${root}/${path}`) !== after);
  const foreign = open.filter(({ path, before }) => textAt(`${root}/${path}`) !== before);
  if (foreign.length > 0)
    throw new Refused(
      `the desk was stopped while it wrote ${steps.map(({ path }) => path).join(' and ')}, and ${foreign.map(({ path }) => path).join(' and ')} was changed since; look at these files, then delete ${journal}`,
    );
  put(root, open);
  rmSync(journal, { force: true });
}
