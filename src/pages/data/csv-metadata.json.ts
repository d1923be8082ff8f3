// CSVW metadata of all tables.
import type { APIRoute } from 'astro';
import { csvw } from '../../model/tables/csvw.ts';
import { tables } from '../../model/tables/tables.ts';
import { record } from '../../record.ts';

export const GET: APIRoute = () => new Response(csvw(record().site, tables(record())));
