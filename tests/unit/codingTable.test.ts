// A coding as a table: what is filled in comes back, and what is wrong with a table is named by its cell. `codingFiles.test.ts` has every coding of the record go out and come back.
import { describe, expect, it } from 'vitest';
import { writeXlsx, type CellValue } from 'hucre/xlsx';
import { readWorkbook, workbookOf } from '../../src/desk/coding/workbook.server.ts';
import type { Coder } from '../../src/model/authoring/coding/doing.ts';
import { decide, join } from '../../src/model/authoring/coding/acts.ts';
import { after, listsOf, type Lists } from '../../src/model/authoring/coding/items.ts';
import { passagesOf } from '../../src/model/authoring/coding/passages.ts';
import { rowsOf } from '../../src/model/authoring/coding/table.ts';
import { tableBack, type TableBack } from '../../src/model/authoring/coding/tableBack.ts';
import { prepare } from '../../src/model/evidence/preparedText.ts';
import type { Theme } from '../../src/model/written/draft.ts';

const theme = (id: string, name: string): Theme => ({
  id,
  name,
  short: name.split(' ')[0] ?? '',
  says: '.',
  belongs: `All of ${name}.`,
  excludes: null,
  through: '.',
  evidence: ['x'],
});
const THEMES = [theme('plans', 'Plans and reviews'), theme('staff', 'Workforce'), theme('oversight', 'Management oversight')];
const TEXT = `1. Plans are late for many children. Staff know the children well and they visit often.

2. Supervision is regular in most teams, but its notes are brief.

3. The council should review each plan every month.
`;
const coder = (file = 'findings:\n', raw = TEXT): Coder => ({
  visit: '2031-visit',
  coding: { text: prepare(raw, { state: 'clean' }), isLimited: false, lists: listsOf(file) },
  isOwn: true,
  taken: new Set(),
  published: new Set(),
});
const rows = (who: Coder) => rowsOf(passagesOf(who.coding), THEMES);

type Sheet = CellValue[][];
const HEAD = [
  'Keep',
  'Place',
  'Sentence',
  'Inspectors …',
  'Theme',
  'Second theme',
  'Third theme',
  'Why no finding',
  'Who speaks',
  'Ask: how pressing',
  'Ask: number',
  'Ask: words',
  'Somebody else: who',
  'About a single child',
  'Why the cut keeps the sense',
  'Note',
];
const col = (heading: string): number => HEAD.indexOf(heading);

/** The table of a coding after somebody has changed its rows, read again. */
async function back(who: Coder, change: (sheet: Sheet) => Sheet | void, now = who): Promise<TableBack & { lists: Lists }> {
  const out = await readWorkbook(await workbookOf('A visit', rows(who), THEMES));
  if ('refused' in out) throw new Error(out.refused);
  const sheet = out.rows.map((row) => [...row] as CellValue[]);
  const made = await readWorkbook(await writeXlsx({ sheets: [{ name: 'Coding', rows: change(sheet) ?? sheet }] }));
  if ('refused' in made) throw new Error(made.refused);
  const read = tableBack(now, THEMES, made.rows, out.given);
  return { ...read, lists: after(now.coding.lists, read.edits) };
}
const set = (sheet: Sheet, row: number, cells: Record<string, CellValue>): void => {
  for (const [heading, value] of Object.entries(cells)) (sheet[row - 1] ?? [])[col(heading)] = value;
};

describe('what is filled in', () => {
  it('has headings without the marks by which the text knows them, and takes a table that still has them', async () => {
    const who = coder(undefined, `## What care leavers told the inspectors\n\n${TEXT}`);
    expect(rows(who)[0]?.cells.words).toBe('What care leavers told the inspectors');
    const filled = { 'Inspectors …': 'no finding', 'Why no finding': 'heading' };
    const read = await back(who, (sheet) => set(sheet, 2, { Sentence: '## What care leavers told the inspectors', ...filled }));
    expect([read.faults, read.lists.left_out.map(({ why }) => why)]).toEqual([[], ['heading']]);
  });
  it('is decided, with ids in the order of the text, whatever the order of the rows', async () => {
    const { faults, lists, says } = await back(coder(), (sheet) => {
      set(sheet, 2, { 'Inspectors …': 'criticise', Theme: 'Plans and reviews', 'Second theme': 'Workforce', Note: ' Late  by weeks. ' });
      set(sheet, 3, { 'Inspectors …': 'praise', Theme: 'Workforce' });
      set(sheet, 4, { 'Why no finding': 'background without a judgement' });
      set(sheet, 5, { 'Inspectors …': 'ask for', Theme: 'Plans and reviews', 'Ask: how pressing': 'improve', 'Ask: number': '1' });
      const [head = [], ...rest] = sheet;
      return [head, ...rest.reverse()];
    });
    expect(faults).toEqual([]);
    expect(lists).toEqual({
      findings: [
        {
          id: '2031-visit-f001',
          quote: 'Plans are late for many children.',
          voice: 'direct',
          theme: 'plans',
          also: ['staff'],
          stance: 'concern',
          locator: 'paragraph 1',
          note: 'Late by weeks.',
        },
        {
          id: '2031-visit-f002',
          quote: 'Staff know the children well and they visit often.',
          voice: 'direct',
          theme: 'staff',
          stance: 'strength',
          locator: 'paragraph 1',
        },
      ],
      asks: [
        {
          id: '2031-visit-a01',
          quote: 'The council should review each plan every month.',
          voice: 'direct',
          rank: 'improve',
          number: 1,
          state: 'whole',
          theme: 'plans',
          locator: 'paragraph 3',
        },
      ],
      statements: [],
      left_out: [{ lines: '3', why: 'background' }],
    });
    expect(says).toHaveLength(4);
  });
  it('may be written in other ways: capitals, spaces, ids, numbers as numbers, headings in another order', async () => {
    const { faults, lists } = await back(coder(), (sheet) => {
      set(sheet, 2, { 'Inspectors …': ' Criticise ', Theme: 'PLANS  and reviews', 'About a single child': true });
      set(sheet, 3, { 'Inspectors …': 'Praise', Theme: 'staff' });
      set(sheet, 5, { 'Inspectors …': 'Ask for', Theme: 'plans', 'Ask: how pressing': 'Priority', 'Ask: number': 3 });
      return [[], ...sheet.map((row) => [null, ...Array.from({ length: HEAD.length }, (_, i) => row[i] ?? null).reverse()])];
    });
    expect(faults).toEqual([]);
    expect(lists.findings.map(({ stance, theme: one, single_child }) => [stance, one, single_child])).toEqual([
      ['concern', 'plans', true],
      ['strength', 'staff', undefined],
    ]);
    expect(lists.asks).toMatchObject([{ rank: 'priority', number: 3 }]);
  });
  it('takes parts of a sentence: in its own row, and in a row put in beside it', async () => {
    const { faults, lists } = await back(coder(), (sheet) => {
      set(sheet, 4, {
        Sentence: 'Supervision is regular in most teams',
        'Inspectors …': 'praise',
        Theme: 'Management oversight',
        'Why the cut keeps the sense': 'The notes are a finding of their own.',
      });
      const added: CellValue[] = [];
      sheet.splice(4, 0, added);
      set(sheet, 5, { Sentence: 'its notes are brief.', 'Inspectors …': 'criticise', Theme: 'Management oversight' });
    });
    expect(faults).toEqual([]);
    expect(lists.findings.map(({ quote, stance, cut }) => [quote, stance, cut?.slice(0, 9)])).toEqual([
      ['Supervision is regular in most teams,', 'strength', 'The notes'],
      ['its notes are brief.', 'concern', undefined],
    ]);
  });
  it('is left as it is where its row was deleted, and undone where its cells were emptied', async () => {
    const two = coder(
      'findings:\n  - { id: 2031-visit-f001, quote: "Plans are late for many children.", voice: direct, theme: plans, stance: concern, locator: "paragraph 1" }\n',
    );
    expect((await back(two, (sheet) => sheet.filter((_, i) => i !== 1))).edits).toEqual([]);
    const emptied = await back(two, (sheet) => set(sheet, 2, { 'Inspectors …': null, Theme: '', 'Who speaks': ' ' }));
    expect(emptied.lists.findings).toEqual([]);
  });
});

describe('what is wrong', () => {
  const faultsOf = async (change: (sheet: Sheet) => Sheet | void, who = coder()) => {
    const { faults, edits } = await back(who, change);
    expect(edits).toEqual([]);
    return faults.map(({ cell, what }) => `${cell}: ${what}`);
  };
  it('is named by its cell, all of it at once, and nothing is changed', async () => {
    const faults = await faultsOf((sheet) => {
      set(sheet, 2, { 'Inspectors …': 'criticise', Theme: 'Planing' });
      set(sheet, 3, { 'Inspectors …': 'prais', Theme: 'Workforce', 'Second theme': 'Workforce' });
      set(sheet, 4, { 'Inspectors …': 'no finding' });
      set(sheet, 5, { 'Inspectors …': 'praise', 'Ask: number': 'two', 'Why no finding': 'thanks' });
    });
    expect(faults).toEqual([
      'E2: There is no theme called “Planing”. Did you mean “Plans and reviews”?',
      'D3: There is no choice called “prais”. Did you mean “praise”?',
      'K5: “two” is no number. Write the number of the ask in figures, like 3, or leave the cell empty.',
      expect.stringMatching(/^F3: The same theme/),
      expect.stringMatching(/^H4: .*needs its reason/),
      expect.stringMatching(/^H5: “thanks” does not go with a finding\. Empty this cell, or choose something else in D5\.$/),
    ]);
  });
  it.each<[string, (sheet: Sheet) => Sheet | void, RegExp]>([
    [
      'words that are not in the text',
      (sheet) => set(sheet, 2, { Sentence: 'Plans are never late.' }),
      /^C2: These words are not those of the sentence\. It reads: “Plans are late/,
    ],
    ['a row of no sentence', (sheet) => void sheet.push([null, null, 'Something else.', 'praise']), /^C6: These words do not stand in the text/],
    ['a row twice, decided otherwise', (sheet) => void sheet.push([...(sheet[1] ?? []).slice(0, 3), 'praise']), /^A6: .* row 2 as well/],
    ['a column that is gone', (sheet) => sheet.map((row) => row.filter((_, i) => i !== 4)), /^A1: The column “Theme” is missing/],
    ['another table', () => [['Name', 'Age']], /^A1: This is not the table/],
    [
      'a voice that the document does not have',
      (sheet) => set(sheet, 2, { 'Inspectors …': 'praise', 'Who speaks': 'inspectors, quoted word for word' }),
      /^I2: The document is the inspectors’ own/,
    ],
  ])('is told of %s', async (_what, change, fault) => {
    expect(await faultsOf(change)).toEqual([expect.stringMatching(fault)]);
  });
  it('is a change of what was published', async () => {
    const file =
      'findings:\n  - { id: 2031-visit-f001, quote: "Plans are late for many children.", voice: direct, theme: plans, stance: concern, locator: "paragraph 1" }\n';
    const who = { ...coder(file), published: new Set(['2031-visit-f001']) };
    expect(await faultsOf((sheet) => set(sheet, 2, { 'Inspectors …': 'praise' }), who)).toEqual([expect.stringMatching(/^D2: This was published/)]);
  });
});

describe('what was done at the desk since the table was given out', () => {
  const file =
    'findings:\n  - { id: 2031-visit-f001, quote: "Plans are late for many children.", voice: direct, theme: plans, stance: concern, locator: "paragraph 1" }\n';
  /** The coding when the table was given out, and after somebody decided at the desk. */
  const twoStates = (): { who: Coder; now: Coder } => {
    const who = coder(file);
    const act = decide(who, passagesOf(who.coding).slice(0, 1), 'findings', { theme: 'staff' });
    return { who, now: 'refused' in act ? who : { ...who, coding: { ...who.coding, lists: act.lists } } };
  };
  it('stays where the row was not changed', async () => {
    const { who, now } = twoStates();
    const { faults, lists } = await back(who, (sheet) => set(sheet, 2, { Note: 'Seen again.' }), now);
    expect(faults).toEqual([]);
    expect(lists.findings).toMatchObject([{ theme: 'staff', note: 'Seen again.' }]);
  });
  it('is a fault of the cell where it was', async () => {
    const { who, now } = twoStates();
    const { faults } = await back(who, (sheet) => set(sheet, 2, { Theme: 'Management oversight' }), now);
    expect(faults.map(({ cell, what }) => `${cell}: ${what}`)).toEqual([expect.stringMatching(/^E2: .*changed at the desk to “Workforce”/)]);
  });
  it('is no fault where passages were joined that the table leaves alone', async () => {
    const { who } = twoStates();
    const [, , third] = passagesOf(who.coding);
    const second = passagesOf(who.coding)[1];
    if (!second) throw new RangeError();
    const joined = join(who, second, third);
    const later = 'refused' in joined ? who : { ...who, coding: { ...who.coding, lists: joined.lists } };
    expect(await back(who, () => undefined, later)).toMatchObject({ faults: [], edits: [] });
  });
});

it('refuses what is no table of a spreadsheet', async () => {
  expect(await readWorkbook(new TextEncoder().encode('a,b'))).toHaveProperty('refused');
});
