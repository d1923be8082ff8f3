// What is said of the whole site: read from its file however far that is sound, and written when every word of it can be taken.
import { siteSchema } from '../../model/written/schemas.ts';
import { FORMS } from '../../model/written/settings.ts';
import type { Edit } from '../../model/editing/changes.ts';
import { formFile } from '../facts/formFile.server.ts';
import type { Store } from '../store.server.ts';
import type { SiteNamed, SiteProblems } from './answers.ts';

const PATH = 'content/site.yml';
const NAMES = ['publisher', 'contact', 'address', 'checked', 'known_until'] as const;

/** What the file says, letter for letter, also where it could not be taken. */
export function siteSaid(store: Store): SiteNamed {
  const { data } = formFile(store, PATH);
  const said = (name: keyof SiteNamed): string => {
    const value = data[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  return { publisher: said('publisher'), contact: said('contact'), address: said('address'), checked: said('checked'), known_until: said('known_until') };
}

/** What is wrong with what is to be said, by the field. */
function siteProblems(site: SiteNamed): SiteProblems {
  const problems: SiteProblems = {};
  for (const name of NAMES) {
    if (site[name] === '') {
      if (name !== 'known_until') problems[name] = 'It is empty. Fill it in.';
      continue;
    }
    if (!siteSchema.shape[name].safeParse(site[name]).success)
      problems[name] = name === 'checked' || name === 'known_until' ? 'There is no such day.' : `It ${FORMS[name]}.`;
  }
  if (!problems.checked && !problems.known_until && site.known_until > site.checked) problems.known_until = 'It lies after the day above.';
  return problems;
}

/** Writes what is said where all of it can be taken, and gives what cannot. Of what is as it was, nothing is written. */
export function saySite(store: Store, site: SiteNamed): SiteProblems {
  const problems = siteProblems(site);
  if (Object.keys(problems).length > 0) return problems;
  const { sha256, data } = formFile(store, PATH);
  const edits = NAMES.flatMap((name): Edit[] => {
    if (name === 'known_until' && site.known_until === '') return 'known_until' in data ? [{ remove: [name] }] : [];
    return data[name] === site[name] ? [] : [{ set: [name], to: site[name] }];
  });
  if (edits.length > 0) store.edit(PATH, sha256, edits);
  return {};
}
