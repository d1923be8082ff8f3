// The workbook and a table that looks like formulas, read by a library that neither writes it nor reads it in the other tests.
import { readFileSync } from 'node:fs';
import { writeXlsx } from 'hucre/xlsx';
import readBook from 'read-excel-file/node';
import { expect, it } from 'vitest';
import { dist, readData } from './site.ts';

it('the workbook has in each sheet the rows of its table, letter for letter', async () => {
  const [about, ...sheets] = await readBook(readFileSync(`${dist}/data/record.xlsx`));
  expect(about?.sheet).toBe('Read me');
  expect(sheets.length).toBeGreaterThan(5);
  for (const { sheet, data } of sheets) {
    const rows = readData(sheet);
    expect(data.slice(1), sheet).toEqual(rows.map((row) => Object.values(row)));
    if (rows[0]) expect(data[0], sheet).toEqual(Object.keys(rows[0]));
  }
});

it('a cell of text stays text, whatever it looks like', async () => {
  const cells = ['=1+1', '+44', '-2', '@name', '2016-10', '007', 'é £ … ’'];
  const [sheet] = await readBook(Buffer.from(await writeXlsx({ sheets: [{ name: 'odd', rows: cells.map((cell) => [cell]) }] })));
  expect(sheet?.data).toEqual(cells.map((cell) => [cell]));
});
