// What a caption says of how a series moves: rises, falls, and higher or lower than in another year.
import { DOWN, NUMBER, numberOf, UP, YEAR, yearsIn, type Numbers } from './claimWords.ts';

type Direction = 1 | -1;

const VERB = new RegExp(String.raw`\b(${UP}|${DOWN})\b`, 'gi');
const RISING = new RegExp(String.raw`^(?:${UP})$`, 'i');

/** Where another clause begins, whose years and numbers are not those of the verb before it. */
const CLAUSE = /,? (?:and|but|while) (?:between|from|in|by|on|then|it|the|stayed|was|is|has)\b|[,;] (?:and|but|which|before|when)\b/;

/** Before a verb that says nothing of what happened: it is denied, only possible, or one of another clause. */
const NOT_TOLD =
  /\b(?:not|never|nor|neither|hardly|would|may|might|if|than|because|while|whereas|although|though|when|as|which|who|(?<!after )that)\b[^,.;]*$/i;

/** Whether the values move as a verb says: `rest` is what follows the verb, `before` what precedes it in its sentence, `said` in the caption. */
function isBorneOut({ values, first, last }: Numbers, direction: Direction, rest: string, before: string, said: string): boolean {
  const moves = (a: number | undefined, b: number | undefined): boolean => a === undefined || b === undefined || (b - a) * direction > 0;
  const ends = new RegExp(String.raw`from ${NUMBER} (?:in ${YEAR} )?to ${NUMBER}`).exec(rest);
  const [from, to] = [ends?.[1], ends?.[3]];
  if (from !== undefined && to !== undefined && yearsIn(`${from} ${to}`).length === 0) return moves(numberOf(from), numberOf(to));
  const earlier = yearsIn(said);
  const own = yearsIn(rest);
  const lead = new RegExp(String.raw`\b(?:in|by) ${YEAR},? (?:it|the [\w' ]+?) (?:had |has )?(?:then |again |also )?$`, 'i').exec(before)?.[1];
  const leading = new RegExp(String.raw`\b(?:from ${YEAR} to ${YEAR}|between ${YEAR} and ${YEAR}),? (?:it|the [\w' ]+?) $`, 'i').exec(before);
  // The year that this is about cannot be made out.
  if (own.length === 0 && lead === undefined && !leading && yearsIn(before).length > 0) return true;
  const steady = /\b(?:in |with )?(?:every|each) year\b(?! but)/i.test(rest);
  const years = own.length > 0 ? own : lead === undefined ? [] : [Number(lead)];
  const pair = new RegExp(String.raw`\b(?:from (?:${NUMBER} in )?${YEAR} to (?:${NUMBER} in )?${YEAR}|between ${YEAR} and ${YEAR})`).exec(rest);
  const [start, end] = pair ? yearsIn(pair[0]) : leading ? yearsIn(leading[0]) : [undefined, years[0] ?? last];
  const periods = [...values.keys()];
  const previous = periods.filter((year) => year < end).at(-1);
  const starts =
    start !== undefined
      ? [start]
      : years.length > 0
        ? [/every year but/i.test(rest) ? undefined : previous, earlier.filter((year) => year < end).at(-1)].filter((year) => year !== undefined)
        : [earlier.at(-1), first].slice(earlier.length > 0 ? 0 : 1);
  if (steady) {
    const base = start ?? earlier.filter((year) => year < end).at(-1) ?? first;
    const steps = periods.filter((year) => year >= base && year <= end);
    return steps.every((year, i) => i === 0 || moves(values.get(steps[i - 1] ?? year), values.get(year)));
  }
  return starts.length === 0 || starts.some((year) => moves(year === undefined ? undefined : values.get(year), values.get(end)));
}

/** Rises that are falls, and falls that are rises. `said` is the caption before this sentence. */
export function directions(numbers: Numbers, sentence: string, said: string): string[] {
  const verbs = [...sentence.matchAll(VERB)];
  return verbs.flatMap((verb, i) => {
    const before = sentence.slice(0, verb.index);
    if (NOT_TOLD.test(before)) return [];
    const [rest = ''] = sentence.slice(verb.index + verb[0].length, verbs[i + 1]?.index ?? sentence.length).split(CLAUSE);
    if (numbers.isAverage && /\bnumbers?\b[^,.;]*$/i.test(before) && !/\bfrom \d/.test(rest)) return [];
    const direction: Direction = RISING.test(verb[0]) ? 1 : -1;
    return isBorneOut(numbers, direction, rest, before, `${said} ${before}`)
      ? []
      : [`It says "${verb[0]}${rest.replace(/[,;.]?\s*(?:and|but|then|it)?\s*$/, '')}", but the values say otherwise.`];
  });
}

/** Comparisons with a year that do not hold: "lower than in 2020". */
export function comparisons({ values, last }: Numbers, sentence: string): string[] {
  return [...sentence.matchAll(new RegExp(String.raw`\b(higher|lower|more|fewer|less) than in ${YEAR}`, 'gi'))].flatMap(([words, which = '', than]) => {
    const here =
      yearsIn(sentence.split(words)[0] ?? '')
        .filter((year) => !new RegExp(String.raw`than in ${year}`).test(sentence))
        .at(-1) ?? last;
    const [a, b] = [values.get(here), values.get(Number(than))];
    const holds = a === undefined || b === undefined || (/higher|more/i.test(which) ? a > b : a < b);
    return holds ? [] : [`It says "${words}" of ${here}, but ${here} has ${a} and ${than ?? ''} has ${b}.`];
  });
}
