// Whether the record may be published, in words: what still stands in the way, each thing once, and what to do next.
import { severalInWords } from '../../model/words/english.ts';
import type { Readiness } from './answers.ts';

/** What the page begins and ends with. */
interface Verdict {
  isReady: boolean;
  says: string;
  things: string[];
  next: string;
}

const UNSAID: Readonly<Record<Readiness['unsaid'][number], string>> = {
  address: 'Nobody has said yet at what address the site will stand.',
  publisher: 'Nobody has said yet who publishes the site.',
  contact: 'Nobody has said yet how to reach whoever publishes the site.',
};

/** How many entries are new, in a sentence. */
export const unregisteredInWords = (count: number): string =>
  `${count.toLocaleString('en-GB')} new ${count === 1 ? 'entry is' : 'entries are'} not registered yet.`;

/** The verdict on what is known. */
export function verdict({ problems, unsaid, unregistered }: Pick<Readiness, 'problems' | 'unsaid' | 'unregistered'>): Verdict {
  const isOpen = problems.length === 0 && unregistered > 0;
  const things = [...problems.map(({ what }) => what), ...unsaid.map((name) => UNSAID[name]), ...(isOpen ? [unregisteredInWords(unregistered)] : [])];
  const next =
    problems.length > 0
      ? 'Next: mend the problems below, from the top. Each part of the desk shows its own beside the field.'
      : isOpen
        ? 'Next: read what changes, look at the preview, then register.'
        : unsaid.length > 0
          ? 'Next: say what is missing on the first page of the desk.'
          : 'Next: save a version, then publish.';
  return {
    isReady: things.length === 0,
    says: things.length === 0 ? 'Ready to publish' : `Not ready: ${severalInWords(things.length, 'thing')}`,
    things,
    next,
  };
}
