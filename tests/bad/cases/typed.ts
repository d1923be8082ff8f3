// What is typed into our prose: words of documents, numbers and grades that the record holds, marks that make nothing, and places left open.
import type { Case } from '../copy.ts';

const FOCUSED = 'content/inspections/2020-focused-visit.mdx';
const JAY = 'content/milestones/2014-08-26-jay-report.mdx';
const STORY = 'content/story.mdx';
const THEMES = 'content/themes.yml';
const GLOSSARY = 'content/glossary.yml';
const LETTER = 'content/findings/2020-focused-visit.yml';
const PLACE = '## What they found\n';
const change = (name: string, rule: string, file: string, from: string, to: string): Case => ({ name, rule, change: { file, from, to } });
const block = (name: string, rule: string, words: string): Case => change(name, rule, FOCUSED, PLACE, `${PLACE}\n${words}\n`);
const story = (name: string, words: string): Case => change(name, 'grade-claimed', STORY, '## What happened?\n', `## What happened?\n\n${words}\n`);
const slip = (name: string, words: string): Case => block(name, 'markdown-slip', words);
const WORDS = 'Families step up and down between the services at a time that is right for the child and commensurate with their level of need.';

export const typed: readonly Case[] = [
  block('words of the letter, typed with their marks', 'typed-quotation', `Ofsted wrote that ¦"${WORDS}"`),
  block(
    'words that no document has, as if they were quoted',
    'typed-quotation',
    'Ofsted wrote that ¦"the council has built a world-class service for every child".',
  ),
  block('words of the letter, bent', 'typed-quotation', 'Ofsted wrote: ¦“families step up and down between services whenever it is right”.'),
  block('words between single marks', 'typed-quotation', "Ofsted wrote that ¦'the council's leaders have a clear and urgent plan for children'."),
  change(
    'words of a report in the paragraph on a theme',
    'typed-quotation',
    THEMES,
    'through: "In 2014 inspectors found no clear leadership.',
    "through: ¦\"In 2014 inspectors found 'a lack of clear leadership and accountability for services'.",
  ),
  block('words of the letter, as if they were ours', 'copied-words', `¦${WORDS}`),
  block('words of the letter in other capitals and without its marks', 'copied-words', `¦${WORDS.toLowerCase().replace('right for', 'right, for')}`),
  block('a number of findings', 'typed-count', 'This record holds ¦93 findings from the letter.'),
  block('a number of passages', 'typed-count', 'We show ¦1,322 coded passages.'),
  change('a number of asks in the summary of the story', 'typed-count', STORY, 'summary: "', 'summary: ¦"Ofsted made 57 asks. '),
  story('a grade that a year did not give', 'In 2014 Ofsted ¦rated the council Good.'),
  story('a grade beside its year', 'The services were ¦Inadequate in 2022.'),
  story('a grade of a part, given to the whole', "Rotherham's children's services were ¦Good in 2025."),
  story('a grade of the year in small letters', 'In 2022 it was ¦judged to be outstanding.'),
  change('a grade in the summary of the story', 'grade-claimed', STORY, 'summary: "', 'summary: ¦"Ofsted judged the council Outstanding in 2014. '),
  change('a grade in the paragraph on a theme', 'grade-claimed', THEMES, 'through: "In 2014', 'through: ¦"In 2022 leadership was rated Inadequate. In 2014'),
  change(
    'a grade in the text of a milestone',
    'grade-claimed',
    JAY,
    'Ofsted began its inspection',
    'In 2014 Ofsted ¦judged the service good. Ofsted began its inspection',
  ),
  slip('emphasis that is never closed', 'This is ¦**bold and never closed.'),
  slip('emphasis with spaces inside', 'This is ¦** bold ** here.'),
  slip('a heading without a space', '¦##Heading\n\nWords.'),
  slip('the sign of a list from another program', '¦• one'),
  slip('a table without the line below its head', '¦| a | b |\n| 1 | 2 |'),
  slip('a row with a cell too many', '| a | b |\n| --- | --- |\n¦| 1 | 2 | 3 |'),
  slip('a link of a wiki', 'See ¦[[themes]].'),
  slip('code that never ends', '¦```\ncode'),
  slip('a component without its bracket', '¦Finding id="2020-focused-visit-f001" />'),
  change('HTML in a title', 'field-markup', JAY, 'title: "The Jay report', 'title: ¦"The <b>Jay</b> report'),
  change('a script in an explanation', 'field-markup', GLOSSARY, 'says: "A quicker kind', 'says: ¦"<script>alert(1)</script> A quicker kind'),
  change('an image in an explanation', 'field-markup', GLOSSARY, 'says: "A quicker kind', 'says: ¦"<img src=x onerror=alert(1)> A quicker kind'),
  block('a chart twice on a page', 'chart-twice', '<Chart id="themes" />\n\nWords.\n\n¦<Chart id="themes" />'),
  block('a place left open', 'left-open', 'The board met in ¦TODO 2015.'),
  block('words of a printer', 'left-open', '¦Lorem ipsum dolor sit amet.'),
  change('a field left open', 'left-open', JAY, 'supports: "the day of publication (paragraph 1)"', 'supports: ¦"TBC"'),
  change('a field that does not apply', 'left-open', JAY, `basis: "Parliament's committee gives the day"`, 'basis: ¦n/a'),
  change('a field of signs', 'empty-field', JAY, 'supports: "the day of publication (paragraph 1)"', 'supports: ¦"-"'),
  {
    name: 'a passage about a single child, set apart in the text',
    rule: 'single-child',
    change: [
      { file: FOCUSED, from: PLACE, to: `${PLACE}\n¦<Finding id="2020-focused-visit-f001" />\n` },
      { file: LETTER, from: '    voice: direct', to: '    single_child: true\n    voice: direct' },
    ],
  },
];
