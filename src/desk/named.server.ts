// What every screen knows of the record: its visits, lists and sources by name.
import type { RecordNamed } from './answers.ts';
import type { Store } from './store.server.ts';

const NOTHING = { council: '', inspectorate: '', visits: [], themes: [], frameworks: [], people: [], sources: [] };

/** Names what the record has, as far as it can be read. */
export function named(store: Store): RecordNamed {
  if (!store.isRecord) return { folder: store.root, isRecord: false, ...NOTHING };
  const { draft } = store.draft();
  const has = (path: string): boolean => draft.files.some((fact) => fact.path === path);
  const found = (path: string): string | undefined => (has(path) ? path : undefined);
  const published = new Set(draft.baseline.entries.map(({ id }) => id.split('#')[0]));
  const visits = draft.files
    .flatMap(({ path }) => /^content\/inspections\/([^/.]+)\.mdx$/.exec(path)?.[1] ?? [])
    .map((id) => {
      const data = draft.inspections.find((one) => one.id === id)?.data;
      const text = data?.text;
      const seed = draft.sources.find((one) => one.id === text)?.data.text.seed;
      const files = {
        findings: found(`content/findings/${id}.yml`),
        source: text === undefined ? undefined : found(`content/sources/${text}.yml`),
        seed: seed === undefined ? undefined : found(`seeds/${seed}`),
      };
      const there = Object.fromEntries(Object.entries(files).filter(([, path]) => path !== undefined));
      return {
        id,
        short: data?.short ?? id,
        files: { inspection: `content/inspections/${id}.mdx`, ...there },
        cites: (data?.sources ?? []).map(({ source }) => source),
        isRegistered: published.has(`inspections/${id}`),
      };
    });
  return {
    folder: store.root,
    isRecord: true,
    council: draft.site.data.council,
    inspectorate: draft.site.data.inspectorate,
    visits,
    themes: draft.themes.data.themes.map(({ id, name, short, belongs, excludes }) => ({ id, name, short, belongs, excludes })),
    frameworks: draft.frameworks.data.frameworks.map(({ id, name }) => ({ id, name })),
    people: draft.people.data.people.map(({ id, name }) => ({ id, name })),
    // A document whose facts are not whole yet is there by its file.
    sources: draft.files
      .flatMap(({ path }) => /^content\/sources\/([^/.]+)\.yml$/.exec(path)?.[1] ?? [])
      .map((id) => {
        const { title = id, publisher = '' } = draft.sources.find((one) => one.id === id)?.data ?? {};
        return { id, name: title, publisher };
      }),
  };
}
