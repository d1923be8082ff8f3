// What the browser tests look at, taken from the record: a passage, its theme and its visit, each chosen by what a test needs of it and not by its name.
import { addresses } from '../../src/model/record/addresses.ts';
import type { Finding } from '../../src/model/record/record.ts';
import { featured, isQuoted } from '../../src/model/record/lookups.ts';
import { cellInWords, themeGrid } from '../../src/model/counts/scope.ts';
import { introduction } from '../../src/model/words/voice.ts';
import { yearOf } from '../../src/model/written/dates.ts';
import { record } from '../../src/record.ts';

const all = record();

function needed<Item>(item: Item | undefined, what: string): Item {
  if (item === undefined) throw new RangeError(`the record has no ${what}`);
  return item;
}

/** A long concern in the inspectorate's own words: the page of its document has to scroll to it. */
const isLong = (one: Finding): boolean =>
  isQuoted(one) && one.stance === 'concern' && one.voice === 'direct' && one.quote.split(' ').length > 12 && one.match.parts.length === 1;

/** A theme at a visit whose own document is held: the one with the most concerns that a list shows at once. Between two visits, so that the arrow keys lead to another one. */
const cell = needed(
  themeGrid(all)
    .filter(({ inspection, theme, counts, findings }) => {
      const place = all.inspections.findIndex(({ id }) => id === inspection);
      const isFull = all.inspections[place]?.coverage === 'full' && place > 0 && place < all.inspections.length - 1;
      const isSensitive = all.themes.find(({ id }) => id === theme)?.sensitive === true;
      const isAlone = all.inspections.filter(({ ordered }) => yearOf(ordered) === yearOf(all.inspections[place]?.ordered ?? ordered)).length === 1;
      return isFull && isAlone && !isSensitive && (counts?.concern ?? 0) > 1 && (counts?.concern ?? 0) <= 10 && findings.some(isLong);
    })
    .sort((a, b) => (b.counts?.concern ?? 0) - (a.counts?.concern ?? 0))[0],
  'theme with several concerns at a visit that is neither the first nor the last',
);
const visit = needed(
  all.inspections.find(({ id }) => id === cell.inspection),
  'visit of it',
);
const theme = needed(
  all.themes.find(({ id }) => id === cell.theme),
  'theme of it',
);
const finding = needed(cell.findings.filter(isQuoted).findLast(isLong), 'long concern in it');
const source = needed(
  all.sources.find(({ id }) => id === finding.source),
  'source of it',
);
const after = needed(all.inspections[all.inspections.indexOf(visit) + 1], 'visit after it');
const first = needed(all.inspections[0], 'visit');

export const EXAMPLE = {
  inspectorate: all.site.inspectorate,
  visit: { id: visit.id, year: yearOf(visit.ordered), address: addresses.inspection(visit.id) },
  /** The visit of the next column. */
  after: { year: yearOf(after.ordered) },
  theme: { id: theme.id, name: theme.name, address: addresses.theme(theme.id) },
  otherTheme: needed(
    all.themes.find(({ id }) => id !== theme.id),
    'other theme',
  ).id,
  cell: {
    address: addresses.themeAtVisit(theme.id, visit.id),
    label: `${theme.name}, ${yearOf(visit.ordered)}`,
    words: cellInWords(cell),
    concerns: cell.counts?.concern ?? 0,
  },
  finding: {
    id: finding.id,
    address: addresses.finding(finding.id),
    /** Its first words, and its longest one. */
    begins: finding.quote.split(' ').slice(0, 6).join(' '),
    word: finding.quote.match(/[a-z]+/g)?.sort((a, b) => b.length - a.length)[0] ?? '',
  },
  /** The line above the first passage that a page shows of that cell. */
  introduction: introduction(featured(cell.findings)[0]?.voice ?? 'direct', source),
  source: { address: addresses.source(source.id), title: source.title },
  /** The first visit of the record. */
  first: { address: addresses.inspection(first.id) },
  milestone: needed(all.milestones[0], 'milestone').title,
  term: needed(all.glossary[0], 'term').term,
};
