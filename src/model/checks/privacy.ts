// Privacy: no way to reach or to find a person stands in the content. Help lines and the publisher's contact have fields of their own.
import type { ContentText } from '../files.ts';
import type { Found, Rule } from './rule.ts';

/** The lines of a text that are published, less addresses on the web and fingerprints; none of a field made for contact. */
function publicLines({ file, text }: ContentText): string[] {
  return text.split('\n').map((line) => {
    const isContact = (file === 'content/support.yml' && /^\s*phone:/.test(line)) || (file === 'content/site.yml' && /^contact:/.test(line));
    return isContact ? '' : line.replace(/https?:\/\/[^\s"')\]}>]+|\b[0-9a-f]{12,}\b/g, (hit) => ' '.repeat(hit.length));
  });
}

/** Refuses a pattern on public lines; only a text with the sign of it is taken apart into lines. */
function refused(sign: RegExp, pattern: RegExp, what: string, todo: string): Rule {
  return (draft) =>
    draft.texts
      .filter(({ text }) => sign.test(text))
      .flatMap((content) =>
        publicLines(content).flatMap((line, i) =>
          [...line.matchAll(pattern)].map((match): Found => ({
            file: content.file,
            line: i + 1,
            column: match.index + 1,
            what: `"${match[0]}" ${what}`,
            todo,
          })),
        ),
      );
}

export const phoneNumber = refused(
  /\+44|(?<![\d-])0\d/,
  /(?<![\w.,/-])(?:\+44[ -]?(?:\(0\)[ -]?)?|\(?0)(?=(?:[ ()-]{0,2}\d){9,10}(?!\d))[1-9](?:[ ()-]{0,2}\d){8,9}(?![\w-])/g,
  'looks like a telephone number.',
  'Take it out; the number of a help line belongs under "phone:" in content/support.yml.',
);

export const emailAddress = refused(
  /@/,
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
  "looks like somebody's e-mail address.",
  'Take it out; how to reach the publisher stands under "contact:" in content/site.yml.',
);

export const postcode = refused(
  /\d[A-Z]{2}/,
  /(?<![A-Za-z0-9-])(?:[A-PR-UWYZ][A-HK-Y]?\d[A-Z\d]?|GIR) ?\d[ABD-HJLNP-UW-Z]{2}(?![A-Za-z0-9-])/g,
  'looks like a postcode, which can lead to a home.',
  'Name the town or the part of the borough, or nothing.',
);
