// What the forms of facts rest on: dates taken apart and put together, the field of a problem, new files, how hard prose is to read.
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { dateFormOf, dateOfForm } from '../../src/desk/facts/dateForm.ts';
import { fieldOf } from '../../src/desk/facts/problemField.ts';
import { citedDocument, knownVisit, newMilestone } from '../../src/model/authoring/knownVisit.ts';
import { gradeOfProse, sentencesOfProse, wordsIn } from '../../src/model/words/readingGrade.ts';
import { readFiles } from '../fixtures/files.ts';

describe('a date in a form', () => {
  it.each(['2031-02-03', '2031-02', '2031', '2031-02-03/2031-02-05', '[..2031-02-03]', '[2031-02-03..2031-03-01]'])('%s comes back as it was', (date) => {
    const form = dateFormOf(date);
    expect(form && dateOfForm(form)).toBe(date);
  });
  it.each(['', 'May', '2031-02-30', '[2031-02..2031-07]', '[..2031-02]', '2031-02/2031-03'])('%s is not shown as another one', (date) =>
    expect(dateFormOf(date)).toBeUndefined(),
  );
  it('is none while it is not whole, or is no day that exists', () => {
    expect(dateOfForm({ kind: 'day', from: '2031-02-30', to: '' })).toBeUndefined();
    expect(dateOfForm({ kind: 'day', from: '2031-02', to: '' })).toBeUndefined();
    expect(dateOfForm({ kind: 'days', from: '2031-02-03', to: '' })).toBeUndefined();
    expect(dateOfForm({ kind: 'days', from: '2031-02-03', to: '2031-02-01' })).toBeUndefined();
    expect(dateOfForm({ kind: 'month', from: '-02', to: '' })).toBeUndefined();
    expect(dateOfForm({ kind: 'unknown', from: '2031', to: '' })).toBeUndefined();
  });
});

describe('a problem', () => {
  const text = '---\ntitle: A\nsources:\n  - source: b\n    supports:\n---\n\n## What they found\n\nWords.\n';
  const at = (line: number, more: { rule?: string; what?: string; todo?: string } = {}): string =>
    fieldOf(text, { rule: 'wording', file: 'f', line, column: 1, what: '', todo: '', ...more });
  it('is about the field that its line belongs to, or the section', () => {
    expect([at(2), at(3), at(5), at(8), at(10)]).toEqual(['title', 'sources', 'sources', 'What they found', 'What they found']);
    expect(fieldOf('title: A\ntext:\n  state:\n', { rule: 'empty-field', file: 'f', line: 3, column: 1, what: '', todo: '' })).toBe('text');
  });
  it('that something is missing is about what is missing', () => {
    expect(at(2, { rule: 'missing-field', what: '"scope" is missing.' })).toBe('scope');
    expect(at(2, { rule: 'date-basis', todo: 'Add a line "visit_basis:" and say what it rests on.' })).toBe('visit_basis');
  });
});

describe('a new entry', () => {
  const { draft } = readFiles();
  const visit = { framework: 'short', published: '2009-05', source: 'report' };
  it('of a visit whose report is not held names its document, and neither a text nor how much of it is known', () => {
    const made = knownVisit(draft, visit);
    expect(made).toMatchObject({ id: '2009-visit', files: [{ path: 'content/inspections/2009-visit.mdx' }] });
    const facts = 'files' in made ? (parse(made.files[0]?.content.split('---\n')[1] ?? '') as Record<string, unknown>) : {};
    expect(facts).toMatchObject({
      framework: 'short',
      published: '2009-05',
      published_basis: null,
      no_visit: null,
      sources: [{ source: 'report', supports: null }],
    });
    expect(Object.keys(facts)).not.toContain('text');
    expect(Object.keys(facts)).not.toContain('coverage');
  });
  it('is refused in words where something is missing, unknown, or there already', () => {
    const why = (more: Partial<typeof visit> & { visit?: string; apart?: string }): string => {
      const made = knownVisit(draft, { ...visit, ...more });
      return 'why' in made ? made.why : made.id;
    };
    expect(why({ framework: 'none' })).toContain('Choose the rules');
    expect(why({ published: '' })).toContain('Give the day');
    expect(why({ source: 'none' })).toContain('Choose the document');
    expect(why({ published: '2001-02' })).toContain('already an entry');
    expect(why({ published: '2001-02', apart: 'Summer' })).toBe('2001-visit-summer');
  });
  it('of an event is named by its date and subject, and has its text', () => {
    const event = { date: '2009-05', subject: 'New head', text: 'One came.\n' };
    expect(newMilestone(draft, event)).toMatchObject({
      id: '2009-05-new-head',
      files: [{ content: expect.stringMatching(/^---\ntitle:\ndate: "2009-05"\n[\s\S]*\n---\n\nOne came\.\n$/) as unknown }],
    });
    for (const more of [{ date: 'May' }, { date: '2009/2010' }, { subject: '' }, { text: ' ' }])
      expect(newMilestone(draft, { ...event, ...more })).toHaveProperty('why');
    expect(newMilestone(draft, { ...event, date: '2001', subject: 'a' })).toHaveProperty('why');
  });
  it('of a document is named by year, publisher and subject', () => {
    const made = citedDocument(draft, { publisher: 'Siân & Söhne', subject: 'A letter', year: '2009' });
    expect(made).toMatchObject({ id: '2009-sian-sohne-a-letter' });
    expect('files' in made && parse(made.files[0]?.content ?? '')).toMatchObject({ publisher: 'Siân & Söhne', title: null, text: { state: 'none' } });
    expect(citedDocument(draft, { publisher: '', subject: 'A', year: '2009' })).toHaveProperty('why');
    expect(citedDocument(draft, { publisher: 'A', subject: '–', year: '2009' })).toHaveProperty('why');
    expect(citedDocument(draft, { publisher: 'A', subject: 'B', year: '09' })).toHaveProperty('why');
  });
});

describe('prose of ours', () => {
  it('has its sentences without headings, passages and links', () => {
    expect(sentencesOfProse('## Head\n\nOne is [here](/a/). Two?\n\n<Finding id="x" />\n\n- Three\n')).toEqual(['One is here.', 'Two?', 'Three.']);
    expect(wordsIn(' One  is here. ')).toBe(3);
    expect(sentencesOfProse('One: two! Three, e.g.four.\nand more\n- [Five](/b/) and [six](/c/).\n- A - b\n… 7.\nEnd.')).toEqual([
      'One:',
      'two!',
      'Three, e.g.four.',
      'and more Five and six.',
      'A - b.',
      'End.',
    ]);
  });
  it('is graded by the length of its words and sentences; a name is one short word', () => {
    const two = (word: string): number => (word === 'name' ? 1 : 2);
    expect(gradeOfProse(['a b c d'], [], () => 1)).toBeCloseTo(0.39 * 4 + 11.8 - 15.59);
    expect(gradeOfProse(['a b', 'c d'], [], two)).toBeCloseTo(0.39 * 2 + 11.8 * 2 - 15.59);
    // Of two names the longer, whatever its capitals, and none within a word; a dash is no word.
    expect(gradeOfProse(['A long name b'], ['Name', 'Long Name'], two)).toBeCloseTo(0.39 * 3 + (11.8 * 5) / 3 - 15.59);
    expect(gradeOfProse(['Renamed it'], ['name'], two)).toBeCloseTo(0.39 * 2 + 11.8 * 2 - 15.59);
    expect(gradeOfProse(['a – b.c'], ['b.c', 'x'], two)).toBeCloseTo(0.39 * 2 + (11.8 * 3) / 2 - 15.59);
    expect(gradeOfProse(['Long Name b', 'c d'], ['Long Name'], two)).toBeCloseTo(0.39 * 2 + (11.8 * 7) / 4 - 15.59);
  });
});
