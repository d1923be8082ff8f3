// What Zotero's button makes of a page, by the rules of its translator "Embedded Metadata": https://www.zotero.org/support/dev/exposing_metadata
interface Creator {
  lastName: string;
  firstName?: string;
}
interface Item {
  itemType: string;
  creators: Creator[];
  title: string | undefined;
  date: string | undefined;
  publisher: string | undefined;
  url: string | undefined;
  accessDate: string;
}

/** A name as a person's, unless a comma ends it: of "A, B" the family is A, of "A B" it is B. */
function cleanAuthor(name: string): Creator {
  const bare = name.replace(/^[\s.,/[\]:]+|[\s.,/[\]:]+$/g, '');
  const parts = name.includes(',') ? bare.split(/, ?/) : [/\S*$/.exec(bare)?.[0] ?? '', bare.replace(/\s*\S*$/, '')];
  const [lastName = '', firstName = ''] = parts;
  return firstName === '' ? { lastName } : { lastName, firstName };
}

/** Names part at semicolons, and a lone one at commas between names of several words. */
function creatorsIn(names: readonly string[]): Creator[] {
  return names.flatMap((name) => {
    const parts = name.split(/\s*;\s*/);
    const byComma = name.split(/\s*,\s*/);
    const several = parts.length === 1 && names.length === 1 && byComma.length > 1 && byComma.slice(0, 2).every((part) => part.includes(' '));
    return (several ? byComma : parts).filter((part) => /[^\s,-.;]/.test(part)).map(cleanAuthor);
  });
}

const TYPES = new Set(['report', 'webpage', 'dataset', 'book', 'journalarticle']);

/** The item that the button saves. */
export function itemOf(document: Document): Item {
  const all = (name: string): string[] => [...document.querySelectorAll(`head > meta[name="${name}"]`)].map((meta) => meta.getAttribute('content') ?? '');
  const first = (...names: string[]): string | undefined => names.flatMap(all)[0];
  const hasDublinCore = document.querySelector('head > link[rel="schema.DC"][href="http://purl.org/dc/elements/1.1/"]') !== null;
  const kind = hasDublinCore ? first('DC.type')?.toLowerCase() : undefined;
  const names = all('citation_author');
  return {
    itemType: all('citation_technical_report_institution').length > 0 ? 'report' : kind !== undefined && TYPES.has(kind) ? kind : 'journalArticle',
    creators: creatorsIn(names.length > 0 ? names : all('DC.creator')),
    title: first('citation_title', 'DC.title'),
    date: first('citation_publication_date', 'citation_date', 'DC.date'),
    publisher: first('citation_technical_report_institution', 'citation_publisher', 'DC.publisher'),
    url: first('citation_public_url'),
    accessDate: 'CURRENT_TIMESTAMP',
  };
}
