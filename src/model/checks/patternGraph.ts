// A regular expression laid out as positions, each of which takes one character: which loops there are, and what can be reached on the same characters.
import type { AST } from '@eslint-community/regexpp';

/** How expressions of the content are searched for. */
export const FLAGS = 'iu';
/** A part that may be more often than this is looked at as a loop; one that may be fewer times is written out. */
const LOOP = 6;
/** A loop of at most this many turns is short enough to follow another. */
const SHORT = 100;
/** What is looked through at the most. */
export const MOST = { positions: 1500, arrows: 20_000, loop: 150, steps: 200_000 };

/** Characters that stand for all others: two that every expression of the site treats alike need not both be here. */
const SAMPLES = [...Array.from({ length: 0x7f - 9 }, (_, i) => String.fromCodePoint(9 + i)), ...'\u00a0£½éßſøЯωאم٣中😀‘’“”–…'];

interface Piece {
  /** Whether it may stand for no character at all. */
  empty: boolean;
  first: number[];
  last: number[];
}

const NOTHING: Piece = { empty: true, first: [], last: [] };

/** Why an expression is refused before it was looked through. */
export class Refusal extends Error {}

/** The positions of an expression, with an arrow for every way from one to the next. */
export class Graph {
  /** For each position: the samples that it takes, as bits. */
  readonly takes: bigint[] = [];
  /** For each position: where it leads; an arrow that exists for two reasons is listed twice. */
  readonly next: number[][] = [];
  /** Positions of loops without a bound that counts. */
  readonly open = new Set<number>();
  #arrows = 0;
  readonly #samples: readonly string[];
  readonly #bits = new Map<string, bigint>();

  constructor(pattern: string) {
    this.#samples = [...new Set([...SAMPLES, ...pattern])];
  }

  #position(raw: string): Piece {
    let bits = this.#bits.get(raw);
    if (bits === undefined) {
      const one = new RegExp(`^(?:${raw})$`, FLAGS);
      bits = this.#samples.reduce((sum, sample, i) => (one.test(sample) ? sum | (1n << BigInt(i)) : sum), 0n);
      this.#bits.set(raw, bits);
    }
    const at = this.takes.push(bits) - 1;
    if (at >= MOST.positions) throw new Refusal('it is too long to be looked through');
    this.next.push([]);
    return { empty: false, first: [at], last: [at] };
  }

  #lead(from: readonly number[], to: readonly number[]): void {
    this.#arrows += from.length * to.length;
    if (this.#arrows > MOST.arrows) throw new Refusal('it is too long to be looked through');
    for (const one of from) this.next[one]?.push(...to);
  }

  #row(pieces: readonly Piece[]): Piece {
    return pieces.reduce((before, piece) => {
      this.#lead(before.last, piece.first);
      return {
        empty: before.empty && piece.empty,
        first: before.empty ? [...before.first, ...piece.first] : before.first,
        last: piece.empty ? [...before.last, ...piece.last] : piece.last,
      };
    }, NOTHING);
  }

  #repeated({ element, min, max }: AST.Quantifier): Piece {
    if (max === 0) return NOTHING;
    if (max <= LOOP) {
      let row = NOTHING;
      // From the end: a turn is only taken where those before it were.
      for (let turn = max; turn >= 1; turn -= 1) {
        const piece = this.piece(element);
        if (piece.empty && max > 1) throw new Refusal('a part that may be empty is repeated');
        const longer = this.#row([piece, row]);
        row = { ...longer, empty: longer.empty || turn > min };
      }
      return row;
    }
    const begin = this.takes.length;
    const piece = this.piece(element);
    if (piece.empty) throw new Refusal('a part that may be empty is repeated');
    this.#lead(piece.last, piece.first);
    if (max > SHORT) for (let i = begin; i < this.takes.length; i += 1) this.open.add(i);
    return { ...piece, empty: min === 0 };
  }

  /** Adds what a node of an expression may stand for. */
  piece(node: AST.Element | AST.Pattern): Piece {
    switch (node.type) {
      case 'Pattern':
      case 'Group':
      case 'CapturingGroup': {
        const ways = node.alternatives.map(({ elements }) => this.#row(elements.map((element) => this.piece(element))));
        return { empty: ways.some(({ empty }) => empty), first: ways.flatMap(({ first }) => first), last: ways.flatMap(({ last }) => last) };
      }
      case 'Quantifier':
        return this.#repeated(node);
      case 'Assertion':
        // Lookahead and lookbehind are examined from their own position, on their own.
        if ('alternatives' in node) for (const { elements } of node.alternatives) this.#row(elements.map((element) => this.piece(element)));
        return NOTHING;
      case 'Backreference': {
        // It may stand for any words.
        const any = this.#position('[^]');
        this.#lead(any.last, any.first);
        for (const at of any.first) this.open.add(at);
        return { ...any, empty: true };
      }
      default:
        return this.#position(node.raw);
    }
  }

  /** The loops: groups of positions each of which leads back to itself through all the others. */
  loops(): number[][] {
    const reach = this.next.map((_, from) => {
      const seen = new Set<number>();
      const open = [...(this.next[from] ?? [])];
      for (let at = open.pop(); at !== undefined; at = open.pop()) {
        if (seen.has(at)) continue;
        seen.add(at);
        open.push(...(this.next[at] ?? []));
      }
      return seen;
    });
    const done = new Set<number>();
    return reach.flatMap((seen, at) => {
      if (done.has(at) || !seen.has(at)) return [];
      const loop = [...seen].filter((other) => reach[other]?.has(at));
      for (const other of loop) done.add(other);
      return [loop];
    });
  }

  /** Every set of positions to which some lead at once on one character, within the limits given for each. */
  *steps(from: readonly number[], within: readonly (ReadonlySet<number> | undefined)[]): Generator<number[]> {
    let sets: { to: number[]; takes: bigint }[] = [{ to: [], takes: -1n }];
    for (const [i, at] of from.entries())
      sets = sets.flatMap(({ to, takes }) =>
        (this.next[at] ?? []).flatMap((one) => {
          const shared = takes & (this.takes[one] ?? 0n);
          return shared !== 0n && within[i]?.has(one) !== false ? [{ to: [...to, one], takes: shared }] : [];
        }),
      );
    for (const { to } of sets) yield to;
  }

  /** Whether from one set of positions another can be reached on the same characters. */
  leads(from: readonly number[], within: readonly (ReadonlySet<number> | undefined)[], isEnd: (at: readonly number[]) => boolean): boolean {
    const seen = new Set<string>();
    const open = [from];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      for (const to of this.steps(at, within)) {
        if (isEnd(to)) return true;
        const key = to.join();
        if (seen.has(key)) continue;
        if (seen.size > MOST.steps) throw new Refusal('it is too long to be looked through');
        seen.add(key);
        open.push(to);
      }
    }
    return false;
  }
}
