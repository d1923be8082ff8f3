// What the head of a page tells a reference manager's button: Highwire and Dublin Core tags of what a reader of the page cites.
import type { Citation } from './citations.ts';
import { inOneName } from './citationRecords.ts';

/** A tag `<meta name content>`. */
interface Tag {
  name: string;
  content: string;
}

/** What a thing is, in the words by which reference managers tell: those of the DCMI Type Vocabulary are too broad, and would make an article of all of them. */
const DC_TYPES: Readonly<Record<Citation['type'], string>> = { report: 'Report', webpage: 'Webpage', dataset: 'Dataset' };

/**
 * A body's name as Highwire has names: a program takes the last word for a family name, unless a comma ends it, and parts names at commas.
 * So a name of several words ends in one and has none within.
 */
function asOneAuthor(body: string): string {
  const name = inOneName(body);
  return name.includes(' ') ? `${name},` : name;
}

/** The tags of a citation: https://www.google.com/intl/en/scholar/inclusion.html#indexing and the Dublin Core elements 1.1. */
export function headTags(cited: Citation): Tag[] {
  const { type, author, title, publisher, date, page, url, here } = cited;
  const tags: [string, string | undefined][] = [
    ['citation_title', title],
    ['citation_author', asOneAuthor(author)],
    ['citation_publication_date', date?.replaceAll('-', '/')],
    [type === 'report' ? 'citation_technical_report_institution' : 'citation_publisher', publisher],
    ['citation_firstpage', page === undefined ? undefined : String(page)],
    ['citation_language', 'en'],
    ['citation_public_url', url],
    ['citation_abstract_html_url', here],
    ['DC.title', title],
    ['DC.creator', author],
    ['DC.publisher', publisher],
    ['DC.date', date],
    ['DC.type', DC_TYPES[type]],
    ['DC.identifier', url],
    ['DC.language', 'en-GB'],
  ];
  return tags.flatMap(([name, content]) => (content === undefined ? [] : [{ name, content }]));
}
