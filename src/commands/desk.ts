// `npm run desk`: opens a page in the browser where a visit is taken in, coded, reviewed and corrected. It works on this machine alone.
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { open } from '../desk/desk.server.ts';
import { fingerprint, Store } from '../desk/store.server.ts';
import { Refused as Unmade } from '../desk/refused.ts';
import { RECORD_DIR } from '../record.ts';
import { Refused, run } from './command.ts';
import { withLock } from './lock.ts';

/** Shows an address in the person's own browser; where none can be opened, the printed address is enough. */
function show(address: string): void {
  const [command, ...args]: [string, ...string[]] =
    process.platform === 'darwin' ? ['open', address] : process.platform === 'win32' ? ['cmd', '/c', 'start', '', address] : ['xdg-open', address];
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

await run(
  {
    use: 'npm run desk',
    otherwise: 'The desk was not opened',
    options: { 'no-browser': { says: 'Print the address, and open no browser' } },
    about: 'The desk works on the record in this folder, or on the one that RECORD_DIR names. Its page is open to this machine alone.',
    withoutRecord: 'in a folder',
  },
  async ({ values }) => {
    const store = new Store(RECORD_DIR);
    // Beside all checkouts of the project, so that two of them on one record meet.
    const lock = `${tmpdir()}/desk-${fingerprint(store.root).slice(0, 16)}.lock`;
    try {
      return await withLock(lock, `A desk for ${store.root}`, async () => {
        try {
          store.mend();
        } catch (error) {
          if (error instanceof Unmade) throw new Refused(error.message);
          throw error;
        }
        const { address, close } = await open(store);
        console.log(`The desk is open at ${address}\nPress Ctrl+C to close it. What is typed is saved as you go.`);
        if (!values['no-browser']) show(address);
        await new Promise<void>((done) => {
          process.once('SIGINT', done);
          process.once('SIGTERM', done);
        });
        await close();
        return 0;
      });
    } finally {
      // What the store watches would keep the process alive.
      store.close();
    }
  },
);
