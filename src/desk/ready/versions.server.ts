// The history of the record in Git, where there is one: whether something is not in it yet, what changed since, and a new version.
import { execFile } from 'node:child_process';
import { Refused } from '../refused.ts';
import type { Versions } from './answers.ts';

interface Said {
  status: number;
  out: string;
  err: string;
}

/** Runs a program, and gives what it said; the status is -1 where it could not be run. */
export function said(program: string, args: readonly string[], options: { cwd?: string; env?: NodeJS.ProcessEnv; input?: string } = {}): Promise<Said> {
  return new Promise((done) => {
    const { input, ...rest } = options;
    const child = execFile(program, args, { ...rest, maxBuffer: 2 ** 26 }, (error, out, err) =>
      // Node's `code` is the exit status, or the word of an error of the system.
      done({ status: error === null ? 0 : typeof error.code === 'number' ? error.code : -1, out, err }),
    );
    child.stdin?.on('error', () => undefined).end(input ?? '');
  });
}

/** The folders of a record that are kept. */
const KEPT = ['content', 'seeds'];
const git = (root: string, args: readonly string[], input?: string): Promise<Said> => said('git', ['-C', root, ...args], input === undefined ? {} : { input });

/** How the versions of a record are kept. */
export async function versionsOf(root: string): Promise<Versions> {
  const { status, out } = await git(root, ['rev-parse', '--is-inside-work-tree']);
  if (status === -1) return { kind: 'no-git' };
  if (status !== 0 || out.trim() !== 'true') return { kind: 'no-history' };
  const changes = await git(root, ['status', '--porcelain', '--untracked-files=all', '--', ...KEPT]);
  return { kind: 'kept', changed: changes.out.split('\n').filter((line) => line !== '').length };
}

/** Saves what has changed in `content/` and `seeds/`, and nothing else, as a new version. Throws a Refused with what Git said where it does not. */
export async function saveVersion(root: string, message: string): Promise<void> {
  const there = await git(root, ['add', '--all', '--', ...KEPT]);
  const committed = there.status === 0 ? await git(root, ['commit', '--quiet', '--file=-', '--', ...KEPT], message) : there;
  if (committed.status === 0) return;
  const why = (committed.err || committed.out).trim().split('\n')[0] ?? '';
  const who = /tell me who you are|user\.email|identity/i.test(committed.err)
    ? ' Git has to know your name and your e-mail address first: whoever set it up for you can say them to it.'
    : '';
  throw new Refused(`No version was saved. Git says: ${why}.${who}`);
}
