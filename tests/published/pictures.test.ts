// The pictures to download, as programs that are no browser draw them: two renderers that share nothing, librsvg (which sharp has, as many programs of Linux do) and resvg.
import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { Parser } from 'htmlparser2';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { charts, isSensitive } from '../../src/charts/charts.ts';
import { absolute, record } from '../../src/record.ts';
import { dist } from './site.ts';

const FONTS = ['400Regular/PublicSans_400Regular.ttf', '600SemiBold/PublicSans_600SemiBold.ttf'].map(
  (file) => `node_modules/@expo-google-fonts/public-sans/${file}`,
);
const WIDTH = 480;
/** By how much the widest font that a program may take is wider than ours (tests/collisions/fonts.ts). */
const WIDER = 1.1;

/** Elements and attributes of SVG 1.1 that every program draws alike; what is only read aloud or followed is among them. */
const KNOWN: Readonly<Record<string, string>> = {
  svg: 'xmlns xmlns:xlink version viewBox width height role font-family',
  title: '',
  g: 'transform font-size',
  a: 'xlink:href aria-label',
  text: 'x y transform text-anchor font-size font-weight fill stroke stroke-width stroke-linejoin aria-hidden',
  rect: 'x y width height rx fill fill-opacity stroke stroke-width stroke-opacity stroke-dasharray transform',
  circle: 'cx cy r fill fill-opacity stroke stroke-width stroke-opacity stroke-dasharray',
  path: 'd transform fill fill-opacity stroke stroke-width stroke-opacity stroke-dasharray',
};
const VALUE: Readonly<Record<string, RegExp>> = {
  fill: /^(?:none|#[\da-f]{3}|#[\da-f]{6})$/,
  stroke: /^#(?:[\da-f]{3}|[\da-f]{6})$/,
  'font-weight': /^bold$/,
  'stroke-width': /^[\d.]+$/,
  'font-size': /^[\d.]+$/,
  width: /^[\d.]+$/,
  height: /^[\d.]+$/,
};

/** What of a picture some program may not know. */
function unknownIn(svg: string): string[] {
  const unknown = new Set<string>();
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const known = KNOWN[name]?.split(' ');
        if (!known) unknown.add(`<${name}>`);
        for (const [attribute, value] of Object.entries(attributes))
          if (!known?.includes(attribute) || VALUE[attribute]?.test(value) === false) unknown.add(`<${name} ${attribute}="${value}">`);
      },
    },
    { xmlMode: true },
  );
  parser.end(svg);
  return [...unknown];
}

interface Pixels {
  data: Uint8Array;
  width: number;
  height: number;
}
const RENDERERS: readonly (readonly [string, (svg: string) => Promise<Pixels>])[] = [
  [
    'librsvg',
    async (svg) => {
      const { data, info } = await sharp(Buffer.from(svg)).resize({ width: WIDTH }).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
      return { data, width: info.width, height: info.height };
    },
  ],
  [
    'resvg',
    (svg) => {
      const font = { fontFiles: FONTS, loadSystemFonts: false, sansSerifFamily: 'Public Sans', defaultFontFamily: 'Public Sans' };
      const { pixels, width, height } = new Resvg(svg, { fitTo: { mode: 'width', value: WIDTH }, font }).render();
      return Promise.resolve({ data: pixels, width, height });
    },
  ],
];

/** Columns of a picture in which anything but its ground is drawn. */
function inked({ data, width, height }: Pixels): Set<number> {
  const found = new Set<number>();
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 4;
      if ([0, 1, 2].some((i) => Math.abs((data[at + i] ?? 0) - (data[i] ?? 0)) > 24)) found.add(x);
    }
  return found;
}

/** The part of the pixels that differ clearly between two pictures of one size. */
function difference(one: Pixels, other: Pixels): number {
  const rows = Math.min(one.height, other.height);
  let [differ, all] = [0, 0];
  for (let i = 0; i < rows * one.width * 4; i += 4) {
    all += 1;
    if ([0, 1, 2].some((part) => Math.abs((one.data[i + part] ?? 0) - (other.data[i + part] ?? 0)) > 96)) differ += 1;
  }
  return differ / all;
}

const withoutWords = (svg: string): string => svg.replace(/<text[\s\S]*?<\/text>/g, '');
const inWiderLetters = (svg: string): string => svg.replace(/(?<=font-size=")[\d.]+/g, (size) => String(Number(size) * WIDER));

describe.each(charts(record()).map((drawn) => [drawn.chart.id, drawn] as const))('the picture of %s', (id, drawn) => {
  const svg = readFileSync(`${dist}/charts/${id}/${id}.svg`, 'utf8');
  it('has nothing that a program may not know', () => {
    expect(unknownIn(svg)).toEqual([]);
  });
  it('has the same marks in each renderer', async () => {
    const [one, other] = await Promise.all(RENDERERS.map(([, draw]) => draw(withoutWords(svg))));
    if (!one || !other) throw new Error('there are not two renderers');
    expect(one.width).toBe(other.width);
    expect(inked(one).size).toBeGreaterThan(0);
    expect(difference(one, other)).toBeLessThan(0.004);
  });
  it.each(RENDERERS)('keeps its words off its edge in %s, in the widest letters too', async (name, draw) => {
    const pixels = await draw(name === 'resvg' ? inWiderLetters(svg) : svg);
    const columns = inked(pixels);
    expect(columns.size).toBeGreaterThan(WIDTH / 4);
    expect([...columns].filter((x) => x < 8 || x >= WIDTH - 8)).toEqual([]);
  });
  it('says what it is about before it is seen, and where there is help, where it shows a sensitive theme', () => {
    const { site, support } = record();
    const words = svg.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    expect(words.includes('Content note:')).toBe(isSensitive(record(), drawn));
    if (!isSensitive(record(), drawn)) return;
    expect(words).toContain(site.content_note.split(' ')[0]);
    if (support.some(({ placeholder }) => placeholder === undefined)) expect(svg).toContain(`xlink:href="${absolute('/#help')}"`);
  });
  it('comes for slides as 16:9', () => {
    const png = readFileSync(`${dist}/charts/${id}/${id}-slide.png`);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1920, 1080]);
  });
});

it('finds what a program may not know, marks that differ, and words at the edge', async () => {
  const made = (more: string): string =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50" width="100" height="50" font-family="Arial, sans-serif"><rect x="0" y="0" width="100" height="50" fill="#ffffff"/>${more}</svg>`;
  expect(unknownIn(made('<path class="a" d="M0 0" fill="transparent" vector-effect="none"/><style/>'))).toEqual([
    '<path class="a">',
    '<path fill="transparent">',
    '<path vector-effect="none">',
    '<style>',
  ]);
  const [, draw] = RENDERERS[1] ?? [];
  if (!draw) throw new Error('there is no resvg');
  const long = made('<text x="10" y="30" font-size="12" fill="#000000">Words that do not end before</text>');
  expect([...inked(await draw(long))].some((x) => x >= WIDTH - 8)).toBe(true);
  const bar = (at: number): string => made(`<rect x="${at}" y="10" width="9" height="20" fill="#000000"/>`);
  expect(difference(await draw(bar(10)), await draw(bar(60)))).toBeGreaterThan(0.01);
});
