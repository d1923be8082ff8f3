// A text that arrives for a visit already known: what changes in its files. The ids of its findings stay; each is told in our words until it is quoted.
import type { Edit } from '../editing/changes.ts';
import type { Draft } from '../written/draft.ts';
import { emptyFindings } from './newEntries.ts';
import type { TakenIn } from './takenIn.ts';

/** The files to make and the edits of those that are there, or why neither can be. */
interface Attached {
  reasons: string[];
  files: { path: string; content: string | Uint8Array }[];
  edits: { path: string; edits: Edit[] }[];
}

/** What the source says of its text from now on. What was read before stays: findings told in our words rest on it until they are quoted. */
function textSaid(draft: Draft, source: string, taken: TakenIn, seed: { name: string; sha256: string }): Edit {
  const before = draft.sources.find(({ id }) => id === source)?.data.text;
  const { made, done, pages, notKept } = taken;
  const read =
    before?.state === 'read' && before.read !== undefined && before.pages !== undefined
      ? {
          read: before.read,
          ...(before.sha256 === undefined ? {} : { sha256: before.sha256 }),
          pages: before.pages,
          ...(before.paragraphs === undefined ? {} : { paragraphs: before.paragraphs }),
        }
      : undefined;
  return {
    set: ['text'],
    to: {
      state: 'clean',
      seed: seed.name,
      sha256: seed.sha256,
      received: {
        ...(notKept === undefined ? { file: `${source}.${taken.ending}` } : { not_kept: notKept }),
        sha256: taken.sha256,
        ...(pages === undefined ? {} : { pages }),
        ...(made.places.length === 0 ? {} : { places: made.places }),
      },
      ...(read ? { printed: read } : {}),
      ...(made.marks.length === 0 ? {} : { marks: made.marks }),
      ...(made.footnotes.length === 0 ? {} : { footnotes: made.footnotes }),
      about: ['The text was taken out of the document.', ...done].join(' '),
    },
  };
}

/** What attaching a text to one of the sources of a visit writes. */
export function attached(draft: Draft, visit: string, source: string, taken: TakenIn, seed: { bytes: Uint8Array; sha256: string }): Attached {
  const inspection = draft.inspections.find(({ id }) => id === visit);
  const document = draft.sources.find(({ id }) => id === source);
  const findings = draft.findings.find(({ data }) => data.inspection === visit);
  const name = `${source}.txt`;
  const there = (path: string): boolean => draft.files.some((fact) => fact.path === path);
  const files = [
    ...(taken.notKept === undefined ? [{ path: `seeds/${source}.${taken.ending}`, content: taken.bytes }] : []),
    { path: `seeds/${name}`, content: seed.bytes },
    ...(findings ? [] : [{ path: `content/findings/${visit}.yml`, content: emptyFindings({ id: visit, source }) }]),
  ];
  const reasons = [
    ...(inspection ? [] : [`There is no visit "${visit}".`]),
    ...(document ? [] : [`There is no source "${source}".`]),
    ...(document && document.data.text.state !== 'none' && document.data.text.state !== 'read'
      ? ['The text of this document is held already. A text that was received anew gets a source of its own.']
      : []),
    ...(findings && findings.data.source !== source
      ? [`What is coded of this visit rests on another document ("${findings.data.source}"). A visit rests on one text: ask whoever looks after the code.`]
      : []),
    ...files.filter(({ path }) => there(path)).map(({ path }) => `${path} is there already, and nothing is ever overwritten.`),
  ];
  if (reasons.length > 0 || !inspection || !document) return { reasons, files: [], edits: [] };
  const facts: Edit[] = [
    ...(inspection.data.text === source ? [] : [{ set: ['text'], to: source }]),
    ...(inspection.data.coverage === 'full' ? [] : [{ set: ['coverage'], to: 'full' }]),
  ];
  return {
    reasons,
    files,
    edits: [
      { path: document.file, edits: [textSaid(draft, source, taken, { name, sha256: seed.sha256 })] },
      ...(facts.length === 0 ? [] : [{ path: inspection.file, edits: facts }]),
    ],
  };
}
