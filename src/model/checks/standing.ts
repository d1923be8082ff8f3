// Where a link within the site can lead: every address, and the anchors that its page has. A test holds it against the pages that were built.
import GithubSlugger from 'github-slugger';
import type { MdastNode } from 'satteri';
import { addresses } from '../record/addresses.ts';
import { byYear, MOST_LISTED } from '../counts/brief.ts';
import type { Draft } from '../written/draft.ts';
import { everyAddress, redirects } from '../counts/permalinks.ts';
import type { Prose } from '../written/prose.ts';
import { CONTENT } from '../written/reading.ts';

/** The page on which the prose of a file stands. */
export function pageOf(file: string): string {
  const [, folder = '', id = ''] = /^content\/(?:(\w+)\/)?([^/]+)\.\w+$/.exec(file) ?? [];
  if (folder === '') return '/';
  return folder === 'about' && id === 'index' ? '/about/' : `/${folder}/${id}/`;
}

const TABLES = ['inspections', 'judgements', 'findings', 'asks', 'statements', 'milestones', 'statistics', 'sources', 'themes', 'scope', 'corrections'];
const DATA = [
  ...TABLES.flatMap((id) => [`${id}.csv`, `${id}.json`, `${id}.csv-metadata.json`]),
  ...['csv-metadata.json', 'record.json', 'record.xlsx', 'record.zip'],
  ...Object.keys(CONTENT).map((type) => `schemas/${type}.json`),
].map((file) => `/data/${file}`);
/** What hosts and browsers ask for by itself, and what stands in `public/`. */
const FILES = ['/icon.svg', '/robots.txt', '/site.webmanifest', '/404.html', '/embed/404/'];

/** Anchors of fields from which words are copied: the build looks after links to them. */
export const COPIED = /^(?:rung|example)-|-(?:ready|fragment|harvard|guardian|markdown|bibtex|ris|csl)$/;

/** What only the build names: cards, the index of the search, styles. */
const MADE = /^\/(?:cards|pagefind|_astro|\.well-known)\//;

/** Anchors of pages that every site has. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  '/': ['chart-timeline'],
  '/timeline/': ['chart-timeline'],
  '/themes/': ['chart-themes', 'chart-persistence'],
  '/data/': [...TABLES, 'downloads', 'licence', 'cite', 'questions', 'tables', 'schemas'],
  '/search/': ['q', 'found', 'results', 'more', 'filter-Kind', 'filter-Year', 'filter-Theme', 'filter-Stance', 'filter-Voice'],
  '/about/cite/': ['cite'],
};

function textOf(node: MdastNode): string {
  return 'value' in node ? String(node.value) : 'children' in node ? node.children.map(textOf).join('') : '';
}

/** The anchors that the prose of a file brings to its page: of its headings, charts and notes. */
function anchorsOfProse({ tree }: Prose): string[] {
  const slugger = new GithubSlugger();
  const found: string[] = [];
  const look = (node: MdastNode): void => {
    if (node.type === 'heading') found.push(slugger.slug(textOf(node)));
    if (node.type === 'mdxJsxFlowElement') {
      const id = node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === 'id')?.value;
      if (node.name === 'Chart' && typeof id === 'string') found.push(`chart-${id}`);
      if (node.name === 'Agreement') found.push('chart-agreement');
    }
    if (node.type === 'footnoteDefinition') found.push('footnote-label', `user-content-fn-${node.identifier}`);
    if (node.type === 'footnoteReference') found.push(`user-content-fnref-${node.identifier}`);
    if ('children' in node) node.children.forEach(look);
  };
  if (tree) look(tree);
  return found;
}

/** Every address of a record as it stands, with its anchors. Fields from which words are copied are not among them. */
export interface Standing {
  has: (path: string) => boolean;
  anchors: (path: string) => ReadonlySet<string>;
}

const known = new WeakMap<Draft, Standing>();

export function standing(draft: Draft): Standing {
  const last = known.get(draft);
  if (last) return last;
  const pages = new Map<string, Set<string>>();
  const add = (path: string, ...anchors: readonly string[]): void => {
    const held = pages.get(path) ?? new Set<string>();
    for (const anchor of anchors) held.add(anchor);
    pages.set(path, held);
  };
  for (const address of everyAddress(draft)) {
    const [path = '', anchor] = address.split('#');
    add(path, ...(anchor === undefined ? [] : [anchor]));
    if (/^\/(?:findings|asks|milestones|statistics)\/[^/]+\/$/.test(path)) add(path, 'cite');
    const chart = /^\/(charts|statistics|themes)\/([^/]+)\/$/.exec(path);
    if (chart?.[1] === 'charts') add(path, `chart-${chart[2]}`, 'use', 'cite');
    else if (chart) add(path, `chart-${chart[1] === 'themes' ? 'theme' : 'statistic'}-${chart[2]}`);
  }
  for (const [path, anchors] of Object.entries(OWN)) add(path, ...anchors);
  // The worked questions are those that the record can answer.
  const held = draft.inspections.filter(({ data }) => data.text !== undefined);
  const asked = new Set(draft.findings.flatMap(({ data }) => (data.asks.length > 0 ? [data.inspection] : [])));
  if (held.some(({ id, data }) => asked.has(id) || data.asks.length > 0)) add('/data/', 'asks-again');
  if (held.length > 1) add('/data/', 'always-a-concern');
  if (held.filter(({ data }) => data.coverage === 'full').length > 1) add('/data/', 'share-of-strengths');
  for (const { id, data } of draft.inspections) {
    const coded = draft.findings.filter((file) => file.data.inspection === id).map((file) => file.data);
    const findings = coded.flatMap((file) => file.findings);
    const asks = [...coded.flatMap((file) => file.asks.map((ask) => ask.id)), ...data.asks.map(({ number }) => `${id}-a${String(number).padStart(2, '0')}`)];
    const statements = coded.flatMap((file) => file.statements);
    const page = addresses.inspection(id);
    add(page, 'judgements', 'scope', 'cite', 'sources', ...asks);
    if (findings.length > 0) add(page, 'findings', ...findings.map(({ theme }) => `theme-${theme}`));
    if (findings.length <= MOST_LISTED) add(page, ...findings.map((finding) => finding.id));
    if (statements.length > 0) add(page, 'statements');
    if (asks.length > 0) {
      add(page, 'asks');
      add('/asks/', id);
    }
  }
  for (const { id, pages: on, passages } of draft.disagreements.data.disagreements)
    for (const path of [...on.map((page) => `/${page}/`), ...passages.flatMap((passage) => [addresses.finding(passage), addresses.ask(passage)])])
      if (pages.has(path)) add(path, 'disagreements', `disagreement-${id}`);
  for (const { date, id, what } of draft.corrections.data.corrections) add('/about/corrections/', `${date}-${id}-${what}`);
  const dates = [...draft.inspections.flatMap(({ data }) => [data.visit, data.published]), ...draft.milestones.map(({ data }) => data.date)];
  const events = dates.filter((date) => date !== undefined);
  add('/timeline/', ...byYear(events, (date) => date).map(([year]) => `y${year}`));
  for (const path of [...pages.keys()]) {
    const [, earlier, later] = /^\/compare\/([^/]+)\/([^/]+)\/$/.exec(path) ?? [];
    const themes = [earlier, later].map(
      (id) => new Set(draft.findings.filter(({ data }) => data.inspection === id).flatMap(({ data }) => data.findings.map(({ theme }) => theme))),
    );
    if (later !== undefined) add(path, ...[...(themes[0] ?? [])].filter((theme) => themes[1]?.has(theme)));
  }
  for (const prose of draft.prose) add(pageOf(prose.file), ...anchorsOfProse(prose));
  for (const { path, withdrawn } of draft.addresses.list) {
    const [page = '', anchor] = path.split('#');
    if (withdrawn) add(page, ...(anchor === undefined ? [] : [anchor]));
  }
  const visits = draft.inspections.map(({ id, data }) => ({
    id,
    visit: data.visit,
    published: data.published,
    ordered: data.visit ?? data.published ?? '9999',
  }));
  const leading = redirects({ inspections: visits, milestones: draft.milestones.map(({ id, data }) => ({ id, date: data.date })) });
  for (const [path, anchors] of pages) if (path.endsWith('/') && !path.startsWith('/embed/')) anchors.add('main').add('help');
  for (const path of [...DATA, ...FILES, ...draft.frozen.map(({ file }) => `/frozen/${file}`), ...leading.map(({ from }) => from)]) add(path);
  const made = {
    has: (path: string): boolean => pages.has(path) || MADE.test(path),
    anchors: (path: string): ReadonlySet<string> => pages.get(path) ?? new Set(),
  };
  known.set(draft, made);
  return made;
}
