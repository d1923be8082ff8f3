// `npm run bench:weight`: the bytes of the heaviest pages of each type beside what they may weigh; the story unpacked, the page in the middle, and the page with the most elements.
import { globSync, readFileSync } from 'node:fs';
import { elementsOf, heaviest, leadsOn, MIDDLE, mostElements, STORY, weigh } from './budgets.ts';

const story = readFileSync('dist/index.html', 'utf8');
const firstChart = story.slice(0, story.indexOf('</figure>'));
const scripts = [...new Set([...story.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, code = '']) => code))].join('');
const pages = globSync('**/*.html', { cwd: 'dist' })
  .map((path) => ({ path, html: readFileSync(`dist/${path}`, 'utf8') }))
  .filter(({ html }) => !leadsOn(html))
  .sort((a, b) => a.html.length - b.html.length);

const limits: [string, number, number][] = [
  ...heaviest('dist').map(({ type, path, bytes, budget }): [string, number, number] => [`${type} (${path})`, bytes, budget]),
  ['the story up to the end of its first chart', weigh(firstChart), STORY.toFirstChart],
  ['the script of all charts together', weigh(scripts), 2_000],
  ['the story, unpacked', Buffer.byteLength(story), STORY.unpacked],
  ['the page in the middle', weigh(pages[Math.floor(pages.length / 2)]?.html ?? ''), MIDDLE],
];
for (const [what, bytes, limit] of limits) console.log(`${bytes <= limit ? 'within' : 'OVER  '}  ${String(bytes).padStart(6)} of ${limit} bytes  ${what}`);
const most = pages
  .flatMap(({ path, html }) => {
    const limit = mostElements(path, html);
    return limit === undefined ? [] : [{ path, elements: elementsOf(html), limit }];
  })
  .sort((a, b) => b.elements - a.elements);
for (const { path, elements, limit } of most.slice(0, 3))
  console.log(`${elements <= limit ? 'within' : 'OVER  '}  ${String(elements).padStart(6)} of ${limit} elements  /${path}`);
process.exitCode = most.every(({ elements, limit }) => elements <= limit) && limits.every(([, bytes, limit]) => bytes <= limit) ? 0 : 1;
