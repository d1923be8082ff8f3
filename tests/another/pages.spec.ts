// Another council's record, a page of each type: every check of accessibility.
import { globSync, readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { show, test } from '../browser/accessibility/copies.ts';
import { lines } from '../browser/accessibility/finding.ts';
import { examine } from '../browser/accessibility/suite.ts';

const dist = process.env['DIST'] ?? 'dist';
const site = (): string => process.env['TEST_SITE'] ?? '';
const paths = globSync(`${dist}/**/*.html`)
  .filter((file) => !/\/(?:embed|frozen)\//.test(file) && !readFileSync(file, 'utf8').includes('http-equiv="refresh"'))
  .map((file) => file.slice(dist.length).replace(/index\.html$/, ''))
  .sort();
const typeOf = (path: string): string => path.replace(/^(\/charts\/theme)-.*/, '$1').replace(/^(\/(?!about|charts)[^/]+\/).+/, '$1*/');
const PAGES = [...new Map(paths.map((path) => [typeOf(path), path])).values()];

for (const path of PAGES)
  test(`${path} has no fault of accessibility`, async ({ copies }) => {
    await show(copies, site() + path);
    expect(lines(await examine(copies.page, copies.without))).toEqual([]);
  });
