// Reviews: gives what there is to review, draws samples, and writes reviews and what became of them into `content/reviews.yml`.
import { randomInt } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { Hono } from 'hono';
import { z } from 'zod';
import { writeWhole } from '../../commands/writeWhole.ts';
import { drawn, fromWords, lackingIn, reviewerId, reviewOf, wantedOf, type Reviewable } from '../../model/authoring/reviewing.ts';
import { edited } from '../../model/editing/edited.ts';
import type { Edit, Value } from '../../model/editing/changes.ts';
import { askId } from '../../model/record/ids.ts';
import { isAlike, reviewable, reviewsIn } from '../../model/record/reviewed.ts';
import type { Draft } from '../../model/written/draft.ts';
import { REVIEWS } from '../../model/written/files.ts';
import { REVIEWED, STANCES } from '../../model/written/schemas.ts';
import type { Change } from '../answers.ts';
import { asked } from '../asked.server.ts';
import type { Checking } from '../checking.server.ts';
import { Refused } from '../refused.ts';
import type { Store } from '../store.server.ts';
import type { Kept, Shown, ToReview } from './answers.ts';
import { shown } from './shown.server.ts';
import { takenOver } from './takenOver.server.ts';

const EMPTY = '# What reviewers said of single passages, each as it stood that day.\nreviewers: []\nreviews: []\n';
const SITE = 'content/site.yml';

const words = z.string().max(2000);
const stance = z.enum(STANCES);
const seen = z.strictObject({ words: z.string(), says: z.string().optional(), theme: z.string().optional(), stance: stance.optional() });
const choice = z.strictObject({ theme: z.string().optional(), stance: stance.optional() });
const said = choice.extend({ words: words.optional(), blind: choice.optional(), what: z.enum(REVIEWED).optional(), remark: words.optional() });
const wanted = z.strictObject({ visit: z.string().optional(), theme: z.string().optional(), isNew: z.boolean().optional() });
const kept: z.ZodType<Kept> = z.strictObject({
  reviewer: z.string(),
  blind: z.boolean(),
  wanted,
  sample: z.string().optional(),
  at: z.string().optional(),
  said: said.optional(),
});

/** The day as the clock of this machine has it. */
const today = (): string => new Date().toLocaleDateString('sv-SE');

/** The findings and asks of a record, visit after visit. */
function passagesOf(draft: Draft): Reviewable[] {
  return draft.inspections.flatMap(({ id: visit, data: { asks: told } }) => [
    ...draft.findings
      .filter(({ data }) => data.inspection === visit)
      .flatMap(({ data }) => [...data.findings, ...data.asks].map(({ id, theme }) => ({ id, visit, theme }))),
    ...told.map(({ number, theme }) => ({ id: askId(visit, number), visit, theme })),
  ]);
}

/** The record, of which the file of reviews can be read. */
function readable(store: Store): Draft {
  const { draft } = store.draft();
  if (store.find(REVIEWS) && draft.unread.has(REVIEWS)) throw new Refused(`${REVIEWS} has a problem, so that nothing can be added to it: "Ready?" says which.`);
  return draft;
}

/** The file of reviews with other facts in it. */
function reviewsWith(store: Store, edits: readonly Edit[]): Change {
  const file = store.find(REVIEWS);
  return { path: REVIEWS, seen: file?.sha256 ?? null, text: edited(REVIEWS, file?.text ?? EMPTY, edits) };
}

/** The reviews with other facts in them, and the day on which the record was last looked at, where that is a new one. */
function changes(store: Store, draft: Draft, edits: readonly Edit[]): Change[] {
  const now = today();
  const site = store.read(SITE);
  return [
    reviewsWith(store, edits),
    ...(draft.site.data.checked < now ? [{ path: SITE, seen: site.sha256, text: edited(SITE, site.text, [{ set: ['checked'], to: now }]) }] : []),
  ];
}

/** The routes of the reviews. */
export function review(store: Store, checking: Checking): Hono {
  const api = new Hono();
  const keptFile = (): string => `${store.cache}/review.json`;
  api.get('/all', (context) => {
    const draft = readable(store);
    const { reviewers, samples, reviews } = draft.reviews.data;
    const index = new Map(reviews.map((one, i) => [`${one.passage} ${one.reviewer} ${one.on}`, i]));
    const stored: unknown = existsSync(keptFile()) ? JSON.parse(readFileSync(keptFile(), 'utf8')) : undefined;
    return context.json({
      reviewers: reviewers.flatMap((one) => (one.by === 'person' ? [{ id: one.id, role: one.role }] : [])),
      coders: draft.findings.flatMap(({ data }) => data.coded.flatMap((one) => (one.by === 'person' ? [{ visit: data.inspection, role: one.role }] : []))),
      samples,
      passages: passagesOf(draft),
      reviews: reviewsIn(draft).map((one) => ({ ...one, sample: one.sample?.id, index: index.get(`${one.passage} ${one.reviewer} ${one.on}`) ?? -1 })),
      kept: kept.safeParse(stored).data,
      today: today(),
    } satisfies ToReview);
  });
  api.get('/passage', (context) => context.json(shown(store.draft().draft, context.req.query('id') ?? '') satisfies Shown));
  api.post('/kept', async (context) => {
    writeWhole(keptFile(), JSON.stringify(await asked(context, kept)));
    return context.json({});
  });
  api.post('/reviewer', async (context) => {
    const { role } = await asked(context, z.strictObject({ role: z.string().trim().min(1).max(100) }));
    const draft = readable(store);
    const written = role.replace(/^\p{Lu}(?=\p{Ll})/u, (first) => first.toLowerCase());
    if (!/^\p{Ll}[^;\n]*$/u.test(written))
      throw new Refused('Write the role in a few words, like "editor" or "children\'s services practitioner", and no name.');
    const id = reviewerId(
      written,
      draft.reviews.data.reviewers.map((one) => one.id),
    );
    store.change([reviewsWith(store, [{ insert: ['reviewers'], to: { id, by: 'person', role: written } }])]);
    return context.json({ id });
  });
  api.post('/sample', async (context) => {
    const { size, ...filter } = await asked(context, wanted.extend({ size: z.int().positive() }));
    const draft = readable(store);
    const pool = wantedOf(passagesOf(draft), reviewsIn(draft), filter);
    if (size > pool.length) throw new Refused(`There are only ${pool.length} such passages. Choose a smaller number, or go through all of them.`);
    const seed = randomInt(1, 100_000);
    const taken = draft.reviews.data.samples.map(({ id }) => id);
    const now = today();
    let id = `${now}-random`;
    for (let n = 2; taken.includes(id); n += 1) id = `${now}-random-${n}`;
    const names = {
      visit: draft.inspections.find((one) => one.id === filter.visit)?.data.title ?? '',
      theme: draft.themes.data.themes.find((one) => one.id === filter.theme)?.name ?? '',
    };
    const sample = { id, drawn: now, from: fromWords(filter, names), of: pool.length, seed, passages: drawn(pool, size, seed).map((one) => one.id) };
    store.change(changes(store, draft, [{ insert: ['samples'], to: sample }]));
    return context.json({ id });
  });
  api.post('/save', async (context) => {
    const one = await asked(context, z.strictObject({ passage: z.string(), reviewer: z.string(), sample: z.string().optional(), seen, said }));
    const draft = readable(store);
    const now = reviewable(draft).get(one.passage);
    if (!now || !isAlike(now, one.seen)) throw new Refused('This passage was changed since you opened it. Look at it again as it is now.', 'changed');
    const lacking = lackingIn(now, one.said);
    if (lacking !== undefined) throw new Refused(lacking);
    const { reviews } = draft.reviews.data;
    const on = today();
    const entry = reviewOf(now, one.said, { ...one, on });
    const old = reviews.findIndex(({ passage, reviewer, on: day }) => passage === one.passage && reviewer === one.reviewer && day === on);
    // What a file may hold has no field that is undefined.
    const to = JSON.parse(JSON.stringify(entry)) as Value;
    store.change(changes(store, draft, [old < 0 ? { insert: ['reviews'], to } : { set: ['reviews', old], to }]));
    return context.json({});
  });
  api.post('/settle', async (context) => {
    const one = await asked(context, z.strictObject({ index: z.int().nonnegative(), how: z.enum(['changed', 'kept']), why: words }));
    const draft = readable(store);
    const told = draft.reviews.data.reviews[one.index];
    if (!told) throw new Refused('There is no such review any more. Load the page again.', 'changed');
    const why = one.why.replace(/\s+/g, ' ').trim();
    if (one.how === 'kept' && why === '') throw new Refused('Write why it stays as it is: the reason stands on its page.');
    const settled = { on: today(), how: one.how, ...(why !== '' && { why }) };
    const edits: Edit[] = [{ set: ['reviews', one.index, 'settled'], to: settled }];
    const known = one.how === 'changed' ? await checking.fresh() : [];
    const taken = one.how === 'changed' ? takenOver(store, known, told, why) : [];
    // A correction may bring the day of the last check with it.
    const own = changes(store, draft, edits).filter(({ path }) => !taken.some((other) => other.path === path));
    store.change([...taken, ...own], 'told');
    return context.json({});
  });
  return api;
}
