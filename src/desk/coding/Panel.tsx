// The choice at the right: what the passage in hand is, its theme, who speaks, and what is still missing or wrong.
import type { ComponentChildren } from 'preact';
import type { ItemFields, Kind } from '../../model/authoring/coding/items.ts';
import { ASK, NO_FINDING, RANK_NAMES, REASON_NAMES, STANCE_NAMES, STATE_NAMES, STATEMENT, VOICE_NAMES } from '../../model/authoring/coding/names.ts';
import type { Passage } from '../../model/authoring/coding/passages.ts';
import { isCut, refusalWords } from '../../model/authoring/coding/refusals.ts';
import { RULES } from '../../model/authoring/coding/rules.ts';
import { SUMMARISED } from '../../model/written/schemas.ts';
import type { Problem } from '../../model/written/problems.ts';
import type { RecordNamed } from '../answers.ts';
import { Choice, type Option } from '../fields.tsx';
import { inFormWords } from '../formWords.ts';
import { Message } from '../frame.tsx';
import { hrefOf } from '../place.ts';
import { Details } from './Details.tsx';
import { missingSaid, stateSaid, withoutMark } from './said.ts';
import { Themes, type Early } from './Themes.tsx';

const optionsOf = (names: Readonly<Record<string, string>>): Option[] => Object.entries(names).map(([value, label]) => ({ value, label }));

/** What a passage can be, with the key of each. */
const DOES: readonly Option[] = [
  { value: 'concern', label: STANCE_NAMES.concern, press: '1' },
  { value: 'progress', label: STANCE_NAMES.progress, press: '2' },
  { value: 'strength', label: STANCE_NAMES.strength, press: '3' },
  { value: 'asks', label: ASK, press: '4' },
  { value: 'statements', label: STATEMENT, press: '5' },
  { value: 'left_out', label: NO_FINDING, press: '0' },
];

/** The choice that a key makes. */
export function choiceOf(key: string): string | undefined {
  return DOES.find(({ press }) => press === key)?.value;
}

/** What a passage is, as one of the choices. */
function doesOf({ entry }: Passage): string | undefined {
  return entry?.kind === 'findings' ? entry.item.stance : entry?.kind;
}

interface PanelProps {
  passage: Passage;
  /** All that are chosen; the passage in hand is one of them. */
  chosen: readonly Passage[];
  record: RecordNamed;
  isOwn: boolean;
  isHeld: boolean;
  isPublished: boolean;
  recent: readonly string[];
  problems: readonly Problem[];
  refused: string | undefined;
  asked: { theme: number; also: number };
  early: { current: Early | null };
  onDoes: (choice: string) => void;
  onTheme: (id: string) => void;
  onAlso: (id: string) => void;
  onFields: (kind: Kind, fields: ItemFields) => void;
  onReason: (why: string) => void;
  /** Called when a finder is closed. */
  onFound: () => void;
  /** The buttons that work on the words, and those that lead on. */
  above: ComponentChildren;
  below: ComponentChildren;
}

function ruleOf(name: string | undefined): string | undefined {
  return RULES.find((one) => one.name === name)?.rule;
}

export function Panel(props: PanelProps) {
  const { passage, chosen, record, isOwn, isHeld, recent, problems, refused, asked, early } = props;
  const { entry, refusal } = passage;
  const item = entry?.item ?? {};
  const does = doesOf(passage);
  const isCoded = entry?.kind === 'findings' || entry?.kind === 'asks';
  const takesTheme = isCoded || !entry;
  const theme = record.themes.find(({ id }) => id === item.theme);
  const missing = missingSaid(passage);
  const rule = ruleOf(DOES.find(({ value }) => value === does)?.label);
  const isMissing = (field: (typeof passage.missing)[number], what: string): string | undefined => (passage.missing.includes(field) ? what : undefined);
  return (
    <section class="panel" aria-label="Choice">
      <h2>{chosen.length > 1 ? `${chosen.length} passages` : 'This passage'}</h2>
      <blockquote>{passage.words === '' ? 'A sentence that is still to be written' : withoutMark(passage.words)}</blockquote>
      <p class="state">
        {passage.locator !== undefined && `${passage.locator}: `}
        {stateSaid(passage, record.themes)}
      </p>
      {props.isPublished && item.id !== undefined && (
        <p class="advice">
          This was published. <a href={hrefOf('corrections', item.id)}>Correct it</a> with the reason, or take it out there.
        </p>
      )}
      {refused !== undefined && <Message kind="problem">{refused}</Message>}
      {refusal && <p class="wrong">{refusalWords(refusal)}</p>}
      {props.above}
      <Choice
        legend="Inspectors …"
        options={isHeld ? DOES : DOES.filter(({ value }) => value !== 'left_out' && value !== 'statements')}
        value={does}
        onChoose={props.onDoes}
      />
      {rule !== undefined && <p class="advice">{rule}</p>}
      {entry?.kind === 'left_out' && (
        <Choice
          legend="Why it is no finding"
          options={optionsOf(REASON_NAMES)}
          value={item.why}
          problem={isMissing('why', 'Choose the reason.')}
          onChoose={props.onReason}
        />
      )}
      {takesTheme && (
        <>
          <Themes
            legend="Theme"
            themes={record.themes}
            chosen={item.theme === undefined ? [] : [item.theme]}
            recent={recent}
            press="/"
            problem={isMissing('theme', 'Choose the theme.')}
            asked={asked.theme}
            early={early}
            onChoose={props.onTheme}
            onClosed={props.onFound}
          />
          <p class="advice">{theme ? `${theme.belongs}${theme.excludes === null ? '' : ` Not here: ${theme.excludes}`}` : ruleOf('which one')}</p>
          {item.theme !== undefined && (
            <Themes
              legend="Also about (up to two)"
              themes={record.themes.filter(({ id }) => id !== item.theme)}
              chosen={item.also ?? []}
              recent={[]}
              press="A"
              problem={undefined}
              asked={asked.also}
              early={early}
              onChoose={props.onAlso}
              onClosed={props.onFound}
            />
          )}
        </>
      )}
      {isCoded && item.voice !== SUMMARISED && !isOwn && (
        <Choice
          legend="Who speaks"
          hint={`The document is not by ${record.inspectorate}, whose words this record is about: so its own voice is not offered here. The work of another body that inspects is an event, or has a record of its own.`}
          options={optionsOf(VOICE_NAMES).filter(({ value }) => value !== 'direct')}
          value={item.voice}
          problem={isMissing('voice', 'Choose who speaks.')}
          onChoose={(voice) => props.onFields(entry.kind, { voice })}
        />
      )}
      {entry?.kind === 'asks' && (
        <>
          <Choice
            legend="How pressing it is"
            hint="Priority: the document calls it one, or says that it must be done at once or before all else. Improve: everything else that it asks for."
            options={optionsOf(RANK_NAMES)}
            value={item.rank}
            problem={isMissing('rank', 'Choose how pressing it is.')}
            onChoose={(rank) => props.onFields('asks', { rank })}
          />
          <Choice
            legend="Its words"
            options={optionsOf(STATE_NAMES)}
            value={item.state}
            problem={isMissing('state', 'Say whether its words are whole.')}
            onChoose={(state) => props.onFields('asks', { state })}
          />
        </>
      )}
      {entry && chosen.length === 1 && (
        <Details
          key={`${entry.kind} ${item.id ?? passage.key}`}
          passage={passage}
          entry={entry}
          isCut={refusal !== undefined && isCut(refusal)}
          onFields={props.onFields}
        />
      )}
      {missing !== undefined && <p class="wrong">{missing}</p>}
      {problems.length > 0 && (
        <div class="checked">
          <h3>What the check says of it</h3>
          <ul>
            {problems.map(inFormWords).map(({ rule: name, line, what, todo }) => (
              <li key={`${name} ${line}`}>
                {what} {todo}
              </li>
            ))}
          </ul>
        </div>
      )}
      {props.below}
    </section>
  );
}
