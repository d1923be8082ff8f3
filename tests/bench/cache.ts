// What a CDN's cache makes of a day with very many readers: computed from the sizes of a built site and from its own headers, not measured.
import { globSync, readFileSync } from 'node:fs';
import { matching, readRules } from '../../src/hosting/hostRules.ts';
import { leadsOn, weigh } from './budgets.ts';
import { median } from './numbers.ts';

/** A day, and a CDN. Each reader opens the story and two further pages; those two are spread evenly over all pages, which is the hardest for a cache. */
const DAY = { readers: 10_000_000, further: 2, seconds: 86_400 } as const;
/** Places at which a large CDN keeps copies; with a shield these ask one place, and that one asks the origin. */
const PLACES = 300;
/** Bytes of an answer that says that nothing has changed (304), headers alone. */
const UNCHANGED = 400;

/** How often caches ask for pages in a day: at most once while a copy is fresh, and only where somebody asks. */
function asked(pages: number, views: number, places: number, fresh: number): number {
  const periods = pages * places * (DAY.seconds / fresh);
  return periods * (1 - Math.exp(-views / periods));
}

/** The day in lines of Markdown. */
export function dayOf(site: string): string[] {
  const rules = readRules(readFileSync(`${site}/_headers`, 'utf8'));
  const pages = globSync('**/*.html', { cwd: site })
    .map((file) => ({ path: `/${file.replace(/index\.html$/, '')}`, html: readFileSync(`${site}/${file}`, 'utf8') }))
    .filter(({ html, path }) => !leadsOn(html) && !path.startsWith('/frozen/'));
  const storyHeaders = Object.assign({}, ...matching(rules, '/').map(({ headers }) => headers)) as Record<string, string>;
  const fresh = Number(/max-age=(\d+)/.exec(storyHeaders['Cache-Control'] ?? '')?.[1]);
  const story = weigh(pages.find(({ path }) => path === '/')?.html ?? '');
  const middle = median(pages.map(({ html }) => html.length));
  const page = weigh(pages.find(({ html }) => html.length === middle)?.html ?? '');
  const font = globSync('_astro/*.woff2', { cwd: site }).reduce((sum, file) => sum + readFileSync(`${site}/${file}`).length, 0);
  const views = DAY.readers * DAY.further;
  const sent = DAY.readers * (story + DAY.further * page + font);
  const number = (value: number): string => Math.round(value).toLocaleString('en-GB');
  const row = (title: string, places: number): string => {
    const requests = asked(1, DAY.readers, places, fresh) + asked(pages.length - 1, views, places, fresh);
    const bodies = places * (story + (pages.length - 1) * page);
    return `| ${title} | ${number(requests)} | ${(requests / DAY.seconds).toFixed(1)} | ${((bodies + requests * UNCHANGED) / 2 ** 30).toFixed(1)} |`;
  };
  return [
    `${number(DAY.readers)} readers a day open the story and ${DAY.further} further pages each, and take the font once: ${number(DAY.readers * (1 + DAY.further))} pages, ${(sent / 2 ** 40).toFixed(2)} TiB from the caches (story ${number(story)} bytes, a page in the middle ${number(page)}, font ${number(font)}).`,
    `A copy of a page is fresh for ${fresh} seconds; after that it is shown while the cache asks again, and the origin answers that nothing has changed. The two further pages are spread evenly over ${number(pages.length)} pages, which is the hardest case. What then reaches the origin:`,
    '',
    '| caches | requests a day | a second | GiB a day |',
    '| -- | --: | --: | --: |',
    row(`${PLACES} places, each asks the origin`, PLACES),
    row('the same behind a shield (one place asks the origin)', 1),
  ];
}
