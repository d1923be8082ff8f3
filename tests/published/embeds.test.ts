// Embeds, snippets, oEmbed answers, downloads and frozen copies as they are published.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { brotliCompressSync } from 'node:zlib';
import { csvParseRows } from 'd3';
import { parseHTML } from 'linkedom';
import { afterAll, describe, expect, it } from 'vitest';
import { charts } from '../../src/charts/charts.ts';
import { SCRIPT, VERSIONS } from '../../src/charts/embedScript.ts';
import { embedWordsOf } from '../../src/charts/embedWords.ts';
import { FORMS } from '../../src/charts/frame.ts';
import { drawnVisits } from '../../src/model/counts/largeRecord.ts';
import { chartIds } from '../../src/model/counts/permalinks.ts';
import { inWords } from '../../src/model/written/dates.ts';
import { frozenOf, isTombstone } from '../../src/model/written/frozen.ts';
import { record } from '../../src/record.ts';
import { address, dist, pages } from './site.ts';

function decoded(html: string): string {
  return html
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}

const all = charts(record());
const embeds = all.flatMap(({ chart }) =>
  ['', 'dark/'].map((scheme) => ({
    id: chart.id,
    path: `/embed/${chart.id}/${scheme}`,
    html: readFileSync(`${dist}/embed/${chart.id}/${scheme}index.html`, 'utf8'),
  })),
);

describe('every embed', () => {
  it('is there for every chart, in light and dark', () => {
    expect(embeds).toHaveLength(2 * chartIds(record()).length);
  });
  it('is one file that asks for nothing and keeps nothing', () => {
    for (const { html, path } of embeds) {
      expect(html, path).not.toMatch(
        /<(?:img|iframe|link rel="stylesheet"|script[^>]*src)|url\(|@import|@font-face|fetch\(|XMLHttpRequest|localStorage|sessionStorage|cookie/,
      );
      expect(html, path).not.toContain(' data-words=');
    }
  });
  it('has headline, picture, table, sources and its address as text', () => {
    for (const { id, html, path } of embeds) {
      const { document } = parseHTML(html);
      const drawn = all.find(({ chart }) => chart.id === id)?.chart;
      expect(document.querySelector('h1')?.textContent, path).toBe(drawn?.headline);
      expect(document.querySelectorAll('.chart').length, path).toBe(drawn?.grid ? 1 : FORMS.filter((form) => drawn?.[form] !== undefined).length);
      expect(document.querySelectorAll('details tbody tr').length, path).toBe(drawn?.table.rows.length);
      expect(document.body.textContent, path).toContain(drawn?.sources);
      expect(document.body.textContent, path).toContain(`${address}/charts/${id}/`);
    }
  });
  it('leads out of its frame with full addresses', () => {
    for (const { html, path } of embeds) {
      for (const link of parseHTML(html).document.querySelectorAll('a')) {
        expect(link.getAttribute('target'), path).toBe('_top');
        expect(link.getAttribute('href'), path).toMatch(/^https:\/\//);
      }
    }
  });
  it('is known to no search engine by itself, and to all as part of a page', () => {
    for (const { html } of embeds) expect(html).toContain('<meta name="robots" content="noindex, indexifembedded">');
  });
  it('carries the content note and the way to help where it names exploitation', () => {
    for (const { html, path } of embeds.filter(({ html: one }) => />Exploitation/.test(one))) expect(html, path).toMatch(/Content note[\s\S]*#help/);
  });
  it('is light to carry: 1.4 KB a visit for the largest, 0.55 KB a visit for the median, 1 KB for its script, 2 KB for the script of a host', () => {
    const visits = Math.max(10, (drawnVisits(record())?.record ?? record()).inspections.length);
    const sizes = embeds.map(({ html }) => brotliCompressSync(html).length).sort((a, b) => a - b);
    expect(sizes.at(-1)).toBeLessThanOrEqual(1_400 * visits);
    expect(sizes[sizes.length >> 1]).toBeLessThanOrEqual(550 * visits);
    const script = /<script>([\s\S]*?)<\/script>/.exec(embeds[0]?.html ?? '')?.[1] ?? '';
    expect(script).not.toBe('');
    expect(brotliCompressSync(script).length).toBeLessThanOrEqual(1_000);
    expect(brotliCompressSync(readFileSync(`${dist}/embed.js`)).length).toBeLessThanOrEqual(2_000);
  });
});

describe('the script for the height of a frame', () => {
  const bytes = (file: string): Buffer => readFileSync(`${dist}/${file}`);
  it('has no version that changed since it was published, and the unnumbered one is as the latest', () => {
    expect(globSync('embed-*.js', { cwd: dist }).sort()).toEqual(Object.keys(VERSIONS).sort());
    for (const [file, fingerprint] of Object.entries(VERSIONS))
      expect(`sha256-${createHash('sha256').update(bytes(file)).digest('base64')}`, file).toBe(fingerprint);
    expect(SCRIPT.path).toBe(`/${Object.keys(VERSIONS).at(-1)}`);
    expect(bytes('embed.js')).toEqual(bytes(SCRIPT.path.slice(1)));
  });
});

describe("every chart's page", () => {
  it.each(all.map(({ kind, chart }) => [chart.id, chart, kind] as const))('%s offers the four ways, and downloads that hold its numbers', (id, chart, kind) => {
    const page = pages.find(({ path }) => path === `/charts/${id}/`);
    // The parser leaves a text area's character references as they are.
    const code = (rung: string): string => decoded(page?.document.querySelector(`#rung-${rung}`)?.textContent ?? '');
    expect(code('responsive')).toContain(`src="${address}/embed/${id}/"`);
    expect(code('responsive')).toContain(`<script src="${address}${SCRIPT.path}" integrity="${SCRIPT.integrity}" crossorigin="anonymous" async=""></script>`);
    expect(code('fixed')).toMatch(/height="\d+"/);
    expect(code('fixed')).not.toContain('<script');
    expect(code('link')).toBe(`${address}/charts/${id}/`);
    expect(code('html')).not.toMatch(/<(?:iframe|script|style)/);
    expect(code('html')).toContain(`of the record as checked on ${inWords(record().site.checked)}`);
    const { note } = embedWordsOf(record(), { kind, chart });
    const oembed = String((JSON.parse(readFileSync(`${dist}/oembed/${id}.json`, 'utf8')) as Record<string, unknown>)['html']);
    for (const rung of [decoded(oembed), code('html')]) {
      expect(rung.includes('Content note')).toBe(note !== undefined);
      if (note !== undefined) expect(rung).toContain(note);
    }
    for (const row of chart.table.rows) for (const { text } of row) expect(decoded(code('html'))).toContain(text);
    const [columns = [], ...rows] = csvParseRows(readFileSync(`${dist}/charts/${id}/${id}.csv`, 'utf8'));
    const read = chart.table.columns.length;
    expect(columns.slice(0, read)).toEqual(chart.table.columns);
    expect(rows.map((row) => row.slice(0, read))).toEqual(chart.table.rows.map((row) => row.map(({ text }) => text)));
    // What a cell tells in words, a spreadsheet has as numbers alone, under the name of its column and of what it counts.
    expect(new Set(columns).size).toBe(columns.length);
    for (const [y, row] of rows.entries()) {
      for (const cell of row.slice(read)) expect(cell).toMatch(/^(?:\d+(?:\.\d+)?)?$/);
      for (const [x, { text }] of (chart.table.rows[y] ?? []).entries()) {
        if (!/^\d[\d.]*(?:%| \(| (?:criticism|progress|praise|findings?|points?|in all)\b)/.test(text)) continue;
        const own = row.filter((_, i) => i >= read && columns[i]?.startsWith(`${columns[x] ?? ''}: `));
        for (const [number] of text.replace(/\(.*\)/, '').matchAll(/\d+(?:\.\d+)?/g)) expect(own, text).toContain(number);
      }
    }
    const svg = readFileSync(`${dist}/charts/${id}/${id}.svg`, 'utf8');
    expect(svg).not.toMatch(/var\(|href="\/|@font-face|url\(/);
    expect(svg).toContain('record checked on');
    for (const width of [1200, 2400]) expect(readFileSync(`${dist}/charts/${id}/${id}-${width}.png`).readUInt32BE(16)).toBe(width);
  });
  it('is found by oEmbed, and the answer is a blockquote, then one frame, without a script', () => {
    for (const { chart } of all) {
      const page = pages.find(({ path }) => path === `/charts/${chart.id}/`);
      const href = page?.document.querySelector('link[type="application/json+oembed"]')?.getAttribute('href') ?? '';
      expect(href).toBe(`${address}/oembed/${chart.id}.json`);
      const answer = JSON.parse(readFileSync(`${dist}/oembed/${chart.id}.json`, 'utf8')) as Record<string, unknown>;
      expect(answer).toMatchObject({ version: '1.0', type: 'rich', title: chart.headline });
      expect(answer['html']).toMatch(/^<blockquote>[\s\S]*<\/blockquote><iframe [^>]*><\/iframe>$/);
      expect(answer['html']).not.toMatch(/script|loading=/);
      const png = readFileSync(`${dist}/charts/${chart.id}/${chart.id}-1200.png`);
      expect([answer['thumbnail_width'], answer['thumbnail_height']]).toEqual([png.readUInt32BE(16), png.readUInt32BE(20)]);
    }
  });
});

describe('a frozen copy', () => {
  const home = mkdtempSync(`${tmpdir()}/frozen-`);
  afterAll(() => rmSync(home, { recursive: true }));
  /** Of the built site, what is frozen, as if it had been built with these settings. */
  const builtWith = (settings: Record<string, string>): string => {
    const site = `${home}/site`;
    for (const file of ['_headers', 'embed/judgements/index.html', 'charts/judgements/index.html']) cpSync(`${dist}/${file}`, `${site}/${file}`);
    const note = JSON.parse(readFileSync(`${dist}/.built.json`, 'utf8')) as { settings: Record<string, string> };
    writeFileSync(`${site}/.built.json`, JSON.stringify({ ...note, settings: { ...note.settings, ...settings } }));
    return site;
  };
  const freeze = (settings: Record<string, string>, env: Record<string, string>, ...args: string[]) =>
    spawnSync(process.execPath, ['src/commands/freeze.ts', '--from', builtWith(settings), ...args], { encoding: 'utf8', env: { ...process.env, ...env } });
  const SET = { address: 'https://record.test', publisher: 'A publisher', contact: 'https://record.test/contact' };
  it.each([
    ['address', 'https://record.example', { SITE_URL: 'https://record.test' }],
    ['publisher', '[Nobody yet]', { SITE_PUBLISHER: 'A publisher' }],
    ['contact', '[Nobody yet]', { SITE_CONTACT: 'a@record.test' }],
  ])('is refused where the %s was a placeholder when the site was built, whatever is set since', (name, placeholder, env) => {
    for (const since of [{}, env]) {
      const refused = freeze({ ...SET, [name]: placeholder }, since, 'judgements');
      expect([refused.status, refused.stderr.includes(`${name} is a placeholder`)], refused.stderr).toEqual([1, true]);
    }
  });
  it('has a name that holds the fingerprint of its content, and stands alone', () => {
    const to = `${home}/copies`;
    const done = freeze(SET, {}, 'judgements', '--to', to, '--date', '2026-11-22');
    expect(done.stderr).toBe('');
    const [file = ''] = globSync('*/*.html', { cwd: to });
    const html = readFileSync(`${to}/${file}`, 'utf8');
    const frozen = frozenOf(file);
    expect(frozen).toMatchObject({ chart: 'judgements', date: '2026-11-22' });
    expect(
      createHash('sha256')
        .update(html)
        .digest('hex')
        .startsWith(frozen?.hash ?? '-'),
    ).toBe(true);
    expect(html).toContain('As published on 22 November 2026. This copy does not change.');
    expect(html).not.toMatch(/<(?:img|iframe|link rel="stylesheet"|script[^>]*src)|url\(/);
  });
  it('never changes: every file under content/frozen/ has the content of its name, or is a tombstone with a correction', () => {
    const corrections = existsSync('content/corrections.yml') ? readFileSync('content/corrections.yml', 'utf8') : '';
    for (const file of globSync('**/*', { cwd: 'content/frozen', withFileTypes: true }).filter((entry) => entry.isFile())) {
      const name = `${file.parentPath}/${file.name}`.replace(/^.*content\/frozen\//, '');
      const frozen = frozenOf(name);
      if (!frozen) throw new Error(`${name} is not named like a frozen chart`);
      const html = readFileSync(`content/frozen/${name}`, 'utf8');
      const intact = createHash('sha256').update(html).digest('hex').startsWith(frozen.hash);
      expect(intact || (isTombstone(html, frozen) && corrections.includes(name)), name).toBe(true);
    }
  });
});
