// Looks up every quotation of the content in the text of its source.
import type { Draft, Entry, FindingsData, SourceData } from '../written/draft.ts';
import { findQuote, prepare, type Match, type Refusal } from './quotes.ts';
import type { PreparedText } from './preparedText.ts';

type EvidenceKind = 'findings' | 'asks' | 'statements' | 'left_out';

/** One quotation of the content, where it stands there, and what its source says to it. */
export interface Evidence {
  file: Entry<FindingsData>;
  kind: EvidenceKind;
  index: number;
  id: string;
  quote: string;
  result: Match | Refusal;
}

/** The last preparation of each text and the last look at each file of quotations; what has not changed is not looked up again. */
const prepared = new WeakMap<SourceData, { sha256: string; text: PreparedText }>();
const lookedUp = new WeakMap<Entry<FindingsData>, { text: PreparedText; evidence: Evidence[] }>();

/** The prepared text of each source that has one, by the id of the source. */
export function preparedTexts(draft: Draft): Map<string, PreparedText> {
  const texts = new Map<string, PreparedText>();
  for (const { id, data } of draft.sources) {
    const seed = draft.seeds.find(({ name }) => name === data.text.seed);
    if (!seed) continue;
    const last = prepared.get(data);
    const text = last?.sha256 === seed.sha256 ? last.text : prepare(seed.text, data.text);
    prepared.set(data, { sha256: seed.sha256, text });
    texts.set(id, text);
  }
  return texts;
}

function lookUp(file: Entry<FindingsData>, text: PreparedText): Evidence[] {
  return (['findings', 'asks', 'statements', 'left_out'] as const).flatMap((kind) =>
    file.data[kind].flatMap((item, index) => {
      if (item.quote === undefined) return [];
      const id = 'id' in item ? item.id : `${file.data.inspection} left_out ${index + 1}`;
      const wanted = 'id' in item ? item : { ...item, cut: 'a passage left out is never shown' };
      return [{ file, kind, index, id, quote: item.quote, result: findQuote(text, { ...wanted, quote: item.quote }) }];
    }),
  );
}

/** The prepared text in which an inspection's findings stand; throws a RangeError where none is held. */
export function textsByInspection(draft: Draft): (inspection: string) => PreparedText {
  const texts = preparedTexts(draft);
  return (inspection) => {
    const text = texts.get(draft.findings.find(({ data }) => data.inspection === inspection)?.data.source ?? '');
    if (!text) throw new RangeError(`No text is held for ${inspection}.`);
    return text;
  };
}

/** Looks up every quotation of the content in its source. Quotations of a source without text are left to the checks. */
export function evidenceOf(draft: Draft, texts = preparedTexts(draft)): Evidence[] {
  return draft.findings.flatMap((file) => {
    const text = texts.get(file.data.source);
    if (!text) return [];
    const last = lookedUp.get(file);
    const evidence = last?.text === text ? last.evidence : lookUp(file, text);
    lookedUp.set(file, { text, evidence });
    return evidence;
  });
}
