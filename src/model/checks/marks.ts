// Marks and notes that a source lists to be hidden from its text are signs of its layout, and each is listed once.
import { isMark, isNote } from '../evidence/marks.ts';
import { at, type Rule } from './rule.ts';

export const markForm: Rule = (draft) =>
  draft.sources.flatMap((entry) =>
    (entry.data.text.marks ?? []).flatMap((mark, i) =>
      isMark(mark)
        ? []
        : [
            at(
              entry,
              ['text', 'marks', i],
              `"${mark}" is more than a mark of layout: hiding it would change what the text says.`,
              'List only marks like ** or ### here. Words, figures and punctuation are quoted as they stand.',
            ),
          ],
    ),
  );

export const footnoteForm: Rule = (draft) =>
  draft.sources.flatMap((entry) => {
    const raw = draft.seeds.find(({ name }) => name === entry.data.text.seed)?.text ?? '';
    const notes = entry.data.text.footnotes ?? [];
    return notes.flatMap((note, i) => {
      const twice = notes.indexOf(note) < i;
      if (isNote(raw, note) && !twice) return [];
      const what = twice
        ? `"${note}" is listed twice.`
        : `"${note}" is no word with the number of a note run into it: hiding its digits would change what the text says.`;
      return [at(entry, ['text', 'footnotes', i], what, 'List each word once, with the digits of its note, as the text has it. Take out anything else.')];
    });
  });
