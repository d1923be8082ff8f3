// The first page of the desk: the visits of a record with their state, a record that is made from nothing, another folder.
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { test } from './desk.ts';
import { copyOf } from './opened.ts';

test('every visit stands with its state, and with the way to what comes next', async ({ desk, page }) => {
  await page.goto(desk.address);
  const visits = page.locator('.visits > li');
  await expect(visits).toHaveCount(4);
  for (const visit of await visits.all()) {
    await expect(visit.getByText('Registered', { exact: true })).toBeVisible();
    await expect(visit.getByRole('heading').getByRole('link')).toHaveAttribute('href', /^#\/facts\//);
    await expect(visit.getByRole('link').last()).toHaveAttribute('href', /^#\/(?:text|facts|coding|review|ready)\//);
  }
  await expect(page.getByRole('link', { name: 'Add a visit', exact: true })).toHaveAttribute('href', '#/text');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test('the problems of a visit lead to where they are told, and the first stands there in words', async ({ desk, page }) => {
  const file = `${desk.folder}/content/inspections/2023-spot-check.mdx`;
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^scope:.*\n/m, ''));
  await page.goto(desk.address);
  const visit = page.locator('.visits > li').filter({ hasText: '“Subject” is not filled in yet.' });
  await visit.locator('dd').getByRole('link').click();
  await expect(page.getByRole('heading', { name: 'Ready to publish?' })).toBeVisible();
  await expect(page.getByText('“Subject” is not filled in yet.').first()).toBeVisible({ timeout: 20_000 });
});

test('who publishes the site is said at the desk, and no other line of its file changes', async ({ desk, page }) => {
  const file = `${desk.folder}/content/site.yml`;
  const before = readFileSync(file, 'utf8');
  await page.goto(desk.address);
  await page.getByLabel('Who publishes the site').fill('The library of Llanfâr');
  await page.getByRole('button', { name: 'Save these' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  const after = readFileSync(file, 'utf8');
  expect(after).toContain('The library of Llanfâr');
  const rest = (text: string): string[] => text.split('\n').filter((line) => !line.startsWith('publisher:'));
  expect(rest(after)).toEqual(rest(before));
});

test('until which day the record was looked at is said at the desk, and taken out again', async ({ desk, page }) => {
  const file = `${desk.folder}/content/site.yml`;
  const before = readFileSync(file, 'utf8');
  await page.goto(desk.address);
  for (const [day, line] of [
    ['2026-10-01', 'known_until: "2026-10-01"\n'],
    ['', ''],
  ] as const) {
    await page.getByLabel('Last day of which you looked').fill(day);
    await page.getByRole('button', { name: 'Save these' }).click();
    await expect(page.getByText('Saved.')).toBeVisible();
    expect(readFileSync(file, 'utf8').replace(line, '')).toBe(before);
    expect(readFileSync(file, 'utf8').includes('known_until')).toBe(line !== '');
  }
});

test('a wrong value is told beside its field, and nothing of what is said of the site is written or lost', async ({ desk, page }) => {
  const file = `${desk.folder}/content/site.yml`;
  const before = readFileSync(file, 'utf8');
  await page.goto(desk.address);
  const [publisher, contact, address] = ['Who publishes the site', 'How to reach them', 'Address of the site'].map((name) =>
    page.getByLabel(name, { exact: true }),
  );
  if (!publisher || !contact || !address) throw new Error('a field is missing');
  await publisher.fill('The library of Llanfâr');
  await contact.fill('call the office');
  await address.fill('record.llanfar.test');
  await page.getByRole('button', { name: 'Save these' }).click();
  await expect(page.getByText(/^Nothing is saved yet/)).toBeVisible();
  await expect(contact).toBeFocused();
  await expect(page.locator('.wrong', { hasText: 'must be an e-mail address' })).toBeVisible();
  await expect(page.locator('.wrong', { hasText: 'must be an address like https:' })).toBeVisible();
  expect(readFileSync(file, 'utf8')).toBe(before);
  await expect(publisher).toHaveValue('The library of Llanfâr');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await contact.fill('a@llanfar.test');
  await address.fill('https://record.llanfar.test');
  await page.getByRole('button', { name: 'Save these' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  const rest = (text: string): string[] => text.split('\n').filter((line) => !/^(?:publisher|contact|address):/.test(line));
  expect(rest(readFileSync(file, 'utf8'))).toEqual(rest(before));
});

test('Undo takes back what is on the page, and names what is not before it does', async ({ desk, page }) => {
  const file = `${desk.folder}/content/site.yml`;
  const before = readFileSync(file, 'utf8');
  const write = async (): Promise<void> => {
    await page.getByLabel('Who publishes the site').fill('The library of Llanfâr');
    await page.getByRole('button', { name: 'Save these' }).click();
    await expect(page.getByText('Saved.')).toBeVisible();
  };
  await page.goto(desk.address);
  await write();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Taken back: the last change of what is said of the site.')).toBeVisible();
  await expect(page.getByLabel('Who publishes the site')).not.toHaveValue('The library of Llanfâr');
  expect(readFileSync(file, 'utf8')).toBe(before);
  await write();
  await page.goto(`${desk.address}#/ready`);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('The last change was not on this page: it was of what is said of the site.')).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  expect(readFileSync(file, 'utf8')).not.toBe(before);
  await page.getByRole('button', { name: 'Take that back' }).click();
  await expect(page.getByText('Taken back: the last change of what is said of the site.')).toBeVisible();
  expect(readFileSync(file, 'utf8')).toBe(before);
});

test('a file of the site that somebody wrote wrongly is shown as it is, with what is wrong beside the field', async ({ desk, page }) => {
  const file = `${desk.folder}/content/site.yml`;
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^checked: .*$/m, 'checked: "2026-02-31"'));
  await page.goto(desk.address);
  await expect(page.getByRole('heading', { name: 'The record', exact: true })).toBeVisible();
  await expect(page.getByLabel('Address of the site')).toHaveValue('https://llanfar-record.example');
  await expect(page.locator('.wrong', { hasText: '2026-02-31' })).toBeVisible();
  await page.getByLabel(/^Day on which the whole record/).fill('2026-11-20');
  await page.getByRole('button', { name: 'Save these' }).click();
  await expect(page.getByRole('heading', { name: 'Llanfâr: the record' })).toBeVisible();
});

test.describe('in an empty folder', () => {
  // A folder without `content/` and `seeds/`: nothing of it is copied.
  test.use({ record: 'tests/desk' });

  test('a record is made by its form, and every fault of it is said', async ({ desk, page }) => {
    await page.goto(desk.address);
    await expect(page.getByRole('heading', { name: 'Make a record' })).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.getByRole('button', { name: 'Make the record' }).click();
    await expect(page.getByRole('alert')).toContainText('The council is missing');
    expect(existsSync(`${desk.folder}/content`)).toBe(false);
    await page.getByLabel('Council', { exact: true }).fill('Kent');
    await page.getByLabel(/ILACS/).check();
    await page.getByRole('button', { name: 'Make the record' }).click();
    await expect(page.getByRole('heading', { name: 'Kent: the record' })).toBeVisible();
    await expect(page.getByText('No visit is on this record yet')).toBeVisible();
    expect(readFileSync(`${desk.folder}/content/site.yml`, 'utf8')).toContain('inspectorate: Ofsted');
    const problems = await page.request.get(`${desk.address}api/problems?fresh`);
    expect(await problems.json()).toMatchObject({ problems: [] });
  });
});

test('another folder is taken in hand, and one that is not there is refused in words', async ({ desk, page }) => {
  await page.goto(desk.address);
  const folder = page.getByLabel('Folder', { exact: true });
  await folder.fill(`${desk.folder}/nowhere`);
  await page.getByRole('button', { name: 'Open that folder' }).click();
  await expect(page.getByText(/There is no folder/)).toBeVisible();
  const other = copyOf('tests/fixtures/second-council');
  await folder.fill(other);
  await page.getByRole('button', { name: 'Open that folder' }).click();
  await expect(page.locator('code').getByText(other)).toBeVisible();
  const empty = mkdtempSync(`${tmpdir()}/desk-empty-`);
  await folder.fill(empty);
  await page.getByRole('button', { name: 'Open that folder' }).click();
  await expect(page.getByRole('heading', { name: 'Make a record' })).toBeVisible();
});
