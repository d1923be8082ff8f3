// Hosts that listen to nobody but our script, and are odd in some other way: sandboxes, policies, old or foreign pages.
import type { OutgoingHttpHeaders } from 'node:http';
import { hostPage } from './page.ts';
import { site } from './published.ts';

interface Served {
  html: string;
  headers?: OutgoingHttpHeaders;
}
/** A page around a snippet, with the headers that it comes with. */
export type Setting = (snippet: string) => Served;

export const plain: Setting = (snippet) => ({ html: hostPage(snippet) });

export const sandboxed =
  (allowed: string): Setting =>
  (snippet) => ({ html: hostPage(snippet.replace('<iframe ', `<iframe sandbox="${allowed}" `)) });

/** The whole host runs in a sandbox, and with it what it embeds. */
export const sandboxedHost: Setting = (snippet) => ({
  html: hostPage(snippet),
  headers: { 'content-security-policy': 'sandbox allow-scripts allow-popups' },
});

const policy = (words: string): OutgoingHttpHeaders => ({ 'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; ${words}` });
export const allowsUs: Setting = (snippet) => ({ html: hostPage(snippet), headers: policy(`frame-src ${site()}; script-src ${site()}`) });
export const allowsNoScript: Setting = (snippet) => ({ html: hostPage(snippet), headers: policy(`frame-src ${site()}`) });
export const allowsNoFrame: Setting = (snippet) => ({ html: hostPage(snippet), headers: policy(`script-src ${site()}`) });
export const allowsNoStyle: Setting = (snippet) => ({
  html: hostPage(snippet),
  headers: { 'content-security-policy': `default-src 'none'; frame-src ${site()}; script-src ${site()}` },
});

export const isolated =
  (embedder: 'require-corp' | 'credentialless'): Setting =>
  (snippet) => ({ html: hostPage(snippet), headers: { 'cross-origin-embedder-policy': embedder, 'cross-origin-opener-policy': 'same-origin' } });

export const noReferrer: Setting = (snippet) => ({ html: hostPage(snippet), headers: { 'referrer-policy': 'no-referrer' } });

export const noPermissions: Setting = (snippet) => ({
  html: hostPage(snippet),
  headers: { 'permissions-policy': 'fullscreen=(), clipboard-write=(), autoplay=(), camera=(), geolocation=(), microphone=(), sync-xhr=(), storage-access=()' },
});

export const rightToLeft: Setting = (snippet) => ({ html: hostPage(snippet, { root: 'lang="ar" dir="rtl"' }) });

export const quirks: Setting = (snippet) => ({ html: hostPage(`<table width=100%><tr><td>${snippet}</table>`, { doctype: '' }) });

/** Every mistake in the mark-up of a snippet stops such a page. */
export const xhtml: Setting = (snippet) => ({
  html: hostPage(snippet, { doctype: '<?xml version="1.0" encoding="utf-8"?>', root: 'xmlns="http://www.w3.org/1999/xhtml" lang="en"' }),
  headers: { 'content-type': 'application/xhtml+xml; charset=utf-8' },
});

export const dark: Setting = (snippet) => ({
  html: hostPage(snippet, { head: '<meta name="color-scheme" content="dark"/><style>body { background: #111; color: #eee }</style>' }),
});

/** Wide text on both sides, as narrow as a sidebar. */
export const sidebar: Setting = (snippet) => ({ html: hostPage(`<div style="width:280px">${snippet}</div>`) });
