// Prepares an entry's prose: marks each term of art where it first stands, so that it can explain itself, and puts the base path before addresses of this site.
import { defineMdastPlugin, type MdastPluginDefinition, type MdxJsxAttributeNode } from 'satteri';
import type { Term } from '../model/written/draft.ts';
import { markTerms, withMarks } from '../model/words/terms.ts';

/** A Sätteri plugin for one document. */
export function proseLinks(base: string, terms: readonly Term[]): MdastPluginDefinition {
  const used = new Set<string>();
  const at = (path: string): string => base.slice(0, -1) + path;
  return defineMdastPlugin({
    name: 'prose-links',
    link(node, context) {
      if (node.url.startsWith('/')) context.setProperty(node, 'url', at(node.url));
    },
    paragraph(node, context) {
      for (const child of node.children) {
        if (child.type !== 'text') continue;
        const stretches = withMarks(markTerms(child.value, terms, used));
        if (stretches.every(({ term }) => term === undefined)) continue;
        const attribute = (name: string, value: string): MdxJsxAttributeNode => ({ type: 'mdxJsxAttribute', name, value });
        context.replaceNode(
          child,
          stretches.map(({ text, term, before, after }) =>
            term === undefined
              ? { type: 'text', value: text }
              : {
                  type: 'mdxJsxTextElement',
                  name: 'Term',
                  attributes: [attribute('id', term), attribute('before', before), attribute('after', after)],
                  children: [{ type: 'text', value: text }],
                },
          ),
        );
      }
    },
  });
}
