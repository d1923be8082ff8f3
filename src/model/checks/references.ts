// Ids: their form, each given once, and each reference to something that exists.
import type { Draft, Entry } from '../draft.ts';
import type { Path } from '../parse.ts';
import { at, type Found, type Rule } from './rule.ts';

/** Every theme that an entry names, with the path to it. */
function namedThemes(draft: Draft): { entry: Entry<unknown>; path: Path; theme: string; id: string }[] {
  const fromFindings = draft.findings.flatMap((entry) =>
    (['findings', 'asks'] as const).flatMap((kind) =>
      entry.data[kind].flatMap(({ id, theme, also = [] }, i) => [
        ...(theme === undefined ? [] : [{ entry, path: [kind, i, 'theme'], theme, id }]),
        ...also.map((further, n) => ({ entry, path: [kind, i, 'also', n], theme: further, id })),
      ]),
    ),
  );
  const fromInspections = draft.inspections.flatMap((entry) => [
    ...(entry.data.declared === 'all' ? [] : entry.data.declared).map((theme, i) => ({ entry, path: ['declared', i], theme, id: entry.id })),
    ...entry.data.not_looked_at.map((theme, i) => ({ entry, path: ['not_looked_at', i], theme, id: entry.id })),
    ...entry.data.asks.flatMap(({ theme, also = [] }, i) => [theme, ...also].map((one) => ({ entry, path: ['asks', i], theme: one, id: entry.id }))),
  ]);
  return [...fromFindings, ...fromInspections];
}

export const unknownTheme: Rule = (draft) => {
  const known = new Set(draft.themes.data.themes.map(({ id }) => id));
  return namedThemes(draft)
    .filter(({ theme }) => !known.has(theme))
    .map(({ entry, path, theme, id }) => at(entry, path, `The theme "${theme}" is not in content/themes.yml.`, `Choose one of: ${[...known].join(', ')}.`, id));
};

export const duplicateId: Rule = (draft) => {
  const seen = new Map<string, string>();
  return draft.findings.flatMap((entry) =>
    (['findings', 'asks', 'statements'] as const).flatMap((kind) =>
      entry.data[kind].flatMap(({ id }, i) => {
        const first = seen.get(id);
        seen.set(id, first ?? `${entry.file}:${entry.line([kind, i])}`);
        return first === undefined
          ? []
          : [at(entry, [kind, i, 'id'], `The id "${id}" is already used at ${first}.`, 'Give this entry the next free number.', id)];
      }),
    ),
  );
};

export const idForm: Rule = (draft) =>
  draft.findings.flatMap((entry) =>
    (['findings', 'asks', 'statements'] as const).flatMap((kind) => {
      const form = new RegExp(`^${entry.data.inspection}-${{ findings: 'f\\d{3}', asks: 'a\\d{2}', statements: 's\\d{2}' }[kind]}$`);
      return entry.data[kind].flatMap(({ id }, i) =>
        form.test(id)
          ? []
          : [
              at(
                entry,
                [kind, i, 'id'],
                `The id "${id}" does not have the form ${form.source}.`,
                'Name it after its inspection, with the next free number.',
                id,
              ),
            ],
      );
    }),
  );

export const reference: Rule = (draft) => {
  const sources = new Set(draft.sources.map(({ id }) => id));
  const people = new Set(draft.people.data.people.map(({ id }) => id));
  const frameworks = new Set(draft.frameworks.data.frameworks.map(({ id }) => id));
  const inspections = new Set(draft.inspections.map(({ id }) => id));
  const missing = (known: Set<string>, entry: Entry<unknown>, path: Path, id: string | undefined, where: string): Found[] =>
    id === undefined || known.has(id) ? [] : [at(entry, path, `"${id}" does not exist in ${where}.`, `Write an id that stands in ${where}, or add the entry.`)];
  return [
    ...[...draft.inspections, ...draft.milestones].flatMap((entry) =>
      entry.data.sources.flatMap(({ source }, i) => missing(sources, entry, ['sources', i, 'source'], source, 'content/sources/')),
    ),
    ...draft.inspections.flatMap((entry) => [
      ...missing(frameworks, entry, ['framework'], entry.data.framework, 'content/frameworks.yml'),
      ...missing(sources, entry, ['text'], entry.data.text, 'content/sources/'),
      ...missing(people, entry, ['lead'], entry.data.lead, 'content/people.yml'),
      ...entry.data.judgements.flatMap(({ source }, i) => missing(sources, entry, ['judgements', i, 'source'], source, 'content/sources/')),
    ]),
    ...draft.milestones.flatMap((entry) => entry.data.people.flatMap((id, i) => missing(people, entry, ['people', i], id, 'content/people.yml'))),
    ...draft.people.data.people.flatMap(({ offices }, p) =>
      offices.flatMap(({ source }, o) => missing(sources, draft.people, ['people', p, 'offices', o, 'source'], source, 'content/sources/')),
    ),
    ...draft.findings.flatMap((entry) => [
      ...missing(inspections, entry, ['inspection'], entry.data.inspection, 'content/inspections/'),
      ...missing(sources, entry, ['source'], entry.data.source, 'content/sources/'),
      ...entry.data.left_out.flatMap(({ by }, i) =>
        missing(new Set(entry.data.findings.map(({ id }) => id).concat(entry.data.asks.map(({ id }) => id))), entry, ['left_out', i, 'by'], by, 'this file'),
      ),
    ]),
  ];
};

export const furtherReferences: Rule = (draft) => {
  const sources = new Set(draft.sources.map(({ id }) => id));
  const themes = new Set(draft.themes.data.themes.map(({ id }) => id));
  const asked = draft.inspections.flatMap(({ id, data }) => data.asks.map(({ number }) => `${id}-a${String(number).padStart(2, '0')}`));
  const passages = new Set([...asked, ...draft.findings.flatMap(({ data }) => [...data.findings, ...data.asks, ...data.statements].map(({ id }) => id))]);
  const pages = new Set([
    ...draft.inspections.map(({ id }) => `inspections/${id}`),
    ...draft.milestones.map(({ id }) => `milestones/${id}`),
    ...draft.statistics.map(({ id }) => `statistics/${id}`),
    ...[...themes].map((id) => `themes/${id}`),
    ...[...sources].map((id) => `sources/${id}`),
  ]);
  const missing = (known: Set<string>, entry: Entry<unknown>, path: Path, id: string): Found[] =>
    known.has(id) ? [] : [at(entry, path, `"${id}" does not exist.`, 'Write an id that exists, or add the entry.')];
  return [
    ...draft.statistics.flatMap((entry) => [
      ...missing(sources, entry, ['source'], entry.data.source),
      ...entry.data.themes.flatMap((id, i) => missing(themes, entry, ['themes', i], id)),
    ]),
    ...draft.themes.data.themes.flatMap(({ evidence }, t) => evidence.flatMap((id, i) => missing(passages, draft.themes, ['themes', t, 'evidence', i], id))),
    ...draft.disagreements.data.disagreements.flatMap((one, d) => [
      ...missing(sources, draft.disagreements, ['disagreements', d, 'source'], one.source),
      ...missing(sources, draft.disagreements, ['disagreements', d, 'other_source'], one.other_source),
      ...one.passages.flatMap((id, i) => missing(passages, draft.disagreements, ['disagreements', d, 'passages', i], id)),
      ...one.pages.flatMap((id, i) => missing(pages, draft.disagreements, ['disagreements', d, 'pages', i], id)),
    ]),
  ];
};
