// In which years all criticism on a theme is about one group of children.
import { expect, it } from 'vitest';
import { groupsAlone } from '../../src/model/counts/groupsAlone.ts';
import type { Finding } from '../../src/model/record/record.ts';
import { finding, made, own } from '../fixtures/made.ts';

const about = (id: string, also: string[], theme = 'plans'): Finding => finding(id, id, theme, 'concern', { also });
const words = (theme: string, ...years: [year: string, findings: Finding[]][]): ReturnType<typeof groupsAlone> =>
  groupsAlone(
    made,
    theme,
    years.map(([year, findings]) => own(year, year, { findings })),
  );

it('a year counts where every criticism on the theme is about the group as well', () => {
  expect(words('plans', ['2001', [about('a', ['young'])]], ['2002', [about('b', ['young']), about('c', [])]], ['2003', [about('d', ['young'])]])).toEqual([
    { years: '2001 and 2003', whom: 'young adults' },
  ]);
});

it('praise on the theme, and criticism on another, do not stand in the way', () => {
  expect(words('plans', ['2001', [about('a', ['young']), finding('b', 'b', 'plans', 'strength'), about('c', [], 'staff')]])).toEqual([
    { years: '2001', whom: 'young adults' },
  ]);
});

it('a theme that is no group stands for none, and the theme of a group is no group of itself', () => {
  expect(words('plans', ['2001', [about('a', ['staff'])]])).toEqual([]);
  expect(words('young', ['2001', [about('a', ['young'], 'young')]])).toEqual([]);
});

it('no criticism has no such year', () => {
  expect(words('plans', ['2001', [finding('a', 'a', 'plans', 'strength')]])).toEqual([]);
});
