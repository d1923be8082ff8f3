// What a page of each type may weigh, and what the heaviest of each type does: Brotli-compressed, before fonts.
import { globSync, readFileSync, statSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

/** Bytes. Ten thousand fit what a connection sends at once; a page of charts, a whole document in its order and the story may take a second look at the link. */
const BUDGETS: Readonly<Record<string, number>> = {
  '/': 40_000,
  '/charts/…/': 25_000,
  '/compare/…/': 15_000,
  '/data/': 15_000,
  '/embed/…/': 15_000,
  '/inspections/…/': 15_000,
  '/sources/…/': 40_000,
  '/themes/': 25_000,
  '/themes/…/': 20_000,
};
const ELSEWHERE = 10_000;

/** The heaviest page of a type. */
export interface Heaviest {
  /** As `/findings/…/`. */
  type: string;
  /** Its file, from the folder of the site on. */
  path: string;
  bytes: number;
  budget: number;
}

/** The heaviest page of each type in the folder of a built site, in the order of types. */
export function heaviest(site: string): Heaviest[] {
  const found = new Map<string, { path: string; size: number }>();
  for (const path of globSync('**/*.html', { cwd: site })) {
    // Old addresses lead on at once.
    if (readFileSync(`${site}/${path}`, 'utf8').includes('http-equiv="refresh"')) continue;
    const [room = '', ...rest] = path.split('/');
    const type = rest.length > 1 ? `/${room}/…/` : `/${room === 'index.html' ? '' : `${room}/`}`;
    const { size } = statSync(`${site}/${path}`);
    if (size > (found.get(type)?.size ?? 0)) found.set(type, { path, size });
  }
  return [...found]
    .map(([type, { path }]) => ({ type, path, bytes: brotliCompressSync(readFileSync(`${site}/${path}`)).length, budget: BUDGETS[type] ?? ELSEWHERE }))
    .sort((a, b) => (a.type < b.type ? -1 : 1));
}
