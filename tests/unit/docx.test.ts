// A Word document as lines: its headings, and the numbers that Word keeps apart from the words.
import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { docxLines } from '../../src/desk/intake/docxLines.server.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const paragraph = (text: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const NUMBERED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';

function docx(...paragraphs: string[]): Uint8Array {
  const files = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/_rels/document.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="n1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>',
    'word/numbering.xml': `<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    'word/document.xml': `<w:document ${W}><w:body>${paragraphs.join('')}</w:body></w:document>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

it('numbers go on through the document, whatever is between two of them', async () => {
  const lines = await docxLines(
    docx(
      paragraph('Findings', '<w:pStyle w:val="Heading1"/>'),
      paragraph('Plans are good.', NUMBERED),
      paragraph('Leaders', '<w:pStyle w:val="Heading2"/>'),
      paragraph('Visits are late.', NUMBERED),
      paragraph('More was said.'),
    ),
  );
  expect(lines.map(({ text }) => text)).toEqual(['Findings', '1. Plans are good.', 'Leaders', '2. Visits are late.', 'More was said.']);
});

it('a file that is none is refused in words', async () => {
  await expect(docxLines(strToU8('PK no document'))).rejects.toThrow(/save it as \.docx again/);
});
