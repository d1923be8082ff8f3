// Reviews of the coding: how a passage stands to what was reviewed, what the pages say of it, and how much was reviewed.
import { describe, expect, it } from 'vitest';
import { reviewsShown } from '../../src/charts/reviews.ts';
import { reviewFigures } from '../../src/model/counts/reviews.ts';
import type { InspectionRecord } from '../../src/model/record/record.ts';
import { reviewable, reviewsIn, seenOf, standingOf, type Otherwise, type Review } from '../../src/model/record/reviewed.ts';
import { codedSentence } from '../../src/model/words/coded.ts';
import { reviewedIn, reviewWords } from '../../src/model/words/reviewed.ts';
import { readFiles } from '../fixtures/files.ts';
import { made } from '../fixtures/made.ts';

const SEEN = { words: 'Visits are late.', theme: 'plans', stance: 'concern' } as const;

/** A review of the first finding of the made record, by an editor who agrees. */
const review = (more: Partial<Review> = {}): Review => ({
  passage: 'first-plans-1',
  reviewer: 'editor-1',
  by: 'person',
  role: 'editor',
  on: '2030-01-02',
  sample: undefined,
  seen: SEEN,
  what: 'agree',
  changes: [],
  stands: 'as-reviewed',
  open: false,
  ...more,
});
const theme: Otherwise = { field: 'theme', old: 'plans', new: 'staff' };
const model = { reviewer: 'model-1', by: 'language-model', role: undefined } as const;
const reviewed = (...reviews: readonly Review[]): InspectionRecord => ({ ...made, reviews: [...reviews] });
const said = (...reviews: readonly Review[]): string[] =>
  reviewWords(reviewed(...reviews), 'first-plans-1').map(({ says, since }) => `${says} ${since}`.trim());

describe('a review', () => {
  it('is of the words, the theme and the stance as they were, and counts for nothing else', () => {
    expect(standingOf({ seen: SEEN }, SEEN)).toBe('as-reviewed');
    for (const change of [{ words: 'Visits are often late.' }, { theme: 'staff' }, { stance: 'progress' as const }, { says: 'And short.' }])
      expect(standingOf({ seen: SEEN }, { ...SEEN, ...change }), JSON.stringify(change)).toBe('changed-otherwise');
    expect(standingOf({ seen: SEEN }, undefined)).toBe('gone');
  });

  it('that asked for a change is followed by that change alone', () => {
    expect(standingOf({ seen: SEEN, changes: [theme] }, { ...SEEN, theme: 'staff' })).toBe('changed-as-said');
    expect(standingOf({ seen: SEEN, changes: [theme] }, { ...SEEN, theme: 'homes' })).toBe('changed-otherwise');
    expect(standingOf({ seen: SEEN, changes: [theme] }, { ...SEEN, theme: 'staff', stance: 'strength' })).toBe('changed-otherwise');
    expect(standingOf({ seen: SEEN, changes: [theme] }, SEEN)).toBe('as-reviewed');
  });

  it('is of the quoted words and of ours beside them, or of ours alone', () => {
    expect(seenOf({ quote: 'Late.', says: 'And short.', theme: 'plans' })).toEqual({ words: 'Late.', says: 'And short.', theme: 'plans' });
    expect(seenOf({ says: 'Visits were late.', stance: 'concern' })).toEqual({ words: 'Visits were late.', stance: 'concern' });
  });
});

describe('the page of a passage', () => {
  it('says nothing of reviews where there is none', () => {
    expect(said()).toEqual([]);
    expect(said(review({ passage: 'first-plans-2' }))).toEqual([]);
  });

  it('says who agreed, by role, and when', () => {
    expect(said(review())).toEqual(['Reviewed by a person (editor) on 2 January 2030: agreed.']);
    expect(said(review({ ...model, blind: { theme: 'plans', stance: 'concern' } }))).toEqual([
      'Reviewed by a language model on 2 January 2030: agreed. The coding was hidden until they had decided.',
    ]);
    expect(said(review({ blind: { theme: 'staff', stance: 'concern' } }))[0]).toContain('They had decided otherwise before they saw the coding.');
    // Nothing says "decided" of what nobody had decided.
    expect(said(review({ blind: {} }))[0]).toContain('The coding was hidden at first; they had not decided when they saw it.');
    expect(said(review({ blind: { stance: 'concern' } }))[0]).toContain('The coding was hidden until they had decided on the stance.');
  });

  it('says what a reviewer would change, and what became of it', () => {
    const change = { what: 'change' } as const;
    const stance: Otherwise = { field: 'stance', old: 'concern', new: 'strength' };
    expect(said(review({ ...change, changes: [stance] }))[0]).toContain('would call it praise and not criticism');
    const words = 'Reviewed by a person (editor) on 2 January 2030: would give it the theme "Staff" and not "Plans".';
    expect(said(review({ what: 'change', changes: [theme], open: true }))).toEqual([`${words} This is not settled yet.`]);
    expect(said(review({ ...change, changes: [theme], settled: { on: '2030-01-03', how: 'kept', why: 'It is about plans.' } }))).toEqual([
      `${words} It was kept as it was: It is about plans.`,
    ]);
    expect(said(review({ ...change, changes: [theme], stands: 'changed-as-said', settled: { on: '2030-01-03', how: 'changed' } }))).toEqual([
      `${words} It was changed to that on 3 January 2030.`,
    ]);
  });

  it('says that a review of what has changed since does not count', () => {
    expect(said(review({ stands: 'changed-otherwise' }))).toEqual([
      'Reviewed by a person (editor) on 2 January 2030: agreed. It was changed after that, so this review does not count for what stands now.',
    ]);
  });

  it('says in each case what was said and what became of it', () => {
    const on = 'on 2 January 2030';
    expect(said(review({ stands: 'gone' }))).toEqual([`Reviewed by a person (editor) ${on}: agreed. The passage is no longer in the record.`]);
    expect(said(review({ what: 'change', changes: [theme], stands: 'changed-as-said' }))[0]).toMatch(/ It was changed to that since\.$/);
    expect(said(review({ what: 'discuss', role: undefined, open: true }))).toEqual([
      `Reviewed by a person (role not known) ${on}: had a question. This is not settled yet.`,
    ]);
    const words: Otherwise = { field: 'words', old: 'a', new: 'b' };
    expect(said(review({ what: 'change', changes: [theme, words] }))[0]).toContain(
      'would give it the theme "Staff" and not "Plans" and would choose other words.',
    );
    expect(said(review({ what: 'change', changes: [{ ...theme, new: 'none' }] }))[0]).toContain('the theme "none" and not "Plans"');
    const kept = { settled: { on: '2030-01-03', how: 'kept', why: 'It is.' }, stands: 'changed-otherwise' } as const;
    expect(said(review({ what: 'discuss', ...kept }))[0]).toMatch(/ It was kept as it was: It is\. It was changed after that, so /);
  });

  it('says that a reviewer had decided otherwise only where they then agreed, by theme or by stance', () => {
    const blind = (given: string, stance: 'concern' | 'strength', more: Partial<Review> = {}): boolean =>
      said(review({ blind: { theme: given, stance }, ...more }))[0]?.includes('had decided otherwise') ?? false;
    expect([blind('plans', 'concern'), blind('staff', 'concern'), blind('plans', 'strength')]).toEqual([false, true, true]);
    expect(blind('staff', 'strength', { what: 'change', changes: [theme] })).toBe(false);
  });

  it('keeps the reviews of two reviewers apart', () => {
    expect(said(review(), review({ reviewer: 'editor-2', what: 'discuss', open: true }))).toHaveLength(2);
  });
});

describe('the sentence about some visits', () => {
  const some = made.inspections.filter(({ id }) => id === 'later').flatMap(({ findings, asks }) => [...findings, ...asks]);

  it('says that nobody has reviewed them, as long as that is so', () => {
    expect(reviewedIn(made, some)).toBe('not yet reviewed by a person');
    expect(reviewedIn(reviewed(review({ passage: 'later-1', stands: 'changed-otherwise' })), some)).toBe('not yet reviewed by a person');
    expect(reviewedIn(reviewed(review()), some)).toBe('not yet reviewed by a person');
  });

  it('counts passages, and keeps people and language models apart', () => {
    const twice = reviewed(review({ passage: 'later-1' }), review({ passage: 'later-1', reviewer: 'editor-2' }), review({ passage: 'later-2', ...model }));
    expect(reviewedIn(twice, some)).toBe('1 of 4 passages reviewed by a person and 1 of 4 by a language model');
    expect(reviewedIn(reviewed(review({ passage: 'later-2', ...model })), some)).toBe('1 of 4 passages reviewed by a language model, not yet by a person');
    const all = ['later-1', 'later-2', 'later-3', 'later-a1'].map((passage) => review({ passage }));
    expect(reviewedIn(reviewed(...all), some)).toBe('all 4 passages reviewed by a person');
  });

  it('says of one passage alone whether it was reviewed', () => {
    const [one = { id: '' }] = some;
    expect(reviewedIn(reviewed(review({ passage: one.id })), [one])).toBe('reviewed by a person');
    expect(reviewedIn(reviewed(review({ passage: one.id, ...model })), [one])).toBe('reviewed by a language model, not yet by a person');
    expect(reviewedIn(reviewed(review({ passage: one.id, ...model }), review({ passage: one.id })), [one])).toBe(
      'reviewed by a person and by a language model',
    );
  });

  it('names another person where a person has coded', () => {
    expect(codedSentence(made, [{ coded: [{ by: 'person', role: 'analyst', on: '2029' }], findings: [], asks: [] }])).toMatch(
      /; not yet reviewed by another person\.$/,
    );
    expect(
      codedSentence(
        reviewed(review()),
        made.inspections.filter(({ id }) => id === 'first'),
      ),
    ).toMatch(/; 1 of 11 passages reviewed by a person\.$/);
  });
});

describe('the figures', () => {
  it('are none where nobody has reviewed anything', () => {
    expect(reviewFigures(made)).toEqual([]);
    expect(reviewsShown(made)).toEqual({ says: [expect.stringContaining('No person has reviewed the coding so far')], table: undefined });
  });

  it('are of each text and of all, and of the first look of each reviewer', () => {
    const record = reviewed(
      review({ what: 'change', changes: [theme], stands: 'changed-as-said' }),
      review({ on: '2030-01-05' }),
      review({ passage: 'first-plans-2', reviewer: 'editor-2', what: 'discuss', open: true }),
      review({ passage: 'later-1', stands: 'changed-otherwise' }),
    );
    const figures = reviewFigures(record);
    expect(figures.map(({ visit, reviewed: count, outdated, looks }) => [visit?.id, count, outdated, looks])).toEqual([
      [undefined, 2, 1, { agree: 1, change: 1, discuss: 1 }],
      ['first', 2, 0, { agree: 0, change: 1, discuss: 1 }],
      ['later', 0, 1, { agree: 1, change: 0, discuss: 0 }],
    ]);
    expect(figures[0]?.settled).toEqual({ changed: 0, kept: 0, open: 1 });
  });

  it('take kappa from what was decided while the coding was hidden, and from nothing else', () => {
    const given = [
      ['plans', 'concern'],
      ['staff', 'concern'],
      ['plans', 'concern'],
      ['staff', 'concern'],
    ] as const;
    const blind = given.map(([one, stance], i) =>
      review({ passage: `first-plans-${i + 1}`, seen: { ...SEEN, theme: i < 2 ? 'plans' : 'staff' }, blind: { theme: one, stance } }),
    );
    const [all] = reviewFigures(reviewed(...blind, review({ passage: 'first-staff-1' })));
    expect(all?.blind.looks).toBe(4);
    // Who asked to see the coding first had decided nothing blind.
    expect(reviewFigures(reviewed(...blind, review({ passage: 'first-staff-1', blind: {} })))[0]?.blind.looks).toBe(4);
    expect(all?.blind.theme).toMatchObject({ pairs: 4, same: 2, kappa: { value: 0 } });
    expect(all?.blind.stance).toMatchObject({ pairs: 4, same: 4, kappa: { value: null } });
  });

  it('name the sample, and how much of it was reviewed', () => {
    const sample = { id: 's', drawn: '2030-01-01', from: 'all findings', of: 19, seed: 1, passages: ['first-plans-1', 'first-plans-2'] };
    expect(reviewsShown(reviewed(review({ sample }))).says).toContain(
      'A random sample of 2 of 19 (all findings) was drawn on 1 January 2030; 1 of it was reviewed.',
    );
  });
});

describe('the reviews of a record', () => {
  const of = (...reviews: string[]): Review[] =>
    reviewsIn(
      readFiles({
        'content/reviews.yml': `reviewers:\n  - { id: editor-1, by: person, role: editor }\n  - { id: model-1, by: language-model }\nsamples:\n  - { id: sample-1, drawn: "2030-01-01", from: all findings, of: 9, seed: 7, passages: [2003-review-f001] }\nreviews:\n${reviews.join('')}`,
      }).draft,
    );
  const seen = '{ words: Plans are not good at all., theme: plans, stance: concern }';
  const one = (more = 'what: agree', { passage = '2003-review-f001', by = 'editor-1', on = '2030-01-02' } = {}): string =>
    `  - { passage: ${passage}, reviewer: ${by}, on: "${on}", seen: ${seen}, ${more} }\n`;
  const change = 'what: change, changes: [{ field: theme, old: plans, new: staff }]';
  it('have who reviewed, the sample, and how the passage stands', () => {
    expect(of(one(`sample: sample-1, ${change}`), one('what: agree', { by: 'model-1' }))).toMatchObject([
      { by: 'person', role: 'editor', sample: { id: 'sample-1' }, stands: 'as-reviewed', changes: [{ new: 'staff' }] },
      { by: 'language-model', role: undefined, sample: undefined, changes: [] },
    ]);
    expect(of(one('what: agree', { passage: '2003-review-f002' }), one('what: agree', { passage: 'gone-f001' })).map(({ stands }) => stands)).toEqual(['changed-otherwise', 'gone']); // prettier-ignore
    expect(of(one('what: agree', { by: 'nobody-1' }))).toEqual([]);
  });
  it('are in the order of their days, those of one day as they stand', () => {
    const days = [
      one(change, { on: '2030-02-01' }),
      one('what: agree', { by: 'model-1', on: '2030-01-01' }),
      one('what: agree', { on: '2030-02-01', by: 'model-1' }),
    ];
    expect(of(...days).map(({ on, reviewer }) => `${on} ${reviewer}`)).toEqual(['2030-01-01 model-1', '2030-02-01 editor-1', '2030-02-01 model-1']);
  });
  it('are open while a difference or a question stands that nobody has settled, and to which its reviewer has not come back', () => {
    const open = (...reviews: string[]): boolean[] => of(...reviews).map((each) => each.open);
    expect([open(one()), open(one(change)), open(one('what: discuss, remark: Why?'))]).toEqual([[false], [true], [true]]);
    expect(open(one(`${change}, settled: { on: "2030-01-03", how: kept, why: It is. }`))).toEqual([false]);
    expect(open(one(change, { passage: '2003-review-f002' }))).toEqual([false]);
    expect(open(one(change), one('what: agree', { on: '2030-01-03' }))).toEqual([false, false]);
    // Another reviewer, another passage or an earlier day is no coming back.
    expect(open(one(change), one('what: agree', { by: 'model-1', on: '2030-01-03' }))).toEqual([true, false]);
    expect(open(one('what: agree', { on: '2030-01-01' }), one(change))).toEqual([false, true]);
  });
  it('may be of each finding and ask, quoted or told', () => {
    const all = reviewable(readFiles().draft);
    expect([...all.keys()]).toEqual(['2001-visit-f001', '2003-review-f002', '2003-review-f001', '2003-review-a01', '2002-lost-a03', '2002-lost-a12']);
    expect(all.get('2002-lost-a03')).toEqual({ words: 'Plan better.', theme: 'plans' });
    expect(all.get('2003-review-f001')).toEqual({ words: 'Plans are not good at all.', theme: 'plans', stance: 'concern' });
  });
});
