// The other of the two threads that read the pages of a site: does what it is asked for, and sends the answer.
import { parentPort } from 'node:worker_threads';
import { lookAt, type Looking } from './look.ts';
import { usersIn } from './usedStyles.ts';

/** What is asked for: who uses the styles of some pages of a folder, or a look at them. */
export type Task = { files: readonly string[] } & ({ folder: string } | { looking: Looking });

parentPort?.on('message', (task: Task) => {
  parentPort?.postMessage('looking' in task ? lookAt(task.files, task.looking) : usersIn(task.folder, task.files));
});
