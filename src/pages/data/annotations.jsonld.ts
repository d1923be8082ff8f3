// The collection of annotations.
import type { APIRoute } from 'astro';
import { annotationCollection } from '../../model/sharing/annotations.ts';
import { absolute, record } from '../../record.ts';

export const GET: APIRoute = () => new Response(`${JSON.stringify(annotationCollection(record(), absolute), null, 1)}\n`);
