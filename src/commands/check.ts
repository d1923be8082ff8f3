// `npm run check`: lists everything that is wrong with the content, or counts what is right. For a record that has not changed it
// repeats its last answer; with `--afresh` it checks everything again.
import { enableCompileCache } from 'node:module';

// Spares every later run the compiling of what has not changed; so the imports come after it.
enableCompileCache('node_modules/.cache/compile');
const { inputsOf, repeat, saidOf } = await import('./checked.ts');

const inputs = inputsOf(process.env['RECORD_DIR'] ?? '.');
const said = saidOf(inputs);
if (said) process.exitCode = repeat(said);
else await (await import('./checkAfresh.ts')).checkAfresh(inputs);
