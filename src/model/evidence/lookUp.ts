// Looks up every quotation of the content in the text of its source.
import { once } from '../once.ts';
import type { Draft, Entry, FindingsData, Seed, SourceData } from '../written/draft.ts';
import { prepare, type PreparedText } from './preparedText.ts';
import { findQuote, type Match, type Refusal } from './quotes.ts';

type EvidenceKind = 'findings' | 'asks' | 'statements' | 'left_out';

/** One quotation of the content, its place there, and the result of looking it up in its source. */
export interface Evidence {
  file: Entry<FindingsData>;
  kind: EvidenceKind;
  index: number;
  id: string;
  quote: string;
  result: Match | Refusal;
}

/** A seed as its source describes it; where neither has changed, it is not prepared again. */
const preparedOf = once((seed: Seed) => once(({ text }: SourceData): PreparedText => prepare(seed.text, text)));

/** The prepared text of each source that has one, by the id of the source. */
export function preparedTexts(draft: Draft): Map<string, PreparedText> {
  const texts = new Map<string, PreparedText>();
  for (const { id, data } of draft.sources) {
    const seed = draft.seeds.find(({ name }) => name === data.text.seed);
    if (seed) texts.set(id, preparedOf(seed)(data));
  }
  return texts;
}

function lookUp(file: Entry<FindingsData>, text: PreparedText): Evidence[] {
  return (['findings', 'asks', 'statements', 'left_out'] as const).flatMap((kind) =>
    file.data[kind].flatMap((item, index) => {
      if (!('quote' in item) || item.quote === undefined) return [];
      const id = 'id' in item ? item.id : `${file.data.inspection} left_out ${index + 1}`;
      const wanted = 'id' in item ? item : { ...item, cut: 'a passage left out is never shown' };
      return [{ file, kind, index, id, quote: item.quote, result: findQuote(text, { ...wanted, quote: item.quote }) }];
    }),
  );
}

/** The results of looking up each file of quotations in its text; where neither has changed, nothing is looked up again. */
const lookedUpIn = once((text: PreparedText) => once((file: Entry<FindingsData>): Evidence[] => lookUp(file, text)));

/** The prepared text from which an inspection's findings are quoted; throws a RangeError where none is held. */
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
    return text ? lookedUpIn(text)(file) : [];
  });
}
