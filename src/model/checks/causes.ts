// One cause, one problem: everything that follows from the same missing thing is reported once, with the number of further places.
import { chartAbout } from '../counts/permalinks.ts';
import type { Draft } from '../written/draft.ts';
import type { Problem } from '../written/problems.ts';

/** A problem with what it follows from, where other problems may follow from it as well. */
type Caused = Problem & { cause?: string | undefined };

/** Of a passage: itself, or its whole file where there is none on its visit. */
function ofPassage(draft: Draft, id: string): string {
  const visit = id.replace(/-[fas]\d+$/, '');
  return draft.findings.some(({ data }) => data.inspection === visit) ? `passages/${id}` : `findings/${visit}`;
}

/** What is missing where an id leads nowhere. An empty list is one cause, whichever of its ids is looked up. */
export function missing(draft: Draft, kind: string, id: string): string {
  const lists: Readonly<Record<string, readonly unknown[]>> = {
    themes: draft.themes.data.themes,
    frameworks: draft.frameworks.data.frameworks,
    groups: draft.frameworks.data.groups,
    people: draft.people.data.people,
    terms: draft.glossary.data.terms,
  };
  if (lists[kind]?.length === 0) return kind === 'groups' && lists['frameworks']?.length === 0 ? 'frameworks' : kind;
  return kind === 'passages' ? ofPassage(draft, id) : `${kind}/${id}`;
}

/** What is missing at an address that no longer exists, as far as the address shows. */
export function missingAt(draft: Draft, address: string): string | undefined {
  const [path = '', anchor] = address.split('#');
  const [, room = '', id = '', further] = path.split('/');
  const isThere = (kind: 'inspections' | 'themes'): ((one: string) => boolean) => {
    const ids = new Set((kind === 'themes' ? draft.themes.data.themes : draft.inspections).map((one) => one.id));
    return (one) => ids.has(one);
  };
  switch (room) {
    case 'findings':
    case 'asks':
      return missing(draft, 'passages', id);
    case 'sources': {
      if (draft.sources.some((one) => one.id === id) && anchor !== undefined) {
        const file = draft.findings.find(({ data }) => [...data.findings, ...data.asks, ...data.statements].some((one) => one.id === anchor));
        return file ? `sources/${file.data.source}` : missing(draft, 'passages', anchor);
      }
      return `sources/${id}`;
    }
    case 'inspections':
      if (!isThere('inspections')(id)) return `inspections/${id}`;
      if (anchor !== undefined) return /-s\d+$/.test(anchor) ? missing(draft, 'passages', anchor) : undefined;
      return further === undefined || further === '' || isThere('themes')(further) ? `findings/${id}` : missing(draft, 'themes', further);
    case 'compare': {
      const gone = [id, further].find((one) => one !== undefined && one !== '' && !isThere('inspections')(one));
      return gone === undefined ? undefined : `inspections/${gone}`;
    }
    case 'themes':
      return isThere('themes')(id) ? (anchor === undefined ? undefined : `inspections/${anchor}`) : missing(draft, 'themes', id);
    case 'charts':
    case 'embed':
    case 'oembed': {
      const about = chartAbout(id.replace(/\.json$/, ''));
      return about && missing(draft, about.of, about.id);
    }
    case 'milestones':
    case 'statistics':
    case 'about':
      return `${room}/${id}`;
    case 'glossary':
      return anchor === undefined ? undefined : missing(draft, 'terms', anchor);
    default:
      return undefined;
  }
}

/** What was published under an id that is gone. */
function missingEntry(draft: Draft, id: string): string | undefined {
  const [entry = '', part] = id.split('#');
  const [room = '', name] = entry.split('/');
  if (entry === 'glossary') return missing(draft, 'terms', part ?? '');
  if (name !== undefined) {
    // A grade or a value that is gone from an entry that still exists has no further cause.
    const stands = [...draft.inspections, ...draft.milestones, ...draft.statistics].some((one) => one.id === name);
    return part !== undefined && stands ? undefined : room === 'themes' ? missing(draft, 'themes', name) : entry;
  }
  if (/-[fas]\d+$/.test(id)) return missing(draft, 'passages', id);
  return draft.addresses.list.some(({ path }) => path === `/milestones/${id}/`) ? `milestones/${id}` : `inspections/${id}`;
}

/** The cause of a problem that follows from another by itself: by its rule, and by what it is about. */
function causeOf(draft: Draft, { rule, id = '', file, what, cause }: Caused): string | undefined {
  if (cause !== undefined) return cause;
  if (rule === 'address-gone') return missingAt(draft, id);
  if (rule === 'change-untold' && what.endsWith(' is gone.')) return missingEntry(draft, id);
  const [, theme] = (rule === 'change-untold' && /^The theme of .* and is now "([^"]*)"\.$/.exec(what)) || [];
  if (theme !== undefined && theme !== 'none' && !draft.themes.data.themes.some((one) => one.id === theme)) return missing(draft, 'themes', theme);
  if (rule === 'missing-file') return /^content\/(about\/[^.]+)\.mdx$/.exec(file)?.[1];
  return undefined;
}

/** Rules about words that are looked up in a text, or summarise it. */
const LOOKED_UP = /^(?:quote-|text-facts$|counted-twice$|quoted-share$|summary-source$|rest-read$|read-state$)/;

/** For each file that quotes a text that has changed since it was received, or that is neither held nor declared as read: the source. */
function unsettledTexts(draft: Draft): Map<string, string> {
  const seeds = new Map(draft.seeds.map(({ name, sha256 }) => [name, sha256]));
  const sources = draft.sources.filter(
    ({ data: { text } }) =>
      text.state === 'none' ||
      (text.state !== 'read' && text.read !== undefined) ||
      (text.seed !== undefined && seeds.has(text.seed) && seeds.get(text.seed) !== text.sha256),
  );
  return new Map(
    sources.flatMap(({ id, file }) => [
      [file, id],
      ...draft.findings.filter(({ data }) => data.source === id).map((entry): [string, string] => [entry.file, id]),
    ]),
  );
}

/** Problems of these rules name the cause best; of the others the first does. */
const LEADING = ['seed-changed', 'seed-missing', 'seed-state', 'read-state', 'no-findings', 'change-untold'];
/** As many places are named, besides the first. */
const NAMED = 3;
/** From this number on, problems of one rule with the same words have one cause. */
const SAME = 20;
/** The most problems of one rule that are listed. */
const MOST = 100;

const placeOf = ({ file, line }: Problem): string => `${file}:${line}`;

function together(problems: readonly Caused[]): Problem {
  const lead = problems.find(({ rule }) => LEADING.includes(rule)) ?? problems[0];
  if (!lead) throw new RangeError('No problem');
  const { cause: _cause, ...told } = lead;
  const places = [...new Set(problems.filter((one) => one !== lead).map(placeOf))];
  if (problems.length === 1) return told;
  const count = problems.length - 1;
  const named = places.slice(0, NAMED).join(', ');
  return {
    ...told,
    what: `${told.what} ${count} more ${count === 1 ? 'problem follows' : 'problems follow'} from this: ${named}${places.length > NAMED ? ', …' : ''}.`,
  };
}

/** Problems with one and the same cause as one, in the order in which they were found. */
export function byCause(draft: Draft, problems: readonly Caused[]): Problem[] {
  const unsettled = unsettledTexts(draft);
  const lostSource = problems.find(({ cause }) => cause?.startsWith('sources/'))?.cause;
  const own = (one: Caused): string | undefined => {
    const source = LOOKED_UP.test(one.rule) || /^seed-(?:changed|state)$/.test(one.rule) ? unsettled.get(one.file) : undefined;
    if (source !== undefined) return `text ${source}`;
    const cause = causeOf(draft, one);
    // A text that no source names: its source is missing, or gives another name.
    const named = one.rule !== 'seed-unused' || problems.some((other) => other.rule === 'seed-missing' && other.cause === cause);
    return named ? cause : lostSource;
  };
  const words = Map.groupBy(problems, ({ rule, what }) => `${rule}\n${what}`);
  const groups = Map.groupBy(problems, (one) => {
    const cause = own(one);
    if (cause !== undefined) return `cause ${cause}`;
    const same = `${one.rule}\n${one.what}`;
    return (words.get(same)?.length ?? 0) > SAME ? `words ${same}` : one;
  });
  return [...Map.groupBy([...groups.values()].map(together), ({ rule }) => rule).values()].flatMap((told) => {
    const more = told.length - MOST;
    return told.slice(0, MOST).map((one, i) => (more > 0 && i === MOST - 1 ? { ...one, what: `${one.what} ${more} more problems of this kind follow.` } : one));
  });
}
