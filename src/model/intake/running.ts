// Heads, feet and page numbers of a document: lines at the edges of its pages that come back, whatever the number in them.
import { isPageNumber, keyOf } from '../evidence/furniture.ts';
import type { Line } from './line.ts';

/** What of its page a line is that is no part of the text. */
export type Running = 'head' | 'foot' | 'page number';

/** How many lines at the head and at the foot of a page may come back on others. */
const EDGE = 3;
/** The share of the pages on which a line must be, to count as head or foot and not as text. */
const REPEATED = 1 / 3;
/** How far from each other the heights of one head on two pages may be, as a share of the page. */
const SAME_PLACE = 0.02;
/** How far from its edge a head or foot may be, as a share of the page. */
const MARGIN = 0.2;
/** In a text without pages: the least words from one page number to the next. */
const WORDS_A_PAGE = 80;

interface Edge {
  at: number;
  line: Line;
  top: boolean;
  /** It is the first or the last line of its page. */
  outermost: boolean;
}

/** The lines at the edges of a page, by their height where that is known. */
function edgesOf(page: readonly { at: number; line: Line }[]): Edge[] {
  const aside = page.filter(({ line }) => line.aside).map((one) => ({ ...one, top: true, outermost: true }));
  const sorted = page.filter(({ line }) => !line.aside).sort((a, b) => (a.line.box && b.line.box ? a.line.box.top - b.line.box.top : a.at - b.at));
  const edges = sorted.flatMap((one, i) => {
    const top = i < EDGE && (one.line.box ? one.line.box.top < MARGIN : i < sorted.length / 2);
    const foot = i >= sorted.length - EDGE && (one.line.box ? one.line.box.top > 1 - MARGIN : true);
    return top || foot ? [{ ...one, top, outermost: i === 0 || i === sorted.length - 1 }] : [];
  });
  return [...edges, ...aside];
}

const numberIn = (text: string): number => Number(/\d+/.exec(text)?.[0] ?? NaN);

/** Page numbers alone on their line go up with the pages; a number that does not may be one of a paragraph or a table. */
function goesWithPages(edges: readonly Edge[], { line }: Edge): boolean {
  if (/\p{L}\p{L}\p{L}/u.test(line.text)) return true;
  const off = numberIn(line.text) - line.page;
  return Number.isNaN(off) || edges.filter((one) => isPageNumber(one.line.text) && numberIn(one.line.text) - one.line.page === off).length > 1;
}

/** Whether a sentence goes on from before a line to behind it. */
const isInSentence = (lines: readonly Line[], at: number): boolean =>
  /^\p{Ll}/u.test(lines[at + 1]?.text ?? '') || (/[\p{L}\p{N},;\u2010-\u2015-]$/u.test(lines[at - 1]?.text ?? '') && lines[at]?.begins !== 'yes');

/**
 * In a text that came without pages: page numbers in their order, far enough from each other, and the lines beside them that come back with them.
 * A figure alone is one only where such figures stand within sentences: paragraphs have their numbers between them.
 */
function withoutPages(lines: readonly Line[]): Map<number, Running> {
  const all = lines.flatMap(({ text }, at) =>
    isPageNumber(text) && !/\d[.)]$/.test(text) && !Number.isNaN(numberIn(text)) ? [{ at, number: numberIn(text) }] : [],
  );
  const forms = [...Map.groupBy(all, ({ at }) => keyOf(lines[at]?.text ?? ''))];
  const wordsBetween = (from: number, to: number): number => lines.slice(from, to).reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  const rowsOf = forms.map(([form, numbers]) => {
    const row = numbers.filter(({ at, number }, i) => {
      const [before, after] = [numbers[i - 1], numbers[i + 1]];
      return (
        (before !== undefined && before.number === number - 1 && wordsBetween(before.at, at) >= WORDS_A_PAGE) ||
        (after !== undefined && after.number === number + 1 && wordsBetween(at, after.at) >= WORDS_A_PAGE)
      );
    });
    return { form, row };
  });
  const named = rowsOf.filter(({ form }) => form !== '#').flatMap(({ row }) => row);
  const alone = rowsOf.filter(({ form }) => form === '#').flatMap(({ row }) => row);
  const found = named.length > 0 ? named : alone.some(({ at }) => [at - 1, at, at + 1].some((one) => isInSentence(lines, one))) ? alone : [];
  const beside = new Set(found.flatMap(({ at }) => [at - 2, at - 1, at + 1, at + 2].filter((one) => lines[one] !== undefined)));
  const keys = Map.groupBy(beside, (at) => keyOf(lines[at]?.text ?? ''));
  const again = [...keys].flatMap(([, places]) => (places.length > 1 && places.length >= found.length * REPEATED ? places : []));
  return new Map<number, Running>([...again.map((at): [number, Running] => [at, 'foot']), ...found.map(({ at }): [number, Running] => [at, 'page number'])]);
}

/** Which lines are heads, feet and page numbers. `paged`: the pages of the document are known. */
export function runningIn(lines: readonly Line[], paged: boolean): Map<number, Running> {
  const filled = lines.map((line, at) => ({ at, line })).filter(({ line }) => line.text !== '');
  if (!paged) return withoutPages(lines);
  const pages = [...Map.groupBy(filled, ({ line }) => line.page).values()];
  const edges = pages.flatMap(edgesOf);
  const least = Math.max(2, pages.length * REPEATED);
  const alike = Map.groupBy(edges, ({ line }) => keyOf(line.text));
  // What stands right below a line of the text is its next line, however often it comes.
  const isNextLine = ({ at, line, top }: Edge): boolean =>
    !top &&
    line.begins === 'no' &&
    !edges.some((one) => one.at === at - 1 && one.line.page === line.page && (alike.get(keyOf(one.line.text)) ?? []).length > 1);
  const repeats = (edge: Edge): boolean => {
    if (isNextLine(edge)) return false;
    const near = (alike.get(keyOf(edge.line.text)) ?? []).filter(
      ({ line, top, outermost }) =>
        top === edge.top &&
        // A page that lies on its side has its foot at another share of its height.
        ((outermost && edge.outermost) || !line.box || !edge.line.box || Math.abs(line.box.top - edge.line.box.top) <= SAME_PLACE),
    );
    return new Set(near.map(({ line }) => line.page)).size >= least;
  };
  return new Map(
    edges.flatMap((edge): [number, Running][] => {
      const { at, line, top } = edge;
      if (isPageNumber(line.text)) return goesWithPages(edges, edge) ? [[at, 'page number']] : [];
      return repeats(edge) ? [[at, top ? 'head' : 'foot']] : [];
    }),
  );
}
