// `npm run bench:readers`: what a reader waits for. Lighthouse on every page type, the first chart beside a blank page, a filter on a slow processor,
// and TimelineJS 3 with the same events beside our timeline. Needs a built dist/. Writes tests/bench/READERS.md. `--part lighthouse` (or first, filter, timelinejs) measures one and leaves what the others found.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser, type Page } from '@playwright/test';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { throttling } from 'lighthouse/core/config/constants.js';
import { chronology } from '../../src/model/counts/chronology.ts';
import { dateOf } from '../../src/model/written/dates.ts';
import { record } from '../../src/record.ts';
import { EMBEDS, PAGES } from '../browser/accessibility/pages.ts';
import { serveCompressed } from './compressed.ts';
import { median } from './numbers.ts';

const ROUNDS = 7;
const executablePath = readFileSync('node_modules/.cache/browser-path', 'utf8');
const FLAGS = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
/**
 * Lighthouse's and Chrome's "Slow 4G" as the browser applies it, to each request: 1.6 Mbit/s, and 150 ms there and back for each of the trips
 * (name, connection, key, request) that a request takes. The figures are Lighthouse's own.
 */
const { requestLatencyMs, downloadThroughputKbps, uploadThroughputKbps, cpuSlowdownMultiplier: SLOWER } = throttling.mobileSlow4G;
const BYTES_PER_KILOBIT = 1024 / 8;

/** A page of its own browser context, on the slow link and a processor that is `slower` times slower. */
async function slowPage(browser: Browser, slower: number): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 412, height: 823 } })).newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: requestLatencyMs,
    downloadThroughput: downloadThroughputKbps * BYTES_PER_KILOBIT,
    uploadThroughput: uploadThroughputKbps * BYTES_PER_KILOBIT,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  return page;
}

/** What one page took. */
interface Taken {
  /** Milliseconds from the request until the first frame in which something that matches is on screen; where words come before it, the page is moved to it as soon as it is there. */
  time: number;
  /** Bytes of all files, compressed, without their headers and without fonts for words. */
  bytes: number;
}

interface Asked {
  url: string;
  selector: string;
}

async function untilShown(browser: Browser, { url, selector }: Asked, slower: number): Promise<Taken> {
  const page = await slowPage(browser, slower);
  let bytes = 0;
  page.on('response', (response) => {
    // The font of TimelineJS's icons is part of what it draws.
    if (response.request().resourceType() !== 'font' || response.url().includes('icons')) bytes += Number(response.headers()['content-length'] ?? 0);
  });
  await page.addInitScript((wanted) => {
    const look = (): void => {
      const found = document.querySelector(wanted);
      const { width, height, top } = found?.getBoundingClientRect() ?? { width: 0, height: 0, top: 0 };
      if (top >= innerHeight) found?.scrollIntoView();
      // The frame that follows the one in which it was placed in the window shows it.
      if (width > 0 && height > 0) requestAnimationFrame(() => Object.assign(window, { shownAfter: performance.now() }));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, selector);
  await page.goto(url, { waitUntil: 'commit' });
  const time = await page.waitForFunction(() => (window as { shownAfter?: number }).shownAfter, undefined, { timeout: 120_000 });
  const shown = Number(await time.jsonValue());
  await page.waitForLoadState('networkidle');
  await page.context().close();
  return { time: shown, bytes };
}

/** The middle of several rounds, each page in turn, so that a busy moment meets all. */
async function compared(browser: Browser, pages: readonly Asked[], slower: number): Promise<Taken[]> {
  const rounds: Taken[][] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const row: Taken[] = [];
    for (const page of pages) row.push(await untilShown(browser, page, slower));
    rounds.push(row);
  }
  const middle = (i: number, of: keyof Taken): number => median(rounds.map((row) => row[i]?.[of] ?? NaN));
  return pages.map((_, i) => ({ time: middle(i, 'time'), bytes: middle(i, 'bytes') }));
}

/** The events of the timeline page in TimelineJS's own form (https://timeline.knightlab.com/docs/json-format.html). */
function timelineJson(): string {
  const moment = (time: number) => {
    const day = new Date(time);
    return { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() };
  };
  const events = chronology(record()).map(({ date, title, note }) => {
    const { from, to } = dateOf(date);
    return { start_date: moment(from ?? to), text: { headline: title, text: note } };
  });
  return JSON.stringify({ events });
}

const origin = { ours: '', theirs: '' };

async function firstChart(browser: Browser): Promise<string> {
  const paths = ['/', '/timeline/', '/charts/themes/'];
  const asked = [
    { url: `${origin.theirs}/blank.html`, selector: 'p' },
    ...paths.map((path) => ({ url: origin.ours + path, selector: '.chart.at-narrow, table.chart' })),
  ];
  const columns = [await compared(browser, asked, 1), await compared(browser, asked, SLOWER)];
  const rows = ['a blank page (one word)', ...paths].map((name, i) => {
    const cells = columns.map((taken) => `${taken[i]?.time.toFixed(0)} | ${((taken[i]?.time ?? NaN) / (taken[0]?.time ?? NaN)).toFixed(2)}`);
    return `| ${name} | ${cells.join(' | ')} |`;
  });
  return `## The first chart on screen

On Lighthouse's slow link (1.6 Mbit/s, 150 ms for each trip), and on that link with a processor ${SLOWER} times slower. Goals: at most 1.1 times the time of a blank page on the link, 1.35 times with the processor. Medians of ${ROUNDS} rounds.

| page | link, ms | against blank | link and processor, ms | against blank |
| -- | --: | --: | --: | --: |
${rows.join('\n')}
`;
}

async function filter(browser: Browser): Promise<string> {
  const rows: string[] = [];
  for (const path of ['/themes/', '/charts/themes/', '/charts/timeline/']) {
    const page = await slowPage(browser, SLOWER);
    await page.goto(origin.ours + path);
    const taken = await page.evaluate(async () => {
      const times: number[] = [];
      for (const select of document.querySelectorAll<HTMLSelectElement>('fieldset.pick select'))
        for (const { value } of select.options) {
          const begin = performance.now();
          select.value = value;
          select.dispatchEvent(new Event('change', { bubbles: true }));
          // After the frame that shows it.
          await new Promise((shown) => requestAnimationFrame(() => setTimeout(shown)));
          times.push(performance.now() - begin);
        }
      return times;
    });
    const marks = await page.locator('.chart a').count();
    await page.context().close();
    rows.push(
      `| ${path} | ${marks} | ${taken.length} | ${taken.length > 0 ? `${median(taken).toFixed(0)} | ${Math.max(...taken).toFixed(0)}` : 'has no filter |'} |`,
    );
  }
  return `## A filter

From the choice to the frame that shows it, on a processor ${SLOWER} times slower. Goals: 100 ms in the middle, 200 ms for the slowest. A record of more than 12 visits has hardly more marks than this: its charts draw the first visit, every graded one and the latest, and say so.

| page | marks | choices | median, ms | slowest, ms |
| -- | --: | --: | --: | --: |
${rows.join('\n')}
`;
}

async function besideTimelineJs(browser: Browser): Promise<string> {
  const asked = [
    { url: `${origin.ours}/timeline/`, selector: 'svg.chart.at-narrow' },
    { url: `${origin.theirs}/timelinejs.html`, selector: '.tl-timemarker-content-container' },
  ];
  const [link, both] = [await compared(browser, asked, 1), await compared(browser, asked, SLOWER)];
  const rows = ['/timeline/', 'TimelineJS'].map((name, i) => `| ${name} | ${link[i]?.time.toFixed(0)} | ${both[i]?.time.toFixed(0)} | ${link[i]?.bytes} |`);
  const times = (taken: Taken[], of: keyof Taken): string => ((taken[1]?.[of] ?? NaN) / (taken[0]?.[of] ?? NaN)).toFixed(1);
  const { version } = JSON.parse(readFileSync('tests/bench/node_modules/@knight-lab/timelinejs/package.json', 'utf8')) as { version: string };
  return `## Beside TimelineJS ${version}

The same ${chronology(record()).length} events, from the same server, until the first mark is on screen: on the same link, and on that link with a processor ${SLOWER} times slower. Bytes are those of files compressed with Brotli. Fonts for words are left out on both sides: ours has 20 KB, once for the whole site; TimelineJS takes its own from Google, where nothing here asks. Goal: TimelineJS at least 2.5 times slower and 8 times heavier.

| page | link, ms | link and processor, ms | bytes |
| -- | --: | --: | --: |
${rows.join('\n')}
| times | ${times(link, 'time')} | ${times(both, 'time')} | ${times(link, 'bytes')} |
`;
}

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Look = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr'];

const scoresOf = ({ categories }: Look): number[] => Object.values(categories).map(({ score }) => Math.round((score ?? 0) * 100));
const speedOf = ({ categories }: Look): number => categories['performance']?.score ?? 0;
const middleOf = (looks: readonly Look[]): Look | undefined => looks.toSorted((one, other) => speedOf(one) - speedOf(other))[looks.length >> 1];

/** The audits that took something from a score. */
const lost = ({ audits, categories }: Look): string[] =>
  Object.values(categories)
    .flatMap(({ auditRefs }) => auditRefs)
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
    .map(({ id }) => `${audits[id]?.title} ${audits[id]?.displayValue ?? ''}`.trim());

/** Search engines are told to leave these alone, and Lighthouse would take that for a fault. The page of a missing address answers as one. */
const UNLISTED = ['/404.html', '/about/embed/example/', ...EMBEDS];

async function scores(): Promise<string> {
  const chrome = await launch({ chromePath: executablePath, chromeFlags: ['--headless', ...FLAGS] });
  const look = async (url: string, only: readonly string[], again = 3): Promise<Look> => {
    const result = await lighthouse(url, { port: chrome.port, logLevel: 'silent', onlyCategories: [...only] });
    if (!result) throw new Error(`Lighthouse did not look at ${url}`);
    // A busy machine can lose the beginning of a trace (NO_NAVSTART): that says nothing of the page.
    return result.lhr.runtimeError && again > 0 ? look(url, only, again - 1) : result.lhr;
  };
  const rows: string[] = [];
  const paths = [...new Set([...PAGES, ...EMBEDS])];
  try {
    for (const path of paths) {
      const only = CATEGORIES.filter((name) => name !== 'seo' || !UNLISTED.includes(path));
      const looks = [await look(origin.ours + path, only)];
      // As its authors advise (https://github.com/GoogleChrome/lighthouse/blob/main/docs/variability.md): the middle of several looks where the first was not perfect, and a blank page in between.
      const imperfect = looks.some((one) => scoresOf(one).some((score) => score < 100));
      const blanks: Look[] = [];
      while (imperfect && looks.length < 3) {
        looks.push(await look(origin.ours + path, only));
        blanks.push(await look(`${origin.theirs}/blank.html`, ['performance']));
      }
      const middle = middleOf(looks);
      const found = middle ? scoresOf(middle) : [];
      const blank = Math.round(speedOf(middleOf(blanks) ?? (looks[0] as Look)) * 100);
      console.log(path, found.join(' '), imperfect ? `blank ${blank}` : '');
      if (middle && found.some((score) => score < 100))
        rows.push(`| ${path} | ${CATEGORIES.map((_, i) => found[i] ?? 'not asked').join(' | ')} | ${blank} | ${lost(middle).join('; ')} |`);
    }
  } finally {
    chrome.kill();
  }
  const table = `Those with less than 100 in any of them, and what a blank page had for performance in between:\n\n| page | ${CATEGORIES.join(' | ')} | blank page | lost by |\n| -- | --: | --: | --: | --: | --: | -- |\n${rows.join('\n')}\n`;
  return `## Lighthouse

${paths.length} pages and embeds, one of each type and the largest and oddest of its kind, mobile, Lighthouse's own simulated link, the middle of three looks where the first gave less than 100: ${paths.length - rows.length} have 100 for performance, accessibility, best practices and search engines (these are asked of pages alone that search engines may list).

${rows.length > 0 ? table : ''}`;
}

const { values } = parseArgs({ options: { part: { type: 'string' } } });
const home = mkdtempSync(join(tmpdir(), 'readers-'));
mkdirSync(`${home}/tl`);
cpSync('tests/bench/node_modules/@knight-lab/timelinejs/dist', `${home}/tl`, { recursive: true });
writeFileSync(`${home}/blank.html`, '<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Blank</title><p>Word</p>');
writeFileSync(
  `${home}/timelinejs.html`,
  `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>TimelineJS</title><link rel="stylesheet" href="/tl/css/timeline.css"><div id="timeline" style="width:100%;height:600px"></div><script src="/tl/js/timeline.js"></script><script>new TL.Timeline('timeline', ${timelineJson()})</script>`,
);
const [ours, theirs] = [await serveCompressed('dist'), await serveCompressed(home)];
Object.assign(origin, { ours: ours.origin, theirs: theirs.origin });
const browser = await chromium.launch({ executablePath, args: FLAGS });
const parts: Record<string, () => Promise<string>> = {
  first: () => firstChart(browser),
  filter: () => filter(browser),
  timelinejs: () => besideTimelineJs(browser),
  lighthouse: scores,
};
const FILE = 'tests/bench/READERS.md';
const today = new Date().toISOString().slice(0, 10);
const before = readFileSync(FILE, 'utf8').split(/^(?=## )/m);
const told: string[] = [];
for (const [i, [name, measure]] of Object.entries(parts).entries()) {
  const kept = before[i + 1] ?? '';
  if (values.part !== undefined && values.part !== name) told.push(kept);
  else
    told.push(
      (await measure()).replace(
        '\n\n',
        `\n\nMeasured on ${today}, Chromium ${browser.version()}, on a machine with ${loadavg()[0]?.toFixed(1)} processes in its queue. `,
      ),
    );
}
await browser.close();
for (const server of [ours, theirs]) server.close();
rmSync(home, { recursive: true });
const text = `# What a reader waits for\n\nWritten by \`npm run bench:readers\`; with \`-- --part lighthouse\`, one part alone.\n\n${told.map((part) => part.trimEnd()).join('\n\n')}\n`;
writeFileSync(FILE, text);
console.log(text);
