// Reads a page of a built site as a browser's parser does: what has an id, where it links, what it quotes, and the code in it.
import { Parser } from 'htmlparser2';

/** A script or a style within a page. */
export interface Inline {
  kind: 'script' | 'style';
  code: string;
}

/** What a page holds that has to be checked. */
interface Page {
  ids: ReadonlySet<string>;
  links: ReadonlySet<string>;
  /** The words of each quotation, with single spaces. */
  quotations: readonly string[];
  code: readonly Inline[];
  /** The first tag that the headers block: a style or a handler of its own, or a script from elsewhere without its fingerprint. */
  blocked: string | undefined;
}

const isBlocked = (name: string, attributes: Record<string, string>): boolean =>
  Object.keys(attributes).some((attribute) => attribute === 'style' || attribute.startsWith('on')) ||
  (name === 'script' && 'src' in attributes && !('integrity' in attributes));

/** Data in a script element is no code. */
const isCode = (name: string, attributes: Record<string, string>): name is Inline['kind'] =>
  name === 'style' || (name === 'script' && !('src' in attributes) && attributes['type'] !== 'application/ld+json');

/** What one page holds. */
export function pageOf(html: string): Page {
  const ids = new Set<string>();
  const links = new Set<string>();
  const quotations: string[] = [];
  const code: Inline[] = [];
  let blocked: string | undefined;
  let inCode = false;
  let quoted: string | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      const { id, href, src } = attributes;
      if (id !== undefined) ids.add(id);
      for (const link of [href, src]) if (link !== undefined) links.add(link);
      if (isBlocked(name, attributes)) blocked ??= html.slice(parser.startIndex, parser.endIndex + 1);
      const holdsCode = isCode(name, attributes);
      if (holdsCode) code.push({ kind: name, code: '' });
      inCode = holdsCode;
      if (name === 'blockquote') quoted = '';
    },
    ontext(text) {
      const last = code.at(-1);
      if (inCode && last) last.code += text;
      else if (quoted !== undefined) quoted += text;
    },
    onclosetag(name) {
      inCode = false;
      if (name !== 'blockquote' || quoted === undefined) return;
      quotations.push(quoted.replace(/\s+/g, ' '));
      quoted = undefined;
    },
  });
  parser.end(html);
  return { ids, links, quotations, code, blocked };
}
