// Writes what needs a finished picture: SVG and PNG beside a chart's page, its oEmbed answer, and the cards of pages.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { boardSvg, CARD, SLIDE, type BoardDrawing } from '../charts/board.ts';
import { cardRule, cardSvg } from '../charts/card.ts';
import { wordCards } from '../charts/cards.ts';
import { charts, isSensitiveAlone, type Chart } from '../charts/charts.ts';
import { isEmpty, type Printed } from '../charts/frame.ts';
import { pictureWordsOf } from '../charts/pictureWords.ts';
import { addressesOf } from '../charts/chartAddresses.ts';
import { lightColour } from '../charts/palette.ts';
import { plainWriter } from '../charts/plainSvg.ts';
import { SMALL_WIDTH, smallPicture, smallSvg } from '../charts/small.ts';
import { standaloneSvg } from '../charts/standalone.ts';
import { oembed } from '../model/sharing/snippets.ts';
import { absolute, record } from '../record.ts';
import { withDrawer, type Drawer } from './drawPng.ts';
import { writeIcons } from './icons.ts';
import { colourOf } from './shadesPng.ts';

/** Widths of the PNG files, in pixels. */
const WIDTHS = [1200, 2400] as const;
const NARROW = 800;

const style = (name: string): string => readFileSync(new URL(`../styles/${name}.css`, import.meta.url), 'utf8');
const tokens = style('tokens');
const shades = { ink: colourOf(lightColour(tokens, 'ink')), paper: colourOf(lightColour(tokens, 'paper')) };
const plain = plainWriter(tokens, ['chart', 'picture'].map(style).join('\n'));

/** Width and height of a PNG, from its header (PNG specification, IHDR). */
function sizeOf(picture: Uint8Array): { width: number; height: number } {
  const view = new DataView(picture.buffer, picture.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** What a chart draws in one form: printed into `folder` with the site, in a page of its own. A table without a column draws nothing. */
function drawingOf(folder: string, { chart }: Chart, form: Printed): BoardDrawing {
  if (isEmpty(chart)) return { width: chart[form]?.width ?? chart.wide.width, height: 8, fontSize: chart.wide.fontSize, content: '' };
  const size = chart[form] ?? chart.wide;
  return { ...size, content: readFileSync(`${folder}/drawings/${chart.id}/${chart[form] ? form : 'wide'}/index.html`, 'utf8') };
}

/** Draws the cards of words into `folder`, for those who share the address of a page. They need nothing that is printed. */
export async function writeCards(folder: string): Promise<void> {
  const { site } = record();
  const words = [...wordCards(record()).values()];
  mkdirSync(folder, { recursive: true });
  await withDrawer(({ png, forEach }) =>
    forEach(words, async (card) => {
      const svg = cardSvg(card, `${site.title} · ${new URL(site.address).host}`, plain);
      writeFileSync(`${folder}/${card.name}.png`, await png(svg, CARD.width, shades));
    }),
  );
}

/** Draws a chart for its page and for slides, its card and its small picture where it has them, and writes its oEmbed answer. */
async function writeChart(folder: string, drawn: Chart, { png }: Drawer): Promise<void> {
  const { site } = record();
  const { chart } = drawn;
  const words = pictureWordsOf(record(), drawn, absolute);
  const slide = drawingOf(folder, drawn, 'slide');
  const svg = standaloneSvg(words, drawingOf(folder, drawn, 'wide'), plain);
  const file = `${folder}/charts/${chart.id}/${chart.id}`;
  writeFileSync(`${file}.svg`, svg);
  const first = await png(svg, WIDTHS[0]);
  writeFileSync(`${file}-${WIDTHS[0]}.png`, first);
  writeFileSync(`${file}-${WIDTHS[1]}.png`, await png(svg, WIDTHS[1]));
  writeFileSync(`${file}-narrow.png`, await png(standaloneSvg(words, drawingOf(folder, drawn, 'narrow'), plain), NARROW));
  writeFileSync(`${file}-slide.png`, await png(boardSvg(SLIDE, words, slide, plain), SLIDE.width));
  if (!isSensitiveAlone(record(), drawn)) {
    writeFileSync(folder + smallPicture(chart.id), await png(smallSvg({ ...drawingOf(folder, drawn, 'wide'), height: chart.wide.height }, plain), SMALL_WIDTH));
    writeFileSync(`${folder}/cards/chart-${chart.id}.png`, await png(boardSvg(CARD, words, drawingOf(folder, drawn, 'card'), plain, cardRule), CARD.width));
  }
  const answer = oembed(chart, addressesOf(record(), drawn, absolute), { title: site.title, address: absolute('/') }, sizeOf(first));
  writeFileSync(`${folder}/oembed/${chart.id}.json`, `${JSON.stringify(answer, null, 1)}\n`);
}

/** Draws every chart of the site that is in `folder`, and its icons. The cards of words are there already. */
export async function writePictures(folder: string): Promise<void> {
  mkdirSync(`${folder}/oembed`, { recursive: true });
  await withDrawer(async (drawer) => {
    await drawer.forEach(charts(record()), (drawn) => writeChart(folder, drawn, drawer));
    await writeIcons(folder, drawer);
  });
  // They were printed for the pictures alone.
  rmSync(`${folder}/drawings`, { recursive: true });
}
