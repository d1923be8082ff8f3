// Pages refuse to be framed, whatever way their address is written; embeds never refuse.
import { rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Browser } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startHost, type Host } from '../browser/hosts/server.ts';
import { openBrowser } from './browser.ts';
import { onEachServer } from './each.ts';
import { ask } from './server.ts';
import { folder } from './sites.ts';

/** Ways to write an address so that a server takes a page for an embed. */
const TRICKS = [
  'embed/../timeline/',
  'embed/./../timeline/',
  'embed/themes/../../timeline/',
  'embed//../timeline/',
  'embed/%2e%2e/timeline/',
  'embed/%2E%2E/timeline/',
  'embed/.%2e/timeline/',
  'embed/%2e./timeline/',
  'embed%2f..%2ftimeline/',
  'embed/..%2ftimeline/',
  'embed/%2e%2e%2ftimeline%2f',
  'embed/..%5ctimeline/',
  'embed\\..\\timeline\\',
  'embed/..;/timeline/',
  'embed/;/../timeline/',
  'embed/%252e%252e/timeline/',
  'embed/%c0%ae%c0%ae/timeline/',
  'embed/themes/..//..//timeline/',
  './timeline/',
  '%74imeline/',
  'timeline',
  'timeline//',
  'timeline/.',
  'timeline/index.html',
  'timeline/index.html/',
  'timeline/?/embed/themes/',
  'timeline/?embed=1#/embed/',
  'timeline/%3f/embed/',
  'timeline/;/embed/',
  'timeline/..%2fembed/../timeline/',
  'TIMELINE/',
  'EMBED/../timeline/',
  'Embed/%2e%2e/timeline/',
  'timeline/index.html.svg',
  'frozen/../timeline/',
  'frozen/..%2ftimeline/',
  'data/../timeline/',
  'charts/themes/themes.svg/../../../timeline/',
  'search/../timeline/',
  '_astro/../timeline/',
  'pagefind/../timeline/',
];
const PAGES = ['', 'timeline/', 'charts/themes/', '404.html', 'nothing/', 'charts/themes/themes.svg', 'data/findings.json'];

/** Every page of the site itself has this; no embed does. */
const OF_A_PAGE = '<main id="main"';

onEachServer(({ site, running }) => {
  it('no way of writing an address shows a page without its refusal', async () => {
    const shown: string[] = [];
    for (const path of [...TRICKS.map((trick) => site.base + trick), ...TRICKS.map((trick) => `/${site.base}${trick}`)]) {
      const { status, headers, body } = await ask(running(), path);
      if (!body.includes(OF_A_PAGE)) continue;
      if (status === 200) shown.push(path);
      expect(headers['x-frame-options'], path).toBe('DENY');
      expect(headers['content-security-policy'], path).toContain("frame-ancestors 'none'");
    }
    // Some of them do lead to the page: else nothing would be tried here.
    expect(shown.length).toBeGreaterThan(10);
  });
  it('an address that holds another one cannot lead away from the site', async () => {
    for (const path of ['//evil.example/%2e%2e', '//evil.example/..', '/%5cevil.example/', '/\\evil.example', '//evil.example/timeline']) {
      const { headers } = await ask(running(), path);
      expect(new URL(headers.location ?? '/', 'http://localhost/').hostname, `${path} → ${headers.location ?? ''}`).toBe('localhost');
    }
  });

  describe('in a browser', () => {
    let browser: Browser;
    let host: Host;
    beforeAll(async () => {
      browser = await openBrowser();
      host = await startHost('localhost');
    });
    afterAll(async () => {
      await browser.close();
      host.close();
    });
    /** What stands in the frames of one page of another site, each with an address of ours. */
    const framed = async (addresses: readonly string[], attributes = '', headers: Record<string, string> = {}): Promise<string[]> => {
      const frames = addresses.map((address) => `<iframe ${attributes} src="${address}"></iframe>`);
      const page = await browser.newPage();
      await page.goto(host.serve(`<!doctype html>${frames.join('')}`, headers));
      const words: string[] = [];
      for (const [place] of frames.entries()) words.push(await page.locator('iframe').nth(place).contentFrame().locator('body').innerHTML());
      await page.close();
      return words;
    };
    it('no page shows in a frame', async () => {
      const paths = [...PAGES, ...TRICKS];
      const shown = await framed(paths.map((path) => running().origin + site.base + path));
      for (const [place, path] of paths.entries()) {
        expect(shown[place], path).not.toContain('id="main"');
        expect(shown[place], path).not.toContain('<svg xmlns');
        expect(shown[place], path).not.toContain('2014-inspection-f00');
      }
    });
    it('an embed shows in every frame, and where none stands its own page for that', async () => {
      const addresses = ['embed/themes/', 'embed/nothing/'].map((path) => running().origin + site.base + path);
      for (const [attributes, headers] of [
        ['', {}],
        ['sandbox=""', {}],
        ['sandbox="allow-scripts"', {}],
        ['', { 'content-security-policy': 'sandbox allow-scripts' }],
        ['', { 'cross-origin-embedder-policy': 'require-corp' }],
        ['', { 'cross-origin-embedder-policy': 'credentialless' }],
      ] as const) {
        const [embed, nothing] = await framed(addresses, attributes, headers);
        expect(embed).toContain('id="embed"');
        expect(nothing).toContain('No chart stands at this address');
      }
    });
    it('an embed shows in a page that is a file', async () => {
      const home = folder();
      writeFileSync(`${home}/host.html`, `<!doctype html><iframe src="${running().origin}${site.base}embed/themes/"></iframe>`);
      const page = await browser.newPage();
      await page.goto(pathToFileURL(`${home}/host.html`).href);
      expect(await page.frameLocator('iframe').locator('main').getAttribute('id')).toBe('embed');
      await page.close();
      rmSync(home, { recursive: true });
    });
  });
});
