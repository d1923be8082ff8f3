// The pieces of writing on each page of a PDF, with their place, size and weight, or why there are none.
import { getDocumentProxy } from 'unpdf';
import { Misuse } from '../../model/written/problems.ts';
import type { Page, Piece } from '../../model/intake/rows.ts';
import { rulesOf } from './pdfRules.server.ts';

/** How far apart two pieces are at most that touch, as a share of their size. */
const TOUCHES = 0.02;
const BOLD = /bold|black|heavy|demi/i;

/** What of pdf.js is asked here. */
type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;
type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;

/** The fonts of a page that are bold. Their names are known once the page was worked through. */
function boldFonts(page: PdfPage, fonts: ReadonlySet<string>): Set<string> {
  return new Set(
    [...fonts].filter((font) => {
      if (!page.commonObjs.has(font)) return false;
      // pdf.js gives its objects no type; whatever is there, its name is only looked at.
      const { name, bold } = page.commonObjs.get(font) as { name?: unknown; bold?: unknown };
      return bold === true || (typeof name === 'string' && BOLD.test(name));
    }),
  );
}

async function pageOf(document: PdfDocument, number: number): Promise<Page> {
  const page = await document.getPage(number);
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const texts = items.flatMap((item) => ('str' in item ? [item] : []));
  const rules = await rulesOf(await page.getOperatorList(), transform);
  const bold = boldFonts(page, new Set(texts.map(({ fontName }) => fontName)));
  const [a = 1, b = 0, c = 0, d = -1, e = 0, f = 0] = transform;
  const pieces: Piece[] = [];
  let spaced = false;
  let end: { x: number; y: number } | undefined;
  for (const { str: given, width: wide, transform: place, fontName, hasEOL } of texts) {
    // A matrix of six numbers: scale, slant and place.
    const [dx = 1, dy = 0, sx = 0, sy = 0, x = 0, y = 0] = place as number[];
    const size = Math.hypot(sx, sy);
    const turn = Math.round((Math.atan2(b * dx + d * dy, a * dx + c * dy) * 180) / Math.PI);
    // pdf.js puts a space where a soft hyphen without width stands within a word: what touches the letters before it has none.
    const touches = turn === 0 && end !== undefined && Math.abs(x - end.x) < size * TOUCHES && Math.abs(y - end.y) < size * TOUCHES;
    const str = touches ? given.trimStart() : given;
    if (given !== '') end = { x: x + wide, y };
    if (str.trim() !== '' && size > 0) {
      const [left, top] = [a * x + c * y + e, b * x + d * y + f];
      pieces.push({
        text: str,
        x: left,
        y: top,
        width: wide,
        size,
        bold: bold.has(fontName),
        spaced: spaced || /^\s/.test(str),
        ...(turn === 0 ? {} : { turn }),
      });
      spaced = /\s$/.test(str);
    } else if (given !== '') spaced = true;
    if (hasEOL) spaced = false;
  }
  page.cleanup();
  return { width, height, pieces, rules };
}

/** Reads the pages of a PDF. Throws a Misuse with what to do where it cannot be read or has no text. */
export async function pagesOf(bytes: Uint8Array): Promise<Page[]> {
  let pages: Page[];
  try {
    // A copy, since the PDF library takes ownership of the bytes. Its own warnings about fonts are switched off.
    const document = await getDocumentProxy(bytes.slice(), { verbosity: 0 });
    pages = [];
    for (let number = 1; number <= document.numPages; number += 1) pages.push(await pageOf(document, number));
    await document.loadingTask.destroy();
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException')
      throw new Misuse('the PDF is locked with a password; save the document again as its publisher offers it, without one');
    throw new Misuse('the file is damaged and cannot be read as a PDF; save the document again as its publisher offers it');
  }
  if (!pages.some(({ pieces }) => pieces.some(({ text }) => /\p{L}/u.test(text))))
    throw new Misuse('the PDF holds pictures of pages and no text; look for the PDF in which words can be marked and copied, as its publisher offers it');
  return pages;
}
