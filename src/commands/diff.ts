// `npm run diff [-- --against <revision>]`: what the content as it is changes in the counted series, in words.
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { headlineChanges } from '../charts/headlines.ts';
import { check } from '../model/checks/check.ts';
import { correctionsNeeded, differences } from '../model/authoring/differences.ts';
import type { Draft } from '../model/written/draft.ts';
import { Misuse, report, type Problem } from '../model/written/problems.ts';
import type { InspectionRecord } from '../model/record/record.ts';
import { readDraft, RECORD_DIR } from '../record.ts';
import { Refused, run } from './command.ts';

/** The rules that a change of something published breaks until a correction is written: the reason to run this command, so it does not refuse them. */
const TOLD_HERE: readonly string[] = ['change-untold', 'address-gone'];

/** The record of a folder and its draft, or the problems that keep it from being counted. */
function counted(root: string): { record: InspectionRecord; draft: Draft } | { problems: Problem[] } {
  const read = readDraft(root);
  const { record, problems } = check(read, (rule) => !TOLD_HERE.includes(rule));
  return record ? { draft: read.draft, record } : { problems };
}

const git = (args: readonly string[]): SpawnSyncReturns<Buffer> => spawnSync('git', args, { cwd: RECORD_DIR, maxBuffer: 2 ** 30 });
const firstLine = (bytes: Buffer): string => bytes.toString().trim().split('\n')[0] ?? '';

/** The commit of a revision. Git must not take it for an option, whatever it looks like. */
function commitOf(revision: string): string {
  const named = git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
  if (named.error) throw new Refused(`Git could not be run: ${named.error.message}`);
  if (named.status !== 0)
    throw new Misuse(`Git knows no state "${revision}" of ${RECORD_DIR}/${named.stderr.length > 0 ? `: ${firstLine(named.stderr)}` : ''}`);
  return named.stdout.toString().trim();
}

/** Lays the content and seeds of a revision out in a folder. Git names paths from the folder in which it runs. */
function layOut(revision: string, folder: string): void {
  const archive = git(['archive', '--format=tar', commitOf(revision), '--', 'content', 'seeds']);
  if (archive.status !== 0) throw new Misuse(`Git has no content at "${revision}": ${firstLine(archive.stderr)}`);
  const unpacked = spawnSync('tar', ['-xf', '-', '-C', folder], { input: archive.stdout });
  if (unpacked.status !== 0) throw new Refused(`the content of "${revision}" could not be laid out: ${unpacked.error?.message ?? firstLine(unpacked.stderr)}`);
}

/** What is wrong with the name of a state: the characters that Git allows in one, and no option. */
function revisionForm(revision: string): string | undefined {
  return /^[\p{L}\p{N}_][\p{L}\p{N}_./@{}~^+#:=-]*$/u.test(revision) ? undefined : `"${revision}" is no name of a commit, a tag or a branch`;
}

function say(title: string, lines: readonly string[], after = ''): void {
  if (lines.length > 0) console.log(`${title}\n${lines.map((line) => `- ${line}`).join('\n')}\n${after}`);
}

function compare(revision: string, folder: string): number {
  if (process.stderr.isTTY) console.error(`Counting the content as it stands, and as it was at ${revision} …`);
  const now = counted(RECORD_DIR);
  if ('problems' in now) {
    console.error(`Nothing can be counted yet. Mend this first ("npm run check" says the same):\n\n${report(now.problems)}`);
    return 1;
  }
  layOut(revision, folder);
  const then = counted(folder);
  if ('problems' in then) {
    console.error(
      `The content of "${revision}" is not sound by the rules of today, so that nothing can be set against it. The first problem:\n${report(then.problems.slice(0, 1))}`,
    );
    return 1;
  }
  const changes = differences(then.record, now.record);
  console.log(changes.length === 0 ? 'Nothing that is counted changes.' : `What is counted, against ${revision}:`);
  say('', changes);
  say('Headlines of charts that change:', headlineChanges(then.record, now.record));
  say(
    'Published, changed, and not yet told in content/corrections.yml:',
    correctionsNeeded(now.draft),
    '"npm run check" prints each line that is to be written there.',
  );
  return 0;
}

await run(
  {
    use: 'npm run diff',
    otherwise: 'Nothing was compared',
    options: { against: { value: '<revision>', says: 'the commit, tag or branch to compare with; without it, the last commit', form: revisionForm } },
  },
  ({ values }) => {
    const folder = mkdtempSync(joinPath(tmpdir(), 'record-'));
    try {
      return compare(values.against ?? 'HEAD', folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
