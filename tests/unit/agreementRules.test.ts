// The figures of two codings, in the record of a few files: such as a count can give, and such as fit each other. `bad/` tries the same rules on the whole content.
import { describe, expect, it } from 'vitest';
import { agreementFigures, agreementScope } from '../../src/model/checks/agreement.ts';
import { readFiles } from '../fixtures/files.ts';
import { foundIn, saidOf, type Files } from '../fixtures/found.ts';

const FILE = 'content/agreement.json';
interface Sides {
  first: number;
  second: number;
}
const measure = (value: number | null, low: number | null = 0.1, high: number | null = 0.95): unknown => ({ value, low, high });
const measures = (agreement = 0.8333, kappa = 0.6667): Record<string, unknown> => ({ agreement: measure(agreement), kappa: measure(kappa) });
const figures = (scope: string, first: number, second: number, pairs: number, more: object = {}): Record<string, unknown> => ({
  scope,
  first,
  second,
  pairs,
  coverage: { first: Number((pairs / first).toFixed(4)), second: Number((pairs / second).toFixed(4)) },
  theme: measures(),
  stance: measures(),
  ...more,
});
/** Five of six pairs are alike, and half of them would be by chance. */
const table = (...more: object[]): object[] => [
  { first: 'plans', second: 'plans', pairs: 3 },
  { first: 'staff', second: 'staff', pairs: 2 },
  { first: 'plans', second: 'staff', pairs: 1 },
  ...more,
];
const ALL = figures('all', 10, 8, 6);
const TEXTS = [figures('2003-review', 6, 5, 4), figures('2001-visit', 3, 2, 2)];
const SHORT = figures('short', 3, 2, 2);
const compared = (more: object = {}): Record<string, unknown> => ({
  texts: 'quoted',
  dropped: { first: 1, second: 1 } satisfies Sides,
  figures: [ALL, SHORT, ...TEXTS],
  confusion: { theme: table(), stance: table() },
  settled: [{ field: 'theme', first: 2, second: 0 }],
  ...more,
});
const file = (...all: object[]): Files => ({ [FILE]: JSON.stringify({ compared: all }, undefined, 2) });
const said = (more: object): string[] => saidOf(agreementFigures, file(compared(more))).map((line) => line.replace(/^\S*: /, ''));
/** With other figures of all texts. */
const all = (more: object): string[] => said({ figures: [{ ...ALL, ...more }, SHORT, ...TEXTS] });
const theme = (more: object): string[] => all({ theme: { ...measures(), ...more } });

describe('the figures of two codings', () => {
  it('are right where they fit each other', () => {
    expect([saidOf(agreementFigures), said({}), said({ figures: [figures('all', 9, 7, 6, {}), ...TEXTS], dropped: undefined })]).toEqual([[], [], []]);
    expect(theme({ agreement: measure(null, null, null), kappa: measure(null, null, null) })).toEqual([]);
    expect([
      theme({ kappa: measure(0.6667, -1, 1) }),
      theme({ agreement: measure(0.8333, 0, 1) }),
      theme({ agreement: measure(0.8333, 0.8333, 0.8333) }),
    ]).toEqual([[], [], []]);
  });
  it('are of one comparison each', () => {
    expect(saidOf(agreementFigures, file(compared(), compared({ texts: 'told' })))).toEqual([]);
    expect(saidOf(agreementFigures, file(compared(), compared()))).toEqual([expect.stringContaining('"quoted" are compared twice.')]);
  });
  it('lie between their bounds, and these where such a figure can lie', () => {
    const missing = ['Of the value and its two bounds one is missing and another is not.'];
    for (const one of [measure(null), measure(0.8333, null), measure(0.8333, 0.1, null), measure(null, null, 0.9)])
      expect(theme({ agreement: one })).toEqual(missing);
    expect([theme({ agreement: measure(1.5) }), theme({ agreement: measure(0.8333, -0.1) }), theme({ agreement: measure(0.8333, 0.1, 1.1) })]).toEqual([
      ['1.5 is not between 0 and 1.'],
      ['-0.1 is not between 0 and 1.'],
      ['1.1 is not between 0 and 1.'],
    ]);
    expect(theme({ kappa: measure(0.6667, -1.1) })).toEqual(['-1.1 is not between -1 and 1.']);
    const outside = (low: number, high: number): string[] => [`The value 0.8333 does not lie between its bounds, ${low} and ${high}.`];
    expect([theme({ agreement: measure(0.8333, 0.84, 0.9) }), theme({ agreement: measure(0.8333, 0.1, 0.8) })]).toEqual([
      outside(0.84, 0.9),
      outside(0.1, 0.8),
    ]);
    expect(all({ stance: { ...measures(), kappa: measure(2) } })).toEqual(['2 is not between -1 and 1.']);
  });
  it('are numbers of findings', () => {
    for (const field of ['first', 'second', 'pairs']) expect(all({ [field]: -1 }), field).toEqual(['-1 cannot be a number of findings.']);
    expect(all({ pairs: 9 })).toEqual(['9 pairs cannot be made of 10 and 8 findings.']);
    expect([all({ coverage: { first: 0.61, second: 0.75 } }), all({ coverage: { first: 0.6, second: 0.7 } })]).toEqual([
      ['6 pairs of 10 findings are not a share of 0.61.'],
      ['6 pairs of 8 findings are not a share of 0.7.'],
    ]);
    expect(all({ coverage: { first: 0.6001, second: 0.75 } })).toEqual([]);
    expect(all({ coverage: { first: 0.6002, second: 0.75 } })).toHaveLength(1);
    expect(said({ figures: [ALL, SHORT, ...TEXTS, { ...figures('2002-lost', 1, 1, 0), first: 0, second: 0, coverage: { first: 0, second: 0 } }] })).toEqual([]);
    expect(said({ dropped: { first: -1, second: 1 } })).toEqual(['-1 cannot be a number of findings.']);
    expect(said({ settled: [{ field: 'theme', first: 0, second: 0 }, { field: 'stance', first: 0, second: -1 }] })).toEqual(['A number of differences cannot be below nought.']); // prettier-ignore
    expect(said({ settled: [{ field: 'theme', first: -1, second: 0 }] })).toHaveLength(1);
  });
  it('begin with those of all texts, each given once', () => {
    expect(said({ figures: [...TEXTS, ALL] })).toEqual(['The first figures are not those of "all" texts.']);
    expect(said({ figures: [] })).toEqual(['The first figures are not those of "all" texts.']);
    expect(said({ figures: [ALL, ...TEXTS, ...TEXTS] })).toEqual(['"2003-review" is given twice.']);
  });
  it('of all texts are those of each text together, with what was not kept', () => {
    expect(said({ dropped: { first: 0, second: 1 } })).toEqual(['The texts add up to 9, not 10.']);
    expect(said({ dropped: { first: 1, second: 2 } })).toEqual(['The texts and the 2 that were not kept add up to 9, not 8.']);
    expect(said({ figures: [ALL, figures('2003-review', 6, 5, 3), figures('2001-visit', 3, 2, 2)] })).toEqual(['The texts add up to 5, not 6.']);
    expect(said({ figures: [ALL, figures('short', 11, 2, 2), ...TEXTS] })).toEqual(['Some texts hold more than all of them.']);
    expect(said({ figures: [ALL, figures('short', 10, 8, 6), ...TEXTS] })).toEqual([]);
  });
  it('come out of the table of pairs', () => {
    const confusion = (cells: object[]): string[] => said({ confusion: { theme: cells, stance: table() } });
    expect(confusion(table({ first: 'plans', second: 'plans', pairs: 1 }))).toEqual(['The same pair of labels is counted twice.']);
    expect(confusion(table({ first: 'staff', second: 'plans', pairs: 1 }))).toEqual(['The table of "theme" holds 7 pairs, but there are 6 in all.']);
    expect(said({ confusion: { theme: table(), stance: table().slice(1) } })).toEqual(['The table of "stance" holds 3 pairs, but there are 6 in all.']);
    expect(theme({ agreement: measure(0.8) })).toEqual(['The table of pairs gives an agreement of 0.833, not 0.8.']);
    expect(theme({ kappa: measure(0.6) })).toEqual(['The table of pairs gives a kappa of 0.667, not 0.6.']);
    expect(all({ stance: measures(0.8333, 0.6) })).toEqual(['The table of pairs gives a kappa of 0.667, not 0.6.']);
    // Where all pairs have one label, nothing can be said of chance.
    const one = [{ first: 'plans', second: 'plans', pairs: 6 }];
    expect(
      said({
        figures: [{ ...ALL, theme: { agreement: measure(1, 0.9, 1), kappa: measure(0.5) } }, SHORT, ...TEXTS],
        confusion: { theme: one, stance: table() },
      }),
    ).toEqual([]);
  });
  it('are told at their place', () => {
    const path = (more: object): string | undefined => {
      const files = file(compared(more));
      const [one] = foundIn(agreementFigures, files);
      return one === undefined
        ? undefined
        : (files[FILE] ?? '')
            .split('\n')
            [one.line - 1]?.slice(one.column - 1)
            .replace(/,$/, '');
    };
    const given = (more: object): string | undefined => path({ figures: [{ ...ALL, ...more }, SHORT, ...TEXTS] });
    expect([given({ first: -1 }), given({ coverage: { first: 0.61, second: 0.75 } }), given({ theme: { ...measures(), agreement: measure(1.5) } })]).toEqual([
      '-1',
      '0.61',
      '1.5',
    ]);
    expect([given({ theme: measures(0.8) }), given({ stance: measures(0.8333, 0.6) }), given({ pairs: 9 })]).toEqual(['0.8', '0.6', '9']);
    expect([path({ dropped: { first: 0, second: 1 } }), path({ dropped: { first: -7, second: 1 } })]).toEqual(['10', '-7']);
    expect([path({ figures: [ALL, ...TEXTS, ...TEXTS] }), path({ figures: [ALL, figures('short', 11, 2, 2), ...TEXTS] })]).toEqual(['"2003-review"', '11']);
    expect([path({ settled: [{ field: 'theme', first: -1, second: 0 }] }), path({ figures: [] })]).toEqual(['{', '[]']);
    expect([
      path({ confusion: { theme: table({ first: 'plans', second: 'plans', pairs: 1 }), stance: table() } }),
      path({ confusion: { theme: table().slice(1), stance: table() } }),
    ]).toEqual(['{', '[']);
  });
});

describe('the visits of two codings', () => {
  it('are visits of the record', () => {
    expect([saidOf(agreementScope), saidOf(agreementScope, file(compared()))]).toEqual([[], []]);
    const other = file(compared({ figures: [ALL, SHORT, figures('2009-zoo', 6, 5, 4)] }));
    expect(foundIn(agreementScope, other)).toEqual([expect.objectContaining({ what: '"2009-zoo" is no visit of the record.', cause: 'inspections/2009-zoo' })]);
    const [one] = foundIn(agreementScope, other);
    expect((other[FILE] ?? '').split('\n')[(one?.line ?? 0) - 1]).toContain('"scope": "2009-zoo"');
    const { draft } = readFiles({ ...other, 'content/inspections/2009-zoo.mdx': 'none' });
    expect(agreementScope(draft, [])).toEqual([]);
  });
});
