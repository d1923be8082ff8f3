// `npm run check`: says everything that is wrong with the content, or how much of it is right.
import { enableCompileCache } from 'node:module';

// Spares every later run the compiling of what has not changed; so the imports come after it.
enableCompileCache('node_modules/.cache/compile');
const { run } = await import('./command.ts');
const { loadRecord } = await import('../record.ts');

await run({ use: 'npm run check', otherwise: 'Nothing was checked' }, () => {
  const { inspections, findings, asks, statements, milestones, sources } = loadRecord();
  console.log(
    `The content is sound: ${inspections.length} inspections, ${findings.length} findings, ${asks.length} asks, ` +
      `${statements.length} statements, ${milestones.length} milestones, ${sources.length} sources.`,
  );
});
