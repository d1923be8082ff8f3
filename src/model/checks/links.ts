// Links within the site: each leads to something that exists, and each note and reference has its text. Worked out from the record, before anything is built.
import type { MdastNode } from 'satteri';
import type { Entry } from '../written/draft.ts';
import { idOf } from '../written/files.ts';
import { placeAt, type Path, type Place } from '../written/problems.ts';
import { withoutShownCode, type Prose } from '../written/prose.ts';
import { COPIED, pageOf, standing } from './standing.ts';
import { nodesIn } from './mdx.ts';
import { at, type Found, type Joined, type RecordRule, type Rule } from './rule.ts';

const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};

const CHOOSE = 'Write the address of a page that there is, as its own page shows it, or take the link out.';

/** What is wrong with a link on a page of this site, and what to do; undefined where it leads out or leads somewhere. */
function faultOf(joined: Joined, link: string, page: string): [string, string] | undefined {
  const { address, base } = joined.record.site;
  const home = address + base;
  const rooted = link.startsWith('/') ? base.slice(0, -1) + link : link;
  const url = URL.parse(rooted, home.slice(0, -1) + page);
  if (!url) return [`The link leads to "${link}", which is no address.`, 'Write the address again, from "https://" or "/" on.'];
  const within = url.href.startsWith(home) || `${url.href}/` === home;
  if (!within) {
    if (link.startsWith('/') || link.startsWith('#')) return [`The link leads to "${link}", which is outside of this site.`, CHOOSE];
    return url.origin === address ? [`The link leads to "${link}", which is outside of ${base}.`, CHOOSE] : undefined;
  }
  const path = decoded(url.pathname.slice(base.length - 1)) ?? '%';
  const anchor = decoded(url.hash.slice(1).replace(/:~:.*$/, ''));
  const { has, anchors } = standing(joined);
  if (!has(path === '' ? '/' : path)) {
    const near = [
      `${path}/`,
      path.toLowerCase(),
      `${path.toLowerCase()}/`,
      `${path.replace(/(?:\/index)?(?:\.(?:html?|mdx?|yml))?\/?$/, '').toLowerCase()}/`,
    ].find((one) => has(one));
    return [`The link leads to "${link}", and nothing stands there.`, near === undefined ? CHOOSE : `Write "${near}${url.hash}".`];
  }
  if (anchor === '' || (anchor !== undefined && (anchors(path).has(anchor) || COPIED.test(anchor)))) return undefined;
  const near = [...anchors(path)].find((one) => one.toLowerCase() === anchor?.toLowerCase());
  return [
    `The link leads to "${link}", and the page ${path} has no place of that name.`,
    near === undefined
      ? 'Leave out the part from "#" on, or write the name of a place that the page has: that of a heading is its words in small letters, joined by hyphens.'
      : `Write "#${near}".`,
  ];
}

const placed = ({ file, bodyLine }: Prose, { line, column }: Place, what: string, todo: string): Found => ({
  file,
  line: bodyLine + line - 1,
  column,
  id: idOf(file),
  what,
  todo,
});

const placeOf = (node: MdastNode): Place => node.position?.start ?? { line: 1, column: 1 };

/** Fields that hold a full address, which may be one of this site. */
const ADDRESSES = ['address', 'archive', 'web', 'source'];

/** Links in fields: full addresses, and links written as in prose where the field shows plain words. */
function inFields(joined: Joined, entry: Entry<unknown>): Found[] {
  const look = (value: unknown, path: Path): Found[] => {
    if (typeof value === 'string') {
      const name = path.at(-1);
      if (typeof name === 'string' && ['quote', 'prefix', 'title', 'old', 'new', 'pattern'].includes(name)) return [];
      if (typeof name === 'string' && ADDRESSES.includes(name)) {
        const fault = /^https?:/.test(value) ? faultOf(joined, value, '/') : undefined;
        return fault ? [at(entry, path, ...fault)] : [];
      }
      const link = /\[[^\]]*\]\((?:\/|#|[a-z][a-z\d+.-]*:)[^)]*\)/i.exec(value);
      return link ? [at(entry, path, `"${link[0]}" is a link, but this field shows plain words.`, 'Write the words alone.')] : [];
    }
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) => look(inner, [...path, Array.isArray(value) ? Number(key) : key]));
  };
  return look(entry.data, []);
}

export const brokenLink: RecordRule = (joined) => {
  const { draft } = joined;
  const { inspections, milestones, pages, story, findings, sources, statistics, themes, glossary, disagreements, support, corrections, frameworks, people } =
    draft;
  const entries: Entry<unknown>[] = [...inspections, ...milestones, ...pages, story, ...findings, ...sources, ...statistics];
  const lists: Entry<unknown>[] = [themes, glossary, disagreements, support, corrections, frameworks, people];
  return [
    ...draft.prose.flatMap((prose) =>
      nodesIn(prose).flatMap((node): Found[] => {
        // Another rule refuses what begins otherwise.
        if ((node.type !== 'link' && node.type !== 'definition') || !/^(?:https?:\/\/|\/(?!\/)|#)/.test(node.url)) return [];
        const fault = faultOf(joined, node.url, pageOf(prose.file));
        return fault ? [placed(prose, placeOf(node), ...fault)] : [];
      }),
    ),
    ...[...entries, ...lists].flatMap((entry) => inFields(joined, entry)),
  ];
};

/** References and links in square brackets that lead nowhere, because what they name is not there or they were not written to the end. */
export const brokenReference: Rule = (draft) =>
  draft.prose.flatMap((prose) => {
    if (!prose.tree) return [];
    const nodes = nodesIn(prose);
    const labels = (type: 'definition' | 'footnoteDefinition'): string[] =>
      nodes.flatMap((node) => (node.type === type ? [node.identifier.toLowerCase()] : []));
    const [definitions, notes] = [labels('definition'), labels('footnoteDefinition')];
    const named = (label: string): string => label.trim().replace(/\s+/g, ' ').toLowerCase();
    const body = withoutShownCode(prose.body);
    const told = (match: RegExpExecArray, what: string, todo: string): Found => placed(prose, placeAt(prose.body, match.index), what, todo);
    const lost = [...body.matchAll(/(?<!\\)\[\^([^\]\s]+)\](?!:)/g)]
      .filter(([, label = '']) => !notes.includes(named(label)))
      .map((match) => told(match, `The note "${match[0]}" has no text.`, `Write it on a line of its own: "${match[0]}: …", or take the mark out.`));
    const unnamed = [...body.matchAll(/(?<!\\)\[([^[\]\n]+)\]\[([^[\]\n]*)\]/g)]
      .filter(([, words = '', label = '']) => /[\p{L}\p{N}]/u.test(label === '' ? words : label) && !definitions.includes(named(label === '' ? words : label)))
      .filter(([, words = '']) => !words.startsWith('^'))
      .map((match) => told(match, `"${match[0]}" leads nowhere: no line says what the second name stands for.`, 'Write the link as [words](address).'));
    const unfinished = [...body.matchAll(/(?<!\\)\[([^[\]\n]+)\] ?\((?=\/|#|https?:)([^)\n]*)\)?/g)]
      .filter(({ 0: whole }) => !/^\[[^\]]+\]\(\S+?(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)$/.test(whole))
      .map((match) =>
        told(
          match,
          `"${match[0]}" is no link as it is written.`,
          'Write [words](address): no space after the square bracket, none in the address, and both brackets closed.',
        ),
      );
    const reversed = [...body.matchAll(/(?<!\\)\([^()\n]+\)\[(?:\/|#|https?:)[^\]\n]*\]/g)].map((match) =>
      told(match, `"${match[0]}" is no link as it is written.`, 'Write [words](address): the words in square brackets, the address in round ones.'),
    );
    const twice = nodes
      .filter((node) => node.type === 'definition' || node.type === 'footnoteDefinition')
      .filter((node, i, all) => all.findIndex((one) => one.type === node.type && one.identifier === node.identifier) < i);
    const unused = nodes.filter(
      (node) =>
        node.type === 'footnoteDefinition' &&
        !twice.includes(node) &&
        !nodes.some((one) => one.type === 'footnoteReference' && one.identifier === node.identifier),
    );
    return [
      ...lost,
      ...unnamed,
      ...unfinished,
      ...reversed,
      ...twice.map((node) => placed(prose, placeOf(node), 'What this name stands for is said twice; readers see only the first.', 'Keep one of the two.')),
      ...unused.map((node) =>
        placed(
          prose,
          placeOf(node),
          'No mark in the text leads to this note, so nobody would see it.',
          'Write its mark where it belongs, or take the note out.',
        ),
      ),
    ];
  });
