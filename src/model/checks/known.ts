// What ids the content holds, for rules about references. Of a file that could not be read whole nothing is known, so nothing is missing from it.
import type { Draft } from '../written/draft.ts';
import { ANY, idOf, roomOf } from '../written/files.ts';
import { askId } from '../record/ids.ts';
import { chartAbout, CHARTS } from '../counts/permalinks.ts';

/** Where a file could not be read, what it publishes is not known; its own problem stops the build. */
export const isWhole = ({ unread }: Draft): boolean => ![...unread].some((path) => ['entry', 'list'].includes(roomOf(path) ?? ''));

interface Known {
  has: (id: string) => boolean;
}

export type KnownIds = Record<
  'sources' | 'people' | 'frameworks' | 'groups' | 'inspections' | 'milestones' | 'statistics' | 'themes' | 'passages' | 'charts' | 'pages',
  Known
>;

export function known(draft: Draft): KnownIds {
  const isUnread = (list: string): boolean => draft.unread.has(`content/${list}`);
  const unreadIn = (folder: string): Set<string> => new Set([...draft.unread].filter((path) => path.startsWith(`content/${folder}/`)).map(idOf));
  const inFolder = (folder: string, entries: readonly { id: string }[]): Known => {
    const ids = new Set([...entries.map(({ id }) => id), ...unreadIn(folder)]);
    const closed = ids.has(idOf(ANY));
    return { has: (id) => closed || ids.has(id) };
  };
  const inList = (list: string, items: readonly { id: string }[]): Known => {
    const ids = new Set(items.map(({ id }) => id));
    const unread = isUnread(list);
    return { has: (id) => unread || ids.has(id) };
  };
  const sources = inFolder('sources', draft.sources);
  const inspections = inFolder('inspections', draft.inspections);
  const milestones = inFolder('milestones', draft.milestones);
  const statistics = inFolder('statistics', draft.statistics);
  const themes = inList('themes.yml', draft.themes.data.themes);
  const told = draft.inspections.flatMap(({ id, data }) => data.asks.map(({ number }) => askId(id, number)));
  const quoted = draft.findings.flatMap(({ data }) => [...data.findings, ...data.asks, ...data.statements].map(({ id }) => id));
  const passages = new Set([...told, ...quoted]);
  const unreadVisits = [...unreadIn('findings'), ...unreadIn('inspections')];
  const rooms: Record<string, Known> = { inspections, milestones, statistics, themes, sources };
  return {
    sources,
    inspections,
    milestones,
    statistics,
    themes,
    people: inList('people.yml', draft.people.data.people),
    frameworks: inList('frameworks.yml', draft.frameworks.data.frameworks),
    groups: inList('frameworks.yml', draft.frameworks.data.groups),
    passages: { has: (id) => passages.has(id) || unreadVisits.some((visit) => visit === idOf(ANY) || id.startsWith(`${visit}-`)) },
    charts: {
      has: (id) => {
        const about = chartAbout(id);
        return CHARTS.includes(id) || (about !== undefined && { themes, statistics }[about.of].has(about.id));
      },
    },
    pages: {
      has: (path) => {
        const [room = '', ...id] = path.split('/');
        return rooms[room]?.has(id.join('/')) ?? false;
      },
    },
  };
}
