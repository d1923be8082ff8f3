import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { test } from './scriptless.ts';

const site = (): string => process.env['TEST_SITE'] ?? '';

/** One page of each type, the largest and the oddest of its kind. */
const PAGES = [
  '/',
  '/timeline/',
  '/inspections/2014-inspection/',
  '/inspections/2017-reinspection/',
  '/inspections/2024-focused-visit/',
  '/milestones/2014-08-26-jay-report/',
  '/themes/',
  '/themes/planning/',
  '/findings/2014-inspection-f001/',
  '/findings/2016-monitoring-visit-f001/',
  '/findings/2020-focused-visit-f020/',
  '/asks/',
  '/asks/2014-inspection-a10/',
  '/asks/2025-inspection-a01/',
  '/sources/',
  '/sources/2020-ofsted-focused-visit-letter/',
  '/charts/',
  '/charts/timeline/',
  '/charts/judgements/',
  '/charts/themes/',
  '/charts/persistence/',
  '/charts/balance/',
  '/charts/asks/',
  '/charts/theme-placements/',
  '/charts/statistic-agency-staff/',
  '/statistics/',
  '/statistics/children-looked-after/',
  '/compare/',
  '/compare/2014-inspection/2020-focused-visit/',
  '/about/one-page/',
  '/about/lines-not-drawn/',
  '/data/',
  '/glossary/',
  '/about/',
  '/about/method/',
  '/about/cite/',
  '/search/',
  '/404.html',
];

for (const path of PAGES) {
  test(`${path} breaks no accessibility rule, in light and dark`, async ({ page, browserName }) => {
    test.skip(browserName !== 'chromium', 'axe reads the same page in every engine, and a page of Firefox cannot be given another colour scheme');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(site() + path);
      // A page that shows embeds in frames is not one document with them; embeds have tests of their own.
      const axe = new AxeBuilder({ page }).exclude('iframe');
      // Dark changes colours and nothing else.
      if (colorScheme === 'dark') axe.withRules(['color-contrast']);
      const { violations } = await axe.analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
  });

  test(`${path} shows no sideways scrolling at 320 pixels and cuts no text off`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(site() + path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const outside = await page.evaluate(() =>
      [...document.querySelectorAll('svg.chart text')]
        .filter((text) => text.getBoundingClientRect().width > 0)
        .filter((text) => text.getBoundingClientRect().right > innerWidth + 0.5 || text.getBoundingClientRect().left < -0.5)
        .map((text) => text.textContent),
    );
    expect(outside).toEqual([]);
  });

  test(`${path} has the same words with scripts off`, async ({ page, scriptless: without }) => {
    await page.goto(site() + path);
    await without.goto(site() + path);
    // The choice of theme and stance, and the buttons that copy, stand only where the script that does it runs.
    await page.evaluate(() => document.querySelectorAll('fieldset.pick, form.search, button.copy, noscript').forEach((node) => node.remove()));
    await without.evaluate(() => document.querySelector('noscript')?.remove());
    expect(await without.locator('body').innerText()).toBe(await page.locator('body').innerText());
  });
}

test('chart text is at least 12 pixels high, however narrow the page', async ({ page }) => {
  for (const width of [320, 390, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const id of ['timeline', 'judgements', 'themes', 'persistence', 'balance', 'asks', 'theme-placements', 'statistic-outside-the-borough']) {
      await page.goto(`${site()}/charts/${id}/`);
      const sizes = await page.evaluate(() =>
        [...document.querySelectorAll<SVGTextElement>('svg.chart text')]
          .filter((text) => text.getBoundingClientRect().width > 0)
          .map((text) => parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a || 1)),
      );
      expect(sizes.length).toBeGreaterThan(5);
      const turned = sizes.filter((size) => size > 0.1);
      expect(Math.min(...turned), `${id} at ${width}`).toBeGreaterThanOrEqual(12);
    }
  }
});

test('the keyboard reaches the content first, then every mark of a chart, and shows where it is', async ({ page }) => {
  await page.goto(`${site()}/charts/judgements/`);
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const reached = new Set<string>();
  for (let i = 0; i < 30 && !(await page.evaluate(() => document.activeElement?.closest('svg.chart') != null)); i += 1) await page.keyboard.press('Tab');
  for (let i = 0; i < 60; i += 1) {
    const [label, outline] = await page.evaluate(() => [
      document.activeElement?.getAttribute('aria-label') ?? '',
      getComputedStyle(document.activeElement ?? document.body).outlineStyle,
    ]);
    if (label !== '' && label !== undefined) reached.add(label);
    expect(outline).not.toBe('none');
    await page.keyboard.press('ArrowRight');
  }
  expect([...reached].filter((label) => /: (?:Inadequate|Requires|Good|Outstanding)/.test(label)).length).toBeGreaterThanOrEqual(20);
  await page.keyboard.press('Home');
  await expect(page.locator('svg.at-wide a').first()).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('svg.chart') ?? undefined), 'a chart is one stop').toBeUndefined();
});

test('with scripts off every mark of a chart is a stop of its own', async ({ scriptless: page }) => {
  await page.goto(`${site()}/charts/judgements/`);
  expect(await page.locator('svg.at-wide a[tabindex]').count()).toBe(0);
});

test('in forced colours hollow marks stay hollow', async ({ browser, browserName }) => {
  test.skip(browserName !== 'chromium', 'a page of Firefox cannot be given forced colours');
  const context = await browser.newContext({ forcedColors: 'active', viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${site()}/charts/persistence/`);
  const [full, hollow, ground] = await page.evaluate(() => {
    const fill = (selector: string): string => getComputedStyle(document.querySelector(selector) ?? document.body).fill;
    return [fill('svg.at-wide a path.concern:not(.hollow)'), fill('svg.at-wide a path.concern.hollow'), getComputedStyle(document.body).backgroundColor];
  });
  expect(hollow).not.toBe(full);
  expect(hollow).toBe(ground);
  await context.close();
});

test('a mark leads to the passages that it stands for', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`${site()}/charts/themes/`);
  const cell = page.locator('svg.at-wide a[aria-label^="Plans and reviews, 2020"]');
  const count = Number(/(\d+) concern/.exec((await cell.getAttribute('aria-label')) ?? '')?.[1]);
  await cell.click();
  await expect(page).toHaveURL(/\/themes\/planning\/#2020-focused-visit$/);
  const section = page.locator('section', { has: page.locator('[id="2020-focused-visit"]') });
  expect(await section.locator('.passage .stance.concern').count()).toBe(count);
});

test('a resident finds the way from the first page to a passage in three taps', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(`${site()}/`);
  await page.getByRole('link', { name: 'What inspectors wrote, theme by theme', exact: true }).click();
  await page.locator('#chart-themes svg.at-narrow a[aria-label^="Plans and reviews, 2020"]').click();
  await page
    .locator('section', { has: page.locator('[id="2020-focused-visit"]') })
    .locator('.passage a')
    .first()
    .click();
  await expect(page.locator('blockquote').first()).toBeVisible();
  await expect(page.locator('main')).toContainText('Ofsted wrote, in its letter of 4 December 2020:');
});

test('a mark shows its passages in place, arrow keys walk the marks, Escape lets go', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`${site()}/charts/themes/`);
  const cell = page.locator('svg.at-wide a[aria-label^="Plans and reviews, 2020"]');
  await cell.focus();
  const detail = page.locator('.detail');
  await expect(detail).toContainText('Plans and reviews, 2020: 7 concern');
  await expect(detail).toContainText('“');
  await expect(detail.getByRole('link')).toHaveAttribute('href', /\/themes\/planning\/#2020-focused-visit$/);
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('svg.at-wide a:focus')).toHaveAttribute('aria-label', /^Plans and reviews, 2022/);
  await page.keyboard.press('Escape');
  await expect(detail).toBeHidden();
});

test('a chosen theme is picked out in every chart of the page and stands in the address', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`${site()}/themes/`);
  await page.getByLabel('Pick out a theme').selectOption('planning');
  await expect(page).toHaveURL(/\?theme=planning$/);
  expect(await page.locator('svg.at-wide a[data-theme="planning"].no-theme').count()).toBe(0);
  for (const chart of ['#chart-themes', '#chart-persistence'])
    expect(await page.locator(`${chart} svg.at-wide a[data-theme="health"].no-theme`).count()).toBe(10);
  await page.reload();
  await expect(page.getByLabel('Pick out a theme')).toHaveValue('planning');
  expect(await page.locator('svg.at-wide a[data-theme="health"].no-theme').count()).toBe(20);
});

test('the one-page story prints on one page', async ({ page, browserName }) => {
  test.skip(browserName !== 'chromium', 'only Chromium prints for Playwright');
  await page.goto(`${site()}/about/one-page/`);
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBe(1);
});

test('each page prints whole', async ({ page, browserName }) => {
  test.skip(browserName !== 'chromium', 'only Chromium prints for Playwright');
  await page.goto(`${site()}/inspections/2020-focused-visit/`);
  const pdf = await page.pdf({ format: 'A4' });
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(pages).toBeGreaterThan(5);
});

test('nothing is asked of another host, and nothing is kept', async ({ page, context }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  for (const path of PAGES) await page.goto(site() + path);
  expect(asked.filter((url) => !url.startsWith(site()) && !url.startsWith('data:'))).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});
