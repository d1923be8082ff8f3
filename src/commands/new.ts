// `npm run new -- inspection --text <file> …`: takes in the text of a visit and writes its files, with what is not known left for an editor.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { planned, type Handed } from '../model/newVisit.ts';
import { readDraft, RECORD_DIR } from '../record.ts';

const USAGE = `Use: npm run new -- inspection --text <file> --date <days> --framework <id> --publisher <name>

  --text <file>        the words of the document, as plain text (UTF-8); copied byte for byte, never changed
  --date <days>        day or days of the visit: 2026-03-10 or 2026-03-10/2026-03-11
  --framework <id>     the rules under which the visit was made, from content/frameworks.yml
  --publisher <name>   who published the document
and, where they are known:
  --published <day>    day of publication; enough without --date where the days of the visit are not known
  --title <words>      the document's own title
  --kind <words>       other words for the id than those of the framework: the id is <year>-<kind>

Nothing is guessed, and nothing that is there is overwritten.`;

const options = {
  text: { type: 'string' },
  date: { type: 'string' },
  published: { type: 'string' },
  framework: { type: 'string' },
  publisher: { type: 'string' },
  kind: { type: 'string' },
  title: { type: 'string' },
  help: { type: 'boolean' },
} as const satisfies ParseArgsOptionsConfig;

function handedIn(path: string): Handed {
  try {
    const bytes = readFileSync(path);
    return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
  } catch {
    return { why: `--text: there is no file "${path}" that can be read. The path counts from ${process.cwd()}.` };
  }
}

function refuse(reasons: readonly string[]): void {
  console.error(`Nothing was written:\n${reasons.map((reason) => `- ${reason}`).join('\n')}\n\n"npm run new -- --help" shows how the command is used.`);
  process.exitCode = 1;
}

function main(): void {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  if (values.help === true) return console.log(USAGE);
  const subject =
    positionals.length === 1 && positionals[0] === 'inspection'
      ? []
      : ['Say what is new, and nothing besides: npm run new -- inspection --text … (a path or name with spaces stands in quotation marks).'];
  const { draft } = readDraft();
  const { reasons, files } = planned(draft, values, values.text === undefined ? undefined : handedIn(values.text));
  if (subject.length + reasons.length > 0) return refuse([...subject, ...reasons]);
  for (const { path, content } of files) {
    mkdirSync(dirname(`${RECORD_DIR}/${path}`), { recursive: true });
    // "wx" fails where a file stands, whatever was seen before.
    writeFileSync(`${RECORD_DIR}/${path}`, content, { flag: 'wx' });
  }
  console.log(
    `Written:\n${files.map(({ path, says }) => `  ${path}\n    ${says}`).join('\n')}\nNext: "npm run check" names each fact that is missing, and where to write it.`,
  );
}

try {
  main();
} catch (error) {
  if (!(error instanceof TypeError) || !('code' in error) || !String(error.code).startsWith('ERR_PARSE_ARGS')) throw error;
  refuse([error.message]);
}
