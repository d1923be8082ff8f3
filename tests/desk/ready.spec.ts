// 5 Ready?: what stands in the way is named where it is mended, the site is shown before it is published, and what is registered and saved is said.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { nothingPublished } from '../nothingPublished.ts';
import { test } from './desk.ts';
import { copyOf, open } from './opened.ts';

const VISIT = 'content/inspections/2023-spot-check.mdx';

test('a problem stands under the part of the desk that mends it, and the page ends with how many things are open', async ({ desk, page }) => {
  const file = `${desk.folder}/${VISIT}`;
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^scope:.*\n/m, ''));
  await page.goto(`${desk.address}#/ready/2023-spot-check`);
  const link = page.getByRole('link', { name: /^2 Facts: / });
  await expect(link).toHaveAttribute('href', '#/facts/2023-spot-check');
  await expect(page.getByText(/^Not ready: \w+ things?$/)).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  // It is told in the words of the form, and leads to the field.
  await expect(page.getByText('“Subject” is not filled in yet.').first()).toBeVisible();
  await page.getByRole('link', { name: 'Go to “Subject”' }).click();
  await expect(page.getByLabel('Subject')).toBeFocused();
  await expect(page.locator('.wrong', { hasText: '“Subject” is not filled in yet. Fill it in.' })).toBeVisible({ timeout: 20_000 });
});

test('a heading of its rules under which a new visit has no grade is named, and stops nothing', async ({ desk, page }) => {
  nothingPublished(desk.folder);
  const file = `${desk.folder}/content/inspections/2021-whole-service.mdx`;
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^ {2}- \{ id: fostering,.*\n/m, ''));
  await page.goto(`${desk.address}#/ready`);
  await expect(page.getByRole('heading', { name: 'Headings without a grade' })).toBeVisible({ timeout: 30_000 });
  const visit = page.locator('section').filter({ hasText: '“Whole service review” has no grade' });
  await expect(visit.getByRole('listitem')).toHaveText(['Fostering']);
  await visit.getByRole('link', { name: 'Go to its grades' }).click();
  await expect(page.getByLabel('Fostering', { exact: true })).toBeFocused();
});

test('a new visit is counted, registered, and saved as a version of the record alone', async ({ desk, page }) => {
  const git = (...args: string[]): string => execFileSync('git', ['-C', desk.folder, ...args], { encoding: 'utf8' });
  git('init', '--quiet');
  git('config', 'user.email', 'someone@record.test');
  git('config', 'user.name', 'Someone');
  writeFileSync(`${desk.folder}/notes.txt`, 'mine\n');
  git('add', 'content', 'seeds');
  git('commit', '--quiet', '-m', 'The record');
  const themes = `${desk.folder}/content/themes.yml`;
  writeFileSync(
    themes,
    `${readFileSync(themes, 'utf8')}  - id: money\n    name: Money\n    short: Money\n    says: What is spent.\n    belongs: Budgets.\n    excludes: null\n`,
  );
  await page.goto(`${desk.address}#/ready`);
  await expect(page.getByText('New theme: Money.')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Register …' }).click();
  await page.getByRole('button', { name: 'Not yet' }).click();
  await page.getByRole('button', { name: 'Register …' }).click();
  await page.getByRole('button', { name: 'Register', exact: true }).click();
  await expect(page.getByText(/Done: \d+ new addresses/)).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('There is nothing to take back. What is registered is not taken back.')).toBeVisible();
  expect(readFileSync(`${desk.folder}/content/published.csv`, 'utf8')).toContain('themes/money');
  await page.getByLabel('What changed, in a line').fill('Add the theme of money');
  await page.getByRole('button', { name: 'Save a version' }).click();
  await expect(page.getByText(/Nothing has changed since the last version|The version is saved/)).toBeVisible();
  expect(git('log', '-1', '--format=%s').trim()).toBe('Add the theme of money');
  expect(git('status', '--porcelain').trim()).toBe('?? notes.txt');
});

test('the preview shows the site of this record, and a record that cannot be built says why', async ({ desk, page, context }) => {
  test.setTimeout(240_000);
  await page.goto(`${desk.address}#/ready`);
  await page.getByRole('button', { name: 'Build a preview' }).click();
  const link = page.getByRole('link', { name: 'See the preview in a new tab' });
  await expect(link).toBeVisible({ timeout: 180_000 });
  const [tab] = await Promise.all([context.waitForEvent('page'), link.click()]);
  await expect(tab.getByRole('link', { name: 'Llanfâr inspection record' }).first()).toBeVisible();
  await expect(page.getByText('The preview is ready.')).toBeVisible();
  // What was changed since is not in it.
  const site = `${desk.folder}/content/site.yml`;
  writeFileSync(site, readFileSync(site, 'utf8').replace(/$/, '\n# Looked at again.\n'));
  await expect(page.getByText('This preview is old')).toBeVisible();
  writeFileSync(`${desk.folder}/content/themes.yml`, 'themes: nothing\n');
  await page.getByRole('button', { name: 'Build a preview' }).click();
  await expect(page.getByRole('alert')).toContainText('content/themes.yml', { timeout: 60_000 });
});

test('prose that is older than the newest visit is named, and written or read where it is named', async ({ desk, page }) => {
  const [story, themes] = [`${desk.folder}/content/story.mdx`, `${desk.folder}/content/themes.yml`];
  writeFileSync(story, readFileSync(story, 'utf8').replace(/^checked: .*$/m, 'checked: "2020-01-01"'));
  await page.goto(`${desk.address}#/ready`);
  const old = page.getByRole('listitem').filter({ hasText: 'The story on the front page was last checked on 1 January 2020' });
  await old.getByRole('button', { name: /^I have read it today/ }).click();
  await expect(old).toHaveCount(0);
  expect(readFileSync(story, 'utf8')).toContain(`checked: "${new Date().toISOString().slice(0, 10)}"`);

  const before = readFileSync(themes, 'utf8').split('\n');
  const homes = page.getByRole('listitem').filter({ hasText: 'The paragraph on “Foster homes” is older' });
  await homes.getByText('Write it here').click();
  await homes.getByLabel('The paragraph').fill('In 2021 and in 2024 inspectors wrote of foster homes.');
  await homes.getByRole('checkbox').first().check();
  await homes.getByRole('button', { name: 'Save the paragraph' }).click();
  await expect(homes).toHaveCount(0);
  const after = readFileSync(themes, 'utf8').split('\n');
  expect(after.filter((line) => !before.includes(line)).join('\n')).toMatch(
    /through: .*In 2021 and in 2024 inspectors wrote of foster homes\.[^]*2024-second-review-f\d+/,
  );
  expect(before.filter((line) => !after.includes(line)).length).toBeLessThanOrEqual(2);
  expect(await (await page.request.get(`${desk.address}api/problems?fresh`)).json()).toMatchObject({ problems: [] });
});

test('where a folder is set up, the site is published into it and what it shows before stays', async ({ page }) => {
  test.setTimeout(300_000);
  const folder = copyOf('tests/fixtures/second-council');
  const site = `${folder}/content/site.yml`;
  const said = { address: 'https://record.test', publisher: 'The library', contact: 'a@record.test' };
  writeFileSync(
    site,
    Object.entries(said).reduce((text, [name, value]) => text.replace(new RegExp(`^${name}: .*$`, 'm'), `${name}: "${value}"`), readFileSync(site, 'utf8')),
  );
  const target = mkdtempSync(`${tmpdir()}/desk-published-`);
  const desk = await open(folder, { PUBLISH_FOLDER: target });
  try {
    await page.goto(`${desk.address}#/ready`);
    await expect(page.getByText('Ready to publish.', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await expect(page.getByText(/^Published: /)).toBeVisible({ timeout: 240_000 });
    expect(readFileSync(`${target}/current/index.html`, 'utf8')).toContain('Llanfâr');
  } finally {
    await desk.end();
  }
});
