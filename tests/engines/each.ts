// Runs the same tests in every engine that stands on this machine.
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe } from 'vitest';
import { hostPage, iframe } from '../browser/hosts/page.ts';
import { site } from '../browser/hosts/published.ts';
import { startHost, type Host } from '../browser/hosts/server.ts';
import { startFrameable, type Frameable } from './frameable.ts';
import { has } from './installed.ts';
import { openPlayed } from './played.ts';
import { makeColumn } from './look.ts';
import { startProxy, type Proxy } from './proxy.ts';
import { ENGINES, type Engine, type Reader } from './reader.ts';
import { openWebKit } from './webdriver.ts';

/** One engine, the proxy through which it asks, and a server for pages of other sites. */
export interface Seat {
  readonly engine: Engine;
  reader: Reader;
  proxy: Proxy;
  host: Host;
  /** The site, with pages that can be framed. */
  frameable: Frameable;
}

/** Waits for a look to satisfy; its last answer, or why there was none, stands in the complaint. A page that is still loading may refuse a look. */
export async function until<Value>(look: () => Promise<Value>, good: (value: Value) => boolean, message: string): Promise<Value> {
  const end = Date.now() + 20_000;
  for (;;) {
    let last: unknown;
    try {
      const value = await look();
      if (good(value)) return value;
      last = value;
    } catch (problem) {
      last = String(problem);
    }
    if (Date.now() > end) throw new Error(`${message}: ${JSON.stringify(last)}`);
    await wait(40);
  }
}

/** Looks again and again for a second: what must not come may come late. A look that a change of document cuts off is none. */
export async function throughout(look: () => Promise<boolean>, message: string): Promise<void> {
  const end = Date.now() + 1000;
  let seen = 0;
  while (seen < 5 || Date.now() < end) {
    if (Date.now() > end + 20_000) throw new Error(`${message}: it could not be looked at`);
    const holds = await look().catch(() => undefined);
    if (holds === false) throw new Error(message);
    if (holds === true) seen += 1;
    await wait(40);
  }
}

/** Opens a page of ours in a frame as wide as asked, which can be narrower than any window. As on a phone, no scroll bar takes of its width. */
export async function openFramed({ reader, host, frameable }: Seat, path: string, width: number): Promise<void> {
  await reader.open(host.serve(hostPage(iframe(frameable.address + path, 'height="800" scrolling="no"'))));
  await widen(reader, width);
}

/** Gives the frame of a framed page another width, and waits until the page knows. */
export async function widen(reader: Reader, width: number): Promise<void> {
  await reader.run(makeColumn, [width]);
  await until(
    () => reader.run(() => innerWidth, [], [0]),
    (now) => now === width,
    `the frame does not become ${width} pixels wide`,
  );
}

/** The seat is filled before the first test and emptied after the last. */
export function inEachEngine(tests: (seat: Seat) => void): void {
  for (const engine of ENGINES)
    describe.skipIf(!has(engine))(engine, () => {
      const seat = { engine } as Seat;
      beforeAll(async () => {
        seat.proxy = await startProxy();
        seat.host = await startHost('localhost');
        seat.frameable = await startFrameable(site());
        seat.reader = engine === 'webkit' ? await openWebKit(seat.proxy.address) : await openPlayed(engine, seat.proxy.address);
      });
      afterAll(async () => {
        await seat.reader.close();
        seat.proxy.close();
        seat.host.close();
        seat.frameable.close();
      });
      tests(seat);
    });
}
