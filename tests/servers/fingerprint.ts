// Whether two folders hold the same, byte for byte.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { filesOf } from '../../src/commands/builtSite.ts';

/** One fingerprint for all files of a folder and their names. */
export function fingerprint(site: string): string {
  const hash = createHash('sha256');
  for (const file of filesOf(site)) hash.update(`${file}\n`).update(readFileSync(`${site}/${file}`));
  return hash.digest('hex');
}
