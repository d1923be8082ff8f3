// The entries of the record as Atom (RFC 4287).
import { atom } from '../model/sharing/feedForms.ts';
import { entriesFeed } from '../model/sharing/feeds.ts';
import { absolute, record } from '../record.ts';

export const GET = (): Response => new Response(atom(entriesFeed(record(), absolute)));
