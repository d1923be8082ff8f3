// Writes the search index of the site (Pagefind), from the record's own entries, and beside it what a query is read by.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { gunzipSync, strFromU8 } from 'fflate';
import { createIndex, type PagefindIndex } from 'pagefind';
import { charts } from '../charts/charts.ts';
import { blocksOf } from '../model/checks/asRead.ts';
import { addresses } from '../model/record/addresses.ts';
import { dateTokens, indexed, lexiconOf, searchEntries, type SearchEntry } from '../model/sharing/search.ts';
import { namedCharts } from '../model/sharing/searchPages.ts';
import type { Vocabulary } from '../model/sharing/searchSpelling.ts';
import { datesIn, END, formsOf, wordsOf, type Lexicon } from '../model/sharing/searchWords.ts';
import { readDraft, record } from '../record.ts';

/** Entries that Pagefind has before it at once, so that it need not wait for this thread, which has other work. */
const AT_ONCE = 500;

/** Every word of some texts and names, days and months among them, the most frequent first. */
function wordsIn(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of texts.flatMap((text) => [...wordsOf(text).map((one) => one.word), ...datesIn(text).flatMap(({ tokens }) => tokens)]))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([word]) => word);
}

/** The text of the pages that are prose, by their addresses. */
function proseOfPages(): Map<string, string> {
  const { prose, inspections, milestones, pages, story } = readDraft().draft;
  const bodies = new Map(
    prose.map((one) => [
      one.file,
      blocksOf(one)
        .map(({ text }) => (/[.:;?!\u201D]$/.test(text) ? text : `${text}.`))
        .join(' '),
    ]),
  );
  const placed = [
    ...inspections.map(({ id, file }) => [addresses.inspection(id), file] as const),
    ...milestones.map(({ id, file }) => [addresses.milestone(id), file] as const),
    ...pages.map(({ id, file }) => [addresses.about(id), file] as const),
    ['/', story.file] as const,
  ];
  return new Map(placed.map(([url, file]) => [url, bodies.get(file) ?? '']));
}

/**
 * What is shown of each entry, by the name that Pagefind gives it: its files are gzipped JSON behind a mark of its own.
 * Node's zlib holds so much beside the heap for each file that all of the heap is collected again and again.
 */
function shownByName(folder: string, shown: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries(
    readdirSync(`${folder}/pagefind/fragment`)
      .sort()
      .map((file) => {
        const [, url = ''] = /"url":("(?:[^"\\]|\\.)*")/.exec(strFromU8(gunzipSync(readFileSync(`${folder}/pagefind/fragment/${file}`)))) ?? [];
        return [file.replace('.pf_fragment', ''), shown.get(JSON.parse(url) as string) ?? ''];
      }),
  );
}

/** An index that has its entries before it, and not yet a file. */
interface Fed {
  index: PagefindIndex;
  entries: readonly SearchEntry[];
  lexicon: Lexicon;
}

/** Gives Pagefind all entries. Throws an Error with its own words where one is refused. */
export async function feedSearchIndex(): Promise<Fed> {
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(`The search index was not made: ${errors.join('; ')}`);
  const lexicon = lexiconOf(record());
  const forms = formsOf(lexicon);
  const entries = searchEntries(record(), namedCharts(charts(record())), proseOfPages());
  const add = async (entry: SearchEntry): Promise<void> => {
    const { url, title, line, filters } = entry;
    // One filter a value: Pagefind writes the values of a filter in an order that changes from build to build.
    const kept = Object.fromEntries(Object.entries(filters).flatMap(([name, values]) => values.map((value) => [`${name}: ${value}`, ['yes']])));
    const added = await index.addCustomRecord({
      url,
      content: indexed(entry, forms),
      language: 'en',
      meta: { title, line, ...(entry.names.length === 0 && entry.says !== '' ? { ours: 'In our words:' } : {}) },
      filters: kept,
    });
    if (added.errors.length > 0) throw new Error(`${url} was not added to the search index: ${added.errors.join('; ')}`);
  };
  for (let i = 0; i < entries.length; i += AT_ONCE) await Promise.all(entries.slice(i, i + AT_ONCE).map(add));
  return { index, entries, lexicon };
}

/** Writes pagefind/ into the folder. */
export async function writeSearchIndex(folder: string, { index, entries, lexicon }: Fed): Promise<void> {
  // Pagefind is a process of its own: what is worked out below costs no time.
  const writing = index.writeFiles({ outputPath: `${folder}/pagefind` });
  const vocabulary: Vocabulary = {
    text: wordsIn(entries.map(({ title, says, dates }) => [title, says, ...dates.map((date) => dateTokens(date).join(' '))].join('\n'))),
    names: wordsIn(entries.flatMap(({ names, dates }) => (names.length === 0 ? [] : [...names, ...dates.map((date) => dateTokens(date).join(' '))]))),
  };
  const shown = Map.groupBy(entries, ({ url }) => url);
  const textOf = ({ title, says, line, names }: SearchEntry): string[] => [title, says, ...(names.length > 0 ? [line] : [])].filter((part) => part !== '');
  const texts = new Map([...shown].map(([url, list]) => [url, list.flatMap(textOf).join(END)]));
  const written = await writing;
  await index.deleteIndex();
  if (written.errors.length > 0) throw new Error(`The search index was not written: ${written.errors.join('; ')}`);
  writeFileSync(`${folder}/pagefind/shown.json`, JSON.stringify(shownByName(folder, texts)));
  writeFileSync(`${folder}/pagefind/lexicon.json`, JSON.stringify(lexicon));
  writeFileSync(`${folder}/pagefind/vocabulary.json`, JSON.stringify(vocabulary));
  // Pagefind's own interfaces are not used here.
  for (const unused of ['component-ui.css', 'component-ui.js', 'modular-ui.css', 'modular-ui.js', 'ui.css', 'ui.js', 'highlight.js'])
    rmSync(`${folder}/pagefind/pagefind-${unused}`, { force: true });
}
