// What leaves the site: cards, feeds, the calendar, search entries, code to embed, citations and data for machines, of a small record.
import { describe, expect, it } from 'vitest';
import { cardOfPassage, cards, MOST_PASSAGE_CARDS, NEUTRAL, passageCards } from '../../src/model/sharing/cards.ts';
import { harvard, markdown, ready, textFragment } from '../../src/model/sharing/citationForms.ts';
import { bibtex, ris } from '../../src/model/sharing/citationRecords.ts';
import { citePassage } from '../../src/model/sharing/citations.ts';
import { correctionAnchor } from '../../src/model/record/ids.ts';
import { correctionsFeed, entriesFeed } from '../../src/model/sharing/feeds.ts';
import { headTags } from '../../src/model/sharing/headTags.ts';
import { FILTERS, searchEntries } from '../../src/model/sharing/search.ts';
import { altText, creditLine, dark, fixed, fixedWide, link, narrowPicture, oembed, plain, responsive, type Place } from '../../src/model/sharing/snippets.ts';
import { dataThing, inspectionThings, jsonLd, passageThing } from '../../src/model/sharing/structured.ts';
import type { InspectionRecord, Milestone, QuotedFinding } from '../../src/model/record/record.ts';
import { isQuoted } from '../../src/model/record/lookups.ts';
import { smallRecord } from '../fixtures/files.ts';
import { finding, made, visit } from '../fixtures/made.ts';

const absolute = (path: string): string => `https://made.example${path}`;
const corrected = (): InspectionRecord => ({
  ...smallRecord(),
  corrections: [{ date: '2030-02-03', id: '2003-review-f001', what: 'theme', old: 'staff', new: 'plans', why: 'It is about plans.' }],
});
const found = (id: string): QuotedFinding => {
  const one = smallRecord()
    .findings.filter(isQuoted)
    .find((each) => each.id === id);
  if (!one) throw new RangeError(id);
  return one;
};

describe('the picture that stands for a page', () => {
  it('is a neutral one for a passage about a single child, and for one on a sensitive theme, as its main or a further one', () => {
    const of = (more: Partial<QuotedFinding>, theme = 'plans'): string => cardOfPassage(made, finding('f', 'first', theme, 'concern', more));
    expect([of({}), of({ singleChild: true }), of({}, 'young'), of({ also: ['young'] }), of({ also: ['staff'] })]).toEqual([
      'finding-f',
      NEUTRAL,
      NEUTRAL,
      NEUTRAL,
      'finding-f',
    ]);
  });
  it('is none of its own for a sensitive theme, milestone or chart', () => {
    const [milestone] = made.milestones;
    const record = { ...made, milestones: [{ ...milestone, sensitive: true } as Milestone] };
    const names = cards(record, [
      { id: 'plain', headline: 'Plain', alt: 'A plain chart.', sensitive: false },
      { id: 'hard', headline: 'Hard', alt: 'A hard chart.', sensitive: true },
    ]).map(({ name }) => name);
    expect(names).toEqual([
      NEUTRAL,
      'story',
      ...made.inspections.map(({ id }) => `inspection-${id}`),
      'theme-plans',
      'theme-staff',
      'theme-health',
      'theme-homes',
      'chart-plain',
    ]);
  });
  it('says the overall grade that was given, that a visit of its kind gives none, or nothing', () => {
    expect(cards(smallRecord(), []).filter(({ name }) => name.startsWith('inspection-'))).toMatchObject([
      { name: 'inspection-2001-visit', above: 'Published February 2001', title: 'A visit', below: 'A visit gives no grade' },
      { name: 'inspection-2002-lost', above: '2002', title: 'A lost visit', below: 'A visit gives no grade' },
      { name: 'inspection-2003-review', above: '2 to 9 January 2003', title: 'A review', below: 'Overall: Poor' },
    ]);
    expect(cards(smallRecord(), [])[0]?.above).toBe('Nowhere, 2001 to 2003');
  });
  it('has the words of a passage as its page shows them, who speaks and when, and the same as its alternative text', () => {
    const of = (name: string) => passageCards(smallRecord()).find((card) => card.name === name);
    expect(of('finding-2001-visit-f001')).toMatchObject({
      above: 'The Inspectorate, as quoted by The Gazette in its article of February 2001:',
      title: '[…] “tired and few in number”',
      below: 'A visit, days not known',
      alt: 'The Inspectorate, as quoted by The Gazette in its article of February 2001: […] “tired and few in number” A visit, days not known.',
    });
    // Words of ours have no quotation marks.
    expect(of('ask-2002-lost-a03')).toMatchObject({ above: "The Inspectorate's report (undated), in our words:", title: 'Plan better.' });
  });
  it('is that of its visit in a record with more passages than are drawn, and a neutral one stays neutral', () => {
    const one = found('2003-review-f001');
    const many = Array.from({ length: MOST_PASSAGE_CARDS + 1 }, () => one);
    const large = { ...smallRecord(), findings: many, asks: [] };
    expect(passageCards(large)).toEqual([]);
    expect(cards(large, []).map(({ name }) => name)).toContain(cardOfPassage(large, one));
    expect(cardOfPassage(large, { ...one, singleChild: true })).toBe(NEUTRAL);
    expect(passageCards({ ...large, findings: many.slice(1) })).toHaveLength(MOST_PASSAGE_CARDS);
  });
  it('shows how a sentence goes on where it turns, within the quotation', () => {
    const { findings, ...rest } = smallRecord();
    const turned = (quote: QuotedFinding): QuotedFinding => ({
      ...quote,
      match: { ...quote.match, within: { start: false, end: true }, turn: ', but not all' },
    });
    const one = turned(found('2003-review-f001'));
    expect(passageCards({ ...rest, findings: [one] })[0]?.title).toBe(`“${one.quote}, but not all”`);
  });
  it('has an alternative text of whole words that readers of cards take, however long a passage is', () => {
    const long = { ...found('2003-review-f001'), quote: 'A very long sentence '.repeat(40).trim() };
    const [card] = passageCards({ ...smallRecord(), findings: [long] });
    expect(card?.title.length).toBeGreaterThan(800);
    expect(card?.alt.length).toBeLessThanOrEqual(420);
    expect(card?.alt).toMatch(/ (?:A|very|long|sentence) …$/);
  });
  it('leaves out of its alternative text first what stands below, where all of it is too long', () => {
    const altOf = (says: string): string | undefined =>
      cards({ ...made, themes: made.themes.slice(0, 1).map((one) => ({ ...one, says })) }, []).find(({ name }) => name === 'theme-plans')?.alt;
    const whole = 'A theme through all visits. Plans. ';
    expect(altOf('What is planned.')).toBe(`${whole}What is planned.`);
    expect(altOf(`${'x'.repeat(420 - whole.length - 1)}.`)).toHaveLength(420);
    expect(altOf(`${'x'.repeat(420 - whole.length)}.`)).toBe(whole.trim());
  });
  it('has the date, title and grades of an event, the name and meaning of a theme, and the headline of a chart with the words of that', () => {
    const milestones = made.milestones.slice(0, 2).map((one, i) => ({ ...one, ...(i === 0 ? { grades: 'Fair in all' } : {}) }));
    const all = new Map(cards({ ...made, milestones }, [{ id: 'x', headline: 'More', alt: 'A chart.', sensitive: false }]).map((card) => [card.name, card]));
    expect([milestones[0]?.id, milestones[1]?.id].map((id) => all.get(`milestone-${id}`))).toEqual([
      { name: 'milestone-m-before', above: '1999', title: 'A plan before all', below: 'Fair in all', alt: '1999. A plan before all. Fair in all.' },
      { name: 'milestone-m-taken', above: '2 January 2002', title: 'Commissioners come', below: '', alt: '2 January 2002. Commissioners come.' },
    ]);
    expect(all.get('theme-plans')).toMatchObject({ above: 'A theme through all visits', title: 'Plans', below: 'Plans' });
    expect(all.get('chart-x')).toEqual({ name: 'chart-x', above: '', title: 'More', below: '', chart: 'x', alt: 'A chart.' });
    expect(all.get('story')).toMatchObject({ above: 'Nowhere, 2001 to 2011', title: 'Story', below: 'Passage by passage, with sources' });
    expect(all.get(NEUTRAL)).toMatchObject({ title: 'A made record' });
  });
  it('names one year where all visits are of one, and that of the record where there is none', () => {
    const above = (inspections: InspectionRecord['inspections']): string | undefined => cards({ ...made, inspections }, [])[0]?.above;
    expect([above(made.inspections.slice(0, 1)), above([])]).toEqual(['Nowhere, 2001', 'Nowhere, 2030']);
  });
  it('says of a graded inspection without an overall grade that there is none, and nothing where no grade is known', () => {
    const framework = made.frameworks[0] ?? expect.unreachable();
    const judgements = [{ id: 'homes', heading: 'Homes', grade: 'Good', group: 'homes', source: 's' }];
    const below = (more: object): unknown => cards({ ...made, inspections: [{ ...visit('v', '2016'), framework, ...more }] }, [])[2]?.below;
    expect([below({ judgements }), below({})]).toEqual(['Graded, without an overall grade', '']);
  });
  it('is drawn of no passage about a single child or on a sensitive theme, and of each other one by itself', () => {
    const names = passageCards(made).map(({ name }) => name);
    const kept = ['first-staff-2', 'first-young-1', 'whole-4', 'unheld-a1'];
    expect(names).toEqual([
      ...made.findings.filter(({ id }) => !kept.includes(id)).map(({ id }) => `finding-${id}`),
      ...made.asks.filter(({ id }) => !kept.includes(id)).map(({ id }) => `ask-${id}`),
    ]);
  });
  it('names the days of its visit, and of a passage whose visit or document is not joined there is none', () => {
    const record = smallRecord();
    expect(passageCards(record).find(({ name }) => name === 'finding-2003-review-f001')?.below).toBe('A review, 2 to 9 January 2003');
    for (const lacking of [{ sources: [] }, { inspections: [] }])
      expect(() => passageCards({ ...record, ...lacking })).toThrow('2001-visit-f001 is not joined');
  });
  it('is counted with the asks among what a large record has of passages', () => {
    const [one] = smallRecord().asks;
    if (!one) throw new RangeError('there is no ask');
    const asks = Array.from({ length: 10 }, () => one);
    const other = found('2003-review-f001');
    const findings = Array.from({ length: MOST_PASSAGE_CARDS - 9 }, () => other);
    expect(passageCards({ ...smallRecord(), findings, asks })).toEqual([]);
  });
  it('marks that a quotation begins and ends within its sentence', () => {
    const one = found('2003-review-f001');
    const title = (start: boolean, end: boolean): string | undefined =>
      passageCards({ ...smallRecord(), findings: [{ ...one, match: { ...one.match, within: { start, end } } }] })[0]?.title;
    expect([title(false, true), title(false, false)]).toEqual([`“${one.quote}” […]`, `“${one.quote}”`]);
    expect(passageCards(smallRecord())[0]).toMatchObject({ passage: true });
  });
});

describe('what a reader follows', () => {
  it('are all visits and milestones, the latest first', () => {
    expect(entriesFeed(smallRecord(), absolute).entries.map(({ title, url }) => `${title} ${url}`)).toEqual([
      '2 to 9 January 2003: A review https://made.example/inspections/2003-review/',
      '2002: A lost visit https://made.example/inspections/2002-lost/',
      '2001: A https://made.example/milestones/2001-a/',
      '2001: B https://made.example/milestones/2001-b/',
      'February 2001: A visit https://made.example/inspections/2001-visit/',
      '1999: C https://made.example/milestones/1999-c/',
    ]);
  });
  it('are the corrections, with what was said and what is said now', () => {
    const [item] = correctionsFeed(corrected(), absolute).entries;
    expect(item).toMatchObject({ title: '3 February 2030: theme of 2003-review-f001', text: 'It said "The staff". It says "The plans". It is about plans.' });
    expect(item?.id).toBe('https://made.example/about/corrections/#2030-02-03-2003-review-f001-theme');
    expect(correctionAnchor({ date: '2030-02-03', id: 'themes/plans#says', what: 'words' })).toBe('2030-02-03-themes-plans-says-words');
  });
});

describe('the search', () => {
  const entry = (id: string) => searchEntries(smallRecord()).find(({ url }) => url.includes(id));
  it('has an entry for every passage, visit, milestone, theme, term, series, document and grade', () => {
    const { inspections, milestones, themes, glossary, findings, asks, statements, statistics, sources } = smallRecord();
    const all = searchEntries(smallRecord());
    const judgements = inspections.flatMap((one) => one.judgements);
    const wanted = [inspections, milestones, themes, glossary, findings, asks, statements, statistics, sources, judgements].flat();
    expect(all.filter(({ kind }) => !['page', 'chart', 'comparison', 'help'].includes(kind))).toHaveLength(wanted.length);
    for (const { filters } of all) expect(Object.keys(filters)).toEqual([...FILTERS]);
  });
  it('says who speaks, in which year and where, and filters by it', () => {
    expect(entry('/findings/2001-visit-f001/')).toMatchObject({
      title: '[…] tired and few in number',
      line: 'The Inspectorate, quoted by The Gazette, 2001 · A visit · The staff · criticism',
      filters: { Kind: ['finding'], Year: ['2001'], Theme: ['The staff'], Stance: ['criticism'], Voice: ['The Inspectorate, quoted by someone else'] },
    });
    expect(entry('2001-visit-s01')).toMatchObject({
      line: 'The council, 2001 · A visit',
      filters: { Theme: [], Stance: [], Voice: ["someone else's account"] },
    });
    expect(entry('2002-lost-a03')).toMatchObject({
      title: 'Plan better.',
      line: "The Inspectorate's report (undated), in our words, 2002 · A lost visit · The plans",
      filters: { Theme: ['The plans', 'The staff'], Voice: ['our words'] },
    });
    expect(entry('2003-review-f001')?.filters.Voice).toEqual(["The Inspectorate's own document"]);
  });
  it('finds no passage by the name of its visit', () => {
    const { findings } = smallRecord();
    for (const { id } of findings) expect(entry(`/${id}/`)?.names, id).toEqual([]);
  });
});

describe('code to embed a chart', () => {
  const chart = {
    id: 'x',
    headline: 'Plans & "homes" <1',
    summary: ['One.', 'x'.repeat(300)],
    sources: 'Two texts.',
    table: { caption: 'All', columns: ['Theme', '2001'], rows: [[{ text: 'Plans' }, { text: '<2' }]] },
  };
  const place: Place = {
    embed: 'https://e',
    page: 'https://p',
    script: 'https://s',
    image: 'https://i',
    narrowImage: 'https://n',
    title: 'A record',
    integrity: 'sha256-x',
    note: undefined,
    checked: '2 January 2003',
    height: 500,
    wideHeight: 300,
  };
  const escaped = 'Plans &amp; &quot;homes&quot; &lt;1';
  it('is a frame with its title and height, and a link below; only the first has a script', () => {
    expect(fixed(chart, place)).toContain(`<iframe title="${escaped}" src="https://e" loading="lazy" width="100%" height="500"`);
    expect(fixed(chart, place)).toContain('<p><a href="https://p">A record: this chart and its sources</a></p>');
    expect(fixed(chart, place)).not.toContain('<script');
    expect(responsive(chart, place)).toBe(`${fixed(chart, place)}\n<script src="https://s" integrity="sha256-x" crossorigin="anonymous" async=""></script>`);
    expect(fixedWide(chart, place)).toContain('height="300"');
    expect(link(place)).toBe('https://p');
    expect(fixed(chart, place)).toMatch(/^<iframe .* frameborder="0" style="[^"]+"><\/iframe>\n<p>.*<\/p>$/);
  });
  it('is for a dark page the same with the dark chart', () => {
    expect(dark(chart, place)).toBe(responsive(chart, { ...place, embed: 'https://edark/' }));
    expect(dark(chart, place)).toContain('src="https://edark/"');
  });
  it('is, without frames, a picture with its words, its table, and who made it', () => {
    const html = plain(chart, place);
    for (const part of [
      `<h3>${escaped}</h3>`,
      'src="https://i"',
      '>All</caption>',
      '<th scope="col">2001</th>',
      '<tr><th scope="row">Plans</th><td>&lt;2</td></tr>',
      creditLine(place),
    ])
      expect(html).toContain(part);
    expect(narrowPicture(chart, place)).toBe(`<p><a href="https://p"><img src="https://n" alt="Chart: ${escaped}. One." width="100%" /></a></p>`);
    expect(html).toContain(`<p>One. ${'x'.repeat(300)}</p>`);
    expect(html).toContain('of the record as checked on 2 January 2003, and stay so');
    expect(html).toContain(`<p>${creditLine(place)} Two texts.</p>`);
    // Each part stands in a line of its own, in this order.
    expect(html.split('\n').map((line) => /^<(\/?\w+)/.exec(line)?.[1])).toEqual(['h3', 'p', 'p', 'div', 'tr', '/tbody', 'p', 'p', 'p']);
    expect(html).toContain('<th scope="col">Theme</th><th scope="col">2001</th></tr></thead>');
    expect(plain({ ...chart, table: { ...chart.table, rows: [[{ text: 'A' }, { text: 'B' }, { text: 'C' }], []] } }, place)).toContain(
      '<tr><th scope="row">A</th><td>B</td><td>C</td></tr>\n<tr><th scope="row"></th></tr>',
    );
    expect(creditLine(place)).toBe('Chart: A record, https://p, CC BY 4.0.');
  });
  it('has an alternative text of whole sentences, no longer than 300 characters', () => {
    expect(altText(chart)).toBe('Chart: Plans & "homes" <1. One.');
    expect(altText({ ...chart, result: ['In all two.'] })).toBe('Chart: Plans & "homes" <1. In all two.');
    const [begins, ends] = [{ headline: 'H', summary: [] }, 'Chart: H.'.length];
    expect(altText({ ...begins, result: ['x'.repeat(300 - ends)] })).toHaveLength(301);
    expect(altText({ ...begins, result: ['x'.repeat(301 - ends), 'Short.'] })).toBe('Chart: H.');
  });
  it('is told to programs without a script, and without a frame that waits to be seen', () => {
    const told = oembed(chart, place, { title: 'A record of records', address: 'https://made.example' }, { width: 1200, height: 600 });
    expect(told).toMatchObject({
      version: '1.0',
      type: 'rich',
      title: chart.headline,
      height: 500,
      thumbnail_url: 'https://i',
      thumbnail_width: 1200,
      thumbnail_height: 600,
    });
    expect(told['html']).toMatch(/^<blockquote>.*<\/blockquote><iframe /);
    expect(told['html']).not.toMatch(/script|lazy/);
    expect(told).toMatchObject({ provider_name: 'A record of records', provider_url: 'https://made.example', width: 600 });
    expect(told['html']).toContain(`<blockquote><p><a href="https://p">${escaped}</a></p></blockquote>`);
  });
  it('says beforehand what may be hard to read, and where help is, where it shows that', () => {
    const noted = (help?: { words: string; href: string }): Place => ({ ...place, note: { words: 'It tells of harm & more.', help } });
    const [alone, led] = ['<p>It tells of harm &amp; more.</p>', '<p>It tells of harm &amp; more. <a href="https://h">Find &lt;help&gt;</a></p>'];
    const help = { words: 'Find <help>', href: 'https://h' };
    expect(plain(chart, noted()).split('\n')[1]).toBe(alone);
    expect(plain(chart, noted(help)).split('\n')[1]).toBe(led);
    const html = (at: Place): unknown => oembed(chart, at, { title: 'A', address: 'https://a' }, { width: 1, height: 1 })['html'];
    expect(html(noted(help))).toContain(`</a></p>${led}</blockquote><iframe `);
  });
});

describe('a citation', () => {
  const cite = (id: string) => citePassage(smallRecord(), found(id), absolute);
  it('names who speaks, and never the inspectorate for what others report', () => {
    expect(cite('2003-review-f001')).toMatchObject({
      author: 'The Inspectorate',
      attribution: 'The Inspectorate, The report, 5 April 2003, paragraph 1',
      type: 'report',
      date: '2003-04-05',
    });
    expect(cite('2001-visit-f001')).toMatchObject({
      author: 'The Gazette, every evening',
      attribution: 'The Inspectorate, as quoted by The Gazette, February 2001, paragraph 1',
      type: 'webpage',
    });
    const reported = citePassage(smallRecord(), { ...found('2001-visit-f001'), voice: 'reported' }, absolute);
    expect(reported.attribution).toBe('The Gazette, reporting The Inspectorate, February 2001, paragraph 1');
  });
  it('of an ask in our words says that they are ours, and names the document', () => {
    const [ask] = smallRecord().asks.filter(({ voice }) => voice === 'summarised');
    if (!ask) throw new RangeError('there is no such ask');
    const cited = citePassage(smallRecord(), ask, absolute);
    expect(cited).toMatchObject({
      author: 'The Inspectorate',
      title: 'The lost report',
      told: 'Plan better.',
      type: 'report',
      quote: undefined,
      readIn: `Told in the words of: A made record, ask ${ask.id}`,
    });
    expect(cited.attribution).toBe('In our words, from The Inspectorate, The lost report, undated, recommendation 3, text not held');
  });
  it('has the address in every form, and no version of ours', () => {
    const cited = cite('2003-review-f001');
    for (const form of [harvard, bibtex, ris]) expect(form(cited)).not.toContain('1.0.0');
    for (const form of [harvard, bibtex, ris, ready, markdown]) expect(form(cited)).toContain('https://made.example/findings/2003-review-f001/');
    expect(ready(cited)).toMatch(/^“Plans are not good at all\.” \(The Inspectorate, /);
  });
  it('lights up the words, whole where they are few and else by their ends', () => {
    expect(textFragment('https://a/', 'Plans are weak')).toBe('https://a/#:~:text=Plans%20are%20weak');
    expect(textFragment('https://a/#b', 'One two three four five six seven eight nine ten eleven')).toBe(
      'https://a/#b:~:text=One%20two%20three%20four%20five,seven%20eight%20nine%20ten%20eleven',
    );
  });
});

describe('the head of a page', () => {
  const tagsOf = (author: string) =>
    Object.fromEntries(headTags({ ...citePassage(smallRecord(), found('2003-review-f001'), absolute), author }).map(({ name, content }) => [name, content]));
  it('names the document, its day and its address, and no day where none is known', () => {
    expect(tagsOf('Body')).toMatchObject({
      citation_title: 'The report',
      citation_author: 'Body',
      citation_publication_date: '2003/04/05',
      'DC.type': 'Report',
      citation_abstract_html_url: 'https://made.example/findings/2003-review-f001/',
    });
    const undated = headTags({ ...citePassage(smallRecord(), found('2003-review-f001'), absolute), date: undefined }).map(({ name }) => name);
    expect(undated).not.toContain('citation_publication_date');
  });
  it('ends the name of a body of several words in a comma and has none within, so that no word of it is a family name', () => {
    expect(['Body', 'A body', 'A body, its committee; its clerk'].map((name) => tagsOf(name)['citation_author'])).toEqual([
      'Body',
      'A body,',
      'A body its committee its clerk,',
    ]);
    expect(tagsOf('A body, its committee')['DC.creator']).toBe('A body, its committee');
  });
});

describe('data for machines', () => {
  const thing = (item: QuotedFinding) => passageThing(corrected(), item, absolute);
  it('has a quotation of the inspectorate, and a claim of whoever reports', () => {
    expect(thing(found('2003-review-f001'))).toMatchObject({
      '@type': 'Quotation',
      creator: { name: 'The Inspectorate' },
      correction: [{ text: 'theme: "staff" became "plans". It is about plans.' }],
    });
    expect(thing({ ...found('2001-visit-f001'), voice: 'reported' })).toMatchObject({ '@type': 'Claim', author: { name: 'The Gazette, every evening' } });
    expect(thing(found('2001-visit-f001'))).not.toHaveProperty('correction');
  });
  it('covers, for the data as a whole, the years of every visit, publication, event and official value', () => {
    const coverage = (more: Partial<InspectionRecord>): unknown =>
      (dataThing({ ...made, inspections: [], milestones: [], statistics: [], ...more }, [], absolute) as { temporalCoverage?: string }).temporalCoverage;
    const [milestone] = made.milestones;
    const [statistic] = made.statistics;
    if (!milestone || !statistic) throw new RangeError('the made record has no milestone or no series');
    expect(coverage({})).toBeUndefined();
    expect(coverage({ inspections: [visit('v', '[2015-02..2015-07]')] })).toBe('2015/2015');
    expect(coverage({ inspections: [visit('v', '2016-11-28/2017-01-03', { published: '2018-01-29' })] })).toBe('2016/2018');
    expect(coverage({ inspections: [visit('v', '2016')], milestones: [{ ...milestone, date: '[..2009-12]' }] })).toBe('2009/2016');
    expect(coverage({ milestones: [{ ...milestone, date: '2014-09-16/2019-03-31' }] })).toBe('2014/2019');
    expect(
      coverage({
        inspections: [visit('v', '2016')],
        statistics: [
          {
            ...statistic,
            values: [
              { period: '2010', value: 1 },
              { period: '2024', value: 1 },
            ],
          },
        ],
      }),
    ).toBe('2010/2024');
  });
  it('has a visit only where its days are known', () => {
    const types = (date: string): unknown[] => inspectionThings(made, visit('v', date), absolute).map((one) => (one as { '@type': string })['@type']);
    expect(['2001-02-03/2001-02-04', '2001-02-03', '[..2001-02-03]'].map(types)).toEqual([['Report', 'Event'], ['Report', 'Event'], ['Report']]);
  });
  it('cannot end the script in which it stands', () => {
    expect(jsonLd(made, { path: '/', title: '</script><b>', changed: '2030-01-01' }, [], absolute)).not.toContain('<');
  });
});
