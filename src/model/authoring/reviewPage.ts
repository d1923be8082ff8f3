// The page on which a person reads each paragraph of a document beside our words about it. It holds the document's words, so it is never published.
import type { SourceData } from '../written/draft.ts';
import { HIDDEN } from '../evidence/typography.ts';
import type { Printed } from './printed.ts';
import type { Verified, VerifiedEntry } from './verified.ts';

/** Stands at the head of every such page, so that one is known again. */
export const REVIEW_MARK = '<!-- For whoever looks at it: made by "npm run verify", not to be published. -->';

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
const items = (lines: readonly string[], kind = ''): string => lines.map((line) => `<li${kind}>${escaped(line)}</li>`).join('\n');

/** A stretch of the document with what rests on it. */
interface Row {
  heading: string;
  start: number;
  words: string;
  entries: readonly VerifiedEntry[];
}

function rowsOf({ text, pages, paragraphs }: Printed, entries: readonly VerifiedEntry[]): { rows: Row[]; nowhere: VerifiedEntry[] } {
  const left = new Set(entries);
  const take = (belongs: (entry: VerifiedEntry) => boolean): VerifiedEntry[] => {
    const taken = [...left].filter(belongs);
    for (const one of taken) left.delete(one);
    return taken;
  };
  const below = paragraphs.map(({ number, start, end, pages: on }): Row => {
    const within = ({ paragraph, place }: VerifiedEntry): boolean =>
      paragraph === undefined ? place !== undefined && place.start >= start && place.start < end : paragraph === String(number);
    return { heading: `Paragraph ${number}, page ${on.join(' and ')}`, start, words: text.slice(start, end), entries: take(within) };
  });
  const first = paragraphs[0]?.start ?? text.length;
  const above = pages.flatMap(({ start, end }, i): Row[] => {
    const on = take(({ page, place }) => (page === undefined ? place !== undefined && place.start >= start && place.start < end : page === i + 1));
    if (on.length === 0 && start >= first) return [];
    // Text before the first paragraph is read page by page; where an entry names a part without a number, the whole page is.
    const last = on.length === 0 ? Math.min(end, first) : end;
    return text.slice(start, last).trim() === '' ? [] : [{ heading: `Page ${i + 1}`, start, words: text.slice(start, last), entries: on }];
  });
  return { rows: [...above, ...below].sort((a, b) => a.start - b.start), nowhere: [...left] };
}

function entryHtml({ id, says, quote, coding, paragraph, page, locator, wrong, shared }: VerifiedEntry): string {
  const place = [
    paragraph === undefined ? [] : /^\d+$/.test(paragraph) ? `paragraph ${paragraph}` : paragraph,
    page === undefined ? [] : `page ${page}`,
  ].flat();
  return [
    `<li id="${escaped(id)}"><p class="small">${escaped([id, coding, locator ?? [], ...place].flat().join(' · '))}</p>`,
    quote === undefined ? '' : `<blockquote>${escaped(quote)}</blockquote>`,
    says === undefined ? '' : `<p>${escaped(says)}</p>`,
    ...wrong.map((why) => `<p class="wrong">${escaped(why)}</p>`),
    ...shared.map((run) => `<p class="shared">In a row in the document too: ${escaped(run)}</p>`),
    '</li>',
  ].join('');
}

function rowHtml({ heading, words, entries }: Row): string {
  const ours = entries.length === 0 ? '<p class="small">Nothing of ours rests on this.</p>' : `<ul>${entries.map(entryHtml).join('\n')}</ul>`;
  const theirs = escaped(words.replaceAll(HIDDEN, '').trim());
  return `<section><h2>${escaped(heading)}</h2><div class="pair"><div class="theirs">${theirs}</div><div>${ours}</div></div></section>`;
}

const STYLE = `:root{color-scheme:light dark}
body{font:1rem/1.5 sans-serif;max-width:80rem;margin:0 auto;padding:1rem;overflow-wrap:anywhere}
h2{font-size:1.1rem}
.notice{border:3px solid;padding:0 1rem}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(22rem,100%),1fr));gap:1rem 2rem}
.theirs{white-space:pre-line;border-inline-start:3px solid;padding-inline-start:1rem}
.small{font-size:.875rem}
.wrong,.shared{font-weight:bold}
.wrong::before{content:"Does not agree: "}
blockquote{margin:0;padding-inline-start:1rem;border-inline-start:1px dotted}
section{border-block-start:1px solid;break-inside:avoid}`;

/** The page in full: one file that needs nothing else. */
export function reviewPage({ title, publisher }: SourceData, printed: Printed, { entries, wrong, agrees, open, shared }: Verified): string {
  const { rows, nowhere } = rowsOf(printed, entries);
  const others = shared.filter(({ where }) => !entries.some(({ id }) => id === where));
  return `<!doctype html>
${REVIEW_MARK}
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>For your eyes: ${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<div class="notice"><p><strong>This page is yours, and it is not published.</strong> It holds the words of the document, which are not on the site. Do not put it on the web, and delete it when you have read it.</p></div>
<h1>${escaped(title)}</h1>
<p>${escaped(publisher)}. On one side the document, as the text of the file gives it; on the other, what we say of it.</p>
<ul>
${items(wrong, ' class="wrong"')}
${items(agrees)}
${items(open)}
</ul>
${nowhere.length === 0 ? '' : `<section><h2>Of no place in this file</h2><ul>${nowhere.map(entryHtml).join('\n')}</ul></section>`}
${others.length === 0 ? '' : `<section><h2>Sentences of the account with words in a row of the document</h2><ul>${items(others.map(({ where, sentence, runs }) => `${where}: ${sentence} (${runs.join('; ')})`))}</ul></section>`}
${rows.map(rowHtml).join('\n')}
</main>
</body>
</html>
`;
}
