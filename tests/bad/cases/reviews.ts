// Reviews that cannot be: of nothing, by nobody, twice, or saying two things at once.
import { globSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { REVIEWS } from '../../../src/model/written/files.ts';
import { afterCheck, written, type Case, type Change } from '../copy.ts';

const LETTER = 'content/findings/2020-focused-visit.yml';
interface Passage {
  id: string;
  quote: string;
  theme: string;
  stance?: string;
}
const { findings, asks } = parse(readFileSync(LETTER, 'utf8')) as { findings: Passage[]; asks: Passage[] };
const [finding, ask] = [findings.find(({ theme, stance }) => theme === 'front-door' && stance === 'concern') ?? findings[0], asks[0]];
if (!finding || !ask) throw new Error('the letter has no finding or no ask');

/** The passage as a review of it has seen it. */
const seen = ({ quote, theme, stance }: Passage): string => JSON.stringify({ words: quote, theme, ...(stance === undefined ? {} : { stance }) });
const OTHER = finding.theme === 'health' ? 'planning' : 'health';
const STANCE = finding.stance ?? '';
const TURNED = STANCE === 'strength' ? 'concern' : 'strength';
/** The day of a review that nobody doubts. */
export const ON = written('content/site.yml', /(?<=^checked: ")[\d-]{10}/m);
const REVIEWERS = 'reviewers:\n  - { id: editor-1, by: person, role: editor }\n  - { id: model-1, by: language-model }\n';

/** A review of the finding, with what it says; `¦` marks where the problem is. */
export const review = (says: string, { passage = finding.id, by = 'model-1', on = `"${ON}"`, of = seen(finding) } = {}): string =>
  `  - passage: ${passage}\n    reviewer: ${by}\n    on: ${on}\n    seen: ${of}\n${says
    .split('\n')
    .map((line) => `    ${line}\n`)
    .join('')}`;
/** A file of such reviews. */
export const file = (reviews: string, samples = ''): Change => ({ file: REVIEWS, text: `${REVIEWERS}${samples}reviews:\n${reviews}` });
const one = (name: string, rule: string, reviews: string, samples = ''): Case => ({ name, rule, change: file(reviews, samples) });

export const AGREED = 'what: agree';
const change = (field: string, old: string, now: string): string => `what: change\nchanges:\n  - { field: ${field}, old: ${old}, new: ${now} }`;
export const OTHER_THEME = change('theme', finding.theme, OTHER);
export const ask1 = { passage: ask.id, of: seen(ask) };
export const sample = (passages: string, more = 'of: 9'): string =>
  `samples:\n  - { id: sample-1, drawn: "${ON}", from: all findings, ${more}, seed: 7, passages: ${passages} }\n`;
const SAID = /no person has reviewed|not yet reviewed by a (?:second )?person/gi;
/** A day before the letter was published. */
const EARLY = '"2019-01-31"';

/** The content without its own sentences that say that nobody has reviewed it. */
export const unsaid: readonly Change[] = globSync('content/{*,about/*}.{yml,mdx}')
  .map((path) => ({ file: path.replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }))
  .filter(({ text }) => text.search(SAID) >= 0)
  .map(({ file: path, text }) => ({ file: path, text: text.replaceAll(SAID, 'somebody') }));

export const reviews: readonly Case[] = [
  one('a review of no passage', 'review-passage', review(AGREED, { passage: '¦2020-focused-visit-f999' })),
  one('a review of a statement', 'review-passage', review(AGREED, { passage: '¦2016-monitoring-visit-s01' })),
  one('a review of a visit', 'review-passage', review(AGREED, { passage: '¦2020-focused-visit' })),
  one('a sample with no passage', 'review-passage', review(AGREED), sample('[¦2020-focused-visit-f999]')),
  one('a review by nobody', 'review-reference', review(AGREED, { by: '¦editor-2' })),
  one('a review for no sample', 'review-reference', review(`sample: ¦sample-1\n${AGREED}`)),
  one('a passage that was not drawn', 'review-sample', review(`sample: ¦sample-1\n${AGREED}`), sample(`[${ask.id}]`)),
  one('a passage that was drawn twice', 'review-sample', review(AGREED), sample(`[${ask.id}, ¦${ask.id}]`)),
  one('a sample larger than what it is drawn from', 'review-sample', review(AGREED), sample(`[${ask.id}, ${finding.id}]`, 'of: ¦1')),
  one('two reviews by one reviewer on one day', 'review-twice', review(AGREED) + review(AGREED, { passage: `¦${finding.id}` })),
  one('an ask with a stance', 'review-seen', review(AGREED, { ...ask1, of: seen(ask).replace('}', ', "stance": ¦"concern" }') })),
  one('an ask that was given a stance', 'review-seen', review(`blind: { stance: ¦concern }\n${AGREED}`, ask1)),
  one('a finding of which no stance was seen', 'review-seen', review(AGREED, { of: `¦{ words: "Some words.", theme: planning }` })),
  one('a change that names no difference', 'review-change', review('what: ¦change')),
  one('a change that names an empty list', 'review-change', review('what: ¦change\nchanges: []')),
  one('agreement that names a change', 'review-change', review(OTHER_THEME.replace('change', '¦agree'))),
  one('a question that is not asked', 'review-change', review('what: ¦discuss')),
  one('a change to the same', 'review-change', review(change('stance', STANCE, `¦${STANCE}`))),
  one('a change from what was not seen', 'review-change', review(change('stance', `¦${TURNED}`, STANCE))),
  one('a theme that is changed twice', 'review-change', review(`${OTHER_THEME}\n  - { field: ¦theme, old: ${finding.theme}, new: ${OTHER} }`)),
  one('an ask whose stance is changed', 'review-change', review(change('stance', '¦concern', 'strength'), ask1)),
  one('agreement that was settled', 'review-settled', review(`${AGREED}\nsettled: ¦{ on: "${ON}", how: kept, why: "It is right." }`)),
  one('a passage kept without a reason', 'review-settled', review(`${OTHER_THEME}\nsettled: { on: "${ON}", how: ¦kept }`)),
  one('a passage said to be changed that is as it was', 'review-settled', review(`${OTHER_THEME}\nsettled: { on: "${ON}", how: ¦changed }`)),
  {
    name: 'prose that says that nobody has reviewed, where somebody has',
    rule: 'review-said',
    change: [
      ...unsaid,
      { file: 'content/about/privacy.mdx', from: '\n---\n', to: '\n---\n\nThese sentences are ours. ¦No person has reviewed them.\n' },
      file(review(AGREED, { by: 'editor-1' })),
    ],
  },
  one('a theme that there is not', 'unknown-theme', review(change('theme', finding.theme, '¦weather'))),
  one('a theme that there is not, chosen blind', 'unknown-theme', review(`blind: { theme: ¦weather, stance: concern }\n${AGREED}`)),
  {
    name: 'two reviewers of one id',
    rule: 'duplicate-id',
    change: { file: REVIEWS, text: `${REVIEWERS}  - { id: ¦model-1, by: language-model }\nreviews: []\n` },
  },
  one('a review on a day to come', 'date-range', review(AGREED, { on: `¦"${afterCheck(1)}"` })),
  one('a review before the document was published', 'date-order', review(AGREED, { on: `¦${EARLY}` })),
  one('a review settled before it was made', 'date-order', review(`${OTHER_THEME}\nsettled: { on: ¦"2026-11-01", how: kept, why: "It is right." }`)),
  one('a review before its sample was drawn', 'date-order', review(`sample: sample-1\n${AGREED}`, { on: '¦"2026-11-01"' }), sample(`[${finding.id}]`)),
  {
    name: 'a reviewer by name',
    rule: 'field-form',
    change: { file: REVIEWS, text: 'reviewers:\n  - { id: editor-1, by: person, role: ¦Jane Smith }\nreviews: []\n' },
  },
  {
    name: 'a review by a role that nobody has',
    rule: 'missing-field',
    change: { file: REVIEWS, text: 'reviewers:\n  - ¦{ id: editor-1, by: person }\nreviews: []\n' },
  },
  one('a review that neither agrees nor disagrees', 'field-value', review('what: ¦perhaps')),
];
