// Walks through "Add a visit by its files" of src/README.md in a copy of the record: what is typed there, what is written there, what is printed there.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const home = mkdtempSync(`${tmpdir()}/walk-`);
const copy = `${home}/try`;
afterAll(() => rmSync(home, { recursive: true, force: true }));

const chapter = /## Add a visit by its files\n([\s\S]*?)\n### In VS Code\n/.exec(readFileSync('src/README.md', 'utf8'))?.[1] ?? '';
const blocks = [...chapter.matchAll(/^```(\w+)(?: (\S+))?\n([\s\S]*?)^```$/gm)].map(([, kind = '', file = '', text = '']) => ({ kind, file, text }));
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** Runs a command of the walk as if it were typed in the copy: with this code, so that nothing is installed there, and without npm around it. */
function run(command: string): { said: string; status: number | null } {
  if (command === 'cd ../try') return { said: '', status: 0 };
  const line = command
    .replace(/^npm run build$/, `npm run build -- --out "${home}/site"`)
    .replace(/^npm run (\w+)(?: --)?/, (_, name: string) => scripts[name] ?? '')
    .replaceAll('../try', copy);
  const { stdout, stderr, status } = spawnSync(line, {
    shell: true,
    encoding: 'utf8',
    env: {
      ...process.env,
      PATH: [dirname(process.execPath), `${process.cwd()}/node_modules/.bin`, process.env['PATH'] ?? ''].join(delimiter),
      RECORD_DIR: copy,
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  });
  return { said: stdout + stderr, status };
}

/** Printed words as a pattern: "…" stands for anything. */
const asPattern = (printed: string): RegExp =>
  new RegExp(
    `^\\s*${printed
      .trim()
      .split('…')
      .map((part) => RegExp.escape(part))
      .join('[\\s\\S]*?')}\\s*$`,
  );

function type(text: string): void {
  for (const [, command = '', printed = ''] of text.matchAll(/^\$ (.*)\n((?:(?!\$ ).*\n)*)/gm)) {
    const { said, status } = run(command);
    // The code of the clone is not used: its settings would ask for packages that are not installed there.
    if (command.startsWith('git clone')) rmSync(`${copy}/tsconfig.json`);
    expect(said, command).toMatch(asPattern(printed));
    expect(status, `${command}\n${said}`).toBe(printed.includes('Nothing was built') ? 1 : 0);
  }
}

function change(file: string, alter: (text: string) => string): void {
  writeFileSync(`${copy}/${file}`, alter(readFileSync(`${copy}/${file}`, 'utf8')));
}

/** Writes facts into the empty fields that wait for them. A field that nobody waits for may follow the one before it. */
function fillIn(file: string, facts: string): void {
  let last = '';
  for (const fact of facts.trimEnd().split('\n')) {
    const name = /^\s*\w+:/.exec(fact)?.[0] ?? '';
    change(file, (text) => {
      const waits = new RegExp(`^${name}(?: ""| *)(?: ?#.*)?$`, 'm');
      const done = waits.test(text) ? text.replace(waits, () => fact) : text.replace(`${last}\n`, () => `${last}\n${fact}\n`);
      expect(done, `${name} in ${file}`).not.toBe(text);
      return done;
    });
    last = fact;
  }
}

/** Takes a sentence out of hiding and writes voice, theme and stance: exactly that must stand in the walk. */
function uncomment(file: string, item: string): void {
  const id = /- id: (\S+)/.exec(item)?.[1] ?? '';
  change(file, (text) => {
    const hidden = new RegExp(`^ {2}# - id: ${id}\\n(?: {2}# {3}.*\\n)+`, 'm').exec(text)?.[0] ?? '';
    const shown = hidden
      .replace(/^ {2}# /gm, '  ')
      .replace(/^( {4}(?:voice|theme|stance)):$/gm, (_, name: string) => new RegExp(`^${name}: .*$`, 'm').exec(item)?.[0] ?? name);
    expect(shown).toBe(item);
    return text.replace(hidden, () => shown);
  });
}

function code(file: string, text: string): void {
  for (const [, list = '', items = ''] of text.matchAll(/^(\w+):\n((?: .*\n)+)/gm)) {
    if (list === 'findings') for (const [item] of items.matchAll(/^ {2}- .*\n(?: {4}.*\n)*/gm)) uncomment(file, item);
    else change(file, (before) => before.replace(`\n${list}:\n`, () => `\n${list}:\n${items}`));
  }
}

function follow({ kind, file, text }: (typeof blocks)[number]): void {
  if (kind === 'console') type(text);
  else if (kind === 'markdown') change(file, (before) => `${/^---\n[\s\S]*?\n---\n/.exec(before)?.[0] ?? ''}\n${text}`);
  else if (file.includes('/findings/')) code(file, text);
  else fillIn(file, text);
}

const page = (path: string): string => readFileSync(`${home}/site/${path}`, 'utf8');

it.each(blocks.map((block, i) => [`${i + 1}. ${block.kind} ${block.file || (block.text.split('\n')[0] ?? '')}`, block] as const))(
  '%s',
  (_name, block) => {
    follow(block);
  },
  600_000,
);

it('has taken every step, from the text to the site', () => {
  const typed = blocks
    .filter(({ kind }) => kind === 'console')
    .map(({ text }) => text)
    .join('');
  for (const command of ['new -- inspection', 'check', 'quote', 'coverage', 'diff', 'build', 'register']) expect(typed).toContain(`$ npm run ${command}`);
});

it('has copied the text byte for byte', () => {
  expect(readFileSync(`${copy}/seeds/2026-ofsted-invented-visit.txt`)).toEqual(readFileSync('tests/authoring/letter.txt'));
});

it('shows the visit, its findings and its cell in the chart of themes', () => {
  const visit = page('inspections/2026-invented-visit/index.html');
  expect(visit).toContain('Focused visit to the children&#39;s services of an invented council');
  expect(visit).toContain('Too many reviews take place late.');
  expect(page('findings/2026-invented-visit-f012/index.html')).toContain('Too many reviews take place late.');
  expect(page('charts/themes/index.html')).toContain('/themes/planning/#2026-invented-visit');
  expect(page('data/scope.csv')).toMatch(/^2026-invented-visit,planning,full,declared,2,1,0\b/m);
  expect(page('asks/2026-invented-visit-a01/index.html')).toContain('The timeliness of reviews');
});

it('has registered the new addresses and entries, and changed no old ones', () => {
  for (const file of ['content/addresses.txt', 'content/published.csv']) {
    const before = spawnSync('git', ['-C', copy, 'show', `HEAD:${file}`], { encoding: 'utf8' }).stdout;
    const after = readFileSync(`${copy}/${file}`, 'utf8');
    expect(before).not.toBe('');
    expect(after.startsWith(before)).toBe(true);
    expect(after.slice(before.length)).toContain('2026-invented-visit-f012');
  }
});

it('has left the record itself alone', () => {
  expect(existsSync('content/inspections/2026-invented-visit.mdx')).toBe(false);
});
