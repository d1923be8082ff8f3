// The icons that browsers and phones ask for by themselves, drawn from the one icon of the site.
import { readFileSync, writeFileSync } from 'node:fs';
import type { Drawer } from './drawPng.ts';

/** The sizes within the icon of a browser's tab, in pixels. */
const SIZES = [16, 32, 48] as const;
/** The size that phones ask for, in pixels. */
const TOUCH = 180;

/** An ICO file of PNG pictures (as Windows has read it since 2007): a head, an entry of 16 bytes for each, and the pictures. */
function ico(pictures: readonly { size: number; png: Uint8Array }[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [i, { size, png: bytes }] of pictures.entries()) {
    const at = 6 + 16 * i;
    head.set([size, size], at);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(bytes.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += bytes.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png: bytes }) => bytes)]);
}

/** Writes `/favicon.ico` and `/apple-touch-icon.png` into a site. */
export async function writeIcons(folder: string, { png }: Drawer): Promise<void> {
  const icon = readFileSync('public/icon.svg', 'utf8');
  const pictures = await Promise.all(SIZES.map(async (size) => ({ size, png: await png(icon, size) })));
  writeFileSync(`${folder}/favicon.ico`, ico(pictures));
  writeFileSync(`${folder}/apple-touch-icon.png`, await png(icon, TOUCH));
}
