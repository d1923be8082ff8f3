// Reviews of the coding: of something that there is, by somebody who is named, each once, and each saying one thing.
import type { ReviewsData } from '../written/draft.ts';
import { idOf } from '../written/files.ts';
import type { Path } from '../written/problems.ts';
import { isAskId } from '../record/ids.ts';
import { reviewable, standingOf } from '../record/reviewed.ts';
import { asRead } from './asRead.ts';
import { missing } from './causes.ts';
import { known } from './known.ts';
import { at, type Found, type Rule } from './rule.ts';

type Written = ReviewsData['reviews'][number];

/** What is wrong with a review: at which of its fields, what, and what to do. */
type Fault = [path: Path, what: string, todo: string];

/** A rule that looks at one review after another. */
const each =
  (look: (one: Written, i: number, all: ReviewsData) => Fault | undefined): Rule =>
  ({ reviews }) =>
    reviews.data.reviews.flatMap((one, i) => {
      const [path, what, todo] = look(one, i, reviews.data) ?? [];
      return path === undefined || what === undefined || todo === undefined ? [] : [at(reviews, ['reviews', i, ...path], what, todo, one.passage)];
    });

/** What is reviewed is a finding or an ask. What was published and is gone stays reviewed. */
export const reviewPassage: Rule = (draft) => {
  const { passages } = known(draft);
  const findingsAndAsks = reviewable(draft);
  const published = new Set(draft.baseline.entries.map(({ id }) => id));
  const lacking = (id: string, path: Path): Found[] => {
    if (findingsAndAsks.has(id) || (published.has(id) && !/-s\d+$/.test(id))) return [];
    // Of a file that could not be read nothing is known; a statement is known, and is not coded.
    if (passages.has(id) && !/-s\d+$/.test(id)) return [];
    const what = passages.has(id) ? `"${id}" is a statement, which has no coding to review.` : `"${id}" is no finding or ask of the record, and never was.`;
    return [
      {
        ...at(draft.reviews, path, what, 'Write the id of the finding or ask that was reviewed, or take this out.', id),
        cause: missing(draft, 'passages', id),
      },
    ];
  };
  const { samples, reviews } = draft.reviews.data;
  return [
    ...samples.flatMap(({ passages: drawn }, s) => drawn.flatMap((id, i) => lacking(id, ['samples', s, 'passages', i]))),
    ...reviews.flatMap(({ passage }, i) => lacking(passage, ['reviews', i, 'passage'])),
  ];
};

/** Who reviewed, and for which sample, is said at the top of the file. */
export const reviewReference: Rule = each(({ reviewer, sample }, _, { reviewers, samples }) => {
  if (!reviewers.some(({ id }) => id === reviewer))
    return [
      ['reviewer'],
      `"${reviewer}" is none of the reviewers at the top of the file.`,
      'Write the id of the reviewer, or add the reviewer there, by role.',
    ];
  return sample === undefined || samples.some(({ id }) => id === sample)
    ? undefined
    : [['sample'], `"${sample}" is none of the samples at the top of the file.`, 'Write the id of the sample, or take it out.'];
});

/** A sample holds each passage once, and no more than it was drawn from; what was reviewed for it was drawn. */
export const reviewSample: Rule = (draft) => [
  ...draft.reviews.data.samples.flatMap(({ passages, of }, s) => {
    const twice = passages.findIndex((id, i) => passages.indexOf(id) < i);
    if (twice >= 0)
      return [at(draft.reviews, ['samples', s, 'passages', twice], `"${passages[twice] ?? ''}" is in the sample twice.`, 'Name each passage once.')];
    return passages.length > of
      ? [at(draft.reviews, ['samples', s, 'of'], `${passages.length} passages cannot be drawn of ${of}.`, 'Write of how many the sample was drawn.')]
      : [];
  }),
  ...each(({ passage, sample }, _, { samples }) => {
    const drawn = samples.find(({ id }) => id === sample)?.passages;
    return !drawn || drawn.includes(passage)
      ? undefined
      : [['sample'], `"${passage}" was not drawn in this sample.`, 'Take "sample:" out: the passage was reviewed for another reason.'];
  })(draft, []),
];

/** A reviewer may come back on another day. */
export const reviewTwice: Rule = each(({ passage, reviewer, on }, i, { reviews }) =>
  reviews.slice(0, i).some((one) => one.passage === passage && one.reviewer === reviewer && one.on === on)
    ? [['passage'], `"${reviewer}" has reviewed "${passage}" twice on ${on}.`, 'Keep what they decided last, and take the other out.']
    : undefined,
);

/** What was seen of a passage is what such a passage has. */
export const reviewSeen: Rule = each(({ passage, seen, blind }) => {
  const isAsk = isAskId(passage);
  if (isAsk && seen.stance !== undefined) return [['seen', 'stance'], 'An ask has no stance.', 'Take "stance:" out.'];
  if (isAsk && blind?.stance !== undefined) return [['blind', 'stance'], 'An ask has no stance.', 'Take "stance:" out.'];
  if (!isAsk && (seen.theme === undefined || seen.stance === undefined))
    return [['seen'], 'The review does not say what theme and stance the finding had then.', 'Write "theme:" and "stance:" as they were when it was reviewed.'];
  return undefined;
});

/** Who agrees changes nothing, who would change something says what and from what, and who has a question asks it. */
export const reviewChange: Rule = each(({ what, changes = [], remark, seen }) => {
  if (what === 'change' && changes.length === 0)
    return [['what'], 'The review would change something and does not say what.', 'Say under "changes:" which field, and what it was and should be.'];
  if (what !== 'change' && changes.length > 0)
    return [['what'], `The review says "${what}", but names a change.`, 'If the reviewer would decide otherwise, write "change". If not, take "changes:" out.'];
  if (what === 'discuss' && remark === undefined)
    return [['what'], 'The review asks for a discussion and does not say of what.', 'Write the question under "remark:".'];
  const twice = changes.findIndex(({ field }, i) => changes.findIndex((one) => one.field === field) < i);
  if (twice >= 0) return [['changes', twice, 'field'], `"${changes[twice]?.field ?? ''}" is changed twice.`, 'Keep what the reviewer decided last.'];
  const same = changes.findIndex((one) => one.old === one.new);
  if (same >= 0)
    return [['changes', same, 'new'], 'What it was and what it should be are the same.', 'Write what the reviewer would have, or take the change out.'];
  const odd = changes.findIndex((one) => one.old !== seen[one.field]);
  return odd < 0
    ? undefined
    : [
        ['changes', odd, 'old'],
        `The change starts from "${changes[odd]?.old ?? ''}", which is not what was seen.`,
        'Write as "old" what stands under "seen:".',
      ];
});

/** What was settled was open, and is settled as the record shows. */
export const reviewSettled: Rule = (draft) => {
  const now = reviewable(draft);
  return each(({ passage, what, seen, changes, settled }) => {
    if (!settled) return undefined;
    if (what === 'agree') return [['settled'], 'The reviewer agreed, so that there was nothing to settle.', 'Take "settled:" out.'];
    if (settled.how === 'kept')
      return settled.why === undefined
        ? [['settled', 'how'], 'The passage was kept as it was, without a reason.', 'Write under "why:" of "settled:" why it was kept.']
        : undefined;
    return now.has(passage) && standingOf({ seen, changes }, now.get(passage)) === 'as-reviewed'
      ? [
          ['settled', 'how'],
          'The passage is said to be changed, but stands as it was when it was reviewed.',
          'Make the change in the file of findings, or write "kept" and why.',
        ]
      : undefined;
  })(draft, []);
};

const NOBODY =
  /\bno (?:person|human|reader) has (?:yet )?(?:reviewed|checked)\b|\bnot (?:yet )?(?:been )?reviewed by (?:a|any|another|a second) (?:person|human)\b/i;

/** Once a person has reviewed something, no typed sentence says that nobody has; how much was reviewed is counted. */
export const reviewSaid: Rule = (draft) => {
  const { reviewers, reviews } = draft.reviews.data;
  const people = new Set(reviewers.filter(({ by }) => by === 'person').map(({ id }) => id));
  if (!reviews.some(({ reviewer }) => people.has(reviewer))) return [];
  return asRead(draft)
    .filter(({ file }) => file !== draft.reviews.file)
    .flatMap(({ file, text, place }) => {
      const hit = NOBODY.exec(text);
      return hit
        ? [
            {
              file,
              ...place(hit.index),
              id: idOf(file),
              what: `"${hit[0]}" is no longer so: content/reviews.yml has reviews by a person.`,
              todo: 'Take it out, or lead to the page about the method, which counts what was reviewed.',
            },
          ]
        : [];
    });
};
