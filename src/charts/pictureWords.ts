// The words that a chart's picture takes along wherever it goes: headline, unit, content note with the way to help, key, sources, day and address.
import { inWords } from '../model/written/dates.ts';
import type { InspectionRecord } from '../model/record/record.ts';
import { addresses } from '../model/record/addresses.ts';
import type { Chart } from './charts.ts';
import { embedWordsOf } from './embedWords.ts';
import { isEmpty } from './frame.ts';
import type { KeyMark } from './key.ts';

export interface PictureWords {
  headline: string;
  /** Quieter lines under it: what it leaves out, and the unit. */
  under: readonly string[];
  /** The content note, where the chart includes a sensitive theme. */
  note: string | undefined;
  /** The full address of where to find help, after a note. */
  help: string | undefined;
  key: readonly KeyMark[];
  sources: string;
  /** The sources in few words, for where there is less room. */
  brief: string;
  /** Which record this is, and the day on which it was checked. */
  made: string;
  /** The full address of the chart's page. */
  address: string;
}

/** The words of a chart's picture; addresses are made full by `absolute`. */
export function pictureWordsOf(record: InspectionRecord, drawn: Chart, absolute: (path: string) => string): PictureWords {
  const { kind, chart } = drawn;
  const { note, help } = embedWordsOf(record, drawn);
  const { title, checked } = record.site;
  return {
    headline: chart.headline,
    under: isEmpty(chart) ? [] : [chart.subline, chart.above].filter((line) => line !== undefined),
    note,
    help: help === undefined ? undefined : absolute('/#help'),
    key: isEmpty(chart) ? [] : kind.key(chart).flat(),
    sources: `Sources: ${chart.sources}`,
    brief: `Sources: ${chart.brief ?? chart.sources}`,
    made: `${title}, record checked on ${inWords(checked)}.`,
    address: absolute(addresses.chart(chart.id)),
  };
}
