// `npm run new -- inspection --text <file> …`: takes in the text of a visit and writes its files, with what is not known left for an editor.
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { MAX_BYTES } from '../model/written/files.ts';
import { planned, type Handed } from '../model/authoring/newVisit.ts';
import { isOneLine } from '../model/written/settings.ts';
import { readDraft, RECORD_DIR } from '../record.ts';
import { run } from './command.ts';
import { sweep, writeNew } from './writeWhole.ts';

const words = (value: string): string | undefined => (isOneLine(value) ? undefined : 'must be one line of ordinary characters, with no more than 200 of them');

function handedIn(path: string): Handed {
  try {
    const stat = statSync(path);
    if (!stat.isFile()) return { why: `--text: "${path}" is no file.` };
    // A file that is too large is refused for it, and needs not be read.
    const bytes = stat.size > MAX_BYTES ? new Uint8Array(MAX_BYTES + 1) : readFileSync(path);
    return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
  } catch {
    return { why: `--text: there is no file "${path}" that can be read. The path counts from ${process.cwd()}.` };
  }
}

function refuse(reasons: readonly string[]): number {
  console.error(`Nothing was written:\n${reasons.map((reason) => `- ${reason}`).join('\n')}\n\n"npm run new -- --help" shows how the command is used.`);
  return 2;
}

/** Runs `npm run new -- inspection …`. */
export const newInspection = (): Promise<void> =>
  run(
    {
      use: 'npm run new -- inspection --text <file> --date <days> --framework <id> --publisher <name>',
      otherwise: 'Nothing was written',
      options: {
        text: { value: '<file>', says: 'the words of the document, as plain text (UTF-8); copied byte for byte, never changed' },
        date: { value: '<days>', says: 'day or days of the visit: 2026-03-10 or 2026-03-10/2026-03-11' },
        framework: { value: '<id>', says: 'the rules under which the visit was made, from content/frameworks.yml' },
        publisher: { value: '<name>', says: 'who published the document', form: words },
        published: { value: '<day>', says: 'where it is known: day of publication; enough without --date where the days of the visit are not known' },
        title: { value: '<words>', says: "where it is known: the document's own title", form: words },
        kind: { value: '<words>', says: 'other words for the id than those of the framework: the id is <year>-<kind>' },
      },
      operands: {
        what: 'kind of entry',
        least: 1,
        most: 1,
        form: (subject) => (subject === 'inspection' ? undefined : `"${subject}" is nothing that can be new; say: npm run new -- inspection --text …`),
      },
      about: 'Nothing is guessed, and nothing that is there is overwritten. A run that was stopped is finished by the same command.',
    },
    ({ values }) => {
      const { draft } = readDraft();
      const { reasons, files } = planned(draft, values, values.text === undefined ? undefined : handedIn(values.text));
      if (reasons.length > 0) return refuse(reasons);
      for (const { path, content, isThere } of files) {
        if (isThere) sweep(`${RECORD_DIR}/${path}`);
        else writeNew(`${RECORD_DIR}/${path}`, content);
      }
      console.log(
        `${files.every(({ isThere }) => isThere) ? 'Written before, and nobody has touched it since' : 'Written'}:\n${files.map(({ path, says }) => `  ${path}\n    ${says}`).join('\n')}\nNext: "npm run check" names each fact that is missing, and where to write it.`,
      );
      return 0;
    },
  );
