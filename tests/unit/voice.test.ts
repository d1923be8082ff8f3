// Who speaks: the inspectorate's own document, its words told by others, and others' account are never taken for each other.
import { describe, expect, it } from 'vitest';
import type { Source, Statement } from '../../src/model/record/record.ts';
import { introduction, pageAddress, restOf, speaker, statementSpeaker, toldFrom, voiceWords } from '../../src/model/words/voice.ts';
import { source } from '../fixtures/made.ts';

const letter = source('l', 'letter', 'The Inspectorate', { date: '2009-11-12' });
const article = source('a', 'press', 'The Gazette', { date: '2007-08' });
const minutes = source('m', 'council-report', 'The council');

describe('the line above a quotation', () => {
  it.each([
    ['direct', letter, 'The Inspectorate wrote, in its letter of 12 November 2009:'],
    ['quoted', article, 'The Inspectorate, as quoted by The Gazette in its article of August 2007:'],
    ['reported', article, 'The Gazette, reporting The Inspectorate in its article of August 2007:'],
    ['summarised', letter, "The Inspectorate's letter of 12 November 2009, in our words:"],
    ['quoted', minutes, 'The Inspectorate, as quoted by The council in its report (undated):'],
  ] as const)('%s: %#', (voice, from, words) => {
    expect(introduction(voice, from)).toBe(words);
  });
});

it('names the speaker in a list in the same way', () => {
  expect([speaker('direct', letter), speaker('quoted', article), speaker('reported', article), speaker('summarised', letter)]).toEqual([
    'The Inspectorate',
    'The Inspectorate, quoted by The Gazette',
    'The Gazette, reporting The Inspectorate',
    "The Inspectorate's letter of 12 November 2009, in our words",
  ]);
});

it('says what each voice means', () => {
  expect((['direct', 'quoted', 'reported', 'summarised'] as const).map((voice) => voiceWords(voice, 'The Inspectorate'))).toEqual([
    "The Inspectorate's own document",
    "The Inspectorate's words in someone else's document",
    "someone else's account of what The Inspectorate said",
    "our words, for what stands in The Inspectorate's document",
  ]);
});

it('tells a body that speaks in its own document from one that speaks in another one', () => {
  const of = (who: string): Statement => ({ speaker: who }) as Statement;
  expect(statementSpeaker(of('The council'), minutes)).toBe('The council, in its own report');
  expect(statementSpeaker(of('The council'), article)).toBe('The council, in The Gazette');
  expect(statementSpeaker(of('A councillor of The council'), minutes)).toBe('A councillor of The council, in The council');
});

it('says whose telling our words for the rest of a passage follow', () => {
  expect(restOf(article)).toBe('The rest of the passage, as The Gazette tells it, in our words:');
});

it('says of what our copy has lost where it stands in the printed report', () => {
  expect(
    [{ page: 6 }, { paragraph: '20', page: 6 }, { paragraph: 'Annex 1', page: 6 }, { paragraph: '2 of Annex', page: 6 }, { paragraph: '20' }].map((place) =>
      restOf(letter, place),
    ),
  ).toEqual([
    'What our copy has lost here, in our words (printed report, page 6):',
    'What our copy has lost here, in our words (printed report, paragraph 20, page 6):',
    'What our copy has lost here, in our words (printed report, Annex 1, page 6):',
    'What our copy has lost here, in our words (printed report, 2 of Annex, page 6):',
    'The rest of the passage, as The Inspectorate tells it, in our words:',
  ]);
});

it('names the document and the place from which a passage is told in our words', () => {
  expect(toldFrom({ locator: 'paragraph 20, page 6' }, letter)).toBe("The Inspectorate's letter of 12 November 2009, paragraph 20, page 6, in our words");
});

it('leads to the page of a document that can be opened at one, else to the document, else nowhere', () => {
  const at = (more: Partial<Source>, page?: number): string | undefined => pageAddress(source('p', 'report', 'x', more), page);
  const address = 'https://council.example/report.pdf';
  expect([at({ address }, 6), at({ address }), at({ address, html: true }, 6), at({ address: null }, 6)]).toEqual([
    `${address}#page=6`,
    address,
    address,
    undefined,
  ]);
});
