// Grades, rule by rule, in the record of a few files: only where they are given, on their scale, under their headings, each once, and none that contradicts another. `bad/` tries the same rules on the whole content.
import { describe, expect, it } from 'vitest';
import { grade, gradeHeading, gradeSaid, gradesMissing, gradeTwice, headingGroup, overallGrade, scale, ungradedVisit } from '../../src/model/checks/grades.ts';
import type { Rule } from '../../src/model/checks/rule.ts';
import { changed } from '../fixtures/files.ts';
import { foundIn, placesOf, saidOf, type Files } from '../fixtures/found.ts';

const REVIEW = 'content/inspections/2003-review.mdx';
const HEADINGS =
  '[{ heading: All, group: overall }, { heading: Homes, group: homes }, { heading: Help, group: help }, { heading: Leaders }, { heading: Board, apart: true }]';
const GRADES = '[{ word: Poor, rung: 1 }, { word: Fair, rung: 2 }, { word: Good, rung: 3 }, { word: Fine, rung: 4 }]';
const FRAMEWORKS: Files = {
  'content/frameworks.yml': `groups:\n  - { id: overall, name: Overall }\n  - { id: homes, name: Homes in all }\n  - { id: help, name: Help }\nframeworks:\n  - { id: short, name: Short visit, short: Visit, says: A look., graded: false, visit: visit }\n  - { id: full, name: Full review, short: Review, says: A look at all., graded: true, visit: review, grades: ${GRADES}, headings: ${HEADINGS} }\n`,
};
type Judged = readonly [heading: string, grade: string, group?: string];
/** The review with these grades. */
const review = (judged: readonly Judged[], body = 'Words.', more: readonly [string, string] = ['', '']): Files => {
  const lines = judged.map(
    ([heading, word, group], i) => `  - { id: j${i}, heading: ${heading}, grade: ${word}, ${group === undefined ? '' : `group: ${group}, `}source: report }\n`,
  );
  const list = 'judgements:\n  - { id: overall, heading: All, grade: Poor, group: overall, source: report }\n';
  const [[path, text] = expect.unreachable()] = Object.entries(
    changed(REVIEW, list, lines.length === 0 ? 'judgements: []\n' : `judgements:\n${lines.join('')}`),
  );
  return { [path]: text.replace('Words.', () => body).replace(...more) };
};
const of = (rule: Rule, judged: readonly Judged[], body?: string): string[] => saidOf(rule, FRAMEWORKS, review(judged, body));

it('a visit that gives no grade has none', () => {
  expect(saidOf(ungradedVisit, FRAMEWORKS)).toEqual([]);
  const short = review(
    [
      ['All', 'Poor'],
      ['Homes', 'Good'],
    ],
    'Words.',
    ['framework: full', 'framework: short'],
  );
  expect(saidOf(ungradedVisit, FRAMEWORKS, short)).toEqual(['j0: A visit has no grade, but "All" has one.', 'j1: A visit has no grade, but "Homes" has one.']);
  for (const rule of [grade, gradeHeading]) expect(saidOf(rule, FRAMEWORKS, short)).toEqual([]);
});

it('a visit that gives grades, and whose report was read whole, has them', () => {
  const told = ['2003-review: A visit under "Full review" gives grades, and its document was read, but no grade is written.'];
  expect([of(gradesMissing, [['All', 'Poor']]), of(gradesMissing, [])]).toEqual([[], told]);
  expect(saidOf(gradesMissing, FRAMEWORKS, review([], 'Words.', ['coverage: full', 'coverage: partial']))).toEqual([]);
  expect(saidOf(gradesMissing, FRAMEWORKS, review([], 'Words.', ['framework: full', 'framework: short']))).toEqual([]);
  expect(saidOf(gradesMissing, FRAMEWORKS, review([], 'Words.', ['framework: full', 'framework: unknown']))).toEqual([]);
});

it('a grade is one of its scale, and what is wrong with several is one cause', () => {
  expect(
    of(grade, [
      ['All', 'Poor'],
      ['Homes', 'Fine'],
    ]),
  ).toEqual([]);
  expect(
    of(grade, [
      ['All', 'Awful'],
      ['Homes', 'good'],
    ]),
  ).toEqual(['j0: "Awful" is no grade of Full review.', 'j1: "good" is no grade of Full review.']);
  const [first] = foundIn(grade, FRAMEWORKS, review([['All', 'Awful']]));
  expect(first).toMatchObject({ cause: 'grade Awful', todo: 'Copy the grade from the report. Visits of this kind have: Poor, Fair, Good, Fine.' });
});

it('a grade stands under a heading of its framework', () => {
  expect(
    of(gradeHeading, [
      ['All', 'Poor'],
      ['Board', 'Good'],
    ]),
  ).toEqual([]);
  expect(of(gradeHeading, [['Everything', 'Poor']])).toEqual(['j0: "Everything" is no heading of Full review.']);
  expect(foundIn(gradeHeading, FRAMEWORKS, review([['Everything', 'Poor']]))[0]?.todo).toContain('So far there are: All; Homes; Help; Leaders; Board.');
});

it('a grade is in the group of its heading, where that has one', () => {
  expect(
    of(headingGroup, [
      ['All', 'Poor', 'overall'],
      ['Homes', 'Poor', 'homes'],
      ['Leaders', 'Poor', 'help'],
      ['Help', 'Poor'],
    ]),
  ).toEqual([]);
  expect(
    of(headingGroup, [
      ['All', 'Poor', 'overall'],
      ['Homes', 'Poor', 'help'],
    ]),
  ).toEqual(['j1: "Homes" belongs to the group "homes", but this judgement stands in "help".']);
  // A heading that stands there twice, and a group that is none, are problems of their own.
  expect(
    of(headingGroup, [
      ['Homes', 'Poor', 'homes'],
      ['Homes', 'Poor', 'help'],
      ['Help', 'Poor', 'none'],
    ]),
  ).toEqual([]);
});

describe('the overall grade', () => {
  const overall = (all: string, ...areas: string[]): string[] =>
    of(overallGrade, [['All', all, 'overall'], ...areas.map((word, i): Judged => [['Homes', 'Help', 'Leaders'][i] ?? '', word])]).map((line) =>
      line.replace(/^j0: The overall grade /, ''),
    );
  it('lies between those on which it rests, and no more than one step above the lowest', () => {
    expect([overall('Fair', 'Poor', 'Fine'), overall('Poor', 'Poor', 'Poor'), overall('Good', 'Fair', 'Fine'), overall('Fine', 'Good', 'Fine')]).toEqual([
      [],
      [],
      [],
      [],
    ]);
    expect(overall('Good', 'Poor', 'Fair')).toEqual(['"Good" is better than every grade that it rests on.']);
    expect(overall('Poor', 'Fair', 'Fine')).toEqual(['"Poor" is worse than every grade that it rests on.']);
    expect(overall('Good', 'Fine', 'Poor', 'Good')).toEqual(['"Good" is more than one step above "Poor" for "Help".']);
  });
  it('rests on two grades at least, and on none that stands apart', () => {
    expect([overall('Fine', 'Poor'), overall('Fine')]).toEqual([[], []]);
    expect(
      of(overallGrade, [
        ['All', 'Fine', 'overall'],
        ['Homes', 'Fine'],
        ['Help', 'Good'],
        ['Board', 'Poor'],
      ]),
    ).toEqual([]);
    expect(
      of(overallGrade, [
        ['Homes', 'Fine'],
        ['Help', 'Poor'],
        ['Leaders', 'Poor'],
      ]),
    ).toEqual([]);
  });
  it('is that of its heading, or of its group where the heading has none', () => {
    expect(
      of(overallGrade, [
        ['Homes', 'Poor'],
        ['Help', 'Poor'],
        ['Leaders', 'Fine', 'overall'],
      ]),
    ).toEqual(['j2: The overall grade "Fine" is better than every grade that it rests on.']);
    expect(
      of(overallGrade, [
        ['Homes', 'Fine', 'overall'],
        ['Help', 'Poor'],
        ['All', 'Poor'],
      ]),
    ).toEqual([]);
  });
});

describe('a list of grades in the text', () => {
  const judged: Judged[] = [['All', 'Poor', 'overall'], ['Homes', 'Good', 'homes'], ['Help', 'Poor', 'help']]; // prettier-ignore
  const said = (...lines: string[]): string[] =>
    foundIn(gradeSaid, FRAMEWORKS, review([...judged.slice(0, 1), ['Homes', 'Fair', 'homes'], ...judged.slice(2)], `Words.\n\n${lines.join('\n')}`)).map(
      ({ line, what }) => `${line} ${what}`,
    );
  it('agrees with the grades of the visit, by their headings or their groups', () => {
    expect(said('- All: Poor', '- Homes: fair.', '* Help: Poor ', '- Homes in all: Fair')).toEqual([]);
    const told = said('- All: Good.', '* Homes: Fine', '- Homes in all: Good');
    expect(told.map((line) => line.replace(/^\d+ /, ''))).toEqual([
      'The text says "All: Good", but the judgement above it is "Poor".',
      'The text says "Homes: Fine", but the judgement above it is "Fair".',
      'The text says "Homes in all: Good", but the judgement above it is "Fair".',
    ]);
    const lines = told.map((line) => Number(line.split(' ')[0]));
    expect(lines).toEqual([0, 1, 2].map((i) => (lines[0] ?? NaN) + i));
    expect(lines[0]).toBeGreaterThan(20);
  });
  it('is none of other words, of other headings, or of a heading that stands there twice', () => {
    expect(said('- All: good words', '- Staff: Fine', 'All: Fine', '- All of it', '- Homes: Fine', '- Homes: Good')).toEqual([]);
  });
  it('is left alone where the overall grade is in doubt', () => {
    const doubted = review(
      [
        ['All', 'Fine', 'overall'],
        ['Homes', 'Poor'],
        ['Help', 'Poor'],
      ],
      '- All: Good',
    );
    expect([saidOf(gradeSaid, FRAMEWORKS, doubted), saidOf(overallGrade, FRAMEWORKS, doubted).length]).toEqual([[], 1]);
  });
});

it('a visit has one grade under each heading and in each group', () => {
  expect(
    of(gradeTwice, [
      ['All', 'Poor', 'overall'],
      ['Homes', 'Poor', 'homes'],
      ['Leaders', 'Poor'],
      ['Board', 'Poor'],
    ]),
  ).toEqual([]);
  expect(
    of(gradeTwice, [
      ['Homes', 'Poor'],
      ['Homes', 'Fair'],
      ['Homes', 'Good'],
    ]),
  ).toEqual(['j1: The heading "Homes" already has the judgement "j0".', 'j2: The heading "Homes" already has the judgement "j0".']);
  expect(
    of(gradeTwice, [
      ['Leaders', 'Poor', 'help'],
      ['Help', 'Fair', 'help'],
    ]),
  ).toEqual(['j1: The group "help" already has the judgement "j0".']);
  // A group that is not that of the heading is a problem of its own.
  expect(
    of(gradeTwice, [
      ['Help', 'Poor', 'help'],
      ['Homes', 'Fair', 'help'],
    ]),
  ).toEqual([]);
});

describe('the scale of a framework', () => {
  const scaled = (from: string, to: string): string[] =>
    saidOf(scale, { 'content/frameworks.yml': (FRAMEWORKS['content/frameworks.yml'] ?? '').replace(from, to) });
  it('has grades where it is graded, and neither grades nor headings where it is not', () => {
    expect(saidOf(scale, FRAMEWORKS)).toEqual([]);
    expect(scaled(GRADES, '[]')).toEqual(['full: Full review is graded but has no grades.']);
    expect(scaled('graded: true', 'graded: false')).toEqual(['full: Full review is not graded but has grades.']);
    expect(scaled('graded: false, visit: visit', 'graded: false, visit: visit, headings: [{ heading: All }]')).toEqual([
      'short: Short visit is not graded but has headings under which grades are given.',
    ]);
  });
  it('has each word and each rung once', () => {
    const told = (word: string): string[] => [`full: "${word}" has the word or the rung of a grade above it.`];
    expect([scaled('{ word: Good, rung: 3 }', '{ word: Good, rung: 2 }'), scaled('{ word: Good, rung: 3 }', '{ word: Fair, rung: 3 }')]).toEqual([
      told('Good'),
      told('Fair'),
    ]);
  });
});

it('each problem is told at its place', () => {
  const at = (rule: Rule, ...judged: Judged[]): string[] => placesOf(rule, FRAMEWORKS, review(judged));
  expect(at(grade, ['All', 'Awful'])).toEqual(['Awful']);
  expect(at(gradeHeading, ['Everything', 'Poor'])).toEqual(['Everything']);
  expect(at(headingGroup, ['Homes', 'Poor', 'help'])).toEqual(['help']);
  expect(at(overallGrade, ['All', 'Good', 'overall'], ['Homes', 'Poor'], ['Help', 'Poor'])).toEqual(['Good']);
  expect(at(gradeTwice, ['Homes', 'Poor'], ['Homes', 'Fair'])).toEqual(['Homes']);
  expect(at(gradesMissing)).toEqual(['full']);
  expect(placesOf(ungradedVisit, FRAMEWORKS, review([['All', 'Poor']], 'Words.', ['framework: full', 'framework: short']))).toEqual(['{ id: j0']);
  const scaled = (from: string, to: string): string[] =>
    placesOf(scale, { 'content/frameworks.yml': (FRAMEWORKS['content/frameworks.yml'] ?? '').replace(from, to) });
  expect([scaled(GRADES, '[]'), scaled('{ word: Good, rung: 3 }', '{ word: Good, rung: 2 }')]).toEqual([['true'], ['{ word: Good']]);
  expect(scaled('graded: false, visit: visit', 'graded: false, visit: visit, headings: [{ heading: All }]')).toEqual(['[{ heading: All']);
});
