// The chart styles as rules that can be written into a drawing: what they draw, in light colours, and which marks each is for.
import { lightTokens } from './palette.ts';

/** One part of a selector: `text`, `.bar.hollow`. */
interface Compound {
  element: string | undefined;
  classes: readonly string[];
}

interface Rule {
  /** From the outermost ancestor to the element itself. */
  path: readonly Compound[];
  weight: number;
  declarations: readonly (readonly [property: string, value: string])[];
}

/** An element with what a selector may ask of it. */
export interface Styled {
  element: string;
  classes: readonly string[];
}

function compound(written: string): Compound {
  const [element = '', ...classes] = written.split('.');
  return { element: element === '' ? undefined : element, classes };
}

/** The rules of style sheets, with the light values of the tokens. What hangs on a screen, its width, a pointer or a state is left out. */
export function drawnRules(tokens: string, styles: string): Rule[] {
  const values = lightTokens(tokens);
  const plain = styles.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
  return [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, list = '', body = '']) => {
    const declarations = [...body.matchAll(/([\w-]+):\s*([^;]+);/g)].map(
      ([, property = '', value = '']) => [property, value.replace(/var\((--[\w-]+)\)/g, (_, name: string) => values.get(name) ?? '')] as const,
    );
    return list
      .split(',')
      .map((selector) => selector.trim())
      .filter((selector) => /^[\w.\s-]+$/.test(selector))
      .map((selector) => {
        const path = selector.split(/\s+/).map(compound);
        return { path, weight: path.reduce((sum, { element, classes }) => sum + classes.length * 100 + (element === undefined ? 0 : 1), 0), declarations };
      });
  });
}

const fits = (one: Compound, { element, classes }: Styled): boolean =>
  (one.element === undefined || one.element === element) && one.classes.every((name) => classes.includes(name));

function matches(path: readonly Compound[], element: Styled, above: readonly Styled[]): boolean {
  const last = path.at(-1);
  if (!last || !fits(last, element)) return false;
  let next = path.length - 2;
  for (let i = above.length - 1; i >= 0 && next >= 0; i -= 1) {
    const [wanted, found] = [path[next], above[i]];
    if (wanted && found && fits(wanted, found)) next -= 1;
  }
  return next < 0;
}

const nameOf = ({ element, classes }: Styled): string => [element, ...classes].join('.');

/** What rules say of an element under others (outermost first), by property: of two the one with more weight, or else the later one. A drawing has hundreds of elements, and few kinds of them: each is asked for once. */
export function styling(rules: readonly Rule[]): (element: Styled, above: readonly Styled[]) => ReadonlyMap<string, string> {
  const known = new Map<string, ReadonlyMap<string, string>>();
  return (element, above) => {
    const kind = [...above, element].map(nameOf).join(' ');
    const before = known.get(kind);
    if (before) return before;
    const found = rules.filter(({ path }) => matches(path, element, above)).sort((a, b) => a.weight - b.weight);
    const styles = new Map(found.flatMap(({ declarations }) => declarations));
    known.set(kind, styles);
    return styles;
  };
}
