// Documents as they were received: each is kept beside the text that was made of it, byte for byte, or its source says why not.
import { isUnread } from '../written/draft.ts';
import { at, type Rule } from './rule.ts';

/** A document as it was received is kept beside its text, or its source says why not. */
export const receivedBasis: Rule = (draft) =>
  draft.sources.flatMap((entry) => {
    const { received, seed } = entry.data.text;
    if (!received) return [];
    if (seed === undefined)
      return [
        at(
          entry,
          ['text', 'received'],
          'A document is said to have been received, but no text was made of it.',
          'Add "seed:" and "sha256:" of the text. A document that was only read is told by "state: read".',
        ),
      ];
    const { file, not_kept: why } = received;
    if ((file === undefined) !== (why === undefined)) return [];
    return [
      at(
        entry,
        ['text', 'received'],
        file === undefined ? 'The document as it was received is not kept, and nothing says why.' : 'The document is said to be kept, and not to be.',
        'Name its file under seeds/ under "file:", or say under "not_kept:" why it is not kept. Its fingerprint stands here in either case.',
      ),
    ];
  });

export const receivedMissing: Rule = (draft) =>
  draft.sources.flatMap((entry) => {
    const { file } = entry.data.text.received ?? {};
    return file === undefined || isUnread(draft, `seeds/${file}`) || draft.files.some(({ path }) => path === `seeds/${file}`)
      ? []
      : [
          at(
            entry,
            ['text', 'received', 'file'],
            `The document "${file}" is not under seeds/.`,
            'Put it there as it was received, byte for byte. If its terms do not allow that, say so under "not_kept:" in place of "file:".',
          ),
        ];
  });

export const receivedChanged: Rule = (draft) =>
  draft.sources.flatMap((entry) => {
    const { file, sha256 } = entry.data.text.received ?? {};
    const there = draft.files.find(({ path }) => file !== undefined && path === `seeds/${file}`);
    return file === undefined || there?.sha256 === undefined || there.sha256 === sha256
      ? []
      : [
          at(
            entry,
            ['text', 'received', 'sha256'],
            `seeds/${file} is not, byte for byte, the document that was received: its fingerprint (SHA-256) is ${there.sha256}.`,
            'Put back the document as it was received ("git checkout -- seeds" does it), and leave the fingerprint as it stands here.',
          ),
        ];
  });
