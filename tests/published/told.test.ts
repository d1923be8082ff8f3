// What is told in our words is ours wherever it stands: never set as a quotation, and always with its place in the document that was read.
import { globSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { RECORD_DIR } from '../../src/record.ts';
import { dist, files, pages, readData } from './site.ts';

interface Passage {
  id: string;
  voice?: string;
  stance?: string;
  theme?: string;
  quote?: string;
  says?: string;
  paragraph?: string | number;
  page?: number;
}
interface FindingsFile {
  inspection: string;
  source: string;
  findings: Passage[] | null;
  asks?: Passage[] | null;
}

const read = (path: string): unknown => parse(readFileSync(path, 'utf8'));
const written = globSync(`${RECORD_DIR}/content/findings/*.yml`).map((file) => read(file) as FindingsFile);
const address = (source: string): string | null => (read(`${RECORD_DIR}/content/sources/${source}.yml`) as { address: string | null }).address;
/** Every passage that is told in our words alone, as its file has it. */
const told = written.flatMap(({ source, findings, asks }) =>
  [...(findings ?? []).map((item) => ({ room: 'findings', source, item })), ...(asks ?? []).map((item) => ({ room: 'asks', source, item }))].flatMap(
    ({ item, ...rest }) => (item.voice === 'summarised' && item.says !== undefined ? [{ ...rest, ...item, says: item.says }] : []),
  ),
);
/** A page without its marks, in the signs that a reader sees. */
const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&#34;', '"')
    .replaceAll('&#38;', '&')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
/** A sentence of ours without the full stop, which may stand behind a mark of quotation. */
const bare = (says: string): string => says.trim().replace(/[.?]$/, '');

/** Words between marks of quotation. In a Harvard citation, the title of a page of ours stands between single ones, after us and the year. */
const MARKED = /(?:[“«]|(?<!\(\d{4}\) )‘)(.*?)[”’»]/g;

it('there is something to check', () => expect(told.length).toBeGreaterThan(0));

describe('the page of what is told in our words', () => {
  it.each(['findings', 'asks'])('of %s: sets it as our text, with paragraph and page, and leads to that page of the document', (room) => {
    for (const { id, says, paragraph, page, source } of told.filter((one) => one.room === room)) {
      const at = pages.find(({ path }) => path === `/${room}/${id}/`);
      if (!at) throw new Error(`${id} has no page`);
      const { document } = at;
      const lead = document.querySelector('.lead-ours');
      expect(lead?.textContent.trim(), id).toBe(says.trim());
      expect(lead?.closest('blockquote, q, cite'), id).toBeNull();
      const words = plain(document.querySelector('main')?.innerHTML ?? '');
      expect(words, id).toContain('in our words');
      expect(words, id).toContain('told in our words');
      expect(words, id).toContain(`page ${page}`);
      if (paragraph !== undefined) expect(words, id).toContain(typeof paragraph === 'number' ? `paragraph ${paragraph}` : paragraph);
      const document_ = address(source);
      if (document_ !== null) expect(document.querySelector(`a[href="${document_}#page=${page}"]`), id).not.toBeNull();
    }
  });
  it('tells programs of no quotation', () => {
    for (const { id, room, says } of told) {
      const { document } = pages.find(({ path }) => path === `/${room}/${id}/`) ?? {};
      const things = [...(document?.querySelectorAll('script[type="application/ld+json"]') ?? [])].map(({ textContent }) => textContent).join('\n');
      expect(things, id).toContain(JSON.stringify(says.trim()).slice(1, -1).slice(0, 20));
      expect(things, id).not.toContain('"Quotation"');
    }
  });
});

describe('no sentence of ours', () => {
  const sentences = told.map(({ says }) => bare(says));
  const among = (found: Iterable<string>): string[] => [...new Set(found)].filter((words) => sentences.some((one) => words.includes(one)));
  const html = files.filter((file) => file.endsWith('.html')).map((file) => readFileSync(`${dist}/${file}`, 'utf8'));
  it('stands in a quotation on any page or in any frame', () => {
    const quotations = html.flatMap((text) => [...text.matchAll(/<(blockquote|q)\b[^>]*>([\s\S]*?)<\/\1>/g)].map(([, , inner = '']) => plain(inner)));
    expect(among(quotations)).toEqual([]);
  });
  it('stands between marks of quotation, on a page, in a citation or in a feed', () => {
    const feeds = files.filter((file) => /\.(?:xml|ics|txt)$|feed\.json$/.test(file)).map((file) => readFileSync(`${dist}/${file}`, 'utf8'));
    const marked = [...html, ...feeds].flatMap((text) => [...plain(text.replaceAll('><', '> <')).matchAll(MARKED)].map(([, inner = '']) => inner));
    const own = new Set(sentences);
    expect([...new Set(marked)].filter((words) => own.has(bare(words)))).toEqual([]);
  });
});

describe('in the data', () => {
  it('says, paragraph and page are those of the files, and stand where something is told from a document that was read', () => {
    for (const room of ['findings', 'asks'] as const) {
      const items = new Map(written.flatMap((file) => (file[room] ?? []).map((item) => [item.id, item] as const)));
      for (const { id, voice, quote, says, paragraph, page, level } of readData(room)) {
        const item = items.get(String(id));
        if (!item) continue;
        expect([says, page], String(id)).toEqual([item.says ?? null, item.page ?? null]);
        expect(String(paragraph ?? ''), String(id)).toBe(String(item.paragraph ?? ''));
        if (voice !== 'summarised') continue;
        expect([quote, level], String(id)).toEqual([null, 'told in our words']);
      }
    }
  });
  it('findings are counted by theme and stance as their files have them', () => {
    const scope = readData('scope');
    for (const { inspection, findings } of written) {
      for (const stance of ['concern', 'progress', 'strength'] as const) {
        const rows = scope.filter((row) => row['inspection'] === inspection);
        const sum = rows.reduce((total, row) => total + Number(row[stance] ?? 0), 0);
        expect(sum, `${inspection} ${stance}`).toBe((findings ?? []).filter((one) => one.stance === stance).length);
        for (const row of rows)
          expect(Number(row[stance] ?? 0), `${inspection} ${String(row['theme'])} ${stance}`).toBe(
            (findings ?? []).filter((one) => one.stance === stance && one.theme === row['theme']).length,
          );
      }
    }
  });
});
