// Work that takes a while, each kind once at a time: the preview of the site, the registration, the publication. Each runs the command that is typed for it.
import { spawn } from 'node:child_process';
import type { Server } from 'node:http';
import { stripVTControlCharacters } from 'node:util';
import { addressOf, serve } from '../../commands/serve.ts';
import { readSite } from '../../record.ts';
import { Refused } from '../refused.ts';
import type { Store } from '../store.server.ts';
import type { Job } from './answers.ts';

/** A line that says how far it is: each command writes its own. */
const STAGE = /…$/;

/** The most lines of what was printed that are shown. */
const MOST_LINES = 40;

const OLD = 'This preview is old: the record was changed after it was built. Build it again to see the record as it is now.';

interface Work {
  begins: string;
  done: (printed: readonly string[]) => string | Promise<string>;
  failed: string;
  command: readonly string[];
}

export class Jobs {
  readonly #store: Store;
  readonly #jobs = new Map<string, Job>();
  #shown: Server | undefined;
  /** How often the record was changed, and how often it was when the last preview was begun. */
  #changes = 0;
  #previewed = 0;

  constructor(store: Store) {
    this.#store = store;
    store.on('moved', () => this.#jobs.clear());
    const count = (): void => void (this.#changes += 1);
    store.on('written', count).on('outside', count);
  }

  /** The job of a name, if it was ever started. */
  of(name: string): Job | undefined {
    const job = this.#jobs.get(name);
    const isOld = name === 'preview' && job?.state === 'done' && this.#changes > this.#previewed;
    return isOld ? { ...job, says: OLD } : job;
  }

  /** Builds the site of the record beside everything else, and serves it on this machine. */
  preview(): Job {
    const folder = `${this.#store.cache}/preview`;
    const changes = this.#changes;
    const job = this.#start('preview', {
      begins: 'Building the site …',
      done: async () => {
        await this.#show(folder);
        return 'The preview is ready. Nobody but this machine can see it.';
      },
      failed: 'The site could not be built. What stopped it:',
      command: ['build.ts', '--out', folder],
    });
    this.#previewed = changes;
    return job;
  }

  /** Registers what is about to be published. */
  register(): Job {
    return this.#start('register', {
      begins: 'Registering …',
      done: (printed) => {
        this.#store.settle();
        return `Done: ${printed.at(-1) ?? ''}`;
      },
      failed: 'Nothing was registered. Why:',
      command: ['register.ts'],
    });
  }

  /** Publishes the record into the folder that a web server reads. */
  publish(folder: string): Job {
    return this.#start('publish', {
      begins: 'Building and publishing the site …',
      done: (printed) => `Published: ${printed.at(-1) ?? ''}`,
      failed: 'Nothing was published. Why:',
      command: ['publish.ts', folder],
    });
  }

  #start(name: string, work: Work): Job {
    const running = [...this.#jobs.values()].find(({ state }) => state === 'running');
    if (running) throw new Refused(`Something else is still running (${running.says}). Wait until it is done.`);
    const job: Job = { name, state: 'running', says: work.begins, printed: [], address: null };
    this.#jobs.set(name, job);
    const [command = '', ...args] = work.command;
    const child = spawn(process.execPath, [`src/commands/${command}`, ...args], {
      env: { ...process.env, RECORD_DIR: this.#store.root },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const hear = (bytes: Buffer): void => {
      for (const line of stripVTControlCharacters(String(bytes)).split('\n')) {
        if (line.trim() === '') continue;
        job.printed = [...job.printed, line.trimEnd()].slice(-MOST_LINES);
        if (STAGE.test(line)) job.says = line;
      }
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    // A desk that is closed leaves nothing running.
    const stop = (): void => void child.kill();
    process.once('SIGTERM', stop).once('SIGINT', stop);
    child.once('error', (error) => Object.assign(job, { state: 'failed', says: work.failed, printed: [error.message] }));
    child.once('close', (status) => {
      process.off('SIGTERM', stop).off('SIGINT', stop);
      void this.#end(job, work, status === 0);
    });
    return job;
  }

  async #end(job: Job, work: Work, isDone: boolean): Promise<void> {
    if (!isDone) return void Object.assign(job, { state: 'failed', says: work.failed });
    try {
      const says = await work.done(job.printed);
      const address = job.name === 'preview' && this.#shown ? addressOf(this.#shown) + readSite(this.#store.root).data.base : null;
      Object.assign(job, { state: 'done', says, printed: [], address });
    } catch (error) {
      Object.assign(job, { state: 'failed', says: work.failed, printed: [error instanceof Error ? error.message : String(error)] });
    }
  }

  async #show(folder: string): Promise<void> {
    this.#shown?.close();
    this.#shown = await serve(folder, readSite(this.#store.root).data.base, 0);
    // The preview alone keeps no desk open.
    this.#shown.unref();
  }
}
