// Why words cannot be quoted as they are, for the person who codes at the desk.
import type { Refusal } from '../../evidence/quotes.ts';

/** A refusal in words, with what to do. */
export function refusalWords(refusal: Refusal): string {
  switch (refusal.reason) {
    case 'too-short':
      return `“${refusal.part}” is too short to be found again. Take more of the sentence, or join it with the next.`;
    case 'not-found':
      return 'These words do not stand in the text as they are written here. Take them from the text again.';
    case 'found-twice':
      return `These words stand ${refusal.times} times in the text, and the words before them are the same each time. Take more of the sentence.`;
    case 'broken-word':
      return `There is a space within a word, at “${refusal.words}”: the end of a line has broken it. Write the word with its hyphen and without the space.`;
    case 'prefix-not-found':
      return 'These words stand more than once in the text, and it is not clear which are meant. Take them from the text again.';
    case 'over-a-gap':
      return `Words are lost in the middle of this, before line ${refusal.line} of the text. Take only what stands on one side of the gap.`;
    case 'foreign-lines':
      return 'These lines are not part of the document, so they cannot be quoted. They can only be left out.';
    case 'far-apart':
      return 'The two parts stand more than 1,000 characters apart. Make two passages of them.';
    case 'no-trace':
      return `The words put back ${refusal.mark} at “${refusal.around}”, and the text shows no trace of it. Take them from the text again.`;
    case 'cut-after-negation':
      return `The words begin after “${refusal.word}” in the same sentence. Leaving that out may turn the sense: begin before it, or say why the sense is kept.`;
    case 'omits-negation':
      return `“${refusal.word}” is left out in the middle. That may turn the sense: take the words whole, or say why the sense is kept.`;
    case 'cut-before-limit':
      return `The words end before “${refusal.word}” in the same sentence, which limits or turns them. Take those words as well, or say why the sense is kept.`;
    case 'joins-sentences':
      return 'The words join the beginning of one sentence to the end of another. Make two passages of them, or say why the sense is kept.';
  }
}

/** Whether a reason why the sense is kept would answer a refusal. */
export function isCut({ reason }: Refusal): boolean {
  return reason === 'cut-after-negation' || reason === 'omits-negation' || reason === 'cut-before-limit' || reason === 'joins-sentences';
}
