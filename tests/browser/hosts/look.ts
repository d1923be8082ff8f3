// What a reader of a host page sees of an embed: whether it is there, whole, and as high as what it says.
import { expect, type Frame, type Page } from '@playwright/test';
import { site } from './published.ts';

/** The frames of a page that show something of ours, once there are as many as asked for. */
export async function ourFrames(page: Page, count: number, origin = site()): Promise<Frame[]> {
  const ours = (): Frame[] => page.frames().filter((frame) => frame.parentFrame() !== null && frame.url().startsWith(origin));
  await expect.poll(() => ours().length, { timeout: 15_000 }).toBe(count);
  return ours();
}

export async function ourFrame(page: Page, origin = site()): Promise<Frame> {
  const [frame] = await ourFrames(page, 1, origin);
  if (frame === undefined) throw new RangeError('no frame of ours');
  return frame;
}

interface Size {
  window: number;
  content: number;
  over: number;
  /** The frame has heard of the width that its element has. */
  settled: boolean;
}

const over = (frame: Frame): Promise<number> => frame.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);

/** How high a frame is for its host, how high its content, and by how much it scrolls sideways. */
export async function size(frame: Frame): Promise<Size> {
  // A frame out of sight learns late how high it has become; its element knows at once.
  const element = await frame.frameElement();
  const outside = await element.evaluate((one) => ({ width: (one as HTMLElement).clientWidth, height: (one as HTMLElement).clientHeight }));
  const inside = await frame.locator('main#embed').evaluate((box) => ({ width: innerWidth, height: box.getBoundingClientRect().height }));
  return { window: outside.height, content: inside.height, over: await over(frame), settled: inside.width === outside.width };
}

/** The picture and the table are there, and neither the embed nor its host scrolls sideways. */
export async function expectWhole(page: Page, frame: Frame): Promise<void> {
  await expect(frame.locator('main#embed h1')).toBeVisible();
  await expect(frame.locator('main#embed .chart:visible')).toHaveCount(1);
  await expect(frame.locator('main#embed table:not(.chart)')).toHaveCount(1);
  expect(await over(frame), 'sideways scrolling of the embed').toBeLessThanOrEqual(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 'sideways scrolling of the host').toBeLessThanOrEqual(0);
}

/** The host has made the frame as high as its content, within two pixels and the host's own limits. */
export async function expectSized(frame: Frame, [least, most] = [0, Infinity]): Promise<void> {
  const off = async (): Promise<number> => {
    const { window, content, settled } = await size(frame);
    return settled ? Math.abs(window - Math.min(most, Math.max(least, content))) : Infinity;
  };
  await expect.poll(off, { message: 'pixels between the frame and its content', timeout: 15_000 }).toBeLessThanOrEqual(2);
}

/** What is longer than the frame is reached by scrolling: the last link comes into sight. */
export async function expectReachable(frame: Frame): Promise<void> {
  const last = frame.locator('main#embed a').last();
  await last.scrollIntoViewIfNeeded();
  await expect(last).toBeInViewport();
}
