// Permalinks, sharing and what machines read, as published.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { charts } from '../../src/charts/charts.ts';
import { NEUTRAL } from '../../src/model/sharing/cards.ts';
import { everyAddress, redirects, withdrawn } from '../../src/model/counts/permalinks.ts';
import { copiedWords, hasPlace, inOrder, isQuoted, wordsOf } from '../../src/model/record/lookups.ts';
import { readDraft, record } from '../../src/record.ts';
import { address, atLeast, base, dist, files, moved, ours, pages } from './site.ts';

const { draft } = readDraft();
const promised = everyAddress(record());
const byPath = new Map(pages.map((page) => [page.path, page]));
const ids = new Map(pages.map(({ path, document }) => [path, new Set([...document.querySelectorAll('[id]')].map(({ id }) => id))]));

function resolves(path: string): boolean {
  const [file = '', anchor] = path.split('#');
  const stands = files.includes(file.endsWith('/') ? `${file.slice(1)}index.html` : file.slice(1));
  return stands && (anchor === undefined || (ids.get(file)?.has(anchor) ?? false));
}

describe('content/addresses.txt', () => {
  it('lists addresses that all resolve, pages and anchors', () => {
    const { list } = draft.addresses;
    expect(list.length).toBeGreaterThan(atLeast(1900));
    expect(list.filter(({ path }) => !resolves(path)).map(({ path }) => path)).toEqual([]);
  });
  it('lists every address that is published: run "npm run register" where it does not', () => {
    const listed = new Set(draft.addresses.list.map(({ path }) => path));
    expect(promised.filter((path) => !listed.has(path))).toEqual([]);
  });
  it('knows every page of the site', () => {
    const known = new Set([...promised, ...withdrawn(record()).map(({ path }) => path)].map((path) => path.split('#')[0]));
    const unknown = pages.map(({ path }) => path).filter((path) => !known.has(path) && path !== '/404.html');
    expect(unknown).toEqual([]);
  });
  it('names the charts that there are', () => {
    const drawn = charts(record()).map(({ chart }) => `/charts/${chart.id}/`);
    expect(promised.filter((path) => /^\/charts\/[^/]+\/$/.test(path)).sort()).toEqual(drawn.sort());
  });
});

describe('old and guessable addresses', () => {
  it.runIf(ours).each([
    ['/2014/', '/inspections/2014-inspection/'],
    ['/2014-11-19/', '/timeline/#y2014'],
    ['/2014-09-16/', '/inspections/2014-inspection/'],
    ['/2014-inspection/', '/inspections/2014-inspection/'],
    ['/inspections/2020/', '/inspections/2020-focused-visit/'],
    ['/2017/', '/timeline/#y2017'],
    ['/2015-02-26/', '/milestones/2015-02-26-commissioners-appointed/'],
    ['/story/', '/'],
  ])('%s leads to %s', (from, to) => {
    const page = moved.find(({ path }) => path === from);
    expect(page?.document.querySelector('meta[http-equiv=refresh]')?.getAttribute('content')).toBe(`0; url=${base.slice(0, -1)}${to}`);
    expect(page?.document.querySelector('a')?.getAttribute('href')).toBe(`${base.slice(0, -1)}${to}`);
    expect(page?.document.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
  });
  it('all lead to something, and none stands in the way of a page', () => {
    for (const { from, to } of redirects(record())) {
      expect(resolves(to), `${from} leads to ${to}`).toBe(true);
      expect(promised).not.toContain(from);
    }
  });
});

describe('a permanent link', () => {
  it('stands at each finding, ask, statement, milestone, judgement, passage and theme-by-visit cell', () => {
    const links = new Set(
      pages.flatMap(({ document }) => [...document.querySelectorAll('a.permalink')].map((link) => `/${(link.getAttribute('href') ?? '').slice(base.length)}`)),
    );
    const { findings, asks, statements, milestones, inspections, themes } = record();
    const wanted = [
      ...findings.flatMap(({ id, source }) => [`/findings/${id}/`, `/sources/${source}/#${id}`]),
      ...asks.map(({ id }) => `/asks/${id}/`),
      ...asks.filter(isQuoted).map(({ id, source }) => `/sources/${source}/#${id}`),
      ...statements.map(({ id, inspection }) => `/inspections/${inspection}/#${id}`),
      ...milestones.map(({ id }) => `/milestones/${id}/`),
      ...inspections.flatMap(({ id, judgements }) => judgements.map((one) => `/inspections/${id}/#judgement-${one.id}`)),
      ...themes.flatMap(({ id }) => inspections.map((one) => `/themes/${id}/#${one.id}`)),
    ];
    expect(wanted.filter((href) => !links.has(href))).toEqual([]);
  });
});

describe('in the document', () => {
  it('each passage stands in its order, with what rests on it and how it was checked', () => {
    for (const source of record().sources.filter(({ text }) => text.state !== 'none')) {
      const document = byPath.get(`/sources/${source.id}/`)?.document;
      const items = [...(document?.querySelectorAll('ol.passages > li') ?? [])];
      const { findings, asks, statements } = record();
      const passages = inOrder([...findings, ...asks.filter(hasPlace), ...statements].filter((item) => item.source === source.id));
      expect(items.map(({ id }) => id)).toEqual(passages.map(({ id }) => id));
      for (const [i, item] of items.entries()) {
        const passage = passages[i];
        const words = item.textContent;
        expect(words).toContain(passage && wordsOf(passage));
        expect(words).toMatch(passage && isQuoted(passage) ? /word for word|punctuation restored/ : /told in our words/);
        if (passage?.kind === 'finding') {
          const hrefs = [...item.querySelectorAll('a')].map((link) => link.getAttribute('href'));
          expect(hrefs).toContain(`${base}themes/${passage.theme}/#${passage.inspection}`);
          expect(hrefs).toContain(`${base}charts/theme-${passage.theme}/`);
          expect(hrefs.includes(`${base}charts/persistence/`)).toBe(passage.stance === 'concern');
        }
      }
      if (source.limits) for (const grey of document?.querySelectorAll('blockquote .muted') ?? []) expect(grey.textContent.trim()).toBe('[…]');
    }
  });
  it('every link to a document elsewhere says its address, and the day it was seen', () => {
    const known = new Map(record().sources.map(({ address: web, seen }) => [web, seen]));
    let seen = 0;
    for (const { path, document } of pages) {
      for (const link of document.querySelectorAll('main a[href^="http"]:not([rel=license])')) {
        const href = link.getAttribute('href') ?? '';
        if (href.startsWith(address)) continue;
        seen += 1;
        expect(link.getAttribute('data-originalurl'), `${path}: ${href}`).toBeTruthy();
        expect(link.getAttribute('data-versiondate'), `${path}: ${href}`).toBe(known.get(link.getAttribute('data-originalurl') ?? ''));
      }
    }
    expect(seen).toBeGreaterThan(atLeast(20));
  });
});

interface Graph {
  '@graph': { '@type': string; [key: string]: unknown }[];
}

describe('what machines read', () => {
  const graphOf = (path: string): Graph['@graph'] => {
    const text = byPath.get(path)?.document.querySelector('script[type="application/ld+json"]')?.textContent ?? '{}';
    return (JSON.parse(text) as Graph)['@graph'];
  };
  it('every page carries JSON-LD with its own address, and no rating of ours', () => {
    for (const { path } of pages) {
      const graph = graphOf(path);
      expect(graph[0]?.['url'], path).toBe(`${address}${base}${path.slice(1)}`);
      expect(JSON.stringify(graph), path).not.toMatch(/"@type":"[^"]*(?:Rating|Review)|ratingValue/);
    }
  });
  it.runIf(ours).each([
    ['/inspections/2014-inspection/', 'Report'],
    ['/inspections/2014-inspection/', 'Event'],
    ['/milestones/2014-08-26-jay-report/', 'Event'],
    ['/themes/planning/', 'DefinedTerm'],
    ['/glossary/', 'DefinedTermSet'],
    ['/statistics/caseload/', 'Dataset'],
    ['/sources/2014-ofsted-inspection-report/', 'Report'],
    ['/charts/themes/', 'ImageObject'],
    ['/', 'WebSite'],
    ['/data/', 'Dataset'],
  ])('%s is about a %s', (path, type) => {
    expect(graphOf(path).map((thing) => thing['@type'])).toContain(type);
  });
  it('a finding is a quotation of the inspectorate, or a claim of whoever reports it', () => {
    const { findings, sources } = record();
    for (const item of findings.filter(isQuoted)) {
      const { id, voice, source, quote, match } = item;
      const thing = graphOf(`/findings/${id}/`)[1];
      expect(thing?.['text'], id).toBe(match.turn === undefined ? quote : copiedWords(record(), item));
      if (voice === 'reported') {
        expect(thing?.['@type'], id).toBe('Claim');
        expect(thing?.['author']).toEqual({ '@type': 'Organization', name: sources.find((one) => one.id === source)?.publisher });
        expect(JSON.stringify(thing)).not.toContain('"creator"');
      } else {
        expect(thing?.['@type'], id).toBe('Quotation');
        expect(thing?.['creator']).toEqual({ '@type': 'Organization', name: record().site.inspectorate });
      }
    }
  });
  it('every page has a card of 1200 by 630 that stands, is no larger than readers take, and is told in words', () => {
    for (const { path, document } of pages) {
      const said = (name: string): string => document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content') ?? '';
      const file = `${dist}${said('og:image').slice(address.length + base.length - 1)}`;
      expect(existsSync(file), `${path}: ${file}`).toBe(true);
      expect(said('twitter:card')).toBe('summary_large_image');
      expect(said('og:image:alt').length, path).toBeGreaterThan(10);
      expect(said('og:image:alt').length, path).toBeLessThanOrEqual(420);
      expect(said('twitter:image:alt'), path).toBe(said('og:image:alt'));
    }
    for (const file of files.filter((one) => /^cards\/.*\.png$/.test(one))) {
      const png = readFileSync(`${dist}/${file}`);
      expect(png.length, file).toBeLessThan(300_000);
      if (!file.endsWith('-small.png')) expect([png.readUInt32BE(16), png.readUInt32BE(20)], file).toEqual([1200, 630]);
    }
  });
  it('a finding or an ask on a sensitive theme or on a single child has the neutral card, and every other its own, told in its words', () => {
    const { findings, asks } = record();
    const kept = record().themes.flatMap(({ id, sensitive: isSensitive }) => (isSensitive ? [id] : []));
    if (ours) expect(kept).toEqual(['exploitation']);
    const isKept = (theme: string | undefined, also: readonly string[]): boolean => [theme, ...also].some((id) => id !== undefined && kept.includes(id));
    const sensitive = findings.filter(({ theme, also, singleChild }) => singleChild || isKept(theme, also));
    expect(sensitive.length).toBeGreaterThan(atLeast(10));
    for (const finding of findings) {
      const said = (name: string): string | null | undefined =>
        byPath.get(`/findings/${finding.id}/`)?.document.querySelector(`meta[property="${name}"]`)?.getAttribute('content');
      const kept = sensitive.includes(finding);
      expect(said('og:image')).toBe(`${address}${base}cards/${kept ? NEUTRAL : `finding-${finding.id}`}.png`);
      expect(said('og:image:alt')?.includes(wordsOf(finding).slice(0, 200)), finding.id).toBe(!kept);
    }
    for (const { id, theme, also } of asks) {
      const image = byPath.get(`/asks/${id}/`)?.document.querySelector('meta[property="og:image"]')?.getAttribute('content');
      expect(image).toBe(`${address}${base}cards/${isKept(theme, also) ? NEUTRAL : `ask-${id}`}.png`);
    }
    expect(files.filter((file) => /^cards\/.*(?:exploitation|jay|casey|evolve)/.test(file))).toEqual([]);
  });
  it('the sitemap names every page that may be listed, and no other', () => {
    const listed = [...readFileSync(`${dist}/sitemap.xml`, 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc = '']) => loc);
    const gone = new Set(withdrawn(record()).map(({ path }) => path));
    const wanted = pages.filter(({ path }) => path !== '/404.html' && !gone.has(path)).map(({ path }) => `${address}${base}${path.slice(1)}`);
    expect(listed.sort()).toEqual(wanted.sort());
    expect(readFileSync(`${dist}/robots.txt`, 'utf8')).toContain(`Sitemap: ${address}${base}sitemap.xml`);
  });
  it('every page names an icon for browsers, one for phones and a drawn one, which stand; an embed asks for none', () => {
    for (const { path, document } of pages) {
      const hrefs = [...document.querySelectorAll('link[rel="icon"], link[rel="apple-touch-icon"]')].map((link) => link.getAttribute('href'));
      if (path.startsWith('/embed/')) expect(hrefs, path).toEqual(['data:,']);
      else if (!path.startsWith('/frozen/')) expect(hrefs, path).toEqual(['favicon.ico', 'icon.svg', 'apple-touch-icon.png'].map((file) => base + file));
    }
    const ico = readFileSync(`${dist}/favicon.ico`);
    const sizes = Array.from({ length: ico.readUInt16LE(4) }, (_, i) => {
      const at = 6 + 16 * i;
      const png = ico.subarray(ico.readUInt32LE(at + 12), ico.readUInt32LE(at + 12) + ico.readUInt32LE(at + 8));
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([ico[at], ico[at + 1]]);
      return ico[at];
    });
    expect([ico.readUInt16LE(0), ico.readUInt16LE(2), sizes]).toEqual([0, 1, [16, 32, 48]]);
    const touch = readFileSync(`${dist}/apple-touch-icon.png`);
    expect([touch.readUInt32BE(16), touch.readUInt32BE(20)]).toEqual([180, 180]);
  });
  it('the manifest names an icon that stands, and security.txt has what RFC 9116 asks for', () => {
    const manifest = JSON.parse(readFileSync(`${dist}/site.webmanifest`, 'utf8')) as { icons: { src: string }[]; start_url: string };
    for (const { src } of manifest.icons) expect(files).toContain(src.slice(base.length));
    // Browsers read it only where the policy of the page lets them, and tell nobody but the console.
    expect(readFileSync(`${dist}/_headers`, 'utf8')).toMatch(/Content-Security-Policy: .*manifest-src 'self';/);
    const text = readFileSync(`${dist}/.well-known/security.txt`, 'utf8');
    expect(text).toMatch(/^Contact: (?:https|mailto):/m);
    const expires = /^Expires: (.+)$/m.exec(text)?.[1] ?? '';
    expect(new Date(expires).getTime()).toBeGreaterThan(new Date(record().site.checked).getTime());
  });
});
