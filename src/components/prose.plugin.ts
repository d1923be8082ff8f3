// Prepares an entry's prose: links the first use of each glossary term and puts the base path before addresses of this site.
import { defineMdastPlugin, type MdastPluginDefinition } from 'satteri';
import { addresses } from '../model/record/addresses.ts';
import type { Term } from '../model/written/draft.ts';
import { markTerms } from '../model/words/terms.ts';

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
        const stretches = markTerms(child.value, terms, used);
        if (stretches.every(({ term }) => term === undefined)) continue;
        context.replaceNode(
          child,
          stretches.map(({ text, term }) =>
            term === undefined ? { type: 'text', value: text } : { type: 'link', url: at(addresses.term(term)), children: [{ type: 'text', value: text }] },
          ),
        );
      }
    },
  });
}
