// From pages to a text: reading order with columns, heads and feet, line ends, headings, bullets and notes, and what a person sets right.
import { describe, expect, it } from 'vitest';
import { prepare } from '../../src/model/evidence/preparedText.ts';
import { sentencesOf } from '../../src/model/evidence/sentences.ts';
import { lineOf } from '../../src/model/intake/line.ts';
import { doneTo, madeOf } from '../../src/model/intake/made.ts';
import { markupLines } from '../../src/model/intake/markup.ts';
import { pdfLines } from '../../src/model/intake/pdfLines.ts';
import { plainLines } from '../../src/model/intake/plainLines.ts';
import { readingOf, type Changes } from '../../src/model/intake/reading.ts';
import type { Page, Piece } from '../../src/model/intake/rows.ts';

const WIDE = 5.5;
interface Style {
  x?: number;
  size?: number;
  bold?: boolean;
}
const piece = (text: string, y: number, { x = 70, size = 11, bold = false }: Style = {}): Piece => ({
  text,
  x,
  y,
  width: (text.length * WIDE * size) / 11,
  size,
  bold,
  spaced: false,
});
const page = (...pieces: Piece[]): Page => ({ width: 595, height: 842, pieces });
/** Lines below each other. */
const column = (lines: readonly string[], y: number, style: Style = {}): Piece[] => lines.map((line, i) => piece(line, y + 14 * i, style));
const textOf = (pages: readonly Page[], changes: Changes = {}): string => madeOf(readingOf(pdfLines(pages), true, changes), true).text;

const BODY = [
  'Children are helped soon after they ask, and most of them say that',
  'it made a difference to their lives and to the lives of their families',
  'in the months that followed. Social workers know the children well.',
];

describe('the order in which a page is read', () => {
  const left = ['Plans are clear and short,', 'and children take part in', 'the meetings about them.', 'Reviews take place on', 'time in nearly all cases.'];
  const right = ['Too many children wait for', 'help with their health, and', 'nobody has counted them.', 'Leaders know about this', 'and have begun to act.'];

  it('goes down one column and then the other, with full lines above and below', () => {
    const made = textOf([page(...column(BODY, 100), ...column(left, 170), ...column(right, 172, { x: 320 }), ...column(BODY, 270))]);
    expect(made.replace(/\s+/g, ' ')).toBe(`${[...BODY, ...left, ...right, ...BODY].join(' ')} `);
  });

  it('goes along the rows of a table, which is no text in columns', () => {
    const labels = ['Help and protection', 'Children in care', 'Care leavers', 'Leaders', 'Homes', 'Schools'];
    const made = textOf([page(...column(BODY, 100), ...column(labels, 200), ...column(['Good', 'Good', 'Poor', 'Good', 'Fair', 'Good'], 200, { x: 400 }))]);
    expect(made).toContain('Care leavers Poor\n\nLeaders Good');
  });

  it('goes on from the foot of one page to the top of the next, within a sentence', () => {
    const made = textOf([page(...column(['Children are helped soon after they'], 700)), page(...column(['ask. Most of them say so.'], 100))]);
    expect(made).toBe('Children are helped soon after they\nask. Most of them say so.\n');
  });
});

/** Lines that no other page has. */
const bodyOf = (number: number): string[] => {
  const name = 'abcdefgh'.charAt(number).repeat(4);
  return [`Team ${name} knows its children well, and sees them as often as it`, `should. The families of ${name} say that it made a difference.`];
};

describe('heads, feet and page numbers', () => {
  const pages = [1, 2, 3, 4].map((number) =>
    page(piece('Inspection of Harrowmere', 40, { size: 8 }), ...column(bodyOf(number), 160), piece(`Page ${number} of 4`, 800, { size: 8 })),
  );

  it('are taken out, whatever the number in them, and listed', () => {
    const read = readingOf(pdfLines(pages), true);
    expect(madeOf(read, true).text).not.toMatch(/Harrowmere|Page/);
    expect(read.filter(({ taken }) => taken !== undefined).map(({ taken, text }) => `${taken}: ${text}`)).toEqual(
      [1, 2, 3, 4].flatMap((number) => ['head: Inspection of Harrowmere', `page number: Page ${number} of 4`]),
    );
    expect(doneTo(read)).toEqual(['4 lines at the head or foot of a page were taken out.', '4 page numbers were taken out.']);
  });

  it('are put back where a person says so, and others are taken out', () => {
    const lines = pdfLines(pages);
    const [head, first] = [lines.findIndex(({ text }) => text.startsWith('Inspection')), lines.findIndex(({ text }) => text.startsWith('Team bbbb'))];
    const made = textOf(pages, { taken: { [head]: 'no', [first]: 'head' } });
    expect(made.match(/Inspection of Harrowmere/g)).toHaveLength(1);
    expect(made).not.toContain('Team bbbb');
  });

  it('are none where a line at the edge of one page alone has the words, or its number does not go with the pages', () => {
    const once = textOf([page(...column(['Leaders', ...BODY], 40)), page(...column(BODY, 40)), page(...column(['12', ...BODY], 40))]);
    expect(once).toMatch(/Leaders/);
    expect(once).toMatch(/12/);
  });

  it('are found in a text without pages by page numbers in their order', () => {
    const words = Array.from({ length: 12 }, () => BODY.join(' ')).join('\n');
    const { lines, paged } = plainLines(`${words} and\nHarrowmere\n1\nso on. ${words}\nHarrowmere\n2\n${words}`);
    const made = madeOf(readingOf(lines, paged), paged).text;
    expect(made).not.toMatch(/Harrowmere/);
    expect(made).toContain('and so on.');
  });

  it('never are the numbers of paragraphs that stand alone on their line', () => {
    const { lines, paged } = plainLines(['1', 'Plans are good.', '2', 'Visits are late.', '3', 'Homes are near.'].join('\n'));
    expect(readingOf(lines, paged).filter(({ taken }) => taken !== undefined)).toEqual([]);
  });
});

describe('words that line ends break', () => {
  const joined = (...texts: string[]): string => {
    const lines = texts.map((text, i) => lineOf(text, 1, i === 0 ? 'yes' : 'no'));
    return madeOf(readingOf(lines, false), false).text.trimEnd();
  };

  it('are mended only where the document has the word whole', () => {
    expect(joined('They share inform-', 'ation. This information helps.')).toBe('They share information. This information helps.');
    expect(joined('Leaders are well-', 'informed. A well-informed team helps.')).toBe('Leaders are well-informed. A well-informed team helps.');
    expect(joined('They share inform-', 'ation.')).toBe('They share inform-\nation.');
    expect(joined('A re-', 'form of a reform is a re-form.')).toBe('A re-\nform of a reform is a re-form.');
    expect(joined('There are short-', 'and long-term plans.')).toBe('There are short- and long-term plans.');
  });

  it('are as a person says', () => {
    const lines = [lineOf('They share inform-', 1, 'yes'), lineOf('ation.', 1, 'no')];
    expect(madeOf(readingOf(lines, false, { joint: { 0: 'mended' } }), false).text).toBe('They share information.\n');
  });

  it('over the end of a page belong to the page on which they begin', () => {
    const lines = [lineOf('This information helps. They share inform-', 1, 'yes'), lineOf('ation with schools.', 2, 'open')];
    const made = madeOf(readingOf(lines, true), true);
    expect([made.text, made.places]).toEqual([
      'This information helps. They share information\nwith schools.\n',
      [
        [1, 1],
        [2, 2],
      ],
    ]);
  });
});

describe('headings, bullets, numbers and notes', () => {
  const made = madeOf(
    readingOf(
      pdfLines([
        page(
          piece('Inspection of a council', 80, { size: 18 }),
          piece('What we found', 120, { bold: true }),
          ...column(BODY, 150),
          piece('4', 178 - 4, { x: 70 + (BODY[2] ?? '').length * WIDE, size: 7 }),
          piece('•', 210, { x: 70 }),
          piece('Visits are late.', 210, { x: 88 }),
          piece('•', 224, { x: 70 }),
          piece('Homes are far away, and not enough of them are', 224, { x: 88 }),
          piece('near a school.', 238, { x: 88 }),
          piece('4 Words of the note.', 790, { size: 8 }),
        ),
        page(...column(BODY, 100)),
      ]),
      true,
    ),
    true,
  );

  it('are what their size, weight and place show', () => {
    expect(made.text.split('\n\n').map((block) => block.slice(0, 26))).toEqual([
      '# Inspection of a council',
      '## What we found',
      'Children are helped soon a',
      '- Visits are late.\n- Homes',
      '^4 Words of the note.',
      'Children are helped soon a',
    ]);
    expect(made.text).toContain('- Homes are far away, and not enough of them are near a school.');
  });

  it('leave the digit of a note where it is, and the source lists it', () => {
    expect(made).toMatchObject({ footnotes: ['well.4'], marks: ['^'] });
    expect(prepare(made.text, { state: 'clean', ...made }).masked).toContain('know the children well.\u0001');
  });

  it('of a note at the foot of a page do not part the sentence that goes over it', () => {
    const over = textOf([
      page(...column([...BODY, 'Plans are good and'], 600), piece('1 Words of the note.', 790, { size: 8 })),
      page(...column(['make a difference to all of them.', ...BODY], 100)),
    ]);
    expect(over).toContain('Plans are good and\nmake a difference');
    expect(over).toContain('to all of them.\n\n^1 Words of the note.\n\nChildren');
  });
});

describe('the numbers of paragraphs', () => {
  const lines = (texts: readonly string[]) => texts.map((text) => lineOf(text, 1, 'yes'));
  const paragraphs = Array.from({ length: 8 }, (_, i) => `${i + 1}. Team ${i + 1} knows its children well and sees them often.`);
  const locatorsOf = (text: string, marks: readonly string[]): (string | undefined)[] =>
    sentencesOf(prepare(text, { state: 'clean', marks })).sentences.map(({ locator }) => locator);

  it('are those that the text then has: what a person sets right is what a coder sees', () => {
    const made = madeOf(readingOf(lines([...paragraphs, 'More was said.']), false, { number: { 3: '', 8: '9' } }), false);
    expect(locatorsOf(made.text, made.marks)).toEqual(['1', '2', '3', '3', '5', '6', '7', '8', '9']);
    expect(made.text).toContain('\n\n9. More was said.');
  });
});

describe('words from Word and from the clipboard', () => {
  it('keep headings, lists, rows and the digits of notes', () => {
    const html =
      '<h1>Letter</h1><p>Plans are <b>good</b><sup>[2]</sup>.</p><p><strong>What to do</strong></p><ol start="4"><li>See them.</li><li>Act.</li></ol>' +
      '<ul><li>Homes.</li></ul><table><tr><td>Care</td><td>Good</td></tr></table><script>bad()</script>';
    expect(markupLines(html).map(({ text, level, bullet, notes }) => [text, level, bullet, notes])).toEqual([
      ['Letter', 1, false, []],
      ['Plans are good2.', 0, false, ['good2']],
      ['What to do', 3, false, []],
      ['4. See them.', 0, false, []],
      ['5. Act.', 0, false, []],
      ['Homes.', 0, true, []],
      ['Care Good', 0, false, []],
    ]);
  });
});

it('a plain text keeps its headings, bullets and paragraphs, and its pages where it tells them', () => {
  const { lines, paged } = plainLines('## Findings\r\n\r\nPlans are\r\ngood.\n\n- Visits\n  are late.\n\fHomes are near.\n');
  expect(paged).toBe(true);
  const made = madeOf(readingOf(lines, paged), paged);
  expect(made.text).toBe('## Findings\n\nPlans are good.\n\n- Visits are late.\n\nHomes are near.\n');
  expect(made.places).toEqual([
    [1, 1],
    [7, 2],
  ]);
});
