// What a page of each type may weigh, Brotli-compressed and before fonts, and how many elements it may have.
import { globSync, readFileSync, statSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

/** Bytes of a page, and what each of its parts may add where it has many: whole reports have been read since the first of these were set, and no passage is left out. */
interface Budget {
  bytes: number;
  each?: { part: RegExp; beyond: number; bytes: number };
}

/** A passage with who speaks, where it stands, the page of its document and its link takes 40 to 52 bytes, nearly all of them its words. */
const PASSAGES = { part: /class="passage[ "]/g, beyond: 0, bytes: 52 } as const;

/** Ten thousand bytes fit what a connection sends at once; a page of charts, a whole document in its order and the story may take a second look at the link. */
const BUDGETS: Readonly<Record<string, Budget>> = {
  '/': { bytes: 40_000 },
  // The one text about coding, with two drawings and five tables, is longer than every other about this site: its words alone take 6,000.
  '/about/method/': { bytes: 14_000 },
  '/asks/': { bytes: 8_000, each: PASSAGES },
  '/charts/…/': { bytes: 25_000 },
  '/compare/…/': { bytes: 9_000, each: PASSAGES },
  '/data/': { bytes: 15_000 },
  '/embed/…/': { bytes: 15_000 },
  '/inspections/…/': { bytes: 15_000, each: PASSAGES },
  // A document in its order: each passage with what stands before and after it, and with its charts; and what it says more fully elsewhere.
  '/sources/…/': { bytes: 9_000, each: { part: /class="(?:permalink|restated)"/g, beyond: 0, bytes: 65 } },
  // A chart, its table and seven forms of a citation.
  '/statistics/…/': { bytes: 11_000 },
  '/themes/': { bytes: 25_000 },
  '/themes/…/': { bytes: 15_000, each: PASSAGES },
  // Each event stands in the list and, with its name, in two drawings.
  '/timeline/': { bytes: 10_000, each: { part: /class="when"/g, beyond: 55, bytes: 90 } },
};
const ELSEWHERE: Budget = { bytes: 10_000 };
/** The story as a browser keeps it, unpacked; what of it comes before its first chart ends; and the page in the middle of all. */
export const STORY = { unpacked: 200_000, toFirstChart: 10_000 } as const;
export const MIDDLE = 10_000;
/** A list of passages may have 15 more for each beyond a hundred and fifty. */
const ELEMENTS = { most: 3_500, beyond: 150, each: 15 } as const;

const count = (html: string, part: RegExp): number => html.match(part)?.length ?? 0;

/** Whether a page stands at an old address, and leads on at once. */
export const leadsOn = (html: string): boolean => html.includes('http-equiv="refresh"');

/** The type of a page, as `/findings/…/`, by its path, as `findings/2014-inspection-f001/index.html`. */
function typeOf(path: string): string {
  const [room = '', ...rest] = path.split(/[\\/]/);
  return rest.length > 1 ? `/${room}/…/` : `/${room === 'index.html' ? '' : `${room}/`}`;
}

/** The bytes of a page as a server sends it. */
export const weigh = (html: string): number => brotliCompressSync(html).length;

/** The bytes that a page may weigh. */
function budgetOf(path: string, html: string): number {
  const { bytes, each } = BUDGETS[`/${path.replace(/index\.html$/, '').replaceAll('\\', '/')}`] ?? BUDGETS[typeOf(path)] ?? ELSEWHERE;
  return bytes + (each ? each.bytes * Math.max(0, count(html, each.part) - each.beyond) : 0);
}

/** The elements of a page. */
export const elementsOf = (html: string): number => count(html, /<[a-z]/g);

/** How many elements a page may have, or undefined for a document in its order, which is a list of all its passages. */
export function mostElements(path: string, html: string): number | undefined {
  if (typeOf(path) === '/sources/…/') return undefined;
  return ELEMENTS.most + ELEMENTS.each * Math.max(0, count(html, PASSAGES.part) - ELEMENTS.beyond);
}

/** One of the heaviest pages of a type. */
export interface Heaviest {
  /** As `/findings/…/`. */
  type: string;
  /** Its file, from the folder of the site on. */
  path: string;
  bytes: number;
  budget: number;
}

/** The pages with the most letters of each type in the folder of a built site, in the order of types. */
export function heaviest(site: string, most = 1): Heaviest[] {
  const pages = globSync('**/*.html', { cwd: site })
    .map((path) => ({ path, size: statSync(`${site}/${path}`).size }))
    .sort((one, other) => other.size - one.size);
  return [...Map.groupBy(pages, ({ path }) => typeOf(path))]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([type, some]) =>
      some
        .slice(0, most)
        .map(({ path }) => ({ path, html: readFileSync(`${site}/${path}`, 'utf8') }))
        .filter(({ html }) => !leadsOn(html))
        .map(({ path, html }) => ({ type, path, bytes: weigh(html), budget: budgetOf(path, html) })),
    );
}
