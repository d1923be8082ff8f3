// Plain text as lines: a blank line, a mark or a sign of a heading begins a paragraph; a form feed is the end of a page.
import { BULLET, BULLET_ALONE, MAYBE_BULLET } from './bullets.ts';
import { lineOf, type Level, type Line } from './line.ts';

const HEADING = /^(#{1,6})\s+(?=\S)/;
/** The number of a paragraph that stands alone on its line, as programs copy it out of a PDF. */
const NUMBER_ALONE = /^\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}[.)]|\d{1,3}(?:\.\d{1,3}){1,3}|[a-z]{1,4}\))$/;

/** The lines of a text, and whether it tells its pages. */
export function plainLines(text: string): { lines: Line[]; paged: boolean } {
  const pages = text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/\f\s*$/, '')
    .split('\f');
  const lines = pages.flatMap((page, i) => {
    let begins: Line['begins'] = 'open';
    let mark = '';
    let before = '';
    return page.split('\n').flatMap((raw): Line[] => {
      const alone = raw.replace(/[\s\u200b\ufeff]+/g, ' ').trim();
      if (alone === '') {
        if (mark === '') begins = 'yes';
        return [];
      }
      if (mark === '' && (BULLET_ALONE.test(alone) || NUMBER_ALONE.test(alone))) {
        mark = alone;
        begins = 'yes';
        return [];
      }
      const words = mark === '' ? alone : `${mark} ${alone}`;
      mark = '';
      // A dash begins an item where a list may go on, and stands for itself within a sentence.
      const isList = begins !== 'no' || /[.!?:;]["'\u2019\u201d)]*$/.test(before) || MAYBE_BULLET.test(before);
      const [heading, bullet] = [HEADING.exec(words), BULLET.exec(words) ?? (isList ? MAYBE_BULLET.exec(words) : null)];
      before = words;
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
