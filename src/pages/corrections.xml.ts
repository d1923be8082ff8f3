// Corrections as Atom (RFC 4287).
import { correctionsFeed } from '../model/sharing/feeds.ts';
import { absolute, record } from '../record.ts';

export const GET = (): Response => new Response(correctionsFeed(record(), absolute).atom1());
