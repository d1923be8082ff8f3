// Small helps with English words: lists, numbers, capitals.

const LIST = new Intl.ListFormat('en-GB');

/** Words joined as English joins them: "2014, 2019 and 2020". */
export function listed(items: readonly (string | number)[]): string {
  return LIST.format(items.map(String));
}

const NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
];

/** A small whole number as a word, larger ones in figures. */
export function numberWord(value: number, capital = false): string {
  const word = NUMBERS[value] ?? String(value);
  return capital ? capitalised(word) : word;
}

/** With a capital letter at its beginning. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "one question", "three questions". */
export function severalInWords(count: number, noun: string): string {
  return `${numberWord(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** "1 inspection", "3 inspections". */
export function several(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
