// Times of intervention: in pairs by date, without an end where none is on record, and drawn so that no words meet a band.
import { describe, expect, it } from 'vitest';
import { timelineChart } from '../../src/charts/kinds/Timeline.marks.ts';
import { widthOf } from '../../src/charts/letters.ts';
import { overlap } from '../../src/charts/space.ts';
import { answers } from '../../src/model/counts/answers/answers.ts';
import { interventionInWords, interventions, paired } from '../../src/model/counts/interventions.ts';
import { addresses } from '../../src/model/record/addresses.ts';
import type { InspectionRecord, Milestone } from '../../src/model/record/record.ts';
import { made } from '../fixtures/made.ts';

type Edge = readonly [edge: 'start' | 'end', date: string];
const [first] = made.milestones;
if (!first) throw new RangeError('the made record has no milestone');
const milestone = ([edge, date]: Edge): Milestone => ({ ...first, id: `${edge}-${date}`, date, kind: 'intervention', band: { id: 'intervention', edge } });
const of = (...edges: Edge[]): InspectionRecord => ({ ...made, milestones: edges.map(milestone) });
const words = (record: InspectionRecord): string[] => interventions(record).map(interventionInWords);

describe('times of intervention', () => {
  it('are pairs of a start and the end after it, by date', () => {
    expect(words(of(['end', '2009-05'], ['start', '2004-02-03'], ['start', '2001'], ['end', '2002']))).toEqual([
      'Government intervention, 2001 to 2002',
      'Government intervention, 3 February 2004 to May 2009',
    ]);
  });
  it('have no end where none is on record', () => {
    expect(words(of(['start', '2001'], ['end', '2002'], ['start', '2004-02-03']))).toEqual([
      'Government intervention, 2001 to 2002',
      'Government intervention from 3 February 2004, with no end on record',
    ]);
    expect(words(of())).toEqual([]);
  });
  it('are not made of an end without a start, nor of a start while one runs', () => {
    const loose = (...edges: Edge[]): string[] => paired(edges.map(milestone)).loose.map(({ id }) => id);
    expect(loose(['end', '2001'], ['start', '2002'])).toEqual(['end-2001']);
    expect(loose(['start', '2001'], ['start', '2002'], ['end', '2003'])).toEqual(['start-2002']);
    expect(loose(['start', '2001'], ['end', '2002'], ['end', '2003'])).toEqual(['end-2003']);
    expect(loose(['start', '2014'], ['end', '2014-03'])).toEqual([]);
  });
});

it('the front page says of an intervention without an end that it has none, and nothing of others', () => {
  const happened = (record: InspectionRecord) => answers(record)[0]?.parts ?? [];
  const open = happened(of(['start', '2001'], ['end', '2002'], ['start', '2004-02-03']));
  expect(open.map((part) => part.words).join('')).toContain('Government intervention since 3 February 2004 has no end on record.');
  expect(open).toContainEqual({ words: '3 February 2004', href: addresses.milestone('start-2004-02-03') });
  expect(
    happened(of(['start', '2001'], ['end', '2002']))
      .map((part) => part.words)
      .join(''),
  ).not.toContain('intervention');
});

describe.each([
  ['one that runs', [['start', '2004-02-03']]],
  ['one that has just begun', [['start', '2026-10-03']]],
  [
    'two',
    [
      ['start', '2001-03'],
      ['end', '2004'],
      ['start', '2008'],
      ['end', '2011-01'],
    ],
  ],
  [
    'two short ones close together',
    [
      ['start', '2004-03'],
      ['end', '2004-05'],
      ['start', '2004-08'],
      ['end', '2004-09'],
    ],
  ],
  [
    'one, and one that runs',
    [
      ['start', '2001-03'],
      ['end', '2009'],
      ['start', '2009-08'],
    ],
  ],
  ['five', Array.from({ length: 10 }, (_, i): Edge => [i % 2 === 0 ? 'start' : 'end', `${2001 + i}-0${1 + (i % 3)}`])],
] as const satisfies readonly (readonly [string, readonly Edge[]])[])('drawn, %s', (_name, edges) => {
  const record = of(...edges);
  const { wide, middle, narrow, summary } = timelineChart(record);
  it('has a band each, which reaches the end of the time that is checked where it runs', () => {
    const all = interventions(record);
    for (const { bands, years } of [wide, middle]) {
      expect(bands?.all).toHaveLength(all.length);
      const last = bands?.all.at(-1)?.bar;
      const checked = years.at(-1)?.x ?? 0;
      if (all.at(-1)?.end === undefined) expect((last?.x ?? 0) + (last?.width ?? 0)).toBeGreaterThan(checked);
    }
    expect(narrow.bands).toHaveLength(all.length);
    for (const { height, y } of narrow.bands) {
      expect(height).toBeGreaterThan(0);
      expect(y + height).toBeLessThanOrEqual(narrow.height);
    }
    for (const one of all) expect(summary).toContain(`${interventionInWords(one)}, is drawn as a band.`);
  });
  it('has its dates beside its band or below it, on no other band or words', () => {
    for (const { bands, fontSize, width } of [wide, middle]) {
      const boxes = (bands?.all ?? []).map(({ dates, bar }) => {
        const room = widthOf(dates.words, fontSize);
        const x = dates.anchor === 'middle' ? dates.x - room / 2 : dates.anchor === 'end' ? dates.x - room : dates.x;
        return { words: { x, y: dates.y - fontSize * 0.8, width: room, height: fontSize }, bar };
      });
      for (const [i, { words: own }] of boxes.entries()) {
        expect(own.x >= 0 && own.x + own.width <= width).toBe(true);
        for (const [j, { words: other, bar }] of boxes.entries()) if (i !== j) expect([overlap(own, other), overlap(own, bar)]).toEqual([false, false]);
      }
    }
  });
});
