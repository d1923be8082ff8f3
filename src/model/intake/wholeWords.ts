// Words that the end of a line has broken: mended only where the document itself has the word whole.

/** How a line goes on in the next: with a space; with a word that is whole without its hyphen, or with it; or as it stands, since nothing tells. */
export type Joint = 'space' | 'mended' | 'hyphen' | 'kept';

const HEAD = /(\p{L}+)[-\u2010\u00ad]$/u;
const TAIL = /^(\p{L}+)/u;
/** A dash, a hyphen or a stroke that is no hyphen of a broken word: it stands between its words without a space, as "2019\u201321" and "and/or" do. */
const TIGHT = /\S[\u2013\u2014/]$/u;
/** A hyphen beside a figure breaks no word: "18-25", "COVID-19". */
const FIGURE = /\d[-\u2010]$/u;
/** "short- and long-term" is no broken word. */
const SHARED_END = /^(?:and|or|nor|to|but|as|rather|through|versus)(?!\p{L})/u;

/** How each of some lines goes on, for any two that follow each other. */
export function jointsIn(texts: readonly string[]): (line: string, next: string) => Joint {
  const words = new Set<string>();
  for (const [i, text] of texts.entries()) {
    // The halves of a broken word are no words of their own.
    const whole = text.replace(HEAD, ' ').replace(HEAD.test(texts[i - 1] ?? '') ? TAIL : /^$/, ' ');
    for (const [word] of whole.toLowerCase().matchAll(/\p{L}+(?:[-\u2010]\p{L}+)*/gu)) {
      words.add(word.replaceAll('\u2010', '-'));
      for (const part of word.split(/[-\u2010]/)) words.add(part);
    }
  }
  return (line, next) => {
    if (TIGHT.test(line)) return 'hyphen';
    if (SHARED_END.test(next)) return 'space';
    if (FIGURE.test(line) || (/\p{L}[-\u2010]$/u.test(line) && /^\d/.test(next))) return 'hyphen';
    const [head, tail] = [HEAD.exec(line)?.[1]?.toLowerCase(), TAIL.exec(next)?.[1]?.toLowerCase()];
    if (head === undefined || tail === undefined) return 'space';
    const [whole, withHyphen] = [words.has(head + tail), words.has(`${head}-${tail}`)];
    return whole === withHyphen ? 'kept' : whole ? 'mended' : 'hyphen';
  };
}
