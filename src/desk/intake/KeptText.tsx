// The text of a document as a person reads it: headings stand out, and the number of a note stands above the line and not in a name.
import type { ComponentChildren } from 'preact';

interface KeptTextProps {
  text: string;
  /** Words with a digit of a note run into them, like "Harrow1". */
  footnotes: readonly string[];
}

function withNotes(line: string, footnotes: readonly string[]): ComponentChildren {
  if (footnotes.length === 0) return line;
  const known = new Set(footnotes);
  const apart = new RegExp(`(${footnotes.map((one) => RegExp.escape(one)).join('|')})`);
  return line.split(apart).map((part) =>
    known.has(part) ? (
      <>
        {part.replace(/\d+$/, '')}
        <sup>{/\d+$/.exec(part)?.[0]}</sup>
      </>
    ) : (
      part
    ),
  );
}

export function KeptText({ text, footnotes }: KeptTextProps) {
  return (
    <div class="made">
      {text.split('\n').map((line, i) => (
        <>
          {i > 0 && '\n'}
          {/^#+ /.test(line) ? <strong>{line.replace(/^#+ +/, '')}</strong> : withNotes(line, footnotes)}
        </>
      ))}
    </div>
  );
}
