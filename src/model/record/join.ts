// Joins a draft without problems into the record.
import type { Evidence } from '../evidence/lookUp.ts';
import { isMatch, type Match } from '../evidence/quotes.ts';
import { byDate } from '../written/dates.ts';
import { SUMMARISED } from '../written/schemas.ts';
import type { Draft } from '../written/draft.ts';
import { askId } from './ids.ts';
import { inOrder, isQuoted } from './lookups.ts';
import { pagesOfParagraphs, printedPages } from './printedPages.ts';
import { reviewsIn } from './reviewed.ts';
import type { Ask, Finding, Inspection, InspectionRecord, Restated, Source, Statement } from './record.ts';

function required<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new RangeError(`${what} is missing from a record that was checked`);
  return value;
}

/** Where a summarised passage is, by its paragraph or the name of its part: "paragraph 20, page 6", "summary, page 1", "item 2, page 2". */
function placeOf(part: string, page: number): string {
  return `${/^\d+$/.test(part) ? 'paragraph ' : ''}${part}, page ${page}`;
}

/** The visits with the pages on which each quoted passage can stand, as far as they are certain. */
function withPages(inspections: readonly Inspection[], sources: readonly Source[]): Inspection[] {
  const passages = inspections.flatMap(({ findings, asks }) => [...findings, ...asks]);
  const pages = new Map(sources.map((source) => [source.id, pagesOfParagraphs(source, passages)]));
  const placed = <Item extends Finding | Ask>(item: Item): Item => {
    const found = isQuoted(item) ? printedPages(item, pages.get(item.source) ?? (() => undefined)) : undefined;
    return found === undefined ? item : { ...item, printedPages: found };
  };
  return inspections.map((one) => ({ ...one, findings: one.findings.map(placed), asks: one.asks.map(placed) }));
}

/** Of the sentences left out as said more fully elsewhere those that stand alone: whole, uncut, and of the inspectorate's own document. */
function restatedIn({ sources }: Draft, evidence: readonly Evidence[]): Restated[] {
  return evidence
    .flatMap(({ file, kind, index, quote, result }): Restated[] => {
      const left = kind === 'left_out' ? file.data.left_out[index] : undefined;
      if (left?.why !== 'restated' || !isMatch(result) || result.excused !== undefined || !/^\p{Lu}[^]*[.!?]$/u.test(quote)) return [];
      const { kind: of, limits } = required(sources.find(({ id }) => id === file.data.source)?.data, file.data.source);
      if ((of !== 'report' && of !== 'letter') || limits !== undefined) return [];
      return [{ inspection: file.data.inspection, source: file.data.source, quote, match: result, by: left.by }];
    })
    .sort((a, b) => a.match.start - b.match.start);
}

/** What was published and is gone, as it was published: its correction says so. */
function removedIn({ corrections, baseline }: Draft): InspectionRecord['removed'] {
  const gone = new Set(corrections.data.corrections.filter(({ what }) => what === 'removed').map(({ id }) => id));
  return baseline.entries.filter(({ id }) => gone.has(id)).map(({ id, theme, stance }) => ({ id, theme, stance }));
}

/** Joins a draft without problems into the record, each list in a stable order: visits by date, passages as they are in their document. */
export function join(draft: Draft, evidence: readonly Evidence[]): InspectionRecord {
  const results = new Map(evidence.map(({ id, result }) => [id, result]));
  const matchOf = (id: string): Match => {
    const result = required(results.get(id), id);
    if (!isMatch(result)) throw new RangeError(`${id} does not stand in its source`);
    return result;
  };
  const joined = draft.inspections
    .map(({ id, data }): Inspection => {
      const { asks: summarised, framework, coded = [], ...facts } = data;
      const files = draft.findings.filter((file) => file.data.inspection === id);
      const place = <T extends { id: string; quote: string }>(item: T, source: string) => ({ ...item, inspection: id, source, match: matchOf(item.id) });
      const findings = files.flatMap(({ data: { source, findings: list } }) =>
        inOrder(
          list.map(({ single_child, ...item }): Finding => {
            const coded = { kind: 'finding', also: item.also ?? [], singleChild: single_child === true } as const;
            return item.voice === SUMMARISED
              ? { ...item, ...coded, inspection: id, source, locator: placeOf(item.paragraph, item.page) }
              : { ...place(item, source), ...coded };
          }),
        ),
      );
      const asks = files.flatMap(({ data: { source, asks: list } }) =>
        list.map((item): Ask => {
          const { also = [], number, theme } = item;
          return item.voice === SUMMARISED
            ? { ...item, kind: 'ask', also, inspection: id, source, locator: placeOf(item.paragraph ?? `item ${item.number}`, item.page) }
            : { ...place(item, source), kind: 'ask', also, number, theme };
        }),
      );
      const source = facts.judgements[0]?.source ?? facts.sources[0]?.source ?? '';
      const told = summarised.map(({ number, theme, also = [], says }): Ask => ({
        kind: 'ask',
        id: askId(id, number),
        inspection: id,
        source,
        voice: SUMMARISED,
        locator: `recommendation ${number}, text not held`,
        number,
        state: 'whole',
        theme,
        also,
        says,
      }));
      const statements = files.flatMap(({ data: file }) => file.statements.map((item): Statement => ({ kind: 'statement', ...place(item, file.source) })));
      return {
        ...facts,
        id,
        framework: required(
          draft.frameworks.data.frameworks.find((one) => one.id === framework),
          framework,
        ),
        coded: [...files.flatMap(({ data: file }) => file.coded), ...coded],
        findings,
        asks: [...asks, ...told],
        statements,
        ordered: required(facts.visit ?? facts.published, `a date of ${id}`),
      };
    })
    .sort((a, b) => byDate(a.ordered, b.ordered));
  const sources = draft.sources.map(({ id, data }): Source => ({
    id,
    ...data,
    by: draft.site.data.names.find(({ publisher }) => publisher === data.publisher)?.short ?? data.publisher,
    inspectorate: draft.site.data.inspectorate,
  }));
  const inspections = withPages(joined, sources);
  return {
    site: draft.site.data,
    sources,
    inspections,
    milestones: draft.milestones.map(({ id, data }) => ({ id, ...data })).sort((a, b) => byDate(a.date, b.date) || a.id.localeCompare(b.id, 'en')),
    themes: draft.themes.data.themes,
    frameworks: draft.frameworks.data.frameworks,
    groups: draft.frameworks.data.groups,
    glossary: [...draft.glossary.data.terms].sort((a, b) => a.term.localeCompare(b.term, 'en')),
    people: draft.people.data.people,
    pages: draft.pages.map(({ id, data }) => ({ id, ...data })),
    statistics: draft.statistics.map(({ id, data }) => ({ id, ...data })),
    story: { id: draft.story.id, ...draft.story.data },
    disagreements: draft.disagreements.data.disagreements,
    support: draft.support.data.support,
    corrections: draft.corrections.data.corrections,
    reviews: reviewsIn(draft),
    agreement: draft.agreement[0]?.data,
    frozen: draft.frozen,
    removed: removedIn(draft),
    addresses: draft.addresses.list,
    findings: inspections.flatMap(({ findings }) => findings),
    asks: inspections.flatMap(({ asks }) => asks),
    statements: inspections.flatMap(({ statements }) => statements),
    restated: restatedIn(draft, evidence),
  };
}
