// Everything in one file.
import type { APIRoute } from 'astro';
import { allInOne } from '../../model/tables/datapackage.ts';
import { tables } from '../../model/tables/tables.ts';
import { record } from '../../record.ts';

export const GET: APIRoute = () => new Response(`${JSON.stringify(allInOne(record().site, tables(record())), null, 1)}\n`);
