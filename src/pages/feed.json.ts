// The entries of the record as JSON Feed 1.
import { jsonFeed } from '../model/sharing/feedForms.ts';
import { entriesFeed } from '../model/sharing/feeds.ts';
import { absolute, record } from '../record.ts';

export const GET = (): Response => new Response(jsonFeed(entriesFeed(record(), absolute)));
