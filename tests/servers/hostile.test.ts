// What content could bring along if the checks of the content were switched off: the headers alone must stop it.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startHost, type Host } from '../browser/hosts/server.ts';
import { addressOf } from '../../src/commands/serve.ts';
import { openBrowser } from './browser.ts';
import { onEachServer } from './each.ts';
import { ask } from './server.ts';

/** Each calls home, at `E`, where the browser lets it; `J` is a script that does so. A click is made on whatever `.click` is on the page. */
const PAYLOADS: Record<string, string> = {
  'an inline script': '<script>J</script>',
  'a module': '<script type="module">J</script>',
  'a script with a nonce': '<script nonce="abc">J</script>',
  'a script from elsewhere': '<script src="E"></script>',
  'a module from elsewhere': '<script type="module" src="E"></script>',
  'a script in data': `<script src="data:text/javascript,J"></script>`,
  'a dynamic import': '<script>import("E")</script>',
  'an import map': '<script type="importmap">{"imports":{"x":"E"}}</script><script type="module">import "x"</script>',
  'a picture that fails': '<img src="nothing.png" onerror="J">',
  'a drawing that loads': '<svg onload="J"></svg>',
  'a script in a drawing': '<svg><script>J</script></svg>',
  'a drawing that moves': '<svg><animate attributeName="x" dur="1s" onbegin="J"></svg>',
  'a field that takes the focus': '<input autofocus onfocus="J">',
  'details that open': '<details open ontoggle="J"><summary>x</summary></details>',
  'a film that fails': '<video><source onerror="J" src="nothing.mp4"></video>',
  'a style that moves': '<p onanimationstart="J" style="animation:k 1s">x</p><style>@keyframes k{from{opacity:1}}</style>',
  'a link with a script': '<a class="click" href="javascript:J">x</a>',
  'a button with a script': '<form><button class="click" formaction="javascript:J">x</button></form>',
  'a form to elsewhere': '<form action="E"><button class="click">x</button></form>',
  'a frame of its own': `<iframe srcdoc="<script>J</script>"></iframe>`,
  'a frame with a script': '<iframe src="javascript:J"></iframe>',
  'a frame of data': `<iframe src="data:text/html,<script>J</script>"></iframe>`,
  'a frame from elsewhere': '<iframe src="E"></iframe>',
  'an object of data': '<object data="data:text/html,<script>J</script>"></object>',
  'an object from elsewhere': '<object data="E"></object>',
  'a plug-in from elsewhere': '<embed src="E">',
  'a picture from elsewhere': '<img src="E">',
  'a picture in a style': '<p style="background:url(E)">x</p>',
  'a picture in styles': '<style>body{background:url(E)}</style>',
  'styles from elsewhere': '<link rel="stylesheet" href="E">',
  'styles that fetch styles': '<style>@import "E";</style>',
  'a font from elsewhere': '<style>@font-face{font-family:f;src:url(E)}h1,p{font-family:f!important}</style><p>x</p>',
  'a film from elsewhere': '<video src="E" preload="auto"></video>',
  'a base elsewhere': '<base href="E/"><img src="x.png">',
  'a drawing with a picture': '<svg width="9" height="9"><image href="E" width="9" height="9"/></svg>',
  'a hidden root with a script': '<div><template shadowrootmode="open"><script>J</script></template></div>',
  'a link that reports': '<a class="click" href="#x" ping="E">x</a>',
  'a worker': '<script>new Worker(URL.createObjectURL(new Blob(["fetch(\'E\')"])))</script>',
};
const ALL = Object.entries(PAYLOADS);
/** A page like any other: what a server says of one it says of all (headers.test.ts). */
const FILE = 'findings/2014-inspection-f002/index.html';
const AT_ONCE = 6;

onEachServer(
  ({ site, running }) => {
    /** How often each payload called home or ran, by its number and what the page came with. */
    const calls = new Map<string, number>();
    const called = (key: string): number => calls.get(key) ?? 0;
    const count = (key: string): void => void calls.set(key, called(key) + 1);
    const notThere: string[] = [];
    const copyOf = (number: number): string => `findings/hostile-${number}/`;
    const place = (number: number): string => `${site.published}/current${site.base}${copyOf(number)}`;
    let browser: Browser;
    let context: BrowserContext;
    let home: Server;
    let bare: Host;

    /** Opens a page and clicks on what is to be clicked. */
    async function visit(address: string, key: string): Promise<Page> {
      const page = await context.newPage();
      // A script that runs is one too many, even where it cannot call home.
      page.on('console', (message) => message.text() === 'ran' && count(key));
      await page.goto(address);
      const click = page.locator('.click');
      if ((await click.count()) > 0) await click.evaluate((element) => element instanceof HTMLElement && element.click());
      return page;
    }

    /** Every payload on a page without headers, where it has time to call home, and then on one from the server, which is watched as long as that took and more. */
    async function tryOut(number: number, payload: string): Promise<void> {
      const html = (key: string): string => {
        const evil = `${addressOf(home)}/${key}`;
        const hostile = payload.replaceAll('J', `console.log('ran');fetch('${evil}')`).replaceAll('E', evil);
        return readFileSync(`${site.published}/current${site.base}${FILE}`, 'utf8').replace('</h1>', `</h1>${hostile}`);
      };
      const [free, held] = [`${number}-free`, `${number}-held`];
      mkdirSync(place(number));
      writeFileSync(`${place(number)}index.html`, html(held));
      const { status, body } = await ask(running(), site.base + copyOf(number));
      if (status !== 200 || !body.toString().includes(html(held))) notThere.push(copyOf(number));
      const began = Date.now();
      const first = await visit(bare.serve(html(free)), free);
      while (called(free) === 0 && Date.now() < began + 10_000) await wait(20);
      await first.close();
      const took = Date.now() - began;
      const second = await visit(`${running().origin}${site.base}${copyOf(number)}`, held);
      const end = Date.now() + Math.max(400, took);
      while (called(held) === 0 && Date.now() < end) await wait(20);
      await second.close();
    }

    beforeAll(async () => {
      browser = await openBrowser();
      context = await browser.newContext();
      bare = await startHost('localhost');
      home = createServer((request, response) => {
        // A form adds a question mark.
        count(/^\/([^/?]*)/.exec(request.url ?? '')?.[1] ?? '');
        response.writeHead(200, { 'access-control-allow-origin': '*' }).end();
      });
      await new Promise<void>((ready) => home.listen(0, '127.0.0.1', ready));
      // Several at once: most of the time is spent watching that nothing happens.
      const left = [...ALL.entries()];
      const next = async (): Promise<void> => {
        for (let one = left.shift(); one !== undefined; one = left.shift()) await tryOut(one[0], one[1][1]);
      };
      await Promise.all(Array.from({ length: AT_ONCE }, next));
    });
    afterAll(async () => {
      await browser.close();
      bare.close();
      home.closeAllConnections();
      home.close();
      for (const number of ALL.keys()) rmSync(place(number), { recursive: true, force: true });
    });

    it('each page with a payload is given out', () => {
      expect(notThere).toEqual([]);
    });
    it.each(ALL.map(([title], number) => [title, number] as const))('%s does nothing', (_title, number) => {
      expect(called(`${number}-free`), 'without headers it does call home').toBeGreaterThan(0);
      expect(called(`${number}-held`)).toBe(0);
    });
  },
  // The policy is the same under a base path.
  ({ base }) => base === '/',
);
