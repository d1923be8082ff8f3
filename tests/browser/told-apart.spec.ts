// Who speaks, where a reader is and what a link leads to are told by form, not by colour: on light and dark screens, in forced colours, and on paper.
import { expect, test } from '@playwright/test';
import { isQuoted } from '../../src/model/record/lookups.ts';
import { charts } from '../../src/charts/charts.ts';
import { addresses } from '../../src/model/record/addresses.ts';
import { record } from '../../src/record.ts';

const site = (): string => process.env['TEST_SITE'] ?? '';
const { findings, statements } = record();
const quoted = findings.filter(isQuoted);
/** One passage of each voice that the record has. */
const VOICES = [...(['direct', 'quoted', 'reported'] as const).map((voice) => quoted.find((one) => one.voice === voice)), statements[0]].filter(
  (one) => one !== undefined,
);
const MEDIA = [
  { colorScheme: 'dark' },
  { forcedColors: 'active' },
  { forcedColors: 'active', colorScheme: 'dark' },
  { media: 'print' },
  { media: 'print', colorScheme: 'dark' },
] as const;
const SCREEN = { media: 'screen', colorScheme: 'light', forcedColors: 'none' } as const;

test('a quotation shows by the lines around it who speaks, and a statement says so in a word', async ({ page }) => {
  expect(VOICES.length).toBeGreaterThan(2);
  const forms = new Map<string, string[]>();
  for (const item of VOICES) {
    await page.goto(`${site()}${addresses.source(item.source)}`);
    const passage = page.locator(`[id="${item.id}"]`);
    for (const media of [SCREEN, ...MEDIA]) {
      await page.emulateMedia({ ...SCREEN, ...media });
      const form = await passage.locator('blockquote').evaluate((words) => {
        const style = getComputedStyle(words);
        // A border without colour has one in forced colours, and may have one on paper.
        return (['Top', 'Left'] as const)
          .map((side) => (style[`border${side}Width`] === '0px' ? 'none' : `${style[`border${side}Style`]} ${style[`border${side}Width`]}`))
          .join(', ');
      });
      const key = JSON.stringify(media);
      forms.set(key, [...(forms.get(key) ?? []), form]);
      await expect(passage.getByText(/statement of/)).toHaveCount(item.kind === 'statement' ? 1 : 0);
    }
  }
  for (const [media, seen] of forms) expect(new Set(seen).size, `${media}: ${seen.join(' | ')}`).toBe(VOICES.length);
});

test('the current item of the menu and the target of a link show in every medium', async ({ page }) => {
  // Of a short text: its page is quickly drawn.
  const item = VOICES.at(-1);
  const address = `${site()}${addresses.source(item?.source ?? '')}`;
  /** A part of the page with a little of its margin, before a change and after it. */
  const around = async (part: string, change: () => Promise<unknown>): Promise<[Buffer, Buffer]> => {
    const clip = await page.locator(part).evaluate((shown) => {
      const { left, top, width, height } = shown.getBoundingClientRect();
      return { x: Math.max(0, left + scrollX - 20), y: top + scrollY, width: width + 20, height: height + 6 };
    });
    const before = await page.screenshot({ clip, fullPage: true });
    await change();
    return [before, await page.screenshot({ clip, fullPage: true })];
  };
  for (const media of [SCREEN, ...MEDIA]) {
    await page.emulateMedia({ ...SCREEN, ...media });
    await page.goto(`${address}#${item?.id ?? ''}`);
    await page.reload();
    const [marked, unmarked] = await around(`[id="${item?.id ?? ''}"]`, () => page.evaluate(() => (location.hash = '')));
    expect(marked.equals(unmarked), `the target, ${JSON.stringify(media)}`).toBe(false);
    // Paper has no menu.
    if ('media' in media && media.media === 'print') continue;
    await page.goto(`${site()}/timeline/`);
    const current = page.locator('.head [aria-current]');
    const [there, gone] = await around('.head nav', () => current.evaluate((link) => link.removeAttribute('aria-current')));
    expect(there.equals(gone), `the menu, ${JSON.stringify(media)}`).toBe(false);
  }
});

/** How eyes see that tell some colours apart badly, or none. */
const EYES = ['achromatopsia', 'deuteranopia', 'protanopia', 'tritanopia'] as const;
/** The least share of the paint of a mark by which another one differs. */
const LEAST = 0.02;

test('the frame of a theme that was not looked at stands clear of the name of its row and of the lines around it', async ({ page }) => {
  for (const width of [320, 390, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`${site()}/embed/persistence/`);
    const frames = await page.locator('td.not-looked-at').evaluateAll((cells) =>
      cells.map((cell) => {
        const { top, right, bottom, left } = cell.getBoundingClientRect();
        const style = getComputedStyle(cell, '::after');
        const [above, below] = [style.top, style.bottom].map((side) => Number.parseFloat(side));
        const words = document.createRange();
        words.selectNodeContents(cell.parentElement?.querySelector('th > *') ?? cell);
        const name = words.getBoundingClientRect();
        const isBeside = name.right <= left || name.left >= right;
        return {
          above: (above ?? 0) >= 3,
          below: (below ?? 0) >= 3,
          name: isBeside || name.bottom <= top + (above ?? 0),
          high: bottom - top - (above ?? 0) - (below ?? 0) > 12,
        };
      }),
    );
    expect(frames.length).toBeGreaterThan(0);
    for (const frame of frames) expect(frame, `${width} pixels wide`).toEqual({ above: true, below: true, name: true, high: true });
  }
});

test('the marks of a key differ to every eye, and in forced colours', async ({ page, context, browserName }) => {
  test.skip(browserName !== 'chromium', 'only Chromium shows what other eyes see');
  const session = await context.newCDPSession(page);
  const bench = await context.newPage();
  /** How much the marks at some places of a picture differ from each other, the two that are most alike, as a share of what can be painted. */
  const least = (picture: Buffer, places: readonly { x: number; y: number }[]): Promise<{ by: number; of: number[] }> =>
    bench.evaluate(
      async ({ picture, places }) => {
        const [width, height] = [24, 14];
        const image = await (await fetch(`data:image/png;base64,${picture}`)).blob();
        const paints = await Promise.all(
          places.map(async ({ x, y }) => {
            const drawing = new OffscreenCanvas(width, height).getContext('2d');
            drawing?.drawImage(await createImageBitmap(image, x, y, width, height), 0, 0);
            return drawing?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
          }),
        );
        let found = { by: 1, of: [] as number[] };
        for (const [i, one] of paints.entries())
          for (const [j, other] of paints.entries()) {
            if (j <= i) continue;
            const by = one.reduce((sum, value, k) => sum + Math.abs(value - (other[k] ?? 0)), 0) / one.length / 255;
            if (by < found.by) found = { by, of: [i, j] };
          }
        return found;
      },
      { picture: picture.toString('base64'), places: [...places] },
    );
  // One chart of each kind.
  const kinds = [...new Map(charts(record()).map(({ kind, chart }) => [kind, chart])).values()];
  for (const { id } of kinds) {
    await page.emulateMedia(SCREEN);
    await page.goto(site() + addresses.chart(id));
    const keys = page.locator('figure .keys svg');
    const looks = [
      ...EYES.flatMap((eye) => (['light', 'dark'] as const).map((colorScheme) => ({ eye, media: { ...SCREEN, colorScheme } }))),
      ...(['light', 'dark'] as const).map((colorScheme) => ({ eye: 'none' as const, media: { ...SCREEN, colorScheme, forcedColors: 'active' as const } })),
    ];
    for (const { eye, media } of looks) {
      await page.emulateMedia(media);
      await session.send('Emulation.setEmulatedVisionDeficiency', { type: eye });
      const places = await keys.evaluateAll((all) =>
        all.map((one) => one.getBoundingClientRect()).map(({ x, y }) => ({ x: Math.round(x + scrollX), y: Math.round(y + scrollY) })),
      );
      if (places.length < 2) continue;
      const [left, top] = [Math.min(...places.map(({ x }) => x)), Math.min(...places.map(({ y }) => y))];
      const [right, bottom] = [Math.max(...places.map(({ x }) => x)), Math.max(...places.map(({ y }) => y))];
      const picture = await page.screenshot({ clip: { x: left, y: top, width: right - left + 24, height: bottom - top + 14 }, fullPage: true });
      const { by, of } = await least(
        picture,
        places.map(({ x, y }) => ({ x: x - left, y: y - top })),
      );
      expect(by, `${id}: marks ${of.join(' and ')} of the key, ${eye}, ${JSON.stringify(media)}`).toBeGreaterThan(LEAST);
    }
  }
});
