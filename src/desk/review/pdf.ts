// A PDF in the browser alone: its fingerprint, and a page of it drawn. It is read from the disk and goes nowhere.
import { getDocumentProxy } from 'unpdf';

/** A document that was opened; kept while the desk is open in the browser, and no longer. */
export interface OpenPdf {
  name: string;
  sha256: string;
  pages: number;
  draw: (page: number, canvas: HTMLCanvasElement, width: number) => Promise<void>;
}

const hex = (bytes: ArrayBuffer): string => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Opens a PDF that the person has chosen. */
export async function openPdf(file: File): Promise<OpenPdf> {
  const bytes = await file.arrayBuffer();
  const sha256 = hex(await crypto.subtle.digest('SHA-256', bytes));
  const document = await getDocumentProxy(new Uint8Array(bytes));
  return {
    name: file.name,
    sha256,
    pages: document.numPages,
    draw: async (number, canvas, width) => {
      const page = await document.getPage(number);
      const scale = width / page.getViewport({ scale: 1 }).width;
      const viewport = page.getViewport({ scale });
      canvas.width = Math.round(viewport.width);
      canvas.height = Math.round(viewport.height);
      await page.render({ canvas, viewport }).promise;
    },
  };
}
