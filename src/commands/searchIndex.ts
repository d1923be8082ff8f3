// Writes the search index of the site (Pagefind), from the record's own entries.
import { rmSync } from 'node:fs';
import { createIndex } from 'pagefind';
import { searchEntries } from '../model/sharing/search.ts';
import { record } from '../record.ts';

/** Writes pagefind/ into the folder. Throws an Error with Pagefind's own words where an entry is refused. */
export async function writeSearchIndex(folder: string): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(`The search index was not made: ${errors.join('; ')}`);
  for (const { url, content, meta, filters } of searchEntries(record())) {
    // One filter a value: Pagefind writes the values of a filter in an order that changes from build to build.
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
}
