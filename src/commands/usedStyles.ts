// Takes out of the styles within pages what no page uses: elements, classes and ids that stand nowhere, and colours that nothing has.
// Pages that share a style go on sharing it, but for those of `sharedBy`: a policy names each style, and has room for few.
import { readFileSync } from 'node:fs';

interface Rule {
  head: string;
  /** What stands between its braces; a statement like `@import` has none. */
  body: string | undefined;
}

/** The rules of a style that was made small: it has no comments, and no braces in its strings. */
function rulesOf(css: string): Rule[] {
  const rules: Rule[] = [];
  let depth = 0;
  let [start, open] = [0, 0];
  for (let i = 0; i < css.length; i += 1) {
    if (css[i] === '{' && depth++ === 0) open = i;
    const ends = (css[i] === '}' && --depth === 0) || (css[i] === ';' && depth === 0);
    if (!ends) continue;
    rules.push(css[i] === ';' ? { head: css.slice(start, i + 1), body: undefined } : { head: css.slice(start, open), body: css.slice(open + 1, i) });
    start = i + 1;
  }
  return rules;
}

/** The selectors of a list; commas within brackets part none. */
function selectorsOf(list: string): string[] {
  let depth = 0;
  return [...list].reduce<string[]>(
    (selectors, character) => {
      if ('(['.includes(character)) depth += 1;
      if (')]'.includes(character)) depth -= 1;
      return character === ',' && depth === 0 ? [...selectors, ''] : [...selectors.slice(0, -1), (selectors.at(-1) ?? '') + character];
    },
    [''],
  );
}

/** A selector without what stands in brackets: in `:not()` and its kin may be what no page has. */
function withoutBrackets(selector: string): string {
  const bare = selector.replaceAll(/\[[^\]]*\]|:[\w-]+\([^()[\]]*\)/g, '');
  return bare === selector ? bare : withoutBrackets(bare);
}

/** The elements, classes and ids without which a selector finds nothing. */
const needsOf = (selector: string): readonly string[] =>
  withoutBrackets(selector)
    .replaceAll(/:[\w-]+/g, '')
    .match(/[\w-]+/g) ?? [];

function usedRules(css: string, names: ReadonlySet<string>): string {
  return rulesOf(css)
    .map(({ head, body }) => {
      if (body === undefined) return head;
      if (/^\s*@(?:media|supports)\b/.test(head)) {
        const inner = usedRules(body, names);
        return inner && `${head}{${inner}}`;
      }
      const used = head.trimStart().startsWith('@') ? [head] : selectorsOf(head).filter((selector) => needsOf(selector).every((name) => names.has(name)));
      return used.length > 0 ? `${used.join()}{${body}}` : '';
    })
    .join('');
}

/** A style without what pages with these names do not use; `values` are the values with a name that something else on these pages has. */
export function usedStyle(css: string, names: ReadonlySet<string>, values: ReadonlySet<string> = new Set()): string {
  const used = usedRules(css.trim(), names);
  return used.replaceAll(/(?<=[{;])(--[\w-]+):[^;{}]*(?:;|(?=\}))/g, (declared, name: string) =>
    used.includes(`var(${name}`) || values.has(name) ? declared : '',
  );
}

const known = new Map<string, readonly string[]>();

/** The words of a script, a style or an attribute, of which pages share most. */
function wordsOf(text: string): readonly string[] {
  const words = known.get(text) ?? text.match(/[\w-]+/g) ?? [];
  known.set(text, words);
  return words;
}

/** All that a selector may name in a page, and every word of its scripts, since they may make an element or set a class. Data is no script. */
function namesIn(html: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [, element, values, id] of html.matchAll(/<([a-z][\w-]*)|\b(?:class="([^"]*)"|id="([^"]*)")/g))
    if (values === undefined) names.add(element ?? id ?? '');
    else for (const name of wordsOf(values)) names.add(name);
  for (const [, code = ''] of html.matchAll(/<script\b(?! type="application\/ld\+json")[^>]*>(.*?)<\/script>/gs))
    for (const word of wordsOf(code)) names.add(word);
  return names;
}

/** The scripts of a page that the bundler put into files of their own, as they would stand in the page. */
function scriptsOf(folder: string, html: string): string {
  return [...html.matchAll(/<script\b[^>]*\bsrc="[^"]*(\/_astro\/[^"?]+)"/g)]
    .map(([, at = '']) => `<script>${readFileSync(folder + at, 'utf8')}</script>`)
    .join('');
}

/**
 * Pages that share a style: most by that alone. The page of a room that draws a chart, like the timeline, has a style to itself:
 * others that draw one have tables and much else. For every page alone a policy would have no room.
 */
const sharedBy = (file: string, html: string, style: string): string =>
  `${/^[^/\\]+[/\\]index\.html$/.test(file) && html.includes('<figure') ? file : ''}:${style}`;

/** Begins with what is looked for: a look behind would be tried at every character. */
const STYLE = /<style>(.*?)<\/style>/gs;

/** By style, as pages share it: the style, the names in it that its pages have, and the values with a name that something else on them has. */
export type Users = ReadonlyMap<string, { whole: string; names: ReadonlySet<string>; values: ReadonlySet<string> }>;

/** Who uses the styles of some pages of a site that was just built. */
export function usersIn(folder: string, files: readonly string[]): Users {
  const users = new Map<string, { whole: string; wanted: ReadonlySet<string>; names: Set<string>; values: Set<string> }>();
  for (const file of files) {
    const html = readFileSync(`${folder}/${file}`, 'utf8');
    const rest = html.replace(STYLE, '');
    const names = namesIn(rest + scriptsOf(folder, rest));
    const styles = [...html.matchAll(STYLE)].map(([, style = '']) => style);
    for (const whole of styles) {
      const key = sharedBy(file, html, whole);
      const user = users.get(key) ?? { whole, wanted: new Set(wordsOf(whole)), names: new Set(), values: new Set() };
      for (const name of names) if (user.wanted.has(name)) user.names.add(name);
      // Other styles of a page, and its scripts, have values of this one.
      const others = rest + styles.filter((style) => style !== whole).join();
      for (const [, name = ''] of others.matchAll(/var\((--[\w-]+)/g)) user.values.add(name);
      users.set(key, user);
    }
  }
  return users;
}

/** By style, as pages share it: what of it they use. */
export function usedBy(parts: readonly Users[]): ReadonlyMap<string, string> {
  const users = Map.groupBy(
    parts.flatMap((part) => [...part]),
    ([key]) => key,
  );
  return new Map(
    [...users].map(([key, same]) => {
      const all = (of: (user: (typeof same)[number][1]) => ReadonlySet<string>): Set<string> => new Set(same.flatMap(([, user]) => [...of(user)]));
      return [
        key,
        usedStyle(
          same[0]?.[1].whole ?? '',
          all(({ names }) => names),
          all(({ values }) => values),
        ),
      ];
    }),
  );
}

/** A page with no more of its styles than is used. */
export const withUsed = (file: string, html: string, used: ReadonlyMap<string, string>): string =>
  html.replaceAll(STYLE, (_, style: string) => `<style>${used.get(sharedBy(file, html, style)) ?? style}</style>`);

/** By what is used of it: each whole style. */
export const wholeOf = (parts: readonly Users[], used: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map(parts.flatMap((part) => [...part].map(([key, { whole }]): [string, string] => [used.get(key) ?? whole, whole])));
