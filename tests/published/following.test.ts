import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { record } from '../../src/record.ts';
import { address, atLeast, dist, ours } from './site.ts';

const { inspections, milestones, site } = record();

it('the feed holds every inspection and milestone under its own address, with the content\u2019s dates', () => {
  const { document } = parseHTML(readFileSync(`${dist}/feed.xml`, 'utf8'));
  const links = [...document.querySelectorAll('entry > link')].map((link) => link.getAttribute('href'));
  for (const { id } of inspections) expect(links).toContain(`${address}/inspections/${id}/`);
  for (const { id } of milestones) expect(links).toContain(`${address}/milestones/${id}/`);
  expect(document.querySelector('updated')?.textContent).toBe(`${site.checked}T00:00:00.000Z`);
  const json = JSON.parse(readFileSync(`${dist}/feed.json`, 'utf8')) as { items: unknown[] };
  expect(json.items).toHaveLength(inspections.length + milestones.length);
});

it('the calendar sets every visit of known days on its days, ends included', () => {
  const text = readFileSync(`${dist}/calendar.ics`, 'utf8');
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/);
  const lines = ours
    ? ['DTSTART;VALUE=DATE:20140916', 'DTEND;VALUE=DATE:20141009', 'DTSTART;VALUE=DATE:20251216']
    : ['DTSTART;VALUE=DATE:20210601', 'DTEND;VALUE=DATE:20210612', 'DTSTART;VALUE=DATE:20210902'];
  for (const line of lines) expect(text).toContain(line);
  // The day of the record, and not that of a build: the same record makes the same file.
  const stamps = new Set([...text.matchAll(/^DTSTAMP:(\d{8})/gm)].map(([, day]) => day));
  expect(stamps).toEqual(new Set([site.checked.replaceAll('-', '')]));
  expect(text.match(/BEGIN:VEVENT/g)?.length).toBeGreaterThan(atLeast(30));
});
