// What is told in our words, rule by rule, in the record of a few files: from what was read, at a place that it has, in one short sentence that quotes nothing. `bad/` tries the same rules on the whole content.
import { describe, expect, it } from 'vitest';
import {
  readState,
  restRead,
  summaryLength,
  summaryOrder,
  summaryPlace,
  summaryQuotation,
  summarySource,
  summaryTwice,
} from '../../src/model/checks/summaries.ts';
import type { Rule } from '../../src/model/checks/rule.ts';
import { changed } from '../fixtures/files.ts';
import { foundIn, placesOf, saidOf } from '../fixtures/found.ts';

const READ = `{ state: read, read: "2029-01-01", sha256: ${'a'.repeat(64)}, pages: 9, paragraphs: 30 }`;
const lost = (text: string): Record<string, string> => changed('content/sources/lost.yml', 'text: { state: none }', `text: ${text}`);
const visit = (facts = 'coverage: full\ntext: lost\n'): Record<string, string> =>
  changed(
    'content/inspections/2002-lost.mdx',
    'asks:\n  - { number: 3, theme: plans, also: [staff], says: Plan better. }\n  - { number: 12, theme: homes, says: House better. }\ncoded: [{ by: language-model }]\n',
    facts,
  );
interface Place {
  page?: number;
  paragraph?: string;
}
const finding = (id: string, { page = 1, paragraph = '1' }: Place = {}, says = `It is told in ${id}.`): string =>
  `  - { id: 2002-lost-${id}, voice: summarised, says: ${JSON.stringify(says)}, paragraph: "${paragraph}", page: ${page}, theme: plans, stance: concern }\n`;
const ask = (id: string, { page = 1, paragraph = '1' }: Place = {}, says = `It is asked in ${id}.`): string =>
  `  - { id: 2002-lost-${id}, voice: summarised, says: ${JSON.stringify(says)}, paragraph: "${paragraph}", page: ${page}, number: 1, state: whole, theme: plans }\n`;
const file = (findings: readonly string[], asks: readonly string[] = [], source = 'lost'): Record<string, string> => ({
  'content/findings/2002-lost.yml': `inspection: 2002-lost\nsource: ${source}\ncoded: [{ by: language-model }]\nfindings:\n${findings.join('')}asks:\n${asks.join('')}`,
});
const report = (text: string): Record<string, string> => changed('content/sources/report.yml', 'text: { state: clean,', `text: { ${text}state: clean,`);
const reportFinding = (more: string): Record<string, string> => changed('content/findings/2003-review.yml', 'note: Why. }', `note: Why., ${more} }`);

/** The same of passages told from the lost report, which was read. */
const told = (rule: Rule, findings: readonly string[], asks: readonly string[] = []): string[] => saidOf(rule, lost(READ), visit(), file(findings, asks));

describe('a document that was read', () => {
  it('has the day, the fingerprint and the pages, and no text', () => {
    expect(saidOf(readState, lost(READ))).toEqual([]);
    expect(saidOf(readState, lost(READ.replace(', pages: 9', '')))).toEqual(['lost: The document is said to have been read whole, but "pages:" is missing.']);
    expect(saidOf(readState, lost('{ state: read }'))).toEqual([
      'lost: The document is said to have been read whole, but "read:", "sha256:" and "pages:" are missing.',
    ]);
    expect(saidOf(readState, lost(READ.replace('paragraphs', 'seed: report.txt, paragraphs')))).toEqual([
      'lost: A text is named although its state is "read".',
    ]);
  });
  it('is the only one with these facts', () => {
    for (const field of ['pages: 9', 'paragraphs: 9', 'read: "2029-01-01"']) {
      const name = field.split(':')[0] ?? '';
      expect(saidOf(readState, lost(`{ state: none, ${field} }`))).toEqual([`lost: "${name}" is given, but the state of the text is "none".`]);
    }
    expect(saidOf(readState)).toEqual([]);
  });
});

describe('passages in our words', () => {
  it('are told from what was read, of the document that the visit names', () => {
    expect(told(summarySource, [finding('f001')])).toEqual([]);
    expect(saidOf(summarySource, visit(), file([finding('f001')], [ask('a01')]))).toEqual([
      '2002-lost-f001: The passage is told in our words, but nobody says that "lost" was read.',
      '2002-lost-a01: The passage is told in our words, but nobody says that "lost" was read.',
    ]);
    expect(foundIn(summarySource, visit(), file([finding('f001'), finding('f002')])).map(({ cause }) => cause)).toEqual(['read/lost', 'read/lost']);
    expect(saidOf(summarySource, lost(READ), visit('coverage: full\ntext: report\n'), file([finding('f001')]))).toEqual([
      '2002-lost: Passages are told from "lost", but the visit names "report".',
    ]);
    expect(saidOf(summarySource, lost(READ), visit(''), file([finding('f001')]))).toEqual([
      '2002-lost: Passages are told from "lost", but the visit names no text.',
    ]);
  });
  it('are left to other rules where a document or a visit is not there, and there is nothing to say where none is told', () => {
    expect(saidOf(summarySource, lost(READ), visit('coverage: full\ntext: none-such\n'), file([finding('f001')]))).toEqual([]);
    expect(saidOf(summarySource, visit(), file([finding('f001')], [], 'none-such'))).toEqual([]);
    expect(saidOf(summarySource, lost(READ), visit('coverage: full\n'), file([finding('f001')]))).toEqual([]);
    expect(saidOf(summarySource)).toEqual([]);
  });
  it('may be told beside a damaged text that was read in print', () => {
    const damaged = `{ state: lossy, seed: report.txt, sha256: ${'a'.repeat(64)}, printed: { read: "2029-01-01", sha256: ${'a'.repeat(64)}, pages: 9 } }`;
    expect(saidOf(summarySource, lost(damaged), visit(), file([finding('f001')]))).toEqual([]);
  });
});

describe('the place of a passage', () => {
  const page = 'There is no such page: the document has 9.';
  const paragraph = 'There is no such paragraph: the document numbers them from 1 to 30.';
  const at = (id: string, what: string): string => `2002-lost-${id}: ${what}`;
  it('is one that the document has, of findings and of asks', () => {
    expect(told(summaryPlace, [finding('f001', { page: 9, paragraph: '30' })], [ask('a01', { page: 9, paragraph: '1' })])).toEqual([]);
    expect(
      told(
        summaryPlace,
        [finding('f001', { page: 10 }), finding('f002', { paragraph: '31' }), finding('f003', { paragraph: '0' })],
        [ask('a01', { page: 10, paragraph: '31' })],
      ),
    ).toEqual([at('f001', page), at('f002', paragraph), at('f003', paragraph), at('a01', page), at('a01', paragraph)]);
    expect(told(summaryPlace, [finding('f001', { paragraph: 'Summary' }), finding('f002', { paragraph: '99a' })])).toEqual([]);
  });
  it('is no number of a paragraph where the document numbers none', () => {
    const unnumbered = READ.replace(', paragraphs: 30', '');
    const files = [lost(unnumbered), visit(), file([finding('f001'), finding('f002', { paragraph: 'Summary' })], [ask('a01')])];
    const what = 'The paragraph has a number, but nobody says that the document numbers its paragraphs.';
    expect(saidOf(summaryPlace, ...files)).toEqual([at('f001', what), at('a01', what)]);
    expect(foundIn(summaryPlace, ...files).map(({ cause, todo }) => [cause, todo])).toEqual(
      Array(2).fill(['paragraphs/lost', 'Add "paragraphs:" with the last number to its source, or name the part in words.']),
    );
    // Where the pages are not known either, that is the problem.
    expect(saidOf(summaryPlace, lost(unnumbered.replace(', pages: 9', '')), visit(), file([finding('f001', { page: 99 })]))).toEqual([]);
    expect(saidOf(summaryPlace, visit(), file([finding('f001', { page: 99 })]))).toEqual([]);
  });
  it('follows that of the passage before it, by page and then by paragraph', () => {
    expect(
      told(summaryOrder, [
        finding('f001', { page: 1, paragraph: '2' }),
        finding('f002', { page: 1, paragraph: '2' }),
        finding('f003', { page: 2, paragraph: '3' }),
      ]),
    ).toEqual([]);
    expect(
      told(summaryOrder, [
        finding('f001', { page: 3, paragraph: '4' }),
        finding('f002', { page: 2, paragraph: '5' }),
        finding('f003', { page: 2, paragraph: '4' }),
      ]),
    ).toEqual([
      at('f002', 'Page 2 follows page 3, that of the passage before it.'),
      at('f003', 'Paragraph 4 follows paragraph 5, that of a passage before it.'),
    ]);
    // One wrong place is one problem, a part that has a name is no number, and asks stand in an order of their own.
    expect(told(summaryOrder, [finding('f001', { page: 9 }), finding('f002', { page: 2 }), finding('f003', { page: 3 })])).toHaveLength(1);
    expect(
      told(summaryOrder, [finding('f001', { paragraph: '5' }), finding('f002', { paragraph: 'Summary' }), finding('f003', { paragraph: '4' })]),
    ).toHaveLength(1);
    expect(told(summaryOrder, [finding('f001', { page: 3 })], [ask('a01', { page: 1 })])).toEqual([]);
  });
  it('is compared with none that the document does not have', () => {
    expect(told(summaryOrder, [finding('f001', { page: 99 }), finding('f002', { page: 2 })])).toEqual([]);
    expect(told(summaryOrder, [finding('f001', { paragraph: '99' }), finding('f002', { paragraph: '2' })])).toEqual([]);
    expect(saidOf(summaryOrder, visit(), file([finding('f001', { page: 3 }), finding('f002', { page: 2 })]))).toEqual([]);
  });
});

describe('the words of a passage', () => {
  const says = (rule: Rule, words: string): string[] => told(rule, [finding('f001', {}, words)]).map((line) => line.replace(/^.*?: /, ''));
  it('are one sentence of 25 words at most', () => {
    const long = (count: number): string => `${'late '.repeat(count).trim()}.`;
    expect([says(summaryLength, long(25)), says(summaryLength, `${long(25).slice(0, -1)} – .`)]).toEqual([[], []]);
    expect(says(summaryLength, long(26))).toEqual(['The sentence has 26 words; at most 25 are allowed.']);
    expect([says(summaryLength, 'Are plans late?'), says(summaryLength, 'Plans are late. ')]).toEqual([[], []]);
    for (const words of ['Plans are late', 'Plans are late!', 'Plans are late;'])
      expect(says(summaryLength, words), words).toEqual(['What is told is no whole sentence: it does not end in a full stop.']);
    for (const words of [
      'Plans are late. Homes are warm.',
      'Are plans late? Homes are warm.',
      '(Plans are late.) Homes are warm.',
      'Plans are late!  Élan is not.',
    ])
      expect(says(summaryLength, words), words).toEqual(['What is told is more than one sentence.']);
    for (const words of ['Mr. Smith and Dr. Who and St. Mary and No. One came.', 'A. Smith came.', 'Version 1.2 came.', 'Plans, i.e. some, are late.'])
      expect(says(summaryLength, words), words).toEqual([]);
    expect(told(summaryLength, [], [ask('a01', {}, 'Plan')])).toHaveLength(1);
  });
  it('have no marks of quotation', () => {
    for (const mark of ['"', '“', '”', '„', '«', '»', '‹', '›'])
      expect(says(summaryQuotation, `Plans are ${mark}late.`)).toEqual([`What is told in our words holds ${mark}, as if it quoted the document.`]);
    expect(says(summaryQuotation, "Plans are 'late'.")).toEqual(["What is told in our words holds ', as if it quoted the document."]);
    expect(says(summaryQuotation, 'Plans are ‘late’.')).toEqual(['What is told in our words holds ‘, as if it quoted the document.']);
    expect(says(summaryQuotation, 'Plans […] late.')).toEqual(['What is told in our words holds […], as if it quoted the document.']);
    for (const words of ["Children's plans are late.", "The children' plans.", 'Rock ’n’ roll is late.', "In the '90s."])
      expect(says(summaryQuotation, words), words).toEqual([]);
    expect(told(summaryQuotation, [], [ask('a01', {}, 'Plan "it".')])).toHaveLength(1);
  });
  it('of the rest of a quoted passage have none either', () => {
    const quoted = 'says: "Some are ‘late’."';
    expect(saidOf(summaryQuotation, reportFinding(`${quoted}, page: 1, paragraph: "1"`))).toHaveLength(1);
    // Without a page nothing is told from the document.
    expect(saidOf(summaryQuotation, reportFinding(quoted))).toEqual([]);
  });
  it('are there once, of findings and of asks apart', () => {
    const same = 'Plans are late.';
    expect(
      told(
        summaryTwice,
        [finding('f001', {}, same), finding('f002', {}, 'plans – are LATE.'), finding('f003', {}, same), finding('f004')],
        [ask('a01', {}, same)],
      ),
    ).toEqual([
      '2002-lost-f002: "2002-lost-f001" says the same already: a passage is counted once.',
      '2002-lost-f003: "2002-lost-f001" says the same already: a passage is counted once.',
    ]);
    expect(told(summaryTwice, [finding('f001', {}, 'Plans are late.'), finding('f002', {}, 'Plan sare late.')])).toEqual([]);
  });
});

describe('the rest of a quoted passage', () => {
  const what = 'A place in the printed document is given, but not its page, or not what stands there.';
  const printed = report(`printed: { read: "2029-01-01", sha256: ${'a'.repeat(64)}, pages: 9 }, `);
  it('has its words and its page, in a document that was read in print', () => {
    expect(saidOf(restRead, printed, reportFinding('says: Some are late., page: 1'))).toEqual([]);
    expect(saidOf(restRead, printed, reportFinding('says: Some are late., page: 1, paragraph: "1"'))).toEqual([]);
    expect(saidOf(restRead, reportFinding('says: Some are late., page: 1'))).toEqual([
      '2003-review-f001: A page of the printed document is given, but nobody says that the printed document of "report" was read.',
    ]);
    expect(foundIn(restRead, reportFinding('says: Some are late., page: 1'))[0]?.cause).toBe('read/report');
  });
  it('is no place alone', () => {
    for (const more of ['page: 1', 'paragraph: "1"', 'says: Some are late., paragraph: "1"'])
      expect(saidOf(restRead, printed, reportFinding(more)), more).toEqual([`2003-review-f001: ${what}`]);
    expect(saidOf(restRead)).toEqual([]);
    expect(told(restRead, [finding('f001')])).toEqual([]);
  });
});

it('each problem is told at its place', () => {
  const at = (rule: Rule, findings: readonly string[], asks: readonly string[] = []): string[] => placesOf(rule, lost(READ), visit(), file(findings, asks));
  expect(at(summaryPlace, [finding('f001', { page: 10 }), finding('f002', { paragraph: '31' })], [ask('a01', { page: 11 })])).toEqual(['10', '"31"', '11']);
  expect(
    at(summaryOrder, [
      finding('f001', { page: 3, paragraph: '4' }),
      finding('f002', { page: 2, paragraph: '5' }),
      finding('f003', { page: 2, paragraph: '3' }),
    ]),
  ).toEqual(['2', '"3"']);
  const words = ['Late', '"It" is late.', 'One. Two.', `${'late '.repeat(26)}.`];
  const quoted = (said: string): string => JSON.stringify(said);
  for (const said of [words[0], words[2], words[3]].map((one = '') => one)) expect(at(summaryLength, [finding('f001', {}, said)])).toEqual([quoted(said)]);
  expect(at(summaryQuotation, [], [ask('a01', {}, words[1])])).toEqual([quoted('"It" is late.')]);
  expect(at(summaryTwice, [finding('f001', {}, 'Same.'), finding('f002', {}, 'Same.')])).toEqual(['"Same."']);
  expect(placesOf(summarySource, visit(), file([finding('f001')]))).toEqual(['summarised']);
  expect(placesOf(summarySource, lost(READ), visit('coverage: full\ntext: report\n'), file([finding('f001')]))).toEqual(['lost']);
  const unnumbered = lost(READ.replace(', paragraphs: 30', ''));
  expect(placesOf(summaryPlace, unnumbered, visit(), file([finding('f001', { paragraph: '7' })]))).toEqual(['"7"']);
  expect(placesOf(readState, lost('{ state: none, pages: 9 }'))).toEqual(['9']);
  expect(placesOf(readState, lost(READ.replace('paragraphs', 'seed: report.txt, paragraphs')))).toEqual(['report.txt']);
  expect(placesOf(readState, lost('{ state: read }'))).toEqual(['read']);
  expect(placesOf(restRead, reportFinding('says: Some are late., page: 71'))).toEqual(['71']);
  expect(placesOf(restRead, reportFinding('page: 71'))).toEqual(['{ id: 2003-review-f001']);
});
