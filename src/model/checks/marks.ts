// Marks and notes that a source lists to be hidden from its text are signs of its layout, and each is listed once.
import { isFurniture } from '../evidence/furniture.ts';
import { isMark, isNote } from '../evidence/marks.ts';
import { linesNamed } from '../evidence/preparedText.ts';
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

/** Lines that are hidden as heads, feet or numbers of pages come back on other pages, or are numbers. */
export const furnitureForm: Rule = (draft) =>
  draft.sources.flatMap((entry) => {
    const { furniture = [] } = entry.data.text;
    if (furniture.length === 0) return [];
    const lines = (draft.seeds.find(({ name }) => name === entry.data.text.seed)?.text ?? '').split('\n');
    const repeats = isFurniture(lines);
    return furniture.flatMap((named, i) => {
      const [first, last] = linesNamed(named);
      const words = lines.slice(first - 1, last).find((line) => line.trim() !== '' && !repeats(line));
      return words === undefined
        ? []
        : [
            at(
              entry,
              ['text', 'furniture', i],
              `"${words.trim().slice(0, 80)}" is neither the number of a page nor a line that comes back on another: hiding it would change what the text says.`,
              'List only lines that the pages of the document repeat. What the document says once is quoted as it stands.',
            ),
          ];
    });
  });
