// The picture that stands for a page where its address is shared: 1200 by 630 pixels, in the page's own words.
import { inWords, yearOf } from '../written/dates.ts';
import type { Ask, Finding, Inspection, InspectionRecord } from '../record/record.ts';
import { byId, isQuoted, turnAfter } from '../record/lookups.ts';
import { capitalised } from '../words/english.ts';
import { introduction } from '../words/voice.ts';
import { gradeInWords, overallGrade } from '../counts/series.ts';

export interface Card {
  /** File name under /cards/ without its ending. */
  name: string;
  above: string;
  title: string;
  below: string;
  /** The chart that it shows. */
  chart?: string;
  /** Set where the title is a passage, and not a name. */
  passage?: true;
  /** What it shows, for those who do not see it. */
  alt: string;
}

/** The card of every page that has none of its own, and of all that is sensitive or about a single child. */
export const NEUTRAL = 'record';

/**
 * The most passages that have each a card of its own. In a record of more, a passage shares the card of its visit:
 * of 42,000 passages the cards alone would take ten minutes and more than a gigabyte.
 */
export const MOST_PASSAGE_CARDS = 6_000;

/** The longest alternative text that readers of cards take, in characters. */
const MOST_ALT = 420;

/** A card of words: its alternative text is these words, or as many of them as one may hold. */
function worded(card: Omit<Card, 'alt'>): Card {
  const said = (...parts: string[]): string =>
    parts
      .filter((part) => part !== '')
      .map((part) => (/[.:!?”…\]]$/.test(part) ? part : `${part}.`))
      .join(' ');
  const [whole, short] = [said(card.above, card.title, card.below), said(card.above, card.title)];
  const fits = [whole, short].find(({ length }) => length <= MOST_ALT);
  return { ...card, alt: fits ?? `${short.slice(0, MOST_ALT - 2).replace(/\s\S*$/, '')} …` };
}

const cardOfInspection = (id: string): string => `inspection-${id}`;

function ofInspection(one: Inspection): Card {
  const grade = overallGrade(one);
  const ungraded = !one.framework.graded ? `A ${one.framework.visit} gives no grade` : one.judgements.length > 0 ? capitalised(gradeInWords(one)) : '';
  return worded({
    name: cardOfInspection(one.id),
    above: one.visit === undefined ? `Published ${inWords(one.ordered)}` : inWords(one.visit),
    title: one.short,
    below: grade === undefined ? ungraded : `Overall: ${grade}`,
  });
}

/** Whether a passage is about a single child or on a sensitive theme, as its main or a further one. */
function isKept({ themes }: InspectionRecord, item: Finding | Ask): boolean {
  const named = [item.theme, ...item.also];
  return (item.kind === 'finding' && item.singleChild) || themes.some(({ id, sensitive }) => sensitive === true && named.includes(id));
}

/** The words of a passage as its page shows them: in quotation marks where they are its document's, with a mark where they leave words out. */
function wordsOnCard(record: InspectionRecord, item: Finding | Ask): string {
  if (!isQuoted(item)) return item.says;
  const { within } = item.match;
  const goesOn = turnAfter(record, item);
  return `${within.start ? '[…] ' : ''}“${item.quote}${goesOn ?? ''}”${goesOn === undefined && within.end ? ' […]' : ''}`;
}

function ofPassage(record: InspectionRecord, item: Finding | Ask): Card {
  const { sources, inspections } = byId(record);
  const [source, visit] = [sources.get(item.source), inspections.get(item.inspection)];
  if (!source || !visit) throw new RangeError(`${item.id} is not joined`);
  return worded({
    name: cardOfPassage(record, item),
    above: introduction(item.voice, source),
    title: wordsOnCard(record, item),
    below: `${visit.short}, ${visit.visit === undefined ? 'days not known' : inWords(visit.visit)}`,
    passage: true,
  });
}

const hasPassageCards = ({ findings, asks }: InspectionRecord): boolean => findings.length + asks.length <= MOST_PASSAGE_CARDS;

/** The card of a finding or an ask: its own, or the neutral one; in a very large record that of its visit. */
export function cardOfPassage(record: InspectionRecord, item: Finding | Ask): string {
  if (isKept(record, item)) return NEUTRAL;
  return hasPassageCards(record) ? `${item.kind}-${item.id}` : cardOfInspection(item.inspection);
}

/** The cards of all findings and asks that have one of their own. */
export function passageCards(record: InspectionRecord): Card[] {
  if (!hasPassageCards(record)) return [];
  return [...record.findings, ...record.asks].filter((item) => !isKept(record, item)).map((item) => ofPassage(record, item));
}

/** Every other card of the site. `charts` are those with a drawing, in their order. */
export function cards(record: InspectionRecord, charts: readonly { id: string; headline: string; alt: string; sensitive: boolean }[]): Card[] {
  const { site, inspections, milestones, themes } = record;
  const first = yearOf(inspections[0]?.ordered ?? site.checked);
  const last = yearOf(inspections.at(-1)?.ordered ?? site.checked);
  const span = `${site.council}, ${first === last ? first : `${first} to ${last}`}`;
  return [
    worded({ name: NEUTRAL, above: span, title: site.title, below: "What inspectors wrote about children's services, passage by passage" }),
    worded({ name: 'story', above: span, title: record.story.title, below: 'Passage by passage, with sources' }),
    ...inspections.map(ofInspection),
    ...milestones
      .filter(({ sensitive }) => !sensitive)
      .map(({ id, date, title, grades }) => worded({ name: `milestone-${id}`, above: inWords(date), title, below: grades ?? '' })),
    ...themes
      .filter(({ sensitive }) => !sensitive)
      .map(({ id, name, says }) => worded({ name: `theme-${id}`, above: 'A theme through all visits', title: name, below: says })),
    ...charts
      .filter(({ sensitive }) => !sensitive)
      .map(({ id, headline, alt }) => ({ name: `chart-${id}`, above: '', title: headline, below: '', chart: id, alt })),
  ];
}
