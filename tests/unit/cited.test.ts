// Citations of a made record in every form: of each voice, each kind of document and each page of its own. What stands in the snapshot was read line by line.
import { expect, it } from 'vitest';
import { guardian, harvard, markdown, ready, textFragment } from '../../src/model/sharing/citationForms.ts';
import { biblatex, bibtex, CITATION_FILES, csl, ris } from '../../src/model/sharing/citationRecords.ts';
import * as cite from '../../src/model/sharing/citations.ts';
import * as own from '../../src/model/sharing/ownCitations.ts';
import { headTags } from '../../src/model/sharing/headTags.ts';
import { isQuoted } from '../../src/model/record/lookups.ts';
import type { InspectionRecord, QuotedFinding, Source, Statement } from '../../src/model/record/record.ts';
import { finding, made, source, told, toldFinding } from '../fixtures/made.ts';

const absolute = (path: string): string => `https://made.example${path}`;
const letter = source('letter', 'letter', 'The Inspectorate', { date: '2003-04-05', address: 'https://body.example/a_1%20b.pdf' });
const article = source('article', 'press', 'The Gazette', { publisher: 'The Gazette, every evening', date: '2001-02', archive: 'https://archive.example/a' });
const minutes = source('minutes', 'council-report', 'The council', { date: '2001-02-03/2001-02-05', title: 'Plans for 50% of #1 {all}_~^\\ & “more”' });
const figures = source('figures', 'statistics', 'The Office', { date: '2009', address: 'https://office.example/', html: true });
const lost = source('lost', 'report', 'The Inspectorate');
const limited: Source = { ...article, id: 'limited', limits: { words: 20, share: 0.5 } };

const record: InspectionRecord = {
  ...made,
  site: { ...made.site, publisher: '[Nobody]' },
  sources: [letter, article, minutes, figures, lost, limited],
};
const passage = (id: string, from: string, more: Partial<QuotedFinding> = {}): QuotedFinding =>
  finding(id, 'v', 'plans', 'concern', { source: from, quote: "Plans are 'not yet' good [at] all_", ...more });
const match = (more: object): QuotedFinding['match'] => ({ ...passage('x', 'letter').match, ...more });
const turned = match({ within: { start: true, end: true }, turn: ', but homes are warm.' });
const statement = (speaker: string, from: string): Statement => ({ ...passage('v-s1', from), kind: 'statement', speaker });

const PASSAGES: readonly cite.Passage[] = [
  passage('own', 'letter', { printedPages: [4, 4] }),
  passage('restored', 'letter', { match: match({ level: 'punctuation restored', within: { start: false, end: true } }) }),
  passage('turned', 'letter', { match: turned }),
  passage('limited', 'limited', { voice: 'quoted', match: turned }),
  passage('quoted', 'article', { voice: 'quoted' }),
  passage('reported', 'minutes', { voice: 'reported' }),
  passage('figures', 'figures', { printedPages: [7, 7] }),
  statement('The council', 'minutes'),
  statement('A councillor', 'article'),
  { ...toldFinding('told', 'v', 'plans', 'concern', 6), source: 'letter' },
  { ...told('ask', 'v', 'plans'), source: 'lost' },
];
const [visit] = made.inspections;
const [milestone] = made.milestones;
const [statistic] = made.statistics;
if (!visit || !milestone || !statistic) throw new RangeError('the made record has no visit, no event or no series');
const cited = (...ids: string[]): { source: string; supports: string }[] => ids.map((id) => ({ source: id, supports: 'it' }));
const signed: InspectionRecord = { ...record, site: { ...made.site, publisher: 'The publishers' } };
const chart = { id: 'x', headline: 'Plans & homes', sources: 'Two texts.' };

// Each is cited within its test: what is worked out before the tests begin is charged to all of them when the code is broken on purpose.
const OWN: readonly (() => cite.Citation)[] = [
  () => own.citeInspection(record, { ...visit, sources: cited('letter', 'lost') }, absolute),
  () => own.citeInspection(signed, { ...visit, visit: undefined, sources: cited('lost') }, absolute),
  () => own.citeMilestone(record, { ...milestone, date: '2001-02-03/2001-02-05', sources: cited('letter', 'minutes', 'letter', 'lost') }, absolute),
  () => own.citeStatistic(record, statistic, absolute),
  () => own.citeChart(signed, chart, absolute),
  () => own.citeData(record, absolute),
];
const FOREIGN: readonly (() => cite.Citation)[] = [
  ...PASSAGES.map((item) => () => cite.citePassage(record, item, absolute)),
  ...record.sources.map((one) => () => cite.citeSource(record, one, absolute)),
];
const FORMS = { harvard, guardian, markdown, ready, bibtex, biblatex, ris, csl: (one: cite.Citation) => JSON.stringify(csl(one)) };

it.each([...FOREIGN, ...OWN].map((one, i) => [i + 1, one] as const))('the citation %i of these is such in every form', (_number, make) => {
  const one = make();
  const forms = Object.entries(FORMS).map(([name, write]) => `${name}\n${write(one).replaceAll('\r\n', '⏎\n')}`);
  const tags = headTags(one).map(({ name, content }) => `${name}: ${content}`);
  expect([JSON.stringify(one, null, 1), ...forms, tags.join('\n')].join('\n\n')).toMatchSnapshot();
});

it('the sources of a chart are named whole, with one stop at their end', () => {
  expect(own.citeChart(record, { ...chart, sources: 'No. 1 and two texts.' }, absolute).says).toBe('Sources: No. 1 and two texts.');
});

it('a file of citations has each of them in its form, one after the other', () => {
  const few = FOREIGN.slice(0, 2).map((make) => make());
  expect(CITATION_FILES.ris(few)).toBe(few.map(ris).join(''));
  expect(CITATION_FILES.bib(few)).toBe(`${few.map(bibtex).join('\n\n')}\n`);
  expect(JSON.parse(CITATION_FILES.json(few))).toEqual(few.map(csl));
  expect(CITATION_FILES.json(few)).toMatch(/^\[\n {\n[^]*\n\]\n$/);
});

it('nobody but the inspectorate is named as such beside words, and nothing of ours stands between quotation marks', () => {
  for (const [i, item] of PASSAGES.entries()) {
    const one = FOREIGN[i]?.() ?? expect.unreachable();
    const own = item.kind !== 'statement' && item.voice === 'direct';
    expect(/^The Inspectorate, The paper/.test(one.attribution), one.id).toBe(own);
    expect(ready(one).startsWith('“'), one.id).toBe(isQuoted(item));
  }
});

it('a passage of a document that nobody has joined is refused by the name of that', () => {
  expect(() => cite.citePassage(record, passage('x', 'none'), absolute)).toThrow('the source none is not joined');
});

it('a link to words has them whole up to ten of one part, else five from either end, each sign in a form that no browser takes for a mark of its own', () => {
  const fragment = (quote: string): string => textFragment('https://a.example/', quote).slice('https://a.example/#:~:text='.length);
  const words = (count: number): string => Array.from({ length: count }, (_, i) => `w${i}`).join(' ');
  expect(fragment(words(10))).toBe(words(10).replaceAll(' ', '%20'));
  expect(fragment(words(11))).toBe('w0%20w1%20w2%20w3%20w4,w6%20w7%20w8%20w9%20w10');
  expect(fragment('One two […] three four')).toBe('One%20two,three%20four');
  expect(fragment('[…] One two […]')).toBe('One%20two');
  expect(fragment("A child's well-known & long plan, all-in")).toBe('A%20child%27s%20well%2Dknown%20%26%20long%20plan%2C%20all%2Din');
});

it('words with double marks of their own have single ones in a citation', () => {
  const one = cite.citePassage(record, passage('own', 'letter', { quote: 'Plans are "not yet" good' }), absolute);
  for (const write of [ready, guardian]) expect(write(one)).toMatch(/^“Plans are ‘not yet’ good” /);
});

it('BibTeX has each month by its own short name, and none of a year alone', () => {
  const month = (date: string): string | undefined => /month = (.*),/.exec(bibtex(cite.citeSource(record, { ...letter, date }, absolute)))?.[1];
  const names = Array.from({ length: 12 }, (_, i) => month(`2003-${String(i + 1).padStart(2, '0')}`));
  expect(names).toEqual(['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']);
  expect(month('2003')).toBeUndefined();
});

it('an address in BibTeX has no sign that would end it or that LaTeX would take for its own', () => {
  const told = bibtex(cite.citeSource(record, { ...letter, address: 'https://body.example/{a}\\b' }, absolute));
  expect(told).toContain('\\url{https://body.example/%7Ba%7D%5Cb}');
});
