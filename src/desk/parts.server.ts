// The parts of the desk that have routes of their own, each under its name.
import type { Hono } from 'hono';
import type { Checking } from './checking.server.ts';
import { corrections } from './corrections/route.server.ts';
import { ready } from './ready/route.server.ts';
import { record } from './record/route.server.ts';
import { review } from './review/route.server.ts';
import { coding } from './coding/route.server.ts';
import { facts } from './facts/route.server.ts';
import { intake } from './intake/route.server.ts';
import type { Store } from './store.server.ts';

/** The routes of a part. */
type Part = (store: Store, checking: Checking) => Hono;

export const parts: Readonly<Record<string, Part>> = {
  corrections,
  ready,
  record,
  review,
  coding,
  facts,
  intake,
};
