// What a caption claims of a series of numbers (a value in a year, a highest, a rise), and whether the series bears it out. A claim that cannot be read is left alone.
import { listed } from '../words/english.ts';
import { comparisons, directions } from './claimMoves.ts';
import { BOUND, DOWN, isSaid, NUMBER, numberOf, numbersOf, UP, YEAR, yearsIn, type Numbers, type Series } from './claimWords.ts';

/** Words before a number in a sentence about other places, about a part of what is counted, or about what somebody says or expects. */
const OTHER =
  /\b(?:england|wales|scotland|national|nationally|region|regional|elsewhere|country|neighbours?|neighbouring|similar|other (?:councils|areas|places|authorities)|of (?:these|those|them|whom)|(?:expects?|planned|target|aims?|hopes?))\b/i;

/** Values that a year does not have. */
function valuesOf({ values, notes }: Numbers, sentence: string): string[] {
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
    const value = values.get(year);
    const given = `It gives ${bound === undefined ? '' : `${bound} `}${number} for ${year}`;
    if (value === undefined) return [`${given}, which has no value.`];
    return isSaid(number, value, bound) || (notes.get(year) ?? []).includes(numberOf(number)) ? [] : [`${given}, but the value of ${year} is ${value}.`];
  });
}

/** Numbers between which the values do not stay. */
function rangesOf({ values, first, last }: Numbers, sentence: string): string[] {
  const said = new RegExp(String.raw`between ${NUMBER} and ${NUMBER}(?![\d%]|[,.]\d| in ${YEAR})(.*)`, 'i').exec(sentence);
  if (!said || said[1] === undefined || said[2] === undefined || yearsIn(said[1]).length > 0) return [];
  const [low, high, rest = ''] = [said[1], said[2], said[4]];
  const after = yearsIn(rest);
  const span = after.length > 0 ? after : yearsIn(sentence.slice(0, said.index));
  const until = /\b(?:up to|until|to|and) (?:19|20)\d\d/.test(rest) && after.length === 1;
  const [from, to] = until ? [first, span[0]] : [span[0] ?? first, span[1] ?? (span.length === 1 ? span[0] : last)];
  const kept = [...values].filter(([year]) => year >= from && year <= (to ?? Infinity)).map(([, value]) => value);
  const [least, most] = [Math.min(...kept), Math.max(...kept)];
  // A range may be rounded outwards, but not so far that it means nothing.
  const room = Math.max(most - least, most / 5);
  if (kept.length > 0 && (least - numberOf(low) > room || numberOf(high) - most > room))
    return [`It speaks of values between ${low} and ${high}, but these run from ${least} to ${most}.`];
  return [...values].flatMap(([year, value]) => {
    const within = (isSaid(low, value) || value >= numberOf(low)) && (isSaid(high, value) || value <= numberOf(high));
    return year < from || year > (to ?? Infinity) || within ? [] : [`It speaks of values between ${low} and ${high}, but that of ${year} is ${value}.`];
  });
}

/** Years from one to another of which one lies outside of the series. */
function spansOf({ first, last }: Numbers, sentence: string): string[] {
  if (/\b(?:no|not|none|nothing|before)\b/i.test(sentence)) return [];
  return [...sentence.matchAll(new RegExp(String.raw`\b(?:from ${YEAR} to|between ${YEAR} and) ${YEAR}`, 'gi'))].flatMap(([words, from, between, to]) =>
    Number(from ?? between) < first || Number(to) > last ? [`It says "${words}", but the series runs from ${first} to ${last}.`] : [],
  );
}

/** Years that a caption calls the highest or lowest of the whole series and that are not. */
function extremesOf({ values }: Numbers, sentence: string): string[] {
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
    const value = values.get(year);
    const isHigh = /highest|greatest/i.test(which);
    const extreme = (isHigh ? Math.max : Math.min)(...values.values());
    const years = [...values].filter(([, other]) => other === extreme).map(([other]) => other);
    return value === undefined || value === extreme
      ? []
      : [`It calls ${year} the ${which.toLowerCase()}, but that is ${listed(years)} (${extreme}; ${year} has ${value}).`];
  });
}

/** The claims of a caption that its series does not bear out, sentence by sentence. */
export function falseClaims(series: Series, caption: string): string[] {
  const numbers = numbersOf(series);
  const sentences = caption.split(/(?<=[.!?])\s+/);
  return [
    ...new Set([
      ...sentences.flatMap((sentence, i) =>
        OTHER.test(sentence)
          ? []
          : [
              ...spansOf(numbers, sentence),
              ...valuesOf(numbers, sentence),
              ...rangesOf(numbers, sentence),
              ...extremesOf(numbers, sentence),
              ...comparisons(numbers, sentence),
              ...directions(numbers, sentence, sentences.slice(0, i).join(' ')),
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
