// A reminder: headings of its rules under which a visit has no grade. It stops nothing: a document need not give one under each.
import { hrefOf } from '../place.ts';
import type { Readiness } from './answers.ts';

export function Headings({ open }: { open: Readiness['headings'] }) {
  return (
    <>
      {open.map(({ visit, short, headings }) => (
        <section key={visit}>
          <p>
            “{short}” has no grade under these headings of its rules. Look whether the document gives one; this stops nothing.{' '}
            <a href={hrefOf('facts', visit, { field: headings[0] })}>Go to its grades</a>
          </p>
          <ul>
            {headings.map((heading) => (
              <li key={heading}>{heading}</li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
