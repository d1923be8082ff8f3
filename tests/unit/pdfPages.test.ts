// What is read of a PDF beside its words: the rules that it draws, and how its lines are turned.
import { expect, it } from 'vitest';
import { pagesOf } from '../../src/desk/intake/pdfPages.server.ts';

/** A PDF of one page, 200 points wide and 100 high, with what is drawn on it. */
const pdf = (drawn: string, page = ''): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(
    [
      '%PDF-1.4',
      '1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj',
      '2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj',
      `3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]${page}/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>> endobj`,
      `4 0 obj <</Length ${drawn.length}>> stream\n${drawn}\nendstream endobj`,
      '5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj',
      'trailer <</Root 1 0 R>>',
    ].join('\n'),
  );
const WORDS = 'BT /F 10 Tf 20 50 Td (Care) Tj ET';

it('has each rule where it is seen: as a line, as a thin box, as the edges of a box, moved and made larger', async () => {
  const [page] = await pagesOf(pdf(`${WORDS} 10 20 m 110 20 l S 10 30 100 1 re f q 2 0 0 2 20 0 cm 0 10 m 50 10 l S Q 10 60 30 20 re S`));
  expect(page?.rules).toEqual([
    { left: 10, top: 80, right: 110, bottom: 80 },
    { left: 10, top: 69, right: 110, bottom: 70 },
    { left: 20, top: 80, right: 120, bottom: 80 },
    { left: 10, top: 20, right: 40, bottom: 20 },
    { left: 10, top: 40, right: 40, bottom: 40 },
    { left: 10, top: 20, right: 10, bottom: 40 },
    { left: 40, top: 20, right: 40, bottom: 40 },
  ]);
});

it('knows what is turned as the page is shown', async () => {
  const turns = async (drawn: string, page?: string): Promise<(number | undefined)[]> =>
    (await pagesOf(pdf(drawn, page)))[0]?.pieces.map(({ turn }) => turn) ?? [];
  expect(await turns(`${WORDS} BT /F 10 Tf 0 1 -1 0 190 10 Tm (Draft) Tj ET`)).toEqual([undefined, -90]);
  expect(await turns(WORDS, '/Rotate 90')).toEqual([90]);
});
