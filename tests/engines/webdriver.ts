// WebKitGTK, driven by its own WebKitWebDriver: as much of https://www.w3.org/TR/webdriver2/ as these tests need.
import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../servers/server.ts';
import { frameAt, isKey, KEYS, type Reader } from './reader.ts';

/** How WebDriver writes an element in JSON. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

async function ask<Value>(address: string, method: 'GET' | 'POST' | 'DELETE', body?: object): Promise<Value> {
  const response = await fetch(address, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  const { value } = (await response.json()) as { value: Value & { error?: string; message?: string } };
  if (!response.ok) throw new Error(`${address} ${value.error ?? ''}: ${value.message ?? ''}`);
  return value;
}

async function startDriver(): Promise<{ driver: ChildProcess; address: string }> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], { stdio: ['ignore', 'ignore', 'ignore'] });
  let failure: Error | undefined;
  driver.once('error', (problem) => (failure = problem));
  while (
    !(await fetch(`${address}/status`).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (failure !== undefined || driver.exitCode !== null) throw failure ?? new Error('WebKitWebDriver did not start');
    await wait(50);
  }
  return { driver, address };
}

/** Opens WebKitGTK's small browser, which sends everything through a proxy. It needs a screen. */
export async function openWebKit(proxy: string): Promise<Reader> {
  const { driver, address } = await startDriver();
  const capabilities = { alwaysMatch: { proxy: { proxyType: 'manual', httpProxy: proxy, sslProxy: proxy } } };
  const { sessionId } = await ask<{ sessionId: string }>(`${address}/session`, 'POST', { capabilities });
  const session = `${address}/session/${sessionId}`;
  const execute = <Value>(script: string, args: readonly unknown[]): Promise<Value> => ask(`${session}/execute/async`, 'POST', { script, args });
  const script = (code: string): string =>
    `const given = [...arguments], done = given.pop();
    Promise.resolve().then(() => (${code})(...given)).then((value) => done({ value }), (problem) => done({ problem: String(problem) }));`;

  async function enter(way: readonly number[]): Promise<void> {
    await ask(`${session}/frame`, 'POST', { id: null });
    for (const place of way) {
      const { value } = await execute<{ value?: Record<string, string> }>(script(String(frameAt)), [place]);
      if (value?.[ELEMENT] === undefined) throw new RangeError(`no frame ${place}`);
      await ask(`${session}/frame`, 'POST', { id: value });
    }
  }
  await ask(`${session}/timeouts`, 'POST', { script: 30_000, pageLoad: 60_000 });
  await ask(`${session}/window/rect`, 'POST', { width: 1300, height: 940 });
  return {
    engine: 'webkit',
    async open(page) {
      await ask(`${session}/frame`, 'POST', { id: null });
      await ask(`${session}/url`, 'POST', { url: page });
    },
    async run<Result, Given extends readonly unknown[]>(code: (...given: Given) => Result | Promise<Result>, given: Given, frame: readonly number[] = []) {
      await enter(frame);
      const { value, problem } = await execute<{ value: Result; problem?: string }>(script(String(code)), given);
      if (problem !== undefined) throw new Error(problem);
      return value;
    },
    async press(keys) {
      const actions = (isKey(keys) ? [KEYS[keys]] : [...keys]).flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await ask(`${session}/actions`, 'POST', { actions: [{ type: 'key', id: 'keys', actions }] });
    },
    async cookies() {
      return (await ask<unknown[]>(`${session}/cookie`, 'GET')).length;
    },
    async close() {
      await ask(session, 'DELETE').catch(() => undefined);
      driver.kill();
    },
  };
}
