// `npm run bench:weight`: the bytes of the heaviest page of each type, Brotli-compressed and before fonts, beside the budget of its type.
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { heaviest } from './budgets.ts';

const weigh = (text: string): number => brotliCompressSync(text).length;
const story = readFileSync('dist/index.html', 'utf8');
const firstChart = story.slice(0, story.indexOf('</figure>'));
const scripts = [...new Set([...story.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, code = '']) => code))].join('');

const limits: [string, number, number][] = [
  ...heaviest('dist').map(({ type, path, bytes, budget }): [string, number, number] => [`${type} (${path})`, bytes, budget]),
  ['the story up to the end of its first chart', weigh(firstChart), 10_000],
  ['the script of all charts together', weigh(scripts), 2_000],
];
for (const [what, bytes, limit] of limits) console.log(`${bytes <= limit ? 'within' : 'OVER  '}  ${String(bytes).padStart(6)} of ${limit} bytes  ${what}`);
process.exitCode = limits.every(([, bytes, limit]) => bytes <= limit) ? 0 : 1;
