// Characters: every file of content is plain UTF-8 in which each word is what it seems to be.
import type { Draft } from '../draft.ts';
import { decode, roomOf } from '../files.ts';
import { placeAt } from '../problems.ts';
import type { Found, Rule } from './rule.ts';

/** Each place of the content at which a pattern stands. */
function everywhere(draft: Draft, pattern: RegExp, explain: (hit: string) => [string, string]): Found[] {
  return draft.texts.flatMap(({ file, text }) =>
    [...text.matchAll(pattern)].map((match): Found => {
      const [what, todo] = explain(match[0]);
      return { file, ...placeAt(text, match.index), what, todo };
    }),
  );
}

const codeOf = (character: string): string => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

export const encoding: Rule = (draft) => [
  ...draft.texts
    .filter(({ utf16 }) => utf16)
    .map(({ file }): Found => ({
      file,
      line: 1,
      column: 1,
      what: 'The file is UTF-16 or no text at all.',
      todo: 'Save it as plain text in the encoding UTF-8.',
    })),
  ...[...draft.texts, ...seedTexts(draft)].flatMap(({ file, text }) => {
    const offset = text.indexOf('\uFFFD');
    return offset < 0
      ? []
      : [
          {
            file,
            ...placeAt(text, offset),
            what: 'Here stands something that is not UTF-8, or a character was lost.',
            todo:
              roomOf(file) === 'seed'
                ? 'Put back the text as it was received. If it came in another encoding, save that as UTF-8 before anything is quoted from it, without changing a word.'
                : 'Save the file as UTF-8 ("Encoding" in the window for saving), and write the character again. In a quotation, look it up in the document.',
          },
        ];
  }),
];

/** Seeds stay byte for byte as received, so only that they can be read is asked of them. */
function seedTexts(draft: Draft): { file: string; text: string }[] {
  return draft.files.filter(({ path, bytes }) => roomOf(path) === 'seed' && bytes !== undefined).map((fact) => ({ file: fact.path, text: decode(fact) }));
}

export const byteOrderMark: Rule = (draft) =>
  draft.texts
    .filter((text) => text.byteOrderMark)
    .map(({ file }) => ({
      file,
      line: 1,
      column: 1,
      what: 'The file begins with a byte-order mark, which nobody can see.',
      todo: 'Save it in the encoding "UTF-8", not "UTF-8 with BOM".',
    }));

export const controlCharacter: Rule = (draft) =>
  everywhere(draft, /[\0-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\uFDD0-\uFDEF\uFFFE\uFFFF]|\p{Co}/gu, (hit) => [
    `Here stands a control or private character (${codeOf(hit)}).`,
    'Take it out; it often comes with text copied from a PDF.',
  ]);

/** Joiners are part of the spelling of Persian, Arabic and Indian words, so they may stand between letters that are not Latin. */
export const invisibleCharacter: Rule = (draft) =>
  everywhere(
    draft,
    /[\u00AD\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B\u2060-\u2064\u206A-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E0FFF}]|(?<![\p{L}\p{M}])[\u200C\u200D]|(?<=\p{Script=Latin})[\u200C\u200D]/gu,
    (hit) => [`Here stands a character that nobody can see (${codeOf(hit)}).`, 'Take it out.'],
  );

export const textDirection: Rule = (draft) =>
  everywhere(draft, /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, (hit) => [
    `Here stands a mark that turns the direction of the text (${codeOf(hit)}), so that a reader sees other words than those that stand there.`,
    'Take it out; right-to-left words need none.',
  ]);

const MIXED =
  /(?=[\p{L}\p{M}]*\p{Script=Latin})(?=[\p{L}\p{M}]*[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}])(?<![\p{L}\p{M}])[\p{L}\p{M}]+/gu;

/** A text without any letter of the other alphabets, as most are, need not be taken apart into words. */
const OTHER_ALPHABET = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;

export const mixedAlphabet: Rule = (draft) =>
  everywhere({ ...draft, texts: draft.texts.filter(({ text }) => OTHER_ALPHABET.test(text)) }, MIXED, (hit) => [
    `"${hit}" mixes letters of two alphabets that look alike.`,
    'Type the word again.',
  ]);

export const notNormalised: Rule = (draft) =>
  draft.texts.flatMap(({ file, text }) => {
    if (text === text.normalize('NFC')) return [];
    return text.split('\n').flatMap((line, i): Found[] => {
      const sound = line.normalize('NFC');
      if (line === sound) return [];
      let same = 0;
      while (line[same] === sound[same]) same += 1;
      return [
        {
          file,
          line: i + 1,
          column: same + 1,
          what: 'An accent stands apart from its letter (the text is not in form NFC), so a search would not find the word.',
          todo: 'Type the letter again, or save the file in form NFC.',
        },
      ];
    });
  });
