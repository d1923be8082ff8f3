// What a reader follows, read by the programs of others: Atom (RFC 4287), JSON Feed, iCalendar (RFC 5545); and that a day moves only with what it is the day of.
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import ical from 'ical.js';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { pageDay } from '../../src/model/counts/days.ts';
import { calendar } from '../../src/model/sharing/calendar.ts';
import { atom, jsonFeed, type Feed } from '../../src/model/sharing/feedForms.ts';
import { correctionsFeed, entriesFeed, themeFeed } from '../../src/model/sharing/feeds.ts';
import type { Correction } from '../../src/model/written/draft.ts';
import type { InspectionRecord, Milestone } from '../../src/model/record/record.ts';
import { smallRecord } from '../fixtures/files.ts';
import { finding, made, own, secondHand, ask } from '../fixtures/made.ts';

const absolute = (path: string): string => `https://made.example${path}`;
const correction = (id: string, date: string): Correction => ({ date, id, what: 'title', old: 'A <b>', new: 'A & B', why: 'It was wrong.' });
const with_ = (more: Partial<InspectionRecord>): InspectionRecord => ({ ...smallRecord(), ...more });
const since = (day: string): InspectionRecord['addresses'] =>
  ['/inspections/2003-review/', '/milestones/2001-a/', '/findings/2003-review-f001/'].map((path) => ({ path, since: day }));
const daysOf = (feed: Feed): Record<string, string> =>
  Object.fromEntries(feed.entries.map(({ id, published, updated }) => [id.slice(20), `${published} ${updated}`]));
const value = (text: { value?: string } | string | undefined): string | undefined => (typeof text === 'string' ? text : text?.value);

describe('a feed', () => {
  const record = with_({
    addresses: since('2030-01-05'),
    corrections: [correction('2003-review', '2030-02-03'), correction('2003-review-f001', '2030-04-01')],
  });
  const [theme] = record.themes;
  if (!theme) throw new RangeError('the record has no theme');
  // They are made within each test: what is worked out before the tests begin is charged to all of them when the code is broken on purpose.
  const feedsOf = (): Feed[] => [
    entriesFeed(record, absolute),
    correctionsFeed(record, absolute),
    ...record.themes.map((one) => themeFeed(record, one, absolute)),
    correctionsFeed(smallRecord(), absolute),
  ];
  it('has, as Atom, every element that RFC 4287 asks for, once, and days as RFC 3339 has them', () => {
    for (const feed of feedsOf()) {
      const { document } = parseHTML(atom(feed));
      const root = document.querySelector('feed');
      const once = (of: Element | null, name: string): string | undefined => {
        const found = [...(of?.children ?? [])].filter(({ localName }) => localName === name);
        expect(found.length, `${feed.self} ${name}`).toBe(1);
        return found[0]?.textContent;
      };
      for (const of of [root, ...document.querySelectorAll('entry')]) {
        expect(() => new URL(once(of, 'id') ?? '')).not.toThrow();
        expect(once(of, 'title')).not.toBe('');
        expect(once(of, 'updated')).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
      }
      expect(root?.querySelector('author > name')?.textContent).toBe('A made record');
      expect(root?.querySelector('link[rel=self]')?.getAttribute('href')).toBe(feed.self);
      const ids = [...document.querySelectorAll('entry > id')].map((id) => id.textContent);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
  it('is read by another program as it was written, plain text as plain text', () => {
    const feeds = feedsOf();
    for (const feed of feeds) {
      const read = parseAtomFeed(atom(feed));
      expect(read.authors?.[0]?.name).toBe('A made record');
      expect((read.entries ?? []).map(({ id, title, summary, published, updated }) => [id, value(title), value(summary), published, updated])).toEqual(
        feed.entries.map(({ id, title, text, published, updated }) => [id, title, text, `${published}T00:00:00Z`, `${updated}T00:00:00Z`]),
      );
      expect(atom(feed)).not.toMatch(/CDATA|type="html"/);
    }
    expect(feeds[1]?.entries[0]?.text).toBe('It said "A <b>". It says "A & B". It was wrong.');
    const json = parseJsonFeed(jsonFeed(feeds[0] ?? entriesFeed(record, absolute)));
    expect(json.items?.map(({ id, content_text: text }) => [id, text])).toEqual(feeds[0]?.entries.map(({ id, text }) => [id, text]));
  });
  it('leaves out what XML cannot hold', () => {
    const feed = entriesFeed(record, absolute);
    const [entry] = feed.entries;
    if (!entry) throw new RangeError('there is no entry');
    expect(atom({ ...feed, entries: [{ ...entry, title: 'a\u0000\u000bb ]]> <i>' }] })).toContain('<title type="text">ab ]]&gt; &lt;i&gt;</title>');
  });
  it('dates an entry by its registration, and changes it by a correction of its own alone', () => {
    const days = daysOf(entriesFeed(record, absolute));
    expect(days['/inspections/2003-review/']).toBe('2030-01-05 2030-02-03');
    expect(days['/milestones/2001-a/']).toBe('2030-01-05 2030-01-05');
    const moved = with_({
      site: { ...record.site, checked: '2031-01-01', version: '9.9.9' },
      addresses: [...since('2030-01-05'), { path: '/inspections/2004-new/', since: '2031-05-05' }],
      corrections: [correction('2001-visit', '2031-06-06'), ...record.corrections],
      inspections: record.inspections.map((one) => ({ ...one, checked: one.id === '2003-review' ? '2031-07-07' : one.checked })),
    });
    const after = daysOf(entriesFeed(moved, absolute));
    const isOther = (id: string): boolean => id !== '/inspections/2001-visit/';
    expect(Object.entries(after).filter(([id]) => isOther(id))).toEqual(Object.entries(days).filter(([id]) => isOther(id)));
    expect(after['/inspections/2001-visit/']).toMatch(/ 2031-06-06$/);
    expect(entriesFeed(moved, absolute).updated).toBe('2031-06-06');
    expect(entriesFeed(record, absolute).updated).toBe('2030-02-03');
  });
  it('of a theme has the visits that say something on it, and changes with their passages', () => {
    const found = record.findings.find(({ id }) => id === '2003-review-f001');
    const of = record.themes.find(({ id }) => id === found?.theme);
    if (!of) throw new RangeError('the theme is not joined');
    const feed = themeFeed(record, of, absolute);
    expect(feed.self).toBe(`https://made.example/themes/${of.id}/feed.xml`);
    expect(daysOf(feed)[`/themes/${of.id}/#2003-review`]).toMatch(/ 2030-04-01$/);
    expect(feed.entries.length).toBe(record.inspections.filter((one) => [...one.findings, ...one.asks].some((item) => item.theme === of.id)).length);
    for (const { text } of feed.entries) expect(text.startsWith(`${of.name}: `)).toBe(true);
  });
  it('of a theme says what each visit found and asked for, the latest visit first, and where only part of a text is held', () => {
    const of = themeFeed(made, made.themes[0] ?? expect.unreachable(), absolute);
    expect(of.entries.map(({ title, text, url }) => [title, text, url.slice(20)])).toEqual([
      ['13 December 2011: A visit', 'Plans: 1 criticism, 1 praise, 1 ask.', '/themes/plans/#whole'],
      ['11 October 2009: A visit', 'Plans: 1 criticism, 1 progress.', '/themes/plans/#later'],
      ['2007: A visit', 'Plans: 1 praise. The text holds only part of the letter.', '/themes/plans/#article'],
      ['7 June 2005: A visit', 'Plans: 1 ask.', '/themes/plans/#unheld'],
      ['May 2003: A visit', 'Plans: 1 criticism, 1 ask. The text holds only part of the letter.', '/themes/plans/#letter'],
      ['3 to 9 February 2001: A visit', 'Plans: 3 criticism, 1 praise, 2 asks.', '/themes/plans/#first'],
    ]);
    expect(of).toMatchObject({ title: 'A made record: Plans', page: 'https://made.example/themes/plans/', json: undefined });
  });
  it('of a theme has for each visit the day on which its first passage came, and the latest on which one came or was corrected', () => {
    const visits = [
      own('a', '2001', { findings: ['a1', 'a2', 'a3'].map((id) => finding(id, 'a', 'plans', 'concern')), asks: [ask('a4', 'a', 'plans')] }),
      secondHand('b', '2003', {
        checked: '2030-09-09',
        asks: [ask('b1', 'b', 'staff', { also: ['plans'] })],
        findings: [finding('b2', 'b', 'staff', 'concern')],
      }),
      own('c', '2005', { findings: [finding('c1', 'c', 'staff', 'concern')] }),
    ];
    const addresses = ['/findings/a1/ 2030-03-03', '/findings/a2/ 2030-02-02', '/findings/a3/ 2030-04-04', '/asks/a4/ 2030-06-06'].map((line) => {
      const [path = '', day = ''] = line.split(' ');
      return { path, since: day };
    });
    const of = (corrections: Correction[]) =>
      daysOf(themeFeed({ ...made, inspections: visits, addresses, corrections }, made.themes[0] ?? expect.unreachable(), absolute));
    expect(of([])).toEqual({ '/themes/plans/#b': '2030-09-09 2030-09-09', '/themes/plans/#a': '2030-02-02 2030-06-06' });
    expect(of([correction('a4', '2031-01-01'), correction('a2', '2031-02-02'), correction('b2', '2031-03-03')])).toEqual({
      '/themes/plans/#b': '2030-09-09 2030-09-09',
      '/themes/plans/#a': '2030-02-02 2031-02-02',
    });
    expect(of([correction('b1', '2031-01-01')])['/themes/plans/#b']).toBe('2030-09-09 2031-01-01');
  });
  it('of the entries has what each visit came to see, and its page and other form; that of the corrections has the page alone', () => {
    const feed = entriesFeed(made, absolute);
    expect(feed).toMatchObject({
      title: 'A made record: entries of the record',
      author: { uri: 'https://made.example/about/' },
      self: 'https://made.example/feed.xml',
      page: 'https://made.example/timeline/',
      json: 'https://made.example/feed.json',
    });
    expect(feed.rights).toContain('CC BY 4.0');
    const texts = new Map(feed.entries.map(({ url, text }) => [url.slice(20), text]));
    expect([texts.get('/inspections/first/'), texts.get('/milestones/m-taken/')]).toEqual(['Something.', 'Commissioners come']);
    expect(correctionsFeed(made, absolute)).toMatchObject({
      title: 'A made record: corrections',
      self: 'https://made.example/corrections.xml',
      page: 'https://made.example/about/corrections/',
      json: undefined,
      entries: [],
    });
  });
  it('is as old as its latest entry, in whatever order these stand, and without one as its address', () => {
    const corrections = ['2030-02-03', '2031-01-01', '2030-12-12'].map((day) => correction('2003-review', day));
    expect(correctionsFeed(with_({ corrections }), absolute).updated).toBe('2031-01-01');
    const empty = with_({ addresses: [{ path: '/corrections.xml', since: '2030-01-05' }] });
    expect([correctionsFeed(empty, absolute).updated, correctionsFeed(with_({}), absolute).updated]).toEqual(['2030-01-05', record.site.checked]);
  });
  it('names, as Atom, the page that shows the same, and its other form where it has one; as JSON its own address, its page and who made it', () => {
    const [entries, corrections] = feedsOf();
    const links = (feed: Feed): string[] =>
      [...parseHTML(atom(feed)).document.querySelectorAll('feed > link')].map((one) => ['rel', 'type', 'href'].map((name) => one.getAttribute(name)).join(' '));
    expect(links(entries ?? expect.unreachable())).toEqual([
      'self application/atom+xml https://made.example/feed.xml',
      'alternate text/html https://made.example/timeline/',
      'alternate application/feed+json https://made.example/feed.json',
    ]);
    expect(links(corrections ?? expect.unreachable())).toHaveLength(2);
    const text = atom(entries ?? expect.unreachable());
    expect(text).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>\n<feed [^]*\n<\/feed>\n$/);
    const { document } = parseHTML(text);
    expect([...document.querySelectorAll('entry > link')].map((one) => one.getAttribute('href'))).toEqual(entries?.entries.map(({ url }) => url));
    expect(['author > uri', 'feed > rights'].map((name) => document.querySelector(name)?.textContent)).toEqual([entries?.author.uri, entries?.rights]);
    expect(JSON.parse(jsonFeed(entries ?? expect.unreachable()))).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'A made record: entries of the record',
      home_page_url: 'https://made.example/timeline/',
      feed_url: 'https://made.example/feed.json',
      language: 'en-GB',
      authors: [{ name: 'A made record', url: 'https://made.example/about/' }],
    });
  });
});

describe('a calendar', () => {
  const [first, ...others] = smallRecord().milestones;
  if (!first) throw new RangeError('the record has no milestone');
  const month: Milestone = { ...first, date: '2001-10', title: `A long title, with; signs \\ and “${'é'.repeat(60)}”` };
  const record = with_({ milestones: [month, ...others], addresses: since('2030-01-05'), corrections: [correction(`milestones/${first.id}`, '2030-02-03')] });
  const eventsOf = (text: string) =>
    new ical.Component(ical.parse(text)).getAllSubcomponents('vevent').map((one) => ({ component: one, event: new ical.Event(one) }));
  const written = (): string => calendar(record, absolute);
  it('is read by another program, whole days, free time, one UID an event', () => {
    const events = eventsOf(written());
    expect(events.length).toBeGreaterThan(2);
    for (const { component, event } of events) {
      expect([event.startDate.isDate, event.endDate.isDate]).toEqual([true, true]);
      expect(component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
      for (const name of ['uid', 'dtstamp', 'dtstart', 'summary']) expect(component.getAllProperties(name), name).toHaveLength(1);
    }
    expect(new Set(events.map(({ event }) => event.uid)).size).toBe(events.length);
    const visit = events.find(({ event }) => event.uid === 'visit-2003-review@made.example')?.event;
    // The day after the last one, as the calendar's form has it.
    expect([visit?.startDate.toString(), visit?.endDate.toString()]).toEqual(['2003-01-02', '2003-01-10']);
  });
  it('has lines of 75 octets at most, each ended by CRLF', () => {
    const text = written();
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
  });
  it('spans a month of which no day is known, and says so', () => {
    const event = eventsOf(written()).find((one) => one.event.uid === `milestone-${first.id}@made.example`)?.event;
    expect([event?.startDate.toString(), event?.endDate.toString()]).toEqual(['2001-10-01', '2001-11-01']);
    expect(event?.summary).toBe(`${month.title} (in October 2001, day not known)`);
  });
  it('says whose it is, in which language, and where it stands', () => {
    const whole = new ical.Component(ical.parse(written()));
    expect(['prodid', 'name', 'url'].map((name) => whole.getFirstPropertyValue(name))).toEqual([
      '-//A made record//record//EN',
      'A made record',
      'https://made.example/calendar.ics',
    ]);
    expect(written()).not.toContain('TZID');
  });
  it('has what is known to the day or the month, and nothing that is less exact', () => {
    const dated = (id: string, date: string): Milestone => ({ ...first, id, date, title: date });
    const dates = ['2001-02-03', '2001-02', '2001-02-03/2001-02-05', '2001', '[..2001-02-03]', '[2001-02..2001-07]', '2001/2003', '2001-02/2001-04'];
    const milestones = dates.map((date, i) => dated(`m${i}`, date));
    const events = eventsOf(calendar(with_({ inspections: [], milestones }), absolute)).map(({ component, event }) => [
      event.summary,
      component.getFirstPropertyValue('url'),
    ]);
    expect(events).toEqual([
      ['2001-02 (in February 2001, day not known)', 'https://made.example/milestones/m1/'],
      ['2001-02-03', 'https://made.example/milestones/m0/'],
      ['2001-02-03/2001-02-05', 'https://made.example/milestones/m2/'],
    ]);
  });
  it('tells a milestone from a visit of the same id, and has none that no entry tells of', () => {
    const milestones = [
      { ...first, id: '2003-review', date: '2004-05-06' },
      { ...first, id: 'other', date: '2004-05-07' },
    ];
    const uids = eventsOf(
      calendar(
        with_({ milestones, corrections: [correction('milestones/other', '2030-02-03'), correction('milestones/2003-review', '2030-02-04')] }),
        absolute,
      ),
    ).map(({ component, event }) => `${event.uid} ${String(component.getFirstPropertyValue('last-modified')).slice(0, 10)}`);
    expect(uids).toEqual(
      expect.arrayContaining([
        'visit-2003-review@made.example 2030-01-01',
        'milestone-other@made.example 2030-02-03',
        'milestone-2003-review@made.example 2030-02-04',
      ]),
    );
  });
  it('keeps the UID of an event whose date was corrected, and counts its version; its stamp moves for nothing else', () => {
    const uid = `milestone-${first.id}@made.example`;
    const stampsOf = (of: InspectionRecord): Record<string, string> =>
      Object.fromEntries(
        eventsOf(calendar(of, absolute)).map(({ component, event }) => [event.uid, `${String(component.getFirstPropertyValue('dtstamp'))} ${event.sequence}`]),
      );
    expect(stampsOf(record)[uid]).toBe('2030-02-03T00:00:00Z 1');
    const later = { ...record, site: { ...record.site, checked: '2031-01-01' }, corrections: [correction('2003-review', '2031-02-02'), ...record.corrections] };
    const moved = { ...later, milestones: [{ ...month, date: '2001-11-03' }, ...others] };
    expect(stampsOf(moved)[uid]).toBe(stampsOf(record)[uid]);
    expect(stampsOf(later)['visit-2003-review@made.example']).toBe('2031-02-02T00:00:00Z 1');
    const apart = (of: InspectionRecord) => Object.entries(stampsOf(of)).filter(([id]) => !id.includes('2003-review'));
    expect(apart(later)).toEqual(apart(record));
  });
});

it('the day of a page is that of its check, or of a later correction of what stands on it', () => {
  const record = with_({ corrections: [correction('2003-review-f001', '2031-04-01'), correction('2003-review#overall', '2031-05-01')] });
  const checked = record.inspections.find(({ id }) => id === '2003-review')?.checked;
  expect(pageDay(record, '/findings/2003-review-f001/')).toBe('2031-04-01');
  expect(pageDay(record, '/inspections/2003-review/')).toBe('2031-05-01');
  expect(pageDay(with_({}), '/inspections/2003-review/')).toBe(checked);
  expect(pageDay(with_({ site: { ...record.site, checked: '2032-01-01' } }), '/inspections/2003-review/')).toBe(checked);
  expect(pageDay(record, '/timeline/')).toBe(record.site.checked);
});
