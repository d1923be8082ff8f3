// What the test of collisions sees, each in a drawing or a table made for it, and what it leaves alone.
import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collisionsAt, launch, show } from './browser.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launch();
  page = await browser.newPage();
});
afterAll(() => browser.close());

async function seen(html: string): Promise<string[]> {
  const style =
    'body { margin: 0; font: 16px var(--sans) } svg { display: block; width: 300px; height: 100px; overflow: visible } svg text { font: 16px var(--sans) }';
  await show(page, `<!doctype html><style>${style}</style><div data-drawn="one">${html}</div>`);
  return (await collisionsAt(page, 320, 'wide')).map(({ one, what, other }) => `${one} ${what} ${other}`);
}
const drawing = (marks: string): Promise<string[]> => seen(`<svg class="chart at-wide" viewBox="0 0 300 100">${marks}</svg>`);
const HALO = 'style="paint-order: stroke; stroke: white; stroke-width: 4px"';

describe('in a drawing it sees', () => {
  it.each<[string, string, string[]]>([
    ['words over words', '<text x="10" y="30">Good</text><text x="30" y="34">Poor</text>', ['Good lies over Poor']],
    ['years that read as one', '<text x="10" y="30">2014</text><text x="53" y="30">2015</text>', ['2014 runs into 2015']],
    ['words on the edge of a bar', '<rect x="20" y="10" width="40" height="30"/><text x="10" y="30">Good</text>', ['Good crosses the edge of <rect>']],
    [
      'a line through words',
      '<path class="mute" style="fill: none; stroke: red" d="M25 0V90"/><text x="10" y="30">Good</text>',
      ['Good is crossed by <path class="mute">'],
    ],
    [
      'a mark over words',
      '<text x="10" y="30">Good</text><circle cx="25" cy="25" r="30"/>',
      ['Good is covered by <circle>', '<circle> runs out of the picture'],
    ],
    ['words outside', '<text x="270" y="30">Outstanding</text>', ['Outstanding runs out of the picture']],
    [
      'marks of two visits that are one',
      '<a aria-label="one"><circle cx="50" cy="50" r="8"/></a><a aria-label="two"><circle cx="53" cy="50" r="8"/></a>',
      ['<circle> of "one" runs into <circle> of "two"'],
    ],
  ])('%s', async (_, marks, expected) => {
    expect(await drawing(marks)).toEqual(expected);
  });
});

describe('in a drawing it leaves alone', () => {
  it.each([
    ['words below words', '<text x="10" y="30">gypq</text><text x="10" y="50">Poor</text>'],
    ['words a space apart', '<text x="10" y="30">2014</text><text x="60" y="30">2015</text>'],
    ['a share on its bar', '<rect x="0" y="5" width="90" height="40" fill="silver"/><text x="10" y="30">37%</text>'],
    ['a rule that is broken around words', `<path class="line" style="fill: none; stroke: red" d="M25 0V90"/><text x="10" y="30" ${HALO}>Good</text>`],
    [
      'a rule under the ground of words',
      '<path class="line" style="fill: none; stroke: red" d="M25 0V90"/><rect width="200" height="50" fill="silver"/><text x="10" y="30">Good</text>',
    ],
    ['where a reader points', '<text x="10" y="30">Good</text><rect width="20" height="90" fill="transparent"/>'],
    ['the corner of what is round', '<circle cx="50" cy="50" r="40" fill="silver"/><text x="2" y="18">1</text>'],
  ])('%s', async (_, marks) => {
    expect(await drawing(marks)).toEqual([]);
  });
});

describe('in a table it sees', () => {
  it('words that run out of their cell and over the next', async () => {
    expect(await seen('<table style="table-layout: fixed; width: 100px"><tr><td style="white-space: nowrap">Requires improvement<td>Good</table>')).toEqual([
      'Good lies over Requires improvement',
      'Requires improvement runs out of its cell',
    ]);
  });
  it('words that are cut off, and a page that scrolls sideways', async () => {
    const cut = '<p style="width: 50px; overflow: hidden; white-space: nowrap">Requires improvement</p>';
    expect(await seen(`${cut}<p style="width: 400px">Wide</p>`)).toEqual([
      'Requires improvement runs out of <p class="">',
      'the page scrolls sideways by 80 px',
    ]);
  });
  it('and not what can be scrolled to', async () => {
    expect(await seen('<div style="overflow-x: auto"><table style="width: 900px"><tr><td>Good<td>Outstanding</table></div>')).toEqual([]);
  });
  const scrolling = (ground: string): string =>
    `<div style="overflow-x: auto"><table style="width: 900px"><tr><th style="position: sticky; left: 0; width: 200px; ${ground}">Leadership</th>${'<td>Good</td>'.repeat(20)}</tr></table></div>`;
  it('a head that stays in sight over words, where it has no ground of its own', async () => {
    expect(await seen(scrolling(''))).toContain('Good lies over Leadership');
    expect(await seen(scrolling('background: white'))).toEqual([]);
  });
  it('what is hidden below the edge of what scrolls', async () => {
    expect(await seen('<div class="grid" style="overflow-x: auto; height: 20px"><p style="margin: 0; height: 60px">Good</p></div>')).toEqual([
      '<div class="grid"> hides 40 px below',
    ]);
  });
});
