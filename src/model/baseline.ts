// What has been published, as it was published: the words, theme, stance and date of each entry. A change asks for a correction that tells it.
import { csvFormatRows, csvParseRows } from 'd3';
import type { Correction, Draft } from './draft.ts';

const FIELDS = ['words', 'theme', 'stance', 'date'] as const;
type Field = (typeof FIELDS)[number];

/** One published entry; a field is empty where entries of its kind have none. */
export type Published = { id: string } & Record<Field, string>;

/** content/published.csv as it was read; `line` counts from 1. */
export interface Baseline {
  file: string;
  entries: (Published & { line: number })[];
}

/** The entries as the content has them now, in the order of the content. */
export function currentEntries(draft: Draft): Published[] {
  const entry = (id: string, words: string, theme = '', stance = '', date = ''): Published => ({ id, words, theme, stance, date });
  return [
    ...draft.inspections.map(({ id, data }) => entry(id, '', '', '', `${data.visit ?? 'not known'}, published ${data.published ?? 'not known'}`)),
    ...draft.milestones.map(({ id, data }) => entry(id, '', '', '', data.date)),
    ...draft.findings.flatMap(({ data }) => [
      ...data.findings.map(({ id, quote, theme, stance }) => entry(id, quote, theme, stance)),
      ...data.asks.map(({ id, quote, theme = 'none' }) => entry(id, quote, theme)),
      ...data.statements.map(({ id, quote }) => entry(id, quote)),
    ]),
  ];
}

/** Reads the published entries (CSV, RFC 4180, one header row). */
export function parseBaseline(file: string, text: string): Baseline {
  const rows = csvParseRows(text).slice(1);
  return { file, entries: rows.map(([id = '', words = '', theme = '', stance = '', date = ''], i) => ({ id, words, theme, stance, date, line: i + 2 })) };
}

/** The published entries as a file. */
export function baselineText(entries: readonly Published[]): string {
  return `${csvFormatRows([['id', ...FIELDS], ...entries.map((one) => [one.id, ...FIELDS.map((field) => one[field])])])}\n`;
}

/** A published value, what it is now, and where the chain of corrections from the one to the other breaks. */
interface Untold {
  id: string;
  line: number;
  field: Field | 'removed';
  published: string;
  now: string;
}

/** Every change of something published that no correction tells: each correction starts where the one before it ended. */
export function untold(baseline: Baseline, current: readonly Published[], corrections: readonly Correction[]): Untold[] {
  const now = new Map(current.map((one) => [one.id, one]));
  const told = [...corrections].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return baseline.entries.flatMap(({ id, line, ...published }) => {
    const entry = now.get(id);
    if (!entry) {
      const removed = told.some((one) => one.id === id && one.what === 'removed');
      return removed ? [] : [{ id, line, field: 'removed' as const, published: published.words, now: '' }];
    }
    return FIELDS.flatMap((field): Untold[] => {
      const value = told.filter((one) => one.id === id && one.what === field).reduce((last, one) => (one.old === last ? one.new : last), published[field]);
      return value === entry[field] ? [] : [{ id, line, field, published: value, now: entry[field] }];
    });
  });
}
