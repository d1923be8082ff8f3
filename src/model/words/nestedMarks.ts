// Quotation marks within quotation marks, as British houses set them: the inner ones are of the other kind.

/** The marks that stand around the words: ‘single’ or “double” ones. */
type Outer = 'single' | 'double';

interface Pair {
  from: number;
  to: number;
  double: boolean;
}

const SINGLE = /['\u2018\u2019]/;
const DOUBLE = /["\u201c\u201d]/;
const LETTER = /[\p{L}\p{N}]/u;

/** A year without its century: ’90s. */
const YEARS = /^['\u2018\u2019]\d\ds?\b/;
const opens = (text: string, at: number): boolean =>
  !YEARS.test(text.slice(at, at + 5)) &&
  !'\u2019\u201d'.includes(text.charAt(at)) &&
  !/[\p{L}\p{N}.,;:!?)\]]/u.test(text.charAt(at - 1)) &&
  /\S/.test(text.charAt(at + 1));
const closes = (text: string, at: number): boolean =>
  !'\u2018\u201c'.includes(text.charAt(at)) && /\S/.test(text.charAt(at - 1)) && !LETTER.test(text.charAt(at + 1));

/** Where what opens at a place closes: of single marks, one behind an "s" may be the apostrophe of a plural, and gives way to the next. */
function closing(text: string, from: number, double: boolean): number | undefined {
  const kind = double ? DOUBLE : SINGLE;
  const places: number[] = [];
  for (let at = from + 1; at < text.length; at++) {
    if (!kind.test(text.charAt(at))) continue;
    if (closes(text, at)) places.push(at);
    else if (opens(text, at)) {
      if (places.length > 0) break;
      // Marks of the same kind within: what they hold is passed over.
      at = closing(text, at, double) ?? at;
    }
  }
  return double ? places[0] : (places.find((at) => text.charAt(at - 1) !== 's') ?? places.at(-1));
}

function pairs(text: string): Pair[] {
  const found: Pair[] = [];
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at);
    const double = DOUBLE.test(mark);
    if ((!double && !SINGLE.test(mark)) || !opens(text, at)) continue;
    const to = closing(text, at, double);
    if (to === undefined || found.some((pair) => pair.to === to)) continue;
    found.push({ from: at, to, double });
  }
  return found;
}

/** Words that will stand within quotation marks: their own marks take turns with those, and nothing else of them changes. Apostrophes stay as they are. */
export function nestedIn(outer: Outer, text: string): string {
  const characters = text.split('');
  const all = pairs(text);
  for (const pair of all) {
    const depth = all.filter(({ from, to }) => from < pair.from && pair.to < to).length;
    const double = (depth % 2 === 0) === (outer === 'single');
    if (double === pair.double) continue;
    characters[pair.from] = double ? '\u201c' : '\u2018';
    characters[pair.to] = double ? '\u201d' : '\u2019';
  }
  return characters.join('');
}
