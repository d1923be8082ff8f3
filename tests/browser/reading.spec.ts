import { expect, type Page } from '@playwright/test';
import { leadingVisits } from '../../src/model/counts/answers/gradedVisits.ts';
import { record } from '../../src/record.ts';
import { PAGES } from './accessibility/pages.ts';
import { EXAMPLE } from './examples.ts';
import { test } from './scriptless.ts';

const { cell, finding, theme, visit } = EXAMPLE;
const site = (): string => process.env['TEST_SITE'] ?? '';

/** The front page as a reader sees it at worst: a phone's scroll bar takes no room, and our typeface came too late, so that it is the machine's own. */
async function frontPage(page: Page, width: number, height: number): Promise<void> {
  await page.route('**/*.woff2', (route) => route.abort());
  await page.setViewportSize({ width, height });
  await page.goto(`${site()}/`);
  const bar = await page.evaluate(() => innerWidth - document.documentElement.clientWidth);
  if (bar > 0) await page.setViewportSize({ width: width + bar, height });
}

test('the keyboard reaches the content first, then every mark of a chart, and shows where it is', async ({ page }) => {
  await page.goto(`${site()}/charts/judgements/`);
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const reached = new Set<string>();
  const marks = await page.locator('.chart:visible a').evaluateAll((all) => all.map((mark) => mark.getAttribute('aria-label') ?? ''));
  expect(marks.length).toBeGreaterThan(1);
  for (let i = 0; i < 30 && !(await page.evaluate(() => document.activeElement?.closest('.chart') != null)); i += 1) await page.keyboard.press('Tab');
  for (let i = 0; i < marks.length; i += 1) {
    const [label, outline] = await page.evaluate(() => [
      document.activeElement?.getAttribute('aria-label') ?? '',
      getComputedStyle(document.activeElement ?? document.body).outlineStyle,
    ]);
    if (label !== '') reached.add(label);
    expect(outline).not.toBe('none');
    await page.keyboard.press('ArrowRight');
  }
  expect([...reached].sort()).toEqual([...new Set(marks)].sort());
  await page.keyboard.press('Home');
  await expect(page.locator('.chart:visible a').first()).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('.chart') ?? undefined), 'a chart is one stop').toBeUndefined();
});

test('a mark that the arrow keys reach is in sight, in a drawing taller than the window too', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(`${site()}/themes/`);
  const rows = page.locator('#chart-themes table.chart tbody tr');
  await rows.first().locator('td a').first().focus();
  for (let i = 1; i < (await rows.count()); i += 1) await page.keyboard.press('ArrowDown');
  const last = page.locator('#chart-themes table.chart a:focus');
  expect(await last.evaluate((mark) => mark.closest('tr')?.nextElementSibling ?? undefined), 'the last row is reached').toBeUndefined();
  await expect(last).toBeInViewport();
});

test('arrow keys go by cell in a chart that is a table: up and down in a column, left and right in the order of reading', async ({ page }) => {
  await page.goto(`${site()}/charts/themes/`);
  const rows = page.locator('main table.chart').first().locator('tbody tr');
  const place = (): Promise<{ row: number; column: number }> =>
    page.evaluate(() => {
      const at = document.activeElement?.closest('td, th');
      const row = at?.parentElement;
      return at instanceof HTMLTableCellElement && row instanceof HTMLTableRowElement ? { row: row.rowIndex, column: at.cellIndex } : { row: -1, column: -1 };
    });
  await rows.first().locator('td a').first().focus();
  const start = await place();
  await page.keyboard.press('ArrowDown');
  const below = await place();
  expect(below.column).toBe(start.column);
  expect(below.row).toBeGreaterThan(start.row);
  await page.keyboard.press('ArrowRight');
  const beside = await place();
  expect(beside.row > below.row || beside.column > below.column).toBe(true);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowUp');
  expect(await place()).toEqual(start);
});

test('a mark that stands half out of the window can be pressed, and nothing moves under the pointer', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(`${site()}/themes/`);
  const mark = page.locator(`#chart-themes table.chart a[href$="#${visit.id}"]`).nth(3);
  await mark.evaluate((part) => scrollBy(0, part.getBoundingClientRect().top - innerHeight + part.getBoundingClientRect().height / 2));
  const place = await mark.boundingBox();
  const target = await mark.getAttribute('href');
  if (!place || target === null) throw new RangeError('the mark is not drawn');
  expect(place.y + place.height).toBeGreaterThan(800);
  await page.mouse.move(place.x + place.width / 2, place.y + place.height / 4);
  await page.mouse.down();
  expect((await mark.boundingBox())?.y).toBe(place.y);
  await page.mouse.up();
  await expect(page).toHaveURL(`${site()}${target}`);
});

test('with scripts off every mark of a chart is a stop of its own', async ({ scriptless: page }) => {
  for (const chart of ['judgements', 'themes', 'timeline']) {
    await page.goto(`${site()}/charts/${chart}/`);
    expect(await page.locator('.chart a[href]').count(), chart).toBeGreaterThan(1);
    expect(await page.locator('.chart a[tabindex]').count(), chart).toBe(0);
  }
});

test('a mark leads to the passages that it stands for', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`${site()}/charts/themes/`);
  const drawn = page.locator(`.chart:visible a[aria-label^="${cell.label}"]`);
  await expect(drawn).toHaveAttribute('aria-label', new RegExp(`: ${cell.concerns} criticism`));
  await drawn.click();
  await expect(page).toHaveURL(site() + cell.address);
  const section = page.locator('section', { has: page.locator(`[id="${visit.id}"]`) });
  expect(await section.locator('.passage .stance.concern').count()).toBe(cell.concerns);
});

test('the first screen of a phone shows the grades and two answers, that of a desk all four, and each grade leads to its report', async ({ page }) => {
  for (const [width, height, answers] of [
    [390, 844, 2],
    [1280, 900, 4],
  ] as const) {
    await frontPage(page, width, height);
    const shown = [...(await page.locator('.pair p').all()), ...(await page.locator('.answers > div').all()).slice(0, answers)];
    expect(shown.length).toBeGreaterThan(answers);
    for (const one of shown) {
      const box = await one.boundingBox();
      expect((box?.y ?? Infinity) + (box?.height ?? 0), await one.innerText()).toBeLessThanOrEqual(height);
    }
  }
  const reports = await page.locator('.pair p').evaluateAll((all) => all.map((grade) => [...grade.querySelectorAll('a')].map(({ href }) => href)));
  // A report that stands nowhere on the web is told on the page of its visit alone.
  const { sources } = record();
  const addressed = leadingVisits(record()).map(({ judgements }) => typeof sources.find(({ id }) => id === judgements[0]?.source)?.address === 'string');
  expect(reports.map((links) => links.some((href) => !href.startsWith(site())))).toEqual(addressed);
});

test('a resident finds the way from the first page to a passage in three taps', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(`${site()}/`);
  await page.getByRole('link', { name: 'What inspectors wrote, theme by theme', exact: true }).click();
  const mark = page.locator(`#chart-themes table.chart a[aria-label^="${cell.label}"]`);
  // Asked to show a part of a drawing, Firefox shows its top: so a click on the mark itself would miss, and we scroll as a thumb does.
  await mark.evaluate((part) => scrollBy(0, part.getBoundingClientRect().top - innerHeight / 2));
  const place = await mark.boundingBox();
  if (!place) throw new RangeError('the mark is not drawn');
  await page.mouse.click(place.x + place.width / 2, place.y + place.height / 2);
  await page
    .locator('section', { has: page.locator(`[id="${visit.id}"]`) })
    .locator('.passage a')
    .first()
    .click();
  await expect(page.locator('blockquote').first()).toBeVisible();
  await expect(page.locator('main')).toContainText(EXAMPLE.introduction);
});

test('a mark shows its passages in place, arrow keys walk the marks, Escape lets go', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`${site()}/charts/themes/`);
  const drawn = page.locator(`.chart:visible a[aria-label^="${cell.label}"]`);
  await drawn.focus();
  const detail = page.locator('.detail');
  await expect(detail).toContainText(`${cell.label}: ${cell.words}`);
  await expect(detail).toContainText('“');
  await expect(detail.getByRole('link')).toHaveAttribute('href', new RegExp(`${cell.address}$`));
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.chart a:focus')).toHaveAttribute('aria-label', new RegExp(`^${theme.name}, ${EXAMPLE.after.year}`));
  await page.keyboard.press('Escape');
  await expect(detail).toBeHidden();
});

test('a chosen theme is picked out in every chart of the page and stands in the address', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`${site()}/themes/`);
  const faded = (of: string, chart = ''): Promise<number> =>
    page.locator(`${chart} .chart td a[data-theme="${of}"]`).evaluateAll((marks) => marks.filter((mark) => Number(getComputedStyle(mark).opacity) < 1).length);
  const drawn = (of: string, chart = ''): Promise<number> => page.locator(`${chart} .chart td a[data-theme="${of}"]`).count();
  const [picked, other] = [theme.id, EXAMPLE.otherTheme];
  expect(await faded(other)).toBe(0);
  await page.getByLabel('Pick out a theme').selectOption(picked);
  await expect(page).toHaveURL(new RegExp(`\\?theme=${picked}$`));
  expect(await faded(picked)).toBe(0);
  for (const chart of ['#chart-themes', '#chart-persistence']) {
    expect(await drawn(other, chart)).toBeGreaterThan(0);
    expect(await faded(other, chart)).toBe(await drawn(other, chart));
  }
  await page.reload();
  await expect(page.getByLabel('Pick out a theme')).toHaveValue(picked);
  expect(await faded(other)).toBe(await drawn(other));
  await page.getByLabel('Pick out a theme').selectOption('');
  expect(await faded(other)).toBe(0);
  // An address that somebody made up picks nothing and breaks nothing.
  await page.goto(`${site()}/themes/?theme=%22%5D%7D*%7Bdisplay:none`);
  expect(await drawn(picked)).toBeGreaterThan(0);
  expect(await faded(picked)).toBe(0);
  await expect(page.locator('h1')).toBeVisible();
});

test('what is picked stays in sight, and leaves of the passages those that it is about', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(site() + theme.address);
  const shown = (stance: string): Promise<number> =>
    page.locator(`.passage[data-stance="${stance}"]`).evaluateAll((all) => all.filter((one) => one.checkVisibility()).length);
  const [concerns, praise] = [await shown('concern'), await shown('strength')];
  expect(Math.min(concerns, praise)).toBeGreaterThan(0);
  await page.getByLabel('Pick out criticism or praise').selectOption('concern');
  expect([await shown('concern'), await shown('strength')]).toEqual([concerns, 0]);
  const line = page.locator('.picked');
  await expect(line).toContainText(`criticism. Shown here: ${concerns} of `);
  await page.locator('.passage[data-stance="concern"]').last().scrollIntoViewIfNeeded();
  await expect(line).toBeInViewport();
  // Where an address leads is not covered by it.
  await page.goto(`${site()}${theme.address}?stance=concern#${visit.id}`);
  const [below, named] = [await line.boundingBox(), await page.locator(`[id="${visit.id}"]`).boundingBox()];
  expect(named?.y ?? 0).toBeGreaterThanOrEqual((below?.y ?? 0) + (below?.height ?? 0));
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(line).toBeHidden();
  expect([await shown('concern'), await shown('strength')]).toEqual([concerns, praise]);
  await expect(page).toHaveURL(`${site()}${theme.address}#${visit.id}`);
});

test('nothing moves on a page that loads', async ({ page, browserName }) => {
  test.skip(browserName !== 'chromium', 'only Chromium says what moved');
  await page.setViewportSize({ width: 412, height: 823 });
  for (const path of ['/', '/search/', '/themes/', '/charts/themes/', finding.address, '/data/']) {
    await page.goto(site() + path, { waitUntil: 'networkidle' });
    const moved = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(sum), 300);
        }),
    );
    // Up to here "Web Vitals" (https://web.dev/articles/cls) call it good.
    expect(moved, path).toBeLessThan(0.1);
  }
});

test('with scripts off nothing is offered that needs them', async ({ scriptless: page }) => {
  for (const path of ['/search/', '/themes/']) {
    await page.goto(site() + path);
    // Asked once: Firefox with scripts off never answers an expectation that waits.
    const shown = await page.locator('form.search, fieldset.pick').evaluateAll((offers) => offers.map((offer) => offer.checkVisibility()));
    expect(shown).toEqual([false]);
  }
});

test('nothing is asked of another host, and nothing is kept', async ({ page, context }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  for (const path of PAGES) await page.goto(site() + path);
  expect(asked.filter((url) => !url.startsWith(site()) && !url.startsWith('data:'))).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test('a click on the workbook saves it', async ({ page }) => {
  await page.goto(`${site()}/data/`);
  const saved = page.waitForEvent('download');
  const link = page.locator('a[href$="/record.xlsx"]').first();
  const name = (await link.getAttribute('download')) ?? 'record.xlsx';
  expect(name).toMatch(/\.xlsx$/);
  await link.click();
  expect((await saved).suggestedFilename()).toBe(name);
});

test('a term explains itself where it stands, by keyboard too, and Escape closes it', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(site() + visit.address);
  const term = page.locator('button.term').last();
  const says = page.locator(`[id="${(await term.getAttribute('popovertarget')) ?? ''}"]`);
  await expect(says).toBeHidden();
  await term.focus();
  await page.keyboard.press('Enter');
  await expect(says).toBeVisible();
  const box = await says.boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
  await page.keyboard.press('Tab');
  await expect(says.getByRole('link', { name: 'Glossary' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(says).toBeHidden();
  await expect(term).toBeFocused();
});

test('with scripts off a term explains itself too', async ({ scriptless: page, browserName }) => {
  test.skip(browserName === 'firefox', 'a press waits for frames that this Firefox, with all scripts off, never reports');
  await page.goto(site() + visit.address);
  const term = page.locator('button.term').first();
  await term.click();
  expect(await page.locator(`[id="${(await term.getAttribute('popovertarget')) ?? ''}"]`).evaluate((one) => one.checkVisibility())).toBe(true);
});

test('the whole front page is at most 12,000 pixels long on a phone, and grows with a longer record by what each further inspection adds to its charts', async ({
  page,
}) => {
  await frontPage(page, 390, 844);
  // Each further report that was read whole has a bar of its own, and a label in another chart: as much as a passage.
  const read = Math.max(0, record().inspections.filter(({ coverage }) => coverage === 'full').length - 5);
  // Each further graded one has a step on the path of grades, a place upon the official series, and words in the answers.
  const graded = Math.max(0, record().inspections.filter(({ judgements }) => judgements.length > 0).length - 4);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(12_000 + 190 * read + 330 * graded);
});
