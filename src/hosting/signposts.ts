// Links from a page to its lasting address, its citation as files, its kind, its author and its licence: https://signposting.org/FAIR/, in the head of the page and as HTTP headers.

/** The files with the citation of a page, beside it. Their names are the same everywhere, so that one rule of a host serves all pages of a folder. */
export const CITATION_TYPES = {
  'cite.ris': 'application/x-research-info-systems',
  'cite.bib': 'application/x-bibtex',
  'cite.json': 'application/vnd.citationstyles.csl+json',
} as const;

/** The folders whose pages `/<folder>/<one>/` each are about one thing, and what that is to https://schema.org. */
const LANDINGS: Readonly<Record<string, string>> = {
  asks: 'CreativeWork',
  charts: 'ImageObject',
  findings: 'CreativeWork',
  inspections: 'Report',
  milestones: 'Event',
  sources: 'CreativeWork',
  statistics: 'Dataset',
};

/** A link of a page, with an address from that page on. */
interface Signpost {
  rel: string;
  href: string;
  type?: string;
}

/** The links of a page `/<folder>/<id>/`; undefined where the folder has none. */
export function signpostsOf(folder: string): Signpost[] | undefined {
  const kind = LANDINGS[folder];
  if (kind === undefined) return undefined;
  return [
    { rel: 'cite-as', href: './' },
    ...Object.entries(CITATION_TYPES).map(([href, type]) => ({ rel: 'describedby', href, type })),
    { rel: 'type', href: 'https://schema.org/AboutPage' },
    { rel: 'type', href: `https://schema.org/${kind}` },
    { rel: 'author', href: '../../about/' },
    // Our words, our coding and the words of others stand under terms of their own: this says which.
    { rel: 'license', href: '../../data/#licence' },
  ];
}

/** The links of the pages of a folder as the value of the header Link: from the page on, so that one value is right for all of them. */
function linkHeader(folder: string): string | undefined {
  return signpostsOf(folder)
    ?.map(({ rel, href, type }) => `<${href}>; rel="${rel}"${type === undefined ? '' : `; type="${type}"`}`)
    .join(', ');
}

/** The folders whose pages carry links, each with the value of the header Link. */
export const LINKS: Readonly<Record<string, string>> = Object.fromEntries(Object.keys(LANDINGS).map((folder) => [folder, linkHeader(folder) ?? '']));

/** The headers of a file beside those of its kind, by its path below the base path: the links of a page, and a type that no host knows by the name. */
export function alsoOf(path: string): Readonly<Record<string, string>> {
  const [folder = '', , last, ...more] = path.split('/');
  const link = last === 'index.html' && more.length === 0 ? LINKS[folder] : undefined;
  const type = Object.entries(CITATION_TYPES).find(([name]) => path.endsWith(`/${name}`))?.[1];
  return { ...(link === undefined ? {} : { Link: link }), ...(type === undefined ? {} : { 'Content-Type': type }) };
}
