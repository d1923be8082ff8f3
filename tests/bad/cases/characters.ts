// Encodings: UTF-8 alone, and no character that hides, turns or imitates.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Case } from '../copy.ts';

const FOCUSED = 'content/inspections/2020-focused-visit.mdx';
const GLOSSARY = 'content/glossary.yml';
const cafe = new Uint8Array([0x63, 0x61, 0x66, 0xe9]);
const text = readFileSync(FOCUSED, 'utf8');
const inProse = (name: string, rule: string, to: string): Case => ({ name, rule, change: { file: FOCUSED, from: 'A focused visit gives no grade.', to } });

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
  inProse('a Latin letter in a Cyrillic word', 'mixed-alphabet', 'A ¦Москвa visit gives no grade.'),
  { name: 'a mixed word in a name', rule: 'mixed-alphabet', change: { file: 'content/people.yml', from: 'name: Martin Kimber', to: 'name: Martin ¦Кimber' } },
  inProse('an accent apart from its letter', 'not-normalised', 'A caf¦e\u0301 visit gives no grade.'),
  {
    name: 'an accent apart in a name',
    rule: 'not-normalised',
    change: { file: 'content/people.yml', from: 'name: Ian Thomas', to: 'name: Ian Thom¦a\u0308s' },
  },
  inProse('an ångström sign', 'not-normalised', 'A focused visit ¦\u212B gives no grade.'),
];
