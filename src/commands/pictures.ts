// Writes what needs a chart's finished picture: SVG and PNG beside its page, and its oEmbed answer. A picture is drawn once for its content and kept in a cache.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { charts } from '../charts/charts.ts';
import { placeOf } from '../charts/place.ts';
import { standaloneSvg } from '../charts/standalone.ts';
import { addresses } from '../model/addresses.ts';
import { inWords } from '../model/dates.ts';
import { oembed } from '../model/snippets.ts';
import { absolute, record } from '../record.ts';

const CACHE = 'node_modules/.cache/pictures';
const FONTS = ['400Regular/PublicSans_400Regular.ttf', '600SemiBold/PublicSans_600SemiBold.ttf'].map(
  (file) => `node_modules/@expo-google-fonts/public-sans/${file}`,
);

/** Widths of the PNG files, in pixels. */
export const WIDTHS = [1200, 2400] as const;

function png(svg: string, width: number): Uint8Array {
  const key = createHash('sha256').update(svg).update(String(width)).digest('hex');
  const kept = `${CACHE}/${key}.png`;
  if (existsSync(kept)) return readFileSync(kept);
  const drawn = new Resvg(svg, { fitTo: { mode: 'width', value: width }, font: { fontFiles: FONTS, loadSystemFonts: false, defaultFontFamily: 'Public Sans' } })
    .render()
    .asPng();
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(kept, drawn);
  return drawn;
}

/** Width and height of a PNG, from its header (PNG specification, IHDR). */
function sizeOf(png: Uint8Array): { width: number; height: number } {
  const view = new DataView(png.buffer, png.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Draws every chart of the site that stands in `folder`. */
export function writePictures(folder: string): void {
  const { site } = record();
  const tokens = readFileSync('src/styles/tokens.css', 'utf8');
  const styles = readFileSync('src/styles/chart.css', 'utf8');
  mkdirSync(`${folder}/oembed`, { recursive: true });
  for (const drawn of charts(record())) {
    const { chart } = drawn;
    const html = readFileSync(`${folder}/embed/${chart.id}/index.html`, 'utf8');
    const drawing = /<svg class="chart at-wide"[\s\S]*?<\/svg>/.exec(html)?.[0] ?? '';
    const key = /<ul class="keys ui">[\s\S]*<\/ul>/.exec(html)?.[0] ?? '';
    const below = [`Sources: ${chart.sources}`, `${site.title}, record checked on ${inWords(site.checked)}. ${absolute(addresses.chart(chart.id))}`];
    const svg = standaloneSvg({ headline: chart.headline, drawing, key, below, tokens, styles });
    const file = `${folder}/charts/${chart.id}/${chart.id}`;
    writeFileSync(`${file}.svg`, svg);
    const [first, second] = WIDTHS.map((width) => png(svg, width));
    if (!first || !second) throw new RangeError('a chart has two pictures');
    writeFileSync(`${file}-${WIDTHS[0]}.png`, first);
    writeFileSync(`${file}-${WIDTHS[1]}.png`, second);
    const answer = oembed(chart, placeOf(drawn, absolute, site.title), { title: site.title, address: absolute('/') }, sizeOf(first));
    writeFileSync(`${folder}/oembed/${chart.id}.json`, `${JSON.stringify(answer, null, 1)}\n`);
  }
}
