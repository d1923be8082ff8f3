// The words of an embed around its picture: the note before it and the line below it.
import type { InspectionRecord } from '../model/record/record.ts';
import { inWords } from '../model/written/dates.ts';
import { correctedOn, isSensitive, type Chart } from './charts.ts';

interface EmbedWords {
  /** The content note, before the way to help, where the chart includes a sensitive theme. */
  note: string | undefined;
  /** Sources, when the record was checked, and when something in the chart was last corrected. */
  sources: string;
}

/** What leads on from the content note. */
export const TO_HELP = 'Where to find help';

/** The words around the picture of a chart. */
export function embedWordsOf(record: InspectionRecord, drawn: Chart): EmbedWords {
  const { checked, content_note } = record.site;
  const corrected = correctedOn(record, drawn);
  return {
    note: isSensitive(record, drawn) ? `Content note: this chart includes a theme about ${content_note}.` : undefined,
    sources: `${drawn.chart.sources} Record checked on ${inWords(checked)}.${corrected === undefined ? '' : ` Corrected on ${inWords(corrected)}.`}`,
  };
}
