// `npm run test:all`: what "npm test" does not need to run anywhere: the real web servers, publication under kills, full disks and second builds,
// the Nu HTML checker, accessibility of every embed, and the seeded faults.
import { missingJava } from './accessibility/nu.ts';
import { finish, playwright, run, start, vitest } from './runner.ts';
import { missing } from './servers/installed.ts';

start();
const suites = [vitest('Servers', 'tests/servers/vitest.config.ts')];
const built = run('Build', process.execPath, ['src/commands/build.ts']);
if (built) suites.push(vitest('Nu', 'tests/accessibility/vitest.config.ts'), playwright('Accessibility', 'tests/accessibility/playwright.config.ts'));
const absent = [...missing(), ...missingJava()];
const note = absent.length > 0 ? `NOT TESTED: ${absent.join(' ')}` : 'nginx and Caddy were tested, and every page by Nu.';
finish(suites, note, built && (absent.length === 0 || process.env['CI'] === undefined));
