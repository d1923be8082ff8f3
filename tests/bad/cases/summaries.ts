// What is told in our words: from what was read, at a place that it has, in one short sentence of ours, once.
import type { Case } from '../copy.ts';

const TOLD = 'content/findings/2022-inspection.yml';
const SOURCE = 'content/sources/2022-ofsted-inspection-report.yml';
const LETTER = 'content/findings/2020-focused-visit.yml';
const REPORT = 'content/findings/2014-inspection.yml';
const REPORT_SOURCE = 'content/sources/2014-ofsted-inspection-report.yml';
const change = (name: string, rule: string, file: string, from: string, to: string): Case => ({ name, rule, change: { file, from, to } });

/** A passage told in our words at the end of the findings on the visit of 2022, which end on page 10. */
const told = (name: string, rule: string, fields: string): Case =>
  change(name, rule, TOLD, '\nasks:\n', `  - {id: 2022-inspection-f901, voice: summarised, theme: planning, stance: concern, ${fields}}\n\nasks:\n`);
const says = (name: string, rule: string, words: string): Case => told(name, rule, `says: ¦${JSON.stringify(words)}, paragraph: 60, page: 10`);

export const summaries: readonly Case[] = [
  change('a document that was read on no day', 'read-state', SOURCE, 'state: read\n  read: "2026-11-29"', 'state: ¦read'),
  change('pages of a document that was not read', 'read-state', REPORT_SOURCE, 'state: lossy\n', 'state: lossy\n  pages: ¦47\n'),
  change(
    'a passage in our words from a document that nobody says was read',
    'summary-source',
    LETTER,
    'findings:\n',
    'findings:\n  - {id: 2020-focused-visit-f901, voice: ¦summarised, says: "Plans drift.", theme: planning, stance: concern, paragraph: 1, page: 1}\n',
  ),
  told('a page that the document has not', 'summary-place', 'says: "Plans drift.", paragraph: 60, page: ¦12'),
  told('a paragraph that the document has not', 'summary-place', 'says: "Plans drift.", paragraph: ¦61, page: 10'),
  told('a page before the one of the passage before', 'summary-order', 'says: "Plans drift.", paragraph: 60, page: ¦9'),
  told('a paragraph before the one of the passage before', 'summary-order', 'says: "Plans drift.", paragraph: ¦59, page: 10'),
  says(
    'a sentence in our words that is too long',
    'summary-length',
    'Plans drift for some children and for some of their brothers and sisters, because nobody at all looks at what was agreed for them half a year before.',
  ),
  says('no sentence', 'summary-length', 'Plans that drift'),
  says('two sentences in our words', 'summary-length', 'Plans drift. Nobody looks at them.'),
  says('our words as a quotation', 'summary-quotation', 'Plans are "not good enough" for some children.'),
  says('our words as a quotation in single marks', 'summary-quotation', "Plans are 'not good enough' for some children."),
  says('a passage told twice', 'summary-twice', 'The council has too few foster carers of its own to meet demand.'),
  {
    ...change('a paragraph in print without its page', 'rest-read', REPORT, '    paragraph: 49\n    page: 15\n', '    paragraph: 49\n'),
    where: { file: REPORT, before: 'id: 2014-inspection-f006' },
  },
];
