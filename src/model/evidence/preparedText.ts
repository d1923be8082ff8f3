// A source text as quotations are looked for in it.

/** A source text made ready for many searches. `barriers` are UTF-16 offsets that no quotation may run across. */
export interface PreparedText {
  raw: string;
  masked: string;
  lossy: boolean;
  barriers: readonly number[];
  quotable: readonly [number, number];
  codePoints: (offset: number) => number;
}
