// The check itself, for a record about which nothing is remembered, or not all.
import { nothingKnown, type Memories, type Memory } from '../model/memory.ts';
import { ContentError } from '../model/problems.ts';
import { loadRecord } from '../record.ts';
import { keep, recall, type Inputs, type Said } from './checked.ts';
import { run } from './command.ts';

function said(inputs: Inputs, memories: Memories): Said {
  try {
    const { inspections, findings, asks, statements, milestones, sources } = loadRecord(inputs.root, inputs.facts, memories);
    const counts = `${inspections.length} inspections, ${findings.length} findings, ${asks.length} asks, ${statements.length} statements, ${milestones.length} milestones, ${sources.length} sources`;
    return { sound: true, text: `The content is sound: ${counts}.` };
  } catch (error) {
    if (error instanceof ContentError) return { sound: false, text: error.message };
    throw error;
  }
}

/** Runs `npm run check` on what was read, and keeps what it says. */
export async function checkAfresh(inputs: Inputs): Promise<void> {
  const options = { afresh: { says: 'Look at everything anew, whatever earlier checks said' } };
  await run({ use: 'npm run check', otherwise: 'Nothing was checked', options }, ({ values }) => {
    const kept = values.afresh ? undefined : recall(inputs.parts);
    // What is whole was written by this very code.
    const memories: Memories = { before: kept === undefined ? nothingKnown() : (JSON.parse(kept) as Memory), now: nothingKnown() };
    const told = said(inputs, memories);
    keep(inputs.parts, JSON.stringify(memories.now));
    keep(inputs.whole, JSON.stringify(told));
    if (told.sound) console.log(told.text);
    else console.error(told.text);
    return told.sound ? 0 : 1;
  });
}
