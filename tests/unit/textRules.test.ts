// Texts and their coding, rule by rule, in the record of a few files: held as they were received, what is said of their lines is true, and each is coded. `bad/` tries the same rules on the whole content.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { emptyLeftOut, findingsName, mostlyOpen, noFindings, themelessAsks, themeParagraph, whoCoded } from '../../src/model/checks/coding.ts';
import { footnoteForm, furnitureForm, markForm } from '../../src/model/checks/marks.ts';
import { receivedBasis, receivedChanged, receivedMissing } from '../../src/model/checks/received.ts';
import type { Rule } from '../../src/model/checks/rule.ts';
import { seedChanged, seedMissing, seedState, seedUnused, textFacts } from '../../src/model/checks/texts.ts';
import type { Respelling } from '../../src/model/written/files.ts';
import { changed, readFiles } from '../fixtures/files.ts';
import { foundIn, placesOf, saidOf, type Files } from '../fixtures/found.ts';

const REPORT = 'content/sources/report.yml';
const FINDINGS = 'content/findings/2003-review.yml';
const REVIEW = 'content/inspections/2003-review.mdx';
const LOST = 'content/inspections/2002-lost.mdx';
const report = (from: string, to: string, ...more: [string, string][]): Files => changed(REPORT, from, to, ...more);
const facts = (more: string): Files => report('marks: ["#"]', `marks: ["#"], ${more}`);
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const read: [string, string] = ['text: { state: none }', `text: { state: read, read: "2029-12-01", sha256: ${'a'.repeat(64)}, pages: 6, paragraphs: 12 }`];
const said = (rule: Rule, ...files: Files[]): string[] => saidOf(rule, ...files);
/** What a rule says of a draft whose files cannot all be read. */
const unread = (rule: Rule, files: Files): string[] => rule(readFiles(files).draft, []).map(({ what }) => what);

describe('a text', () => {
  it('has a file and a fingerprint in its state, or neither', () => {
    expect([said(seedState), said(seedState, changed('content/sources/lost.yml', ...read))]).toEqual([[], []]);
    const without = ['report: The text is "clean", but its file or its SHA-256 is not given.'];
    expect([
      said(seedState, report('seed: report.txt, ', '')),
      said(seedState, report(/sha256: \w+, /.exec(changed(REPORT, 't', 't')[REPORT] ?? '')?.[0] ?? '', '')),
    ]).toEqual([without, without]);
    expect(placesOf(seedState, report('seed: report.txt, ', ''))).toEqual(['clean']);
    const none = changed('content/sources/lost.yml', 'state: none', 'state: none, seed: lost.txt');
    expect([said(seedState, none), placesOf(seedState, none)]).toEqual([['lost: A text is named although its state is "none".'], ['lost.txt']]);
  });
  it('is there', () => {
    const other = report('seed: report.txt', 'seed: other.txt');
    expect([said(seedMissing), said(seedMissing, other)]).toEqual([[], ['report: The text "other.txt" is not under seeds/.']]);
    expect(placesOf(seedMissing, other)).toEqual(['other.txt']);
    expect(foundIn(seedMissing, other)).toEqual([expect.objectContaining({ cause: expect.stringMatching(/^seed [0-9a-f]{64}$/) as string })]);
    expect(said(seedMissing, report('seed: report.txt, ', ''))).toEqual([]);
    expect(said(seedMissing, changed('content/sources/lost.yml', 'state: none', 'state: none, seed: lost.txt'))).toEqual([]);
  });
  it('is what was received, byte for byte', () => {
    const held = (text: string, received: string): string[] =>
      saidOf(
        seedChanged,
        { 'seeds/report.txt': text },
        report(/sha256: \w+/.exec(changed(REPORT, 't', 't')[REPORT] ?? '')?.[0] ?? '', `sha256: ${sha256(received)}`),
      );
    const told = (text: string, why: string): string[] => [
      `report: seeds/report.txt is not, byte for byte, the text that was received: its fingerprint (SHA-256) is ${sha256(text)}. ${why}`,
    ];
    const [words, other] = ['Plans are late.\nStaff stay.\n', 'Plans are early.\nStaff stay.\n'];
    expect([said(seedChanged), held(words, words)]).toEqual([[], []]);
    expect(held(words, other)).toEqual(told(words, 'Its words may have been changed.'));
    const { draft } = readFiles({ 'seeds/report.txt': words });
    const respelt = (how: Respelling): string[] =>
      seedChanged({ ...draft, seeds: draft.seeds.map((seed) => ({ ...seed, respelt: () => how })) }, []).map(({ what }) => what);
    expect(respelt('line ends')).toEqual([expect.stringContaining('Its words are the same, but a program has written other line ends.')]);
    expect(respelt('byte-order mark')).toEqual([expect.stringContaining('a program has put a byte-order mark, a sign that nobody sees,')]);
    expect(respelt('encoding')).toEqual([expect.stringContaining('a program has saved it in another encoding than UTF-8.')]);
    expect(placesOf(seedChanged, { 'seeds/report.txt': words }, report('seed: ', 'seed: '))[0]).toMatch(/^[0-9a-f]{64}$/);
  });
  it('is that of a source', () => {
    expect(said(seedUnused)).toEqual([]);
    expect(foundIn(seedUnused, { 'seeds/more.txt': 'More.\n' })).toEqual([
      {
        cause: `seed ${sha256('More.\n')}`,
        file: 'seeds/more.txt',
        line: 1,
        column: 1,
        what: 'No source names this text.',
        todo: 'Write its file in content/sources/, or take the text away.',
      },
    ]);
    expect(foundIn(seedUnused, { 'seeds/more.pdf': 'More.\n' })).toEqual([
      {
        cause: `seed ${sha256('More.\n')}`,
        file: 'seeds/more.pdf',
        line: 1,
        column: 1,
        what: 'No source names this document.',
        todo: 'Write its file in content/sources/, or take the document away.',
      },
    ]);
    expect(said(seedUnused, { 'seeds/more.pdf': 'More.\n' }, facts(`received: { file: more.pdf, sha256: ${sha256('More.\n')} }`))).toEqual([]);
    expect(unread(seedUnused, { 'seeds/more.txt': 'More.\n', 'content/sources/lost.yml': 'title: [\n' })).toEqual([]);
    expect(unread(seedUnused, { 'seeds/more.txt': 'More.\n', 'content/glossary.yml': 'terms: [\n' })).toHaveLength(1);
  });
});

describe('what is said of a text', () => {
  const beyond = (line: number): string => `report: Line ${line} is named, but the text has 13 lines.`;
  it('stands in it', () => {
    expect(said(textFacts)).toEqual([]);
    const absent = ['report: "more9" does not stand in the text.'];
    expect([said(textFacts, facts('footnotes: [more9]')), said(textFacts, report('marks: ["#"]', 'marks: ["#", "more9"]'))]).toEqual([absent, absent]);
    expect([placesOf(textFacts, facts('footnotes: [more9]')), placesOf(textFacts, report('marks: ["#"]', 'marks: ["#", "more9"]'))]).toEqual([
      ['more9'],
      ['"more9"'],
    ]);
  });
  it('names lines that it has', () => {
    const lines: [Files, Files, number, string][] = [
      [facts('gaps: [{ line: 13, words: 3 }]'), facts('gaps: [{ line: 14, words: 3 }]'), 14, '14'],
      [facts('furniture: [13]'), facts('furniture: [14]'), 14, '14'],
      [facts('furniture: ["12-13"]'), facts('furniture: ["12-14"]'), 14, '"12-14"'],
      [facts('foreign_from: 13'), facts('foreign_from: 14'), 14, '14'],
      [changed(FINDINGS, 'lines: 1,', 'lines: 13,'), changed(FINDINGS, 'lines: 1,', 'lines: 14,'), 14, '14'],
      [changed(FINDINGS, 'lines: 1,', 'lines: "12-13",'), changed(FINDINGS, 'lines: 1,', 'lines: "12-14",'), 14, '"12-14"'],
      [changed(FINDINGS, 'lines: 1,', 'lines: 1,'), changed(FINDINGS, 'lines: 1,', 'lines: 0,'), 0, '0'],
    ];
    for (const [right, wrong, line, place] of lines) {
      expect(said(textFacts, right), place).toEqual([]);
      expect(
        said(textFacts, wrong).map((one) => one.replace('2003-review: ', 'report: ')),
        place,
      ).toEqual([beyond(line)]);
      expect(placesOf(textFacts, wrong)).toEqual([place]);
    }
    const back = changed(FINDINGS, 'lines: 1,', 'lines: "9-8",');
    expect([said(textFacts, back), placesOf(textFacts, back)]).toEqual([['2003-review: The lines 9-8 run backwards.'], ['"9-8"']]);
    expect(said(textFacts, changed(FINDINGS, 'lines: 1,', 'lines: "8-8",'))).toEqual([]);
  });
  it('puts its lines on the pages of its document, one after another', () => {
    const places = (list: string, pages = ', pages: 2'): string[] =>
      said(textFacts, facts(`received: { not_kept: Why., sha256: ${'a'.repeat(64)}${pages}, places: ${list} }`));
    const odd = (line: number, page: number): string =>
      `report: Line ${line} is said to stand on page ${page}: the lines must grow, and the document must have the page.`;
    expect([places('[[1, 1], [5, 2]]'), places('[[1, 9]]', ''), places('[[1, 1], [13, 2]]')]).toEqual([[], [], []]);
    expect([places('[[5, 1], [5, 2]]'), places('[[5, 1], [4, 2]]'), places('[[1, 3]]'), places('[[14, 2]]')]).toEqual([
      [odd(5, 2)],
      [odd(4, 2)],
      [odd(1, 3)],
      [beyond(14)],
    ]);
    expect(placesOf(textFacts, facts(`received: { not_kept: Why., sha256: ${'a'.repeat(64)}, places: [[5, 1], [4, 2]] }`))).toEqual([
      '[4, 2'.replace(/,.*/, ''),
    ]);
  });
  it('is printed with the marks of its words', () => {
    const printed = (words: string): Files => facts(`printed: { read: "2029-12-01", sha256: ${'b'.repeat(64)}, pages: 2, words: ["${words}"] }`);
    expect([said(textFacts, printed("Staff 'stay and know' the children")), said(textFacts, printed('Staff ‘stay’ and  know'))]).toEqual([[], []]);
    expect(said(textFacts, printed("Staff 'go and know' the children"))).toEqual([
      `report: "Staff 'go and know' the children" does not stand in the text, whatever its marks.`,
    ]);
    for (const words of ["Staff' stay and know the children", 'Staff stay and know the children', "Staff 'stay and know the children", "Sta'ff stay' and know"])
      expect(said(textFacts, printed(words)), words).toEqual([`report: "${words}" holds no words in single quotation marks.`]);
    expect(placesOf(textFacts, printed('Staff stay and know'))).toEqual(['"Staff stay and know"']);
  });
  it('is not asked where the text is not there', () => {
    expect(said(textFacts, report('seed: report.txt', 'seed: other.txt', ['marks: ["#"]', 'marks: ["?"]']))).toEqual([]);
  });
});

describe('what is hidden from a text', () => {
  it('is a mark of its layout', () => {
    expect(said(markForm)).toEqual([]);
    const form = (mark: string): Files => report('marks: ["#"]', `marks: ["#", "${mark}"]`);
    expect([said(markForm, form('**')), said(markForm, form('not'))]).toEqual([
      [],
      ['report: "not" is more than a mark of layout: hiding it would change what the text says.'],
    ]);
    expect(placesOf(markForm, form('not'))).toEqual(['"not"']);
  });
  it('is the number of a note, run into a word', () => {
    const text = { 'seeds/report.txt': 'Plans are late1 and rare2. In 2014 it was so.\n' };
    const notes = (list: string): string[] => said(footnoteForm, text, facts(`footnotes: [${list}]`));
    expect([said(footnoteForm), notes('late1, rare2')]).toEqual([[], []]);
    expect(notes('late1, rare2, late1')).toEqual(['report: "late1" is listed twice.']);
    expect(notes('"2014"')).toEqual(['report: "2014" is no word with the number of a note run into it: hiding its digits would change what the text says.']);
    expect(saidOf(footnoteForm, { 'seeds/report.txt': 'Plans are late1 and rare2.5 times now.\n' }, facts('footnotes: [late1, rare2]'))).toEqual([
      'report: "rare2" is no word with the number of a note run into it: hiding its digits would change what the text says.',
    ]);
    expect(saidOf(footnoteForm, { 'seeds/article.txt': 'It is rare2.5 times now.\n' }, text, facts('footnotes: [late1, rare2]'))).toEqual([]);
    expect(placesOf(footnoteForm, text, facts('footnotes: [late1, late1]'))).toEqual(['late1']);
  });
  it('is a line that comes back on another page, or the number of one', () => {
    const text = {
      'seeds/report.txt': `Report of the office\n\nPlans are late.\n\n1\n\nReport of the office\n\nStaff stay.\n\n2\n\nReport of the office\n\n${'Homes are warm. '.repeat(9)}\n`,
    };
    const lines = (list: string): string[] => said(furnitureForm, text, facts(`furniture: [${list}]`));
    expect([said(furnitureForm), lines('1, 5, "5-7", 13')]).toEqual([[], []]);
    const told = (words: string): string[] => [
      `report: "${words}" is neither the number of a page nor a line that comes back on another: hiding it would change what the text says.`,
    ];
    expect([lines('3'), lines('"1-3"'), lines('"7-9"')]).toEqual([told('Plans are late.'), told('Plans are late.'), told('Staff stay.')]);
    expect(lines('15')).toEqual(told('Homes are warm. '.repeat(9).slice(0, 80)));
    expect(placesOf(furnitureForm, text, facts('furniture: [1, 3]'))).toEqual(['3']);
  });
});

describe('a document as it was received', () => {
  const received = (more: string): Files => facts(`received: { ${more}sha256: ${sha256('More.\n')} }`);
  const FILE = { 'seeds/more.pdf': 'More.\n' };
  it('is kept, or its source says why not', () => {
    expect([said(receivedBasis), said(receivedBasis, received('file: more.pdf, ')), said(receivedBasis, received('not_kept: Why., '))]).toEqual([[], [], []]);
    expect(said(receivedBasis, received(''))).toEqual(['report: The document as it was received is not kept, and nothing says why.']);
    expect(said(receivedBasis, received('file: more.pdf, not_kept: Why., '))).toEqual(['report: The document is said to be kept, and not to be.']);
    const textless = report('seed: report.txt, ', '', ['marks: ["#"]', `received: { file: more.pdf, sha256: ${'a'.repeat(64)} }`]);
    expect(said(receivedBasis, textless)).toEqual(['report: A document is said to have been received, but no text was made of it.']);
    expect([placesOf(receivedBasis, received('')), placesOf(receivedBasis, textless)]).toEqual([['{ sha256: ' + sha256('More.\n')], ['{ file: more.pdf']]);
  });
  it('is there, byte for byte', () => {
    expect([said(receivedMissing), said(receivedMissing, FILE, received('file: more.pdf, ')), said(receivedMissing, received('not_kept: Why., '))]).toEqual([
      [],
      [],
      [],
    ]);
    expect(said(receivedMissing, received('file: more.pdf, '))).toEqual(['report: The document "more.pdf" is not under seeds/.']);
    expect(placesOf(receivedMissing, received('file: more.pdf, '))).toEqual(['more.pdf']);
    expect([said(receivedChanged), said(receivedChanged, FILE, received('file: more.pdf, ')), said(receivedChanged, received('file: more.pdf, '))]).toEqual([
      [],
      [],
      [],
    ]);
    expect(said(receivedChanged, FILE, received('not_kept: Why., '))).toEqual([]);
    const other = { 'seeds/more.pdf': 'Other.\n' };
    expect(said(receivedChanged, other, received('file: more.pdf, '))).toEqual([
      `report: seeds/more.pdf is not, byte for byte, the document that was received: its fingerprint (SHA-256) is ${sha256('Other.\n')}.`,
    ]);
    expect(placesOf(receivedChanged, other, received('file: more.pdf, '))).toEqual([sha256('More.\n')]);
  });
});

describe('a coding', () => {
  it('gives each whole ask a theme', () => {
    const ask = (state: string): Files => changed(FINDINGS, 'state: whole, theme: plans', `state: ${state}`);
    expect([said(themelessAsks), said(themelessAsks, ask('fragment')), said(themelessAsks, ask('whole'))]).toEqual([
      [],
      [],
      ['2003-review-a01: A whole ask has no theme.'],
    ]);
    expect(placesOf(themelessAsks, ask('whole'))).toEqual(['{ id: 2003-review-a01']);
  });
  it('names what is left out by its lines or by its words', () => {
    const told = ['2003-review: A passage left out is named by its lines or by a quote, one of the two.'];
    const both = changed(FINDINGS, 'lines: 1,', 'lines: 1, quote: "Homes are warm and safe.",');
    expect([said(emptyLeftOut), said(emptyLeftOut, changed(FINDINGS, 'lines: 1, ', '')), said(emptyLeftOut, both)]).toEqual([[], told, told]);
    expect(placesOf(emptyLeftOut, both)).toEqual(['{ lines: 1']);
  });
  it('says who made it', () => {
    const nobody = changed(FINDINGS, 'coded: [{ by: language-model }]', 'coded: []');
    expect([said(whoCoded), said(whoCoded, nobody)]).toEqual([[], ['2003-review: The file does not say who coded it.']]);
    expect(placesOf(whoCoded, nobody)).toEqual(['[']);
    const visit = changed(LOST, 'coded: [{ by: language-model }]\n', '');
    expect([said(whoCoded, visit), placesOf(whoCoded, visit)]).toEqual([
      ['2002-lost: The visit has asks of its own, and does not say who gave them their themes.'],
      ['asks:'],
    ]);
    const none = changed(REVIEW, 'declared: all', 'coded: [{ by: language-model }]\ndeclared: all');
    expect([said(whoCoded, none), placesOf(whoCoded, none)]).toEqual([
      ['2003-review: The visit has no asks of its own, so nothing in this file was coded.'],
      ['[{ by: language-model'],
    ]);
    expect(unread(whoCoded, changed(FINDINGS, 'coded: [{ by: language-model }]', 'coded: [{ by: committee }]'))).toEqual([]);
    expect(unread(whoCoded, changed(LOST, 'coded: [{ by: language-model }]', 'coded: [{ by: committee }]'))).toEqual([]);
  });
  it('has passages for each paragraph on a theme, and a paragraph for its passages', () => {
    const theme = (from: string, to: string): Files => changed('content/themes.yml', from, to);
    expect([said(themeParagraph), said(themeParagraph, theme(', through: It., evidence: [2003-review-f001]', ''))]).toEqual([[], []]);
    expect(said(themeParagraph, theme(', through: It.', ''))).toEqual(['plans: Passages are named for a paragraph that is not there.']);
    expect(placesOf(themeParagraph, theme(', through: It.', ''))).toEqual(['[2003-review-f001']);
    expect(said(themeParagraph, theme(', evidence: [2003-review-f001]', ''))).toEqual(['plans: The paragraph rests on nothing.']);
    expect(placesOf(themeParagraph, theme(', evidence: [2003-review-f001]', ''))).toEqual(['It.']);
  });
  it('of a whole text leaves no more than half of it open', () => {
    const text = (open: number): Files => ({
      'seeds/report.txt': `Plans are not good at all and so on here.\n\n${Array.from({ length: open }, (_, i) => `Word${'abcdefghijklmnopqrstuvwxyz'[i]}`).join(' ')}.\n`,
    });
    const coding = (rest = ''): Files => ({
      [FINDINGS]: `inspection: 2003-review\nsource: report\ncoded: [{ by: language-model }]\nfindings:\n  - { id: 2003-review-f001, quote: "Plans are not good at all and so on here.", voice: direct, theme: plans, stance: concern, locator: paragraph 1 }\n${rest}`,
    });
    expect([said(mostlyOpen), said(mostlyOpen, text(10), coding())]).toEqual([[], []]);
    expect(said(mostlyOpen, text(11), coding())).toEqual([
      '2003-review: The coverage is "full", but 11 of the 21 words of the text are neither coded nor left out.',
    ]);
    expect(placesOf(mostlyOpen, text(11), coding(), changed(REVIEW, 'coverage: full', 'coverage: full'))).toEqual(['full']);
    expect(said(mostlyOpen, text(11), coding(), changed(REVIEW, 'coverage: full', 'coverage: partial'))).toEqual([]);
    // A file without a passage has a problem of its own.
    expect(said(mostlyOpen, text(11), { [FINDINGS]: 'inspection: 2003-review\nsource: report\ncoded: [{ by: language-model }]\nfindings:\n' })).toEqual([]);
  });
  it('is there for each text, and holds something', () => {
    expect(said(noFindings)).toEqual([]);
    const head = 'inspection: 2003-review\nsource: report\ncoded: [{ by: language-model }]\nfindings:\n';
    expect(said(noFindings, { [FINDINGS]: head })).toEqual(['2003-review: The file holds no finding, ask or statement.']);
    expect(
      said(noFindings, {
        [FINDINGS]: `${head}statements:\n  - { id: 2003-review-s01, quote: "Plans are not good at all.", speaker: A council, locator: paragraph 1 }\n`,
      }),
    ).toEqual([]);
    const other = changed(LOST, 'visit: "2002"', 'visit: "2002"\ntext: lost');
    expect(foundIn(noFindings, other)).toEqual([
      expect.objectContaining({ id: '2002-lost', what: 'The visit names a text, but no file of findings is on it.', cause: 'findings/2002-lost' }),
    ]);
    expect(placesOf(noFindings, other)).toEqual(['lost']);
    expect(foundIn(noFindings, other, changed(FINDINGS, 'inspection: 2003-review', 'inspection: 2003-other'))).toEqual([
      expect.objectContaining({ id: '2002-lost', cause: 'inspections/2003-other' }),
      expect.objectContaining({ id: '2003-review', cause: 'inspections/2003-other' }),
    ].reverse().sort((a, b) => JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)); // prettier-ignore
    expect(unread(noFindings, { ...other, 'content/findings/2002-lost.yml': 'findings: [\n' })).toEqual([]);
  });
  it('stands in a file named after its visit', () => {
    const named = changed(FINDINGS, 'inspection: 2003-review', 'inspection: 2001-visit');
    expect(said(findingsName)).toEqual([]);
    expect(foundIn(findingsName, named)).toEqual([
      expect.objectContaining({ what: 'The file is named "2003-review", but it is on "2001-visit".', cause: 'inspections/2001-visit' }),
    ]);
    expect(placesOf(findingsName, named)).toEqual(['2001-visit']);
  });
});
