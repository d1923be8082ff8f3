// The paragraphs of a Word document as lines. Word keeps numbers apart from the words: they are counted here, as Word does when it shows them.
import mammoth from 'mammoth';
import type { Line } from '../../model/intake/line.ts';
import { markupLines } from '../../model/intake/markup.ts';
import { Misuse } from '../../model/written/problems.ts';

/** What of mammoth's document is looked at; it gives its elements no type. */
interface Element {
  type: string;
  children?: Element[];
  value?: string;
  numbering?: { isOrdered: boolean; level: string } | null;
}

/** Writes the number of each numbered paragraph before its words. Paragraphs of one list share one object, and go on with its numbers whatever is between them. */
function numbered(document: Element): Element {
  const counts = new Map<object, number>();
  const walk = (element: Element): Element => {
    const children = element.children?.map(walk);
    const { numbering } = element;
    if (element.type !== 'paragraph' || !numbering?.isOrdered || numbering.level !== '0') return children ? { ...element, children } : element;
    const number = (counts.get(numbering) ?? 0) + 1;
    counts.set(numbering, number);
    const mark: Element = { type: 'run', children: [{ type: 'text', value: `${number}. ` }] };
    return { ...element, numbering: null, children: [mark, ...(children ?? [])] };
  };
  return walk(document);
}

/** Reads a Word document. Throws a Misuse with what to do where it cannot be read or has no text. */
export async function docxLines(bytes: Uint8Array): Promise<Line[]> {
  const html = await mammoth
    .convertToHtml(
      { buffer: Buffer.from(bytes) },
      // mammoth takes any element here.
      { transformDocument: (document: unknown) => numbered(document as Element), convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })) },
    )
    .catch(() => {
      throw new Misuse('the file cannot be read as a Word document; open it in Word and save it as .docx again');
    });
  const lines = markupLines(html.value);
  if (lines.length === 0) throw new Misuse('the Word document holds no words');
  return lines;
}
