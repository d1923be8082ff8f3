// The addresses of a chart and the heights of its frame, as snippets and downloads name them.
import { addresses } from '../model/record/addresses.ts';
import type { InspectionRecord } from '../model/record/record.ts';
import { inWords } from '../model/written/dates.ts';
import type { Place } from '../model/sharing/snippets.ts';
import type { Chart } from './charts.ts';
import { embedHeights } from './embedHeights.ts';
import { SCRIPT } from './embedScript.ts';
import { embedWordsOf } from './embedWords.ts';

/** The addresses of a chart, made full by `absolute`. */
export function addressesOf(record: InspectionRecord, drawn: Chart, absolute: (path: string) => string): Place {
  const { id } = drawn.chart;
  const heights = embedHeights(record, drawn);
  const { note, help } = embedWordsOf(record, drawn);
  return {
    embed: absolute(`/embed/${id}/`),
    page: absolute(addresses.chart(id)),
    script: absolute(SCRIPT.path),
    integrity: SCRIPT.integrity,
    note: note === undefined ? undefined : { words: note, help: help === undefined ? undefined : { words: help, href: absolute('/#help') } },
    checked: inWords(record.site.checked),
    image: absolute(`/charts/${id}/${id}-1200.png`),
    narrowImage: absolute(`/charts/${id}/${id}-narrow.png`),
    title: record.site.title,
    height: heights.narrow,
    wideHeight: heights.wide,
  };
}
