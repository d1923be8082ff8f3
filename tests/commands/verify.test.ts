// `npm run verify` with small PDFs: what stands where it is named, what does not, and the page that is for one person alone.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdfText } from '../../src/commands/pdfText.ts';
import { filePlaceRefused } from '../../src/commands/places.ts';
import { Misuse } from '../../src/model/written/problems.ts';
import { lockedPdf, pdfOf } from '../fixtures/pdf.ts';
import { ran, smallProject, writeSite } from './ran.ts';

const { home, remove } = smallProject();
afterAll(remove);

type Pages = string[][];
/** A report of two pages with a list in front of its paragraphs, a running head, and words broken at the ends of lines. */
const pages = (): Pages => [
  [
    'The report of a visit, page 1',
    'What must get better',
    '1. Plans that say who acts.',
    '2. Visits in time.',
    'What was seen',
    '1. Managers know their teams, and chil-',
    'dren trust them.',
  ],
  [
    'The report of a visit, page 2',
    '2. Records are kept, though the council\u2019s well-',
    'meant forms hide what matters to a family.',
    '3. Visits came late in 2013\u201314.',
  ],
];
const source = (text: string): string =>
  `title: "The report"\npublisher: A body\nkind: report\ndate: "2024-01-02"\naddress: null\nno_address: "It is made up."\nseen: "2026-11-21"\nterms: not-stated\nlicence: None\ntext: ${text}\nsupports: Something.\n`;
const told = (id: string, says: string, paragraph: number | string, page: number): string =>
  `  - { id: ${id}, voice: summarised, says: "${says}", theme: homes, stance: concern, paragraph: ${paragraph}, page: ${page} }\n`;
const quoted = (id: string, quote: string, locator = 'page 2'): string =>
  `  - { id: ${id}, quote: "${quote}", voice: direct, theme: homes, stance: concern, locator: ${locator} }\n`;

const write = (path: string, content: string | Buffer): void => {
  mkdirSync(join(home, path, '..'), { recursive: true });
  writeFileSync(join(home, path), content);
};
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const right = pdfOf(pages());

/** Writes a source that was read, with these findings. */
function read(id: string, findings: string, text = `{ state: read, read: "2026-11-29", sha256: ${sha256(right)}, pages: 2, paragraphs: 3 }`): void {
  write(`content/sources/${id}.yml`, source(text));
  write(`content/findings/${id}.yml`, `inspection: 2025-spot-check\nsource: ${id}\ncoded: [{ by: language-model }]\nfindings:\n${findings}`);
}
const FINDINGS = told('x-f001', 'Team managers were trusted.', 1, 1) + told('x-f002', 'The files did not show what was important.', 2, 2);
const page = (): string => readFileSync(join(home, 'page.html'), 'utf8');
const verify = (id: string, file: string, ...more: string[]): ReturnType<typeof ran> => ran('verify', [id, file, '--out', 'page.html', ...more], { cwd: home });

beforeAll(() => {
  write('right.pdf', right);
  write('letter.txt', 'Plans are good.\n');
  read('a-read', FINDINGS);
});

it('finds everything where it is named, and writes a page that says whose it is', async () => {
  const { status, out, err } = await verify('a-read', 'right.pdf');
  expect([status, err], out).toEqual([0, '']);
  expect(out).toContain('its fingerprint is that of the source');
  expect(out).toContain('2 of 2 paragraphs named stand on the page named');
  expect(out).toContain('3 numbered paragraphs, as the source says');
  expect(out).not.toContain('in a row');
  expect(page().indexOf('This page is yours, and it is not published')).toBeLessThan(page().indexOf('<h1>'));
  const second = page().slice(page().indexOf('Paragraph 2, page 2'), page().indexOf('Paragraph 3, page 2'));
  expect(second).toContain('hide what matters to a family');
  expect(second).toContain('The files did not show what was important.');
  expect(second).not.toContain('Team managers');
});

it('says where a paragraph stands that is named on another page, or is not there, and names a page beyond the document', async () => {
  read(
    'b-read',
    told('x-f001', 'Managers were trusted.', 1, 2) +
      told('x-f002', 'Files hid much.', 9, 2) +
      told('x-f003', 'Some waited.', 3, 7) +
      told('x-f004', 'All was seen.', 'summary', 1),
  );
  const { status, out } = await verify('b-read', 'right.pdf');
  expect(status).toBe(1);
  expect(out).toContain('x-f001: It names page 2; paragraph 1 stands on page 1.');
  expect(out).toContain('x-f002: It names paragraph 9, and no paragraph of the document has that number.');
  expect(out).toContain('x-f003: It names page 7, and the document has 2.');
  expect(out).toContain('A part without a number is named by x-f004');
});

it('sees another file by its fingerprint, one changed byte being enough', async () => {
  const changed = pages();
  changed[1] = (changed[1] ?? []).map((line) => line.replace('late', 'lane'));
  write('changed.pdf', pdfOf(changed));
  const { status, out } = await verify('a-read', 'changed.pdf');
  expect([status, out.includes('The file is not the one that was read')], out).toEqual([1, true]);
});

it('looks each quotation up letter for letter, whatever the typography, and names one that differs in a letter', async () => {
  const words = "though the council's well-meant forms hide what matters to a family.";
  const text =
    '{ state: lossy, seed: whole-service-2021.txt, printed: { read: "2026-11-29", pages: 2, paragraphs: 3, words: ["though the council\'s", "\'trust\' them"] } }';
  read(
    'c-printed',
    quoted('x-f001', words) +
      quoted('x-f002', 'Visits came late in 201314.') +
      quoted('x-f003', words.replace('forms', 'farms')) +
      quoted('x-f004', 'and children trust them. [\u2026] Visits came late'),
    text,
  );
  const { status, out } = await verify('c-printed', 'right.pdf');
  expect(status).toBe(1);
  expect(out).toContain('3 of 4 quotations stand in the document letter for letter');
  expect(out).toMatch(/x-f003: Its quotation does not stand .*on page 2: ".*forms hide/);
  expect(out).toContain(`The source names no fingerprint of the document. This file has ${sha256(right)}.`);
  expect(out).toContain("do not stand in the document with these marks: 'trust' them");
  expect(out).not.toContain('marks: though');
});

it('says where a quotation stands that its locator puts into another paragraph', async () => {
  const both = ['paragraph 2', 'paragraph 1', 'paragraphs 1 to 3']
    .map((locator, i) => quoted(`x-f00${i + 1}`, 'hide what matters to a family', locator))
    .join('');
  read('g-read', both);
  const { status, out } = await verify('g-read', 'right.pdf');
  expect(status).toBe(1);
  expect(out.slice(out.indexOf('What does not agree'))).toMatch(
    /agree:\n- x-f002: Its locator names paragraph 1; its quotation stands in or after paragraph 2\.\n\n/,
  );
});

it('tells a sentence of ours that has six words in a row from the document, over the end of a line too, and only tells it', async () => {
  read('d-read', told('x-f001', 'Managers know their teams, and children waited.', 1, 1) + told('x-f002', 'Visits came late in the end.', 3, 2));
  const { status, out } = await verify('d-read', 'right.pdf');
  expect(status).toBe(0);
  expect(out).toContain('x-f001: "managers know their teams and children"');
  expect(out).not.toContain('x-f002');
  expect(page()).toContain('In a row in the document too: managers know their teams and children');
});

it('reads two columns one after the other', async () => {
  const column = (x: number, lines: readonly string[]): { text: string; x: number; y: number }[] => lines.map((text, i) => ({ text, x, y: 700 - 20 * i }));
  write('columns.pdf', pdfOf([[...column(60, ['1. Homes are warm and', 'safe, as chil-']), ...column(320, ['dren say.', '2. Food is good.'])]]));
  read(
    'e-printed',
    quoted('x-f001', 'Homes are warm and safe, as children say.'),
    '{ state: lossy, seed: whole-service-2021.txt, printed: { read: "2026-11-29", pages: 1, paragraphs: 2 } }',
  );
  const { status, out } = await verify('e-printed', 'columns.pdf');
  expect([status, out.includes('1 of 1 quotations')], out).toEqual([0, true]);
});

describe.concurrent('refuses in one sentence', () => {
  const refused = async (args: readonly string[], ...words: string[]): Promise<void> => {
    const { status, err, out } = await ran('verify', args, { cwd: home });
    expect([status, err.trim().split('\n').length, /^ {4}at /m.test(err + out)], err).toEqual([2, 1, false]);
    for (const one of words) expect(err).toContain(one);
  };
  it('no file', () => refused(['a-read'], 'no source and PDF is named'));
  it('a file that is no PDF', () => refused(['a-read', 'letter.txt'], 'is no PDF'));
  it('a source that is not known', () => refused(['nobody', 'right.pdf'], 'there is no source "nobody"', 'a-read'));
  it('a source that cannot be read', async () => {
    write('content/sources/h-broken.yml', source('{ state: red }'));
    const { status, err } = await ran('verify', ['h-broken', 'right.pdf'], { cwd: home });
    expect([status, err]).toEqual([1, 'Nothing was verified: content/sources/h-broken.yml cannot be read whole; "npm run check" says why.\n']);
  });
  it('a source that was neither read nor held', () => {
    write('content/sources/f-none.yml', source('{ state: none }'));
    return refused(['f-none', 'right.pdf'], 'neither read whole nor is its text held');
  });
  it('a page in the place of another file', async () => {
    write('mine.html', '<p>Mine.</p>');
    await refused(['a-read', 'right.pdf', '--out', 'mine.html'], 'was not made by this command');
    expect(readFileSync(join(home, 'mine.html'), 'utf8')).toBe('<p>Mine.</p>');
  });
  it('a page in the content', async () => {
    await refused(['a-read', 'right.pdf', '--out', 'content/about/page.html'], 'is in content/');
    expect(existsSync(join(home, 'content/about/page.html'))).toBe(false);
  });
  it('a page that is named as none', () => refused(['a-read', 'right.pdf', '--out', 'page.txt'], 'end with .html'));
});

it.each([
  ['that is not there', 'nowhere.pdf', undefined, /there is no file ".*nowhere\.pdf"; save the PDF/],
  ['that is a folder', 'content', undefined, /is no file/],
  ['that is cut off', 'cut.pdf', Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Cat'), /is damaged/],
  ['with a password', 'locked.pdf', lockedPdf(), /locked with a password/],
  ['of pictures alone', 'pictures.pdf', pdfOf([[], []]), /pictures of pages and no text/],
])('says what to do with a PDF %s', async (_what, file, bytes, why) => {
  if (bytes) write(file, bytes);
  const reading = pdfText(join(home, file));
  await expect(reading).rejects.toThrow(Misuse);
  await expect(reading).rejects.toThrow(why);
});

it('writes no page where a site is built, published or written', () => {
  for (const folder of ['dist', 'public', 'content', 'src', 'node_modules'])
    expect(filePlaceRefused(`${folder}/new/page.html`), folder).toContain(`is in ${folder}/`);
  expect(filePlaceRefused('content')).toContain('is a folder');
  writeSite(join(home, 'published'));
  expect(filePlaceRefused(join(home, 'published/page.html'))).toContain('would be published');
  for (const free of ['node_modules/.cache/page.html', join(home, 'page.html'), 'page.html']) expect(filePlaceRefused(free), free).toBeUndefined();
});
