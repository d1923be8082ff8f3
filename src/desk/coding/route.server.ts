// What the coding screen asks of the server: the text and the file of a visit, its table, and what a table that came back changes.
import { Hono } from 'hono';
import { z } from 'zod';
import type { Coder } from '../../model/authoring/coding/doing.ts';
import { listsOf } from '../../model/authoring/coding/items.ts';
import { passagesOf } from '../../model/authoring/coding/passages.ts';
import { rowsOf } from '../../model/authoring/coding/table.ts';
import { tableBack } from '../../model/authoring/coding/tableBack.ts';
import { prepare } from '../../model/evidence/preparedText.ts';
import type { Draft } from '../../model/written/draft.ts';
import { asked } from '../asked.server.ts';
import { Refused } from '../refused.ts';
import type { Store } from '../store.server.ts';
import type { CodingAnswer, TableAnswer } from './answers.ts';
import { roughSource } from './rough.server.ts';
import { readWorkbook, workbookOf } from './workbook.server.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Every id of a passage of a visit that addresses or published entries name. */
function idsIn(draft: Draft, visit: string): string[] {
  const texts = draft.files.filter(({ path }) => path === 'content/addresses.txt' || path === 'content/published.csv');
  const words = texts.map(({ bytes }) => new TextDecoder().decode(bytes)).join('\n');
  return [...new Set(words.match(new RegExp(`(?<![\\w-])${RegExp.escape(visit)}-[fas]\\d+`, 'g')) ?? [])];
}

function codingOf(store: Store, visit: string): CodingAnswer {
  const { draft } = store.draft();
  const file = store.find(`content/findings/${visit}.yml`);
  if (!file) throw new Refused('Nothing of this visit can be coded yet: its text is missing. Take the document in first, under “1 Text”.');
  // Coding may begin before the facts are whole: both files are read as far as they have got.
  const id = /^source:[ \t]*["']?([\w-]+)/m.exec(file.text)?.[1];
  const document = id === undefined ? undefined : store.find(`content/sources/${id}.yml`);
  if (!document) throw new Refused('Which document this visit is coded from is not known. Say so first, under “2 Facts”.');
  const { title, publisher, limits, text } = roughSource(document.text);
  const seed = draft.seeds.find(({ name }) => name === text.seed);
  return {
    visit: { id: visit, short: draft.inspections.find((one) => one.id === visit)?.data.short ?? visit },
    file,
    source: { title, publisher, isOwn: publisher === draft.site.data.inspectorate, isLimited: limits !== undefined },
    text: seed ? { raw: seed.text, state: text } : null,
    published: draft.baseline.entries.map((one) => one.id).filter((one) => one.startsWith(`${visit}-`)),
    taken: idsIn(draft, visit),
  };
}

function coderOf({ visit, file, source, text, published, taken }: CodingAnswer): Coder {
  const coding = { text: text ? prepare(text.raw, text.state) : undefined, isLimited: source.isLimited, lists: listsOf(file.text) };
  return { visit: visit.id, coding, isOwn: source.isOwn, taken: new Set(taken), published: new Set(published) };
}

/** The routes of the coding screen. */
export function coding(store: Store): Hono {
  const app = new Hono();
  app.get('/:visit', (context) => context.json(codingOf(store, context.req.param('visit'))));
  app.get('/:visit/table', async (context) => {
    const answer = codingOf(store, context.req.param('visit'));
    const { themes } = store.draft().draft.themes.data;
    const bytes = await workbookOf(answer.visit.short, rowsOf(passagesOf(coderOf(answer).coding), themes), themes);
    return context.body(new Uint8Array(bytes), 200, { 'Content-Type': XLSX, 'Content-Disposition': `attachment; filename="${answer.visit.id}-coding.xlsx"` });
  });
  app.post('/:visit/table', async (context) => {
    const { base64 } = await asked(context, z.strictObject({ base64: z.base64() }));
    const read = await readWorkbook(new Uint8Array(Buffer.from(base64, 'base64')));
    if ('refused' in read) throw new Refused(read.refused);
    const answer = codingOf(store, context.req.param('visit'));
    const back = tableBack(coderOf(answer), store.draft().draft.themes.data.themes, read.rows, read.given);
    return context.json({ ...back, seen: answer.file.sha256 } satisfies TableAnswer);
  });
  return app;
}
