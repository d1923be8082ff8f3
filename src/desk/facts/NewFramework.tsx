// Rules of inspection that are not in the list yet: their name, their grades from the lowest up, their headings.
import { useState } from 'preact/hooks';
import type { Value } from '../../model/editing/changes.ts';
import type { Group } from '../../model/written/draft.ts';
import type { FileText } from '../answers.ts';
import { get, post } from '../api.ts';
import { Choice, Field, Select } from '../fields.tsx';
import { Message } from '../frame.tsx';
import { saving } from '../saving.ts';

const PATH = 'content/frameworks.yml';
const slugOf = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A form for rules that are not in the list; gives their id once they are written. */
export function NewFramework({ groups, taken, onMade }: { groups: readonly Group[]; taken: readonly string[]; onMade: (id: string) => Promise<void> }) {
  const [words, setWords] = useState({ name: '', short: '', says: '', visit: '', grades: '', headings: '' });
  const [graded, setGraded] = useState<string>();
  const [grouped, setGrouped] = useState<Readonly<Record<string, string>>>({});
  const [why, setWhy] = useState<string>();
  const headings = linesOf(words.headings);
  const lacking = (): string | undefined => {
    if ([words.name, words.short, words.says, words.visit].some((one) => one.trim() === ''))
      return 'Fill in the name, the short name, what they are, and what a visit is called.';
    if (graded === undefined) return 'Say whether visits under these rules give grades.';
    if (taken.includes(slugOf(words.short))) return `There are rules of the short name “${words.short}” already.`;
    return graded === 'yes' && linesOf(words.grades).length < 2 ? 'Write at least two grades, the lowest first.' : undefined;
  };
  const make = async (): Promise<void> => {
    const lack = lacking();
    setWhy(lack);
    if (lack !== undefined) return;
    const id = slugOf(words.short);
    const scale = graded === 'yes' ? { grades: linesOf(words.grades).map((word, i): Value => ({ word, rung: i + 1 })) } : {};
    const under = graded === 'yes' ? { headings: headings.map((heading): Value => (grouped[heading] ? { heading, group: grouped[heading] } : heading)) } : {};
    const { name, short, says, visit } = words;
    try {
      const { sha256 } = await get<FileText>('file', { path: PATH });
      const to: Value = { id, name: name.trim(), short: short.trim(), says: says.trim(), graded: graded === 'yes', visit: visit.trim(), ...scale, ...under };
      await saving(post('edit', { path: PATH, seen: sha256, edits: [{ insert: ['frameworks'], to }] }));
      await onMade(id);
    } catch (error) {
      setWhy(error instanceof Error ? error.message : String(error));
    }
  };
  const field = (name: keyof typeof words, label: string, hint: string, rows?: number) => (
    <Field
      label={label}
      hint={hint}
      value={words[name]}
      onInput={(value) => setWords((now) => ({ ...now, [name]: value }))}
      {...(rows === undefined ? {} : { rows })}
    />
  );
  return (
    <details>
      <summary>Rules that are not in the list</summary>
      {field('name', 'Name', 'As those who inspect write it, in full.')}
      {field('short', 'Short name', 'A few letters or words for tables. It gives the rules their name in files, which stays.')}
      {field('says', 'What they are', 'One or two sentences for somebody who does not know them.', 2)}
      {field('visit', 'What a visit is called', 'In running text, in small letters, like: inspection, or: monitoring visit.')}
      <Choice
        legend="Does a visit give grades?"
        options={[
          { value: 'yes', label: 'yes' },
          { value: 'no', label: 'no' },
        ]}
        value={graded}
        onChoose={setGraded}
      />
      {graded === 'yes' && (
        <>
          {field('grades', 'Grades', 'One on each line, the lowest first, at most four.', 4)}
          {field('headings', 'Headings', 'Under which the report gives grades, one on each line, letter for letter.', 5)}
          {headings.map((heading) => (
            <Select
              key={heading}
              legend={`May be set beside: ${heading}`}
              hint="With which grades of other rules charts may compare it. Leave it open where none fits."
              options={groups.map(({ id, name }) => ({ value: id, label: name }))}
              value={grouped[heading]}
              onChoose={(group) => setGrouped((now) => ({ ...now, [heading]: group }))}
            />
          ))}
        </>
      )}
      {why !== undefined && <Message kind="problem">{why}</Message>}
      <button type="button" onClick={() => void make()}>
        Add these rules
      </button>
    </details>
  );
}
