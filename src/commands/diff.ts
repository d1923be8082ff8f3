// `npm run diff [-- --against <revision>]`: what the content as it stands changes in the counted series, in words.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { parseArgs } from 'node:util';
import { charts } from '../charts/charts.ts';
import { check } from '../model/checks.ts';
import { correctionsNeeded, differences } from '../model/differences.ts';
import { evidenceOf, type Draft } from '../model/draft.ts';
import { report, type Problem } from '../model/problems.ts';
import { join, type InspectionRecord } from '../model/record.ts';
import { readDraft, RECORD_DIR } from '../record.ts';

/** What a change of something published breaks until it is told: the reason to run this command, and none to refuse it. */
const TOLD_HERE: readonly string[] = ['change-untold', 'address-gone'];

/** The record of a folder and its draft, or the problems that keep it from being counted. */
function counted(root: string): { record: InspectionRecord; draft: Draft } | { problems: Problem[] } {
  const { draft, problems } = readDraft(root);
  const evidence = evidenceOf(draft);
  const all = [...problems, ...check(draft, evidence)].filter(({ rule }) => !TOLD_HERE.includes(rule));
  return all.length > 0 ? { problems: all } : { draft, record: join(draft, evidence) };
}

/** Lays the content and seeds of a revision out in a folder. Git names paths from the folder in which it runs. */
function layOut(revision: string, folder: string): string | undefined {
  const archive = spawnSync('git', ['archive', '--format=tar', revision, '--', 'content', 'seeds'], { cwd: RECORD_DIR, maxBuffer: 2 ** 30 });
  if (archive.error) return `Git could not be run: ${archive.error.message}.`;
  if (archive.status !== 0) return `Git has no content at "${revision}": ${archive.stderr.toString().trim()}`;
  const unpacked = spawnSync('tar', ['-xf', '-', '-C', folder], { input: archive.stdout });
  return unpacked.status === 0
    ? undefined
    : `The content of "${revision}" could not be laid out: ${unpacked.error?.message ?? unpacked.stderr.toString().trim()}`;
}

function headlines(before: InspectionRecord, after: InspectionRecord): string[] {
  const old = new Map(charts(before).map(({ chart }) => [chart.id, chart.headline]));
  return charts(after)
    .filter(({ chart }) => old.get(chart.id) !== chart.headline)
    .map(({ chart }) => {
      const was = old.get(chart.id);
      return `${chart.id}: "${chart.headline}"${was === undefined ? ' (a new chart)' : ` instead of "${was}"`}`;
    });
}

function say(title: string, lines: readonly string[], after = ''): void {
  if (lines.length > 0) console.log(`${title}\n${lines.map((line) => `- ${line}`).join('\n')}\n${after}`);
}

function compare(revision: string, folder: string): string | undefined {
  if (process.stderr.isTTY) console.error(`Counting the content as it stands, and as it was at ${revision} …`);
  const now = counted(RECORD_DIR);
  if ('problems' in now) return `Nothing can be counted yet. Mend this first ("npm run check" says the same):\n\n${report(now.problems)}`;
  const failed = layOut(revision, folder);
  if (failed !== undefined) return failed;
  const then = counted(folder);
  if ('problems' in then)
    return `The content of "${revision}" is not sound by the rules of today, so that nothing can be set against it. The first problem:\n${report(then.problems.slice(0, 1))}`;
  const changes = differences(then.record, now.record);
  console.log(changes.length === 0 ? 'Nothing that is counted changes.' : `What is counted, against ${revision}:`);
  say('', changes);
  say('Headlines of charts that change:', headlines(then.record, now.record));
  say(
    'Published, changed, and not yet told in content/corrections.yml:',
    correctionsNeeded(now.draft),
    '"npm run check" prints each line that is to be written there.',
  );
  return undefined;
}

const { values } = parseArgs({ options: { against: { type: 'string', default: 'HEAD' } } });
const folder = mkdtempSync(joinPath(tmpdir(), 'record-'));
try {
  const failed = compare(values.against, folder);
  if (failed !== undefined) {
    console.error(failed);
    process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
