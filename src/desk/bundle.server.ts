// The desk's page for the browser: its script and its styles in one file each, made when the desk starts.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

/** A file of the page, by its name. */
type Bundle = ReadonlyMap<string, Uint8Array>;

/** The reader of PDFs, as its package brings it: packing its 1.7 MB again would take most of the start and 600 MB of memory. */
const PDF_READER = { package: 'unpdf/pdfjs', name: 'pdfjs.js' };

const pdfReaderApart: Plugin = {
  name: 'pdf-reader-apart',
  setup: ({ onResolve }) => {
    onResolve({ filter: new RegExp(`^${RegExp.escape(PDF_READER.package)}$`) }, () => ({ path: `./${PDF_READER.name}`, external: true }));
  },
};

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
    plugins: [pdfReaderApart],
  });
  const made = outputFiles.map(({ path, contents }): [string, Uint8Array] => [path.replace(/^.*[\\/]out[\\/]/, '').replaceAll('\\', '/'), contents]);
  return new Map([...made, [PDF_READER.name, readFileSync(fileURLToPath(import.meta.resolve(PDF_READER.package)))]]);
}
