// Writing that does not run from left to right: a page whose text stands sideways is turned, and what stands across the text of a page is put aside.
import type { Box } from './line.ts';
import { rowsOf, type Page, type Piece, type Row, type Rule } from './rows.ts';

/** A page whose text runs from left to right, what stood across it, and by how many degrees it was turned. */
export interface Upright extends Page {
  aside: Row[];
  turn: number;
}

/** How far from a quarter turn the text of a page may be, in degrees. */
const STRAIGHT = 3;
/** How far apart the same words are at most, as a share of their size, that are printed twice to look bold. */
const DOUBLED = 0.12;

const angleOf = ({ turn = 0 }: Piece): number => (Math.abs(turn) <= STRAIGHT ? 0 : ((turn % 360) + 360) % 360);

/** Where a point is when the page is turned back by an angle around its upper left corner, and moved so that it stays on the page. */
function turnedBack(angle: number, { width, height }: Page): (x: number, y: number) => [number, number] {
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  const at = (x: number, y: number): [number, number] => [x * cos + y * sin, y * cos - x * sin];
  const corners = [at(0, 0), at(width, 0), at(0, height), at(width, height)];
  const [left, top] = [Math.min(...corners.map(([x]) => x)), Math.min(...corners.map(([, y]) => y))];
  return (x, y) => {
    const [newX, newY] = at(x, y);
    return [newX - left, newY - top];
  };
}

/** Words that are printed once: some programs print them twice, a hair apart, to make them bold. */
function printedOnce(pieces: readonly Piece[]): Piece[] {
  const same = Map.groupBy(pieces, ({ text }) => text);
  return pieces.filter(
    (piece) =>
      !(same.get(piece.text) ?? [])
        .slice(0, same.get(piece.text)?.indexOf(piece))
        .some(({ x, y, size }) => Math.abs(x - piece.x) <= DOUBLED * size && Math.abs(y - piece.y) <= DOUBLED * size && Math.abs(size - piece.size) < 1),
  );
}

/** The angle in which most of a page is written. */
function mostAngle(pieces: readonly Piece[]): number {
  const letters = new Map<number, number>();
  for (const piece of pieces) letters.set(angleOf(piece), (letters.get(angleOf(piece)) ?? 0) + piece.text.length);
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** A page as it is read. */
export function upright(page: Page): Upright {
  const pieces = printedOnce(page.pieces);
  const most = mostAngle(pieces);
  const turn = [90, 180, 270].find((quarter) => Math.abs(most - quarter) <= STRAIGHT) ?? 0;
  const isUpright = (piece: Piece): boolean => Math.abs(angleOf(piece) - turn) <= STRAIGHT;
  const others = Map.groupBy(
    pieces.filter((piece) => !isUpright(piece)),
    angleOf,
  );
  const turned = (all: readonly Piece[], angle: number): Piece[] => {
    const back = turnedBack(angle, page);
    return all.map((piece) => {
      const [x, y] = back(piece.x, piece.y);
      return { ...piece, x, y };
    });
  };
  const back = turnedBack(turn, page);
  const rules = (page.rules ?? []).map(({ left, top, right, bottom }): Rule => {
    const [a, b] = [back(left, top), back(right, bottom)];
    return { left: Math.min(a[0], b[0]), top: Math.min(a[1], b[1]), right: Math.max(a[0], b[0]), bottom: Math.max(a[1], b[1]) };
  });
  const isSideways = turn === 90 || turn === 270;
  return {
    width: isSideways ? page.height : page.width,
    height: isSideways ? page.width : page.height,
    pieces: turn === 0 ? pieces.filter(isUpright) : turned(pieces.filter(isUpright), turn),
    rules: turn === 0 ? (page.rules ?? []) : rules,
    aside: [...others].flatMap(([angle, all]) => rowsOf(turned(all, angle))),
    turn,
  };
}

/** Where a line of a page that was turned is on the page as it is shown. */
export function shownAt({ left, top, width, height }: Box, turn = 0): Box {
  if (turn === 90) return { left: 1 - top - height, top: left, width: height, height: width };
  if (turn === 180) return { left: 1 - left - width, top: 1 - top - height, width, height };
  if (turn === 270) return { left: top, top: 1 - left - width, width: height, height: width };
  return { left, top, width, height };
}
