// What `npm run new` writes, and everything that it refuses.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { marksIn } from '../../src/model/authoring/newEntries.ts';
import { planned, type Handed, type Request } from '../../src/model/authoring/newVisit.ts';
import { prepare } from '../../src/model/evidence/preparedText.ts';
import { sentencesOf } from '../../src/model/evidence/sentences.ts';
import { readDraft } from '../../src/record.ts';

// A record in which no letter and no visit of the test's year ever comes to stand.
const { draft } = readDraft('tests/fixtures/second-council');
const handed = (bytes: Uint8Array): Handed => ({ bytes, sha256: createHash('sha256').update(bytes).digest('hex') });
const letter = readFileSync('tests/authoring/letter.txt');
const framework = draft.frameworks.data.frameworks.find(({ visit }) => visit === 'spot check')?.id ?? '';
const request: Request = { date: '2026-03-10/2026-03-11', framework, publisher: 'An Invented Inspectorate' };
const refused = (change: Partial<Request>, text: Handed | undefined = handed(letter)): string[] => planned(draft, { ...request, ...change }, text).reasons;

it('writes the text as it is, and three files of which nothing is guessed', () => {
  const { files, reasons } = planned(draft, request, handed(letter));
  expect(reasons).toEqual([]);
  const [seed, source, inspection, findings] = files;
  expect(files.map(({ path }) => path)).toEqual([
    'seeds/2026-an-invented-inspectorate-spot-check.txt',
    'content/sources/2026-an-invented-inspectorate-spot-check.yml',
    'content/inspections/2026-spot-check.mdx',
    'content/findings/2026-spot-check.yml',
  ]);
  expect(seed?.content).toEqual(letter);
  const facts: unknown = parse(String(source?.content));
  expect(facts).toMatchObject({
    publisher: 'An Invented Inspectorate',
    title: null,
    kind: null,
    terms: null,
    text: { state: null, sha256: createHash('sha256').update(letter).digest('hex') },
  });
  const front: unknown = parse(String(inspection?.content).split('---\n')[1] ?? '');
  expect(front).toMatchObject({ visit: '2026-03-10/2026-03-11', framework, title: null, visit_basis: null, coverage: null, declared: null });
  const coded: unknown = parse(String(findings?.content));
  expect(coded).toEqual({
    inspection: '2026-spot-check',
    source: '2026-an-invented-inspectorate-spot-check',
    coded: null,
    findings: null,
    asks: null,
    statements: null,
    left_out: null,
  });
});

it('lists every sentence of the text, ready to be taken out of hiding, without voice, theme or stance', () => {
  const text = String(planned(draft, request, handed(letter)).files[3]?.content);
  const shown = text.replace(/^ {2}# (?=- id:| {2}\w+:)/gm, '  ');
  const { findings } = parse(shown) as { findings: Record<string, unknown>[] };
  const raw = letter.toString();
  expect(findings).toHaveLength(sentencesOf(prepare(raw, { state: 'clean', marks: marksIn(raw) })).sentences.length);
  for (const finding of findings) expect(finding).toMatchObject({ voice: null, theme: null, stance: null });
  expect(findings.filter(({ prefix }) => prefix !== undefined)).toHaveLength(2);
  for (const { id } of draft.themes.data.themes) expect(text).toContain(`#   ${id}: `);
});

it('says everything that is missing or wrong at once', () => {
  expect(planned(draft, {}, undefined).reasons.map((reason) => reason.split(':')[0])).toEqual([
    '--text is missing',
    '--date is missing',
    '--framework is missing',
    '--publisher is missing',
  ]);
  expect(refused({ date: '2026-13', framework: 'none' }, { why: '--text: there is no such file.' })).toEqual([
    '--text: there is no such file.',
    expect.stringContaining('"2026-13" is no date'),
    expect.stringContaining('there is no "none"'),
  ]);
});

it('takes the day of publication where the days of the visit are not known', () => {
  expect(refused({ date: undefined, published: '2026-04-02' })).toEqual([]);
});

it('refuses what is not plain text, and says how to make it so', () => {
  const why = (bytes: Uint8Array | string): string => refused({}, handed(Buffer.from(bytes))).join();
  expect(why('')).toContain('is empty');
  expect(why('%PDF-1.7 ')).toContain('not plain text');
  expect(why(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))).toContain('not plain text');
  expect(why(new Uint8Array([0x93, 0x61, 0x94]))).toContain('UTF-8');
  expect(why('\uFEFFPlans are good.')).toContain('byte-order mark');
  expect(why('a'.repeat(1_000_001))).toContain('1,000,000');
});

it('never writes over a file, and takes no text twice', () => {
  const [visit] = draft.inspections.filter(({ data }) => data.framework === framework && data.visit !== undefined);
  expect(refused({ date: visit?.data.visit }).join('\n')).toContain(`content/inspections/${visit?.id}.mdx is there already`);
  const [seed] = draft.seeds;
  expect(refused({}, handed(readFileSync(`tests/fixtures/second-council/seeds/${seed?.name}`)))).toEqual([
    `--text: this text is held already, as seeds/${seed?.name}.`,
  ]);
});

it('refuses a name that no file may have', () => {
  expect(refused({ kind: 'Focused Visit' }).join('\n')).toContain('is no name for a file');
});
