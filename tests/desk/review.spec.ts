// Reviews at the desk: by whom, blind, one passage a screen, saved as they are, and settled by the editor; a PDF is read in the browser alone.
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { parse } from 'yaml';
import type { ReviewsData } from '../../src/model/written/draft.ts';
import { pdfOf } from '../fixtures/pdf.ts';
import { test } from './desk.ts';
import { open } from './opened.ts';

const FILE = 'content/reviews.yml';
const reviewsIn = (folder: string): ReviewsData => parse(readFileSync(`${folder}/${FILE}`, 'utf8')) as ReviewsData;

async function begin(page: Page, address: string, visit: string, role = 'archivist'): Promise<void> {
  await page.goto(`${address}#/review/${visit}`);
  await page.getByLabel(/your role/i).fill(role);
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('button', { name: /^Begin with/ }).click();
  await expect(page.getByText(/^Passage 1 of/)).toBeVisible();
}

test('the first reviewer of a record says their role once, decides blind, and every passage is saved as it was seen', async ({ desk, page }) => {
  rmSync(`${desk.folder}/${FILE}`);
  await begin(page, desk.address, '2021-whole-service');
  // The coding is hidden: neither its theme nor its stance stands on the page.
  await expect(page.getByRole('heading', { name: 'How would you code it?' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'I agree' })).toHaveCount(0);
  await page.keyboard.press('3');
  await page.getByLabel('Theme').selectOption({ label: 'Listening to children' });
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'I agree' })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Passage 2 of/)).toBeVisible();
  const { reviewers, reviews } = reviewsIn(desk.folder);
  expect(reviewers).toEqual([{ id: 'archivist-1', by: 'person', role: 'archivist' }]);
  expect(reviews).toMatchObject([
    {
      passage: '2021-whole-service-f001',
      reviewer: 'archivist-1',
      seen: { words: 'Leaders of Llanfâr know what children say about their services.', theme: 'listening', stance: 'strength' },
      blind: { theme: 'listening', stance: 'strength' },
      what: 'agree',
    },
  ]);
  // Another decision than the coding: a change, with what was decided first. A key has an effect once the passage is there.
  await expect(page.getByRole('heading', { name: 'How would you code it?' })).toBeVisible();
  await page.keyboard.press('1');
  await page.getByLabel('Theme').selectOption({ label: 'Staff' });
  await page.getByRole('button', { name: 'Show the coding' }).click();
  await expect(page.getByRole('button', { name: 'I would decide otherwise' })).toHaveAttribute('aria-pressed', 'true');
  await page.getByLabel('Remark').fill('They wait because nobody has the time.');
  await page.getByRole('button', { name: 'Save and go on' }).click();
  await expect(page.getByText(/^Passage 3 of/)).toBeVisible();
  expect(reviewsIn(desk.folder).reviews[1]).toMatchObject({
    what: 'change',
    changes: [{ field: 'theme', old: 'first-visits', new: 'staffing' }],
    remark: 'They wait because nobody has the time.',
  });
  await page.getByRole('link', { name: 'To settle: 1' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Theme: Staff instead of' })).toContainText('(decided before the coding was shown)');
  // Nothing of the coding has changed.
  expect(readFileSync(`${desk.folder}/content/findings/2021-whole-service.yml`, 'utf8')).toBe(
    readFileSync('tests/fixtures/second-council/content/findings/2021-whole-service.yml', 'utf8'),
  );
  const problems = (await (await page.request.get(`${desk.address}api/problems?fresh`)).json()) as { problems: unknown[] };
  expect(problems.problems).toEqual([]);
});

test.describe('a desk that is killed', () => {
  test.use({ own: true });

  test('a desk that is opened again goes on where the reviewer was, with what was typed', async ({ desk, page }) => {
    await begin(page, desk.address, '2021-whole-service');
    await page.getByRole('button', { name: 'I cannot decide' }).click();
    await expect(page.getByText('You had not decided before you saw it.')).toBeVisible();
    await page.getByRole('button', { name: 'I have a question' }).click();
    // What cannot be saved yet says why, and is not saved.
    await page.getByRole('button', { name: 'Save and go on' }).click();
    await expect(page.getByText('Not saved yet. Write what your question is.')).toBeVisible();
    await page.getByLabel('Your question').fill('Is this a finding?');
    await expect(page.getByText('saved', { exact: false }).first()).toBeVisible();
    await page.waitForTimeout(1000);
    await desk.end('SIGKILL');
    const again = await open(desk.folder);
    await page.goto(`${again.address}#/review/2021-whole-service`);
    await expect(page.getByLabel('Your question')).toHaveValue('Is this a finding?');
    await page.getByRole('button', { name: 'Save and go on' }).click();
    await expect(page.getByText(/^Passage 2 of/)).toBeVisible();
    expect(reviewsIn(desk.folder).reviews.at(-1)).toMatchObject({ reviewer: 'archivist-1', blind: {}, what: 'discuss', remark: 'Is this a finding?' });
    await page.getByRole('link', { name: 'Differences and questions to settle: 1' }).click();
    await expect(page.getByText('Question: Is this a finding?')).toBeVisible();
    await expect(page.getByText('decided before the coding was shown')).toHaveCount(0);
    await again.end();
  });
});

test('who reviews in the role in which a text was coded is told so', async ({ desk, page }) => {
  const file = `${desk.folder}/content/findings/2021-whole-service.yml`;
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^coded:\n(?: .*\n)+/m, 'coded:\n  - { by: person, role: policy officer, on: "2026-01-02" }\n'));
  const told = page.getByText('was coded in the same role: policy officer');
  await begin(page, desk.address, '2021-whole-service', 'Policy officer');
  await expect(told).toBeVisible();
  await page.getByRole('button', { name: 'Somebody else' }).click();
  await page.getByLabel(/your role/i).fill('archivist');
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByText('You review as: archivist')).toBeVisible();
  await expect(told).toHaveCount(0);
});

test('a random sample is kept with what it was drawn from, and what is reviewed for it says so', async ({ desk, page }) => {
  await page.goto(`${desk.address}#/review`);
  await page.getByRole('button', { name: 'editor (editor-1)' }).click();
  await page.getByLabel('Only passages that nobody has reviewed').check();
  await page.getByLabel('A random sample of how many?').fill('3');
  await page.getByRole('button', { name: /^Begin with a sample of 3/ }).click();
  await expect(page.getByText('Passage 1 of 3')).toBeVisible();
  const [sample] = reviewsIn(desk.folder).samples.slice(-1);
  expect(sample).toMatchObject({ from: 'all findings and asks that nobody had reviewed' });
  expect(sample?.passages).toHaveLength(3);
  const before = new Set(
    reviewsIn(desk.folder)
      .reviews.filter(({ seen }) => seen.words !== 'Children were seen soon after someone asked for help.')
      .map(({ passage }) => passage),
  );
  for (const passage of sample?.passages ?? []) expect(before).not.toContain(passage);
  await page.getByRole('button', { name: 'I cannot decide' }).click();
  await page.keyboard.press('a');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Passage 2 of 3')).toBeVisible();
  expect(reviewsIn(desk.folder).reviews.at(-1)).toMatchObject({ sample: sample?.id, passage: sample?.passages[0] });
});

test('the editor takes a change over, or keeps the passage and says why', async ({ desk, page }) => {
  // Nothing was published yet, so that a change is no correction.
  writeFileSync(`${desk.folder}/content/published.csv`, '');
  writeFileSync(`${desk.folder}/content/addresses.txt`, '');
  const one = (passage: string, words: string): string =>
    `  - passage: ${passage}\n    reviewer: editor-1\n    on: "2026-11-15"\n    seen: { words: "${words}", theme: homes, stance: strength }\n    what: change\n    changes:\n      - { field: theme, old: homes, new: listening }\n`;
  const text = readFileSync(`${desk.folder}/${FILE}`, 'utf8');
  const words = [
    'Foster homes are well matched to the children who live in them.',
    'Children in foster homes go to school regularly and most are doing well there.',
  ];
  writeFileSync(`${desk.folder}/${FILE}`, text + one('2021-whole-service-f006', words[0] ?? '') + one('2021-whole-service-f007', words[1] ?? ''));
  await page.goto(`${desk.address}#/settle/2021-whole-service`);
  const six = page.getByRole('region', { name: 'Whole service review 2021, finding 6' });
  await six.getByRole('button', { name: 'Take the change over' }).click();
  await expect(six).toHaveCount(0);
  const seven = page.getByRole('region', { name: 'Whole service review 2021, finding 7' });
  await seven.getByRole('button', { name: 'Keep it as it is' }).click();
  await expect(seven.getByText('Write why it stays as it is')).toBeVisible();
  await seven.getByLabel('Why').fill('It is about homes.');
  await seven.getByRole('button', { name: 'Keep it as it is' }).click();
  await expect(page.getByText('Nothing is open.')).toBeVisible();
  const findings = readFileSync(`${desk.folder}/content/findings/2021-whole-service.yml`, 'utf8');
  const original = readFileSync('tests/fixtures/second-council/content/findings/2021-whole-service.yml', 'utf8');
  // One word of one line has changed.
  const changed = findings.split('\n').filter((line, i) => line !== original.split('\n')[i]);
  expect(changed).toHaveLength(1);
  expect(changed[0]).toContain('2021-whole-service-f006');
  expect(changed[0]).toContain('theme: listening');
  expect(
    reviewsIn(desk.folder)
      .reviews.slice(-2)
      .map(({ settled }) => settled),
  ).toMatchObject([{ how: 'changed' }, { how: 'kept', why: 'It is about homes.' }]);
});

test('a change of what was published is told as a correction, with its reason', async ({ desk, page }) => {
  const review = `  - passage: 2021-whole-service-f006\n    reviewer: editor-1\n    on: "2026-11-15"\n    seen: { words: "Foster homes are well matched to the children who live in them.", theme: homes, stance: strength }\n    what: change\n    changes:\n      - { field: theme, old: homes, new: listening }\n`;
  expect(readFileSync(`${desk.folder}/content/published.csv`, 'utf8')).toContain('\n2021-whole-service-f006,');
  writeFileSync(`${desk.folder}/${FILE}`, readFileSync(`${desk.folder}/${FILE}`, 'utf8') + review);
  await page.goto(`${desk.address}#/settle/2021-whole-service`);
  const six = page.getByRole('region', { name: 'Whole service review 2021, finding 6' });
  await six.getByRole('button', { name: 'Take the change over' }).click();
  await expect(six.getByText('a change of it is a correction')).toBeVisible();
  expect(readFileSync(`${desk.folder}/content/findings/2021-whole-service.yml`, 'utf8')).toContain('theme: homes, stance: strength, locator: paragraph 5');
  await six.getByLabel('Why').fill('It is about what children say.');
  await six.getByRole('button', { name: 'Take the change over' }).click();
  await expect(six).toHaveCount(0);
  const { corrections } = parse(readFileSync(`${desk.folder}/content/corrections.yml`, 'utf8')) as { corrections: unknown[] };
  expect(corrections).toMatchObject([{ id: '2021-whole-service-f006', what: 'theme', old: 'homes', new: 'listening', why: 'It is about what children say.' }]);
  expect(reviewsIn(desk.folder).reviews.at(-1)?.settled).toMatchObject({ how: 'changed' });
  const problems = (await (await page.request.get(`${desk.address}api/problems?fresh`)).json()) as { problems: unknown[] };
  expect(problems.problems).toEqual([]);
});

test('the PDF of a report is read in the browser alone, known by its fingerprint, and its page drawn', async ({ desk, page }) => {
  const pdf = pdfOf([['The first page.'], ['2 Most children were seen soon.'], ['Third.'], [''], [''], ['']]);
  const source = `${desk.folder}/content/sources/2024-arolygaeth-mor-second-review.yml`;
  writeFileSync(source, readFileSync(source, 'utf8').replace(/sha256: \w+/, `sha256: ${createHash('sha256').update(pdf).digest('hex')}`));
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.method()} ${request.url()} ${(request.postData() ?? '').slice(0, 20)}`));
  await begin(page, desk.address, '2024-second-review');
  await page.getByLabel('Open the PDF of the report').setInputFiles({ name: 'other.pdf', mimeType: 'application/pdf', buffer: pdfOf([['Another.']]) });
  await expect(page.getByText('is not the file that was read')).toBeVisible();
  await page.getByLabel('Open the PDF of the report').setInputFiles({ name: 'report.pdf', mimeType: 'application/pdf', buffer: pdf });
  await expect(page.getByText('report.pdf, page 1 of 6. It is the file that was read.')).toBeVisible();
  const inked = (): Promise<number> =>
    page.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
      let dark = 0;
      for (let i = 0; i < data.length; i += 4) if ((data[i] ?? 255) < 128 && (data[i + 3] ?? 0) > 128) dark += 1;
      return dark;
    });
  await expect.poll(inked).toBeGreaterThan(50);
  // The next passage stands on page 2, which is shown without choosing the file again.
  await page.keyboard.press('n');
  await expect(page.getByText('report.pdf, page 2 of 6')).toBeVisible();
  expect(sent.filter((one) => one.includes('%PDF') || !one.includes(new URL(desk.address).origin))).toEqual([]);
});

for (const width of [320, 1280])
  test(`at ${width} pixels it has no fault that axe sees, and nothing to scroll sideways`, async ({ desk, page }) => {
    await page.setViewportSize({ width, height: 900 });
    await begin(page, desk.address, '2024-second-review');
    const look = async (): Promise<void> => {
      expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    };
    await look();
    await page.getByRole('button', { name: 'I cannot decide' }).click();
    await page.getByRole('button', { name: 'I would decide otherwise' }).click();
    await look();
    await page.goto(`${desk.address}#/settle`);
    await expect(page.getByRole('heading', { level: 1, name: 'To settle' })).toBeVisible();
    await look();
  });
