// Characters: every file of content is plain UTF-8 in which each word is what it seems to be.
import type { Draft } from '../written/draft.ts';
import { once } from '../once.ts';
import { ADDRESSES, decode, isRead, roomOf, writtenTextOf, type ContentText } from '../written/files.ts';
import { placeAt } from '../written/problems.ts';
import { asRead } from './asRead.ts';
import type { Found, Rule } from './rule.ts';

/** Refuses each match of a pattern in the content, written as it is or as an escape or a code that is read so; only a text with the sign of it is looked at closely. */
function everywhere(pattern: RegExp, explain: (hit: string) => [string, string], sign = pattern): Rule {
  const writtenIn = once(({ file, text }: Pick<ContentText, 'file' | 'text'>): Found[] =>
    text.search(sign) < 0
      ? []
      : [...text.matchAll(pattern)].map((match): Found => {
          const [what, todo] = explain(match[0]);
          return { file, ...placeAt(text, match.index), what, todo };
        }),
  );
  return (draft) => [...[...draft.texts, ...reasonsOf(draft)].flatMap(writtenIn), ...hidden(draft, pattern, explain, sign)];
}

/** Why addresses were withdrawn, which the list of addresses tells. */
function reasonsOf(draft: Draft): { file: string; text: string }[] {
  return draft.files.filter((fact) => fact.path === ADDRESSES && isRead(fact)).map((fact) => ({ file: fact.path, text: writtenTextOf(fact) }));
}

/** A sign of YAML or of HTML that stands for another character. */
const CODE = /\\[xuU0abevfrNLP_]|&(?:#|[a-z]{2})/i;

/** Each place at which a pattern is read, and something else is written. */
function hidden(draft: Draft, pattern: RegExp, explain: (hit: string) => [string, string], sign = pattern): Found[] {
  const coded = new Map(draft.texts.filter(({ text }) => CODE.test(text)).map(({ file, text }) => [file, text]));
  if (coded.size === 0) return [];
  return asRead(draft).flatMap(({ file, text, place }) => {
    const written = coded.get(file);
    if (written === undefined || text.search(sign) < 0) return [];
    return [...text.matchAll(pattern)]
      .filter(([hit]) => !written.includes(hit))
      .map((match): Found => {
        const [what, todo] = explain(match[0]);
        return { file, ...place(match.index), what, todo };
      });
  });
}

const codeOf = (character: string): string => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

export const encoding: Rule = (draft) => [
  ...hidden(draft, /[\uFFFD\p{Cs}]/gu, () => ['Here stands a code of which no character can be made.', 'Write the character itself in place of the code.']),
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

export const controlCharacter: Rule = everywhere(/[\0-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029]|\p{Noncharacter_Code_Point}|\p{Co}/gu, (hit) => [
  `Here stands a control or private character (${codeOf(hit)}).`,
  'Take it out; it often comes with text copied from a PDF.',
]);

/** Marks that turn the direction of a text. */
const TURNS = '\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069';

/** What is drawn as nothing, or as a blank that is no space. Some Arabic signs around a number are visible although their class is that of the invisible. */
const UNSEEN = new RegExp(
  `(?![${TURNS}\\u200C\\u200D\\u0600-\\u0605\\u06DD\\u070F\\u0890\\u0891\\u08E2\\u{110BD}\\u{110CD}])[\\p{Default_Ignorable_Code_Point}\\p{Cf}\\u2800\\u{1D159}]` +
    // Joiners are part of the spelling of Persian, Arabic and Indian words, so they may be between letters that are not Latin.
    '|(?<![\\p{L}\\p{M}])[\\u200C\\u200D]|(?<=\\p{Script=Latin})[\\u200C\\u200D]',
  'gu',
);

export const invisibleCharacter: Rule = everywhere(UNSEEN, (hit) => [`Here stands a character that nobody can see (${codeOf(hit)}).`, 'Take it out.']);

export const textDirection: Rule = everywhere(new RegExp(`[${TURNS}]`, 'gu'), (hit) => [
  `Here stands a mark that turns the direction of the text (${codeOf(hit)}), so that a reader sees other words than those that stand there.`,
  'Take it out; right-to-left words need none.',
]);

const MIXED =
  /(?=[\p{L}\p{M}]*\p{Script=Latin})(?=[\p{L}\p{M}]*[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}])(?<![\p{L}\p{M}])[\p{L}\p{M}]+/gu;

/** A text without any letter of the other alphabets, as most are, need not be taken apart into words. */
const OTHER_ALPHABET = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;

export const mixedAlphabet: Rule = everywhere(
  MIXED,
  (hit) => [`"${hit}" mixes letters of two alphabets that look alike.`, 'Type the word again.'],
  OTHER_ALPHABET,
);

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
