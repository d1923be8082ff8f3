// The files of data of a small record: those that are promised, each of them once, and the same bytes each time.
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { everyAddress } from '../../src/model/counts/permalinks.ts';
import { dataFiles } from '../../src/model/tables/dataFiles.ts';
import { smallRecord } from '../fixtures/files.ts';

const record = smallRecord();
const files = dataFiles(record, (path) => `https://record.example${path}`);
const made = (name: string): ReturnType<(typeof files)[number]['make']> => files.find(({ file }) => file === name)?.make() ?? expect.unreachable(name);

it('every file of data that has an address is made, and none twice', () => {
  const names = files.map(({ file }) => `/data/${file}`);
  expect(everyAddress(record).filter((path) => /^\/data\/(?!cite\.).*\.\w+$/.test(path) && !names.includes(path))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
});

it('the archive holds the tables and their metadata as they are by themselves', async () => {
  const held = unzipSync((await made('record.zip')) as Uint8Array);
  const tables = files.flatMap(({ file }) => (file.endsWith('.csv') ? [file] : []));
  expect(Object.keys(held).sort()).toEqual(['README.txt', 'csv-metadata.json', 'datapackage.json', ...tables].sort());
  for (const [name, bytes] of Object.entries(held).filter(([one]) => one !== 'README.txt')) expect(strFromU8(bytes), name).toBe(await made(name));
});

it('archive and workbook have the same bytes each time', async () => {
  for (const name of ['record.zip', 'record.xlsx']) expect(await made(name), name).toEqual(await made(name));
});
