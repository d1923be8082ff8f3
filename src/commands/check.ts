// `npm run check`: says everything that is wrong with the content, or how much of it is right.
import { enableCompileCache } from 'node:module';

// Spares every later run the compiling of what has not changed; so the imports come after it.
enableCompileCache('node_modules/.cache/compile');
const { ContentError } = await import('../model/problems.ts');
const { loadRecord } = await import('../record.ts');

try {
  const { inspections, findings, asks, statements, milestones, sources } = loadRecord();
  console.log(
    `The content is sound: ${inspections.length} inspections, ${findings.length} findings, ${asks.length} asks, ` +
      `${statements.length} statements, ${milestones.length} milestones, ${sources.length} sources.`,
  );
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
