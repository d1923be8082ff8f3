// How far two codings agreed: figures that a count can give, and that fit each other.
import type { Confusion, Figures, Measure, Published } from '../counts/agreement.ts';
import type { Path } from '../written/problems.ts';
import { missing } from './causes.ts';
import { known } from './known.ts';
import { at, type Rule } from './rule.ts';

/** A figure that cannot be: where it is and why. */
type Fault = [path: Path, what: string];

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
/** Figures are written with four decimals. */
const isNear = (a: number, b: number): boolean => Math.abs(a - b) < 0.000_11;

function faultsOfMeasure({ value, low, high }: Measure, path: Path, least: number): Fault[] {
  if (value === null || low === null || high === null)
    return value === low && low === high ? [] : [[path, 'Of the value and its two bounds one is missing and another is not.']];
  const outside = (
    [
      ['value', value],
      ['low', low],
      ['high', high],
    ] as const
  ).find(([, one]) => one < least || one > 1);
  if (outside) return [[[...path, outside[0]], `${outside[1]} is not between ${least} and 1.`]];
  return low <= value && value <= high ? [] : [[path, `The value ${value} does not lie between its bounds, ${low} and ${high}.`]];
}

function faultsOfFigures(one: Figures, path: Path): Fault[] {
  const { first, second, pairs, coverage } = one;
  const negative = (['first', 'second', 'pairs'] as const).find((field) => one[field] < 0);
  if (negative) return [[[...path, negative], `${one[negative]} cannot be a number of findings.`]];
  if (pairs > Math.min(first, second)) return [[[...path, 'pairs'], `${pairs} pairs cannot be made of ${first} and ${second} findings.`]];
  const wrong = (['first', 'second'] as const).find((side) => one[side] > 0 && !isNear(coverage[side], pairs / one[side]));
  return [
    ...(wrong ? [[[...path, 'coverage', wrong], `${pairs} pairs of ${one[wrong]} findings are not a share of ${coverage[wrong]}.`] satisfies Fault] : []),
    ...(['theme', 'stance'] as const).flatMap((field) => [
      ...faultsOfMeasure(one[field].agreement, [...path, field, 'agreement'], 0),
      ...faultsOfMeasure(one[field].kappa, [...path, field, 'kappa'], -1),
    ]),
  ];
}

/** The table of pairs gives the agreement and the kappa of all texts again. */
function faultsOfTable(cells: readonly Confusion[], all: Figures, field: 'theme' | 'stance', path: Path): Fault[] {
  const total = sum(cells.map(({ pairs }) => pairs));
  const keys = cells.map(({ first, second }) => `${first} ${second}`);
  const twice = keys.findIndex((key, i) => keys.indexOf(key) < i);
  if (twice >= 0) return [[[...path, twice], 'The same pair of labels is counted twice.']];
  if (total !== all.pairs) return [[path, `The table of "${field}" holds ${total} pairs, but there are ${all.pairs} in all.`]];
  const { agreement, kappa } = all[field];
  const alike = sum(cells.filter(({ first, second }) => first === second).map(({ pairs }) => pairs)) / total;
  const labels = [...new Set(cells.flatMap(({ first, second }) => [first, second]))];
  const share = (side: 'first' | 'second', label: string): number => sum(cells.filter((one) => one[side] === label).map(({ pairs }) => pairs)) / total;
  const chance = sum(labels.map((label) => share('first', label) * share('second', label)));
  const where: Path = ['figures', 0, field];
  if (agreement.value !== null && !isNear(agreement.value, alike))
    return [[[...where, 'agreement', 'value'], `The table of pairs gives an agreement of ${alike.toFixed(3)}, not ${agreement.value}.`]];
  const expected = (alike - chance) / (1 - chance);
  return kappa.value !== null && chance < 1 && !isNear(kappa.value, expected)
    ? [[[...where, 'kappa', 'value'], `The table of pairs gives a kappa of ${expected.toFixed(3)}, not ${kappa.value}.`]]
    : [];
}

function faultsOf({ figures, dropped = { first: 0, second: 0 }, confusion, settled }: Published): Fault[] {
  const own = figures.flatMap((one, i) => faultsOfFigures(one, ['figures', i]));
  const scopes = figures.map(({ scope }) => scope);
  const twice = scopes.findIndex((scope, i) => scopes.indexOf(scope) < i);
  const [all, ...rest] = figures;
  const texts = rest.filter(({ scope }) => scope !== 'short' && scope !== 'all');
  if (own.length > 0) return own;
  if (twice >= 0) return [[['figures', twice, 'scope'], `"${scopes[twice] ?? ''}" is given twice.`]];
  if (all?.scope !== 'all') return [[['figures'], 'The first figures are not those of "all" texts.']];
  const negative = (['first', 'second'] as const).find((side) => dropped[side] < 0);
  if (negative) return [[['dropped', negative], `${dropped[negative]} cannot be a number of findings.`]];
  const short = rest.find(({ scope }) => scope === 'short');
  const odd = (['first', 'second', 'pairs'] as const).flatMap((field): Fault[] => {
    const more = field === 'pairs' ? 0 : dropped[field];
    const added = sum(texts.map((one) => one[field])) + more;
    if (added !== all[field])
      return [[['figures', 0, field], `The texts${more > 0 ? ` and the ${more} that were not kept` : ''} add up to ${added}, not ${all[field]}.`]];
    return short && short[field] > all[field] ? [[['figures', figures.indexOf(short), field], 'Some texts hold more than all of them.']] : [];
  });
  const fewer = settled.findIndex(({ first, second }) => first < 0 || second < 0);
  return [
    ...odd,
    ...(odd.length === 0 ? (['theme', 'stance'] as const).flatMap((field) => faultsOfTable(confusion[field], all, field, ['confusion', field])) : []),
    ...(fewer >= 0 ? [[['settled', fewer], 'A number of differences cannot be below nought.'] satisfies Fault] : []),
  ];
}

export const agreementFigures: Rule = (draft) =>
  draft.agreement.flatMap((entry) => {
    const { compared } = entry.data;
    const twice = compared.findIndex(({ texts }, i) => compared.findIndex((one) => one.texts === texts) < i);
    const again: Fault[] = twice < 0 ? [] : [[['compared', twice, 'texts'], `"${compared[twice]?.texts ?? ''}" are compared twice.`]];
    const faults = compared.flatMap((one, i) => faultsOf(one).map(([path, what]): Fault => [['compared', i, ...path], what]));
    return [...again, ...faults].map(([path, what]) =>
      at(entry, path, what, 'Write nothing into this file by hand: put it back as it last was, or run "npm run agreement", which writes it.'),
    );
  });

/** Figures are those of a visit that there is. */
export const agreementScope: Rule = (draft) => {
  const { inspections } = known(draft);
  return draft.agreement.flatMap((entry) =>
    entry.data.compared.flatMap(({ figures }, i) =>
      figures.flatMap(({ scope }, n) =>
        scope === 'all' || scope === 'short' || inspections.has(scope)
          ? []
          : [
              {
                ...at(
                  entry,
                  ['compared', i, 'figures', n, 'scope'],
                  `"${scope}" is no visit of the record.`,
                  'Give the visit its old id again. If this file was changed by hand, put it back as it last was, or run "npm run agreement", which writes it.',
                ),
                cause: missing(draft, 'inspections', scope),
              },
            ],
      ),
    ),
  );
};
