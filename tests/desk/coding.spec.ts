// Coding at the desk: sentence after sentence, by keys and by mouse; what is chosen stands in the file, and nothing else of it changes.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import { readXlsx, writeXlsx, type CellValue } from 'hucre/xlsx';
import { listsOf, type Lists } from '../../src/model/authoring/coding/items.ts';
import { test } from './desk.ts';

const VISIT = '2027-made-visit';
const FILE = `content/findings/${VISIT}.yml`;
const TEXT = `# What was found

1. Plans are late for many children. Staff know the children well, and they visit often. Supervision does not always lead to better plans.

2. The inspectors came for two days. They read many files. They spoke to staff.

3. The council should review each plan every month. Managers check plans, but their notes are brief.
`;

/** Takes the text in, as `npm run new` does, and opens it for coding. */
async function opened(page: Page, desk: { folder: string; address: string }, made = TEXT): Promise<void> {
  const text = `${desk.folder}/made.txt`;
  writeFileSync(text, made);
  const words = ['--text', text, '--published', '2027-05-12', '--framework', 'spot-check', '--publisher', 'Arolygaeth Môr', '--kind', 'made-visit'];
  execFileSync(process.execPath, ['src/commands/new.ts', 'inspection', ...words], { env: { ...process.env, RECORD_DIR: desk.folder } });
  await page.goto(`${desk.address}#/coding/${VISIT}`);
  await expect(page.getByRole('listbox')).toBeVisible();
}

const fileOf = (desk: { folder: string }): string => readFileSync(`${desk.folder}/${FILE}`, 'utf8');
const lists = (desk: { folder: string }): Lists => listsOf(fileOf(desk));
const sentence = (page: Page, words: string): Locator => page.getByRole('option', { name: words });
const saved = (page: Page): Promise<void> => expect(page.locator('.saved')).toHaveText(/done · saved$/);

test('a text is coded by keys alone, and every decision stands in the file', async ({ desk, page }) => {
  await opened(page, desk);
  const before = fileOf(desk);
  await expect(page.locator('.saved')).toHaveText('0 of 8 sentences done · saved');
  await sentence(page, 'What was found').focus();
  await page.keyboard.press('0');
  await page.getByRole('button', { name: 'heading', exact: true }).click();
  await sentence(page, 'What was found').focus();
  await page.keyboard.press('Enter');
  await expect(sentence(page, 'Plans are late')).toBeFocused();
  await page.keyboard.press('1');
  await page.keyboard.press('/');
  await page.keyboard.type('visits');
  await page.keyboard.press('Enter');
  await expect(page.locator('.state')).toHaveText('paragraph 1: criticise; First visits and plans');
  await expect(page.getByRole('status').filter({ hasText: 'criticise; First visits and plans' }).first()).toBeAttached();
  await page.keyboard.press('a');
  await page.keyboard.type('staff');
  await page.keyboard.press('Enter');
  await saved(page);
  expect(lists(desk).findings).toEqual([
    {
      id: `${VISIT}-f001`,
      quote: 'Plans are late for many children.',
      voice: 'direct',
      theme: 'first-visits',
      also: ['staffing'],
      stance: 'concern',
      locator: 'paragraph 1',
    },
  ]);
  expect(lists(desk).left_out).toEqual([{ lines: '1', why: 'heading' }]);
  // Each line that was there is there still.
  const now = new Set(fileOf(desk).split('\n'));
  expect(before.split('\n').filter((line) => !now.has(line))).toEqual([]);
  for (let undone = 0; undone < 6; undone += 1) {
    await page.getByRole('listbox').locator('[tabindex="0"]').focus();
    await page.keyboard.press('z');
    await page.waitForTimeout(100);
  }
  await expect.poll(() => fileOf(desk)).toBe(before);
  await expect(page.locator('.saved')).toHaveText('0 of 8 sentences done · saved');
});

test('after a theme, a second theme and a split, the keys go on with the sentence', async ({ desk, page }) => {
  await opened(page, desk);
  const first = sentence(page, 'Plans are late');
  await first.click();
  await page.keyboard.press('1');
  // Each key only once the finder is there, and once it has closed: nothing is typed ahead.
  const find = async (key: string, words: string): Promise<void> => {
    await page.keyboard.press(key);
    await expect(page.getByRole('searchbox')).toBeFocused();
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('searchbox')).toHaveCount(0);
  };
  await find('/', 'visits');
  await expect(first).toBeFocused();
  await find('a', 'staff');
  await expect(first).toBeFocused();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(first).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(sentence(page, 'Staff know')).toBeFocused();
  // A click on a choice leaves the keys with the sentence, too.
  await page.getByRole('button', { name: 'praise' }).click();
  await expect(sentence(page, 'Staff know')).toBeFocused();
  await page.keyboard.press('k');
  await page.getByLabel('Split after this word').selectOption({ label: '5 well,' });
  await page.getByRole('button', { name: 'Split here' }).press('Enter');
  await expect(sentence(page, 'Staff know the children well,')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(sentence(page, 'and they visit often')).toBeFocused();
  // The split is taken back, and with it the passage that has the focus.
  await page.keyboard.press('z');
  await expect(sentence(page, 'Staff know the children well, and they visit often.')).toBeFocused();
});

test('a split is offered only where something would be split, and a part only where something is left', async ({ desk, page }) => {
  await opened(page, desk, TEXT.replace('What was found', 'Summary'));
  await sentence(page, 'They read many files').click();
  await page.keyboard.press('k');
  const words = page.getByLabel('Split after this word');
  await expect(page.getByRole('button', { name: 'Split here' })).toBeDisabled();
  await expect(page.getByText('Choose the word after which a new passage begins.')).toBeVisible();
  await expect(words.getByRole('option', { name: 'files.' })).toHaveCount(0);
  await words.selectOption({ label: '2 read' });
  await expect(page.getByText('The first part: “They read”')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Split here' })).toBeEnabled();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await sentence(page, 'Managers check').click();
  await page.keyboard.press('p');
  await expect(page.getByRole('button', { name: 'Take these words' })).toBeDisabled();
  await page.getByLabel('First word').selectOption({ label: '4 but' });
  await page.getByRole('button', { name: 'Take these words' }).click();
  await expect.poll(() => lists(desk).findings.map(({ quote }) => quote)).toEqual(['but their notes are brief.']);
  // A single word.
  await sentence(page, 'Summary').click();
  await page.keyboard.press('k');
  await expect(page.getByRole('alert')).toContainText('There is nothing to split');
});

test('several sentences are left out in one go, and the rest of a paragraph by one key', async ({ desk, page }) => {
  await opened(page, desk);
  await sentence(page, 'The inspectors came').click();
  await sentence(page, 'They spoke').click({ modifiers: ['Shift'] });
  await expect(page.getByRole('heading', { name: '3 passages' })).toBeVisible();
  await page.getByRole('button', { name: 'no finding' }).click();
  await page.getByRole('button', { name: 'how inspectors worked' }).click();
  await sentence(page, 'Staff know').click();
  await page.keyboard.press('l');
  await page.getByRole('button', { name: 'background without a judgement' }).click();
  await saved(page);
  await expect
    .poll(() => lists(desk).left_out.map(({ lines, quote, why }) => [lines ?? quote, why]))
    .toEqual([
      ['Staff know the children well, and they visit often. Supervision does not always lead to better plans.', 'background'],
      ['5', 'method'],
    ]);
  await expect(page.locator('.saved')).toHaveText('5 of 8 sentences done · saved');
});

test('words are joined, split, and taken in part by mouse and by lists; a cut that turns the sense is said', async ({ desk, page }) => {
  await opened(page, desk);
  const quotes = (): (string | undefined)[] => lists(desk).findings.map(({ quote }) => quote);
  await sentence(page, 'Plans are late').click();
  await page.keyboard.press('j');
  await expect.poll(quotes).toEqual(['Plans are late for many children. Staff know the children well, and they visit often.']);
  await page.keyboard.press('k');
  await expect.poll(quotes).toEqual(['Plans are late for many children.']);
  await sentence(page, 'Managers check').click();
  await page.keyboard.press('k');
  await page.getByLabel('Split after this word').selectOption({ label: '3 plans,' });
  await page.getByRole('button', { name: 'Split here' }).click();
  await expect.poll(() => quotes()[1]).toBe('Managers check plans,');
  await expect(sentence(page, 'but their notes')).toBeVisible();
  // Marked with the mouse: the words after "not".
  const words = sentence(page, 'Supervision does');
  await words.scrollIntoViewIfNeeded();
  await words.evaluate((element) => {
    const node = element.firstChild;
    const range = document.createRange();
    if (!node) return;
    range.setStart(node, 'Supervision does not '.length);
    range.setEnd(node, 'Supervision does not always lead to better'.length);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    element.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
  });
  await page.getByRole('button', { name: 'take the marked words' }).click();
  await expect.poll(() => quotes()[1]).toBe('always lead to better');
  await expect(page.getByText('The words begin after “not” in the same sentence.')).toBeVisible();
  await page.getByLabel('Why the sense is kept').fill('The rest is quoted before.');
  await expect.poll(() => lists(desk).findings[1]?.cut).toBe('The rest is quoted before.');
  await expect(page.getByText('The words begin after')).toBeHidden();
});

test('headings that are still open are named, and the end of the coding leads on to the review', async ({ desk, page }) => {
  await opened(page, desk);
  await sentence(page, 'Plans are late').click();
  await sentence(page, 'Managers check').click({ modifiers: ['Shift'] });
  // Shift chooses passages, and marks no words.
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('');
  await page.getByRole('button', { name: 'no finding' }).click();
  await page.getByRole('button', { name: 'how inspectors worked' }).click();
  await saved(page);
  await expect(page.locator('.saved')).toHaveText('8 of 8 sentences done · saved');
  const on = page.getByRole('link', { name: 'Go on to 4 Review' });
  await expect(on).toHaveCount(0);
  await page.getByText('Which headings and other lines').click();
  await page.getByRole('button', { name: 'What was found' }).press('Enter');
  await expect(sentence(page, 'What was found')).toBeFocused();
  await page.keyboard.press('0');
  await page.getByRole('button', { name: 'heading', exact: true }).click();
  await expect(page.getByText('Which headings and other lines')).toHaveCount(0);
  await expect(on).toHaveAttribute('href', `#/review/${VISIT}`);
});

test('what a choice means is said before it is made', async ({ desk, page }) => {
  await opened(page, desk);
  await sentence(page, 'The council should').click();
  await page.keyboard.press('4');
  const pressing = page.getByRole('group', { name: 'How pressing it is' });
  await expect(pressing.getByText('Choose how pressing it is.')).toBeVisible();
  await expect(pressing.getByText('Priority: the document calls it one')).toBeVisible();
});

test('a table goes out, is refused with its cells, and comes back', async ({ desk, page }) => {
  await opened(page, desk);
  await page.getByText('Code in a spreadsheet instead').click();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Save the table' }).click();
  const { sheets } = await readXlsx(readFileSync(await (await download).path()));
  const rows = sheets[0]?.rows.map((row): CellValue[] => [...row]) ?? [];
  const bring = async (): Promise<void> =>
    page.getByLabel('Bring it back').setInputFiles({
      name: 'back.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(await writeXlsx({ sheets: [{ name: 'Coding', rows }] })),
    });
  const row = rows[2] ?? [];
  [row[3], row[4]] = ['criticise', 'First visit'];
  await bring();
  await expect(page.getByRole('alert')).toContainText('E3: There is no theme called “First visit”. Did you mean “First visits and plans”?');
  expect(lists(desk).findings).toEqual([]);
  row[4] = 'First visits and plans';
  await bring();
  await page.getByRole('button', { name: 'Write this into the coding' }).click();
  await expect(page.getByText('The table was written into the coding.')).toBeVisible();
  expect(lists(desk).findings).toMatchObject([{ theme: 'first-visits', stance: 'concern' }]);
  await expect(page.locator('.saved')).toHaveText('1 of 8 sentences done · saved');
});

test('what was changed outside is shown, and never written over', async ({ desk, page }) => {
  await opened(page, desk);
  const outside = fileOf(desk).replace('findings:\n', 'findings:\n  # Seen by somebody else.\n');
  writeFileSync(`${desk.folder}/${FILE}`, outside);
  await sentence(page, 'Plans are late').click();
  await page.keyboard.press('1');
  await expect.poll(() => fileOf(desk)).toContain('# Seen by somebody else.');
  await expect(page.locator('.saved')).not.toHaveText(/saving/);
});

test('what was published is not changed here: the way to a correction is shown', async ({ desk, page }) => {
  const file = `${desk.folder}/content/findings/2021-whole-service.yml`;
  const before = readFileSync(file, 'utf8');
  const [first] = listsOf(before).findings;
  await page.goto(`${desk.address}#/coding/2021-whole-service`);
  await page.getByRole('option', { name: first?.quote ?? '' }).click();
  await page.keyboard.press('2');
  await expect(page.getByRole('alert')).toContainText('Change it under Corrections');
  await expect(page.getByRole('link', { name: 'Correct it' })).toHaveAttribute('href', `#/corrections/${first?.id ?? ''}`);
  expect(readFileSync(file, 'utf8')).toBe(before);
});

test('the finder and the table have no fault of accessibility on a narrow screen, and the sentence in hand is in sight', async ({ desk, page }) => {
  const width = 320;
  await page.setViewportSize({ width, height: 900 });
  await opened(page, desk);
  await sentence(page, 'Plans are late').click();
  await page.keyboard.press('1');
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  await page.keyboard.press('Escape');
  await sentence(page, 'The inspectors came').click();
  await page.keyboard.press('0');
  await page.getByText('Code in a spreadsheet instead').click();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  // The sentence in hand is never under the choice.
  await sentence(page, 'Managers check').click();
  const [text, panel] = [await sentence(page, 'Managers check').boundingBox(), await page.getByRole('region', { name: 'Choice' }).boundingBox()];
  expect((text?.y ?? 0) + (text?.height ?? 0)).toBeLessThanOrEqual((panel?.y ?? 0) + 1);
});
