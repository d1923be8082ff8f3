// Every kind of page that may show a chart of ours, and what must come of it: one list for all engines.
import { WIDE_FROM } from '../../../src/charts/embedHeights.ts';
import { filtered } from './localgov.ts';
import * as lookalikes from './lookalikes.ts';
import * as packages from './packages.ts';
import { hostPage, iframe } from './page.ts';
import { charts, embed, offerOf, pasted, site, type Rung } from './published.ts';
import type { Host } from './server.ts';
import * as settings from './settings.ts';
import { embedded, wordpress } from './wordpress.ts';

/** A chart with a wide picture and a long table. */
export const CHART = 'themes';

export const snippet = async (rung: Rung): Promise<string> => (await offerOf(CHART)).snippet[rung];

/** Hosts with a script that listens for heights. */
export const LISTENERS: [name: string, listener: packages.Listener][] = [
  ['pym.js', packages.pym],
  ['sidechain', packages.sidechain],
  ['frames', packages.frames],
  ['open-iframe-resizer', packages.openIframeResizer],
  ['iframe-resizer 4', packages.iframeResizer],
  ['Datawrapper', lookalikes.datawrapper],
  ['an older Datawrapper', lookalikes.datawrapperByName],
  ['The Guardian', lookalikes.guardian],
  ['Embedly', lookalikes.embedly],
  ['AMP', lookalikes.amp],
  ['our own script', lookalikes.ownScript],
];

/** Hosts around the responsive snippet, and what the browser may say about them. */
export const SETTINGS: [title: string, setting: settings.Setting, complaint?: RegExp][] = [
  ['a plain page', settings.plain],
  ['a page that sandboxes it and lets scripts run', settings.sandboxed('allow-scripts')],
  ['a page with the usual sandbox', settings.sandboxed('allow-scripts allow-same-origin allow-popups allow-forms')],
  ['a page that is sandboxed itself', settings.sandboxedHost],
  ['a page whose security policy names this site', settings.allowsUs],
  ['a page whose security policy forbids styles in the mark-up', settings.allowsNoStyle, /style/i],
  ['a page that sends no referrer', settings.noReferrer],
  ['a page that permits nothing', settings.noPermissions],
  ['a page written from right to left', settings.rightToLeft],
  ['a page in quirks mode', settings.quirks],
  ['a page of XHTML', settings.xhtml],
  ['a dark page', settings.dark],
  ['a sidebar of 280 pixels', settings.sidebar],
];

export type Outcome =
  /** The frame is as high as its content, and the whole chart is in it. */
  | { kind: 'sized'; limits?: readonly [least: number, most: number]; frames?: number }
  /** No script runs: picture and table are there, nothing is cut off at this width or more. */
  | { kind: 'still'; from: number }
  /** The frame shows nothing of ours; the link below it stays. */
  | { kind: 'link' }
  /** No frame at all: picture, table, credit and link stand in the page itself. */
  | { kind: 'plain' }
  /** The browser shows nothing of the page. */
  | { kind: 'refused' }
  /** The frame says that there is no such chart. */
  | { kind: 'missing' };

export interface HostCase {
  name: string;
  outcome: Outcome;
  /** The way to the frame of the chart, where it is not the first one of the page. */
  way?: readonly number[];
  /** Serves the host page and returns its address. */
  address(host: Host): Promise<string>;
}

const framing = (name: string, src: () => string, outcome: Outcome, attributes = 'height="900"'): HostCase => ({
  name,
  outcome,
  address: async (host) => host.serve(hostPage(iframe(src(), attributes))),
});

const around = (name: string, rung: Rung, setting: settings.Setting, outcome: Outcome): HostCase => ({
  name,
  outcome,
  async address(host) {
    const { html, headers } = setting(await snippet(rung));
    return host.serve(html, headers);
  },
});

const many = (loading: 'lazy' | 'eager'): HostCase => ({
  name: `50 ${loading} embeds on one page`,
  outcome: { kind: 'sized', frames: 50 },
  async address(host) {
    const ids = await charts();
    const all = Array.from({ length: 50 }, (_, i) => iframe(embed(ids[i % ids.length] ?? CHART), `loading="${loading}" height="500"`));
    return host.serve(hostPage(`${all.join('')}<script async="async" src="${site()}/embed.js"></script>`));
  },
});

const SIZED: Outcome = { kind: 'sized' };

export const HOSTS: readonly HostCase[] = [
  ...LISTENERS.map(([name, listener]): HostCase => ({ name, outcome: SIZED, address: async (host) => host.serve(listener(host, embed(CHART))) })),
  {
    name: 'WordPress, from the pasted address',
    outcome: { kind: 'sized', limits: [200, 1000] },
    address: async (host) => host.serve(wordpress(embedded(await pasted(CHART)) ?? '')),
  },
  ...SETTINGS.map(([name, setting]) => around(name, 'responsive', setting, SIZED)),
  around('a page isolated with require-corp', 'responsive', settings.isolated('require-corp'), SIZED),
  around('a page isolated with credentialless', 'responsive', settings.isolated('credentialless'), SIZED),
  {
    name: 'a page within another page',
    outcome: SIZED,
    way: [0, 0],
    address: async (host) => host.serve(hostPage(iframe(host.serve(lookalikes.ownScript(host, `${embed(CHART)}dark/`)), 'height="1500"'))),
  },
  many('lazy'),
  many('eager'),
  around('an empty sandbox', 'fixed', settings.sandboxed(''), { kind: 'still', from: 320 }),
  around('a security policy that forbids scripts', 'fixed', settings.allowsNoScript, { kind: 'still', from: 320 }),
  around('a wide column without scripts', 'fixed-wide', settings.allowsNoScript, { kind: 'still', from: WIDE_FROM }),
  around('a security policy that forbids the frame, responsive', 'responsive', settings.allowsNoFrame, { kind: 'link' }),
  around('a security policy that forbids the frame, fixed', 'fixed', settings.allowsNoFrame, { kind: 'link' }),
  { name: "LocalGov Drupal's tag filter", outcome: { kind: 'plain' }, address: async (host) => host.serve(hostPage(filtered(await snippet('html')))) },
  framing('an address without its slash', () => `${site()}/embed/${CHART}`, { kind: 'still', from: WIDE_FROM }, 'height="1600"'),
  framing('a chart that does not exist', () => embed('nothing'), { kind: 'missing' }),
  framing('a page of ours in a frame', () => `${site()}/charts/${CHART}/`, { kind: 'refused' }),
  framing('our page for what is not found in a frame', () => `${site()}/404.html`, { kind: 'refused' }),
];
