// One cause, one problem: what follows from the same fault is told once, with the number of further places.
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { byCause } from '../../src/model/checks/causes.ts';
import { check } from '../../src/model/checks/check.ts';
import type { FileFact } from '../../src/model/written/files.ts';
import type { Problem } from '../../src/model/written/problems.ts';
import { draftOf } from '../../src/model/written/reading.ts';
import { readDraft } from '../../src/record.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'record-'));
  for (const folder of ['content', 'seeds']) cpSync(folder, join(root, folder), { recursive: true });
  asTakenIn();
});
afterEach(() => rmSync(root, { recursive: true }));

const found = (): Problem[] => check(readDraft(root)).problems;
const at = (file: string): string => join(root, file);
const remove = (file: string): void => rmSync(at(file), { recursive: true });
const rename = (from: string, to: string): void => renameSync(at(from), at(to));
const change = (file: string, from: string | RegExp, to: string): void => {
  const text = readFileSync(at(file), 'utf8');
  const changed = text.replaceAll(from, to);
  expect(changed, file).not.toBe(text);
  writeFileSync(at(file), changed);
};
const link = (path: string): void => {
  rename(path, 'elsewhere');
  symlinkSync(at('elsewhere'), at(path));
};
const aFile = (path: string): void => {
  remove(path);
  writeFileSync(at(path), 'words');
};

const LETTER = 'content/findings/2020-focused-visit.yml';
/** The letter as the desk takes one in: the document as it was received is kept, and its telephone number is left out by its words. */
function asTakenIn(): void {
  writeFileSync(at('seeds/letter.pdf'), 'a PDF');
  const sha256 = createHash('sha256').update('a PDF').digest('hex');
  change(
    'content/sources/2020-ofsted-focused-visit-letter.yml',
    /^ {2}state: clean$/gm,
    `  state: clean\n  received: { file: letter.pdf, sha256: ${sha256}, pages: 1 }`,
  );
  change(
    LETTER,
    '- { lines: 3-24, why: letterhead }',
    '- { lines: 3-8, why: letterhead }\n  - { quote: "T 0300 123 1231", why: letterhead }\n  - { lines: 10-24, why: letterhead }',
  );
}
const REPORT = 'content/sources/2014-ofsted-inspection-report.yml';
const READ = 'content/sources/2022-ofsted-inspection-report.yml';
const FOLDERS = ['sources', 'findings', 'inspections', 'milestones', 'statistics', 'about'].map((name) => `content/${name}`);

const causes: [name: string, make: () => void][] = [
  ['a source that is gone', () => remove(REPORT)],
  ['a source under another name', () => rename(REPORT, REPORT.replace('report', 'repport'))],
  ['a source that cannot be read', () => change(REPORT, 'title:', 'title: @')],
  ['a file of findings from a source that there is not', () => change(LETTER, /^source: .*/gm, 'source: 2020-nobody')],
  ['a theme under another id', () => change('content/themes.yml', 'id: planning\n', 'id: plans\n')],
  ['a theme misspelt throughout a file', () => change(LETTER, 'theme: planning', 'theme: planing')],
  ['themes that cannot be read', () => change('content/themes.yml', /^themes:/gm, 'themes: "')],
  ['a visit that is gone', () => remove('content/inspections/2020-focused-visit.mdx')],
  ['a visit under another name', () => rename('content/inspections/2020-focused-visit.mdx', 'content/inspections/2020-focus-visit.mdx')],
  ['a file of findings on a visit that there is not', () => change(LETTER, /^inspection: .*/gm, 'inspection: 2020-focus-visit')],
  ['a visit that cannot be read', () => change('content/inspections/2014-inspection.mdx', /^title:/gm, 'title: @')],
  ['a file of findings that is gone', () => remove('content/findings/2014-inspection.yml')],
  ['a file of findings that cannot be read', () => change('content/findings/2014-inspection.yml', /^source:/gm, 'source: @')],
  ['a finding under another id', () => change('content/findings/2014-inspection.yml', 'id: 2014-inspection-f013', 'id: 2014-inspection-f913')],
  ['a framework under another id', () => change('content/frameworks.yml', 'id: ilacs-focused-visit', 'id: ilacs-visit')],
  ['frameworks that are gone', () => remove('content/frameworks.yml')],
  ['a list of frameworks with nothing in it', () => writeFileSync(at('content/frameworks.yml'), 'frameworks: []\n')],
  ['a group under another id', () => change('content/frameworks.yml', 'id: overall,', 'id: over-all,')],
  ['a grade under another word', () => change('content/frameworks.yml', 'word: Inadequate', 'word: Inadequat')],
  ['people who are gone', () => remove('content/people.yml')],
  ['a list of people with nothing in it', () => writeFileSync(at('content/people.yml'), 'people: []\n')],
  ['a site that cannot be read', () => change('content/site.yml', 'title:', 'title: "')],
  ['a text that is gone', () => remove('seeds/001_48f017c3d4b4ce96.txt')],
  ['a text under another name', () => rename('seeds/001_48f017c3d4b4ce96.txt', 'seeds/report.txt')],
  ['a text of other words', () => writeFileSync(at('seeds/001_48f017c3d4b4ce96.txt'), 'Other words.\n')],
  ['a text that is said not to be held', () => change(REPORT, /state: \w+/g, 'state: none')],
  ['a report told in our words that is gone', () => remove(READ)],
  ['a report told in our words that is said to be neither held nor read', () => change(READ, 'state: read', 'state: none')],
  ['a report told in our words of which nothing is said', () => change(READ, /state: read\n(?: .*\n)+/g, 'state: none\n')],
  ['a report told in our words that is said to be held', () => change(READ, 'state: read', 'state: clean')],
  ['a report told in our words, and nothing of its reading', () => change(READ, /(?<=state: read\n)(?: .*\n)+/g, '')],
  ['a report told in our words with fewer pages', () => change(READ, /pages: \d+/g, 'pages: 2')],
  ['a report told in our words with fewer paragraphs', () => change(READ, /paragraphs: \d+/g, 'paragraphs: 2')],
  ['a report told in our words that numbers nothing', () => change(READ, /\n {2}paragraphs: \d+/g, '')],
  ['a printed document with fewer pages', () => change(REPORT, /pages: \d+/g, 'pages: 4')],
  ['a visit told in our words that is gone', () => remove('content/inspections/2022-inspection.mdx')],
  [
    'a visit told in our words that names another text',
    () => change('content/findings/2022-inspection.yml', /^source: .*/gm, 'source: 2018-ofsted-reinspection-report'),
  ],
  ['passages told in our words that are gone', () => remove('content/findings/2022-inspection.yml')],
  ['earlier grades that are gone', () => remove('content/milestones/2010-07-safeguarding-inspection.mdx')],
  ['a milestone that is gone', () => remove('content/milestones/2014-08-26-jay-report.mdx')],
  ['a statistic that is gone', () => remove('content/statistics/caseload.yml')],
  ['a page about the site that is gone', () => remove('content/about/method.mdx')],
  ['an inspectorate under another name', () => change('content/site.yml', /^inspectorate: .*/gm, 'inspectorate: Another')],
  ...FOLDERS.flatMap((path): [string, () => void][] => [
    [`${path} that is gone`, () => remove(path)],
    [`a link in place of ${path}`, () => link(path)],
    [`a file in place of ${path}`, () => aFile(path)],
  ]),
  ['a link in place of the content', () => link('content')],
  ['a link in place of the texts', () => link('seeds')],
  ['a file in place of the texts', () => aFile('seeds')],
  ['texts that are gone', () => remove('seeds')],
];

describe('one problem is told of', () => {
  it.each(causes)('%s', (_name, make) => {
    make();
    expect(found().map(({ rule, file, what }) => `${file} [${rule}] ${what}`)).toHaveLength(1);
  });
});

it('no problem is told of where there is no cause', () => {
  expect(found()).toEqual([]);
});

it('two causes are two problems', () => {
  remove(REPORT);
  change('content/themes.yml', 'id: planning\n', 'id: plans\n');
  expect(found()).toHaveLength(2);
});

it('says how many problems follow, and where the first of them stand', () => {
  change(LETTER, 'theme: planning', 'theme: planing');
  expect(found()[0]?.what).toMatch(/ \d+ more problems follow from this: content\/[\w/.-]+:\d+, .*…\.$/);
});

it('a folder that nobody may open is one problem', () => {
  const { draft } = readDraft(root);
  for (const path of [...FOLDERS, 'seeds']) {
    const facts: FileFact[] = draft.files.filter((fact) => !`${fact.path}/`.startsWith(`${path}/`));
    const closed = draftOf([...facts, { path, kind: 'unreadable', size: 0 }]);
    expect(check(closed).problems.map(({ file, rule }) => `${file} ${rule}`)).toEqual([`${path} not-a-file`]);
  }
});

it('does not take twenty slips for one, unless they are the same', () => {
  const { draft } = readDraft(root);
  const slips = Array.from({ length: 30 }, (_, i) => ({
    rule: 'date-order',
    file: 'content/site.yml',
    line: i + 1,
    column: 1,
    what: `Slip ${i}.`,
    todo: 'Mend it.',
  }));
  expect(byCause(draft, slips)).toHaveLength(30);
  expect(
    byCause(
      draft,
      slips.map((slip) => ({ ...slip, what: 'The same.' })),
    ),
  ).toHaveLength(1);
});
