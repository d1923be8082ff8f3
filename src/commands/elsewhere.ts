// A site that is to be in a folder outside of this one, perhaps on another disk: where it is printed first, and how it gets there.
import { cpSync, renameSync, rmSync } from 'node:fs';
import { isAbsolute, relative } from 'node:path';
import { errorCode } from './errorCode.ts';

/** Where sites are printed that are to be elsewhere. */
export const ELSEWHERE = '.stage/elsewhere';

/** Where Astro prints a stage. It keeps its bundle beside a site within this folder; for every site elsewhere it has one and the same place, perhaps on another disk. */
export function printedAt(stage: string): string {
  const path = relative('.', stage);
  return path.startsWith('..') || isAbsolute(path) ? `${ELSEWHERE}/${process.pid}` : stage;
}

/** Moves a folder, to another disk too. */
export function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (errorCode(error) !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
    rmSync(from, { recursive: true });
  }
}
