// A whole visit added through the desk alone, as somebody does who has a browser and the PDF of a letter: taken in, facts, coded, registered.
// The record is then sound and its site is built. `WALK=<folder>` before the command keeps the record there, so that all tests can be run on it.
import { spawnSync } from 'node:child_process';
import { cpSync, globSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './desk.ts';
import { LETTER, letterPdf } from './letter.ts';

/** A record in which this walk was kept has such a visit already. */
const before = globSync('content/inspections/2026-letter-visit*.mdx').length;
const WORD = before === 0 ? 'letter-visit' : `letter-visit-${before + 1}`;
const VISIT = `2026-${WORD}`;
const SENTENCES = LETTER.flatMap(({ paragraphs }) => paragraphs.flat());
/** A theme that each part of the letter is about, by words that its name begins with; the others are about plans. */
const THEMES: Readonly<Record<string, string>> = { 'Care leavers': 'Care leavers', Leaders: 'Leadership' };

/** Under these rules a report of 2026 has no overall grade. */
const GRADED = [
  'The experiences and progress of children who need help and protection',
  'The experiences and progress of children in care',
  'The experiences and progress of care leavers',
  'The impact of leaders on social work practice with children and families',
];

test.use({ record: '.' });

const saved = (page: Page): Promise<void> => expect(page.locator('.saved')).toHaveText(/(?:^| )saved$/);
const option = (page: Page, words: string): Locator => page.getByRole('option', { name: (words.split('well-')[0] ?? words).slice(0, 40) });

async function takenIn(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('link', { name: 'Add a visit', exact: true }).click();
  await page.getByLabel('A PDF, a Word document').setInputFiles({ name: 'letter.pdf', mimeType: 'application/pdf', buffer: await letterPdf(214 + before) });
  await page.getByLabel('First day of the visit').fill(`2026-05-${11 + 7 * before}`);
  await page.getByLabel('Last day of the visit').fill(`2026-05-${15 + 7 * before}`);
  await page.getByLabel('Day of publication').fill('2026-06-30');
  await page
    .getByLabel('The rules under which the visit was made')
    .selectOption({ label: "Inspection of local authority children's services (ILACS), short inspection" });
  await page.getByLabel('Who published the document').fill('Lakeland Inspectorate of Care');
  await page.getByRole('button', { name: /^an account of what/ }).click();
  await page
    .getByLabel('The document’s own title')
    .fill(before === 0 ? 'Inspection of Harrowmere children’s services' : `Inspection of Harrowmere children’s services (${before + 1})`);
  await page.getByLabel('Another word for the visit').fill(WORD);
  await saved(page);
  await page.getByRole('button', { name: 'Keep this text' }).click();
  await page.waitForURL(`**/#/facts/${VISIT}`);
}

async function factsFilled(page: Page): Promise<void> {
  await page.getByLabel('Short title').fill('Inspection made for a test');
  await page.getByLabel('Name of a column').fill('Made for a test');
  for (const legend of ['Visit', 'Publication'])
    await page.getByRole('group', { name: legend, exact: true }).getByRole('button', { name: 'the document itself' }).click();
  await page.getByRole('group', { name: 'How much of the document is known' }).getByRole('button', { name: 'the whole document' }).click();
  await page.getByRole('group', { name: 'Is the lead inspector named?' }).getByRole('button', { name: 'no', exact: true }).click();
  await page.getByLabel('Why nobody is named').fill('The letter names nobody.');
  for (const heading of GRADED) await page.getByLabel(heading, { exact: true }).selectOption('Good');
  await page.getByLabel('Subject').fill('The whole service, as the letter describes it.');
  await page
    .getByRole('group', { name: 'Themes', exact: true })
    .getByRole('button', { name: /^all of them/ })
    .click();
  await page.getByLabel('How that is known').fill('The letter names each part of the service that it judges.');
  await page.getByLabel('What it is cited for').fill('the letter itself');
  const document = page.locator('.cited details');
  await document.getByLabel('Kind of document').selectOption('letter');
  await document.getByRole('group', { name: 'Is it on the web?' }).getByRole('button', { name: /^no/ }).click();
  await document.getByLabel('Why no address is given').fill('The letter was made for a test.');
  await document.getByLabel('Checked on').fill('2026-07-01');
  await document.getByLabel('Whose terms its words stand under').selectOption('not-stated');
  await document.getByLabel('Terms in words').fill('The letter states no licence.');
  await document.getByRole('button', { name: 'held, complete' }).click();
  await document.getByLabel('What is taken from it').fill('What the letter says, which was made for a test.');
  await page.getByLabel('What inspectors came to see').fill('Inspectors came for five days. They looked at the whole service.');
  await page.getByLabel('What they found').fill('Help comes early. Too many children wait for help with their emotional health.');
  await page.getByLabel('What this source cannot tell us').fill('The letter was made for a test. It says nothing of a real place.');
  await page
    .getByRole('button', { name: /person/ })
    .last()
    .click();
  await page.getByLabel('In which role').fill('policy officer');
  await page.getByLabel('When').fill('2026-07-02');
  await page.getByLabel('Checked on').last().fill('2026-07-01');
  await saved(page);
}

async function coded(page: Page): Promise<void> {
  await page.getByRole('link', { name: '3 Coding', exact: true }).click();
  await expect(page.getByRole('listbox')).toBeVisible();
  for (const { heading, paragraphs } of LETTER) {
    for (const { words, as } of paragraphs.flat()) {
      if (as === 'left out') continue;
      await option(page, words).click();
      await page.keyboard.press(as === 'ask' ? '4' : /not|too|few|vary|wait/i.test(words) ? '1' : '3');
      await page.keyboard.press('/');
      await page.keyboard.type(THEMES[heading] ?? 'Plans');
      await page.keyboard.press('Enter');
      if (as === 'ask') {
        await page.getByRole('group', { name: 'How pressing it is' }).getByRole('button').last().click();
        await page.getByRole('group', { name: 'Its words' }).getByRole('button').first().click();
      }
    }
  }
  // What is still open: headings, the letterhead, and sentences that judge nothing.
  const open = page.getByRole('option', { name: 'not decided' });
  for (let left = await open.count(); left > 0; left = await open.count()) {
    await open.first().click();
    await page.keyboard.press('0');
    await page.getByRole('group', { name: 'Why it is no finding' }).getByRole('button', { name: 'background without a judgement' }).click();
    await expect.poll(() => open.count()).toBeLessThan(left);
  }
  await saved(page);
}

test('a whole visit is added, registered and built by the desk alone', async ({ desk, page }) => {
  test.setTimeout(900_000);
  page.setDefaultTimeout(20_000);
  await takenIn(page, desk.address);
  // Whoever closes the desk here finds the visit again.
  await page.getByRole('link', { name: 'Desk', exact: true }).click();
  await page.locator('.visits > li', { hasText: VISIT }).getByRole('link', { name: 'Fill in the facts' }).click();
  await factsFilled(page);
  await coded(page);
  const { findings, asks } = { findings: SENTENCES.filter(({ as }) => as === 'finding').length, asks: SENTENCES.filter(({ as }) => as === 'ask').length };
  await page.getByRole('link', { name: '5 Ready?', exact: true }).click();
  await expect(page.getByText(new RegExp(`${findings} findings(?:,| and) ${asks} asks`))).toBeVisible({ timeout: 120_000 });
  await expect(page.getByText('There are none.').first()).toBeVisible();
  await page.getByRole('button', { name: 'Register …' }).click();
  await page.getByRole('button', { name: 'Register', exact: true }).click();
  await expect(page.getByText(/Done: \d+ new addresses/)).toBeVisible({ timeout: 120_000 });
  const out = `${desk.folder}/dist`;
  const { status, stderr } = spawnSync(process.execPath, ['src/commands/build.ts', '--out', out], {
    env: { ...process.env, RECORD_DIR: desk.folder },
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  const keep = process.env['WALK'];
  if (keep !== undefined) for (const name of ['content', 'seeds']) cpSync(`${desk.folder}/${name}`, `${keep}/${name}`, { recursive: true });
});
