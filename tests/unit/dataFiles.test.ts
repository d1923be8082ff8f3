// The files of data of a small record: every table in each form, each once, and the same bytes each time.
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { dataFiles } from '../../src/model/tables/dataFiles.ts';
import { tables } from '../../src/model/tables/tables.ts';
import { smallRecord } from '../fixtures/files.ts';

const record = smallRecord();
const files = dataFiles(record, (path) => `https://record.example${path}`);
const made = (name: string): ReturnType<(typeof files)[number]['make']> => files.find(({ file }) => file === name)?.make() ?? expect.unreachable(name);

it('every table of the Data Package is made in each form, and no file twice', async () => {
  const { resources } = JSON.parse(String(await made('datapackage.json'))) as { resources: { name: string; path: string }[] };
  expect(resources.length).toBe(tables(record).length);
  const names = files.map(({ file }) => file);
  for (const { name, path } of resources) expect(names).toEqual(expect.arrayContaining([path, `${name}.csv`, `${name}.json`, `${name}.csv-metadata.json`]));
  expect(new Set(names).size).toBe(names.length);
});

it('the archive holds the tables and their metadata as they are by themselves', async () => {
  const held = unzipSync((await made('record.zip')) as Uint8Array);
  const csv = files.flatMap(({ file }) => (file.endsWith('.csv') ? [file] : []));
  expect(Object.keys(held).sort()).toEqual(['README.txt', 'csv-metadata.json', 'datapackage.json', ...csv].sort());
  for (const [name, bytes] of Object.entries(held).filter(([one]) => one !== 'README.txt')) expect(strFromU8(bytes), name).toBe(await made(name));
});

it('archive and workbook have the same bytes each time', async () => {
  for (const name of ['record.zip', 'record.xlsx']) expect(await made(name), name).toEqual(await made(name));
});
