// A text whose bytes a program has changed: the message says so, and never that the new fingerprint is to be written down.
import { readFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { check } from '../../src/model/checks/check.ts';
import { Copy } from './copy.ts';

const copy = new Copy();
afterAll(() => copy.remove());

const SEED = 'seeds/000_b51574449f206285.txt';
const text = readFileSync(SEED, 'utf8');
const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le');
/** What the check says of a text of these bytes. */
function said(changed: string | Uint8Array): { what: string; todo: string }[] {
  return copy.with([{ file: SEED, text: changed }], () => {
    const { evidence, ...read } = copy.draft();
    return check(read, undefined, evidence).problems.filter(({ rule }) => rule === 'seed-changed');
  });
}

it.each<[string, string | Uint8Array, RegExp]>([
  ['the line ends of Windows', text.replaceAll('\n', '\r\n'), /other line ends/],
  ['those of old Macintoshes', text.replaceAll('\n', '\r'), /other line ends/],
  ['a byte-order mark', `\uFEFF${text}`, /byte-order mark/],
  ['a byte-order mark and line ends', `\uFEFF${text.replaceAll('\n', '\r\n')}`, /byte-order mark/],
  ['UTF-16, as Notepad saves it', utf16, /another encoding/],
  ['UTF-16 from the other end', Buffer.from(utf16).swap16(), /another encoding/],
  ['one word changed', text.replace('Dear', 'Deer'), /words may have been changed/],
  ['one word changed, and the line ends', text.replace('Dear', 'Deer').replaceAll('\n', '\r\n'), /words may have been changed/],
])('knows %s', (_name, changed, says) => {
  const problems = said(changed);
  expect(problems).toHaveLength(1);
  const [{ what, todo } = { what: '', todo: '' }] = problems;
  expect(what).toMatch(says);
  expect(todo).toContain('leave the fingerprint as it stands');
});
