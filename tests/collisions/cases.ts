// Which records are drawn, how wide and in which font: so few that each two traits, and each width with each font, meet.
import type { Shown } from './draw.ts';
import { FONTS, type Font } from './fonts.ts';
import type { Traits } from './records.ts';

const VISITS = [1, 3, 10, 11, 13, 25, 60] as const;
const WIDTHS = [280, 320, 390, 600, 768, 1280, 1920] as const;
const EMBEDS = [320, 280, 600, 1280] as const;
const THEMES = [6, 30] as const;
const NAMES = ['short', 'long'] as const;
const GRADES = ['overall', 'without overall', 'first overall, then without', 'none'] as const;
const TEXTS = ['some', 'all'] as const;

/** Each number of visits twice: with the other traits turned over, and two kinds of grades. */
export const RECORDS: readonly Traits[] = VISITS.flatMap((visits, i) =>
  ([0, 1] as const).map((turn) => ({
    visits,
    themes: THEMES[turn],
    names: NAMES[((i + turn) % 2) as 0 | 1],
    grades: GRADES[((i + 2 * turn) % 4) as 0 | 1 | 2 | 3],
    texts: TEXTS[((Math.floor(i / 2) + turn) % 2) as 0 | 1],
  })),
);

/** How a record is looked at. */
export interface View {
  shown: Shown;
  width: number;
  font: Font;
}

/** Every width on a page, those between which an embed changes, and one for pictures, which have a width of their own; the font changes from one width to the next, and is the other one at the next record. */
export function viewsOf(record: number, shown: Shown): View[] {
  const widths = { page: WIDTHS, embed: EMBEDS, download: [4000] }[shown];
  return widths.map((width, i) => ({ shown, width, font: FONTS[((record + i) % 2) as 0 | 1] }));
}
