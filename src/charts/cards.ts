// Every card of a record by its name: those of words, and those that show a chart.
import { once } from '../model/once.ts';
import type { InspectionRecord } from '../model/record/record.ts';
import { cards, passageCards, type Card } from '../model/sharing/cards.ts';
import { altText } from '../model/sharing/snippets.ts';
import { charts, isSensitiveAlone } from './charts.ts';

type Cards = ReadonlyMap<string, Card>;

const byName = (all: readonly Card[]): Cards => new Map(all.map((card) => [card.name, card]));

/** The cards of words by their names. No chart has to be drawn for them. */
export const wordCards = once((record: InspectionRecord): Cards => byName([...cards(record, []), ...passageCards(record)]));

/** The cards that show a chart; one about sensitive themes alone has none. */
const chartCards = once((record: InspectionRecord): Cards => {
  const drawn = charts(record).map((one) => ({
    id: one.chart.id,
    headline: one.chart.headline,
    alt: altText(one.chart),
    sensitive: isSensitiveAlone(record, one),
  }));
  return byName(cards(record, drawn).filter(({ chart }) => chart !== undefined));
});

/** The card of a name, or undefined where there is none. */
export function cardNamed(record: InspectionRecord, name: string): Card | undefined {
  return wordCards(record).get(name) ?? chartCards(record).get(name);
}
