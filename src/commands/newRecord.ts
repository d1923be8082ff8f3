// `npm run new -- record <folder> --council <name> …`: makes an empty record of another council, which checks and builds.
import { isOneLine } from '../model/written/settings.ts';
import { run } from './command.ts';
import { makeRecord, starter } from './starter.ts';

const words = (value: string): string | undefined => (isOneLine(value) ? undefined : 'must be one line of ordinary characters, with no more than 200 of them');

/** Runs `npm run new -- record …`. */
export const newRecord = (): Promise<void> =>
  run(
    {
      use: 'npm run new -- record <folder> --council <name>',
      otherwise: 'Nothing was written',
      withoutRecord: 'anywhere',
      options: {
        council: { value: '<name>', says: 'whose services the record is about, as in "children\'s services in Kent"', form: words },
        framework: { value: '<ids>', says: 'rules of inspection to begin with, with commas between them (see below); without it, none', form: words },
        inspectorate: { value: '<name>', says: 'who inspects; without it, whoever inspects by the framework that is named first', form: words },
        publisher: { value: '<name>', says: 'who publishes the site; can be said later', form: words },
        contact: { value: '<ways>', says: 'how to reach the publisher: e-mail, web address or telephone; can be said later', form: words },
      },
      operands: { what: 'folder', least: 2, most: 2 },
      about: `Frameworks to choose from:\n${starter()
        .presets.map(({ id, name }) => `  ${id}: ${name}`)
        .join('\n')}\n\nNothing that is there is overwritten. A run that was stopped is finished by the same command on the same day.`,
    },
    ({ values: { council, framework, inspectorate, publisher, contact }, operands: [, folder = ''] }) => {
      const presets = framework?.split(/[\s,]+/).filter((id) => id !== '') ?? [];
      const made = makeRecord(folder, { council, inspectorate, publisher, contact, presets }, new Date().toISOString().slice(0, 10));
      if ('reasons' in made) {
        console.error(
          `Nothing was written:\n${made.reasons.map((reason) => `- ${reason}`).join('\n')}\n\n"npm run new -- record --help" shows how the command is used.`,
        );
        return 2;
      }
      console.log(
        `An empty record of ${council ?? ''} is in ${folder}: ${made.written} files, and no visit yet.\nNext: set RECORD_DIR to that folder, and "npm run desk" opens it; "npm run check" and "npm run build" work as well.`,
      );
      return 0;
    },
  );
