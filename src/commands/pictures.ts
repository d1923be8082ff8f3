// Writes what needs a chart's finished picture: SVG and PNG beside its page, and its oEmbed answer. A picture is drawn once for its content and kept in a cache.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Resvg } from '@resvg/resvg-js';
import { cardSvg } from '../charts/card.ts';
import { chartOf, charts, isSensitiveAlone, type Chart } from '../charts/charts.ts';
import type { Download } from '../charts/frame.ts';
import { placeOf } from '../charts/place.ts';
import { SMALL_WIDTH, smallPicture, smallSvg } from '../charts/small.ts';
import { standaloneSvg, type Drawing } from '../charts/standalone.ts';
import { addresses } from '../model/record/addresses.ts';
import { cards } from '../model/sharing/cards.ts';
import { inWords } from '../model/written/dates.ts';
import { oembed } from '../model/sharing/snippets.ts';
import { absolute, record } from '../record.ts';
import { writeWhole } from './writeWhole.ts';

const CACHE = 'node_modules/.cache/pictures';
const FONTS = ['400Regular/PublicSans_400Regular.ttf', '600SemiBold/PublicSans_600SemiBold.ttf'].map(
  (file) => `node_modules/@expo-google-fonts/public-sans/${file}`,
);

/** Widths of the PNG files, in pixels. */
const WIDTHS = [1200, 2400] as const;
const NARROW = 800;

/** Collects garbage. Node gives this function to nobody unless it is asked for by a flag. */
const collectGarbage = ((): (() => void) => {
  setFlagsFromString('--expose-gc');
  // With that flag, the name stands for a function without arguments.
  return runInNewContext('gc') as () => void;
})();
let drawnSince = 0;

async function png(svg: string, width: number): Promise<Uint8Array> {
  const key = createHash('sha256').update(svg).update(String(width)).digest('hex');
  const kept = `${CACHE}/${key}.png`;
  if (existsSync(kept)) return readFileSync(kept);
  const drawn = new Resvg(svg, { fitTo: { mode: 'width', value: width }, font: { fontFiles: FONTS, loadSystemFonts: false, defaultFontFamily: 'Public Sans' } })
    .render()
    .asPng();
  writeWhole(kept, drawn);
  // Resvg keeps some 30 MB a picture until the garbage is collected, and the collector does not see how much that is.
  drawnSince = (drawnSince + 1) % 8;
  if (drawnSince === 0) collectGarbage();
  // Native memory is given back between two turns of the event loop.
  await setImmediate();
  return drawn;
}

/** Width and height of a PNG, from its header (PNG specification, IHDR). */
function sizeOf(png: Uint8Array): { width: number; height: number } {
  const view = new DataView(png.buffer, png.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** What a chart draws in one form: printed into `folder` with the site, in a page of its own. */
function drawingOf(folder: string, { chart }: Chart, form: Download = 'wide'): Drawing {
  const { width, height, fontSize } = chart[form];
  return { width, height, fontSize, content: readFileSync(`${folder}/drawings/${chart.id}/${form}/index.html`, 'utf8') };
}

/** Draws the card of every page that has one, for those who share its address. */
async function writeCards(folder: string, tokens: string, styles: string): Promise<void> {
  const { site } = record();
  const drawn = charts(record()).map((one) => ({
    id: one.chart.id,
    headline: one.chart.headline,
    sensitive: isSensitiveAlone(record(), one),
  }));
  mkdirSync(`${folder}/cards`, { recursive: true });
  for (const card of cards(record(), drawn)) {
    const drawing = card.chart === undefined ? undefined : drawingOf(folder, chartOf(record(), card.chart));
    const svg = cardSvg(card, { site: site.title, address: new URL(site.address).host, drawing, tokens, styles });
    writeFileSync(`${folder}/cards/${card.name}.png`, await png(svg, 1200));
  }
}

/** Draws every chart and every card of the site that is in `folder`. */
export async function writePictures(folder: string): Promise<void> {
  const { site } = record();
  const tokens = readFileSync('src/styles/tokens.css', 'utf8');
  const styles = ['chart', 'picture'].map((name) => readFileSync(`src/styles/${name}.css`, 'utf8')).join('\n');
  await writeCards(folder, tokens, styles);
  mkdirSync(`${folder}/oembed`, { recursive: true });
  for (const drawn of charts(record())) {
    const { kind, chart } = drawn;
    const key = kind.key(chart).flat();
    const below = [`Sources: ${chart.sources}`, `${site.title}, record checked on ${inWords(site.checked)}. ${absolute(addresses.chart(chart.id))}`];
    const picture = (form: Download): string =>
      standaloneSvg({ headline: chart.headline, subline: chart.subline, drawing: drawingOf(folder, drawn, form), key, below, tokens, styles });
    const svg = picture('wide');
    const file = `${folder}/charts/${chart.id}/${chart.id}`;
    writeFileSync(`${file}.svg`, svg);
    const first = await png(svg, WIDTHS[0]);
    writeFileSync(`${file}-${WIDTHS[0]}.png`, first);
    writeFileSync(`${file}-${WIDTHS[1]}.png`, await png(svg, WIDTHS[1]));
    writeFileSync(`${file}-narrow.png`, await png(picture('narrow'), NARROW));
    if (!isSensitiveAlone(record(), drawn))
      writeFileSync(folder + smallPicture(chart.id), await png(smallSvg(drawingOf(folder, drawn), tokens, styles), SMALL_WIDTH));
    const answer = oembed(chart, placeOf(record(), drawn, absolute), { title: site.title, address: absolute('/') }, sizeOf(first));
    writeFileSync(`${folder}/oembed/${chart.id}.json`, `${JSON.stringify(answer, null, 1)}\n`);
  }
  // They were printed for the pictures alone.
  rmSync(`${folder}/drawings`, { recursive: true });
}
