// Our own prose: plain text with known components, in wording that this site uses.
import type { Draft, Entry } from '../draft.ts';
import type { Path } from '../parse.ts';
import type { Found, Rule } from './rule.ts';

/** Charts that every record has; each theme and each statistic has one besides. */
const CHARTS = ['timeline', 'judgements', 'themes', 'persistence', 'balance', 'asks'];

/** Our own prose with the place where it stands: everything but quotations, titles of documents and addresses. */
function ownProse(draft: Draft): { entry: Entry<unknown>; line: number; text: string }[] {
  const fields = (entry: Entry<unknown>, value: unknown, path: Path): { entry: Entry<unknown>; line: number; text: string }[] => {
    if (typeof value === 'string') return [{ entry, line: entry.line(path), text: value.replace(/"[^"]*"|'[^']{12,}'|“[^”]*”/g, '') }];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) =>
      ['quote', 'prefix', 'title', 'address', 'web', 'source', 'licence', 'name', 'term', 'also', 'pattern'].includes(key) &&
      !(key === 'title' && entry.file.includes('milestones'))
        ? []
        : fields(entry, inner, [...path, Array.isArray(value) ? Number(key) : key]),
    );
  };
  const entries = [
    ...draft.inspections,
    ...draft.milestones,
    ...draft.pages,
    draft.story,
    ...draft.findings,
    ...draft.statistics,
    draft.themes,
    draft.glossary,
    draft.disagreements,
    draft.support,
  ];
  return entries.flatMap((entry) => [
    ...fields(entry, entry.data, []),
    ...entry.body.split('\n').map((text, i) => ({ entry, line: entry.bodyLine + i, text: text.replace(/"[^"]*"/g, '').replace(/\]\([^)]*\)/g, ']') })),
  ]);
}

export const wording: Rule = (draft) => {
  const refused = draft.wording.data.refused.map(({ pattern, instead, why }) => ({ pattern: new RegExp(pattern, 'iu'), instead, why }));
  return ownProse(draft).flatMap(({ entry, line, text }) =>
    refused.flatMap(({ pattern, instead, why }) => {
      const hit = pattern.exec(text)?.[0];
      return hit === undefined
        ? []
        : [{ file: entry.file, line, id: entry.id, what: `"${hit}" is wording that this site does not use. ${why}`, todo: `Write ${instead}.` }];
    }),
  );
};

export const proseIsText: Rule = (draft) => {
  const known = new Set(draft.findings.flatMap(({ data }) => [...data.findings, ...data.asks, ...data.statements].map(({ id }) => id)));
  const charts = new Set([...CHARTS, ...draft.themes.data.themes.map(({ id }) => `theme-${id}`), ...draft.statistics.map(({ id }) => `statistic-${id}`)]);
  const told = draft.inspections.flatMap(({ id, data }) => data.asks.map(({ number }) => `${id}-a${String(number).padStart(2, '0')}`));
  for (const id of told) known.add(id);
  return [...draft.inspections, ...draft.milestones, ...draft.pages, draft.story].flatMap((entry) =>
    entry.body.split('\n').flatMap((text, i) => {
      const here = (what: string, todo: string): Found => ({ file: entry.file, line: entry.bodyLine + i, id: entry.id, what, todo });
      const quoted = [...text.matchAll(/<Finding id="([^"]*)" \/>/g)].map((match) => match[1] ?? '');
      const drawn = [...text.matchAll(/<Chart id="([^"]*)" \/>/g)].map((match) => match[1] ?? '');
      const rest = text.replace(/<(?:Finding|Chart) id="[^"]*" \/>|<(?:ContentNote|Agreement) \/>/g, '');
      return [
        ...quoted
          .filter((id) => !known.has(id))
          .map((id) => here(`<Finding id="${id}" /> names no entry of content/findings/.`, 'Write an id that stands there.')),
        ...drawn.filter((id) => !charts.has(id)).map((id) => here(`<Chart id="${id}" /> names no chart.`, `Write one of: ${[...charts].join(', ')}.`)),
        ...(/[<{]|^(?:import|export)\s/.test(rest)
          ? [here('An entry is text: only <Finding id="…" />, <Chart id="…" />, <ContentNote /> and <Agreement /> may stand in it.', 'Take the code, tag or brace out.')]
          : []),
      ];
    }),
  );
};
