// What a review of the coding may say, rule by rule, in the record of a few files. `bad/` tries the same rules on the whole content.
import { describe, expect, it } from 'vitest';
import {
  reviewChange,
  reviewPassage,
  reviewReference,
  reviewSaid,
  reviewSample,
  reviewSeen,
  reviewSettled,
  reviewTwice,
} from '../../src/model/checks/reviews.ts';
import type { Rule } from '../../src/model/checks/rule.ts';
import { changed } from '../fixtures/files.ts';
import { placesOf, saidOf } from '../fixtures/found.ts';

const FINDING = '2003-review-f001';
const ASK = '2003-review-a01';
const STATEMENT = '2001-visit-s01';
const SEEN = '{ words: Plans are not good at all., theme: plans, stance: concern }';
const review = (passage: string, more: string, { by = 'editor-1', on = '2030-01-01', seen = SEEN } = {}): string =>
  `  - { passage: ${passage}, reviewer: ${by}, on: "${on}", seen: ${seen}, ${more} }\n`;
const AGREED = 'what: agree';
const file = (reviews: readonly string[], samples = ''): Record<string, string> => ({
  'content/reviews.yml': `reviewers:\n  - { id: editor-1, by: person, role: editor }\n  - { id: model-1, by: language-model }\n${samples}reviews:\n${reviews.join('')}`,
});
const sample = (passages: string, of = 9): string =>
  `samples:\n  - { id: sample-1, drawn: "2030-01-01", from: all findings, of: ${of}, seed: 7, passages: ${passages} }\n`;

const of = (rule: Rule, reviews: readonly string[], samples = ''): string[] => saidOf(rule, file(reviews, samples));
const change = (...changes: string[]): string => `what: change, changes: [${changes.join(', ')}]`;
const THEME = '{ field: theme, old: plans, new: staff }';

describe('what is reviewed', () => {
  it('is a finding or an ask, and no statement', () => {
    expect(of(reviewPassage, [review(FINDING, AGREED), review(ASK, AGREED)], sample(`[${FINDING}, 2002-lost-a03]`))).toEqual([]);
    expect(of(reviewPassage, [review(STATEMENT, AGREED), review('2003-review-f999', AGREED)], sample(`[${STATEMENT}]`))).toEqual([
      `${STATEMENT}: "${STATEMENT}" is a statement, which has no coding to review.`,
      `${STATEMENT}: "${STATEMENT}" is a statement, which has no coding to review.`,
      '2003-review-f999: "2003-review-f999" is no finding or ask of the record, and never was.',
    ]);
  });
  it('may be gone, where it was published', () => {
    const published = { 'content/published.csv': 'id,words,theme,stance,date\n2003-review-f999,Words.,plans,concern,\n2003-review-s99,Words.,,,\n' };
    const files = { ...file([review('2003-review-f999', AGREED), review('2003-review-s99', AGREED)]), ...published };
    expect(saidOf(reviewPassage, files)).toEqual(['2003-review-s99: "2003-review-s99" is no finding or ask of the record, and never was.']);
  });
});

it('who reviewed, and for which sample, stands at the top of the file', () => {
  expect(of(reviewReference, [review(FINDING, AGREED), review(ASK, `sample: sample-1, ${AGREED}`, { by: 'model-1' })], sample(`[${ASK}]`))).toEqual([]);
  expect(of(reviewReference, [review(FINDING, AGREED, { by: 'editor-2' }), review(FINDING, `sample: sample-2, ${AGREED}`)], sample(`[${ASK}]`))).toEqual([
    `${FINDING}: "editor-2" is none of the reviewers at the top of the file.`,
    `${FINDING}: "sample-2" is none of the samples at the top of the file.`,
  ]);
});

it('a sample has each passage once, no more than it was drawn of, and each that was reviewed for it', () => {
  const reviewed = [review(FINDING, `sample: sample-1, ${AGREED}`)];
  expect(of(reviewSample, reviewed, sample(`[${ASK}, ${FINDING}]`, 2))).toEqual([]);
  expect(of(reviewSample, reviewed, sample(`[${FINDING}, ${ASK}, ${FINDING}]`))).toEqual([`reviews: "${FINDING}" is in the sample twice.`]);
  expect(of(reviewSample, reviewed, sample(`[${ASK}, ${FINDING}]`, 1))).toEqual(['reviews: 2 passages cannot be drawn of 1.']);
  expect(of(reviewSample, [...reviewed, review(ASK, AGREED)], sample('[2002-lost-a03]'))).toEqual([`${FINDING}: "${FINDING}" was not drawn in this sample.`]);
  expect(of(reviewSample, reviewed)).toEqual([]);
});

it('a reviewer decides once on one day on one passage', () => {
  const again = [review(FINDING, AGREED, { on: '2030-01-02' }), review(FINDING, AGREED, { by: 'model-1' }), review(ASK, AGREED)];
  expect(of(reviewTwice, [review(FINDING, AGREED), ...again])).toEqual([]);
  expect(of(reviewTwice, [review(FINDING, AGREED), ...again, review(FINDING, AGREED)])).toEqual([
    `${FINDING}: "editor-1" has reviewed "${FINDING}" twice on 2030-01-01.`,
  ]);
});

describe('what was seen', () => {
  const seen = (passage: string, what: string, more = AGREED): string[] => of(reviewSeen, [review(passage, more, { seen: what })]);
  it('of a finding is its theme and its stance', () => {
    expect(seen(FINDING, SEEN)).toEqual([]);
    for (const lacking of ['{ words: Words., theme: plans }', '{ words: Words., stance: concern }'])
      expect(seen(FINDING, lacking)).toEqual([`${FINDING}: The review does not say what theme and stance the finding had then.`]);
  });
  it('of an ask is no stance', () => {
    const [plain, no] = ['{ words: Words., theme: plans }', [`${ASK}: An ask has no stance.`]];
    expect([seen(ASK, plain), seen(ASK, '{ words: Words. }')]).toEqual([[], []]);
    expect([seen(ASK, SEEN), seen(ASK, plain, `blind: { theme: plans, stance: concern }, ${AGREED}`)]).toEqual([no, no]);
    expect(seen(ASK, plain, `blind: { theme: plans }, ${AGREED}`)).toEqual([]);
    expect(seen(FINDING, SEEN, `blind: { theme: plans, stance: concern }, ${AGREED}`)).toEqual([]);
  });
});

describe('what a reviewer says', () => {
  const said = (more: string): string[] => of(reviewChange, [review(FINDING, more)]).map((line) => line.replace(/^.*?: /, ''));
  it('is sound', () => {
    const words = '{ field: words, old: Plans are not good at all., new: Plans are bad. }';
    for (const more of [AGREED, 'what: discuss, remark: Why so?', change(THEME), change(THEME, '{ field: stance, old: concern, new: progress }', words)])
      expect(said(more), more).toEqual([]);
  });
  it.each([
    ['what: change', 'The review would change something and does not say what.'],
    [`what: agree, changes: [${THEME}]`, 'The review says "agree", but names a change.'],
    [`what: discuss, remark: Why?, changes: [${THEME}]`, 'The review says "discuss", but names a change.'],
    ['what: discuss', 'The review asks for a discussion and does not say of what.'],
    [change(THEME, '{ field: theme, old: plans, new: homes }'), '"theme" is changed twice.'],
    [change('{ field: theme, old: plans, new: plans }'), 'What it was and what it should be are the same.'],
    [
      change('{ field: stance, old: concern, new: progress }', '{ field: theme, old: homes, new: staff }'),
      'The change starts from "homes", which is not what was seen.',
    ],
  ])('is not: %s', (more, what) => expect(said(more)).toEqual([what]));
});

describe('what was settled', () => {
  const settled = (what: string, how: string, passage = FINDING): string[] =>
    of(reviewSettled, [review(passage, `${what}, settled: { on: "2030-01-02", ${how} }`)]).map((line) => line.replace(/^.*?: /, ''));
  it('was open, and was kept with a reason or changed', () => {
    expect(of(reviewSettled, [review(FINDING, change(THEME))])).toEqual([]);
    expect(settled(change(THEME), 'how: kept, why: It is.')).toEqual([]);
    expect(settled(AGREED, 'how: kept, why: It is.')).toEqual(['The reviewer agreed, so that there was nothing to settle.']);
    expect(settled(change(THEME), 'how: kept')).toEqual(['The passage was kept as it was, without a reason.']);
    expect(settled(change(THEME), 'how: changed')).toEqual(['The passage is said to be changed, but stands as it was when it was reviewed.']);
    expect(settled('what: discuss, remark: Why?', 'how: changed')).toEqual(['The passage is said to be changed, but stands as it was when it was reviewed.']);
  });
  it('is changed where the passage has another theme now, or is gone', () => {
    const moved = changed('content/findings/2003-review.yml', 'theme: plans, stance: concern', 'theme: staff, stance: concern');
    const files = file([review(FINDING, `${change(THEME)}, settled: { on: "2030-01-02", how: changed }`)]);
    expect(saidOf(reviewSettled, { ...files, ...moved })).toEqual([]);
    expect(settled(change(THEME), 'how: changed', '2003-review-f999')).toEqual([]);
  });
});

describe('that nobody has reviewed', () => {
  const words = (said: string) => ({ 'content/story.mdx': `---\ntitle: Story\nsummary: A story.\nchecked: "2030-01-01"\n---\n\n${said}\n` });
  it('is no longer said once a person has', () => {
    for (const said of [
      'no person has reviewed',
      'No reader has yet checked',
      'not yet reviewed by a person',
      'not been reviewed by another person',
      'not reviewed by a second human',
      'no human has reviewed',
    ])
      expect(saidOf(reviewSaid, { ...file([review(FINDING, AGREED)]), ...words(`All of it: ${said} it.`) })).toEqual([
        `story: "${said}" is no longer so: content/reviews.yml has reviews by a person.`,
      ]);
    expect(saidOf(reviewSaid, { ...file([review(FINDING, AGREED)]), ...words('Some is reviewed by a person.') })).toEqual([]);
  });
  it('may be said while only a program has, and in the reviews themselves', () => {
    const said = words('It is not yet reviewed by a person.');
    expect(saidOf(reviewSaid, { ...file([review(FINDING, AGREED, { by: 'model-1' })]), ...said })).toEqual([]);
    expect(saidOf(reviewSaid, { ...file([]), ...said })).toEqual([]);
    expect(of(reviewSaid, [review(FINDING, 'what: discuss, remark: No person has reviewed this.')])).toEqual([]);
  });
});

it.each<[string, Rule, string, string]>([
  ['2003-review-f999', reviewPassage, review('2003-review-f999', AGREED), ''],
  ['2003-review-f998', reviewPassage, '', sample('[2003-review-f998]')],
  ['editor-2', reviewReference, review(FINDING, AGREED, { by: 'editor-2' }), ''],
  ['sample-2', reviewReference, review(FINDING, `sample: sample-2, ${AGREED}`), sample(`[${ASK}]`)],
  [FINDING, reviewSample, '', sample(`[${FINDING}, ${FINDING}]`)],
  ['1', reviewSample, '', sample(`[${FINDING}, ${ASK}]`, 1)],
  ['sample-1', reviewSample, review(FINDING, `sample: sample-1, ${AGREED}`), sample(`[${ASK}]`)],
  [FINDING, reviewTwice, review(FINDING, AGREED) + review(FINDING, AGREED), ''],
  ['concern', reviewSeen, review(ASK, AGREED), ''],
  ['progress', reviewSeen, review(ASK, `blind: { theme: plans, stance: progress }, ${AGREED}`, { seen: '{ words: Words. }' }), ''],
  ['{ words: Words.', reviewSeen, review(FINDING, AGREED, { seen: '{ words: Words. }' }), ''],
  ['change', reviewChange, review(FINDING, 'what: change'), ''],
  ['agree', reviewChange, review(FINDING, `what: agree, changes: [${THEME}]`), ''],
  ['discuss', reviewChange, review(FINDING, 'what: discuss'), ''],
  ['theme', reviewChange, review(FINDING, change(THEME, THEME)), ''],
  ['staff', reviewChange, review(FINDING, change('{ field: theme, old: staff, new: staff }')), ''],
  ['homes', reviewChange, review(FINDING, change('{ field: theme, old: homes, new: staff }')), ''],
  ['{ on: "2030-01-02"', reviewSettled, review(FINDING, `${AGREED}, settled: { on: "2030-01-02", how: kept }`), ''],
  ['kept', reviewSettled, review(FINDING, `${change(THEME)}, settled: { on: "2030-01-02", how: kept }`), ''],
  ['changed', reviewSettled, review(FINDING, `${change(THEME)}, settled: { on: "2030-01-02", how: changed }`), ''],
])('a problem is told at its place: %s', (place, rule, reviews, samples) => {
  expect(placesOf(rule, file([reviews], samples))).toEqual([place]);
});
