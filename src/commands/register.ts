// `npm run register`: before something is published, adds its addresses to content/addresses.txt and its words to content/published.csv.
// Nothing that stands there is ever changed or taken away.
import { existsSync, readFileSync } from 'node:fs';
import { baselineText, currentEntries } from '../model/baseline.ts';
import { everyAddress } from '../model/permalinks.ts';
import { ADDRESSES, BASELINE } from '../model/files.ts';
import { loadRecord, readDraft, RECORD_DIR } from '../record.ts';
import { run } from './command.ts';
import { writeWhole } from './writeWhole.ts';

const HEAD = `# Every address ever published, pages and anchors. \`npm run register\` adds new ones; none is ever deleted.
# Where nothing stands at one any more, write after it: withdrawn 2027-01-31: why.
`;

/** Lines added at the end of a text, each on a line of its own whatever its last line ended with, and ended as the others are. */
function withLines(text: string, lines: readonly string[]): string {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  return lines.length === 0 ? text : text + (text === '' || text.endsWith('\n') ? '' : end) + lines.map((line) => line + end).join('');
}

await run({ use: 'npm run register', otherwise: 'Nothing was registered' }, () => {
  loadRecord();
  const { draft } = readDraft();
  const listed = new Set(draft.addresses.list.map(({ path }) => path));
  const fresh = everyAddress(draft).filter((path) => !listed.has(path));
  const file = `${RECORD_DIR}/${ADDRESSES}`;
  if (fresh.length > 0) writeWhole(file, withLines(existsSync(file) ? readFileSync(file, 'utf8') : HEAD, fresh));

  const kept = draft.baseline.entries;
  const known = new Set(kept.map(({ id }) => id));
  const added = currentEntries(draft).filter(({ id }) => !known.has(id));
  if (added.length > 0) writeWhole(`${RECORD_DIR}/${BASELINE}`, baselineText([...kept, ...added]));
  console.log(`${fresh.length} new addresses in ${ADDRESSES}, ${added.length} new entries in ${BASELINE}.`);
});
