// A published value as a person reads it: of a theme its name, of a stance what inspectors do.
import { STANCE_NAMES } from '../../model/authoring/coding/names.ts';
import { STANCES } from '../../model/written/schemas.ts';
import type { RecordNamed } from '../answers.ts';

/** The words for a value of what was published. */
export function nameIn({ themes }: Pick<RecordNamed, 'themes'>, what: string, value: string): string {
  if (what === 'theme') return themes.find(({ id }) => id === value)?.name ?? value;
  if (what === 'stance') return STANCES.filter((stance) => stance === value).map((stance) => STANCE_NAMES[stance])[0] ?? value;
  return value === '' ? 'It is taken out.' : value;
}
