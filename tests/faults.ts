// `npm run test:faults`: accessibility of every embed, 132 seeded faults that the checks must see, and each command that writes killed 25 times.
// Apart, because it takes about an hour.
import { standing } from './built.ts';
import { finish, playwright, start, vitest } from './runner.ts';

start();
const built = await standing();
const suites = [
  await vitest('Kills', 'tests/commands/vitest.config.ts'),
  ...(built ? [await playwright('Accessibility', 'tests/accessibility/playwright.config.ts')] : []),
];
finish('test-faults', suites, 'Every embed, every seeded fault, and 25 kills of each command that writes.', built);
