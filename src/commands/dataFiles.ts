// Writes the files of data below the folder of a site.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { dataFiles } from '../model/tables/dataFiles.ts';
import { absolute, record } from '../record.ts';

/** Writes each file into `data/` of the folder, which need not be there yet. Other work of this thread has its turn after each. */
export async function writeDataFiles(folder: string): Promise<void> {
  for (const { file, make } of dataFiles(record(), absolute)) {
    await setImmediate();
    const path = `${folder}/data/${file}`;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, await make());
  }
}
