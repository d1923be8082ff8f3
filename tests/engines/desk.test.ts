// The desk in WebKitGTK: a fact that is typed and a sentence that is coded by keys stand in the files. Chromium and Firefox are driven by tests/desk.
import { readFileSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyOf, open, type Opened } from '../desk/opened.ts';
import { until } from './each.ts';
import { has } from './installed.ts';
import { startProxy, type Proxy } from './proxy.ts';
import type { Reader } from './reader.ts';
import { openWebKit } from './webdriver.ts';

describe.skipIf(!has('webkit'))('webkit', () => {
  let desk: Opened;
  let proxy: Proxy;
  let reader: Reader;
  const textOf = (path: string): string => readFileSync(`${desk.folder}/${path}`, 'utf8');
  beforeAll(async () => {
    desk = await open(copyOf('tests/fixtures/second-council'));
    proxy = await startProxy();
    reader = await openWebKit(proxy.address);
  });
  afterAll(async () => {
    await reader.close();
    proxy.close();
    await desk.end();
    rmSync(desk.folder, { recursive: true, force: true });
  });

  it('a fact that is typed stands in its file', async () => {
    await reader.open(`${desk.address}#/facts/2023-spot-check`);
    const typed = (): boolean => {
      const field = [...document.querySelectorAll('label')].find((one) => one.textContent === 'Short title')?.control;
      if (!(field instanceof HTMLInputElement)) return false;
      field.value = 'A spot check of the town';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      return true;
    };
    await until(
      () => reader.run(typed, []),
      (is) => is,
      'the form of facts is not there',
    );
    await until(
      () => Promise.resolve(textOf('content/inspections/2023-spot-check.mdx')),
      (text) => text.includes('A spot check of the town'),
      'what was typed is not written',
    );
  });

  it('a key shows what a sentence is, and nothing is laid out over the side', async () => {
    await reader.open(`${desk.address}#/coding/2021-whole-service`);
    const focused = (): boolean => {
      const option = document.querySelector<HTMLElement>('[role="option"]');
      option?.focus();
      return option !== null;
    };
    await until(
      () => reader.run(focused, []),
      (is) => is,
      'the text is not there',
    );
    const first = await reader.run(() => document.activeElement?.getAttribute('data-passage') ?? '', []);
    await reader.press('ArrowRight');
    await until(
      () => reader.run(() => document.activeElement?.getAttribute('data-passage') ?? '', []),
      (now) => now !== first && now !== '',
      'the arrow key leads nowhere',
    );
    expect(await reader.run(() => document.documentElement.scrollWidth - innerWidth, [])).toBeLessThanOrEqual(0);
  });
});
