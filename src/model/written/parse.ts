// Turns the text of a content file into typed data that remembers its places.
import { Composer, LineCounter, Parser, YAMLParseError, type CST, type Document, type ErrorCode } from 'yaml';
import type { z } from 'zod';
import { plainly } from './fieldWords.ts';
import { mergeMarker, partsOf, type Parts } from './frontMatter.ts';
import { AGREEMENT } from './files.ts';
import { explained, type Fault } from './issues.ts';
import { placeAt, type Path, type Place, type Problem } from './problems.ts';
import { MOST_TOLD, READING_RULES, type ReadingRule } from './readingRules.ts';
import { originalPath, withoutItems, type Indices } from './soundItems.ts';
import { beyondMeasure, unreadable } from './yamlMeasure.ts';
import { nodeAt, offsetOf, repeatedKeys } from './yamlPlaces.ts';
import { unsafeParts, withoutUnsafe, type Unsafe } from './yamlUnsafe.ts';
import { yamlWords } from './yamlWords.ts';

/** A content file read against its schema. `place(path)` and `line(path)` give the place of a value of its data. */
export interface Parsed<T> {
  file: string;
  data: T;
  body: string;
  bodyLine: number;
  place: (path: Path) => Place;
  line: (path: Path) => number;
}

/** What reading a file gave: its data, less the items of a list that are not sound, and what is wrong. */
interface Reading<T> {
  parsed?: Parsed<T>;
  problems: Problem[];
}

/** What to do about a file that a command writes. */
const WRITTEN_AGAIN = 'Write nothing into this file by hand: put it back as it last was, or run "npm run agreement", which writes it.';

type Tell = (rule: ReadingRule, place: Place, what: string) => Problem;

/** A file whose YAML could be read, with or without faults. */
interface Opened extends Parts {
  tell: Tell;
  document: Document;
  at: (offset: number) => Place;
  /** Where a value is, or its name, or the nearest thing around it that there is. */
  place: (path: Path, asName?: boolean) => Place;
}

/** The first document of a text; that there is another is an error of it. */
function composed(tokens: readonly CST.Token[], yaml: string): Document {
  const [first, second] = new Composer({ uniqueKeys: false, prettyErrors: false, logLevel: 'error' }).compose(tokens, true, yaml.length);
  if (!first) throw new RangeError('A text without a document');
  if (second) first.errors.push(new YAMLParseError([second.range[0], second.range[1]], 'MULTIPLE_DOCS', 'The file goes on with a second document'));
  return first;
}

/** Reads the YAML of a file, or returns why that cannot be done. */
function open(file: string, text: string): Opened | Problem {
  const tell: Tell = (rule, place, what) => ({ rule, file, ...place, what, todo: file === AGREEMENT ? WRITTEN_AGAIN : READING_RULES[rule] });
  const marker = mergeMarker(text);
  if (marker) return tell('merge-marker', marker, 'The file holds both sides of a conflict that nobody has settled.');
  const parts = partsOf(file, text);
  if (!parts) return tell('front-matter', { line: 1, column: 1 }, 'The facts at the top of the file do not stand between two lines of "---".');
  const inFile = ({ line, column }: Place): Place => ({ line: line + parts.yamlLine - 1, column });
  const counter = new LineCounter();
  let tokens: CST.Token[] = [];
  // What is nested or long beyond all measure is not handed to what would call itself for each level of it, or take minutes.
  const measured = unreadable(parts.yaml) ?? beyondMeasure((tokens = [...new Parser(counter.addNewLine).parse(parts.yaml)]));
  if (measured) return tell(measured.rule, inFile(placeAt(parts.yaml, measured.offset)), measured.what);
  const document = composed(tokens, parts.yaml);
  const at = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return inFile({ line, column: col });
  };
  const place = (path: Path, asName = false): Place => {
    for (let depth = path.length; depth >= 0; depth -= 1) {
      const offset = offsetOf(document.contents, path.slice(0, depth), asName && depth === path.length);
      if (offset !== undefined) return at(offset);
    }
    return { line: parts.yamlLine, column: 1 };
  };
  return { ...parts, tell, document, at, place };
}

/** The faults of the facts before the first error of spelling; no entry comes of them. */
function faultsBefore({ document, yaml }: Opened, unsafe: readonly Unsafe[], schema: z.ZodType): Fault[] {
  const [error] = document.errors;
  const end = error ? yaml.lastIndexOf('\n', error.pos[0] - 1) + 1 : Infinity;
  const isClear = ([rule, path]: Fault): boolean => {
    const [from, , to] = nodeAt(document.contents, path)?.range ?? [0, 0, Infinity];
    // What is missing from the last item that could be read may be in the rest.
    return (rule === 'missing-field' ? to < end : to <= end) && !unsafe.some(({ range: [first, last] }) => first <= from && from < last);
  };
  const facts = withoutUnsafe(document);
  return explained(schema.safeParse(facts, { error: plainly }).error?.issues ?? [], facts).filter(isClear);
}

/** An error of spelling in plain words; what a command has written is not mended by hand. */
function wordsOf({ tell }: Opened, code: ErrorCode): Pick<Problem, 'what' | 'todo'> {
  const { what, todo } = yamlWords(code);
  const told = tell('yaml', { line: 1, column: 1 }, what);
  return { what, todo: told.todo === READING_RULES.yaml ? todo : told.todo };
}

/** The first line up to an error that begins with a space of another kind, which looks like a plain one and counts as a letter. */
function otherSpace({ yaml, at }: Opened, offset: number): Partial<Problem> {
  const end = yaml.indexOf('\n', offset);
  const index = yaml.slice(0, end < 0 ? undefined : end).search(/(?<=^[ \t]*)[\u00A0\u2000-\u200A\u202F\u3000]/m);
  return index < 0
    ? {}
    : {
        ...at(index),
        what: 'The line begins with a space of another kind, as pages on the web have it, which looks like a plain one.',
        todo: 'Take the spaces at the beginning of the line out, and type them again.',
      };
}

/** What is wrong with the YAML as such, and with what could be read of it; nothing where it is sound. */
function misspelt(opened: Opened, schema: z.ZodType): Problem[] {
  const { document, yaml, tell, at, place } = opened;
  // What follows the first error of spelling is mostly its consequence.
  const [error] = document.errors;
  const spelling = error ? [{ ...tell('yaml', at(error.pos[0]), ''), ...wordsOf(opened, error.code), ...otherSpace(opened, error.pos[0]) }] : [];
  const unsafe = unsafeParts(document, yaml);
  if (spelling.length === 0 && unsafe.length === 0) return [];
  return [
    ...spelling,
    ...unsafe.slice(0, MOST_TOLD).map(({ rule, offset, what }) => tell(rule, at(offset), what)),
    ...faultsBefore(opened, unsafe, schema).map(([rule, path, what]) => tell(rule, place(path, rule === 'unknown-field'), what)),
  ];
}

/** Reads a YAML file or the front matter of an MDX file; every problem of syntax or schema comes with its place. */
export function parse<Schema extends z.ZodType>(file: string, text: string, schema: Schema): Reading<z.infer<Schema>> {
  const opened = open(file, text);
  if ('rule' in opened) return { problems: [opened] };
  const { document, tell, at, place, body, bodyLine } = opened;
  const repeated = repeatedKeys(document)
    .slice(0, MOST_TOLD)
    .map(({ offset, isItem }) =>
      isItem
        ? {
            ...tell('duplicate-key', at(offset), 'Fields are given twice from here on: a new entry seems to begin, without the hyphen before it.'),
            todo: `Write "- " before its first field, in the column of the hyphens above. ${READING_RULES['duplicate-key']}`,
          }
        : tell('duplicate-key', at(offset), 'The field is given twice.'),
    );
  const broken = misspelt(opened, schema);
  if (broken.length > 0) return { problems: [...repeated, ...broken] };
  const read = (value: unknown, indices: Indices, problems: Problem[]): Reading<z.infer<Schema>> => {
    const whole = (path: Path, asName = false): Place => place(originalPath(path, indices), asName);
    const parsed = { file, body, bodyLine, place: whole, line: (path: Path) => whole(path).line };
    const result = schema.safeParse(value, { error: plainly });
    if (result.success) return { parsed: { ...parsed, data: result.data }, problems };
    const found = explained(result.error.issues, value).map(([rule, path, what]) => tell(rule, whole(path, rule === 'unknown-field'), what));
    const sound = indices.size > 0 ? undefined : withoutItems(value, result.error.issues);
    // What is left of the file is read, so that its other problems are named as well.
    return sound ? read(sound.value, sound.indices, [...problems, ...found]) : { problems: [...problems, ...found] };
  };
  return read(document.toJS(), new Map(), repeated);
}
