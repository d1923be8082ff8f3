// 4 Review: somebody else goes through a coding, one passage a screen.
import { listed, several } from '../../model/words/english.ts';
import { inWords } from '../../model/written/dates.ts';
import { Message, Page } from '../frame.tsx';
import { hrefOf } from '../place.ts';
import type { ScreenProps } from '../screen.ts';
import { Choose } from './Choose.tsx';
import { Decide } from './Decide.tsx';
import { useKeys } from './keys.ts';
import { Place } from './Place.tsx';
import './review.css';
import { useReview } from './useReview.ts';
import { Who } from './Who.tsx';

export function Review({ record, about }: ScreenProps) {
  const { all, kept, shown, why, row, place, done, earlier, reviewAs, leave, begin, end, step, say, save } = useReview(record, about);
  const visit = record.visits.find(({ id }) => id === about);
  const isOpen = kept !== undefined && kept.at !== undefined && shown !== undefined;
  useKeys(isOpen ? { n: () => step(1), b: () => step(-1), arrowright: () => step(1), arrowleft: () => step(-1) } : {});

  if (!all || !kept) return <Page title="Review">{why === undefined ? <p>Reading …</p> : <Message kind="problem">{why}</Message>}</Page>;
  const here = new Set(all.passages.filter((one) => one.visit === about).map(({ id }) => id));
  const toSettle = all.reviews.filter((one) => one.open && (visit === undefined || here.has(one.passage))).length;
  const who = all.reviewers.find(({ id }) => id === kept.reviewer);
  // A role is no person: somebody else may have the same one.
  const coded = all.coders.find(({ visit: of, role }) => of === (shown?.visit ?? about) && role.toLowerCase() === who?.role.toLowerCase());
  const said = kept.said ?? {};
  const isHidden = kept.blind && earlier.length === 0 && said.blind === undefined;
  const progress = row.length > 0 ? { says: `${done} of ${several(row.length, 'passage')} reviewed`, share: done / row.length } : undefined;
  return (
    <Page title={visit ? `Review: ${visit.short}` : 'Review'} visit={visit} progress={isOpen ? progress : undefined}>
      {why !== undefined && <Message kind="problem">{why}</Message>}
      <p class="row">
        {who && (
          <>
            <span>
              You review as: {who.role} ({who.id})
            </span>
            <button type="button" onClick={leave}>
              Somebody else
            </button>
          </>
        )}
        {who && row.length > 0 && (
          <button type="button" onClick={end}>
            Choose other passages
          </button>
        )}
        <a href={hrefOf('settle', about)}>Differences and questions to settle: {toSettle}</a>
      </p>
      {coded && (
        <Message kind="note">
          {record.visits.find(({ id }) => id === coded.visit)?.short} was coded in the same role: {coded.role}. If that was you, let somebody else review it:
          who coded a passage cannot review it.
        </Message>
      )}
      {!who && <Who reviewers={all.reviewers} onChosen={reviewAs} />}
      {who && kept.at === undefined && row.length > 0 && (
        <Message kind="done">
          You are through: {done} of {several(row.length, 'passage')} {done === 1 ? 'is' : 'are'} reviewed. Nothing of the coding has changed; what you would
          decide otherwise stands under "To settle".
        </Message>
      )}
      {who && kept.at === undefined && <Choose record={record} all={all} kept={kept} onChosen={begin} />}
      {who && isOpen && (
        <>
          <p class="row steps">
            <button type="button" disabled={place <= 0} onClick={() => step(-1)}>
              Back <kbd>B</kbd>
            </button>
            <span>
              Passage {place + 1} of {row.length}
            </span>
            <button type="button" disabled={place + 1 >= row.length} onClick={() => step(1)}>
              Next <kbd>N</kbd>
            </button>
          </p>
          {earlier.length > 0 && <p class="hint">You have reviewed this passage before, on {listed(earlier.map(({ on }) => inWords(on)))}.</p>}
          <div class="beside">
            <Place shown={shown} />
            <Decide key={shown.id} record={record} shown={shown} said={said} isHidden={isHidden} onSay={say} onSave={() => void save()} />
          </div>
        </>
      )}
    </Page>
  );
}
