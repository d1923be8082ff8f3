// How the site calls itself when it is kept on a phone (W3C Web Application Manifest).
import type { APIRoute } from 'astro';
import { at, record } from '../record.ts';

export const GET: APIRoute = () => {
  const { title } = record().site;
  const manifest = {
    name: title,
    short_name: title,
    start_url: at('/'),
    scope: at('/'),
    lang: 'en-GB',
    display: 'browser',
    background_color: '#fbfaf6',
    theme_color: '#fbfaf6',
    icons: [{ src: at('/icon.svg'), sizes: 'any', type: 'image/svg+xml' }],
  };
  return new Response(`${JSON.stringify(manifest, null, 1)}\n`);
};
