// The table of headers as nginx and Caddy read it.
import { OPEN_TYPES, OTHER_TYPES } from './contentTypes.ts';
import { CITATION_TYPES, LINKS } from './signposts.ts';
import { COMPRESSED, CONTROL_FILES, EVERYWHERE, FOLDERS, headersOf, type Headers, type Hosting, type Kind } from './headers.ts';

const everywhereAnd = (headers: Headers): [string, string][] => Object.entries({ ...EVERYWHERE, ...headers });
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** How many capitals of one letter an address may have for nginx to find its page; no address of ours has as many. */
const OF_ONE_LETTER = 12;
// Not `RegExp.escape`: nginx, Caddy and a reader of their files do not know its codes.
const asPattern = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);

/** For nginx: what belongs inside a `server` block. A location that adds a header loses those of the server, so each names all of its own. */
export function nginx(root: string, hosting: Hosting): string {
  const { base, redirects, withdrawn } = hosting;
  const added = (headers: Headers): string[] => everywhereAnd(headers).map(([name, value]) => `add_header ${name} "${value.replaceAll('"', '\\"')}" always;`);
  const said = (kind: Kind): string[] => added(headersOf(kind, hosting));
  const location = (matcher: string, lines: readonly string[]): string[] => [`location ${matcher} {`, ...indented(lines), '}'];
  // nginx cannot write a text in small letters: it takes one capital at a time. Only an address with a page in small letters leads on.
  const inSmallLetters = (folder: string): string[] =>
    location(`~ "^${asPattern(base + folder)}[^.]*[A-Z][^.]*$"`, [
      ...LETTERS.flatMap((letter) =>
        Array.from({ length: OF_ONE_LETTER }, () => `rewrite "^(${asPattern(base + folder)}.*)${letter}(.*)$" "$1${letter.toLowerCase()}$2";`),
      ),
      'rewrite "^(.*[^/])$" "$1/";',
      'if (-f "$document_root${uri}index.html") { return 301 $uri$is_args$args; }',
      'return 404;',
    ]);
  const frameable = `error_page 404 ${base}embed/404/index.html;`;
  return [
    '# Written by "npm run publish" and "npm run headers"; changes here are lost.',
    '# Put "include <this file>;" into a server block that says listen, server_name and the certificate.',
    `root "${root}";`,
    'index index.html;',
    'absolute_redirect off;',
    'server_tokens off;',
    'sendfile on;',
    'tcp_nopush on;',
    '# Our headers are longer than the 1,460 bytes after which nginx sends them ahead, alone; together with the page they save a fifth of the work.',
    'postpone_output 8192;',
    'types {',
    ...indented(Object.entries({ ...OPEN_TYPES, ...OTHER_TYPES }).map(([ending, type]) => `"${type}" ${ending};`)),
    '}',
    '# Debian: apt-get install nginx libnginx-mod-http-brotli-static',
    'brotli_static on;',
    'gzip_static on;',
    'gzip_vary on;',
    `error_page 404 ${base}404.html;`,
    `error_page 403 =404 ${base}404.html;`,
    ...said('page'),
    ...location(`~ (?:/(?:${CONTROL_FILES.map(asPattern).join('|')})|\\.(?:${COMPRESSED.join('|')}))$`, ['return 404;']),
    ...location('~ /cite\\.json$', ['types { }', `default_type ${CITATION_TYPES['cite.json']};`, ...said('open')]),
    ...location(`~ \\.(?:${Object.keys(OPEN_TYPES).join('|')})$`, said('open')),
    ...inSmallLetters(''),
    ...Object.entries(LINKS).flatMap(([folder, link]) =>
      location(`~ ^${asPattern(base + folder)}/[^/]+/(?:index\\.html)?$`, added({ ...headersOf('page', hosting), Link: link })),
    ),
    ...FOLDERS.flatMap(([folder, kind]) =>
      location(`^~ ${base}${folder}`, [
        ...(kind === 'embed' || kind === 'frozen' ? [frameable] : []),
        ...said(kind),
        ...(kind === 'embed' ? inSmallLetters(folder) : []),
      ]),
    ),
    ...(base === '/' ? [] : location('= /', [`return 302 ${base};`])),
    ...redirects.flatMap(({ from, to }) => location(`= ${base.slice(0, -1)}${from}`, [`return 301 ${base.slice(0, -1)}${to};`])),
    ...withdrawn.flatMap(({ path }) => [
      ...location(`= ${base.slice(0, -1)}${path}`, [`error_page 410 ${base.slice(0, -1)}${path}index.html;`, 'return 410;']),
      // What says that a page is gone has no citation to lead to.
      ...location(`= ${base.slice(0, -1)}${path}index.html`, said('page')),
    ]),
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
  // Only an address that has a page in small letters leads on; files with capitals in their names are left alone.
  const inSmallLetters = [
    '@capitals {',
    `  path_regexp ^${asPattern(base)}[^.]*[A-Z][^.]*$`,
    '  not file',
    '}',
    // A "handle" would sort these, and redirect first.
    'route @capitals {',
    ...indented([
      ...said('page'),
      ...(base === '/' ? [] : [`uri strip_prefix ${base.slice(0, -1)}`]),
      ...LETTERS.map((letter) => `uri path_regexp ${letter} ${letter.toLowerCase()}`),
      'uri path_regexp ([^/])$ $1/',
      '@page file {',
      `  try_files ${base.slice(0, -1)}{path}index.html`,
      '}',
      `redir @page ${base.slice(0, -1)}{uri} 301`,
      'error 404',
    ]),
    '}',
  ];
  // The file server would lead an address without its slash on too, but without what is asked after a "?". In a frame, it still does.
  const withSlash = [
    '@slashless {',
    // Two slashes at its beginning would name another host.
    '  path_regexp [^/]$',
    `  expression "!{path}.startsWith('//')"`,
    `  not path ${base}embed/* ${base}frozen/*`,
    '  file {',
    '    try_files {path}/index.html',
    '  }',
    '}',
    'route @slashless {',
    ...indented([...said('page'), 'uri path_regexp ([^/])$ $1/', 'redir {uri} 301']),
    '}',
  ];
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
      ...Object.entries({ ...OPEN_TYPES, ...OTHER_TYPES }).flatMap(([ending, type]) => [
        `@${ending} {`,
        `  path *.${ending}`,
        '  file',
        '}',
        `header @${ending} Content-Type "${type}"`,
      ]),
      '@csl {',
      '  path */cite.json',
      '  file',
      '}',
      `header @csl Content-Type "${CITATION_TYPES['cite.json']}"`,
      ...(base === '/' ? [] : [`redir / ${base} 302`]),
      ...redirects.map(({ from, to }) => `redir ${at(from)} ${at(to)} 301`),
      ...withdrawn.flatMap(({ path }) => handle(at(path), [...said('page'), ...files('410')])),
      ...Object.entries(LINKS).flatMap(([folder, link]) => [
        `@${folder} {`,
        `  path_regexp ^${asPattern(base + folder)}/[^/]+/$`,
        '  file {',
        '    try_files {path}index.html',
        '  }',
        '}',
        `header @${folder} Link "${link.replaceAll('"', '\\"')}"`,
      ]),
      ...inSmallLetters,
      ...withSlash,
      ...FOLDERS.flatMap(([folder, kind]) => handle(`${base}${folder}*`, [...said(kind), ...files()])),
      '@open {',
      `  path ${Object.keys(OPEN_TYPES)
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
