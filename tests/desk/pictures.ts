// `node tests/desk/pictures.ts` takes the pictures of CONTRIBUTING.md anew: a letter that was made for the tests goes through the desk, on a copy of the second council's record.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { chromium, type Page } from '@playwright/test';
import sharp from 'sharp';
import { copyOf, open } from './opened.ts';
import { letterPdf } from './letter.ts';

const VISIT = '2026-letter-visit';
const SOURCE = '2026-lakeland-inspectorate-letter-visit';

/** Sentences of the letter as they begin, with the key that codes each, and its theme or why it is no finding. */
const CODED: readonly (readonly [begins: string, key: string, what: string])[] = [
  ['Inspection of', '0', 'heading'],
  ['This letter sets out', '0', 'what the visit looked at'],
  ['Three inspectors', '0', 'how inspectors worked'],
  ['They read records', '0', 'how inspectors worked'],
  ['The experiences and progress of children who', '0', 'a grade'],
  ['Summary', '0', 'heading'],
  ['Children in Harrowmere receive', '2', 'First visits'],
  ['Leaders are', '3', 'Staff'],
  ['Plans for a small number', '1', 'First visits'],
  ['Help and protection', '0', 'heading'],
  ['Children and families are', '3', 'First visits'],
  ['Most contacts', '3', 'Staff'],
  ['In a few cases', '1', 'First visits'],
];

/** Facts as they are filled in; of the others the ready page says that they are missing. */
const FACTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  [`content/sources/${SOURCE}.yml`]: {
    title: '"Inspection of Harrowmere children’s services"',
    kind: 'letter',
    date: '"2026-06-02"',
    address: '"https://lakeland.example/letters/harrowmere-2026"',
    seen: '"2026-06-10"',
    terms: 'not-stated',
    licence: '"The letter states no licence"',
    supports: '"What the letter says, which was made for a test."',
  },
  [`content/inspections/${VISIT}.mdx`]: {
    title: '"Inspection of Harrowmere children’s services"',
    short: '"Letter of May 2026"',
    label: '"Letter"',
    visit_basis: 'letter',
    published: '"2026-06-02"',
    published_basis: 'letter',
    coverage: 'full',
    checked: '"2026-06-10"',
    scope: '"How children are helped, and how those in care live."',
    declared: 'all',
    not_looked_at: '[]',
    scope_basis: '"The letter names each part that it looked at."',
    '    supports': '"the letter itself"',
  },
};

/** A picture in the few colours that the desk has, so that it is light. */
async function picture(page: Page, name: string): Promise<void> {
  await sharp(await page.screenshot({ animations: 'disabled' }))
    .png({ palette: true, colours: 16, dither: 0, effort: 10 })
    .toFile(`tests/desk/pictures/${name}.png`);
}

async function takeIn(page: Page, address: string): Promise<void> {
  await page.goto(`${address}#/text`);
  await page.getByLabel('A PDF, a Word document').setInputFiles({ name: 'letter.pdf', mimeType: 'application/pdf', buffer: await letterPdf() });
  await page.getByRole('button', { name: 'Next page' }).first().click();
  await page.getByRole('button', { name: 'Leaders are well-' }).waitFor();
  // The page of the document is drawn a little later than its lines.
  await page.waitForTimeout(2000);
  await picture(page, 'text');
  await page.getByLabel('First day of the visit').fill('2026-05-11');
  await page.getByLabel('Last day of the visit').fill('2026-05-15');
  await page.getByLabel('The rules under which the visit was made').selectOption({ label: 'Spot check' });
  await page.getByLabel('Who published the document').fill('Lakeland Inspectorate');
  await page.getByRole('button', { name: /^an account of what/ }).click();
  await page.getByLabel('Another word for the visit').fill('letter-visit');
  await page.getByRole('button', { name: 'Keep this text' }).click();
  await page.waitForURL(new RegExp(`#/facts/${VISIT}`));
}

function fillIn(folder: string): void {
  for (const [path, facts] of Object.entries(FACTS)) {
    const written = Object.entries(facts).reduce(
      (text, [field, value]) => text.replace(new RegExp(`^${field}:.*$`, 'm'), `${field}: ${value}`),
      readFileSync(`${folder}/${path}`, 'utf8'),
    );
    writeFileSync(`${folder}/${path}`, written);
  }
}

async function code(page: Page): Promise<void> {
  for (const [begins, key, what] of CODED) {
    await page.getByRole('option', { name: begins }).first().click();
    await page.keyboard.press(key);
    if (key === '0') await page.getByRole('button', { name: what, exact: true }).click();
    else {
      await page.keyboard.press('/');
      await page.getByRole('searchbox').fill(what);
      await page.keyboard.press('Enter');
    }
  }
  await page.getByText(/done · saved$/).waitFor();
}

const folder = copyOf('tests/fixtures/second-council');
const desk = await open(folder);
const browser = await chromium.launch({ executablePath: readFileSync('node_modules/.cache/browser-path', 'utf8').trim(), args: ['--no-sandbox'] });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme: 'light', locale: 'en-GB' });
  await takeIn(page, desk.address);
  fillIn(folder);
  await page.goto(`${desk.address}#/coding/${VISIT}`);
  await page.reload();
  await code(page);
  await page.getByRole('option', { name: 'Plans for a small number' }).click();
  await page.evaluate(() => scrollTo(0, 215));
  await picture(page, 'coding');
  await page.goto(`${desk.address}#/ready/${VISIT}`);
  await page.getByText('may have gone stale').first().waitFor({ timeout: 60_000 });
  await picture(page, 'ready');
  await page.goto(`${desk.address}#/`);
  await page.getByRole('heading', { level: 3 }).first().waitFor();
  // The temporary folder of the copy says nothing to a reader.
  await page
    .locator('code')
    .first()
    .evaluate((path) => void path.replaceChildren('Documents/record'));
  await picture(page, 'first');
} finally {
  await browser.close();
  await desk.end();
  rmSync(folder, { recursive: true, force: true });
}
