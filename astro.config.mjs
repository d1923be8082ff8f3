// @ts-check
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig, logHandlers } from 'astro/config';
import { proseLinks } from './src/components/prose.plugin.ts';
import { noteCode } from './src/commands/code.plugin.ts';
import { stopped } from './src/commands/command.ts';
import { renderInThreads } from './src/commands/render.plugin.ts';
import { followContent } from './src/commands/watch.plugin.ts';
import { IS_BUILD, readSite, record, RECORD_DIR } from './src/record.ts';

// Astro would tell with a stack what an editor has to mend.
const { address, base, glossary } = (() => {
  try {
    return { ...readSite().data, glossary: record().glossary };
  } catch (error) {
    return process.exit(stopped(error, 'Nothing is shown'));
  }
})();
const own = RECORD_DIR === '.';

export default defineConfig({
  site: address,
  base,
  // While the site is edited, the address of a file answers too; a build writes folders and files, and a host decides.
  trailingSlash: IS_BUILD ? 'always' : 'ignore',
  // Styles stand in each page: one request shows it whole. Two pages more than the thread beside Astro's has before it are rendered here.
  build: { inlineStylesheets: 'always', concurrency: 50 },
  // A build copies public/ itself (src/commands/publicFiles.ts): Astro would let a file of it take the place of a page, or a page of a file.
  ...(IS_BUILD ? { publicDir: './node_modules/.cache/nothing' } : {}),
  // A line for each page of a build would hide what matters.
  ...(IS_BUILD ? { logger: logHandlers.node({ level: 'warn' }) } : {}),
  devToolbar: { enabled: false },
  // Astro remembers by id which file an entry came from, as a path from here: another record has a memory of its own, and each checkout has one of it.
  ...(own ? {} : { cacheDir: `node_modules/.cache/astro-${createHash('sha256').update(resolve(RECORD_DIR)).digest('hex').slice(0, 16)}` }),
  // Writes the schemas of front matter to .astro/collections/, from where Astro's extension for VS Code reads them.
  experimental: { contentIntellisense: own },
  markdown: {
    syntaxHighlight: false,
    // Smart punctuation would alter what an editor wrote.
    processor: satteri({ features: { smartPunctuation: false }, mdastPlugins: [() => proseLinks(base, glossary)] }),
  },
  integrations: [mdx(), renderInThreads()],
  // Hides a warning that Astro's own MDX modules cause, once for each entry.
  // A build writes files beside Astro, into a folder that was not there before.
  vite: { build: { emptyOutDir: false }, logLevel: 'error', plugins: [noteCode(process.env.CODE_NOTES), followContent()] },
});
