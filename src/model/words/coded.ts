// Who coded, in words: of one file each coder by role and day, of several what is true of all of them.
import { inWords } from '../written/dates.ts';
import type { Coder } from '../written/draft.ts';
import type { Inspection, InspectionRecord } from '../record/record.ts';
import { capitalised, listed } from './english.ts';
import { reviewedIn } from './reviewed.ts';

type Coded = Pick<Inspection, 'coded' | 'findings' | 'asks'>;
type Reviewed = Pick<InspectionRecord, 'reviews'>;

/** The findings and asks of some visits. */
const passagesOf = (visits: readonly Coded[]): { id: string }[] => visits.flatMap(({ findings, asks }) => [...findings, ...asks]);

const KINDS = ['person', 'language-model'] as const;
const KIND_WORDS: Readonly<Record<Coder['by'], string>> = { person: 'a person', 'language-model': 'a language model' };

/** "a person (policy officer, May 2027)", "a language model". */
function coderInWords(coder: Coder): string {
  const facts = [...(coder.by === 'person' ? [coder.role] : []), ...(coder.on === undefined ? [] : [inWords(coder.on)])];
  return facts.length === 0 ? KIND_WORDS[coder.by] : `${KIND_WORDS[coder.by]} (${facts.join(', ')})`;
}

/** Coders of one kind in different files: the roles, and no days. */
function kindInWords(kind: Coder['by'], coders: readonly Coder[]): string {
  const roles = [...new Set(coders.flatMap((coder) => (coder.by === 'person' ? [coder.role] : [])))];
  if (kind !== 'person') return KIND_WORDS[kind];
  return roles.length === 1 ? `${KIND_WORDS.person} (${listed(roles)})` : `people (${listed(roles)})`;
}

/** The coders of one file: "a person (policy officer, May 2027) and a language model". */
export const codersInWords = (coders: readonly Coder[]): string => listed(coders.map(coderInWords));

/** "by a language model", "by a person (policy officer) and a language model", "in part by a person (policy officer) and in part by a language model". */
function byWhom(files: readonly (readonly Coder[])[]): string {
  const all = files.flat();
  const inFull = new Set(files.map(codersInWords));
  if (inFull.size === 1) return `by ${[...inFull].join('')}`;
  const kinds = KINDS.filter((kind) => all.some(({ by }) => by === kind));
  const words = kinds.map((kind) => kindInWords(kind, all));
  const everywhere = files.every((coders) => kinds.every((kind) => coders.some(({ by }) => by === kind)));
  return everywhere ? `by ${listed(words)}` : listed(words.map((one) => `in part by ${one}`));
}

/** How the passages of some visits, or those given, were coded and reviewed, to go on a sentence: "sorted by a language model by a written codebook; …"; empty where none is coded. */
export function codedIn(record: Reviewed, visits: readonly Coded[], passages = passagesOf(visits)): string {
  const files = visits.map(({ coded }) => coded).filter((coders) => coders.length > 0);
  if (files.length === 0) return '';
  const several = new Set(files.flat().map(coderInWords)).size > 1;
  const people = files.flat().some(({ by }) => by === 'person');
  return `sorted ${byWhom(files)}${several ? ',' : ''} by a written codebook; ${reviewedIn(record, passages, people ? 'another person' : 'a person')}`;
}

/** The same as a sentence of its own. */
export function codedSentence(record: Reviewed, visits: readonly Coded[], passages = passagesOf(visits)): string {
  const words = codedIn(record, visits, passages);
  return words === '' ? '' : `${capitalised(words)}.`;
}
