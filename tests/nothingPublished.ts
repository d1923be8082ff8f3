// The lists of what was published, and of what was corrected since, as they are in a record of which nothing was published.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BASELINE_HEAD } from '../src/model/written/publishedList.ts';
import { ADDRESSES, BASELINE } from '../src/model/written/files.ts';

/** Makes a copy of a record one of which nothing was published yet. */
export function nothingPublished(root: string): void {
  writeFileSync(join(root, ADDRESSES), '# Nothing was published yet.\n');
  writeFileSync(join(root, BASELINE), `${BASELINE_HEAD}\n`);
  writeFileSync(join(root, 'content/corrections.yml'), 'corrections: []\n');
}
