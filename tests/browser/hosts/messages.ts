// What is said between an embed and the pages around it: a host that writes down all it hears, and messages that nobody should obey.
import type { Frame, Page } from '@playwright/test';
import { hostPage, iframe } from './page.ts';

/** Writes down each message, with the place of its sender among the frames (-1: another window). */
const NOTES = `<script>var heard = []; addEventListener('message', function (event) {
  heard.push({ data: event.data, from: [].indexOf.call(frames, event.source) });
  if (event.data === '[iFrameResizerChild]Ready') event.source.postMessage('[iFrameSizer]frame-1:8:false:false:32:true', '*');
});</script>`;

export const recorder = (...sources: string[]): string => hostPage(NOTES + sources.map((src) => iframe(src)).join(''));

/** What a recorder has heard so far, and from which of its frames. */
export const heardBy = (page: Page | Frame): Promise<{ data: unknown; from: number }[]> =>
  page.evaluate(() => (globalThis as unknown as { heard: { data: unknown; from: number }[] }).heard);

/** All that an embed of a chart may say where its address names a pym child and a WordPress secret. */
export const dialects = (chart: string, src: string, height: number, width: number): unknown[] => [
  '[iFrameResizerChild]Ready',
  { 'datawrapper-height': { [chart]: height } },
  `pymxPYMxpym-1xPYMxheightxPYMx${height}`,
  { sentinel: 'amp', type: 'embed-size', height },
  { type: 'iframe-resized', width, height },
  `[iFrameSizer]frame-1:${height}:${width}:init`,
  { message: 'height', value: height, secret: 's3cret' },
  JSON.stringify({ type: 'set-height', value: height }),
  JSON.stringify({ src, context: 'iframe.resize', height }),
];

/** The form of a message, whatever its numbers. */
export const form = (message: unknown): string => JSON.stringify(message).replace(/\d+/g, '0');

/** Orders that other widgets take: go there, scroll, be that high, look like this. */
export const orders = (away: string): unknown[] => [
  { type: 'navigate', value: away },
  JSON.stringify({ type: 'navigate', value: away }),
  JSON.stringify({ type: 'scroll-to', value: 300 }),
  { type: 'scroll', top: 300 },
  `pymxPYMxpym-1xPYMxnavigateToxPYMx${away}`,
  'pymxPYMxpym-1xPYMxwidthxPYMx100',
  'pymxPYMxpym-1xPYMxscrollToChildPosxPYMx300',
  { message: 'link', value: away, secret: 's3cret' },
  { message: 'ready', secret: 's3cret' },
  { sentinel: 'amp', type: 'embed-size', height: 5 },
  { 'datawrapper-height': { themes: 5 } },
  { type: 'iframe-child-init', bodyPadding: '90px', bodyMargin: '90px', targetElementSelector: 'h1' },
  '[iFrameSizer]frame-1:90:true:true:32:true:true:90:max:red:90:child',
  '[iFrameSizer]message:{"a":1}',
  '[iFrameSizer]moveToAnchor:embed',
  '[iFrameSizer]reset',
  `[iFrameSizer]<img src=x onerror="top.document.title='taken'">:1`,
  '[iFrameSizer]',
  JSON.stringify({ context: 'iframe.resize', height: 5 }),
  '<h1>taken</h1>',
  '{',
  null,
  [],
  7,
];
