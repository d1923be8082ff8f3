// Where a link within the site can lead: every address, and the anchors that its page has. A test holds it against the pages that were built.
import GithubSlugger from 'github-slugger';
import type { MdastNode } from 'satteri';
import { byYear, MOST_PER_PAGE } from '../counts/largeRecord.ts';
import { chronology } from '../counts/chronology.ts';
import { comparisons } from '../counts/comparisons.ts';
import { chartAbout, chartIds, everyAddress, redirects, withdrawn } from '../counts/permalinks.ts';
import { addresses, RESTATED } from '../record/addresses.ts';
import { correctionAnchor } from '../record/ids.ts';
import { once } from '../once.ts';
import type { Prose } from '../written/prose.ts';
import { CONTENT } from '../written/reading.ts';
import type { Joined } from './rule.ts';
import { hasText } from '../record/lookups.ts';

/** The page that shows the prose of a file. */
export function pageOf(file: string): string {
  const [, folder = '', id = ''] = /^content\/(?:(\w+)\/)?([^/]+)\.\w+$/.exec(file) ?? [];
  if (folder === '') return '/';
  return folder === 'about' ? addresses.about(id) : `/${folder}/${id}/`;
}

const TABLES = [
  'inspections',
  'judgements',
  'findings',
  'findings-full',
  'asks',
  'statements',
  'milestones',
  'statistics',
  'sources',
  'themes',
  'scope',
  'corrections',
  'reviews',
];
const DATA = [
  ...TABLES.flatMap((id) => [`${id}.csv`, `${id}.json`, `${id}.csv-metadata.json`]),
  ...['annotations.jsonld', 'csv-metadata.json', 'record.json', 'record.xlsx', 'record.zip'],
  ...Object.keys(CONTENT).map((type) => `schemas/${type}.json`),
].map((file) => `/data/${file}`);
/** Files that hosts and browsers request by themselves, and those of `public/`. */
const FILES = ['/icon.svg', '/favicon.ico', '/apple-touch-icon.png', '/robots.txt', '/site.webmanifest', '/404.html', '/embed/404/'];

/** Anchors of fields from which words are copied, and of terms that explain themselves: the build looks after links to them. */
export const COPIED = /^(?:rung|example|term)-|-(?:ready|fragment|harvard|guardian|markdown|bibtex|biblatex|ris|csl)$/;

/** What only the build names: cards, the index of the search, styles. */
const MADE = /^\/(?:cards|pagefind|_astro|\.well-known)\//;

/** Anchors of pages that every site has. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  '/timeline/': ['chart-timeline'],
  '/themes/': ['chart-themes', 'chart-persistence'],
  '/data/': [...TABLES, 'downloads', 'spreadsheets', 'licence', 'cite', 'questions', 'tables', 'changes', 'schemas'],
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

/** Every address of the record, with its anchors. Fields from which words are copied are not among them. */
interface Standing {
  has: (path: string) => boolean;
  anchors: (path: string) => ReadonlySet<string>;
}

/** The addresses and anchors of a record's site. */
export const standing = once(({ record, draft }: Joined): Standing => {
  const pages = new Map<string, Set<string>>();
  const add = (path: string, ...anchors: readonly string[]): void => {
    const held = pages.get(path) ?? new Set<string>();
    for (const anchor of anchors) held.add(anchor);
    pages.set(path, held);
  };
  for (const address of everyAddress(record)) {
    const [path = '', anchor] = address.split('#');
    add(path, ...(anchor === undefined ? [] : [anchor]));
    if (/^\/(?:findings|asks|milestones|statistics)\/[^/]+\/$/.test(path)) add(path, 'cite');
  }
  for (const chart of chartIds(record)) {
    const about = chartAbout(chart);
    add(addresses.chart(chart), `chart-${chart}`, 'use', 'dark', 'cite');
    if (about) add(`/${about.of}/${about.id}/`, `chart-${chart}`);
  }
  for (const [path, anchors] of Object.entries(OWN)) add(path, ...anchors);
  for (const { source, match } of record.restated) {
    const [path = '', anchor = ''] = addresses.restated(source, match.start).split('#');
    add(path, RESTATED, anchor);
  }
  // The worked questions are those that the record can answer.
  const held = record.inspections.filter(hasText);
  if (held.some(({ asks }) => asks.length > 0)) add('/data/', 'asks-again');
  if (held.length > 1) add('/data/', 'always-a-concern');
  if (held.filter(({ coverage }) => coverage === 'full').length > 1) add('/data/', 'share-of-strengths');
  for (const { id, findings, asks, statements } of record.inspections) {
    const page = addresses.inspection(id);
    add(page, 'judgements', 'scope', 'cite', 'sources', ...asks.map((ask) => ask.id));
    if (findings.length > 0) add(addresses.annotations(id));
    if (findings.length > 0) add(page, 'findings', ...findings.map(({ theme }) => `theme-${theme}`));
    if (findings.length <= MOST_PER_PAGE) add(page, ...findings.map((finding) => finding.id));
    if (statements.length > 0) add(page, 'statements');
    if (asks.length > 0) {
      add(page, 'asks');
      add('/asks/', id);
    }
  }
  const isAsk = new Set(record.asks.map(({ id }) => id));
  for (const { id, pages: on, passages } of record.disagreements)
    for (const path of [
      ...on.map((page) => `/${page}/`),
      ...(passages.some((passage) => isAsk.has(passage)) ? ['/asks/'] : []),
      ...passages.flatMap((passage) => [addresses.finding(passage), addresses.ask(passage)]),
    ])
      if (pages.has(path)) add(path, 'disagreements', `disagreement-${id}`);
  for (const { id } of record.sources) add(addresses.source(id), 'cite');
  for (const one of record.corrections) add('/about/corrections/', correctionAnchor(one));
  add('/timeline/', ...byYear(chronology(record), ({ date }) => date).map(([year]) => `y${year}`));
  for (const { earlier, later } of comparisons(record)) {
    const themes = new Set(later.findings.map(({ theme }) => theme));
    add(addresses.compare(earlier.id, later.id), ...earlier.findings.map(({ theme }) => theme).filter((theme) => themes.has(theme)));
  }
  for (const one of draft.prose) add(pageOf(one.file), ...anchorsOfProse(one));
  for (const { path } of withdrawn(record)) {
    const [page = '', anchor] = path.split('#');
    add(page, ...(anchor === undefined ? [] : [anchor]));
  }
  const everywhere = ['main', ...(record.support.some(({ placeholder }) => placeholder === undefined) ? ['help'] : [])];
  for (const path of pages.keys()) if (path.endsWith('/') && !path.startsWith('/embed/')) add(path, ...everywhere);
  for (const path of [...DATA, ...FILES, ...record.frozen.map(({ file }) => `/frozen/${file}`), ...redirects(record).map(({ from }) => from)]) add(path);
  return {
    has: (path) => pages.has(path) || MADE.test(path),
    anchors: (path) => pages.get(path) ?? new Set(),
  };
});
