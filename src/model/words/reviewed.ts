// What was reviewed, in words: of one passage review after review, of some visits how much of them.
import { isReviewed, reviewsOf } from '../record/lookups.ts';
import type { InspectionRecord } from '../record/record.ts';
import { decidedBlind, type Otherwise, type Review } from '../record/reviewed.ts';
import { inWords } from '../written/dates.ts';
import { listed } from './english.ts';
import { STANCE_NOUNS } from './stances.ts';

/** "a person (editor)", "a language model". */
export function reviewerInWords({ by, role }: Pick<Review, 'by' | 'role'>): string {
  return by === 'person' ? `a person (${role ?? 'role not known'})` : 'a language model';
}

/** How many of some passages were reviewed, to go on a sentence: "not yet reviewed by a person", "3 of 40 passages reviewed by a person"; of one alone, whether it was. */
export function reviewedIn(record: Pick<InspectionRecord, 'reviews'>, passages: readonly { id: string }[], who = 'a person'): string {
  const count = (by: Review['by']): number => passages.filter(({ id }) => isReviewed(record, id, by)).length;
  const [people, models] = [count('person'), count('language-model')];
  const of = (some: number): string => (some === passages.length ? `all ${some}` : `${some} of ${passages.length}`);
  const some = (number: number): string => (passages.length === 1 ? 'reviewed' : `${of(number)} passages reviewed`);
  if (people === 0) return models === 0 ? `not yet reviewed by ${who}` : `${some(models)} by a language model, not yet by ${who}`;
  return `${some(people)} by a person${models === 0 ? '' : ` and ${passages.length === 1 ? '' : `${of(models)} `}by a language model`}`;
}

/** One review in sentences: what was said, the reviewer's own remark, and what became of it. */
interface ReviewWords {
  says: string;
  remark: string | undefined;
  since: string;
}

function otherwise({ themes }: InspectionRecord, one: Otherwise): string {
  const name = (id: string): string => themes.find((theme) => theme.id === id)?.name ?? id;
  if (one.field === 'theme') return `would give it the theme "${name(one.new)}" and not "${name(one.old)}"`;
  return one.field === 'stance' ? `would call it ${STANCE_NOUNS[one.new]} and not ${STANCE_NOUNS[one.old]}` : 'would choose other words';
}

const SAID: Readonly<Record<Review['what'], string>> = { agree: 'agreed', change: '', discuss: 'had a question' };

/** What became of a review since. */
function since({ settled, stands, open }: Review): string[] {
  if (stands === 'gone') return ['The passage is no longer in the record.'];
  if (stands === 'changed-as-said') return [settled ? `It was changed to that on ${inWords(settled.on)}.` : 'It was changed to that since.'];
  return [
    ...(open ? ['This is not settled yet.'] : []),
    ...(settled?.how === 'kept' ? [`It was kept as it was: ${settled.why ?? ''}`] : []),
    ...(stands === 'changed-otherwise' ? ['It was changed after that, so this review does not count for what stands now.'] : []),
  ];
}

/** Until when the coding was hidden from a reviewer, by what they had decided before it was shown. */
function hiddenUntil({ theme, stance }: Review['seen'], decided: readonly string[]): string {
  if (decided.length === 0) return 'The coding was hidden at first; they had not decided when they saw it.';
  return `The coding was hidden until they had decided${decided.length === 1 && theme !== undefined && stance !== undefined ? ` on the ${decided.join()}` : ''}.`;
}

/** The reviews of a finding or an ask, the oldest first, each in sentences. */
export function reviewWords(record: InspectionRecord, passage: string): ReviewWords[] {
  return reviewsOf(record, passage).map((one) => {
    const { on, what, changes, blind, seen, remark } = one;
    const other = what === 'agree' && ((blind?.theme ?? seen.theme) !== seen.theme || (blind?.stance ?? seen.stance) !== seen.stance);
    const said = [SAID[what], ...changes.map((change) => otherwise(record, change))].filter((part) => part !== '');
    const sentences = [
      `Reviewed by ${reviewerInWords(one)} on ${inWords(on)}: ${listed(said)}.`,
      ...(blind ? [other ? 'They had decided otherwise before they saw the coding.' : hiddenUntil(seen, decidedBlind(blind))] : []),
    ];
    return { says: sentences.join(' '), remark, since: since(one).join(' ') };
  });
}
