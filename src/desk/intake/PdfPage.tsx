// A page of the PDF as it is printed, drawn when it is looked at.
import { useEffect, useRef, useState } from 'preact/hooks';
import { getDocumentProxy } from 'unpdf';
import type { Box } from '../../model/intake/line.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
const opened = new Map<string, Promise<Pdf>>();

function pdfOf(id: string): Promise<Pdf> {
  const known =
    opened.get(id) ??
    fetch(`api/intake/document?id=${id}`)
      .then((response) => response.arrayBuffer())
      .then((bytes) => getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 }));
  opened.set(id, known);
  return known;
}

/** Twice as many points as a page has: sharp enough to be read. */
const SCALE = 2;

/** One page; the line that is chosen has a frame. */
export function PdfPage({ id, page, box }: { id: string; page: number; box: Box | undefined }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLCanvasElement>(null);
  const [why, setWhy] = useState<string>();
  useEffect(() => {
    let stop = (): void => undefined;
    let isCurrent = true;
    const draw = async (): Promise<void> => {
      const sheet = await (await pdfOf(id)).getPage(page);
      const [target, marks] = [canvas.current, frame.current];
      if (!target || !marks || !isCurrent) return;
      const viewport = sheet.getViewport({ scale: SCALE });
      for (const one of [target, marks]) [one.width, one.height] = [viewport.width, viewport.height];
      const drawing = sheet.render({ canvas: target, viewport });
      stop = () => drawing.cancel();
      await drawing.promise;
    };
    setWhy(undefined);
    draw().catch((error: unknown) => {
      if (isCurrent && !(error instanceof Error && error.name === 'RenderingCancelledException'))
        setWhy('The page cannot be drawn here. Open the PDF beside the desk.');
    });
    return () => {
      isCurrent = false;
      stop();
    };
  }, [id, page]);
  useEffect(() => {
    const [marks, pen] = [frame.current, frame.current?.getContext('2d')];
    if (!marks || !pen) return;
    pen.clearRect(0, 0, marks.width, marks.height);
    if (!box) return;
    const room = 4 * SCALE;
    pen.lineWidth = 2 * SCALE;
    pen.strokeStyle = '#1d4f91';
    pen.strokeRect(box.left * marks.width - room, box.top * marks.height - room / 2, box.width * marks.width + 2 * room, box.height * marks.height + room);
  }, [box, page]);
  return (
    <div class="sheet">
      <canvas ref={canvas} role="img" aria-label={`Page ${page} as it is printed. Its words are beside it.`} />
      <canvas ref={frame} class="frame" aria-hidden="true" />
      {why !== undefined && <p role="status">{why}</p>}
    </div>
  );
}
