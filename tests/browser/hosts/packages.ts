// Hosts that listen with a package: the real ones, as their own documentation tells to use them.
import type { Host } from './server.ts';
import { hostPage, iframe } from './page.ts';

export type Listener = (host: Host, src: string) => string;

/** NPR's pym.js: it makes the iframe itself and names it in the query. */
export const pym: Listener = (host, src) =>
  hostPage(`<div id="chart"></div><script src="${host.library('pym.js/dist/pym.v1.js')}"></script><script>new pym.Parent('chart', '${src}', {});</script>`);

/** NPR's successor of pym.js: a custom element with the iframe in its shadow. */
export const sidechain: Listener = (host, src) =>
  hostPage(`<side-chain src="${src}"></side-chain><script src="${host.library('@nprapps/sidechain/dist/sidechain.js')}"></script>`);

/** Newswire's frames, which hear AMP's messages and pym's. */
export const frames: Listener = (host, src) =>
  hostPage(
    `<div data-frame-src="${src}"></div>
    <script type="module">import { autoInitFrames } from '${host.library('@newswire/frames')}'; autoInitFrames();</script>`,
  );

export const openIframeResizer: Listener = (host, src) =>
  hostPage(`${iframe(src)}<script src="${host.library('@open-iframe-resizer/core')}"></script><script>iframeResizer.initialize({}, 'iframe');</script>`);

/** Version 4, the last free one: it asks first and hides what it does not reach. */
export const iframeResizer: Listener = (host, src) =>
  hostPage(`${iframe(src)}<script src="${host.library('iframe-resizer/js/iframeResizer.js')}"></script><script>iFrameResize({}, 'iframe');</script>`);
