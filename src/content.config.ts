// Hands the record's prose to Astro for rendering and watching. Its rules stand in model/, its reading in record.ts.
import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { RECORD_DIR } from './record.ts';

const prose = (folder: string) => defineCollection({ loader: glob({ pattern: '*.mdx', base: `${RECORD_DIR}/content/${folder}` }), schema: z.looseObject({}) });

const story = defineCollection({ loader: glob({ pattern: 'story.mdx', base: `${RECORD_DIR}/content` }), schema: z.looseObject({}) });

export const collections = { inspections: prose('inspections'), milestones: prose('milestones'), about: prose('about'), story };
