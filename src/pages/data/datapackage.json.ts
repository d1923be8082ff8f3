// The Data Package of all tables.
import type { APIRoute } from 'astro';
import { dataPackage } from '../../model/tables/datapackage.ts';
import { tables } from '../../model/tables/tables.ts';
import { record } from '../../record.ts';

export const GET: APIRoute = async () => new Response(await dataPackage(record(), tables(record())));
