// What was published, entry by entry, and what a change of it owes: in the record of a few files. `owed.test.ts` does the same in the record of an invented council, and asks the check.
import { describe, expect, it } from 'vitest';
import { everyEntry, type EntryPlace } from '../../src/model/authoring/entries.ts';
import { correctionEdits, goneBetween, owedBetween, owedNow, withChanges, withdrawn, type Answer, type Owed } from '../../src/model/authoring/owed.ts';
import { lookedFor, registeredEntries } from '../../src/model/authoring/registered.ts';
import type { Correction, Draft } from '../../src/model/written/draft.ts';
import type { FileFact } from '../../src/model/written/files.ts';
import { BASELINE_HEAD } from '../../src/model/written/publishedList.ts';
import { changed, readFiles } from '../fixtures/files.ts';

const REVIEW = 'content/inspections/2003-review.mdx';
const FOUND = 'content/findings/2003-review.yml';
const draftOf = (files: Readonly<Record<string, string>> = {}): Draft => {
  const { draft, problems } = readFiles(files);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return draft;
};
const entry = (id: string, draft = draftOf()): EntryPlace => everyEntry(draft).find((one) => one.id === id) ?? expect.unreachable(id);
const published = (...rows: string[]): Record<string, string> => ({ 'content/published.csv': `${[BASELINE_HEAD, ...rows].join('\n')}\n` });

describe('an entry', () => {
  it('is each passage of a text in its order, then each visit with its grades and what is told of it, events, series, themes, terms, pages and documents', () => {
    const kinds = everyEntry(draftOf()).map(({ kind }) => kind);
    expect(kinds.filter((kind, i) => kind !== kinds[i - 1])).toEqual([
      ...['Finding', 'Statement', 'Finding', 'Ask', 'Visit', 'Ask', 'Visit', 'Grade', 'Milestone', 'Statistic', 'Figure', 'Theme', 'Term', 'Page', 'Source'],
    ]);
  });
  it('of quoted words has these, its theme and what it says, and further themes', () => {
    expect(entry('2003-review-f002')).toEqual({
      id: '2003-review-f002',
      rows: ['2003-review-f002'],
      kind: 'Finding',
      where: 'A review, 2003',
      words: 'Staff stay and know the children.',
      file: FOUND,
      item: ['findings', 0],
      fields: [
        { path: ['findings', 0, 'quote'], label: 'The words of the document', kind: 'words', value: 'Staff stay and know the children.' },
        { path: ['findings', 0, 'theme'], label: 'Theme', kind: 'theme', value: 'staff' },
        { path: ['findings', 0, 'stance'], label: 'What it says', kind: 'stance', value: 'strength' },
      ],
      also: ['plans'],
      address: '/findings/2003-review-f002/',
    });
    expect(entry('2003-review-a01')).toMatchObject({ kind: 'Ask', item: ['asks', 0], where: 'A review, 2003', address: '/asks/2003-review-a01/' });
    expect(entry('2003-review-a01').fields.map(({ kind }) => kind)).toEqual(['words', 'theme']);
    expect(entry('2001-visit-s01')).toMatchObject({ kind: 'Statement', item: ['statements', 0], where: 'A visit, 2001', words: 'the council will hire more staff', address: '/inspections/2001-visit/#2001-visit-s01' }); // prettier-ignore
    expect(entry('2001-visit-f001')).not.toHaveProperty('also.0');
  });
  it('that is told in our words has these', () => {
    expect(entry('2002-lost-a03')).toMatchObject({
      kind: 'Ask',
      where: 'A lost visit, 2002',
      words: 'Plan better.',
      file: 'content/inspections/2002-lost.mdx',
      item: ['asks', 0],
      also: ['staff'],
      address: '/asks/2002-lost-a03/',
      fields: [
        { path: ['asks', 0, 'says'], label: 'Our words', kind: 'words', value: 'Plan better.' },
        { kind: 'theme', value: 'plans' },
      ],
    });
    expect(entry('2002-lost-a12').fields[0]?.path).toEqual(['asks', 1, 'says']);
  });
  it('of a visit has its title and its days, where they are known, and is known by two ids', () => {
    expect(entry('inspections/2003-review')).toEqual({
      id: 'inspections/2003-review',
      rows: ['2003-review', 'inspections/2003-review'],
      kind: 'Visit',
      where: 'A review; the visit: 2 to 9 January 2003; published: 5 April 2003',
      words: 'The review of 2003',
      file: REVIEW,
      fields: [
        { path: ['title'], label: 'Title', kind: 'line', value: 'The review of 2003' },
        { path: ['visit'], label: 'Day or days of the visit', kind: 'date', value: '2003-01-02/2003-01-09' },
        { path: ['published'], label: 'Day of publication', kind: 'date', value: '2003-04-05' },
      ],
      address: '/inspections/2003-review/',
    });
    expect(entry('inspections/2001-visit')).toMatchObject({ where: 'A visit; the visit: not known; published: February 2001' });
    expect(entry('inspections/2001-visit').fields.map(({ label }) => label)).toEqual(['Title', 'Day of publication']);
  });
  it('of a grade has its heading and its word', () => {
    expect(entry('inspections/2003-review#overall')).toEqual({
      id: 'inspections/2003-review#overall',
      rows: ['inspections/2003-review#overall'],
      kind: 'Grade',
      where: 'A review, 2003',
      words: 'All: Poor',
      file: REVIEW,
      item: ['judgements', 0],
      fields: [
        { path: ['judgements', 0, 'heading'], label: 'Heading', kind: 'line', value: 'All' },
        { path: ['judgements', 0, 'grade'], label: 'Grade', kind: 'line', value: 'Poor' },
      ],
      address: '/inspections/2003-review/#judgement-overall',
    });
  });
  it('of an event is known by three ids, and has grades where it names some', () => {
    expect(entry('milestones/2001-a')).toEqual({
      id: 'milestones/2001-a',
      rows: ['2001-a', 'milestones/2001-a', 'milestones/2001-a#grades'],
      kind: 'Milestone',
      where: '2001',
      words: 'A',
      file: 'content/milestones/2001-a.mdx',
      fields: [
        { path: ['title'], label: 'Title', kind: 'line', value: 'A' },
        { path: ['date'], label: 'Date', kind: 'date', value: '2001' },
      ],
      address: '/milestones/2001-a/',
    });
    const graded = draftOf(changed('content/milestones/2001-a.mdx', 'kind: office', 'kind: office\ngrades: Fair in all'));
    expect(entry('milestones/2001-a', graded).fields[2]).toEqual({ path: ['grades'], label: 'Grades, in words', kind: 'line', value: 'Fair in all' });
  });
  it('of a series has its title and what is counted, and each figure is one', () => {
    expect(entry('statistics/homes')).toMatchObject({
      rows: ['statistics/homes'],
      where: 'The Office',
      words: 'Homes',
      fields: [{ path: ['title'], label: 'Title', kind: 'line' }, { path: ['measure'], label: 'What is counted', kind: 'words' }],
      address: '/statistics/homes/',
    }); // prettier-ignore
    expect(entry('statistics/homes#2002')).toEqual({
      id: 'statistics/homes#2002',
      rows: ['statistics/homes#2002'],
      kind: 'Figure',
      where: 'Homes, 2002',
      words: '2 children',
      file: 'content/statistics/homes.yml',
      item: ['values', 1],
      fields: [{ path: ['values', 1, 'value'], label: 'Figure for 2002', kind: 'number', value: '2' }],
      address: '/statistics/homes/',
    });
  });
  it('of a theme, a term, a page or a document is called by its name', () => {
    expect(entry('themes/staff')).toEqual({
      id: 'themes/staff',
      rows: ['themes/staff'],
      kind: 'Theme',
      where: '',
      words: 'The staff',
      file: 'content/themes.yml',
      item: ['themes', 1],
      fields: [{ path: ['themes', 1, 'name'], label: 'Name', kind: 'line', value: 'The staff' }],
      address: '/themes/staff/',
    });
    expect(entry('glossary#care')).toMatchObject({
      kind: 'Term',
      item: ['terms', 1],
      fields: [{ path: ['terms', 1, 'term'], value: 'Care' }],
      address: '/glossary/#care',
    });
    expect(entry('about/index')).toMatchObject({ kind: 'Page', where: 'About this site', fields: [{ path: ['title'], label: 'Title', kind: 'line', value: 'About' }], address: '/about/' }); // prettier-ignore
    const more = draftOf({ 'content/about/more.mdx': '---\ntitle: More\nsummary: More.\nchecked: "2030-01-01"\n---\n\nWords.\n' });
    expect(entry('about/more', more).address).toBe('/about/more/');
    expect(entry('sources/report')).toMatchObject({
      kind: 'Source',
      where: 'The Inspectorate, 5 April 2003',
      fields: [
        { path: ['title'], label: 'Title', kind: 'line', value: 'The report' },
        { path: ['date'], label: 'Date', kind: 'date', value: '2003-04-05' },
      ],
      address: '/sources/report/',
    });
    expect(entry('sources/lost')).toMatchObject({ where: 'The Inspectorate, not known', fields: [{ label: 'Title' }] });
  });
});

describe('an entry that was published', () => {
  const draft = draftOf(published('2003-review-f001,Plans are not good at all.,plans,concern,', '2003-review,,,,x', 'statistics/homes#2001,1 children,,,', 'gone-f001,x,,,')); // prettier-ignore
  const themes = new Map([['plans', 'The plans for Zoë']]);
  const found = (words: string): string[] => lookedFor(registeredEntries(draft), themes, words).map(({ id }) => id);
  it('is one of which any id was registered', () => {
    expect(registeredEntries(draft).map(({ id }) => id)).toEqual(['2003-review-f001', 'inspections/2003-review', 'statistics/homes#2001']);
  });
  it('is found by all words of a query, in whatever part they stand, and whatever their accents and capitals', () => {
    expect(found('REVIEW')).toEqual(['2003-review-f001', 'inspections/2003-review']);
    expect(found(' finding  review ')).toEqual(['2003-review-f001']);
    expect([found('plans zoe'), found('concern'), found('ZOË')]).toEqual(Array(3).fill(['2003-review-f001']));
    expect([found('2003-04-05'), found('2003-review visit')]).toEqual(Array(2).fill(['inspections/2003-review']));
    expect(found('figure 2001 homes')).toEqual(['statistics/homes#2001']);
    expect([found('review nowhere'), found(' '), found('')]).toEqual([[], [], []]);
  });
});

const LINE = '2003-review-f001,Plans are not good at all.,plans,concern,';
const ID = '2003-review-f001';
const BEFORE = published(LINE, '2003-review-f002,Staff stay and know the children.,staff,strength,');
const before = (): Draft => draftOf(BEFORE);
const changedFinding = (from: string, to: string): Record<string, string> => ({ ...BEFORE, ...changed(FOUND, from, to) });
const OF = 'theme: plans, stance: concern, locator';

describe('a change owes', () => {
  it('a correction for each part that was published, and none for anything else', () => {
    expect(owedBetween(before(), draftOf(changedFinding(OF, 'theme: staff, stance: progress, locator')))).toEqual([
      { id: ID, what: 'theme', old: 'plans', now: 'staff' },
      { id: ID, what: 'stance', old: 'concern', now: 'progress' },
    ]);
    expect(owedBetween(before(), draftOf(changedFinding('note: Why.', 'note: Otherwise.')))).toEqual([]);
    expect(owedNow(draftOf(changedFinding(OF, 'theme: staff, stance: concern, locator')))).toEqual([{ id: ID, what: 'theme', old: 'plans', now: 'staff' }]);
  });
  it('none for what was changed before, unless it changes again', () => {
    const open = draftOf(changedFinding(OF, 'theme: staff, stance: concern, locator'));
    expect(owedBetween(open, open)).toEqual([]);
    expect(owedBetween(open, draftOf(changedFinding(OF, 'theme: homes, stance: concern, locator')))).toEqual([{ id: ID, what: 'theme', old: 'plans', now: 'homes' }]); // prettier-ignore
  });
  const none = { [FOUND]: 'inspection: 2003-review\nsource: report\ncoded: [{ by: language-model }]\nfindings: []\nasks: []\n' };
  it('a word for an entry that goes, and says what it was: its words, else its date, else its id', () => {
    expect(owedBetween(before(), draftOf({ ...BEFORE, ...none }))).toEqual([
      { id: ID, what: 'removed', old: 'Plans are not good at all.', now: '' },
      { id: '2003-review-f002', what: 'removed', old: 'Staff stay and know the children.', now: '' },
    ]);
    const rows = published('2003-x,,,,2003-01-02', 'gone-f001,,,,', 'gone-f002,,plans,,');
    expect(owedNow(draftOf(rows))).toEqual([
      { id: '2003-x', what: 'removed', old: '2003-01-02', now: '' },
      { id: 'gone-f001', what: 'removed', old: 'gone-f001', now: '' },
      { id: 'gone-f002', what: 'removed', old: 'plans', now: '' },
    ]);
  });
  it('nothing for an entry of which it is not known whether it has gone: its file cannot be read', () => {
    const unread = { ...draftOf({ ...BEFORE, ...none }), unread: new Set([FOUND]) };
    expect(owedBetween(before(), unread)).toEqual([]);
    expect(owedNow(unread)).toEqual([]);
    expect(owedBetween(before(), { ...unread, unread: new Set(['content/story.mdx']) })).toHaveLength(2);
    expect(owedNow({ ...draftOf(changedFinding(OF, 'theme: staff, stance: concern, locator')), unread: new Set([FOUND]) })).toHaveLength(1);
  });
});

describe('the corrections', () => {
  const answer: Answer = { day: '2031-02-03', why: 'It says so.', instead: 'Nothing.', isRevision: false };
  const owed = (what: Owed['what'], old: string, now: string, id = ID): Owed => ({ id, what, old, now });
  const was = (more: Partial<Correction> = {}): Correction => ({
    date: '2031-02-03',
    id: ID,
    what: 'theme',
    old: 'plans',
    new: 'staff',
    why: 'First.',
    ...more,
  });
  it('stand before all others, in the order of what they tell, with the day and the reason', () => {
    expect(correctionEdits([was({ date: '2030-01-01' })], [owed('stance', 'concern', 'progress'), owed('removed', 'Words.', '', 'x')], answer)).toEqual([
      { insert: ['corrections'], to: { date: '2031-02-03', id: 'x', what: 'removed', old: 'Words.', new: 'Nothing.', why: 'It says so.' }, at: 0 },
      { insert: ['corrections'], to: { date: '2031-02-03', id: ID, what: 'stance', old: 'concern', new: 'progress', why: 'It says so.' }, at: 0 },
    ]);
  });
  it('of a figure say whether its publisher revised it, and of nothing else', () => {
    const whats = (isRevision: boolean): unknown[] =>
      correctionEdits([], [owed('value', '1', '2'), owed('title', 'a', 'b')], { ...answer, isRevision }).map((edit) => ('to' in edit ? (edit.to as Correction).what : '')); // prettier-ignore
    expect([whats(true), whats(false)]).toEqual([['title', 'revision'], ['title', 'value']]); // prettier-ignore
  });
  it('of one day tell a change once, from what was before that day', () => {
    const edits = (now: string, more: Partial<Answer> = {}): unknown => correctionEdits([was()], [owed('theme', 'staff', now)], { ...answer, ...more });
    expect(edits('homes')).toEqual([
      { set: ['corrections', 0, 'new'], to: 'homes' },
      { set: ['corrections', 0, 'why'], to: 'First. It says so.' },
    ]);
    expect(edits('homes', { why: 'First.' })).toContainEqual({ set: ['corrections', 0, 'why'], to: 'First.' });
    // Where it is as it was before, there is nothing to tell.
    expect(edits('plans')).toEqual([{ remove: ['corrections', 0] }]);
  });
  it('are others for another day, another entry, another part, or what it was not', () => {
    const others = [was({ date: '2031-02-02' }), was({ id: 'y' }), was({ what: 'stance' }), was({ new: 'homes' })];
    expect(correctionEdits(others, [owed('theme', 'staff', 'plans')], answer)).toMatchObject([{ insert: ['corrections'], at: 0 }]);
  });
  it('that are there are changed from the last to the first', () => {
    const all = [was({ id: 'x' }), was({ id: 'y' }), was({ id: 'z' })];
    const edits = correctionEdits(all, [owed('theme', 'staff', 'homes', 'x'), owed('theme', 'staff', 'plans', 'y'), owed('theme', 'staff', 'plans', 'z'), owed('theme', 'a', 'b', 'n')], answer); // prettier-ignore
    expect(edits).toMatchObject([
      { remove: ['corrections', 2] },
      { remove: ['corrections', 1] },
      { set: ['corrections', 0, 'new'] },
      { set: ['corrections', 0, 'why'] },
      { insert: ['corrections'] },
    ]);
  });
});

describe('an address', () => {
  it('has gone where something stood before and nothing does now, if it was registered and not withdrawn', () => {
    const list = [{ path: '/a/' }, { path: '/b/' }, { path: '/c/', withdrawn: { date: '2030-01-01', why: 'x' } }, { path: '/d/' }];
    expect(goneBetween(list, ['/a/', '/b/', '/c/', '/e/'], ['/b/'])).toEqual(['/a/']);
  });
  it('that goes is marked with the day and the reason in one line, and every other byte stays', () => {
    const text = '# /a/\n/a/\n/a/b/ \t\r\n/a/c/\n/b/ withdrawn 2030-01-01: why\n/c/';
    const of = (...paths: string[]): string => withdrawn(text, paths, { day: '2031-02-03', why: ' Told \n twice. ' });
    expect(of()).toBe(text.replace('/a/b/ \t', '/a/b/ \t'));
    expect(of('/a/', '/c/', '/b/')).toBe(text.replace('\n/a/\n', '\n/a/ withdrawn 2031-02-03: Told twice.\n').replace(/\/c\/$/, '/c/ withdrawn 2031-02-03: Told twice.')); // prettier-ignore
    expect(of('/a/b/')).toBe(text.replace('/a/b/ \t', '/a/b/ withdrawn 2031-02-03: Told twice.'));
  });
});

it('the files with some of them changed are those that stay, those that are written anew and those that are new, by their paths', () => {
  const file = (path: string, text: string): FileFact => ({ path, kind: 'file', size: text.length, bytes: new TextEncoder().encode(text) });
  const all = [file('b', 'b'), file('c', 'c'), file('d', 'd')];
  const changes = [{ path: 'c', text: 'é' }, { path: 'd', text: null }, { path: 'a', text: '' }, { path: 'e', text: null }]; // prettier-ignore
  expect(withChanges(all, changes)).toEqual([{ ...file('a', ''), size: 0 }, file('b', 'b'), { ...file('c', 'é'), size: 2 }]);
});
