// A script made small for writing it into a page.
import { transformSync } from 'esbuild';

/** The same script without comments and spaces and with short names, in a form that browsers from 2015 on can read. */
export function smallScript(source: string): string {
  return transformSync(source, { minify: true, target: 'es2015' }).code.trim();
}
