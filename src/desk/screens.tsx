// The screens of the desk by the first part of their address.
import type { ComponentType } from 'preact';
import type { RecordNamed } from './answers.ts';
import { First } from './record/Screen.tsx';

/** What every screen is given: the record by name, what it is about (mostly the id of a visit), and a way to have the record read again. */
export interface ScreenProps {
  record: RecordNamed;
  about: string;
  reload: () => Promise<void>;
}

export const SCREENS: Readonly<Record<string, ComponentType<ScreenProps>>> = {
  '': First,
};
