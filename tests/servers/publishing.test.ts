// The last good site outlives whatever happens to the next one, and the same record makes the same site, byte for byte, wherever and whenever it is built.
// Kills and full disks are tried with the small site of another council: what is published is the same in kind.
import { spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { once } from 'node:events';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { filesOf } from '../../src/commands/builtSite.ts';
import { fingerprint } from '../fingerprint.ts';
import { killAtRandom } from './kills.ts';
import { command, FIRST, folder, SETTINGS, SMALL } from './sites.ts';

process.env['RECORD_DIR'] = SMALL;
const built = inject('small');
const FINDING = '2021-whole-service-f001';
const home = folder();
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** A small disk in memory; undefined where this user may not have one. */
function disk(size: string): { path: string; readOnly(): void; remove(): void } | undefined {
  const path = folder();
  const mount = (...args: string[]): boolean => spawnSync('mount', args, { stdio: 'ignore' }).status === 0;
  if (!mount('-t', 'tmpfs', '-o', `size=${size},mode=0755`, 'tmpfs', path)) return undefined;
  return {
    path,
    readOnly: () => void mount('-o', 'remount,ro', path),
    remove: () => {
      spawnSync('umount', [path]);
      rmSync(path, { recursive: true, force: true });
    },
  };
}
/** Room for two releases and not for three, with what lies beside their files in a release (kibibytes). */
const roomForTwo = `${Math.ceil(2.8 * Number(spawnSync('du', ['-sk', built], { encoding: 'utf8' }).stdout.split('\t')[0]))}k`;
const canMount = ((): boolean => {
  const tried = disk('1m');
  tried?.remove();
  return tried !== undefined;
})();

it('a site that may not be published is refused', () => {
  for (const [env, words] of [
    [{ SITE_URL: 'https://record.example' }, 'address is a placeholder'],
    [{ SITE_PUBLISHER: '[Nobody yet]' }, 'publisher is a placeholder'],
    [{ SITE_CONTACT: '[Nobody yet]' }, 'contact is a placeholder'],
  ] as const) {
    const { status, said } = command('publish', ['--from', built, `${home}/none`], env);
    expect([status, existsSync(`${home}/none`)]).toEqual([1, false]);
    expect(said).toContain(words);
  }
  expect(command('publish', []).said).toContain('no folder is named');
});

/** A copy of the built site whose build is noted to have had other settings. */
function builtWith(settings: Record<string, string>): string {
  const copy = `${home}/otherwise`;
  rmSync(copy, { recursive: true, force: true });
  cpSync(built, copy, { recursive: true });
  const note = JSON.parse(readFileSync(`${copy}/.built.json`, 'utf8')) as { settings: Record<string, string> };
  writeFileSync(`${copy}/.built.json`, JSON.stringify({ ...note, settings: { ...note.settings, ...settings } }));
  return copy;
}

it.each([
  ['address', { address: 'https://record.example' }],
  ['publisher', { publisher: '[Nobody yet]' }],
  ['contact', { contact: '[Nobody yet]' }],
])('a site that was built while its %s was a placeholder is refused, whatever is set when it is published', (name, settings) => {
  const { status, said } = command('publish', ['--from', builtWith(settings), `${home}/none`]);
  expect([status, existsSync(`${home}/none`)]).toEqual([1, false]);
  expect(said).toContain(`was built while the ${name === 'address' ? "site's address" : name} is a placeholder`);
});

it('a site that was built with other settings than are set is refused, and with its own it is published whatever the record says', () => {
  const { status, said } = command('publish', ['--from', built, `${home}/none`], { SITE_CONTACT: 'somebody@record.test' });
  expect([status, said.includes('SITE_CONTACT is "somebody@record.test"')], said).toEqual([1, true]);
  // content/site.yml holds placeholders until the owner sets them.
  const unset = { SITE_URL: undefined, SITE_PUBLISHER: undefined, SITE_CONTACT: undefined };
  const target = `${home}/own-settings`;
  const published = command('publish', ['--from', built, target], unset);
  expect(published.status, published.said).toBe(0);
  expect(readFileSync(`${target}/current/.well-known/security.txt`, 'utf8')).toContain('Contact: https://record.test/contact');
});

it('what is published is what was built, whole: hidden files too, and nothing else', () => {
  const target = `${home}/whole`;
  expect(command('publish', ['--from', built, target]).status).toBe(0);
  expect(filesOf(`${target}/current/`).filter((file) => !/\.(?:br|gz)$/.test(file))).toEqual(filesOf(built));
  const copy = builtWith({});
  rmSync(`${copy}/.nojekyll`);
  expect(command('publish', ['--from', copy, `${home}/none`]).said).toContain('/.nojekyll is missing');
  writeFileSync(`${copy}/.nojekyll`, '');
  writeFileSync(`${copy}/data/mine.csv`, 'x');
  expect(command('publish', ['--from', copy, `${home}/none`]).said).toContain('its build did not write /data/mine.csv');
});

it('nothing but releases is taken away from a folder', () => {
  const target = `${home}/shared`;
  for (const name of ['v1', 'v2', 'v3', '.mine', 'notes.txt']) mkdirSync(`${target}/releases/${name}`, { recursive: true });
  for (let count = 0; count < 6; count += 1) expect(command('publish', ['--from', built, target]).status).toBe(0);
  const names = readdirSync(`${target}/releases`);
  expect(names).toEqual(expect.arrayContaining(['v1', 'v2', 'v3', '.mine', 'notes.txt']));
  expect(names).toHaveLength(5 + 5);
  mkdirSync(`${home}/taken/current`, { recursive: true });
  expect(command('publish', ['--from', built, `${home}/taken`])).toMatchObject({ status: 2 });
});

it.each([
  ['a page is missing', (copy: string) => rmSync(`${copy}/findings/${FINDING}`, { recursive: true }), 'is missing'],
  [
    'a link leads nowhere',
    (copy: string) => appendFileSync(`${copy}/timeline/index.html`, '<a href="/nowhere/">x</a>'),
    'links to /nowhere/, where nothing stands',
  ],
  [
    'an anchor is not there',
    (copy: string) => ['timeline', 'compare'].forEach((room) => appendFileSync(`${copy}/${room}/index.html`, '<a href="/themes/#nothing">x</a>')),
    'links to /themes/#nothing, which is not on that page; so does one more page',
  ],
  [
    'a quotation was altered',
    (copy: string) => {
      const file = `${copy}/findings/${FINDING}/index.html`;
      writeFileSync(
        file,
        readFileSync(file, 'utf8').replace(/<blockquote[\s\S]*?<\/blockquote>/g, (words) => words.replace(/ (?:and|the|of|to) /g, ' ')),
      );
    },
    `does not show the words of ${FINDING}`,
  ],
  ['a file has no headers', (copy: string) => cpSync(`${copy}/icon.svg`, `${copy}/more.svg`), '/more.svg has 0 rules'],
  ['headers would block a part of it', (copy: string) => appendFileSync(`${copy}/timeline/index.html`, '<p style="color:red">x</p>'), 'what the headers block'],
])('a site in which %s is refused', (_title, harm, words) => {
  const copy = `${home}/harmed`;
  onTestFinished(() => rmSync(copy, { recursive: true }));
  cpSync(built, copy, { recursive: true });
  harm(copy);
  const { status, said } = command('publish', ['--from', copy, `${home}/none`]);
  expect(said).toContain(words);
  expect([status, existsSync(`${home}/none/current`)]).toEqual([1, false]);
});

describe('releases', () => {
  const target = `${home}/releases`;
  const shown = (): string => readlinkSync(`${target}/current`);
  beforeAll(() => {
    for (let count = 0; count < 7; count += 1) expect(command('publish', ['--from', built, target]).said).toContain('shows the release');
  });

  it('the last five stay', () => {
    expect(readdirSync(`${target}/releases`)).toHaveLength(5);
    expect(shown()).toBe(`releases/${readdirSync(`${target}/releases`).sort().at(-1) ?? ''}`);
    expect(fingerprint(`${target}/current/timeline`)).not.toBe('');
  });
  it('each has a list of what it was made with, with every version as the lock file has it', () => {
    const names = readdirSync(`${target}/releases`).sort();
    expect(readdirSync(`${target}/bills`).sort()).toEqual(names.map((name) => `${name}.cdx.json`));
    const { bomFormat, components } = JSON.parse(readFileSync(`${target}/bills/${names.at(-1) ?? ''}.cdx.json`, 'utf8')) as {
      bomFormat: string;
      components: { name: string; version: string }[];
    };
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, { version: string }> };
    expect(bomFormat).toBe('CycloneDX');
    for (const made of ['astro', 'esbuild', 'pagefind', 'yaml', 'zod'])
      expect(
        components.flatMap(({ name, version }) => (name === made ? [version] : [])),
        made,
      ).toContain(packages[`node_modules/${made}`]?.version);
    expect(components.map(({ name }) => name)).not.toContain('lighthouse');
  });
  it('each before the one that is shown can be shown again, and there is an end to it', () => {
    const names = readdirSync(`${target}/releases`).sort();
    for (const name of names.slice(0, -1).reverse()) {
      expect(command('publish', ['--back', target]).status).toBe(0);
      expect(shown()).toBe(`releases/${name}`);
    }
    expect(command('publish', ['--back', target]).said).toContain('no release before');
  });
  it('a server that does not take the new headers keeps the old site', () => {
    const before = shown();
    const { status, said } = command('publish', ['--reload', 'exit 3', '--from', built, target]);
    expect([status, shown()]).toEqual([1, before]);
    expect(said).toContain('still shown');
  });
  it('everybody may read them, whoever published', () => {
    expect(statSync(target).mode & 0o777).toBe(0o755);
    for (const file of filesOf(`${target}/${shown()}`)) expect(statSync(`${target}/${shown()}/${file}`).mode & 0o777, file).toBe(0o644);
    expect(statSync(`${target}/${shown()}/timeline`).mode & 0o777).toBe(0o755);
    for (const file of filesOf(built)) expect(statSync(`${built}/${file}`).mode & 0o777, file).toBe(0o644);
  });
  it('a file that did not change keeps its time', () => {
    const [first, second] = readdirSync(`${target}/releases`)
      .sort()
      .slice(-2)
      .map((name) => statSync(`${target}/releases/${name}/timeline/index.html`).mtimeMs);
    expect(second).toBe(first);
  });
});

describe('two at once', () => {
  it('the second says so and exits with 75; the lock of one that is gone counts for nothing', async () => {
    const target = `${home}/locked`;
    mkdirSync(target);
    const holder = spawn('sleep', ['600']);
    writeFileSync(`${target}/.lock`, String(holder.pid));
    const refused = command('publish', ['--from', built, target]);
    expect([refused.status, refused.said.includes('already running')]).toEqual([75, true]);
    mkdirSync(`${home}/.stage/dist`, { recursive: true });
    writeFileSync(`${home}/.stage/dist/lock`, String(holder.pid));
    expect(command('build', ['--out', `${home}/dist`]).status).toBe(75);
    holder.kill();
    while (holder.exitCode === null && holder.signalCode === null) await wait(20);
    expect(command('publish', ['--from', built, target]).status).toBe(0);
    expect(existsSync(`${target}/.lock`)).toBe(false);
  });
});

it('two builds at once into folders outside of the project, one of them on another disk, do not meet', async () => {
  const other = disk('64m');
  if (other) onTestFinished(other.remove);
  const outs = [`${home}/at-once/dist`, `${other?.path ?? home}/too/dist`];
  const statuses = outs.map(async (out) => {
    mkdirSync(dirname(out));
    const build = spawn(process.execPath, ['src/commands/build.ts', '--out', out], { stdio: 'ignore', env: { ...process.env, ...SETTINGS } });
    const [status] = (await once(build, 'close')) as [number | null];
    return status;
  });
  expect(await Promise.all(statuses)).toEqual([0, 0]);
  for (const out of outs) expect(fingerprint(out)).toBe(fingerprint(built));
});

it.skipIf(!canMount)('a full disk leaves the site that was shown (needs the right to mount)', () => {
  const small = disk(roomForTwo);
  if (small === undefined) throw new Error('no disk');
  onTestFinished(small.remove);
  expect(command('publish', ['--from', built, small.path]).status).toBe(0);
  const before = [readlinkSync(`${small.path}/current`), fingerprint(`${small.path}/current`)];
  spawnSync('sh', ['-c', `cat /dev/zero > ${small.path}/filler`], { stdio: 'ignore' });
  const { status, said } = command('publish', ['--from', built, small.path]);
  const outcome = [readlinkSync(`${small.path}/current`), fingerprint(`${small.path}/current`)];
  // A site that is built on the full disk does not take the place of the last good one either.
  const build = command('build', ['--out', `${small.path}/dist`]);
  rmSync(`${small.path}/filler`);
  const again = command('publish', ['--from', built, small.path]);
  expect([status, build.status, again.status]).toEqual([1, 1, 0]);
  expect(said).toContain('still shown');
  expect(outcome).toEqual(before);
});

it.skipIf(!canMount)('a folder that cannot be written leaves the site that was shown (needs the right to mount)', () => {
  const small = disk(roomForTwo);
  if (small === undefined) throw new Error('no disk');
  onTestFinished(small.remove);
  expect(command('publish', ['--from', built, small.path]).status).toBe(0);
  mkdirSync(`${small.path}/dist`);
  const before = fingerprint(`${small.path}/current`);
  small.readOnly();
  const { status, said } = command('publish', ['--from', built, small.path]);
  const build = command('build', ['--out', `${small.path}/dist`]);
  const after = fingerprint(`${small.path}/current`);
  expect([status, build.status]).toEqual([1, 1]);
  expect(said).toContain('Nothing was published');
  expect(build.said).toContain('The last good');
  expect(after).toBe(before);
});

it('ten kills at random moments leave the last good site whole', async () => {
  const { kills, broken } = await killAtRandom(10, built, `${home}/kills`);
  expect([kills, broken]).toEqual([10, 0]);
  // What the killed ones left does not stand in the way of the next.
  expect(command('publish', ['--from', built, `${home}/kills/target`]).status).toBe(0);
});

it('a build that was stopped between its two renames is mended by the next', () => {
  const out = `${home}/mended/site`;
  mkdirSync(`${home}/mended/.stage/site/last`, { recursive: true });
  writeFileSync(`${home}/mended/.stage/site/last/index.html`, 'the last good site');
  chmodSync(`${home}/mended`, 0o755);
  // Nothing new is built where Astro ends at once, and the last good site is back.
  const ended = encodeURIComponent('if (/[\\/]astro[\\/]/.test(process.argv[1] ?? "")) process.exit(1)');
  const { status, said } = command('build', ['--out', out], { NODE_OPTIONS: `--import=data:text/javascript,${ended}` });
  expect([status, said.includes('Astro stopped')], said).toEqual([1, true]);
  expect(readFileSync(`${out}/index.html`, 'utf8')).toBe('the last good site');
});

const INPUTS = ['src', 'content', 'public', 'seeds', 'astro.config.mjs', 'package.json', 'tsconfig.json'];
// In one folder, `npm test` builds twice.
it('two folders, time zones and languages make one site', () => {
  const elsewhere = `${home}/another folder`;
  for (const input of INPUTS) cpSync(input, `${elsewhere}/${input}`, { recursive: true });
  symlinkSync(`${process.cwd()}/node_modules`, `${elsewhere}/node_modules`);
  const out = `${home}/again`;
  const { status, said } = command('build', ['--out', out], { ...FIRST, TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', RECORD_DIR: undefined }, elsewhere);
  expect(status, said).toBe(0);
  // The first of the two stands already: the servers give it out.
  expect(fingerprint(out)).toBe(inject('first'));
});
