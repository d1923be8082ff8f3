// How much of the coding was reviewed, as the method page says it: in sentences, and in a table by text.
import { reviewFigures, type ReviewFigures } from '../model/counts/reviews.ts';
import type { InspectionRecord } from '../model/record/record.ts';
import { listed, several } from '../model/words/english.ts';
import { reviewerInWords } from '../model/words/reviewed.ts';
import { inWords, yearOf } from '../model/written/dates.ts';
import { percent, withInterval } from './agreementWords.ts';
import type { Table } from './frame.ts';

const WHO: Readonly<Record<ReviewFigures['by'], { some: string; noun: string }>> = {
  person: { some: 'People have', noun: 'people' },
  'language-model': { some: 'A language model has', noun: 'a language model' },
};

function wordsOf(record: InspectionRecord, { by, passages, reviewed, outdated, looks, blind, settled }: ReviewFigures): string[] {
  const who = [...new Set(record.reviews.filter((one) => one.by === by).map(reviewerInWords))];
  const all = looks.agree + looks.change + looks.discuss;
  const samples = [...new Map(record.reviews.flatMap((one) => (one.by === by && one.sample ? [[one.sample.id, one.sample] as const] : []))).values()];
  const drawn = samples.map(({ id, passages: some, of, from, drawn: on }) => {
    const done = new Set(record.reviews.filter((one) => one.by === by && one.sample?.id === id).map(({ passage }) => passage)).size;
    return `A random sample of ${some.length} of ${of} (${from}) was drawn on ${inWords(on)}; ${done === some.length ? 'all of it' : `${done} of it`} was reviewed.`;
  });
  return [
    `${WHO[by].some} reviewed ${reviewed} of ${passages} findings and asks as they stand now${by === 'person' ? `: ${listed(who)}` : ''}.`,
    ...drawn,
    `Each reviewer's first look at a passage is counted. Of ${several(all, 'first look')}: ${looks.agree} agreed, ${looks.change} would decide otherwise, ${looks.discuss} had a question.`,
    blind.looks === 0
      ? 'The reviewers saw the coding before they decided. Who sees a coding agrees with it more easily.'
      : `In ${blind.looks} of these the coding was hidden until the reviewer had decided. Same theme and kappa are of those alone, since who sees a coding agrees with it more easily.`,
    ...(settled.changed + settled.kept + settled.open === 0
      ? []
      : [
          `What became of the differences and questions: ${settled.changed} changed, ${settled.kept} kept as it was with a reason, ${settled.open} still open.`,
        ]),
    ...(outdated === 0
      ? []
      : [
          `${outdated} ${outdated === 1 ? 'passage was' : 'passages were'} changed after the review, in another way than a reviewer had said. ${outdated === 1 ? 'It is' : 'They are'} not counted as reviewed.`,
        ]),
  ];
}

/** What the method page says of reviews: sentences for people and for language models, and the figures of each text. */
export function reviewsShown(record: InspectionRecord): { says: string[]; table: Table | undefined } {
  const figures = reviewFigures(record);
  const people = figures.some(({ by }) => by === 'person');
  const share = ({ same, pairs }: ReviewFigures['blind']['theme']): string => (pairs === 0 ? 'none hidden' : `${percent(same / pairs)} of ${pairs}`);
  return {
    says: [
      ...(people ? [] : ['No person has reviewed the coding so far. That is so of the passages that we quote and of those that are told in our words.']),
      ...figures.filter(({ visit }) => visit === undefined).flatMap((one) => wordsOf(record, one)),
    ],
    table:
      figures.length === 0
        ? undefined
        : {
            caption: 'What was reviewed, by text. Agreement is of first looks at which the coding was hidden; beside each kappa stands its 95% interval.',
            columns: [
              'Text',
              'Reviewed by',
              'Reviewed as it stands',
              'Agreed, otherwise, question',
              'Changed since',
              'Same theme',
              'Kappa, theme',
              'Same stance',
              'Kappa, stance',
            ],
            rows: figures.map(({ visit, by, reviewed, passages, looks, outdated, blind: { theme, stance } }) => [
              { text: visit ? `${yearOf(visit.ordered)} ${visit.label}` : 'all texts' },
              { text: WHO[by].noun },
              { text: `${reviewed} of ${passages}` },
              { text: `${looks.agree}, ${looks.change}, ${looks.discuss}` },
              { text: String(outdated) },
              { text: share(theme) },
              { text: theme.pairs === 0 ? 'not defined' : withInterval(theme.kappa) },
              { text: share(stance) },
              { text: stance.pairs === 0 ? 'not defined' : withInterval(stance.kappa) },
            ]),
          },
  };
}
