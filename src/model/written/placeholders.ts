// What the owner of a site has to set before anything of it is published.
import type { Site } from './draft.ts';
import { isPlaceholder } from './settings.ts';

/** Why nothing may be published or frozen yet, or undefined where it may. */
export function refusal({ address, publisher, contact }: Pick<Site, 'address' | 'publisher' | 'contact'>): string | undefined {
  if (/(?:^|\.)(?:example(?:\.(?:com|net|org))?|invalid|localhost)$|^127\.|^\[/.test(new URL(address).hostname))
    return `the site's address is a placeholder (${address}); set "address:" in content/site.yml`;
  for (const [name, setting] of Object.entries({ publisher, contact }))
    if (isPlaceholder(setting)) return `the ${name} is a placeholder; set "${name}:" in content/site.yml`;
  return undefined;
}
