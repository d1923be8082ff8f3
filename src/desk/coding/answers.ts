// What the server tells the coding screen, and what it says of a table that came back.
import type { ItemEdit } from '../../model/authoring/coding/items.ts';
import type { Fault } from '../../model/authoring/coding/tableRead.ts';
import type { TextState } from '../../model/evidence/preparedText.ts';
import type { FileText } from '../answers.ts';

/** What is coded: the file, the text that it is about, and what of it may not change. */
export interface CodingAnswer {
  visit: { id: string; short: string };
  file: FileText;
  source: { title: string; publisher: string; isOwn: boolean; isLimited: boolean };
  /** The text and its state; null where the document is told in our words. */
  text: { raw: string; state: TextState } | null;
  /** Ids of what was published, and every id that was ever given. */
  published: string[];
  taken: string[];
}

/** A table that came back: its faults, or the edits that it asks for, to be made of the file as it was seen. */
export interface TableAnswer {
  faults: Fault[];
  edits: readonly ItemEdit[];
  says: string[];
  seen: string;
}
