// The tables as CSV on the Web metadata (W3C "Metadata Vocabulary for Tabular Data"): what each column holds, keys, terms.
import { description } from '../words/openData.ts';
import { citation, foreignKeys, homeOf, licences } from './datapackage.ts';
import type { Site } from '../written/draft.ts';
import type { Column } from './columns.ts';
import type { DataTable } from './tables.ts';

function datatypeOf({ type, format, values, pattern }: Column): unknown {
  if (values) return { base: 'string', format: `^(${values.join('|')})$` };
  if (pattern !== undefined) return { base: 'string', format: pattern };
  return format === 'uri' ? 'anyURI' : (format ?? type);
}

function tableOf(site: Site, table: DataTable) {
  const keys = foreignKeys(table).map(({ column, table: other }) => ({
    columnReference: column,
    reference: { resource: `${other}.csv`, columnReference: 'id' },
  }));
  return {
    url: `${table.id}.csv`,
    'dc:title': `${site.title}: ${table.id}`,
    'dc:description': table.says,
    'dc:license': licences(site, table).map(({ path }) => ({ '@id': path })),
    tableSchema: {
      columns: table.columns.map((column) => ({
        name: column.name,
        titles: column.name,
        'dc:description': column.says,
        datatype: datatypeOf(column),
        required: column.required,
        ...(column.separator === undefined ? {} : { separator: column.separator }),
      })),
      primaryKey: table.key,
      ...(keys.length > 0 ? { foreignKeys: keys } : {}),
    },
  };
}

/**
 * The metadata of all tables, or of one with those that its keys point into (a key may only point into a table of the same group).
 * By default a reader looks for `<table>.csv-metadata.json`, then for `csv-metadata.json`.
 */
export function csvw(site: Site, all: readonly DataTable[], only?: DataTable): string {
  const wanted = only && [only.id, ...foreignKeys(only).map(({ table }) => table)];
  const group = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    'dc:title': site.title,
    'dc:description': description(site),
    'dc:publisher': site.publisher,
    'dc:modified': { '@value': site.checked, '@type': 'xsd:date' },
    'dc:license': licences(site).map(({ path }) => ({ '@id': path })),
    'dc:source': { '@id': homeOf(site) },
    'dc:bibliographicCitation': citation(site),
    dialect: { header: true, encoding: 'utf-8', lineTerminators: ['\n'] },
    tables: all.filter(({ id }) => wanted?.includes(id) ?? true).map((table) => tableOf(site, table)),
  };
  return `${JSON.stringify(group, null, 1)}\n`;
}
