// The tree of an entry's prose: words, headings, lists, links and some components. Nothing that runs, and nothing from elsewhere.
import type { MdastNode } from 'satteri';
import { once } from '../once.ts';
import { missing, missingAt } from './causes.ts';
import type { Draft } from '../written/draft.ts';
import { idOf } from '../written/files.ts';
import type { Prose } from '../written/prose.ts';
import { CHART_FAMILIES, CHARTS } from '../counts/permalinks.ts';
import { known } from './known.ts';
import { whyNotOpen } from '../written/webAddress.ts';
import type { Found, Rule } from './rule.ts';

/** The components that prose may use, each with whether it names something by `id`. */
const COMPONENTS: Readonly<Record<string, boolean>> = {
  Finding: true,
  Chart: true,
  ContentNote: false,
  Agreement: false,
  Coders: false,
  HowCoded: false,
  Reviews: false,
};
const ALLOWED =
  'Only <Finding id="…" />, <Chart id="…" />, <ContentNote />, <Agreement />, <Coders />, <HowCoded /> and <Reviews /> may stand in an entry, each on a line of its own.';
const MAX_DEPTH = 5;

type Element = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;
type OfType<Type extends MdastNode['type']> = Extract<MdastNode, { type: Type }>;

function isElement(node: MdastNode): node is Element {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

function found({ file, bodyLine }: Prose, node: Pick<MdastNode, 'position'>, what: string, todo: string): Found {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  return { file, line: bodyLine + line - 1, column, id: idOf(file), what, todo };
}

/** Every node of a tree, in the order of reading. */
function nodesOf(node: MdastNode): MdastNode[] {
  return [node, ...('children' in node ? node.children.flatMap(nodesOf) : [])];
}

/** Every node of an entry's prose, in the order of reading. */
export const nodesIn = once(({ tree }: Prose): MdastNode[] => (tree ? nodesOf(tree) : []));

/** A rule that looks at one node after another. */
function each(look: (node: MdastNode) => [what: string, todo: string, cause?: string | undefined] | undefined): Rule {
  return (draft) =>
    draft.prose.flatMap((prose) =>
      nodesIn(prose).flatMap((node) => {
        const told = look(node);
        return told ? [{ ...found(prose, node, told[0], told[1]), cause: told[2] }] : [];
      }),
    );
}

const isOf = <Type extends MdastNode['type']>(node: MdastNode, ...types: Type[]): node is OfType<Type> => types.some((type) => node.type === type);

const isComment = (code: string): boolean => /^\s*(?:\/\*[\s\S]*?\*\/\s*|\/\/[^\n]*\s*)*$/.test(code);

/** Whether an entry's body breaks off at an HTML comment, which MDX does not have. */
function atComment({ body, failure }: Prose): boolean {
  const line = body.split('\n')[(failure?.line ?? 1) - 1] ?? '';
  return failure?.rule === 'mdx-syntax' && line.slice(failure.column - 1).startsWith('<!--');
}

/** What stops a body from being read, in plain words. The parser's own messages count lines from the end of the front matter, and name parts that no editor knows. */
function inWords(message: string): string {
  const open = /closing tag for `(<[^`]*>)`/.exec(message)?.[1];
  if (open !== undefined) return `"${open}" is opened, and never closed`;
  if (/closing (?:slash|tag)/i.test(message)) return 'a tag is closed that was not opened before it, or not in this order';
  if (/brace|expression|acorn/i.test(message)) return 'a brace is opened and not closed, or holds what cannot be read';
  return 'a "<" stands here, and what follows it is no tag that can be read';
}

/** The problems of bodies that cannot be read, under the rule that refuses them. */
function failed({ prose }: Draft, rule: NonNullable<Prose['failure']>['rule'], todo: string): Found[] {
  return prose.flatMap((one) =>
    one.failure?.rule === rule && !atComment(one)
      ? [
          found(
            one,
            { position: { start: one.failure, end: one.failure } },
            rule === 'mdx-syntax' ? `The text cannot be read from here on: ${inWords(one.failure.what)}.` : `${one.failure.what}.`,
            todo,
          ),
        ]
      : [],
  );
}

export const mdxSyntax: Rule = (draft) =>
  failed(draft, 'mdx-syntax', 'Close what is open; write "\\<" or "\\{" for the sign itself, and a link as [words](address).');

export const mdxComment: Rule = (draft) => [
  ...draft.prose.flatMap((one) =>
    one.failure && atComment(one)
      ? [
          found(
            one,
            { position: { start: one.failure, end: one.failure } },
            'Here stands a comment.',
            'Take it out; what readers need not see belongs in the history of the file.',
          ),
        ]
      : [],
  ),
  ...each((node) =>
    isOf(node, 'mdxFlowExpression', 'mdxTextExpression') && isComment(node.value)
      ? ['Here stands a comment.', 'Take it out; what readers need not see belongs in the history of the file.']
      : undefined,
  )(draft, []),
];

const codeIn: Rule = each((node) => {
  if (isOf(node, 'mdxjsEsm')) return ['An entry is text, but here stands an import or export.', 'Take the line out, or begin the sentence with another word.'];
  return isOf(node, 'mdxFlowExpression', 'mdxTextExpression') && !isComment(node.value)
    ? ['An entry is text, but here stands an expression in braces.', 'Take it out, or write "\\{" for the brace itself.']
    : undefined;
});

export const mdxCode: Rule = (draft, evidence) => [
  ...failed(draft, 'mdx-code', 'Take the code out, or write "\\{" for the brace itself.'),
  ...codeIn(draft, evidence),
];

export const component: Rule = each((node) => {
  if (isOf(node, 'html')) return ['Here stands HTML.', ALLOWED];
  if (!isElement(node)) return undefined;
  if (!(node.name !== null && Object.hasOwn(COMPONENTS, node.name))) return [`<${node.name ?? ''}> is no component of an entry.`, ALLOWED];
  if (node.type === 'mdxJsxTextElement') return [`<${node.name}> stands within a line of text.`, ALLOWED];
  return node.children.length > 0 ? [`<${node.name}> holds something.`, ALLOWED] : undefined;
});

/** What is wrong with the attributes of a component in prose. */
function attributeFault({ name, attributes }: Element): string | undefined {
  const needsId = COMPONENTS[name ?? ''] ?? false;
  const wrong = attributes.find((one) => one.type !== 'mdxJsxAttribute' || typeof one.value !== 'string' || one.name !== 'id' || !needsId);
  if (wrong)
    return `<${name ?? ''}> has ${wrong.type === 'mdxJsxAttribute' ? `an attribute "${wrong.name}" that it may not have, or that is code` : 'attributes from code'}.`;
  return attributes.length === Number(needsId) ? undefined : `<${name ?? ''}> needs "id" once.`;
}

export const componentAttribute: Rule = each((node) => {
  if (!isElement(node) || node.name === null || !Object.hasOwn(COMPONENTS, node.name)) return undefined;
  const fault = attributeFault(node);
  return fault === undefined ? undefined : [fault, 'Write id="…" with the id in straight quotation marks, and nothing else.'];
});

/** The text of the id of a component. */
function idIn({ attributes }: Element): string | undefined {
  return attributes.flatMap((one) => (one.type === 'mdxJsxAttribute' && one.name === 'id' && typeof one.value === 'string' ? [one.value] : []))[0];
}

export const componentReference: Rule = (draft) => {
  const { passages, charts } = known(draft);
  return each((node) => {
    if (!isElement(node)) return undefined;
    const id = idIn(node);
    if (id === undefined) return undefined;
    if (node.name === 'Finding' && !passages.has(id))
      return [`<Finding id="${id}" /> names no entry of content/findings/.`, 'Write an id that stands there.', missing(draft, 'passages', id)];
    return node.name === 'Chart' && !charts.has(id)
      ? [
          `<Chart id="${id}" /> names no chart.`,
          `Write one of: ${CHARTS.join(', ')}, or ${CHART_FAMILIES.map(({ begins }) => `${begins}…`).join(' or ')} with the id of one.`,
          missingAt(draft, `/charts/${id}/`),
        ]
      : undefined;
  })(draft, []);
};

/** A chart stands once on a page: its parts lead to each other by their names. */
export const chartTwice: Rule = (draft) =>
  draft.prose.flatMap((prose) => {
    const charts = nodesIn(prose).filter((node) => isElement(node) && node.name === 'Chart');
    const ids = charts.map((node) => (isElement(node) ? idIn(node) : undefined));
    return charts.flatMap((node, i) =>
      ids[i] !== undefined && ids.indexOf(ids[i]) < i
        ? [found(prose, node, `The chart "${ids[i]}" stands on this page already.`, 'Keep it where it is needed most, and link to it from the other place.')]
        : [],
    );
  });

/** A passage about a single child is listed with the others, and never set apart in the text of a page. */
export const singleChild: Rule = (draft) => {
  const single = new Set(draft.findings.flatMap(({ data }) => data.findings.flatMap((one) => (one.single_child ? [one.id] : []))));
  return each((node) => {
    const id = isElement(node) && node.name === 'Finding' ? idIn(node) : undefined;
    return id !== undefined && single.has(id)
      ? [`<Finding id="${id}" /> sets a passage about a single child apart.`, 'Take it out, or show another passage. It stays in the list of its visit.']
      : undefined;
  })(draft, []);
};

export const linkScheme: Rule = each((node) => {
  if (!isOf(node, 'link', 'definition')) return undefined;
  if (!/^(?:https?:\/\/[^\s@/]+(?:[/?#]\S*)?|\/(?!\/)\S*|#\S+)$/.test(node.url))
    return [`The link leads to "${node.url}".`, 'Begin an address with "https://", or a page of this site with "/".'];
  const why = /^https?:/.test(node.url) ? whyNotOpen(node.url) : undefined;
  return why === undefined
    ? undefined
    : [
        `The link leads to "${node.url}": an address ${why}.`,
        'Write the address that everybody can open, or take the link out. A page of this site begins with "/".',
      ];
});

const wordsOf = (node: MdastNode): string => ('value' in node ? String(node.value) : 'children' in node ? node.children.map(wordsOf).join('') : '');

export const linkText: Rule = each((node) =>
  isOf(node, 'link', 'linkReference') && wordsOf(node).trim() === '' ? ['The link has no words.', 'Say in the square brackets where it leads.'] : undefined,
);

export const image: Rule = each((node) =>
  isOf(node, 'image', 'imageReference') ? ['Here stands an image.', 'Take it out; a chart of this site is shown by <Chart id="…" />.'] : undefined,
);

/** The title of a page is its only heading of the first level, so an entry begins with the second and skips none. */
export const heading: Rule = (draft) =>
  draft.prose.flatMap((prose) => {
    const headings = nodesIn(prose).filter((node) => isOf(node, 'heading'));
    return headings.flatMap((node, i): Found[] => {
      if (wordsOf(node).trim() === '') return [found(prose, node, 'The heading has no words.', 'Write some, or take the line out.')];
      if (node.depth === 1) return [found(prose, node, 'The heading is of the first level, which the title of the page has.', 'Begin it with "##".')];
      const last = headings[i - 1]?.depth ?? 1;
      return node.depth > last + 1
        ? [found(prose, node, `The heading is of level ${node.depth} after one of level ${last}.`, `Begin it with "${'#'.repeat(last + 1)}".`)]
        : [];
    });
  });

/** Lists and quotations within each other. */
export const proseDepth: Rule = (draft) => {
  const deep = (node: MdastNode, prose: Prose, level: number): Found[] => {
    const inner = level + Number(isOf(node, 'list', 'blockquote'));
    if (inner > MAX_DEPTH)
      return [found(prose, node, `The text stands in more than ${MAX_DEPTH} lists or quotations within each other.`, 'Lay it out flatter.')];
    return 'children' in node ? node.children.flatMap((child) => deep(child, prose, inner)) : [];
  };
  return [
    ...failed(draft, 'prose-depth', 'Lay it out flatter, or take out what is no text.'),
    ...draft.prose.flatMap((prose) => (prose.tree ? deep(prose.tree, prose, 0) : [])),
  ];
};
