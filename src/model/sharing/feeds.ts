// What a reader can follow: entries, corrections and dated events, with the content's own dates, so that two builds are alike.
import { Feed } from 'feed';
import ical from 'ical-generator';
import { addresses } from '../record/addresses.ts';
import { chronology } from '../counts/chronology.ts';
import { dateOf, inWords } from '../written/dates.ts';
import type { Correction } from '../written/draft.ts';
import { correctionAnchor } from '../record/ids.ts';
import type { InspectionRecord } from '../record/record.ts';

type Absolute = (path: string) => string;

const day = (text: string): Date => new Date(dateOf(text).from ?? 0);

function emptyFeed({ site }: InspectionRecord, absolute: Absolute, what: string, self: string): Feed {
  return new Feed({
    id: absolute(self),
    link: absolute('/'),
    title: `${site.title}: ${what}`,
    description: what,
    language: 'en-GB',
    copyright: 'Our words: CC BY 4.0. Quotations: under the terms of their sources.',
    updated: day(site.checked),
    generator: site.title,
    feedLinks: { atom: absolute(self) },
  });
}

/** Every inspection, visit and milestone as a feed entry, the latest event first. */
export function entriesFeed(record: InspectionRecord, absolute: Absolute): Feed {
  const feed = emptyFeed(record, absolute, 'entries of the record', '/feed.xml');
  feed.options.feedLinks = { atom: absolute('/feed.xml'), json: absolute('/feed.json') };
  const entries = [
    ...record.inspections.map(({ id, short, scope, ordered, checked }) => ({
      date: ordered,
      checked,
      title: short,
      says: scope,
      href: addresses.inspection(id),
    })),
    ...record.milestones.map(({ id, title, date }) => ({ date, checked: record.site.checked, title, says: title, href: addresses.milestone(id) })),
  ].sort((a, b) => dateOf(b.date).to - dateOf(a.date).to || a.href.localeCompare(b.href, 'en'));
  for (const { date, checked, title, says, href } of entries) {
    feed.addItem({ id: absolute(href), link: absolute(href), title: `${inWords(date)}: ${title}`, description: says, date: day(checked) });
  }
  return feed;
}

/** A correction as its feed tells it. */
export function correctionWords({ date, id, what, old, new: now, why }: Correction): { title: string; description: string } {
  return { title: `${inWords(date)}: ${what} of ${id}`, description: `It said "${old}". It says "${now}". ${why}` };
}

/** Every correction, the latest first. */
export function correctionsFeed(record: InspectionRecord, absolute: Absolute): Feed {
  const feed = emptyFeed(record, absolute, 'corrections', '/corrections.xml');
  for (const correction of record.corrections) {
    feed.addItem({
      id: `${absolute('/about/corrections/')}#${correctionAnchor(correction)}`,
      link: absolute('/about/corrections/'),
      ...correctionWords(correction),
      date: day(correction.date),
    });
  }
  return feed;
}

/** Visits, publications and milestones whose days are known, as an iCalendar (RFC 5545) of whole days. */
export function calendar(record: InspectionRecord, absolute: Absolute): string {
  const events = ical({ name: record.site.title, prodId: { company: record.site.title, product: 'record', language: 'EN' } });
  for (const { date, kind, title, note, href } of chronology(record)) {
    const { from, to, kind: precision } = dateOf(date);
    if (from === undefined || (precision !== 'day' && precision !== 'span')) continue;
    events.createEvent({
      id: `${date}-${kind}-${href.split('/').at(-2) ?? ''}`.replace(/[^\w-]/g, '-'),
      start: new Date(from),
      end: new Date(to),
      allDay: true,
      timezone: 'UTC',
      stamp: day(record.site.checked),
      summary: title,
      description: note,
      url: absolute(href),
    });
  }
  return `${events.toString()}\r\n`;
}
