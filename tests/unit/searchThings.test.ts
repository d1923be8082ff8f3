// What can be looked for by a name, and by which names: of a made record.
import { describe, expect, it } from 'vitest';
import type { Inspection, InspectionRecord } from '../../src/model/record/record.ts';
import { dateTokens, FILTER_LABELS, indexed, lexiconOf, searchEntries } from '../../src/model/sharing/search.ts';
import { NEWEST } from '../../src/model/sharing/searchNames.ts';
import { namedCharts, pages } from '../../src/model/sharing/searchPages.ts';
import { SAME } from '../../src/model/sharing/searchSame.ts';
import { given, things, type Thing } from '../../src/model/sharing/searchThings.ts';
import { formsOf, kindToken, named, termToken, WHOLE } from '../../src/model/sharing/searchWords.ts';
import { finding, made, own, source, visit } from '../fixtures/made.ts';

const person = { id: 'ann', name: 'Ann Example', offices: [{ office: 'Inspector', body: 'The Inspectorate' }, { office: 'Head', body: 'A school' }] }; // prettier-ignore
const other = { id: 'ben', name: 'Ben Example', offices: [{ office: 'Clerk', body: 'The council' }] };
const with_ = (more: Partial<InspectionRecord>): InspectionRecord => ({ ...made, people: [person, other] as InspectionRecord['people'], ...more });
const of = (record: InspectionRecord, kind: string): Thing[] => things(record).filter((one) => one.kind === kind);
const only = (record: InspectionRecord, kind: string): Thing => of(record, kind)[0] ?? expect.unreachable();
const [FIRST] = made.inspections;
const reviewed = (id: string, ordered: string, grade: string, more: Partial<Inspection> = {}): Inspection =>
  visit(id, ordered, { framework: FIRST?.framework ?? expect.unreachable(), judgements: [{ id: 'overall', heading: 'All', grade, group: 'overall', source: 's' }], ...more }); // prettier-ignore

describe('a visit', () => {
  it('is called by its days, its years before and after its kind, its grades and who led it', () => {
    const one = reviewed('2016-12-big-review', '2016-12-20', 'Poor', { published: '2017-01-03', lead: 'ann', synonyms: ['the big one'], title: 'The title', label: 'The label', judgements: [{ id: 'homes', heading: 'Homes', grade: 'Fair', group: 'homes', source: 's' }, { id: 'overall', heading: 'All', grade: 'Poor', group: 'overall', source: 's' }] }); // prettier-ignore
    const record = with_({ inspections: [visit('before', '2001'), one, reviewed('after', '2018', 'Good')] });
    expect(of(record, 'inspection')[1]).toEqual({
      url: '/inspections/2016-12-big-review/',
      kind: 'inspection',
      title: 'A visit',
      line: '20 December 2016 · All: Poor · published 3 January 2017',
      names: [
        'the big one',
        'big review',
        'The title',
        'The label',
        '2016',
        '2017',
        ...['review', 'inspection', 'report', 'The Inspectorate report', 'The Inspectorate inspection', 'The Inspectorate', 'Poor'].flatMap((name) => [
          name,
          `${name} 2016`,
          `2016 ${name}`,
          `${name} 2017`,
          `2017 ${name}`,
        ]),
        'Full review',
        'Review',
        '20 December 2016',
        '3 January 2017',
        'Ann Example',
        'lead inspector',
        'Homes Fair',
        'All Poor',
      ],
      says: 'Something. Ann Example: Inspector, The Inspectorate. Head, A school.',
      dates: ['2016-12-20', '2017-01-03'],
      themes: [],
    });
  });
  it('of which neither grade nor publication nor leader is known is called by none', () => {
    const plain = visit('2016-plain', '2016');
    const thing = of(with_({ inspections: [visit('a', '2001'), plain, visit('b', '2018')] }), 'inspection')[1];
    expect(thing).toMatchObject({ line: '2016', says: 'Something.', dates: ['2016'] });
    expect(thing?.names).not.toContain('lead inspector');
    expect(thing?.names.slice(0, 4)).toEqual(['plain', 'The visit of 2016', 'Visit', '2016']);
    expect(thing?.names).toEqual(expect.arrayContaining(['visit 2016', '2016 visit']));
    for (const name of thing?.names ?? []) expect(name).not.toMatch(/undefined|first|latest/);
  });
  it('that was the first is called so, and the newest, and the newest that has an overall grade', () => {
    const boards = [{ id: 'board', heading: 'Board', grade: 'Fair', source: 's' }];
    const record = with_({ inspections: [visit('a', '2001'), reviewed('b', '2010', 'Poor'), reviewed('b2', '2011', 'Fair'), reviewed('c', '2012', 'Good'), reviewed('d', '2014', 'x', { judgements: boards })] }); // prettier-ignore
    const called = (name: string): string[] =>
      of(record, 'inspection').flatMap(({ url, names }) => (names.includes(name) ? [url.split('/').at(-2) ?? ''] : []));
    expect(['first visit', 'first report'].map(called)).toEqual([['a'], ['a']]);
    for (const word of NEWEST)
      for (const name of ['visit', 'inspection', 'report', 'The Inspectorate report']) expect(called(`${word} ${name}`), `${word} ${name}`).toEqual(['d']);
    for (const word of [...NEWEST, 'current'])
      for (const name of ['grade', 'judgement', 'rating', 'The Inspectorate rating', 'The Inspectorate grade'])
        expect(called(`${word} ${name}`), `${word} ${name}`).toEqual(['c']);
    // What is no overall grade is no grade of the whole visit, and a grade by its heading all the same.
    expect(of(record, 'inspection')[4]).toMatchObject({ line: '2014' });
    expect(called('Board Fair')).toEqual(['d']);
  });
});

it('a grade is called by its word and its year, and by its group where it has one', () => {
  const judgements = [
    { id: 'overall', heading: 'All', grade: 'Poor', group: 'overall', source: 's', note: 'It was said later.' },
    { id: 'board', heading: 'Board', grade: 'Fair', source: 's' },
  ];
  expect(of(with_({ inspections: [reviewed('r', '2016-12', 'Poor', { judgements, published: '2017' })] }), 'grade')).toEqual([
    {
      url: '/inspections/r/#judgement-overall',
      kind: 'grade',
      title: 'All: Poor',
      line: '2016 · A visit',
      names: ['Poor 2016', 'Overall', 'Overall Poor', 'Overall 2016', '2016', 'grade judgement rating', 'The Inspectorate rating'],
      says: 'It was said later.',
      dates: ['2016-12', '2017'],
      themes: [],
    },
    expect.objectContaining({
      url: '/inspections/r/#judgement-board',
      names: ['Fair 2016', '2016', 'grade judgement rating', 'The Inspectorate rating'],
      says: '',
    }),
  ]);
});

it('an event is called by its subject, kind, day and people', () => {
  const [milestone] = made.milestones;
  const one = { ...(milestone ?? expect.unreachable()), id: '2006-05-a-report', date: '2006-05-06', label: 'Label', grades: 'Fair in all', people: ['ben', 'ann'], synonyms: ['other'] }; // prettier-ignore
  const plain = { ...one, id: '2007-b', label: undefined, grades: undefined, people: [], synonyms: undefined };
  const [first, second] = of(with_({ milestones: [one, plain] as InspectionRecord['milestones'] }), 'milestone');
  expect(first).toEqual({
    url: '/milestones/2006-05-a-report/',
    kind: 'milestone',
    title: 'A plan before all',
    line: '6 May 2006 · Inquiry · Fair in all',
    names: ['other', 'a report', 'Label', 'Fair in all', 'Inquiry', '6 May 2006', '2006', 'Ann Example', 'Ben Example'],
    says: 'Ann Example: Inspector, The Inspectorate. Head, A school. Ben Example: Clerk, The council.',
    dates: ['2006-05-06'],
    themes: [],
  });
  expect(second).toMatchObject({ line: '6 May 2006 · Inquiry', names: ['b', 'Inquiry', '6 May 2006', '2006'], says: '' });
});

it('a series is called by what it measures, and shows its last value', () => {
  const [statistic] = made.statistics;
  const one = { ...(statistic ?? expect.unreachable()), synonyms: ['looked after'], themes: ['homes', 'unknown'], notes: ['A note.', 'Another.'] };
  expect(only(with_({ statistics: [one] }), 'statistic')).toEqual({
    url: '/statistics/homes/',
    kind: 'statistic',
    title: 'Children in care',
    line: 'Children · 2004: 30',
    names: ['looked after', 'Children', 'number of Children in care', 'Children in care statistics figures numbers'],
    says: 'All. It rose and fell. 2000: 10. 2001: 20. 2003: 40. 2004: 30. A note. Another.',
    dates: [],
    themes: ['Homes'],
  });
  expect(only(with_({ statistics: [{ ...one, synonyms: undefined, values: [] }] }), 'statistic')).toMatchObject({ line: 'Children', names: ['Children', 'number of Children in care', 'Children in care statistics figures numbers'] }); // prettier-ignore
});

it('a theme, a term and a document are called by what else they are called, and a document by who published it and when', () => {
  const theme = {
    id: 't',
    name: 'Plans',
    short: 'Pl.',
    says: 'It says.',
    belongs: 'It belongs.',
    excludes: null,
    through: 'x',
    evidence: [],
    synonyms: ['planning'],
  };
  const term = { id: 'k', term: 'keeper', also: ['keepers'], says: 'Who keeps.', synonyms: ['KPR'] };
  const record = with_({
    themes: [theme, { ...theme, synonyms: undefined }] as InspectionRecord['themes'],
    glossary: [term, { ...term, synonyms: undefined }] as InspectionRecord['glossary'],
    sources: [
      source('2009-10-a-letter', 'letter', 'The Gazette', { publisher: 'The Gazette, daily', date: '2009-11-12' }),
      source('lost-report', 'report', 'A body'),
    ],
  });
  expect(of(record, 'theme')).toEqual([
    { url: '/themes/t/', kind: 'theme', title: 'Plans', line: 'It says.', names: ['Pl.', 'planning'], says: 'It belongs.', dates: [], themes: ['Plans'] },
    expect.objectContaining({ names: ['Pl.'] }),
  ]);
  expect(of(record, 'term')).toEqual([
    { url: '/glossary/#k', kind: 'term', title: 'keeper', line: 'Who keeps.', names: ['keepers', 'KPR'], says: '', dates: [], themes: [] },
    expect.objectContaining({ names: ['keepers'] }),
  ]);
  expect(of(record, 'document')).toEqual([
    {
      url: '/sources/2009-10-a-letter/',
      kind: 'document',
      title: 'The paper 2009-10-a-letter',
      line: 'The Gazette · 12 November 2009',
      names: ['The Gazette', 'The Gazette, daily', 'a letter', '12 November 2009', '2009'],
      says: 'Something.',
      dates: ['2009-11-12'],
      themes: [],
    },
    expect.objectContaining({ line: 'A body', names: ['A body', 'A body', 'lost report'], dates: [] }),
  ]);
});

it('what is not there, or has no words, is no part', () => {
  expect(given('a', undefined, '', 'b')).toEqual(['a', 'b']);
});

describe('a page', () => {
  const charts = namedCharts([{ chart: { id: 'x', name: 'Grades', question: 'How good?' } }]);
  const about = [{ id: 'index', title: 'About', summary: 'What it is.', checked: '' }, { id: 'own', title: 'Own', summary: 'Ours.', checked: '' }]; // prettier-ignore
  const at = (record: InspectionRecord, url: string): Thing | undefined => pages(record, charts).find((one) => one.url === url);
  const record = with_({ pages: about });
  it('is found by its title, the front page by that of the story', () => {
    expect(at(record, '/')).toMatchObject({ kind: 'page', title: 'Story', line: 'Story.', says: '', dates: [], themes: [] });
    expect(at(record, '/')?.names).toContain('what happened');
    expect(at(record, '/timeline/')).toMatchObject({ kind: 'page', title: 'Timeline', line: 'A page of this site' });
    expect(at(record, '/timeline/')?.names).toContain('chronology');
    expect(at(record, '/about/')).toMatchObject({ kind: 'page', title: 'About', line: 'What it is.' });
    expect(at(record, '/about/')?.names).toContain('contact');
    expect(at(record, '/about/own/')).toMatchObject({ title: 'Own', names: [] });
  });
  it('of a chart has its question, and is a graph by its name before and after', () => {
    expect(at(record, '/charts/x/')).toMatchObject({ kind: 'chart', title: 'Grades', line: 'Chart · How good?', names: ['chart', 'Grades chart', 'chart Grades', 'graph'] }); // prettier-ignore
    const [drawn] = pages(record, [{ id: 'balance', title: 'T', says: 'S' }]).filter(({ kind }) => kind === 'chart');
    expect(drawn?.names).toContain('share of praise');
  });
  it('of a comparison is called by both years', () => {
    const two = with_({ inspections: [own('a', '2001', { short: 'One' }), own('b', '2003', { short: 'Two' })] });
    expect(pages(two, []).filter(({ kind }) => kind === 'comparison')).toEqual([
      {
        url: '/compare/a/b/',
        kind: 'comparison',
        title: '2001 and 2003 compared',
        line: 'One · Two',
        names: ['compare 2001 and 2003', '2001 2003', 'change between 2001 and 2003'],
        says: '',
        dates: [],
        themes: [],
      },
    ]);
  });
  it('leads to help, all of it in one entry, where there is some that is no placeholder', () => {
    const help = (name: string, more: object): object => ({ id: name, name, says: 'x', ...more });
    const support = [help('Line A', { phone: '0800 1' }), help('Line B', {}), help('Not yet', { placeholder: 'to be asked', phone: '0' })];
    const found = pages(with_({ support: support as InspectionRecord['support'] }), []).filter(({ kind }) => kind === 'help');
    expect(found).toMatchObject([{ url: '/#help', title: 'Where to find help', line: 'Line A 0800 1 · Line B' }]);
    expect(found[0]?.names).toEqual(expect.arrayContaining(['Line A', 'Line B']));
    expect(found[0]?.names).not.toContain('Not yet');
    expect(pages(with_({ support: support.slice(2) as InspectionRecord['support'] }), []).some(({ kind }) => kind === 'help')).toBe(false);
  });
});

describe('an entry of the index', () => {
  const entry = (url: string, record = made, ...more: [[]?, ReadonlyMap<string, string>?]) =>
    searchEntries(record, ...more).find((one) => one.url === url) ?? expect.unreachable(url);
  it('of a thing is called by its title first, has each year once, and the words of its page', () => {
    const prose = new Map([['/milestones/m-taken/', 'The words of its page.']]);
    const taken = entry('/milestones/m-taken/', made, [], prose);
    expect([taken.names[0], taken.says, taken.filters]).toEqual([
      'Commissioners come',
      'The words of its page.',
      { Kind: ['milestone'], Year: ['2002'], Theme: [], Stance: [], Voice: [] },
    ]);
    const twice = with_({
      findings: [],
      asks: [],
      inspections: [visit('v', '2016-01', { published: '2016-02' }), visit('w', '2016-11', { published: '2017-01' })],
    });
    expect(['v', 'w'].map((id) => entry(`/inspections/${id}/`, twice).filters.Year)).toEqual([['2016'], ['2016', '2017']]);
    expect(entry('/inspections/v/', twice, [], new Map([['/inspections/v/', 'More.']])).says).toBe('Something. More.');
    expect(entry('/themes/homes/').filters.Theme).toEqual(['Homes']);
  });
  it('of a passage says what else it says in our words, the theme that comes first, and no day', () => {
    const [finding_] = made.findings;
    const asked = entry('/asks/first-a2/');
    expect(asked).toMatchObject({ says: '', dates: ['2001'], line: 'The Inspectorate, 2001 · A visit · Staff' });
    const more = { ...(finding_ ?? expect.unreachable()), says: 'More of it.' };
    expect(entry('/findings/first-plans-1/', with_({ findings: [more] as InspectionRecord['findings'] })).says).toBe('More of it.');
    const summarised = made.findings.find(({ id }) => id === 'whole-2') ?? expect.unreachable();
    expect(entry('/findings/whole-2/', with_({ findings: [summarised] }))).toMatchObject({ title: 'What was read: whole-2.', says: '' });
  });
  it('of a sentence that is said more fully elsewhere says who says it, and that', () => {
    const restated = [{ inspection: 'first', source: 's-first', quote: 'Plans are weak.', match: finding('x', 'first', 'plans', 'concern').match, by: [] }];
    const [sentence] = searchEntries(with_({ restated })).filter(({ kind }) => kind === 'sentence');
    expect(sentence).toEqual({
      url: '/sources/s-first/#at-0',
      kind: 'sentence',
      title: 'Plans are weak.',
      line: 'The Inspectorate, 2001 · A visit · said more fully elsewhere in the document',
      says: '',
      names: [],
      dates: ['2001'],
      filters: { Kind: ['sentence'], Year: ['2001'], Theme: [], Stance: [], Voice: ["The Inspectorate's own document"] },
    });
    for (const lacking of [{ sources: [] }, { inspections: [] }])
      expect(() => searchEntries(with_({ ...lacking, findings: [], asks: [], restated }))).toThrow('a sentence of s-first is not joined');
  });
  it('is of a passage that is joined to its visit and its document alone', () => {
    for (const lacking of [{ sources: [] }, { inspections: [] }]) expect(() => searchEntries(with_(lacking))).toThrow('first-plans-1 is not joined');
  });
});

it('what is filtered by is shown by the word that readers know', () => {
  expect(FILTER_LABELS).toEqual({ Stance: 'Says' });
});

describe('the words of the index', () => {
  it.each([
    ['2016', ['2016']],
    ['2016-02', ['201602']],
    ['2016-02-03', ['20160203']],
    ['2016-02-28/2016-03-01', ['20160228', '20160229', '20160301']],
    ['2016-02-01/2016-04-01', ['20160201', '20160401']],
    ['2016-02/2016-03', ['201602', '201603']],
    ['[..2016-02-03]', ['20160203']],
    // Of days that are not all the same visit's its ends.
    ['[2016-02-03..2016-02-05]', ['20160203', '20160205']],
    ['2016-02/2016-02-10', ['201602', '20160210']],
    // A month of days is named day by day, and a day more by its ends.
    ['2016-01-01/2016-02-01', ['20160101', '20160201']],
  ])('for the date %s are %j', (date, tokens) => expect(dateTokens(date)).toEqual(tokens));
  it('name each day of a span of a month', () => {
    expect(dateTokens('2016-01-01/2016-01-31')).toHaveLength(31);
  });

  const forms = formsOf({ terms: { keeper: ['keeper', 'KPR'], ask: ['ask', 'praise'] }, misspelt: {}, common: [] });
  const plain = { url: '/', title: '', line: '', says: '', names: [], dates: [], filters: { Kind: [], Year: [], Theme: [], Stance: [], Voice: [] } };
  const words = (more: object): string[] => indexed({ ...plain, kind: 'finding', ...more }, forms).split(/\s+/);
  it('of a passage are its words, its terms, decimals and dates, and what it is by kind and stance', () => {
    const passage = { title: 'A KPR went', says: 'It is 1.9 of 20 on 4 May 2019.', dates: ['2001'], line: 'Not a keeper 7.5' };
    expect(words(passage)).toEqual(
      [
        ['A', 'KPR', 'went', '¶'],
        ['It', 'is', '1.9', 'of', '20', 'on', '4', 'May', '2019.', '¶'],
        [termToken('keeper'), '1d9', '2001', '20190504'],
      ].flat(),
    );
    const filters = { ...plain.filters, Kind: ['ask'], Stance: ['praise'] };
    // Each word once.
    expect(words({ filters })).toEqual(['', '¶', '¶', named(termToken('ask'))]);
    expect(words({ title: '12.5 and v1.5' }).slice(4)).toEqual(['¶', '12d5']);
    expect(words({ filters: { ...filters, Kind: ['finding'] } })).toContain(named(termToken('ask')));
  });
  it('of a thing are also its names, each word of them and each whole, its dates and its kind', () => {
    const thing = { kind: 'visit', title: 'Harbour', line: 'A keeper 7.5', names: ['Old boats', 'KPR', '2019'], dates: ['2019-05-04'] };
    expect(words(thing)).toEqual([
      'Harbour',
      '¶',
      '¶',
      termToken('keeper'),
      '7d5',
      '20190504',
      named('old'),
      named('boats'),
      `${WHOLE.begins}oldboat${WHOLE.ends}`,
      '¶',
      named('kpr'),
      named(termToken('keeper')),
      expect.stringMatching(new RegExp(`^${WHOLE.begins}.*${WHOLE.ends}$`)),
      '¶',
      // A date alone is the name of nothing.
      named('2019'),
      '¶',
      named('20190504'),
      kindToken('visit'),
    ]);
    expect(words({ ...thing, names: ['4 May 2019', '2019', 'May 2019 2018'] }).filter((word) => word.startsWith(WHOLE.begins))).toEqual([]);
    expect(words({ ...thing, names: ['12345'] })).toContain(`${WHOLE.begins}12345${WHOLE.ends}`);
    expect(words({ ...thing, filters: { ...plain.filters, Kind: ['ask'] } })).not.toContain(named(termToken('ask')));
  });
  it('are of every term with all its forms, and of the forms that are misspelt', () => {
    const term = { id: 'k', term: 'keeper', also: ['keepers'], says: 'x', synonyms: ['KPR'], misspellings: ['keper'] };
    const bare = { id: 'b', term: 'boat', also: [], says: 'x' };
    const site = { ...made.site, synonyms: ['Nowhare'] };
    const lexicon = lexiconOf(with_({ glossary: [term, bare] as InspectionRecord['glossary'], site }));
    expect(lexicon).toEqual({
      terms: { k: ['keeper', 'keepers', 'KPR'], b: ['boat'], ...SAME },
      misspelt: { keper: 'keeper', Nowhare: 'Nowhere' },
      common: ['Nowhere', 'The Inspectorate'],
    });
    expect(Object.keys(lexicon.terms).slice(0, 2)).toEqual(['k', 'b']);
    expect(lexiconOf(made).misspelt).toEqual({});
  });
});
