// The table of a coding as a workbook: the rows to fill in, the rules beside them, the lists to choose from, and what was given out.
import { readOds } from 'hucre/ods';
import { colToLetter, readXlsx, writeXlsx, type CellValue, type DataValidation } from 'hucre/xlsx';
import { columnsOf, type TableRow } from '../../model/authoring/coding/table.ts';
import type { Grid } from '../../model/authoring/coding/tableRead.ts';
import { RULES } from '../../model/authoring/coding/rules.ts';
import type { Theme } from '../../model/written/draft.ts';

const NAMES = { rows: 'Coding', rules: 'Rules', lists: 'Lists', given: 'As given out' } as const;
const TOP = { alignment: { vertical: 'top', wrapText: true } } as const;
const HEAD = { font: { bold: true }, alignment: { vertical: 'top', wrapText: true } } as const;
/** Rows that somebody puts in have the lists as well. */
const SPARE = 200;

function rulesSheet(themes: readonly Theme[]): CellValue[][] {
  return [
    ['What', 'Which', 'The rule'],
    ...RULES.map(({ about, name, rule }) => [about, name, rule]),
    ...themes.map(({ name, belongs, excludes }) => ['Theme', name, excludes === null ? belongs : `${belongs} Not: ${excludes}`]),
  ];
}

/** The workbook of a coding. Every word is a cell of text, so none becomes a formula; the same coding makes the same bytes. */
export async function workbookOf(title: string, rows: readonly TableRow[], themes: readonly Theme[]): Promise<Uint8Array> {
  const columns = columnsOf(themes);
  const cells = [columns.map(({ heading }) => heading), ...rows.map(({ cells: all }) => columns.map(({ column }) => all[column] ?? null))];
  const listed = columns.filter(({ values }) => values);
  const longest = Math.max(...listed.map(({ values }) => values?.length ?? 0));
  const lists = [listed.map(({ heading }) => heading), ...Array.from({ length: longest }, (_, i) => listed.map(({ values }) => values?.[i] ?? null))];
  const validations = listed.map(({ column, values = [] }, i): DataValidation => {
    const own = colToLetter(columns.findIndex((one) => one.column === column));
    const list = colToLetter(i);
    return {
      type: 'list',
      formula1: `${NAMES.lists}!$${list}$2:$${list}$${values.length + 1}`,
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: 'stop',
      errorTitle: 'Choose from the list',
      errorMessage: 'This is not in the list. Choose from it, or leave the cell empty.',
      range: `${own}2:${own}${rows.length + 1 + SPARE}`,
    };
  });
  const made = new Date(0);
  const widths = columns.map(({ width }) => ({ width, style: TOP }));
  const headed = new Map(columns.map(({ heading }, i) => [`0,${i}`, { value: heading, type: 'string' as const, style: HEAD }]));
  return writeXlsx({
    properties: { title, created: made, modified: made },
    sheets: [
      {
        name: NAMES.rows,
        rows: cells,
        columns: widths,
        cells: headed,
        freezePane: { rows: 1, columns: 3 },
        autoFilter: { range: `A1:${colToLetter(columns.length - 1)}${cells.length}` },
        dataValidations: validations,
      },
      { name: NAMES.rules, rows: rulesSheet(themes), columns: [14, 34, 90].map((width) => ({ width, style: TOP })), freezePane: { rows: 1 } },
      { name: NAMES.lists, rows: lists, columns: listed.map(() => ({ width: 34 })), hidden: true },
      { name: NAMES.given, rows: cells, columns: columns.map(({ width }) => ({ width })), hidden: true },
    ],
  });
}

/** A workbook that came back, as its rows and what was given out; or why it cannot be read. */
export async function readWorkbook(bytes: Uint8Array): Promise<{ rows: Grid; given: Grid } | { refused: string }> {
  const refused = {
    refused: 'This file is no table of a spreadsheet program. Save it as “Excel workbook (.xlsx)” or “OpenDocument (.ods)”, and choose that file.',
  };
  try {
    // An OpenDocument file says so in its first entry, without compression.
    const isOds = new TextDecoder('latin1').decode(bytes.subarray(0, 120)).includes('opendocument.spreadsheet');
    const { sheets } = await (isOds ? readOds(bytes) : readXlsx(bytes));
    const rows = sheets.find(({ name }) => name === NAMES.rows) ?? sheets[0];
    return rows ? { rows: rows.rows, given: sheets.find(({ name }) => name === NAMES.given)?.rows ?? [] } : refused;
  } catch {
    return refused;
  }
}
