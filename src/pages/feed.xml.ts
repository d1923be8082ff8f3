// The entries of the record as Atom (RFC 4287).
import { entriesFeed } from '../model/sharing/feeds.ts';
import { absolute, record } from '../record.ts';

export const GET = (): Response => new Response(entriesFeed(record(), absolute).atom1());
