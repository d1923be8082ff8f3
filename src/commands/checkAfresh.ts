// The check itself, for a record without a kept answer.
import { ContentError } from '../model/written/problems.ts';
import { loadRecord } from '../record.ts';
import { keep, type Inputs, type Said } from './checked.ts';
import { run } from './command.ts';

function said({ root, facts }: Inputs): Said {
  try {
    const { inspections, findings, asks, statements, milestones, sources } = loadRecord(root, facts);
    const counts = `${inspections.length} inspections, ${findings.length} findings, ${asks.length} asks, ${statements.length} statements, ${milestones.length} milestones, ${sources.length} sources`;
    return { sound: true, text: `The content is sound: ${counts}.` };
  } catch (error) {
    if (error instanceof ContentError) return { sound: false, text: error.message };
    throw error;
  }
}

/** Runs `npm run check` on what was read, and keeps its answer. */
export async function checkAfresh(inputs: Inputs): Promise<void> {
  const options = { afresh: { says: 'Look at everything anew, whatever earlier checks said' } };
  await run({ use: 'npm run check', otherwise: 'Nothing was checked', options }, () => {
    const told = said(inputs);
    keep(inputs.fingerprint, JSON.stringify(told));
    if (told.sound) console.log(told.text);
    else console.error(told.text);
    return told.sound ? 0 : 1;
  });
}
