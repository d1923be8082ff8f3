import { existsSync, readFileSync } from 'node:fs';
import { csvParse } from 'd3';
import { describe, expect, it } from 'vitest';
import { charts } from '../../src/charts/charts.ts';
import type { Frame } from '../../src/charts/frame.ts';
import { coverageOf, evaluativeShare } from '../../src/model/evidence/coverage.ts';
import { addresses } from '../../src/model/record/addresses.ts';
import { readDraft, record } from '../../src/record.ts';
import { address, atLeast, base, dist, files, ours, pages, type PublishedPage, readData, wordsOf } from './site.ts';

const at = (path: string): PublishedPage | undefined => pages.find((page) => page.path === path);

function needed(path: string): PublishedPage {
  const page = at(path);
  if (!page) throw new Error(`${path} is not published`);
  return page;
}

const frames: Frame[] = charts(record()).map(({ chart }) => chart);

describe('every address that the design promises', () => {
  const { inspections, milestones, findings, asks, themes, sources, statistics } = record();
  it.each([
    ['inspections', inspections],
    ['milestones', milestones],
    ['findings', findings],
    ['asks', asks],
    ['themes', themes],
    ['sources', sources],
    ['statistics', statistics],
    ['charts', frames],
  ])('/%s/<id>/ has its page', (room, entries) => {
    expect(entries.length).toBeGreaterThan(0);
    for (const { id } of entries) expect(at(`/${room}/${id}/`), id).toBeDefined();
  });
  it.each([
    '/',
    '/timeline/',
    '/themes/',
    '/asks/',
    '/sources/',
    '/charts/',
    '/data/',
    '/glossary/',
    '/about/',
    '/about/method/',
    '/about/privacy/',
    '/statistics/',
    '/compare/',
    '/about/one-page/',
    ...record().pages.map(({ id }) => addresses.about(id)),
  ])('%s', (path) => {
    expect(at(path)).toBeDefined();
  });
});

it('every internal link and anchor resolves', () => {
  const ids = new Map(pages.map(({ path, document }) => [path, new Set([...document.querySelectorAll('[id]')].map(({ id }) => id))]));
  const broken: string[] = [];
  let seen = 0;
  for (const { path, document } of pages) {
    for (const link of document.querySelectorAll('a[href], link[href]')) {
      const href = link.getAttribute('href') ?? '';
      if (/^(?:https?|tel):/.test(href) && !href.startsWith(address)) continue;
      seen += 1;
      const url = new URL(href, `${address}${base}${path.slice(1)}`);
      const target = `/${decodeURI(url.pathname).slice(base.length)}`;
      const anchor = url.hash.slice(1);
      const found = ids.get(target);
      if (!found && !files.includes(target.slice(1)) && !files.includes(`${target.slice(1)}index.html`)) broken.push(`${path}: ${href}`);
      else if (anchor !== '' && !found?.has(anchor)) broken.push(`${path}: ${href} (anchor)`);
    }
  }
  expect(seen).toBeGreaterThan(atLeast(10_000));
  expect(broken.slice(0, 20)).toEqual([]);
});

describe('every page', () => {
  it('has one heading of the first order, a title of its own, a description, a language and a canonical address', () => {
    const titles = new Map<string, string>();
    for (const { path, document } of pages) {
      expect(document.querySelectorAll('h1').length, path).toBe(1);
      expect(document.documentElement.getAttribute('lang')).toBe('en-GB');
      expect(document.querySelector('meta[name=description]')?.getAttribute('content')?.length ?? 0, path).toBeGreaterThan(20);
      expect(document.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(`${address}${base}${path.slice(1)}`);
      const title = document.querySelector('title')?.textContent ?? '';
      expect(titles.get(title), `${path} and`).toBeUndefined();
      titles.set(title, path);
    }
  });
  it('says when its record was last checked and where to go next', () => {
    for (const page of pages) {
      expect(wordsOf(page), page.path).toMatch(/was last checked on \d{1,2} \w+ 20\d\d/);
      if (page.path !== '/' && page.path !== '/404.html') expect(page.document.querySelector('.steps a'), page.path).not.toBeNull();
    }
  });
  it('has no id twice and no empty link', () => {
    for (const { path, document } of pages) {
      const all = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      expect(
        all.filter((id, i) => all.indexOf(id) !== i),
        path,
      ).toEqual([]);
      for (const link of document.querySelectorAll('a[href]')) {
        const words = `${link.textContent}${link.getAttribute('aria-label') ?? ''}`.trim();
        expect(words, `${path}: ${link.getAttribute('href')}`).not.toBe('');
      }
    }
  });
  it('asks nothing of another host and keeps nothing with its reader', () => {
    for (const { path, html, document } of pages) {
      for (const node of document.querySelectorAll('script[src], img[src], link[rel=stylesheet], iframe, source')) {
        expect(node.getAttribute('src') ?? node.getAttribute('href') ?? '', path).not.toMatch(/^(?:https?:)?\/\//);
      }
      expect(html, path).not.toMatch(/localStorage|sessionStorage|document\.cookie|indexedDB/);
    }
  });
});

describe('every chart', () => {
  it.each(frames.map((frame) => [frame.id, frame] as const))('%s: the table on its page is the data of its marks', (id, frame) => {
    const page = needed(`/charts/${id}/`);
    const rows = [...page.document.querySelectorAll('figure .scroll tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent.trim()));
    expect(rows).toEqual(frame.table.rows.map((row) => row.map(({ text }) => text)));
    expect(page.document.querySelector('h1')?.textContent).toBe(frame.headline);
    for (const sentence of frame.summary) expect(wordsOf(page)).toContain(sentence.replace(/\.$/, ''));
  });
  it('themes: the numbers of the picture are those of /data/scope', () => {
    const drawn = [...needed('/charts/themes/').document.querySelectorAll('table.chart td a[data-theme]')].flatMap((cell) =>
      [...(cell.getAttribute('aria-label') ?? '').matchAll(/(\d+) (?:criticism|progress|praise)/g)].map(([, n]) => Number(n)),
    );
    const data = readData('scope')
      .flatMap(({ concern, progress, strength }) => [concern, progress, strength])
      .filter((n) => typeof n === 'number' && n > 0);
    const ascending = (numbers: unknown[]): number[] => numbers.map(Number).sort((a, b) => a - b);
    expect(ascending(drawn)).toEqual(ascending(data));
  });
});

describe('the open data', () => {
  const promised: Record<string, string> = {
    inspections: 'id,title,framework,visit,published,graded,overall,coverage,text,url',
    judgements: 'inspection,framework,heading,grade,comparable_group,source',
    findings: 'id,inspection,source,voice,theme,also,stance,quote,level,locator,start,end,parts,terms,url,says,paragraph,page,coded_by,goes_on,quote_page',
    'findings-full':
      'order,id,year,visit_in_words,visit_short,theme_name,stance_in_words,speaker,quote,goes_on,says,level,document_title,document_publisher,document_published,locator,paragraph,page,url,document_url,source_url,visit_url,visit_title,framework,overall,visit,visit_not_before,visit_not_after,published,published_in_words,also_names,inspection,source,theme,also,stance,voice,start,end,parts,terms,coded_by,quote_page',
    asks: 'id,inspection,source,voice,rank,number,state,theme,also,says,quote,level,locator,start,end,parts,terms,url,paragraph,page,coded_by,goes_on,quote_page',
    statements: 'id,inspection,source,speaker,quote,level,locator,start,end,parts,terms,url,goes_on',
    scope: 'inspection,theme,coverage,looked_at,concern,progress,strength',
    milestones: 'id,date,kind,title,source,url',
    statistics: 'series,period,value,unit,note,source,title,measure,definition,publisher,publication,as_of,numerator,denominator,counted,url',
  };
  it.each(Object.entries(promised))('%s has its promised columns, and the same rows as CSV and JSON', (table, columns) => {
    const text = readFileSync(`${dist}/data/${table}.csv`, 'utf8');
    expect(text.split('\n')[0]).toBe(columns);
    const csv = csvParse(text);
    expect(csv.map((row) => ({ ...row }))).toEqual(
      readData(table).map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === null ? '' : String(value)]))),
    );
  });
  it('leaves counts empty, never 0, where nothing was counted', () => {
    for (const { looked_at, concern, progress, strength } of readData('scope')) {
      if (['unclear', 'not-looked-at', 'not-analysed'].includes(String(looked_at))) expect([concern, progress, strength]).toEqual([null, null, null]);
    }
  });
  it('explains every column on its page', () => {
    const text = wordsOf(needed('/data/'));
    for (const columns of Object.values(promised)) for (const name of columns.split(',')) expect(text).toContain(name);
  });
});

it.runIf(ours)('every passage of every text is coded or left out with a reason', () => {
  for (const coverage of coverageOf(readDraft().draft)) {
    expect(coverage.uncovered, coverage.source).toEqual([]);
    expect(evaluativeShare(coverage), coverage.source).toBeGreaterThan(0.9);
  }
});

it('no text of the seeds folder is copied to the site', () => {
  expect(files.filter((file) => file.endsWith('.txt') && !/^(?:robots|humans)\.txt$/.test(file))).toEqual([]);
  expect(existsSync(`${dist}/seeds`)).toBe(false);
});
