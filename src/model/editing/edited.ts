// Changes a file of content in its text: what was asked for changes, and every other byte stays as it was.
import { partsOf } from '../written/frontMatter.ts';
import { Misuse } from '../written/problems.ts';
import { after, inWords, isSame, stepsOf, type Edit, type Step } from './changes.ts';
import { formOf, type Form } from './form.ts';
import { open, type Opened } from './places.ts';
import { sectionsOf, type Section } from './sections.ts';
import { splicesOf, type Splice } from './splices.ts';

/** A text with stretches of it replaced; those at one place keep their order. */
function spliced(text: string, splices: readonly Splice[]): string {
  let [made, done] = ['', 0];
  for (const { from, to, text: put } of [...splices].sort((a, b) => a.from - b.from)) {
    made += text.slice(done, from) + put;
    done = Math.max(done, to);
  }
  return made + text.slice(done);
}

/** A file whose line ends are line feeds, and the splices that were made in it so far. */
interface Draft {
  raw: string;
  lf: string;
}

/** Splices of a text with line feeds as splices of the text as it is: with carriage returns where it has them. */
function changed({ raw, lf }: Draft, splices: readonly Splice[]): Draft {
  const returns: number[] = [];
  // Where the text with line feeds has one that the text as it is writes as two characters.
  for (let at = raw.indexOf('\r\n'); at >= 0; at = raw.indexOf('\r\n', at + 2)) returns.push(at - returns.length);
  const offset = (at: number): number => at + returns.filter((one) => one < at).length;
  const end = /\r?\n/.exec(raw)?.[0] ?? '\n';
  const inRaw = splices.map(({ from, to, text }) => ({ from: offset(from), to: offset(to), text: text.replaceAll('\n', end) }));
  return { raw: spliced(raw, inRaw), lf: spliced(lf, splices) };
}

const otherwise = (what: string): Misuse => new Misuse(`${what} cannot be changed here without changing more than that: change it in the file by hand`);

/** A step in the text of YAML; what comes of it is read again, and is what was asked for. */
function stepped(opened: Opened, step: Step, form: Form): { next: Opened; splices: Splice[] } {
  const splices = splicesOf(opened, step, form);
  let next: Opened;
  try {
    next = open(spliced(opened.yaml, splices));
  } catch {
    throw otherwise(inWords(step.path));
  }
  const wanted = after(opened.data, step);
  const bare = emptied(next, step, wanted);
  if (!isSame(bare, wanted)) throw otherwise(inWords(step.path));
  return { next, splices };
}

/** A list that has lost its last item may be written as nothing. */
function emptied({ data }: Opened, step: Step, wanted: Opened['data']): Opened['data'] {
  if (step.kind !== 'remove') return data;
  const path = step.path.slice(0, -1);
  const asNothing = after(wanted, { kind: 'set', path, to: null });
  return path.length > 0 && isSame(data, asNothing) && isSame(after(wanted, { kind: 'set', path, to: [] }), wanted) ? wanted : data;
}

/** The prose below a heading in place of what stands there; no other section changes. */
function sectionSplice(body: string, heading: string, to: string): Splice[] {
  const text = to
    .replaceAll('\r\n', '\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
  const sections = sectionsOf(body);
  const found = sections.filter((one) => one.heading === heading);
  const [section] = found;
  if (found.length > 1) throw new Misuse(`The heading "${heading}" stands twice in the file: change one of the two by hand`);
  const textOf = (whole: string, { heading: name, from, to: end }: Section): [string, string] => [name, whole.slice(from, end)];
  const splice = section ? below(body, section, text) : text === '' ? undefined : atTheEnd(body, heading, text);
  if (!splice) return [];
  const made = spliced(body, [splice]);
  const wanted = sections.map((one): [string, string] => (one === section ? [heading, text] : textOf(body, one)));
  if (!section) wanted.push([heading, text]);
  const now = sectionsOf(made).map((one) => textOf(made, one));
  if (JSON.stringify(now) !== JSON.stringify(wanted))
    throw new Misuse(
      `What is written below "${heading}" would begin or end another part of the page: leave out lines that begin with "#" or "##", lines of hyphens, and unfinished code`,
    );
  return [splice];
}

function below(body: string, { top, from, to }: Section, text: string): Splice | undefined {
  if (body.slice(from, to) === text) return undefined;
  if (from === to) return { from: top, to: top, text: text === '' ? '' : `\n\n${text}` };
  return text === '' ? { from: top, to, text: '' } : { from, to, text };
}

function atTheEnd(body: string, heading: string, text: string): Splice {
  const end = body.trimEnd().length;
  return { from: end, to: end, text: `${end === 0 ? '\n' : '\n\n'}## ${heading}\n\n${text}${body === '' ? '\n' : ''}` };
}

function once(file: string, draft: Draft, edit: Edit): Draft {
  const parts = partsOf(file, draft.lf);
  if (!parts) throw new Misuse('The facts at the top of the file do not stand between two lines of "---": put that right by hand');
  const isProse = file.endsWith('.mdx');
  if ('section' in edit) {
    if (!isProse) throw new Misuse('The file has no prose');
    const top = draft.lf.length - parts.body.length;
    return changed(
      draft,
      sectionSplice(parts.body, edit.section, edit.to).map(({ from, to, text }) => ({ from: from + top, to: to + top, text })),
    );
  }
  const top = isProse ? draft.lf.indexOf('\n') + 1 : 0;
  const form = formOf(file);
  let opened = open(parts.yaml);
  let now = draft;
  for (const step of stepsOf(opened.data, edit)) {
    const { next, splices } = stepped(opened, step, form);
    now = changed(
      now,
      splices.map(({ from, to, text }) => ({ from: from + top, to: to + top, text })),
    );
    opened = next;
  }
  return now;
}

/** A file of content with edits made in it, one after the other. Nothing is changed where one of them cannot be made exactly. */
export function edited(file: string, text: string, edits: readonly Edit[]): string {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const raw = text.slice(mark.length);
  const draft = edits.reduce<Draft>((now, edit) => once(file, now, edit), { raw, lf: raw.replaceAll('\r\n', '\n') });
  return mark + draft.raw;
}
