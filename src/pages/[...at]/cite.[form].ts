// Citations as files for reference managers, while the site is edited. A build writes them beside Astro (`commands/citationFiles.ts`): there are three for each passage.
import type { APIRoute, GetStaticPaths } from 'astro';
import { charts } from '../../charts/charts.ts';
import { CITATION_FILES } from '../../model/sharing/citationRecords.ts';
import { citedPages } from '../../model/sharing/citedPages.ts';
import { absolute, IS_BUILD, record } from '../../record.ts';

export const getStaticPaths = (() => {
  if (IS_BUILD) return [];
  const drawn = charts(record()).map(({ chart }) => chart);
  return citedPages(record(), drawn, absolute).flatMap(({ path, cited }) =>
    Object.entries(CITATION_FILES).map(([form, write]) => ({ params: { at: path.slice(1, -1), form }, props: { text: () => write(cited()) } })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: () => string }> = ({ props }) => new Response(props.text());
