// Words with their layout, as Word or a web page hands them over, as lines: one for each paragraph, heading, item and row.
import { Parser } from 'htmlparser2';
import { lineOf, type Level, type Line } from './line.ts';

const BLOCK = /^(?:p|div|h[1-6]|li|tr|table|ul|ol|blockquote|section|article|header|footer|main|dd|dt|pre|body|html|figure|figcaption|aside|nav|br)$/;
const UNSEEN = /^(?:script|style|head|title|template|noscript|button|select|textarea)$/;
/** A paragraph that is bold throughout and has no more words is a heading. */
const HEADING_WORDS = 15;
const BULLET = /^[•▪◦●○■·\uf0b7]\s*(?=\S)/u;

/** The lines of some HTML. A list that goes on behind other words goes on with its numbers where it says so. */
export function markupLines(html: string): Line[] {
  const lines: Line[] = [];
  const lists: { ordered: boolean; next: number }[] = [];
  let [words, level, unseen]: [string, Level, number] = ['', 0, 0];
  let mark: string | undefined;
  let raised = 0;
  let notes: string[] = [];
  let [bold, isBold]: [number, boolean] = [0, true];
  const flush = (): void => {
    const text = words.normalize('NFC').replace(/\s+/g, ' ').trim();
    words = '';
    if (text === '') return;
    const bullet = BULLET.exec(text);
    const numbered = mark !== undefined && mark !== '-' ? `${mark} ${text}` : text.slice(bullet?.[0].length ?? 0);
    const isHeading = level === 0 && isBold && mark === undefined && bullet === null && text.split(' ').length <= HEADING_WORDS && !/[.;,]$/.test(text);
    lines.push({ ...lineOf(numbered, 1, 'yes'), level: isHeading ? 3 : level, bullet: mark === '-' || bullet !== null, notes });
    mark = undefined;
    notes = [];
    isBold = true;
  };
  const parser = new Parser({
    onopentag(name, { start, value }) {
      if (UNSEEN.test(name)) unseen += 1;
      if (BLOCK.test(name)) flush();
      if (name === 'sup') raised += 1;
      if (name === 'strong' || name === 'b') bold += 1;
      if (/^h[1-6]$/.test(name)) level = Math.min(3, Number(name[1])) as Level;
      if (name === 'ul' || name === 'ol') lists.push({ ordered: name === 'ol', next: Number(start ?? 1) || 1 });
      if (name === 'td' || name === 'th') words += '  ';
      const list = lists.at(-1);
      if (name === 'li') {
        const number = Number(value ?? list?.next ?? 1) || 1;
        mark = list?.ordered === true ? `${number}.` : '-';
        if (list) list.next = number + 1;
      }
    },
    ontext(text) {
      if (unseen > 0) return;
      const digit = raised > 0 ? /^\s*\[?(\d{1,2})\]?\s*$/.exec(text)?.[1] : undefined;
      words += digit ?? text;
      if (bold === 0 && text.trim() !== '') isBold = false;
      if (digit !== undefined && /\p{L}\p{P}*\d+$/u.test(words)) notes.push(/\S+$/.exec(words)?.[0] ?? '');
    },
    onclosetag(name) {
      if (UNSEEN.test(name)) unseen -= 1;
      if (BLOCK.test(name)) flush();
      if (name === 'sup') raised -= 1;
      if (name === 'strong' || name === 'b') bold -= 1;
      if (/^h[1-6]$/.test(name)) level = 0;
      if (name === 'ul' || name === 'ol') lists.pop();
    },
  });
  parser.end(html);
  flush();
  return lines;
}
