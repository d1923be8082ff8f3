// The sentences of an editor with which the front page begins: each names by its date what it rests on, and no other date or figure.
import { happenedIn } from '../counts/answers/happened.ts';
import { at, type RecordRule } from './rule.ts';

export const answerDates: RecordRule = ({ record, draft: { story } }) =>
  happenedIn(record).flatMap(({ unknown, unnamed, loose }, i) => [
    ...unknown.map((id) => at(story, ['happened', i, 'see'], `"${id}" is no milestone, visit or passage.`, 'Write the id of what the sentence rests on.')),
    ...unnamed.map((id) =>
      at(
        story,
        ['happened', i, 'says'],
        `The sentence rests on "${id}", but does not name its date.`,
        'Name the day, month or year of that entry, so that the words lead to it, or take the entry out of "see:".',
      ),
    ),
    ...(unknown.length === 0 && unnamed.length === 0 ? loose : []).map((words) =>
      at(
        story,
        ['happened', i, 'says'],
        `The sentence names "${words}", which is no date of what it rests on.`,
        'Look it up, and name under "see:" the entry that has this date. A figure belongs into the story, with a link.',
      ),
    ),
  ]);
