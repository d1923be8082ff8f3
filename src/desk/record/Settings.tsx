// What is said of the whole site: who publishes it, how to reach them, and its address. Written into content/site.yml.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Problem } from '../../model/written/problems.ts';
import type { Checked, FileText } from '../answers.ts';
import { get, post } from '../api.ts';
import { fieldOf } from '../facts/problemField.ts';
import { Field, wrongFieldIn } from '../fields.tsx';
import { inFormWords } from '../formWords.ts';
import { Message } from '../frame.tsx';
import { saving } from '../saving.ts';
import type { ScreenProps } from '../screen.ts';
import type { SiteNamed, SiteProblems } from './answers.ts';

const FIELDS = [
  { name: 'publisher', label: 'Who publishes the site', hint: 'Its name, on the page about the site.' },
  { name: 'contact', label: 'How to reach them', hint: 'An e-mail address, a web address or a telephone number, or several with commas between them.' },
  {
    name: 'address',
    label: 'Address of the site',
    hint: 'Like https://record.example.org, with nothing after it. What ends in “.example” stands for one that nobody has said yet.',
  },
  { name: 'checked', label: 'Day on which the whole record was last checked', hint: 'It stands at the foot of each page of the site.', type: 'date' },
  {
    name: 'known_until',
    label: 'Last day of which you looked for what others published',
    hint: 'Leave it empty where that is the day above.',
    type: 'date',
  },
] as const;

const PATH = 'content/site.yml';

/** What the check says of the file of the site, by the field. */
async function checkedProblems(): Promise<ReadonlyMap<string, string>> {
  const [{ text }, { problems }] = await Promise.all([get<FileText>('file', { path: PATH }), get<Checked>('problems', { fresh: '' })]);
  const own = problems.filter(({ file }) => file === PATH);
  const said = (problem: Problem): string => {
    const { what, todo } = inFormWords(problem);
    return `${what} ${todo}`;
  };
  return new Map(own.map((problem) => [fieldOf(text, problem), said(problem)]));
}

export function Settings({ record, reload }: Pick<ScreenProps, 'record' | 'reload'>) {
  const form = useRef<HTMLFormElement>(null);
  const [site, setSite] = useState<SiteNamed>();
  const [problems, setProblems] = useState<SiteProblems>({});
  const [checked, setChecked] = useState<ReadonlyMap<string, string>>(new Map());
  const [why, setWhy] = useState<string>();
  const [said, setSaid] = useState('');
  const isTyped = useRef(false);
  const fail = (error: unknown): void => setWhy(error instanceof Error ? error.message : String(error));
  const look = (): void => void checkedProblems().then(setChecked, fail);
  const read = (): void => void get<SiteNamed>('record/site').then((now) => !isTyped.current && setSite(now), fail);
  // Read again when the record was changed outside or something was taken back, but never over what is being typed.
  useEffect(() => {
    read();
    look();
  }, [record]);
  const save = async (): Promise<void> => {
    if (!site) return;
    setWhy(undefined);
    const empty = form.current?.querySelector<HTMLInputElement>('input:invalid');
    if (empty) {
      setSaid('');
      return empty.focus();
    }
    try {
      const wrong = await saving(post<SiteProblems>('record/site', site));
      setProblems(wrong);
      const count = Object.keys(wrong).length;
      setSaid(count === 0 ? 'Saved.' : 'Nothing is saved yet: what is wrong stands beside its field, and everything else stays as you wrote it.');
      isTyped.current = count > 0;
      if (count > 0) setTimeout(() => wrongFieldIn(form.current)?.focus());
      else await reload();
    } catch (error) {
      fail(error);
    }
  };
  if (!site) return why === undefined ? <p role="status">Reading …</p> : <Message kind="problem">{why}</Message>;
  const problemOf = (name: keyof SiteNamed): string | undefined =>
    problems[name] ?? (site[name].startsWith('[') ? 'Not said yet: nothing is published before it is.' : checked.get(name));
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {FIELDS.map(({ name, label, hint, ...rest }) => (
        <Field
          key={name}
          {...rest}
          label={label}
          hint={hint}
          value={site[name]}
          onInput={(value) => {
            setSaid('');
            isTyped.current = true;
            setProblems(({ [name]: _mended, ...others }) => others);
            setSite((now) => now && { ...now, [name]: value });
          }}
          problem={problemOf(name)}
        />
      ))}
      {why !== undefined && <Message kind="problem">{why}</Message>}
      <button type="submit">Save these</button>
      <p role="status">{said}</p>
    </form>
  );
}
