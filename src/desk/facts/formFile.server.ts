// A file of the record as a form shows it.
import { parse } from 'yaml';
import { isFields, type Value } from '../../model/editing/changes.ts';
import { sectionsOf } from '../../model/editing/sections.ts';
import { partsOf } from '../../model/written/frontMatter.ts';
import { Refused } from '../refused.ts';
import type { Store } from '../store.server.ts';
import type { FormFile } from './answers.ts';

/** The fields and sections of a file, however far it is filled in. Throws a Refused where it cannot be read at all. */
export function formFile(store: Store, path: string): FormFile {
  const file = store.read(path);
  const parts = partsOf(path, file.text.replaceAll('\r\n', '\n'));
  const unread = new Refused(`${path} cannot be read as it is. "5 Ready?" says where it goes wrong; that has to be put right in the file itself.`);
  if (!parts) throw unread;
  try {
    // What YAML holds is what edits may set.
    const data = (parse(parts.yaml) ?? {}) as Value;
    if (!isFields(data)) throw unread;
    return { ...file, data, sections: sectionsOf(parts.body).map(({ heading, from, to }) => ({ heading, text: parts.body.slice(from, to) })) };
  } catch {
    throw unread;
  }
}
