// `npm run bench:weight`: the bytes of the heaviest page of each type, Brotli-compressed and before fonts, beside the budget of its type; the story unpacked, the page in the middle, and the page with the most elements.
import { globSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { heaviest } from './budgets.ts';

const weigh = (text: string): number => brotliCompressSync(text).length;
const story = readFileSync('dist/index.html', 'utf8');
const firstChart = story.slice(0, story.indexOf('</figure>'));
const scripts = [...new Set([...story.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, code = '']) => code))].join('');
/** Every page but those of documents, which are lists of all their passages. */
const pages = globSync('dist/**/*.html')
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
  .filter(({ path, text }) => !text.includes('http-equiv="refresh"') && !/[\\/]sources[\\/]/.test(path))
  .sort((a, b) => a.text.length - b.text.length);
const elements = pages.map(({ text }) => text.match(/<[a-z]/g)?.length ?? 0);

const limits: [string, number, number][] = [
  ...heaviest('dist').map(({ type, path, bytes, budget }): [string, number, number] => [`${type} (${path})`, bytes, budget]),
  ['the story up to the end of its first chart', weigh(firstChart), 10_000],
  ['the script of all charts together', weigh(scripts), 2_000],
  ['the story, unpacked', Buffer.byteLength(story), 200_000],
  ['the page in the middle', weigh(pages[Math.floor(pages.length / 2)]?.text ?? ''), 10_000],
];
for (const [what, bytes, limit] of limits) console.log(`${bytes <= limit ? 'within' : 'OVER  '}  ${String(bytes).padStart(6)} of ${limit} bytes  ${what}`);
const MOST_ELEMENTS = 3_500;
const most = Math.max(...elements);
console.log(
  `${most <= MOST_ELEMENTS ? 'within' : 'OVER  '}  ${String(most).padStart(6)} of ${MOST_ELEMENTS} elements  ${pages[elements.indexOf(most)]?.path ?? ''}`,
);
process.exitCode = most <= MOST_ELEMENTS && limits.every(([, bytes, limit]) => bytes <= limit) ? 0 : 1;
