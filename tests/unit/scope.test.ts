// Which absence: what each kind of visit says of a theme on which nothing is recorded, and that none of it is zero.
import { describe, expect, it } from 'vitest';
import type { Inspection } from '../../src/model/record/record.ts';
import { ABSENCE_MEANING, ABSENCE_WORDS, cellInWords, cellOf, countStances, LOOKED_AT_WORDS, themeGrid, looksAtPart } from '../../src/model/counts/scope.ts';
import { finding, FULL, made, own, secondHand, visit } from '../fixtures/made.ts';

const plans = [finding('f', 'v', 'plans', 'concern')];

describe('of a theme', () => {
  it.each([
    ['a full text that declares it, with a finding', own('v', '2001', { declared: ['plans'], findings: plans }), 'declared', undefined, 1],
    ['a full text that declares everything, without one', own('v', '2001', { declared: 'all' }), 'declared', 'nothing-recorded', 0],
    ['a full text that declares it, without one', own('v', '2001', { declared: ['staff', 'plans'] }), 'declared', 'nothing-recorded', 0],
    ['a full text that declares another, with a finding', own('v', '2001', { declared: ['staff'], findings: plans }), 'shown', undefined, 1],
    ['a full text that declares another, without one', own('v', '2001', { declared: ['staff'] }), 'unclear', 'unclear', undefined],
    ['a second-hand text that declares it, with a finding', secondHand('v', '2001', { declared: ['plans'], findings: plans }), 'declared', undefined, 1],
    ['a second-hand text that declares it, without one', secondHand('v', '2001', { declared: ['plans'] }), 'unclear', 'unclear', undefined],
    ['a second-hand text that declares everything, without one', secondHand('v', '2001', { declared: 'all' }), 'unclear', 'unclear', undefined],
    ['a text whose subject leaves it out', own('v', '2001', { declared: 'all', not_looked_at: ['plans'] }), 'not-looked-at', 'not-looked-at', undefined],
    ['a text whose subject leaves out another', own('v', '2001', { declared: 'all', not_looked_at: ['staff'] }), 'declared', 'nothing-recorded', 0],
    ['a report whose text is not held', visit('v', '2001', { declared: 'all' }), 'not-analysed', 'not-analysed', undefined],
    ['the same, though it is said to leave it out', visit('v', '2001', { not_looked_at: ['plans'] }), 'not-analysed', 'not-analysed', undefined],
  ] as const)('%s says so', (_name, inspection, lookedAt, absence, concern) => {
    const cell = cellOf(inspection, 'plans');
    expect([cell.lookedAt, cell.absence, cell.counts?.concern]).toEqual([lookedAt, absence, concern]);
    expect([cell.theme, cell.inspection, cell.findings.length]).toEqual(['plans', 'v', inspection.findings.length]);
    if (absence !== undefined) expect(cellInWords(cell)).toBe(ABSENCE_WORDS[absence]);
  });
});

it('findings are counted under their main theme alone, by stance, and told in words without zeros', () => {
  const findings = [
    ...plans,
    finding('g', 'v', 'staff', 'concern', { also: ['plans'] }),
    finding('h', 'v', 'plans', 'strength'),
    finding('i', 'v', 'plans', 'strength'),
  ];
  const cell = cellOf(own('v', '2001', { findings }), 'plans');
  expect(cell.counts).toEqual({ concern: 1, progress: 0, strength: 2 });
  expect(cellInWords(cell)).toBe('1 criticism, 2 praise');
  expect(countStances(findings)).toEqual({ concern: 2, progress: 0, strength: 2 });
});

it('the grid has every theme at every visit, themes in their order and visits by date', () => {
  expect(themeGrid(made).map(({ theme, inspection }) => `${theme} ${inspection}`)).toEqual(
    made.themes.flatMap(({ id }) => made.inspections.map((one) => `${id} ${one.id}`)),
  );
});

it('the words for what was looked at and for each absence tell one from the other', () => {
  expect([ABSENCE_WORDS, ABSENCE_MEANING, LOOKED_AT_WORDS]).toEqual([
    { 'nothing-recorded': 'nothing recorded', unclear: 'unclear', 'not-looked-at': 'not looked at', 'not-analysed': 'report not analysed here' },
    {
      'nothing-recorded': 'The visit looked at this theme. No finding in its text has it as its main theme.',
      unclear: 'From the text it is unclear whether the visit looked at this theme, or what it found.',
      'not-looked-at': 'The stated subject of the visit leaves this theme out.',
      'not-analysed': 'We have neither held nor read this report, so its findings are not counted here.',
    },
    {
      declared: 'the source says that it was looked at',
      shown: 'a finding shows that it was looked at',
      unclear: 'unclear from the text',
      'not-looked-at': 'not looked at',
      'not-analysed': 'report not analysed here',
    },
  ]);
});

it('a visit looks at part of the service where it leaves a theme out, or gives no grade and does not say that it looked at all', () => {
  const of = (framework: typeof FULL, declared: Inspection['declared'], left: string[] = []): boolean =>
    looksAtPart(own('v', '2001', { framework, declared, not_looked_at: left }));
  const ungraded = { ...FULL, graded: false };
  expect([of(FULL, 'all'), of(FULL, ['plans']), of(FULL, 'all', ['staff'])]).toEqual([false, false, true]);
  expect([of(ungraded, 'all'), of(ungraded, ['plans']), of(ungraded, []), of(ungraded, 'all', ['staff'])]).toEqual([false, true, true, true]);
});
