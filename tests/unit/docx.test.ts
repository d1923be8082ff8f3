// A Word document as lines: its headings, and the numbers that Word keeps apart from the words.
import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { docxLines } from '../../src/desk/intake/docxLines.server.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const paragraph = (text: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const NUMBERED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';

function docxWith(given: Readonly<Record<string, string>>, ...paragraphs: string[]): Uint8Array {
  const files = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/_rels/document.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="n1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/><Relationship Id="n2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="n3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>',
    'word/numbering.xml': `<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    'word/document.xml': `<w:document ${W}><w:body>${paragraphs.join('')}</w:body></w:document>`,
    ...given,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

const docx = (...paragraphs: string[]): Uint8Array => docxWith({}, ...paragraphs);

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

const LEVELS = ['decimal:%1.', 'decimal:%1.%2', 'lowerLetter:(%3)', 'upperRoman:%4:']
  .map((level, i) => {
    const [format, ...text] = level.split(':');
    return `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text.join(':')}"/></w:lvl>`;
  })
  .join('');
const NUMBERING = `<w:numbering ${W}><w:abstractNum w:abstractNumId="0">${LEVELS}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`;
const at = (level: number, list = 1): string => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
const textsOf = async (files: Record<string, string>, ...paragraphs: string[]): Promise<string[]> =>
  (await docxLines(docxWith(files, ...paragraphs))).map(({ text, note }) => (note ? `note ${text}` : text));

it('numbers are those that Word shows: of each level in its form, and anew where a list begins anew', async () => {
  const levels = [0, 1, 1, 2, 2, 3, 0, 1];
  const texts = await textsOf(
    { 'word/numbering.xml': NUMBERING },
    ...levels.map((level) => paragraph('Act.', at(level))),
    paragraph('Anew.', at(0, 2)),
    paragraph('On.', at(0, 2)),
  );
  expect(texts).toEqual(['1. Act.', '1.1 Act.', '1.2 Act.', '(a) Act.', '(b) Act.', 'I: Act.', '2. Act.', '2.1 Act.', '1. Anew.', '2. On.']);
});

it('numbers come from the style of a paragraph too, and none where the paragraph says so', async () => {
  const styles = `<w:styles ${W}><w:style w:type="paragraph" w:styleId="Base"><w:pPr>${at(0)}</w:pPr></w:style><w:style w:type="paragraph" w:styleId="Own"><w:basedOn w:val="Base"/></w:style></w:styles>`;
  const own = '<w:pStyle w:val="Own"/>';
  const files = { 'word/numbering.xml': NUMBERING, 'word/styles.xml': styles };
  expect(await textsOf(files, paragraph('One.', own), paragraph('None.', `${own}${at(0, 0)}`), paragraph('Two.', own))).toEqual([
    '1. One.',
    'None.',
    '2. Two.',
  ]);
});

it('words that are hidden, struck out or moved away are none of the text', async () => {
  const run = (text: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const words = `<w:p>${run('Plans ')}${run('were ', '<w:vanish/>')}<w:del>${run('may be ')}</w:del><w:moveFrom>${run('good ')}</w:moveFrom><w:ins>${run('are ')}</w:ins>${run('good.', '<w:vanish w:val="0"/>')}</w:p>`;
  expect(await textsOf({}, words)).toEqual(['Plans are good.']);
});

it('notes keep their numbers, and nothing is added to them', async () => {
  const footnotes = `<w:footnotes ${W}><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>Words of the note.</w:t></w:r></w:p></w:footnote></w:footnotes>`;
  const words = '<w:p><w:r><w:t>Plans are good</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>.</w:t></w:r></w:p>';
  expect(await textsOf({ 'word/footnotes.xml': footnotes }, words)).toEqual(['Plans are good1.', 'note 1 Words of the note.']);
});

it('a file that is none is refused in words', async () => {
  await expect(docxLines(strToU8('PK no document'))).rejects.toThrow(/save it as \.docx again/);
});
