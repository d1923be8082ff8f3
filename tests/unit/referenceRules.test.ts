// Ids and references, rule by rule, in the record of a few files: each id once and in its form, each reference to something that exists. `bad/` tries the same rules on the whole content.
import { describe, expect, it } from 'vitest';
import { duplicateId, furtherReferences, idForm, reference, themeTwice, unknownTheme } from '../../src/model/checks/references.ts';
import type { Rule } from '../../src/model/checks/rule.ts';
import { changed, readFiles } from '../fixtures/files.ts';
import { foundIn, placesOf, saidOf, type Files } from '../fixtures/found.ts';

const FINDINGS = 'content/findings/2003-review.yml';
const VISIT = 'content/findings/2001-visit.yml';
const REVIEW = 'content/inspections/2003-review.mdx';
const LOST = 'content/inspections/2002-lost.mdx';
const EVENT = 'content/milestones/2001-a.mdx';
const people = (source = 'report', id = 'head'): Files => ({
  'content/people.yml': `people:\n  - { id: ${id}, name: A head, offices: [{ office: Head, body: council, source: ${source} }] }\n`,
});
const reviews = (theme: string, blind = 'plans'): Files => ({
  'content/reviews.yml': `reviewers:\n  - { id: r, by: language-model }\nsamples:\n  - { id: s, drawn: "2029-01-01", from: all findings, of: 9, seed: 7, passages: [2003-review-f001] }\nreviews:\n  - { passage: 2003-review-f001, reviewer: r, on: "2029-01-02", seen: { words: Words., theme: plans, stance: concern }, blind: { theme: ${blind} }, what: change, changes: [{ field: stance, old: concern, new: strength }, { field: theme, old: plans, new: ${theme} }], remark: Why. }\n`,
});
const disagreement = (key: string, value: string): Files => ({
  'content/disagreements.yml': `disagreements:\n  - { ${Object.entries({ id: 'one', about: 'It.', passages: '[2003-review-f001]', pages: '[themes/plans]', ours: 'A', source: 'report', locator: 'paragraph 1', other: 'B', other_source: 'article', settled: 'Not.', lost: 'false', [key]: value }).map(([name, one]) => `${name}: ${one}`).join(', ')} }\n`, // prettier-ignore
});
/** What is told, where, and of which cause. */
const told = (rule: Rule, files: Files): string[] =>
  foundIn(rule, files).map(
    (one, i) => `${one.what} At ${placesOf(rule, files)[i]?.replace('[', '')} because of ${'cause' in one ? String(one.cause) : 'nothing'}.`,
  );

describe('a theme', () => {
  const unknown = (files: Files): string[] => told(unknownTheme, files);
  const none = (theme: string, cause = `themes/${theme}`): string => `The theme "${theme}" is not in content/themes.yml. At ${theme} because of ${cause}.`;
  it('is one of the list, wherever it is named', () => {
    expect(saidOf(unknownTheme)).toEqual([]);
    expect(saidOf(unknownTheme, reviews('homes', 'staff'))).toEqual([]);
    const wrong: [Files, string][] = [
      [changed(FINDINGS, 'theme: staff', 'theme: zoo'), '2003-review-f002'],
      [changed(FINDINGS, 'also: [plans]', 'also: [zoo]'), '2003-review-f002'],
      [changed(FINDINGS, 'state: whole, theme: plans', 'state: whole, theme: zoo'), '2003-review-a01'],
      [changed(REVIEW, 'declared: all', 'declared: [zoo]'), '2003-review'],
      [changed(REVIEW, 'declared: all', 'declared: all\nnot_looked_at: [zoo]'), '2003-review'],
      [changed(LOST, 'theme: homes', 'theme: zoo'), '2002-lost'],
      [changed(LOST, 'also: [staff]', 'also: [zoo]'), '2002-lost'],
      [reviews('zoo'), '2003-review-f001'],
      [reviews('homes', 'zoo'), '2003-review-f001'],
    ];
    for (const [files, id] of wrong) {
      expect(unknown(files), id).toEqual([none('zoo')]);
      expect(foundIn(unknownTheme, files)[0]).toMatchObject({ id, todo: 'Choose one of: plans, staff, homes.' });
    }
  });
  it('that is unknown has one cause where there is no theme at all', () => {
    const all = foundIn(unknownTheme, { 'content/themes.yml': 'themes: []\n' });
    expect([...new Set(all.map((one) => ('cause' in one ? one.cause : undefined)))]).toEqual(['themes']);
    expect(all[0]?.todo).toBe('Write the theme into content/themes.yml.');
  });
  it('is named once for a passage', () => {
    expect(saidOf(themeTwice)).toEqual([]);
    const twice = (id: string): string[] => [`${id}: The theme "plans" is given twice.`];
    expect(saidOf(themeTwice, changed(FINDINGS, 'also: [plans]', 'also: [plans, plans]'))).toEqual(twice('2003-review'));
    expect(saidOf(themeTwice, changed(FINDINGS, 'theme: staff, also: [plans]', 'theme: plans, also: [homes, plans]'))).toEqual(twice('2003-review'));
    expect(placesOf(themeTwice, changed(FINDINGS, 'theme: staff, also: [plans]', 'theme: plans, also: [homes, plans]'))).toEqual(['plans']);
    expect(saidOf(themeTwice, changed(FINDINGS, 'state: whole, theme: plans', 'state: whole, theme: plans, also: [plans]'))).toEqual(twice('2003-review'));
    expect(saidOf(themeTwice, changed(LOST, 'also: [staff]', 'also: [plans]'))).toEqual(twice('2002-lost'));
    expect(placesOf(themeTwice, changed(LOST, 'also: [staff]', 'also: [plans]'))).toEqual(['plans']);
    expect(saidOf(themeTwice, changed(FINDINGS, 'also: [plans]', 'also: [plans, homes]'))).toEqual([]);
  });
});

describe('an id', () => {
  it('is given once among its own', () => {
    expect(saidOf(duplicateId)).toEqual([]);
    const twice: [Files, string, string][] = [
      [changed(FINDINGS, '2003-review-f002', '2003-review-f001'), '2003-review-f001', `${FINDINGS}:5`],
      [changed(FINDINGS, '2003-review-a01', '2003-review-f001'), '2003-review-f001', `${FINDINGS}:6`],
      [changed(VISIT, '2001-visit-s01', '2003-review-f001'), '2003-review-f001', `${VISIT}:7`],
      [changed(REVIEW, 'declared: all', '  - { id: overall, heading: Homes, grade: Poor, source: report }\ndeclared: all'), 'overall', `${REVIEW}:15`],
      [changed('content/themes.yml', 'id: staff', 'id: plans'), 'plans', 'content/themes.yml:2'],
      [changed('content/frameworks.yml', 'id: short', 'id: full'), 'full', 'content/frameworks.yml:4'],
      [
        changed('content/frameworks.yml', '  - { id: overall, name: Overall }', '  - { id: overall, name: Overall }\n  - { id: overall, name: All }'),
        'overall',
        'content/frameworks.yml:2',
      ],
      [changed('content/glossary.yml', 'id: care', 'id: plan'), 'plan', 'content/glossary.yml:2'],
    ];
    for (const [files, id, where] of twice)
      expect(saidOf(duplicateId, files)[0], where).toMatch(new RegExp(`^${id}: The id "${id}" is already used at \\S+:\\d+\\.$`));
    expect(saidOf(duplicateId, changed('content/themes.yml', 'id: staff', 'id: plans'))).toEqual([
      'plans: The id "plans" is already used at content/themes.yml:2.',
    ]);
    expect(placesOf(duplicateId, changed('content/themes.yml', 'id: staff', 'id: plans'))).toEqual(['plans']);
    const lists: Files[] = [
      { 'content/people.yml': `${people()['content/people.yml'] ?? ''}${(people()['content/people.yml'] ?? '').split('\n')[1] ?? ''}\n` },
      { 'content/support.yml': `support:\n${'  - { id: help, name: Help, whom: all, placeholder: None. }\n'.repeat(2)}` },
      { 'content/disagreements.yml': (disagreement('id', 'one')['content/disagreements.yml'] ?? '').replace(/^ .*\n/m, (line) => line.repeat(2)) },
      { 'content/reviews.yml': (reviews('homes')['content/reviews.yml'] ?? '').replace(/^.*by: language.*\n/m, (line) => line.repeat(2)) },
      { 'content/reviews.yml': (reviews('homes')['content/reviews.yml'] ?? '').replace(/^.*drawn: .*\n/m, (line) => line.repeat(2)) },
    ];
    for (const files of lists) expect(saidOf(duplicateId, files), Object.keys(files)[0]).toHaveLength(1);
    expect(lists.map((files) => placesOf(duplicateId, files))).toEqual([['head'], ['help'], ['one'], ['r'], ['s']]);
  });
  it('may be that of something of another kind', () => {
    expect(saidOf(duplicateId, changed('content/glossary.yml', 'id: plan', 'id: plans'))).toEqual([]);
    expect(
      saidOf(
        duplicateId,
        changed(
          'content/inspections/2001-visit.mdx',
          'coverage: partial',
          'coverage: partial\njudgements:\n  - { id: overall, heading: All, grade: Poor, source: report }',
        ),
      ),
    ).toEqual([]);
  });
  it('of a passage is that of its visit with a number', () => {
    expect(saidOf(idForm)).toEqual([]);
    const formed = (from: string, to: string): string[] => saidOf(idForm, changed(FINDINGS, from, to));
    expect(formed('id: 2003-review-f002', 'id: 2001-visit-f002')).toEqual(['2001-visit-f002: The id "2001-visit-f002" is not of the form "2003-review-f001".']);
    expect(formed('id: 2003-review-a01', 'id: 2003-review-f003')).toEqual([
      '2003-review-f003: The id "2003-review-f003" is not of the form "2003-review-a01".',
    ]);
    expect(saidOf(idForm, changed(VISIT, '2001-visit-s01', '2001-visit-f002'))).toEqual([
      '2001-visit-f002: The id "2001-visit-f002" is not of the form "2001-visit-s01".',
    ]);
    expect(placesOf(idForm, changed(FINDINGS, 'id: 2003-review-f002', 'id: other'))).toEqual(['other']);
  });
  it('that names the visit of its file lays the blame on the field', () => {
    const other = changed(FINDINGS, 'inspection: 2003-review', 'inspection: 2001-visit');
    expect(saidOf(idForm, other)).toEqual(['2003-review: The file and its ids are named after "2003-review", but "inspection:" says "2001-visit".']);
    expect(placesOf(idForm, other)).toEqual(['2001-visit']);
    expect(
      saidOf(idForm, changed(FINDINGS, 'inspection: 2003-review', 'inspection: 2001-visit', ['id: 2003-review-f002', 'id: 2001-visit-f002'])),
    ).toHaveLength(2);
    expect(saidOf(idForm, changed(FINDINGS, 'inspection: 2003-review', 'inspection: nothing'))).toEqual([]);
  });
});

describe('a reference', () => {
  it('leads to something that exists', () => {
    expect(saidOf(reference)).toEqual([]);
    expect(saidOf(reference, people(), changed(REVIEW, 'no_lead: Nobody.', 'lead: head'))).toEqual([]);
    const wrong: [files: Files, where: string, cause: string][] = [
      [changed(REVIEW, 'sources:\n  - { source: report', 'sources:\n  - { source: zoo'), 'content/sources/', 'sources/zoo'],
      [changed(EVENT, '{ source: report', '{ source: zoo'), 'content/sources/', 'sources/zoo'],
      [changed(REVIEW, 'framework: full', 'framework: zoo'), 'content/frameworks.yml', 'frameworks/zoo'],
      [changed(REVIEW, 'text: report', 'text: zoo'), 'content/sources/', 'sources/zoo'],
      [changed(REVIEW, 'no_lead: Nobody.', 'lead: zoo', ['title: ', 'title: ']), 'content/people.yml', 'people'],
      [changed(REVIEW, 'overall, source: report', 'overall, source: zoo'), 'content/sources/', 'sources/zoo'],
      [changed(REVIEW, 'group: overall', 'group: zoo'), 'content/frameworks.yml', 'groups/zoo'],
      [{ ...people(), ...changed(EVENT, 'kind: office', 'kind: office\npeople: [zoo]') }, 'content/people.yml', 'people/zoo'],
      [people('zoo'), 'content/sources/', 'sources/zoo'],
      [changed(VISIT, 'inspection: 2001-visit', 'inspection: zoo'), 'content/inspections/', 'inspections/zoo'],
      [changed(VISIT, 'source: article', 'source: zoo'), 'content/sources/', 'sources/zoo'],
      [changed(FINDINGS, 'why: background', 'why: restated, by: zoo'), 'this file', 'findings/zoo'],
      [changed(FINDINGS, 'why: background', 'why: restated, by: [2003-review-f009]'), 'this file', 'passages/2003-review-f009'],
      [changed(FINDINGS, 'why: background', 'why: restated, by: 2001-visit-f001'), 'this file', 'passages/2001-visit-f001'],
    ];
    for (const [files, where, cause] of wrong) {
      const id = /\w\S*$/.exec(cause.split('/')[1] ?? 'zoo')?.[0] ?? '';
      expect(told(reference, files), cause).toEqual([`"${id}" does not exist in ${where}. At ${id} because of ${cause}.`]);
    }
    expect(saidOf(reference, changed(FINDINGS, 'why: background', 'why: restated, by: [2003-review-f001, 2003-review-a01]'))).toEqual([]);
  });
  it('leads to something that may stand in a file that could not be read', () => {
    const unread = (files: Files): string[] => reference(readFiles(files).draft, []).map(({ what }) => what);
    const broken = { 'content/sources/article.yml': 'title: [\n' };
    expect(unread({ ...broken })).toEqual([]);
    expect(unread({ ...broken, ...changed(EVENT, '{ source: report', '{ source: zoo') })).toHaveLength(1);
    expect(unread({ 'content/frameworks.yml': 'groups: [\n' })).toEqual([]);
    expect(unread({ 'content/inspections/2001-visit.mdx': 'none' })).toEqual([]);
    expect(unread(changed(FINDINGS, 'why: background', 'why: restated, by: 2003-review-f009', ['voice: direct', 'voice: loud']))).toEqual([]);
  });
});

describe('a further reference', () => {
  it('leads to something that exists', () => {
    expect(saidOf(furtherReferences)).toEqual([]);
    expect(saidOf(furtherReferences, disagreement('id', 'one'))).toEqual([]);
    const event = (id: string): Files => changed(EVENT, 'kind: office', `kind: office\ndoubts: { grades: [${id}], says: It. }`);
    const wrong: [files: Files, id: string, cause: string][] = [
      [changed('content/statistics/homes.yml', 'source: report', 'source: zoo'), 'zoo', 'sources/zoo'],
      [changed('content/statistics/homes.yml', 'themes: [homes]', 'themes: [homes, zoo]'), 'zoo', 'themes/zoo'],
      [event('zoo'), 'zoo', 'milestones/zoo'],
      [changed('content/themes.yml', 'evidence: [2003-review-f001]', 'evidence: [2003-review-f009]'), '2003-review-f009', 'passages/2003-review-f009'],
      [disagreement('source', 'zoo'), 'zoo', 'sources/zoo'],
      [disagreement('other_source', 'zoo'), 'zoo', 'sources/zoo'],
      [disagreement('passages', '[2003-review-f001, 2009-zoo-f001]'), '2009-zoo-f001', 'findings/2009-zoo'],
      [disagreement('pages', '[themes/zoo]'), 'themes/zoo', 'themes/zoo'],
      [disagreement('pages', '[zoos/plans]'), 'zoos/plans', 'zoos/plans'],
    ];
    for (const [files, id, cause] of wrong) expect(told(furtherReferences, files), cause).toEqual([`"${id}" does not exist. At ${id} because of ${cause}.`]);
    for (const page of ['themes/plans', 'inspections/2003-review', 'milestones/2001-a', 'statistics/homes', 'sources/report'])
      expect(saidOf(furtherReferences, disagreement('pages', `[${page}]`)), page).toEqual([]);
    for (const id of ['2003-review-f002', '2003-review-a01', '2001-visit-s01', '2002-lost-a03'])
      expect(saidOf(furtherReferences, disagreement('passages', `[${id}]`)), id).toEqual([]);
    expect(saidOf(furtherReferences, event('1999-c'))).toEqual(['2001-a: "1999-c" has no grades.']);
    expect(placesOf(furtherReferences, event('1999-c'))).toEqual(['1999-c']);
    expect(
      saidOf(furtherReferences, event('1999-c'), changed('content/milestones/1999-c.mdx', 'kind: office', 'kind: earlier-inspection\ngrades: Poor')),
    ).toEqual([]);
  });
  it('leads to something that may stand in a file that could not be read', () => {
    const unread = (files: Files): string[] => furtherReferences(readFiles(files).draft, []).map(({ what }) => what);
    expect(unread({ [FINDINGS]: 'findings: [\n' })).toEqual([]);
    expect(unread({ [FINDINGS]: 'findings: [\n', ...disagreement('passages', '[2001-visit-f009]') })).toEqual(['"2001-visit-f009" does not exist.']);
    expect(unread({ 'content/themes.yml': 'themes: [\n', ...disagreement('pages', '[themes/zoo]') })).toEqual([]);
    expect(unread({ 'content/statistics/homes.yml': 'title: [\n', ...disagreement('pages', '[statistics/homes]') })).toEqual([]);
  });
});
