// Charts of made-up records, drawn as Astro draws them and measured in a browser: `npx vitest run --config tests/collisions/vitest.config.ts`.
import { getViteConfig } from 'astro/config';

export default getViteConfig(
  {
    root: new URL('../..', import.meta.url).pathname,
    test: { include: ['tests/collisions/**/*.test.ts'], env: { TZ: 'Pacific/Auckland' }, testTimeout: 600_000, hookTimeout: 60_000 },
  },
  // The settings of the site read the content; here each record is made up.
  { configFile: false, root: new URL('../..', import.meta.url).pathname, trailingSlash: 'always', devToolbar: { enabled: false } },
);
