// Our own sentences: how hard they are to read, and that the story can be read in five minutes.
import { readFileSync, globSync } from 'node:fs';
import { syllable } from 'syllable';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { gradeOfProse, MOST_GRADE, MOST_WORDS, sentencesOfProse, wordsIn } from '../../src/model/words/readingGrade.ts';
import { record } from '../../src/record.ts';

const { glossary, people } = record();
const NAMES = [
  'Rotherham',
  'Ofsted',
  'England',
  'Parliament',
  'South Yorkshire Police',
  'CYP Now',
  'WillisPalmer',
  ...people.map(({ name }) => name),
  ...glossary.flatMap(({ term, also }) => [term, ...also]),
];

/** The sentences of an entry's prose. */
const sentencesOf = (file: string): string[] => sentencesOfProse(readFileSync(file, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''));

/** Fields that hold the words of others: passages, before and after a correction too, printed words, and the titles of documents. */
const OTHERS = ['quote', 'prefix', 'old', 'new', 'words', 'title'];

/** The sentences in the fields of an entry, each with its field. */
function fieldsOf(value: unknown, field = ''): { field: string; sentence: string }[] {
  if (typeof value === 'string') return OTHERS.includes(field) ? [] : value.split(/(?<=[.?!:])\s+/).map((sentence) => ({ field, sentence }));
  if (Array.isArray(value)) return value.flatMap((one) => fieldsOf(one, field));
  return value !== null && typeof value === 'object' ? Object.entries(value).flatMap(([key, one]) => fieldsOf(one, key)) : [];
}

const grade = (sentences: readonly string[]): number => gradeOfProse(sentences, NAMES, syllable);

describe('our own prose', () => {
  it.each([...globSync('content/{inspections,milestones,about}/*.mdx'), 'content/story.mdx'])(
    '%s reads at grade 8 or below, in sentences of at most 25 words',
    (file) => {
      const sentences = sentencesOf(file);
      expect(sentences.length).toBeGreaterThan(2);
      for (const sentence of sentences) expect(wordsIn(sentence), sentence).toBeLessThanOrEqual(MOST_WORDS);
      expect(grade(sentences)).toBeLessThanOrEqual(MOST_GRADE);
    },
  );
  it('has sentences of at most 25 words in the fields of entries too: notes, explanations, what a document can show', () => {
    const entries = globSync('content/**/*.{yml,mdx}').map((file) => {
      const text = readFileSync(file, 'utf8');
      return { file, entry: parse(file.endsWith('.mdx') ? (/^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '') : text) as unknown };
    });
    const all = entries.flatMap(({ file, entry }) => fieldsOf(entry).map((one) => ({ file, ...one })));
    expect(all.length).toBeGreaterThan(1000);
    expect(all.filter(({ sentence }) => sentence.split(/\s+/).length > MOST_WORDS)).toEqual([]);
    const explained = all.filter(({ field }) => ['note', 'notes', 'says', 'supports', 'definition', 'reading', 'scope_basis'].includes(field));
    expect(grade(explained.map(({ sentence }) => sentence))).toBeLessThanOrEqual(MOST_GRADE);
  });
  it('of a theme too', () => {
    for (const { through = '', id } of record().themes) expect(grade(through.split(/(?<=[.?!])\s+/)), id).toBeLessThanOrEqual(MOST_GRADE);
  });
});

it('the story has at most 1,000 words of ours and 18 passages, in four or five chapters with one chart and the other side each', () => {
  const story = readFileSync('content/story.mdx', 'utf8');
  const words = sentencesOf('content/story.mdx').join(' ').split(/\s+/).length;
  expect(words).toBeGreaterThan(500);
  expect(words).toBeLessThanOrEqual(1000);
  expect(story.match(/<Finding /g)?.length).toBeLessThanOrEqual(18);
  const chapters = story.split(/^## /m).slice(1);
  expect(chapters.length).toBeGreaterThanOrEqual(4);
  expect(chapters.length).toBeLessThanOrEqual(5);
  for (const chapter of chapters) {
    expect(chapter.match(/<Chart /g), chapter.slice(0, 60)).toHaveLength(1);
    expect(chapter.match(/<Finding /g)?.length, chapter.slice(0, 60)).toBeGreaterThan(0);
    expect(chapter).toContain('### What speaks against this');
  }
});

it('the accessibility statement was looked at within a year of the last check of the record', () => {
  const { pages: own, site } = record();
  const statement = own.find(({ id }) => id === 'accessibility');
  const day = (text: string): number => Date.parse(text) / 86_400_000;
  expect(day(site.checked) - day(statement?.checked ?? '')).toBeLessThan(366);
});
