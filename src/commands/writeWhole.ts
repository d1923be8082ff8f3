// Writes a file whole or not at all: beside its place, to the disk, and then under its name. A command that is stopped leaves the file as it was.
import { closeSync, existsSync, fsyncSync, linkSync, openSync, readdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { errorCode } from './errorCode.ts';
import { isRunning } from './lock.ts';
import { makeFolder } from './makeFolder.ts';

/** Where a file is written first. The dot before it hides it from the check of the content, should it be left behind. */
const besideOf = (file: string, writer: number): string => `${dirname(file)}/.${basename(file)}.${writer}.new`;

/** Takes away what writers of this file have left that were stopped. */
export function sweep(file: string): void {
  const before = `.${basename(file)}.`;
  for (const name of readdirSync(dirname(file))) {
    const writer = name.startsWith(before) ? /^(\d+)\.new$/.exec(name.slice(before.length))?.[1] : undefined;
    if (writer !== undefined && !isRunning(Number(writer))) rmSync(`${dirname(file)}/${name}`, { force: true });
  }
}

/** Names are kept on the disk by their folder. Windows keeps them by itself, and opens no folder. */
function keepNames(folder: string): void {
  if (process.platform === 'win32') return;
  const opened = openSync(folder, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

/** Writes the content beside the file, lets it be put in its place, and leaves nothing else behind. */
function put(file: string, content: string | Uint8Array, place: (written: string) => void): void {
  makeFolder(dirname(file));
  sweep(file);
  const written = besideOf(file, process.pid);
  try {
    const opened = openSync(written, 'w', statSync(file, { throwIfNoEntry: false })?.mode ?? 0o666);
    try {
      writeFileSync(opened, content);
      fsyncSync(opened);
    } finally {
      closeSync(opened);
    }
    place(written);
  } finally {
    rmSync(written, { force: true });
  }
  keepNames(dirname(file));
}

/** Writes a file, replacing what was there. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  // A link stays one: what it leads to is written.
  const real = existsSync(file) ? realpathSync(file) : file;
  put(real, content, (written) => renameSync(written, real));
}

/** Writes a new file; throws an error with the code EEXIST where one exists. */
export function writeNew(file: string, content: string | Uint8Array): void {
  put(file, content, (written) => {
    try {
      linkSync(written, file);
    } catch (error) {
      // Some disks know no second name for a file. What Node throws is an Error.
      if (existsSync(file) || errorCode(error) === 'EEXIST') throw Object.assign(error as Error, { path: file });
      renameSync(written, file);
    }
  });
}
