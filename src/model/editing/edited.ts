// Changes a file of content in its text: what was asked for changes, and every other byte stays as it was.
import { partsOf } from '../written/frontMatter.ts';
import { Misuse } from '../written/problems.ts';
import { after, inWords, isSame, stepsOf, type Edit, type FactEdit, type Path, type Step } from './changes.ts';
import { formOf, type Form } from './form.ts';
import { open, type Opened } from './places.ts';
import { sectionSplice } from './sections.ts';
import { changed, spliced, type Draft, type Splice } from './splice.ts';
import { splicesOf } from './splices.ts';

const otherwise = (what: string): Misuse => new Misuse(`${what} cannot be changed here without changing more than that: change it in the file by hand`);

/** Steps in the text of YAML, all at once; what comes of them is read again, and is what was asked for. */
function stepped(opened: Opened, steps: readonly Step[], form: Form): { next: Opened; splices: Splice[] } | undefined {
  const splices = steps.flatMap((step) => splicesOf(opened, step, form));
  let next: Opened;
  try {
    next = open(spliced(opened.yaml, splices));
  } catch {
    return undefined;
  }
  const wanted = steps.reduce(after, opened.data);
  const [only] = steps.length === 1 ? steps : [];
  return isSame(only ? emptied(next, only, wanted) : next.data, wanted) ? { next, splices } : undefined;
}

const isWithin = (outer: Path, path: Path): boolean => outer.every((one, i) => path[i] === one);

/** Steps that do not touch each other, and move nothing: they are made together, since reading a long file takes its time. */
function together(steps: readonly Step[]): Step[][] {
  const groups: Step[][] = [];
  for (const step of steps) {
    const group = groups.at(-1);
    const isApart = (one: Step): boolean => one.kind === 'set' && !isWithin(one.path, step.path) && !isWithin(step.path, one.path);
    if (group && step.kind === 'set' && group.every(isApart)) group.push(step);
    else groups.push([step]);
  }
  return groups;
}

/** A list that has lost its last item may be written as nothing. */
function emptied({ data }: Opened, step: Step, wanted: Opened['data']): Opened['data'] {
  if (step.kind !== 'remove') return data;
  const path = step.path.slice(0, -1);
  const asNothing = after(wanted, { kind: 'set', path, to: null });
  return path.length > 0 && isSame(data, asNothing) && isSame(after(wanted, { kind: 'set', path, to: [] }), wanted) ? wanted : data;
}

/** Where the body of a file begins, and its facts. */
function partsIn(file: string, { lf }: Draft): { yaml: string; yamlTop: number; body: string; bodyTop: number } {
  const parts = partsOf(file, lf);
  if (!parts) throw new Misuse('The facts at the top of the file do not stand between two lines of "---": put that right by hand');
  return { yaml: parts.yaml, body: parts.body, yamlTop: file.endsWith('.mdx') ? lf.indexOf('\n') + 1 : 0, bodyTop: lf.length - parts.body.length };
}

const movedBy = (splices: readonly Splice[], by: number): Splice[] => splices.map(({ from, to, text }) => ({ from: from + by, to: to + by, text }));

function withSection(file: string, draft: Draft, { section, to }: { section: string; to: string }): Draft {
  if (!file.endsWith('.mdx')) throw new Misuse('The file has no prose');
  const { body, bodyTop } = partsIn(file, draft);
  return changed(draft, movedBy(sectionSplice(body, section, to), bodyTop));
}

function withFacts(file: string, draft: Draft, edits: readonly FactEdit[]): Draft {
  const { yaml, yamlTop } = partsIn(file, draft);
  const form = formOf(file);
  let opened = open(yaml);
  let now = draft;
  let { data } = opened;
  const steps = edits.flatMap((edit) => {
    const own = stepsOf(data, edit);
    data = own.reduce(after, data);
    return own;
  });
  // Where some cannot be made together, they are made one by one, up to the one that cannot be made.
  for (const left = together(steps); left.length > 0;) {
    const group = left.shift() ?? [];
    const made = stepped(opened, group, form);
    if (made) {
      now = changed(now, movedBy(made.splices, yamlTop));
      opened = made.next;
    } else if (group.length > 1) left.unshift(...group.map((step) => [step]));
    else throw otherwise(inWords(group[0]?.path ?? []));
  }
  return now;
}

/** A file of content with edits made in it, one after the other. Nothing is changed where one of them cannot be made exactly. */
export function edited(file: string, text: string, edits: readonly Edit[]): string {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const raw = text.slice(mark.length);
  let now: Draft = { raw, lf: raw.replaceAll('\r\n', '\n') };
  const facts = edits.filter((edit): edit is FactEdit => !('section' in edit));
  // Facts and prose do not touch each other, so that their order among themselves is enough.
  if (facts.length > 0) now = withFacts(file, now, facts);
  for (const edit of edits) if ('section' in edit) now = withSection(file, now, edit);
  return mark + now.raw;
}
