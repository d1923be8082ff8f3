// One at a time: a lock file that names the process which holds it. The lock of a process that is gone counts for nothing.
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { errorCode } from './errorCode.ts';
import { makeFolder } from './makeFolder.ts';

/** What a second one exits with (EX_TEMPFAIL of sysexits.h). */
const BUSY = 75;

/** Whether a process of that number runs. */
export function isRunning(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/** Takes the lock, or returns the process that holds it. It is given back by deleting it, or by the end of the process. */
export function holdLock(file: string): number | undefined {
  makeFolder(dirname(file));
  // Written first and linked then, so that nobody reads a lock without a holder.
  const own = `${file}-${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    for (;;) {
      try {
        linkSync(own, file);
        return undefined;
      } catch (error) {
        if (errorCode(error) !== 'EEXIST') throw error;
        const holder = Number(readFileSync(file, 'utf8'));
        if (isRunning(holder)) return holder;
        rmSync(file, { force: true });
      }
    }
  } finally {
    rmSync(own, { force: true });
  }
}

/** Does something under a lock, and gives the exit code; `BUSY` where somebody else holds the lock. */
export async function withLock(file: string, what: string, action: () => number | Promise<number>): Promise<number> {
  const holder = holdLock(file);
  if (holder !== undefined) {
    console.error(`${what} is already running (process ${holder}). Wait until it is done. If there is none, delete ${file}.`);
    return BUSY;
  }
  try {
    return await action();
  } finally {
    rmSync(file, { force: true });
  }
}
