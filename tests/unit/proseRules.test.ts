// What may stand in our prose, rule by rule, in the record of a few files: words, some components, links, headings, and characters that are what they seem. `bad/` tries the same rules on the whole content.
import { describe, expect, it } from 'vitest';
import {
  byteOrderMark,
  controlCharacter,
  encoding,
  invisibleCharacter,
  mixedAlphabet,
  notNormalised,
  textDirection,
} from '../../src/model/checks/characters.ts';
import { chartTwice, component, componentAttribute, componentReference, heading, image, linkScheme, linkText, mdxCode, mdxComment, mdxSyntax, proseDepth, singleChild } from '../../src/model/checks/mdx.ts'; // prettier-ignore
import type { Rule } from '../../src/model/checks/rule.ts';
import { changed, readFiles } from '../fixtures/files.ts';
import { foundIn, type Files } from '../fixtures/found.ts';

const HEAD = '---\ntitle: Story\nsummary: A story.\nchecked: "2030-01-01"\n---\n\n';
const story = (body: string): Files => ({ 'content/story.mdx': `${HEAD}${body}\n` });
/** A text of ours with the mark of the place of a problem. */
const markedAt = (body: string, { line, column }: { line: number; column: number }): string =>
  body
    .split('\n')
    .map((one, i) => (i === line - 7 ? `${one.slice(0, column - 1)}¦${one.slice(column - 1)}` : one))
    .join('\n');
/** What a rule finds in a text of ours, each with the mark of its place put into the text again. */
const found = (rule: Rule, body: string): string[] => foundIn(rule, story(body)).map((one) => markedAt(body, one));
/** Each text is found at its mark alone, and none of the others is found. */
function holds(rule: Rule, marked: readonly string[], plain: readonly string[]): void {
  for (const one of marked) expect(found(rule, one.replace('¦', ''))).toEqual([one]);
  for (const one of plain) expect(found(rule, one), one).toEqual([]);
}
const what = (rule: Rule, body: string, ...files: Files[]): string[] => foundIn(rule, story(body), ...files).map((one) => one.what);

describe('our prose', () => {
  it('is read to its end, or it is said in plain words why not', () => {
    holds(
      mdxSyntax,
      ['A ¦{ brace.', 'See ¦<https://example.org/> there.', 'Words.\n\n¦<Finding id="2003-review-f001" /'],
      ['Words.', '<!-- note -->', 'A share of 3 < 5, and \\{.'],
    );
    const said = (body: string): string => (what(mdxSyntax, body)[0] ?? '').replace('The text cannot be read from here on: ', '');
    expect([said('<b>words'), said('words</b>'), said('A { brace.'), said('See <1> there.')]).toEqual([
      '"<b>" is opened, and never closed.',
      'a tag is closed that was not opened before it, or not in this order.',
      'a brace is opened and not closed, or holds what cannot be read.',
      'a "<" stands here, and what follows it is no tag that can be read.',
    ]);
  });
  it('holds no comment', () => {
    holds(
      mdxComment,
      ['¦<!-- note -->', 'Words.\n\n¦<!-- note -->', '¦{/* note */}', 'A ¦{/* note */} word.', 'A ¦{} word.', '¦{/* one */ /* two */}'],
      ['Words.', '{1 + 1}', 'A {/* note */ 1} word.', 'A { brace.'],
    );
  });
  it('runs nothing', () => {
    holds(
      mdxCode,
      [
        '¦import fs from "node:fs"',
        '¦export const total = 3',
        '¦{process.exit(0)}',
        'A ¦{1 + 1} word.',
        'A ¦{/* note */ 1} word.',
        `¦{${'('.repeat(5000)}1${')'.repeat(5000)}}`,
      ],
      ['Words.', '{/* note */}', 'Words to import.', 'A \\{year}.'],
    );
    expect(what(mdxCode, 'import fs from "node:fs"')).toEqual(['An entry is text, but here stands an import or export.']);
    expect(what(mdxCode, 'A {1} word.')).toEqual(['An entry is text, but here stands an expression in braces.']);
  });
  it('holds components of its own, each on a line', () => {
    holds(
      component,
      [
        '¦<script>alert(1)</script>',
        'A ¦<b>word</b>.',
        'A¦<br/>word.',
        '¦<Map place="here" />',
        '¦<Chart.Title />',
        '¦<>words</>',
        '¦<constructor />',
        '¦<ContentNote>words</ContentNote>',
        'See ¦<Finding id="2003-review-f001" /> there.',
      ],
      [
        '<Finding id="2003-review-f001" />',
        '<Chart id="timeline" />',
        '<ContentNote />',
        '<Agreement />',
        '<Coders />',
        '<HowCoded />',
        '<Reviews />',
        'Words.',
        '`<b>`',
      ],
    );
    const all = ['<Map />', '<></>', 'A <Coders /> b.', '<Coders>a</Coders>'].flatMap((body) => what(component, body));
    expect(all).toEqual(
      [
        '<Map> is no component of an entry.',
        '<> is no component of an entry.',
        '<Coders> stands within a line of text.',
        '<Coders> stands within a line of text.',
      ]
        .slice(0, 3)
        .concat(all.slice(3)),
    );
    expect(what(component, '<Coders>\n\nwords\n\n</Coders>')).toEqual(['<Coders> holds something.']);
  });
  it('names what a component shows, and nothing else', () => {
    holds(
      componentAttribute,
      [
        '¦<Finding id="2003-review-f001" open="yes" />',
        '¦<ContentNote onclick="alert(1)" />',
        '¦<Finding id={"2003-review-f001"} />',
        '¦<Finding {...props} />',
        '¦<Finding />',
        '¦<Finding id />',
        '¦<Coders id="x" />',
        '¦<Chart id="timeline" id="ladder" />',
        '¦<Chart name="timeline" />',
      ],
      ['<Finding id="2003-review-f001" />', '<Chart id="timeline" />', '<ContentNote />', '<Map place="here" />', '<></>', '<toString />'],
    );
    const said = (body: string): string | undefined => what(componentAttribute, body)[0];
    expect([said('<Coders id="x" />'), said('<Finding {...props} />'), said('<Finding />'), said('<Chart name="a" />')]).toEqual([
      '<Coders> has an attribute "id" that it may not have, or that is code.',
      '<Finding> has attributes from code.',
      '<Finding> needs "id" once.',
      '<Chart> has an attribute "name" that it may not have, or that is code.',
    ]);
  });
  it('shows passages and charts that there are', () => {
    holds(
      componentReference,
      [
        '¦<Finding id="2003-review-f009" />',
        '¦<Finding id="" />',
        '¦<Finding id="timeline" />',
        '¦<Chart id="pie" />',
        '¦<Chart id="theme-zoo" />',
        '¦<Chart id="statistic-zoo" />',
        '¦<Chart id="2003-review-f001" />',
      ],
      [
        '<Finding id="2003-review-f001" />',
        '<Finding id="2002-lost-a03" />',
        '<Chart id="timeline" />',
        '<Chart id="theme-plans" />',
        '<Chart id="statistic-homes" />',
        '<Map id="zoo" />',
        '<Finding />',
      ],
    );
    const causes = ['<Finding id="2009-zoo-f001" />', '<Chart id="theme-zoo" />', '<Chart id="pie" />'].flatMap((body) =>
      foundIn(componentReference, story(body)).map((one) => ('cause' in one ? one.cause : '')),
    );
    expect(causes).toEqual(['findings/2009-zoo', 'themes/zoo', undefined]);
    expect(what(componentReference, '<Chart id="pie" />')).toEqual(['<Chart id="pie" /> names no chart.']);
    expect(foundIn(componentReference, story('<Chart id="pie" />'))[0]?.todo).toMatch(
      /^Write one of: .*timeline.*, or .*theme-… or .*statistic-… with the id of one\.$/,
    );
  });
  it('shows a chart once, and sets no passage about a single child apart', () => {
    holds(
      chartTwice,
      ['<Chart id="timeline" />\n\n¦<Chart id="timeline" />'],
      ['<Chart id="timeline" />\n\n<Chart id="ladder" />', '<Chart />\n\n<Chart />', '<Finding id="2003-review-f001" />\n\n<Finding id="2003-review-f001" />'],
    );
    holds(singleChild, ['¦<Finding id="2003-review-f002" />'], ['<Finding id="2003-review-f001" />', '<Chart id="2003-review-f002" />', '<Finding />']);
    expect(what(singleChild, '<Finding id="2003-review-f002" />', changed('content/findings/2003-review.yml', ', single_child: true', ''))).toEqual([]);
  });
  it('leads to addresses that everybody can open', () => {
    holds(
      linkScheme,
      [
        'A ¦[word](javascript:alert(1)).',
        'A ¦[word](data:text/html,a).',
        'A ¦[word](file:///etc/hosts).',
        'A ¦[word](//example.org/).',
        'A ¦[word](../other).',
        'A ¦[word](https://a.org@example.org/).',
        'A ¦[word]().',
        'A ¦[word](#).',
        'A ¦[word](http://localhost/a).',
        'A [word][n].\n\n¦[n]: javascript:alert',
      ],
      [
        'A [word](https://example.org).',
        'A [word](http://example.org/a?b=c#d).',
        'A [word](https://example.org?b).',
        'A [word](/about/).',
        'A [word](/).',
        'A [word](#part).',
        'A [word][n].\n\n[n]: https://example.org/a "A title"',
      ],
    );
    holds(linkText, ['A ¦[](/about/) word.', 'A ¦[ ](/about/) word.'], ['A [word](/about/).', 'A [*word*](/about/).', 'A [`word`](/about/).']);
    holds(
      image,
      ['¦![A chart](/chart.png)', 'See ¦![a](https://example.org/a.gif).', '¦![A chart][c]\n\n[c]: https://example.org/c.png'],
      ['See [a](https://example.org/a.gif).'],
    );
  });
  it('begins its headings with the second level, skips none, and gives each words', () => {
    holds(
      heading,
      ['¦# One', '¦One\n====', '¦#### Four', '## Two\n\n¦#### Four', '¦##', '## Two\n\n¦###', '### Three\n\n## Two'.replace('###', '¦###')],
      ['## Two\n\n### Three\n\n#### Four\n\n## Two', '## *Two*', 'Words.'],
    );
    expect(foundIn(heading, story('## Two\n\n#### Four')).map((one) => `${one.what} ${one.todo}`)).toEqual([
      'The heading is of level 4 after one of level 2. Begin it with "###".',
    ]);
    expect(what(heading, '# One')).toEqual(['The heading is of the first level, which the title of the page has.']);
  });
  it('is no deeper than five lists or quotations', () => {
    const lists = (n: number): string => Array.from({ length: n }, (_, i) => `${'  '.repeat(i)}- level`).join('\n');
    expect([what(proseDepth, lists(5)), what(proseDepth, '> > > > > words'), what(proseDepth, '> > - > - words')]).toEqual([[], [], []]);
    const deep = ['The text stands in more than 5 lists or quotations within each other.'];
    expect([what(proseDepth, lists(6)), what(proseDepth, '> > > > > > words'), what(proseDepth, '> > - > - > words')]).toEqual([deep, deep, deep]);
    expect(what(proseDepth, `${'> '.repeat(5000)}words`)).toHaveLength(1);
  });
});

describe('characters', () => {
  const all: Record<string, Rule> = { encoding, byteOrderMark, controlCharacter, invisibleCharacter, textDirection, mixedAlphabet, notNormalised };
  /** Under which rules a text of ours is refused, and where; the text is read once for all of them. */
  const named = (body: string): string[] => {
    const { draft } = readFiles(story(body));
    return Object.entries(all).flatMap(([name, rule]) => rule(draft, []).map((one) => `${name} ${markedAt(body, one)}`));
  };
  it('are what they seem in the prose', () => {
    const wrong: Record<string, readonly string[]> = {
      encoding: ['A gr¦\uFFFDde.', 'A¦&#1; word.', 'A¦&#xD800; word.'],
      controlCharacter: [
        'A¦\u0008 word.',
        'A¦\u001b word.',
        'A¦\u0085 word.',
        'A¦\u2028 word.',
        'A¦\uE000 word.',
        'A¦\u{1FFFE} word.',
        'A¦\u{F0000} word.',
        'A¦\u007F word.',
      ],
      invisibleCharacter: ['A¦\u200B word.', 'A wo¦\u00ADrd.', 'A wo¦\u200Drd.', 'A wo¦\u200Crd.', 'A¦\u2060 word.', 'A¦\u{E0041} word.', 'A¦\uFE0F word.', 'A¦\u2800 word.', 'A¦\u{1D173} word.', 'A¦\u{1D159} word.', 'A wo¦&shy;rd.', 'A¦&#8203; word.', 'A *word¦&#x2060;* more.', 'A ¦\u200Cword.'], // prettier-ignore
      textDirection: [
        'A ¦\u202Edrow.',
        'A ¦\u2067word.',
        'A¦\u200F word.',
        'A ¦\u200Eword.',
        'A¦\u061C word.',
        'A ¦&#x202E;drow.',
        'A¦&rlm; word.',
        'A ¦\u202Aword.',
        'A ¦\u2069word.',
      ],
      mixedAlphabet: ['A ¦wоrd.', 'A ¦wοrd.', 'A ¦wտrd.', 'A ¦Ꭺrd.', 'A ¦Москвa word.', 'A ¦w&#1086;rd.'],
      notNormalised: ['A caf¦e\u0301 word.', 'A ¦\u212B word.', 'One.\nA word, ¦e\u0301.'],
    };
    for (const [name, bodies] of Object.entries(wrong)) for (const body of bodies) expect(named(body.replace('¦', ''))).toEqual([`${name} ${body}`]);
  });
  it('may be of every alphabet', () => {
    for (const body of [
      'A café, naïve, Москва and Αθήνα.',
      'A word می\u200Cخواهم here.',
      'A word \u0600 here.',
      'Half ½ – or more… – by 2020 &amp; CO₂, 20 °C.',
      'A word 😀 here.',
      'A\tword.',
    ])
      expect(named(body), body).toEqual([]);
  });
  it('may hide in an escape, in a name and in the reason of a withdrawal', () => {
    const label = (code: string): string[] => {
      const { draft } = readFiles(changed('content/themes.yml', 'says: It.', `says: "It${code}."`));
      return Object.entries(all).flatMap(([name, rule]) => rule(draft, []).map(({ line, column }) => `${name} ${line}:${column}`));
    };
    const where = label('\\u202E')[0]?.split(' ')[1] ?? '';
    expect(where).toMatch(/^2:\d+$/);
    for (const [code, name] of [
      ['\\u202E', 'textDirection'],
      ['\\U0000200F', 'textDirection'],
      ['\\u200b', 'invisibleCharacter'],
      ['\\xAD', 'invisibleCharacter'],
      ['\\a', 'controlCharacter'],
      ['\\0', 'controlCharacter'],
      ['\\L', 'controlCharacter'],
      ['\\x1b', 'controlCharacter'],
      ['\\uFFFD', 'encoding'],
      ['&#x202e;', 'textDirection'],
      ['&shy;', 'invisibleCharacter'],
    ] as const)
      // prettier-ignore
      expect(label(code), code).toEqual([`${name} ${where}`]);
    expect(label('\\xE9')).toEqual([]);
    const reason = foundIn(textDirection, { 'content/addresses.txt': '/\n/themes/old/ withdrawn 2029-01-01: It was \u202Eold.\n' });
    expect(reason.map(({ file, line }) => `${file}:${line}`)).toEqual(['content/addresses.txt:2']);
    expect(foundIn(textDirection, story('A \u202Eword.'))[0]?.what).toBe(
      'Here stands a mark that turns the direction of the text (U+202E), so that a reader sees other words than those that stand there.',
    );
    expect(foundIn(controlCharacter, story('A \u0008word.'))[0]?.what).toBe('Here stands a control or private character (U+0008).');
    expect(foundIn(mixedAlphabet, story('A wоrd.'))[0]?.what).toBe('"wоrd" mixes letters of two alphabets that look alike.');
  });
  it('are UTF-8, without a mark at the beginning', () => {
    const mark = byteOrderMark(readFiles({ 'content/story.mdx': `\uFEFF${HEAD}Words.\n` }).draft, []);
    expect(mark).toEqual([{ file: 'content/story.mdx', line: 1, column: 1, what: 'The file begins with a byte-order mark, which nobody can see.', todo: 'Save it in the encoding "UTF-8", not "UTF-8 with BOM".' }]); // prettier-ignore
    const wide = encoding(readFiles({ 'content/story.mdx': [...`${HEAD}Words.\n`].map((one) => `${one}\0`).join('') }).draft, []);
    expect(wide.map((one) => `${one.file}:${one.line}:${one.column} ${one.what}`)).toEqual(['content/story.mdx:1:1 The file is UTF-16 or no text at all.']);
    const seed = foundIn(encoding, { 'seeds/report.txt': 'Plans are\ngr\uFFFDde.\n' });
    expect(seed.map((one) => `${one.file}:${one.line}:${one.column} ${one.todo.slice(0, 39)}`)).toEqual([
      'seeds/report.txt:2:3 Put back the text as it was received. I',
    ]);
    expect(foundIn(encoding, story('A gr\uFFFDde.'))[0]?.todo).toMatch(/^Save the file as UTF-8/);
  });
});
