// Notes the scripts and styles that the bundler makes of our code. Headers let these run in a page, and nothing that content brings along.
import { appendFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Writes each into a file, one JSON string a line. */
export function noteCode(file: string | undefined): Plugin {
  return {
    name: 'note-code',
    generateBundle: {
      // Before Astro takes out what it writes into the pages.
      order: 'pre',
      handler(_options, bundle) {
        if (file === undefined) return;
        for (const output of Object.values(bundle)) {
          const script = output.type === 'chunk' && this.environment.name === 'client';
          const style = output.type === 'asset' && output.fileName.endsWith('.css');
          if (script || style) appendFileSync(file, `${JSON.stringify(output.type === 'chunk' ? output.code.trim() : String(output.source))}\n`);
        }
      },
    },
  };
}
