// What a reader can find: one entry for each passage, inspection, theme, milestone and term, with what it can be filtered by.
import { addresses } from '../record/addresses.ts';
import { addressOf } from './citations.ts';
import { inWords, yearOf } from '../written/dates.ts';
import { marked } from '../evidence/quotes.ts';
import type { InspectionRecord } from '../record/record.ts';
import { byId, isQuoted } from '../record/lookups.ts';
import { SUMMARISED } from '../written/schemas.ts';
import { STANCE_NOUNS } from '../words/stances.ts';
import { speaker, type Speaking } from '../words/voice.ts';

/** An entry of the search index; `content` is what is searched, `filters` by the names that the page shows. */
interface SearchEntry {
  url: string;
  content: string;
  meta: { title: string; line: string };
  filters: Record<string, string[]>;
}

export const FILTERS = ['Kind', 'Year', 'Theme', 'Stance', 'Voice'] as const;

/** What readers see where a filter's name, which is in shared addresses, is a coder's word. */
export const FILTER_LABELS: Readonly<Partial<Record<(typeof FILTERS)[number], string>>> = { Stance: 'Says' };

function voiceFilter(voice: Speaking, inspectorate: string): string {
  if (voice === SUMMARISED) return 'our words';
  return voice === 'direct' ? `${inspectorate}'s own document` : voice === 'quoted' ? `${inspectorate}, quoted by someone else` : "someone else's account";
}

/** Every entry, in the order of the record. */
export function searchEntries(record: InspectionRecord): SearchEntry[] {
  const { inspections, milestones, themes, glossary, findings, asks, statements } = record;
  const nameOf = (id: string | undefined): string | undefined => byId(record).themes.get(id ?? '')?.name;
  const named = (ids: readonly (string | undefined)[]): string[] => ids.flatMap((id) => nameOf(id) ?? []);
  const passages = [...findings, ...asks, ...statements].map((item): SearchEntry => {
    const visit = byId(record).inspections.get(item.inspection);
    const source = byId(record).sources.get(item.source);
    if (!visit || !source) throw new RangeError(`${item.id} is not joined`);
    const year = yearOf(visit.ordered);
    const words = isQuoted(item) ? marked(item.quote, item.match) : item.says;
    const who = item.kind === 'statement' ? item.speaker : speaker(item.voice, source);
    const theme = item.kind === 'statement' ? [] : named([item.theme, ...item.also]);
    return {
      url: addressOf(item),
      content: [words, isQuoted(item) ? item.says : undefined, ...theme].filter((part) => part !== undefined).join(' . '),
      meta: { title: words, line: [`${who}, ${year}`, visit.short, ...theme.slice(0, 1)].join(' · ') },
      filters: {
        Kind: [item.kind],
        Year: [String(year)],
        Theme: theme,
        Stance: item.kind === 'finding' ? [STANCE_NOUNS[item.stance]] : [],
        Voice: [voiceFilter(item.kind === 'statement' ? 'reported' : item.voice, source.inspectorate)],
      },
    };
  });
  const page = (url: string, kind: string, title: string, line: string, content: string, year?: number, theme?: string): SearchEntry => ({
    url,
    content: `${title} . ${content}`,
    meta: { title, line },
    filters: { Kind: [kind], Year: year === undefined ? [] : [String(year)], Theme: theme === undefined ? [] : [theme], Stance: [], Voice: [] },
  });
  return [
    ...inspections.map((one) =>
      page(
        addresses.inspection(one.id),
        'inspection',
        one.short,
        inWords(one.ordered),
        `${one.title} . ${one.scope} . ${one.framework.name}`,
        yearOf(one.ordered),
      ),
    ),
    ...milestones.map(({ id, title, date }) => page(addresses.milestone(id), 'milestone', title, inWords(date), title, yearOf(date))),
    ...themes.map(({ id, name, says, belongs }) => page(addresses.theme(id), 'theme', name, says, `${says} . ${belongs}`, undefined, name)),
    ...glossary.map(({ id, term, says, also }) => page(addresses.term(id), 'term', term, says, `${also.join(' . ')} . ${says}`)),
    ...passages,
  ];
}
