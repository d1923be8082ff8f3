// The Data Package of all tables.
import type { APIRoute } from 'astro';
import { dataPackage } from '../../model/datapackage.ts';
import { tables } from '../../model/tables.ts';
import { record } from '../../record.ts';

export const GET: APIRoute = async () => new Response(await dataPackage(record(), tables(record())));
