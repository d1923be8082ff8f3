// Who speaks: the inspectorate's own document, its words told by others, and others' account are never taken for each other.
import { describe, expect, it } from 'vitest';
import type { Statement } from '../../src/model/record/record.ts';
import { introduction, restOf, speaker, statementSpeaker, voiceWords } from '../../src/model/words/voice.ts';
import { source } from '../fixtures/made.ts';

const letter = source('l', 'letter', 'The Inspectorate', { date: '2009-11-12' });
const article = source('a', 'press', 'The Gazette', { date: '2007-08' });
const minutes = source('m', 'council-report', 'The council');

describe('the line above a quotation', () => {
  it.each([
    ['direct', letter, 'The Inspectorate wrote, in its letter of 12 November 2009:'],
    ['quoted', article, 'The Inspectorate, as quoted by The Gazette in its article of August 2007:'],
    ['reported', article, 'The Gazette, reporting The Inspectorate in its article of August 2007:'],
    ['quoted', minutes, 'The Inspectorate, as quoted by The council in its report (undated):'],
  ] as const)('%s: %#', (voice, from, words) => {
    expect(introduction(voice, from)).toBe(words);
  });
});

it('names the speaker in a list in the same way', () => {
  expect([speaker('direct', letter), speaker('quoted', article), speaker('reported', article)]).toEqual([
    'The Inspectorate',
    'The Inspectorate, quoted by The Gazette',
    'The Gazette, reporting The Inspectorate',
  ]);
});

it('says what each voice means', () => {
  expect((['direct', 'quoted', 'reported'] as const).map((voice) => voiceWords(voice, 'The Inspectorate'))).toEqual([
    "The Inspectorate's own document",
    "The Inspectorate's words in someone else's document",
    "someone else's account of what The Inspectorate said",
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
