// Makes embeds stand alone: links in full and out of the frame, and nothing in them that only the site's own script reads.
import { defineMiddleware } from 'astro:middleware';
import { at, record } from './record.ts';

export const onRequest = defineMiddleware(async ({ url }, next) => {
  const response = await next();
  if (!url.pathname.startsWith(at('/embed/'))) return response;
  const html = await response.text();
  const { address } = record().site;
  const alone = html
    .replace(/<a href="\//g, `<a href="${address}/`)
    .replace(/<a href=/g, '<a target="_top" href=')
    .replace(/ data-(?:words|theme|stance)="[^"]*"/g, '');
  return new Response(alone, response);
});
