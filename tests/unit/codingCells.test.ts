// A table of a coding, cell by cell: what goes into it, how what somebody wrote is read, and what is wrong with it. `codingTable.test.ts` has whole workbooks.
import { describe, expect, it } from 'vitest';
import type { Coder } from '../../src/model/authoring/coding/doing.ts';
import { after, listsOf, type Kind, type Lists } from '../../src/model/authoring/coding/items.ts';
import { missingIn } from '../../src/model/authoring/coding/missing.ts';
import { passagesOf } from '../../src/model/authoring/coding/passages.ts';
import { isCut, refusalWords } from '../../src/model/authoring/coding/refusals.ts';
import { cellWords, columnsOf, rowsOf, type Cells, type Column } from '../../src/model/authoring/coding/table.ts';
import { tableBack, type TableBack } from '../../src/model/authoring/coding/tableBack.ts';
import { readRows } from '../../src/model/authoring/coding/tableRead.ts';
import { prepare } from '../../src/model/evidence/preparedText.ts';
import type { Theme } from '../../src/model/written/draft.ts';

const theme = (id: string, name: string, short: string): Theme => ({ id, name, short, says: '.', belongs: '.', excludes: null, through: '.', evidence: ['x'] });
const THEMES = [theme('plans', 'Plans and reviews', 'Plans'), theme('staff', 'Workforce', 'Staff'), theme('oversight', 'Management oversight', 'Managers')];
const TEXT = '1. Plans are late for many children. Staff know the children well.\n\n2. Supervision is regular in most teams, but its notes are brief.\n\n3. The council should review each plan every month.\n'; // prettier-ignore
const NONE = 'findings:\nasks:\nstatements:\nleft_out:\n';
const coder = (file = NONE, more: Partial<Coder> = {}, raw = TEXT): Coder => ({
  visit: '2031-visit',
  coding: { text: prepare(raw, { state: 'clean' }), isLimited: false, lists: listsOf(file) },
  isOwn: true,
  taken: new Set(),
  published: new Set(),
  ...more,
});
const COLUMNS = columnsOf(THEMES).map(({ column }) => column);
const HEAD = columnsOf(THEMES).map(({ heading }) => heading);
const tableOf = (who: Coder): Cells[] => rowsOf(passagesOf(who.coding), THEMES).map(({ cells }) => cells);
const gridOf = (rows: readonly Cells[]): unknown[][] => [HEAD, ...rows.map((cells) => COLUMNS.map((column) => cells[column] ?? null))];
/** What the table of a coding changes once somebody has changed its rows. */
function back(who: Coder, change: (rows: Cells[]) => readonly Cells[] | void, { now = who, given = true } = {}): TableBack & { lists: Lists } {
  const rows = tableOf(who).map((cells) => ({ ...cells }));
  const read = tableBack(now, THEMES, gridOf(change(rows) ?? rows), given ? gridOf(tableOf(who)) : []);
  return { ...read, lists: after(now.coding.lists, read.edits) };
}
const set = (rows: Cells[], row: number, cells: Cells): void => void Object.assign(rows[row - 2] ?? {}, cells);
const faults = ({ faults: all }: TableBack): string[] => all.map(({ cell, what }) => `${cell}: ${what}`);
const finding = (more = ''): string => NONE.replace('findings:\n', `findings:\n  - { id: 2031-visit-f001, quote: "Plans are late for many children.", voice: direct, theme: plans, stance: concern, locator: "paragraph 1"${more} }\n`); // prettier-ignore

describe('the table', () => {
  it('has a column for each choice, with its width and the list that it is chosen from', () => {
    expect(columnsOf(THEMES).map(({ column, heading, values }) => [column, heading, values?.length])).toEqual([
      ['ref', 'Keep', undefined],
      ['place', 'Place', undefined],
      ['words', 'Sentence', undefined],
      ['does', 'Inspectors …', 6],
      ['theme', 'Theme', 3],
      ['second', 'Second theme', 3],
      ['third', 'Third theme', 3],
      ['why', 'Why no finding', 15],
      ['voice', 'Who speaks', 3],
      ['rank', 'Ask: how pressing', 2],
      ['number', 'Ask: number', undefined],
      ['state', 'Ask: words', 2],
      ['speaker', 'Somebody else: who', undefined],
      ['child', 'About a single child', 1],
      ['cut', 'Why the cut keeps the sense', undefined],
      ['note', 'Note', undefined],
    ]);
    for (const { width } of columnsOf(THEMES)) expect(width).toBeGreaterThanOrEqual(10);
  });
  it('has for an open sentence its place and its words, known by where it stands', () => {
    expect(tableOf(coder())[0]).toEqual({ ref: 's3-36', place: 'paragraph 1', words: 'Plans are late for many children.' });
  });
  it('has for a finding, an ask, a statement and what is left out what each is, in words', () => {
    const file =
      'findings:\n  - { id: f1, quote: "Plans are late for many children.", voice: direct, theme: plans, also: [staff, other], stance: concern, locator: "paragraph 1", page: 4, single_child: true, cut: Why., note: So. }\n' +
      'asks:\n  - { id: a1, quote: "The council should review each plan every month.", voice: direct, rank: priority, number: 7, state: whole, theme: plans, locator: "paragraph 3" }\n' +
      'statements:\n  - { id: s1, quote: "Supervision is regular in most teams,", speaker: The council, locator: "paragraph 2" }\n' +
      'left_out:\n  - { quote: "Staff know the children well.", why: council-voice }\n';
    const [one, two, three, , four] = tableOf(coder(file)).map(({ ref: _ref, words: _words, ...rest }) => rest);
    expect([one, two, three, four]).toEqual([
      { place: 'paragraph 1, page 4', does: 'criticise', theme: 'Plans and reviews', second: 'Workforce', third: 'other', voice: 'inspectors, in their own document', child: 'yes', cut: 'Why.', note: 'So.' }, // prettier-ignore
      { place: 'paragraph 1', does: 'no finding', why: 'the council speaks' },
      { place: 'paragraph 2', does: 'somebody else speaks', speaker: 'The council' },
      {
        place: 'paragraph 3',
        does: 'ask for',
        theme: 'Plans and reviews',
        voice: 'inspectors, in their own document',
        rank: 'priority',
        number: '7',
        state: 'whole',
      },
    ]);
  });
  it('has what is told in our words without a voice, by its id, and what is in no list as the file has it', () => {
    const file =
      'findings:\n  - { id: f1, voice: summarised, says: Late., theme: other, stance: odd, paragraph: 4, page: 2 }\n  - { voice: summarised, page: 3 }\n';
    const told = { ...coder(file), coding: { text: undefined, isLimited: false, lists: listsOf(file) } };
    expect(tableOf(told)).toEqual([{ ref: 'f1', place: '4, page 2', words: 'Late.', does: 'odd', theme: 'other' }, { ref: 'findings 1', place: 'page 3' }]); // prettier-ignore
  });
  it('numbers what stands in one place, and shows of a long stretch that is left out its beginning', () => {
    const twice = `left_out:\n${'  - { lines: 1, why: scope }\n'.repeat(2)}`;
    expect(tableOf(coder(twice)).slice(0, 2).map(({ ref }) => ref)).toEqual(['s0-67', 's0-67 (2)']); // prettier-ignore
    const passage = (kind: Kind, length: number) => ({
      ...(passagesOf(coder(twice).coding)[0] ?? expect.unreachable()),
      words: 'x'.repeat(length),
      entry: { kind, index: 0, item: {} },
    });
    expect([cellWords(passage('left_out', 1000)).length, cellWords(passage('left_out', 1001)), cellWords(passage('findings', 1001)).length]).toEqual([1000, `${'x'.repeat(1000)} …`, 1001]); // prettier-ignore
  });
});

describe('a cell', () => {
  const read = (column: Column, value: unknown): string | undefined =>
    readRows([HEAD, COLUMNS.map((one) => (one === column ? value : null))], THEMES).rows[0]?.cells[column];
  const fault = (column: Column, value: unknown): string | undefined =>
    faults({ ...readRows([HEAD, COLUMNS.map((one) => (one === column ? value : null))], THEMES), edits: [], says: [] })[0];
  it('is read as words with single spaces, whatever the spreadsheet made of it', () => {
    expect([read('note', ' a \u00a0\u200b b\n'), read('note', 3.5), read('note', 12n), read('note', true), read('note', false), read('note', {})]).toEqual(['a b', '3.5', '12', 'yes', undefined, undefined]); // prettier-ignore
    expect(read('note', new Date(Date.UTC(2031, 1, 3)))).toBe('2031-02-03T00:00:00.000Z');
  });
  it('of a list is one of it, whatever its capitals and its stop, and a theme by its id or its short name too', () => {
    expect([read('does', 'Criticise.'), read('does', 'SEE  progress …'), read('theme', 'plans'), read('second', 'Staff'), read('third', 'workforce:')]).toEqual(['criticise', 'see progress', 'Plans and reviews', 'Workforce', 'Workforce']); // prettier-ignore
    expect(fault('does', 'plans')).toMatch(/^D2: There is no choice called “plans”/);
  });
  it('of what is in no list is told with the nearest of it, or with all of it', () => {
    expect(fault('theme', 'Plans and revews')).toBe('E2: There is no theme called “Plans and revews”. Did you mean “Plans and reviews”?');
    expect(fault('theme', 'oversigt')).toBe('E2: There is no theme called “oversigt”. Did you mean “Management oversight”?');
    expect(fault('why', 'zzz')).toMatch(/^H2: There is no reason called “zzz”\. Choose from the list of the cell: heading; .*; about youth offending\.$/);
    expect(fault('second', 'zzz')).toMatch(/^F2: There is no theme called “zzz”\. Choose from the list of the cell: Plans and reviews; Workforce; Management oversight\.$/); // prettier-ignore
    expect(fault('does', 'x')).toMatch(/^D2: There is no choice called “x”\. Choose from/);
  });
  it('for a single child says yes in any way, and nothing else', () => {
    expect(['yes', 'Y', 'TRUE', 'x', '1', true].map((value) => read('child', value))).toEqual(Array(6).fill('yes'));
    expect(fault('child', 'xx')).toMatch(/^N2: There is no choice called “xx”/);
  });
  it('for a number has one in figures', () => {
    expect(['3', '3.0', '12.', 3, '9999'].map((value) => read('number', value))).toEqual(['3', '3', '12', '3', '9999']);
    for (const value of ['0', '03', '-1', '1.5', '12345', 'two', 'a3'])
      expect(fault('number', value)).toBe(`K2: “${value}” is no number. Write the number of the ask in figures, like 3, or leave the cell empty.`);
  });
});

describe('the headings', () => {
  const read = (grid: unknown[][]) => readRows(grid, THEMES);
  it('may stand in any row and order, among other columns; a row without anything is none', () => {
    const turned = [...HEAD].reverse();
    const { rows } = read([['A title'], [], ['Mine', ...turned], [], ['x', 'Seen.'], [null, ' ']]);
    expect(rows.map(({ number, cells, cell }) => [number, cells, cell('note'), cell('ref')])).toEqual([[5, { note: 'Seen.' }, 'B5', 'Q5']]);
  });
  it('are each there, and each once', () => {
    const sheet = (head: readonly string[]): string[] => faults({ ...read([[], [...head], ['x']]), edits: [], says: [] });
    expect(sheet(HEAD.filter((one) => !['Theme', 'Note'].includes(one)))).toEqual(['Theme', 'Note'].map((one) => `A2: The column “${one}” is missing from this row of headings. Put it back, even if it is empty.`)); // prettier-ignore
    expect(sheet([...HEAD, ...Array<string>(11).fill(''), 'Theme'])).toEqual(['AB2: A column with this heading is there already. Take one of the two out.']);
    expect(sheet(['Name'])).toEqual([
      'A1: This is not the table that was given out: no column is called “Sentence”. Give the table out again, and fill that in.',
    ]);
    expect(read([[], [...HEAD, 'Theme'], ['x']]).rows).toEqual([]);
  });
});

describe('a row', () => {
  it('that nobody filled in changes nothing, and one that is filled in says what it changes', () => {
    expect(back(coder(), () => undefined)).toMatchObject({ faults: [], edits: [], says: [] });
    const { says, lists } = back(coder(), (rows) => set(rows, 2, { does: 'see progress', theme: 'Workforce', second: 'Plans and reviews', third: 'Management oversight', child: 'yes', note: 'So.' })); // prettier-ignore
    expect(says).toEqual(['Row 2: see progress, Workforce']);
    expect(lists.findings).toMatchObject([
      { stance: 'progress', theme: 'staff', also: ['plans', 'oversight'], single_child: true, note: 'So.', voice: 'direct' },
    ]);
  });
  it('makes of a sentence a statement, an ask, or no finding', () => {
    const { lists } = back(coder(), (rows) => {
      set(rows, 3, { does: 'somebody else speaks', speaker: 'The council', note: 'So.' });
      set(rows, 4, { does: 'no finding', why: 'the council speaks' });
      set(rows, 5, { does: 'ask for', theme: 'Workforce', rank: 'priority', number: '4', state: 'words are lost' });
    });
    expect(lists.statements).toMatchObject([{ id: '2031-visit-s01', speaker: 'The council', quote: 'Staff know the children well.', note: 'So.' }]);
    expect(lists.asks).toMatchObject([{ rank: 'priority', number: 4, state: 'fragment', theme: 'staff' }]);
    expect(lists.left_out).toMatchObject([{ lines: '3', why: 'council-voice' }]);
  });
  it('changes of an entry what is another now, and nothing else', () => {
    const who = coder(finding(', also: [staff], note: So.'));
    expect(back(who, (rows) => set(rows, 2, { does: 'praise' })).edits).toEqual([{ set: ['findings', 0, 'stance'], to: 'strength' }]);
    expect(back(who, (rows) => void delete rows[0]?.second).edits).toEqual([{ remove: ['findings', 0, 'also'] }]);
    expect(back(who, (rows) => void delete rows[0]?.note).edits).toEqual([{ remove: ['findings', 0, 'note'] }]);
    expect(back(coder(finding()), (rows) => set(rows, 2, { does: 'no finding', why: 'a grade', theme: undefined, voice: undefined } as unknown as Cells)).says).toEqual(['Row 2: no finding, a grade']); // prettier-ignore
  });
  it('from which every choice was taken is undone', () => {
    const { says, lists } = back(coder(finding()), (rows) => rows.map(({ ref, words, place }) => ({ ref, words, place }) as Cells));
    expect([says, lists.findings]).toEqual([['Row 2: nothing is decided any more'], []]);
  });
  it('has no cell that does not go with its choice', () => {
    const of = (cells: Cells): string[] => faults(back(coder(), (rows) => set(rows, 2, cells)));
    expect(of({ does: 'praise', rank: 'priority' })).toEqual(['J2: “priority” does not go with a finding. Empty this cell, or choose something else in D2.']);
    expect(of({ does: 'ask for', speaker: 'X' })).toEqual(['M2: “X” does not go with “ask for”. Empty this cell, or choose something else in D2.']);
    expect(of({ does: 'somebody else speaks', theme: 'Workforce' })).toEqual(['E2: “Workforce” does not go with “somebody else speaks”. Empty this cell, or choose something else in D2.']); // prettier-ignore
    expect(of({ does: 'no finding', why: 'thanks', note: 'X' })).toEqual([
      'P2: “X” does not go with “no finding”. Empty this cell, or choose something else in D2.',
    ]);
    expect(of({ does: 'no finding' })).toEqual(['H2: “no finding” needs its reason: choose one from the list.']);
  });
  it('has each theme once, the first before the second', () => {
    const of = (cells: Cells): string[] => faults(back(coder(), (rows) => set(rows, 2, { does: 'praise', ...cells })));
    const twice = 'The same theme stands here twice.';
    expect(of({ second: 'Workforce' })).toEqual(['F2: A second theme needs a first one.']);
    expect(of({ theme: 'Workforce', third: 'Plans and reviews' })).toEqual(['G2: A third theme needs a second one.']);
    expect(of({ theme: 'Workforce', second: 'Workforce' })).toEqual([`F2: ${twice}`]);
    expect(of({ theme: 'Workforce', second: 'Plans and reviews', third: 'Workforce' })).toEqual([`G2: ${twice}`]);
    expect(of({ theme: 'Workforce', second: 'Plans and reviews', third: 'Plans and reviews' })).toEqual([`G2: ${twice}`]);
  });
  it('has a voice that its document can have', () => {
    const of = (isOwn: boolean, voice: string): string[] => faults(back(coder(NONE, { isOwn }), (rows) => set(rows, 2, { does: 'praise', voice })));
    const [direct, quoted] = ['inspectors, in their own document', 'inspectors, quoted word for word'];
    expect([of(true, direct), of(false, quoted)]).toEqual([[], []]);
    expect(of(true, quoted)).toEqual([`I2: The document is the inspectors’ own: choose “${direct}”.`]);
    expect(of(false, direct)).toEqual(['I2: The document is not the inspectors’ own: they are quoted or told of in it.']);
  });
});

describe('a row that is filled in whole', () => {
  const whole = (cells: Cells, who = coder()): TableBack & { lists: Lists } => back(who, (rows) => set(rows, 2, cells));
  const themes = { theme: 'Workforce', second: 'Plans and reviews', third: 'Management oversight', voice: 'inspectors, in their own document', cut: 'So.', note: 'Seen.' }; // prettier-ignore
  it('writes each column of its kind', () => {
    expect(whole({ does: 'praise', ...themes, child: 'yes' }).lists.findings).toMatchObject([{ theme: 'staff', also: ['plans', 'oversight'], voice: 'direct', cut: 'So.', note: 'Seen.', single_child: true }]); // prettier-ignore
    expect(whole({ does: 'ask for', ...themes, rank: 'improve', number: '2', state: 'whole' }).lists.asks).toMatchObject([{ theme: 'staff', also: ['plans', 'oversight'], voice: 'direct', cut: 'So.', note: 'Seen.', rank: 'improve', number: 2, state: 'whole' }]); // prettier-ignore
    expect(whole({ does: 'somebody else speaks', speaker: 'A', cut: 'So.', note: 'Seen.' }).lists.statements).toMatchObject([
      { speaker: 'A', cut: 'So.', note: 'Seen.' },
    ]);
  });
  it('refuses each column that another kind has', () => {
    const refused = (cells: Cells): string[] => whole(cells).faults.map(({ cell }) => cell.charAt(0));
    expect(refused({ does: 'somebody else speaks', ...themes, child: 'yes', number: '2', state: 'whole', rank: 'improve' })).toEqual(['E', 'F', 'G', 'I', 'N', 'J', 'K', 'L']); // prettier-ignore
    expect(refused({ does: 'praise', why: 'a grade', speaker: 'A', number: '2', state: 'whole' })).toEqual(['K', 'L', 'M', 'H']);
    expect(refused({ does: 'no finding', why: 'a grade', ...themes })).toEqual(['E', 'F', 'G', 'I', 'O', 'P']);
  });
  it('is no finding where it has a reason alone, and a finding where it has anything else', () => {
    expect(whole({ why: 'a grade' })).toMatchObject({ says: ['Row 2: a grade'], lists: { left_out: [{ why: 'judgement' }] } });
    expect(whole({ theme: 'Workforce' })).toMatchObject({ says: ['Row 2: Workforce'], lists: { findings: [{ theme: 'staff' }] } });
    expect(whole({ does: 'praise', why: 'a grade' }).faults).toHaveLength(1);
  });
  it('leaves what is told in our words without a voice', () => {
    const file = 'findings:\n  - { id: f1, voice: summarised, says: Late., theme: plans, stance: concern, paragraph: 4, page: 2 }\n';
    const told = { ...coder(file), coding: { text: undefined, isLimited: false, lists: listsOf(file) } };
    expect(whole({ does: 'praise' }, told)).toMatchObject({ faults: [], edits: [{ set: ['findings', 0, 'stance'], to: 'strength' }] });
    expect(whole({ note: 'So.' }, told).edits).toEqual([{ set: ['findings', 0, 'note'], to: 'So.' }]);
    const asked = whole({ does: 'ask for', rank: 'improve' }, told).lists.asks;
    expect(asked).toMatchObject([{ voice: 'summarised', says: 'Late.', rank: 'improve' }]);
  });
  it('of what was published is refused at its first choice', () => {
    const who = coder(finding(), { published: new Set(['2031-visit-f001']) });
    expect(faults(whole({ does: 'praise' }, who))).toEqual([
      'D2: This was published. Change it under Corrections, which asks for the reason and keeps the old words.',
    ]);
    expect(faults(back(who, (rows) => rows.map(({ ref, words }) => ({ ref, words }) as Cells)))).toEqual([expect.stringMatching(/^D2: This was published/)]);
  });
  it('keeps what is in no list as the file has it', () => {
    const who = coder(finding().replace('stance: concern', 'stance: odd').replace('theme: plans', 'theme: other'));
    const [, given] = [HEAD, tableOf(who)[0] ?? {}];
    expect([given.does, given.theme]).toEqual(['odd', 'other']);
  });
});

describe('which sentence a row is about', () => {
  it('is told by its place, else by its words', () => {
    const { lists } = back(coder(), (rows) => [{ words: 'STAFF know the children well.', does: 'praise', theme: 'Workforce' }, { ref: rows[0]?.ref ?? '', does: 'criticise', theme: 'Workforce' }]); // prettier-ignore
    expect(lists.findings.map(({ quote, stance }) => [quote, stance])).toEqual([['Plans are late for many children.', 'concern'], ['Staff know the children well.', 'strength']]); // prettier-ignore
  });
  it('is none where its words are others, are missing, or stand nowhere', () => {
    expect(faults(back(coder(), (rows) => set(rows, 2, { words: 'Plans are never late.' })))).toEqual([
      'C2: These words are not those of the sentence. It reads: “Plans are late for many children.” Keep it, or a part of it in its own words.',
    ]);
    expect(faults(back(coder(), (rows) => void rows.push({ words: 'Something else.', does: 'praise' })))).toEqual([
      'C6: These words do not stand in the text. Take them from the document, letter for letter, or delete the row.',
    ]);
    expect(faults(back(coder(), (rows) => void rows.push({ does: 'praise' })))).toEqual(['C6: The sentence is missing. Put it back, or delete the row.']);
  });
  it('is one for two rows that say the same, and a fault where they say something else', () => {
    const twice = (cells: Cells): TableBack =>
      back(coder(), (rows) => (set(rows, 2, { does: 'praise', theme: 'Workforce' }), rows.push({ ...rows[0], ...cells }), undefined));
    expect(twice({ place: 'somewhere' })).toMatchObject({ faults: [], says: ['Row 2: praise, Workforce'] });
    expect(faults(twice({ theme: 'Plans and reviews' }))).toEqual([
      'A6: This sentence stands in row 2 as well, decided otherwise. Delete one of the two rows.',
    ]);
  });
  it('may be a part of it, in its own row or in one beside it, which is told as such', () => {
    const {
      says,
      lists,
      faults: none,
    } = back(coder(), (rows) => {
      set(rows, 4, { words: 'Supervision is regular in most teams', does: 'praise', theme: 'Workforce', cut: 'So.' });
      rows.push({ words: 'its notes are brief.', does: 'criticise', theme: 'Workforce' });
    });
    expect(none).toEqual([]);
    expect(says).toEqual(['Row 4: a part of its sentence', 'Row 4: praise, Workforce', 'Row 6: a part of its sentence', 'Row 6: criticise, Workforce']);
    expect(lists.findings.map(({ quote, stance }) => [quote, stance])).toEqual([['Supervision is regular in most teams,', 'strength'], ['its notes are brief.', 'concern']]); // prettier-ignore
  });
  it('is none of several at a time', () => {
    expect(faults(back(coder(), (rows) => void rows.push({ words: 'many children. Staff know', does: 'praise' })))).toEqual([
      'C6: These words run over several sentences, or belong to another row already. Write them in one row only.',
    ]);
  });
  it('is looked for in its own sentence where words stand twice', () => {
    const raw = 'In the north plans are late. In the south plans are late.\n';
    const { lists, faults: none } = back(coder(NONE, {}, raw), (rows) =>
      set(rows, 3, { words: 'plans are late', does: 'criticise', theme: 'Plans and reviews' }),
    );
    expect(none).toEqual([]);
    expect(lists.findings).toMatchObject([{ quote: 'plans are late.', prefix: 'the south' }]);
  });
});

describe('what was decided at the desk since the table was given out', () => {
  const both = (change: (rows: Cells[]) => void, more: string): TableBack & { lists: Lists } =>
    back(coder(finding()), change, { now: coder(finding(more).replace('theme: plans', 'theme: staff')) });
  it('stays where the row says what it said, and goes with what the row says now elsewhere', () => {
    const { faults: none, edits } = both((rows) => set(rows, 2, { note: 'Seen.' }), ', single_child: true');
    expect([none, edits]).toEqual([[], [{ set: ['findings', 0, 'note'], to: 'Seen.' }]]);
    expect(both((rows) => set(rows, 2, { theme: 'Workforce' }), '')).toMatchObject({ faults: [], edits: [] });
  });
  it('and in the row as well, otherwise, is a fault of the cell', () => {
    expect(faults(both((rows) => set(rows, 2, { theme: 'Management oversight' }), ''))).toEqual([
      'E2: Since the table was given out, this was changed at the desk to “Workforce”. Write the same here, or decide it at the desk and put back “Plans and reviews”.',
    ]);
  });
  it('leaves a row alone that is about what is no longer there, unless somebody filled it in', () => {
    const given = coder(finding());
    const joined = coder(NONE.replace('findings:\n', 'findings:\n  - { id: 2031-visit-f001, quote: "Plans are late for many children. Staff know the children well.", voice: direct, theme: plans, stance: concern, locator: "paragraph 1" }\n')); // prettier-ignore
    expect(back(given, () => undefined, { now: joined })).toMatchObject({ faults: [], edits: [] });
    expect(faults(back(given, (rows) => set(rows, 3, { does: 'praise' }), { now: joined }))).not.toEqual([]);
  });
  it('is what the table says where nobody knows how it was given out', () => {
    expect(back(coder(finding()), () => undefined, { now: coder(finding().replace('theme: plans', 'theme: staff')), given: false }).edits).toEqual([{ set: ['findings', 0, 'theme'], to: 'plans' }]); // prettier-ignore
  });
});

describe('a table that comes back', () => {
  it('takes back nothing that was decided at the desk, in any column', () => {
    const one = (list: string, fields: string): string =>
      NONE.replace(`${list}:\n`, `${list}:\n  - { id: x, quote: "Plans are late for many children.", locator: "paragraph 1", ${fields} }\n`);
    const pairs: [list: string, given: string, now: string][] = [
      [
        'findings',
        'voice: direct, theme: plans, also: [staff], stance: concern, note: A., cut: B.',
        'voice: reported, theme: staff, also: [plans, oversight], stance: strength, note: C., cut: D., single_child: true',
      ],
      [
        'asks',
        'voice: direct, theme: plans, rank: improve, number: 1, state: whole',
        'voice: direct, theme: plans, rank: priority, number: 2, state: fragment',
      ],
      ['statements', 'speaker: A', 'speaker: B'],
    ];
    for (const [list, given, now] of pairs)
      expect(
        back(coder(one(list, given), { isOwn: list !== 'findings' }), () => undefined, { now: coder(one(list, now), { isOwn: list !== 'findings' }) }),
        list,
      ).toMatchObject({ faults: [], edits: [] });
    const left = (why: string): string => NONE.replace('left_out:\n', `left_out:\n  - { quote: "Plans are late for many children.", why: ${why} }\n`);
    expect(back(coder(left('scope')), () => undefined, { now: coder(left('thanks')) })).toMatchObject({ faults: [], edits: [] });
  });
  it('gives ids in the order of the text, whatever the order of its rows', () => {
    const ids = (rows: readonly Cells[]): unknown[] => back(coder(), () => rows).lists.findings.map(({ id, quote }) => [id, quote?.slice(0, 5)]);
    const [first, second] = tableOf(coder()).map((cells) => ({ ...cells, does: 'praise' }));
    expect(ids([second ?? {}, first ?? {}])).toEqual([['2031-visit-f001', 'Plans'], ['2031-visit-f002', 'Staff']]); // prettier-ignore
    const parts = [
      { words: 'but its notes are brief.', does: 'criticise' },
      { words: 'Supervision is regular in most', does: 'praise' },
    ];
    expect(ids(parts)).toEqual([['2031-visit-f001', 'Super'], ['2031-visit-f002', 'but i']]); // prettier-ignore
  });
  it('names every fault at once, and changes nothing then', () => {
    const { edits, says, ...read } = back(
      coder(),
      (rows) => (set(rows, 2, { does: 'praise', theme: 'zzz' }), set(rows, 3, { does: 'no finding' }), set(rows, 4, { does: 'praise' })),
    );
    expect([edits, says, faults({ ...read, edits, says }).map((one) => one.slice(0, 3))]).toEqual([[], [], ['E2:', 'H3:']]);
    expect(tableBack(coder(), THEMES, [['Name']], [])).toMatchObject({ faults: [{ cell: 'A1' }], edits: [], says: [] });
    expect(tableBack(coder(), THEMES, [HEAD], [])).toEqual({ faults: [], edits: [], says: [] });
  });
  it('has no part of another sentence in a row, and none where there is no text', () => {
    expect(faults(back(coder(), (rows) => set(rows, 2, { words: 'Staff know the children', does: 'praise' })))).toEqual([
      expect.stringMatching(/^C2: These words are not those of the sentence/),
    ]);
    expect(faults(back(coder(), (rows) => set(rows, 3, { words: 'many children. Staff know', does: 'praise' })))).toEqual([
      expect.stringMatching(/^C3: These words are not those/),
    ]);
    const told = { ...coder(), coding: { ...coder().coding, text: undefined } };
    expect(faults(back(told, () => [{ words: 'Staff know the children', does: 'praise' }]))).toEqual([
      expect.stringMatching(/^C2: These words do not stand in the text/),
    ]);
  });
});

describe('what an entry still lacks', () => {
  it('is each field that is never empty, by what it is', () => {
    const told = { voice: 'summarised' };
    expect(missingIn('findings', {})).toEqual(['id', 'quote', 'voice', 'theme', 'stance', 'locator']);
    expect(missingIn('asks', {})).toEqual(['id', 'quote', 'voice', 'rank', 'state', 'theme', 'locator']);
    expect(missingIn('statements', {})).toEqual(['id', 'quote', 'speaker', 'locator']);
    expect(missingIn('left_out', {})).toEqual(['why']);
    expect([missingIn('findings', told), missingIn('asks', told)]).toEqual([['id', 'says', 'theme', 'stance', 'paragraph', 'page'], ['id', 'says', 'number', 'state', 'theme', 'page']]); // prettier-ignore
    expect(missingIn('statements', { ...told, id: 'x' })).toEqual(['quote', 'speaker', 'locator']);
  });
  it('is no theme of an ask of which words are lost, and of nothing else', () => {
    expect(missingIn('asks', { state: 'fragment' })).not.toContain('theme');
    expect(missingIn('asks', { state: 'whole' })).toContain('theme');
    expect(missingIn('findings', { state: 'fragment' })).toContain('theme');
    expect(missingIn('asks', { state: 'fragment' })).toContain('rank');
  });
});

it('why words cannot be quoted is said with what to do, and a reason can be given only where the sense might turn', () => {
  const refusals: Parameters<typeof refusalWords>[0][] = [
    { reason: 'too-short', part: 'PART' },
    { reason: 'not-found' },
    { reason: 'found-twice', times: 7 },
    { reason: 'broken-word', words: 'WORDS' },
    { reason: 'prefix-not-found' },
    { reason: 'over-a-gap', line: 7 },
    { reason: 'foreign-lines' },
    { reason: 'far-apart' },
    { reason: 'no-trace', mark: 'MARK', around: 'AROUND' },
    { reason: 'cut-after-negation', word: 'WORD' },
    { reason: 'omits-negation', word: 'WORD' },
    { reason: 'cut-before-limit', word: 'WORD' },
    { reason: 'joins-sentences' },
  ] as Parameters<typeof refusalWords>[0][];
  const said = refusals.map(refusalWords);
  for (const words of said) expect(words).toMatch(/^.+[.:,] .+\.$/);
  expect(new Set(said).size).toBe(refusals.length);
  for (const [i, refusal] of refusals.entries()) for (const value of Object.values(refusal).slice(1)) expect(said[i]).toContain(String(value));
  expect(refusals.map(isCut)).toEqual([...Array<boolean>(9).fill(false), ...Array<boolean>(4).fill(true)]);
});
