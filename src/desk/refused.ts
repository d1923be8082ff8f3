// What the desk does not do, as an error: a sentence with what to do, which the page shows where it arose.
import type { Refusal } from './answers.ts';

/** Thrown on the server where something cannot be done, and in the browser when it hears of it. */
export class Refused extends Error {
  readonly kind: Refusal['kind'];

  constructor(why: string, kind: Refusal['kind'] = 'refused') {
    super(why);
    this.name = 'Refused';
    this.kind = kind;
  }
}
