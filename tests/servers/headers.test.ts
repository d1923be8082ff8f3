// Every header of every file, from the real servers, beside the one table that they were written from.
import { readFileSync } from 'node:fs';
import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { checkRequiresTrustedTypesForScripts, checkStrictDynamic } from 'csp_evaluator/dist/checks/strictcsp_checks.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { describe, expect, inject, it } from 'vitest';
import { filesOf } from '../../src/commands/builtSite.ts';
import { typeOf } from '../../src/hosting/contentTypes.ts';
import { CONTROL_FILES, EVERYWHERE, headersOf, kindOf, type Headers, type Kind } from '../../src/hosting/headers.ts';
import { alsoOf } from '../../src/hosting/signposts.ts';
import { codeAt, matching, readRules } from '../../src/hosting/hostRules.ts';
import { redirects } from '../../src/model/counts/permalinks.ts';
import { record } from '../../src/record.ts';
import { onEachServer } from './each.ts';
import { ask, type Answer } from './server.ts';
import { REDIRECTS, WITHDRAWN, type Site } from './sites.ts';

const rulesOf = (site: Site) => readRules(readFileSync(`${site.built}/_headers`, 'utf8'));
const pathOf = (site: Site, file: string): string => site.base + file.replace(/(^|\/)index\.html$/, '$1');
const withdrawn = WITHDRAWN.map(({ path }) => `${path.slice(1)}index.html`);
// A moved address is answered by the host itself, without the page that stands there for hosts that cannot.
const moved = new Set(redirects(record()).map(({ from }) => `${from.slice(1)}index.html`));
const filesIn = (site: Site): string[] => filesOf(site.built).filter((file) => !moved.has(file) && !CONTROL_FILES.some((name) => name === file));

/** What a server says of its own accord, and what differs from file to file. */
const OWN = /^(?:server|date|last-modified|etag|connection|keep-alive|accept-ranges|content-length|transfer-encoding|content-type|vary|allow|location)$/;
function policyIn({ headers }: Answer): Headers {
  return Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (OWN.test(name) ? [] : [[name, String(value)]])));
}
function expected(site: Site, kind: Kind, also: Headers = {}): Headers {
  const code = codeAt(rulesOf(site), `${site.base}404.html`);
  const said = { ...EVERYWHERE, ...headersOf(kind, { code, frozen: { scripts: [], styles: [] } }), ...also };
  return Object.fromEntries(Object.entries(said).flatMap(([name, value]) => (OWN.test(name.toLowerCase()) ? [] : [[name.toLowerCase(), value]])));
}

onEachServer(({ site, running }) => {
  it('says of every file what the table says, and its type', async () => {
    for (const file of filesIn(site)) {
      if (withdrawn.includes(file)) continue;
      const answer = await ask(running(), pathOf(site, file));
      expect(answer.status, file).toBe(200);
      expect(answer.headers['content-type'], file).toBe(typeOf(file));
      expect(policyIn(answer), file).toEqual(expected(site, kindOf(file), alsoOf(file)));
      expect(answer.body.equals(readFileSync(`${site.built}/${file}`)), file).toBe(true);
    }
  });
  it.each([
    ['a missing page', 'nothing/here/', 404, 'page'],
    ['a missing file of data', 'data/nothing.csv', 404, 'page'],
    ['a folder without a page', 'compare/2014-inspection/', 404, 'page'],
    ['a missing embed', 'embed/nothing/', 404, 'embed'],
    ['a missing embed, without a slash', 'embed/nothing', 404, 'embed'],
    ['a missing frozen chart', 'frozen/nothing.html', 404, 'embed'],
    ['the rules of other hosts', '_headers', 404, 'page'],
    ['a switch of another host', '.nojekyll', 404, 'page'],
    ['the note of the build', '.built.json', 404, 'page'],
    ['an address in capitals where no page stands', 'NOTHING/Here/', 404, 'page'],
    ['a compressed copy', 'timeline/index.html.br', 404, 'page'],
    ['a withdrawn page', WITHDRAWN[0]?.path.slice(1) ?? '', 410, 'page'],
  ] as const)('refuses %s with the right headers', async (_title, path, status, kind) => {
    const answer = await ask(running(), site.base + path);
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toMatch(/^text\/html/);
    expect(policyIn(answer)).toEqual({
      ...expected(site, kind),
      ...(path.startsWith('frozen/') ? { 'content-security-policy': answer.headers['content-security-policy'] } : {}),
    });
    expect(answer.body.toString()).toContain(
      status === 410 ? 'blockquote' : kind === 'embed' ? 'No chart stands at this address' : 'Nothing stands at this address',
    );
  });
  it.each(REDIRECTS)('leads $from on for good', async ({ from, to }) => {
    const { status, headers } = await ask(running(), site.base.slice(0, -1) + from);
    expect(status).toBe(301);
    expect(headers.location).toBe(site.base.slice(0, -1) + to);
  });
  it.each([
    ['2014', 'inspections/2014-inspection/'],
    ['2014-11-19', 'inspections/2014-inspection/'],
    ['INSPECTIONS/2014-Inspection', 'inspections/2014-inspection/'],
    ['About/METHOD', 'about/method/'],
    ['timeline?from=mail', 'timeline/?from=mail'],
  ])('leads /%s to its page in at most three steps', async (typed, page) => {
    let path = site.base + typed;
    for (let step = 0; step < 3; step += 1) {
      const { headers } = await ask(running(), path);
      if (headers.location === undefined) break;
      const to = new URL(headers.location, `http://localhost${path}`);
      path = to.pathname + to.search;
    }
    expect(path).toBe(site.base + page);
    expect((await ask(running(), path)).status).toBe(200);
  });
  it('leads an address without its slash to the one with it', async () => {
    for (const path of ['timeline', 'embed/themes']) {
      const { status, headers } = await ask(running(), site.base + path);
      expect([301, 308]).toContain(status);
      expect(new URL(headers.location ?? '', `http://localhost${site.base}${path}`).pathname).toBe(`${site.base}${path}/`);
    }
  });
  it.each([
    ['TIMELINE/', 'timeline/'],
    ['Timeline', 'timeline/'],
    ['Inspections/2014-INSPECTION/?utm=X', 'inspections/2014-inspection/?utm=X'],
    ['EMBED/themes/', 'embed/themes/'],
    ['embed/THEMES/', 'embed/themes/'],
    ['Search/', 'search/'],
    ['FINDINGS/2014-INSPECTION-F002/', 'findings/2014-inspection-f002/'],
  ])('leads /%s to the page in small letters', async (capitals, small) => {
    const { status, headers } = await ask(running(), site.base + capitals);
    expect([status, headers.location]).toEqual([301, site.base + small]);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });
  it('leads no address in capitals out of the site', async () => {
    for (const path of ['//Elsewhere.test/', 'A%0d%0aSet-Cookie:x/', '%2f%2fElsewhere/', '..%2f..%2fETC/', 'Timeline/%00/']) {
      const { status, headers } = await ask(running(), site.base + path);
      expect([status >= 400, headers.location, headers['set-cookie']], path).toEqual([true, undefined, undefined]);
    }
  });
  it('leads no address with two slashes, and without one at its end, out of the site', async () => {
    for (const path of [`/${site.base}timeline`, `/${site.base}2014`, `${site.base}/timeline`]) {
      const { location = '/' } = (await ask(running(), path)).headers;
      expect(new URL(location, 'http://localhost/').host, path).toBe('localhost');
    }
  });
  it('answers GET and HEAD alone', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH']) {
      for (const path of ['', 'embed/themes/', 'data/findings.csv']) {
        const { status, headers } = await ask(running(), site.base + path, {}, method);
        expect(status, `${method} ${path}`).toBe(405);
        expect(headers['x-content-type-options']).toBe('nosniff');
      }
    }
    const { status, body } = await ask(running(), `${site.base}timeline/`, {}, 'HEAD');
    expect([status, body.length]).toEqual([200, 0]);
  });
  it.each(['br', 'gzip'])('sends %s to those who take it, and the file itself to others', async (encoding) => {
    for (const path of ['', 'timeline/', 'embed/themes/', 'data/findings.json', 'charts/themes/themes.svg', 'feed.xml']) {
      const packed = await ask(running(), site.base + path, { 'accept-encoding': encoding });
      const plain = await ask(running(), site.base + path);
      expect(packed.headers['content-encoding'], path).toBe(encoding);
      expect(packed.headers.vary?.toLowerCase(), path).toContain('accept-encoding');
      expect(packed.headers['content-type'], path).toBe(plain.headers['content-type']);
      expect(packed.body.length, path).toBeLessThan(plain.body.length);
      expect(plain.headers['content-encoding'], path).toBeUndefined();
    }
  });
  it('answers 304 to those who hold the file already', async () => {
    for (const path of ['', 'embed/themes/', 'data/findings.csv'])
      for (const encoding of ['br', 'gzip', 'identity']) {
        const first = await ask(running(), site.base + path, { 'accept-encoding': encoding });
        const again = await ask(running(), site.base + path, { 'accept-encoding': encoding, 'if-none-match': first.headers.etag ?? '' });
        expect([again.status, again.body.length], `${path} ${encoding}`).toEqual([304, 0]);
        const since = await ask(running(), site.base + path, { 'accept-encoding': encoding, 'if-modified-since': first.headers['last-modified'] ?? '' });
        expect(since.status, `${path} ${encoding}`).toBe(304);
      }
  });
  it('lets caches keep a page for minutes, data for an hour and hashed files for a year', async () => {
    const font = filesIn(site).find((file) => file.startsWith('_astro/')) ?? '';
    for (const [path, seconds] of [
      ['', 300],
      ['embed/themes/', 300],
      ['data/findings.csv', 3600],
      [font, 31536000],
    ] as const) {
      const { headers } = await ask(running(), site.base + path);
      expect(headers['cache-control'], path).toContain(`public, max-age=${seconds}, ${seconds > 3600 ? 'immutable' : 'stale-while-revalidate'}`);
    }
  });
});

describe.each(inject('sites'))('_headers, $base', (site) => {
  it('names each header of a file in one rule, so that no host joins two policies', () => {
    const code = codeAt(rulesOf(site), `${site.base}404.html`);
    for (const file of filesIn(site)) {
      const said = matching(rulesOf(site), pathOf(site, file)).flatMap(({ headers }) => Object.entries(headers));
      expect(new Set(said.map(([name]) => name)).size, file).toBe(said.length);
      expect(Object.fromEntries(said), file).toEqual({
        ...EVERYWHERE,
        ...headersOf(kindOf(file), { code, frozen: { scripts: [], styles: [] } }),
        ...alsoOf(file),
      });
    }
  });
  it('lets no header be longer than hosts read', () => {
    for (const line of readFileSync(`${site.built}/_headers`, 'utf8').split('\n')) expect(line.length, line).toBeLessThan(2000);
    expect(rulesOf(site).length).toBeLessThan(100);
  });
});

it.each(['page', 'search', 'embed', 'open'] as const)('csp_evaluator finds nothing to say about the policy of %s', (kind) => {
  const [site] = inject('sites');
  const code = codeAt(site ? rulesOf(site) : [], '/404.html');
  const policy = headersOf(kind, { code, frozen: code })['Content-Security-Policy'] ?? '';
  const findings = new CspEvaluator(new CspParser(policy).csp).evaluate(
    kind === 'page' || kind === 'embed' ? [checkStrictDynamic, checkRequiresTrustedTypesForScripts] : [],
  );
  // The search engine has to load parts of itself: "'self' can be problematic" where somebody else can upload files, which nobody can here.
  expect(findings.filter(({ value }) => !(kind === 'search' && value === "'self'")).map(({ description }) => description)).toEqual([]);
});
