// The open tables of two made records whole: every cell, what is told of every column, and the worked questions. What stands in the snapshot was read line by line.
import { describe, expect, it } from 'vitest';
import { CHANGES } from '../../src/model/tables/changes.ts';
import { csvw } from '../../src/model/tables/csvw.ts';
import { allInOne, dataPackage, readMe } from '../../src/model/tables/datapackage.ts';
import { questions } from '../../src/model/tables/questions.ts';
import { csvOf, tables } from '../../src/model/tables/tables.ts';
import { sheets } from '../../src/model/tables/workbook.ts';
import type { InspectionRecord, QuotedFinding } from '../../src/model/record/record.ts';
import type { Review } from '../../src/model/record/reviewed.ts';
import { smallRecord } from '../fixtures/files.ts';
import { finding, made } from '../fixtures/made.ts';

const review = (more: Partial<Review>): Review => ({
  passage: 'first-plans-1',
  reviewer: 'editor-1',
  by: 'person',
  role: 'editor',
  on: '2030-01-02',
  sample: undefined,
  seen: { words: 'Visits are late.', theme: 'plans', stance: 'concern' },
  what: 'agree',
  changes: [],
  stands: 'as-reviewed',
  open: false,
  ...more,
});
const match: QuotedFinding['match'] = {
  ...finding('x', 'first', 'plans', 'concern').match,
  start: 5,
  end: 30,
  parts: [
    { start: 5, end: 12 },
    { start: 20, end: 30 },
  ],
  level: 'punctuation restored',
  within: { start: true, end: true },
  turn: ', but homes are warm.',
};
const cut: Partial<QuotedFinding> = { match, says: 'The rest.', note: 'Why.', page: 3, paragraph: '12', also: ['staff', 'homes'], singleChild: true };
const inspections = made.inspections.map((one) =>
  one.id === 'first' ? { ...one, findings: [finding('first-cut', 'first', 'plans', 'concern', cut), ...one.findings] } : one,
);
/** The made record with texts, a passage that has everything that one may have, a correction and reviews of every kind. */
const full: InspectionRecord = {
  ...made,
  inspections,
  findings: inspections.flatMap(({ findings }) => findings),
  sources: made.sources.map((one, i) => ({ ...one, text: i === 2 ? { state: 'none' } : { state: i === 5 ? 'read' : 'lossy', sha256: String(i).repeat(64) } })),
  milestones: made.milestones.map((one, i) => (i === 1 ? { ...one, sources: ['s-first', 's-letter'].map((id) => ({ source: id, supports: 'it' })) } : one)),
  corrections: [{ date: '2030-02-03', id: 'first-cut', what: 'theme', old: 'staff', new: 'plans', why: 'It is about plans.' }],
  reviews: [
    review({ blind: { theme: 'plans', stance: 'concern' }, remark: 'Clear.' }),
    review({
      on: '2030-01-03',
      what: 'change',
      changes: [{ field: 'theme', old: 'plans', new: 'staff' }],
      settled: { on: '2030-01-04', how: 'kept', why: 'It is.' },
    }),
    review({ on: '2030-01-05', what: 'change', changes: [{ field: 'words', old: 'a', new: 'b' }], stands: 'changed-as-said' }),
    review({
      on: '2030-01-06',
      reviewer: 'model-1',
      by: 'language-model',
      role: undefined,
      what: 'discuss',
      seen: { words: 'Do better.' },
      sample: { id: 's', drawn: '2030-01-01', from: 'all asks', of: 19, seed: 1, passages: ['a', 'b'] },
    }),
  ],
};

/** The same with names of visits as content has them: they begin with their year. */
const name = (id: string): string => `${(inspections.find((one) => one.id === id)?.ordered ?? expect.unreachable()).slice(0, 4)}-${id}`;
const named = <Item extends { inspection: string }>(items: readonly Item[]): Item[] => items.map((item) => ({ ...item, inspection: name(item.inspection) }));
const years: InspectionRecord = {
  ...full,
  inspections: inspections.map((one) => ({ ...one, id: name(one.id), findings: named(one.findings), asks: named(one.asks) })),
  findings: named(full.findings),
  asks: named(full.asks),
};

// The tables are made within each test: what is worked out before the tests begin is charged to all of them when the code is broken on purpose.
it('every cell of every table', () => {
  for (const table of tables(full)) expect(csvOf(table)).toMatchSnapshot(table.id);
});

interface Described {
  tables: { url: string; 'dc:description': string; tableSchema: { columns: Record<string, unknown>[]; primaryKey: unknown; foreignKeys?: unknown } }[];
}

describe('what is told', () => {
  it('of every table and column', () => {
    const told = JSON.parse(csvw(full.site, tables(full))) as Described;
    const lines = told.tables.flatMap((one) => [
      [one.url, one['dc:description'], JSON.stringify(one.tableSchema.primaryKey), JSON.stringify(one.tableSchema.foreignKeys)].join(' | '),
      ...one.tableSchema.columns.map(
        (column) =>
          `  ${Object.values(column)
            .map((value) => JSON.stringify(value))
            .join(' | ')}`,
      ),
    ]);
    expect(lines.join('\n')).toMatchSnapshot();
  });
  it('of one table and those to which its keys lead, as programs read it', () => {
    const all = tables(full);
    expect(JSON.parse(csvw(full.site, all, all[1]))).toMatchSnapshot();
  });
  it('of the whole and of each file', async () => {
    const record = smallRecord();
    const wanted = tables(record).filter(({ id }) => ['judgements', 'statistics', 'corrections'].includes(id));
    expect(JSON.parse(await dataPackage(record, wanted))).toMatchSnapshot();
  });
  it('of the whole in one', () => expect({ ...allInOne(full.site, tables(full)), tables: undefined }).toMatchSnapshot());
  it('in the workbook and beside the files', () => {
    const record = smallRecord();
    const told = readMe(record.site, tables(record));
    expect(told.filter(([label]) => label.startsWith('Changed')).map(([, says]) => says)).toEqual(CHANGES.map(({ says }) => says));
    expect(
      told
        .filter(([label]) => !label.startsWith('Changed'))
        .map((line) => line.join(': '))
        .join('\n'),
    ).toMatchSnapshot();
    const shape = sheets(record.site, tables(record)).map(({ name, widths, headed, rows }) =>
      [name, widths.join(' '), headed, rows.at(-1)?.join(' | ')].join(', '),
    );
    expect(shape.join('\n')).toMatchSnapshot();
  });
  it('of the worked questions', () => expect(questions(years, tables(years))).toMatchSnapshot());
  it('of changes is in order, the newest first, each with its day and a sentence', () => {
    expect(CHANGES.map(({ on }) => on)).toEqual(
      CHANGES.map(({ on }) => on)
        .sort()
        .reverse(),
    );
    for (const { on, says } of CHANGES) expect(`${on} ${says}`).toMatch(/^\d{4}-\d{2}-\d{2} [A-Z].*\.$/);
  });
});
