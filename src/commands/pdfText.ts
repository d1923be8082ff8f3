// The text of a PDF page by page, or why there is none.
import { readFileSync, statSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { extractText, getDocumentProxy } from 'unpdf';
import { Misuse } from '../model/written/problems.ts';

/** A file as it was read: its fingerprint, and the words of each page, line by line. */
interface PdfText {
  sha256: string;
  pages: string[];
}

const MOST_BYTES = 200_000_000;
/** How far from its start a PDF may have its signature. */
const HEAD_BYTES = 1024;

function bytesOf(path: string): Buffer {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) throw new Misuse(`there is no file "${path}"; save the PDF from the address of the source, and name the file as it is called`);
  if (!stat.isFile()) throw new Misuse(`"${path}" is no file; name the PDF itself`);
  if (stat.size > MOST_BYTES) throw new Misuse(`"${path}" is larger than any report; name the PDF that the source is about`);
  const bytes = readFileSync(path);
  if (!bytes.subarray(0, HEAD_BYTES).includes('%PDF-')) throw new Misuse(`"${path}" is no PDF; save the document again as its publisher offers it`);
  return bytes;
}

function refused(path: string, error: unknown): Misuse {
  if (error instanceof Error && error.name === 'PasswordException')
    return new Misuse(`"${path}" is locked with a password; save the document again as its publisher offers it, without one`);
  return new Misuse(`"${path}" is damaged and cannot be read as a PDF; save the document again as its publisher offers it`);
}

/** Reads a PDF. Throws a Misuse with what to do where it cannot be read, or has no text. */
export async function pdfText(path: string): Promise<PdfText> {
  const bytes = bytesOf(path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  let pages: string[];
  try {
    // A copy, since the PDF library takes ownership of the bytes. Its own warnings about fonts are switched off.
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    ({ text: pages } = await extractText(document, { mergePages: false }));
    await document.loadingTask.destroy();
  } catch (error) {
    throw refused(path, error);
  }
  if (!pages.some((page) => /\p{L}/u.test(page)))
    throw new Misuse(`"${path}" holds pictures of pages and no text; look for the PDF in which words can be marked and copied, as its publisher offers it`);
  return { sha256, pages };
}
