// `npm run register`: before something is published, adds its addresses to content/addresses.txt and its words to content/published.csv.
// Nothing that stands there is ever changed or taken away.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { baselineText, currentEntries } from '../model/baseline.ts';
import { everyAddress } from '../model/permalinks.ts';
import { ADDRESSES, BASELINE } from '../model/files.ts';
import { loadRecord, readDraft, RECORD_DIR } from '../record.ts';

const HEAD = `# Every address ever published, pages and anchors. \`npm run register\` adds new ones; none is ever deleted.
# Where nothing stands at one any more, write after it: withdrawn 2027-01-31: why.
`;

loadRecord();
const { draft } = readDraft();
const listed = new Set(draft.addresses.list.map(({ path }) => path));
const fresh = everyAddress(draft).filter((path) => !listed.has(path));
const file = `${RECORD_DIR}/${ADDRESSES}`;
const before = existsSync(file) ? readFileSync(file, 'utf8') : HEAD;
writeFileSync(file, before + fresh.map((path) => `${path}\n`).join(''));

const kept = draft.baseline.entries;
const known = new Set(kept.map(({ id }) => id));
const added = currentEntries(draft).filter(({ id }) => !known.has(id));
writeFileSync(`${RECORD_DIR}/${BASELINE}`, baselineText([...kept, ...added]));
console.log(`${fresh.length} new addresses in ${ADDRESSES}, ${added.length} new entries in ${BASELINE}.`);
