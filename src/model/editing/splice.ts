// Stretches of a text that are replaced, in a text whose line ends are line feeds, and in the text as it is.

/** A stretch of a text, and what stands in its place. */
export interface Splice {
  from: number;
  to: number;
  text: string;
}

/** Something put into a text. */
export const put = (at: number, text: string): Splice => ({ from: at, to: at, text });
/** Something cut out of a text. */
export const cut = (from: number, to: number): Splice => ({ from, to, text: '' });

/** A text with stretches of it replaced; those at one place keep their order. */
export function spliced(text: string, splices: readonly Splice[]): string {
  let [made, done] = ['', 0];
  for (const { from, to, text: put } of [...splices].sort((a, b) => a.from - b.from)) {
    made += text.slice(done, from) + put;
    done = Math.max(done, to);
  }
  return made + text.slice(done);
}

/** A file whose line ends are line feeds, and the splices that were made in it so far. */
export interface Draft {
  raw: string;
  lf: string;
}

/** Splices of a text with line feeds as splices of the text as it is: with carriage returns where it has them. */
export function changed({ raw, lf }: Draft, splices: readonly Splice[]): Draft {
  const returns: number[] = [];
  // Where the text with line feeds has one that the text as it is writes as two characters.
  for (let at = raw.indexOf('\r\n'); at >= 0; at = raw.indexOf('\r\n', at + 2)) returns.push(at - returns.length);
  const offset = (at: number): number => at + returns.filter((one) => one < at).length;
  const end = /\r?\n/.exec(raw)?.[0] ?? '\n';
  const inRaw = splices.map(({ from, to, text }) => ({ from: offset(from), to: offset(to), text: text.replaceAll('\n', end) }));
  return { raw: spliced(raw, inRaw), lf: spliced(lf, splices) };
}
