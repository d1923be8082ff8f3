// The table of headers as Netlify and Cloudflare Pages read it: `_headers` and `_redirects`, written and read.
import { alsoOf } from './signposts.ts';
import { CONTROL_FILES, EVERYWHERE, FOLDERS, headersOf, kindOf, type Code, type Headers, type Hosting, type Kind } from './headers.ts';

/** A rule of `_headers`: a pattern of paths and their headers. */
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
 * a folder of one kind is one pattern, a mixed one has a pattern for each shape of path, and a citation's file has its type in one more.
 */
export function rulesFor(files: readonly string[], hosting: Hosting): Rule[] {
  // A host answers a moved address itself; the page there is for hosts that cannot.
  const moved = new Set(hosting.redirects.map(({ from }) => `${from.slice(1)}index.html`));
  const served = files.filter((file) => !moved.has(file) && !CONTROL_FILES.some((name) => name === file));
  const folderOf = (file: string): string | undefined => FOLDERS.find(([name]) => file.startsWith(name))?.[0] ?? /^[^/]+\//.exec(file)?.[0];
  const kindsIn = new Map<string | undefined, Set<Kind>>();
  for (const file of served) {
    const folder = folderOf(file);
    kindsIn.set(folder, (kindsIn.get(folder) ?? new Set()).add(kindOf(file)));
  }
  const kinds = new Map<string, Kind>();
  for (const file of served) {
    const folder = folderOf(file);
    // The search's own folder holds folders of other kinds.
    const mixed = folder === 'pagefind/' || (kindsIn.get(folder)?.size ?? 0) > 1;
    const pattern = folder === undefined ? file.replace(/^index\.html$/, '') : mixed ? shape(file) : `${folder}*`;
    kinds.set(pattern, kindOf(file));
  }
  const headers = new Map<string, Headers>([...kinds].map(([pattern, kind]) => [pattern, headersOf(kind, hosting)]));
  for (const file of served) {
    const also = alsoOf(file);
    if (Object.keys(also).length === 0) continue;
    const pattern = file.endsWith('index.html') ? shape(file) : `${shape(file).replace(/[^/]+$/, '')}${file.replace(/^.*\//, '')}`;
    headers.set(pattern, { ...headers.get(pattern), ...also });
  }
  const rules = [...headers].sort(([a], [b]) => (a < b ? -1 : 1)).map(([pattern, said]) => ({ pattern: hosting.base + pattern, headers: said }));
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

/** A pattern as an expression, made once: a large site asks for each of its paths. */
const expressions = new Map<string, RegExp>();
function expressionOf(pattern: string): RegExp {
  const known = expressions.get(pattern);
  if (known) return known;
  const text = pattern
    .split(/(\*|:[a-z]\w*)/)
    .map((part, i) => (i % 2 === 0 ? RegExp.escape(part) : part === '*' ? '.*' : '[^/]+'))
    .join('');
  const made = new RegExp(`^${text}$`);
  expressions.set(pattern, made);
  return made;
}

/** The rules whose pattern a path fits. */
export function matching(rules: readonly Rule[], path: string): Rule[] {
  return rules.filter(({ pattern }) => expressionOf(pattern).test(path));
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

/** The redirects of a `_redirects` file, without the base path. */
export function readRedirects(text: string, base: string): Pick<Hosting, 'redirects' | 'withdrawn'> {
  const lines = text.split('\n').map((line) => line.split(' ').map((word) => (word.startsWith(base) ? `/${word.slice(base.length)}` : word)));
  return {
    redirects: lines.flatMap(([from, to, status]) => (from && to && status === '301' ? { from, to } : [])),
    withdrawn: lines.flatMap(([path, , status]) => (path && status === '410!' ? { path } : [])),
  };
}
