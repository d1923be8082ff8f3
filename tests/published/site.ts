// The published site as its readers get it: files of dist/, pages parsed, addresses resolved.
import { globSync, readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { readSite } from '../../src/record.ts';

export const { base, address } = readSite().data;

export interface PublishedPage {
  /** Path from the root of the site, with a slash at both ends; `404.html` as it is. */
  path: string;
  html: string;
  readonly document: Document;
}

export const files = globSync('dist/**/*', { withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/').replace(/^.*?dist\//, ''))
  .sort();

const all: PublishedPage[] = files
  .filter((file) => file.endsWith('.html') && !/^(?:embed|frozen)\//.test(file))
  .map((file) => {
    const html = readFileSync(`dist/${file}`, 'utf8');
    let parsed: Document | undefined;
    return {
      path: `/${file.replace(/index\.html$/, '')}`,
      html,
      // Parsed when a test first looks at it: most look at few pages.
      get document() {
        return (parsed ??= parseHTML(html).document as unknown as Document);
      },
    };
  });

const leadsOn = ({ html }: PublishedPage): boolean => html.includes('<meta http-equiv="refresh"');

/** The pages of the site itself; embeds have tests of their own. */
export const pages = all.filter((page) => !leadsOn(page));

/** What stands at old and guessable addresses, and leads to a page. */
export const moved = all.filter(leadsOn);

/** The words of a page as a reader gets them, white space collapsed. */
export function wordsOf({ document }: PublishedPage): string {
  return (document.body.textContent ?? '').replace(/\s+/g, ' ');
}

export function readData(table: string): Record<string, string | number | boolean | null>[] {
  return JSON.parse(readFileSync(`dist/data/${table}.json`, 'utf8')) as Record<string, string | number | boolean | null>[];
}
