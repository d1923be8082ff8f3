// The annotations of one visit, as a page of the collection.
import type { APIRoute, GetStaticPaths } from 'astro';
import { annotated, annotationPage } from '../../../model/sharing/annotations.ts';
import type { Inspection } from '../../../model/record/record.ts';
import { absolute, record } from '../../../record.ts';

export const getStaticPaths = (() => annotated(record()).map((visit) => ({ params: { visit: visit.id }, props: { visit } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ visit: Inspection }> = ({ props }) =>
  new Response(`${JSON.stringify(annotationPage(record(), props.visit, absolute), null, 1)}\n`);
