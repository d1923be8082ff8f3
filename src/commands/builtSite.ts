// A site that was built: its files, and what its build noted in it. By that note a build knows its own folder again, and a publication the settings of what it publishes.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { BUILD_NOTE } from '../hosting/headers.ts';
import { refusal } from '../model/written/placeholders.ts';
import { Misuse } from '../model/written/problems.ts';
import { settingsGiven, VARIABLES, type Settings } from '../environment.ts';
import { Refused } from './command.ts';

const noteSchema = z.object({
  settings: z.object({ address: z.string(), base: z.string(), publisher: z.string(), contact: z.string() }),
  files: z.array(z.string()),
});
type Note = z.infer<typeof noteSchema>;

/** What a system puts into a folder when somebody looks at it. */
const OF_THE_SYSTEM = /(?:^|\/)(?:\.DS_Store|\._[^/]*|Thumbs\.db|desktop\.ini)$/;

/** Every path in a folder that is no folder itself, hidden ones too, in the order of their names. */
function pathsIn(folder: string): { path: string; isFile: boolean }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({ path: relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'), isFile: entry.isFile() }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Every file of a folder, hidden ones too, by its path in it. */
export function filesOf(folder: string): string[] {
  return pathsIn(folder).flatMap(({ path, isFile }) => (isFile ? path : []));
}

/** Notes in a site how it was built and what belongs to it: these files. */
export function writeNote(site: string, { address, base, publisher, contact }: Settings, files: readonly string[]): void {
  const note: Note = { settings: { address, base, publisher, contact }, files: files.toSorted() };
  writeFileSync(`${site}/${BUILD_NOTE}`, `${JSON.stringify(note, null, 1)}\n`);
}

/** What the build of a site noted, or undefined where it noted nothing that can be read: an older build, or none. */
function noteOf(site: string): Note | undefined {
  if (!existsSync(`${site}/${BUILD_NOTE}`)) return undefined;
  try {
    return noteSchema.safeParse(JSON.parse(readFileSync(`${site}/${BUILD_NOTE}`, 'utf8'))).data;
  } catch {
    return undefined;
  }
}

/** The settings with which a site was built, or undefined where it has no note of them. */
export function settingsOf(site: string): Settings | undefined {
  return noteOf(site)?.settings;
}

/** The settings with which a site was built. Throws a Misuse where there is no site, or one without that note. */
export function builtWith(site: string): Settings {
  if (!existsSync(`${site}/_headers`)) throw new Misuse(`${site}/ holds no site; run "npm run build" first`);
  const settings = settingsOf(site);
  if (settings === undefined) throw new Misuse(`${site}/ does not say with which settings it was built; run "npm run build" again`);
  return settings;
}

/**
 * The settings with which a site was built, where it may be published with them. Throws a Refused where one of them is a placeholder,
 * or where the environment sets another: what is published is what was built.
 */
export function toBePublished(site: string): Settings {
  const built = builtWith(site);
  const given = settingsGiven();
  const refused = refusal({ ...built, ...given });
  if (refused !== undefined) throw new Refused(refused);
  const refusedThen = refusal(built);
  if (refusedThen !== undefined) throw new Refused(`${site}/ was built while ${refusedThen}, and build the site again`);
  // The keys are those that are written there.
  for (const [key, { name }] of Object.entries(VARIABLES) as [keyof Settings, { name: string }][])
    if (given[key] !== undefined && given[key] !== built[key])
      throw new Refused(`${name} is "${given[key]}", and ${site}/ was built with "${built[key]}"; build the site again, or leave ${name} unset`);
  return built;
}

/** What a site lacks that its build wrote into it. */
export function lostFrom(site: string): string[] {
  const there = new Set(filesOf(site));
  return (noteOf(site)?.files ?? []).filter((file) => !there.has(file));
}

/** Sites of builds that noted nothing yet: they always held these, and no hidden file at their root. */
const ONCE_WRITTEN = ['_headers', '_redirects', 'index.html', 'embed/404/index.html', 'data/datapackage.json', 'pagefind/pagefind-entry.json'];

/** The entries of a folder that no build wrote; all of them, where no build wrote the folder. */
export function strangeIn(folder: string): string[] {
  const paths = pathsIn(folder)
    .map(({ path }) => path)
    .filter((path) => !OF_THE_SYSTEM.test(path));
  const note = noteOf(folder);
  if (note !== undefined) {
    const ours = new Set(note.files);
    return paths.filter((path) => !ours.has(path));
  }
  return ONCE_WRITTEN.every((file) => paths.includes(file)) ? paths.filter((path) => /^\.(?!well-known\/)/.test(path)) : paths;
}
