// Runs a command of this project as a user does, on a small record that may be changed.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { BUILD_NOTE } from '../../src/hosting/headers.ts';

interface Ran {
  status: number | null;
  signal: NodeJS.Signals | null;
  out: string;
  err: string;
}

interface Circumstances {
  env?: Record<string, string>;
  cwd?: string;
  /** Arguments of Node itself, before the command. */
  node?: readonly string[];
}

/** A variable of this process that would set something for a command is not passed on. */
const { SITE_URL: _url, BASE_PATH: _base, SITE_PUBLISHER: _publisher, SITE_CONTACT: _contact, PORT: _port, RECORD_DIR: _record, ...PASSED_ON } = process.env;

export async function ran(command: string, args: readonly string[] = [], { env = {}, cwd, node = [] }: Circumstances = {}): Promise<Ran> {
  const child = spawn(process.execPath, [...node, resolve(`src/commands/${command}.ts`), ...args], {
    env: { ...PASSED_ON, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(cwd === undefined ? {} : { cwd }),
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (data) => (out += String(data)));
  child.stderr.on('data', (data) => (err += String(data)));
  return new Promise((done) => child.once('close', (status, signal) => done({ status, signal, out, err })));
}

/** A folder like that of the project, with another council's record, and the code of this one. */
export function smallProject(): { home: string; remove: () => void } {
  const home = mkdtempSync(join(tmpdir(), 'commands-'));
  cpSync('tests/fixtures/second-council', home, { recursive: true });
  for (const name of ['src', 'node_modules']) symlinkSync(resolve(name), join(home, name));
  return { home, remove: () => rmSync(home, { recursive: true, force: true }) };
}

/** The settings of a site that may be published. */
export const SETTINGS = { address: 'https://record.test', base: '/', publisher: 'The publisher', contact: 'records@record.test' };

/** What of a built site `freeze` and `headers` look at: one chart, the headers and the note of its build. */
export function writeSite(folder: string, settings = SETTINGS): void {
  const files = {
    _headers: '/*\n  X-Content-Type-Options: nosniff\n',
    _redirects: '',
    'embed/themes/index.html': '<!doctype html><h1>A chart</h1>\n',
    'charts/themes/index.html': '<!doctype html><h1>A chart</h1>\n',
    'embed/404/index.html': '<!doctype html><h1>No chart</h1>\n',
  };
  const note = { settings, files: [...Object.keys(files), BUILD_NOTE] };
  for (const [file, text] of Object.entries({ ...files, [BUILD_NOTE]: JSON.stringify(note) })) {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}
