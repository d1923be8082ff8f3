// Finds the first use of each term of art in a text, so that it can explain itself there.
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

/** Cuts a text at the first use of each term; `used` holds the terms that were found before and is added to. */
export function markTerms(text: string, terms: readonly Term[], used: Set<string>): Stretch[] {
  const forms = terms.flatMap(({ id, term, also }) => [term, ...also].map((form) => ({ id, form })));
  // An abbreviation in capitals is another word than the same letters without them: "send" is no "SEND".
  const asWritten = new Set([
    ...terms.flatMap(({ term, as_written: exact }) => (exact ? [term.toLowerCase()] : [])),
    ...forms.flatMap(({ form }) => (/^\p{Lu}{2,}$/u.test(form) ? [form.toLowerCase()] : [])),
  ]);
  const written = new Set(forms.map(({ form }) => form));
  forms.sort((a, b) => b.form.length - a.form.length);
  if (forms.length === 0) return [{ text, term: undefined }];
  const ids = new Map(forms.map(({ id, form }) => [form.toLowerCase().replace(/\u2019/g, "'"), id]));
  const anyForm = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${forms.map(({ form }) => patternOf(form)).join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  const stretches: Stretch[] = [];
  let last = 0;
  for (const match of text.matchAll(anyForm)) {
    const id = ids.get(match[0].toLowerCase().replace(/\u2019/g, "'"));
    if (id === undefined || used.has(id)) continue;
    if (asWritten.has(match[0].toLowerCase()) && !written.has(match[0])) continue;
    used.add(id);
    if (match.index > last) stretches.push({ text: text.slice(last, match.index), term: undefined });
    stretches.push({ text: match[0], term: id });
    last = match.index + match[0].length;
  }
  if (last < text.length) stretches.push({ text: text.slice(last), term: undefined });
  return stretches;
}

/** A stretch with what stands right before and after it, a bracket or a stop, from which no line may part it. */
interface Placed extends Stretch {
  before: string;
  after: string;
}

/** Gives each term the marks that touch it, and takes them from the text around it; every word is kept. */
export function withMarks(stretches: readonly Stretch[]): Placed[] {
  const isTerm = (i: number): boolean => stretches[i]?.term !== undefined;
  const before = (i: number): string => (isTerm(i - 1) ? '' : (/\S+$/.exec(stretches[i - 1]?.text ?? '')?.[0] ?? ''));
  const after = (i: number): string => {
    const next = stretches[i + 1];
    // What stands between two terms goes to the first.
    return next === undefined || isTerm(i + 1) ? '' : (/^\S+/.exec(next.text)?.[0] ?? '');
  };
  return stretches.map(({ text, term }, i) => {
    if (term !== undefined) {
      const taken = isTerm(i - 2) ? after(i - 2).length : 0;
      const left = (stretches[i - 1]?.text.length ?? 0) - taken;
      return { text, term, before: left > 0 ? before(i).slice(-left) : '', after: after(i) };
    }
    const start = isTerm(i - 1) ? after(i - 1).length : 0;
    const end = isTerm(i + 1) ? before(i + 1).length : 0;
    return { text: text.slice(start, Math.max(start, text.length - end)), term, before: '', after: '' };
  });
}
