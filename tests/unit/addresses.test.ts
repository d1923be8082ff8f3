// What the site promises an address, what leads to one, and what was withdrawn.
import { describe, expect, it } from 'vitest';
import { charts } from '../../src/charts/charts.ts';
import { chartAbout, chartIds, CHARTS, everyAddress, redirects, withdrawn, withdrawnFiles } from '../../src/model/counts/permalinks.ts';
import { addresses } from '../../src/model/record/addresses.ts';
import { comparisons } from '../../src/model/counts/comparisons.ts';
import { MOST_PER_PAGE } from '../../src/model/counts/largeRecord.ts';
import type { Inspection, InspectionRecord, Milestone, Statement } from '../../src/model/record/record.ts';
import { ask, finding, made, own, source, told, visit } from '../fixtures/made.ts';

/** The addresses of the made record, worked out anew for each test. */
const all = (): readonly string[] => everyAddress({ ...made });
const [milestone] = made.milestones;
if (!milestone) throw new RangeError('the made record has no milestone');

describe('an address is promised', () => {
  it('once', () => {
    expect(new Set(all()).size).toBe(all().length);
  });
  it('to every entry of the record, and to each of its parts that has an anchor', () => {
    const { inspections, milestones, themes, sources, statistics, findings, asks } = made;
    const wanted = [
      ...inspections.flatMap(({ id, judgements }) => [`/inspections/${id}/`, ...judgements.map((one) => `/inspections/${id}/#judgement-${one.id}`)]),
      ...milestones.map(({ id }) => `/milestones/${id}/`),
      ...themes.flatMap(({ id }) => [`/themes/${id}/`, ...inspections.map((one) => `/themes/${id}/#${one.id}`)]),
      ...sources.map(({ id }) => `/sources/${id}/`),
      ...statistics.map(({ id }) => `/statistics/${id}/`),
      ...findings.flatMap(({ id, source: from }) => [`/findings/${id}/`, `/sources/${from}/#${id}`]),
      ...asks.map(({ id }) => `/asks/${id}/`),
      ...comparisons(made).map(({ earlier, later }) => `/compare/${earlier.id}/${later.id}/`),
    ];
    expect(wanted.filter((path) => !all().includes(path))).toEqual([]);
  });
  it('to a quoted ask and a statement among the passages of their document, and to an ask in our words not', () => {
    const statement = { kind: 'statement', id: 'first-s1', inspection: 'first', source: 's-first' } as Statement;
    const promised = everyAddress({ ...made, statements: [statement] });
    for (const path of ['/sources/s-first/#first-a1', '/sources/s-first/#first-s1', '/inspections/first/#first-s1']) expect(promised).toContain(path);
    expect(promised).not.toContain('/sources/s-unheld/#unheld-a1');
  });
  it('to every page about the site but its first one, which has that of its room, and to every term', () => {
    const pages = ['index', 'method'].map((id) => ({ id, title: id, summary: id, checked: '2030-01-01' }));
    const promised = everyAddress({ ...made, pages, glossary: [{ id: 'care', term: 'care', also: [], says: 'Care.' }] });
    for (const path of ['/about/', '/about/method/', '/glossary/#care']) expect(promised).toContain(path);
    expect(promised).not.toContain('/about/index/');
  });
  it('to every chart, its embeds and its files', () => {
    expect(chartIds(made)).toEqual(charts({ ...made }).map(({ chart }) => chart.id));
    expect(chartIds(made)).toEqual([...CHARTS, ...made.themes.map(({ id }) => `theme-${id}`), ...made.statistics.map(({ id }) => `statistic-${id}`)]);
    expect(chartIds(made).flatMap((id) => chartAbout(id) ?? [])).toEqual([
      ...made.themes.map(({ id }) => ({ of: 'themes', id })),
      ...made.statistics.map(({ id }) => ({ of: 'statistics', id })),
    ]);
    for (const id of [...CHARTS, 'theme-', 'statistic-', 'x-theme-a']) expect(chartAbout(id)).toBeUndefined();
    for (const id of chartIds(made))
      expect(all().filter((path) => /^\/(?:charts|o?embed)\//.test(path) && path.split(/[/.]/).includes(id))).toEqual([
        `/charts/${id}/`,
        `/charts/${id}/changes/`,
        `/embed/${id}/`,
        `/embed/${id}/dark/`,
        `/oembed/${id}.json`,
        ...['.svg', '-1200.png', '-2400.png', '-narrow.png', '-slide.png', '.csv', '.json'].map((ending) => `/charts/${id}/${id}${ending}`),
        ...['ris', 'bib', 'json'].map((form) => `/charts/${id}/cite.${form}`),
      ]);
  });
  it('to the rooms, to the pages that every site has, and to the files that others read', () => {
    for (const room of ['timeline', 'asks', 'themes', 'statistics', 'compare', 'sources', 'charts', 'data', 'glossary', 'search', 'about'])
      expect(all()).toContain(`/${room}/`);
    const others = [
      '/about/corrections/',
      '/about/cite/',
      '/about/embed/example/',
      '/feed.xml',
      '/feed.json',
      '/corrections.xml',
      '/calendar.ics',
      '/embed.js',
    ];
    for (const path of ['/', ...others, '/sitemap.xml', '/data/datapackage.json']) expect(all()).toContain(path);
  });
  it('to no year where a page holds the whole list, and to each year where it does not', () => {
    expect(all().filter((path) => /\/\d{4}\/$/.test(path))).toEqual([]);
    const many = Array.from({ length: MOST_PER_PAGE + 1 }, (_, n) => n);
    const [a, b] = [
      own('a', '2001', {
        findings: many.map((n) => finding(`f${n}`, 'a', n === 0 ? 'staff' : 'plans', 'concern')),
        asks: many.map((n) => ask(`a${n}`, 'a', 'plans')),
      }),
      own('b', '2003', { findings: [finding('g', 'b', 'plans', 'concern')] }),
    ];
    const inspections: Inspection[] = [a, b, ...many.map((n) => own(`v${n}`, '2005'))];
    const long = everyAddress({
      ...made,
      inspections,
      findings: inspections.flatMap(({ findings }) => findings),
      asks: a.asks,
      sources: many.map((n) => source(`s${n}`, 'report', 'x', { date: '2001' })),
    });
    const years = [
      '/timeline/2001/',
      '/asks/2001/',
      '/sources/2001/',
      '/compare/2003/',
      '/themes/plans/2001/',
      '/themes/plans/2003/',
      '/inspections/a/plans/',
      '/inspections/a/staff/',
    ];
    for (const path of years) expect(long).toContain(path);
  });
});

describe('what leads to an address', () => {
  const of = (inspections: Inspection[], milestones: Milestone[] = []): Record<string, string> =>
    Object.fromEntries(redirects({ ...made, inspections, milestones }).map(({ from, to }) => [from, to]));
  const event = (id: string, date: string): Milestone => ({ ...milestone, id, date });
  it('is its id, its day, its month and its year, of a span the first day and the last', () => {
    expect(of([visit('v', '2001-02-03/2001-02-09')])).toMatchObject({
      '/v/': '/inspections/v/',
      '/2001-02-03/': '/inspections/v/',
      '/2001-02-09/': '/inspections/v/',
      '/2001-02/': '/inspections/v/',
      '/2001/': '/inspections/v/',
      '/inspections/2001/': '/inspections/v/',
    });
    expect(of([], [event('m', '2001-02-03')])).toMatchObject({ '/m/': '/milestones/m/', '/2001-02-03/': '/milestones/m/', '/2001/': '/milestones/m/' });
  });
  it('is the day of publication too', () => {
    expect(of([visit('v', '2001-02-03', { published: '2002-03-04' })])).toMatchObject({ '/2002-03-04/': '/inspections/v/', '/2002/': '/inspections/v/' });
  });
  const dates = (list: Record<string, string>): string[] => Object.keys(list).filter((path) => /\d/.test(path) && !/[v-z]/.test(path));
  it('is no day where none is known, and no year where it may be another', () => {
    expect(dates(of([], [event('m', '2001-02')]))).toEqual(['/2001-02/', '/2001/']);
    expect(dates(of([], [event('m', '[2001-02..2001-07]')]))).toEqual(['/2001/']);
    expect(dates(of([], [event('m', '[2001-11..2002-02]')]))).toEqual([]);
    expect(dates(of([], [event('m', '[..2001-02-03]')]))).toEqual([]);
  });
  it('of a visit without a certain date has no bracket and no half year in it', () => {
    for (const date of ['[2001-02..2001-07]', '[..2001-02-03]', '[2001-11..2002-02]'])
      for (const from of Object.keys(of([visit('v', date)]))) expect(from, date).toMatch(/^\/(?:[a-z]+|\d{4}(?:-\d{2}){0,2}|inspections\/\d{4})\/$/);
  });
  it('of a span over the turn of a year is either year, and a list only where the timeline has it', () => {
    const over = of([visit('v', '2001-11-28/2002-01-03')]);
    expect(['/2001/', '/2002/', '/2001-11/', '/2002-01/'].map((path) => over[path])).toEqual(Array(4).fill('/inspections/v/'));
    const two = of([visit('v', '2001-11-28/2002-01-03'), visit('w', '2001-12-01/2002-01-05')]);
    expect([two['/2001/'], two['/2002/'], two['/2002-01/']]).toEqual(['/timeline/#y2001', '/timeline/', '/timeline/']);
  });
  it('of a year of publication in which nobody came is the visit that was published', () => {
    const late = of([visit('v', '2001-11-06', { published: '2002-01-29' })]);
    expect([late['/inspections/2001/'], late['/inspections/2002/']]).toEqual(Array(2).fill('/inspections/v/'));
    const both = of([visit('v', '2001-11-06', { published: '2002-01-29' }), visit('w', '2002-03-04')]);
    expect(both['/inspections/2002/']).toBe('/inspections/w/');
    expect(both['/2002-01-29/']).toBe('/inspections/v/');
  });
  it('leads to a page and never to another such form, so that nobody goes in a circle', () => {
    for (const list of [redirects(made), redirects({ ...made, milestones: [event('2001', '2001'), event('2001-02', '2001-02')] })]) {
      const froms = new Set(list.map(({ from }) => from));
      expect(froms.size).toBe(list.length);
      for (const { to } of list) expect(froms.has(to.replace(/#.*/, '')), to).toBe(false);
    }
  });
  it('of a year with one visit is that visit, whatever else happened in it', () => {
    expect(of([visit('v', '2001-02-03')], [event('m', '2001-04-05')])['/2001/']).toBe('/inspections/v/');
  });
  it('of a day or year with several entries is their year of the timeline', () => {
    const two = of([visit('v', '2001-02-03'), visit('w', '2001-02-03')]);
    expect([two['/2001/'], two['/2001-02-03/'], two['/inspections/2001/']]).toEqual(Array(3).fill('/timeline/#y2001'));
    const events = of([], [event('m', '2001-02-03'), event('n', '2001-04-05')]);
    expect([events['/2001/'], events['/2001-02-03/']]).toEqual(['/timeline/#y2001', '/milestones/m/']);
  });
  it('is told in the order of its form, and never leads to nothing', () => {
    const list = redirects(made);
    expect(list.map(({ from }) => from)).toEqual(list.map(({ from }) => from).sort());
    const promised = [...all(), '/about/method/', '/about/embed/'];
    for (const { to } of list) expect(promised.includes(to) || /^\/timeline\/#y\d{4}$/.test(to), to).toBe(true);
  });
  it('is a guessable word of every site', () => {
    expect(of([])).toEqual({
      '/story/': '/',
      '/method/': '/about/method/',
      '/cite/': '/about/cite/',
      '/corrections/': '/about/corrections/',
      '/embed/': '/about/embed/',
      '/feeds/': '/about/corrections/',
      '/inspections/': '/timeline/',
      '/milestones/': '/timeline/',
      '/findings/': '/search/',
    });
  });
});

it('what was withdrawn is told with its reason, and nothing else is', () => {
  const gone = { path: '/findings/gone/', withdrawn: { date: '2030-01-02', why: 'It was no finding.' } };
  const record: InspectionRecord = { ...made, addresses: [{ path: '/' }, gone] };
  expect(withdrawn(record)).toEqual([gone]);
});

it('a withdrawn file leads to the page beside which it lay', () => {
  const said = { date: '2030-01-02', why: 'It was no finding.' };
  const paths = ['/findings/gone/', '/findings/gone/cite.ris', '/themes/a/#gone'];
  const record: InspectionRecord = { ...made, addresses: paths.map((path) => ({ path, withdrawn: said })) };
  expect(withdrawnFiles(record)).toEqual([{ from: '/findings/gone/cite.ris', to: '/findings/gone/' }]);
});

it('an address names its room and its id', () => {
  expect([addresses.asksAtVisit('v'), addresses.statement('v', 's1'), told('x', 'v', 'plans').id]).toEqual(['/inspections/v/#asks', '/inspections/v/#s1', 'x']);
});
