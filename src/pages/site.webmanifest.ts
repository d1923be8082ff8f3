// How the site calls itself when it is kept on a phone (W3C Web Application Manifest).
import type { APIRoute } from 'astro';
import { lightColour } from '../charts/palette.ts';
import { at, record } from '../record.ts';
import tokens from '../styles/tokens.css?raw';

export const GET: APIRoute = () => {
  const { title } = record().site;
  const paper = lightColour(tokens, 'paper');
  const manifest = {
    name: title,
    short_name: title,
    start_url: at('/'),
    scope: at('/'),
    lang: 'en-GB',
    display: 'browser',
    background_color: paper,
    theme_color: paper,
    icons: [{ src: at('/icon.svg'), sizes: 'any', type: 'image/svg+xml' }],
  };
  return new Response(`${JSON.stringify(manifest, null, 1)}\n`);
};
