// A feed as programs read it: Atom (RFC 4287) and JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).

/** An entry of a feed. Title and text are plain text; days are ISO 8601. */
export interface FeedEntry {
  /** Its lasting address: it is the same entry as long as this stays. */
  id: string;
  url: string;
  title: string;
  text: string;
  /** Since when it is on the record. */
  published: string;
  /** The day on which it last changed. */
  updated: string;
}

export interface Feed {
  title: string;
  author: { name: string; uri: string };
  /** Its own address, and the page that shows the same. */
  self: string;
  page: string;
  json?: string | undefined;
  rights: string;
  updated: string;
  entries: readonly FeedEntry[];
}

/** A day as RFC 3339 has a moment: its beginning in UTC. */
const moment = (day: string): string => `${day}T00:00:00Z`;

/** Text within XML 1.0: without the signs that it cannot hold. */
const xml = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '&quot;');

const element = (name: string, text: string, type = ''): string => `<${name}${type}>${xml(text)}</${name}>`;
const TEXT = ' type="text"';

/** Atom 1.0. What is plain text is said to be plain text. */
export function atom({ title, author, self, page, json, rights, updated, entries }: Feed): string {
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">',
    element('id', self),
    element('title', title, TEXT),
    element('updated', moment(updated)),
    `<author>${element('name', author.name)}${element('uri', author.uri)}</author>`,
    `<link rel="self" type="application/atom+xml" href="${xml(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${xml(page)}"/>`,
    ...(json === undefined ? [] : [`<link rel="alternate" type="application/feed+json" href="${xml(json)}"/>`]),
    element('rights', rights, TEXT),
    ...entries.map((entry) =>
      [
        '<entry>',
        element('id', entry.id),
        element('title', entry.title, TEXT),
        `<link rel="alternate" type="text/html" href="${xml(entry.url)}"/>`,
        element('published', moment(entry.published)),
        element('updated', moment(entry.updated)),
        element('summary', entry.text, TEXT),
        '</entry>',
      ].join(''),
    ),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

/** JSON Feed 1.1. */
export function jsonFeed({ title, author, page, json, entries }: Feed): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: page,
    feed_url: json,
    language: 'en-GB',
    authors: [{ name: author.name, url: author.uri }],
    items: entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      content_text: entry.text,
      date_published: moment(entry.published),
      date_modified: moment(entry.updated),
    })),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}
