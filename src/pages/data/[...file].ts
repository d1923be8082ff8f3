// The files of data, while the site is edited. A build writes them beside Astro (`commands/dataFiles.ts`): of a large record they are large.
import type { APIRoute, GetStaticPaths } from 'astro';
import { dataFiles } from '../../model/tables/dataFiles.ts';
import { absolute, IS_BUILD, record } from '../../record.ts';

type Props = Pick<ReturnType<typeof dataFiles>[number], 'make'>;

export const getStaticPaths = (() =>
  IS_BUILD ? [] : dataFiles(record(), absolute).map(({ file, make }) => ({ params: { file }, props: { make } }))) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props }) => new Response(await props.make());
