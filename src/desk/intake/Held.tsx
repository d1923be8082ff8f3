// What is known of the text of a visit: the text that is held; or that none is, and where it is handed over when it arrives.
import { Message, Page } from '../frame.tsx';
import type { ScreenProps } from '../screen.ts';
import type { VisitText } from './answers.ts';
import { KeptText } from './KeptText.tsx';
import { Receive } from './Receive.tsx';
import { ToldList } from './ToldList.tsx';

/** The text of a visit that the record has. */
export function Held({ known, again }: ScreenProps & { known: VisitText; again: () => void }) {
  const { visit, short, held, unheld, told } = known;
  return (
    <Page title="The text" visit={{ id: visit, short }}>
      {held ? (
        <>
          <p>
            The text of “{held.title}” is held.
            {held.received !== undefined && ` The document as it was received is kept as seeds/${held.received}.`}
            {held.pages !== undefined && ` It has ${held.pages} pages.`} A text that is held is not changed: quotations rest on it.
          </p>
          {told.length > 0 && <ToldList visit={visit} told={told} again={again} />}
          <details>
            <summary>The text</summary>
            <KeptText text={held.text} footnotes={held.footnotes} />
          </details>
        </>
      ) : unheld.length > 0 ? (
        <>
          <p>
            No text of this visit is held. When one arrives, hand it over here: {unheld.map(({ title }) => `“${title}”`).join(' or ')}. What is told in our
            words stays, under its own addresses, until you put the document’s words in its place.
          </p>
          <Receive visit={visit} />
        </>
      ) : (
        <Message kind="note">This visit names no document whose text could be taken in. Name it under “2 Facts” first.</Message>
      )}
    </Page>
  );
}
