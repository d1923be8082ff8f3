// `npm run dev` on a copy of the whole project, to be changed.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { programOf } from '../../src/commands/programs.mjs';

/** The server of an editor, and the copy that it watches. */
export interface Dev {
  address: string;
  /** All that it has printed. */
  said: () => string;
  /** Replaces words of a file of the copy; throws where they do not stand there. */
  change: (file: string, from: string, to: string) => void;
  /** What stands at a path. */
  page: (path: string) => Promise<Response>;
  close: () => void;
}

export async function startDev(): Promise<Dev> {
  // The whole project: Astro keeps what it knows of the content beside its settings, wherever RECORD_DIR points.
  const home = mkdtempSync(`${tmpdir()}/live-`);
  for (const name of ['astro.config.mjs', 'package.json', 'tsconfig.json', 'src', 'public', 'content', 'seeds'])
    cpSync(name, `${home}/${name}`, { recursive: true });
  symlinkSync(`${process.cwd()}/node_modules`, `${home}/node_modules`);
  const server = spawn(process.execPath, [programOf('astro'), 'dev', '--port', '0'], {
    cwd: home,
    // Under Vitest, Astro serves no routes.
    env: { ...process.env, VITEST: undefined, NODE_ENV: 'development', ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (data) => (said += String(data)));
  const close = (): void => {
    server.kill();
    rmSync(home, { recursive: true, force: true });
  };
  let address: string | undefined;
  while (address === undefined) {
    if (server.exitCode !== null) throw new Error(`"astro dev" ended:\n${said}`);
    await wait(100);
    if (said.includes('watching for file changes')) address = /http:\/\/localhost:\d+/.exec(said)?.[0];
  }
  return {
    address,
    said: () => said,
    change(file, from, to) {
      const text = readFileSync(`${home}/${file}`, 'utf8');
      if (!text.includes(from)) throw new RangeError(`${file} does not hold "${from}"`);
      writeFileSync(`${home}/${file}`, text.replace(from, to));
    },
    page: (path) => fetch(address + path),
    close,
  };
}
