// The open tables of a small record, and what is told of them to programs and to people.
import { describe, expect, it } from 'vitest';
import { csvw } from '../../src/model/tables/csvw.ts';
import { allInOne, dataPackage, foreignKeys, licences, readMe } from '../../src/model/tables/datapackage.ts';
import { questions } from '../../src/model/tables/questions.ts';
import { csvOf, rowsAsObjects, tables, type DataTable } from '../../src/model/tables/tables.ts';
import { sheets, typeInWords, WIDEST } from '../../src/model/tables/workbook.ts';
import type { InspectionRecord } from '../../src/model/record/record.ts';
import { isQuoted } from '../../src/model/record/lookups.ts';
import { smallRecord } from '../fixtures/files.ts';
import { made } from '../fixtures/made.ts';

const table = (id: string, record = smallRecord()): DataTable => {
  const found = tables(record).find((one) => one.id === id);
  if (!found) throw new RangeError(id);
  return found;
};
/** A text of each source, which the made record leaves out. */
const withTexts = (): InspectionRecord => ({ ...made, sources: made.sources.map((one) => ({ ...one, text: { state: 'clean' } })) });

describe('the tables', () => {
  it('have a row for each entry, told apart by its key, and only cells that their columns allow', () => {
    const record = smallRecord();
    const { inspections, findings, asks, statements, milestones, themes, sources } = record;
    const lengths = { inspections, findings, asks, statements, milestones, themes, sources };
    for (const [id, entries] of Object.entries(lengths)) expect(table(id).rows, id).toHaveLength(entries.length);
    expect(table('scope').rows).toHaveLength(themes.length * inspections.length);
    for (const { id, key, columns, rows } of tables(record)) {
      expect(new Set(rows.map((row) => JSON.stringify(key.map((name) => row[name])))).size, id).toBe(rows.length);
      for (const row of rows) {
        expect(Object.keys(row).sort(), id).toEqual(columns.map(({ name }) => name).sort());
        for (const { name, required, values } of columns) {
          if (required) expect(row[name], `${id} ${name}`).not.toBeNull();
          if (values && row[name] !== null) expect(values, `${id} ${name}`).toContain(row[name]);
        }
      }
    }
  });
  it('leave a count empty where nothing was counted, and never write 0 there', () => {
    const row = (inspection: string, theme: string) => table('scope').rows.find((one) => one['inspection'] === inspection && one['theme'] === theme);
    expect(row('2002-lost', 'plans')).toMatchObject({ coverage: null, looked_at: 'not-analysed', concern: null, progress: null, strength: null });
    expect(row('2001-visit', 'plans')).toMatchObject({ coverage: 'partial', looked_at: 'unclear', concern: null });
    expect(row('2001-visit', 'staff')).toMatchObject({ looked_at: 'shown', concern: 1, progress: 0, strength: 0 });
    expect(row('2003-review', 'homes')).toMatchObject({ coverage: 'full', looked_at: 'declared', concern: 0 });
  });
  it('tell who speaks in each passage, and under whose terms', () => {
    expect(table('findings').rows.map(({ id, voice, terms }) => [id, voice, terms])).toEqual([
      ['2001-visit-f001', 'quoted', 'The Gazette, every evening: None'],
      ['2003-review-f001', 'direct', 'The Inspectorate: None'],
      ['2003-review-f002', 'direct', 'The Inspectorate: None'],
    ]);
    expect(table('statements').rows).toMatchObject([
      { id: '2001-visit-s01', speaker: 'The council', url: 'https://made.example/inspections/2001-visit/#2001-visit-s01' },
    ]);
  });
  it('tell an ask in our words as ours, with no quotation', () => {
    const [ours] = table('asks').rows.filter(({ voice }) => voice === 'summarised');
    expect(ours).toMatchObject({
      rank: null,
      number: 3,
      says: 'Plan better.',
      also: 'staff',
      quote: null,
      level: 'text not held',
      locator: 'recommendation 3, text not held',
      start: null,
      end: null,
    });
    expect(ours?.['terms']).toBe('A made record: CC BY 4.0');
    expect(table('asks').rows.find(({ id }) => id === '2003-review-a01')).toMatchObject({
      rank: 'priority',
      level: 'word for word',
      locator: 'paragraph 3',
      also: null,
    });
  });
  it('tell each visit with its grade as given, the state of its text and its address', () => {
    expect(table('inspections').rows).toMatchObject([
      { id: '2001-visit', visit: null, published: '2001-02', graded: false, overall: null, coverage: 'partial', text: 'clean' },
      { id: '2002-lost', visit: '2002', published: null, overall: null, coverage: null, text: 'none' },
      { id: '2003-review', graded: true, overall: 'Poor', coverage: 'full', text: 'clean', url: 'https://made.example/inspections/2003-review/' },
    ]);
    expect(table('judgements').rows).toEqual([
      { inspection: '2003-review', framework: 'full', heading: 'All', grade: 'Poor', comparable_group: 'overall', source: 'report' },
    ]);
  });
  it('tell a break of a series in the note of the first value after it', () => {
    expect(table('statistics', withTexts()).rows.map(({ period, note }) => [period, note])).toEqual([
      ['2000', null],
      ['2001', null],
      ['2003', 'Break before this value: Counted otherwise.'],
      ['2004', 'Rounded.'],
    ]);
  });
  it('tell the parts of a quotation with an omission, and of no other', () => {
    const [first, ...rest] = made.findings.filter(isQuoted);
    if (!first) throw new RangeError('the made record has no finding');
    const parts = [
      { start: 0, end: 5 },
      { start: 9, end: 12 },
    ];
    const { rows } = table('findings', { ...withTexts(), findings: [{ ...first, match: { ...first.match, parts } }, ...rest] });
    expect(rows.slice(0, 2).map((row) => row['parts'])).toEqual(['0-5;9-12', null]);
  });
  it('mark words that are left out where a quotation begins or ends within a sentence, as the pages do', () => {
    const [first, ...rest] = made.findings.filter(isQuoted);
    if (!first) throw new RangeError('the made record has no finding');
    const cut = { ...first, match: { ...first.match, within: { start: true, end: true } } };
    const record = { ...withTexts(), findings: [cut, ...rest], statements: [], asks: [] };
    for (const id of ['findings', 'findings-full'])
      expect(
        table(id, record)
          .rows.slice(0, 2)
          .map((row) => row['quote']),
        id,
      ).toEqual([`[…] ${first.quote} […]`, rest[0]?.quote]);
  });
  it('name, define and source each official value, with the counts that its note gives and no others', () => {
    const [one] = made.statistics;
    if (!one) throw new RangeError('the made record has no series');
    const notes = ['1,050 of 2,100 children, without those who moved.', '3,200 cases in all.', 'First published as 12 of 14.', undefined, '7 of 14.'];
    const values = notes.map((note, i) => ({ period: String(2010 + i), value: 50, note }));
    const { rows } = table('statistics', { ...withTexts(), statistics: [{ ...one, unit: 'percent', values, breaks: [] }] });
    expect(rows.map(({ numerator, denominator, counted }) => [numerator, denominator, counted])).toEqual([
      [1050, 2100, 'children'],
      [3200, null, 'cases'],
      [null, null, null],
      [null, null, null],
      [7, 14, null],
    ]);
    for (const row of rows)
      expect(row).toMatchObject({
        title: one.title,
        measure: one.measure,
        definition: one.definition,
        publisher: one.publisher,
        publication: one.publication,
        as_of: one.as_of,
        url: `https://made.example/statistics/${one.id}/`,
      });
  });
  it('join each finding with what its ids stand for, and with days that sort however little of a date is known', () => {
    const record = smallRecord();
    const full = table('findings-full').rows;
    expect(full.map(({ order, id }) => [order, id])).toEqual(table('findings').rows.map(({ id }, i) => [i + 1, id]));
    for (const row of full) {
      const own = table('findings').rows.find(({ id }) => id === row['id']);
      expect(row).toMatchObject(own ?? {});
      expect(row['theme_name']).toBe(record.themes.find(({ id }) => id === row['theme'])?.name);
      expect(row['document_title']).toBe(record.sources.find(({ id }) => id === row['source'])?.title);
    }
    expect(full[0]).toMatchObject({ year: 2001, visit: null, visit_not_before: null, published: '2001-02', published_in_words: 'February 2001' });
    const dated = (visit: string): unknown[] => {
      const inspections = record.inspections.map((one) => ({ ...one, visit }));
      const [row] = table('findings-full', { ...record, inspections }).rows;
      return [row?.['visit_in_words'], row?.['visit_not_before'], row?.['visit_not_after']];
    };
    expect(dated('2016-10')).toEqual(['October 2016', '2016-10-01', '2016-10-31']);
    expect(dated('2014-09-16/2014-10-08')).toEqual(['16 September to 8 October 2014', '2014-09-16', '2014-10-08']);
    expect(dated('[2015-02..2015-07]')).toEqual(['between February and July 2015', '2015-02-01', '2015-07-31']);
    expect(dated('[..2019-04-15]')).toEqual(['by 15 April 2019', null, '2019-04-15']);
  });
  it('say of each joined finding who speaks, in words that never credit the inspectorate with another', () => {
    const said = table('findings-full').rows.map(({ voice, speaker }) => [voice, speaker]);
    expect(said).toEqual([
      ['quoted', 'The Inspectorate, quoted by The Gazette'],
      ['direct', 'The Inspectorate'],
      ['direct', 'The Inspectorate'],
    ]);
  });
  it('are CSV with a line for each row, an empty cell where there is nothing, and the same rows as JSON', () => {
    const themes = table('themes');
    expect(csvOf(themes).split('\n').slice(0, 2)).toEqual(['id,name,says,belongs,excludes,url', 'plans,The plans,It.,It.,,https://made.example/themes/plans/']);
    expect(rowsAsObjects(themes)[0]).toEqual({
      id: 'plans',
      name: 'The plans',
      says: 'It.',
      belongs: 'It.',
      excludes: null,
      url: 'https://made.example/themes/plans/',
    });
  });
});

describe('what is told of the tables', () => {
  const { site } = smallRecord();
  const all = (): DataTable[] => tables(smallRecord());
  it('names the terms of each: ours, those of the documents where a column names them, and the licence of official statistics', () => {
    const names = (id?: string): string[] => licences(site, id === undefined ? undefined : table(id)).map(({ title }) => title.split(':')[0] ?? '');
    expect([names('findings'), names('themes'), names('statistics'), names()]).toEqual([
      ['Our words and our coding', 'Quotations'],
      ['Our words and our coding'],
      ['Official statistics'],
      ['Our words and our coding', 'Quotations', 'Official statistics'],
    ]);
  });
  it('has a key only where a column holds one id', () => {
    expect(foreignKeys(table('findings'))).toEqual([
      { column: 'inspection', table: 'inspections' },
      { column: 'source', table: 'sources' },
      { column: 'theme', table: 'themes' },
    ]);
  });
  it('is the same in the data package, in the metadata for CSV on the Web, in the workbook and in the single JSON', async () => {
    const wanted = all().map(({ id }) => id);
    const packed = JSON.parse(await dataPackage(smallRecord(), all())) as {
      resources: { name: string; bytes: number; hash: string; schema: { fields: unknown[] } }[];
      created: string;
    };
    const web = JSON.parse(csvw(site, all())) as { tables: { url: string; tableSchema: { columns: unknown[] } }[] };
    expect(packed.resources.map(({ name }) => name)).toEqual(wanted);
    expect(web.tables.map(({ url }) => url)).toEqual(wanted.map((id) => `${id}.csv`));
    expect(sheets(site, all()).map(({ name }) => name)).toEqual(['Read me', ...wanted]);
    expect(Object.keys(allInOne(site, all()).tables)).toEqual(all().flatMap(({ id, repeats }) => (repeats ? [] : id)));
    for (const [i, one] of all().entries()) {
      expect(packed.resources[i]?.bytes).toBe(new TextEncoder().encode(csvOf(one)).length);
      expect(packed.resources[i]?.schema.fields).toHaveLength(one.columns.length);
      expect(web.tables[i]?.tableSchema.columns).toHaveLength(one.columns.length);
    }
    // The day of the record, never that of the build.
    expect(packed.created).toBe('2030-01-01T00:00:00Z');
  });
  it('has, of one table, those that its keys point into and no other', () => {
    const web = JSON.parse(csvw(site, all(), table('judgements'))) as { tables: { url: string }[] };
    expect(web.tables.map(({ url }) => url)).toEqual(['inspections.csv', 'judgements.csv', 'sources.csv']);
  });
  it('says in words that an empty count is not zero, and how many rows each table has', () => {
    const told = new Map(readMe(site, all()));
    expect(told.get('Empty cells')).toContain('An empty count is not zero');
    for (const { id, rows } of all()) expect(told.get(`Table ${id}`)).toContain(`${rows.length} rows.`);
  });
  it('fits the columns of the workbook to their words, up to a width', () => {
    for (const { widths, rows, headed, name } of sheets(site, all())) {
      expect(Math.max(...widths)).toBeLessThanOrEqual(WIDEST);
      expect(headed).toBe(name !== 'Read me');
      if (headed) expect(rows[0]).toEqual(table(name).columns.map((column) => column.name));
    }
    const kinds = new Map(table('findings').columns.map((column) => [column.name, typeInWords(column)]));
    expect(['id', 'stance', 'also', 'start', 'url'].map((name) => kinds.get(name))).toEqual([
      'text',
      'one of a list',
      'list of text',
      'whole number',
      'web address',
    ]);
    const typeOf = (id: string, column: string): string => typeInWords(table(id).columns.find(({ name }) => name === column) ?? expect.unreachable());
    expect([typeOf('corrections', 'date'), typeOf('statistics', 'value'), typeOf('inspections', 'graded')]).toEqual(['day', 'number', 'true or false']);
  });
  it('lists every column in the workbook, what it holds, whether it may be empty and what is allowed in it', () => {
    const [about] = sheets(site, all());
    const head = about?.rows.findIndex(([first]) => first === 'Table') ?? -1;
    expect(about?.rows.slice(head - 1, head + 1)).toEqual([
      [null, null],
      ['Table', 'Column', 'Holds', 'Filled', 'What it says', 'Allowed values'],
    ]);
    const columns = about?.rows.slice(head + 1) ?? [];
    expect(columns).toHaveLength(all().reduce((sum, one) => sum + one.columns.length, 0));
    const of = (id: string, column: string) => columns.find(([one, other]) => one === id && other === column);
    expect(of('themes', 'id')).toEqual(['themes', 'id', 'text', 'always', 'Stable identifier', null]);
    expect(of('inspections', 'coverage')).toEqual(['inspections', 'coverage', 'one of a list', 'may be empty', expect.any(String), 'full, partial']);
  });
  it('says that of all tables one alone says again what others say', () => {
    expect(all().flatMap(({ id, repeats }) => (repeats ? [id] : []))).toEqual(['findings-full']);
  });
  it('has the overall grade once among what may be compared', () => {
    const values = table('judgements').columns.find(({ name }) => name === 'comparable_group')?.values;
    expect(values).toEqual(['overall']);
    const more = { ...smallRecord(), groups: [{ id: 'homes', name: 'Homes' }, { id: 'overall', name: 'Overall' }] }; // prettier-ignore
    expect(table('judgements', more).columns.find(({ name }) => name === 'comparable_group')?.values).toEqual(['overall', 'homes']);
  });
  it('names, as its sources, documents that are held or read and those of official series, with their addresses', async () => {
    const record = smallRecord();
    const statistics = record.statistics.map((one) => ({ ...one, source: 'lost' }));
    const sources = record.sources.map((one) => (one.id === 'report' ? { ...one, address: 'https://body.example/report.pdf' } : one));
    const listed = async (of: InspectionRecord): Promise<unknown> => (JSON.parse(await dataPackage(of, [])) as { sources: unknown }).sources;
    const article = { title: 'The Gazette, every evening: The article' };
    const report = { title: 'The Inspectorate: The report', path: 'https://body.example/report.pdf' };
    expect(await listed({ ...record, sources })).toEqual([article, report]);
    expect(await listed({ ...record, sources, statistics })).toEqual([article, { title: 'The Inspectorate: The lost report' }, report]);
    expect(await listed({ ...record, sources, statistics: [...statistics, ...record.statistics] })).toHaveLength(3);
  });
});

describe('the worked questions', () => {
  const asked = (record = withTexts()) => questions(record, tables(record));
  const question = (id: string) => asked().find((one) => one.id === id);
  it('are those that a record can answer', () => {
    expect(asked().map(({ id }) => id)).toEqual(['asks-again', 'always-a-concern', 'share-of-strengths']);
    expect(asked({ ...withTexts(), inspections: [], findings: [], asks: [], statements: [] })).toEqual([]);
  });
  it('say of two shares what differs between their texts, and count them from the findings', () => {
    const share = question('share-of-strengths');
    expect(share?.result.rows).toEqual([
      ['first', 8, 2, 25],
      ['whole', 4, 2, 50],
    ]);
    expect(share?.answer).toEqual(['2 of the 4 findings of 2011 were strengths: 50%.', 'Of the 8 findings of 2001, it was 2: 25%.']);
    expect(share?.cautions.join(' ')).toMatch(/must not be set beside that of 2001.*2001 was a review, from first day to last 7 days\./);
  });
  it('never say that an ask was met, and say what cannot be followed', () => {
    const again = question('asks-again');
    expect(again?.cautions.join(' ')).toContain('That does not say whether an ask was met.');
    expect(again?.answer.at(-1)).toBe('One more is a fragment without a theme, so it cannot be followed.');
  });
  it('count a theme as a concern each time only where it was counted at two visits or more', () => {
    const always = question('always-a-concern');
    const scope = table('scope', withTexts()).rows.filter((row) => row['concern'] !== null);
    for (const [theme, counted] of always?.result.rows ?? []) {
      const own = scope.filter((row) => row['theme'] === theme);
      expect(own.length).toBe(counted);
      expect(own.length).toBeGreaterThan(1);
      for (const row of own) expect(row['concern']).toBeGreaterThan(0);
    }
  });
});
