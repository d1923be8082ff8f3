// What is said of the whole site: who publishes it, how to reach them, and its address. Written into content/site.yml.
import { useEffect, useState } from 'preact/hooks';
import type { Edit } from '../../model/editing/changes.ts';
import type { FileText } from '../answers.ts';
import { get, post } from '../api.ts';
import { Field } from '../fields.tsx';
import { Message } from '../frame.tsx';
import { saving } from '../saving.ts';
import type { SiteNamed } from './answers.ts';

const FIELDS = [
  ['publisher', 'Who publishes the site', 'Its name, on the page about the site.'],
  ['contact', 'How to reach them', 'An e-mail address, a web address or a telephone number, or several with commas between them.'],
  [
    'address',
    'Address of the site',
    'Like https://record.example.org, with nothing after it. What ends in “.example” stands for one that nobody has said yet.',
  ],
  ['checked', 'Day on which the whole record was last checked', 'Like 2026-11-29. It stands at the foot of each page.'],
  ['known_until', 'Last day of which you looked for what others published', 'Like 2026-08-22. Leave it empty where that is the day above.'],
] as const;

export function Settings({ reload }: { reload: () => Promise<void> }) {
  const [site, setSite] = useState<SiteNamed>();
  const [isUntilWritten, setUntilWritten] = useState(false);
  const [why, setWhy] = useState<string>();
  const [isSaved, setSaved] = useState(false);
  useEffect(
    () =>
      void get<SiteNamed>('record/site').then(
        (said) => {
          setSite(said);
          setUntilWritten(said.known_until !== '');
        },
        (error: unknown) => setWhy(error instanceof Error ? error.message : String(error)),
      ),
    [],
  );
  const save = async (): Promise<void> => {
    if (!site) return;
    setWhy(undefined);
    try {
      const { path, sha256 } = await get<FileText>('file', { path: 'content/site.yml' });
      const edits = FIELDS.flatMap(([name]): Edit[] => {
        if (name !== 'known_until' || site.known_until !== '') return [{ set: [name], to: site[name] }];
        return isUntilWritten ? [{ remove: [name] }] : [];
      });
      await saving(post('edit', { path, seen: sha256, edits }));
      setUntilWritten(site.known_until !== '');
      setSaved(true);
      await reload();
    } catch (error) {
      setWhy(error instanceof Error ? error.message : String(error));
    }
  };
  if (!site) return why === undefined ? <p role="status">Reading …</p> : <Message kind="problem">{why}</Message>;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {FIELDS.map(([name, label, hint]) => (
        <Field
          key={name}
          label={label}
          hint={hint}
          value={site[name]}
          onInput={(value) => {
            setSaved(false);
            setSite((now) => now && { ...now, [name]: value });
          }}
          problem={site[name].startsWith('[') ? 'Not said yet: nothing is published before it is.' : undefined}
        />
      ))}
      {why !== undefined && <Message kind="problem">{why}</Message>}
      <button type="submit">Save these</button>
      <p role="status">{isSaved ? 'Saved.' : ''}</p>
    </form>
  );
}
