// What has changed in the form of the open tables, for those who read them by program. No column is renamed or taken away without a line here.

/** The changes, the newest first; `on` is the day (ISO 8601). */
export const CHANGES: readonly { on: string; says: string }[] = [
  {
    on: '2026-11-29',
    says: 'Every finding is also given as a W3C Web Annotation, from annotations.jsonld on.',
  },
  {
    on: '2026-11-29',
    says: 'The new table findings-full has every finding with dates, titles, names and addresses written out.',
  },
  {
    on: '2026-11-29',
    says: 'The table statistics has new columns at its end: title, measure, definition, publisher, publication, as_of, numerator, denominator, counted and url. Nothing else in it changed.',
  },
  {
    on: '2026-11-29',
    says: 'In findings, asks and statements, quote now has […] where a quotation begins or ends within a sentence, as the pages show it. Until then the mark stood only between two parts. Columns start, end and parts are as they were.',
  },
  {
    on: '2026-11-29',
    says: 'Findings, asks and statements have the new column goes_on at their end: the rest of a sentence that turns right after the quotation.',
  },
];
