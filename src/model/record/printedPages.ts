// On which page of its printed document a quotation stands that was found in a damaged copy without pages: worked out from the passages whose page is known, never guessed.
import type { Ask, Finding, Pages, Source } from './record.ts';

/** A passage whose place in its document is known: its numbered paragraph and its page. */
interface Known {
  paragraph: number;
  page: number;
}

const NUMBERED = /(?:^|, )paragraph (\d+)$/;

/** The paragraphs of which nothing is lost but their first words, by their numbers: what is told of them stands at their beginning. */
function begunBy({ text: { gaps = [] } }: Source): ReadonlySet<number> {
  return new Set(gaps.flatMap(({ paragraph }, i) => (paragraph !== undefined && gaps[i + 1]?.paragraph !== undefined ? [paragraph] : [])));
}

/**
 * The pages of the numbered paragraphs of a document, as far as they are certain. Paragraphs follow each other as their numbers do. So the words of one stand
 * on a page if something before them does, and something after them does too; and on one of two where what is after them stands on the next. Where it is on no
 * page or the next, or what is known of a paragraph is out of order, nothing is said of it.
 */
export function pagesOfParagraphs(source: Source, passages: readonly (Finding | Ask)[]): (paragraph: number) => Pages | undefined {
  const known = passages.flatMap(({ source: of, paragraph, page }): Known[] =>
    of === source.id && page !== undefined && /^\d+$/.test(paragraph ?? '') ? [{ paragraph: Number(paragraph), page }] : [],
  );
  const begun = begunBy(source);
  return (paragraph) => {
    const own = known.filter((one) => one.paragraph === paragraph);
    const before = known.filter((one) => one.paragraph < paragraph || (one.paragraph === paragraph && begun.has(paragraph)));
    const after = known.filter((one) => one.paragraph > paragraph);
    const [from, to] = [Math.max(...before.map(({ page }) => page)), Math.min(...after.map(({ page }) => page))];
    return (to === from || to === from + 1) && own.every(({ page }) => page === from || page === to) ? [from, to] : undefined;
  };
}

/**
 * The pages of the printed document on which quoted words can stand: that of what our copy has lost right beside them, or those worked out for their paragraph.
 * Beside words of a summary stands what the body says more fully, on another page.
 */
export function printedPages(
  { locator, paragraph, page }: Pick<Finding | Ask, 'locator' | 'paragraph' | 'page'>,
  pagesOf: (paragraph: number) => Pages | undefined,
): Pages | undefined {
  if (page !== undefined && (paragraph === locator || paragraph === /\d+$/.exec(locator)?.[0])) return [page, page];
  const number = NUMBERED.exec(locator)?.[1];
  return number === undefined ? undefined : pagesOf(Number(number));
}
