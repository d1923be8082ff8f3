// One passage as a reviewer is shown it: its words with what stands around them, and where they are.
import { preparedTexts } from '../../model/evidence/lookUp.ts';
import { findQuote, isMatch } from '../../model/evidence/quotes.ts';
import { askId } from '../../model/record/ids.ts';
import { reviewable, seenOf, type Seen } from '../../model/record/reviewed.ts';
import { voiceWords } from '../../model/words/voice.ts';
import { SUMMARISED } from '../../model/written/schemas.ts';
import type { Draft, FindingsData } from '../../model/written/draft.ts';
import { Refused } from '../refused.ts';
import type { Shown } from './answers.ts';

type Item = FindingsData['findings'][number] | FindingsData['asks'][number];

/** Where a passage is: "paragraph 12", "summary", "item 3". */
function placeOf(item: Item): string {
  if ('locator' in item) return item.locator;
  if (item.paragraph !== undefined) return /^\d+$/.test(item.paragraph) ? `paragraph ${item.paragraph}` : item.paragraph;
  return 'number' in item ? `item ${item.number}` : '';
}

const wordsIn = (item: Item | undefined): string => (item === undefined ? '' : seenOf(item).words);

/** A passage with its surroundings: of the text, where it is held; else of the sentences before and after it. Throws a Refused where there is none. */
export function shown(draft: Draft, id: string): Shown {
  const seen: Seen | undefined = reviewable(draft).get(id);
  if (!seen) throw new Refused(`There is no passage "${id}" any more. Choose again what to review.`, 'changed');
  const isRegistered = draft.baseline.entries.some((one) => one.id === id);
  const { inspectorate } = draft.site.data;
  for (const { data } of draft.findings) {
    const kind = data.findings.some((one) => one.id === id) ? 'findings' : 'asks';
    const list: readonly Item[] = data[kind];
    const index = list.findIndex((one) => one.id === id);
    const item = list[index];
    if (!item) continue;
    const source = draft.sources.find((one) => one.id === data.source);
    const text = preparedTexts(draft).get(data.source);
    const found = 'quote' in item && text ? findQuote(text, item) : undefined;
    const around = found && isMatch(found) ? found : { before: wordsIn(list[index - 1]), after: wordsIn(list[index + 1]) };
    return {
      id,
      visit: data.inspection,
      kind: kind === 'findings' ? 'finding' : 'ask',
      seen,
      voice: voiceWords(item.voice, inspectorate),
      place: placeOf(item),
      page: item.page,
      document: source ? `${source.data.publisher}, ${source.data.title}` : data.source,
      file: item.voice === SUMMARISED ? { sha256: source?.data.text.sha256 } : undefined,
      before: around.before,
      after: around.after,
      note: item.note,
      also: item.also ?? [],
      isRegistered,
    };
  }
  const visit = draft.inspections.find(({ id: one, data }) => data.asks.some(({ number }) => askId(one, number) === id));
  return {
    id,
    visit: visit?.id ?? '',
    kind: 'ask',
    seen,
    voice: voiceWords(SUMMARISED, inspectorate),
    place: 'text not held',
    page: undefined,
    document: visit?.data.title ?? '',
    file: { sha256: undefined },
    before: '',
    after: '',
    note: undefined,
    also: [],
    isRegistered,
  };
}
