// `npm run build`: checks the content, builds beside the last good site, and only then puts the new one in its place.
import { spawnSync } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { ContentError } from '../model/problems.ts';
import { loadRecord } from '../record.ts';

const STAGE = '.stage/site';
const LAST = '.stage/last';

function build(): number {
  try {
    loadRecord();
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    console.error(error.message);
    return 1;
  }
  rmSync('.stage', { recursive: true, force: true });
  const built = spawnSync('astro', ['build', '--outDir', STAGE], { stdio: 'inherit', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } });
  if (built.status !== 0 || !existsSync(`${STAGE}/index.html`)) {
    console.error('The site was not built. The last good dist/ stays as it was.');
    return 1;
  }
  if (existsSync('dist')) renameSync('dist', LAST);
  renameSync(STAGE, 'dist');
  rmSync('.stage', { recursive: true, force: true });
  return 0;
}

process.exitCode = build();
