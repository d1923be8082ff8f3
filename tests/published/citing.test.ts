// What a reference manager gets of each page that can be cited: the tags in its head by the rules of Zotero, its files by citation-js, and the links to them.
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { typeOf } from '../../src/hosting/contentTypes.ts';
import { matching, readRules } from '../../src/hosting/hostRules.ts';
import { record } from '../../src/record.ts';
import { address, base, dist, pages, type PublishedPage } from './site.ts';
import { itemOf } from './zotero.ts';

const LANDINGS = /^\/(?:asks|charts|findings|inspections|milestones|sources|statistics)\/[^/]+\/$/;
const { findings, inspections, milestones, statistics, sources } = record();
const cited = pages.filter(({ path, document }) => LANDINGS.test(path) && document.getElementById('cite') !== null);
const root = address + base.slice(0, -1);
const rules = readRules(readFileSync(`${dist}/_headers`, 'utf8'));

const hrefs = ({ document }: PublishedPage, rel: string): string[] =>
  [...document.querySelectorAll(`head > link[rel=${rel}]`)].map((link) => link.getAttribute('href') ?? '');
const fileText = (url: string): string => readFileSync(`${dist}${url.slice(root.length)}`, 'utf8');

it('every finding, visit, milestone, statistic, document and chart has them', () => {
  const least = [findings, inspections, milestones, statistics, sources].flat().length;
  expect(cited.length).toBeGreaterThan(least);
});

it('a button takes the whole of what the file says from the head, and no body for a person', () => {
  for (const page of cited) {
    const item = itemOf(page.document);
    const [csl] = JSON.parse(fileText(`${root}${page.path}cite.json`)) as {
      type: string;
      author: { literal: string }[];
      title: string;
      issued?: { 'date-parts': number[][] };
      URL: string;
    }[];
    if (!csl) throw new RangeError(page.path);
    const body = csl.author[0]?.literal.replace(/[,;] /g, ' ');
    expect(item.creators, page.path).toEqual([{ lastName: body }]);
    expect([item.itemType, item.title, item.url, item.publisher], page.path).toEqual([csl.type, csl.title, csl.URL, csl.author[0]?.literal]);
    expect(item.date?.split('/').map(Number), page.path).toEqual(csl.issued?.['date-parts'][0]);
    expect(item.accessDate).toBe('CURRENT_TIMESTAMP');
  }
});

it('leads to its lasting address, its files, its kind, its author and its licence, in the head and as a header', () => {
  for (const page of cited) {
    const url = `${root}${page.path}`;
    expect(hrefs(page, 'cite-as'), page.path).toEqual([url]);
    expect(hrefs(page, 'describedby'), page.path).toEqual(['ris', 'bib', 'json'].map((form) => `${url}cite.${form}`));
    expect(hrefs(page, 'type')[0]).toBe('https://schema.org/AboutPage');
    for (const rel of ['author', 'license'])
      expect(
        hrefs(page, rel).every((href) => href.startsWith(`${root}/`)),
        page.path,
      ).toBe(true);
    const header = matching(rules, base.slice(0, -1) + page.path).flatMap(({ headers }) => headers['Link'] ?? []);
    expect(header, page.path).toHaveLength(1);
    const inHeader = [...(header[0] ?? '').matchAll(/<([^>]*)>; rel="([^"]*)"/g)].map(([, href = '', rel = '']) => `${rel} ${new URL(href, url).href}`);
    const inHead = ['cite-as', 'describedby', 'type', 'author', 'license'].flatMap((rel) => hrefs(page, rel).map((href) => `${rel} ${href}`));
    expect(new Set(inHeader), page.path).toEqual(new Set(inHead));
  }
});

it('each file is of the type that its link and its host say', () => {
  for (const page of cited)
    for (const link of page.document.querySelectorAll('head > link[rel=describedby]')) {
      const path = (link.getAttribute('href') ?? '').slice(root.length);
      const said = matching(rules, base.slice(0, -1) + path).flatMap(({ headers }) => headers['Content-Type'] ?? []);
      expect([typeOf(path), ...said], path).toEqual([link.getAttribute('type'), link.getAttribute('type')]);
    }
});

it('the list of documents is a bibliography of all of them, in each form', () => {
  for (const form of ['ris', 'bib', 'json']) {
    const titles = new Cite(readFileSync(`${dist}/sources/cite.${form}`, 'utf8')).data.map(({ title }) => title);
    expect(titles, form).toEqual(sources.map(({ title }) => title));
  }
});
