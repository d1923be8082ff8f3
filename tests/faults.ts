// `npm run test:faults`: accessibility of every embed, and 120 seeded faults that the checks must see. Apart, because it takes about half an hour.
import { finish, playwright, run, start } from './runner.ts';

start();
const built = run('Build', process.execPath, ['src/commands/build.ts']);
finish('test-faults', built ? [playwright('Accessibility', 'tests/accessibility/playwright.config.ts')] : [], 'Every embed, and every seeded fault.', built);
