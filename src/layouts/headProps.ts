// What a page says of itself in its head. It stands in a file of its own, since the linter reads no types from Astro files.
import type { Thing } from 'schema-dts';
import type { Citation } from '../model/sharing/citations.ts';

export interface HeadProps {
  title: string;
  description: string;
  /** Path of the page from the root of the site. */
  path: string;
  /** The static oEmbed answer of a chart's page. */
  oembed?: { href: string; title: string };
  /** What the page is about, in the words of schema.org. */
  things?: Thing[];
  /** The page's own feed, beside the one of the whole record. */
  feed?: { path: string; title: string };
  /** What a reader of the page cites: a reference manager's button takes it from the head. */
  cited?: Citation;
  /** Name of the picture that stands for it where its address is shared. */
  card?: string | undefined;
  /** Set for pages that no search engine should list. */
  unlisted?: boolean;
}
