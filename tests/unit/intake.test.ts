// From pages to a text: reading order with columns, heads and feet, line ends, headings, bullets and notes, and what a person sets right.
import { describe, expect, it } from 'vitest';
import { prepare } from '../../src/model/evidence/preparedText.ts';
import { sentencesOf } from '../../src/model/evidence/sentences.ts';
import { lineOf } from '../../src/model/intake/line.ts';
import { doneTo, madeOf, wordlessPages, type Made } from '../../src/model/intake/made.ts';
import { markupLines } from '../../src/model/intake/markup.ts';
import { pdfLines } from '../../src/model/intake/pdfLines.ts';
import { plainLines } from '../../src/model/intake/plainLines.ts';
import { readingOf, type Changes, type ReadLine } from '../../src/model/intake/reading.ts';
import type { Page, Piece, Rule } from '../../src/model/intake/rows.ts';

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

it('a page on which no word can be read is named', () => {
  const pages = [page(...column(BODY, 100)), page(), page(piece('3', 800)), page(...column(BODY, 140))];
  expect(wordlessPages(readingOf(pdfLines(pages), true), pages.length)).toEqual([2]);
});

/** Lines that no other page has. */
const bodyOf = (number: number): string[] => {
  const name = 'abcdefgh'.charAt(number).repeat(4);
  return [`Team ${name} knows its children well, and sees them as often as it`, `should. The families of ${name} say that it made a difference.`];
};

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

describe('a table whose rules are drawn', () => {
  /** Rules around the cells of a table, from the edges of its columns and rows. */
  const grid = (xs: readonly number[], ys: readonly number[]): Rule[] => [
    ...ys.map((y) => ({ left: xs[0] ?? 0, right: xs.at(-1) ?? 0, top: y, bottom: y })),
    ...xs.map((x) => ({ left: x, right: x, top: ys[0] ?? 0, bottom: ys.at(-1) ?? 0 })),
  ];

  it('is read cell by cell, however the words in them are wrapped, and a row of it is one paragraph', () => {
    const pieces = [
      ...column(BODY, 100),
      ...column(['The impact of leaders on', 'social work practice with', 'families'], 200),
      ...column(['Requires improvement to be', 'good'], 200, { x: 320 }),
      ...column(['Care leavers'], 242),
      ...column(['Good'], 242, { x: 320 }),
      ...column(BODY, 290),
    ];
    const made = textOf([{ ...page(...pieces), rules: grid([60, 310, 540], [188, 232, 250]) }]);
    expect(made.split('\n\n').slice(1, 3)).toEqual([
      'The impact of leaders on social work practice with families Requires improvement to be good',
      'Care leavers Good',
    ]);
  });

  it('is none where rules stand around text: a box, a line below a heading', () => {
    const pieces = column(BODY, 100);
    expect(textOf([{ ...page(...pieces), rules: [...grid([60, 540], [80, 140]), { left: 60, right: 540, top: 400, bottom: 400 }] }])).toBe(
      textOf([page(...pieces)]),
    );
  });
});

describe('columns', () => {
  const numbered = (from: number, y: number, x: number): Piece[] =>
    [0, 1, 2].flatMap((i) => [
      piece(`2.${from + i}`, y + 28 * i, { x }),
      ...column([`Leaders of team ${from + i} know`, 'its children well by now.'], y + 28 * i, { x: x + 30 }),
    ]);

  it('keep the numbers that hang out to the left of their words', () => {
    const made = textOf([page(...numbered(1, 100, 70), ...numbered(4, 100, 320))]);
    expect([...made.matchAll(/^2\.\d/gm)].map(([number]) => number)).toEqual(['2.1', '2.2', '2.3', '2.4', '2.5', '2.6']);
  });

  it('end above a heading that stands over all of them, although it is short', () => {
    const made = textOf([
      page(
        ...numbered(1, 100, 70),
        ...numbered(4, 100, 320),
        piece('Leaders', 215, { size: 15, bold: true }),
        ...numbered(7, 250, 70),
        ...numbered(10, 250, 320),
      ),
    ]);
    expect(made).toMatch(/team 6 know its children well by now\.\n\n# Leaders\n\n2\.7 /);
  });
});

describe('what a page shows beside or behind its text', () => {
  const aside = (text: string, turn: number): Piece => ({ ...piece(text, 130, { x: 200, size: 40 }), turn });
  const body = [1, 2, 3].map((number) => column(bodyOf(number), 120));

  it('is taken out where it comes on every page', () => {
    const read = readingOf(pdfLines(body.map((pieces) => page(...pieces, aside('DRAFT', 310)))), true);
    expect(read.filter(({ taken }) => taken !== undefined).map(({ text }) => text)).toEqual(['DRAFT', 'DRAFT', 'DRAFT']);
    expect(madeOf(read, true).text).toBe(textOf(body.map((pieces) => page(...pieces))));
  });

  it('stays as a note, in no sentence, where it comes once', () => {
    const made = textOf(body.map((pieces, i) => page(...pieces, ...(i === 1 ? [aside('Restricted', 270)] : []))));
    expect(made.replace('\n\n^Restricted', '')).toBe(textOf(body.map((pieces) => page(...pieces))));
  });

  it('is the text itself on a page that lies on its side', () => {
    const upright = page(...column(BODY, 120));
    const turned = { width: 842, height: 595, pieces: upright.pieces.map((one) => ({ ...one, x: 842 - one.y, y: one.x, turn: 90 })) };
    expect(textOf([turned])).toBe(textOf([upright]));
  });
});

describe('the words of a line', () => {
  const lineText = (...pieces: Piece[]): string => pdfLines([page(...pieces)])[0]?.text ?? '';

  it('are printed once, although they are drawn twice to look bold', () => {
    expect(lineText(piece('Plans are good.', 100), piece('Plans are good.', 100, { x: 70.3 }))).toBe('Plans are good.');
  });

  it('are whole where their letters are set apart', () => {
    expect(lineText(piece('C h i l d r e n', 100), piece('i n', 100, { x: 170 }), piece('c a r e', 100, { x: 200 }))).toBe('Children in care');
  });

  it('stand apart from the number before them, although nothing parts the two', () => {
    expect(lineText(piece('1.2', 100), piece('Plans', 100, { x: 86.5 }))).toBe('1.2 Plans');
    expect(lineText(piece('10.Plans are good.', 100))).toBe('10. Plans are good.');
    expect(lineText(piece('3', 96, { size: 6 }), piece('plans are good.', 100, { x: 73.5, size: 9 }))).toBe('3 plans are good.');
  });
});

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

  it('part no paragraph that goes on over the page, however far from the text they stand', () => {
    const halves = [['Children are helped soon after they'], ['ask. Most of them say so.', 'Families say so too.']];
    const made = textOf(
      halves.map((lines, i) =>
        page(piece('Inspection of Harrowmere', 40, { size: 8 }), ...column(lines, i === 0 ? 700 : 100), piece(`Page ${i + 1} of 2`, 800)),
      ),
    );
    expect(made).toMatch(/^Children are helped soon after they\nask\./);
  });

  it('are no lines of a paragraph, although these end two pages alike', () => {
    const made = textOf([1, 2, 3].map((number) => page(...column([...bodyOf(number), 'and this leads to timely help.'], 690))));
    expect(made.match(/timely help/g)).toHaveLength(3);
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

  it('are none where a dash, a stroke or a figure tells that no space follows', () => {
    expect(joined('It rose in 2019\u2013', '21 and in winter and/', 'or spring.')).toBe('It rose in 2019\u201321 and in winter and/or spring.');
    expect(joined('Those of 18-', '25 years, and 16-', 'and 17-year-olds.')).toBe('Those of 18-25 years, and 16- and 17-year-olds.');
    expect(joined('Two parts \u2013', 'help and care.')).toBe('Two parts \u2013 help and care.');
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
  // Made within each test: what is worked out before the tests begin is charged to all of them when the code is broken on purpose.
  const noted = (): Made =>
    madeOf(
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
    const made = noted();
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
    const made = noted();
    expect(made).toMatchObject({ footnotes: ['well.4'], marks: ['^'] });
    expect(prepare(made.text, { state: 'clean', ...made }).masked).toContain('know the children well.\u0001');
  });

  it('of a note are found above a foot in the letters of the text', () => {
    const pages = [1, 2].map((number) =>
      page(...column(bodyOf(number), 600), piece(`1 Words of note ${'ab'.charAt(number - 1)}.`, 760, { size: 8 }), piece(`Page ${number} of 2`, 800)),
    );
    expect(textOf(pages).match(/^\^1 Words of note [ab]\.$/gm)).toHaveLength(2);
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

it('the numbers of parts in a table or a list of contents are none of paragraphs', () => {
  const rows = ['1.1 Governance Good', '1.2 Staff Good', '2.1 Assessment Poor', 'Leaders know their children well.'].map((text) => lineOf(text, 1, 'yes'));
  expect(readingOf(rows, false).filter(({ number }) => number !== undefined)).toEqual([]);
});

describe('words from Word and from the clipboard', () => {
  const shown = (html: string) => markupLines(html).map(({ text, bullet, note }) => `${note ? 'note ' : ''}${bullet ? '- ' : ''}${text}`);

  it('keep the numbers and marks that Word writes before them, and no other', () => {
    const item = (mark: string, words: string): string => `<p><span style="mso-list:Ignore">${mark}<span>&nbsp; </span></span>${words}</p>`;
    expect(shown(item('1.', 'See them.') + item('\u00b7', 'Act.') + item('o', 'Now.'))).toEqual(['1. See them.', '- Act.', '- Now.']);
    expect(shown('<ol type="a"><li>See them.</li><li>Act.</li></ol><ol><li>(a) Wait.</li></ol>')).toEqual(['a. See them.', 'b. Act.', '(a) Wait.']);
  });

  it('leave out what is not shown or struck out, and what only leads back from a note', () => {
    expect(shown('<p>Plans <del>are not</del> are <span style="display:none">very </span>good.</p>')).toEqual(['Plans are good.']);
    expect(
      shown('<p>Good<sup><a href="#footnote-1">[1]</a></sup>.</p><ol><li id="footnote-1"><p>Words of it. <a href="#footnote-ref-1">\u2191</a></p></li></ol>'),
    ).toEqual(['Good1.', 'note 1 Words of it.']);
  });

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

it('a plain text keeps with its words a mark or a number that stands alone, and knows a dash of a list from one of a sentence', () => {
  const made = (text: string): string => {
    const { lines, paged } = plainLines(text);
    return madeOf(readingOf(lines, paged), paged).text;
  };
  expect(made('\u2022\nVisits are late.\n\n\u2022\nHomes are near.')).toBe('- Visits are late.\n- Homes are near.\n');
  expect(made(['1.', 'Plans are good.', '', '2.', 'Visits are late.', '', '3.', 'Homes are near.'].join('\n'))).toContain('\n\n2. Visits are late.\n\n3. ');
  expect(made('Leaders should:\n\u2013 act now\n\u2013 see them.')).toBe('Leaders should:\n\n- act now\n- see them.\n');
  expect(made('There are two parts\n\u2013 help and care \u2013 of it.')).toBe('There are two parts \u2013 help and care \u2013 of it.\n');
});

it('what was done to the words of a document is said in sentences, of one and of several', () => {
  const read = (...more: Partial<ReadLine>[]): string[] =>
    doneTo(
      more.map((one, at) => ({
        ...lineOf('Words.', 1, 'yes'),
        at,
        taken: undefined,
        isFirst: true,
        number: undefined,
        noNumber: false,
        joint: 'space',
        ...one,
      })),
    );
  expect(read({}, {})).toEqual([]);
  expect(read({ taken: 'head' }, { taken: 'page number', joint: 'kept' }, { joint: 'mended' }, { joint: 'kept' }, { joint: 'hyphen' })).toEqual([
    '1 line at the head or foot of a page was taken out.',
    '1 page number was taken out.',
    '1 word that the end of a line breaks was put together.',
    '1 hyphen at the end of a line stands as in the document.',
  ]);
  const two: Partial<ReadLine>[] = [{ taken: 'head' }, { taken: 'page number' }, { joint: 'mended' }, { joint: 'kept' }];
  expect(read(...two, ...two, { taken: 'foot' })).toEqual([
    '3 lines at the head or foot of a page were taken out.',
    '2 page numbers were taken out.',
    '2 words that the end of a line breaks were put together.',
    '2 hyphens at the end of a line stand as in the document.',
  ]);
});
