// Words of which readers type one where records of this kind have another, and that no glossary has to explain; and words that ask how things are now.

/** By an id of its own, forms that mean the same; a passage is found by those of its kind and its stance too. */
export const SAME: Readonly<Record<string, readonly string[]>> = {
  'same-ask': ['recommendation', 'area for improvement', 'ask', 'ask for', 'asked for', 'must improve', 'need to improve', 'needs to improve'],
  'same-criticism': ['criticism', 'criticised', 'criticise', 'weaknesses'],
  'same-praise': ['praise', 'praised', 'strengths'],
  'same-domestic': ['domestic abuse', 'domestic violence'],
  'same-foster': ['foster carer', 'foster parent', 'foster family'],
  'same-money': ['money', 'funding', 'budget', 'spending', 'budget cut', 'spending cut'],
  'same-youth': ['youth offending', 'youth justice', 'young offender'],
};

/** Whom every such record is about. */
export const WHOM = ['children', "children's", 'kid', 'kids', 'youngster', 'youngsters', 'teenager', 'teenagers', 'teen', 'teens'];

/** By what name the newest visit, and the newest grade, are called first. */
export const LATEST = 'latest';

/** Words that ask how things are now: they tell when, and not what. */
export const NOW = ['now', 'nowadays', 'still', 'today', 'currently', 'anymore'];

export const asksOfNow = (words: readonly string[]): boolean => words.some((word) => NOW.includes(word));
