// The card of a page in words, drawn: 1200 by 630 pixels, as readers of the Open Graph protocol show it. Its words are as large as there is room for.
import type { Card } from '../model/sharing/cards.ts';
import { CARD } from './board.ts';
import { fitted } from './letters.ts';
import { documentOf } from './standalone.ts';
import { placedLines, type Setting } from './svgWords.ts';

const { width, height } = CARD;
const [MARGIN, TOP, FOOT] = [64, 64, 44];
/** Heights of letters: of the words above and below, of the foot, and of the title from the largest down. */
const [ABOVE, BELOW, SMALL] = [30, 30, 24];
const TITLE = [68, 60, 54, 48, 44, 40, 37, 34, 31, 28, 25, 22, 19, 16];
/** By how much our own letters are narrower than those for which lines are measured. */
const NARROWER = 1.1;

/** The rule at the left of every card. */
export const cardRule = `<rect class="ink" x="0" y="0" width="14" height="${height}"/>`;

/** The card as an SVG document; `site` is its title and its host. */
export function cardSvg({ above, title, below, passage }: Card, site: string, plain: (svg: string) => string): string {
  const room = (width - 2 * MARGIN) * NARROWER;
  const look = passage ? {} : ({ look: 'strong' } as const);
  const at = (y: number, size: number, more: Partial<Setting> = {}): Setting => ({ x: MARGIN, y, room, size, step: size * 1.28, ...more });
  const [over, under] = [fitted(above, room, ABOVE), fitted(below, room, BELOW)];
  const ways = TITLE.map((size) => ({ size, lines: fitted(title, room, size, passage ? 'plain' : 'bold') }));
  const taken = (over.length * ABOVE + under.length * BELOW) * 1.28 + 44;
  const free = height - TOP - FOOT - SMALL - 30 - taken;
  const chosen = ways.find(({ size, lines }) => lines.length * size * 1.28 <= free) ?? ways.at(-1);
  if (!chosen) throw new RangeError('a card has no size');
  const titleTop = TOP + over.length * ABOVE * 1.28 + 18;
  const after = titleTop + chosen.lines.length * chosen.size * 1.28 + 22;
  return documentOf(
    { width, height },
    '',
    [
      cardRule,
      placedLines(over, at(TOP, ABOVE, { look: 'quiet' })).svg,
      placedLines(chosen.lines, at(titleTop, chosen.size, look)).svg,
      placedLines(under, at(after, BELOW)).svg,
      placedLines([site], at(height - FOOT - SMALL, SMALL, { look: 'quiet' })).svg,
    ].join(''),
    plain,
  );
}
