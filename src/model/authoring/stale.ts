// Prose of ours that may have gone stale: written before the newest visit came, or with a count in it that is another one now.
import { currentEntries } from '../checks/baseline.ts';
import { capitalised, numberWord, several } from '../words/english.ts';
import { byDate, inWords, yearOf } from '../written/dates.ts';
import type { Draft, Entry, InspectionData } from '../written/draft.ts';

/** The paragraph of a theme: its place in the list, what it says, what it rests on, and the newest findings on the theme. */
interface Paragraph {
  kind: 'paragraph';
  index: number;
  through: string;
  evidence: readonly string[];
  newest: readonly { id: string; words: string }[];
  /** The visit that they are of. */
  visit: string;
}

/** A piece of prose that may be stale: why, what to do, in which file it stands, and what of it can be written at the desk. */
export interface Stale {
  file: string;
  says: string;
  todo: string;
  mend?: Paragraph | { kind: 'day' };
}

type Visit = Entry<InspectionData>;

const dateOf = ({ data }: Visit): string => data.visit ?? data.published ?? '';
const named = (visit: Visit): string => `${visit.data.short}${dateOf(visit) === '' ? '' : `, ${yearOf(dateOf(visit))}`}`;

/** The visits, oldest first; those without any date last. */
const inOrder = ({ inspections }: Draft): Visit[] => [...inspections].sort((a, b) => byDate(dateOf(a) || '9999', dateOf(b) || '9999'));

/** Themes whose paragraph rests on nothing of their newest visit, or that have findings and no paragraph. */
function paragraphs(draft: Draft): Stale[] {
  const { file } = draft.themes;
  const visits = inOrder(draft);
  const codings = visits.map((visit) => draft.findings.filter(({ data }) => data.inspection === visit.id).map(({ data }) => data));
  const visitOf = new Map(codings.flatMap((own, i) => own.flatMap(({ findings, asks }) => [...findings, ...asks].map(({ id }): [string, number] => [id, i]))));
  return draft.themes.data.themes.flatMap(({ id, name, through, evidence }, index): Stale[] => {
    const on = codings.map((own) => own.flatMap(({ findings }) => findings).filter(({ theme }) => theme === id));
    const newest = on.findLastIndex((findings) => findings.length > 0);
    const visit = visits[newest];
    if (visit === undefined || evidence.some((one) => visitOf.get(one) === newest)) return [];
    const findings = (on[newest] ?? []).map((one) => ({ id: one.id, words: 'quote' in one ? one.quote : one.says }));
    const count = several(findings.length, 'finding');
    const mend: Paragraph = { kind: 'paragraph', index, through: through ?? '', evidence, newest: findings, visit: visit.id };
    return [
      through === undefined
        ? {
            file,
            says: `“${name}” has no paragraph on what inspectors wrote from visit to visit. The newest visit with findings on it is ${named(visit)} (${count}).`,
            todo: 'Write one, with the findings that it rests on, or leave the page without one.',
            mend,
          }
        : {
            file,
            says: `The paragraph on “${name}” is older than its newest findings: it rests on nothing of ${named(visit)}, which has ${count} on it.`,
            todo: 'Read them. Say in the paragraph what they add, and name those that it then rests on.',
            mend,
          },
    ];
  });
}

/** Prose that speaks of visits: it names a year, or leads to a visit, a finding, an ask or a milestone. */
const speaksOfVisits = (text: string): boolean => /\b(?:19|20)\d\d\b|\/(?:inspections|findings|asks|milestones)\/|<(?:Finding|Chart) /.test(text);

/** The pages that were last checked before the newest visit was. */
function days(draft: Draft): Stale[] {
  const newest = inOrder(draft).at(-1);
  if (newest === undefined) return [];
  const { checked } = newest.data;
  const pages = [
    { file: draft.story.file, name: 'The story on the front page', data: draft.story.data, text: draft.story.body, always: true },
    ...draft.pages.map(({ file, id, data, body }) => ({
      file,
      name: `The page “${data.title}”`,
      data,
      text: `${data.summary} ${body}`,
      always: id === 'one-page',
    })),
  ];
  return [
    ...pages
      .filter(({ data, text, always }) => data.checked !== '' && data.checked < checked && (always || speaksOfVisits(text)))
      .map(({ file, name, data }) => ({
        file,
        says: `${name} was last checked on ${inWords(data.checked)}, before the newest visit (${named(newest)}) was, on ${inWords(checked)}.`,
        todo: 'Read it beside that visit, mend what no longer holds, and then say that it was read.',
        mend: { kind: 'day' as const },
      })),
    ...(draft.site.data.checked !== '' && draft.site.data.checked < checked
      ? [
          {
            file: draft.site.file,
            says: `Each page says that the record was last checked on ${inWords(draft.site.data.checked)}. The newest visit was checked on ${inWords(checked)}.`,
            todo: 'Look the whole record through, and then say that it was.',
            mend: { kind: 'day' as const },
          },
        ]
      : []),
  ];
}

/** What prose may count, and how its entries are known by their ids. */
const COUNTED: readonly (readonly [noun: string, others: string, of: RegExp])[] = [
  ['visit', 'visits|inspections', /^inspections\/[^#]+$/],
  ['finding', 'findings', /^[^/#]+-f\d+$/],
  ['ask', 'asks', /^[^/#]+-a\d+$/],
  ['theme', 'themes', /^themes\//],
  ['milestone', 'milestones', /^milestones\/[^#]+$/],
  ['source', 'sources|documents', /^sources\//],
  ['term', 'terms', /^glossary#/],
];

const NUMBERS = Array.from({ length: 21 }, (_, i) => numberWord(i));
const NUMBER = `\\d{1,3}(?:,\\d{3})*|${NUMBERS.slice(2).join('|')}`;
const valueOf = (words: string): number => (/^\d/.test(words) ? Number(words.replaceAll(',', '')) : NUMBERS.indexOf(words.toLowerCase()));

/** Counts in prose that were right when the record was last registered, and are not now. */
function typedCounts(draft: Draft): Stale[] {
  const now = currentEntries(draft);
  const prose = [draft.story, ...draft.pages, ...draft.inspections, ...draft.milestones, draft.glossary, draft.themes].map(({ file, data, body }) => ({
    file,
    text: `${JSON.stringify(data)} ${body}`.replace(/\s+/g, ' '),
  }));
  return COUNTED.flatMap(([noun, others, of]) => {
    const [before, after] = [draft.baseline.entries, now].map((entries) => entries.filter(({ id }) => of.test(id)).length);
    if (before === undefined || after === undefined || before === after || before < 2) return [];
    const written = new RegExp(`(?<![\\w-])(?:(${NUMBER}) (?:[a-z]+ )?(?:${others})|(?:${others}|${noun}) out of (?:all )?(${NUMBER}))\\b`, 'gi');
    return prose.flatMap(({ file, text }) =>
      [...text.matchAll(written)]
        .filter(([, first, second]) => valueOf(first ?? second ?? '') === before)
        .map(([words]) => ({
          file,
          says: `“${words}”: the record had ${before.toLocaleString('en-GB')} when it was last registered, and has ${after.toLocaleString('en-GB')} now.`,
          todo: `${capitalised(noun)}s are counted by the site itself. Write the number of today, or no number.`,
        })),
    );
  });
}

/** All prose that may have gone stale, each piece in a sentence with what to do. */
export function staleProse(draft: Draft): Stale[] {
  return [...paragraphs(draft), ...days(draft), ...typedCounts(draft)];
}
