// What a web server says with each file: one table of headers, written down for Netlify and Cloudflare, for nginx and for Caddy.

/** Hashes of the inline scripts and styles that may run, as a policy names them. */
export interface Code {
  scripts: readonly string[];
  styles: readonly string[];
}
export interface Hosting {
  /** Path under which the site stands, with slashes at both ends. */
  base: string;
  /** Our own code, and the code of the frozen charts, which may be older. */
  code: Code;
  frozen: Code;
  /** Addresses that are answered with 410 and the page that stands there, without the base path. */
  withdrawn: readonly { path: string }[];
  redirects: readonly { from: string; to: string }[];
}
export type Headers = Readonly<Record<string, string>>;

/** `page` is everything that is nothing else: missing addresses too. `open` are files that other sites may use. */
export type Kind = 'page' | 'search' | 'embed' | 'frozen' | 'hashed' | 'open';

const FOLDERS: readonly (readonly [folder: string, kind: Kind])[] = [
  ['embed/', 'embed'],
  ['frozen/', 'frozen'],
  ['_astro/', 'hashed'],
  ['pagefind/filter/', 'hashed'],
  ['pagefind/fragment/', 'hashed'],
  ['pagefind/index/', 'hashed'],
  ['pagefind/', 'search'],
  ['search/', 'search'],
];
const TYPES: Headers = {
  csv: 'text/csv; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xml: 'text/xml; charset=utf-8',
  zip: 'application/zip',
};
const OTHER_TYPES: Headers = { css: 'text/css; charset=utf-8', html: 'text/html; charset=utf-8', wasm: 'application/wasm', woff2: 'font/woff2' };
/** Files that hosts read and nobody else, and the copies that a server sends in place of a file. */
export const CONTROL_FILES = ['_headers', '_redirects'] as const;
const COMPRESSED = ['br', 'gz'] as const;

/** The kind of a file, by its path below the base path, without a slash before it. */
export function kindOf(path: string): Kind {
  const folder = FOLDERS.find(([name]) => path.startsWith(name));
  const ending = /\.(\w+)$/.exec(path)?.[1] ?? '';
  return folder?.[1] ?? (ending in TYPES ? 'open' : 'page');
}

/** What is said with every answer. */
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
  return `default-src 'none'; script-src ${listed(scripts)}; style-src ${listed(styles)}; img-src 'self'; font-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; ${UNFRAMED}`;
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

/** What is said with a file of a kind, beside what is said everywhere. */
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

/** A rule of `_headers`: a pattern of paths and what is said with them. */
export interface Rule {
  pattern: string;
  headers: Headers;
}

/** A pattern for all files of a mixed folder that lie as this one does: `charts/:a/`, `charts/:a/:b`. */
function shape(file: string): string {
  const [folder, ...rest] = file.split('/');
  const names = rest.map((name, index) => (name === 'index.html' ? '' : `:${'abcdef'.charAt(index)}`));
  return [folder, ...names].join('/');
}

/**
 * The rules for a site of these files. Hosts join the headers of all rules that match a path, so no two patterns name the same header for one path:
 * a folder of one kind is one pattern, a mixed one has a pattern for each shape of path.
 */
export function rulesFor(files: readonly string[], hosting: Hosting): Rule[] {
  // A host answers a moved address itself; the page there is for hosts that cannot.
  const moved = new Set(hosting.redirects.map(({ from }) => `${from.slice(1)}index.html`));
  const served = files.filter((file) => !moved.has(file) && !CONTROL_FILES.some((name) => name === file));
  const kinds = new Map<string, Kind>();
  for (const file of served) {
    const folder = FOLDERS.find(([name]) => file.startsWith(name))?.[0] ?? /^[^/]+\//.exec(file)?.[0];
    const mixed = folder === 'pagefind/' || new Set(served.filter((other) => folder && other.startsWith(folder)).map(kindOf)).size > 1;
    const pattern = folder === undefined ? file.replace(/^index\.html$/, '') : mixed ? shape(file) : `${folder}*`;
    kinds.set(pattern, kindOf(file));
  }
  const rules = [...kinds]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([pattern, kind]) => ({ pattern: hosting.base + pattern, headers: headersOf(kind, hosting) }));
  return [{ pattern: '/*', headers: EVERYWHERE }, ...rules];
}

/** Rules as Netlify and Cloudflare Pages read them in `_headers`. */
export function headersFile(rules: readonly Rule[]): string {
  const paragraphs = rules.map(({ pattern, headers }) => [pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'));
  return `${paragraphs.join('\n\n')}\n`;
}

/** The rules of a `_headers` file. */
export function readRules(text: string): Rule[] {
  return text
    .split(/\n\n+/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => {
      const [pattern = '', ...lines] = paragraph.trim().split('\n');
      return { pattern, headers: Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(':')).trim(), line.slice(line.indexOf(':') + 1).trim()])) };
    });
}

/** The rules whose pattern a path fits. */
export function matching(rules: readonly Rule[], path: string): Rule[] {
  return rules.filter(({ pattern }) => {
    const expression = pattern
      .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
      .replace(/:[a-z]\w*/g, '[^/]+')
      .replace(/\*/g, '.*');
    return new RegExp(`^${expression}$`).test(path);
  });
}

/** The code that a policy of a `_headers` file lets run, at a path. */
export function codeAt(rules: readonly Rule[], path: string): Code {
  const policy = matching(rules, path)
    .map(({ headers }) => headers['Content-Security-Policy'] ?? '')
    .join(';');
  const hashes = (directive: string): string[] => new RegExp(`${directive} ([^;]*)`).exec(policy)?.[1]?.match(/'sha256-[^']+'/g) ?? [];
  return { scripts: hashes('script-src'), styles: hashes('style-src') };
}

export function joined(codes: readonly Code[]): Code {
  return { scripts: [...new Set(codes.flatMap(({ scripts }) => scripts))], styles: [...new Set(codes.flatMap(({ styles }) => styles))] };
}

/** Redirects and withdrawn pages as Netlify reads them in `_redirects`; Cloudflare Pages leaves the lines with 410 out. */
export function redirectsFile({ base, redirects, withdrawn }: Pick<Hosting, 'base' | 'redirects' | 'withdrawn'>): string {
  const at = (path: string): string => base.slice(0, -1) + path;
  return [...redirects.map(({ from, to }) => `${at(from)} ${at(to)} 301\n`), ...withdrawn.map(({ path }) => `${at(path)} ${at(path)}index.html 410!\n`)].join(
    '',
  );
}

/** What a `_redirects` file says, without the base path. */
export function readRedirects(text: string, base: string): Pick<Hosting, 'redirects' | 'withdrawn'> {
  const lines = text.split('\n').map((line) => line.split(' ').map((word) => word.replace(new RegExp(`^${base}`), '/')));
  return {
    redirects: lines.flatMap(([from, to, status]) => (from && to && status === '301' ? { from, to } : [])),
    withdrawn: lines.flatMap(([path, , status]) => (path && status === '410!' ? { path } : [])),
  };
}

const everywhereAnd = (headers: Headers): [string, string][] => Object.entries({ ...EVERYWHERE, ...headers });
const indented = (lines: readonly string[], by = '  '): string[] => lines.map((line) => by + line);

/** For nginx: what belongs inside a `server` block. A location that adds a header loses those of the server, so each names all of its own. */
export function nginx(root: string, hosting: Hosting): string {
  const { base, redirects, withdrawn } = hosting;
  const said = (kind: Kind): string[] => everywhereAnd(headersOf(kind, hosting)).map(([name, value]) => `add_header ${name} "${value}" always;`);
  const location = (matcher: string, lines: readonly string[]): string[] => [`location ${matcher} {`, ...indented(lines), '}'];
  const frameable = `error_page 404 ${base}embed/404/index.html;`;
  return [
    '# Written by "npm run publish" and "npm run headers"; changes here are lost.',
    '# Put "include <this file>;" into a server block that says listen, server_name and the certificate.',
    `root "${root}";`,
    'index index.html;',
    'absolute_redirect off;',
    'server_tokens off;',
    'types {',
    ...indented(Object.entries({ ...TYPES, ...OTHER_TYPES }).map(([ending, type]) => `"${type}" ${ending};`)),
    '}',
    '# Debian: apt-get install nginx libnginx-mod-http-brotli-static',
    'brotli_static on;',
    'gzip_static on;',
    'gzip_vary on;',
    `error_page 404 ${base}404.html;`,
    `error_page 403 =404 ${base}404.html;`,
    ...said('page'),
    ...location(`~ (?:/(?:${CONTROL_FILES.join('|')})|\\.(?:${COMPRESSED.join('|')}))$`, ['return 404;']),
    ...location(`~ \\.(?:${Object.keys(TYPES).join('|')})$`, said('open')),
    ...FOLDERS.flatMap(([folder, kind]) => location(`^~ ${base}${folder}`, [...(kind === 'embed' || kind === 'frozen' ? [frameable] : []), ...said(kind)])),
    ...(base === '/' ? [] : location('= /', [`return 302 ${base};`])),
    ...redirects.flatMap(({ from, to }) => location(`= ${base.slice(0, -1)}${from}`, [`return 301 ${base.slice(0, -1)}${to};`])),
    ...withdrawn.flatMap(({ path }) => location(`= ${base.slice(0, -1)}${path}`, [`error_page 410 ${base.slice(0, -1)}${path}index.html;`, 'return 410;'])),
    '',
  ].join('\n');
}

/** For Caddy: what belongs inside a site block. */
export function caddyfile(root: string, hosting: Hosting): string {
  const { base, redirects, withdrawn } = hosting;
  const said = (kind: Kind): string[] => ['header {', ...indented(everywhereAnd(headersOf(kind, hosting)).map(([name, value]) => `${name} "${value}"`)), '}'];
  const handle = (matcher: string, lines: readonly string[]): string[] => [`handle ${matcher} {`.replace('  ', ' '), ...indented(lines), '}'];
  const files = (status?: string): string[] => ['file_server {', '  precompressed br gzip', ...(status === undefined ? [] : [`  status ${status}`]), '}'];
  const failed = (kind: Kind, file: string): string[] => [...said(kind), `rewrite * ${base}${file}`, ...files('{http.error.status_code}')];
  const at = (path: string): string => base.slice(0, -1) + path;
  return [
    '# Written by "npm run publish" and "npm run headers"; changes here are lost.',
    '# Put "import <this file>" into a site block.',
    `root * "${root}"`,
    'header -Server',
    'route {',
    ...indented([
      '@other not method GET HEAD',
      ...handle('@other', [...said('page'), 'respond 405']),
      `@hidden path ${CONTROL_FILES.map((name) => `/${name}`).join(' ')} ${COMPRESSED.map((ending) => `*.${ending}`).join(' ')}`,
      'error @hidden 404',
      ...Object.entries({ ...TYPES, ...OTHER_TYPES }).flatMap(([ending, type]) => [
        `@${ending} {`,
        `  path *.${ending}`,
        '  file',
        '}',
        `header @${ending} Content-Type "${type}"`,
      ]),
      ...(base === '/' ? [] : [`redir / ${base} 302`]),
      ...redirects.map(({ from, to }) => `redir ${at(from)} ${at(to)} 301`),
      ...withdrawn.flatMap(({ path }) => handle(at(path), [...said('page'), ...files('410')])),
      ...FOLDERS.flatMap(([folder, kind]) => handle(`${base}${folder}*`, [...said(kind), ...files()])),
      '@open {',
      `  path ${Object.keys(TYPES)
        .map((ending) => `*.${ending}`)
        .join(' ')}`,
      '  file',
      '}',
      ...handle('@open', [...said('open'), ...files()]),
      ...handle('', [...said('page'), ...files()]),
    ]),
    '}',
    'handle_errors {',
    ...indented([
      `@frameable path ${base}embed/* ${base}frozen/*`,
      ...handle('@frameable', failed('embed', 'embed/404/index.html')),
      ...handle('', failed('page', '404.html')),
    ]),
    '}',
    '',
  ].join('\n');
}
