// 1 Text: a PDF is taken in, set right beside its page, and kept with what was received; nothing is lost half way, and nothing overwritten.
import { AxeBuilder } from '@axe-core/playwright';
import { existsSync, readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { test } from './desk.ts';
import { open } from './opened.ts';
import { LETTER, letterPdf } from './letter.ts';

let pdf: Buffer;
test.beforeAll(async () => {
  pdf = await letterPdf();
});

/** Hands the letter over, and waits for its first page. */
async function handOver(page: Page, address: string): Promise<void> {
  await page.goto(`${address}#/text`);
  await page.getByLabel('A PDF, a Word document').setInputFiles({ name: 'letter.pdf', mimeType: 'application/pdf', buffer: pdf });
  await expect(page.getByRole('heading', { name: 'Take in letter.pdf' })).toBeVisible();
}

const MADE = 'The whole text as it will be kept';

async function madeText(page: Page): Promise<string> {
  await page.getByText(MADE).click();
  const text = await page.locator('.made').innerText();
  await page.getByText(MADE).click();
  return text.replace(/\s+/g, ' ');
}

test('a PDF becomes a text in the order in which it is read, without heads and feet, with each word whole', async ({ page, desk }) => {
  await handOver(page, desk.address);
  const text = await madeText(page);
  for (const { words } of LETTER.flatMap(({ paragraphs }) => paragraphs.flat()).filter(({ words: said }) => !said.includes('well-informed')))
    expect(text.replace('Harrowmere1', 'Harrowmere')).toContain(words);
  expect(text).toContain('Leaders are well- informed about');
  expect(text).not.toMatch(/Page \d|Harrowmere, May 2026/);
  // A heading stands out, without the mark by which the text knows it.
  await page.getByText(MADE).click();
  for (const { heading } of LETTER) await expect(page.locator('.made strong').filter({ hasText: heading }).first()).toBeVisible();
  expect(text).not.toContain('# ');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  // Where nobody but a reader knows, either word is a press away.
  await page.getByText(/^Hyphens at the end of a line, left as printed/).click();
  await page.getByRole('button', { name: /^One word with its hyphen: well-/ }).click();
  await page.getByText(MADE).click();
  expect(await madeText(page)).toContain('Leaders are well-informed about');
});

test('a text is not kept while a day does not exist, is missing, or the last lies before the first', async ({ page, desk }) => {
  await handOver(page, desk.address);
  const [first, last, keep] = [
    page.getByLabel('First day of the visit'),
    page.getByLabel('Last day of the visit'),
    page.getByRole('button', { name: 'Keep this text' }),
  ];
  await page.getByLabel('Day of publication').fill('2026-06-01');
  await page.getByLabel('The rules under which').selectOption({ index: 1 });
  await last.fill('2026-05-15');
  await first.focus();
  await page.keyboard.type('02302026');
  await keep.click();
  await expect(page.locator('.wrong', { hasText: 'There is no such day' })).toBeVisible();
  await expect(page.locator('.wrong', { hasText: 'Give the first day of the visit too' })).toBeVisible();
  await expect(first).toBeFocused();
  await first.fill('2026-05-18');
  await expect(page.locator('.wrong', { hasText: 'There is no such day' })).toHaveCount(0);
  await expect(page.locator('.wrong', { hasText: 'The last day lies before the first' })).toBeVisible();
  await keep.click();
  await expect(last).toBeFocused();
  await expect(page.getByRole('alert')).toContainText('Nothing was kept');
});

test.describe('a desk that is killed', () => {
  test.use({ own: true });

  test('what is set right is there when the desk was closed half way, and the text is kept with what was received', async ({ page, desk }) => {
    await handOver(page, desk.address);
    await page.getByRole('button', { name: 'Next page' }).first().click();
    await page.getByRole('button', { name: /well-$/ }).click();
    await page.getByRole('button', { name: 'One word with its hyphen' }).click();
    await page.getByLabel('First day of the visit').fill('2026-05-11');
    await page.getByLabel('Last day of the visit').fill('2026-05-15');
    await expect(page.getByText('saved', { exact: true })).toBeVisible();
    await page.waitForTimeout(1000);
    await desk.end('SIGKILL');

    const again = await open(desk.folder);
    await page.goto(`${again.address}#/text`);
    await page.getByRole('link', { name: 'Go on with letter.pdf' }).click();
    expect(await madeText(page)).toContain('Leaders are well-informed about');
    await expect(page.getByLabel('First day of the visit')).toHaveValue('2026-05-11');
    await page.getByRole('button', { name: 'Keep this text' }).click();
    await expect(page.getByRole('alert')).toContainText('The framework is missing');
    await page.getByLabel('The rules under which the visit was made').selectOption({ index: 1 });
    await page.getByLabel('Who published the document').fill('Lakeland Inspectorate');
    // What another body inspected would be told in the name of the inspectorate whose record this is.
    await page.getByRole('button', { name: 'Keep this text' }).click();
    await expect(page.getByRole('alert')).toContainText('“What the document is”');
    await page.getByRole('button', { name: 'a report on an inspection by another body' }).click();
    await expect(page.getByText('this text cannot be kept')).toBeVisible();
    await page.getByRole('button', { name: 'Keep this text' }).click();
    await expect(page.getByRole('alert')).toContainText('Write it as an event of the timeline');
    await page.getByRole('button', { name: /^an account of what/ }).click();
    await page.getByLabel('Another word for the visit').fill('letter-visit');
    await page.getByRole('button', { name: 'Keep this text' }).click();
    await page.waitForURL(/#\/facts\/2026-letter-visit/);

    const read = (path: string): string => readFileSync(`${again.folder}/${path}`, 'utf8');
    expect(readFileSync(`${again.folder}/seeds/2026-lakeland-inspectorate-letter-visit.pdf`).equals(pdf)).toBe(true);
    expect(read('seeds/2026-lakeland-inspectorate-letter-visit.txt')).toContain('Leaders are well-informed about');
    expect(read('content/sources/2026-lakeland-inspectorate-letter-visit.yml')).toMatch(/received:\n {4}file: 2026-lakeland-inspectorate-letter-visit\.pdf\n/);
    expect(read('content/findings/2026-letter-visit.yml').split('\n').length).toBeLessThan(15);
    expect(read('content/inspections/2026-letter-visit.mdx')).toContain('visit: "2026-05-11/2026-05-15"');

    // The same document once more is refused, and what is there stays.
    await handOver(page, again.address);
    await page.getByLabel('First day of the visit').fill('2026-05-11');
    await page.getByLabel('The rules under which the visit was made').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Keep this text' }).click();
    await expect(page.getByRole('alert')).toContainText('held already');
    await again.end();
  });
});

test('of two fields that change before either is drawn, both are kept', async ({ page, desk }) => {
  await handOver(page, desk.address);
  const [first, last] = [page.getByLabel('First day of the visit'), page.getByLabel('Last day of the visit')];
  const ids = await Promise.all([first, last].map((field) => field.getAttribute('id')));
  await page.evaluate((fields) => {
    for (const [i, id] of fields.entries()) {
      const field = document.getElementById(id ?? '');
      if (field instanceof HTMLInputElement) Object.assign(field, { value: `2026-05-1${i + 1}` }).dispatchEvent(new Event('input', { bubbles: true }));
    }
  }, ids);
  await expect(last).toHaveValue('2026-05-12');
  await expect(first).toHaveValue('2026-05-11');
});

test('a line is taken out and put back, and a file that is no document is refused in words', async ({ page, desk }) => {
  await handOver(page, desk.address);
  await page.getByRole('button', { name: 'This letter sets out' }).click();
  await page.getByRole('button', { name: 'Take it out as head or foot' }).click();
  expect(await madeText(page)).not.toContain('This letter sets out');
  await page.getByRole('button', { name: 'Put it back' }).click();
  expect(await madeText(page)).toContain('This letter sets out');
  await page.goto(`${desk.address}#/text`);
  await page
    .getByLabel('A PDF, a Word document')
    .setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]) });
  await expect(page.getByRole('alert')).toContainText('neither a PDF, nor a Word document');
});

test('a text that arrives for a visit already told in our words attaches to it, and its findings become quoted ones under their ids', async ({
  page,
  desk,
}) => {
  await page.goto(`${desk.address}#/text/2024-second-review`);
  await page.getByLabel('A PDF, a Word document').setInputFiles({ name: 'review.pdf', mimeType: 'application/pdf', buffer: pdf });
  await page.getByLabel('The document', { exact: true }).selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Keep this text' }).click();
  await page.waitForURL(/#\/text\/2024-second-review/);
  const file = `${desk.folder}/content/findings/2024-second-review.yml`;
  const before = readFileSync(file, 'utf8');
  const first = page.locator('li.told').first();
  const id = (await first.getByRole('button', { name: /^Quote these words/ }).innerText()).replace('Quote these words for ', '');
  await first.getByRole('button', { name: /\w/ }).first().click();
  await first.getByRole('button', { name: /^Quote these words/ }).click();
  await expect(page.getByRole('button', { name: `Quote these words for ${id}`, exact: true })).toHaveCount(0);
  const after = readFileSync(file, 'utf8');
  expect(after).toContain(`id: ${id}`);
  expect(after.match(/summarised/g)?.length).toBe((before.match(/summarised/g)?.length ?? 0) - 1);
  expect(readFileSync(`${desk.folder}/content/corrections.yml`, 'utf8')).toContain(id);
  expect(existsSync(`${desk.folder}/seeds/2024-arolygaeth-mor-second-review.pdf`)).toBe(true);
});
