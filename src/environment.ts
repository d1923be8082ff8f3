// What is set in the environment for one run of a command, checked by its form: SITE_URL, BASE_PATH, SITE_PUBLISHER and SITE_CONTACT.
import type { Site } from './model/written/draft.ts';
import { Misuse } from './model/written/problems.ts';
import { basePathOf, FORMS, isContact, isOneLine, originOf } from './model/written/settings.ts';

/** The settings of a site that the environment may override. */
export type Settings = Pick<Site, 'address' | 'base' | 'publisher' | 'contact'>;

/** The name of each setting in the environment, and the value as it is used. */
export const VARIABLES: Readonly<Record<keyof Settings, { name: string; read: (value: string) => string | undefined }>> = {
  address: { name: 'SITE_URL', read: originOf },
  base: { name: 'BASE_PATH', read: basePathOf },
  publisher: { name: 'SITE_PUBLISHER', read: (value) => (isOneLine(value) ? value.trim() : undefined) },
  contact: { name: 'SITE_CONTACT', read: (value) => (isContact(value.trim()) ? value.trim() : undefined) },
};

/** What the environment sets. Throws a Misuse that names each setting which cannot be taken. */
export function settingsGiven(): Partial<Settings> {
  const given = Object.entries(VARIABLES).flatMap(([key, { name, read }]) => {
    const value = process.env[name];
    return value === undefined ? [] : [{ key, name, value, taken: read(value) }];
  });
  // The keys of the list are those of Settings.
  const refused = given.filter(({ taken }) => taken === undefined);
  if (refused.length > 0)
    throw new Misuse(
      refused
        .map(
          ({ key, name, value }) =>
            `${name} ${value === '' ? 'is set to nothing; it ' : ''}${FORMS[key as keyof Settings]}${value === '' ? '' : `, not ${JSON.stringify(value)}`}`,
        )
        .join('; '),
    );
  return Object.fromEntries(given.map(({ key, taken }) => [key, taken]));
}
