// Whether a regular expression can backtrack for minutes, by its form alone, before it is run.
//
// The parts of an expression are laid out as positions, each of which takes one character, with an arrow for every way from one to the next.
// Two ways round one loop on the same characters double the work with each character; three loops in a row that can share out
// the same characters multiply it. What is exact for loops without a bound is asked of bounded ones with more than a few turns.
import { RegExpParser } from '@eslint-community/regexpp';
import { FLAGS, Graph, MOST, Refusal } from './patternGraph.ts';

/** Whether there are two ways round a loop on the same characters. */
function isAmbiguous(graph: Graph, loop: readonly number[]): boolean {
  if (loop.length > MOST.loop) throw new Refusal('it is too long to be looked through');
  const own = new Set(loop);
  const within = [own, own];
  return loop.some((at) => {
    const inside = (graph.next[at] ?? []).filter((to) => own.has(to));
    if (new Set(inside).size < inside.length) return true;
    return [...graph.steps([at, at], within)].some(([a = 0, b = 0]) => a !== b && graph.leads([a, b], within, ([x, y]) => x === y));
  });
}

/** Whether one loop can hand over to another on characters that both take. */
function handsOver(graph: Graph, one: readonly number[], other: readonly number[]): boolean {
  const within = [new Set(one), undefined, new Set(other)];
  return one.some((p) => other.some((q) => graph.leads([p, p, q], within, ([x, y, z]) => x === p && y === q && z === q)));
}

/** How many loops in a row can share out the same characters. */
function longestRow(graph: Graph, loops: readonly (readonly number[])[]): number {
  const follows = loops.map((one) => loops.flatMap((other, i) => (other !== one && handsOver(graph, one, other) ? [i] : [])));
  const length = (at: number): number => 1 + Math.max(0, ...(follows[at] ?? []).map(length));
  return Math.max(0, ...loops.map((_, at) => length(at)));
}

function reasonOf(pattern: string): string | undefined {
  const graph = new Graph(pattern);
  const whole = graph.piece(new RegExpParser().parsePattern(pattern, 0, pattern.length, { unicode: true }));
  if (whole.empty) return 'it also matches where nothing stands';
  const loops = graph.loops();
  if (loops.some((loop) => isAmbiguous(graph, loop))) return 'a repeated part can match the same words in more than one way';
  const open = loops.filter((loop) => loop.some((at) => graph.open.has(at)));
  return longestRow(graph, open) > 2 ? 'three repeated parts follow each other that can match the same words' : undefined;
}

/** Why an expression cannot be searched for: it is none, or it could take minutes. Undefined where it is sound. */
export function patternFault(pattern: string): string | undefined {
  try {
    // A pattern that is too large for the engine fails when it is first used.
    new RegExp(pattern, FLAGS).test('');
  } catch {
    return 'it is no regular expression';
  }
  try {
    return reasonOf(pattern);
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}
