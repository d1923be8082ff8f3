// Makes records as `npm run new -- record` makes them, one without a visit and one with its first, and builds their sites.
import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the records are, and their sites. */
const HOME = 'node_modules/.cache/fresh';
const VISIT = fileURLToPath(new URL('visit', import.meta.url));

for (const visits of ['none', 'one']) {
  const folder = `${HOME}/${visits}`;
  rmSync(folder, { recursive: true, force: true });
  const steps = [
    ['new.ts', 'record', folder, '--council', 'Kent', '--framework', 'england'],
    ['check.ts', '--afresh'],
    ['build.ts', '--out', `${folder}/dist`],
  ];
  for (const [command = '', ...args] of steps) {
    if (command === 'check.ts' && visits === 'one') cpSync(VISIT, folder, { recursive: true });
    const env = { ...process.env, ...(command === 'new.ts' ? {} : { RECORD_DIR: folder }) };
    const { status } = spawnSync(process.execPath, [`src/commands/${command}`, ...args], { stdio: 'inherit', env });
    if (status !== 0) process.exit(1);
  }
}
