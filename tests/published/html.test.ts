// Every page and embed is sound HTML (https://html-validate.org, its recommended rules).
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { atLeast, dist, files } from './site.ts';
import { faultsOf } from './validator.ts';

const html = files.filter((file) => file.endsWith('.html') && !file.startsWith('frozen/'));

it('every page and embed is sound', async () => {
  expect(html.length).toBeGreaterThan(atLeast(900));
  const found: string[] = [];
  for (const file of html) found.push(...(await faultsOf(readFileSync(`${dist}/${file}`, 'utf8'), file)));
  expect(found.slice(0, 20)).toEqual([]);
}, 300_000);

it('and a fault in one is found', async () => {
  const found = await faultsOf('<!doctype html><html lang="en"><head><title>A</title></head><body><p id="a">One</p><p id="a">Two</p></body></html>', 'a.html');
  expect(found).toHaveLength(1);
});
