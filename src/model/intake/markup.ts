// Words with their layout, as Word or a web page hands them over, as lines: one for each paragraph, heading, item and row.
import { Parser } from 'htmlparser2';
import { BULLET, MAYBE_BULLET } from './bullets.ts';
import { lineOf, type Level, type Line } from './line.ts';

const BLOCK = /^(?:p|div|h[1-6]|li|tr|table|ul|ol|blockquote|section|article|header|footer|main|dd|dt|pre|body|html|figure|figcaption|aside|nav|br)$/;
const UNSEEN = /^(?:script|style|head|title|template|noscript|button|select|textarea|del)$/;
/** A paragraph that is bold throughout and has no more words is a heading. */
const HEADING_WORDS = 15;

/** The number or the mark of an item that Word and its kin write into the words, as they show it. */
const OWN_MARK = /^(?:\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[a-zA-Z]|[ivxlc]{1,6})[.)]|\(\w{1,4}\)|\d{1,3}(?:\.\d{1,3}){1,3})(?=\s|$)/;
/** A note, and the way back from it to its number, which is no word of it. */
const NOTE = /^(?:footnote|endnote|fn)[-:_]?\d+$/i;
const BACK = /^[\s\u2190\u2191\u21a9\u21b5\u23ce\ufe0e\ufe0f^]*$/u;
const isUnseen = (attributes: Record<string, string>): boolean =>
  'hidden' in attributes || /display\s*:\s*none|mso-hide\s*:\s*all/i.test(attributes.style ?? '');

interface List {
  ordered: boolean;
  next: number;
  type: string;
}

/** The number of an item as its list shows it. */
function markOf({ type }: List, number: number): string {
  const letter = String.fromCharCode(97 + ((number - 1) % 26));
  const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv'][number - 1];
  const as = { a: letter, A: letter.toUpperCase(), i: roman, I: roman?.toUpperCase() }[type];
  return `${as ?? number}.`;
}

/** The lines of some HTML. A list that goes on behind other words goes on with its numbers where it says so. */
export function markupLines(html: string): Line[] {
  const lines: Line[] = [];
  const lists: List[] = [];
  /** For each element that is open, whether it is unseen, and whether it holds the mark of an item. */
  const open: { name: string; unseen: boolean; mark: boolean }[] = [];
  let [words, level]: [string, Level] = ['', 0];
  let mark: string | undefined;
  let note: string | undefined;
  let raised = 0;
  let notes: string[] = [];
  let [bold, isBold]: [number, boolean] = [0, true];
  let link: string | undefined;
  const flush = (): void => {
    const text = words
      .normalize('NFC')
      .replace(/[\u200b\ufeff]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    words = '';
    if (text === '') return;
    const bullet =
      BULLET.exec(text) ?? (mark === undefined && lines.at(-1)?.level === 0 && /[.!?:;]$/.test(lines.at(-1)?.text ?? '') ? MAYBE_BULLET.exec(text) : null);
    const numbered = mark !== undefined && mark !== '-' && !OWN_MARK.test(text) ? `${mark} ${text}` : text.slice(bullet?.[0].length ?? 0);
    const isHeading = level === 0 && isBold && mark === undefined && bullet === null && text.split(' ').length <= HEADING_WORDS && !/[.;,]$/.test(text);
    const line: Line = { ...lineOf(numbered, 1, 'yes'), level: isHeading ? 3 : level, bullet: mark === '-' || bullet !== null, notes };
    lines.push(note === undefined ? line : { ...line, text: note === '' ? text : `${note} ${text}`, level: 0, bullet: false, note: true });
    if (note !== undefined) note = '';
    mark = undefined;
    notes = [];
    isBold = true;
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (BLOCK.test(name)) flush();
      const isMark = /mso-list\s*:\s*ignore/i.test(attributes.style ?? '');
      open.push({ name, unseen: UNSEEN.test(name) || isUnseen(attributes), mark: isMark });
      if (name === 'sup') raised += 1;
      if (name === 'strong' || name === 'b') bold += /font-weight\s*:\s*normal/i.test(attributes.style ?? '') ? 0 : 1;
      if (/^h[1-6]$/.test(name)) level = Math.min(3, Number(name[1])) as Level;
      if (name === 'ul' || name === 'ol') lists.push({ ordered: name === 'ol', next: Number(attributes.start ?? 1) || 1, type: attributes.type ?? '1' });
      if (name === 'td' || name === 'th') words += '  ';
      if (name === 'a') link = attributes.href;
      const list = lists.at(-1);
      if (name === 'li') {
        const number = Number(attributes.value ?? list?.next ?? 1) || 1;
        mark = list?.ordered === true ? markOf(list, number) : '-';
        if (list) list.next = number + 1;
        if (NOTE.test(attributes.id ?? '')) note = String(number);
      }
    },
    ontext(text) {
      if (open.some(({ unseen }) => unseen)) return;
      if (link?.startsWith('#') === true && note !== undefined && BACK.test(text)) return;
      // What Word shows as the mark of a bullet is a letter of a font of signs.
      if (open.some((one) => one.mark) && /^[^\p{N}\s]$/u.test(text.trim())) {
        mark = '-';
        return;
      }
      const digit = raised > 0 ? /^\s*\[?(\d{1,2})\]?\s*$/.exec(text)?.[1] : undefined;
      words += digit ?? text;
      if (bold === 0 && text.trim() !== '') isBold = false;
      if (digit !== undefined && /\p{L}\p{P}*\d+$/u.test(words)) notes.push(/\S+$/.exec(words)?.[0] ?? '');
    },
    onclosetag(name) {
      if (BLOCK.test(name)) flush();
      open.splice(open.findLastIndex((one) => one.name === name));
      if (name === 'sup') raised -= 1;
      if (name === 'strong' || name === 'b') bold = Math.max(0, bold - 1);
      if (/^h[1-6]$/.test(name)) level = 0;
      if (name === 'ul' || name === 'ol') lists.pop();
      if (name === 'li') note = undefined;
      if (name === 'a') link = undefined;
    },
  });
  parser.end(html);
  flush();
  return lines;
}
