// WordPress as a host: what it makes of a pasted link, and the few lines with which it listens (wp_filter_oembed_result and wp-embed.js, in our words).
import sanitize from 'sanitize-html';
import { hostPage } from './page.ts';

const SECRET = 'a1B2c3D4e5';

/** An unknown provider's HTML after WordPress: three tags are left, the frame is sandboxed, named by a secret, and hidden until it speaks. */
export function embedded(html: string): string | undefined {
  const kept = sanitize(html, {
    allowedTags: ['a', 'blockquote', 'iframe'],
    allowedAttributes: { a: ['href'], iframe: ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title'] },
  });
  const [, quote = '', frame] = /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/s.exec(kept) ?? [];
  if (frame === undefined) return undefined;
  const hidden = quote === '' ? '' : ' style="position: absolute; visibility: hidden;"';
  return (
    quote.replace('<blockquote', `<blockquote class="wp-embedded-content" data-secret="${SECRET}"`) +
    frame
      .replace('<iframe', `<iframe${hidden} class="wp-embedded-content" sandbox="allow-scripts" security="restricted" data-secret="${SECRET}"`)
      .replace(/ src="([^"]*)"/, ` src="$1#?secret=${SECRET}"`)
  );
}

export function wordpress(content: string): string {
  return hostPage(`<script>addEventListener('message', function (event) {
    var data = event.data;
    if (!data || !(data.secret || data.message || data.value) || /[^a-zA-Z0-9]/.test(data.secret)) return;
    document.querySelectorAll('blockquote[data-secret="' + data.secret + '"]').forEach(function (quote) { quote.style.display = 'none'; });
    document.querySelectorAll('iframe[data-secret="' + data.secret + '"]').forEach(function (frame) {
      if (event.source !== frame.contentWindow) return;
      frame.removeAttribute('style');
      if (data.message === 'height') frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
    });
  });</script><style>iframe { max-width: 100% }</style>${content}`);
}
