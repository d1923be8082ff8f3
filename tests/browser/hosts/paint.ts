// What is painted on the screen and drawn on paper.
import { inflateSync } from 'node:zlib';
import type { Page } from '@playwright/test';

/** How bright a place on the page is, from 0 to 255, as it is painted. */
export async function brightness(page: Page, x: number, y: number): Promise<number> {
  const png = (await page.screenshot({ clip: { x, y, width: 2, height: 2 } })).toString('base64');
  const blank = await page.context().newPage();
  const value = await blank.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const context = document.createElement('canvas').getContext('2d');
    context?.drawImage(image, 0, 0);
    const [red = 0, green = 0, blue = 0] = context?.getImageData(0, 0, 1, 1).data ?? [];
    return (red + green + blue) / 3;
  }, png);
  await blank.close();
  return value;
}

/** How many lines and curves a PDF draws. */
export function strokes(pdf: Buffer): number {
  const streams = [...pdf.toString('latin1').matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, bytes]) => Buffer.from(bytes ?? '', 'latin1'));
  const inflated = streams.map((bytes) => {
    try {
      return inflateSync(bytes).toString('latin1');
    } catch {
      return '';
    }
  });
  return inflated.join('\n').match(/ (?:l|c|re)$/gm)?.length ?? 0;
}
