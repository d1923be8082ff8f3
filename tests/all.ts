// `npm run test:all`: what "npm test" does not need to run anywhere: the other engines, the real web servers, publication under kills, full disks
// and second builds, and the Nu HTML checker.
import { missingJava } from './accessibility/nu.ts';
import { standing } from './built.ts';
import { has, missing as missingEngines } from './engines/installed.ts';
import { finish, playwright, start, vitest } from './runner.ts';
import { missing as missingServers } from './servers/installed.ts';

start();
// For the engines and the checks of accessibility; the servers have sites of their own.
const built = await standing();
const screen = has('webkit') ? ['xvfb-run', '--auto-servernum', '--server-args=-screen 0 1400x1000x24'] : [];
const suites = [
  ...(built ? [await vitest('Engines', 'tests/engines/vitest.config.ts', { around: screen })] : []),
  ...(built && has('firefox') ? [await playwright('Browser in Firefox', 'tests/engines/firefox.config.ts')] : []),
  ...(has('firefox') ? [await playwright('Desk in Firefox', 'tests/engines/desk.config.ts')] : []),
  ...(built ? [await vitest('Nu', 'tests/accessibility/vitest.config.ts')] : []),
  await vitest('Servers', 'tests/servers/vitest.config.ts'),
];
const absent = [...missingEngines(), ...missingServers(), ...missingJava()];
const note = absent.length > 0 ? `NOT TESTED: ${absent.join(' ')}` : 'Chromium, Firefox ESR, WebKitGTK, nginx and Caddy were tested, and every page by Nu.';
finish('test-all', suites, note, built && (absent.length === 0 || process.env['CI'] === undefined));
