// The structured data of every kind of page, of a made record: what each thing is, whose words it has, and what it rests on. What stands in the snapshot was read line by line.
import { describe, expect, it } from 'vitest';
import * as structured from '../../src/model/sharing/structured.ts';
import type { InspectionRecord, Milestone, QuotedFinding, Source, Statement } from '../../src/model/record/record.ts';
import { finding, made, source, toldFinding, visit } from '../fixtures/made.ts';

const absolute = (path: string): string => `https://made.example${path}`;
const letter = source('letter', 'letter', 'The Inspectorate', {
  date: '2003-04-05',
  address: 'https://body.example/a.pdf',
  archive: 'https://archive.example/a',
});
const article = source('article', 'press', 'The Gazette', { publisher: 'The Gazette, every evening', date: '2001-02' });
const figures = source('figures', 'statistics', 'The Office', { date: '2009-01/2009-03' });
const sources: Source[] = [letter, article, figures];
const correction = (id: string, what: 'theme' | 'date') => ({ date: '2030-02-03', id, what, old: 'a', new: 'b', why: 'It was wrong.' });
const record: InspectionRecord = {
  ...made,
  sources,
  glossary: [{ id: 'plan', term: 'Plan', also: [], says: 'A plan.' }],
  corrections: [
    correction('own', 'theme'),
    correction('v', 'date'),
    correction('inspections/v#overall', 'date'),
    correction('own', 'date'),
    correction('themes/v', 'date'),
  ],
};
const passage = (id: string, from: string, more: Partial<QuotedFinding> = {}): QuotedFinding => finding(id, 'v', 'plans', 'concern', { source: from, ...more });
const turned = { ...passage('x', 'letter').match, within: { start: true, end: true }, turn: ', but homes are warm.' };
const statement: Statement = { ...passage('v-s1', 'article'), kind: 'statement', speaker: 'A councillor' };
const [theme] = made.themes;
const [statistic] = made.statistics;
const milestone = (date: string): Milestone => ({ ...(made.milestones[0] ?? expect.unreachable()), date });
if (!theme || !statistic) throw new RangeError('the made record has no theme or no series');

// Each is made within its test: what is worked out before the tests begin is charged to all of them when the code is broken on purpose.
const THINGS: Readonly<Record<string, () => unknown>> = {
  'a document of the inspectorate': () => structured.documentThing(letter, absolute),
  'an article': () => structured.documentThing(article, absolute),
  'a document of figures': () => structured.documentThing(figures, absolute),
  'a passage of the inspectorate': () => structured.passageThing(record, passage('own', 'letter'), absolute),
  'a passage whose sentence turns': () => structured.passageThing(record, passage('turned', 'letter', { match: turned }), absolute),
  'a passage that is quoted': () => structured.passageThing(record, passage('quoted', 'article', { voice: 'quoted' }), absolute),
  'a passage that is reported': () => structured.passageThing(record, passage('reported', 'article', { voice: 'reported', theme: 'none' }), absolute),
  'a statement': () => structured.passageThing(record, statement, absolute),
  'a passage in our words': () => structured.passageThing(record, { ...toldFinding('told', 'v', 'plans', 'concern', 6), source: 'letter' }, absolute),
  'a visit of some days': () => structured.inspectionThings(record, visit('v', '2001-02-03/2001-02-05', { published: '2001-04-05' }), absolute),
  'a visit of a day': () => structured.inspectionThings(record, visit('w', '2001-02-03', { published: '[..2001-04-05]' }), absolute),
  'a visit whose days are not known': () => structured.inspectionThings(record, visit('w', '[..2001-02-03]'), absolute),
  'a visit without days': () => structured.inspectionThings(record, { ...visit('w', '2001'), visit: undefined }, absolute),
  'an event of a time': () => structured.milestoneThing(milestone('2001-02/2001-03'), absolute),
  'an event of a month': () => structured.milestoneThing(milestone('2001-02'), absolute),
  'an event of some day': () => structured.milestoneThing(milestone('[2001-02..2001-03]'), absolute),
  'a theme': () => structured.themeThing(theme, absolute),
  'the glossary': () => structured.glossaryThing(record, absolute),
  'a series': () => structured.statisticThing(statistic, absolute),
  'a chart': () => structured.chartThing(record, { id: 'x', headline: 'Plans', summary: ['One.', 'Two.'] }, absolute),
  'the data': () => structured.dataThing(record, [{ id: 'findings', says: 'All.' }], absolute),
  'the site': () => structured.siteThing(record, absolute),
};

describe('structured data', () => {
  it.each(Object.entries(THINGS))('of %s', (_name, make) => expect(make()).toMatchSnapshot());
  it.each([
    ['/findings/own/', ['own theme', 'own date']],
    ['/inspections/v/', ['v date', 'inspections/v#overall date']],
    ['/findings/other/', []],
    ['/', []],
  ])('of the page %s has what was corrected of its entry, a part of it too, and nothing else', (path, said) => {
    const all = record.corrections.map((one) => ({ ...one, why: one.id }));
    const text = structured.jsonLd({ ...record, corrections: all }, { path, title: 'A', changed: '2030-02-03' }, [], absolute);
    const [self] = (JSON.parse(text) as { '@graph': [{ correction?: { text: string }[] }] })['@graph'];
    expect((self.correction ?? []).map((one) => one.text.replace(/^(\w+): .*\. (\S+)$/, '$2 $1'))).toEqual(said);
  });
  it('of a page has the page, its day and all that is on it', () => {
    const text = structured.jsonLd(record, { path: '/a/', title: 'A <b>', changed: '2030-02-03' }, [structured.siteThing(record, absolute)], absolute);
    expect(JSON.parse(text)).toMatchSnapshot();
    expect(text).not.toContain('<');
  });
  it('of a passage within a sentence that does not turn has its words alone', () => {
    const { turn, ...match } = turned;
    expect(turn).toBeDefined();
    expect(structured.passageThing(record, passage('within', 'letter', { match }), absolute)).toMatchObject({ text: 'What was found: within.' });
  });
  it('of a passage of a document that nobody has joined is refused by the name of that', () => {
    expect(() => structured.passageThing(record, passage('x', 'none'), absolute)).toThrow('the source none is not joined');
  });
});
