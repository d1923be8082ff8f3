// 1 Text: a document arrives, is set right beside its pages, and is kept; or what is known of the text of a visit.
import { useEffect, useState } from 'preact/hooks';
import { get } from '../api.ts';
import { Message, Page } from '../frame.tsx';
import type { ScreenProps } from '../screen.ts';
import type { DraftShown, VisitText } from './answers.ts';
import { Draft } from './Draft.tsx';
import { Receive } from './Receive.tsx';
import { Held } from './Held.tsx';
import './intake.css';

/** Where a document that is being taken in is shown: behind the name of the screen. */
const NEW = 'new';

/** What is asked for, when it has come. */
function useAsked<T>(path: string, id: string): { got?: T; why?: string; again: () => void } {
  const [state, setState] = useState<{ got?: T; why?: string }>({});
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    get<T>(path, { id })
      .then((got) => isCurrent && setState({ got }))
      .catch((error: unknown) => isCurrent && setState({ why: error instanceof Error ? error.message : String(error) }));
    return () => {
      isCurrent = false;
    };
  }, [path, id, turn]);
  return { ...state, again: () => setTurn(turn + 1) };
}

function TakingIn({ id, ...props }: ScreenProps & { id: string }) {
  const { got, why } = useAsked<DraftShown>('intake/draft', id);
  if (why !== undefined)
    return (
      <Page title="Take in a text">
        <Message kind="problem">{why}</Message>
      </Page>
    );
  return got ? (
    <Draft draft={got} {...props} />
  ) : (
    <Page title="Take in a text">
      <p role="status">Reading the document …</p>
    </Page>
  );
}

function Known(props: ScreenProps) {
  const { got, why, again } = useAsked<VisitText>('intake/visit', props.about);
  if (why !== undefined || !got)
    return <Page title="The text of a visit">{why === undefined ? <p role="status">Reading …</p> : <Message kind="problem">{why}</Message>}</Page>;
  return <Held known={got} again={again} {...props} />;
}

/** The screen "1 Text". */
export function Text(props: ScreenProps) {
  const [first, id = ''] = props.about.split('/');
  if (first === NEW && id !== '') return <TakingIn id={id} {...props} />;
  if (props.about !== '' && first !== NEW) return <Known {...props} />;
  return (
    <Page title="Take in a text">
      <p>
        Hand over the report or letter as its publisher offers it. The desk keeps it as it is, byte for byte, and makes a text of it that you can set right
        before anything is quoted.
      </p>
      <Receive visit="" />
    </Page>
  );
}
