// A drawing in the plainest SVG: what styles say is written as attributes of each mark (SVG 1.1), so that it looks the same in every program.
// Word, librsvg, CairoSVG and Inkscape each leave out some of: style sheets, `currentColor`, `transparent`, `paint-order`, weights by number.
import { Parser } from 'htmlparser2';
import { lightColour } from './palette.ts';
import { drawnRules, styling, type Styled } from './drawnStyles.ts';

/** What is written as an attribute. */
const WRITTEN: ReadonlySet<string> = new Set([
  ...['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'stroke-linejoin', 'font-weight'],
]);
/** What is done otherwise here, or is only of use on a page: the colour and the halo, the family of the whole picture, figures of one width, lines that do not grow. */
const ELSEWHERE: ReadonlySet<string> = new Set(['color', 'paint-order', 'font-family', 'font-variant-numeric', 'vector-effect']);
const MARKS: ReadonlySet<string> = new Set(['text', 'path', 'rect', 'circle']);
/** Attributes of pages. */
const OF_PAGES = /^(?:class|target|aria-hidden|data-.*)$/;

export function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

interface Open extends Styled {
  color: string;
  /** Where in what is written its own words begin, and the tag that draws the ground around them. */
  halo: { from: number; ground: string } | undefined;
  /** Whether it paints nothing, and is left out. */
  unseen: boolean;
}

/** The attributes with which an element is drawn. */
function drawn(attributes: Readonly<Record<string, string>>, styles: ReadonlyMap<string, string>, color: string): Map<string, string> {
  const all = new Map(Object.entries(attributes).filter(([name]) => !OF_PAGES.test(name)));
  for (const [property, value] of styles) {
    if (WRITTEN.has(property)) all.set(property, value);
    else if (!ELSEWHERE.has(property))
      throw new RangeError(`no picture can have "${property}: ${value}": write it in src/charts/plainSvg.ts, or leave it out of the chart styles`);
  }
  for (const [name, value] of all) {
    if (value === 'currentColor') all.set(name, color);
    if (value === 'transparent') all.set(name, 'none');
    if (name === 'stroke-width') all.set(name, value.replace('px', ''));
    // Programs that know no weights by number know "bold".
    if (name === 'font-weight') all.set(name, Number(value) >= 600 ? 'bold' : value);
    // In SVG 1.1 an address has this name.
    if (name === 'href') all.delete('href');
  }
  if (all.get('stroke') === 'none') for (const name of ['stroke', 'stroke-width']) all.delete(name);
  const href = attributes['href'];
  if (href !== undefined) all.set('xlink:href', href);
  return all;
}

const tag = (element: string, attributes: ReadonlyMap<string, string>): string =>
  `<${element}${[...attributes].map(([name, value]) => ` ${name}="${escape(value)}"`).join('')}>`;

/** Writes a drawing, elements of SVG with the classes of charts, as plain SVG. The letters and names of the pictures' own words (`font-size`, `font-family`) stay as they are. */
export function plainWriter(tokens: string, styles: string): (svg: string) => string {
  const stylesOf = styling(drawnRules(tokens, styles));
  const paper = lightColour(tokens, 'paper');
  return (svg) => {
    const out: string[] = [];
    const above: Open[] = [{ element: 'svg', classes: [], color: '', halo: undefined, unseen: false }];
    const parser = new Parser(
      {
        onopentag(element, attributes) {
          const own = { element, classes: (attributes['class'] ?? '').split(/\s+/).filter((name) => name !== '') };
          const said = stylesOf(own, above);
          const outer = above.at(-1);
          const color = said.get('color') ?? outer?.color ?? '';
          const isMark = MARKS.has(element);
          const all = drawn(attributes, isMark ? said : new Map(), color);
          const unseen = isMark && element !== 'text' && all.get('fill') === 'none' && !all.has('stroke');
          const hasHalo = said.get('paint-order') === 'stroke';
          const ground = new Map([...all, ['fill', paper], ['aria-hidden', 'true']]);
          if (hasHalo) for (const name of [...all.keys()].filter((one) => one.startsWith('stroke'))) all.delete(name);
          if (!unseen) out.push(tag(element, all));
          above.push({ ...own, color, unseen, halo: hasHalo ? { from: out.length, ground: tag(element, ground) } : undefined });
        },
        ontext(text) {
          out.push(escape(text.replace(/\s+/g, ' ')));
        },
        onclosetag(element) {
          const open = above.pop();
          if (!open || open.unseen) return;
          out.push(`</${element}>`);
          // The ground around words is drawn before them: the same words, once more.
          if (open.halo) out.splice(open.halo.from - 1, 0, open.halo.ground, ...out.slice(open.halo.from));
        },
      },
      { xmlMode: true, decodeEntities: true },
    );
    parser.end(svg);
    return out.join('').replace(/> | (?=<\/text>)/g, (space) => space.trim());
  };
}
