// Copies public/ into the site: what an owner puts there is given out as it is.
import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { BUILD_NOTE } from '../hosting/headers.ts';

/** What a build writes at the top of the site only when it has looked at what stands there. */
const LATER: readonly (string | undefined)[] = ['pagefind', 'frozen', '_headers', '_redirects', '.nojekyll', BUILD_NOTE];

/** Copies the files of public/ into a stage that holds all pages and pictures. Where a file has the name of one that the build makes, one of the two would be lost: says so of each, and copies none. */
export function copyPublic(stage: string, from = 'public'): string[] {
  if (!existsSync(from)) return [];
  const files = readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => relative(from, join(parentPath, name)));
  const taken = files.filter((file) => LATER.includes(file.split(sep)[0]) || existsSync(join(stage, file)));
  for (const file of taken.length > 0 ? [] : files) {
    mkdirSync(dirname(join(stage, file)), { recursive: true });
    copyFileSync(join(from, file), join(stage, file));
  }
  return taken.sort().map((file) => `public/${file.replaceAll(sep, '/')} has the name of a file that the build makes; give it another`);
}
