// What a reader follows, as it was published: feeds that pages name, the calendar, and the day of each page for search engines.
import { readFileSync } from 'node:fs';
import { parseAtomFeed } from 'feedsmith';
import ical from 'ical.js';
import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { record } from '../../src/record.ts';
import { address, atLeast, base, dist, pages } from './site.ts';

const { inspections, milestones, themes } = record();
const linksIn = (file: string): string[] => (parseAtomFeed(readFileSync(`${dist}${file}`, 'utf8')).entries ?? []).map(({ id }) => id ?? '');

it('the feed holds every inspection and milestone under its own address', () => {
  const wanted = [...inspections.map(({ id }) => `${address}${base}inspections/${id}/`), ...milestones.map(({ id }) => `${address}${base}milestones/${id}/`)];
  expect(new Set(linksIn('/feed.xml'))).toEqual(new Set(wanted));
  const json = JSON.parse(readFileSync(`${dist}/feed.json`, 'utf8')) as { items: { id: string }[] };
  expect(json.items.map(({ id }) => id)).toEqual(linksIn('/feed.xml'));
});

it('each page names feeds that exist, and a theme its own', () => {
  const feedsOf = (document: Document): string[] =>
    [...document.querySelectorAll('head > link[rel=alternate][type="application/atom+xml"]')].map((link) => link.getAttribute('href') ?? '');
  for (const { id } of themes) {
    const page = pages.find(({ path }) => path === `/themes/${id}/`);
    if (!page) throw new RangeError(id);
    expect(feedsOf(page.document), id).toEqual([`${base}feed.xml`, `${base}themes/${id}/feed.xml`]);
    const anchors = linksIn(`/themes/${id}/feed.xml`).map((link) => link.split('#')[1] ?? '');
    for (const anchor of anchors) expect(page.document.getElementById(anchor), `${id} ${anchor}`).not.toBeNull();
    for (const href of feedsOf(page.document))
      expect(readFileSync(`${dist}/${href.slice(base.length)}`, 'utf8')).toContain('<feed xmlns="http://www.w3.org/2005/Atom"');
  }
});

it('the calendar sets every event on the days of its entry, ends included, and is no older than it', () => {
  const events = new ical.Component(ical.parse(readFileSync(`${dist}/calendar.ics`, 'utf8'))).getAllSubcomponents('vevent').map((one) => new ical.Event(one));
  expect(events.length).toBeGreaterThan(atLeast(30));
  const days = new Map(events.map(({ uid, startDate, endDate }) => [uid, `${startDate.toString()} ${endDate.toString()}`]));
  const after = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
  const host = new URL(address).host;
  for (const { id, visit = '' } of inspections) {
    const [from = '', to = from] = visit.split('/');
    if (/^\d{4}-\d\d-\d\d$/.test(from)) expect(days.get(`visit-${id}@${host}`), id).toBe(`${from} ${after(to)}`);
  }
  for (const { id, date } of milestones) {
    if (/^\d{4}-\d\d-\d\d$/.test(date)) expect(days.get(`milestone-${id}@${host}`), id).toBe(`${date} ${after(date)}`);
    else if (/^\d{4}-\d\d$/.test(date)) expect(days.get(`milestone-${id}@${host}`)?.startsWith(`${date}-01 `), id).toBe(true);
    else if (!date.includes('/')) expect(days.has(`milestone-${id}@${host}`), id).toBe(false);
  }
});

it('tells search engines of each page the day that the page itself states', () => {
  const { document } = parseHTML(readFileSync(`${dist}/sitemap.xml`, 'utf8'));
  const days = new Map([...document.querySelectorAll('url')].map((url) => [url.querySelector('loc')?.textContent, url.querySelector('lastmod')?.textContent]));
  expect(new Set(days.values()).size).toBeGreaterThanOrEqual(atLeast(2));
  const listed = pages.filter(({ path }) => days.has(address + base.slice(0, -1) + path));
  expect(listed.length).toBe(days.size);
  for (const { path, html } of listed) {
    const [, stated] = /"@type":"WebPage".*?"dateModified":"([^"]*)"/.exec(html) ?? [];
    expect(days.get(address + base.slice(0, -1) + path), path).toBe(stated);
  }
});
