// Writes the citations of pages beside them, as files for reference managers.
import { mkdirSync, writeFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { charts } from '../charts/charts.ts';
import { CITATION_FILES } from '../model/sharing/citationRecords.ts';
import { citedPages } from '../model/sharing/citedPages.ts';
import { absolute, record } from '../record.ts';

/** Pages after which other work of this thread has its turn. */
const TURN = 50;

/** Writes RIS, BibTeX and CSL-JSON into the folder of each page that is cited. The folders need not be there yet. */
export async function writeCitationFiles(folder: string): Promise<void> {
  const drawn = charts(record()).map(({ chart }) => chart);
  for (const [i, { path, cited }] of citedPages(record(), drawn, absolute).entries()) {
    if (i % TURN === 0) await setImmediate();
    const all = cited();
    mkdirSync(folder + path, { recursive: true });
    for (const [form, write] of Object.entries(CITATION_FILES)) writeFileSync(`${folder}${path}cite.${form}`, write(all));
  }
}
