// `npm run build`: checks the content, builds beside the last good site, and only then puts the new one in its place.
// `--out <folder>` names another place than dist/.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, renameSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ContentError } from '../model/problems.ts';
import { loadRecord } from '../record.ts';
import { writePictures } from './pictures.ts';
import { writeSearchIndex } from './searchIndex.ts';

const STAGE = '.stage';

async function build(out: string): Promise<number> {
  try {
    loadRecord();
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    console.error(error.message);
    return 1;
  }
  const stage = `${STAGE}/${process.pid}`;
  const last = `${stage}-last`;
  rmSync(stage, { recursive: true, force: true });
  const built = spawnSync('astro', ['build', '--outDir', stage], { stdio: 'inherit', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } });
  if (built.status !== 0 || !existsSync(`${stage}/index.html`)) {
    console.error(`The site was not built. The last good ${out}/ stays as it was.`);
    return 1;
  }
  writePictures(stage);
  await writeSearchIndex(stage);
  // Frozen charts never change: they are copied, not built.
  if (existsSync('content/frozen')) cpSync('content/frozen', `${stage}/frozen`, { recursive: true });
  if (existsSync(out)) renameSync(out, last);
  renameSync(stage, out);
  rmSync(last, { recursive: true, force: true });
  return 0;
}

const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });
process.exitCode = await build(values.out);
