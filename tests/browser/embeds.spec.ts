// Embeds as other sites show them: host pages on another origin, in a real browser.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Frame, type Page } from '@playwright/test';
import { range } from 'd3';
import { WIDE_FROM } from '../../src/charts/embedHeights.ts';
import { SCRIPT } from '../../src/charts/embedScript.ts';
import { test } from './hosts/fixture.ts';
import { filtered } from './hosts/localgov.ts';
import { expectReachable, expectSized, expectWhole, ourFrame, ourFrames, size } from './hosts/look.ts';
import * as lookalikes from './hosts/lookalikes.ts';
import { CHART, LISTENERS, SETTINGS, snippet } from './hosts/matrix.ts';
import { dialects, form, heardBy, orders, recorder } from './hosts/messages.ts';
import { hostPage, iframe } from './hosts/page.ts';
import { brightness, strokes } from './hosts/paint.ts';
import { chartPage, charts, embed, heightsFor, offerOf, pasted, saidBy, site } from './hosts/published.ts';
import * as settings from './hosts/settings.ts';
import { embedded, wordpress } from './hosts/wordpress.ts';

const WIDTHS = [900, 280];

const narrow = (page: Page, width: number): Promise<void> => page.setViewportSize({ width, height: 800 });

for (const [name, listener] of LISTENERS) {
  test(`${name} makes an embed as high as its content, wide or narrow, and higher when its table opens`, async ({ page, host, complaints }) => {
    await narrow(page, 900);
    await page.goto(host.serve(listener(host, embed(CHART))));
    const frame = await ourFrame(page);
    for (const width of WIDTHS) {
      await narrow(page, width);
      await expectSized(frame);
      await expectWhole(page, frame);
    }
    const closed = (await size(frame)).content;
    await frame.locator('summary').click();
    await expect(frame.locator('details table')).toBeVisible();
    await expectSized(frame);
    expect((await size(frame)).content).toBeGreaterThan(closed + 100);
    await frame.locator('summary').click();
    await expectSized(frame);
    expect(complaints).toEqual([]);
  });
}

for (const kind of [CHART, 'statistic-'])
  test(`WordPress shows the pasted address of a chart (${kind}) as an embed, as high as it lets an embed be`, async ({ page, host, complaints }) => {
    const chart = (await charts()).find((id) => id.startsWith(kind)) ?? '';
    expect((await offerOf(chart)).snippet.link).toBe(chartPage(chart));
    const content = embedded(await pasted(chart));
    expect(content, 'an iframe is left').toBeDefined();
    await page.goto(host.serve(wordpress(content ?? '')));
    const frame = await ourFrame(page);
    await expect(page.locator('blockquote')).toBeHidden();
    for (const width of WIDTHS) {
      await narrow(page, width);
      await expectSized(frame, [200, 1000]);
      await expectWhole(page, frame);
    }
    await expectReachable(frame);
    expect(complaints).toEqual([]);
  });

test('WordPress shows headline and link where its own script does not run', async ({ scriptless: page, host }) => {
  await page.goto(host.serve(wordpress(embedded(await pasted(CHART)) ?? '')));
  const link = page.locator('blockquote a').first();
  await expect(link).toHaveText((await offerOf(CHART)).headline);
  await expect(link).toBeVisible();
  await expect(link).toHaveAttribute('href', chartPage(CHART));
});

for (const [title, setting, complaint] of SETTINGS) {
  test(`the responsive snippet works in ${title}`, async ({ page, host, complaints }) => {
    const { html, headers } = setting(await snippet('responsive'));
    await narrow(page, 900);
    await page.goto(host.serve(html, headers));
    const frame = await ourFrame(page);
    for (const width of WIDTHS) {
      await narrow(page, width);
      await expectSized(frame);
      await expectWhole(page, frame);
    }
    await expect(page.locator('iframe')).toHaveAttribute('title', (await offerOf(CHART)).headline);
    expect(await frame.locator('h1').evaluate((heading) => getComputedStyle(heading).direction)).toBe('ltr');
    expect(complaints.filter((words) => complaint?.test(words) !== true)).toEqual([]);
  });
}

for (const [title, setting] of [
  ['runs in an empty sandbox', settings.sandboxed('')],
  ['stands in a page whose security policy forbids scripts', settings.allowsNoScript],
] as const) {
  test(`the fixed snippet shows picture and table and cuts nothing off where it ${title}`, async ({ page, host }) => {
    const { html, headers } = setting(await snippet('fixed'));
    for (const width of [320, 900]) {
      await narrow(page, width);
      await page.goto(host.serve(html, headers));
      const frame = await ourFrame(page);
      await expectWhole(page, frame);
      const { content, window } = await size(frame);
      expect(content, `height at ${width}`).toBeLessThanOrEqual(window);
    }
  });
}

for (const [rung, widths] of [
  ['fixed', [900, 600, 320]],
  ['fixed-wide', [1200, 900, WIDE_FROM]],
] as const)
  test(`the ${rung} snippet of each chart cuts nothing off at ${widths[2]} pixels or more, with scripts off everywhere`, async ({
    scriptless: reader,
    host,
  }) => {
    const ids = await charts();
    const snippets: string[] = [];
    for (const chart of ids) snippets.push((await offerOf(chart)).snippet[rung]);
    await narrow(reader, 900);
    await reader.goto(host.serve(hostPage(snippets.join(''))));
    const frames = await ourFrames(reader, ids.length);
    for (const width of widths) {
      await narrow(reader, width);
      const sizes = await Promise.all(frames.map(async (frame) => ({ chart: frame.url(), ...(await size(frame)) })));
      expect
        .soft(
          sizes.filter(({ content, window, over }) => content > window || over > 0),
          `cut off at ${width}`,
        )
        .toEqual([]);
    }
    for (const frame of frames) await expectWhole(reader, frame);
    // A frame may not show a page of nothing below its chart either.
    const sizes = await Promise.all(frames.map(async (frame) => ({ chart: frame.url(), ...(await size(frame)) })));
    expect
      .soft(
        sizes.filter(({ content, window, settled }) => settled && window > content * 1.6 + 60),
        `empty space at ${widths[2]}`,
      )
      .toEqual([]);
  });

/** Empty space below a small chart, of which a tenth is little, in CSS pixels: each of its paragraphs may take a line more in wider letters. */
const FEW_LINES = 110;
/** Widths of columns that nobody would list: the pixel before and after one at which a drawing, its letters or its key change. */
const AWKWARD = [321, 359, 361, 427, 428, 429, 447, 448, 449, 455, 456, 599, 601, 767, 768, 769, 1023, 1147, 1148, 1149, 1201, 1400];

test('the height that is offered for the width of a column cuts nothing off, at widths that are listed and at any other, for each chart', async ({
  scriptless: reader,
}) => {
  // One frame on a page of the same site, made as wide as each column in turn: what it holds is measured where it stands.
  const frames = `${site()}/frames/`;
  await reader.route(`${frames}*`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>A column</title><iframe src="${embed(new URL(route.request().url()).search.slice(1))}" style="border: 0; height: 9000px"></iframe>`,
    }),
  );
  for (const [i, id] of (await charts()).entries()) {
    const offered = await heightsFor(id);
    const listed = offered.map(({ width }) => width);
    expect(listed.length, `${id}: widths offered`).toBeGreaterThan(3);
    expect(listed, `${id}: widths in order`).toEqual([...new Set(listed)].sort((a, b) => a - b));
    await reader.goto(`${frames}?${id}`);
    // Charts of one kind follow each other: of four in a row, each is tried at other widths.
    const widths = [...new Set([...listed, ...range(320 + 10 * (i % 4), 1200, 40), ...AWKWARD])];
    const contents = await reader.locator('iframe').evaluate((frame: HTMLIFrameElement, columns) => {
      return columns.map((column) => {
        frame.style.width = `${column}px`;
        return {
          asked: column,
          got: frame.contentWindow?.innerWidth,
          content: frame.contentDocument?.querySelector('main#embed')?.getBoundingClientRect().height ?? 0,
        };
      });
    }, widths);
    const wrong: string[] = [];
    for (const { asked: width, got, content } of contents) {
      expect({ got, isEmpty: content === 0 }, `${id} in a column`).toEqual({ got: width, isEmpty: false });
      // As the page says: between two widths the larger height, in a wider column the last.
      const [below, above] = [offered.findLast((one) => one.width <= width), offered.find((one) => one.width >= width)];
      const height = Math.max(below?.height ?? 0, above?.height ?? 0);
      if (content > height) wrong.push(`${content} is cut off at ${height}, ${width} pixels wide`);
      if (listed.includes(width) && height > Math.max(content * 1.1, content + FEW_LINES) + 10)
        wrong.push(`${content} leaves ${height} empty, ${width} pixels wide`);
    }
    expect.soft(wrong, id).toEqual([]);
  }
});

test('the responsive snippet can be read to its end where the script for its height is forbidden', async ({ page, host }) => {
  const { html, headers } = settings.allowsNoScript(await snippet('responsive'));
  await narrow(page, 320);
  await page.goto(host.serve(html, headers));
  const frame = await ourFrame(page);
  await expectWhole(page, frame);
  await expectReachable(frame);
});

for (const rung of ['responsive', 'fixed'] as const)
  test(`the link below the frame of the ${rung} snippet stays where the frame is forbidden`, async ({ page, host }) => {
    const { html, headers } = settings.allowsNoFrame(await snippet(rung));
    await page.goto(host.serve(html, headers));
    const link = page.locator(`a[href="${chartPage(CHART)}"]`);
    await expect(link).toBeVisible();
    await link.click();
    await expect(page.locator('h1')).toBeVisible();
    expect(page.url()).toBe(chartPage(CHART));
  });

test('all four snippets can be read and copied with scripts off', async ({ scriptless: page }) => {
  await page.goto(chartPage(CHART));
  for (const rung of ['responsive', 'fixed', 'fixed-wide', 'link', 'html', 'html-narrow']) {
    const box = page.locator(`textarea#rung-${rung}`);
    await expect(box).toBeAttached();
    await expect(box).toHaveAttribute('readonly');
    expect((await box.inputValue()).length).toBeGreaterThan(20);
  }
});

test('the plain-HTML snippet of each chart passes the filter of LocalGov Drupal and still says everything', async () => {
  for (const chart of await charts()) {
    const { snippet, headline, cells } = await offerOf(chart);
    const after = saidBy(filtered(snippet.html));
    // The box in which a wide table scrolls says nothing, and the filter takes it away.
    const before = saidBy(snippet.html);
    expect(after, `${chart}: what the filter takes away`).toEqual({ ...before, tags: before.tags.filter((tag) => tag !== 'div') });
    expect(after.words).toContain(headline);
    expect(cells.length).toBeGreaterThan(5);
    expect(
      cells.filter((cell) => !after.words.includes(cell)),
      `${chart}: numbers left out`,
    ).toEqual([]);
    expect(after.words, `${chart}: the credit line`).toMatch(/Chart: .+, CC BY 4\.0\. /);
    expect(after.kept, `${chart}: the link`).toContain(chartPage(chart));
    const image = after.kept.findIndex((value) => value.endsWith('.png'));
    expect(after.kept[image + 1]?.length, `${chart}: the words for the image`).toBeGreaterThan(40);
    const answer = await fetch(after.kept[image] ?? '', { method: 'HEAD' });
    expect([answer.status, answer.headers.get('content-type')], `${chart}: the image`).toEqual([200, 'image/png']);
    // The filter that comes next makes a line break of each new line within a block.
    expect(filtered(snippet.html), `${chart}: lines broken within a block`).not.toMatch(/[^>\s]\s*\n|\n\s*[^<\s]/);
  }
});

test('the plain HTML of each chart fits into a phone: its table scrolls in a box of its own, and the narrow picture is there', async ({ page, host }) => {
  const ids = await charts();
  const snippets: string[] = [];
  for (const chart of ids) {
    const { snippet: offered } = await offerOf(chart);
    snippets.push(offered.html, offered['html-narrow']);
  }
  await narrow(page, 352);
  await page.goto(host.serve(hostPage(snippets.join(''))));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(352);
  const images = await page.locator('img').evaluateAll((all) => (all as HTMLImageElement[]).map(({ src, naturalWidth }) => ({ src, naturalWidth })));
  expect(images.filter(({ naturalWidth }) => naturalWidth < 700)).toEqual([]);
  expect(images.filter(({ src }) => src.endsWith('-narrow.png'))).toHaveLength(ids.length);
});

test('the filtered plain HTML shows picture, table, credit and link on a narrow page, and leads to the chart', async ({ page, host }) => {
  await narrow(page, 320);
  await page.goto(host.serve(hostPage(filtered(await snippet('html')), { head: '<style>img { max-width: 100%; height: auto }</style>' })));
  const image = page.locator('a img');
  await expect(image).toBeVisible();
  expect(await image.evaluate((picture: HTMLImageElement) => [picture.naturalWidth > 300, picture.getBoundingClientRect().right <= innerWidth])).toEqual([
    true,
    true,
  ]);
  await expect(page.locator('table caption')).toBeVisible();
  await image.click();
  await page.waitForURL(chartPage(CHART));
});

test('each embed is one file that asks for nothing more, and fits into 280 pixels with every word in sight', async ({ page, complaints }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await narrow(page, 280);
  const addresses = (await charts()).flatMap((chart) => (chart === CHART ? [embed(chart), `${embed(chart)}dark/`] : [embed(chart)]));
  for (const address of addresses) {
    await page.goto(address);
    await expectWhole(page, page.mainFrame());
    const wrong = await page.locator('svg.chart text:visible, table.chart :is(a, b, span:not(.off)):visible').evaluateAll((texts) =>
      (texts as (SVGTextElement | HTMLElement)[])
        .filter((text) => {
          const { left, right } = text.getBoundingClientRect();
          const height = parseFloat(getComputedStyle(text).fontSize) * ('getScreenCTM' in text ? (text.getScreenCTM()?.a ?? 1) : 1);
          // What a table has no room for is reached by scrolling in its box.
          const frame = text.closest('.grid');
          const start = frame ? frame.getBoundingClientRect().left - frame.scrollLeft : 0;
          const end = frame ? start + frame.scrollWidth : innerWidth;
          return left < start - 0.5 || right > end + 0.5 || (height > 0.1 && height < 11);
        })
        .map((text) => text.textContent),
    );
    expect.soft(wrong, `${address}: words cut off or under 11 pixels`).toEqual([]);
    await page.locator('summary').click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(280);
  }
  await page.waitForLoadState('networkidle');
  expect(asked).toEqual(addresses);
  expect(complaints).toEqual([]);
});

test('the newest grade is seen at every width, the first one too on most phones, and what is out of sight is told of over the table', async ({ page }) => {
  for (const address of [embed('judgements'), chartPage('judgements')])
    for (const width of [320, 360, 375, 390, 414, 768]) {
      await narrow(page, width);
      await page.goto(address);
      const table = page.locator('table.chart');
      const { first, newest } = await table.evaluate((one) => {
        const frame = one.parentElement?.getBoundingClientRect();
        const cells = [...one.querySelectorAll('tbody tr:first-child td a')].map((cell) => cell.getBoundingClientRect());
        const isSeen = (cell: DOMRect | undefined): boolean =>
          cell !== undefined && frame !== undefined && cell.left >= frame.left - 0.5 && cell.right <= Math.min(frame.right, innerWidth) + 0.5;
        return { first: isSeen(cells[0]), newest: isSeen(cells.at(-1)) };
      });
      const where = `${address}, ${width} pixels wide`;
      expect(newest, where).toBe(true);
      const hint = page.locator('.sideways');
      // Up to four inspections stand beside each other from 375 pixels on.
      if ((await table.locator('thead th').count()) <= 5 && width >= 375) expect(first, where).toBe(true);
      if (first) await expect(hint.and(page.locator(':visible')), where).toHaveCount(0);
      else expect((await hint.boundingBox())?.y, where).toBeLessThan((await table.boundingBox())?.y ?? 0);
    }
});

test('an embed says its height in every dialect, to its parent alone, and nothing else', async ({ page, host }) => {
  const src = `${embed(CHART)}?childId=pym-1#?secret=s3cret`;
  const parent = host.serve(recorder(src));
  await page.goto(host.serve(recorder(parent)));
  const frame = await ourFrame(page);
  const heard = async (): Promise<unknown[]> => (await heardBy(frame.parentFrame() ?? page)).map(({ data }) => data);
  const width = await frame.evaluate(() => innerWidth);
  const wanted = dialects(CHART, src, Math.ceil((await size(frame)).content), width);
  for (const message of wanted) await expect.poll(heard).toContainEqual(message);
  const forms = new Set(wanted.map(form));
  expect((await heard()).filter((message) => !forms.has(form(message)))).toEqual([]);
  expect(await heardBy(page), 'what the page above the parent hears').toEqual([]);
});

test('an embed answers neither its neighbour nor a page above its parent', async ({ page, host }) => {
  await page.goto(host.serve(recorder(embed(CHART), host.serve(recorder()))));
  const frame = await ourFrame(page);
  const neighbour = page.mainFrame().childFrames()[1] ?? frame;
  await expect.poll(async () => (await heardBy(page)).length).toBeGreaterThan(5);
  await neighbour.evaluate(() => window.parent.frames[0]?.postMessage('[iFrameSizer]neighbour:8:false', '*'));
  await page.waitForTimeout(300);
  expect(await heardBy(neighbour)).toEqual([]);
  expect(JSON.stringify(await heardBy(page))).not.toContain('neighbour');

  await page.goto(host.serve(recorder(host.serve(recorder(embed(CHART))))));
  const middle = (await ourFrame(page)).parentFrame() ?? frame;
  await expect.poll(async () => (await heardBy(middle)).length).toBeGreaterThan(5);
  await page.evaluate(() => frames[0]?.frames[0]?.postMessage('[iFrameSizer]above:8:false', '*'));
  await page.waitForTimeout(300);
  expect(await heardBy(page)).toEqual([]);
  expect(JSON.stringify(await heardBy(middle))).not.toContain('above');
});

test('an embed obeys no message: it does not go, scroll, grow or change', async ({ page, host }) => {
  await narrow(page, 400);
  const address = host.serve(recorder(`${embed(CHART)}?childId=pym-1#?secret=s3cret`));
  await page.goto(address);
  const frame = await ourFrame(page);
  await expect.poll(async () => (await heardBy(page)).length).toBeGreaterThan(5);
  const state = (one: Frame): Promise<unknown> =>
    one.evaluate(() => [
      location.href,
      document.documentElement.outerHTML,
      document.title,
      scrollX,
      scrollY,
      innerHeight,
      document.body.getBoundingClientRect().height,
    ]);
  const before = [await state(frame), await state(page.mainFrame())];
  const forms = new Set(dialects(CHART, `${embed(CHART)}?childId=pym-1#?secret=s3cret`, 0, 0).map(form));
  await page.evaluate(
    (messages) => {
      for (const message of messages) frames[0]?.postMessage(message, '*');
    },
    orders(host.serve(hostPage('Elsewhere'))),
  );
  await page.waitForTimeout(500);
  expect([await state(frame), await state(page.mainFrame())]).toEqual(before);
  const said = (await heardBy(page)).map(({ data }) => form(data).replace(/\[iFrameSizer\][\w-]+:/, '[iFrameSizer]frame-0:'));
  expect(
    said.filter((one) => !forms.has(one)),
    'what it said besides heights',
  ).toEqual([]);
});

test('an embed never writes into the page what its address says', async ({ page, host }) => {
  const words = `"><img src=x onerror="window.taken=1"><script>window.taken=1</script>taken`;
  const state = async (src: string): Promise<unknown> => {
    await page.goto(host.serve(recorder(src)));
    const frame = await ourFrame(page);
    await expect.poll(async () => (await heardBy(page)).length).toBeGreaterThan(5);
    expect(await frame.evaluate(() => 'taken' in globalThis)).toBe(false);
    return frame.evaluate(() => document.documentElement.outerHTML);
  };
  const clean = await state(embed(CHART));
  const said = encodeURIComponent(words);
  for (const tail of [
    `?childId=${said}`,
    `#?secret=${said}`,
    `?childId=${said}&initialWidth=${said}&parentUrl=javascript:alert(1)#?secret=${said}`,
    `?theme=${said}`,
    `#${said}`,
  ])
    expect(await state(embed(CHART) + tail)).toBe(clean);
});

for (const loading of ['lazy', 'eager'] as const)
  test(`50 ${loading} embeds on one page all get their height`, async ({ page, host, complaints }) => {
    const ids = await charts();
    const all = Array.from({ length: 50 }, (_, i) => ids[i % ids.length] ?? CHART);
    const frames = all.map((id) => iframe(embed(id), `loading="${loading}" height="500"`)).join('');
    await narrow(page, 700);
    await page.goto(host.serve(hostPage(`${frames}<script async="async" src="${site()}/embed.js"></script>`)));
    if (loading === 'lazy') {
      expect(page.frames().filter((frame) => frame.url().startsWith(site())).length).toBeLessThan(45);
      await page.evaluate(async () => {
        for (const frame of document.querySelectorAll('iframe')) {
          frame.scrollIntoView();
          await new Promise((next) => setTimeout(next, 60));
        }
      });
    }
    for (const frame of await ourFrames(page, 50)) await expectSized(frame);
    expect(complaints).toEqual([]);
  });

test('an embed speaks up even where our script comes late', async ({ page, host }) => {
  await page.goto(host.serve(hostPage(iframe(embed(CHART)))));
  const frame = await ourFrame(page);
  await frame.waitForLoadState('load');
  await page.waitForTimeout(300);
  await page.addScriptTag({ url: `${site()}/embed.js` });
  await expectSized(frame);
});

test('our script sizes frames of ours alone, each by its own word', async ({ page, host }) => {
  const stranger = host.serve(hostPage('A stranger'));
  const strangers = [stranger, `${stranger}?/embed/themes/`];
  await page.goto(host.serve(hostPage(strangers.map((src) => iframe(src, 'height="90"')).join('') + lookalikes.ownScript(host, embed(CHART)))));
  const frame = await ourFrame(page);
  await expectSized(frame);
  for (const one of page
    .mainFrame()
    .childFrames()
    .filter((other) => other !== frame))
    await one.evaluate(() => window.parent.postMessage({ 'datawrapper-height': { themes: 7000 } }, '*'));
  await page.waitForTimeout(300);
  for (const src of strangers) expect(await page.locator(`iframe[src="${src}"]`).evaluate((one) => one.clientHeight)).toBe(90);
  await expectSized(frame);
});

for (const [name, scheme, light] of [
  ['an embed stays light', '', true],
  ['a dark embed is dark', 'dark/', false],
] as const)
  test(`${name} and readable on a dark page and on a light one, whatever the reader's system prefers`, async ({ page, host, browserName }) => {
    test.skip(browserName !== 'chromium', 'a page of Firefox cannot be given another colour scheme');
    for (const setting of [settings.dark, settings.plain])
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.goto(host.serve(setting(iframe(embed(CHART) + scheme, 'height="900"')).html));
        const frame = await ourFrame(page);
        await expect(frame.locator('h1')).toBeVisible();
        const box = await page.locator('iframe').boundingBox();
        const painted = await brightness(page, (box?.x ?? 0) + 3, (box?.y ?? 0) + 3);
        if (light) expect(painted).toBeGreaterThan(230);
        else expect(painted).toBeLessThan(50);
      }
    const { violations } = await new AxeBuilder({ page }).include('iframe').withRules(['color-contrast']).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

test('the picture is on paper when the host page is printed', async ({ page, host, browserName }) => {
  test.skip(browserName !== 'chromium', 'only Chromium prints for Playwright');
  const { html } = settings.plain(await snippet('responsive'));
  await page.goto(host.serve(html));
  await expectSized(await ourFrame(page));
  const whole = strokes(await page.pdf({ format: 'A4' }));
  await page.emulateMedia({ media: 'print' });
  await expectWhole(page, await ourFrame(page));
  await page.locator('iframe').evaluate((frame) => frame.remove());
  expect(whole - strokes(await page.pdf({ format: 'A4' })), 'lines drawn by the embed').toBeGreaterThan(200);
});

test('a chart that does not exist answers 404 and says so in the frame', async ({ page, host }) => {
  for (const path of ['nothing', 'theme-nothing', 'themes/light']) {
    expect((await fetch(embed(path))).status, path).toBe(404);
    await page.goto(host.serve(hostPage(iframe(embed(path), 'height="400"'))));
    const frame = await ourFrame(page);
    await expect(frame.locator('h1')).toBeVisible();
    await expect(frame.locator('.chart')).toHaveCount(0);
  }
});

test('an address without its slash, or with tricks in it, shows the embed or nothing', async ({ page, host }) => {
  for (const path of [
    '/embed/themes',
    '/embed/themes/dark',
    '/embed/themes/index.html',
    '/embed//themes/',
    '/embed/./themes/',
    '/EMBED/themes/',
    '/embed/themes/%00',
    '/embed/..%2f..%2fpackage.json',
    '/embed/%2e%2e/%2e%2e/package.json',
    '/embed/themes/..;/',
    '/embed/%E0%A4%A',
  ]) {
    const answer = await fetch(site() + path);
    const text = await answer.text();
    expect([200, 404], path).toContain(answer.status);
    if (answer.status === 200) expect(text, path).toMatch(/<main id="embed" data-chart="themes"/);
    expect(text).not.toContain('devDependencies');
  }
  await page.goto(host.serve(hostPage(iframe(`${site()}/embed/themes`, 'height="400"'))));
  const frame = await ourFrame(page);
  await expect(frame.locator('h1')).toBeVisible();
});

test('the frame works on an isolated page that asks no credentials, where the frame asks none either', async ({ page, host }) => {
  const { html, headers } = settings.isolated('credentialless')(iframe(embed(CHART), 'credentialless="credentialless" height="900"'));
  await page.goto(host.serve(html, headers));
  await expectWhole(page, await ourFrame(page));
});

for (const embedder of ['require-corp', 'credentialless'] as const) {
  test(`the link stays below the frame on a page isolated with ${embedder}`, async ({ page, host }) => {
    const { html, headers } = settings.isolated(embedder)(await snippet('responsive'));
    await page.goto(host.serve(html, headers));
    await expect(page.locator(`a[href="${chartPage(CHART)}"]`)).toBeVisible();
  });

  test(`with two headers the responsive snippet works on a page isolated with ${embedder}`, async ({ page, host, copies }) => {
    const headed = { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-resource-policy': 'cross-origin' };
    const copy = copies.serve(await (await fetch(embed(CHART))).text(), headed, `/embed/${CHART}/`);
    const origin = copy.replace(`/embed/${CHART}/`, '');
    const script = { ...headed, 'access-control-allow-origin': '*', 'content-type': 'text/javascript' };
    copies.serve(await (await fetch(site() + SCRIPT.path)).text(), script, SCRIPT.path);
    const { html, headers } = settings.isolated(embedder)((await snippet('responsive')).replaceAll(site(), origin));
    await page.goto(host.serve(html, headers));
    const frame = await ourFrame(page, origin);
    await expectSized(frame);
    await expectWhole(page, frame);
  });

  test(`the responsive snippet works on a page isolated with ${embedder}`, async ({ page, host }) => {
    const { html, headers } = settings.isolated(embedder)(await snippet('responsive'));
    await page.goto(host.serve(html, headers));
    const frame = await ourFrame(page);
    await expectSized(frame);
    await expectWhole(page, frame);
  });
}

for (const path of ['/charts/themes/', '/404.html'])
  test(`${path} is no embed and shows nothing in a frame`, async ({ page, host }) => {
    await page.goto(host.serve(hostPage(iframe(site() + path))));
    // The browser shows a page of its own instead.
    await expect(page.frameLocator('iframe').locator('h1')).toHaveCount(1);
    await expect(page.frameLocator('iframe').locator('#main')).toHaveCount(0);
  });
