// Encodings: UTF-8 alone, and no character that hides, turns or imitates.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ADDRESSES } from '../../../src/model/written/files.ts';
import type { Case } from '../copy.ts';

const FOCUSED = 'content/inspections/2020-focused-visit.mdx';
const GLOSSARY = 'content/glossary.yml';
const cafe = new Uint8Array([0x63, 0x61, 0x66, 0xe9]);
const text = readFileSync(FOCUSED, 'utf8');
const inProse = (name: string, rule: string, to: string): Case => ({ name, rule, change: { file: FOCUSED, from: 'A focused visit gives no grade.', to } });

const escaped = (name: string, rule: string, code: string): Case => ({
  name,
  rule,
  change: { file: FOCUSED, from: 'label: "Covid visit"', to: `label: ¦"Covid${code} visit"` },
});

export const characters: readonly Case[] = [
  { name: 'UTF-16, low byte first', rule: 'encoding', change: { file: FOCUSED, text: new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le')) } },
  { name: 'UTF-16, high byte first', rule: 'encoding', change: { file: FOCUSED, text: new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()) } },
  { name: 'UTF-16 without a mark', rule: 'encoding', change: { file: FOCUSED, text: new Uint8Array(Buffer.from(text, 'utf16le')) } },
  {
    name: 'Latin-1',
    rule: 'encoding',
    change: { file: FOCUSED, text: new Uint8Array(Buffer.from(text.replace('A focused visit gives', 'A café visit gives'), 'latin1')) },
    where: { file: FOCUSED, before: '\uFFFD visit gives' },
  },
  inProse('a character that was lost', 'encoding', 'A focused visit gives no gr¦\uFFFDde.'),
  {
    name: 'Latin-1 in a seed',
    rule: 'encoding',
    change: [
      { file: 'seeds/extra.txt', text: cafe },
      {
        file: 'content/sources/2009-ofsted-annual-ratings.yml',
        from: '{state: none}',
        to: `{state: clean, seed: extra.txt, sha256: ${createHash('sha256').update(cafe).digest('hex')}}`,
      },
    ],
    where: { file: 'seeds/extra.txt', before: '\uFFFD' },
  },
  {
    name: 'a byte-order mark',
    rule: 'byte-order-mark',
    change: { file: FOCUSED, text: `\uFEFF${text}` },
  },
  { name: 'a byte-order mark in a YAML file', rule: 'byte-order-mark', change: { file: GLOSSARY, from: 'terms:', to: '\uFEFFterms:' } },
  inProse('a backspace', 'control-character', 'A focused visit¦\u0008 gives no grade.'),
  inProse('an escape', 'control-character', 'A focused visit¦\u001b[31m gives no grade.'),
  inProse('a lone carriage return', 'control-character', 'A focused visit¦\r gives no grade.'),
  inProse('a next-line character', 'control-character', 'A focused visit¦\u0085 gives no grade.'),
  inProse('a line separator', 'control-character', 'A focused visit¦\u2028 gives no grade.'),
  inProse('a private character', 'control-character', 'A focused visit¦\uE000 gives no grade.'),
  inProse('a form feed', 'control-character', 'A focused visit¦\f gives no grade.'),
  inProse('a zero-width space', 'invisible-character', 'A focused¦\u200B visit gives no grade.'),
  inProse('a soft hyphen', 'invisible-character', 'A fo¦\u00ADcused visit gives no grade.'),
  inProse('a joiner in a Latin word', 'invisible-character', 'A fo¦\u200Dcused visit gives no grade.'),
  inProse('a word joiner', 'invisible-character', 'A focused¦\u2060 visit gives no grade.'),
  inProse('a second byte-order mark', 'invisible-character', 'A focused¦\uFEFF visit gives no grade.'),
  inProse('a tag character', 'invisible-character', 'A focused¦\u{E0041} visit gives no grade.'),
  inProse('a variation selector', 'invisible-character', 'A focused¦\uFE0F visit gives no grade.'),
  inProse('a right-to-left override', 'text-direction', 'A focused ¦\u202Etisiv gives no grade.'),
  inProse('a right-to-left isolate', 'text-direction', 'A focused ¦\u2067visit gives no grade.'),
  inProse('a right-to-left mark', 'text-direction', 'A focused¦\u200F visit gives no grade.'),
  { name: 'a direction mark in a title', rule: 'text-direction', change: { file: FOCUSED, from: 'label: "Covid', to: 'label: "¦\u200ECovid' } },
  inProse('a Cyrillic letter in a Latin word', 'mixed-alphabet', 'A ¦fоcused visit gives no grade.'),
  inProse('a Greek letter in a Latin word', 'mixed-alphabet', 'A ¦fοcused visit gives no grade.'),
  inProse('a Cyrillic letter in a Latin word, written as a code', 'mixed-alphabet', 'A ¦f&#1086;cused visit gives no grade.'),
  inProse('a Latin letter in a Cyrillic word', 'mixed-alphabet', 'A ¦Москвa visit gives no grade.'),
  { name: 'a mixed word in a name', rule: 'mixed-alphabet', change: { file: 'content/people.yml', from: 'name: Martin Kimber', to: 'name: Martin ¦Кimber' } },
  inProse('an accent apart from its letter', 'not-normalised', 'A caf¦e\u0301 visit gives no grade.'),
  {
    name: 'an accent apart in a name',
    rule: 'not-normalised',
    change: { file: 'content/people.yml', from: 'name: Ian Thomas', to: 'name: Ian Thom¦a\u0308s' },
  },
  inProse('an ångström sign', 'not-normalised', 'A focused visit ¦\u212B gives no grade.'),
  inProse('a code of HTML that turns the text', 'text-direction', 'A focused ¦&#x202E;tisiv gives no grade.'),
  inProse('a name of HTML for a mark that turns the text', 'text-direction', 'A focused¦&rlm; visit gives no grade.'),
  inProse('a mark of Arabic that turns the text', 'text-direction', 'A focused¦\u061C visit gives no grade.'),
  inProse('a soft hyphen by its name', 'invisible-character', 'A fo¦&shy;cused visit gives no grade.'),
  inProse('a zero-width space by its number', 'invisible-character', 'A focused¦&#8203; visit gives no grade.'),
  inProse('an invisible sign in emphasis', 'invisible-character', 'A *focused¦&#x2060;* visit gives no grade.'),
  inProse('an invisible sign after a line break', 'invisible-character', 'A focused\nvisit¦&#x200B; gives no grade.'),
  inProse('an empty cell of Braille', 'invisible-character', 'A focused¦\u2800 visit gives no grade.'),
  inProse('a mark of music that nobody sees', 'invisible-character', 'A focused¦\u{1D173} visit gives no grade.'),
  inProse('a mark of shorthand that nobody sees', 'invisible-character', 'A focused¦\u{1BCA0} visit gives no grade.'),
  inProse('a variation selector from the supplement', 'invisible-character', 'A focused¦\u{E0100} visit gives no grade.'),
  inProse('a character that will never be one', 'control-character', 'A focused¦\u{1FFFE} visit gives no grade.'),
  inProse('a private character of another plane', 'control-character', 'A focused¦\u{F0000} visit gives no grade.'),
  inProse('a control character by its number', 'encoding', 'A focused¦&#1; visit gives no grade.'),
  inProse('half a pair by its number', 'encoding', 'A focused¦&#xD800; visit gives no grade.'),
  escaped('a right-to-left override in an escape', 'text-direction', '\\u202E'),
  escaped('a direction mark in a long escape', 'text-direction', '\\U0000200F'),
  escaped('a zero-width space in an escape', 'invisible-character', '\\u200b'),
  escaped('a soft hyphen in a short escape', 'invisible-character', '\\xAD'),
  escaped('a tag character in an escape', 'invisible-character', '\\U000E0041'),
  escaped('a bell in an escape', 'control-character', '\\a'),
  escaped('a nought in an escape', 'control-character', '\\0'),
  escaped('a line separator in an escape', 'control-character', '\\L'),
  escaped('a control character in a short escape', 'control-character', '\\x1b'),
  escaped('half a pair in an escape', 'encoding', '\\uD83D'),
  escaped('a lost character in an escape', 'encoding', '\\uFFFD'),
  escaped('a code of HTML in a field', 'text-direction', '&#x202e;'),
  escaped('a name of HTML in a field', 'invisible-character', '&shy;'),
  escaped('a code of HTML without an end in a field', 'control-character', '&#7 '),
  {
    name: 'a mark that turns the text in the reason of a withdrawal',
    rule: 'text-direction',
    change: { file: ADDRESSES, text: '/findings/2014-inspection-f999/ withdrawn 2026-11-20: It was ¦\u202Ecoded twice.\n' },
  },
  inProse('a mark that turns the title of a link', 'text-direction', 'A ¦[visit](/about/method/ "the &#x202E;list") gives no grade.'),
];
