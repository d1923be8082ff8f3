// Looks at a site that was built, before it takes the place of the last good one: expected pages, links, quotes, and code that no header would let run.
import { readFileSync } from 'node:fs';
import { addresses } from '../model/record/addresses.ts';
import { CONTROL_FILES } from '../hosting/headers.ts';
import { matching, type Rule } from '../hosting/hostRules.ts';
import { redirects } from '../model/counts/permalinks.ts';
import type { InspectionRecord } from '../model/record/record.ts';
import { isQuoted } from '../model/record/lookups.ts';
import { everyAddress } from '../model/counts/permalinks.ts';
import { filesOf } from './builtSite.ts';
import { addressOf, inSentence, type Looking, type Seen } from './look.ts';
import { pageOf } from './page.ts';

/** The most that Cloudflare Pages reads. */
const LIMITS = { rules: 100, line: 2000 };

/** Every page and file that the record promises. */
function expected(record: InspectionRecord): string[] {
  const { frozen } = record;
  const pages = everyAddress(record).map((path) => path.replace(/#.*/, ''));
  return [...new Set([...pages, ...frozen.map(({ file }) => `/frozen/${file}`), ...['embed/404/', '404.html', ...CONTROL_FILES].map((file) => `/${file}`)])];
}

/** Links that lead nowhere, and what the headers block. A page to whose anchors others link is read once more. */
function faultsOfPages(folder: string, stands: ReadonlyMap<string, string>, { links, faults }: Seen): string[] {
  const all = [...faults];
  for (const [target, anchors] of links) {
    const file = stands.get(target);
    const wanted = [...anchors].filter(([anchor]) => anchor !== '');
    const ids = file?.endsWith('.html') && wanted.length > 0 ? pageOf(readFileSync(`${folder}/${file}`, 'utf8')).ids : new Set();
    if (file === undefined) for (const on of anchors.values()) all.push([`links to ${target}, where nothing stands`, on]);
    else for (const [anchor, on] of wanted) if (!ids.has(anchor)) all.push([`links to ${target}#${anchor}, which is not on that page`, on]);
  }
  return all.map(([fault, on]) => inSentence(fault, on));
}

/** By the address of its page: the words of each passage that are an inspectorate's or a body's own. */
export function quotesOf(record: InspectionRecord): Looking['quotes'] {
  const quoted = [
    ...record.findings.filter(isQuoted).map(({ id, quote }) => ({ id, quote, path: addresses.finding(id) })),
    ...record.asks.filter(isQuoted).map(({ id, quote }) => ({ id, quote, path: addresses.ask(id) })),
    ...record.statements.map(({ id, quote, inspection }) => ({ id, quote, path: addresses.inspection(inspection) })),
  ];
  return Map.groupBy(quoted, ({ path }) => path);
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

/** The pages of a site that are looked at: frozen charts never change, and were looked at when they were frozen. */
export const pagesOf = (folder: string): string[] => filesOf(folder).filter((file) => file.endsWith('.html') && !file.startsWith('frozen/'));

/** What is wrong with a built site of these files of which this was seen, one sentence each. */
export function problemsOf(folder: string, files: readonly string[], record: InspectionRecord, rules: readonly Rule[], seen: Seen): string[] {
  const stands = new Map(files.map((file) => [addressOf(file), file]));
  const missing = expected(record)
    .filter((path) => !stands.has(path))
    .map((path) => `${path} is missing`);
  return [...missing, ...faultsOfPages(folder, stands, seen), ...seen.altered, ...faultsOfRules(new Set(stands.keys()), record, rules)];
}
