// What is said of a text and of a place in it: marks, notes, signs put back, who speaks, where, and how much may be quoted.
import type { Case } from '../copy.ts';

const LETTER = 'content/findings/2020-focused-visit.yml';
const REPORT = 'content/findings/2014-inspection.yml';
const PRESS = 'content/findings/2016-monitoring-visit.yml';
const TRADE = 'content/findings/2019-focused-visit.yml';
const COUNCIL = 'content/findings/2024-focused-visit.yml';
const LETTER_SOURCE = 'content/sources/2020-ofsted-focused-visit-letter.yml';
const REPORT_SOURCE = 'content/sources/2014-ofsted-inspection-report.yml';
const PRESS_SOURCE = 'content/sources/2016-cypnow-monitoring-visit.yml';
const TRADE_SOURCE = 'content/sources/2019-willispalmer-focused-visit.yml';
const change = (name: string, rule: string, file: string, from: string, to: string): Case => ({ name, rule, change: { file, from, to } });

/** A mark or a note that is listed with its source although it is part of what the text says. */
const mark = (words: string): Case =>
  change(`a mark that is part of the text: ${words}`, 'mark-form', LETTER_SOURCE, '["**", "###"]', `["**", "###", ¦${JSON.stringify(words)}]`);
const note = (words: string): Case =>
  change(`a note that is part of the text: ${words}`, 'footnote-form', REPORT_SOURCE, '"schools4"]', `"schools4", ¦${JSON.stringify(words)}]`);

/** Words that the report has, with signs that it never had. */
const sign = (words: string): Case =>
  change(
    `a sign put back: ${words}`,
    'quote-no-trace',
    REPORT,
    '\nasks:\n',
    `\nstatements:\n  - { id: 2014-inspection-s91, speaker: A council, quote: ¦${JSON.stringify(words)}, locator: "Summary" }\n\nasks:\n`,
  );

/** Takes a voice from "reported" to "quoted" behind given words. */
const voice = (file: string, words: string): Case =>
  change(`a voice that is not theirs: ${words}`, 'quoted-voice', file, `quote: "${words}"\n    voice: reported`, `quote: "${words}"\n    voice: ¦quoted`);

/** Words that are said to be printed with quotation marks: such as the text has, with both of their marks. */
const inPrint = (words: string): Case =>
  change(`printed words: ${words}`, 'text-facts', REPORT_SOURCE, '    words:\n', `    words:\n      - ¦${JSON.stringify(words)}\n`);

/** The first place of its kind in a file, moved to where it cannot be. */
const place = (file: string, from: string, to: string): Case =>
  change(`${file}: ${from} as ${to}`, 'locator-form', file, `locator: "${from}"`, `locator: ¦"${to}"`);

const limit = (name: string, file: string, from: string, to: string): Case => change(name, 'press-limits', file, from, to);

export const texts: readonly Case[] = [
  mark('not'),
  mark('always'),
  mark('.'),
  mark(','),
  mark("'"),
  mark('-'),
  mark('**Overview**'),
  note('September 2014'),
  note('age of 18'),
  note('30 September 2014'),
  note('71'),
  note('In 2013'),
  note('schools4'),
  note('Level 5'),
  inPrint("the 'shut door' policy"),
  inPrint('return home interviews'),
  inPrint("missing person's protocol"),
  inPrint("the open door' policy"),
  sign('children\'s services are "inadequate"'),
  sign('widespread or "serious" failures that result in children being harmed'),
  sign('\u201cwidespread or serious failures\u201d that result in children'),
  sign("Assessments are undertaken through the 'Family Common Assessment"),
  sign('Approximately £56,000 children and young people under the age of 18'),
  sign('In the past year, £717 families (with 1,402 children) received early'),
  sign('In September 2014, £1,128 contacts were received, of which 568'),
  sign('Plans are not specific – or outcome-focussed and do not'),
  sign('Social work practice is not – robust'),
  sign("Plan's are not specific or outcome-focussed"),
  sign('At 30 September 20-14, 1,915 children had been identified'),
  voice(TRADE, 'Senior leaders are reflective and adaptive, and they run a learning organisation'),
  voice(TRADE, 'The inspectorate found evidence of progress since the last inspection'),
  voice(TRADE, 'All children in care whose cases were reviewed by inspectors had a plan for permanence firmly in place'),
  voice(TRADE, 'Rotherham should also improve risk assessments'),
  voice(TRADE, 'Therapeutic support is readily available for all children in care'),
  voice(PRESS, 'the council is responding \\"positively\\" to recommendations'),
  voice(PRESS, "social work caseloads for the looked-after children's service had been reduced to an average of below 15"),
  voice(COUNCIL, 'Inspectors did not find any area for improvement in this practice area that senior leaders were not already sighted on.'),
  place(LETTER, 'Findings, bullet 1', 'Findings, bullet 99'),
  place(LETTER, 'Findings, bullet 2', 'Findings, bullet 27'),
  place(LETTER, 'What needs to improve, bullet 1', 'What needs to improve, bullet 0'),
  place(LETTER, 'Overview, paragraph 1', 'page 99'),
  place(LETTER, 'Overview, paragraph 2', '???'),
  place(COUNCIL, '2.9', '2.99'),
  place(COUNCIL, '2.6', '2.7'),
  place(COUNCIL, '2.8', 'paragraph 900'),
  place(REPORT, 'paragraph 61', 'paragraph 161'),
  place(REPORT, 'paragraph 126', 'paragraph 12'),
  place(REPORT, 'Recommendation 9', 'Recommendation 999'),
  place(TRADE, 'paragraph 2', 'paragraph 200'),
  place(TRADE, 'paragraph 3', 'paragraph 7 to 3'),
  place(PRESS, 'paragraph 10', 'paragraph -1'),
  {
    name: 'limits of the press that are gone',
    rule: 'press-limits',
    change: { file: PRESS_SOURCE, from: 'limits: { words: 20, share: 0.45 }\n', to: '' },
    where: { file: PRESS_SOURCE, before: 'press\nlicence' },
  },
  limit('a limit of words raised a little', PRESS_SOURCE, 'words: 20', 'words: ¦21'),
  limit('a limit of words raised', PRESS_SOURCE, 'words: 20', 'words: ¦400'),
  limit('a limit of the share raised a little', PRESS_SOURCE, 'share: 0.45', 'share: ¦0.46'),
  limit('a limit of the share raised to the whole', PRESS_SOURCE, 'share: 0.45', 'share: ¦1'),
  limit('a limit of words raised in the trade press', TRADE_SOURCE, 'words: 20', 'words: ¦40'),
  limit('a limit of the share raised in the trade press', TRADE_SOURCE, 'share: 0.45', 'share: ¦0.9'),
];
