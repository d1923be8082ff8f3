// The HTTP headers of each file: one table for every host.
import { OPEN_TYPES } from './contentTypes.ts';

/** Hashes of the inline scripts and styles that may run, as a policy names them. */
export interface Code {
  scripts: readonly string[];
  styles: readonly string[];
}
export interface Hosting {
  /** Path of the site's root, with slashes at both ends. */
  base: string;
  /** Our own code, and the code of the frozen charts, which may be older. */
  code: Code;
  frozen: Code;
  /** Addresses that are answered with 410 and their page, without the base path. */
  withdrawn: readonly { path: string }[];
  redirects: readonly { from: string; to: string }[];
}
export type Headers = Readonly<Record<string, string>>;

/** `page` is everything that is nothing else: missing addresses too. `open` are files that other sites may use. */
export type Kind = 'page' | 'search' | 'embed' | 'frozen' | 'hashed' | 'open';

export const FOLDERS: readonly (readonly [folder: string, kind: Kind])[] = [
  ['embed/', 'embed'],
  ['frozen/', 'frozen'],
  ['_astro/', 'hashed'],
  ['pagefind/filter/', 'hashed'],
  ['pagefind/fragment/', 'hashed'],
  ['pagefind/index/', 'hashed'],
  ['pagefind/', 'search'],
  ['search/', 'search'],
];
/** What a build notes in the site that it wrote: by this it knows its own folder again, and a publication what it publishes. */
export const BUILD_NOTE = '.built.json';
/** Files that hosts and our commands read and nobody else, and the copies that a server sends in place of a file. `.nojekyll` has GitHub Pages leave no file out. */
export const CONTROL_FILES = ['_headers', '_redirects', '.nojekyll', BUILD_NOTE] as const;
export const COMPRESSED = ['br', 'gz'] as const;

/** The kind of a file, by its path below the base path, without a slash before it. */
export function kindOf(path: string): Kind {
  const folder = FOLDERS.find(([name]) => path.startsWith(name));
  const ending = /\.(\w+)$/.exec(path)?.[1] ?? '';
  return folder?.[1] ?? (ending in OPEN_TYPES ? 'open' : 'page');
}

/** The headers of every response. */
export const EVERYWHERE: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
};

const UNFRAMED = "frame-ancestors 'none'";
const TRUSTED = "require-trusted-types-for 'script'; trusted-types 'none'";
const MINUTES = 'public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800';
const HOUR = 'public, max-age=3600, stale-while-revalidate=86400, stale-if-error=604800';
const YEAR = 'public, max-age=31536000, immutable';

const listed = (hashes: readonly string[]): string => (hashes.length === 0 ? "'none'" : hashes.join(' '));

function pagePolicy({ scripts, styles }: Code): string {
  return `default-src 'none'; script-src ${listed(scripts)}; style-src ${listed(styles)}; img-src 'self'; font-src 'self'; connect-src 'self'; frame-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; ${UNFRAMED}`;
}

/** `frame-ancestors *` would refuse sandboxed pages and files: an embed has none. */
function embedPolicy({ scripts, styles }: Code): string {
  return `default-src 'none'; script-src ${listed(scripts)}; style-src ${listed(styles)}; img-src data:; form-action 'none'; base-uri 'none'; ${TRUSTED}`;
}

const page = (policy: string): Headers => ({
  'Content-Security-Policy': policy,
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': MINUTES,
});
const embed = (policy: string): Headers => ({
  'Content-Security-Policy': policy,
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Access-Control-Allow-Origin': '*',
  'Cache-Control': MINUTES,
});

/** The headers of a kind of file, beside those of every response. */
export function headersOf(kind: Kind, { code, frozen }: Pick<Hosting, 'code' | 'frozen'>): Headers {
  switch (kind) {
    case 'page':
      return page(`${pagePolicy(code)}; ${TRUSTED}`);
    case 'search':
      // The search engine is WebAssembly and loads parts of itself.
      return page(
        `${pagePolicy(code).replace('script-src ', "script-src 'self' 'wasm-unsafe-eval' ").replace("'wasm-unsafe-eval' 'none'", "'wasm-unsafe-eval'")}; worker-src 'self'`,
      );
    case 'embed':
      return embed(embedPolicy(code));
    case 'frozen':
      return embed(embedPolicy(frozen));
    case 'hashed':
      return { 'X-Frame-Options': 'DENY', 'Cross-Origin-Resource-Policy': 'same-origin', 'Cache-Control': YEAR };
    case 'open':
      // A picture opened by itself brings its styles along.
      return {
        'Content-Security-Policy': `default-src 'none'; style-src 'unsafe-inline'; ${UNFRAMED}`,
        'X-Frame-Options': 'DENY',
        'Cross-Origin-Resource-Policy': 'cross-origin',
        'Access-Control-Allow-Origin': '*',
        'Cache-Control': HOUR,
      };
  }
}
