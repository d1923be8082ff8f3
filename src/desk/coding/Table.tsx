// Coding in a spreadsheet: the table is given out, and comes back with every fault named by its cell.
import { useState } from 'preact/hooks';
import type { FileText } from '../answers.ts';
import { post } from '../api.ts';
import { Message } from '../frame.tsx';
import { saving } from '../saving.ts';
import type { TableAnswer } from './answers.ts';

interface TableProps {
  visit: string;
  path: string;
  settled: () => Promise<string>;
  reread: () => Promise<void>;
}

/** The bytes of a file as words that a request can carry. */
async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}

export function Table({ visit, path, settled, reread }: TableProps) {
  const [answer, setAnswer] = useState<TableAnswer>();
  const [why, setWhy] = useState<string>();
  const [isDone, setDone] = useState(false);
  const attempt = async (action: () => Promise<void>): Promise<void> => {
    setWhy(undefined);
    setDone(false);
    try {
      await action();
    } catch (error) {
      setWhy(error instanceof Error ? error.message : String(error));
    }
  };
  const read = (file: File | undefined): Promise<void> =>
    attempt(async () => {
      setAnswer(undefined);
      if (!file) return;
      await settled();
      setAnswer(await post<TableAnswer>(`coding/${visit}/table`, { base64: await base64Of(file) }));
    });
  const write = ({ seen, edits }: TableAnswer): Promise<void> =>
    attempt(async () => {
      await saving(post<FileText>('edit', { path, seen, edits }));
      setAnswer(undefined);
      setDone(true);
      await reread();
    });
  return (
    <details class="table">
      <summary>Code in a spreadsheet instead</summary>
      <ol>
        <li>
          <a href={`api/coding/${visit}/table`} download>
            Save the table as a workbook (.xlsx)
          </a>
          . It has one row a passage, and lists to choose from. Its second sheet has the rules.
        </li>
        <li>Fill it in with Excel, LibreOffice or Numbers. Leave the first column as it is.</li>
        <li>
          <label for="table-file">Bring it back (.xlsx or .ods). Nothing is written before you have seen what changes.</label>
          <input id="table-file" type="file" accept=".xlsx,.ods" onChange={({ currentTarget }) => void read(currentTarget.files?.[0])} />
        </li>
      </ol>
      {why !== undefined && <Message kind="problem">{why}</Message>}
      {isDone && <Message kind="done">The table was written into the coding.</Message>}
      {answer && answer.faults.length > 0 && (
        <Message kind="problem">
          <p>Nothing was written. Put these cells right, save, and bring the table back:</p>
          <ul>
            {answer.faults.map(({ cell, what }) => (
              <li key={`${cell} ${what}`}>
                <b>{cell}</b>: {what}
              </li>
            ))}
          </ul>
        </Message>
      )}
      {answer && answer.faults.length === 0 && (
        <Message kind="note">
          <p>
            {answer.says.length === 0
              ? 'The table says what the coding says already. There is nothing to write.'
              : `${answer.says.length} rows change something:`}
          </p>
          <ul>
            {answer.says.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
          {answer.says.length > 0 && (
            <button type="button" class="main" onClick={() => void write(answer)}>
              Write this into the coding
            </button>
          )}
        </Message>
      )}
    </details>
  );
}
