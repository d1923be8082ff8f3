// What the check says, in the words of the forms: a field by the name that it has there, and what is done about it at the desk.
import type { Problem } from '../model/written/problems.ts';

type Labels = Readonly<Record<string, string>>;

const VISIT: Labels = {
  title: 'Title',
  short: 'Short title',
  label: 'Name of a column',
  framework: 'Rules under which it was made',
  visit: 'Visit',
  no_visit: 'Visit',
  visit_basis: 'What the date of the visit rests on',
  visit_note: 'What to know of those days',
  published: 'Publication',
  no_published: 'Publication',
  published_basis: 'What the date of publication rests on',
  published_note: 'What to know of that day',
  coverage: 'How much of the document is known',
  text: 'How much of the document is known',
  lead: 'Is the lead inspector named?',
  no_lead: 'Is the lead inspector named?',
  remote: 'How inspectors came',
  scope: 'Subject',
  declared: 'Themes',
  not_looked_at: 'Themes',
  scope_basis: 'How that is known',
  judgements: 'Grades',
  sources: 'Documents',
  checked: 'Checked on',
  supports: 'What it is cited for',
};
const DOCUMENT: Labels = {
  title: 'Title',
  publisher: 'Publisher',
  kind: 'Kind of document',
  date: 'Date',
  no_date: 'Date',
  address: 'Is it on the web?',
  no_address: 'Is it on the web?',
  seen: 'Checked on',
  terms: 'Whose terms its words stand under',
  licence: 'Terms in words',
  text: 'The text',
  supports: 'What is taken from it',
};
const CODING: Labels = {
  coded: 'Who coded it',
  role: 'In which role',
  on: 'When',
  quote: 'its words',
  says: 'In our words',
  voice: 'Who speaks',
  theme: 'Theme',
  also: 'Also about',
  stance: 'Inspectors …',
  rank: 'How pressing it is',
  state: 'Its words',
  number: 'Its number in the document',
  speaker: 'Who says it',
  locator: 'Place in the document',
  paragraph: 'Paragraph',
  page: 'Page',
  why: 'Why it is no finding',
  cut: 'Why the sense is kept',
};
const SITE: Labels = {
  address: 'Address of the site',
  publisher: 'Who publishes the site',
  contact: 'How to reach them',
  checked: 'Day on which the whole record was last checked',
  known_until: 'Last day of which you looked for what others published',
};

const FORMS: readonly (readonly [files: RegExp, labels: Labels])[] = [
  [/^content\/inspections\//, VISIT],
  [/^content\/sources\//, DOCUMENT],
  [/^content\/findings\//, CODING],
  [/^content\/site\.yml$/, SITE],
];

/** What one of a list is called. */
const ONE: Labels = {
  findings: 'finding',
  asks: 'ask',
  statements: 'statement',
  left_out: 'passage left out',
  sources: 'document',
  judgements: 'grade',
  coded: 'coder',
  declared: 'theme',
  not_looked_at: 'theme',
};

/** What is done at the desk, by the rule; of other rules what the check says holds for both. */
const TODO: Labels = {
  'missing-field': 'Fill it in.',
  'empty-field': 'Fill it in.',
  'no-evidence': 'Name at least one.',
  'date-form': 'Look the date up, and give it again.',
  'field-value': 'Choose one of those that the form offers.',
  'date-basis': 'Choose what the date rests on. Where no date is known, say why.',
  'address-basis': 'Write where the document stands on the web, or say why no address is given.',
  'undated-visit': 'Give the days of the visit or the day of publication. A month, a year or a latest day is enough.',
  'coverage-said': 'Choose “the whole document” if it is held or was read whole, and “part of it” if somebody else tells what it says.',
  'grades-missing': 'Choose the grades that the report gives. If it gives none, the visit was made under other rules: choose those.',
  'ungraded-visit': 'Look whether the document gives this grade. If it does, the visit was made under other rules: choose those.',
  'mostly-open': 'Code the rest of the text under “3 Coding”, or leave it out there with a reason.',
  'no-findings': 'Code the text under “3 Coding”.',
  'who-coded': 'Say who coded it, at the end of “2 Facts”: a person by role and day, or a language model.',
  'themeless-ask': 'Choose its theme. Only an ask whose words are lost may be without.',
};
/** Values of fields by the words of their buttons. */
const VALUES: Labels = { full: 'the whole document', partial: 'part of it', concern: 'criticise', progress: 'see progress', strength: 'praise' };

const labelsOf = (file: string): Labels => FORMS.find(([files]) => files.test(file))?.[1] ?? {};

/** The name that a field of a file has on its form; of a section its heading. */
export function labelOf(file: string, field: string): string | undefined {
  const label = labelsOf(file)[field];
  if (label !== undefined) return label;
  return file.endsWith('.mdx') && /^\p{Lu}/u.test(field) ? field : undefined;
}

/** A problem as somebody reads it who knows the forms and not the files. */
export function inFormWords<Some extends Problem>(problem: Some): Some {
  const { file, rule } = problem;
  const labels = labelsOf(file);
  if (Object.keys(labels).length === 0) return problem;
  const named = (words: string): string =>
    words
      .replace(/"(\w+)" in item (\d+) of "(\w+)"/g, (all, name: string, number: string, list: string) =>
        labels[name] === undefined ? all : `“${labels[name]}” of ${ONE[list] ?? 'entry'} ${number}`,
      )
      .replace(/Item (\d+) of "(\w+)"/g, (_, number: string, list: string) => `${ONE[list] ?? 'Entry'} ${number}`)
      .replace(/"(\w+)" under "(\w+)"/g, (all, _: string, group: string) => (labels[group] === undefined ? all : `“${labels[group]}”`))
      .replace(/"(\w+)(?::[^"]*)?"/g, (all, name: string) => {
        const words = labels[name] ?? VALUES[name];
        return words === undefined ? all : `“${words}”`;
      })
      .replace(/^(?=\p{Ll})./u, (letter) => letter.toUpperCase());
  const isOpen = rule === 'missing-field' || rule === 'empty-field';
  return {
    ...problem,
    what: isOpen
      ? named(problem.what).replace(/ (?:is missing|is empty|: must not be empty|must not be empty)\.$/, ' is not filled in yet.')
      : named(problem.what),
    todo: TODO[rule] ?? named(problem.todo),
  };
}
