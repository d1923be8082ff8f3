// The numbers that Word shows before paragraphs and keeps apart from their words, written into a document as words; and what it does not show taken out.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { DomUtils, parseDocument } from 'htmlparser2';

type Node = ReturnType<typeof parseDocument>;
type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

interface Level {
  format: string;
  /** "%1.%2" for the numbers of two levels. */
  text: string;
  start: number;
  /** Every number in figures, whatever the levels above are. */
  figures: boolean;
}

interface List {
  id: string;
  levels: Map<number, Level>;
  /** Where its levels begin anew. */
  starts: Map<number, number>;
}

interface NumberOf {
  list: string | undefined;
  level: number | undefined;
}

const all = (name: string, node: Node | Element): Element[] => DomUtils.getElementsByTagName(name, node, true);
const child = (node: Element | undefined, name: string): Element | undefined =>
  node?.children.find((one): one is Element => 'attribs' in one && one.name === name);
const valueOf = (node: Element | undefined, name: string): string | undefined => child(node, name)?.attribs['w:val'];
const isOn = (node: Element | undefined): boolean => node !== undefined && !/^(?:0|false|off)$/.test(node.attribs['w:val'] ?? '');

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(number: number): string {
  const [worth, sign] = ROMAN.find(([least]) => least <= number) ?? [0, ''];
  return worth === 0 ? '' : sign + roman(number - worth);
}

/** A number as a list shows it: after z comes aa, then bb. */
function shown(number: number, format: string): string {
  const letters = String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
  if (format === 'lowerLetter') return letters;
  if (format === 'upperLetter') return letters.toUpperCase();
  if (format === 'lowerRoman') return roman(number);
  if (format === 'upperRoman') return roman(number).toUpperCase();
  if (format === 'decimalZero') return String(number).padStart(2, '0');
  return format === 'none' ? '' : String(number);
}

function levelsOf(node: Element): Map<number, Level> {
  return new Map(
    all('w:lvl', node).map((level): [number, Level] => {
      const at = Number(level.attribs['w:ilvl'] ?? 0);
      const format = valueOf(level, 'w:numFmt') ?? 'decimal';
      const [text, start] = [valueOf(level, 'w:lvlText') ?? `%${at + 1}.`, Number(valueOf(level, 'w:start') ?? 1)];
      return [at, { format, text, start, figures: isOn(child(level, 'w:isLgl')) }];
    }),
  );
}

const numberOf = (properties: Element | undefined): NumberOf => {
  const [node, level] = [child(properties, 'w:numPr'), valueOf(child(properties, 'w:numPr'), 'w:ilvl')];
  return { list: valueOf(node, 'w:numId'), level: level === undefined ? undefined : Number(level) };
};

/** The lists of a document by the number under which its paragraphs name them, and what each style says of numbers. */
function listsOf(numbering: Node, styles: Node): { lists: Map<string, List>; styled: (style: string | undefined) => NumberOf } {
  const byId = new Map(all('w:style', styles).map((style) => [style.attribs['w:styleId'], style]));
  const styled = (id: string | undefined, left = 10): NumberOf => {
    const style = byId.get(id);
    const own = numberOf(child(style, 'w:pPr'));
    if (own.list !== undefined || style === undefined || left === 0) return own;
    const from = styled(valueOf(style, 'w:basedOn'), left - 1);
    return { list: from.list, level: own.level ?? from.level };
  };
  const abstracts = new Map(all('w:abstractNum', numbering).map((node) => [node.attribs['w:abstractNumId'], node]));
  const nums = new Map(all('w:num', numbering).map((node) => [node.attribs['w:numId'], node]));
  const abstractOf = (num: Element | undefined, left = 3): Element | undefined => {
    const abstract = abstracts.get(valueOf(num, 'w:abstractNumId') ?? '');
    const link = valueOf(abstract, 'w:numStyleLink');
    return link === undefined || left === 0 ? abstract : abstractOf(nums.get(styled(link).list), left - 1);
  };
  const lists = new Map<string, List>();
  for (const [id, num] of nums) {
    const abstract = abstractOf(num);
    if (id === undefined || !abstract) continue;
    const changed = all('w:lvlOverride', num).map((node): [number, Element] => [Number(node.attribs['w:ilvl'] ?? 0), node]);
    lists.set(id, {
      id: abstract.attribs['w:abstractNumId'] ?? id,
      levels: new Map([...levelsOf(abstract), ...changed.flatMap(([, node]) => [...levelsOf(node)])]),
      starts: new Map(changed.flatMap(([at, node]) => (child(node, 'w:startOverride') ? [[at, Number(valueOf(node, 'w:startOverride') ?? 1)] as const] : []))),
    });
  }
  // A level may name the style of its paragraphs; such a style names its list, and not always its level.
  const levelBy = new Map(
    [...abstracts.values()].flatMap((node) => all('w:lvl', node)).map((level) => [valueOf(level, 'w:pStyle'), Number(level.attribs['w:ilvl'] ?? 0)]),
  );
  return {
    lists,
    styled: (id) => {
      const found = styled(id);
      return { list: found.list, level: found.level ?? (id === undefined ? undefined : levelBy.get(id)) };
    },
  };
}

/** Counts the paragraphs of each list as Word does, and gives the words before each; nothing where it has a bullet or no number. */
function counter(lists: ReadonlyMap<string, List>): (list: string, level: number) => string | undefined {
  const counts = new Map<string, Map<number, number>>();
  const begun = new Set<string>();
  return (id, at) => {
    const list = lists.get(id);
    const level = list?.levels.get(at);
    if (!list || !level || level.format === 'bullet') return undefined;
    const count = counts.get(list.id) ?? new Map<number, number>();
    counts.set(list.id, count);
    const start = begun.has(`${id} ${at}`) ? undefined : list.starts.get(at);
    begun.add(`${id} ${at}`);
    count.set(at, start ?? (count.get(at) ?? level.start - 1) + 1);
    for (const deeper of [...count.keys()].filter((one) => one > at)) count.delete(deeper);
    return level.text.replace(/%(\d)/g, (_all, digit: string) => {
      const of = Number(digit) - 1;
      const { format = 'decimal', start: first = 1 } = list.levels.get(of) ?? {};
      return shown(count.get(of) ?? first, level.figures ? 'decimal' : format);
    });
  };
}

const textOf = (files: Record<string, Uint8Array>, name: string): string => strFromU8(files[name] ?? new Uint8Array());
const parsed = (xml: string): Node => parseDocument(xml, { xmlMode: true, withStartIndices: true, withEndIndices: true });

/** A stretch of a file, from one place to before another, and what comes there. */
interface Splice {
  from: number;
  to: number;
  put: string;
}

const without = ({ startIndex, endIndex }: Element): Splice => ({ from: startIndex ?? 0, to: (endIndex ?? -1) + 1, put: '' });

const escaped = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Writes the number of each paragraph before its words, and takes it away from what is told of the paragraph. */
function numbered(document: Node, numbering: Node, styles: Node): Splice[] {
  // Word keeps a text box twice, and the second form is the one that is read.
  const unread = new Set(all('mc:Choice', document).flatMap((node) => all('w:p', node)));
  const { lists, styled } = listsOf(numbering, styles);
  const next = counter(lists);
  return all('w:p', document).flatMap((paragraph): Splice[] => {
    const properties = child(paragraph, 'w:pPr');
    if (unread.has(paragraph) || !properties) return [];
    const [own, style] = [numberOf(properties), styled(valueOf(properties, 'w:pStyle'))];
    const list = own.list ?? style.list;
    const words = list === undefined ? undefined : next(list, own.level ?? style.level ?? 0);
    if (words === undefined) return [];
    const given = child(properties, 'w:numPr');
    const [first, end] = [(given ?? properties.children[0])?.startIndex, (properties.endIndex ?? -1) + 1];
    if (first === null || first === undefined) return [];
    const none = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>';
    return [
      given ? { ...without(given), put: none } : { from: first, to: first, put: none },
      ...(words.trim() === '' ? [] : [{ from: end, to: end, put: `<w:r><w:t xml:space="preserve">${escaped(words)} </w:t></w:r>` }]),
    ];
  });
}

/** The same document with its numbers as words, and without words that are hidden or were moved away. */
export function withNumbers(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  const name = 'word/document.xml';
  if (!files[name]) return bytes;
  let xml = textOf(files, name);
  const document = parsed(xml);
  const isHidden = (run: Element): boolean => isOn(child(child(run, 'w:rPr'), 'w:vanish'));
  const hidden = [...all('w:moveFrom', document), ...all('w:r', document).filter(isHidden)].map(without);
  const numbers = numbered(document, parsed(textOf(files, 'word/numbering.xml')), parsed(textOf(files, 'word/styles.xml')));
  const apart = hidden.filter((one) => !hidden.some((other) => other !== one && other.from <= one.from && one.to <= other.to));
  const outside = numbers.filter(({ from }) => !apart.some((one) => one.from < from && from < one.to));
  for (const { from, to, put } of [...apart, ...outside].sort((a, b) => b.from - a.from)) xml = xml.slice(0, from) + put + xml.slice(to);
  return zipSync({ ...files, [name]: strToU8(xml) });
}
