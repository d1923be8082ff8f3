// The addresses of the built site: each page that stands alone, one of each type of which there are many, every chart and every embed.
import { globSync, readFileSync } from 'node:fs';

const paths = globSync('dist/**/*.html')
  // Old addresses, and those by year or day, lead on at once.
  .filter((file) => !readFileSync(file, 'utf8').includes('http-equiv="refresh"'))
  .map((file) => `/${file.slice('dist/'.length).replace(/index\.html$/, '')}`)
  .sort();
const typeOf = (path: string): string => (path.startsWith('/about/') ? path : path.replace(/^(\/[^/]+\/).+/, (_, first: string) => `${first}*/`));

/** Ids of charts. */
export const CHARTS = paths.flatMap((path) => /^\/charts\/([^/]+)\/$/.exec(path)?.[1] ?? []);
const kindOf = (path: string): string => path.replace(/(theme|statistic)-[^/]+/, '$1');
const embeds = paths.filter((path) => path.startsWith('/embed/'));
const dark = embeds.filter((path) => path.endsWith('/dark/'));
/** Every embed, the page for one that is missing, and of each kind of chart a dark one: its colours differ and nothing else. */
export const EMBEDS = [...embeds.filter((path) => !dark.includes(path)), ...new Map(dark.map((path) => [kindOf(path), path])).values()];
/** Of each type the last one: a visit, a theme, a finding, … */
export const PAGES = [...new Map(paths.filter((path) => !path.startsWith('/embed/')).map((path) => [typeOf(path), path])).values()];
