// An address that has nothing: with scripts a wrong form leads on, and what may be meant is offered; without them the page still helps.
import { expect } from '@playwright/test';
import { EXAMPLE } from './examples.ts';
import { test } from './scriptless.ts';

const [finding, theme, visit] = [EXAMPLE.finding.id, EXAMPLE.theme.id, EXAMPLE.visit.id];
const site = (): string => process.env['TEST_SITE'] ?? '';
const path = (address: string): string => new URL(site()).pathname.replace(/\/$/, '') + address;

for (const [title, typed, meant] of [
  ['a full stop and a bracket from a sentence', `/themes/${theme}/).`, `/themes/${theme}/`],
  ['the name of a page as other sites have it', `/inspections/${visit}/index.htm`, `/inspections/${visit}/`],
  [
    'a space for a hyphen, and capitals',
    `/Inspections/${visit.replaceAll('-', '%20').toUpperCase()}/?from=mail#findings`,
    `/inspections/${visit}/?from=mail#findings`,
  ],
] as const)
  test(`leads on from ${title}`, async ({ page }) => {
    await page.goto(site() + typed);
    await page.waitForURL((url) => url.pathname + url.search + url.hash === path(meant));
    await expect(page.locator('h1')).not.toHaveText(/Nothing stands/);
  });

test('offers what may be meant, and only what is there', async ({ page }) => {
  await page.goto(`${site()}/inspection/${finding}/`);
  const offered = page.locator('#likely a');
  await expect(offered.first()).toHaveText(path(`/findings/${finding}/`));
  for (const link of await offered.all())
    expect((await page.request.get(new URL((await link.getAttribute('href')) ?? '', page.url()).href)).status()).toBe(200);
});

test('stays where nothing is like it, and offers nothing', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => void (request.isNavigationRequest() && asked.push(request.url())));
  await page.goto(`${site()}/zzz/`);
  await page.waitForLoadState('networkidle');
  await expect(page.locator('#likely')).toBeEmpty();
  expect(asked).toHaveLength(1);
});

test('offers a search for words of an address that something is called by', async ({ page }) => {
  await page.goto(`${site()}/${/[a-z]{4,}/.exec(EXAMPLE.theme.name.toLowerCase())?.[0] ?? ''}-zzz`);
  await expect(page.locator('#likely a').last()).toHaveText(/^Search for \u201C/);
  await page.locator('#likely a').last().click();
  await expect(page.locator('#results li').first()).toBeVisible();
});

test('goes in no circle where a host answers every address with this page', async ({ page }) => {
  const nothing = await (await page.request.get(`${site()}/zzz/`)).text();
  const asked: string[] = [];
  page.on('request', (request) => void (request.isNavigationRequest() && asked.push(request.url())));
  await page.route(/\/Timeline/i, (route) => route.fulfill({ status: 200, contentType: 'text/html', body: nothing }));
  await page.goto(`${site()}/Timeline`);
  await page.waitForLoadState('networkidle');
  expect(asked).toHaveLength(1);
});

test('without scripts lists every visit and says how addresses are made', async ({ scriptless }) => {
  await scriptless.goto(`${site()}/inspection/${visit}/`);
  await expect(scriptless.locator('#likely')).toBeEmpty();
  await expect(scriptless.locator('main')).toContainText('How addresses are made');
  await scriptless.locator(`main a[href="${path(`/inspections/${visit}/`)}"]`).click();
  await expect(scriptless.locator('h1')).not.toHaveText(/Nothing stands/);
});

test('without scripts too, a year leads to its visit or to the list of what happened', async ({ scriptless }) => {
  await scriptless.goto(`${site()}/${visit.slice(0, 4)}`);
  await scriptless.waitForURL(/\/(?:inspections|milestones|timeline)\//);
});
