// The paragraphs of a Word document as lines.
import mammoth from 'mammoth';
import type { Line } from '../../model/intake/line.ts';
import { markupLines } from '../../model/intake/markup.ts';
import { Misuse } from '../../model/written/problems.ts';
import { withNumbers } from './docxNumbers.server.ts';

async function htmlOf(bytes: Uint8Array): Promise<string> {
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(withNumbers(bytes)) },
    { convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })) },
  );
  return value;
}

/** Reads a Word document. Throws a Misuse with what to do where it cannot be read or has no text. */
export async function docxLines(bytes: Uint8Array): Promise<Line[]> {
  const html = await htmlOf(bytes).catch(() => {
    throw new Misuse('the file cannot be read as a Word document; open it in Word and save it as .docx again');
  });
  const lines = markupLines(html);
  if (lines.length === 0) throw new Misuse('the Word document holds no words');
  return lines;
}
