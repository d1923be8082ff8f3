// The desk in WebKitGTK: a fact that is typed stands in its file, and a sentence that is chosen in the panel. Chromium and Firefox are driven by tests/desk.
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

  it('a sentence that is chosen is shown with what was decided on it, and nothing is laid out over the side', async () => {
    await reader.open(`${desk.address}#/coding/2021-whole-service`);
    /** Chooses the third sentence; the words of the panel beside it. */
    const chosen = (): string => {
      const option = document.querySelectorAll<HTMLElement>('[role="option"]')[2];
      if (option?.getAttribute('aria-selected') === 'false') option.click();
      return option?.getAttribute('aria-selected') === 'true' ? (document.querySelector('.panel blockquote')?.textContent ?? '') : '';
    };
    const words = await until(
      () => reader.run(chosen, []),
      (said) => said !== '',
      'no sentence is chosen',
    );
    expect(await reader.run(() => document.querySelectorAll('[role="option"]')[2]?.getAttribute('aria-label') ?? '', [])).toContain(words);
    expect(await reader.run(() => document.documentElement.scrollWidth - innerWidth, [])).toBeLessThanOrEqual(0);
  });
});
