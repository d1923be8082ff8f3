// How to report a fault of security (RFC 9116). It ends a year after the record was last checked, so that it asks to be looked at again.
import type { APIRoute } from 'astro';
import { contactUris } from '../../model/written/settings.ts';
import { absolute, record } from '../../record.ts';

export const GET: APIRoute = () => {
  const { contact, checked } = record().site;
  const ways = contactUris(contact);
  const lines = [
    ...(ways.length > 0 ? ways : [absolute('/about/')]).map((way) => `Contact: ${way}`),
    `Expires: ${Number(checked.slice(0, 4)) + 1}${checked.slice(4)}T00:00:00.000Z`,
    'Preferred-Languages: en',
    `Canonical: ${absolute('/.well-known/security.txt')}`,
  ];
  return new Response(`${lines.join('\n')}\n`);
};
