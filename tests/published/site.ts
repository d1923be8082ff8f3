// The published site as its readers get it: files of dist/, pages parsed, addresses resolved.
import { globSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { parseHTML } from 'linkedom';
import { readSite, RECORD_DIR } from '../../src/record.ts';

/** The folder of the site that is read: DIST, or dist/. */
export const dist = process.env['DIST'] ?? 'dist';
/** Whether the site is that of this record, and not of another one that the same code publishes. */
export const ours = RECORD_DIR === '.';
/** How many there must be for a test to mean something: of this record, or of any. */
export const atLeast = (here: number): number => (ours ? here : 1);
export const { base, address } = readSite().data;

export interface PublishedPage {
  /** Path from the root of the site, with a slash at both ends; `404.html` as it is. */
  path: string;
  html: string;
  readonly document: Document;
}

export const files = globSync(`${dist}/**/*`, { withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(dist, `${entry.parentPath}/${entry.name}`).replaceAll('\\', '/'))
  .sort();

const all: PublishedPage[] = files
  .filter((file) => file.endsWith('.html') && !/^(?:embed|frozen)\//.test(file))
  .map((file) => {
    const html = readFileSync(`${dist}/${file}`, 'utf8');
    let parsed: Document | undefined;
    return {
      path: `/${file.replace(/index\.html$/, '')}`,
      html,
      // Parsed when a test first looks at it: most look at few pages.
      get document() {
        return (parsed ??= parseHTML(html).document);
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
  return document.body.textContent.replace(/\s+/g, ' ');
}

export function readData(table: string): Record<string, string | number | boolean | null>[] {
  return JSON.parse(readFileSync(`${dist}/data/${table}.json`, 'utf8')) as Record<string, string | number | boolean | null>[];
}
