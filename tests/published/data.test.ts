// The open data as a stranger gets it: only files of dist/data are read, but for the content files that the published JSON Schemas describe.
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import * as xlsx from '@e965/xlsx';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formatsPlugin from 'ajv-formats';
import { csvParse, type DSVRowArray } from 'd3';
import { strFromU8, unzipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { typeOf } from '../../src/hosting/contentTypes.ts';
import type { DataTable } from '../../src/model/tables/tables.ts';
import { sheets } from '../../src/model/tables/workbook.ts';
import { CONTENT } from '../../src/model/written/reading.ts';
import { yearOf } from '../../src/model/written/dates.ts';
import { readSite, record, RECORD_DIR } from '../../src/record.ts';
import { address, base, dist, ours, pages, readData, wordsOf } from './site.ts';

// The package is CommonJS: its function is the default of its default.
const addFormats = formatsPlugin as unknown as (ajv: Ajv | Ajv2020) => void;
const site = readSite().data;
const read = (file: string): string => readFileSync(`${dist}/data/${file}`, 'utf8');

interface Field {
  name: string;
  type: string;
  format?: string;
  description: string;
  constraints: { required: boolean; enum?: string[]; pattern?: string };
}
interface Resource {
  name: string;
  path: string;
  bytes: number;
  hash: string;
  licenses: { name?: string; path?: string }[];
  schema: { fields: Field[]; primaryKey: string[]; foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[] };
}
interface Package {
  version: string;
  created: string;
  homepage: string;
  citation: string;
  licenses: { name?: string; title: string; path?: string }[];
  resources: Resource[];
}
const text = read('datapackage.json');
const descriptor = JSON.parse(text) as Package;
const { resources } = descriptor;
const tableOf = new Map<string, DSVRowArray>(resources.map(({ name, path }) => [name, csvParse(read(path))]));
const rowsOf = (name: string): DSVRowArray => {
  const rows = tableOf.get(name);
  if (!rows) throw new Error(`there is no table ${name}`);
  return rows;
};
const page = pages.find(({ path }) => path === '/data/');
const names = globSync(`${dist}/data/*.csv`)
  .map((file) => file.replaceAll('\\', '/').replace(/^.*\/|\.csv$/g, ''))
  .sort();

describe('datapackage.json', () => {
  const ajv = new Ajv({ strict: false });
  addFormats(ajv);
  const valid = ajv.compile(JSON.parse(readFileSync('tests/published/profiles/datapackage-2.0.json', 'utf8')) as object);

  it('follows the profile of Data Package 2.0', () => {
    valid(JSON.parse(text));
    expect(valid.errors).toBeNull();
  });
  it.each([
    ['no resources', { resources: [] }],
    ['a licence without name and path', { licenses: [{ title: 'ours' }] }],
    ['a path that climbs', { resources: [{ name: 'a', path: '../a.csv' }] }],
    ['a type that is none', { resources: [{ name: 'a', path: 'a.csv', schema: { fields: [{ name: 'a', type: 'text' }] } }] }],
    ['a date that is none', { created: 'yesterday' }],
    ['a property that the standard does not know', { licence: 'CC BY' }],
    [
      'a key that points to nothing',
      { resources: [{ name: 'a', path: 'a.csv', schema: { fields: [{ name: 'a', type: 'string' }], foreignKeys: [{ fields: ['a'] }] } }] },
    ],
  ])('the profile refuses %s', (_, change) => {
    expect(valid({ ...(JSON.parse(text) as object), ...change })).toBe(false);
  });
  it('describes every CSV file that is published, with its size and fingerprint', () => {
    expect(resources.map(({ name }) => name).sort()).toEqual(names);
    for (const { path, bytes, hash } of resources) {
      const file = readFileSync(`${dist}/data/${path}`);
      expect([bytes, hash], path).toEqual([file.length, `sha256:${createHash('sha256').update(file).digest('hex')}`]);
    }
  });
  it('says licence, citation, version and the day of the last check', () => {
    expect(descriptor.version).toBe(site.version);
    expect(descriptor.created).toBe(`${site.checked}T00:00:00Z`);
    expect(descriptor.homepage).toBe(`${address}${base}data/`);
    for (const part of [site.title, site.version, descriptor.homepage]) expect(descriptor.citation).toContain(part);
    expect(descriptor.licenses.flatMap(({ name }) => name ?? [])).toEqual(['CC-BY-4.0', 'OGL-UK-3.0']);
    for (const { name, licenses, schema } of resources) {
      expect(licenses.length, name).toBe(schema.fields.some((field) => field.name === 'terms') ? 2 : 1);
    }
  });
});

const TYPES: Readonly<Record<string, RegExp>> = {
  string: /^[^]+$/,
  integer: /^-?\d+$/,
  number: /^-?\d+(\.\d+)?$/,
  boolean: /^(?:true|false)$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
};

/** What is wrong with the rows of a table, by its Table Schema. */
function problemsOf({ name, schema }: Resource, rows: DSVRowArray): string[] {
  const { fields, primaryKey, foreignKeys = [] } = schema;
  const problems = rows.columns.join() === fields.map((field) => field.name).join() ? [] : [`${name}: the header is not that of the schema`];
  const seen = new Set<string>();
  for (const [i, row] of rows.entries()) {
    for (const { name: column, type, format, constraints } of fields) {
      const cell = row[column] ?? '';
      const where = `${name} row ${i + 1}, ${column} "${cell.slice(0, 30)}"`;
      if (cell === '') {
        if (constraints.required) problems.push(`${where} is empty`);
        continue;
      }
      if (TYPES[type]?.test(cell) !== true) problems.push(`${where} is no ${type}`);
      if (type === 'date' && new Date(cell).toISOString().slice(0, 10) !== cell) problems.push(`${where} is no day`);
      if (format === 'uri' && !URL.canParse(cell)) problems.push(`${where} is no address`);
      if (constraints.enum?.includes(cell) === false) problems.push(`${where} is not allowed`);
      if (constraints.pattern !== undefined && !new RegExp(constraints.pattern).test(cell)) problems.push(`${where} is not of its form`);
    }
    const key = JSON.stringify(primaryKey.map((column) => row[column]));
    if (seen.has(key)) problems.push(`${name} row ${i + 1}: the key ${key} stands twice`);
    seen.add(key);
    for (const {
      fields: [column = ''],
      reference,
    } of foreignKeys) {
      const cell = row[column] ?? '';
      const known = rowsOf(reference.resource).some((other) => other[reference.fields[0] ?? ''] === cell);
      if (cell !== '' && !known) problems.push(`${name} row ${i + 1}: ${cell} is no row of ${reference.resource}`);
    }
  }
  return problems;
}

describe('every row', () => {
  it.each(resources.map((resource) => [resource.name, resource] as const))('of %s follows its table schema', (name, resource) => {
    expect(rowsOf(name).length > 0 || name === 'corrections' || name === 'reviews').toBe(true);
    expect(problemsOf(resource, rowsOf(name))).toEqual([]);
  });
  it('is seen to be wrong where it is', () => {
    const resource = resources.find(({ name }) => name === 'findings');
    if (!resource) throw new Error('there are no findings');
    const broken = (change: Record<string, string>): string[] => {
      const rows = csvParse(read('findings.csv'));
      Object.assign(rows[0] ?? {}, change);
      return problemsOf(resource, rows);
    };
    for (const change of [
      { stance: 'bad' },
      { id: rowsOf('findings')[1]?.['id'] ?? '' },
      { theme: 'weather' },
      { start: '1.5' },
      { url: 'here' },
      { voice: '' },
    ]) {
      expect(broken(change), JSON.stringify(change)).toHaveLength(1);
    }
  });
  it('has only ids of rows in its lists', () => {
    const lists = [
      ['findings', 'also', 'themes'],
      ['asks', 'also', 'themes'],
      ['milestones', 'source', 'sources'],
    ] as const;
    for (const [name, column, other] of lists) {
      const known = new Set(rowsOf(other).map(({ id }) => id));
      const listed = rowsOf(name).flatMap((row) => (row[column] ?? '').split(';').filter((id) => id !== ''));
      expect(listed.length, name).toBeGreaterThanOrEqual(ours ? 11 : name === 'asks' ? 0 : 1);
      expect(
        listed.filter((id) => !known.has(id)),
        name,
      ).toEqual([]);
    }
  });
  it('has no cell that a spreadsheet would take for a formula', () => {
    for (const [name, rows] of tableOf) {
      for (const row of rows) for (const cell of Object.values(row)) if (!TYPES['number']?.test(cell)) expect(cell, name).not.toMatch(/^[=+\-@\t\r]/);
    }
  });
});

it('a break in an official series is told in the note of the first value after it', () => {
  const breaks = globSync(`${RECORD_DIR}/content/statistics/*.yml`).flatMap(
    (file) =>
      (parse(readFileSync(file, 'utf8')) as { breaks?: { before: string; says: string }[] }).breaks?.map((one) => ({
        ...one,
        series: file.replace(/^.*[\\/]|\.yml$/g, ''),
      })) ?? [],
  );
  expect(breaks.length).toBeGreaterThanOrEqual(ours ? 1 : 0);
  for (const { series, before, says } of breaks) {
    expect(rowsOf('statistics').find((row) => row['series'] === series && row['period'] === before)?.['note']).toContain(says);
  }
});

it('the joined findings have the words of each row of findings, and names where that has ids', () => {
  const full = rowsOf('findings-full');
  const nameOf = (table: string, id = '', column = 'name'): string | undefined => rowsOf(table).find((row) => row['id'] === id)?.[column];
  expect(full.map(({ id }) => id)).toEqual(rowsOf('findings').map(({ id }) => id));
  for (const [i, row] of full.entries()) {
    expect(Number(row['order'])).toBe(i + 1);
    for (const [column, cell] of Object.entries(rowsOf('findings')[i] ?? {})) expect(row[column], `${row['id']} ${column}`).toBe(cell);
    expect(row['theme_name']).toBe(nameOf('themes', row['theme']));
    expect(row['document_title']).toBe(nameOf('sources', row['source'], 'title'));
    expect(row['visit_title']).toBe(nameOf('inspections', row['inspection'], 'title'));
    expect(row['visit']).toBe(nameOf('inspections', row['inspection'], 'visit'));
    const [from = '', to = ''] = [row['visit_not_before'], row['visit_not_after']];
    if (from !== '') expect(from <= to, row['id']).toBe(true);
  }
});

it('a quotation in the tables is the one that its page shows', () => {
  for (const row of rowsOf('findings')
    .filter(({ quote }) => quote !== '')
    .slice(0, 60)) {
    const own = pages.find(({ path }) => path === `/findings/${row['id']}/`);
    const shown = (own?.document.querySelector('blockquote')?.textContent ?? '').replace(/\s+/g, ' ');
    const turn = row['goes_on'] ?? '';
    const words = turn === '' ? [row['quote'] ?? ''] : [(row['quote'] ?? '').replace(/ \[…\]$/, ''), turn];
    for (const part of words) expect(shown, row['id']).toContain(part.replace(/\s+/g, ' '));
  }
});

describe('CSV on the Web', () => {
  interface Metadata {
    '@context': unknown;
    'dc:license': { '@id': string }[];
    'dc:bibliographicCitation': string;
    tables: {
      url: string;
      tableSchema: {
        columns: { name: string; datatype: string | { base: string; format: string }; required: boolean; separator?: string }[];
        primaryKey: string[];
        foreignKeys?: { columnReference: string; reference: { resource: string; columnReference: string } }[];
      };
    }[];
  }
  it.each([...names.map((name) => `${name}.csv-metadata.json`), 'csv-metadata.json'])('%s describes its tables, cell by cell', (file) => {
    const { tables, ...about } = JSON.parse(read(file)) as Metadata;
    expect(about['@context']).toEqual(['http://www.w3.org/ns/csvw', { '@language': 'en' }]);
    expect(about['dc:license'].length).toBe(3);
    expect(about['dc:bibliographicCitation']).toBe(descriptor.citation);
    const urls = tables.map(({ url }) => url);
    if (file === 'csv-metadata.json') expect([...urls].sort()).toEqual(names.map((name) => `${name}.csv`).sort());
    else expect(urls).toContain(file.replace('-metadata.json', ''));
    for (const { url, tableSchema } of tables) {
      const rows = rowsOf(url.replace('.csv', ''));
      expect(tableSchema.columns.map(({ name }) => name)).toEqual(rows.columns);
      expect(tableSchema.primaryKey.every((name) => rows.columns.includes(name))).toBe(true);
      if (file === 'csv-metadata.json' || url === urls.find((one) => file.startsWith(one))) {
        for (const { reference } of tableSchema.foreignKeys ?? []) expect(urls, `${url}: a key points out of the group`).toContain(reference.resource);
      }
      for (const { name, datatype, required, separator } of tableSchema.columns) {
        const cells = rows.map((row) => row[name] ?? '').flatMap((cell) => (separator === undefined ? [cell] : cell.split(separator)));
        if (required) expect(cells.includes(''), `${url} ${name}`).toBe(false);
        const form = typeof datatype === 'string' ? (TYPES[datatype] ?? (datatype === 'anyURI' ? /^https?:\/\// : /^$/)) : new RegExp(datatype.format);
        expect(cells.filter((cell) => cell !== '' && !form.test(cell)).slice(0, 3), `${url} ${name}`).toEqual([]);
      }
    }
  });
});

it('record.json holds every table that does not repeat others, as its own file does, with terms, citation, version and date', () => {
  const { tables, ...about } = JSON.parse(read('record.json')) as { tables: Record<string, unknown>; [word: string]: unknown };
  const wanted = names.filter((name) => name !== 'findings-full');
  expect(Object.keys(tables).sort()).toEqual(wanted);
  for (const name of wanted) expect(tables[name], name).toEqual(readData(name));
  expect(about).toMatchObject({ citation: descriptor.citation, version: site.version, checked: site.checked, publisher: site.publisher });
  expect(about['licences']).toHaveLength(3);
});

it('record.zip holds the Data Package as it is published', () => {
  const files = unzipSync(readFileSync(`${dist}/data/record.zip`));
  expect(Object.keys(files).sort()).toEqual([...names.map((name) => `${name}.csv`), 'README.txt', 'csv-metadata.json', 'datapackage.json'].sort());
  for (const [name, bytes] of Object.entries(files)) {
    if (name === 'README.txt')
      for (const part of [descriptor.citation, ...descriptor.licenses.map(({ title }) => title)]) expect(strFromU8(bytes)).toContain(part);
    else expect(strFromU8(bytes), name).toBe(read(name));
  }
});

describe('record.xlsx, read by another library', () => {
  const bytes = readFileSync(`${dist}/data/record.xlsx`);
  const book = xlsx.read(bytes, { type: 'buffer', bookFiles: true });
  it('has a sheet for each table, after one that says what it is', () => {
    expect(book.SheetNames).toEqual(['Read me', ...resources.map(({ name }) => name)]);
    const words = JSON.stringify(xlsx.utils.sheet_to_json(book.Sheets['Read me'] ?? {}, { header: 1 }));
    for (const part of [descriptor.citation, site.version, ...descriptor.licenses.map(({ title }) => title)])
      expect(words).toContain(JSON.stringify(part).slice(1, -1));
    for (const { schema } of resources) for (const { description } of schema.fields) expect(words).toContain(JSON.stringify(description).slice(1, -1));
  });
  it.each(resources.map((resource) => [resource.name, resource] as const))(
    '%s holds the same rows, words as text and numbers as numbers',
    (name, { schema }) => {
      const sheet = book.Sheets[name];
      if (!sheet) throw new Error(`there is no sheet ${name}`);
      const [header, ...rows] = xlsx.utils.sheet_to_json<(string | number | boolean | null)[]>(sheet, { header: 1, defval: null });
      expect(header).toEqual(schema.fields.map((field) => field.name));
      expect(rows).toEqual(readData(name).map((row) => Object.values(row)));
    },
  );
  it('is the first file that the page names, and a click saves it under the name of the record', () => {
    const [first] =
      page?.document.querySelectorAll('main a[href*="/data/"][href$=".xlsx"], main a[href*="/data/"][href$=".csv"], main a[href*="/data/"][href$=".json"]') ??
      [];
    expect(first?.getAttribute('href')).toBe(`${base}data/record.xlsx`);
    expect(first?.getAttribute('download')).toBe(`${(JSON.parse(text) as { name: string }).name}.xlsx`);
    expect(typeOf('data/record.xlsx')).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
  });
  it('keeps each header in view, with a filter, and has no formula', () => {
    const parts = unzipSync(bytes);
    for (const [i, { name, schema }] of resources.entries()) {
      const xml = strFromU8(parts[`xl/worksheets/sheet${i + 2}.xml`] ?? new Uint8Array());
      const last = xlsx.utils.encode_col(schema.fields.length - 1);
      expect(xml, name).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
      expect(xml, name).toContain(`<autoFilter ref="A1:${last}${rowsOf(name).length + 1}"`);
      expect(xml, name).not.toMatch(/<f[ >]/);
    }
  });
  it('keeps a quotation that looks like a formula as text', async () => {
    const cells = ['=1+1', '+44', '-2', '@name'];
    const column = {
      name: 'quote',
      says: '',
      type: 'string',
      format: undefined,
      required: true,
      values: undefined,
      pattern: undefined,
      refers: undefined,
      separator: undefined,
    } as const;
    const table: DataTable = { id: 'odd', says: '', key: ['quote'], repeats: false, columns: [column], rows: cells.map((quote) => ({ quote })) };
    const made = await writeXlsx({ sheets: sheets(site, [table]).map(({ name, rows }) => ({ name, rows })) });
    const odd = xlsx.read(made, { type: 'array' }).Sheets['odd'];
    for (const [i, cell] of cells.entries()) expect(odd?.[`A${i + 2}`]).toMatchObject({ t: 's', v: cell });
    expect(Object.values(odd ?? {}).filter((cell) => typeof cell === 'object' && cell !== null && 'f' in cell)).toEqual([]);
  });
});

describe('the JSON Schema of each kind of content file', () => {
  it.each(Object.entries(CONTENT))('%s takes every file that the record holds, and refuses an unknown key', (type, [pattern]) => {
    const ajv = new Ajv2020({ strict: false });
    addFormats(ajv);
    const schema = JSON.parse(read(`schemas/${type}.json`)) as { $schema: string; $id: string };
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.$id).toBe(`${address}${base}data/schemas/${type}.json`);
    const valid = ajv.compile(schema);
    const files = globSync(`${RECORD_DIR}/${pattern}`);
    // Only some records have two codings to compare, and only some have been reviewed.
    expect(files.length).toBeGreaterThanOrEqual(type === 'reviews' || (type === 'agreement' && !ours) ? 0 : 1);
    for (const file of files) {
      const content = parse(readFileSync(file, 'utf8').replace(/^---\n([\s\S]*?)\n---\n[\s\S]*$/, '$1')) as object;
      valid(content);
      expect(valid.errors, file).toBeNull();
      expect(valid({ ...content, colour: 'red' }), file).toBe(false);
    }
  });
});

it('the page explains every column and its allowed values', () => {
  if (!page) throw new Error('/data/ is not published');
  for (const { name, schema } of resources) {
    const rows = [...(page.document.getElementById(name)?.parentElement?.querySelectorAll('tbody tr') ?? [])].map((row) =>
      row.textContent.replace(/\s+/g, ' '),
    );
    expect(rows.length, name).toBe(schema.fields.length);
    for (const [i, { name: column, description, constraints }] of schema.fields.entries()) {
      expect(description.length, `${name} ${column}`).toBeGreaterThan(5);
      for (const part of [column, description, ...(constraints.enum ?? [])]) expect(rows[i], `${name} ${column}`).toContain(part);
    }
  }
  for (const part of [descriptor.citation, ...descriptor.licenses.map(({ title }) => title)]) expect(wordsOf(page)).toContain(part);
});

describe('a worked question', () => {
  if (!page) throw new Error('/data/ is not published');
  const database = new DatabaseSync(':memory:');
  for (const [name, { columns, ...rows }] of tableOf) {
    // As "sqlite3 -csv .import" does: every column is text, and an empty cell is an empty text.
    const cells = Object.values(rows) as Record<string, string>[];
    database.exec(`CREATE TABLE "${name}" (${columns.map((column) => `"${column}" TEXT`).join()})`);
    const insert = database.prepare(`INSERT INTO "${name}" VALUES (${columns.map(() => '?').join()})`);
    for (const row of cells) insert.run(...columns.map((column) => row[column] ?? ''));
  }
  const ask = (sql: string): string[][] =>
    database
      .prepare(sql)
      .all()
      .map((row) =>
        Object.values(row).map((value) =>
          String(value ?? '')
            .split(';')
            .sort()
            .join(';'),
        ),
      );
  const sections = [...page.document.querySelectorAll('.worked')].map((section) => ({
    asks: section.querySelector('h3')?.textContent ?? '',
    files: [...section.querySelectorAll('p:first-of-type a')].map((link) => link.textContent),
    steps: section.querySelectorAll('ol li').length,
    sql: section.querySelector('pre code')?.textContent ?? '',
    answer: (section.querySelector('.answer')?.textContent ?? '').replace(/\s+/g, ' '),
    rows: [...section.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent.trim())),
  }));
  it('stands on the page, with its files, its steps and a query of at most 15 lines', () => {
    expect(sections.length).toBeGreaterThanOrEqual(ours ? 3 : 1);
    expect(sections.some(({ rows }) => rows.length > 0)).toBe(true);
    for (const { asks } of sections) expect(asks).toMatch(/\?$/);
    for (const { files, steps, sql } of sections) {
      expect(steps).toBeGreaterThan(2);
      expect(sql.split('\n').length).toBeLessThanOrEqual(15);
      const used = [...sql.matchAll(/(?:FROM|JOIN) (\w+)/g)].flatMap(([, name = '']) => (tableOf.has(name) ? [`${name}.csv`] : []));
      expect([...new Set(used)].sort()).toEqual(files.sort());
    }
  });
  it.each(sections.map((section) => [section.asks, section] as const))(
    '%s: the query on the CSV files alone gives the answer of the page',
    (_, { sql, rows }) => {
      expect(ask(sql)).toEqual(rows);
    },
  );
  it.runIf(ours)('says its answer in words with the same numbers', () => {
    const [again, always, share] = sections;
    const first = record().inspections.find(({ text: held, asks }) => held !== undefined && asks.length > 0);
    const [[placed = ''] = []] = ask(`SELECT count(*) FROM asks WHERE inspection = '${first?.id}' AND theme <> ''`);
    expect(again?.answer).toContain(
      `${again?.rows.length} of the ${placed} asks of ${first && yearOf(first.ordered)} with a theme are on one that came up again`,
    );
    for (const [theme = ''] of always?.rows ?? []) expect(always?.answer).toContain(theme);
    for (const [, findings, strengths, percent] of share?.rows ?? [])
      for (const part of [findings, strengths, `${percent}%`]) expect(share?.answer).toContain(part);
  });
});
