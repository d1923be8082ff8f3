// Every page for search engines (https://www.sitemaps.org/protocol.html), with the day that the page itself states.
import { pageDay } from '../model/counts/days.ts';
import { everyAddress } from '../model/counts/permalinks.ts';
import type { APIRoute } from 'astro';
import { absolute, record } from '../record.ts';

export const GET: APIRoute = () => {
  const pages = everyAddress(record()).filter((path) => path.endsWith('/') && !path.startsWith('/embed/') && !path.includes('#'));
  const entries = pages.map((path) => `<url><loc>${absolute(path)}</loc><lastmod>${pageDay(record(), path)}</lastmod></url>`);
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`,
  );
};
