// What every screen of the desk is given.
import type { RecordNamed } from './answers.ts';

/** The record by name, what the screen is about (mostly the id of a visit), and a way to have the record read again. */
export interface ScreenProps {
  record: RecordNamed;
  about: string;
  reload: () => Promise<void>;
}
