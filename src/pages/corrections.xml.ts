// Corrections as Atom (RFC 4287).
import { atom } from '../model/sharing/feedForms.ts';
import { correctionsFeed } from '../model/sharing/feeds.ts';
import { absolute, record } from '../record.ts';

export const GET = (): Response => new Response(atom(correctionsFeed(record(), absolute)));
