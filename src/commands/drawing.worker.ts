// Draws SVG documents as PNG in a thread of its own, with the site's font and no other: every machine draws the same.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parentPort } from 'node:worker_threads';
import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js';
import { shadesPng, type Shades } from './shadesPng.ts';

/** What is to be drawn: a width in pixels, and the shades where it is not drawn in all colours. */
export interface Work {
  id: number;
  svg: string;
  width: number;
  shades: Shades | undefined;
}

/** A picture that was drawn, or why it was not. */
export type Done = { id: number; png: Uint8Array } | { id: number; failed: string };

const [PLAIN, BOLD] = ['400Regular/PublicSans_400Regular.ttf', '600SemiBold/PublicSans_600SemiBold.ttf'].map(
  (file) => `node_modules/@expo-google-fonts/public-sans/${file}`,
);
const FAMILY = 'Public Sans';
/** The fonts of a picture: each is read anew for each picture. */
const fontOf = (svg: string): NonNullable<ResvgRenderOptions['font']> => ({
  fontFiles: [PLAIN, svg.includes('font-weight="bold"') ? BOLD : undefined].filter((file) => file !== undefined),
  loadSystemFonts: false,
  defaultFontFamily: FAMILY,
  sansSerifFamily: FAMILY,
});

/** Collects garbage. Node gives this function to nobody unless it is asked for by a flag. */
const collectGarbage = ((): (() => void) => {
  setFlagsFromString('--expose-gc');
  // With that flag, the name stands for a function without arguments.
  return runInNewContext('gc') as () => void;
})();
/** So many pixels are drawn before garbage is collected: each takes some eight bytes, which the collector does not see. */
const MOST_PIXELS = 10_000_000;
let pixelsDrawn = 0;

function drawn({ svg, width, shades }: Work): Uint8Array {
  const image = new Resvg(svg, { fitTo: { mode: 'width', value: width }, font: fontOf(svg) }).render();
  pixelsDrawn += image.width * image.height;
  return shades ? shadesPng(image.pixels, image.width, image.height, shades) : image.asPng();
}

parentPort?.on('message', (work: Work) => {
  const { id } = work;
  let done: Done;
  try {
    done = { id, png: drawn(work) };
  } catch (error) {
    done = { id, failed: String(error) };
  }
  parentPort?.postMessage(done);
  if (pixelsDrawn > MOST_PIXELS) {
    pixelsDrawn = 0;
    collectGarbage();
  }
});
