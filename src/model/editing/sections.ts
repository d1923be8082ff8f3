// The sections of a page's prose: what stands below each of its level-2 headings, and how that is replaced.
import { Misuse } from '../written/problems.ts';
import { spliced, type Splice } from './splice.ts';
import { withoutShownCode } from '../written/prose.ts';

/** A section: its heading, and the stretch of the body that its prose takes, without blank lines around it. */
interface Section {
  heading: string;
  /** Right after the line of the heading. */
  top: number;
  from: number;
  to: number;
}

/** A heading of level 1 or 2, with its mark or with a line drawn below it. */
const HEADING = /^ {0,3}(?:(##?)(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*|(?![ \t]*(?:#|>|[-+*] |\d+[.)] |<))(\S[^\n]*?)[ \t]*\n {0,3}(=+|--+)[ \t]*)$/gm;

/** The sections of a body, in order. */
export function sectionsOf(body: string): Section[] {
  const headings = [...withoutShownCode(body).matchAll(HEADING)].filter(
    ({ index, 3: line }) => line === undefined || index === 0 || body.slice(0, index).endsWith('\n\n'),
  );
  return headings.flatMap((one, i): Section[] => {
    const [whole, marks, name = '', line, drawn = ''] = one;
    if (marks === '#' || drawn.startsWith('=')) return [];
    const top = one.index + whole.length;
    const text = body.slice(top, headings[i + 1]?.index ?? body.length);
    const to = top + text.trimEnd().length;
    return [{ heading: (line ?? name).trim(), top, from: to === top ? top : top + (text.length - text.replace(/^(?:[ \t]*\n)+/, '').length), to }];
  });
}

/** The prose below a heading in place of what stands there; no other section changes. */
export function sectionSplice(body: string, heading: string, to: string): Splice[] {
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
