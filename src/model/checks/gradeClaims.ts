// Grades that our prose claims of a year: one that the record has of that year.
import { dateOf } from '../written/dates.ts';
import type { Draft } from '../written/draft.ts';
import { idOf } from '../written/files.ts';
import { OVERALL } from '../written/schemas.ts';
import { listed } from '../words/english.ts';
import { blocksOf, fieldsOf, type Words } from './asRead.ts';
import { isWithinRange } from './dates.ts';
import { grade, overallGrade, ungradedVisit } from './grades.ts';
import type { Found, Rule } from './rule.ts';

const yearsOf = (draft: Draft, date: string | undefined): number[] => {
  if (date === undefined || !isWithinRange(draft, date)) return [];
  const { from, to } = dateOf(date);
  return [...new Set([from ?? to - 1, to - 1])].map((time) => new Date(time).getUTCFullYear());
};

interface Graded {
  grades: Set<string>;
  overall: Set<string>;
  others: string[];
}

/** What was graded in each year, in small letters: of visits by their days and that of publication, of events by what is said of their grades. */
function gradesByYear(draft: Draft): Map<number, Graded> {
  const known = new Map<number, Graded>();
  const of = (year: number): Graded => {
    const one = known.get(year) ?? { grades: new Set(), overall: new Set(), others: [] };
    known.set(year, one);
    return one;
  };
  for (const { data } of draft.inspections)
    for (const year of [...yearsOf(draft, data.visit), ...yearsOf(draft, data.published)])
      for (const { grade: word, group } of data.judgements) {
        of(year).grades.add(word.toLowerCase());
        if (group === OVERALL) of(year).overall.add(word.toLowerCase());
      }
  for (const { data } of draft.milestones)
    for (const year of yearsOf(draft, data.date)) if (data.grades !== undefined) of(year).others.push(data.grades.toLowerCase());
  return known;
}

/** Words by which a sentence says something else of a grade than that it was given. */
const OTHERWISE =
  /\b(?:not|never|no|nor|neither|than|until|before|after|since|unless|if|would|could|might|may|should|expect\w*|hop\w+|aim\w*|itself|themsel\w+|but for|all but|except)\b/i;
/** What a sentence is about: the services as a whole, or a part of them. */
const WHOLE = /\b(?:children['’]s services|the (?:council|service|authority))\b/i;
const PART =
  /\b(?:care|leavers?|adoption|leaders?(?:hip)?|board|help|protection|looked|parts?|areas?|judge?ments?|impact|experiences|progress|every|all|some|most|work)\b/i;
/** Others who are graded, or who grade. */
const OTHERS =
  /\b(?:schools?|academ\w+|colleges?|nurser\w+|hospitals?|trusts?|CQC|Commission|(?:children['’]s )?homes?|agenc\w+|police|probation|youth|SEND|region\w*|neighbour\w*|other|others|another|elsewhere|national\w*|England)\b/i;
const PARTS = /(?<=[.!?;])\s+/g;

interface Claim {
  said: string;
  year: number;
  index: number;
  /** Whether the sentence is about the services as a whole. */
  isWhole: boolean;
}

export const gradeClaimed: Rule = (draft) => {
  // Grades that are themselves in doubt have a problem of their own, and what is told of them follows from it.
  const isUnsure = overallGrade(draft, []).length > 0 || grade(draft, []).length > 0 || ungradedVisit(draft, []).length > 0;
  if (isUnsure || [...draft.unread].some((path) => /^content\/(?:inspections\/|milestones\/|frameworks\.yml)/.test(path))) return [];
  const words = [...new Set(draft.frameworks.data.frameworks.flatMap(({ grades }) => grades.map(({ word }) => word)))].sort((a, b) => b.length - a.length);
  if (words.length === 0) return [];
  const known = gradesByYear(draft);
  const any = words.map((word) => word.replace(/[^\p{L}\p{N} ]/gu, '\\$&')).join('|');
  const dated = new RegExp(`(?<![\\p{L}-])(${any})(?:,? (?:overall|again))? in ((?:19|20)\\d\\d)\\b`, 'gu');
  const given = new RegExp(`\\b(?:judged|graded|rated)\\b(?: [\\p{L}'’-]+,?){0,6}? (${any})(?![\\p{L}-])`, 'giu');
  const claims = (sentence: string): Claim[] => {
    if (OTHERWISE.test(sentence) || OTHERS.test(sentence)) return [];
    const isWhole = WHOLE.test(sentence) && !PART.test(sentence.replace(/children['’]s (?:social care|services)/gi, ''));
    const direct = [...sentence.matchAll(dated)].map(({ 1: said = '', 2: year, index }) => ({ said, year: Number(year), index, isWhole }));
    const years = [...new Set([...sentence.matchAll(/\b(?:19|20)\d\d\b/g)].map(([year]) => Number(year)))];
    const [only] = years;
    return direct.length > 0 || years.length !== 1 || only === undefined
      ? direct
      : [...sentence.matchAll(given)].map(({ 1: said = '', index }) => ({ said, year: only, index, isWhole }));
  };
  const isOurs = ({ path = [] }: Words): boolean => ['through', 'summary', 'says', 'scope'].includes(String(path.at(-1)));
  const entries = [draft.themes, draft.story, ...draft.pages, draft.glossary, ...draft.inspections];
  const stretches = [...draft.prose.flatMap(blocksOf), ...entries.flatMap(fieldsOf).filter(isOurs)];
  const someGrade = new RegExp(any, 'iu');
  return stretches.flatMap(({ file, text, place }) => {
    if (!/\b(?:19|20)\d\d\b/.test(text) || !someGrade.test(text)) return [];
    const starts = [0, ...[...text.matchAll(PARTS)].map(({ 0: gap, index }) => index + gap.length)];
    return starts.flatMap((from, i) =>
      claims(text.slice(from, starts[i + 1])).flatMap(({ said: typed, year, index, isWhole }): Found[] => {
        const { grades, overall, others } = known.get(year) ?? { grades: new Set<string>(), overall: new Set<string>(), others: [] };
        const said = typed.toLowerCase();
        const fitting = isWhole && overall.size > 0 ? overall : grades;
        // "Requires improvement" is how people shorten "Requires improvement to be good".
        const fits = [...fitting].some((one) => one === said || one.startsWith(`${said} `)) || others.some((other) => other.includes(said));
        if (fitting.size === 0 || fits) return [];
        return [
          {
            file,
            ...place(from + index),
            id: idOf(file),
            what: `The text gives the grade "${typed}" for ${year}, but of that year the record has: ${listed([...fitting])}.`,
            todo: 'Compare the sentence with the grades of the visit in content/inspections/, and mend the one that differs from the report.',
          },
        ];
      }),
    );
  });
};
