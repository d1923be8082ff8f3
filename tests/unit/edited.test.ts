// Edits of a file by example: what is written, in which style, and which comments stay.
import { describe, expect, it } from 'vitest';
import type { Edit } from '../../src/model/editing/changes.ts';
import { edited } from '../../src/model/editing/edited.ts';
import { Misuse } from '../../src/model/written/problems.ts';

const FINDINGS = 'content/findings/2031-visit.yml';
const VISIT = 'content/inspections/2031-visit.mdx';
const lines = (...all: string[]): string => `${all.join('\n')}\n`;
const made = (text: string, ...edits: Edit[]): string => edited(FINDINGS, text, edits);

describe('a new value', () => {
  it('is written as the content is: words and dates in quotation marks, ids plain, lists of ids on one line', () => {
    const source = edited('content/sources/2031-letter.yml', lines('title: "A letter"', 'text:', '  state: clean'), [
      { set: ['publisher'], to: 'Arolygaeth' },
      { set: ['kind'], to: 'letter' },
      { set: ['date'], to: '2031-05-01' },
      { set: ['text', 'seed'], to: '2031-letter.txt' },
      { set: ['text', 'gaps'], to: [{ line: 3, words: 2 }] },
    ]);
    expect(source).toBe(
      lines(
        'title: "A letter"',
        'publisher: "Arolygaeth"',
        'kind: letter',
        'date: "2031-05-01"',
        'text:',
        '  state: clean',
        '  seed: 2031-letter.txt',
        '  gaps:',
        '    - { line: 3, words: 2 }',
      ),
    );
  });

  it('of a finding has its fields in the order of a passage, and an empty one where it is not coded yet', () => {
    const to = {
      locator: 'Findings',
      theme: null,
      also: ['health', 'records'],
      stance: 'concern',
      voice: 'direct',
      quote: 'They said "late".',
      id: '2031-visit-f001',
    };
    expect(made(lines('inspection: 2031-visit', '', 'findings:', '', 'asks:'), { insert: ['findings'], to })).toBe(
      lines(
        'inspection: 2031-visit',
        '',
        'findings:',
        '  - id: 2031-visit-f001',
        '    quote: "They said \\"late\\"."',
        '    voice: direct',
        '    theme:',
        '    also: [health, records]',
        '    stance: concern',
        '    locator: "Findings"',
        '',
        'asks:',
      ),
    );
  });

  it('is written as the items beside it are', () => {
    const short = lines('left_out:', '  - {lines: 1-3, why: scope}', '  - {quote: "So.", why: thanks}');
    expect(made(short, { insert: ['left_out'], to: { why: 'context', lines: 7, by: '2031-visit-f001' }, at: 1 })).toBe(
      lines('left_out:', '  - {lines: 1-3, why: scope}', '  - {lines: 7, why: context, by: 2031-visit-f001}', '  - {quote: "So.", why: thanks}'),
    );
    const apart = lines('findings:', '  - id: a', '    stance: concern', '', '  - id: b', '    stance: concern', 'asks:');
    // What is taken out from between blank lines takes one of them with it.
    expect(made(apart, { insert: ['findings'], to: { id: 'c' }, at: 1 }, { remove: ['findings', 1] })).toBe(apart);
    expect(made(apart, { insert: ['findings'], to: { id: 'c' }, at: 0 }, { remove: ['findings', 0] })).toBe(apart);
    expect(made(apart, { insert: ['findings'], to: { id: 'c' } }, { remove: ['findings', 2] })).toBe(apart);
    expect(made(apart, { insert: ['findings'], to: { id: 'c', stance: 'progress' } })).toBe(
      lines('findings:', '  - id: a', '    stance: concern', '', '  - id: b', '    stance: concern', '', '  - id: c', '    stance: progress', 'asks:'),
    );
  });

  it('of several lines stands on several lines', () => {
    expect(made(lines('findings:', '  - id: a', '    note: "Old." # why'), { set: ['findings', 0, 'note'], to: 'One: two.\n\n# Three.' })).toBe(
      lines('findings:', '  - id: a', '    note: |- # why', '      One: two.', '', '      # Three.'),
    );
  });

  it('of a field keeps how the old one was written, where that can be', () => {
    const text = lines("a: 'one'", 'b: two words', 'c: "three"', 'd: four');
    expect(made(text, { set: ['a'], to: "it's" }, { set: ['b'], to: 'other words' }, { set: ['c'], to: 'plain' }, { set: ['d'], to: 'yes' })).toBe(
      lines("a: 'it''s'", 'b: other words', 'c: "plain"', 'd: "yes"'),
    );
  });
});

describe('a field that was empty', () => {
  it('loses the remark that says what belongs there, and no other', () => {
    const text = lines(
      'title: # the title of the document',
      'address: "" # where it stands',
      'licence: "none" # as the letter says',
      '# About the rest.',
      'text:',
    );
    expect(
      edited('content/sources/2031-letter.yml', text, [
        { set: ['title'], to: 'A letter' },
        { set: ['address'], to: null },
        { set: ['licence'], to: 'Open' },
      ]),
    ).toBe(lines('title: "A letter"', 'address: null', 'licence: "Open" # as the letter says', '# About the rest.', 'text:'));
  });

  it('may be a list: hidden entries below it stay hidden, and other comments stay above its items', () => {
    const hidden = lines(
      'findings:',
      '  # line 3 of the text',
      '  # - id: 2031-visit-f001',
      '',
      'asks:',
      '  # In the order of the letter.',
      '',
      'left_out: []',
    );
    const now = made(
      hidden,
      { insert: ['findings'], to: { id: 'a' } },
      { insert: ['asks'], to: { id: 'b' } },
      { insert: ['left_out'], to: { lines: 1, why: 'scope' } },
    );
    expect(now).toBe(
      lines(
        'findings:',
        '  - { id: a }',
        '',
        '  # line 3 of the text',
        '  # - id: 2031-visit-f001',
        '',
        'asks:',
        '  # In the order of the letter.',
        '  - { id: b }',
        '',
        'left_out:',
        '  - { lines: 1, why: scope }',
      ),
    );
    expect(made(now, { remove: ['findings', 0] }, { remove: ['asks', 0] }, { remove: ['left_out', 0] })).toBe(hidden.replace('left_out: []', 'left_out:'));
  });
});

describe('what is taken out', () => {
  const text = lines(
    'findings:',
    '  # The summary',
    '  - id: a',
    '    theme: planning # a main theme',
    '    # deep in the first',
    '  # about the second alone',
    '  - id: b',
    '',
    '  # about the third',
    '',
    '  - id: c',
    '  # - id: hidden',
    '  #   theme: planning',
    '  # about the fourth',
    '  - id: d',
    '# The end',
  );
  const without = (...numbers: number[]): string =>
    lines(
      ...text
        .trimEnd()
        .split('\n')
        .filter((_, i) => !numbers.includes(i)),
    );

  it('takes the comments with it that belong to it alone, and no other', () => {
    expect(made(text, { remove: ['findings', 0] })).toBe(without(1, 2, 3, 4));
    expect(made(text, { remove: ['findings', 1] })).toBe(without(5, 6));
    expect(made(text, { remove: ['findings', 2] })).toBe(without(10));
    expect(made(text, { remove: ['findings', 3] })).toBe(without(13, 14));
  });

  it('leaves a comment that may be about what follows', () => {
    const both = lines('# What it is.', 'inspection: a', "# The dates are the letter's.", 'visit: "2031"', 'published: "2031"');
    expect(made(both, { remove: ['visit'] })).toBe(both.replace('visit: "2031"\n', ''));
    expect(made(both, { remove: ['inspection'] })).toBe(both.replace('inspection: a\n', ''));
  });

  it('may be the first field after a hyphen, the last of a list, or stand in brackets', () => {
    const list = lines('findings:', '  - id: a', '    # why', '    theme: b', 'also: [a, b, c]', 'map: { a: 1, b: 2 }');
    expect(made(list, { remove: ['findings', 0, 'id'] })).toBe(list.replace('id: a\n    # why', '# why'));
    expect(made(list, { remove: ['also', 2] }, { remove: ['also', 0] }, { remove: ['also', 0] }, { remove: ['map', 'a'] })).toContain(
      'also: []\nmap: { b: 2 }\n',
    );
    expect(made(lines('findings:', '  - a', 'also:', '  - a'), { remove: ['findings', 0] }, { remove: ['also', 0] })).toBe(lines('findings:', 'also: []'));
  });
});

describe('a list that is set as a whole', () => {
  it('keeps the lines of the items that stay', () => {
    const text = lines(
      'findings:',
      '  # one',
      '  - id: a',
      "    quote:   'as it was'",
      '  # two',
      '  - id: b',
      '    quote: "B"',
      '  # three',
      '  - id: c # end',
    );
    const to = [{ id: 'c' }, { id: 'a', quote: 'as it was', stance: 'concern' }];
    expect(() => made(text, { set: ['findings'], to })).not.toThrow();
    expect(made(text, { set: ['findings'], to: [{ id: 'a', quote: 'as it was', stance: 'concern' }, { id: 'new' }, { id: 'c' }] })).toBe(
      lines('findings:', '  # one', '  - id: a', "    quote:   'as it was'", '    stance: concern', '  - id: new', '  # three', '  - id: c # end'),
    );
  });
});

describe('every other byte', () => {
  it('stays: line ends, byte-order mark, tabs, odd spaces, and an end without a line end', () => {
    const text = '\uFEFF# A\r\na:\t"x"  # beside\r\n\r\nb:   [ x,y ]\t\r\n\t\r\nc: "z"';
    expect(made(text, { set: ['a'], to: 'w' }, { insert: ['b'], to: 'v' }, { set: ['d'], to: 'new' })).toBe(
      '\uFEFF# A\r\na:\t"w"  # beside\r\n\r\nb:   [ x,y, v ]\t\r\n\t\r\nc: "z"\r\nd: new',
    );
  });

  it('stays where nothing changes', () => {
    const text = "a:   'x'\nlist: [a,b]\n";
    expect(made(text, { set: ['a'], to: 'x' }, { set: ['list'], to: ['a', 'b'] }, { remove: ['not there'] })).toBe(text);
    expect(made(text)).toBe(text);
  });
});

describe('what cannot be done exactly', () => {
  const refused = (text: string, edit: Edit, words: RegExp, file = FINDINGS): void => {
    expect(() => edited(file, text, [edit])).toThrow(Misuse);
    expect(() => edited(file, text, [edit])).toThrow(words);
  };

  it('is refused in words: fields given twice, what is repeated by a sign, what is not there', () => {
    refused('a: 1\na: 2\n', { set: ['a'], to: 3 }, /twice/);
    refused('a: &x one\nb: *x\n', { set: ['a'], to: 'two' }, /by hand/);
    refused('a: [1\n', { set: ['a'], to: 2 }, /put right by hand/);
    refused('a: 1\n---\nb: 2\n', { set: ['a'], to: 2 }, /put right by hand/);
    refused('? a\n: 1\n', { set: ['b'], to: 2 }, /"\?"/);
    refused('a: x\n', { insert: ['a'], to: 'y' }, /no list/);
    refused('a: x\n', { set: ['a', 'b'], to: 'y' }, /no fields/);
    refused('a: [x]\n', { remove: ['a', 3] }, /no "a", item 4/);
    refused('a: [x]\n', { insert: ['a'], to: 'y', at: 3 }, /no place 4/);
    refused('a: x\n', { section: 'What they found', to: 'y' }, /no prose/);
    refused('a: x\n', { set: ['a'], to: 'y' }, /---/, VISIT);
  });

  it('changes nothing of the edits before it', () => {
    expect(() => made('a: x\n', { set: ['a'], to: 'y' }, { remove: ['b', 0] })).toThrow();
  });
});

describe('a section of prose', () => {
  const text = lines(
    '---',
    'title: "A visit"',
    '---',
    '',
    '## What they came to see',
    '',
    '',
    'Plans.  ',
    '',
    '### And',
    '',
    'More.',
    '',
    '```',
    '## No heading',
    '```',
    '',
    '## What they found',
    '',
    '## The end ##',
    'No line between.',
  );

  it('is replaced below its heading alone, with the blank lines around it as they were', () => {
    expect(edited(VISIT, text, [{ section: 'What they came to see', to: '\n\nOther.\r\n\r\nWords.\n' }])).toBe(
      lines(
        '---',
        'title: "A visit"',
        '---',
        '',
        '## What they came to see',
        '',
        '',
        'Other.',
        '',
        'Words.',
        '',
        '## What they found',
        '',
        '## The end ##',
        'No line between.',
      ),
    );
    expect(edited(VISIT, text, [{ section: 'The end', to: 'Last.' }])).toBe(text.replace('No line between.', 'Last.'));
  });

  it('that is empty is filled, and emptied again', () => {
    const filled = edited(VISIT, text, [{ section: 'What they found', to: 'Plans were late.' }]);
    expect(filled).toBe(text.replace('## What they found\n', '## What they found\n\nPlans were late.\n'));
    expect(edited(VISIT, filled, [{ section: 'What they found', to: '' }])).toBe(text);
  });

  it('that is not there is made at the end', () => {
    expect(edited(VISIT, text, [{ section: 'New', to: 'Words.' }])).toBe(`${text}\n## New\n\nWords.\n`);
    expect(edited(VISIT, '---\ntitle: "A"\n---\n', [{ section: 'New', to: 'Words.' }])).toBe('---\ntitle: "A"\n---\n\n## New\n\nWords.\n');
    expect(edited(VISIT, text, [{ section: 'New', to: ' ' }])).toBe(text);
  });

  it('does not begin or end another', () => {
    for (const to of ['A.\n\n## Another\n\nB.', '# Top', 'Line\n---', 'Code\n\n```\nnot ended'])
      expect(() => edited(VISIT, text, [{ section: 'What they came to see', to }])).toThrow(/another part/);
    expect(() => edited(VISIT, `${text}\n## The end\n`, [{ section: 'The end', to: 'x' }])).toThrow(/twice/);
  });

  it('keeps the line ends of the file', () => {
    const crlf = text.replaceAll('\n', '\r\n');
    expect(
      edited(VISIT, crlf, [
        { section: 'What they found', to: 'A.\n\nB.' },
        { set: ['title'], to: 'B' },
      ]),
    ).toBe(
      edited(VISIT, text, [
        { section: 'What they found', to: 'A.\n\nB.' },
        { set: ['title'], to: 'B' },
      ]).replaceAll('\n', '\r\n'),
    );
  });
});
