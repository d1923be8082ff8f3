// Findings that are told in our words beside a text that is now held: the sentences nearest to each, for a person to choose from. Nothing is chosen here.
import { sentencesLike } from '../evidence/nearest.ts';
import { pasteable } from '../evidence/passages.ts';
import type { PreparedText } from '../evidence/preparedText.ts';
import type { Entry, FindingsData } from '../written/draft.ts';
import { SUMMARISED } from '../written/schemas.ts';

/** A sentence as it can be quoted, with its place. */
interface Nearest {
  quote: string;
  prefix: string | undefined;
  locator: string | undefined;
  page: number | undefined;
}

/** An entry that is told in our words. */
export interface Told {
  kind: 'findings' | 'asks';
  index: number;
  id: string;
  says: string;
  paragraph: string | undefined;
  page: number | undefined;
  nearest: Nearest[];
}

const OFFERED = 5;
/** How much more a sentence counts that stands in the paragraph or on the page that the entry names. */
const SAME_PARAGRAPH = 3;
const SAME_PAGE = 1.5;

/** Every entry of a file that is told in our words, each with the sentences nearest to it. */
export function told({ data }: Entry<FindingsData>, text: PreparedText): Told[] {
  return (['findings', 'asks'] as const).flatMap((kind) =>
    data[kind].flatMap((item, index): Told[] => {
      if (item.voice !== SUMMARISED) return [];
      const { id, says, page } = item;
      const paragraph = 'paragraph' in item ? item.paragraph : undefined;
      const nearest = sentencesLike(text, says)
        .map(({ sentence, share }) => ({
          sentence,
          worth: (share + 0.01) * (paragraph !== undefined && sentence.locator === paragraph ? SAME_PARAGRAPH : sentence.page === page ? SAME_PAGE : 1),
        }))
        .sort((a, b) => b.worth - a.worth)
        .slice(0, OFFERED)
        .flatMap(({ sentence }) => {
          const words = pasteable(text, sentence);
          return words ? [{ quote: words.quote, prefix: words.prefix, locator: sentence.locator, page: sentence.page }] : [];
        });
      return [{ kind, index, id, says, paragraph, page, nearest }];
    }),
  );
}
