// 4 Review: somebody else goes through a coding, one passage a screen.
import { useCallback, useEffect, useState } from 'preact/hooks';
import { wantedOf, type Said } from '../../model/authoring/reviewing.ts';
import { listed, several } from '../../model/words/english.ts';
import { inWords } from '../../model/written/dates.ts';
import { get, post } from '../api.ts';
import { Message, Page } from '../frame.tsx';
import { hrefOf } from '../place.ts';
import { saving } from '../saving.ts';
import type { ScreenProps } from '../screen.ts';
import type { Kept, Shown, Told, ToReview } from './answers.ts';
import { Choose } from './Choose.tsx';
import { Decide } from './Decide.tsx';
import { useKeys } from './keys.ts';
import { Place } from './Place.tsx';
import './review.css';
import { Who } from './Who.tsx';

const REST = 400;

/** What a reviewer said of a passage today, to be gone on with. */
const saidBefore = ({ what, changes, blind, remark }: Told): Said => ({
  what,
  blind,
  remark,
  ...Object.fromEntries(changes.map((one) => [one.field, one.new])),
});

export function Review({ record, about }: ScreenProps) {
  const [all, setAll] = useState<ToReview>();
  const [kept, setKept] = useState<Kept>();
  const [shown, setShown] = useState<Shown>();
  const [why, setWhy] = useState<string>();
  const visit = record.visits.find(({ id }) => id === about);
  const fail = useCallback((error: unknown) => setWhy(error instanceof Error ? error.message : String(error)), []);
  const load = useCallback(async (): Promise<ToReview> => {
    const answer = await get<ToReview>('review/all');
    setAll(answer);
    return answer;
  }, []);
  useEffect(() => {
    load()
      .then(({ kept: last, passages }) => {
        // What was open when the desk was closed is gone on with, where it is of this visit.
        const isHere = last?.at !== undefined && (about === '' || passages.some(({ id, visit: of }) => id === last.at && of === about));
        setKept({
          reviewer: '',
          blind: true,
          wanted: {},
          ...last,
          ...(isHere ? {} : { wanted: about === '' ? {} : { visit: about }, sample: undefined, at: undefined, said: undefined }),
        });
      })
      .catch(fail);
  }, [about, load, fail]);
  const at = kept?.at;
  useEffect(() => {
    setShown(undefined);
    if (at !== undefined) get<Shown>('review/passage', { id: at }).then(setShown).catch(fail);
  }, [at, fail]);
  // Something was taken back, or changed outside the desk.
  useEffect(() => {
    load().catch(fail);
  }, [record, load, fail]);
  // What is chosen and typed is kept as it is, beside the record.
  useEffect(() => {
    if (!kept || kept.reviewer === '') return;
    const timer = setTimeout(() => void saving(post('review/kept', kept)).catch(fail), REST);
    return () => clearTimeout(timer);
  }, [kept, fail]);

  const sample = all?.samples.find(({ id }) => id === kept?.sample);
  const inSample = new Set(sample?.passages);
  // A passage that is reviewed stays in its row until another choice is made.
  const [row, setRow] = useState<string[]>([]);
  const place = row.indexOf(at ?? '');
  const mine = all?.reviews.filter(({ reviewer }) => reviewer === kept?.reviewer) ?? [];
  const earlier = mine.filter(({ passage }) => passage === at);
  const done = row.filter((id) => mine.some(({ passage, stands }) => passage === id && (stands === 'as-reviewed' || stands === 'changed-as-said'))).length;

  const rowOf = (of: ToReview, { wanted, sample: drawn }: Kept): string[] => {
    const chosen = of.samples.find(({ id }) => id === drawn)?.passages;
    return chosen ? of.passages.filter(({ id }) => chosen.includes(id)).map(({ id }) => id) : wantedOf(of.passages, of.reviews, wanted).map(({ id }) => id);
  };
  const open = (now: Kept, id: string | undefined, of: ToReview | undefined = all): void => {
    const last = of?.reviews.find(({ passage, reviewer, on }) => passage === id && reviewer === now.reviewer && on === of.today);
    setWhy(undefined);
    setKept({ ...now, at: id, said: last ? saidBefore(last) : {} });
  };
  const begin = async (now: Kept): Promise<void> => {
    const of = await load();
    const list = rowOf(of, now);
    const reviewed = new Set(of.reviews.filter(({ reviewer }) => reviewer === now.reviewer).map(({ passage }) => passage));
    setRow(list);
    open(now, list.find((id) => !reviewed.has(id)) ?? list[0], of);
  };
  // Gone on with after the desk was opened again.
  useEffect(() => {
    if (all && kept?.at !== undefined && row.length === 0) setRow([...new Set([...rowOf(all, kept), kept.at])]);
  }, [all, kept, row.length]);

  const step = (by: number): void => {
    const next = row[place + by];
    if (kept && next !== undefined) open(kept, next);
  };
  const save = async (): Promise<void> => {
    if (!kept || !shown) return;
    const { reviewer, said } = kept;
    const drawn = inSample.has(shown.id) ? kept.sample : undefined;
    try {
      await saving(post('review/save', { passage: shown.id, reviewer, sample: drawn, seen: shown.seen, said: { ...said, what: said?.what } }));
      const of = await load();
      open(kept, row[place + 1], of);
    } catch (error) {
      fail(error);
      // It may have been changed since it was shown.
      get<Shown>('review/passage', { id: shown.id }).then(setShown).catch(fail);
    }
  };
  const isOpen = kept !== undefined && kept.at !== undefined && shown !== undefined;
  useKeys(isOpen ? { n: () => step(1), b: () => step(-1), arrowright: () => step(1), arrowleft: () => step(-1) } : {});

  if (!all || !kept) return <Page title="Review">{why === undefined ? <p>Reading …</p> : <Message kind="problem">{why}</Message>}</Page>;
  const toSettle = all.reviews.filter((one) => one.open).length;
  const who = all.reviewers.find(({ id }) => id === kept.reviewer);
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
            <button type="button" onClick={() => setKept({ ...kept, reviewer: '', at: undefined })}>
              Somebody else
            </button>
          </>
        )}
        {who && row.length > 0 && (
          <button
            type="button"
            onClick={() => {
              setRow([]);
              setKept({ ...kept, at: undefined, said: undefined });
            }}
          >
            Choose other passages
          </button>
        )}
        <a href={hrefOf('settle', about)}>To settle: {toSettle}</a>
      </p>
      {!who && (
        <Who
          reviewers={all.reviewers}
          onChosen={(reviewer) => {
            load()
              .then(() => setKept({ ...kept, reviewer }))
              .catch(fail);
          }}
        />
      )}
      {who && at === undefined && row.length > 0 && (
        <Message kind="done">
          You are through: {done} of {several(row.length, 'passage')} {done === 1 ? 'is' : 'are'} reviewed. Nothing of the coding has changed; what you would
          decide otherwise stands under "To settle".
        </Message>
      )}
      {who && at === undefined && <Choose record={record} all={all} kept={kept} onChosen={begin} />}
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
            <Decide
              key={shown.id}
              record={record}
              shown={shown}
              said={said}
              isHidden={isHidden}
              onSay={(now) => setKept({ ...kept, said: now })}
              onSave={() => void save()}
            />
          </div>
        </>
      )}
    </Page>
  );
}
