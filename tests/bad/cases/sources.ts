// Sources: the text as it was received, and what is said of it; evidence, and what is left out.
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Case } from '../copy.ts';

const SOURCE = 'content/sources/2020-ofsted-focused-visit-letter.yml';
const LETTER = 'content/findings/2020-focused-visit.yml';
const THEMES = 'content/themes.yml';
const ASK =
  '- id: 2020-focused-visit-a01\n    quote: "The quality and monitoring of children\'s plans."\n    voice: direct\n    rank: improve\n    state: whole\n    theme: planning\n';
const JAY = 'content/milestones/2014-08-26-jay-report.mdx';
const SEED = 'seeds/000_b51574449f206285.txt';
const sha = (words: string): string => hash('sha256', words);
const change = (name: string, rule: string, file: string, from: string, to: string): Case => ({ name, rule, change: { file, from, to } });
const climbing = (name: string, path: string): Case => change(name, 'seed-path', SOURCE, 'seed: 000_b51574449f206285.txt', `seed: ¦${path}`);
/** What a source says of the document as it was received, set before its marks; with a document beside the text where one is given. */
const received = (name: string, rule: string, says: string, document?: string): Case => ({
  name,
  rule,
  change: [
    { file: SOURCE, from: '  marks:', to: `  received: ${says}\n  marks:` },
    ...(document === undefined ? [] : [{ file: 'seeds/letter.pdf', text: document }]),
  ],
});
const NO_SHA = 'a'.repeat(64);
const findings = (body: string): string =>
  `inspection: 2017-monitoring-visit-summer\nsource: 2020-ofsted-focused-visit-letter\ncoded:\n  - by: language-model\n${body}`;

/** A letter of which one sentence is coded; the last of its files is the visit. */
const MADE =
  'Plans are late.\n\nStaff know the children well and see them often. Homes are safe and warm. Managers read every file and say what has to be done.\n';
const halfCoded = (coverage: string): Case['change'] => [
  { file: 'seeds/half.txt', text: MADE },
  {
    file: 'content/sources/2026-ofsted-half.yml',
    text: `title: "A letter"\npublisher: Ofsted\nkind: letter\ndate: "2026-03-04"\naddress: null\nno_address: "It was made for a test."\nseen: "2026-11-29"\nterms: not-stated\nlicence: "None"\ntext: { state: clean, seed: half.txt, sha256: ${hash('sha256', MADE)} }\nsupports: "What it says."\n`,
  },
  {
    file: 'content/findings/2026-half.yml',
    text: 'inspection: 2026-half\nsource: 2026-ofsted-half\ncoded:\n  - by: language-model\nfindings:\n  - { id: 2026-half-f001, quote: "Plans are late.", voice: direct, theme: planning, stance: concern, locator: "Findings" }\n',
  },
  {
    file: 'content/inspections/2026-half.mdx',
    text: `---\ntitle: "A letter"\nshort: "Half coded visit"\nlabel: "Half"\nframework: ilacs-focused-visit\nvisit: "2026-02-03"\nvisit_basis: letter\npublished: "2026-03-04"\npublished_basis: letter\ncoverage: ¦${coverage}\ntext: 2026-ofsted-half\nchecked: "2026-11-29"\nno_lead: "It was made for a test."\nscope: "Plans."\nsources:\n  - { source: 2026-ofsted-half, supports: "the letter itself" }\n---\n\n## What they found\n\nWords.\n`,
  },
];

export const sources: readonly Case[] = [
  { name: 'a text that is called full, most of it neither coded nor left out', rule: 'mostly-open', change: halfCoded('full') },
  { ...change('a seed that has changed', 'seed-changed', SEED, 'Dear Ms Joyner', 'Dear  Ms Joyner'), where: { file: SOURCE, before: '7f8b56f7' } },
  change('another fingerprint', 'seed-changed', SOURCE, 'sha256: 7f8b', 'sha256: ¦0f8b'),
  { name: 'a seed that is gone', rule: 'seed-missing', change: { file: SEED, as: 'gone' }, where: { file: SOURCE, before: '000_b51574449f206285.txt' } },
  change(
    'a seed of another name',
    'seed-missing',
    'content/sources/2009-ofsted-annual-ratings.yml',
    'text: {state: none}',
    `text: {state: clean, seed: ¦nothing.txt, sha256: ${'a'.repeat(64)}}`,
  ),
  climbing('a seed path that climbs', '../../etc/passwd'),
  climbing('a seed path that climbs to a text', '../seeds/000_b51574449f206285.txt'),
  climbing('a seed path from the root', '/etc/hosts.txt'),
  climbing('a seed path of another system', '"..\\\\..\\\\secret.txt"'),
  climbing('a seed that is hidden', '.secret.txt'),
  received('a received document of another folder', 'seed-path', `{ file: ¦../letter.pdf, sha256: ${NO_SHA} }`),
  received('a received document that is a program', 'seed-path', `{ file: ¦letter.exe, sha256: ${NO_SHA} }`),
  received('a received document that is gone', 'received-missing', `{ file: ¦letter.pdf, sha256: ${NO_SHA} }`),
  received('a received document that has changed', 'received-changed', `{ file: letter.pdf, sha256: ¦${NO_SHA} }`, '%PDF-1.7'),
  received('a received document that is neither kept nor left out', 'received-basis', `¦{ sha256: ${NO_SHA} }`),
  received(
    'a received document that is kept and is not',
    'received-basis',
    `¦{ file: letter.pdf, not_kept: "Its terms do not allow it", sha256: ${sha('%PDF-1.7')} }`,
    '%PDF-1.7',
  ),
  received('a text on a page that its document does not have', 'text-facts', `{ not_kept: "x", sha256: ${NO_SHA}, pages: 2, places: [[1, 1], ¦[9, 3]] }`),
  received('a text whose pages run backwards', 'text-facts', `{ not_kept: "x", sha256: ${NO_SHA}, pages: 2, places: [[9, 1], ¦[4, 2]] }`),
  change(
    'a document of which no text was made',
    'received-basis',
    'content/sources/2009-ofsted-annual-ratings.yml',
    'text: {state: none}',
    `text: {state: none, received: ¦{ not_kept: "x", sha256: ${NO_SHA} }}`,
  ),
  { name: 'a document that no source names', rule: 'seed-unused', change: { file: 'seeds/extra.pdf', text: '%PDF-1.7' } },
  change('a foot of a page that stands once', 'furniture-form', SOURCE, '  marks:', '  furniture: [¦30]\n  marks:'),
  change('a foot of a page beyond the end of the text', 'text-facts', SOURCE, '  marks:', '  furniture: [¦999]\n  marks:'),
  { name: 'a text that no source names', rule: 'seed-unused', change: { file: 'seeds/extra.txt', text: 'Words.\n' } },
  change(
    'a text with the state "none"',
    'seed-state',
    'content/sources/2009-ofsted-annual-ratings.yml',
    'text: {state: none}',
    'text: {state: none, seed: ¦000_b51574449f206285.txt}',
  ),
  change('a text without its file', 'seed-state', 'content/sources/2009-ofsted-annual-ratings.yml', 'text: {state: none}', 'text: {state: ¦clean}'),
  change('a mark that is not in the text', 'text-facts', SOURCE, 'marks: ["**", "###"]', 'marks: ["**", "###", ¦"~~"]'),
  change('a gap beyond the end of the text', 'text-facts', 'content/sources/2014-ofsted-inspection-report.yml', '{ line: 1525,', '{ line: ¦9525,'),
  change('a footnote that is not in the text', 'text-facts', 'content/sources/2014-ofsted-inspection-report.yml', '"area3"', '¦"borough3"'),
  change('foreign lines beyond the end of the text', 'text-facts', SOURCE, '  marks:', '  foreign_from: ¦999\n  marks:'),
  change('lines left out beyond the end of the text', 'text-facts', LETTER, '{ lines: 97-100,', '{ lines: ¦97-1000,'),
  change('lines left out that run backwards', 'text-facts', LETTER, '{ lines: 97-100,', '{ lines: ¦100-97,'),
  change(
    'a document without address and reason',
    'address-basis',
    SOURCE,
    'address: null\nno_address: "The letter\'s address on Ofsted\'s site was not seen; the text is the letter itself."',
    'address: ¦null',
  ),
  {
    name: 'a milestone without a source',
    rule: 'no-evidence',
    change: { file: JAY, text: readFileSync(JAY, 'utf8').replace(/sources:\n(?: .*\n)+/, 'sources: ¦[]\n') },
  },
  {
    name: 'a theme that leans on nothing',
    rule: 'no-evidence',
    change: { file: THEMES, text: readFileSync(THEMES, 'utf8').replace(/evidence:\n(?: .*\n)+$/, 'evidence: ¦[]\n') },
  },
  {
    name: 'a theme with passages and no paragraph',
    rule: 'theme-paragraph',
    change: { file: THEMES, text: readFileSync(THEMES, 'utf8').replace(/ {4}through: .*\n {4}(evidence:)/, '    ¦$1') },
  },
  {
    name: 'a file of findings without any',
    rule: 'no-findings',
    change: { file: 'content/findings/2017-monitoring-visit-summer.yml', text: findings('findings: ¦[]\n') },
  },
  {
    name: 'a text without a file of findings',
    rule: 'no-findings',
    change: {
      file: 'content/inspections/2017-monitoring-visit-summer.mdx',
      from: 'framework: sif-monitoring',
      to: 'framework: sif-monitoring\ncoverage: full\ntext: ¦2017-rotherham-monitoring-visit-summer',
    },
  },
  {
    name: 'findings under another name',
    rule: 'findings-name',
    change: {
      file: 'content/findings/other.yml',
      text: findings(
        'findings:\n  - { id: 2017-monitoring-visit-summer-f001, quote: "reacted rapidly and effectively", voice: direct, theme: leadership, stance: strength, locator: "1" }\n',
      ).replace('2017', '¦2017'),
    },
  },
  change(
    'quotations from a document without text',
    'quote-without-text',
    LETTER,
    'source: 2020-ofsted-focused-visit-letter',
    'source: ¦2009-ofsted-annual-ratings',
  ),
  change('a passage left out that is not named', 'left-out', LETTER, '- { lines: 3-24, why: letterhead }', '- ¦{ why: letterhead }'),
  change(
    'a passage left out that is named twice',
    'left-out',
    LETTER,
    '- { lines: 3-24, why: letterhead }',
    '- ¦{ lines: 3-24, quote: "Dear Ms Joyner", why: letterhead }',
  ),
  change('a whole ask without a theme', 'themeless-ask', LETTER, ASK, ASK.replace('    theme: planning\n', '').replace('- id', '- ¦id')),
];
