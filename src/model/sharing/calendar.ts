// Visits, publications and milestones as an iCalendar (RFC 5545) of whole days.
import ical, { ICalEventTransparency } from 'ical-generator';
import { chronology, type DatedEvent } from '../counts/chronology.ts';
import { inspectionDays, milestoneDays, type EntryDays } from '../counts/days.ts';
import { dateOf, inWords } from '../written/dates.ts';
import type { InspectionRecord } from '../record/record.ts';

type Absolute = (path: string) => string;

/** A month, a day, or a span of days: nothing less exact has a place among days. */
const EXACT = /^\d{4}-\d{2}(?:-\d{2}(?:\/\d{4}-\d{2}-\d{2})?)?$/;

/** The entry that an event belongs to, and its days. */
function entryOf(record: InspectionRecord, { href, kind }: DatedEvent): { id: string; days: EntryDays } {
  const { inspections, milestones } = record;
  const id = href.split('/').at(-2);
  const visit = kind === 'milestone' ? undefined : inspections.find((one) => one.id === id);
  if (visit) return { id: visit.id, days: inspectionDays(record, visit) };
  const milestone = milestones.find((one) => one.id === id);
  if (!milestone) throw new RangeError(`no entry stands at ${href}`);
  return { id: milestone.id, days: milestoneDays(record, milestone) };
}

/**
 * Events whose day or month is known. One of which the month alone is known spans it and says so; less exact ones are left out.
 * An event is the same one as long as its entry is, whatever its date: its UID is of the entry and the site, and each correction counts as a new version of it.
 */
export function calendar(record: InspectionRecord, absolute: Absolute): string {
  const { site } = record;
  const { host } = new URL(absolute('/'));
  const events = ical({ name: site.title, url: absolute('/calendar.ics'), prodId: { company: site.title, product: 'record', language: 'EN' } });
  for (const event of chronology(record)) {
    const { from, to, kind: precision } = dateOf(event.date);
    if (from === undefined || !EXACT.test(event.date)) continue;
    const { id, days } = entryOf(record, event);
    const changed = new Date(`${days.updated}T00:00:00Z`);
    events.createEvent({
      id: `${event.kind}-${id}@${host}`,
      start: new Date(from),
      end: new Date(to),
      allDay: true,
      timezone: 'UTC',
      stamp: changed,
      lastModified: changed,
      sequence: days.corrections,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: precision === 'month' ? `${event.title} (in ${inWords(event.date)}, day not known)` : event.title,
      description: event.note,
      url: absolute(event.href),
    });
  }
  return `${events.toString()}\r\n`;
}
