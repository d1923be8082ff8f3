// What an entry of a file of findings still lacks.
import { SUMMARISED } from '../../written/schemas.ts';
import type { Field, Item, Kind } from './items.ts';

/** Fields that are never empty, by what the entry is. */
const QUOTED: Readonly<Record<Kind, readonly Field[]>> = {
  findings: ['id', 'quote', 'voice', 'theme', 'stance', 'locator'],
  asks: ['id', 'quote', 'voice', 'rank', 'state', 'theme', 'locator'],
  statements: ['id', 'quote', 'speaker', 'locator'],
  left_out: ['why'],
};
/** The same where it is told in our words. */
const TOLD: Partial<Record<Kind, readonly Field[]>> = {
  findings: ['id', 'says', 'theme', 'stance', 'paragraph', 'page'],
  asks: ['id', 'says', 'number', 'state', 'theme', 'page'],
};

/** The fields that an entry needs and that are empty. A fragment of an ask may be without a theme. */
export function missingIn(kind: Kind, item: Item): Field[] {
  const needed = (item.voice === SUMMARISED ? TOLD[kind] : undefined) ?? QUOTED[kind];
  return needed.filter((field) => item[field] === undefined && !(kind === 'asks' && field === 'theme' && item.state === 'fragment'));
}
