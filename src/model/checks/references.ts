// Ids: their form, each given once, and each reference to something that exists.
import { missing } from './causes.ts';
import type { Draft, Entry, FindingsData } from '../written/draft.ts';
import type { Path } from '../written/problems.ts';
import { isPassageId, passageId } from '../record/ids.ts';
import { known, type KnownIds } from './known.ts';
import { at, type Found, type Rule } from './rule.ts';

type KnownKind = keyof KnownIds;

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
    ...entry.data.asks.flatMap(({ theme, also = [] }, i) => [
      { entry, path: ['asks', i, 'theme'], theme, id: entry.id },
      ...also.map((further, n) => ({ entry, path: ['asks', i, 'also', n], theme: further, id: entry.id })),
    ]),
  ]);
  const fromReviews = draft.reviews.data.reviews.flatMap(({ passage: id, blind, changes = [] }, i) => [
    ...(blind?.theme === undefined ? [] : [{ entry: draft.reviews, path: ['reviews', i, 'blind', 'theme'], theme: blind.theme, id }]),
    ...changes.flatMap((one, n) => (one.field === 'theme' ? [{ entry: draft.reviews, path: ['reviews', i, 'changes', n, 'new'], theme: one.new, id }] : [])),
  ]);
  return [...fromFindings, ...fromInspections, ...fromReviews];
}

export const unknownTheme: Rule = (draft) => {
  const { themes } = known(draft);
  const names = draft.themes.data.themes.map(({ id }) => id).join(', ');
  const todo = names === '' ? 'Write the theme into content/themes.yml.' : `Choose one of: ${names}.`;
  return namedThemes(draft)
    .filter(({ theme }) => !themes.has(theme))
    .map(({ entry, path, theme, id }) => ({
      ...at(entry, path, `The theme "${theme}" is not in content/themes.yml.`, todo, id),
      cause: missing(draft, 'themes', theme),
    }));
};

/** Everything with an id of its own, in groups within which each id is given once. */
function namedEntries(draft: Draft): { entry: Entry<unknown>; path: Path; id: string }[][] {
  const list = (entry: Entry<unknown>, name: string, items: readonly { id: string }[]): { entry: Entry<unknown>; path: Path; id: string }[] =>
    items.map(({ id }, i) => ({ entry, path: [name, i, 'id'], id }));
  const { themes, frameworks, glossary, people, disagreements, support, reviews } = draft;
  return [
    draft.findings.flatMap((entry) => (['findings', 'asks', 'statements'] as const).flatMap((kind) => list(entry, kind, entry.data[kind]))),
    ...draft.inspections.map((entry) => list(entry, 'judgements', entry.data.judgements)),
    list(themes, 'themes', themes.data.themes),
    list(frameworks, 'frameworks', frameworks.data.frameworks),
    list(frameworks, 'groups', frameworks.data.groups),
    list(glossary, 'terms', glossary.data.terms),
    list(people, 'people', people.data.people),
    list(disagreements, 'disagreements', disagreements.data.disagreements),
    list(support, 'support', support.data.support),
    list(reviews, 'reviewers', reviews.data.reviewers),
    list(reviews, 'samples', reviews.data.samples),
  ];
}

/** A passage counts once for a theme. */
export const themeTwice: Rule = (draft) =>
  [
    ...draft.findings.flatMap((entry) =>
      (['findings', 'asks'] as const).flatMap((kind) => entry.data[kind].map((item, i) => ({ entry, path: [kind, i, 'also'], item }))),
    ),
    ...draft.inspections.flatMap((entry) => entry.data.asks.map((item, i) => ({ entry, path: ['asks', i, 'also'], item }))),
  ].flatMap(({ entry, path, item: { theme, also = [] } }) =>
    also.flatMap((further, n) =>
      further === theme || also.indexOf(further) < n ? [at(entry, [...path, n], `The theme "${further}" is given twice.`, 'Name each theme once.')] : [],
    ),
  );

export const duplicateId: Rule = (draft) =>
  namedEntries(draft).flatMap((group) => {
    const seen = new Map<string, (typeof group)[number]>();
    return group.flatMap(({ entry, path, id }) => {
      const first = seen.get(id);
      if (!first) seen.set(id, { entry, path, id });
      // The place of a value is worked out only when it is reported.
      const where = first && `${first.entry.file}:${first.entry.line(first.path)}`;
      return where === undefined ? [] : [at(entry, path, `The id "${id}" is already used at ${where}.`, 'Give this entry an id of its own.', id)];
    });
  });

/** Ids of a file whose visit does not exist follow that visit, which has a problem of its own. */
export const idForm: Rule = (draft) => {
  const { inspections } = known(draft);
  return draft.findings
    .filter(({ data }) => inspections.has(data.inspection))
    .flatMap((entry) => {
      const named = (visit: string): number =>
        (['findings', 'asks', 'statements'] as const).flatMap((kind) => entry.data[kind].filter(({ id }) => isPassageId(id, visit, kind))).length;
      // Where every id is of the visit after which the file is named, it is the field above them that is wrong.
      if (entry.id !== entry.data.inspection && named(entry.data.inspection) === 0 && named(entry.id) > 0)
        return [
          at(
            entry,
            ['inspection'],
            `The file and its ids are named after "${entry.id}", but "inspection:" says "${entry.data.inspection}".`,
            'Look which visit the document is about, and mend the one that is wrong.',
          ),
        ];
      return (['findings', 'asks', 'statements'] as const).flatMap((kind) => {
        return entry.data[kind].flatMap(({ id }, i) =>
          isPassageId(id, entry.data.inspection, kind)
            ? []
            : [
                at(
                  entry,
                  [kind, i, 'id'],
                  `The id "${id}" is not of the form "${passageId(entry.data.inspection, kind, 1)}".`,
                  'Name it after its inspection, with the next free number.',
                  id,
                ),
              ],
        );
      });
    });
};

/** The findings and asks of one file; all ids, where some of its items could not be read. */
function idsOf(draft: Draft, { file, data }: Entry<FindingsData>): KnownIds[keyof KnownIds] {
  const ids = new Set([...data.findings, ...data.asks].map(({ id }) => id));
  return { has: (id) => ids.has(id) || draft.unread.has(file) };
}

export const reference: Rule = (draft) => {
  const ids = known(draft);
  const lacking = (
    kind: KnownKind | 'own',
    entry: Entry<unknown>,
    path: Path,
    id: string | undefined,
    where: string,
    has: KnownIds[KnownKind] | undefined = kind === 'own' ? undefined : ids[kind],
  ): Found[] =>
    id === undefined || has?.has(id) !== false
      ? []
      : [
          {
            ...at(entry, path, `"${id}" does not exist in ${where}.`, `Write an id that stands in ${where}, or add the entry.`),
            cause: missing(draft, kind === 'own' ? 'passages' : kind, id),
          },
        ];
  return [
    ...[...draft.inspections, ...draft.milestones].flatMap((entry) =>
      entry.data.sources.flatMap(({ source }, i) => lacking('sources', entry, ['sources', i, 'source'], source, 'content/sources/')),
    ),
    ...draft.inspections.flatMap((entry) => [
      ...lacking('frameworks', entry, ['framework'], entry.data.framework, 'content/frameworks.yml'),
      ...lacking('sources', entry, ['text'], entry.data.text, 'content/sources/'),
      ...lacking('people', entry, ['lead'], entry.data.lead, 'content/people.yml'),
      ...entry.data.judgements.flatMap(({ source, group }, i) => [
        ...lacking('sources', entry, ['judgements', i, 'source'], source, 'content/sources/'),
        ...lacking('groups', entry, ['judgements', i, 'group'], group, 'content/frameworks.yml'),
      ]),
    ]),
    ...draft.milestones.flatMap((entry) => entry.data.people.flatMap((id, i) => lacking('people', entry, ['people', i], id, 'content/people.yml'))),
    ...draft.people.data.people.flatMap(({ offices }, p) =>
      offices.flatMap(({ source }, o) => lacking('sources', draft.people, ['people', p, 'offices', o, 'source'], source, 'content/sources/')),
    ),
    ...draft.findings.flatMap((entry) => {
      const own = idsOf(draft, entry);
      return [
        ...lacking('inspections', entry, ['inspection'], entry.data.inspection, 'content/inspections/'),
        ...lacking('sources', entry, ['source'], entry.data.source, 'content/sources/'),
        ...entry.data.left_out.flatMap(({ by }, i) => by.flatMap((id) => lacking('own', entry, ['left_out', i, 'by'], id, 'this file', own))),
      ];
    }),
  ];
};

export const furtherReferences: Rule = (draft) => {
  const ids = known(draft);
  const lacking = (kind: KnownKind, entry: Entry<unknown>, path: Path, id: string): Found[] =>
    ids[kind].has(id)
      ? []
      : [
          {
            ...at(entry, path, `"${id}" does not exist.`, 'Write an id that exists, or add the entry.'),
            cause: kind === 'pages' ? id : missing(draft, kind, id),
          },
        ];
  return [
    ...draft.statistics.flatMap((entry) => [
      ...lacking('sources', entry, ['source'], entry.data.source),
      ...entry.data.themes.flatMap((id, i) => lacking('themes', entry, ['themes', i], id)),
    ]),
    ...draft.milestones.flatMap((entry) =>
      (entry.data.doubts?.grades ?? []).flatMap((id, i) => {
        const graded = draft.milestones.find((one) => one.id === id);
        return graded && graded.data.grades === undefined
          ? [at(entry, ['doubts', 'grades', i], `"${id}" has no grades.`, 'Name the milestones whose grades the finding is about.')]
          : lacking('milestones', entry, ['doubts', 'grades', i], id);
      }),
    ),
    ...draft.themes.data.themes.flatMap(({ evidence }, t) => evidence.flatMap((id, i) => lacking('passages', draft.themes, ['themes', t, 'evidence', i], id))),
    ...draft.disagreements.data.disagreements.flatMap((one, d) => [
      ...lacking('sources', draft.disagreements, ['disagreements', d, 'source'], one.source),
      ...lacking('sources', draft.disagreements, ['disagreements', d, 'other_source'], one.other_source),
      ...one.passages.flatMap((id, i) => lacking('passages', draft.disagreements, ['disagreements', d, 'passages', i], id)),
      ...one.pages.flatMap((id, i) => lacking('pages', draft.disagreements, ['disagreements', d, 'pages', i], id)),
    ]),
  ];
};
