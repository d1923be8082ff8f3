// A text that arrives for a visit already known: what is told of it stays under its ids, nothing is overwritten, and near sentences are offered for each.
import { expect, it } from 'vitest';
import { attached } from '../../src/model/authoring/attached.ts';
import type { TakenIn } from '../../src/model/authoring/takenIn.ts';
import { told } from '../../src/model/authoring/told.ts';
import { prepare } from '../../src/model/evidence/preparedText.ts';
import { SUMMARISED } from '../../src/model/written/schemas.ts';
import { readDraft } from '../../src/record.ts';

const { draft } = readDraft('tests/fixtures/second-council');
const file = draft.findings.find(({ data }) => data.findings.some(({ voice }) => voice === SUMMARISED));
const visit = file?.data.inspection ?? '';
const source = file?.data.source ?? '';
const taken: TakenIn = {
  ending: 'pdf',
  bytes: new Uint8Array([1]),
  sha256: 'a'.repeat(64),
  pages: 2,
  notKept: undefined,
  made: { text: 'Plans are late.\n', marks: [], footnotes: [], places: [], lines: new Map() },
  done: [],
};
const seed = { bytes: new Uint8Array([2]), sha256: 'b'.repeat(64) };

it('writes the text and what was received beside it, and says so of the source', () => {
  const { reasons, files, edits } = attached(draft, visit, source, taken, seed);
  expect(reasons).toEqual([]);
  expect(files.map(({ path }) => path)).toEqual([`seeds/${source}.pdf`, `seeds/${source}.txt`]);
  expect(edits[0]).toMatchObject({
    path: `content/sources/${source}.yml`,
    edits: [{ set: ['text'], to: { seed: `${source}.txt`, sha256: seed.sha256, received: { file: `${source}.pdf`, pages: 2 } } }],
  });
});

it('keeps only the fingerprint where the document may not be kept', () => {
  const { files } = attached(draft, visit, source, { ...taken, notKept: 'Its terms forbid it.' }, seed);
  expect(files.map(({ path }) => path)).toEqual([`seeds/${source}.txt`]);
});

it('refuses a visit or a document that the record does not have, and one whose text is held', () => {
  expect(attached(draft, 'nowhere', 'nothing', taken, seed)).toMatchObject({
    files: [],
    edits: [],
    reasons: [/no visit/, /no source/].map((one) => expect.stringMatching(one) as unknown),
  });
  const held = draft.sources.find(({ data }) => data.text.state === 'clean');
  expect(attached(draft, visit, held?.id ?? '', taken, seed).reasons.join(' ')).toContain('held already');
});

it('offers for each entry told in our words the sentences nearest to it, and those alone', () => {
  const says = file?.data.findings.flatMap((item) => (item.voice === SUMMARISED ? item.says : [])) ?? [];
  const text = prepare(`1. Something else entirely.\n\n2. ${says[0] ?? ''}\n`, { state: 'clean' });
  const entries = file ? told(file, text) : [];
  expect(entries.map(({ says: said }) => said)).toEqual(expect.arrayContaining(says));
  expect(entries[0]?.nearest[0]?.quote).toBe(says[0]);
});
