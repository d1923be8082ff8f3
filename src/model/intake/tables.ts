// The rows of a table whose rules are drawn: what stands in one cell is read before the next, however its words are wrapped.
import { rightOf, type Page, type Piece, type Rule } from './rows.ts';

/** How near to each other two rules meet, in points, and how much of a table a rule goes through that parts it. */
const MEET = 4;
const THROUGH = 0.85;
/** The least height and width of a table. */
const LEAST = 12;

const isAcross = ({ left, top, right, bottom }: Rule): boolean => right - left > bottom - top;
const meets = (a: Rule, b: Rule): boolean => a.left <= b.right + MEET && b.left <= a.right + MEET && a.top <= b.bottom + MEET && b.top <= a.bottom + MEET;
const around = (rules: readonly Rule[]): Rule => ({
  left: Math.min(...rules.map(({ left }) => left)),
  top: Math.min(...rules.map(({ top }) => top)),
  right: Math.max(...rules.map(({ right }) => right)),
  bottom: Math.max(...rules.map(({ bottom }) => bottom)),
});

/** Rules that meet, directly or by others. */
function groupsOf(rules: readonly Rule[]): Rule[][] {
  let groups: { box: Rule; rules: Rule[] }[] = [];
  for (const rule of rules) {
    const near = groups.filter(({ box, rules: others }) => meets(box, rule) && others.some((other) => meets(other, rule)));
    const all = [...near.flatMap((group) => group.rules), rule];
    groups = [...groups.filter((group) => !near.includes(group)), { box: around(all), rules: all }];
  }
  return groups.map((group) => group.rules);
}

/** The places at which rules go through a part of a page: from side to side, or from top to bottom. */
function cutsOf(rules: readonly Rule[], part: Rule, across: boolean): number[] {
  const [from, to, low, high] = across ? [part.left, part.right, part.top, part.bottom] : [part.top, part.bottom, part.left, part.right];
  const lines = rules
    .filter((rule) => isAcross(rule) === across)
    .map(({ left, top, right, bottom }) => (across ? { at: (top + bottom) / 2, from: left, to: right } : { at: (left + right) / 2, from: top, to: bottom }))
    .filter(({ at }) => at > low + MEET && at < high - MEET)
    .sort((a, b) => a.at - b.at);
  const places: (typeof lines)[] = [];
  for (const line of lines) {
    const last = places.at(-1);
    if (last?.[0] && line.at - last[0].at <= MEET) last.push(line);
    else places.push([line]);
  }
  return places
    .filter((place) => {
      let [covered, end] = [0, from];
      for (const line of place.toSorted((a, b) => a.from - b.from)) {
        const [begin, stop] = [Math.max(end, line.from), Math.min(to, line.to)];
        if (stop > begin) covered += stop - begin;
        end = Math.max(end, stop);
      }
      return covered >= (to - from) * THROUGH;
    })
    .map(([line]) => line?.at ?? 0);
}

/** The cells of a part of a table, from the first to the last: rows first, then what stands beside each other. */
function cellsOf(rules: readonly Rule[], part: Rule, across: boolean, again = true): Rule[] {
  const cuts = cutsOf(rules, part, across);
  if (cuts.length === 0) return again ? cellsOf(rules, part, !across, false) : [part];
  const edges = across ? [part.top, ...cuts, part.bottom] : [part.left, ...cuts, part.right];
  return edges.slice(1).flatMap((end, i) => {
    const begin = edges[i] ?? 0;
    return cellsOf(rules, across ? { ...part, top: begin, bottom: end } : { ...part, left: begin, right: end }, !across);
  });
}

const isIn = ({ left, top, right, bottom }: Rule, piece: Piece): boolean => {
  const [x, y] = [piece.x + Math.min(piece.width / 2, piece.size), piece.y - piece.size * 0.3];
  return x >= left && x <= right && y >= top && y <= bottom;
};

/** The pieces of a page, in which each row of a table is one piece with its cells. */
export function withTables({ pieces, rules = [] }: Page): Piece[] {
  const groups = groupsOf(rules)
    .map((group) => ({ group, box: around(group) }))
    .filter(({ group, box }) => group.length > 2 && box.bottom - box.top >= LEAST && box.right - box.left >= LEAST)
    .sort((a, b) => (a.box.bottom - a.box.top) * (a.box.right - a.box.left) - (b.box.bottom - b.box.top) * (b.box.right - b.box.left));
  let rest = [...pieces];
  const rows: Piece[] = [];
  for (const { group, box } of groups) {
    const edges = [box.top, ...cutsOf(group, box, true), box.bottom];
    for (const [i, bottom] of edges.slice(1).entries()) {
      const cells = cellsOf(group, { ...box, top: edges[i] ?? 0, bottom }, false)
        .map((cell) => rest.filter((piece) => isIn(cell, piece)))
        .filter((cell) => cell.some(({ text }) => text.trim() !== ''));
      if (cells.length < 2) continue;
      const all = cells.flat();
      const left = Math.min(...all.map(({ x }) => x));
      const first = all.reduce((a, b) => (b.y < a.y ? b : a));
      rows.push({ ...first, text: all.map(({ text }) => text).join(' '), x: left, width: Math.max(...all.map(rightOf)) - left, spaced: false, cells });
      rest = rest.filter((piece) => !all.includes(piece));
    }
  }
  return [...rest, ...rows];
}
