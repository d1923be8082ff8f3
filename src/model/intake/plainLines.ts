// Plain text as lines: a blank line, a mark or a sign of a heading begins a paragraph; a form feed is the end of a page.
import { lineOf, type Level, type Line } from './line.ts';

const HEADING = /^(#{1,6})\s+(?=\S)/;
const BULLET = /^[-*•▪◦●○■]\s+(?=\S)/u;

/** The lines of a text, and whether it tells its pages. */
export function plainLines(text: string): { lines: Line[]; paged: boolean } {
  const pages = text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/\f\s*$/, '')
    .split('\f');
  const lines = pages.flatMap((page, i) => {
    let begins: Line['begins'] = 'open';
    return page.split('\n').flatMap((raw): Line[] => {
      const words = raw.replace(/\s+/g, ' ').trim();
      if (words === '') {
        begins = 'yes';
        return [];
      }
      const [heading, bullet] = [HEADING.exec(words), BULLET.exec(words)];
      const shown = words.slice((heading ?? bullet)?.[0].length ?? 0);
      const line: Line = {
        ...lineOf(shown, i + 1, heading || bullet ? 'yes' : begins),
        level: Math.min(3, heading?.[1]?.length ?? 0) as Level,
        bullet: bullet !== null,
      };
      begins = heading ? 'yes' : 'no';
      return [line];
    });
  });
  return { lines, paged: pages.length > 1 };
}
