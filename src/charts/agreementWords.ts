// How far two codings of the same passages agreed, in words.
import type { Figures, Measure, Published } from '../model/counts/agreement.ts';
import { FEW_PAIRS } from '../model/counts/agreement.ts';
import { yearOf } from '../model/written/dates.ts';
import type { InspectionRecord } from '../model/record/record.ts';
import { listed, numberWord } from '../model/words/english.ts';

/** The two kinds of texts that were coded twice. */
export const KINDS = { quoted: { title: 'Texts that we quote', noun: 'texts' }, told: { title: 'Reports told in our words', noun: 'reports' } } as const;

/** A text that was coded twice, or several together, in words. */
export function scopeName({ inspections }: InspectionRecord, { texts, figures }: Published, scope: string): string {
  const { noun } = KINDS[texts];
  const count = figures.filter((one) => one.scope !== 'all' && one.scope !== 'short').length;
  if (scope === 'all') return `all ${numberWord(count)} ${noun}`;
  if (scope === 'short') return `the ${numberWord(count - 1)} shorter ${noun}`;
  const visit = inspections.find(({ id }) => id === scope);
  return visit ? `${yearOf(visit.ordered)} ${visit.label}` : scope;
}

/** A share, as 91.3%. */
export const percent = (share: number | null): string => `${((share ?? 0) * 100).toFixed(1)}%`;
const two = (value: number | null): string => (value ?? 0).toFixed(2);

/** A kappa with its interval: "0.94 (0.91 to 0.96)". */
export function withInterval({ value, low, high }: Measure): string {
  return value === null ? 'not defined' : `${two(value)} (${two(low)} to ${two(high)})`;
}

/** Where a goal was missed, text by text, in words. */
function missed(record: InspectionRecord, published: Published, goals: NonNullable<Published['goals']>): string[] {
  return published.figures.flatMap(({ scope, coverage, theme, stance }) => {
    const short = [
      ...(theme.kappa.value !== null && theme.kappa.value < goals.theme ? [`theme (${two(theme.kappa.value)})`] : []),
      ...(stance.kappa.value !== null && stance.kappa.value < goals.stance ? [`stance (${two(stance.kappa.value)})`] : []),
      ...(coverage.first < goals.coverage ? [`coverage of the first coding (${two(coverage.first)})`] : []),
      ...(coverage.second < goals.coverage ? [`coverage of the second coding (${two(coverage.second)})`] : []),
    ];
    return short.length === 0 ? [] : [`${listed(short)} in ${scopeName(record, published, scope)}`];
  });
}

function aimed(record: InspectionRecord, published: Published): string[] {
  const { goals } = published;
  if (!goals) return [];
  const short = missed(record, published, goals);
  return [
    `The goals set before were ${two(goals.theme)} for theme, ${two(goals.stance)} for stance and ${two(goals.coverage)} for coverage. ${
      short.length === 0 ? 'All were met, in each text too.' : `They were missed here: ${short.join('; ')}. Elsewhere they were met.`
    }`,
  ];
}

/** Findings that one coding had and that no file holds. */
function lost({ dropped }: Published): string[] {
  if (!dropped) return [];
  return [
    `Of the findings that one coding alone had, ${dropped.first + dropped.second} were not kept: ${dropped.first} of the first and ${dropped.second} of the second. We know from the codebook how many there were, but not what they were or in which report. So coverage is exact only for all reports together. For each report it is an upper limit.`,
  ];
}

/** What a comparison of two codings shows, in sentences. */
export function agreementInWords(record: InspectionRecord, published: Published, all: Figures): string[] {
  const { figures, confusion } = published;
  const few = figures.filter(({ pairs }) => pairs < FEW_PAIRS);
  const measures = figures.flatMap(({ theme, stance }) => [theme.kappa, stance.kappa]);
  const undefinedOnes = figures.filter(({ theme, stance }) => theme.kappa.value === null || stance.kappa.value === null);
  const differing = confusion.theme.filter(({ first, second }) => first !== second);
  const most = Math.max(...differing.map(({ pairs }) => pairs));
  const frequent = differing.filter(({ pairs }) => pairs === most);
  const name = (id: string | undefined): string => record.themes.find((theme) => theme.id === id)?.name ?? '';
  return [
    `The first coding has ${all.first} findings and the second ${all.second}. ${all.pairs} are in both: ${percent(all.coverage.first)} of the first and ${percent(all.coverage.second)} of the second.`,
    ...lost(published),
    `Of those in both, ${percent(all.theme.agreement.value)} have the same theme and ${percent(all.stance.agreement.value)} the same stance.`,
    `Cohen's kappa leaves out the agreement that chance would give. It is ${withInterval(all.theme.kappa)} for theme and ${withInterval(all.stance.kappa)} for stance. The numbers in brackets are a 95% interval.`,
    ...aimed(record, published),
    ...(frequent.length === 0
      ? []
      : [
          `The most frequent difference${frequent.length === 1 ? '' : 's'}: ${frequent.map(({ first, second }) => `"${name(first)}" in the first coding and "${name(second)}" in the second`).join('; ')}, ${most === 1 ? 'once' : `${most} times`}${frequent.length === 1 ? '' : ' each'}.`,
        ]),
    ...(few.length === 0
      ? []
      : [
          `An interval is wide where a text has under ${FEW_PAIRS} findings in both: ${listed(few.map(({ scope, pairs }) => `${scopeName(record, published, scope)} (${pairs})`))}.`,
        ]),
    ...(undefinedOnes.length === 0
      ? []
      : [`Kappa is not defined where only one category occurs: ${listed(undefinedOnes.map(({ scope }) => scopeName(record, published, scope)))}.`]),
    ...(measures.some(({ low, high }) => low !== null && low === high)
      ? ['Where the two never differ, the interval shrinks to a point. That is a limit of the sum, and no proof.']
      : []),
  ];
}
