// `npm test`: types, rules, layout of the code, build, unit and published tests, browser tests; closes with the count of all of them.
import { programOf } from '../src/commands/programs.mjs';
import { build } from './built.ts';
import { missing as missingEngines } from './engines/installed.ts';
import { finish, playwright, run, start, vitest } from './runner.ts';
import { missing as missingServers } from './servers/installed.ts';

start();
// What reads the code alone runs beside the builds and the first tests: each of these takes one processor.
const looked = (async () => ({
  // First, since the rules read the types that it makes of the content.
  typed: await run('Types', process.execPath, [programOf('astro'), 'check'], { beside: true }),
  ruled: await run('Rules', process.execPath, [programOf('eslint'), '--config', 'tests/eslint.config.mjs', '--max-warnings', '0'], { beside: true }),
  laidOut: await run('Layout of the code', process.execPath, [programOf('prettier'), '--check', '.'], { beside: true }),
}))();
const built = await build();
// Another council, made for the test: content and seeds and nothing else.
const second = { RECORD_DIR: 'tests/fixtures/second-council', DIST: 'node_modules/.cache/second-council/dist' };
const another = await run('Build of another council', process.execPath, ['src/commands/build.mjs', '--out', second.DIST], { env: second });
const fresh = await run('Build of new records', process.execPath, ['tests/fresh/make.ts']);
const suites = built ? [await vitest('Unit and published', 'tests/vitest.config.ts'), await playwright('Browser', 'tests/playwright.config.ts')] : [];
if (another) {
  suites.push(await vitest('Another council', 'tests/another/vitest.config.ts', { env: second }));
  suites.push(await playwright('Another council in the browser', 'tests/another/playwright.config.ts', second));
  suites.push(await playwright('Another council in other sites', 'tests/another/embeds.config.ts', second));
}
if (fresh) {
  for (const [visits, title] of [
    ['none', 'A new record'],
    ['one', 'A new record with a visit'],
  ] as const) {
    const env = { RECORD_DIR: `node_modules/.cache/fresh/${visits}`, DIST: `node_modules/.cache/fresh/${visits}/dist` };
    suites.push(await vitest(title, 'tests/fresh/vitest.config.ts', { env }));
    suites.push(await playwright(`${title}, in the browser`, 'tests/fresh/playwright.config.ts', env));
  }
}
suites.push(await vitest('Collisions in charts', 'tests/collisions/vitest.config.ts'));
suites.push(await playwright('Desk', 'tests/desk/playwright.config.ts'));
const { ruled, typed, laidOut } = await looked;
const absent = [...missingEngines(), ...missingServers()];
const others = 'Firefox ESR, WebKitGTK and the web servers are tested by "npm run test:all".';
finish(
  'test',
  suites,
  `${[others, ...absent].join(' ')}\nTypes ${typed ? 'sound' : 'NOT SOUND'}, rules ${ruled ? 'kept' : 'BROKEN'}, layout ${laidOut ? 'as it should be' : 'NOT AS "npm run format" LEAVES IT'}, build ${built && another && fresh ? 'done' : 'FAILED'}`,
  typed && ruled && laidOut && built && another && fresh,
);
