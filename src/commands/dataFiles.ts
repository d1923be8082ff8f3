// Writes the files of data below the folder of a site.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { dataFiles } from '../model/tables/dataFiles.ts';
import { absolute, record } from '../record.ts';
import { Refused } from './command.ts';

/** Writes each file into `data/` of the folder, which need not be there yet. Other work of this thread has its turn after each. Throws a Refused where public/ has a file of the same name. */
export async function writeDataFiles(folder: string): Promise<void> {
  for (const { file, make } of dataFiles(record(), absolute)) {
    await setImmediate();
    // Astro copies public/ meanwhile: one of the two would be lost.
    if (existsSync(`public/data/${file}`)) throw new Refused(`public/data/${file} has the name of a file that the build makes; give it another`);
    const path = `${folder}/data/${file}`;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, await make());
  }
}
