// Starts build.ts with what was compiled before. Astro is no part of it: it imports pages under a new path at each build, and what was kept of them would only grow.
import { enableCompileCache } from 'node:module';

// Spares every later run the compiling of what has not changed; so the imports come after it.
enableCompileCache('node_modules/.cache/compile');
await import('./build.ts');
