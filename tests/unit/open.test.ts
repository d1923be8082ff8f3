// A text that is called full is mostly coded or left out, and a visit that gives grades has them: what the two rules refuse, and what they let be.
import { describe, expect, it } from 'vitest';
import { mostlyOpen } from '../../src/model/checks/coding.ts';
import { gradesMissing } from '../../src/model/checks/grades.ts';
import { evidenceOf } from '../../src/model/evidence/lookUp.ts';
import { changed, readFiles } from '../fixtures/files.ts';

const FINDINGS = 'content/findings/2003-review.yml';
const REVIEW = 'content/inspections/2003-review.mdx';
const JUDGEMENTS = 'judgements:\n  - { id: overall, heading: All, grade: Poor, group: overall, source: report }\n';
const FULL = 'coverage: full\ntext: report\n';
const SOURCE = 'content/sources/report.yml';

const head = 'inspection: 2003-review\nsource: report\ncoded: [{ by: language-model }]\nfindings:\n';
const one = `${head}  - { id: 2003-review-f001, quote: "Plans are not good at all.", voice: direct, theme: plans, stance: concern, locator: paragraph 1 }\n`;

describe('a text that is called full', () => {
  const open = (files: Record<string, string | undefined>): string[] => {
    const { draft } = readFiles(files);
    return mostlyOpen(draft, evidenceOf(draft)).map(({ file, what }) => `${file}: ${what}`);
  };
  it('is refused where most of its words are neither coded nor left out, at its visit', () => {
    expect(open({ [FINDINGS]: one })).toEqual([
      expect.stringMatching(/^content\/inspections\/2003-review\.mdx: The coverage is "full", but \d+ of the \d+ words/),
    ]);
  });
  it('is sound as it stands, and with the rest left out by its lines', () => {
    expect(open({})).toEqual([]);
    expect(open({ [FINDINGS]: `${one}left_out:\n  - { lines: 6-14, why: background }\n` })).toEqual([]);
  });
  it('is left alone where it is partial, or where no passage of it is there at all', () => {
    expect(open({ [FINDINGS]: one, ...changed(REVIEW, 'coverage: full', 'coverage: partial') })).toEqual([]);
    expect(open({ [FINDINGS]: head })).toEqual([]);
  });
  it('is left alone where it is told in our words', () => {
    const told = `${head}  - { id: 2003-review-f001, voice: summarised, says: "Plans were weak.", theme: plans, stance: concern, paragraph: 1, page: 1 }\n`;
    const read = `text: { state: read, read: "2030-01-01", sha256: ${'a'.repeat(64)}, pages: 2, paragraphs: 3 }\n`;
    const { draft } = readFiles();
    const source = draft.files.find(({ path }) => path === SOURCE)?.bytes;
    const text = new TextDecoder().decode(source).replace(/text: .*\n/, read);
    expect(open({ [FINDINGS]: told, [SOURCE]: text, 'seeds/report.txt': undefined })).toEqual([]);
  });
});

describe('a visit that gives grades', () => {
  const missing = (files: Record<string, string>): string[] => gradesMissing(readFiles(files).draft, []).map(({ file, what }) => `${file}: ${what}`);
  it('is refused without any, where its document was read', () => {
    expect(missing(changed(REVIEW, JUDGEMENTS, ''))).toEqual([
      expect.stringMatching(/^content\/inspections\/2003-review\.mdx: A visit under "Full review" gives grades/),
    ]);
  });
  it('is sound with one, and without one where its report is not held or only told of by others', () => {
    const text = (from: string, to: string): Record<string, string> => {
      const [file] = Object.values(changed(REVIEW, JUDGEMENTS, ''));
      return { [REVIEW]: (file ?? '').replace(from, to) };
    };
    expect(missing({})).toEqual([]);
    expect(missing(text(FULL, ''))).toEqual([]);
    expect(missing(text('coverage: full', 'coverage: partial'))).toEqual([]);
  });
});
