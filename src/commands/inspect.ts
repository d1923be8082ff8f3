// Looks at a site that was built, before it takes the place of the last good one: expected pages, links, quotes, and code that no header would let run.
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { smallScript } from '../layouts/smallScript.ts';
import { addresses } from '../model/addresses.ts';
import { CONTROL_FILES, type Code } from '../model/headers.ts';
import { matching, type Rule } from '../model/hostRules.ts';
import { redirects } from '../model/permalinks.ts';
import type { InspectionRecord } from '../model/record.ts';

/** The most that Cloudflare Pages reads. */
const LIMITS = { rules: 100, line: 2000 };

/** Every file of a folder, by its path in it. */
export function filesOf(folder: string): string[] {
  return globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/').slice(folder.length + 1))
    .sort();
}

/** A script or a style as a policy names it. */
export function hashOf(code: string): string {
  return `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
}

/** The words of a text area are no elements of the page. */
const markup = (html: string): string => html.replace(/<textarea[\s\S]*?<\/textarea>/g, '');

interface Inline {
  kind: 'script' | 'style';
  code: string;
}
function inlineIn(html: string): Inline[] {
  return [...markup(html).matchAll(/<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/g)].flatMap(([, kind, attributes = '', code = '']) =>
    / src=| type="application\/ld\+json"/.test(attributes) ? [] : [{ kind: kind === 'script' ? ('script' as const) : ('style' as const), code }],
  );
}

/** Whether code is the bundler's, or one of the small scripts of src/layouts/. Styles of several files stand in one element. */
function isOurs({ kind, code }: Inline, notes: readonly string[]): boolean {
  const rest = notes.reduce((left, note) => left.replaceAll(note, ''), code);
  return kind === 'script' ? notes.includes(code) : rest.trim() === '';
}

/** The code that the pages of a folder hold, as a policy names it, and in which files stands code that is not ours. */
export function codeOf(folder: string, pattern: string, isAllowed: (inline: Inline) => boolean): { code: Code; foreign: string[] } {
  const seen = new Map<string, Inline>();
  const foreign: string[] = [];
  for (const file of globSync(pattern, { cwd: folder }).sort())
    for (const inline of inlineIn(readFileSync(`${folder}/${file}`, 'utf8'))) {
      if (seen.has(inline.code)) continue;
      if (isAllowed(inline)) seen.set(inline.code, inline);
      else foreign.push(`/${file} holds a <${inline.kind}> that does not come from src/; take it out of the content`);
    }
  const hashes = (kind: Inline['kind']): string[] =>
    [...seen.values()]
      .filter((inline) => inline.kind === kind)
      .map(({ code }) => hashOf(code))
      .sort();
  return { code: { scripts: hashes('script'), styles: hashes('style') }, foreign };
}

/** What the bundler noted, and our small scripts. */
export function ourCode(notesFile: string): (inline: Inline) => boolean {
  const noted = readFileSync(notesFile, 'utf8')
    .trim()
    .split('\n')
    .map((line) =>
      String(JSON.parse(line))
        .replace(/\/\*\$vite\$:\d+\*\//, '')
        .trim(),
    );
  const small = globSync('src/{charts,components,layouts}/*.client.js').map((file) => smallScript(readFileSync(file, 'utf8')));
  const notes = [...new Set([...noted, ...small])].sort((a, b) => b.length - a.length);
  return (inline) => isOurs(inline, notes);
}

const decoded = (text: string): string =>
  text
    .replace(/&#(x?)([0-9a-f]+);/gi, (_all, hex: string, digits: string) => String.fromCodePoint(Number.parseInt(digits, hex === '' ? 10 : 16)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
const wordsOf = (html: string): string => decoded(html.replace(/<[^>]*>/g, '')).replace(/\s+/g, ' ');

/** Every page and file that the record promises. */
function expected({ published, frozen }: InspectionRecord): string[] {
  const pages = published.map((path) => path.replace(/#.*/, ''));
  return [...new Set([...pages, ...frozen.map(({ file }) => `/frozen/${file}`), ...['embed/404/', '404.html', ...CONTROL_FILES].map((file) => `/${file}`)])];
}

/** What is wrong with a built site, one sentence each. */
export function problemsOf(folder: string, record: InspectionRecord, rules: readonly Rule[]): string[] {
  const files = filesOf(folder);
  const stands = new Set(files.map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`));
  const html = new Map(
    files.filter((file) => file.endsWith('.html')).map((file) => [`/${file.replace(/(^|\/)index\.html$/, '$1')}`, readFileSync(`${folder}/${file}`, 'utf8')]),
  );
  const ids = new Map([...html].map(([path, text]) => [path, new Set([...text.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => decoded(id)))]));
  const { address, base } = record.site;
  const home = address + base;

  const missing = expected(record)
    .filter((path) => !stands.has(path))
    .map((path) => `${path} is missing`);

  const dead = [...html]
    .filter(([path]) => !path.startsWith('/frozen/'))
    .flatMap(([path, text]) => {
      const links = new Set([...markup(text).matchAll(/<[a-z]+\b[^>]*? (?:href|src)="([^"]*)"/g)].map(([, link = '']) => decoded(link)));
      return [...links].flatMap((link) => {
        const url = URL.parse(link, home.slice(0, -1) + path);
        if (url === null) return [`${path} links to "${link}", which is no address`];
        if (!url.href.startsWith(home)) return url.origin === address ? [`${path} links to ${link}, which is outside ${base}`] : [];
        const target = decodeURIComponent(url.pathname.slice(base.length - 1));
        const anchor = decodeURIComponent(url.hash.slice(1).replace(/:~:.*$/, ''));
        if (!stands.has(target)) return [`${path} links to ${target}, where nothing stands`];
        return anchor === '' || ids.get(target)?.has(anchor) ? [] : [`${path} links to ${target}#${anchor}, which is not on that page`];
      });
    });

  const blocked = [...html]
    .filter(([path]) => !/^\/(?:frozen|search)\//.test(path))
    .flatMap(([path, text]) => {
      const tags = markup(text).match(/<[a-z]+\b[^>]*? (?:style|on[a-z]+)="[^>]*>|<script\b(?![^>]* integrity=)[^>]* src=[^>]*>/g) ?? [];
      return tags.slice(0, 1).map((tag) => `${path} holds what the headers block: ${tag.slice(0, 120)}`);
    });

  const quoted = [
    ...record.findings.map(({ id, quote }) => ({ id, quote, path: addresses.finding(id) })),
    ...record.asks.flatMap((ask) => ('quote' in ask ? [{ id: ask.id, quote: ask.quote, path: addresses.ask(ask.id) }] : [])),
    ...record.statements.map(({ id, quote, inspection }) => ({ id, quote, path: addresses.inspection(inspection) })),
  ];
  const shownAt = new Map(
    [...new Set(quoted.map(({ path }) => path))].map((path) => [
      path,
      [...(html.get(path) ?? '').matchAll(/<blockquote\b[\s\S]*?<\/blockquote>/g)].map(([block]) => wordsOf(block)),
    ]),
  );
  const altered = quoted
    .filter(({ quote, path }) => !shownAt.get(path)?.some((words) => words.includes(quote.replace(/\s+/g, ' '))))
    .map(({ id, path }) => `${path} does not show the words of ${id}`);

  const moved = new Set(redirects(record).map(({ from }) => from));
  const unruled = [...stands]
    .filter((path) => !moved.has(path) && !CONTROL_FILES.some((name) => path === `/${name}`))
    .flatMap((path) => {
      const count = matching(rules, base.slice(0, -1) + path).filter(({ headers }) => headers['Cache-Control']).length;
      return count === 1 ? [] : [`${path} has ${count} rules in _headers; it needs one`];
    });
  const long = rules.flatMap(({ pattern, headers }) =>
    Object.entries(headers).flatMap(([name, value]) =>
      name.length + value.length > LIMITS.line - 10 ? [`the header ${name} of ${pattern} is longer than ${LIMITS.line} characters`] : [],
    ),
  );
  const many = rules.length > LIMITS.rules ? [`_headers holds ${rules.length} rules; Cloudflare Pages reads ${LIMITS.rules}`] : [];
  return [...missing, ...dead, ...blocked, ...altered, ...unruled, ...long, ...many];
}
