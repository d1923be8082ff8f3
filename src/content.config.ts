// Hands the record's prose to Astro for rendering and watching. Its rules are in model/, its reading in record.ts.
import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { inspectionSchema, milestoneSchema, pageSchema, storySchema } from './model/written/schemas.ts';
import { RECORD_DIR } from './record.ts';

// The schemas are the record's own; Astro writes them out for editors, which complete and check front matter by them.
const prose = <Schema extends typeof inspectionSchema | typeof milestoneSchema | typeof pageSchema>(folder: string, schema: Schema) =>
  defineCollection({ loader: glob({ pattern: '*.mdx', base: `${RECORD_DIR}/content/${folder}` }), schema });

const story = defineCollection({ loader: glob({ pattern: 'story.mdx', base: `${RECORD_DIR}/content` }), schema: storySchema });

export const collections = {
  inspections: prose('inspections', inspectionSchema),
  milestones: prose('milestones', milestoneSchema),
  about: prose('about', pageSchema),
  story,
};
