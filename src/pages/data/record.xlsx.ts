// The workbook for spreadsheets. Every word is a cell of text, so none becomes a formula; the same content makes the same bytes.
import type { APIRoute } from 'astro';
import { writeXlsx } from 'hucre/xlsx';
import { citation } from '../../model/tables/datapackage.ts';
import { tables } from '../../model/tables/tables.ts';
import { sheets, WIDEST } from '../../model/tables/workbook.ts';
import { record } from '../../record.ts';

export const GET: APIRoute = async () => {
  const { site } = record();
  const checked = new Date(site.checked);
  const bytes = await writeXlsx({
    properties: { title: site.title, creator: site.publisher, description: citation(site), created: checked, modified: checked },
    sheets: sheets(site, tables(record())).map(({ name, widths, rows, headed }) => ({
      name,
      rows,
      columns: widths.map((width) => ({ width, style: { alignment: { vertical: 'top' as const, wrapText: width >= WIDEST } } })),
      ...(headed ? { freezePane: { rows: 1 }, autoFilter: { range: `A1:${column(widths.length)}${rows.length}` } } : {}),
    })),
  });
  return new Response(new Uint8Array(bytes));
};

/** The letters of a column, from 1: "A", "Z", "AA". */
function column(number: number): string {
  const letter = String.fromCharCode(65 + ((number - 1) % 26));
  return number > 26 ? column(Math.floor((number - 1) / 26)) + letter : letter;
}
