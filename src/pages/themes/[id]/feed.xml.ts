// What each visit says on one theme, as Atom (RFC 4287).
import type { APIRoute, GetStaticPaths } from 'astro';
import { atom } from '../../../model/sharing/feedForms.ts';
import { themeFeed } from '../../../model/sharing/feeds.ts';
import { absolute, record } from '../../../record.ts';

export const getStaticPaths = (() =>
  record().themes.map((theme) => ({ params: { id: theme.id }, props: { text: atom(themeFeed(record(), theme, absolute)) } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
