// A script or a style made small for writing it into a page.
import { transformSync } from 'esbuild';

/** The same script without comments and spaces and with short names, in a form that browsers from 2015 on can read. */
export function smallScript(source: string): string {
  return transformSync(source, { minify: true, target: 'es2015' }).code.trim();
}

/** The same style without comments and spaces, with the address at which its font is published. */
export function smallStyle(source: string, font: string): string {
  return transformSync(source.replace(/url\([^)]*\)/, `url(${font})`), { minify: true, loader: 'css' }).code.trim();
}
