// What a change does to everything that the record counts, in sentences.
import { currentEntries, told } from '../checks/baseline.ts';
import type { Draft } from '../written/draft.ts';
import { inWords, yearOf } from '../written/dates.ts';
import type { Ask, Inspection, InspectionRecord } from '../record/record.ts';
import { cellInWords, cellOf } from '../counts/scope.ts';
import { judgementSeries } from '../counts/series.ts';
import { capitalised, several } from '../words/english.ts';

type Records = readonly [before: InspectionRecord, after: InspectionRecord];

const visitName = (visit: Inspection): string => `${yearOf(visit.ordered)} (${visit.label})`;

/** Two lists set side by side by the key of their items: what is new, what is gone, and what both have. */
function paired<T>(before: readonly T[], after: readonly T[], key: (item: T) => string): { gone: T[]; fresh: T[]; kept: [T, T][] } {
  const [old, now] = [new Map(before.map((item) => [key(item), item])), new Map(after.map((item) => [key(item), item]))];
  return {
    gone: before.filter((item) => !now.has(key(item))),
    fresh: after.filter((item) => !old.has(key(item))),
    kept: before.flatMap((item): [T, T][] => {
      const same = now.get(key(item));
      return same === undefined ? [] : [[item, same]];
    }),
  };
}

const visits = ([before, after]: Records) => paired(before.inspections, after.inspections, ({ id }) => id);

function visitChanges(records: Records): string[] {
  const { gone, fresh, kept } = visits(records);
  const day = (date: string | undefined): string => (date === undefined ? 'not known' : inWords(date));
  const told = ({ visit, published }: Inspection): string => `${day(visit)}, published ${day(published)}`;
  return [
    ...fresh.map(
      (visit) => `New: ${visit.title}, ${visitName(visit)}, with ${several(visit.findings.length, 'finding')} and ${several(visit.asks.length, 'ask')}.`,
    ),
    ...gone.map((visit) => `Gone: ${visit.title}, ${visitName(visit)}.`),
    ...kept.filter(([old, now]) => told(old) !== told(now)).map(([old, now]) => `${visitName(now)}: its dates are ${told(now)}, instead of ${told(old)}.`),
    ...kept
      .filter(([old, now]) => old.coverage !== now.coverage)
      .map(([old, now]) => `${visitName(now)}: its text is ${now.coverage ?? 'not held'}, instead of ${old.coverage ?? 'not held'}.`),
  ];
}

function cellChanges(records: Records): string[] {
  const { fresh, kept } = visits(records);
  const themes = paired(records[0].themes, records[1].themes, ({ id }) => id);
  return [
    ...themes.fresh.map(({ name }) => `New theme: ${name}.`),
    ...themes.gone.map(({ name }) => `Gone theme: ${name}.`),
    ...records[1].themes.flatMap(({ id, name }) => [
      ...kept.flatMap(([old, now]) => {
        const [was, is] = [cellInWords(cellOf(old, id)), cellInWords(cellOf(now, id))];
        return was === is ? [] : [`${name}, ${visitName(now)}: ${is} instead of ${was}.`];
      }),
      ...fresh
        .map((now) => ({ now, cell: cellOf(now, id) }))
        .filter(({ cell }) => cell.findings.length > 0)
        .map(({ now, cell }) => `${name}, ${visitName(now)}: ${cellInWords(cell)}.`),
    ]),
  ];
}

function askChanges([before, after]: Records): string[] {
  const { gone, fresh, kept } = paired<Ask>(before.asks, after.asks, ({ id }) => id);
  const name = (id: string | undefined): string => after.themes.find((theme) => theme.id === id)?.name ?? 'no theme';
  const visit = ({ inspection }: Ask): string =>
    [...after.inspections, ...before.inspections].filter(({ id }) => id === inspection).map(visitName)[0] ?? inspection;
  const counted = ({ theme, state }: Ask): string => `${name(theme)}${state === 'whole' ? '' : ', some of its words lost'}`;
  return [
    ...fresh.map((ask) => `New ask, ${visit(ask)}: ${ask.id} (${counted(ask)}).`),
    ...gone.map((ask) => `Gone ask, ${visit(ask)}: ${ask.id} (${counted(ask)}).`),
    ...kept.filter(([old, now]) => counted(old) !== counted(now)).map(([old, now]) => `Ask ${now.id}: ${counted(now)}, instead of ${counted(old)}.`),
  ];
}

function judgementChanges([before, after]: Records): string[] {
  const { gone, fresh, kept } = paired(judgementSeries(before), judgementSeries(after), ({ inspection, id }) => `${inspection}#${id}`);
  type Given = (typeof fresh)[number];
  const groupOf = ({ group }: Given): string => [...after.groups, ...before.groups].filter(({ id }) => id === group).map(({ name }) => ` (${name})`)[0] ?? '';
  const told = (one: Given): string => `${one.heading}: ${one.grade}${groupOf(one)}`;
  const visit = ({ inspection }: Given): string =>
    [...after.inspections, ...before.inspections].filter(({ id }) => id === inspection).map(visitName)[0] ?? inspection;
  return [
    ...fresh.map((one) => `New grade, ${visit(one)}: ${told(one)}.`),
    ...gone.map((one) => `Gone grade, ${visit(one)}: ${told(one)}.`),
    ...kept.filter(([old, now]) => told(old) !== told(now)).map(([old, now]) => `Grade, ${visit(now)}: "${told(now)}" instead of "${told(old)}".`),
  ];
}

function milestoneChanges([before, after]: Records): string[] {
  const { gone, fresh, kept } = paired(before.milestones, after.milestones, ({ id }) => id);
  const told = ({ title, date, kind }: (typeof fresh)[number]): string => `${title} (${inWords(date)}, ${kind.replaceAll('-', ' ')})`;
  return [
    ...fresh.map((one) => `New milestone: ${told(one)}.`),
    ...gone.map((one) => `Gone milestone: ${told(one)}.`),
    ...kept.filter(([old, now]) => told(old) !== told(now)).map(([old, now]) => `Milestone: "${told(now)}" instead of "${told(old)}".`),
  ];
}

function statisticChanges([before, after]: Records): string[] {
  const { gone, fresh, kept } = paired(before.statistics, after.statistics, ({ id }) => id);
  return [
    ...fresh.map(({ title, values }) => `New statistic: ${title}, with ${several(values.length, 'value')}.`),
    ...gone.map(({ title }) => `Gone statistic: ${title}.`),
    ...kept.flatMap(([old, now]) => {
      const values = paired(old.values, now.values, ({ period }) => period);
      return [
        ...values.fresh.map(({ period, value }) => `${now.title}, ${period}: ${value} is new.`),
        ...values.gone.map(({ period, value }) => `${now.title}, ${period}: ${value} is gone.`),
        ...values.kept.filter(([was, is]) => was.value !== is.value).map(([was, is]) => `${now.title}, ${is.period}: ${is.value} instead of ${was.value}.`),
      ];
    }),
  ];
}

function totals([before, after]: Records): string[] {
  const of = (record: InspectionRecord, list: 'findings' | 'asks' | 'inspections' | 'milestones'): number => record[list].length;
  return (['inspections', 'findings', 'asks', 'milestones'] as const)
    .filter((list) => of(before, list) !== of(after, list))
    .map((list) => `${capitalised(list)} in all: ${of(after, list)} instead of ${of(before, list)}.`);
}

/** What is counted otherwise in a later record than in an earlier one, a sentence each; none where nothing is. */
export function differences(before: InspectionRecord, after: InspectionRecord): string[] {
  const records = [before, after] as const;
  return [visitChanges, cellChanges, askChanges, judgementChanges, milestoneChanges, statisticChanges, totals].flatMap((changes) => changes(records));
}

/** Published entries that were changed without a correction, a sentence each. */
export function correctionsNeeded(draft: Draft): string[] {
  return told(draft.baseline, currentEntries(draft), draft.corrections.data.corrections).untold.map(({ id, field, published, now }) =>
    field === 'removed' ? `${id} was published and is gone.` : `The ${field} of ${id}: published as "${published}", now "${now}".`,
  );
}
