// A correction at the desk: the change and what it owes are written together, and nothing that was published changes without its reason.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import type { FileText } from '../../src/desk/answers.ts';
import { loadRecord } from '../../src/record.ts';
import { test } from './desk.ts';

const FINDINGS = 'content/findings/2021-whole-service.yml';
const CORRECTIONS = 'content/corrections.yml';
const ADDRESSES = 'content/addresses.txt';

const accessible = async (page: Page): Promise<void> => expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

async function look(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Show what this changes' }).click();
  await expect(page.getByRole('heading', { name: 'What changes', exact: true })).toBeVisible({ timeout: 30_000 });
}

test('a finding is looked for, changed with its reason, and written with its correction', async ({ desk, page }) => {
  const text = (path: string): string => readFileSync(`${desk.folder}/${path}`, 'utf8');
  const before = text(FINDINGS);
  await page.goto(`${desk.address}#/corrections`);
  await page.getByRole('searchbox').fill('wait first visit');
  await page.getByRole('link', { name: /wait too long for a first visit/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Correct: finding');
  await page.getByRole('button', { name: 'see progress' }).click();
  await page.getByRole('button', { name: 'Show what this changes' }).click();
  await expect(page.getByText('Say why. The reason stands')).toBeVisible();
  await page.getByRole('textbox', { name: 'Reason' }).fill('Read again: the sentence says that it gets better.');
  await look(page);
  await expect(page.locator('.sides del')).toHaveText('criticise');
  await expect(page.locator('.sides ins')).toHaveText('see progress');
  await expect(page.getByText('It said "criticism". It says "progress". Read again')).toBeVisible();
  await accessible(page);
  // Shown, not yet written.
  expect(text(FINDINGS)).toBe(before);
  await page.getByRole('button', { name: 'Write the change and its correction' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The correction is written');
  await accessible(page);
  const lines = before.split('\n');
  const now = text(FINDINGS).split('\n');
  expect(now.filter((line, i) => line !== lines[i])).toEqual([expect.stringContaining('stance: progress')]);
  expect(loadRecord(desk.folder).corrections).toMatchObject([
    { id: '2021-whole-service-f002', what: 'stance', old: 'concern', new: 'progress', why: 'Read again: the sentence says that it gets better.' },
  ]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => text(FINDINGS)).toBe(before);
  await expect.poll(() => text(CORRECTIONS)).toBe('corrections: []\n');
});

test('a correction is looked at and written also while what is said of the site cannot be taken', async ({ desk, page }) => {
  const file = `${desk.folder}/content/site.yml`;
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^checked: .*$/m, 'checked: "2026-02-31"'));
  await page.goto(`${desk.address}#/corrections/2021-whole-service-f002`);
  await page.getByRole('button', { name: 'see progress' }).click();
  await page.getByRole('textbox', { name: 'Reason' }).fill('Read again: the sentence says that it gets better.');
  await look(page);
  await expect(page.locator('.sides ins')).toHaveText('see progress');
  await expect(page.getByText('Something went wrong')).toHaveCount(0);
});

test('what is taken out is told as removed, its addresses as withdrawn, and the record stays sound', async ({ desk, page }) => {
  await page.goto(`${desk.address}#/corrections/2021-whole-service-f008`);
  await page.getByRole('button', { name: 'Take it out' }).click();
  await page.getByLabel('Why these words are no finding').selectOption('background');
  await page.getByRole('textbox', { name: 'Reason' }).fill('It was counted by mistake.');
  await look(page);
  await expect(page.getByRole('listitem').filter({ hasText: /^\/findings\/2021-whole-service-f008\/$/ })).toBeVisible();
  await page.getByRole('button', { name: 'Write the change and its correction' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The correction is written');
  const record = loadRecord(desk.folder);
  expect(record.findings.map(({ id }) => id)).not.toContain('2021-whole-service-f008');
  expect(record.corrections[0]).toMatchObject({ what: 'removed', new: 'Nothing.' });
  expect(readFileSync(`${desk.folder}/${ADDRESSES}`, 'utf8')).toMatch(
    /^\/findings\/2021-whole-service-f008\/ withdrawn \d{4}-\d{2}-\d{2}: It was counted by mistake\.$/m,
  );
});

test('what is a file of its own goes with its file, unless something else rests on it, and comes back by Undo', async ({ desk, page }) => {
  const path = `${desk.folder}/content/milestones/2022-04-01-new-director.mdx`;
  const before = readFileSync(path, 'utf8');
  await page.goto(`${desk.address}#/corrections/milestones%2F2022-04-01-new-director`);
  await page.getByRole('button', { name: 'Take it out' }).click();
  await page.getByRole('textbox', { name: 'Reason' }).fill('It did not happen.');
  await look(page);
  await page.getByRole('button', { name: 'Write the change and its correction' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The correction is written');
  expect(existsSync(path)).toBe(false);
  expect(loadRecord(desk.folder).milestones.map(({ id }) => id)).not.toContain('2022-04-01-new-director');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => existsSync(path) && readFileSync(path, 'utf8')).toBe(before);
  await page.goto(`${desk.address}#/corrections/sources%2F2021-arolygaeth-mor-whole-service`);
  await page.getByRole('button', { name: 'Take it out' }).click();
  await page.getByRole('textbox', { name: 'Reason' }).fill('A test.');
  await look(page);
  await expect(page.getByRole('alert')).toContainText('This cannot be written yet');
});

test('words that the document does not have are not written', async ({ desk, page }) => {
  const before = readFileSync(`${desk.folder}/${FINDINGS}`, 'utf8');
  await page.goto(`${desk.address}#/corrections/2021-whole-service-f002`);
  await page.getByRole('textbox', { name: 'The words of the document' }).fill('Children who need help never wait for a first visit.');
  await page.getByRole('textbox', { name: 'Reason' }).fill('A test.');
  await look(page);
  await expect(page.getByRole('alert')).toContainText('This cannot be written yet');
  await expect(page.getByRole('button', { name: 'Write the change and its correction' })).toHaveCount(0);
  expect(readFileSync(`${desk.folder}/${FINDINGS}`, 'utf8')).toBe(before);
});

test('a change of another screen waits for its reason, and is then written there as it was made', async ({ desk, page }) => {
  const path = `${desk.folder}/content/inspections/2021-whole-service.mdx`;
  const before = readFileSync(path, 'utf8');
  await page.goto(`${desk.address}#/facts/2021-whole-service`);
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Review of all services for children');
  await page.getByRole('link', { name: 'Say why and save it' }).click({ timeout: 30_000 });
  expect(readFileSync(path, 'utf8')).toBe(before);
  await page.getByRole('textbox', { name: 'Reason' }).fill('The title page has these words.');
  await look(page);
  await expect(page.locator('.sides ins')).toHaveText('Review of all services for children');
  await accessible(page);
  await page.getByRole('button', { name: 'Write the change and its correction' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The correction is written');
  expect(readFileSync(path, 'utf8')).toContain('title: "Review of all services for children"');
  expect(loadRecord(desk.folder).corrections).toMatchObject([{ id: 'inspections/2021-whole-service', what: 'title' }]);
  await page.getByRole('button', { name: 'Back to where you were' }).click();
  await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue('Review of all services for children');
});

test('after a refusal Undo names the change before it and takes nothing back unasked, and a change that is left is unsaved no more', async ({ desk, page }) => {
  const facts = `${desk.folder}/content/inspections/2021-whole-service.mdx`;
  const before = readFileSync(facts, 'utf8');
  const [heading = ''] = /heading: ([^,]+), grade: ([^,]+),/.exec(before)?.slice(1) ?? [];
  await page.goto(`${desk.address}#/facts/2021-whole-service`);
  await page.getByLabel('Short title').fill('The whole service, seen');
  await expect.poll(() => readFileSync(facts, 'utf8')).toContain('The whole service, seen');
  const changed = readFileSync(facts, 'utf8');
  await page.getByLabel(heading, { exact: true }).selectOption('');
  await expect(page.getByRole('alert')).toContainText('was published');
  await page.getByRole('button', { name: 'Undo' }).click();
  const said = page.getByRole('status').filter({ hasText: 'What was refused changed nothing' });
  await expect(said).toContainText('The change before it was of the facts of “The whole service, seen”.');
  expect(readFileSync(facts, 'utf8')).toBe(changed);
  await page.getByRole('button', { name: 'Leave it', exact: true }).click();
  await expect(said).toHaveCount(0);

  await page.getByRole('button', { name: 'Leave it as it was published' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByText('not saved')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Taken back' })).toHaveText('Taken back: the last change of the facts of “The whole service, seen”.');
  await expect.poll(() => readFileSync(facts, 'utf8')).toBe(before);
});

test('what was changed by hand is told afterwards', async ({ desk, page }) => {
  const path = `${desk.folder}/${FINDINGS}`;
  writeFileSync(path, readFileSync(path, 'utf8').replace('theme: first-visits, stance: concern', 'theme: staffing, stance: concern'));
  await page.goto(`${desk.address}#/corrections`);
  await page.getByRole('link', { name: 'Say why' }).click({ timeout: 30_000 });
  await page.getByRole('textbox', { name: 'Reason' }).fill('Read again.');
  await look(page);
  await page.getByRole('button', { name: 'Write the change and its correction' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The correction is written');
  expect(loadRecord(desk.folder).corrections).toMatchObject([{ what: 'theme', old: 'first-visits', new: 'staffing', why: 'Read again.' }]);
});

test('no other way of the desk changes what was published, and none is kept from what was not', async ({ desk, request }) => {
  const headers = { origin: new URL(desk.address).origin };
  // What the desk answers has this form (src/desk/answers.ts).
  const file = async (): Promise<FileText> => (await (await request.get(`${desk.address}api/file`, { params: { path: FINDINGS } })).json()) as FileText;
  const { sha256, text } = await file();
  const edit = (edits: unknown[]) => request.post(`${desk.address}api/edit`, { headers, data: { path: FINDINGS, seen: sha256, edits } });
  const refused = await edit([{ set: ['findings', 1, 'theme'], to: 'staffing' }]);
  expect(refused.status()).toBe(422);
  expect(await refused.json()).toMatchObject({ kind: 'registered' });
  expect((await edit([{ remove: ['asks', 0] }])).status()).toBe(422);
  expect((await file()).text).toBe(text);
  expect((await edit([{ set: ['findings', 1, 'note'], to: 'A remark of ours.' }])).status()).toBe(200);
});
