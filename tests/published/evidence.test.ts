// Every published quotation, found again in the seeds by another way than the site's own: letters and digits alone, one by one.
import { readFileSync, globSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { parse } from 'yaml';
import { beforeAll, describe, expect, it } from 'vitest';
import { withdrawn } from '../../src/model/counts/permalinks.ts';
import { record, RECORD_DIR } from '../../src/record.ts';
import { atLeast, pages, readData, wordsOf } from './site.ts';

interface SourceFile {
  text: { seed?: string; sha256?: string; gaps?: { line: number }[] };
  limits?: { words: number; share: number };
}

/** A function that does its work once for each name. */
function memo<Result>(make: (name: string) => Result): (name: string) => Result {
  const made = new Map<string, Result>();
  return (name) => {
    const result = made.get(name) ?? make(name);
    made.set(name, result);
    return result;
  };
}

const sources = new Map(
  globSync(`${RECORD_DIR}/content/sources/*.yml`).map((file) => [file.replace(/^.*[\\/]|\.yml$/g, ''), parse(readFileSync(file, 'utf8')) as SourceFile]),
);

const seedOf = memo((source: string): string => {
  const seed = sources.get(source)?.text.seed;
  if (seed === undefined) throw new Error(`${source} has no text`);
  return readFileSync(`${RECORD_DIR}/seeds/${seed}`, 'utf8');
});
const pointsOf = memo((source: string): string[] => [...seedOf(source)]);
const linesOf = memo((source: string): string[] => seedOf(source).split('\n'));

const letters = (text: string): string => [...text].filter((mark) => /[\p{L}\p{N}]/u.test(mark)).join('');
const quoted = ['findings', 'asks', 'statements'].flatMap((table) => readData(table)).filter(({ quote }) => quote !== null);

it('there is something to check', () => {
  expect(readData('findings').length).toBeGreaterThan(atLeast(500));
  expect(quoted.length).toBeGreaterThan(atLeast(540));
});

describe('every published quotation', () => {
  it('has the letters and digits that stand at its offsets in the seed, and no other', () => {
    for (const { id, source, quote, start, end, parts } of quoted) {
      const points = pointsOf(String(source));
      const ranges =
        parts === null
          ? [[start, end]]
          : String(parts)
              .split(';')
              .map((pair) => pair.split('-').map(Number));
      const stands = ranges.map(([from, to]) => letters(points.slice(Number(from), Number(to)).join(''))).join('');
      const footnotes = { '2014-ofsted-inspection-report': /(?<=schools|area|Board)\d/g }[String(source)] ?? /(?!)/g;
      expect(letters(String(quote)), String(id)).toBe(stands.replace(footnotes, ''));
    }
  });
  it('crosses no gap of a lossy text', () => {
    for (const { id, source, start, end } of quoted) {
      const lines = linesOf(String(source));
      for (const { line } of sources.get(String(source))?.text.gaps ?? []) {
        const gap = lines.slice(0, line - 1).join('\n').length + 1;
        expect(gap <= Number(start) || gap >= Number(end), `${String(id)} at line ${line}`).toBe(true);
      }
    }
  });
  it('is the text of its own page', () => {
    for (const { id, quote, says, goes_on } of readData('findings')) {
      const page = pages.find(({ path }) => path === `/findings/${String(id)}/`);
      if (quote === null) {
        // What is told in our words stands as text of ours, and in no quotation.
        expect(page?.document.querySelector('.lead-ours')?.textContent.trim(), String(id)).toBe(says);
        expect(page?.document.querySelector('.lead-quote'), String(id)).toBeNull();
        continue;
      }
      const shown = page?.document.querySelector('blockquote p')?.cloneNode(true) as HTMLElement | undefined;
      // In grey stand the mark of an omission, which the table has too, and the rest of a sentence that turns, which it has apart; nothing else.
      let rest = '';
      for (const grey of shown?.querySelectorAll('.muted') ?? []) {
        if (grey.textContent.trim() === '[…]') continue;
        expect(` ${grey.textContent}`, String(id)).toMatch(/^ [,;]? ?(?:but|except|however|although|though|yet|while|whilst|despite|unless)\b/i);
        rest = grey.textContent.trim();
        grey.remove();
      }
      expect(rest, String(id)).toBe(String(goes_on ?? '').trim());
      expect(shown?.textContent.trim(), String(id)).toBe(rest === '' ? quote : String(quote).replace(/ \[…\]$/, ''));
    }
  });
});

it('what a document says more fully elsewhere is shown on its page, with the letters of its seed', () => {
  for (const { source, quote, by } of record().restated) {
    const page = pages.find(({ path }) => path === `/sources/${source}/`);
    const shown = [...(page?.document.querySelectorAll('#more-fully ~ ul > li') ?? [])].find(
      (item) => item.querySelector('blockquote')?.textContent.trim() === quote,
    );
    expect(shown, quote).toBeDefined();
    const links = [...(shown?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'));
    expect(links, quote).toEqual([...by.map((id) => `/findings/${id}/`), `/sources/${source}/#${shown?.id}`]);
    expect(letters(seedOf(source)), quote).toContain(letters(quote));
  }
});

describe('the press', () => {
  const flat = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
  let everything = '';
  beforeAll(() => {
    everything = pages.map((page) => flat(wordsOf(page))).join('\n');
  });
  for (const [id, { limits }] of sources) {
    if (!limits) continue;
    it(`is quoted within its limits: ${id}`, () => {
      const mine = quoted.filter(({ source }) => source === id);
      for (const { quote } of mine) expect(String(quote).replace(/\[…\]/g, ' ').trim().split(/\s+/).length).toBeLessThanOrEqual(limits.words);
      const foreign = seedOf(id).indexOf('Knowledge & Resources');
      const article = (foreign < 0 ? seedOf(id) : seedOf(id).slice(0, foreign)).split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
      // What any page of the site shows of the article: runs of eight of its words in a row that stand in the page.
      const shown = new Set<number>();
      for (let i = 0; i + 8 <= article.length; i += 1) {
        const run = flat(article.slice(i, i + 8).join(' ')).trim();
        if (everything.includes(run)) for (let n = i; n < i + 8; n += 1) shown.add(n);
      }
      expect(shown.size / article.length).toBeLessThanOrEqual(limits.share);
    });
  }
});

it('no seed is changed, and none is published whole or in a long piece beyond its quotations', () => {
  for (const { text } of sources.values()) {
    if (text.seed === undefined) continue;
    const seed = readFileSync(`${RECORD_DIR}/seeds/${text.seed}`);
    expect(createHash('sha256').update(seed).digest('hex')).toBe(text.sha256);
    const words = seed.toString('utf8').split(/\s+/);
    const pieces: string[] = [];
    for (let i = 0; i + 150 < words.length; i += 150) pieces.push(words.slice(i, i + 150).join(' '));
    for (const page of pages) {
      const shown = wordsOf(page);
      expect(
        pieces.filter((piece) => shown.includes(piece)),
        `${text.seed} in ${page.path}`,
      ).toEqual([]);
    }
  }
});

it('publishes no phone number, e-mail address or postcode but the numbers of content/support.yml', () => {
  const { support } = parse(readFileSync(`${RECORD_DIR}/content/support.yml`, 'utf8')) as { support: { phone?: string }[] };
  const allowed = new Set(support.map(({ phone }) => phone));
  for (const page of pages) {
    const words = wordsOf(page).replace(/[0-9a-f]{64}/g, '');
    expect(words.match(/\b[\w.+-]+@[\w-]+\.[\w.]+/g), page.path).toBeNull();
    expect(words.match(/\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b/g), page.path).toBeNull();
    expect(
      (words.match(/\b0\d{2,4}[ -]?\d{3}[ -]?\d{3,4}\b/g) ?? []).filter((number) => !allowed.has(number)),
      page.path,
    ).toEqual([]);
  }
});

it('says of every finding who coded it, as its own file says', () => {
  const gone = new Set(withdrawn(record()).map(({ path }) => path));
  const coders = new Map(
    globSync(`${RECORD_DIR}/content/findings/*.yml`).map((file) => {
      const { inspection, coded } = parse(readFileSync(file, 'utf8')) as { inspection: string; coded: { by: string; role?: string }[] };
      return [inspection, coded.map(({ by, role }) => (by === 'person' ? `a person (${role ?? ''}, ` : 'a language model'))];
    }),
  );
  const found = pages.filter(({ path }) => path.startsWith('/findings/') && !gone.has(path));
  expect(found.length).toBeGreaterThan(0);
  for (const page of found) {
    const visit = page.path.replace(/^\/findings\/|-f\d+\/$/g, '');
    expect(coders.get(visit)?.length, page.path).toBeGreaterThan(0);
    for (const coder of coders.get(visit) ?? []) expect(wordsOf(page), page.path).toContain(coder);
  }
});
