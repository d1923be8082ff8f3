// Quotations: letter for letter from their source, whole in sense, once, and no more than may be quoted.
import { readFileSync } from 'node:fs';
import type { Case } from '../copy.ts';

const LETTER = 'content/findings/2020-focused-visit.yml';
const REPORT = 'content/findings/2014-inspection.yml';
const PRESS = 'content/findings/2016-monitoring-visit.yml';
const TRADE = 'content/findings/2019-focused-visit.yml';
const COUNCIL = 'content/findings/2024-focused-visit.yml';
const change = (name: string, rule: string, file: string, from: string, to: string): Case => ({ name, rule, change: { file, from, to } });
const F001 = `quote: "Rotherham children's services reacted rapidly and effectively to the COVID-19 pandemic in the early months of 2020."`;
const quote = (name: string, rule: string, words: string): Case => change(name, rule, LETTER, F001, `quote: ¦"${words}"`);
const OVERSIGHT = 'quote: "Senior leaders, managers and staff have effective oversight of children and young people who need to be safeguarded and supported."';
const F004 = 'quote: "Arrangements to tackle child sexual exploitation are fragmented."';
const CUT = 'quote-cut-after-negation';
const OMITS = 'quote-omits-negation';
const LIMIT = 'quote-cut-before-limit';
/** Puts other words of its source where the letter, the report of 2014 or one of the second-hand sources is quoted. */
const ofLetter = (rule: string, words: string): Case => quote(`the letter: ${words}`, rule, words);
const ofReport = (rule: string, words: string): Case => change(`the report: ${words}`, rule, REPORT, F004, `quote: ¦"${words}"`);
const ofPress = (rule: string, words: string): Case =>
  change(`the press: ${words}`, rule, PRESS, 'quote: "The result is that they know themselves well"', `quote: ¦'${words}'`);
const ofTrade = (rule: string, words: string): Case =>
  change(`the trade press: ${words}`, rule, TRADE, 'quote: "Senior leaders can demonstrate a good understanding of frontline practice"', `quote: ¦"${words}"`);
const ofCouncil = (rule: string, words: string): Case =>
  change(`the council: ${words}`, rule, COUNCIL, 'quote: "Senior leaders know themselves well."', `quote: ¦"${words}"`);
/** Takes away how a sentence goes on, where it is quoted whole. */
const ended = (file: string, words: string, rest: string): Case =>
  change(`a quote without its turn: ${words}`, 'quote-turn-untold', file, `quote: "${words}${rest}`, `quote: ¦"${words}"`);
const PLAIN = 'reacted rapidly and effectively to the COVID-19 pandemic';

export const quotations: readonly Case[] = [
  change(
    'a word left out',
    'quote-not-found',
    LETTER,
    `quote: "The quality of children's plans is not consistent`,
    `quote: ¦"The quality of children's plans is consistent`,
  ),
  change(
    'a word that the end of a line has broken',
    'quote-broken-word',
    LETTER,
    'quote: "Effective multi-agency working in the',
    'quote: ¦"Effective multi- agency working in the',
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
    'an omission that leaves out "not"',
    'quote-omits-negation',
    LETTER,
    `quote: "The quality of children's plans is not consistent for all children."`,
    `quote: ¦"The quality of children's plans is […] consistent for all children. In some plans"`,
  ),
  ofLetter(CUT, "always translate well into children's plans."),
  ofLetter(CUT, "translate well into children's plans."),
  ofLetter(CUT, 'identify learning gaps due to lost learning during the pandemic.'),
  ofLetter(CUT, 'the plan is considered at every meeting'),
  ofLetter(CUT, "suitable local authority placements to meet children's needs."),
  ofLetter(CUT, 'local authority placements for children in care.'),
  ofLetter(CUT, "record in enough detail to evidence progress in meeting children's needs"),
  ofLetter(CUT, 'delay, and social workers present detailed evidence to court.'),
  ofReport(CUT, 'lead to improvements in the identification of risk and support to children'),
  ofReport(CUT, 'capture the views of children and their families'),
  ofReport(CUT, 'ensure that partner agencies are held to account.'),
  ofReport(CUT, 'partner agencies are held to account.'),
  ofReport(CUT, 'enable them to have a clear picture of the quality of their services.'),
  ofReport(CUT, 'impacted upon the design, delivery and improvement of services.'),
  ofReport(CUT, 'able to demonstrate sufficient understanding of failures'),
  ofReport(CUT, 'perpetrator programmes, which is a significant gap.'),
  ofReport(CUT, 'up to date and most have significant gaps.'),
  ofReport(CUT, 'five do not currently have a clear link or match'),
  ofPress(CUT, 'getting the opportunity to develop a "trusting relationship"'),
  ofPress(CUT, 'supported or challenged sufficiently by managers'),
  ofPress(CUT, 'urgency to identify their long-term needs and secure early permanence'),
  ofTrade(CUT, 'drive progress in plans for permanence'),
  ofTrade(CUT, 'address deficits in social workers’ plans by stating clear outcomes'),
  ofCouncil(CUT, 'any area for improvement in this practice area'),
  ofLetter(OMITS, 'In some plans, specific needs are […] always identified'),
  ofLetter(OMITS, 'some audits are […] assessing the effectiveness or impact of social work interventions.'),
  ofLetter(OMITS, 'Child protection enquiries are completed promptly, […] the recordings of these enquiries'),
  ofLetter(OMITS, 'Management direction and decision-making in the MASH are timely, appropriate and […] clearly recorded.'),
  ofReport(OMITS, 'Social work practice is […] robust and management oversight'),
  ofReport(OMITS, "attended well by most partner agencies […] children's social care. This lack of engagement"),
  ofTrade(OMITS, 'IROs’) footprints are evident from files looked at, […] their impact is'),
  ofLetter(LIMIT, 'the quality of written plans is'),
  ofLetter(LIMIT, "the recording of supervision on the child's file does"),
  ofReport(LIMIT, 'Challenge and scrutiny by the Corporate Parenting Board have been ineffective'),
  ofPress(LIMIT, 'procedures are'),
  {
    ...change(
      'a quote that ends before "except", with nothing said of it',
      LIMIT,
      REPORT,
      /    cut: "The exception.*\n/.exec(readFileSync(REPORT, 'utf8'))?.[0] ?? '',
      '',
    ),
    where: { file: REPORT, before: '"the Multi-Agency Risk Assessment Conference (MARAC) is well' },
  },
  ofLetter('quote-joins-sentences', 'Technology and systems already in place […] enabled the early identification of vulnerable children.'),
  ofLetter('quote-joins-sentences', 'Placements are meeting […] obtained and utilised to inform care plans'),
  ended(
    LETTER,
    'Multi-agency meetings review the child and family situation',
    ', but it is not clear whether the plan is considered at every meeting, which increases the potential for drift in planning."',
  ),
  ended(
    LETTER,
    "some children live in unregistered children's homes",
    ', although all have exit plans and receive additional visits, looked after reviews and management oversight"',
  ),
  ended(
    LETTER,
    "A new children's home, managed by the local authority, has recently opened, resulting in increased capacity in children's placements",
    ', but senior leaders know there is still more to do."',
  ),
  ended(
    REPORT,
    'The number of strategy meetings convened when CSE is suspected is increasing',
    ', although the multi-agency response is not yet consistently robust."',
  ),
  ended(REPORT, 'The creation of a stable, qualified workforce in social care gives a good base for the future', ', but it needs greater nurturing."'),
  ended(REPORT, 'The frequency of looked after children being visited by their social worker has improved', ', but it is still not good enough."'),
  ended(REPORT, 'This service has now been brought in-house', ', but there is no evidence yet of improvements to the service or outcomes for care leavers."'),
  ended(
    REPORT,
    'The absence of a common understanding and application of thresholds has been identified as problematic across the partnership',
    ' but, although a document has been agreed, effective improvements in practice are yet to be achieved."',
  ),
  change('an excuse where nothing is cut', 'needless-cut', LETTER, F001, `${F001}\n    cut: ¦"The sense is kept."`),
  change('an excuse for an omission that turns nothing', 'needless-cut', LETTER, F001, `quote: "${PLAIN} […] months of 2020."\n    cut: ¦"The sense is kept."`),
  change('an excuse in one word', 'field-form', LETTER, F001, `${F001}\n    cut: ¦"fine"`),
  change('a passage counted twice', 'counted-twice', LETTER, OVERSIGHT, F001.replace('quote: ', 'quote: ¦')),
  change('a passage counted twice in part', 'counted-twice', LETTER, OVERSIGHT, 'quote: ¦"to the COVID-19 pandemic in the early months of 2020."'),
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
