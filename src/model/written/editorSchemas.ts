// What a code editor knows of the content: a JSON Schema for each kind of file, with the ids that the record has.
import { editorSchema, type Ids } from './contentschema.ts';
import type { Draft } from './draft.ts';
import { CONTENT } from './reading.ts';

/** Where the schemas stand for the editor, from the root of the repository. */
export const EDITOR_SCHEMAS = '.vscode/schemas';

function idsOf({ themes, frameworks, people }: Draft): Ids {
  return {
    themes: themes.data.themes,
    frameworks: frameworks.data.frameworks,
    groups: frameworks.data.groups,
    people: people.data.people,
  };
}

/** The schemas by the names of their files. What a command writes by itself needs none. */
export function editorSchemas(draft: Draft): Map<string, string> {
  const written = Object.entries(CONTENT).filter(([type]) => type !== 'agreement');
  return new Map(written.map(([type, [files, schema]]) => [`${type}.json`, editorSchema(type, files, schema, idsOf(draft))]));
}
