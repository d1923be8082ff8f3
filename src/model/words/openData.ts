// What the open data is, and where its licences are, in one place for tables and for structured data.
import type { Site } from '../written/draft.ts';

/** Creative Commons Attribution 4.0: our words and our coding. */
export const CC_BY = 'https://creativecommons.org/licenses/by/4.0/';

/** Open Government Licence 3.0: official statistics. */
export const OGL = 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/';

/** The data in one sentence. */
export function description({ council }: Pick<Site, 'council'>): string {
  return `What inspectors wrote about ${council}'s children's services, passage by passage, with judgements, asks, events and official statistics.`;
}
