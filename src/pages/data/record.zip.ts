// The whole Data Package in one file: every CSV with its metadata and a "Read me". The same content makes the same bytes.
import type { APIRoute } from 'astro';
import { strToU8, zipSync } from 'fflate';
import { csvw } from '../../model/tables/csvw.ts';
import { dataPackage, readMe } from '../../model/tables/datapackage.ts';
import { csvOf, tables } from '../../model/tables/tables.ts';
import { record } from '../../record.ts';

export const GET: APIRoute = async () => {
  const { site } = record();
  const all = tables(record());
  const files: Record<string, string> = {
    'README.txt': readMe(site, all)
      .map(([word, says]) => `${word}: ${says}\n`)
      .join(''),
    'datapackage.json': await dataPackage(record(), all),
    'csv-metadata.json': csvw(site, all),
    ...Object.fromEntries(all.map((table) => [`${table.id}.csv`, csvOf(table)])),
  };
  // A zip holds local time without a zone: the day of the last check as every zone would write it.
  const mtime = new Date(`${site.checked}T12:00:00`);
  return new Response(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, [strToU8(text), { mtime }]]))));
};
