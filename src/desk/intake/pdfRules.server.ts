// The lines that a page of a PDF draws: the rules between the cells of a table, and the edges of its boxes.
import { getResolvedPDFJS, type getDocumentProxy } from 'unpdf';
import type { Rule } from '../../model/intake/rows.ts';

type PdfPage = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;
type Operators = Awaited<ReturnType<PdfPage['getOperatorList']>>;
type Matrix = readonly number[];

/** How thick a rule may be, in points; what is thicker is a box. */
const THICK = 3;
const NO_CHANGE: Matrix = [1, 0, 0, 1, 0, 0];

const times = ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix, [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
];

/** The rectangle from one corner to the other, wherever the page is turned. */
function placed([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix, [x1 = 0, y1 = 0, x2 = 0, y2 = 0]: ArrayLike<number> & Iterable<number>): Rule {
  const [xs, ys] = [
    [a * x1 + c * y1 + e, a * x2 + c * y2 + e],
    [b * x1 + d * y1 + f, b * x2 + d * y2 + f],
  ];
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

/** The four edges of a box. */
const edgesOf = ({ left, top, right, bottom }: Rule): Rule[] => [
  { left, top, right, bottom: top },
  { left, top: bottom, right, bottom },
  { left, top, right: left, bottom },
  { left: right, top, right, bottom },
];

/** Whether a path is a box: pdf.js writes it as steps of a kind and a point, and this one goes to four corners and closes. */
function isBox(path: ArrayLike<number> | undefined): boolean {
  if (!path || path.length < 12 || path.length > 16) return false;
  const points = [0, 3, 6, 9].map((at) => [path[at + 1], path[at + 2]]);
  return points.every(([x, y], i) => {
    const [nextX, nextY] = points[(i + 1) % 4] ?? [];
    return x === nextX || y === nextY;
  });
}

/** The rules of a page. `view` is how the page is shown. */
export async function rulesOf({ fnArray, argsArray }: Operators, view: Matrix): Promise<Rule[]> {
  const { OPS } = await getResolvedPDFJS();
  const seen: ReadonlySet<unknown> = new Set([OPS.fill, OPS.eoFill, OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke]);
  const kept: Matrix[] = [];
  let now = NO_CHANGE;
  return fnArray.flatMap((operator, i): Rule[] => {
    // pdf.js gives the arguments of its operators no type.
    const args = argsArray[i] as unknown[] | null;
    if (operator === OPS.save || operator === OPS.paintFormXObjectBegin) kept.push(now);
    if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) now = kept.pop() ?? NO_CHANGE;
    if (operator === OPS.transform) now = times(now, args as number[]);
    if (operator === OPS.paintFormXObjectBegin && Array.isArray(args?.[0])) now = times(now, args[0] as number[]);
    if (operator !== OPS.constructPath || !seen.has(args?.[0])) return [];
    const [, paths, bounds] = args as [unknown, (ArrayLike<number> | null)[], (ArrayLike<number> & Iterable<number>) | null];
    if (!bounds) return [];
    const rule = placed(times(view, now), bounds);
    if (rule.right - rule.left <= THICK || rule.bottom - rule.top <= THICK) return [rule];
    return isBox(paths[0] ?? undefined) ? edgesOf(rule) : [];
  });
}
