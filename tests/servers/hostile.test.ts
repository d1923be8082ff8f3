// What content could bring along if the checks of the content were switched off: the headers alone must stop it.
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { Browser } from '@playwright/test';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { startHost, type Host } from '../browser/hosts/server.ts';
import { addressOf } from '../../src/commands/serve.ts';
import { openBrowser } from './browser.ts';
import { onEachServer } from './each.ts';

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
const FILE = 'inspections/2014-inspection/index.html';

onEachServer(
  ({ site, running }) => {
    let browser: Browser;
    let home: Server;
    let bare: Host;
    let called = 0;
    const served = `${site.published}/current${site.base}${FILE}`;
    beforeAll(async () => {
      browser = await openBrowser();
      bare = await startHost('localhost');
      home = createServer((_request, response) => {
        called += 1;
        response.writeHead(200, { 'access-control-allow-origin': '*' }).end();
      });
      await new Promise<void>((ready) => home.listen(0, '127.0.0.1', ready));
    });
    afterAll(async () => {
      await browser.close();
      bare.close();
      home.closeAllConnections();
      home.close();
    });
    beforeEach(() => copyFileSync(served, `${site.published}/kept`));
    afterEach(() => {
      copyFileSync(`${site.published}/kept`, served);
      rmSync(`${site.published}/kept`);
    });

    async function calls(address: string): Promise<number> {
      called = 0;
      const page = await browser.newPage();
      // A script that runs is one too many, even where it cannot call home.
      page.on('console', (message) => (called += message.text() === 'ran' ? 1 : 0));
      await page.goto(address);
      const click = page.locator('.click');
      if ((await click.count()) > 0) await click.evaluate((element) => element instanceof HTMLElement && element.click());
      for (let waited = 0; waited < 400 && called === 0; waited += 50) await page.waitForTimeout(50);
      await page.close();
      return called;
    }

    it.each(Object.entries(PAYLOADS))('%s does nothing', async (_title, payload) => {
      const evil = `${addressOf(home)}/${Math.random()}`;
      const hostile = payload.replaceAll('J', `console.log('ran');fetch('${evil}')`).replaceAll('E', evil);
      const html = readFileSync(served, 'utf8').replace('</h1>', `</h1>${hostile}`);
      expect(html).toContain(hostile);
      writeFileSync(served, html);
      for (const ending of ['.br', '.gz']) rmSync(served + ending, { force: true });
      expect(await calls(bare.serve(html)), 'without headers it does call home').toBeGreaterThan(0);
      expect(await calls(`${running().origin}${site.base}inspections/2014-inspection/`)).toBe(0);
    });
  },
  // The policy is the same under a base path.
  ({ base }) => base === '/',
);
