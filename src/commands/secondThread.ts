// Reads the pages of a site in two threads: this one takes the first half, the other the second.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Task } from './secondThread.worker.ts';
import { lookAt, together, type Looking, type Seen } from './look.ts';
import { usersIn, type Users } from './usedStyles.ts';

/** The other thread. It lives until it is ended. */
export class SecondThread {
  readonly #worker = new Worker(new URL('secondThread.worker.ts', import.meta.url));

  async #ask(task: Task): Promise<unknown> {
    this.#worker.postMessage(task);
    // Rejects with the error by which the thread ends.
    const [answer] = (await once(this.#worker, 'message')) as [unknown];
    return answer;
  }

  /** Who uses the styles of the pages, half by half. */
  async usersIn(folder: string, files: readonly string[]): Promise<Users[]> {
    const half = Math.ceil(files.length / 2);
    const second = this.#ask({ folder, files: files.slice(half) });
    const first = usersIn(folder, files.slice(0, half));
    return [first, (await second) as Users];
  }

  /** Looks at the pages. */
  async lookAt(files: readonly string[], looking: Looking): Promise<Seen> {
    const half = Math.ceil(files.length / 2);
    const second = this.#ask({ looking, files: files.slice(half) });
    const first = lookAt(files.slice(0, half), looking);
    return together(first, (await second) as Seen);
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}
