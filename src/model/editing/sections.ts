// The sections of a page's prose: what stands below each of its level-2 headings.
import { withoutShownCode } from '../written/prose.ts';

/** A section: its heading, and the stretch of the body that its prose takes, without blank lines around it. */
export interface Section {
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
