// What the pages of a site hold that has to be checked: their code, where they link, and the quotations that they do not show. Summed up, so that pages may be read in several threads.
import { readFileSync, writeFileSync } from 'node:fs';
import { pageOf, type Inline } from './page.ts';
import { withUsed } from './usedStyles.ts';

/** The pages that share something: the first, and how many more. */
interface On {
  first: string;
  more: number;
}

/** A site, and what is to be looked for in it. */
export interface Looking {
  folder: string;
  /** The address of the site with its base path, without which an address leads elsewhere. */
  site: { address: string; base: string };
  /** By the address of a page within the site: the words that it has to show. */
  quotes: ReadonlyMap<string, readonly { id: string; quote: string }[]>;
  /** By style, as pages share it: what is used of it. Where it is there, pages are written with that alone before they are looked at. */
  used?: ReadonlyMap<string, string>;
}

/** What was seen. */
export interface Seen {
  /** By its words: each script and style, and where it stands. */
  code: Map<string, Inline & { on: On }>;
  /** By page and anchor within the site ("" where there is none): who links there. A page that links to an anchor of its own which is there does not count. */
  links: Map<string, Map<string, On>>;
  faults: Map<string, On>;
  /** Passages whose page does not show their words, one sentence each. */
  altered: string[];
}

/** The address of a file: that of its folder, where it is the folder's page. */
export const addressOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

/** A fault that several pages share, in a sentence. */
export const inSentence = (fault: string, { first, more }: On): string =>
  `${first} ${fault}${more > 0 ? `; so ${more === 1 ? 'does one more page' : `do ${more} more pages`}` : ''}`;

function note<Key>(all: Map<Key, On>, key: Key, { first, more }: On): void {
  const known = all.get(key);
  if (known) known.more += more + 1;
  else all.set(key, { first, more });
}

/** Where a link leads within a site; a sentence where it cannot lead anywhere; undefined where it leads elsewhere. */
function leads(link: string, path: string, { address, base }: Looking['site']): { target: string; anchor: string } | string | undefined {
  const home = address + base;
  const url = URL.parse(link, home.slice(0, -1) + path);
  if (url === null) return `links to "${link}", which is no address`;
  if (!url.href.startsWith(home)) return url.origin === address ? `links to ${link}, which is outside ${base}` : undefined;
  return { target: decodeURIComponent(url.pathname.slice(base.length - 1)), anchor: decodeURIComponent(url.hash.slice(1).replace(/:~:.*$/, '')) };
}

/** Looks at pages, one after the other. */
export function lookAt(files: readonly string[], { folder, site, quotes, used }: Looking): Seen {
  const seen: Seen = { code: new Map(), links: new Map(), faults: new Map(), altered: [] };
  for (const file of files) {
    const path = addressOf(file);
    const on = { first: path, more: 0 };
    const built = readFileSync(`${folder}/${file}`, 'utf8');
    const html = used === undefined ? built : withUsed(file, built, used);
    if (html !== built) writeFileSync(`${folder}/${file}`, html);
    const { ids, links, blocked, code, quotations } = pageOf(html);
    if (blocked !== undefined && !path.startsWith('/search/')) note(seen.faults, `holds what the headers block: ${blocked.slice(0, 120)}`, on);
    for (const inline of code) {
      const known = seen.code.get(inline.code);
      if (known) known.on.more += 1;
      else seen.code.set(inline.code, { ...inline, on: { ...on } });
    }
    for (const link of links) {
      const to = leads(link, path, site);
      if (typeof to === 'string') note(seen.faults, to, on);
      else if (to !== undefined && !(to.target === path && ids.has(to.anchor))) {
        const anchors = seen.links.get(to.target) ?? new Map<string, On>();
        seen.links.set(to.target, anchors);
        note(anchors, to.anchor, on);
      }
    }
    for (const { id, quote } of quotes.get(path) ?? [])
      if (!quotations.some((words) => words.includes(quote.replace(/\s+/g, ' ')))) seen.altered.push(`${path} does not show the words of ${id}`);
  }
  return seen;
}

/** What was seen in one part of the pages and in the next. */
export function together(one: Seen, next: Seen): Seen {
  for (const [words, inline] of next.code) {
    const known = one.code.get(words);
    if (known) known.on.more += inline.on.more + 1;
    else one.code.set(words, inline);
  }
  for (const [target, anchors] of next.links) {
    const known = one.links.get(target) ?? new Map<string, On>();
    one.links.set(target, known);
    for (const [anchor, on] of anchors) note(known, anchor, on);
  }
  for (const [fault, on] of next.faults) note(one.faults, fault, on);
  return { ...one, altered: [...one.altered, ...next.altered] };
}
