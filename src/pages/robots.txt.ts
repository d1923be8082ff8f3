// What robots may read: all of it (RFC 9309).
import type { APIRoute } from 'astro';
import { absolute } from '../record.ts';

export const GET: APIRoute = () => new Response(`User-agent: *\nAllow: /\nSitemap: ${absolute('/sitemap.xml')}\n`);
