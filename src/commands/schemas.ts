// `npm run schemas`: writes the JSON Schemas by which VS Code completes and checks the content, with the ids that the record has now.
import { EDITOR_SCHEMAS, editorSchemas } from '../model/written/editorSchemas.ts';
import { readDraft } from '../record.ts';
import { Refused, run } from './command.ts';
import { writeWhole } from './writeWhole.ts';

await run({ use: 'npm run schemas', otherwise: 'Nothing was written' }, () => {
  const { draft, problems } = readDraft();
  if (problems.length > 0) throw new Refused('some content cannot be read, so that its ids are not known; "npm run check" says what and where');
  const schemas = editorSchemas(draft);
  for (const [name, text] of schemas) writeWhole(`${EDITOR_SCHEMAS}/${name}`, text);
  console.log(`${schemas.size} schemas written to ${EDITOR_SCHEMAS}/.`);
});
