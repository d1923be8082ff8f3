// What a reader can follow: entries, corrections and themes, each entry with the days on which it came and changed, so that two builds are alike.
import { addresses } from '../record/addresses.ts';
import { entryDays, inspectionDays, milestoneDays, type EntryDays } from '../counts/days.ts';
import { cellInWords, cellOf } from '../counts/scope.ts';
import { asksOn } from '../counts/series.ts';
import { dateOf, inWords } from '../written/dates.ts';
import type { Correction, Theme } from '../written/draft.ts';
import { correctionAnchor } from '../record/ids.ts';
import type { InspectionRecord } from '../record/record.ts';
import { correctedPart, correctedWords, quotedAtEnd } from '../words/corrected.ts';
import { several } from '../words/english.ts';
import type { Feed, FeedEntry } from './feedForms.ts';
import { ownAuthor } from './ownCitations.ts';

type Absolute = (path: string) => string;

function feedOf(
  record: InspectionRecord,
  absolute: Absolute,
  about: { title: string; path: string; page: string; json?: string },
  entries: readonly FeedEntry[],
): Feed {
  const { site } = record;
  const changed = entries.map(({ updated }) => updated).sort((a, b) => (a < b ? 1 : -1))[0];
  return {
    title: `${site.title}: ${about.title}`,
    author: { name: ownAuthor(record), uri: absolute('/about/') },
    self: absolute(about.path),
    page: absolute(about.page),
    json: about.json === undefined ? undefined : absolute(about.json),
    rights: 'Our words: CC BY 4.0. Quotations: under the terms of their sources.',
    // A feed without an entry is as old as its address.
    updated: changed ?? entryDays(record, about.path, [], site.checked).published,
    entries,
  };
}

const daysOnly = ({ published, updated }: EntryDays): Pick<FeedEntry, 'published' | 'updated'> => ({ published, updated });

/** Every inspection, visit and milestone as a feed entry, the latest event first. */
export function entriesFeed(record: InspectionRecord, absolute: Absolute): Feed {
  const entries = [
    ...record.inspections.map((one) => ({
      date: one.ordered,
      days: inspectionDays(record, one),
      title: one.short,
      says: one.scope,
      href: addresses.inspection(one.id),
    })),
    ...record.milestones.map((one) => ({
      date: one.date,
      days: milestoneDays(record, one),
      title: one.title,
      says: one.title,
      href: addresses.milestone(one.id),
    })),
  ].sort((a, b) => dateOf(b.date).to - dateOf(a.date).to || a.href.localeCompare(b.href, 'en'));
  return feedOf(
    record,
    absolute,
    { title: 'entries of the record', path: '/feed.xml', page: '/timeline/', json: '/feed.json' },
    entries.map(({ date, days, title, says, href }) => ({
      id: absolute(href),
      url: absolute(href),
      title: `${inWords(date)}: ${title}`,
      text: says,
      ...daysOnly(days),
    })),
  );
}

/** A correction as its feed tells it. */
export function correctionWords(themes: readonly { id: string; name: string }[], correction: Correction): { title: string; description: string } {
  const { date, why } = correction;
  const said = correctedWords(themes, correction);
  return { title: `${inWords(date)}: ${correctedPart(correction)}`, description: `It said ${quotedAtEnd(said.old)} It says ${quotedAtEnd(said.new)} ${why}` };
}

/** Every correction, the latest first. */
export function correctionsFeed(record: InspectionRecord, absolute: Absolute): Feed {
  const entries = record.corrections.map((correction) => {
    const { title, description } = correctionWords(record.themes, correction);
    const url = `${absolute('/about/corrections/')}#${correctionAnchor(correction)}`;
    return { id: url, url, title, text: description, published: correction.date, updated: correction.date };
  });
  return feedOf(record, absolute, { title: 'corrections', path: '/corrections.xml', page: '/about/corrections/' }, entries);
}

/** What each visit says on a theme, the latest visit first. An entry changes when a passage of it comes or is corrected. */
export function themeFeed(record: InspectionRecord, theme: Theme, absolute: Absolute): Feed {
  const entries = record.inspections.toReversed().flatMap((visit): FeedEntry[] => {
    const found = visit.findings.filter((item) => item.theme === theme.id);
    const asked = asksOn(visit, theme.id);
    const days = [
      ...found.map(({ id }) => entryDays(record, addresses.finding(id), [id], visit.checked)),
      ...asked.map(({ id }) => entryDays(record, addresses.ask(id), [id], visit.checked)),
    ];
    if (days.length === 0) return [];
    const cell = cellOf(visit, theme.id);
    const says = [...(cell.findings.length > 0 ? [cellInWords(cell)] : []), ...(asked.length > 0 ? [several(asked.length, 'ask')] : [])].join(', ');
    const partly = visit.coverage === 'partial' ? ' The text holds only part of the letter.' : '';
    const url = absolute(addresses.themeAtVisit(theme.id, visit.id));
    return [
      {
        id: url,
        url,
        title: `${inWords(visit.ordered)}: ${visit.short}`,
        text: `${theme.name}: ${says}.${partly}`,
        published: days.map(({ published }) => published).reduce((a, b) => (b < a ? b : a)),
        updated: days.map(({ updated }) => updated).reduce((a, b) => (b > a ? b : a)),
      },
    ];
  });
  return feedOf(record, absolute, { title: theme.name, path: addresses.themeFeed(theme.id), page: addresses.theme(theme.id) }, entries);
}
