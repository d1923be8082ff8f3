// Whatever is typed or set wrongly: one sentence, exit code 2, no stack, and nothing is written.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { filesOf } from '../../src/commands/builtSite.ts';
import { ran, smallProject, writeSite } from './ran.ts';

const { home, remove } = smallProject();
afterAll(remove);
writeSite(join(home, 'dist'));
writeFileSync(join(home, 'letter.txt'), 'Plans for children are good.\n');
const before = filesOf(join(home, 'content'));

/** What each command needs, so that nothing is wrong but what a test sets wrong. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  freeze: ['themes'],
  headers: ['servers'],
  new: ['inspection', '--text', 'letter.txt', '--date', '2026-03-10', '--framework', 'whole-service', '--publisher', 'A body'],
  publish: ['published'],
  quote: ['plans'],
  verify: ['a-source', 'report.pdf'],
};
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const commands = Object.values(scripts).flatMap((script) => /node src\/commands\/(?!setup)(\w+)\.(?:ts|mjs)$/.exec(script)?.[1] ?? []);

/** One sentence that names what is wrong, and exit code 2. */
async function refused(command: string, args: readonly string[], named: string | RegExp, env: Record<string, string> = {}): Promise<void> {
  const { status, out, err } = await ran(command, args, { cwd: home, env });
  expect(err, `${command} ${args.join(' ')}`).toMatch(named instanceof RegExp ? named : new RegExp(RegExp.escape(named)));
  expect([status, err.trim().split('\n').length, /^ {4}at /m.test(err + out)], err).toEqual([2, 1, false]);
}

it('there are commands to be tried', () => {
  expect(commands).toEqual(expect.arrayContaining(['check', 'build', 'publish', 'register', 'start']));
});

it('every command reads its arguments through command.ts, and writes its files through writeWhole.ts or into a stage', () => {
  for (const command of commands) {
    // What a check says of a record that has not changed is printed before anything else is loaded.
    // `new` has a command for each kind of thing.
    const files = command === 'check' ? ['checkAfresh'] : command === 'new' ? ['newInspection', 'newRecord'] : [command];
    const text = files.map((file) => readFileSync(`src/commands/${file}.ts`, 'utf8')).join('\n');
    expect(text, command).toMatch(/^ *(?:(?:export )?await )?run\(/m);
    expect(text, command).not.toMatch(/parseArgs|process\.argv/);
    if (!['build', 'publish'].includes(command)) expect(text, command).not.toMatch(/writeFileSync|renameSync|appendFileSync/);
  }
});

describe.concurrent.each(commands)('%s', (command) => {
  const needed = NEEDED[command] ?? [];
  it('refuses an unknown option', () => refused(command, [...needed, '--nonsense'], '"--nonsense" is no option of this command'));
  it.skipIf(command === 'quote')('refuses a word too many', () => refused(command, [...needed, 'surplus'], '"surplus" is one word too many'));
  it('says how it is used', async () => {
    const { status, out, err } = await ran(command, ['--help'], { cwd: home });
    expect([status, err, out.startsWith('Use: npm ')]).toEqual([0, '', true]);
  });
  it.each([
    ['nothing', '', 'RECORD_DIR is set to nothing'],
    ['a folder that is not there', 'nowhere', 'RECORD_DIR names "nowhere", which does not exist'],
    ['a file', 'letter.txt', 'RECORD_DIR names "letter.txt", which is no folder'],
  ])('refuses %s for RECORD_DIR', (_title, folder, named) => refused(command, needed, named, { RECORD_DIR: folder }));
  // The desk makes a record in such a folder.
  it.skipIf(command === 'desk')('refuses a folder without content for RECORD_DIR', () =>
    refused(command, needed, 'RECORD_DIR names "dist", which holds no folder "content"', { RECORD_DIR: 'dist' }),
  );
});

describe.concurrent('a value that climbs out of its folder, is none, or would be an option of another program', () => {
  const NEW = NEEDED['new'] ?? [];
  it.each([
    ['freeze', ['../themes'], 'is no name of a chart'],
    ['freeze', ['404'], 'holds no chart "404"'],
    ['freeze', ['themes', '--date', '../../2026'], 'is no day'],
    ['freeze', ['themes', '--date', '2026-02-30'], 'is no day'],
    ['freeze', ['themes', '--date', '2999-01-01'], 'has not come yet'],
    ['freeze', ['themes', '--date'], '"--date" needs a value'],
    ['freeze', ['themes', '--date', '2026-01-01', '--date', '2026-01-02'], '"--date" is given twice'],
    ['freeze', ['themes', '--from', 'nowhere'], 'nowhere/ holds no site'],
    ['freeze', [], 'no chart is named'],
    ['diff', ['--against=--output=content/site.yml'], 'is no name of a commit'],
    ['diff', ['--against', '--output=x'], '"--against" needs a value'],
    ['diff', ['--against', 'HEAD; rm'], 'is no name of a commit'],
    ['diff', ['--against', 'no-such-state'], 'Git knows no state "no-such-state"'],
    ['headers', ['servers', '--root', '/srv/"; alias /'], 'means something else to a web server'],
    ['headers', ['servers', '--from', 'nowhere'], 'nowhere/ holds no site'],
    ['headers', ['letter.txt'], 'is a file, and not a folder'],
    ['headers', ['content/servers'], 'where nothing may be written'],
    ['headers', ['letter.txt/servers'], /"letter\.txt.*" leads through something that is no folder|is a file/],
    ['publish', ['a$b'], 'means something else to a web server'],
    ['publish', ['letter.txt'], 'is a file, and not a folder'],
    ['publish', ['published', '--from', 'nowhere'], 'nowhere/ holds no site'],
    ['publish', ['published', '--back', '--from', 'dist'], 'takes no "--from"'],
    ['publish', ['published', '--back=yes'], '"--back" takes no value'],
    ['publish', ['published', '--reload', ''], '"--reload" needs a value'],
    ['new', ['page'], '"page" is nothing that can be new'],
    ['quote', [''], 'no words are named'],
  ] as const)('%s %j', (command, args, named) => refused(command, args, named));
  it.each(['../../../tmp/x', '/etc/x', 'a/b', 'A Visit', '..', '-x', 'con\u0000', 'a\nb'])('new --kind %j', async (kind) => {
    const { status, err, out } = await ran('new', [...NEW, `--kind=${kind.replace('\u0000', '')}%`], { cwd: home });
    expect([status, /^ {4}at /m.test(err + out)]).toEqual([2, false]);
    expect(err).toContain('is no name for a file');
  });
  it('new --text of what is no file', async () => {
    for (const text of ['dist', '/dev/zero', 'nowhere.txt']) {
      const { status, err } = await ran('new', [...NEW.slice(0, 2), text, ...NEW.slice(3)], { cwd: home });
      expect([status, err.includes('--text:')], text).toEqual([2, true]);
    }
  });
});

it('has written nothing by all this', () => {
  expect(filesOf(join(home, 'content'))).toEqual(before);
});
