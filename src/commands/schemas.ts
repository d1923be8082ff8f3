// `npm run schemas`: writes the JSON Schemas by which VS Code completes and checks the content, with the ids that the record has now.
import { mkdirSync, writeFileSync } from 'node:fs';
import { EDITOR_SCHEMAS, editorSchemas } from '../model/editing.ts';
import { readDraft } from '../record.ts';

const { draft, problems } = readDraft();
if (problems.length > 0) {
  console.error('Nothing was written: some content cannot be read, so that its ids are not known. "npm run check" says what and where.');
  process.exitCode = 1;
} else {
  const schemas = editorSchemas(draft);
  mkdirSync(EDITOR_SCHEMAS, { recursive: true });
  for (const [name, text] of schemas) writeFileSync(`${EDITOR_SCHEMAS}/${name}`, text);
  console.log(`${schemas.size} schemas written to ${EDITOR_SCHEMAS}/.`);
}
