// What readers would see as it was typed, because nothing reads it as what was meant: tags in plain fields, marks of Markdown, tables and code that break off.
import type { MdastNode } from 'satteri';
import { idOf } from '../written/files.ts';
import { placeAt } from '../written/problems.ts';
import { withoutShownCode, type Prose } from '../written/prose.ts';
import { asRead } from './asRead.ts';
import { nodesIn } from './mdx.ts';
import type { Found, Rule } from './rule.ts';

/** Fields that hold words of others, or an expression. */
const NOT_OURS = ['quote', 'prefix', 'pattern', 'old', 'seen', 'marks', 'footnotes'];

const TAG = /<\/?[a-z][a-z\d-]*(?:\s[^<>]*)?\/?>|<!--/i;

/** A field shows plain words: a tag of HTML would be seen as it is typed. */
export const fieldMarkup: Rule = (draft) =>
  asRead(draft)
    .filter(({ path, text }) => path !== undefined && text.includes('<') && !path.some((key) => NOT_OURS.includes(String(key))))
    .flatMap(({ file, text, place }): Found[] => {
      const [tag] = TAG.exec(text) ?? [];
      return tag === undefined
        ? []
        : [
            {
              file,
              ...place(0),
              id: idOf(file),
              what: `"${tag}" is HTML, but this field shows plain words, and readers would see it as it stands.`,
              todo: 'Write the words and signs themselves.',
            },
          ];
    });

const inBody = ({ file, body, bodyLine }: Prose, offset: number, what: string, todo: string): Found => {
  const { line, column } = placeAt(body, offset);
  return { file, line: bodyLine + line - 1, column, id: idOf(file), what, todo };
};

/** Slips that a line shows by itself: the beginning of a list, a heading or a table that is none, and a link of a wiki. */
const LINES: readonly [RegExp, string, string][] = [
  [/^ {0,3}#{2,6}(?=[^\s#])/gm, 'The line begins like a heading, but no space follows the signs, so readers would see them.', 'Write a space after them.'],
  [
    /^[ \t]*[•●▪◦‣∙](?=\s)/gmu,
    'The line begins with the sign of a list that another program made; here it makes none, and the lines would run together.',
    'Begin each item with "- ".',
  ],
  [
    /(?<!\[)\[\[[^[\]\n]+\]\](?!\])/g,
    'The words stand in two square brackets, as links of a wiki do, and would be shown so.',
    'Write the link as [words](address), or take the brackets out.',
  ],
];

/** Signs of emphasis that emphasise nothing: before a word without an end, after one without a beginning, or with spaces inside. Between numbers they are signs of their own. */
const LONE = /(?<![\\\p{L}\p{N}_*])(?:\*\*|__)(?=[\p{L}"“‘(])|(?<=[\p{L}.!?,])\*\*(?![\p{L}\p{N}*])|\*\* \p{L}[^*]* \*\*/u;

/** The cells of a line of a table. */
const cellsIn = (line: string): number =>
  line
    .trim()
    .replace(/\\\||`[^`]*`/g, '')
    .replace(/^\||\|$/g, '')
    .split('|').length;

function slipsOf(prose: Prose): Found[] {
  const read = withoutShownCode(prose.body);
  const lines = prose.body.split('\n');
  const offsetOf = ({ line, column }: { line: number; column: number }): number => lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0) + column - 1;
  const slip = (node: MdastNode, what: string, todo: string): Found => inBody(prose, offsetOf(node.position?.start ?? { line: 1, column: 1 }), what, todo);
  return [
    ...LINES.flatMap(([sign, what, todo]) => [...read.matchAll(sign)].map(({ index }) => inBody(prose, index, what, todo))),
    ...nodesIn(prose).flatMap((node): Found[] => {
      const from = node.position?.start;
      const to = node.position?.end;
      if (!from || !to) return [];
      if (node.type === 'text') {
        const start = offsetOf(from);
        const written = prose.body.slice(start, offsetOf(to));
        const mark = LONE.exec(written);
        if (mark && node.value.includes(mark[0].slice(0, 2)))
          return [
            inBody(
              prose,
              start + mark.index,
              `"${mark[0].slice(0, 2)}" emphasises nothing here, and readers would see it.`,
              'Write it right before the first word and right after the last one that are emphasised, or take it out.',
            ),
          ];
        const tag = /\b(?:Finding|Chart) ?id ?=/.exec(node.value);
        return tag
          ? [slip(node, `"${tag[0]}…" is shown as words here, not as what it names.`, 'Write <Finding id="…" /> or <Chart id="…" /> on a line of its own.')]
          : [];
      }
      if (node.type === 'paragraph' && /^\s*\|.*\|\s*$/.test(lines[from.line - 1] ?? '') && to.line > from.line)
        return [
          slip(
            node,
            'The lines look like a table, but the one below its head is missing, so they would run together.',
            'Write below the first line one of "| --- | --- |", with as many parts as there are columns.',
          ),
        ];
      if (node.type === 'code' && /^\s*(?:`{3,}|~{3,})/.test(lines[from.line - 1] ?? '')) {
        const [fence = ''] = /`{3,}|~{3,}/.exec(lines[from.line - 1] ?? '') ?? [];
        const isClosed = to.line > from.line && new RegExp(`^[\\s>]*${fence[0] ?? '`'}{${fence.length},}\\s*$`).test(lines[to.line - 1] ?? '');
        return isClosed
          ? []
          : [
              slip(
                node,
                'Code begins here and never ends, so that all that follows would be shown as code.',
                `Write a line "${fence}" after it, or take this line out.`,
              ),
            ];
      }
      if (node.type === 'table') {
        const columns = cellsIn(lines[from.line - 1] ?? '');
        return node.children.flatMap((row) => {
          const line = row.position?.start.line ?? from.line;
          return cellsIn(lines[line - 1] ?? '') > columns
            ? [
                slip(
                  row,
                  `The row has more cells than the table has columns (${columns}), and readers would not see the last.`,
                  'Give the head a further column, or join the cells. A "|" that is part of the words is written "\\|".',
                ),
              ]
            : [];
        });
      }
      return [];
    }),
  ];
}

export const markdownSlip: Rule = (draft) => draft.prose.filter(({ tree }) => tree !== undefined).flatMap(slipsOf);

const LEFT_OPEN = /\b(?:TODO|FIXME|XXX+)\b|\b[Ll]orem ipsum\b|\?\?\?+/;
/** What is written in place of a whole field that is still to come. */
const WHOLE = /^\W*(?:tb[acd]|to do|to be (?:confirmed|added|announced|decided|done|written)|n\/?a|xx+)\W*$/i;

/** Words that somebody meant to write later. */
export const leftOpen: Rule = (draft) => {
  const notOurs = new Set([...NOT_OURS, 'locator', 'title', 'synonyms', 'misspellings', 'also', 'word']);
  return asRead(draft)
    .filter(({ path = [], text }) => !path.some((key) => notOurs.has(String(key))) && !/^https?:\S+$/.test(text))
    .flatMap(({ file, path, text, place }): Found[] => {
      const hit = LEFT_OPEN.exec(text) ?? (path === undefined ? null : WHOLE.exec(text));
      return hit
        ? [
            {
              file,
              ...place(hit.index),
              id: idOf(file),
              what: `"${hit[0]}" stands where words are still to come.`,
              todo: 'Write them, or take the field or the sentence out.',
            },
          ]
        : [];
    });
};
