// In which years a theme was asked about, in words that say where an ask was for one group alone.
import { expect, it } from 'vitest';
import { askedBriefly, askedInWords } from '../../src/model/counts/asked.ts';
import type { Inspection } from '../../src/model/record/record.ts';
import { ask, made, own, secondHand } from '../fixtures/made.ts';

const plans = made.themes.find(({ id }) => id === 'plans') ?? expect.fail();
const asked = (id: string, year: string, theme: string, also: string[] = []): Inspection => own(id, year, { asks: [ask(`${id}-a`, id, theme, { also })] });
const words = (theme: string, ...inspections: Inspection[]): string => askedInWords({ ...made, inspections }, theme);

it('the first year stands apart from those in which it was asked again', () => {
  expect(['plans', 'staff', 'young', 'health'].map((theme) => askedInWords(made, theme))).toEqual([
    'Asked for in 2001; again in 2011; in 2005 for young adults; second-hand in 2003',
    'Asked for in 2001; again in 2011',
    'Asked for in 2005',
    'Not asked for',
  ]);
  expect(words('plans', asked('a', '2001', 'plans'), asked('b', '2003', 'staff'), asked('c', '2005', 'plans'), asked('d', '2007', 'homes', ['plans']))).toBe(
    'Asked for in 2001; again in 2005 and 2007',
  );
});

it('a year in which every ask on it is for one group is told as such, whichever of the two is the main theme', () => {
  expect(words('plans', asked('a', '2001', 'plans', ['young']), asked('b', '2003', 'young', ['plans']))).toBe('Asked for in 2001 and 2003 for young adults');
  expect(words('plans', asked('a', '2001', 'plans'), asked('b', '2003', 'young', ['plans']))).toBe('Asked for in 2001; in 2003 for young adults');
});

it('a year in which one ask on it is for all is for all', () => {
  const both = own('a', '2001', { asks: [ask('a1', 'a', 'plans', { also: ['young'] }), ask('a2', 'a', 'plans')] });
  expect(words('plans', both)).toBe('Asked for in 2001');
  const apart = own('a', '2001', { asks: [ask('a1', 'a', 'plans', { also: ['young'] }), ask('a2', 'a', 'staff')] });
  expect(words('plans', apart)).toBe('Asked for in 2001 for young adults');
});

it('a year in which others alone tell of it is told as such, and no headline counts it', () => {
  const told = (id: string, year: string, also: string[] = []): Inspection =>
    secondHand(id, year, { asks: [ask(`${id}-a`, id, 'plans', { also, voice: 'reported' })] });
  const briefly = (...inspections: Inspection[]): string => askedBriefly({ ...made, inspections }, plans);
  const own = [asked('a', '2001', 'plans'), asked('b', '2003', 'plans')];
  expect(words('plans', ...own, told('c', '2005'), told('d', '2007', ['young']))).toBe(
    'Asked for in 2001; again in 2003; second-hand in 2005; second-hand in 2007 for young adults',
  );
  expect(briefly(...own, told('c', '2005'))).toBe('Plans: asked for in two years');
  expect(words('plans', told('c', '2005'))).toBe('Asked for, second-hand, in 2005');
  expect(briefly(told('c', '2005'))).toBe('Plans: asked for second-hand alone');
});

it('the theme of the group itself is asked for without a group', () => {
  expect(words('young', asked('a', '2001', 'young'))).toBe('Asked for in 2001');
});
