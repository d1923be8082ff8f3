// What a reviewer decides of a passage: theme and stance, first without the coding where it is hidden, and then whether they agree.
import { useId, useState } from 'preact/hooks';
import { lackingIn, otherwiseIn, revealed, type Said } from '../../model/authoring/reviewing.ts';
import { STANCE_NAMES } from '../../model/authoring/coding/names.ts';
import { RULES } from '../../model/authoring/coding/rules.ts';
import { decidedBlind, type Seen } from '../../model/record/reviewed.ts';
import { listed } from '../../model/words/english.ts';
import { STANCES, type Stance } from '../../model/written/schemas.ts';
import type { RecordNamed } from '../answers.ts';
import { Choice, Field, Select, type Option } from '../fields.tsx';
import { Message } from '../frame.tsx';
import type { Shown } from './answers.ts';
import { useKeys } from './keys.ts';

const STANCE_OPTIONS: readonly Option[] = STANCES.map((value, i) => ({ value, label: STANCE_NAMES[value], press: String(i + 1) }));
const isStance = (value: string | undefined): value is Stance => STANCES.some((one) => one === value);

/** The codebook's rule for a stance. */
const ruleOf = (stance: Stance): string => RULES.find(({ name }) => name === STANCE_NAMES[stance])?.rule ?? '';

/** What somebody had decided before the coding was shown to them, set against it. */
function blindSaid(seen: Seen, blind: NonNullable<Said['blind']>): string {
  const decided = decidedBlind(blind);
  if (decided.length === 0) return 'You had not decided before you saw it.';
  if (otherwiseIn(seen, blind).length > 0) return 'You had decided otherwise before you saw it.';
  return decided.length === 1 && seen.theme !== undefined && seen.stance !== undefined
    ? `You had decided on the ${decided.join()} alone before you saw it, and the same.`
    : 'You had decided the same before you saw it.';
}

interface DecideProps {
  record: RecordNamed;
  shown: Shown;
  said: Said;
  /** Whether the coding is hidden from the reviewer. */
  isHidden: boolean;
  onSay: (said: Said) => void;
  onSave: () => void;
}

/** What the codebook says of a theme. */
function Rule({ record, theme }: { record: RecordNamed; theme: string | undefined }) {
  const found = record.themes.find(({ id }) => id === theme);
  return found ? (
    <p class="rule">
      <strong>{found.name}.</strong> {found.belongs}
      {found.excludes !== null && ` Not here: ${found.excludes}`}
    </p>
  ) : null;
}

export function Decide({ record, shown, said, isHidden, onSay, onSave }: DecideProps) {
  const { seen, kind } = shown;
  const isFinding = kind === 'finding';
  const nameOf = (theme: string | undefined): string => record.themes.find(({ id }) => id === theme)?.name ?? 'no theme';
  const isChanging = isHidden || said.what === 'change';
  const [theme, stance] = [said.theme ?? (isHidden ? undefined : seen.theme), said.stance ?? (isHidden ? undefined : seen.stance)];
  // A key pressed once too often must not show the coding of the next passage.
  const isDecided = (theme !== undefined || seen.theme === undefined) && (stance !== undefined || !isFinding);
  const lacking = isHidden ? undefined : lackingIn(seen, said);
  const lackingId = useId();
  const [isTried, setTried] = useState(false);
  const save = (): void => (lacking === undefined ? onSave() : setTried(true));
  const say = (more: Said): void => onSay({ ...said, ...more });
  const show = (): void => onSay(revealed(seen, said));
  const pick = (value: string): void => (isStance(value) ? say({ stance: value }) : undefined);
  const stanceKeys = Object.fromEntries(STANCES.map((one, i) => [String(i + 1), isChanging && isFinding ? () => pick(one) : undefined]));
  useKeys({
    ...stanceKeys,
    a: isHidden ? undefined : () => say({ what: 'agree' }),
    c: isHidden ? undefined : () => say({ what: 'change' }),
    d: isHidden ? undefined : () => say({ what: 'discuss' }),
    enter: isHidden ? (isDecided ? show : undefined) : save,
  });
  return (
    <section class="decide" aria-labelledby="decide">
      <h2 id="decide">{isHidden ? 'How would you code it?' : 'The coding'}</h2>
      {!isHidden && (
        <>
          <p>
            {isFinding && seen.stance !== undefined && (
              <>
                Inspectors <strong>{STANCE_NAMES[seen.stance]}</strong>.{' '}
              </>
            )}
            Theme: <strong>{nameOf(seen.theme)}</strong>.{shown.also.length > 0 && ` Also about: ${listed(shown.also.map(nameOf))}.`}
          </p>
          {shown.also.length > 0 && <p class="hint">Where a further theme is wrong, or one is missing, say so in the remark.</p>}
          {shown.note !== undefined && <p class="hint">Why it is coded so: {shown.note}</p>}
          {!isChanging && <Rule record={record} theme={seen.theme} />}
          {!isChanging && isFinding && seen.stance !== undefined && <p class="rule">{ruleOf(seen.stance)}</p>}
          {said.blind && <Message kind="note">{blindSaid(seen, said.blind)}</Message>}
          <Choice
            legend="Do you agree?"
            options={[
              { value: 'agree', label: 'I agree', press: 'A' },
              { value: 'change', label: 'I would decide otherwise', press: 'C' },
              { value: 'discuss', label: 'I have a question', press: 'D' },
            ]}
            value={said.what}
            onChoose={(what) => say({ what: what === 'agree' || what === 'change' ? what : 'discuss' })}
          />
        </>
      )}
      {isChanging && (
        <>
          {isFinding && (
            <>
              <Choice legend="Inspectors …" options={STANCE_OPTIONS} value={stance} onChoose={pick} />
              {stance !== undefined && <p class="rule">{ruleOf(stance)}</p>}
            </>
          )}
          {(isHidden || seen.theme !== undefined) && (
            <Select
              legend="Theme"
              hint="What would a service change to answer this passage? Choose that theme."
              options={record.themes.map(({ id, name }) => ({ value: id, label: name }))}
              value={theme}
              onChoose={(value) => say({ theme: value === '' ? undefined : value })}
            />
          )}
          <Rule record={record} theme={theme} />
        </>
      )}
      {!isHidden && said.what === 'change' && (
        <Field
          label={shown.file ? 'Our sentence, as you would write it' : 'The words to quote, as you would choose them'}
          hint="Leave it as it is, if the words are right."
          rows={3}
          value={said.words ?? seen.words}
          onInput={(words) => say({ words })}
        />
      )}
      {!isHidden && said.what !== undefined && (
        <Field
          label={said.what === 'discuss' ? 'Your question' : 'Remark'}
          hint="It stands on the page of this passage. Write nothing about a child or a family."
          rows={2}
          value={said.remark ?? ''}
          onInput={(remark) => say({ remark })}
        />
      )}
      {isHidden ? (
        <p class="row">
          <button type="button" class={isDecided ? 'main' : undefined} onClick={show}>
            {isDecided ? 'Show the coding' : 'I cannot decide: show the coding'}
            {isDecided && <kbd>Enter</kbd>}
          </button>
        </p>
      ) : (
        <>
          {lacking !== undefined && (
            <p class={isTried ? 'wrong' : 'hint'} id={lackingId} role="status">
              {isTried && 'Not saved yet. '}
              {lacking}
            </p>
          )}
          <p class="row">
            <button type="button" class="main" aria-describedby={lacking === undefined ? undefined : lackingId} onClick={save}>
              Save and go on <kbd>Enter</kbd>
            </button>
          </p>
        </>
      )}
    </section>
  );
}
