// The facts of a visit at the desk: typed in forms, saved as one types, every other byte of the file as it was, and problems where they stand.
import { readFileSync, existsSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { nothingPublished } from '../nothingPublished.ts';
import { test } from './desk.ts';

const VISIT = 'content/inspections/2023-spot-check.mdx';
const GRADED = 'content/inspections/2021-whole-service.mdx';

const of = (folder: string, path: string): string => readFileSync(`${folder}/${path}`, 'utf8');
const saved = (page: Page) => expect(page.getByRole('status').filter({ hasText: /saved|saving/ })).toContainText('saved', { timeout: 10_000 });

async function openFacts(page: Page, address: string, id: string): Promise<void> {
  await page.goto(`${address}#/facts/${id}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Facts:');
}

test('what is typed is written, and every other line of the file stays byte for byte', async ({ page, desk }) => {
  const before = of(desk.folder, VISIT);
  await openFacts(page, desk.address, '2023-spot-check');
  await page.getByLabel('Short title').fill('A spot check of the town');
  await expect.poll(() => of(desk.folder, VISIT)).toContain('A spot check of the town');
  const changed = of(desk.folder, VISIT).split('\n');
  expect(before.split('\n').filter((line, i) => line !== changed[i])).toHaveLength(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => of(desk.folder, VISIT)).toBe(before);
  await expect(page.getByLabel('Short title')).not.toHaveValue('A spot check of the town');
});

test('nothing is written by looking', async ({ page, desk }) => {
  const before = of(desk.folder, GRADED);
  await openFacts(page, desk.address, '2021-whole-service');
  await page.getByText('What the document is').first().click();
  await expect(page.getByLabel('Publisher')).not.toHaveValue('');
  await page.waitForTimeout(1500);
  expect(of(desk.folder, GRADED)).toBe(before);
});

test('a date that is not known asks for the reason, and says what is wrong where it stands', async ({ page, desk }) => {
  await openFacts(page, desk.address, '2021-whole-service');
  const visit = page.getByRole('group', { name: 'Visit', exact: true });
  await visit.getByRole('button', { name: 'not known' }).click();
  await expect(visit.locator('.wrong').first()).toContainText('not filled in yet', { timeout: 20_000 });
  await visit.getByLabel('Why it is not known').fill('The report does not say.');
  await expect.poll(() => of(desk.folder, GRADED)).toMatch(/^no_visit: "?The report does not say\."?$/m);
  expect(of(desk.folder, GRADED)).not.toMatch(/^visit(?:_basis)?:/m);
  await visit.getByRole('button', { name: 'only the month' }).click();
  await visit.getByLabel('Month').selectOption('May');
  await visit.getByLabel('Year').fill('2021');
  await expect.poll(() => of(desk.folder, GRADED)).toMatch(/^visit: "?2021-05"?$/m);
  expect(of(desk.folder, GRADED)).not.toContain('no_visit');
});

test('a day that does not exist, and days the wrong way round, are told beside the field, and what stood there before stays', async ({ page, desk }) => {
  nothingPublished(desk.folder);
  const before = of(desk.folder, VISIT);
  await openFacts(page, desk.address, '2023-spot-check');
  const visit = page.getByRole('group', { name: 'Visit', exact: true });
  await visit.getByRole('button', { name: 'several days' }).click();
  await visit.getByLabel('First day').fill('2023-05-18');
  await visit.getByLabel('Last day').fill('2023-05-15');
  await expect(visit.locator('.wrong')).toContainText('The last day lies before the first');
  await visit.getByRole('button', { name: 'a day', exact: true }).click();
  await visit.getByLabel('Date').focus();
  await page.keyboard.type('02302023');
  await page.getByLabel('Short title').focus();
  await expect(visit.locator('.wrong')).toContainText('There is no such day');
  const checked = page.getByLabel('Checked on').last();
  await checked.focus();
  await page.keyboard.type('0230');
  await page.getByLabel('Short title').focus();
  await expect(page.locator('.wrong', { hasText: 'There is no such day' })).toHaveCount(2);
  await page.waitForTimeout(1000);
  expect(of(desk.folder, VISIT)).toBe(before);
});

test('grades are chosen under the headings of the rules, and a graded visit without any is told so', async ({ page, desk }) => {
  nothingPublished(desk.folder);
  await openFacts(page, desk.address, '2021-whole-service');
  const given = [...of(desk.folder, GRADED).matchAll(/heading: ([^,]+), grade: ([^,]+),/g)].map(([, heading = '', grade = '']) => ({ heading, grade }));
  expect(given.length).toBeGreaterThan(0);
  for (const { heading, grade } of given) {
    await expect(page.getByLabel(heading, { exact: true })).toHaveValue(grade);
    await page.getByLabel(heading, { exact: true }).selectOption('');
  }
  await expect.poll(() => of(desk.folder, GRADED)).not.toContain('grade:');
  await expect(page.getByText('no grade is written')).toBeVisible({ timeout: 20_000 });
  for (const { heading, grade } of given) await page.getByLabel(heading, { exact: true }).selectOption(grade);
  for (const { heading, grade } of given)
    await expect.poll(() => of(desk.folder, GRADED)).toMatch(new RegExp(`heading: "?${heading}"?(?:,|\\n)\\s*grade: "?${grade}`));
  await expect(page.getByText('no grade is written')).toBeHidden({ timeout: 20_000 });
});

test('a grade that was published is not taken out in passing, and the form shows what stands', async ({ page, desk }) => {
  const before = of(desk.folder, GRADED);
  const [heading = '', grade = ''] = /heading: ([^,]+), grade: ([^,]+),/.exec(before)?.slice(1) ?? [];
  await openFacts(page, desk.address, '2021-whole-service');
  await page.getByLabel(heading, { exact: true }).selectOption('');
  await expect(page.getByRole('alert')).toContainText('was published');
  await expect(page.getByLabel(heading, { exact: true })).toHaveValue(grade);
  expect(of(desk.folder, GRADED)).toBe(before);
});

test('the account counts its words and names a sentence that is too long', async ({ page, desk }) => {
  await openFacts(page, desk.address, '2021-whole-service');
  const section = page.locator('textarea').last();
  const long = `${'Some words stand here '.repeat(7)}now.`;
  await section.fill(`Two words. ${long}`);
  await expect(page.getByText(/more than 25 words: “Some words/)).toBeVisible();
  await expect(page.getByText(/Grade of reading/)).toBeVisible();
  await expect.poll(() => of(desk.folder, GRADED)).toContain(`Two words. ${long}`);
});

test('a visit whose report is not held is added with a document of its own', async ({ page, desk }) => {
  await page.goto(`${desk.address}#/facts/new`);
  await page.getByLabel('Rules under which it was made').selectOption({ index: 2 });
  await page.getByLabel('Day', { exact: true }).fill('2026-03');
  await page.getByRole('button', { name: 'A document that is not in the record yet' }).click();
  await page.getByLabel('Who published it').fill('Mor Gazette');
  await page.getByLabel('What it is about').fill('second visit');
  await page.getByLabel('Year').fill('2026');
  await page.getByRole('button', { name: 'Add the document' }).click();
  await expect(page.getByLabel('Document that tells of it')).toHaveValue('2026-mor-gazette-second-visit');
  await page.getByRole('button', { name: 'Add the visit' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Facts:');
  expect(existsSync(`${desk.folder}/content/sources/2026-mor-gazette-second-visit.yml`)).toBe(true);
  await page.getByLabel('Title', { exact: true }).first().fill('A letter on a visit');
  await saved(page);
  await expect(page.getByText('report not analysed here')).toBeVisible();
});

test('who coded is said by role and day, or as a language model', async ({ page, desk }) => {
  const path = 'content/findings/2021-whole-service.yml';
  const coded = (): string => /^coded:\n(?:(?: .*)\n)+/m.exec(of(desk.folder, path))?.[0] ?? '';
  await openFacts(page, desk.address, '2021-whole-service');
  await page.getByLabel('In which role').fill('policy officer');
  await page.getByLabel('When', { exact: true }).fill('2026-11-03');
  await expect.poll(coded).toMatch(/by: person, role: policy officer, on: "2026-11-03"/);
  await page.getByRole('button', { name: 'A language model coded it too' }).click();
  await expect.poll(coded).toContain('by: language-model');
  await page.getByRole('group', { name: 'Coder 1' }).getByRole('button', { name: 'Take this one out' }).click();
  await expect.poll(coded).not.toContain('person');
  await expect(page.locator('.wrong')).toHaveCount(0);
});

test('rules that are not in the list are added with their grades and headings, and chosen', async ({ page, desk }) => {
  const path = 'content/frameworks.yml';
  const before = of(desk.folder, path);
  await openFacts(page, desk.address, '2023-spot-check');
  await page.getByText('Rules that are not in the list').click();
  const form = page.locator('details').filter({ hasText: 'Rules that are not in the list' });
  await form.getByLabel('Name', { exact: true }).fill('Rules of a new kind');
  await form.getByLabel('Short name').fill('New kind');
  await form.getByRole('button', { name: 'Add these rules' }).click();
  await expect(form.getByRole('alert')).toContainText('Fill in');
  await form.getByLabel('What they are').fill('A new way of looking at services.');
  await form.getByLabel('What a visit is called').fill('new visit');
  await form.getByRole('button', { name: 'yes' }).click();
  await form.getByLabel('Grades').fill('Low\nHigh');
  await form.getByLabel('Headings').fill('All of it');
  await form.getByRole('button', { name: 'Add these rules' }).click();
  await expect.poll(() => of(desk.folder, VISIT)).toMatch(/^framework: "?new-kind"?$/m);
  expect(of(desk.folder, path).startsWith(before.trimEnd())).toBe(true);
  await page.getByLabel('All of it', { exact: true }).selectOption('High');
  await expect.poll(() => of(desk.folder, VISIT)).toContain('High');
});

test('a document that is cited can be filled in where it stands', async ({ page, desk }) => {
  await openFacts(page, desk.address, '2021-whole-service');
  await page.getByRole('button', { name: 'A document that is not in the record yet' }).click();
  await page.getByLabel('Who published it').fill('Mor Gazette');
  await page.getByLabel('What it is about').fill('first words');
  await page.getByLabel('Year', { exact: true }).fill('2026');
  await page.getByRole('button', { name: 'Add the document' }).click();
  const cited = page.getByRole('region', { name: '2026-mor-gazette-first-words' });
  await cited.getByLabel('What it is cited for').fill('a word on the visit');
  await expect.poll(() => of(desk.folder, GRADED)).toContain('a word on the visit');
  await cited.getByText('What the document is').click();
  await cited.getByLabel('Title').fill('First words');
  await cited.getByRole('button', { name: 'no, or not any more' }).click();
  await cited.getByLabel('Why no address is given').fill('It was made up.');
  await expect
    .poll(() => of(desk.folder, 'content/sources/2026-mor-gazette-first-words.yml'))
    .toMatch(/title: "?First words"?[\s\S]*address: null[\s\S]*no_address: "?It was made up\.?"?/);
});

test("a new year's value goes to its place in a series, and a year that is there is refused", async ({ page, desk }) => {
  const path = 'content/statistics/children-looked-after.yml';
  const before = of(desk.folder, path);
  const last = Number([...before.matchAll(/period: "(\d{4})"/g)].at(-1)?.[1]);
  await page.goto(`${desk.address}#/entries/statistics/children-looked-after`);
  const year = page.getByLabel('Year', { exact: true });
  await expect(year).toHaveValue(String(last + 1));
  await year.fill(String(last));
  await page.getByLabel('Value', { exact: true }).fill('1,234');
  await page.getByRole('button', { name: 'Add the value' }).click();
  await expect(page.getByRole('alert')).toContainText('has a value already');
  await year.fill(String(last + 1));
  await page.getByRole('button', { name: 'Add the value' }).click();
  await expect.poll(() => of(desk.folder, path)).toMatch(new RegExp(`period: "${last + 1}", value: 1234`));
  expect(
    of(desk.folder, path)
      .split('\n')
      .filter((line) => !before.includes(line)),
  ).toHaveLength(1);
});

test('an event is added with its text, and its facts asked for', async ({ page, desk }) => {
  await page.goto(`${desk.address}#/entries/new`);
  await page.getByLabel('Date').fill('2025-06');
  await page.getByLabel('Name in addresses').fill('A new office');
  await page.getByLabel('Text').fill('An office opened. The day is not known.');
  await page.getByRole('button', { name: 'Add the event' }).click();
  await page.getByLabel('What happened').fill('A new office opens');
  await page.getByLabel('Kind of event').selectOption('service');
  await page.getByRole('button', { name: 'surely' }).click();
  await expect
    .poll(() => of(desk.folder, 'content/milestones/2025-06-a-new-office.mdx'))
    .toMatch(/title: "?A new office opens[\s\S]*kind: service\nconfidence: high[\s\S]*An office opened/);
});
