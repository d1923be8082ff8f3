// Runs a command and says how long it took and how much memory its largest process held.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Measured {
  /** Wall time in seconds. */
  seconds: number;
  /** The most resident memory of one process of the command, in MiB (VmHWM of /proc; 0 where there is no /proc). */
  mebibytes: number;
}

/** Every process that was started by one, itself among them. */
function family(root: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const [, after = ''] = /\) (.*)/.exec(readFileSync(`/proc/${name}/stat`, 'utf8')) ?? [];
      parents.set(Number(name), Number(after.split(' ')[1]));
    } catch {
      // It ended while we looked.
    }
  }
  const found = [root];
  for (const pid of found) for (const [child, parent] of parents) if (parent === pid) found.push(child);
  return found;
}

function peakOf(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Runs a command to its end; throws with what it said where it fails. */
export async function measured(command: string, args: readonly string[], env: Record<string, string> = {}): Promise<Measured> {
  const begin = performance.now();
  const child = spawn(command, args, { env: { ...process.env, ...env, ASTRO_TELEMETRY_DISABLED: '1' }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said = (said + String(data)).slice(-4000)));
  let mebibytes = 0;
  const watch = setInterval(() => {
    if (process.platform === 'linux' && child.pid !== undefined) mebibytes = Math.max(mebibytes, ...family(child.pid).map(peakOf));
  }, 250);
  const status = await new Promise((done) => child.once('exit', done));
  clearInterval(watch);
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${said}`);
  return { seconds: (performance.now() - begin) / 1000, mebibytes };
}
