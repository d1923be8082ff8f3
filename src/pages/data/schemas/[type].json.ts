// The JSON Schema (draft 2020-12) of each kind of content file.
import type { APIRoute, GetStaticPaths } from 'astro';
import { contentSchema } from '../../../model/written/contentschema.ts';
import { CONTENT } from '../../../model/written/reading.ts';
import { absolute } from '../../../record.ts';

export const getStaticPaths = (() =>
  Object.entries(CONTENT).map(([type, [files, schema]]) => ({
    params: { type },
    props: { text: contentSchema(absolute(`/data/schemas/${type}.json`), type, files, schema) },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
