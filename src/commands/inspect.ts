// Looks at a site that was built, before it takes the place of the last good one: expected pages, links, quotes, and code that no header would let run.
import { existsSync, readFileSync } from 'node:fs';
import { addresses } from '../model/record/addresses.ts';
import { CONTROL_FILES } from '../hosting/headers.ts';
import { matching, type Rule } from '../hosting/hostRules.ts';
import { redirects } from '../model/counts/permalinks.ts';
import type { InspectionRecord } from '../model/record/record.ts';
import { isQuoted } from '../model/record/lookups.ts';
import { everyAddress } from '../model/counts/permalinks.ts';
import { filesOf } from './builtSite.ts';
import { pageOf } from './page.ts';

/** The most that Cloudflare Pages reads. */
const LIMITS = { rules: 100, line: 2000 };

/** Every page and file that the record promises. */
function expected(record: InspectionRecord): string[] {
  const { frozen } = record;
  const pages = everyAddress(record).map((path) => path.replace(/#.*/, ''));
  return [...new Set([...pages, ...frozen.map(({ file }) => `/frozen/${file}`), ...['embed/404/', '404.html', ...CONTROL_FILES].map((file) => `/${file}`)])];
}

/** The address of a file: that of its folder, where it is the folder's page. */
const addressOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

/** A fault that many pages share, with the first of them. */
class Shared {
  readonly #pages = new Map<string, { first: string; more: number }>();

  add(fault: string, page: string): void {
    const known = this.#pages.get(fault);
    if (known) known.more += 1;
    else this.#pages.set(fault, { first: page, more: 0 });
  }

  says(): string[] {
    return [...this.#pages].map(
      ([fault, { first, more }]) => `${first} ${fault}${more > 0 ? `; so ${more === 1 ? 'does one more page' : `do ${more} more pages`}` : ''}`,
    );
  }
}

/**
 * Links that lead nowhere and code that the headers block, on every page. Pages are read one after the other and forgotten;
 * a page to whose anchors others link is read once more.
 */
function faultsOfPages(folder: string, pages: readonly string[], stands: ReadonlySet<string>, { address, base }: InspectionRecord['site']): string[] {
  const home = address + base;
  const faults = new Shared();
  /** By page and anchor: the pages that link there. */
  const wanted = new Map<string, Map<string, Set<string>>>();
  const fileAt = new Map(pages.map((file) => [addressOf(file), file]));
  const htmlOf = (path: string): string => {
    const file = fileAt.get(path);
    return file === undefined ? '' : readFileSync(`${folder}/${file}`, 'utf8');
  };
  /** Where a link leads within this site; a sentence where it cannot lead anywhere. */
  const leads = (link: string, path: string): { target: string; anchor: string } | string | undefined => {
    const url = URL.parse(link, home.slice(0, -1) + path);
    if (url === null) return `links to "${link}", which is no address`;
    if (!url.href.startsWith(home)) return url.origin === address ? `links to ${link}, which is outside ${base}` : undefined;
    return { target: decodeURIComponent(url.pathname.slice(base.length - 1)), anchor: decodeURIComponent(url.hash.slice(1).replace(/:~:.*$/, '')) };
  };
  for (const path of fileAt.keys()) {
    const { ids, links, blocked } = pageOf(htmlOf(path));
    if (blocked !== undefined && !/^\/(?:frozen|search)\//.test(path)) faults.add(`holds what the headers block: ${blocked.slice(0, 120)}`, path);
    if (path.startsWith('/frozen/')) continue;
    for (const link of links) {
      const to = leads(link, path);
      if (to === undefined) continue;
      if (typeof to === 'string') faults.add(to, path);
      else if (!stands.has(to.target)) faults.add(`links to ${to.target}, where nothing stands`, path);
      else if (to.anchor === '' || (to.target === path && ids.has(to.anchor))) continue;
      else {
        const anchors = wanted.get(to.target) ?? new Map<string, Set<string>>();
        wanted.set(to.target, anchors.set(to.anchor, (anchors.get(to.anchor) ?? new Set()).add(path)));
      }
    }
  }
  for (const [target, anchors] of wanted) {
    const { ids } = pageOf(htmlOf(target));
    for (const [anchor, from] of anchors)
      if (!ids.has(anchor)) for (const path of from) faults.add(`links to ${target}#${anchor}, which is not on that page`, path);
  }
  return faults.says();
}

/** Passages whose own page does not show their words. */
function alteredQuotes(folder: string, record: InspectionRecord): string[] {
  const quoted = [
    ...record.findings.filter(isQuoted).map(({ id, quote }) => ({ id, quote, path: addresses.finding(id) })),
    ...record.asks.filter(isQuoted).map(({ id, quote }) => ({ id, quote, path: addresses.ask(id) })),
    ...record.statements.map(({ id, quote, inspection }) => ({ id, quote, path: addresses.inspection(inspection) })),
  ];
  return [...Map.groupBy(quoted, ({ path }) => path)].flatMap(([path, passages]) => {
    const file = `${folder}${path}index.html`;
    const html = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const shown = pageOf(html).quotations;
    return passages
      .filter(({ quote }) => !shown.some((words) => words.includes(quote.replace(/\s+/g, ' '))))
      .map(({ id }) => `${path} does not show the words of ${id}`);
  });
}

/** Files whose caching no rule of `_headers` sets, or more than one; and what a host would not read. */
function faultsOfRules(stands: ReadonlySet<string>, record: InspectionRecord, rules: readonly Rule[]): string[] {
  const moved = new Set(redirects(record).map(({ from }) => from));
  const unruled = [...stands]
    .filter((path) => !moved.has(path) && !CONTROL_FILES.some((name) => path === `/${name}`))
    .flatMap((path) => {
      const count = matching(rules, record.site.base.slice(0, -1) + path).filter(({ headers }) => headers['Cache-Control']).length;
      return count === 1 ? [] : [`${path} has ${count} rules in _headers; it needs one`];
    });
  const long = rules.flatMap(({ pattern, headers }) =>
    Object.entries(headers).flatMap(([name, value]) =>
      name.length + value.length > LIMITS.line - 10 ? [`the header ${name} of ${pattern} is longer than ${LIMITS.line} characters`] : [],
    ),
  );
  const many = rules.length > LIMITS.rules ? [`_headers holds ${rules.length} rules; Cloudflare Pages reads ${LIMITS.rules}`] : [];
  return [...unruled, ...long, ...many];
}

/** What is wrong with a built site, one sentence each. */
export function problemsOf(folder: string, record: InspectionRecord, rules: readonly Rule[]): string[] {
  const files = filesOf(folder);
  const stands = new Set(files.map(addressOf));
  const missing = expected(record)
    .filter((path) => !stands.has(path))
    .map((path) => `${path} is missing`);
  const pages = files.filter((file) => file.endsWith('.html'));
  return [...missing, ...faultsOfPages(folder, pages, stands, record.site), ...alteredQuotes(folder, record), ...faultsOfRules(stands, record, rules)];
}
