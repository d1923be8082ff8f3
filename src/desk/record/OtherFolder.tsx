// Another folder: with the record of another council, or one in which a record is to be made.
import { useState } from 'preact/hooks';
import { post } from '../api.ts';
import { Field } from '../fields.tsx';

export function OtherFolder({ reload }: { reload: () => Promise<void> }) {
  const [folder, setFolder] = useState('');
  const [why, setWhy] = useState<string>();
  const open = async (): Promise<void> => {
    setWhy(undefined);
    try {
      await post('record/open', { folder });
      await reload();
    } catch (error) {
      setWhy(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      <Field
        label="Folder"
        hint="Its whole path. It holds the folders “content” and “seeds” of a record, or nothing yet: then the next page makes a record in it."
        value={folder}
        onInput={setFolder}
        problem={why}
      />
      <button type="submit">Open that folder</button>
    </form>
  );
}
