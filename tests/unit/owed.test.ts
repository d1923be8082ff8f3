// What a change of something published owes: its correction and the word at its address, in the record of an invented council.
import { expect, it } from 'vitest';
import { correctionEdits, goneBetween, owedBetween, withChanges, withdrawn, type Answer } from '../../src/model/authoring/owed.ts';
import { everyEntry } from '../../src/model/authoring/entries.ts';
import { lookedFor, registeredEntries } from '../../src/model/authoring/registered.ts';
import { currentEntries } from '../../src/model/checks/baseline.ts';
import { check } from '../../src/model/checks/check.ts';
import { everyAddress } from '../../src/model/counts/permalinks.ts';
import { valueAt, type Edit } from '../../src/model/editing/changes.ts';
import { edited } from '../../src/model/editing/edited.ts';
import { open } from '../../src/model/editing/places.ts';
import type { Draft } from '../../src/model/written/draft.ts';
import { partsOf } from '../../src/model/written/frontMatter.ts';
import { readFacts } from '../../src/facts.ts';
import { readDraft } from '../../src/record.ts';

const ROOT = 'tests/fixtures/second-council';
const before = readDraft(ROOT, readFacts(ROOT)).draft;
const FINDINGS = 'content/findings/2021-whole-service.yml';
const CORRECTIONS = 'content/corrections.yml';
const ADDRESSES = 'content/addresses.txt';
const answer: Answer = { day: '2026-11-20', why: 'The letter says so.', instead: 'Nothing.', isRevision: false };

const textOf = (draft: Draft, path: string): string =>
  draft.texts.find(({ file }) => file === path)?.text ?? new TextDecoder().decode(draft.files.find((one) => one.path === path)?.bytes);
const after = (draft: Draft, path: string, ...edits: Edit[]): Draft =>
  readDraft(ROOT, withChanges(draft.files, [{ path, text: edited(path, textOf(draft, path), edits) }])).draft;
const addressesOf = (draft: Draft): readonly string[] => {
  const { record } = check({ draft, problems: [] }, (rule) => !['address-gone', 'change-untold'].includes(rule));
  return record ? everyAddress(record) : [];
};
const tell = (draft: Draft, from: Draft, told: Answer = answer): Draft =>
  after(draft, CORRECTIONS, ...correctionEdits(draft.corrections.data.corrections, owedBetween(from, draft), told));
const problemsOf = (draft: Draft): string[] => check({ draft, problems: [] }).problems.map(({ rule, id }) => `${rule} ${id ?? ''}`);

it('a change of what was published owes one correction for each part, and a change of anything else none', () => {
  const now = after(
    before,
    FINDINGS,
    { set: ['findings', 1, 'theme'], to: 'staffing' },
    { set: ['findings', 1, 'stance'], to: 'progress' },
    { set: ['findings', 1, 'locator'], to: 'paragraph 9' },
  );
  const id = '2021-whole-service-f002';
  expect(owedBetween(before, now)).toEqual([
    { id, what: 'theme', old: 'first-visits', now: 'staffing' },
    { id, what: 'stance', old: 'concern', now: 'progress' },
  ]);
  expect(owedBetween(before, after(before, FINDINGS, { set: ['findings', 1, 'locator'], to: 'paragraph 9' }))).toEqual([]);
});

it('with its correction the change is all that the check asks for, and without it the check refuses it', () => {
  const now = after(before, 'content/statistics/children-looked-after.yml', { set: ['values', 0, 'value'], to: 999 });
  const [owed] = owedBetween(before, now);
  expect(owed?.what).toBe('value');
  expect(problemsOf(now)).toContain(`change-untold ${owed?.id}`);
  expect(problemsOf(tell(now, before)).filter((one) => /correction|untold/.test(one))).toEqual([]);
  expect(tell(now, before, { ...answer, isRevision: true }).corrections.data.corrections[0]?.what).toBe('revision');
});

it('corrections stand before those of earlier days, and those of one day are told as one', () => {
  const once = after(before, FINDINGS, { set: ['findings', 1, 'stance'], to: 'progress' });
  const toldOnce = tell(once, before);
  const later = after(toldOnce, FINDINGS, { set: ['findings', 2, 'stance'], to: 'strength' });
  const toldLater = tell(later, toldOnce, { ...answer, day: '2026-11-21' });
  expect(toldLater.corrections.data.corrections.map(({ date }) => date)).toEqual(['2026-11-21', '2026-11-20']);
  const twice = after(toldOnce, FINDINGS, { set: ['findings', 1, 'stance'], to: 'strength' });
  expect(tell(twice, toldOnce, { ...answer, why: 'Read again.' }).corrections.data.corrections).toEqual([
    { date: '2026-11-20', id: '2021-whole-service-f002', what: 'stance', old: 'concern', new: 'strength', why: 'The letter says so. Read again.' },
  ]);
  const back = after(toldOnce, FINDINGS, { set: ['findings', 1, 'stance'], to: 'concern' });
  expect(tell(back, toldOnce).corrections.data.corrections).toEqual([]);
});

it('what goes is told as removed, and each of its addresses as withdrawn, and no other line changes', () => {
  const now = after(before, FINDINGS, { remove: ['findings', 7] });
  expect(owedBetween(before, now)).toEqual([
    { id: '2021-whole-service-f008', what: 'removed', old: 'Records of visits are often late, so that managers cannot see what was done.', now: '' },
  ]);
  const gone = goneBetween(before.addresses.list, addressesOf(before), addressesOf(now));
  expect(gone).toContain('/findings/2021-whole-service-f008/');
  const lines = textOf(before, ADDRESSES);
  const marked = withdrawn(lines, gone, { day: '2026-11-20', why: 'Counted\n twice.' });
  expect(marked.split('\n').filter((line) => !lines.split('\n').includes(line))).toEqual(gone.map((path) => `${path} withdrawn 2026-11-20: Counted twice.`));
  expect(withdrawn(lines.replaceAll('\n', '\r\n'), gone, { day: '2026-11-20', why: 'Counted twice.' })).toBe(marked.replaceAll('\n', '\r\n'));
  const all = readDraft(ROOT, withChanges(tell(now, before).files, [{ path: ADDRESSES, text: marked }])).draft;
  expect(problemsOf(all).filter((one) => /correction|untold|address/.test(one))).toEqual([]);
});

it('what was changed before and not told is not told for another change', () => {
  const open = after(before, FINDINGS, { set: ['findings', 0, 'stance'], to: 'concern' });
  const now = after(open, FINDINGS, { set: ['findings', 1, 'stance'], to: 'strength' });
  expect(owedBetween(open, now).map(({ id }) => id)).toEqual(['2021-whole-service-f002']);
});

it('nothing is owed for a file that could not be read before, nor for what was never registered', () => {
  const unread = readDraft(ROOT, withChanges(before.files, [{ path: FINDINGS, text: 'findings: [' }])).draft;
  expect(owedBetween(unread, unread)).toEqual([]);
  // Its only fault is a theme that is not chosen yet; the finding is not gone.
  expect(owedBetween(before, after(before, FINDINGS, { set: ['findings', 1, 'theme'], to: null }))).toEqual([]);
  const fresh = { ...before, baseline: { ...before.baseline, entries: [] } };
  expect(owedBetween(fresh, { ...after(before, FINDINGS, { set: ['findings', 1, 'stance'], to: 'strength' }), baseline: fresh.baseline })).toEqual([]);
});

it('every entry that is registered can be looked for, and each of its fields is where it is said to be', () => {
  const entries = everyEntry(before);
  const rows = new Set(entries.flatMap((one) => one.rows));
  expect(currentEntries(before).filter(({ id }) => !rows.has(id))).toEqual([]);
  expect(registeredEntries(before).length).toBeGreaterThan(30);
  for (const { file, fields, item } of entries) {
    const { data } = open(partsOf(file, textOf(before, file))?.yaml ?? '');
    for (const { path, value } of fields) expect([value, Number(value)], `${file} ${path.join()}`).toContain(valueAt(data, path));
    if (item) expect(valueAt(data, item), file).toBeDefined();
  }
});

it('an entry is found by its words, its visit, its theme and its id, whatever their accents and capitals', () => {
  const themes = new Map(before.themes.data.themes.map(({ id, name }) => [id, name]));
  const found = (words: string): string[] => lookedFor(registeredEntries(before), themes, words).map(({ id }) => id);
  expect(found('leaders llanfar KNOW')).toEqual(['2021-whole-service-f001']);
  expect(found('2021-whole-service-f002')).toEqual(['2021-whole-service-f002']);
  expect(found('ask families')).toEqual(['2021-whole-service-a02']);
  expect(found('  ')).toEqual([]);
  expect(found('no such words stand anywhere')).toEqual([]);
});
