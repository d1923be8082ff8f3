// What helps an editor: how much of a text is coded, and the files of a new visit, of a small record.
import { describe, expect, it } from 'vitest';
import { coverageOf, evaluativeShare } from '../../src/model/evidence/coverage.ts';
import { findingsFile, inspectionFile, marksIn, sourceFile, textByHand, type Visit } from '../../src/model/authoring/newEntries.ts';
import { planned, type Handed, type Request } from '../../src/model/authoring/newVisit.ts';
import { prepare } from '../../src/model/evidence/preparedText.ts';
import { changed, readFiles } from '../fixtures/files.ts';

describe('how much of a text is coded', () => {
  const of = (source: string, change: Record<string, string> = {}) => {
    const found = coverageOf(readFiles(change).draft).find((one) => one.source === source);
    if (!found) throw new RangeError(source);
    return found;
  };
  it('is told in words: coded, left out by the reason, and neither, with the line', () => {
    const { coded, leftOut, uncovered } = of('report');
    // "Plans are not good at all.", "Staff stay and know the children." and "The council should write better plans."
    expect(coded).toBe(6 + 6 + 6);
    expect(leftOut).toEqual({ background: 4, heading: 2 });
    expect(uncovered.map(({ line, words }) => [line, words])).toEqual([
      [3, 'What was found 1.'],
      [5, 'Visits are rare and late. 2.'],
      [9, 'Homes are warm and safe.'],
    ]);
  });
  it('counts what stands beside a passage as told in our words, where quotation is limited', () => {
    expect(of('article')).toMatchObject({ coded: 11, leftOut: { 'in our words': 7 }, uncovered: [] });
  });
  it('is a share of what has to be coded: a passage is lost or still open, a heading is neither', () => {
    expect(evaluativeShare(of('article'))).toBe(1);
    expect(
      evaluativeShare({
        inspection: 'x',
        source: 'x',
        words: 100,
        coded: 6,
        leftOut: { restated: 2, 'in our words': 2, damaged: 5, heading: 50 },
        uncovered: [{ line: 1, words: 'five words are still open' }],
      }),
    ).toBe(0.5);
  });
  it('takes lines that are left out from first to last', () => {
    const lines = changed('content/findings/2003-review.yml', '{ lines: 1, why: heading }', '{ lines: 1-3, why: heading }');
    expect(of('report', lines).leftOut['heading']).toBe(6);
  });
});

const VISIT: Visit = {
  id: '2031-visit',
  source: '2031-inspectorate-visit',
  framework: 'short',
  publisher: 'The Inspectorate',
  date: '2031-02-03',
  published: undefined,
  title: 'The "new" letter',
  seed: { name: '2031-inspectorate-visit.txt', sha256: 'f'.repeat(64) },
};

describe('the files of a new visit', () => {
  it('say what is known, and leave empty what a person has to look up', () => {
    const source = sourceFile(VISIT, textByHand('**Plans** are weak.\n### More', VISIT.seed));
    expect(source).toContain('\ntitle: "The \\"new\\" letter"\n');
    expect(source).toContain('\nterms: # under whose terms');
    expect(source).toContain('  marks: ["**","###"] #');
    expect(sourceFile(VISIT, textByHand('Plans', VISIT.seed))).not.toContain('marks:');
    const half = Array.from({ length: 90 }, () => 'word').join(' ');
    const paged = `${half} and\nA council\n1\nso on. ${half} and\nA council\n2\nso on.`;
    expect(sourceFile(VISIT, textByHand(paged, VISIT.seed))).toContain('\n  furniture: [2,3,5,6] #');
    const inspection = inspectionFile(VISIT);
    expect(inspection).toContain('\nvisit: "2031-02-03"\nvisit_basis: #');
    expect(inspection).toContain('\npublished: # day of publication');
    expect(inspectionFile({ ...VISIT, date: undefined })).not.toContain('visit_basis');
    expect([marksIn('a ** b'), marksIn('# a'), marksIn(' ### a')]).toEqual([['**'], [], ['###']]);
  });
  it('hold every sentence of the text as a comment, with no voice, theme or stance', () => {
    const text = prepare('Plans are weak and often late. Visits to children are rare.\n\nToo few.\n', { state: 'clean' });
    const { draft } = readFiles();
    const made = findingsFile(VISIT, text, draft.themes.data.themes);
    expect(made.candidates).toBe(2);
    for (const quote of ['Plans are weak and often late.', 'Visits to children are rare.']) expect(made.text).toContain(`  #   quote: "${quote}"`);
    expect(made.text).toContain('  # - id: 2031-visit-f001');
    for (const field of ['voice', 'theme', 'stance']) expect(made.text.match(new RegExp(`^ {2}# {3}${field}:$`, 'gm'))).toHaveLength(2);
    expect(made.text).toContain('# Too short to be quoted alone: line 3.');
    expect(made.text).toContain('#   plans: The plans');
    // Nothing but comments is coded.
    expect(made.text.split('\n').filter((line) => line !== '' && !/^\s*#/.test(line))).toEqual([
      'inspection: 2031-visit',
      'source: 2031-inspectorate-visit',
      'coded:',
      'findings:',
      'asks:',
      'statements:',
      'left_out:',
    ]);
  });
});

describe('a new visit', () => {
  const handed = (words: string): Handed => ({ bytes: new TextEncoder().encode(words), sha256: 'f'.repeat(64) });
  const request: Request = { text: 'x.txt', date: '2031-02-03', framework: 'short', publisher: 'The Inspectorate' };
  const plan = (more: Partial<Request> = {}, given: Handed | undefined = handed('Plans are weak and late.\n')) =>
    planned(readFiles().draft, { ...request, ...more }, given);
  it('is written as its text, its source, its facts and its findings, none of them there yet', () => {
    const { reasons, files } = plan();
    expect(reasons).toEqual([]);
    expect(files.map(({ path }) => path.split('/').slice(0, -1).join('/'))).toEqual(['seeds', 'content/sources', 'content/inspections', 'content/findings']);
    for (const { path, isThere } of files) {
      expect(path).toMatch(/\/2031-/);
      expect(isThere).toBe(false);
    }
  });
  it('is not written where anything is missing or unknown, and every reason is told at once', () => {
    const nothing = planned(readFiles().draft, {}, undefined);
    expect(nothing.files).toEqual([]);
    expect(nothing.reasons.map((reason) => reason.split(' ')[0])).toEqual(['--text', '--date', '--framework', '--publisher']);
    expect(plan({ framework: 'none' })).toEqual({ files: [], reasons: ['--framework: there is no "none". One of: short (Short visit); full (Full review).'] });
    expect(plan({ date: 'soon' }).reasons.join()).toContain('"soon"');
  });
  it.each([
    ['', 'the file is empty'],
    ['a\0b', 'is not plain text'],
    ['%PDF-1.4', 'is not plain text'],
    ['\uFEFFPlans', 'begins with a byte-order mark'],
  ])('is not written of the text %j', (words, why) => expect(plan({}, handed(words)).reasons.join()).toContain(why));
  it('is not written of bytes that are no UTF-8, nor of a text that is held already', () => {
    expect(plan({}, { bytes: new Uint8Array([0xff, 0xfe, 0x41]), sha256: '' }).reasons.join()).toContain('is not plain text in UTF-8');
    expect(plan({}, { why: '--text: there is no such file.' }).reasons).toEqual(['--text: there is no such file.']);
    const [held] = readFiles().draft.seeds;
    expect(plan({}, { bytes: new TextEncoder().encode(held?.text), sha256: held?.sha256 ?? '' }).reasons).toEqual([
      `--text: this text is held already, as seeds/${held?.name}.`,
    ]);
  });
  it('never overwrites a file, but goes on where a run was stopped', () => {
    const { files } = plan();
    const written = Object.fromEntries(files.map(({ path, content }) => [path, typeof content === 'string' ? content : new TextDecoder().decode(content)]));
    const again = planned(readFiles(written).draft, request, handed('Plans are weak and late.\n'));
    expect(again.files.map(({ isThere }) => isThere)).toEqual([true, true, true, true]);
    const path = files[1]?.path ?? '';
    const other = planned(readFiles({ ...written, [path]: 'title: Another\n' }).draft, request, handed('Plans are weak and late.\n'));
    expect(other.files).toEqual([]);
    expect(other.reasons[0]).toBe(`${path} is there already, and nothing is ever overwritten.`);
  });
});
