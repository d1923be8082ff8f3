// Every card of a record by its name, with those that show a chart.
import { once } from '../model/once.ts';
import type { InspectionRecord } from '../model/record/record.ts';
import { cards, passageCards, type Card } from '../model/sharing/cards.ts';
import { altText } from '../model/sharing/snippets.ts';
import { charts, isSensitiveAlone } from './charts.ts';

/** The cards of a record by their names; a chart about sensitive themes alone has none. */
export const cardsByName = once((record: InspectionRecord): ReadonlyMap<string, Card> => {
  const drawn = charts(record).map((one) => ({
    id: one.chart.id,
    headline: one.chart.headline,
    alt: altText(one.chart),
    sensitive: isSensitiveAlone(record, one),
  }));
  return new Map([...cards(record, drawn), ...passageCards(record)].map((card) => [card.name, card]));
});
