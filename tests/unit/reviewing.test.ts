// Reviewing at the desk: which passages, a random sample of them, and what choices say as a review.
import { expect, it } from 'vitest';
import { drawn, fromWords, lackingIn, otherwiseIn, revealed, reviewerId, reviewOf, wantedOf } from '../../src/model/authoring/reviewing.ts';

const PASSAGES = [
  { id: 'a-f001', visit: 'a', theme: 'plans' },
  { id: 'a-f002', visit: 'a', theme: 'staff' },
  { id: 'b-f001', visit: 'b', theme: 'plans' },
];
const SEEN = { words: 'Visits are late.', theme: 'plans', stance: 'concern' } as const;
const ids = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);

it('what is gone through is of a visit, of a theme, and not reviewed as it stands', () => {
  expect(ids(wantedOf(PASSAGES, [], {}))).toEqual(ids(PASSAGES));
  expect(ids(wantedOf(PASSAGES, [], { visit: 'a' }))).toEqual(['a-f001', 'a-f002']);
  expect(ids(wantedOf(PASSAGES, [], { theme: 'plans' }))).toEqual(['a-f001', 'b-f001']);
  const reviews = [
    { passage: 'a-f001', stands: 'as-reviewed' },
    { passage: 'a-f002', stands: 'changed-otherwise' },
    { passage: 'b-f001', stands: 'changed-as-said' },
  ] as const;
  expect(ids(wantedOf(PASSAGES, reviews, { isNew: true }))).toEqual(['a-f002']);
  expect(ids(wantedOf(PASSAGES, reviews, {}))).toEqual(ids(PASSAGES));
});

it('a sample has its size, each passage once and in order, and is the same for the same seed alone', () => {
  const many = Array.from({ length: 400 }, (_, i) => i);
  const sample = drawn(many, 60, 7);
  expect(sample).toHaveLength(60);
  expect(sample).toEqual([...new Set(sample)].sort((a, b) => a - b));
  expect(drawn(many, 60, 7)).toEqual(sample);
  expect(drawn(many, 60, 8)).not.toEqual(sample);
  // Each passage comes up in about as many samples as every other.
  const counts = new Map(many.map((one) => [one, 0]));
  for (let seed = 1; seed <= 400; seed += 1) for (const one of drawn(many, 60, seed)) counts.set(one, (counts.get(one) ?? 0) + 1);
  expect(Math.min(...counts.values())).toBeGreaterThan(30);
  expect(Math.max(...counts.values())).toBeLessThan(95);
});

it('a sample says what it was drawn from', () => {
  const names = { visit: 'Visit A', theme: 'Plans' };
  expect(fromWords({}, names)).toBe('all findings and asks');
  expect(fromWords({ visit: 'a', theme: 'plans', isNew: true }, names)).toBe('findings and asks of Visit A on the theme Plans that nobody had reviewed');
});

it('who sees the coding after deciding agrees with the same and would change another, and what was decided is kept', () => {
  expect(revealed(SEEN, { theme: 'plans', stance: 'concern' })).toMatchObject({ what: 'agree', blind: { theme: 'plans', stance: 'concern' } });
  expect(revealed(SEEN, { theme: 'staff', stance: 'concern' })).toMatchObject({ what: 'change', blind: { theme: 'staff', stance: 'concern' } });
  expect(revealed(SEEN, { stance: 'concern' })).toMatchObject({ what: undefined, blind: { stance: 'concern' } });
  expect(revealed({ words: 'See children.', theme: 'plans' }, { theme: 'plans' }).what).toBe('agree');
});

it('a change names what differs, and words only where they do', () => {
  expect(otherwiseIn(SEEN, { theme: 'plans', stance: 'concern', words: ' Visits are  late. ' })).toEqual([]);
  expect(otherwiseIn(SEEN, { stance: 'progress', words: 'Visits are often late.' })).toEqual([
    { field: 'stance', old: 'concern', new: 'progress' },
    { field: 'words', old: 'Visits are late.', new: 'Visits are often late.' },
  ]);
  expect(otherwiseIn({ words: 'See children.' }, { theme: 'plans', stance: 'concern' })).toEqual([]);
});

it('nothing is saved that does not say what it says', () => {
  expect(lackingIn(SEEN, {})).toMatch(/agree/);
  expect(lackingIn(SEEN, { what: 'change' })).toMatch(/otherwise/);
  expect(lackingIn(SEEN, { what: 'discuss', remark: ' ' })).toMatch(/question/);
  for (const said of [{ what: 'agree' }, { what: 'discuss', remark: 'Is it?' }, { what: 'change', theme: 'staff' }] as const)
    expect(lackingIn(SEEN, said)).toBeUndefined();
});

it('who agrees in the end names no change, even where they had decided otherwise', () => {
  const of = { passage: 'a-f001', reviewer: 'editor-1', on: '2030-01-02' };
  const said = { ...revealed(SEEN, { theme: 'staff', stance: 'concern' as const }), what: 'agree' as const, remark: ' ' };
  expect(reviewOf(SEEN, said, of)).toEqual({ ...of, seen: SEEN, blind: { theme: 'staff', stance: 'concern' }, what: 'agree' });
  expect(reviewOf(SEEN, { what: 'change', theme: 'staff', remark: 'It is\nabout staff.' }, { ...of, sample: 's' })).toEqual({
    ...of,
    sample: 's',
    seen: SEEN,
    what: 'change',
    changes: [{ field: 'theme', old: 'plans', new: 'staff' }],
    remark: 'It is about staff.',
  });
});

it('a reviewer is known by the role and a number', () => {
  expect(reviewerId("Children's services practitioner", [])).toBe('childrens-services-practitioner-1');
  expect(reviewerId('editor', ['editor-1', 'editor-2'])).toBe('editor-3');
  expect(reviewerId('…', [])).toBe('reviewer-1');
});
