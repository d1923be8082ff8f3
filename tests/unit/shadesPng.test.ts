// A picture in sixteen shades, read back by the rules of PNG.
import { crc32, inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { colourOf, shadesPng } from '../../src/commands/shadesPng.ts';

const ends = { ink: colourOf('#101010'), paper: colourOf('#f0f0f0') };

/** The colours of a PNG with a palette and four bits a pixel, and whether every checksum holds. */
function read(png: Buffer): { width: number; colours: number[][]; sound: boolean } {
  const chunks = new Map<string, Buffer>();
  let sound = true;
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    sound &&= crc32(png.subarray(at + 4, at + 8 + length)) === png.readUInt32BE(at + 8 + length);
    chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const [head, palette, data] = ['IHDR', 'PLTE', 'IDAT'].map((name) => chunks.get(name) ?? Buffer.alloc(0));
  const width = head?.readUInt32BE(0) ?? 0;
  const lines = inflateSync(data ?? '');
  const bytes = Math.ceil(width / 2) + 1;
  const colours = Array.from({ length: lines.length / bytes }, (_, y) =>
    Array.from({ length: width }, (__, x) => {
      const byte = lines[y * bytes + 1 + Math.floor(x / 2)] ?? 0;
      return palette?.[3 * (x % 2 === 0 ? byte >> 4 : byte & 15)] ?? -1;
    }),
  );
  return { width, colours, sound };
}

it('has ink and paper as they are and what lies between in the next shade, in lines of odd lengths too', () => {
  const pixel = (value: number): number[] => [value, value, value, 255];
  const pixels = Uint8Array.from([0x10, 0xf0, 0x80, 0x7f, 0x10, 0x11].flatMap(pixel));
  const { width, colours, sound } = read(shadesPng(pixels, 3, 2, ends));
  expect([width, sound]).toEqual([3, true]);
  expect(colours).toEqual([
    [0x10, 0xf0, 0x87],
    [0x79, 0x10, 0x10],
  ]);
});
