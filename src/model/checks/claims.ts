// What a caption claims of a series of numbers (a value in a year, a highest, a rise), and whether the series bears it out. A claim that cannot be read is left alone.
import { listed } from '../words/english.ts';

interface Series {
  measure: string;
  values: readonly { period: string; value: number; note?: string | undefined }[];
}

type Direction = 1 | -1;

const YEAR = String.raw`((?:19|20)\d{2})`;
const NUMBER = String.raw`(\d[\d,]*(?:\.\d+)?%?)`;
const UP = 'rose|grew|increased|climbed|went up';
const DOWN = 'fell|dropped|declined|decreased|sank|came down|went down';
const VERB = new RegExp(String.raw`\b(${UP}|${DOWN})\b`, 'gi');
const RISING = new RegExp(String.raw`^(?:${UP})$`, 'i');

/** Where another clause begins, whose years and numbers are not those of the verb before it. */
const CLAUSE = /,? (?:and|but|while) (?:between|from|in|by|on|then|it|the|stayed|was|is|has)\b|[,;] (?:and|but|which|before|when)\b/;

const numberOf = (text: string): number => Number(text.replace(/[,%]/g, ''));
const decimals = (text: string): number => /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
const yearsIn = (text: string): number[] =>
  [...text.matchAll(new RegExp(String.raw`(?<![\d.,])${YEAR}(?![\d%]|[.,]\d)`, 'g'))].map((match) => Number(match[1]));
const numbersIn = (text: string): number[] => [...text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([number]) => numberOf(number));

const BOUND = '(by|about|around|roughly|nearly|almost|close to|more than|over|above|at least|less than|fewer than|under|below|at most|up to)';
/** Words before a number in a sentence about other places, about a part of what is counted, or about what somebody says or expects. */
const OTHER =
  /\b(?:england|wales|scotland|national|nationally|region|regional|elsewhere|country|neighbours?|neighbouring|similar|other (?:councils|areas|places|authorities)|of (?:these|those|them|whom)|(?:expects?|planned|target|aims?|hopes?))\b/i;

/** Whether a number as it is written, rounded or not, is a value, or bounds it. */
function isSaid(text: string, value: number, bound = ''): boolean {
  const said = numberOf(text);
  if (/^by$/i.test(bound)) return true;
  if (/^(?:more than|over|above|at least)$/i.test(bound)) return value >= said;
  if (/^(?:less than|fewer than|under|below|at most|up to)$/i.test(bound)) return value <= said;
  return Math.abs(said - value) <= (bound === '' ? 0.5 * 10 ** -decimals(text) + 1e-9 : said / 10);
}

class Claims {
  readonly #values: ReadonlyMap<number, number>;
  readonly #notes: ReadonlyMap<number, readonly number[]>;
  readonly #first: number;
  readonly #last: number;
  readonly #isAverage: boolean;

  constructor({ measure, values }: Series) {
    this.#isAverage = /\b(?:average|share|percentage|proportion|rate)\b/i.test(measure);
    this.#values = new Map(values.map(({ period, value }) => [Number(period), value]));
    this.#notes = new Map(values.map(({ period, note = '' }) => [Number(period), numbersIn(note)]));
    const years = [...this.#values.keys()];
    this.#first = Math.min(...years);
    this.#last = Math.max(...years);
  }

  /** Values that a year does not have. */
  values(sentence: string): string[] {
    const pairs = [
      ...[...sentence.matchAll(new RegExp(String.raw`(?:\b${BOUND} )?${NUMBER} in ${YEAR}`, 'gi'))].map(
        ([, bound, number = '', year]) => [bound, number, Number(year)] as const,
      ),
      ...[
        ...sentence.matchAll(
          new RegExp(
            String.raw`\bin ${YEAR},? (?:it |the [\w ]{3,30}? )?(?:at|was|were|stood at|(?:${UP}|${DOWN}) to|reached) (?:at )?(?:${BOUND} )?${NUMBER}(?![\d%]|[.,]\d| in (?:19|20))`,
            'gi',
          ),
        ),
      ].map(([, year, bound, number = '']) => [bound, number, Number(year)] as const),
    ];
    return pairs.flatMap(([bound, number, year]) => {
      const value = this.#values.get(year);
      const given = `It gives ${bound === undefined ? '' : `${bound} `}${number} for ${year}`;
      if (value === undefined) return [`${given}, which has no value.`];
      return isSaid(number, value, bound) || (this.#notes.get(year) ?? []).includes(numberOf(number))
        ? []
        : [`${given}, but the value of ${year} is ${value}.`];
    });
  }

  /** Numbers between which the values do not stay. */
  ranges(sentence: string): string[] {
    const said = new RegExp(String.raw`between ${NUMBER} and ${NUMBER}(?![\d%]|[,.]\d| in ${YEAR})(.*)`, 'i').exec(sentence);
    if (!said || said[1] === undefined || said[2] === undefined || yearsIn(said[1]).length > 0) return [];
    const [low, high, rest = ''] = [said[1], said[2], said[4]];
    const after = yearsIn(rest);
    const span = after.length > 0 ? after : yearsIn(sentence.slice(0, said.index));
    const until = /\b(?:up to|until|to|and) (?:19|20)\d\d/.test(rest) && after.length === 1;
    const [from, to] = until ? [this.#first, span[0]] : [span[0] ?? this.#first, span[1] ?? (span.length === 1 ? span[0] : this.#last)];
    const kept = [...this.#values].filter(([year]) => year >= from && year <= (to ?? Infinity)).map(([, value]) => value);
    const [least, most] = [Math.min(...kept), Math.max(...kept)];
    // A range may be rounded outwards, but not so far that it means nothing.
    const room = Math.max(most - least, most / 5);
    if (kept.length > 0 && (least - numberOf(low) > room || numberOf(high) - most > room))
      return [`It speaks of values between ${low} and ${high}, but these run from ${least} to ${most}.`];
    return [...this.#values].flatMap(([year, value]) => {
      const within = (isSaid(low, value) || value >= numberOf(low)) && (isSaid(high, value) || value <= numberOf(high));
      return year < from || year > (to ?? Infinity) || within ? [] : [`It speaks of values between ${low} and ${high}, but that of ${year} is ${value}.`];
    });
  }

  /** Years from one to another of which one lies outside of the series. */
  spans(sentence: string): string[] {
    if (/\b(?:no|not|none|nothing|before)\b/i.test(sentence)) return [];
    return [...sentence.matchAll(new RegExp(String.raw`\b(?:from ${YEAR} to|between ${YEAR} and) ${YEAR}`, 'gi'))].flatMap(([words, a, b, last]) =>
      Number(a ?? b) < this.#first || Number(last) > this.#last ? [`It says "${words}", but the series runs from ${this.#first} to ${this.#last}.`] : [],
    );
  }

  /** Years that a caption calls the highest or lowest of the whole series and that are not. */
  extremes(sentence: string): string[] {
    if (/\b(?:since|until|up to|before|after|from (?:19|20)\d\d|between (?:19|20)\d\d|of (?:these|those|the years))\b/i.test(sentence)) return [];
    const claims = [
      ...[
        ...sentence.matchAll(
          new RegExp(String.raw`\b(highest|lowest|greatest|smallest)(?: (?:value|point|share|number|level))?,? (?:in|of|was in) ${YEAR}`, 'gi'),
        ),
      ].map(([, which = '', year]) => [which, Number(year)] as const),
      ...[
        ...sentence.matchAll(
          new RegExp(String.raw`\bin ${YEAR},? (?:the|its) (highest|lowest|greatest|smallest)\b(?! (?:since|until|up to|before|of those|for))`, 'gi'),
        ),
      ].map(([, year, which = '']) => [which, Number(year)] as const),
      ...[
        ...sentence.matchAll(
          new RegExp(
            String.raw`\bin ${YEAR},? (?:it|the [\w ]{3,30}?) (?:was|stood at|(?:${UP}|${DOWN}) to|reached) ${NUMBER}, (?:the|its) (highest|lowest)\b`,
            'gi',
          ),
        ),
      ].map(([, year, , which = '']) => [which, Number(year)] as const),
      ...[...sentence.matchAll(new RegExp(String.raw`\bpeak(?:ed)?(?: at ${NUMBER})? (?:in|of) ${YEAR}`, 'gi'))].map(
        ([, , year]) => ['highest', Number(year)] as const,
      ),
    ];
    return claims.flatMap(([which, year]) => {
      const value = this.#values.get(year);
      const isHigh = /highest|greatest/i.test(which);
      const extreme = (isHigh ? Math.max : Math.min)(...this.#values.values());
      const years = [...this.#values].filter(([, other]) => other === extreme).map(([other]) => other);
      return value === undefined || value === extreme
        ? []
        : [`It calls ${year} the ${which.toLowerCase()}, but that is ${listed(years)} (${extreme}; ${year} has ${value}).`];
    });
  }

  /** Rises that are falls, and falls that are rises. `said` is the caption before this sentence. */
  directions(sentence: string, said: string): string[] {
    const verbs = [...sentence.matchAll(VERB)];
    return verbs.flatMap((verb, i) => {
      const before = sentence.slice(0, verb.index);
      if (
        /\b(?:not|never|nor|neither|hardly|would|may|might|if|than|because|while|whereas|although|though|when|as|which|who|(?<!after )that)\b[^,.;]*$/i.test(
          before,
        )
      )
        return [];
      const [rest = ''] = sentence.slice(verb.index + verb[0].length, verbs[i + 1]?.index ?? sentence.length).split(CLAUSE);
      if (this.#isAverage && /\bnumbers?\b[^,.;]*$/i.test(before) && !/\bfrom \d/.test(rest)) return [];
      const direction: Direction = RISING.test(verb[0]) ? 1 : -1;
      return this.#isBorneOut(direction, rest, before, `${said} ${before}`)
        ? []
        : [`It says "${verb[0]}${rest.replace(/[,;.]?\s*(?:and|but|then|it)?\s*$/, '')}", but the values say otherwise.`];
    });
  }

  #isBorneOut(direction: Direction, rest: string, before: string, said: string): boolean {
    const moves = (a: number | undefined, b: number | undefined): boolean => a === undefined || b === undefined || (b - a) * direction > 0;
    const numbers = new RegExp(String.raw`from ${NUMBER} (?:in ${YEAR} )?to ${NUMBER}`).exec(rest);
    const [from, to] = [numbers?.[1], numbers?.[3]];
    if (from !== undefined && to !== undefined && yearsIn(`${from} ${to}`).length === 0) return moves(numberOf(from), numberOf(to));
    const earlier = yearsIn(said);
    const own = yearsIn(rest);
    const lead = new RegExp(String.raw`\b(?:in|by) ${YEAR},? (?:it|the [\w' ]+?) (?:had |has )?(?:then |again |also )?$`, 'i').exec(before)?.[1];
    // The year that this is about cannot be made out.
    if (own.length === 0 && lead === undefined && yearsIn(before).length > 0) return true;
    const steady = /\b(?:in |with )?(?:every|each) year\b(?! but)/i.test(rest);
    const years = own.length > 0 ? own : lead === undefined ? [] : [Number(lead)];
    const pair = new RegExp(String.raw`\b(?:from (?:${NUMBER} in )?${YEAR} to (?:${NUMBER} in )?${YEAR}|between ${YEAR} and ${YEAR})`).exec(rest);
    const leading = new RegExp(String.raw`\b(?:from ${YEAR} to ${YEAR}|between ${YEAR} and ${YEAR}),? (?:it|the [\w' ]+?) $`, 'i').exec(before);
    const [start, end] = pair ? yearsIn(pair[0]) : leading ? yearsIn(leading[0]) : [undefined, years[0] ?? this.#last];
    const periods = [...this.#values.keys()];
    const previous = periods.filter((year) => year < end).at(-1);
    const starts =
      start !== undefined
        ? [start]
        : years.length > 0
          ? [/every year but/i.test(rest) ? undefined : previous, earlier.filter((year) => year < end).at(-1)].filter((year) => year !== undefined)
          : [earlier.at(-1), this.#first].slice(earlier.length > 0 ? 0 : 1);
    if (steady) {
      const base = start ?? earlier.filter((year) => year < end).at(-1) ?? this.#first;
      const steps = periods.filter((year) => year >= base && year <= end);
      return steps.every((year, i) => i === 0 || moves(this.#values.get(steps[i - 1] ?? year), this.#values.get(year)));
    }
    return starts.length === 0 || starts.some((year) => moves(year === undefined ? undefined : this.#values.get(year), this.#values.get(end)));
  }

  /** Comparisons with a year that do not hold: "lower than in 2020". */
  comparisons(sentence: string): string[] {
    return [...sentence.matchAll(new RegExp(String.raw`\b(higher|lower|more|fewer|less) than in ${YEAR}`, 'gi'))].flatMap(([words, which = '', than]) => {
      const here =
        yearsIn(sentence.split(words)[0] ?? '')
          .filter((year) => !new RegExp(String.raw`than in ${year}`).test(sentence))
          .at(-1) ?? this.#last;
      const [a, b] = [this.#values.get(here), this.#values.get(Number(than))];
      const holds = a === undefined || b === undefined || (/higher|more/i.test(which) ? a > b : a < b);
      return holds ? [] : [`It says "${words}" of ${here}, but ${here} has ${a} and ${than ?? ''} has ${b}.`];
    });
  }
}

/** The claims of a caption that its series does not bear out, sentence by sentence. */
export function falseClaims(series: Series, caption: string): string[] {
  const claims = new Claims(series);
  const sentences = caption.split(/(?<=[.!?])\s+/);
  return [
    ...new Set([
      ...sentences.flatMap((sentence, i) =>
        OTHER.test(sentence)
          ? []
          : [
              ...claims.spans(sentence),
              ...claims.values(sentence),
              ...claims.ranges(sentence),
              ...claims.extremes(sentence),
              ...claims.comparisons(sentence),
              ...claims.directions(sentence, sentences.slice(0, i).join(' ')),
            ],
      ),
    ]),
  ];
}

/** The claims of a title about the years of a series, or by its first word about its direction, that the series does not bear out. */
export function falseTitle({ values }: Series, title: string): string | undefined {
  const [from, to] = [values[0]?.period, values.at(-1)?.period];
  const outside = yearsIn(title).find((year) => year < Number(from) || year > Number(to));
  if (outside !== undefined) return `It names ${outside}, but the series runs from ${from ?? ''} to ${to ?? ''}.`;
  const word = /^(?:(ris(?:e|ing)|increas(?:e|ing))|(fall(?:ing)?|declin(?:e|ing)|decreas(?:e|ing)))\b(?! and )/i.exec(title);
  const [first, last] = [values[0]?.value, values.at(-1)?.value];
  if (!word || first === undefined || last === undefined) return undefined;
  const moved = last - first;
  return (word[1] === undefined ? moved < 0 : moved > 0) ? undefined : `It says "${word[0]}", but the first value is ${first} and the last is ${last}.`;
}
