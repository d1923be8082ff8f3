// What the open data is, who publishes it and under which terms: as a Data Package 2.0 (datapackage.org), as one JSON, and in words.
import { harvard } from '../sharing/citationForms.ts';
import { citeData } from '../sharing/ownCitations.ts';
import { CC_BY, description, OGL } from '../words/openData.ts';
import { inWords } from '../written/dates.ts';
import type { Site } from '../written/draft.ts';
import type { InspectionRecord } from '../record/record.ts';
import type { Column } from './columns.ts';
import { CHANGES } from './changes.ts';
import { csvOf, rowsAsObjects, type DataTable } from './tables.ts';

const PROFILES = 'https://datapackage.org/profiles/2.0';

interface Licence {
  name?: string;
  title: string;
  path: string;
}

export function homeOf({ address, base }: Site): string {
  return address + base;
}

/** The name of the whole, of the letters that addresses and file names may have. */
export function nameOf({ title }: Site): string {
  return title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

/** How spreadsheets open the files: what goes wrong with a CSV file in Excel, and what helps. */
export const SPREADSHEETS: readonly string[] = [
  'For a spreadsheet, take the workbook record.xlsx. Every date in it is text as we wrote it, and every letter is right.',
  'Excel, when it opens a CSV file by a click, takes it for text in an old character set: é, £ and … turn into other signs.',
  'It also takes a month for a date, and does not say so: 2016-10 becomes 1 October 2016, and is shown as Oct-16. No visit is known to have been on that day.',
  'To read a CSV file with Excel all the same: Data, From Text/CSV, file origin "65001: Unicode (UTF-8)", and data type detection "Do not detect data types".',
  'In LibreOffice, choose the character set "Unicode (UTF-8)" and the column type "Text". In Google Sheets, use File, Import, and take out the tick at "Convert text to numbers, dates, and formulas".',
];

/** How the data is cited, in one line. */
export function citation(site: Site): string {
  return harvard(citeData({ site }, (path) => site.address + site.base.slice(0, -1) + path));
}

const OURS: Licence = {
  name: 'CC-BY-4.0',
  title: 'Our words and our coding: Creative Commons Attribution 4.0 International',
  path: CC_BY,
};
const STATISTICS: Licence = {
  name: 'OGL-UK-3.0',
  title: 'Official statistics: Open Government Licence v3.0',
  path: OGL,
};

/** The terms that hold for the whole, or for one table. */
export function licences(site: Site, table?: DataTable): Licence[] {
  const quotations: Licence = {
    title: 'Quotations: not ours to license; the column "terms" names the terms of the document that each comes from',
    path: `${homeOf(site)}data/#licence`,
  };
  if (table === undefined) return [OURS, quotations, STATISTICS];
  if (table.id === 'statistics') return [STATISTICS];
  return table.columns.some(({ name }) => name === 'terms') ? [OURS, quotations] : [OURS];
}

function fieldOf({ name, says, type, format, required, values, pattern }: Column) {
  return {
    name,
    type: format === 'date' ? 'date' : type,
    ...(format === 'uri' ? { format } : {}),
    description: says,
    constraints: { required, ...(values ? { enum: values } : {}), ...(pattern === undefined ? {} : { pattern }) },
  };
}

/** The columns of a table that hold the id of a row of another. A column of several ids is no key; its description explains it. */
export function foreignKeys({ columns }: DataTable): { column: string; table: string }[] {
  return columns.flatMap(({ name, refers, separator }) => (refers === undefined || separator !== undefined ? [] : [{ column: name, table: refers }]));
}

async function resourceOf(site: Site, table: DataTable) {
  const file = new TextEncoder().encode(csvOf(table));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', file));
  const keys = foreignKeys(table).map(({ column, table: resource }) => ({ fields: [column], reference: { resource, fields: ['id'] } }));
  return {
    $schema: `${PROFILES}/dataresource.json`,
    name: table.id,
    type: 'table',
    path: `${table.id}.csv`,
    title: table.id,
    description: table.says,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: file.length,
    hash: `sha256:${Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')}`,
    licenses: licences(site, table),
    dialect: { header: true, delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true },
    schema: {
      $schema: `${PROFILES}/tableschema.json`,
      fields: table.columns.map(fieldOf),
      primaryKey: table.key,
      ...(keys.length > 0 ? { foreignKeys: keys } : {}),
      missingValues: [''],
    },
  };
}

/** The text of datapackage.json: all tables, with size and fingerprint of each CSV file. */
export async function dataPackage({ site, sources, statistics }: InspectionRecord, all: readonly DataTable[]): Promise<string> {
  const counted = sources.filter(({ id, text }) => text.state !== 'none' || statistics.some(({ source }) => source === id));
  const descriptor = {
    $schema: `${PROFILES}/datapackage.json`,
    name: nameOf(site),
    title: site.title,
    description: description(site),
    homepage: `${homeOf(site)}data/`,
    version: site.version,
    // The day on which the record was last checked, never that of the build.
    created: `${site.checked}T00:00:00Z`,
    contributors: [{ title: site.publisher, path: homeOf(site), roles: ['publisher'] }],
    keywords: [site.council, "children's services", 'inspection', site.inspectorate],
    licenses: licences(site),
    sources: counted.map(({ title, publisher, address }) => ({ title: `${publisher}: ${title}`, ...(address === null ? {} : { path: address }) })),
    // Beyond the profile, which permits further properties: how to cite the whole, under the two names that readers look for.
    citation: citation(site),
    bibliographicCitation: citation(site),
    resources: await Promise.all(all.map((table) => resourceOf(site, table))),
  };
  return `${JSON.stringify(descriptor, null, 1)}\n`;
}

/** Everything in one: the tables with what they are, their terms, version and date; none that only repeats others. */
export function allInOne(site: Site, all: readonly DataTable[]) {
  return {
    title: site.title,
    description: description(site),
    publisher: site.publisher,
    homepage: `${homeOf(site)}data/`,
    version: site.version,
    checked: site.checked,
    citation: citation(site),
    licences: licences(site),
    dictionary: `${homeOf(site)}data/datapackage.json`,
    tables: Object.fromEntries(all.filter(({ repeats }) => !repeats).map((table) => [table.id, rowsAsObjects(table)])),
  };
}

/** What a person needs to know who has only the file: pairs of a label and its text. */
export function readMe(site: Site, all: readonly DataTable[]): [string, string][] {
  return [
    ['Title', site.title],
    ['What it is', description(site)],
    ['Version', site.version],
    ['Last checked', inWords(site.checked)],
    ['Published by', site.publisher],
    ['Address', `${homeOf(site)}data/`],
    ['How to cite', citation(site)],
    ...licences(site).map(({ title, path }): [string, string] => ['Licence', `${title} (${path})`]),
    ['Empty cells', 'An empty count is not zero: nothing was counted there. The column looked_at of the table scope says why.'],
    ['Full and partial', 'Counts from a full text and from a partial one are not compared without saying so. The column coverage tells which is which.'],
    ...SPREADSHEETS.map((says): [string, string] => ['In a spreadsheet', says]),
    ...CHANGES.map(({ on, says }): [string, string] => [`Changed on ${inWords(on)}`, says]),
    ...all.map(({ id, says, rows }): [string, string] => [`Table ${id}`, `${says} ${rows.length} rows.`]),
  ];
}
