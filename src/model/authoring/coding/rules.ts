// The rules of coding in a sentence or two each, to stand beside the choice that they are about.
import { ASK, NO_FINDING, STANCE_NAMES, STATEMENT } from './names.ts';

/** A rule, and the choice that it is about. */
interface CodingRule {
  about: 'Inspectors …' | 'Theme' | 'Sentence';
  name: string;
  rule: string;
}

export const RULES: readonly CodingRule[] = [
  {
    about: 'Sentence',
    name: 'one finding',
    rule: 'One statement that something is good, poor, getting better or not yet good enough. Split a sentence only where its parts differ in what inspectors do or in the main theme. Join two only where the second gives the evidence for the first.',
  },
  {
    about: 'Sentence',
    name: 'said twice',
    rule: 'Code the fuller passage once. Code a line of a summary only where it says what stands nowhere else.',
  },
  {
    about: 'Inspectors …',
    name: STANCE_NAMES.concern,
    rule: 'The main clause finds something weak, poor, inconsistent or late. A bare plan, review or intention belongs here, and so does “in place, but no improvement yet”.',
  },
  {
    about: 'Inspectors …',
    name: STANCE_NAMES.progress,
    rule: 'The passage credits movement that was made, and says that its effect is still to come or that something still falls short. “Is beginning to” belongs here.',
  },
  {
    about: 'Inspectors …',
    name: STANCE_NAMES.strength,
    rule: 'The main clause praises, and the passage names no shortfall. “Adequate” and “improved” alone belong here. A leading “although …” or “while …” changes nothing.',
  },
  {
    about: 'Inspectors …',
    name: ASK,
    rule: 'An item of a list of what must or should improve, or a recommendation. It is not a finding besides.',
  },
  { about: 'Inspectors …', name: STATEMENT, rule: 'What the council or somebody else says of itself. It is shown as theirs and never counted.' },
  {
    about: 'Inspectors …',
    name: NO_FINDING,
    rule: 'Dates, scope, method, thanks, definitions, background without a judgement, grades, and what is said more fully elsewhere. Give the reason.',
  },
  {
    about: 'Theme',
    name: 'which one',
    rule: 'Ask what a service would change to answer this finding: that is the main theme. Up to two others may stand beside it.',
  },
];
