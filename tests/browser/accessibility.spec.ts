// Every check of accessibility on one page of each type, and on one embed of each kind; `npm run test:faults` has every embed.
import { expect } from '@playwright/test';
import { show, test } from './accessibility/copies.ts';
import { lines } from './accessibility/finding.ts';
import { EMBEDS, PAGES } from './accessibility/pages.ts';
import { examine } from './accessibility/suite.ts';

const site = (): string => process.env['TEST_SITE'] ?? '';

for (const path of [...PAGES, ...EMBEDS])
  test(`${path} has no fault of accessibility: wide and narrow, light and dark, forced colours and print, scripts on and off`, async ({ copies }) => {
    await show(copies, site() + path);
    expect(lines(await examine(copies.page, copies.without))).toEqual([]);
  });
