// The type that is sent with each file of the site, by the ending of its name: the only list of them, for every server.

import { CITATION_TYPES } from './signposts.ts';

/** Of files that other sites may use. */
export const OPEN_TYPES: Readonly<Record<string, string>> = {
  bib: CITATION_TYPES['cite.bib'],
  csv: 'text/csv; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  jsonld: 'application/ld+json',
  png: 'image/png',
  ris: CITATION_TYPES['cite.ris'],
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xml: 'text/xml; charset=utf-8',
  zip: 'application/zip',
};

/** Of all others. What the search loads by itself is read as bytes. */
export const OTHER_TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ico: 'image/vnd.microsoft.icon',
  pagefind: 'application/octet-stream',
  pf_filter: 'application/octet-stream',
  pf_fragment: 'application/octet-stream',
  pf_index: 'application/octet-stream',
  pf_meta: 'application/octet-stream',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json',
  woff2: 'font/woff2',
};

/** The type of a file by its path: a citation's by its whole name, others by the ending; where an address that ends in a slash is that of a page; undefined where the list does not know its ending. */
export function typeOf(path: string): string | undefined {
  if (path.endsWith('/cite.json')) return CITATION_TYPES['cite.json'];
  const ending = path === '' || path.endsWith('/') ? 'html' : (/\.(\w+)$/.exec(path)?.[1] ?? '');
  return OPEN_TYPES[ending] ?? OTHER_TYPES[ending];
}
