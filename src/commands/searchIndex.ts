// Writes the search index of the site (Pagefind), from the record's own entries.
import { createIndex } from 'pagefind';
import { searchEntries } from '../model/searching.ts';
import { record } from '../record.ts';

/** Writes pagefind/ into the folder. Throws an Error with Pagefind's own words where an entry is refused. */
export async function writeSearchIndex(folder: string): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(`The search index was not made: ${errors.join('; ')}`);
  for (const { url, content, meta, filters } of searchEntries(record())) {
    const kept = Object.fromEntries(Object.entries(filters).filter(([, values]) => values.length > 0));
    const added = await index.addCustomRecord({ url, content, language: 'en', meta, filters: kept });
    if (added.errors.length > 0) throw new Error(`${url} was not added to the search index: ${added.errors.join('; ')}`);
  }
  const written = await index.writeFiles({ outputPath: `${folder}/pagefind` });
  await index.deleteIndex();
  if (written.errors.length > 0) throw new Error(`The search index was not written: ${written.errors.join('; ')}`);
}
