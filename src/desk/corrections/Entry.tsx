// One entry that was published: what it says, what was corrected of it before, and its fields, to be changed or taken out.
import { useEffect, useState } from 'preact/hooks';
import { REASON_NAMES, STANCE_NAMES } from '../../model/authoring/coding/names.ts';
import { REASONS, STANCES } from '../../model/written/schemas.ts';
import type { PublishedField } from '../../model/authoring/entries.ts';
import type { Edit } from '../../model/editing/changes.ts';
import { inWords } from '../../model/written/dates.ts';
import { get } from '../api.ts';
import { Choice, Field, Select } from '../fields.tsx';
import { Message, Page } from '../frame.tsx';
import { hrefOf } from '../place.ts';
import type { ScreenProps } from '../screen.ts';
import type { EntryFound, FileEdits, Looked } from './answers.ts';
import { Because } from './Because.tsx';
import { nameIn } from './named.ts';

interface PartProps {
  record: ScreenProps['record'];
  field: PublishedField;
  value: string;
  onInput: (value: string) => void;
}

/** A field of an entry, by what it holds. */
function Part({ record, field: { label, kind }, value, onInput }: PartProps) {
  if (kind === 'theme')
    return <Select legend={label} options={record.themes.map(({ id, name }) => ({ value: id, label: name }))} value={value} onChoose={onInput} />;
  if (kind === 'stance')
    return <Choice legend={label} options={STANCES.map((stance) => ({ value: stance, label: STANCE_NAMES[stance] }))} value={value} onChoose={onInput} />;
  const hints = {
    words: undefined,
    line: undefined,
    number: 'In figures, like 15.1.',
    date: 'A day like 2026-11-21, a month like 2026-11, or the first and the last day with a slash between them.',
  };
  return <Field label={label} hint={hints[kind]} value={value} onInput={onInput} {...(kind === 'words' ? { rows: 4 } : {})} />;
}

/** A finding that is quoted may be left out, with its reason, so that its words are not taken for forgotten ones. */
function leftOut(found: EntryFound, reason: string): Edit[] {
  const quote = found.entry.fields.find(({ path }) => path.at(-1) === 'quote')?.value;
  return reason === '' || quote === undefined ? [] : [{ insert: ['left_out'], to: { quote, why: reason } }];
}

/** What is the main theme from now on is no further theme besides. */
function withoutFurther({ entry: { also = [] } }: EntryFound, path: PublishedField['path'], theme: string): Edit[] {
  return also.includes(theme) ? [{ set: [...path.slice(0, -1), 'also'], to: also.filter((one) => one !== theme) }] : [];
}

/** The edits of an entry: it is taken out, or its fields are changed. */
function editsOf(found: EntryFound, values: ReadonlyMap<string, string>, isOut: boolean, reason: string): Edit[] {
  const { item, fields } = found.entry;
  if (isOut) return item ? [{ remove: item }, ...leftOut(found, reason)] : [];
  return fields.flatMap(({ path, kind, value }): Edit[] => {
    const now = (values.get(path.join()) ?? value).trim();
    if (now === value) return [];
    if (kind === 'theme') return [{ set: path, to: now }, ...withoutFurther(found, path, now)];
    return [{ set: path, to: kind === 'number' && now !== '' && Number.isFinite(Number(now)) ? Number(now) : now }];
  });
}

export function Entry({ record, about, reload }: ScreenProps) {
  const [found, setFound] = useState<EntryFound>();
  const [why, setWhy] = useState<string>();
  const [values, setValues] = useState<ReadonlyMap<string, string>>(new Map());
  const [isOut, setOut] = useState(false);
  const [reason, setReason] = useState('');
  const [written, setWritten] = useState<Looked>();
  useEffect(() => {
    get<EntryFound>('corrections/entry', { id: about }).then(setFound, (error: unknown) => setWhy(error instanceof Error ? error.message : String(error)));
  }, [about, written]);
  const back = <a href={hrefOf('corrections')}>Look for something else</a>;
  if (written)
    return (
      <Page title="The correction is written">
        <Message kind="done">
          <p>The change and its correction are saved together. “Undo” takes both back.</p>
          <ul>
            {written.feed.map(({ title, description }) => (
              <li key={title}>
                {title}. {description}
              </li>
            ))}
          </ul>
        </Message>
        <p>
          {back}, or <a href={hrefOf('ready')}>go on to “Ready to publish?”</a>
        </p>
      </Page>
    );
  if (!found)
    return (
      <Page title="A correction">
        {why === undefined ? <p>Reading …</p> : <Message kind="problem">{why}</Message>}
        <p>{back}</p>
      </Page>
    );
  const { entry, corrections, sha256 } = found;
  const edits = editsOf(found, values, isOut, reason);
  // What is a file of its own goes with its file. A visit has several, and what was read of it is in all of them.
  const mayGo = entry.item !== undefined || entry.kind !== 'Visit';
  const goes = isOut && entry.item === undefined;
  const files: FileEdits[] = [{ path: entry.file, seen: sha256, edits, ...(goes && { goes: true }) }];
  return (
    <Page title={`Correct: ${entry.kind.toLowerCase()}`}>
      <p>{back}</p>
      <blockquote>{entry.words}</blockquote>
      <p>
        {entry.where} <small>{entry.address}</small>
      </p>
      {corrections.length > 0 && (
        <>
          <h2>Corrected before</h2>
          <ul>
            {corrections.map(({ date, what, old, why: because }) => (
              <li key={`${date} ${what} ${old}`}>
                {inWords(date)}, {what}: it said “{nameIn(record, what, old)}”. {because}
              </li>
            ))}
          </ul>
        </>
      )}
      {mayGo && (
        <Choice
          legend="What is to be done?"
          options={[
            { value: 'change', label: 'Change it' },
            { value: 'out', label: 'Take it out' },
          ]}
          value={isOut ? 'out' : 'change'}
          onChoose={(value) => setOut(value === 'out')}
        />
      )}
      {!isOut &&
        entry.fields.map((one) => (
          <Part
            key={one.path.join()}
            record={record}
            field={one}
            value={values.get(one.path.join()) ?? one.value}
            onInput={(value) => setValues(new Map(values).set(one.path.join(), value))}
          />
        ))}
      {isOut && entry.kind === 'Finding' && (
        <Select
          legend="Why these words are no finding"
          hint="They are then listed among what is left out. Where the words are counted elsewhere, choose nothing."
          options={REASONS.map((one) => ({ value: one, label: REASON_NAMES[one] }))}
          value={reason}
          onChoose={setReason}
        />
      )}
      {edits.length === 0 && !goes ? (
        <p class="hint">Change a field above. Then say why.</p>
      ) : (
        <Because
          record={record}
          files={files}
          isOut={isOut}
          isFigure={entry.kind === 'Figure' && !isOut}
          onWritten={(looked) => {
            setWritten(looked);
            void reload();
          }}
        />
      )}
    </Page>
  );
}
