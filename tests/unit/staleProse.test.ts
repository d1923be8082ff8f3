// Prose that is older than what came since, and what came since the last registration: in the record of a few files. `stale.test.ts` does the same in the record of an invented council.
import { describe, expect, it } from 'vitest';
import { sinceRegistered, unregistered } from '../../src/model/authoring/sinceRegistered.ts';
import { staleProse } from '../../src/model/authoring/stale.ts';
import { currentEntries } from '../../src/model/checks/baseline.ts';
import type { Draft } from '../../src/model/written/draft.ts';
import { baselineText } from '../../src/model/written/publishedList.ts';
import { changed, readFiles } from '../fixtures/files.ts';

type Files = Readonly<Record<string, string>>;
const draftOf = (...files: Files[]): Draft => {
  const { draft, problems } = readFiles(Object.assign({}, ...files) as Files);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return draft;
};
const stale = (...files: Files[]) => staleProse(draftOf(...files));
const says = (...files: Files[]): string[] => stale(...files).map((one) => one.says);
const theme = (id: string, more: string): string => `  - { id: ${id}, name: The ${id}, short: ${id}, says: It., belongs: It., excludes: null, ${more} }\n`;
const themes = (...all: string[]): Files => ({ 'content/themes.yml': `themes:\n${all.join('')}` });
const [OLD, NEW] = ['through: It., evidence: [2001-visit-f001]', 'through: It., evidence: [2003-review-f001]'];

describe('the paragraph of a theme', () => {
  it('is older than its newest findings where it rests on none of their visit, a finding or an ask', () => {
    expect(stale(themes(theme('plans', NEW), theme('staff', OLD), theme('homes', OLD)))).toEqual([
      {
        file: 'content/themes.yml',
        says: 'The paragraph on “The staff” is older than its newest findings: it rests on nothing of A review, 2003, which has 1 finding on it.',
        todo: 'Read them. Say in the paragraph what they add, and name those that it then rests on.',
        mend: {
          kind: 'paragraph',
          index: 1,
          through: 'It.',
          evidence: ['2001-visit-f001'],
          newest: [{ id: '2003-review-f002', words: 'Staff stay and know the children.' }],
          visit: '2003-review',
        },
      },
    ]);
    expect(says(themes(theme('plans', NEW), theme('staff', 'through: It., evidence: [2001-visit-f001, 2003-review-a01]'), theme('homes', NEW)))).toEqual([]);
  });
  it('that nobody has written is missing', () => {
    const none = '';
    expect(stale(themes(theme('plans', NEW), theme('staff', none), theme('homes', none)))).toMatchObject([
      {
        says: '“The staff” has no paragraph on what inspectors wrote from visit to visit. The newest visit with findings on it is A review, 2003 (1 finding).',
        todo: 'Write one, with the findings that it rests on, or leave the page without one.',
        mend: { index: 1, through: '', evidence: [] },
      },
    ]);
  });
  it('is compared with the newest visit that has findings on the theme, by the day of the visit, else of publication', () => {
    const only = changed('content/findings/2003-review.yml', 'theme: staff, also: [plans]', 'theme: plans');
    expect(says(only, themes(theme('plans', NEW), theme('staff', NEW), theme('homes', NEW)))).toEqual([
      expect.stringContaining('“The staff” is older than its newest findings: it rests on nothing of A visit, 2001, which has 1 finding'),
    ]);
    const later = changed('content/inspections/2001-visit.mdx', 'published: "2001-02"', 'published: "2004-02"');
    expect(says(later, themes(theme('plans', NEW), theme('staff', NEW), theme('homes', NEW)))).toEqual([expect.stringContaining('nothing of A visit, 2004')]);
    const undated = changed('content/inspections/2001-visit.mdx', 'published: "2001-02"\n', 'no_published: Nobody knows.\n');
    expect(says(undated, themes(theme('plans', NEW), theme('staff', NEW), theme('homes', NEW)))).toEqual([
      expect.stringContaining('nothing of A visit, which'),
    ]);
  });
  it('has the newest findings in our words where these are told so', () => {
    const told =
      'coded: [{ by: language-model }]\nfindings:\n  - { id: 2002-lost-f001, says: Homes are few., voice: summarised, theme: homes, stance: concern, paragraph: "1", page: 1 }\n';
    const [one] = stale({ 'content/findings/2002-lost.yml': `inspection: 2002-lost\nsource: lost\n${told}` });
    expect(one?.mend).toMatchObject({ newest: [{ id: '2002-lost-f001', words: 'Homes are few.' }], visit: '2002-lost' });
  });
});

describe('a page that was checked before the newest visit was', () => {
  const checked = (day: string): Files => changed('content/inspections/2003-review.mdx', 'checked: "2030-01-01"', `checked: "${day}"`);
  const page = (summary: string, body: string, id = 'more'): Files => ({ [`content/about/${id}.mdx`]: `---\ntitle: More\nsummary: ${summary}\nchecked: "2030-01-01"\n---\n\n${body}\n` }); // prettier-ignore
  const STORY = 'The story on the front page was last checked on 1 January 2030, before the newest visit (A review, 2003) was, on 2 January 2030.';
  const SITE = 'Each page says that the record was last checked on 1 January 2030. The newest visit was checked on 2 January 2030.';
  it('is stale, as the story is, and the record as a whole', () => {
    expect(stale(checked('2030-01-02'))).toEqual([
      {
        file: 'content/story.mdx',
        says: STORY,
        todo: 'Read it beside that visit, mend what no longer holds, and then say that it was read.',
        mend: { kind: 'day' },
      },
      { file: 'content/site.yml', says: SITE, todo: 'Look the whole record through, and then say that it was.', mend: { kind: 'day' } },
    ]);
    expect([stale(checked('2030-01-01')), stale(checked('2029-12-31'))]).toEqual([[], []]);
  });
  it('is left alone where it speaks of no visit, unless it is the one page of all', () => {
    const of = (...files: Files[]): number => stale(checked('2030-01-02'), ...files).length - 2;
    expect([of(page('More.', 'Words.')), of(page('More.', 'Words.', 'one-page'))]).toEqual([0, 1]);
    const speaks = ['In 2001 they came.', 'In 1999.', '[It](/inspections/x/)', '[It](/findings/x/)', '[It](/asks/x/)', '[It](/milestones/x/)', '<Finding id="x" />', '<Chart id="x" />']; // prettier-ignore
    expect(speaks.map((body) => of(page('More.', body)))).toEqual(speaks.map(() => 1));
    expect(['It has 20010 words.', '[It](/charts/x/)', 'In 1801.'].map((body) => of(page('More.', body)))).toEqual([0, 0, 0]);
    expect(of(page('What came in 2001.', 'Words.'))).toBe(1);
    expect(says(checked('2030-01-02'), page('More.', 'In 2001.'))).toContainEqual(expect.stringMatching(/^The page “More” was last checked on 1 January 2030/));
  });
  it('is compared with the newest visit alone, and with none where there is none', () => {
    expect(stale(changed('content/inspections/2001-visit.mdx', 'checked: "2030-01-01"', 'checked: "2030-01-02"'))).toEqual([]);
    const draft = draftOf();
    expect(staleProse({ ...draft, inspections: [], findings: [] })).toEqual([]);
  });
  it('is not stale while no day stands there', () => {
    const draft = draftOf(checked('2030-01-02'));
    const blank = { ...draft, site: { ...draft.site, data: { ...draft.site.data, checked: '' } }, story: { ...draft.story, data: { ...draft.story.data, checked: '' } } }; // prettier-ignore
    expect(staleProse(blank)).toEqual([]);
  });
});

/** The record as it was registered before something of it changed. */
const registered = (without: (id: string) => boolean, ...more: { id: string; words?: string; theme?: string; stance?: string; date?: string }[]): Files => {
  const rows = currentEntries(draftOf()).filter(({ id }) => !without(id));
  return { 'content/published.csv': baselineText([...rows, ...more.map((one) => ({ words: '', theme: '', stance: '', date: '', ...one }))]) };
};
const story = (words: string): Files => changed('content/story.mdx', 'Words.', words);

describe('a count in prose', () => {
  const counts = (file: Files, words: string): string[] => says(file, story(words)).map((one) => /^“(.*)”: the record had (\d+) .* has (\d+) now\.$/.exec(one)?.slice(1).join(' ') ?? one); // prettier-ignore
  const two = registered((id) => id === 'themes/homes');
  it('that was right when the record was registered, and is not now, is named, in figures or in words', () => {
    expect(counts(two, 'There are two themes, and 2 Themes; one theme out of two.')).toEqual(['two themes 2 3', '2 Themes 2 3', 'theme out of two 2 3']);
    expect(counts(two, 'There are two broad themes out of all two.')).toEqual(['two broad themes 2 3']);
    expect(counts(two, 'It is one of the themes out of all two.')).toEqual(['themes out of all two 2 3']);
    expect(stale(two, story('There are two themes.'))).toEqual([
      {
        file: 'content/story.mdx',
        says: '“two themes”: the record had 2 when it was last registered, and has 3 now.',
        todo: 'Themes are counted by the site itself. Write the number of today, or no number.',
      },
    ]);
  });
  it('that is another number, or of something else, is none of it', () => {
    expect(counts(two, 'Three themes, 12 themes, twenty-two themes of 2,002 themes, two very broad themes, two visits, ten.')).toEqual([]);
    expect(
      counts(
        registered(() => false),
        'There are three themes.',
      ),
    ).toEqual([]);
  });
  it.each([
    ['visits', 'three visits', (id: string) => id === 'inspections/2002-lost', 'two visits, two inspections'],
    ['milestones', 'three', (id: string) => id === 'milestones/2001-a', 'two milestones'],
    ['sources', 'three', (id: string) => id === 'sources/lost', 'two sources, two documents'],
    ['findings', 'three', (id: string) => id === '2001-visit-f001', 'two findings'],
    ['asks', 'three', (id: string) => id === '2003-review-a01', 'two asks'],
  ])('is of %s too', (_name, _now, without, words) => {
    expect(counts(registered(without), words)).toEqual(words.split(', ').map((part) => `${part} 2 3`));
  });
  it('is looked for in pages, visits, events, themes and terms, and in their facts', () => {
    const visit = changed('content/inspections/2003-review.mdx', 'scope: Something.', 'scope: All two themes.');
    const event = changed('content/milestones/2001-a.mdx', 'Words.', 'Two themes.');
    const term = changed('content/glossary.yml', 'says: Care.', 'says: Two themes.');
    const page = changed('content/about/index.mdx', 'Words.', 'Two\nthemes.');
    const own = themes(theme('plans', NEW).replace('belongs: It.', 'belongs: Two themes.'), theme('staff', NEW), theme('homes', NEW));
    expect(stale(two, visit, event, term, page, own).map(({ file }) => file)).toEqual(['content/about/index.mdx', 'content/inspections/2003-review.mdx', 'content/milestones/2001-a.mdx', 'content/glossary.yml', 'content/themes.yml']); // prettier-ignore
  });
  it('of one is no count, and of a thousand is written with a comma', () => {
    expect(
      counts(
        registered((id) => id.startsWith('themes/') && id !== 'themes/homes'),
        'one theme, 1 themes',
      ),
    ).toEqual([]);
    const many = Array.from({ length: 1100 }, (_, i) => ({ id: `2003-review-f${1000 + i}` }));
    expect(says(registered(() => false, ...many), story('All 1,103 findings.'))).toEqual(['“1,103 findings”: the record had 1,103 when it was last registered, and has 3 now.']); // prettier-ignore
  });
});

describe('since the last registration', () => {
  const since = (...files: Files[]): string[] => sinceRegistered(draftOf(...files));
  it('nothing has changed where all is as it was', () => {
    expect([since(registered(() => false)), unregistered(draftOf(registered(() => false)))]).toEqual([[], []]);
  });
  it('what is new is counted by its kind', () => {
    const fresh = (...ids: string[]): string[] => since(registered((id) => ids.includes(id)));
    expect(fresh('themes/homes', 'inspections/2003-review', '2003-review-f001', '2003-review-f002')).toEqual(['New: 1 visit, 2 findings and 1 theme.']);
    expect(fresh('inspections/2003-review#overall', '2003-review-a01', '2001-visit-s01')).toEqual(['New: 1 grade, 1 ask and 1 statement.']);
    expect(fresh('milestones/2001-a', 'statistics/homes', 'statistics/homes#2001', 'statistics/homes#2002')).toEqual([
      'New: 1 milestone, 1 series and 2 values.',
    ]);
    expect(fresh('glossary#care', 'about/index', 'sources/lost', 'sources/report')).toEqual(['New: 1 term, 1 page and 2 sources.']);
    expect(unregistered(draftOf(registered((id) => id === 'sources/lost')))).toEqual(['sources/lost']);
  });
  it('what is gone is counted, and what is another is said by its names', () => {
    expect(since(registered(() => false, { id: 'gone-f001' }, { id: 'milestones/x#grades' }))).toEqual(['Gone: 1 grade and 1 finding.']);
    const was = (more: object): Files =>
      registered((id) => id === '2003-review-f001', {
        id: '2003-review-f001',
        words: 'Plans are not good at all.',
        theme: 'plans',
        stance: 'concern',
        ...more,
      });
    expect(since(was({ theme: 'staff' }))).toEqual(['The theme of 2003-review-f001: “The plans” instead of “The staff”.']);
    expect(since(was({ theme: 'unknown' }))).toEqual(['The theme of 2003-review-f001: “The plans” instead of “unknown”.']);
    expect(since(was({ stance: 'strength' }))).toEqual(['The stance of 2003-review-f001: “criticism” instead of “praise”.']);
    expect(since(was({ stance: 'unknown' }))).toEqual(['The stance of 2003-review-f001: “criticism” instead of “unknown”.']);
    expect(since(was({ words: 'plans' }))).toEqual(['The words of 2003-review-f001: “Plans are not good at all.” instead of “plans”.']);
  });
  it('nothing is said to be gone that went with a correction, nor while a file cannot be read', () => {
    const gone = registered(() => false, { id: 'themes/x', words: 'Gone' });
    const told = 'corrections:\n  - { date: "2030-01-01", id: themes/x, what: removed, old: Gone, new: Nothing., why: Why. }\n';
    expect(since(gone, { 'content/corrections.yml': told })).toEqual([]);
    const draft = draftOf(gone);
    expect(sinceRegistered({ ...draft, unread: new Set([...draft.unread, 'content/themes.yml']) })).toEqual([]);
  });
});
