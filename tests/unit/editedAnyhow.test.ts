// Any edit of any file: what was asked for changes, every other line stays, and the edit and its inverse give the old bytes.
import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { edited } from '../../src/model/editing/edited.ts';
import type { Edit, Path, Value } from '../../src/model/editing/changes.ts';

type Data = Value | undefined;
interface Place {
  path: Path;
  value: Value;
}

const isList = (value: Data): value is readonly Value[] => Array.isArray(value);
const isFields = (value: Data): value is Record<string, Value> => typeof value === 'object' && value !== null && !isList(value);

/** Every value of a file, with its path. */
function placesOf(value: Value, path: Path = []): Place[] {
  const inner = isList(value) ? value.map((one, i) => [i, one] as const) : isFields(value) ? Object.entries(value) : [];
  return [...(path.length === 0 ? [] : [{ path, value }]), ...inner.flatMap(([name, one]) => placesOf(one, [...path, name]))];
}

/** The data with a change made by hand in a copy of it. */
function changedAt(data: Value, path: Path, change: (inside: Record<string | number, Value>, last: string | number) => void): Value {
  const copy = structuredClone(data) as Record<string | number, Value>; // A list is changed by its numbers, a group by its names.
  let inside = copy;
  for (const one of path.slice(0, -1)) inside = inside[one] as Record<string | number, Value>;
  change(inside, path.at(-1) ?? '');
  return copy;
}

const yamlOf = (file: string, text: string): string => {
  const lf = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  return file.endsWith('.mdx') ? (/^---\n([^]*?\n)---\n/.exec(lf)?.[1] ?? '') : lf;
};
const dataOf = (file: string, text: string): Value => parse(yamlOf(file, text)) as Value;
const emptyAsNothing = (value: Data): Data =>
  isList(value)
    ? value.length === 0
      ? null
      : value.map((one) => emptyAsNothing(one) ?? null)
    : isFields(value)
      ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, emptyAsNothing(one) ?? null]))
      : value;

/** The lines of which two texts have others, from the first that differs to the last. */
function differing(before: string, now: string): { gone: string[]; come: string[] } {
  // The last line of a file may come to have a line end that it did not have.
  const [a, b] = [before.split(/\r?\n/), now.split(/\r?\n/)];
  let top = 0;
  while (top < Math.min(a.length, b.length) && a[top] === b[top]) top += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - top && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return { gone: a.slice(top, a.length - end), come: b.slice(top, b.length - end) };
}

const WORDS = [
  'Plans were late.',
  'It said "no": twice',
  "Children's plans # 3",
  'a: b',
  '- x',
  'yes',
  '',
  'ünïcode … “so”',
  ' ends with space ',
  '2031-05-01',
  '12',
  'null',
  'C:\\x',
  'plain-id',
  'Tab\there',
];
const scalar = fc.oneof(
  fc.constantFrom(...WORDS),
  fc.integer({ min: -5, max: 2000 }),
  fc.boolean(),
  fc.constantFrom('One.\n\nTwo.', 'One\n  two\n', 'Last\n\n'),
);
const fields = fc.record(
  {
    id: fc.constantFrom('2031-visit-f901', 'x'),
    quote: scalar,
    voice: fc.constantFrom('direct', 'summarised'),
    also: fc.constantFrom<Value>(['a', 'b'], [], ['Some words.']),
    note: scalar,
  },
  { requiredKeys: ['id'] },
);
const value: fc.Arbitrary<Value> = fc.oneof(
  { weight: 4, arbitrary: scalar },
  fields,
  fc.array(fc.constantFrom('a-b', 'Some words.'), { maxLength: 3 }),
  fc.record({ lines: scalar, why: scalar }),
);

/** An edit of a file, made from what the file holds, and what its data is to be. */
function tried(file: string, text: string, pick: number, kind: number, to: Value): { edit: Edit; wanted: Value; place: Place } | undefined {
  const data = dataOf(file, text);
  const places = placesOf(data);
  const lists = places.filter((one) => isList(one.value));
  const [place, list] = [places[pick % Math.max(1, places.length)], lists[pick % Math.max(1, lists.length)]];
  if (!place) return undefined;
  if (kind === 0 || (kind === 1 && !list))
    return { edit: { set: place.path, to }, wanted: changedAt(data, place.path, (inside, last) => (inside[last] = to)), place };
  if (kind === 1 && list && isList(list.value)) {
    const at = pick % (list.value.length + 1);
    return {
      edit: { insert: list.path, to, at },
      wanted: changedAt(data, list.path, (inside, last) => (inside[last] = (list.value as Value[]).toSpliced(at, 0, to))),
      place: { path: [...list.path, at], value: to },
    };
  }
  if (kind === 2) {
    const groups = [{ path: [], value: data }, ...places].filter((one) => isFields(one.value));
    const group = groups[pick % groups.length];
    const name = ['note', 'also', 'made_up', 'theme', 'cut'][pick % 5] ?? 'note';
    if (!group || !isFields(group.value) || name in group.value) return undefined;
    const path = [...group.path, name];
    return { edit: { set: path, to }, wanted: changedAt(data, path, (inside, last) => (inside[last] = to)), place: { path, value: to } };
  }
  return {
    edit: { remove: place.path },
    wanted: changedAt(data, place.path, (inside, last) => {
      if (isList(inside)) (inside as unknown as Value[]).splice(Number(last), 1);
      else delete inside[last];
    }),
    place,
  };
}

const isRefusal = (error: unknown): boolean => error instanceof Error && error.name === 'Misuse';

const isAt = (text: string, file: string, path: Path): boolean => placesOf(dataOf(file, text)).some((one) => one.path.join() === path.join());

/** Whether a value is written on one line, in double quotation marks, as it would be written again. */
const isInQuotes = (text: string, value: Data): value is string => typeof value === 'string' && value !== '' && text.includes(`: ${JSON.stringify(value)}`);

/** The edit that takes another back, where the bytes come back with it. */
function inverseOf(file: string, text: string, { edit, place }: NonNullable<ReturnType<typeof tried>>): Edit | undefined {
  if ('insert' in edit) {
    const list = placesOf(dataOf(file, text)).find(({ path }) => path.join() === edit.insert.join())?.value;
    return isList(list) && list.length === 0 ? undefined : { remove: place.path };
  }
  if (!('set' in edit)) return undefined;
  if (!isAt(text, file, place.path)) return { remove: place.path };
  const isOneLine = typeof edit.to === 'string' && edit.to !== '' && !edit.to.includes('\n');
  // A text that stands twice may stand once in quotation marks and once without.
  return isOneLine && isInQuotes(text, place.value) && text.split(place.value).length === 2 ? { set: place.path, to: place.value } : undefined;
}

/** The comments of a text that name what they are about, each with the path of that. */
const remarks = (text: string): string[] => [...text.matchAll(/#[^\n\r]*\[([\w.]*)\]/g)].map(([, path = '']) => path);

/** Tries an edit; what is said of it holds. Whether it was made. */
function holds(file: string, text: string, one: NonNullable<ReturnType<typeof tried>>): boolean {
  const { edit, wanted, place } = one;
  let now: string;
  try {
    now = edited(file, text, [edit]);
  } catch (error) {
    // It may be refused, and is never made wrongly.
    if (isRefusal(error)) return false;
    throw error;
  }
  expect(emptyAsNothing(dataOf(file, now))).toEqual(emptyAsNothing(wanted));
  expect(now.startsWith('\uFEFF')).toBe(text.startsWith('\uFEFF'));
  if (text.includes('\r\n')) expect(now.replaceAll('\r\n', '')).not.toContain('\n');
  const { gone, come } = differing(text, now);
  const isNew = 'insert' in edit || ('set' in edit && !isAt(text, file, place.path));
  // What is new goes between lines that stay, but in brackets, in a list without items, or at the end of a file without a line end.
  if (isNew) expect(gone.filter((line) => !come.includes(line)).length).toBeLessThanOrEqual(1);
  const lost = remarks(text).filter((path) => !remarks(now).includes(path));
  const own = place.path.join('.');
  if (isNew) expect(lost).toEqual([]);
  else for (const path of lost) expect(`${path}.`).toMatch(new RegExp(`^${own}\\.`));
  // A remark beside a value that stays filled stays beside it.
  if ('set' in edit && typeof place.value === 'string' && place.value !== '' && typeof edit.to !== 'object') expect(lost).toEqual([]);
  const inverse = inverseOf(file, text, one);
  if (inverse) expect(edited(file, now, [inverse])).toBe(text);
  return true;
}

const REAL = [
  ...globSync('content/{sources,findings,inspections,milestones,statistics,about}/*.{yml,mdx}'),
  ...globSync('content/{corrections,themes,frameworks,people,glossary,support,site,disagreements}.yml'),
  ...globSync('tests/fixtures/second-council/content/**/*.{yml,mdx}'),
].map((file) => ({ file: file.replace(/^tests\/fixtures\/second-council\//, ''), text: readFileSync(file, 'utf8') }));
// A file of some thousand lines is tried too seldom to be worth its time.
const SHORT = REAL.filter(({ text }) => text.length < 60_000);

/** Files as people write them: comments, blank lines and brackets anywhere. A comment that is about something names it in brackets. */
const ITEM = '@';
const beside = (path: string): fc.Arbitrary<string> => fc.constantFrom('', '', '', ` # a remark [${path}]`, `  # "quoted": yes [${path}]`);
const above = (indent: string, path: string): fc.Arbitrary<string[]> => {
  const around = path === ITEM ? 'findings' : path.split('.').slice(0, -1).join('.');
  return fc.constantFrom(
    [],
    [],
    [''],
    [`${indent}# about it [${path}]`],
    ['', `${indent}# about it [${path}]`, `${indent}# and more [${path}]`],
    [`${indent}# apart [${around}]`, ''],
    [`${indent}# - id: hidden [${around}]`, `${indent}#   theme:`],
  );
};
const oneValue = fc.constantFrom(
  ...['', '', 'plain', '"Some words: so"', "'It''s so'", '12', 'true', '""', '[a, b]', '[]', '{ a: 1, b: x }', '{a: 1}', '["x", y]', 'two words'],
  ...['|-\nseveral\n\nlines', '>\nfolded\nlines', '[ a,\n# why\nb ]', '[\na,\nb,\n]', '"on two\nlines"', '|+ # kept\nlines\n\n'],
);
const madeField = (indent: string, path: string): fc.Arbitrary<string[]> =>
  fc.tuple(above(indent, path), oneValue, beside(path), fc.constantFrom([], [], [`${indent}  # below it [${path}]`])).map(([before, text, remark, deeper]) => {
    const [head = '', ...rest] = text.split('\n');
    const name = path.split('.').at(-1) ?? '';
    const isOne = rest.length === 0;
    const below = rest.map((line) => (line === '' ? '' : `${indent}    ${line}`));
    return [...before, `${indent}${name}:${head === '' ? '' : ` ${head}`}${isOne ? remark : ''}`, ...below, ...(isOne ? deeper : [])];
  });
const group = (indent: string, path: string): fc.Arbitrary<string[]> =>
  fc
    .subarray(['quote', 'voice', 'theme', 'stance', 'note'], { minLength: 1 })
    .chain((names) => fc.tuple(...names.map((name) => madeField(indent, `${path}.${name}`))).map((all) => all.flat()));
const short = fc.constantFrom('{ lines: 1, why: x }', '{quote: "So."}', 'plain', '"words"');
const madeItem: fc.Arbitrary<string[]> = fc.oneof(
  fc.tuple(above('  ', ITEM), beside(`${ITEM}.id`), group('    ', ITEM)).map(([before, remark, rest]) => [...before, `  - id: x${remark}`, ...rest]),
  fc.tuple(above('  ', ITEM), beside(ITEM), short).map(([before, remark, text]) => [...before, `  - ${text}${remark}`]),
);
const madeFile = fc
  .record({
    head: fc.constantFrom<string[][]>([], ['# What it is. []'], ['# What it is. []', ''], ['---']),
    first: madeField('', 'inspection'),
    items: fc.array(madeItem, { maxLength: 4 }),
    remark: beside('findings'),
    empty: fc.constantFrom('asks:', 'asks: []', 'asks: # none [asks]', 'asks:\n\n', 'asks:\n  # - id: hidden [asks]\n  # - id: another [asks]'),
    map: fc.option(group('  ', 'text')),
    last: madeField('', 'says'),
    foot: fc.constantFrom([''], ['', ''], ['# The end. []', ''], ['', '# The end. []', ''], [], ['  # deep [says]', '']),
    eol: fc.constantFrom('\n', '\n', '\r\n'),
    bom: fc.constantFrom('', '', '\uFEFF'),
  })
  .map(({ head, first, items, remark, empty, map, last, foot, eol, bom }) => {
    const list = items.flatMap((lines, i) => lines.map((line) => line.replaceAll(`[${ITEM}`, `[findings.${i}`)));
    const lines = [...head, ...first, ...(list.length > 0 ? [`findings:${remark}`, ...list] : []), ...empty.split('\n')];
    return `${bom}${[...lines, ...(map ? ['text:', ...map] : []), ...last, ...foot].join(eol).replaceAll(/\r?\n/g, eol)}`;
  });

describe('an edit of any file', () => {
  it('changes what was asked for in a file of the record, and nothing else', { timeout: 300_000 }, () => {
    let [made, all] = [0, 0];
    fc.assert(
      fc.property(fc.constantFrom(...SHORT), fc.nat(), fc.integer({ min: 0, max: 3 }), value, ({ file, text }, pick, kind, to) => {
        const one = tried(file, text, pick, kind, to);
        if (!one) return;
        all += 1;
        made += holds(file, text, one) ? 1 : 0;
      }),
      { numRuns: 150 },
    );
    expect(made / all).toBeGreaterThan(0.95);
  });

  it('changes what was asked for in a file as anybody may write it, and nothing else', { timeout: 300_000 }, () => {
    let [made, all] = [0, 0];
    fc.assert(
      fc.property(madeFile, fc.nat(), fc.integer({ min: 0, max: 3 }), value, (text, pick, kind, to) => {
        const file = 'content/findings/2031-visit.yml';
        const one = tried(file, text, pick, kind, to);
        if (!one) return;
        all += 1;
        made += holds(file, text, one) ? 1 : 0;
      }),
      { numRuns: 400 },
    );
    expect(made / all).toBeGreaterThan(0.95);
  });
});

it('many edits at once are as each of them after the other', { timeout: 300_000 }, () => {
  const file = 'content/findings/2031-visit.yml';
  fc.assert(
    fc.property(madeFile, fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 3 }), value), { minLength: 2, maxLength: 5 }), (text, picks) => {
      const edits = picks.flatMap(([pick, kind, to]) => tried(file, text, pick, kind, to)?.edit ?? []);
      const outcome = (make: () => string): string => {
        try {
          return make();
        } catch (error) {
          if (isRefusal(error)) return 'refused';
          throw error;
        }
      };
      expect(outcome(() => edited(file, text, edits))).toBe(outcome(() => edits.reduce((now, edit) => edited(file, now, [edit]), text)));
    }),
    { numRuns: 300 },
  );
});
