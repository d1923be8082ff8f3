// Makes a folder and those above it.
import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** One after the other: asked to make them all, Node 24 never returns where the system allows no folders, as in /proc. */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // What Node throws for a file or a process has a code.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
