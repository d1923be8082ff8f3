// The words of an embed around its picture: the note before it and the line below it.
import type { InspectionRecord } from '../model/record/record.ts';
import { inWords } from '../model/written/dates.ts';
import { correctedOn, isSensitive, type Chart } from './charts.ts';

interface EmbedWords {
  /** The content note, before the way to help, where the chart includes a sensitive theme. */
  note: string | undefined;
  /** What leads on from the note, where the site has a way to help. */
  help: string | undefined;
  /** Sources, when the record was checked, and when something in the chart was last corrected. */
  sources: string;
}

/** The words around the picture of a chart. */
export function embedWordsOf(record: InspectionRecord, drawn: Chart): EmbedWords {
  const { checked, content_note } = record.site;
  const note = isSensitive(record, drawn) ? `Content note: this chart includes a theme about ${content_note}.` : undefined;
  const helps = record.support.some(({ placeholder }) => placeholder === undefined);
  const corrected = correctedOn(record, drawn);
  return {
    note,
    help: note !== undefined && helps ? 'Where to find help' : undefined,
    sources: `${drawn.chart.sources} Record checked on ${inWords(checked)}.${corrected === undefined ? '' : ` Corrected on ${inWords(corrected)}.`}`,
  };
}
