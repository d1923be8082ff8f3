// The scripts and styles within pages: their hashes for a policy, and whether they are ours.
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { smallScript, smallStyle } from '../layouts/smallScript.ts';
import type { Code } from '../hosting/headers.ts';
import { inSentence, type Seen } from './look.ts';
import type { Inline } from './page.ts';

/** A script or a style as a policy names it. */
export function hashOf(code: string): string {
  return `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
}

/** Whether code is the bundler's, one of the small scripts (`*.client.js`) of src/, its faces of fonts, or its words in tables. Styles of several files are in one element. */
function isOurs({ kind, code }: Inline, notes: readonly string[]): boolean {
  const rest = notes.reduce((left, note) => left.replaceAll(note, ''), code);
  return kind === 'script' ? notes.includes(code) : rest.trim() === '';
}

/** The hashes of code, as a policy lists them, and a sentence on each that is not ours. */
export function codeOf(seen: Seen['code'], isAllowed: (inline: Inline) => boolean): { code: Code; foreign: string[] } {
  const all = [...seen.values()];
  const foreign = all
    .filter((inline) => !isAllowed(inline))
    .map(({ kind, on }) => inSentence(`holds a <${kind}> that does not come from src/; take it out of the content`, on));
  const hashes = (kind: Inline['kind']): string[] =>
    all
      .filter((inline) => inline.kind === kind)
      .map(({ code }) => hashOf(code))
      .sort();
  return { code: { scripts: hashes('script'), styles: hashes('style') }, foreign };
}

/** What the bundler noted, our small scripts, the style of words in tables, and the faces of the font that lies in the folder of a site. */
export function ourCode(notesFile: string, folder: string, base: string): (inline: Inline) => boolean {
  const noted = readFileSync(notesFile, 'utf8')
    .trim()
    .split('\n')
    .map((line) =>
      String(JSON.parse(line))
        .replace(/\/\*\$vite\$:\d+\*\//, '')
        .trim(),
    );
  const small = globSync('src/{charts,components,layouts}/*.client.js').map((file) => smallScript(readFileSync(file, 'utf8')));
  const faces = readFileSync('src/styles/fonts.css', 'utf8');
  const fonts = globSync('_astro/*.woff2', { cwd: folder }).map((file) => smallStyle(faces, base + file.replaceAll('\\', '/')));
  const words = smallStyle(readFileSync('src/styles/words.css', 'utf8'), '');
  const notes = [...new Set([...noted, ...small, ...fonts, words])].sort((a, b) => b.length - a.length);
  return (inline) => isOurs(inline, notes);
}
