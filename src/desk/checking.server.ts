// Runs the check after each change, one at a time, and keeps its last answer.
import { Worker } from 'node:worker_threads';
import type { Problem } from '../model/written/problems.ts';
import type { Checked } from './answers.ts';
import type { Store } from './store.server.ts';

/** Milliseconds without a change after which the check runs. */
const REST = 400;

export class Checking {
  readonly #store: Store;
  #worker: Worker | undefined;
  #problems: Problem[] = [];
  #isRunning = false;
  #isStale = true;
  #timer: NodeJS.Timeout | undefined;
  #waiting: (() => void)[] = [];

  constructor(store: Store) {
    this.#store = store;
    const again = (): void => this.#later();
    store.on('written', again).on('outside', again);
    store.on('moved', () => {
      void this.#worker?.terminate();
      this.#worker = undefined;
      this.#isRunning = false;
      this.#later();
    });
    this.#run();
  }

  /** What the check said last. */
  get said(): Checked {
    return { problems: this.#problems, isStale: this.#isOpen };
  }

  /** What the check says of the record as it is now. */
  async fresh(): Promise<Problem[]> {
    if (this.#isOpen) await new Promise<void>((done) => this.#waiting.push(done));
    return this.#problems;
  }

  /** Whether something was written that the last answer does not know. */
  get #isOpen(): boolean {
    return this.#isStale || this.#isRunning;
  }

  async close(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#worker?.terminate();
  }

  #later(): void {
    this.#isStale = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#run(), REST);
  }

  #run(): void {
    if (this.#isRunning) return this.#later();
    if (!this.#store.isRecord) return this.#hear([]);
    this.#isRunning = true;
    this.#isStale = false;
    this.#worker ??= this.#made();
    this.#worker.postMessage('check');
  }

  #made(): Worker {
    const worker = new Worker(new URL('./check.worker.server.ts', import.meta.url), { workerData: this.#store.root });
    // The thread sends what the check found, and nothing else.
    worker.on('message', (problems: Problem[]) => this.#hear(problems));
    worker.on('error', (error: Error) => {
      this.#worker = undefined;
      this.#hear([{ rule: 'check', file: 'content', line: 1, column: 1, what: `The check stopped: ${error.message}`, todo: 'Run "npm run check".' }]);
    });
    return worker;
  }

  #hear(problems: Problem[]): void {
    this.#isRunning = false;
    this.#problems = problems;
    if (this.#isStale && this.#store.isRecord) return;
    this.#isStale = false;
    for (const done of this.#waiting.splice(0)) done();
  }
}
