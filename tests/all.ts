// `npm run test:all`: what "npm test" does not need to run anywhere: the real web servers, and publication under kills, full disks and second builds.
import { finish, start, vitest } from './runner.ts';
import { missing } from './servers/installed.ts';

start();
const suites = [vitest('Servers', 'tests/servers/vitest.config.ts')];
const absent = missing();
const note = absent.length > 0 ? `NOT TESTED: ${absent.join(' ')}` : 'nginx and Caddy were tested.';
finish(suites, note, absent.length === 0 || process.env['CI'] === undefined);
