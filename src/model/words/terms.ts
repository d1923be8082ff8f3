// Finds the first use of each term of art in a page's words, so that it can be linked to its explanation.
import type { Term } from '../written/draft.ts';

/** A stretch of text, with the id of the term that it is the first use of. */
interface Stretch {
  text: string;
  term: string | undefined;
}

/** A form as a pattern: an apostrophe may be straight or curly. */
function patternOf(form: string): string {
  return form
    .split("'")
    .map((part) => RegExp.escape(part))
    .join("['\u2019]");
}

/** Cuts a text at the first use of each term; `used` holds the terms already linked on the page and is added to. */
export function markTerms(text: string, terms: readonly Term[], used: Set<string>): Stretch[] {
  const forms = terms.flatMap(({ id, term, also }) => [term, ...also].map((form) => ({ id, form })));
  forms.sort((a, b) => b.form.length - a.form.length);
  if (forms.length === 0) return [{ text, term: undefined }];
  const ids = new Map(forms.map(({ id, form }) => [form.toLowerCase().replace(/\u2019/g, "'"), id]));
  const anyForm = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${forms.map(({ form }) => patternOf(form)).join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  const stretches: Stretch[] = [];
  let last = 0;
  for (const match of text.matchAll(anyForm)) {
    const id = ids.get(match[0].toLowerCase().replace(/\u2019/g, "'"));
    if (id === undefined || used.has(id)) continue;
    used.add(id);
    if (match.index > last) stretches.push({ text: text.slice(last, match.index), term: undefined });
    stretches.push({ text: match[0], term: id });
    last = match.index + match[0].length;
  }
  if (last < text.length) stretches.push({ text: text.slice(last), term: undefined });
  return stretches;
}
