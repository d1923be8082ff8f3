// Writes the search index of the site (Pagefind), from the record's own entries.
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { createIndex } from 'pagefind';
import { searchEntries } from '../model/sharing/search.ts';
import { record } from '../record.ts';

const SIGNATURE = 'pagefind_dcd';

/** Pagefind lists its filters in an order that changes from build to build: sorts them, so that two builds are alike. Format of Pagefind 1.5. */
function settle(folder: string): void {
  const entryFile = `${folder}/pagefind-entry.json`;
  const entry = JSON.parse(readFileSync(entryFile, 'utf8')) as { languages: { en: { hash: string } } };
  const old = `${folder}/pagefind.${entry.languages.en.hash}.pf_meta`;
  const bytes = gunzipSync(readFileSync(old));
  const [version, pages, chunks, filters, ...rest] = decode(bytes.subarray(SIGNATURE.length)) as [string, unknown, unknown, [string, string][], ...unknown[]];
  filters.sort(([a], [b]) => (a < b ? -1 : 1));
  const sorted = Buffer.concat([bytes.subarray(0, SIGNATURE.length), encode([version, pages, chunks, filters, ...rest])]);
  const hash = `en_${createHash('sha256').update(sorted).digest('hex').slice(0, 10)}`;
  rmSync(old);
  writeFileSync(`${folder}/pagefind.${hash}.pf_meta`, gzipSync(sorted));
  entry.languages.en.hash = hash;
  writeFileSync(entryFile, JSON.stringify(entry));
}

/** Writes pagefind/ into the folder. Throws an Error with Pagefind's own words where an entry is refused. */
export async function writeSearchIndex(folder: string): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(`The search index was not made: ${errors.join('; ')}`);
  for (const { url, content, meta, filters } of searchEntries(record())) {
    // One filter a value, for the same reason: the values of a filter have no fixed order.
    const kept = Object.fromEntries(Object.entries(filters).flatMap(([name, values]) => values.map((value) => [`${name}: ${value}`, ['yes']])));
    const added = await index.addCustomRecord({ url, content, language: 'en', meta, filters: kept });
    if (added.errors.length > 0) throw new Error(`${url} was not added to the search index: ${added.errors.join('; ')}`);
  }
  const written = await index.writeFiles({ outputPath: `${folder}/pagefind` });
  await index.deleteIndex();
  if (written.errors.length > 0) throw new Error(`The search index was not written: ${written.errors.join('; ')}`);
  // Pagefind's own interfaces are not used here.
  for (const unused of ['component-ui.css', 'component-ui.js', 'modular-ui.css', 'modular-ui.js', 'ui.css', 'ui.js', 'highlight.js'])
    rmSync(`${folder}/pagefind/pagefind-${unused}`, { force: true });
  settle(`${folder}/pagefind`);
}
