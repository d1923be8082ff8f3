// `npm run publish -- <folder>`: builds, checks, and puts the site into a folder that a web server reads. `current` in it is a link to the release that is shown;
// the last five releases stay, and `--back` shows the one before. `--reload "<command>"` tells the server of new headers before the switch;
// `--from <folder>` takes a site that is built already.
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { resolve } from 'node:path';
import { readRules } from '../hosting/hostRules.ts';
import { refusal } from '../model/written/placeholders.ts';
import { Misuse } from '../model/written/problems.ts';
import { loadRecord, readSite } from '../record.ts';
import { writeSbom } from './sbom.ts';
import { filesOf, lostFrom, settingsOf, strangeIn, toBePublished } from './builtSite.ts';
import { Refused, run, systemError } from './command.ts';
import { pagesOf, problemsOf, quotesOf } from './inspect.ts';
import { lookAt } from './look.ts';
import { withLock } from './lock.ts';
import { pathForm, placeRefused, servedPathForm } from './places.ts';
import { currentOf, releasesIn, servedOf, stage, sweep } from './releases.ts';
import { writeServerFiles } from './servers.ts';

const KEPT = 5;
/** Tells the server what it may let run, and only then shows the release: one rename, which happens or does not. */
function show(target: string, release: string, reload: string | undefined): void {
  const others = releasesIn(target).filter((name) => name !== release);
  writeServerFiles(target, `${target}/current`, [servedOf(target, release), ...others.map((name) => servedOf(target, name))]);
  if (reload !== undefined && spawnSync(reload, { shell: true, stdio: 'inherit' }).status !== 0)
    throw new Refused(`"${reload}" failed. The site that was shown is still shown`);
  const link = `${target}/.current`;
  rmSync(link, { force: true });
  symlinkSync(`releases/${release}`, link);
  renameSync(link, `${target}/current`);
}

/** Builds the site, where none is named, and returns its folder. */
function built(): string {
  const refused = refusal(readSite().data);
  if (refused !== undefined) throw new Refused(refused);
  if (spawnSync(process.execPath, ['src/commands/build.mjs'], { stdio: 'inherit' }).status !== 0) throw new Refused('the site was not built');
  return 'dist';
}

/** The base path of a site that may be published, whole and by itself. */
function lookedAt(site: string): string {
  const settings = toBePublished(site);
  const record = loadRecord();
  const shown = { ...record, site: { ...record.site, ...settings } };
  const seen = lookAt(pagesOf(site), { folder: site, site: shown.site, quotes: quotesOf(shown) });
  const [problem] = problemsOf(site, filesOf(site), shown, readRules(readFileSync(`${site}/_headers`, 'utf8')), seen);
  const [lost] = lostFrom(site);
  const [strange] = strangeIn(site);
  const why =
    problem ?? (lost === undefined ? undefined : `/${lost} is missing`) ?? (strange === undefined ? undefined : `its build did not write /${strange}`);
  if (why !== undefined) throw new Refused(`${site}/ is not the site of this record as it was built (${why}); run "npm run build" again`);
  return settings.base;
}

function publish(target: string, site: string, reload: string | undefined): void {
  const base = lookedAt(site);
  mkdirSync(`${target}/releases`, { recursive: true });
  const staged = stage(target, site, base);
  const release = new Date().toISOString().replace(/[:.]/g, '-');
  // The list first: then there is no release without one.
  writeSbom(`${target}/bills`, release);
  renameSync(staged, `${target}/releases/${release}`);
  show(target, release, reload);
  const old = releasesIn(target).filter((name) => name !== release);
  for (const name of old.slice(0, Math.max(0, old.length - KEPT + 1)))
    // Out of the list first: half a release is none to go back to.
    renameSync(`${target}/releases/${name}`, `${target}/releases/.${name}`);
  sweep(target);
  console.log(`${target}/current shows the release ${release}.`);
}

function goBack(target: string, reload: string | undefined): void {
  const current = currentOf(target);
  const before =
    current &&
    releasesIn(target)
      .filter((name) => name < current)
      .at(-1);
  if (!before) throw new Refused(`${target} holds no release before the one that is shown`);
  const refused = refusal(settingsOf(`${target}/releases/${before}`) ?? readSite().data);
  if (refused !== undefined) throw new Refused(refused);
  show(target, before, reload);
  console.log(`${target}/current shows the release ${before} again. "npm run publish" shows the newest state of the record.`);
}

/** What is wrong with a folder to publish to. A link to one is as good as the folder. */
function targetForm(folder: string): string | undefined {
  const form = servedPathForm(resolve(folder)) ?? placeRefused(existsSync(folder) ? realpathSync(folder) : folder);
  if (form !== undefined) return form;
  const current = lstatSync(`${folder}/current`, { throwIfNoEntry: false });
  return current === undefined || current.isSymbolicLink() ? undefined : `"${folder}/current" is no link that a publication made; name another folder`;
}

await run(
  {
    use: 'npm run publish -- <folder>',
    otherwise: 'Nothing was published',
    options: {
      back: { says: 'shows the release before the one that is shown' },
      from: { value: '<folder>', says: 'a site that is built already; without it, the site is built', form: pathForm },
      reload: { value: '<command>', says: 'tells the server of new headers, before the release is shown' },
    },
    operands: { what: 'folder', least: 1, most: 1, form: targetForm },
  },
  async ({ values: { back, from, reload }, operands: [folder = ''] }) => {
    if (back && from !== undefined) throw new Misuse('"--back" shows a release that is there, and takes no "--from"');
    // Everybody may read what is published, whatever the machine's umask.
    process.umask(0o022);
    const target = resolve(folder);
    try {
      if (back && !existsSync(target)) throw new Misuse(`"${folder}" does not exist`);
      const site = back ? '' : (from ?? built());
      // Before anything is made in the target.
      if (!back) toBePublished(site);
      return await withLock(`${target}/.lock`, `A publication to ${folder}`, () => {
        if (back) goBack(target, reload);
        else publish(target, site, reload);
        return 0;
      });
    } catch (error) {
      const told = systemError(error);
      if (told === undefined) throw error;
      const why = `${told.why}. The site that was shown is still shown`;
      throw told.code === 2 ? new Misuse(why) : new Refused(why);
    }
  },
);
