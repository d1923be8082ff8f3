// The pages that a reader can look for by name: those of every site, those about it, charts, comparisons and the help box.
import { comparisons } from '../counts/comparisons.ts';
import { addresses } from '../record/addresses.ts';
import type { InspectionRecord } from '../record/record.ts';
import { yearOf } from '../written/dates.ts';
import { ABOUT, DRAWN, HELP, HOME, PAGES } from './searchNames.ts';
import { given, type Thing } from './searchThings.ts';

/** A chart, as its page names it. */
export interface ChartNamed {
  id: string;
  title: string;
  says: string;
}

/** The charts of a record as the search names them. */
export function namedCharts(charts: readonly { chart: { id: string; name: string; question: string } }[]): ChartNamed[] {
  return charts.map(({ chart: { id, name, question } }) => ({ id, title: name, says: question }));
}

/** The pages of a site that can be found by name: those that it always has, charts, comparisons and help. */
export function pages(record: InspectionRecord, charts: readonly ChartNamed[]): Thing[] {
  const page = (url: string, title: string, line: string, names: readonly string[], kind = 'page'): Thing => ({
    url,
    kind,
    title,
    line,
    names,
    says: '',
    dates: [],
    themes: [],
  });
  const help = record.support.filter(({ placeholder }) => placeholder === undefined);
  return [
    page('/', record.story.title, record.story.summary, HOME),
    ...PAGES.map(([url, title, also]) => page(url, title, 'A page of this site', also)),
    ...record.pages.map(({ id, title, summary, synonyms = [] }) => page(addresses.about(id), title, summary, [...(ABOUT[id] ?? []), ...synonyms])),
    ...charts.map(({ id, title, says }) =>
      page(addresses.chart(id), title, `Chart · ${says}`, ['chart', `${title} chart`, `chart ${title}`, 'graph', ...(DRAWN[id] ?? [])], 'chart'),
    ),
    ...comparisons(record).map(({ earlier, later }) => {
      const [a, b] = [yearOf(earlier.ordered), yearOf(later.ordered)];
      return page(
        addresses.compare(earlier.id, later.id),
        `${a} and ${b} compared`,
        `${earlier.short} · ${later.short}`,
        [`compare ${a} and ${b}`, `${a} ${b}`, `change between ${a} and ${b}`],
        'comparison',
      );
    }),
    // One entry for all: they stand in one place, and an address has one entry.
    ...(help.length === 0
      ? []
      : [
          page(
            '/#help',
            'Where to find help',
            help.map(({ name, phone }) => given(name, phone).join(' ')).join(' · '),
            [...HELP, ...help.map(({ name }) => name)],
            'help',
          ),
        ]),
  ];
}
