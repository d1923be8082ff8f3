// `npm run register`: before something is published, adds its addresses to content/addresses.txt and its words to content/published.csv.
// No existing line is ever changed or removed.
import { existsSync, readFileSync } from 'node:fs';
import { currentEntries } from '../model/checks/baseline.ts';
import { baselineText } from '../model/written/publishedList.ts';
import { ADDRESSES_HEAD, sinceLine } from '../model/written/addressList.ts';
import { check } from '../model/checks/check.ts';
import { everyAddress } from '../model/counts/permalinks.ts';
import type { Draft } from '../model/written/draft.ts';
import { ADDRESSES, BASELINE } from '../model/written/files.ts';
import { ContentError } from '../model/written/problems.ts';
import { readDraft, RECORD_DIR } from '../record.ts';
import { run } from './command.ts';
import { writeWhole } from './writeWhole.ts';

/** Lines added at the end of a text, each on a line of its own even where the text has no line end at its end. */
function withLines(text: string, lines: readonly string[]): string {
  return lines.length === 0 ? text : text + (text === '' || text.endsWith('\n') ? '' : '\n') + lines.map((line) => `${line}\n`).join('');
}

/** Rules that do not stop a registration: a list that was not made yet, or whose addresses were not written when the command was stopped, is what this one mends. */
function mended({ files, addresses: { list } }: Draft): readonly string[] {
  const isNew = !files.some(({ path }) => path === BASELINE) && list.length === 0;
  return ['address-lost', ...(isNew ? ['written-missing'] : [])];
}

await run({ use: 'npm run register', otherwise: 'Nothing was registered' }, () => {
  const read = readDraft();
  const { draft } = read;
  const left = mended(draft);
  const { record, problems } = check(read, (rule) => !left.includes(rule));
  if (!record) throw new ContentError(problems);
  const file = `${RECORD_DIR}/${ADDRESSES}`;
  if (!existsSync(file)) writeWhole(file, ADDRESSES_HEAD);

  // Entries first: the next run repairs an entry without its address; of an address without its entry nobody knows what was there.
  const kept = draft.baseline.entries;
  const known = new Set(kept.map(({ id }) => id));
  const added = currentEntries(draft).filter(({ id }) => !known.has(id));
  if (added.length > 0) writeWhole(`${RECORD_DIR}/${BASELINE}`, baselineText([...kept, ...added]));

  const listed = new Set(draft.addresses.list.map(({ path }) => path));
  const fresh = everyAddress(record).filter((path) => !listed.has(path));
  const today = new Date().toISOString().slice(0, 10);
  const dated = draft.addresses.list.at(-1)?.since === today ? fresh : [sinceLine(today), ...fresh];
  if (fresh.length > 0) writeWhole(file, withLines(readFileSync(file, 'utf8'), dated));
  console.log(`${fresh.length} new addresses in ${ADDRESSES}, ${added.length} new entries in ${BASELINE}.`);
});
