// Files of findings: whole, and named after their inspection.
import { isUnread, type Draft } from '../written/draft.ts';
import { coverageOf } from '../evidence/coverage.ts';
import { at, type Rule } from './rule.ts';

export const themelessAsks: Rule = (draft) =>
  draft.findings.flatMap((entry) =>
    entry.data.asks.flatMap(({ id, state, theme }, i) =>
      state === 'whole' && theme === undefined
        ? [at(entry, ['asks', i], 'A whole ask has no theme.', 'Add "theme:"; only a fragment may be without.', id)]
        : [],
    ),
  );

export const emptyLeftOut: Rule = (draft) =>
  draft.findings.flatMap((entry) =>
    entry.data.left_out.flatMap(({ lines, quote }, i) =>
      (lines === undefined) === (quote === undefined)
        ? [at(entry, ['left_out', i], 'A passage left out is named by its lines or by a quote, one of the two.', 'Write "lines:" or "quote:".')]
        : [],
    ),
  );

const WHO = 'with "by: person", the role and the day, or "by: language-model"';

/** Each file with findings or asks says who coded it, and no other does. */
export const whoCoded: Rule = (draft) => [
  ...draft.findings.flatMap((entry) =>
    entry.data.coded.length > 0 || draft.unread.has(entry.file)
      ? []
      : [at(entry, ['coded'], 'The file does not say who coded it.', `Write below "coded:" who did, ${WHO}.`)],
  ),
  ...draft.inspections.flatMap((entry) => {
    const { asks, coded = [] } = entry.data;
    if (asks.length > 0 === coded.length > 0 || draft.unread.has(entry.file)) return [];
    return asks.length > 0
      ? [at(entry, ['asks'], 'The visit has asks of its own, and does not say who gave them their themes.', `Add "coded:" below them, ${WHO}.`)]
      : [
          at(
            entry,
            ['coded'],
            'The visit has no asks of its own, so nothing in this file was coded.',
            'Take "coded:" out here. Who coded a text is said in its file of findings.',
          ),
        ];
  }),
];

/** A paragraph on a theme rests on passages, and passages are named for a paragraph. */
export const themeParagraph: Rule = (draft) =>
  draft.themes.data.themes.flatMap(({ id, through, evidence }, i) =>
    (through === undefined) === (evidence.length === 0)
      ? []
      : [
          through === undefined
            ? at(
                draft.themes,
                ['themes', i, 'evidence'],
                'Passages are named for a paragraph that is not there.',
                'Write the paragraph as "through:", or take "evidence:" out.',
                id,
              )
            : at(
                draft.themes,
                ['themes', i, 'through'],
                'The paragraph rests on nothing.',
                'Name under "evidence:" the findings and asks that say so; without them it is not published.',
                id,
              ),
        ],
  );

/** Most of a text that is called full is coded or left out with a reason. A file with no passage at all has a problem of its own. */
export const mostlyOpen: Rule = (draft, evidence) => {
  const full = new Map(draft.inspections.flatMap((entry) => (entry.data.coverage === 'full' ? [[entry.id, entry] as const] : [])));
  const begun = draft.findings.filter(({ file, data }) => full.has(data.inspection) && !draft.unread.has(file) && data.findings.length + data.asks.length > 0);
  return coverageOf({ ...draft, findings: begun }, evidence).flatMap(({ inspection, words, uncovered }) => {
    const entry = full.get(inspection);
    const open = uncovered.reduce((sum, stretch) => sum + stretch.words.split(' ').length, 0);
    return entry === undefined || open <= words / 2
      ? []
      : [
          at(
            entry,
            ['coverage'],
            `The coverage is "full", but ${open} of the ${words} words of the text are neither coded nor left out.`,
            'Code the rest of the text, or leave it out with a reason. "npm run coverage" lists what is open.',
          ),
        ];
  });
};

/** A file of findings on a visit that does not exist: then the visit that it should be on lacks its own. */
const strayFile = (draft: Draft): { cause: string } | undefined =>
  draft.findings
    .filter(({ data }) => !draft.inspections.some(({ id }) => id === data.inspection) && !draft.unread.has(`content/inspections/${data.inspection}.mdx`))
    .map(({ data }) => ({ cause: `inspections/${data.inspection}` }))[0];

/** A file of findings is not empty, and has the name of its inspection. */
export const noFindings: Rule = (draft) => [
  ...draft.findings.flatMap((entry) =>
    entry.data.findings.length + entry.data.asks.length + entry.data.statements.length > 0 || draft.unread.has(entry.file)
      ? []
      : [at(entry, ['findings'], 'The file holds no finding, ask or statement.', 'Code the text, or take the file away.')],
  ),
  ...draft.inspections.flatMap((entry) =>
    entry.data.text === undefined || isUnread(draft, `content/findings/${entry.id}.yml`) || draft.findings.some(({ data }) => data.inspection === entry.id)
      ? []
      : [
          {
            ...at(entry, ['text'], 'The visit names a text, but no file of findings is on it.', 'Code the text into content/findings/, or take "text:" out.'),
            cause: strayFile(draft)?.cause ?? `findings/${entry.id}`,
          },
        ],
  ),
];

export const findingsName: Rule = (draft) =>
  draft.findings
    .filter(({ id, data }) => id !== data.inspection)
    .map((entry) => ({
      ...at(entry, ['inspection'], `The file is named "${entry.id}", but it is on "${entry.data.inspection}".`, 'Name the file after its inspection.'),
      cause: `inspections/${entry.data.inspection}`,
    }));
