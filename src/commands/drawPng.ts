// Draws SVG as PNG, each picture once for its content: what was drawn is kept in a cache.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Done, Work } from './drawing.worker.ts';
import type { Shades } from './shadesPng.ts';

const CACHE = 'node_modules/.cache/pictures';
/** The last bytes of every PNG that is whole: a build that was stopped may have left one that is not. */
const END = Buffer.from('IEND\xaeB`\x82', 'latin1');
/** A picture that no build has used for so long is not kept: 30 days, in milliseconds. */
const KEPT_FOR = 30 * 86_400_000;
/** A picture takes tens of megabytes while it is drawn. */
const MOST_THREADS = 4;

/** What draws. */
export interface Drawer {
  /** The picture of an SVG document at a width in pixels, in all colours or in shades. */
  png: (svg: string, width: number, shades?: Shades) => Promise<Uint8Array>;
  /** Does a piece of work for each item; some at a time, so that all threads have something to draw. */
  forEach: <Item>(items: readonly Item[], work: (item: Item) => Promise<void>) => Promise<void>;
}

/** Takes away the pictures that no build has used for long. Another build may do so at the same time. */
function prune(): void {
  if (!existsSync(CACHE)) return;
  for (const file of readdirSync(CACHE)) {
    const used = statSync(`${CACHE}/${file}`, { throwIfNoEntry: false })?.mtimeMs;
    if (used !== undefined && Date.now() - used > KEPT_FOR) rmSync(`${CACHE}/${file}`, { force: true });
  }
}

/** Lets a piece of work draw, and ends the threads that did when it is done. */
export async function withDrawer<Result>(use: (drawer: Drawer) => Promise<Result>): Promise<Result> {
  const waiting = new Map<number, { done: (png: Uint8Array) => void; failed: (reason: Error) => void }>();
  const most = Math.min(MOST_THREADS, availableParallelism());
  const queue: Work[] = [];
  const threads: Worker[] = [];
  const idle: Worker[] = [];
  let asked = 0;
  // One picture at a time for each: a thread that has the next message before it never comes to give back the memory of the last.
  const goOn = (thread: Worker): void => {
    const next = queue.shift();
    if (next) thread.postMessage(next);
    else idle.push(thread);
  };
  const started = (): Worker => {
    const thread = new Worker(new URL('drawing.worker.ts', import.meta.url));
    thread.on('message', (told: Done) => {
      const one = waiting.get(told.id);
      waiting.delete(told.id);
      if ('png' in told) one?.done(told.png);
      else one?.failed(new Error(`A picture could not be drawn: ${told.failed}`));
      goOn(thread);
    });
    thread.on('error', (error: Error) => {
      for (const { failed } of waiting.values()) failed(error);
    });
    threads.push(thread);
    return thread;
  };
  const drawn = (svg: string, width: number, shades: Shades | undefined): Promise<Uint8Array> =>
    new Promise((done, failed) => {
      const id = (asked += 1);
      waiting.set(id, { done, failed });
      queue.push({ id, svg, width, shades });
      const thread = idle.pop() ?? (threads.length < most ? started() : undefined);
      if (thread) goOn(thread);
    });
  try {
    return await use({
      png: async (svg, width, shades) => {
        const key = createHash('sha256')
          .update(svg)
          .update(`${width} ${JSON.stringify(shades)}`)
          .digest('hex');
        const kept = `${CACHE}/${key}.png`;
        if (existsSync(kept)) {
          const before = readFileSync(kept);
          if (before.subarray(-END.length).equals(END)) {
            utimesSync(kept, new Date(), new Date());
            return before;
          }
        }
        const made = await drawn(svg, width, shades);
        mkdirSync(CACHE, { recursive: true });
        writeFileSync(kept, made);
        return made;
      },
      forEach: async (items, work) => {
        const rest = items.values();
        const inTurn = async (): Promise<void> => {
          for (const item of rest) await work(item);
        };
        await Promise.all(Array.from({ length: 2 * most }, inTurn));
      },
    });
  } finally {
    prune();
    await Promise.all(threads.map((one) => one.terminate()));
  }
}
