// A sentence of ours that names by its date what it rests on: where it does so, and which dates and figures rest on nothing.
import { inWords, MONTHS, yearOf } from '../written/dates.ts';

/** What a sentence rests on: its dates (EDTF), and where it stands. */
interface Dated {
  dates: readonly string[];
  href: string;
}

/** A stretch of a sentence, with the address to which its words lead. */
export interface Part {
  words: string;
  href?: string | undefined;
}

/** The ways in which a sentence may name a date, the most exact first: the day or days, the month, the year. */
function namesOf(date: string): string[] {
  const months = [...date.matchAll(/(\d{4})-(\d{2})/g)].map(([, year = '', month]) => `${MONTHS[Number(month) - 1] ?? ''} ${year}`);
  return [inWords(date), ...months, String(yearOf(date))];
}

/** Figures, and months without the year that belongs to them. */
const LOOSE = new RegExp(String.raw`\d+|\b(?:${MONTHS.join('|')})\b`, 'g');

/** A sentence in parts: where it names a date of what it rests on, its words lead there. `missing` are those that it does not name, `loose` its other figures. */
export function partsOf(sentence: string, rests: readonly Dated[]): { parts: Part[]; missing: number[]; loose: string[] } {
  let parts: Part[] = [{ words: sentence }];
  const missing: number[] = [];
  for (const [i, { dates, href }] of rests.entries()) {
    const names = dates.flatMap(namesOf).sort((a, b) => b.length - a.length);
    const [name, at] = names.flatMap((one): [string, number][] => {
      const found = parts.findIndex(({ words, href: led }) => led === undefined && new RegExp(`(?<!\\d)${RegExp.escape(one)}(?!\\d)`).test(words));
      return found < 0 ? [] : [[one, found]];
    })[0] ?? ['', -1];
    if (at < 0) missing.push(i);
    parts = parts.flatMap((part, n): Part[] => {
      if (n !== at) return [part];
      const start = part.words.search(new RegExp(`(?<!\\d)${RegExp.escape(name)}(?!\\d)`));
      return [{ words: part.words.slice(0, start) }, { words: name, href }, { words: part.words.slice(start + name.length) }].filter(
        ({ words }) => words !== '',
      );
    });
  }
  return { parts, missing, loose: parts.flatMap(({ words, href }) => (href === undefined ? (words.match(LOOSE) ?? []) : [])) };
}
