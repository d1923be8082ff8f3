// Headings of its rules under which a visit has no grade: named of a visit that is new, and of no other.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openHeadings, type OpenHeadings } from '../../src/model/authoring/openHeadings.ts';
import { readDraft } from '../../src/record.ts';
import { nothingPublished } from '../nothingPublished.ts';

const root = mkdtempSync(join(tmpdir(), 'headings-'));
afterAll(() => rmSync(root, { recursive: true }));
const VISIT = 'content/inspections/2021-whole-service.mdx';
const RULES = 'content/frameworks.yml';
const withoutFostering = (text: string): string => text.replace(/^ {2}- \{ id: fostering,.*\n/m, '');

/** What is open in the record of another council, changed in some files. */
function open(isPublished: boolean, changes: Readonly<Record<string, (text: string) => string>> = {}): OpenHeadings[] {
  for (const folder of ['content', 'seeds']) {
    rmSync(join(root, folder), { recursive: true, force: true });
    cpSync(join('tests/fixtures/second-council', folder), join(root, folder), { recursive: true });
  }
  if (!isPublished) nothingPublished(root);
  for (const [file, change] of Object.entries(changes)) {
    const before = readFileSync(join(root, file), 'utf8');
    expect(change(before)).not.toBe(before);
    writeFileSync(join(root, file), change(before));
  }
  return openHeadings(readDraft(root).draft).filter(({ visit }) => visit === '2021-whole-service');
}

it('names the headings without a grade of a visit that is not registered', () => {
  expect(open(false)).toEqual([]);
  expect(open(false, { [VISIT]: withoutFostering })).toEqual([{ visit: '2021-whole-service', short: 'Whole service review', headings: ['Fostering'] }]);
  expect(open(true, { [VISIT]: withoutFostering })).toEqual([]);
});

it('asks for no grade that another heading stands for, and for none that the rules give no more', () => {
  const grouped = (text: string): string =>
    text.replace('[The service as a whole, Fostering]', '[The service as a whole, { heading: Foster care, group: fostering }]');
  expect(open(false, { [RULES]: grouped })).toEqual([]);
  const ended = (text: string): string =>
    text.replace(
      '    headings: [The service as a whole, Fostering]',
      '    headings: [{ heading: The service as a whole, group: overall }, Fostering]\n    overall_until: "2020-01"',
    );
  const withoutOverall = (text: string): string => text.replace(/^ {2}- \{ id: overall,.*\n/m, '');
  expect(open(false, { [RULES]: ended, [VISIT]: withoutOverall })).toEqual([]);
});
