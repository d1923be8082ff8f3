// The file of a visit that is known and whose report is not held, of an event, and of a document that is only cited: what is known is there, the rest is left empty.
import { recordDate, yearOf } from '../written/dates.ts';
import type { Draft } from '../written/draft.ts';
import { isWellNamed } from '../written/files.ts';

/** What is known of a visit whose report is not held. */
interface KnownVisit {
  framework: string;
  /** Days of the visit and of publication (EDTF); one of the two is needed. */
  visit?: string | undefined;
  published?: string | undefined;
  /** The document that tells of the visit. */
  source: string;
  /** A word that tells the visit from another of its kind in the same year. */
  apart?: string | undefined;
}

/** What is known of a document that is cited. */
interface CitedDocument {
  publisher: string;
  /** Two or three words that name it in its address. */
  subject: string;
  date?: string | undefined;
  year: string;
}

interface NewFile {
  path: string;
  content: string;
}

/** A new file and the id that its name gives it, or why it is not written. */
type Planned = { id: string; files: NewFile[] } | { why: string };

const slugOf = (words: string): string =>
  words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const word = (value: string | undefined): string => (value === undefined ? '' : ` ${JSON.stringify(value)}`);

function planned(draft: Draft, room: string, id: string, ending: string, lines: readonly string[]): Planned {
  const path = `content/${room}/${id}.${ending}`;
  if (!isWellNamed(path)) return { why: `"${id}" is no name for a file: use short words of letters and figures.` };
  if (draft.files.some((fact) => fact.path === path)) return { why: `There is already an entry of the name "${id}". Add a word that tells the two apart.` };
  return { id, files: [{ path, content: `${lines.join('\n')}\n` }] };
}

/** The file of a visit whose report is not held. */
export function knownVisit(draft: Draft, { framework: wanted, visit, published, source, apart = '' }: KnownVisit): Planned {
  const framework = draft.frameworks.data.frameworks.find(({ id }) => id === wanted);
  const date = visit ?? published;
  if (!framework) return { why: 'Choose the rules under which the visit was made.' };
  if (date === undefined || recordDate(date) === undefined)
    return { why: 'Give the day of the visit, or the day of publication: a month or a year is enough.' };
  if (!draft.files.some(({ path }) => path === `content/sources/${source}.yml`)) return { why: 'Choose the document that tells of the visit.' };
  const id = [yearOf(date), slugOf(framework.visit), slugOf(apart)].filter((part) => part !== '').join('-');
  return planned(draft, 'inspections', id, 'mdx', [
    '---',
    'title:',
    'short:',
    'label:',
    `framework: ${framework.id}`,
    ...(visit === undefined ? ['no_visit:'] : [`visit:${word(visit)}`, 'visit_basis:']),
    ...(published === undefined ? ['no_published:'] : [`published:${word(published)}`, 'published_basis:']),
    'checked:',
    'no_lead:',
    'scope:',
    'declared: []',
    'not_looked_at: []',
    'sources:',
    `  - source: ${source}`,
    '    supports:',
    '---',
    '',
    '## What is known',
  ]);
}

/** The file of a document that is cited and whose text is not held. */
export function citedDocument(draft: Draft, { publisher, subject, date, year }: CitedDocument): Planned {
  if (publisher.trim() === '') return { why: 'Say who published the document.' };
  if (slugOf(subject) === '') return { why: 'Give two or three words that say what the document is about.' };
  if (!/^\d{4}$/.test(year)) return { why: 'Give the year of the document in four figures.' };
  const id = [year, slugOf(publisher), slugOf(subject)].join('-');
  return planned(draft, 'sources', id, 'yml', [
    'title:',
    `publisher:${word(publisher.trim())}`,
    'kind:',
    ...(date === undefined ? ['date:'] : [`date:${word(date)}`]),
    'address: ""',
    'seen:',
    'terms:',
    'licence:',
    'text:',
    '  state: none',
    'supports:',
  ]);
}

/** The file of an event. */
export function newMilestone(draft: Draft, { date, subject, text }: { date: string; subject: string; text: string }): Planned {
  if (recordDate(date) === undefined || !/^\d{4}(?:-\d{2}){0,2}$/.test(date))
    return { why: 'Give the date, with the year first: 2027-05-11, 2027-05 or 2027.' };
  if (slugOf(subject) === '') return { why: 'Give two to four words that name the event.' };
  if (text.trim() === '') return { why: 'Say in a few sentences what happened.' };
  const facts = ['title:', `date:${word(date)}`, 'basis:', 'kind:', 'confidence:', 'sources: []'];
  return planned(draft, 'milestones', `${date}-${slugOf(subject)}`, 'mdx', ['---', ...facts, '---', '', text.trim()]);
}
