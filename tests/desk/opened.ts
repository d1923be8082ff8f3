// A desk that is open on a copy of a record, whatever looks at it.
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';

/** A desk that is open. */
export interface Opened {
  /** The folder of the record. */
  folder: string;
  /** The address of its page, with the token. */
  address: string;
  process: ChildProcess;
  /** Ends the process by a signal, and waits for its end. */
  end: (signal?: NodeJS.Signals) => Promise<void>;
}

/** A copy of `content/` and `seeds/` of a record; of none, an empty folder. */
export function copyOf(record: string | undefined): string {
  const folder = mkdtempSync(`${tmpdir()}/desk-test-`);
  if (record !== undefined)
    for (const name of ['content', 'seeds']) if (existsSync(`${record}/${name}`)) cpSync(`${record}/${name}`, `${folder}/${name}`, { recursive: true });
  return folder;
}

/** Opens a desk for a folder. */
export async function open(folder: string, settings: Readonly<Record<string, string>> = {}): Promise<Opened> {
  const child = spawn(process.execPath, ['src/commands/desk.ts', '--no-browser'], {
    env: { ...process.env, ...settings, RECORD_DIR: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  let said = '';
  const address = await new Promise<string>((ready, failed) => {
    const hear = (words: Buffer): void => {
      said += String(words);
      const found = /http:\/\/\S+/.exec(said)?.[0];
      if (found !== undefined) ready(found);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', () => failed(new Error(`the desk did not open: ${said}`)));
  });
  const end = async (signal: NodeJS.Signals = 'SIGTERM'): Promise<void> => {
    child.kill(signal);
    await ended;
  };
  return { folder, address, process: child, end };
}
