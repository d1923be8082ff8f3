// Who is let in: this machine alone, from the desk's own page, with the token of this start. Every answer forbids what the page does not need.
import type { MiddlewareHandler } from 'hono';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self' data: blob:",
  "connect-src 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

const HEADERS = {
  'Content-Security-Policy': POLICY,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cache-Control': 'no-store',
} as const;

/**
 * Refuses a request for another host (DNS rebinding), from another page (cross-site request forgery), or without the token in its path.
 * `port` gives the port on which the server listens.
 */
export function guard(token: string, port: () => number): MiddlewareHandler {
  return async (context, next) => {
    const { method, path } = context.req;
    const hosts = [`127.0.0.1:${port()}`, `localhost:${port()}`];
    const host = context.req.header('host') ?? '';
    const origin = context.req.header('origin');
    const site = context.req.header('sec-fetch-site');
    const isRead = method === 'GET' || method === 'HEAD';
    const isFromUs = origin === undefined ? isRead : origin === `http://${host}`;
    const isFollowed = site === undefined || site === 'same-origin' || site === 'none' || (isRead && context.req.header('sec-fetch-mode') === 'navigate');
    for (const [name, value] of Object.entries(HEADERS)) context.header(name, value);
    if (!hosts.includes(host) || !isFromUs || !isFollowed || !path.startsWith(`/${token}/`))
      return context.text('This page belongs to a desk that is not open here. Start it again: npm run desk', 403);
    return next();
  };
}
