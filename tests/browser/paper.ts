// A page as it is printed on A4: its pages, and the lines of each.
import type { Page } from '@playwright/test';
import { getDocumentProxy } from 'unpdf';

/** A line of print: its words without spaces, and where it begins and ends, in points from the left. */
interface Line {
  words: string;
  from: number;
  to: number;
}
export interface Sheet {
  width: number;
  lines: Line[];
}

/** Words as they are compared: a printed line breaks where it must. */
export function withoutSpaces(words: string): string {
  return words.replace(/\s+/g, '');
}

/** Prints the page that is open. The number at the foot of each sheet is left out. */
export async function printed(page: Page): Promise<Sheet[]> {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4', preferCSSPageSize: true })));
  const sheets: Sheet[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const sheet = await pdf.getPage(number);
    const byHeight = new Map<number, Line>();
    for (const item of (await sheet.getTextContent()).items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [, , , , x = 0, y = 0] = item.transform as number[];
      const height = Math.round(y);
      const line = byHeight.get(height) ?? { words: '', from: x, to: x };
      byHeight.set(height, { words: line.words + withoutSpaces(item.str), from: Math.min(line.from, x), to: Math.max(line.to, x + item.width) });
    }
    const lines = [...byHeight].sort(([a], [b]) => b - a).map(([, line]) => line);
    const { width } = sheet.getViewport({ scale: 1 });
    sheets.push({ width, lines: lines.filter(({ words }) => words !== `${number}/${pdf.numPages}`) });
  }
  return sheets;
}
