// The files of the record as a coder sees them: every passage in its place, what an act changes of them, and that a table of them comes back without a change.
import { writeOds } from 'hucre/ods';
import type { CellValue } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readWorkbook, workbookOf } from '../../src/desk/coding/workbook.server.ts';
import { decide, reopen, tell } from '../../src/model/authoring/coding/acts.ts';
import type { Coder, Doing } from '../../src/model/authoring/coding/doing.ts';
import { KINDS, listsOf, type Lists } from '../../src/model/authoring/coding/items.ts';
import { leaveOut } from '../../src/model/authoring/coding/leaveOut.ts';
import { passagesOf } from '../../src/model/authoring/coding/passages.ts';
import { rowsOf } from '../../src/model/authoring/coding/table.ts';
import { tableBack } from '../../src/model/authoring/coding/tableBack.ts';
import { edited } from '../../src/model/editing/edited.ts';
import { coverageOf } from '../../src/model/evidence/coverage.ts';
import { preparedTexts } from '../../src/model/evidence/lookUp.ts';
import { readDraft } from '../../src/record.ts';

describe('the files of the record', () => {
  const { draft } = readDraft();
  const texts = preparedTexts(draft);
  const files = draft.findings.map((entry) => {
    const text = draft.texts.find(({ file }) => file === entry.file)?.text ?? '';
    const source = draft.sources.find(({ id }) => id === entry.data.source);
    return [entry.id, { entry, coding: { text: texts.get(entry.data.source), isLimited: source?.data.limits !== undefined, lists: listsOf(text) } }] as const;
  });
  it.each(files)('%s is shown whole: every entry once, in its place, in the order of the text', (_id, { entry, coding }) => {
    const passages = passagesOf(coding);
    for (const kind of KINDS) {
      const shown = passages.filter((one) => one.entry?.kind === kind).map((one) => one.entry?.index);
      expect(shown.toSorted((a = 0, b = 0) => a - b)).toEqual(entry.data[kind].map((_, index) => index));
    }
    expect(passages.filter(({ missing, refusal }) => missing.length > 0 || refusal).map(({ key }) => key)).toEqual([]);
    const starts = passages.flatMap(({ parts }) => parts[0]?.start ?? []);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    if (coding.text) expect(passages.filter(({ entry: one, parts }) => one?.item.quote !== undefined && parts.length === 0)).toEqual([]);
  });
  it.each(files)('%s: what an act says of the entries is what its edits make of the file, and no other line of it changes', (id, { entry, coding }) => {
    const file = draft.texts.find((one) => one.file === entry.file)?.text ?? '';
    const who: Coder = { visit: id, coding, isOwn: true, taken: new Set(), published: new Set() };
    const passages = passagesOf(who.coding).filter(({ entry: one, parts }) => one && (parts.length > 0 || !coding.text));
    const some = [0.2, 0.8].map((share) => passages[Math.floor(share * passages.length)]).filter((one) => one !== undefined);
    const acts = some.flatMap((passage) => [
      reopen(who, [passage]),
      decide(who, [passage], 'findings', { stance: 'progress', theme: 'some-theme', also: ['one', 'two'], note: 'Said: "so" # or not' }),
      decide(who, [passage], 'asks', { rank: 'priority', number: 7 }),
      coding.text ? leaveOut(who, [passage], 'scope') : tell(who, passage),
    ]);
    const made = acts.filter((act): act is Doing => !('refused' in act));
    expect(made.length).toBeGreaterThan(acts.length / 2);
    for (const { edits, lists } of made) {
      const now = edited(entry.file, file, edits);
      expect(listsOf(now)).toEqual(lists);
      const [before, later] = [new Set(file.split('\n')), new Set(now.split('\n'))];
      // An entry has at most 16 lines.
      expect([before.difference(later).size, later.difference(before).size].filter((lines) => lines > 16)).toEqual([]);
    }
  });
  it('are open exactly where coverage says that they are, whatever is taken out of them', () => {
    let opened = 0;
    const wordsFrom = (raw: string): string => (raw.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
    for (const [, { entry, coding }] of files) {
      if (!coding.text) continue;
      const { text } = coding;
      for (const [each, rest] of [
        [1, 1],
        [3, 1],
        [2, 0],
        [5, 3],
      ] as const) {
        const keep = <One>(list: readonly One[]): One[] => list.filter((_, i) => i % each !== rest);
        const less = {
          findings: keep(entry.data.findings),
          asks: keep(entry.data.asks),
          statements: entry.data.statements,
          left_out: keep(entry.data.left_out),
        };
        const file = { ...entry, data: { ...entry.data, ...less } };
        const [coverage] = coverageOf({ ...draft, findings: [file] });
        const lists: Lists = { ...coding.lists, findings: keep(coding.lists.findings), asks: keep(coding.lists.asks), left_out: keep(coding.lists.left_out) };
        const open = passagesOf({ ...coding, lists }).filter((one) => !one.entry && !one.isSlight);
        // A number that leads to a footnote is no part of a sentence, but of the last word of coverage.
        const owns = open.map(({ parts: [part] }) => wordsFrom(text.raw.slice(part?.start, part?.end) + (/^\d*/.exec(text.raw.slice(part?.end))?.[0] ?? '')));
        const stretches = coverage?.uncovered.map(({ words }) => wordsFrom(words)) ?? [];
        const isWithin = (own: string, stretch: string): boolean => ` ${stretch} `.includes(` ${own} `);
        expect(owns.filter((own) => !stretches.some((stretch) => isWithin(own, stretch)))).toEqual([]);
        // A stretch may be made of the ends of two sentences, each too short to be a passage.
        const long = stretches.filter((stretch) => stretch.split(' ').length > 6);
        expect(long.filter((stretch) => !owns.some((own) => isWithin(own, stretch)))).toEqual([]);
        opened += owns.length;
      }
    }
    expect(opened).toBeGreaterThan(files.length);
  });
});

describe('as a table, out and in again', () => {
  const { draft } = readDraft();
  const texts = preparedTexts(draft);
  const { themes } = draft.themes.data;
  it.each(draft.findings.map((entry) => [entry.id, entry] as const))('changes nothing of %s', async (id, entry) => {
    const source = draft.sources.find((one) => one.id === entry.data.source);
    const lists = listsOf(draft.texts.find(({ file }) => file === entry.file)?.text ?? '');
    const coding = { text: texts.get(entry.data.source), isLimited: source?.data.limits !== undefined, lists };
    const who: Coder = { visit: id, coding, isOwn: source?.data.publisher === draft.site.data.inspectorate, taken: new Set(), published: new Set() };
    const all = rowsOf(passagesOf(coding), themes);
    expect(all.length).toBeGreaterThan(10);
    const out = await readWorkbook(await workbookOf('A visit', all, themes));
    if ('refused' in out) throw new Error(out.refused);
    expect(out.rows).toHaveLength(all.length + 1);
    for (const given of [out.given, []]) expect(tableBack(who, themes, out.rows, given)).toEqual({ faults: [], edits: [], says: [] });
    const ods = await readWorkbook(await writeOds({ sheets: [{ name: 'Coding', rows: out.rows.map((row) => [...row] as CellValue[]) }] }));
    expect('refused' in ods ? ods : tableBack(who, themes, ods.rows, [])).toEqual({ faults: [], edits: [], says: [] });
  });
});
