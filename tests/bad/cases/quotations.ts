// Quotations: letter for letter from their source, whole in sense, once, and no more than may be quoted.
import type { Case } from '../copy.ts';

const LETTER = 'content/findings/2020-focused-visit.yml';
const PRESS = 'content/findings/2016-monitoring-visit.yml';
const TRADE = 'content/findings/2019-focused-visit.yml';
const COUNCIL = 'content/findings/2024-focused-visit.yml';
const change = (name: string, rule: string, file: string, from: string, to: string): Case => ({ name, rule, change: { file, from, to } });
const F001 = `quote: "Rotherham children's services reacted rapidly and effectively to the COVID-19 pandemic in the early months of 2020."`;
const quote = (name: string, rule: string, words: string): Case => change(name, rule, LETTER, F001, `quote: ¦"${words}"`);
const OVERSIGHT = 'quote: "Senior leaders, managers and staff have effective oversight of children and young people who need to be safeguarded and supported."';
const PLAIN = 'reacted rapidly and effectively to the COVID-19 pandemic';

export const quotations: readonly Case[] = [
  change(
    'a word left out',
    'quote-not-found',
    LETTER,
    `quote: "The quality of children's plans is not consistent`,
    `quote: ¦"The quality of children's plans is consistent`,
  ),
  quote('a word changed', 'quote-not-found', 'reacted quickly and effectively to the COVID-19 pandemic'),
  quote('a word added', 'quote-not-found', 'reacted very rapidly and effectively to the COVID-19 pandemic'),
  quote('a letter changed', 'quote-not-found', 'reacted rapidly and affectively to the COVID-19 pandemic'),
  quote('a digit changed', 'quote-not-found', 'reacted rapidly and effectively to the COVID-18 pandemic'),
  quote('a capital changed', 'quote-not-found', 'Reacted rapidly and effectively to the COVID-19 pandemic'),
  quote('a comma added', 'quote-not-found', 'reacted rapidly, and effectively to the COVID-19 pandemic'),
  quote('a word cut short', 'quote-not-found', 'reacted rapidly and effectively to the COVID-19 pandem'),
  quote('words that nobody wrote', 'quote-not-found', 'inspectors found that every child in the borough was safe'),
  quote('words of another source', 'quote-not-found', 'Arrangements to tackle child sexual exploitation are fragmented.'),
  quote('two parts the wrong way round', 'quote-not-found', 'in the early months of 2020 […] reacted rapidly and effectively'),
  quote('an omission without its mark', 'quote-not-found', 'reacted rapidly and effectively in the early months of 2020'),
  quote('a part that is nowhere', 'quote-not-found', `${PLAIN} […] and every child in the borough was safe`),
  quote('too few characters', 'quote-too-short', 'reacted rap'),
  quote('a part of too few characters', 'quote-too-short', `${PLAIN} […] 2020`),
  quote('nothing but an omission', 'quote-too-short', '[…]'),
  change('words that stand twice', 'quote-found-twice', LETTER, F001, 'quote: ¦"to the COVID-19 pandemic"'),
  {
    ...change('words before the quote that are not there', 'quote-prefix', COUNCIL, 'prefix: "record that \\""', 'prefix: "report that"'),
    where: { file: COUNCIL, before: '"the response to children who are' },
  },
  change(
    'a quote over lost words',
    'quote-over-a-gap',
    'content/findings/2014-inspection.yml',
    'quote: "Moreover, the local authority and its partners have not identified these weaknesses."',
    'quote: ¦"This has not been achieved. the Multi-Agency Risk Assessment Conference"',
  ),
  change(
    'words of the rest of the page',
    'quote-foreign-lines',
    TRADE,
    'quote: "The inspectorate found evidence of progress since the last inspection"',
    'quote: ¦"All children are to be removed from Rainsbrook Secure Training Centre"',
  ),
  quote('two parts from far apart', 'quote-far-apart', `${PLAIN} […] Children in care are seen regularly by social workers who know them well.`),
  change(
    'a quote cut after "not"',
    'quote-cut-after-negation',
    LETTER,
    `quote: "The quality of children's plans is not consistent for all children."`,
    'quote: ¦"consistent for all children. In some plans"',
  ),
  change(
    'a part cut after "not"',
    'quote-cut-after-negation',
    LETTER,
    `quote: "The quality of children's plans is not consistent for all children."`,
    `quote: ¦"The quality of children's plans is […] consistent for all children. In some plans"`,
  ),
  change('a passage counted twice', 'counted-twice', LETTER, OVERSIGHT, F001.replace('quote: ', 'quote: ¦')),
  change('a passage counted twice in part', 'counted-twice', LETTER, OVERSIGHT, 'quote: ¦"in the early months of 2020. Senior leaders ensured that"'),
  {
    name: 'more words than may be quoted',
    rule: 'quote-too-long',
    change: { file: 'content/sources/2016-cypnow-monitoring-visit.yml', from: 'words: 20', to: 'words: 19' },
    where: { file: PRESS, before: '"while this is beginning' },
  },
  change('more of an article than may be quoted', 'quoted-share', 'content/sources/2019-willispalmer-focused-visit.yml', 'share: 0.45', 'share: ¦0.3'),
  change("a reporter's words as Ofsted's own", 'voice', PRESS, 'voice: reported', 'voice: ¦direct'),
  change("Ofsted's own words as reported", 'voice', LETTER, 'voice: direct', 'voice: ¦reported'),
];
