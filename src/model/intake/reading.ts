// What each line of a document is, as far as the document tells, and what a person has set right.
import { numberAt, numbersIn } from '../evidence/numbering.ts';
import type { Level, Line } from './line.ts';
import { runningIn, type Running } from './running.ts';
import { jointsIn, type Joint } from './wholeWords.ts';

/** What a line is. */
export interface ReadLine extends Line {
  at: number;
  /** Why it is no part of the text; a person may have said so. */
  taken: Running | undefined;
  /** Whether a paragraph, a heading, a bullet or a note begins with it. */
  isFirst: boolean;
  /** The number of its paragraph or list item, with the sign behind it. */
  number: { number: string; sign: string; as: 'paragraph' | 'item' } | undefined;
  /** A number at its beginning that is none of a paragraph: how long it is. */
  noNumber: boolean;
  /** How it goes on in the next line of the same paragraph. */
  joint: Joint;
}

/** What a person has set right, by the place of the line, from 0. Only what differs from what the document shows is here. */
export interface Changes {
  /** Taken out of the text, or put back (`no`). */
  taken?: Record<string, Running | 'no'> | undefined;
  /** Whether a paragraph begins. */
  first?: Record<string, boolean> | undefined;
  /** The number of a paragraph; "" where it has none. */
  number?: Record<string, string> | undefined;
  level?: Record<string, Level> | undefined;
  joint?: Record<string, Joint> | undefined;
}

const UNFINISHED = /[^.!?:]["'\u2019\u201d)]*$/;

/** Whether what stands at the top of a page or column goes on with the paragraph before it. */
function goesOn(line: Line, before: Line | undefined): boolean {
  if (!before || before.level > 0 || line.level > 0 || line.bullet) return false;
  return /^["'\u2018\u201c(]*\p{Ll}/u.test(line.text) || (UNFINISHED.test(before.text) && !/[.!?:;]["'\u2019\u201d)]*$/.test(before.text));
}

/** Every line of a document with what it is. `paged`: the pages are those of the document. */
export function readingOf(lines: readonly Line[], paged: boolean, changes: Changes = {}): ReadLine[] {
  const running = runningIn(lines, paged);
  const takenAt = (at: number): Running | undefined => {
    const said = changes.taken?.[at];
    return said === 'no' ? undefined : (said ?? running.get(at));
  };
  const text = lines.flatMap((line, at) => (takenAt(at) === undefined && !line.note ? [{ ...line, at }] : []));
  const begun = text.flatMap(({ at, text: words, level, bullet }) => {
    const one = level === 0 && !bullet ? numberAt(words) : undefined;
    return one ? [{ ...one, at }] : [];
  });
  // "1.1 Governance 4" of a list of contents or a table of grades has the number of a part: a paragraph goes on over lines, or says something.
  const isSaid = ({ at }: { at: number }): boolean => {
    const i = text.findIndex((line) => line.at === at);
    return !text[i]?.text.includes('.', text[i].text.search(/\s/)) && (text[i + 1]?.begins ?? 'yes') !== 'no'
      ? /[.!?:;]["'\u2019\u201d)]*$/.test(text[i]?.text ?? '')
      : true;
  };
  const numbers = numbersIn(
    begun.filter((one) => !one.number.includes('.') || isSaid(one)),
    lines.length,
  );
  const jointOf = jointsIn(lines.flatMap(({ text: words }, at) => (takenAt(at) === undefined ? [words] : [])));
  const before = new Map(text.map(({ at }, i) => [at, text[i - 1]]));
  const after = new Map(text.map(({ at }, i) => [at, text[i + 1]]));
  const behindTaken = (at: number): boolean => takenAt(at - 1) !== undefined && !lines[at]?.note && lines[at]?.begins === 'yes';
  return lines.map((line, at): ReadLine => {
    const one = begun.find((number) => number.at === at);
    const row = numbers.get(at);
    const said = changes.number?.[at];
    const level = changes.level?.[at] ?? line.level;
    // An item of a list is one only where the layout or the words before it let it begin.
    const mayBegin = line.begins !== 'no' || row?.as === 'paragraph' || /[.!?:;]$/.test(before.get(at)?.text ?? '');
    const guessed = one && row && mayBegin ? { number: one.number, sign: one.sign, as: row.as } : undefined;
    const number = said === undefined ? guessed : said === '' ? undefined : { number: said, sign: one?.sign ?? '.', as: 'paragraph' as const };
    // The space below a head, or above a foot, tells nothing of the text that goes on behind it.
    const open = line.begins === 'open' || (behindTaken(at) && !line.bullet && level === 0);
    const begins = number !== undefined || (open ? !goesOn(line, before.get(at)) : line.begins === 'yes');
    const next = line.note ? lines.slice(at + 1, at + 2).find(({ note, begins: as }) => note && as === 'no') : after.get(at);
    return {
      ...line,
      at,
      level,
      taken: takenAt(at),
      isFirst: changes.first?.[at] ?? (before.get(at) === undefined && !line.note ? true : begins || level !== (before.get(at)?.level ?? level)),
      number,
      noNumber: one !== undefined && number === undefined,
      joint: changes.joint?.[at] ?? (next ? jointOf(line.text, next.text) : 'space'),
    };
  });
}
