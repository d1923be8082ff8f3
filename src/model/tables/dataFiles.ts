// The files below `/data/`, each with what makes it: the open tables in every form, their metadata, the annotations, and the JSON Schemas of the content.
import { strToU8, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import type { InspectionRecord } from '../record/record.ts';
import { annotated, annotationCollection, annotationPage } from '../sharing/annotations.ts';
import { contentSchema } from '../written/contentschema.ts';
import type { Site } from '../written/draft.ts';
import { CONTENT } from '../written/reading.ts';
import { csvw } from './csvw.ts';
import { allInOne, citation, dataPackage, readMe } from './datapackage.ts';
import { csvOf, rowsAsObjects, tables, type DataTable } from './tables.ts';
import { sheets, WIDEST } from './workbook.ts';

interface DataFile {
  /** Its path below `/data/`. */
  file: string;
  make: () => string | Promise<string | Uint8Array<ArrayBuffer>>;
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

/** The letters of a column, from 1: "A", "Z", "AA". */
function column(number: number): string {
  const letter = String.fromCharCode(65 + ((number - 1) % 26));
  return number > 26 ? column(Math.floor((number - 1) / 26)) + letter : letter;
}

/** The workbook for spreadsheets. Every word is a cell of text, so none becomes a formula; the same content makes the same bytes. */
async function workbook(site: Site, all: readonly DataTable[]): Promise<Uint8Array<ArrayBuffer>> {
  const checked = new Date(site.checked);
  const bytes = await writeXlsx({
    properties: { title: site.title, creator: site.publisher, description: citation(site), created: checked, modified: checked },
    sheets: sheets(site, all).map(({ name, widths, rows, headed }) => ({
      name,
      rows,
      columns: widths.map((width) => ({ width, style: { alignment: { vertical: 'top' as const, wrapText: width >= WIDEST } } })),
      ...(headed ? { freezePane: { rows: 1 }, autoFilter: { range: `A1:${column(widths.length)}${rows.length}` } } : {}),
    })),
  });
  return new Uint8Array(bytes);
}

/** The whole Data Package in one file: every CSV with its metadata and a "Read me". The same content makes the same bytes. */
async function archive(record: InspectionRecord, all: readonly DataTable[]): Promise<Uint8Array<ArrayBuffer>> {
  const { site } = record;
  const files: Record<string, string> = {
    'README.txt': readMe(site, all)
      .map(([word, says]) => `${word}: ${says}\n`)
      .join(''),
    'datapackage.json': await dataPackage(record, all),
    'csv-metadata.json': csvw(site, all),
    ...Object.fromEntries(all.map((table) => [`${table.id}.csv`, csvOf(table)])),
  };
  // A zip holds local time without a zone: the day of the last check as every zone would write it.
  const mtime = new Date(`${site.checked}T12:00:00`);
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, [strToU8(text), { mtime }]])));
}

/** Every file below `/data/`. CSV is RFC 4180 in UTF-8, and beside each lies the CSVW metadata that a reader looks for there; schemas are of draft 2020-12. */
export function dataFiles(record: InspectionRecord, absolute: (path: string) => string): DataFile[] {
  const { site } = record;
  const all = tables(record);
  return [
    ...all.flatMap((table): DataFile[] => [
      { file: `${table.id}.csv`, make: () => csvOf(table) },
      { file: `${table.id}.json`, make: () => json(rowsAsObjects(table)) },
      { file: `${table.id}.csv-metadata.json`, make: () => csvw(site, all, table) },
    ]),
    { file: 'csv-metadata.json', make: () => csvw(site, all) },
    { file: 'datapackage.json', make: () => dataPackage(record, all) },
    { file: 'record.json', make: () => json(allInOne(site, all)) },
    { file: 'record.xlsx', make: () => workbook(site, all) },
    { file: 'record.zip', make: () => archive(record, all) },
    { file: 'annotations.jsonld', make: () => json(annotationCollection(record, absolute)) },
    ...annotated(record).map((visit): DataFile => ({ file: `annotations/${visit.id}.jsonld`, make: () => json(annotationPage(record, visit, absolute)) })),
    ...Object.entries(CONTENT).map(([type, [files, schema]]): DataFile => {
      const file = `schemas/${type}.json`;
      return { file, make: () => contentSchema(absolute(`/data/${file}`), type, files, schema) };
    }),
  ];
}
