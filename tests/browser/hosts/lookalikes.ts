// Hosts that listen with a script that is no package: our own few lines that hear what theirs hear, and our host script.
import { hostPage, iframe } from './page.ts';
import type { Listener } from './packages.ts';

const listening = (src: string, listener: string, attributes = ''): string =>
  hostPage(`<script>addEventListener('message', function (event) { var data = event.data; ${listener} });</script>${iframe(src, attributes)}`);

const OURS = `var frame = [].find.call(document.querySelectorAll('iframe'), function (one) { return one.contentWindow === event.source; });
  if (!frame) return;`;

/** Datawrapper's script: the sender is the frame. */
export const datawrapper: Listener = (_host, src) =>
  listening(
    src,
    `var heights = data['datawrapper-height']; if (heights === undefined) return; ${OURS} for (var id in heights) frame.style.height = heights[id] + 'px';`,
  );

/** The one that many sites still carry: the frame is the one whose address holds the name of the chart. */
export const datawrapperByName: Listener = (_host, src) =>
  listening(
    src,
    `for (var id in data['datawrapper-height'] || {}) document.querySelector('iframe[src*="' + id + '"]').style.height = data['datawrapper-height'][id] + 'px';`,
  );

/** The Guardian's: JSON strings with a type. */
export const guardian: Listener = (_host, src) =>
  listening(
    src,
    `${OURS} var message; try { message = JSON.parse(data); } catch (problem) { return; } if (message.type === 'set-height') frame.height = message.value;`,
    'scrolling="no"',
  );

/** Embedly's: JSON strings with a context, and the frame is found by its address. */
export const embedly: Listener = (_host, src) =>
  listening(
    src,
    `var message; try { message = JSON.parse(data); } catch (problem) { return; } if (message.context !== 'iframe.resize') return;
    [].forEach.call(document.querySelectorAll('iframe'), function (frame) { if (frame.src === message.src) frame.style.height = message.height + 'px'; });`,
  );

/** AMP's: the frame is sandboxed and hears nothing back. */
export const amp: Listener = (_host, src) =>
  listening(
    src,
    `${OURS} if (data.sentinel === 'amp' && data.type === 'embed-size') frame.style.height = data.height + 'px';`,
    'sandbox="allow-scripts allow-popups allow-top-navigation-by-user-activation" scrolling="no"',
  );

/** A site that has none of them and takes our script. */
export const ownScript: Listener = (_host, src) =>
  hostPage(`${iframe(src, 'loading="lazy" height="400"')}<script async="async" src="${src.replace(/\/embed\/.*/, '/embed.js')}"></script>`);
