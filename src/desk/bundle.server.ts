// The desk's page for the browser: its script and its styles in one file each, made when the desk starts.
import { build } from 'esbuild';

/** A file of the page, by its name. */
type Bundle = ReadonlyMap<string, Uint8Array>;

/** Bundles the page. Code that only one screen needs is loaded with it. */
export async function bundled(): Promise<Bundle> {
  const { outputFiles } = await build({
    entryPoints: { page: 'src/desk/page.tsx' },
    bundle: true,
    splitting: true,
    format: 'esm',
    target: ['chrome120', 'firefox121', 'safari17'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    minify: true,
    write: false,
    outdir: 'out',
    logLevel: 'error',
  });
  return new Map(outputFiles.map(({ path, contents }) => [path.replace(/^.*[\\/]out[\\/]/, '').replaceAll('\\', '/'), contents]));
}
