// What of YAML means more than it says: anchors, tags, numbers that programs read in more than one way, names that a program keeps for itself.
import { isAlias, isScalar, Scalar, visit, type Document, type Node } from 'yaml';
import { oddNumber } from './fieldWords.ts';
import type { ReadingRule } from './readingRules.ts';

/** Names that a field may not have. */
export const UNSAFE: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Words between curly marks alone, as an editor of texts makes them of straight ones. */
const CURLY = /^(?:“[^“”]*”|‘[^‘’]*’|„[^„“”]*[“”])$/;
/** A sign of a remark right before a word or number, as in "Report #1": whoever writes a remark puts a space there. */
const SWALLOWED = /^[ \t]+(#[^\s#]+)/;

/** A part that means more than it says. */
export interface Unsafe {
  rule: ReadingRule;
  offset: number;
  what: string;
  /** The part of the text without a meaning of its own. */
  range: readonly [number, number];
}

/** Anchors, tags and unsafe keys: YAML that means more than it says. */
export function unsafeParts(document: Document, yaml: string): Unsafe[] {
  const found: Unsafe[] = [];
  const add = (rule: ReadingRule, offset: number, what: string, node?: Node): void =>
    void found.push({ rule, offset, what, range: [node?.range?.[0] ?? 0, node?.range?.[2] ?? 0] });
  const start = (node: Node): number => node.range?.[0] ?? 0;
  if (document.directives?.yaml.explicit === true) add('yaml-tag', 0, 'The file begins with a line that begins with "%", which has a meaning of its own here.');
  visit(document, {
    Node(key, node) {
      if (isAlias(node)) {
        add('yaml-anchor', start(node), `"*${node.source}" stands for a value that is written elsewhere.`, node);
        return;
      }
      if (node.anchor !== undefined) {
        const offset = yaml.lastIndexOf(`&${node.anchor}`, start(node));
        add('yaml-anchor', offset, `"&${node.anchor}" names a value so that it can be repeated elsewhere.`);
      }
      if (node.tag !== undefined) {
        const before = /![^\s,[\]{}]*\s*$/.exec(yaml.slice(0, start(node)));
        add(
          'yaml-tag',
          before?.index ?? start(node),
          `Before the value stands a word that begins with "!", which has a meaning of its own here ("${node.tag.replace(/^tag:yaml\.org,2002:/, '!!')}").`,
          node,
        );
      }
      if (key === 'key' && isScalar(node) && UNSAFE.has(String(node.value))) add('unsafe-key', start(node), `"${String(node.value)}" is no safe name.`, node);
      if (isScalar(node) && node.type === Scalar.PLAIN && typeof node.value === 'string') {
        if (CURLY.test(node.value))
          add('yaml-quote', start(node), 'The value stands between curly quotation marks, which count as a part of its words here.', node);
        const swallowed = SWALLOWED.exec(yaml.slice(node.range?.[1] ?? 0, (node.range?.[1] ?? 0) + 80))?.[1];
        if (swallowed !== undefined)
          add('yaml-comment', start(node), `What follows the value on its line, from "${swallowed}" on, is taken for a remark and read by nobody.`, node);
      }
      const odd = oddNumber(node);
      if (odd !== undefined) add('number-form', start(node), `"${odd}" is no number in plain figures: programs read it in more than one way.`, node);
    },
  });
  return found;
}

/** The facts of a document with nothing where a part of it means more than it says. */
export function withoutUnsafe(document: Document): unknown {
  visit(document, {
    Node(_key, node) {
      if (!isAlias(node) && node.tag === undefined) return undefined;
      const nothing = new Scalar(null);
      nothing.range = node.range ?? null;
      return nothing;
    },
  });
  return document.toJS();
}
