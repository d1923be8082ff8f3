// `npm run bench`: how heavy the pages are, Brotli-compressed and before fonts, beside what fits the first flight of a connection.
import { globSync, readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';

const weigh = (text: string | Buffer): number => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const pages = globSync('dist/**/*.html')
  .filter((file) => !file.includes('/embed/') && !file.includes('/frozen/'))
  .map((file) => ({ file, bytes: weigh(readFileSync(file)) }))
  .sort((a, b) => a.bytes - b.bytes);
const of = (path: string): number => pages.find(({ file }) => file === `dist${path}index.html`)?.bytes ?? Infinity;
const story = readFileSync('dist/index.html', 'utf8');
const firstChart = story.slice(0, story.indexOf('</figure>'));
const scripts = [...new Set([...story.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, code = '']) => code))].join('');

const limits: [string, number, number][] = [
  ['the median page', pages[pages.length >> 1]?.bytes ?? Infinity, 10_000],
  ['/timeline/', of('/timeline/'), 10_000],
  ['the story with all its charts', of('/'), 40_000],
  ['the story up to the end of its first chart', weigh(firstChart), 10_000],
  [`the largest page (${pages.at(-1)?.file ?? ''})`, pages.at(-1)?.bytes ?? Infinity, 60_000],
  ['the script of all charts together', weigh(scripts), 2_000],
];
for (const [what, bytes, limit] of limits) console.log(`${bytes <= limit ? 'within' : 'OVER  '}  ${String(bytes).padStart(6)} of ${limit} bytes  ${what}`);
process.exitCode = limits.every(([, bytes, limit]) => bytes <= limit) ? 0 : 1;
