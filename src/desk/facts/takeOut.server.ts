// A visit that was never registered, taken out whole: its facts, its coding, and the document and text that nothing else rests on.
import { Refused } from '../refused.ts';
import type { Store } from '../store.server.ts';

/** The files that go with a visit: those of the record, and the document as it was received. Throws a Refused where something of it was registered. */
function filesOf(store: Store, visit: string): { texts: string[]; documents: string[] } {
  const { draft } = store.draft();
  const published = draft.baseline.entries.map(({ id }) => id);
  if (
    published.some(
      (id) => id === `inspections/${visit}` || id.startsWith(`inspections/${visit}#`) || new RegExp(`^${RegExp.escape(visit)}-[fas]\\d+$`).test(id),
    )
  )
    throw new Refused('This visit was registered. What was published is not taken out but withdrawn: under “Correct something”, with the reason.');
  const own = store.find(`content/findings/${visit}.yml`)?.text ?? '';
  const facts = store.read(`content/inspections/${visit}.mdx`).text;
  // Half-filled facts are read as far as they have got.
  const source = /^(?:source|text):[ \t]*["']?([\w-]+)/m.exec(`${own}\n${facts}`)?.[1];
  const others = draft.texts.filter(
    ({ file }) => file !== `content/inspections/${visit}.mdx` && file !== `content/findings/${visit}.yml` && file !== `content/sources/${source ?? ''}.yml`,
  );
  const isOwn =
    source !== undefined &&
    !published.includes(`sources/${source}`) &&
    !others.some(({ text }) => new RegExp(`(?<![\\w-])${RegExp.escape(source)}(?![\\w-])`).test(text));
  const about = isOwn ? (store.find(`content/sources/${source}.yml`)?.text ?? '') : '';
  const named = (field: string): string[] =>
    [...about.matchAll(new RegExp(`^ +${field}:[ \\t]*["']?([\\w.-]+)`, 'gm'))].flatMap(([, name]) => (name === undefined ? [] : [`seeds/${name}`]));
  const there = (paths: readonly string[]): string[] => paths.filter((path) => store.find(path) !== undefined);
  return {
    texts: there([`content/findings/${visit}.yml`, `content/inspections/${visit}.mdx`, ...(isOwn ? [`content/sources/${source}.yml`, ...named('seed')] : [])]),
    documents: there(named('file')),
  };
}

/** Takes a visit out, as one change that “Undo” takes back. */
export function takeOut(store: Store, visit: string): void {
  const { texts, documents } = filesOf(store, visit);
  store.change(
    texts.map((path) => ({ path, seen: store.read(path).sha256, text: null })),
    undefined,
    { gone: documents },
  );
}
