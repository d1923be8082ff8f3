// The screens of the desk by the first part of their address.
import type { ComponentType } from 'preact';
import { Corrections } from './corrections/Screen.tsx';
import { Ready } from './ready/Screen.tsx';
import { CodingScreen } from './coding/Screen.tsx';
import { Entries } from './facts/Entries.tsx';
import { FactsScreen } from './facts/Screen.tsx';
import { First } from './record/Screen.tsx';
import { Review } from './review/Screen.tsx';
import { Settle } from './review/Settle.tsx';
import { Text } from './intake/Screen.tsx';
import type { ScreenProps } from './screen.ts';

export const SCREENS: Readonly<Record<string, ComponentType<ScreenProps>>> = {
  '': First,
  corrections: Corrections,
  ready: Ready,
  review: Review,
  settle: Settle,
  coding: CodingScreen,
  entries: Entries,
  facts: FactsScreen,
  text: Text,
};
