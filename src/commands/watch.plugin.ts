// While the site is edited: reads the record again when a file of it changes, reports what is wrong with it, and reloads the page.
import { resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { ContentError } from '../model/written/problems.ts';
import { RECORD_DIR, reread } from '../record.ts';

export function followContent(): Plugin {
  const folders = ['content', 'seeds'].map((name) => resolve(RECORD_DIR, name));
  return {
    name: 'follow-content',
    apply: 'serve',
    configureServer({ watcher, environments }) {
      watcher.add(folders);
      watcher.on('all', (_event, path) => {
        if (!folders.some((folder) => resolve(path).startsWith(folder + sep))) return;
        try {
          reread();
        } catch (error) {
          if (!(error instanceof ContentError)) throw error;
          console.error(error.message);
        }
        // Astro's own event: it forgets the lists of pages that were made from the record.
        for (const { hot } of [environments.ssr, environments['prerender']].filter((one) => one !== undefined)) hot.send('astro:content-changed', {});
        environments.client.hot.send({ type: 'full-reload' });
      });
    },
  };
}
