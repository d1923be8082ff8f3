// The lying timeline: where the names of events, the bands of intervention with their words and the years of the axis stand, so that nothing hides another.
import { describe, expect, it } from 'vitest';
import { namedEvents } from '../../src/charts/Events.marks.ts';
import type { Box } from '../../src/charts/frame.ts';
import { widthOf } from '../../src/charts/letters.ts';
import { lying, MIDDLE, WIDE, type LyingDrawing } from '../../src/charts/Lying.marks.ts';
import { overlap } from '../../src/charts/space.ts';
import type { InspectionRecord, Milestone } from '../../src/model/record/record.ts';
import { made, visit } from '../fixtures/made.ts';

const [ANY] = made.milestones;
const event = (id: string, date: string, more: Partial<Milestone> = {}): Milestone => ({
  ...(ANY ?? expect.unreachable()),
  id,
  title: `What happened at ${id}`,
  date,
  ...more,
});
const SHEET = { width: 700, left: 100, right: 700, fontSize: 10 };
const TOP = 50;
const place = (x: number, words: string) => ({ milestone: event(words, '2001-02-03'), words, x });
const numbersIn = (path: string): number[] => [...path.matchAll(/-?\d+(?:\.\d+)?/g)].map(Number);

describe('the name of an event', () => {
  const named = (...places: ReturnType<typeof place>[]) => namedEvents(places, SHEET, TOP);
  const boxesOf = (of: ReturnType<typeof named>): Box[] =>
    of.named.flatMap(({ lines, anchor }) =>
      lines.map(({ words, x, y }) => ({ x: anchor === 'start' ? x : x - widthOf(words, 10), y: y - 8, width: widthOf(words, 10), height: 10 })),
    );
  it('stands below the row and to the right in the earlier half, and above it and to the left in the later', () => {
    const { named: all, y, bottom } = named(place(150, 'one'), place(400, 'two'), place(401, 'three'));
    expect(all.map(({ anchor, lines }) => [anchor, lines[0]?.words, lines[0]?.x])).toEqual([
      ['start', '3 Feb 2001 one', 157],
      ['start', '3 Feb 2001 two', 407],
      ['end', '3 Feb 2001 three', 394],
    ]);
    // Above: one line (12.5) and its room (14). Below: as much, the base of the letters nine tenths into their line.
    expect([y, bottom]).toEqual([TOP + 12.5 + 14, TOP + 12.5 + 14 + 14 + 12.5]);
    expect(all.map(({ lines }) => lines[0]?.y)).toEqual([y + 14 + 9, y + 14 + 9, y - 14 - 12.5 + 9]);
    expect(all.map(({ label, href }) => [label, href])[0]).toEqual(['3 Feb 2001 one: What happened at one', '/milestones/one/']);
  });
  it('is led to by a line from its tick to its first line', () => {
    const { named: all, y } = named(place(150, 'one'), place(500, 'two'));
    expect(all.map(({ tick }) => tick)).toEqual([`M148.8 ${y - 7}h2.4V${y + 14 + 9 + 2}h-2.4z`, `M498.8 ${y + 7}h2.4V${y - 14 - 12.5 + 9 - 8}h-2.4z`]);
  });
  it('stands under those that it would meet, and beside those that it would not', () => {
    const near = named(place(150, 'one'), place(160, 'two'), place(170, 'three'));
    expect(near.named.map(({ lines }) => (lines[0]?.y ?? 0) - near.y)).toEqual([23 + 33, 23 + 16.5, 23]);
    expect(near.bottom - near.y).toBeCloseTo(14 + 33 + 12.5, 5);
    const late = named(place(630, 'three'), place(640, 'two'), place(650, 'one'));
    expect(late.named.map(({ lines }) => late.y - (lines[0]?.y ?? 0))).toEqual([17.5, 17.5 + 16.5, 17.5 + 33]);
    expect(late.y).toBeCloseTo(TOP + 14 + 33 + 12.5, 5);
    const far = named(place(110, 'one'), place(300, 'two'));
    expect(new Set(far.named.map(({ lines }) => lines[0]?.y)).size).toBe(1);
  });
  it('breaks into lines where the edge is near, and no word of any meets another or leaves the sheet', () => {
    const long = 'a name of many words that goes on and on, and further on than any other one in this row of events that was ever made';
    const all = [110, 130, 200, 380, 399, 402, 440, 600, 690].map((x, i) => place(x, i % 2 === 0 ? long : 'short'));
    const drawn = named(...all);
    expect(drawn.named.some(({ lines }) => lines.length > 1)).toBe(true);
    const boxes = boxesOf(drawn);
    for (const [i, box] of boxes.entries()) {
      expect(box.x >= 0 && box.x + box.width <= SHEET.width).toBe(true);
      for (const other of boxes.slice(i + 1)) expect(overlap(box, other)).toBe(false);
    }
    const ys = drawn.named.flatMap(({ lines }) => lines.map(({ y }) => y));
    expect(Math.min(...ys)).toBeGreaterThan(TOP);
    expect(Math.max(...ys)).toBeLessThanOrEqual(drawn.bottom);
    for (const { lines } of drawn.named) for (const [i, { y }] of lines.entries()) expect(y - (lines[0]?.y ?? 0)).toBeCloseTo(i * 12.5, 1);
    // No line to a name crosses another name.
    for (const [i, { tick, lines }] of drawn.named.entries()) {
      const [x = 0, from = 0, , to = 0] = numbersIn(tick);
      const line = { x, y: Math.min(from, to), width: 2.4, height: Math.abs(to - from) };
      const others = drawn.named.filter((_, j) => j !== i).flatMap((other) => boxesOf({ ...drawn, named: [other] }));
      expect(
        others.filter((box) => overlap(line, box)),
        lines[0]?.words,
      ).toEqual([]);
    }
  });
  it('may be that of none', () => expect(named()).toEqual({ named: [], y: TOP + 14, bottom: TOP + 28 }));
});

/** From 2001 to the year of the last check, 2030, so that a year is about 19 wide. */
const recordOf = (milestones: Milestone[], more: Partial<InspectionRecord> = {}): InspectionRecord => ({
  ...made,
  inspections: [visit('a', '2001-06'), visit('b', '2020-06')],
  milestones,
  ...more,
});
const band = (id: string, from: string, to?: string): Milestone[] => [
  event(`${id}-start`, from, { band: { id: 'intervention', edge: 'start' } }),
  ...(to === undefined ? [] : [event(`${id}-end`, to, { band: { id: 'intervention', edge: 'end' } })]),
];
const bandsOf = (milestones: Milestone[], sheet = WIDE): NonNullable<LyingDrawing['bands']> =>
  lying(recordOf(milestones), sheet).bands ?? expect.unreachable('there is no band');

describe('a band of intervention', () => {
  const room = (words: string): number => widthOf(words, WIDE.fontSize);
  it('has its words within, where they have room', () => {
    const { all, bottom, name } = bandsOf(band('one', '2004-01-01', '2019-01-01'));
    const [{ bar, dates, href, label } = expect.unreachable()] = all;
    expect(dates).toMatchObject({ words: 'Jan 2004 to Jan 2019', anchor: 'middle' });
    expect(dates.x).toBeCloseTo(bar.x + bar.width / 2, 0);
    expect(dates.y).toBeCloseTo(bar.y + 13 + WIDE.fontSize * 0.36, 0);
    expect([href, bar.height, bottom]).toEqual(['/milestones/one-end/', 26, bar.y + 26]);
    expect(label).not.toContain('no end');
    expect(name.map(({ words }) => words).join(' ')).toBe('Government intervention');
  });
  it('has them behind it, or before it at the end of the sheet, where it is short', () => {
    const [after] = bandsOf(band('one', '2004-01-01', '2005-01-01')).all;
    expect(after?.dates.anchor).toBe('start');
    expect((after?.dates.x ?? 0) - (after?.bar.x ?? 0) - (after?.bar.width ?? 0)).toBeCloseTo(10, 0);
    const [before] = bandsOf(band('one', '2026-01-01', '2027-01-01')).all;
    expect(before?.dates.anchor).toBe('end');
    expect((before?.bar.x ?? 0) - (before?.dates.x ?? 0)).toBeCloseTo(10, 0);
  });
  it('that has no end on record goes to the last check, and leads to its beginning', () => {
    const [{ bar, dates, href, label } = expect.unreachable()] = bandsOf(band('one', '2004-01-01')).all;
    expect([dates.words, href]).toEqual(['from Jan 2004, no end on record', '/milestones/one-start/']);
    expect(label).toContain('no end on record');
    // The first day of 2030 is a year before the end of the axis.
    expect(bar.x + bar.width).toBeCloseTo(WIDE.right - (WIDE.right - WIDE.left) / 30, 0);
  });
  it('that began before the first visit begins with the axis, and one of few days can still be seen', () => {
    const [early] = bandsOf(band('one', '1990', '2005')).all;
    expect(early?.bar.x).toBe(WIDE.left);
    const [short] = bandsOf(band('one', '2010-01-01', '2010-01-02')).all;
    expect(short?.bar.width).toBe(2);
  });
  it('among others has its words where they meet no other band and no other words, and else below all', () => {
    const close = [band('one', '2012-01-01', '2012-06-01'), band('two', '2013-01-01', '2013-06-01'), band('three', '2014-01-01', '2014-06-01')].flat();
    const { all, bottom } = bandsOf(close);
    expect(all.map(({ dates }) => dates.anchor)).toEqual(['end', 'middle', 'start']);
    const [, between] = all;
    expect((between?.dates.y ?? 0) - (between?.bar.y ?? 0)).toBeGreaterThan(26);
    expect(bottom).toBe(between?.dates.y);
    expect(between?.dates.x).toBeCloseTo((between?.bar.x ?? 0) + (between?.bar.width ?? 0) / 2, 0);
    const boxes = all.map(({ dates: { words, x, y, anchor } }) => ({
      x: x - (anchor === 'end' ? room(words) : anchor === 'middle' ? room(words) / 2 : 0),
      y: y - 12,
      width: room(words),
      height: 12,
    }));
    for (const [i, box] of boxes.entries()) for (const other of [...boxes.slice(i + 1), ...all.map(({ bar }) => bar)]) expect(overlap(box, other)).toBe(false);
  });
  it('has its words on the sheet, below it too', () => {
    for (const years of [2001, 2002, 2027, 2028]) {
      const crowd = [
        band('one', `${years}-01-01`, `${years}-03-01`),
        band('two', `${years}-05-01`, `${years}-07-01`),
        band('three', `${years}-09-01`, `${years}-12-01`),
      ].flat();
      for (const { dates } of bandsOf(crowd).all) {
        const half = dates.anchor === 'middle' ? room(dates.words) / 2 : 0;
        expect(dates.x - half - (dates.anchor === 'end' ? room(dates.words) : 0)).toBeGreaterThanOrEqual(WIDE.left - 1);
        expect(dates.x + half + (dates.anchor === 'start' ? room(dates.words) : 0)).toBeLessThanOrEqual(WIDE.width);
      }
    }
  });
  it('is none where there was no intervention', () => expect(lying(recordOf([event('a', '2004')]), WIDE).bands).toBeUndefined());
});

describe('the rows of the drawing', () => {
  it('stand under each other, each with the room of a line, and the axis below all of them', () => {
    const all = lying(recordOf([...band('one', '2004-01-01', '2019-01-01'), event('a', '2004', { label: 'a name' }), event('b', '2006')]), WIDE);
    const rowY = numbersIn(all.eventRow?.rule ?? '')[1] ?? NaN;
    const axisY = numbersIn(all.axis)[1] ?? NaN;
    const visitY = Math.max(...all.rows.map(({ rule }) => numbersIn(rule)[1] ?? NaN));
    const { bottom, all: bands } = all.bands ?? expect.unreachable();
    expect(visitY).toBeLessThan(bands[0]?.bar.y ?? NaN);
    expect(rowY).toBeGreaterThan(bottom + WIDE.fontSize * 1.4);
    expect(Math.max(...all.named.flatMap(({ lines }) => lines.map(({ y }) => y)))).toBeLessThan(axisY);
    for (const { y } of all.years) expect(y > axisY && y < all.height).toBe(true);
    expect(all.eventRow?.name.map(({ words }) => words)).toEqual(['Events']);
    expect(all.events.map(({ label, href }) => [label, href])).toEqual([['2006: What happened at b', '/milestones/b/']]);
    expect(all.events[0]?.tick).toMatch(new RegExp(`^M[\\d.]+ ${rowY - 7}h2.4v14h-2.4z$`));
  });
  it('have no row of events where there is none, and none of intervention', () => {
    const without = lying(recordOf([]), WIDE);
    expect([without.eventRow, without.bands, without.named, without.events]).toEqual([undefined, undefined, [], []]);
    expect(without.height).toBeLessThan(lying(recordOf([event('b', '2006')]), WIDE).height);
    expect(without.height).toBeLessThan(lying(recordOf(band('one', '2004-01-01', '2019-01-01')), WIDE).height);
  });
  it('leave out events before the first year, and those of a band that have no name of their own', () => {
    const drawn = lying(
      recordOf([
        event('early', '2000-12-31'),
        event('first', '2001'),
        ...band('one', '2004', '2005'),
        event('named', '2006', { band: { id: 'intervention', edge: 'start' }, label: 'a name' }),
      ]),
      WIDE,
    );
    expect([...drawn.events, ...drawn.named].map(({ href }) => href)).toEqual(['/milestones/first/', '/milestones/named/']);
  });
  it('have events in order of time, each at its date or beside the one before, however many there are', () => {
    const hrefs = (...dates: string[]): string[] => lying(recordOf(dates.map((date) => event(date, date))), WIDE).events.map(({ href }) => href);
    expect(hrefs('2010', '2004', '2008')).toEqual(['2004', '2008', '2010'].map((id) => `/milestones/${id}/`));
    const many = (count: number, more: Milestone[] = []): number[] => {
      const { events, named } = lying(recordOf([...Array.from({ length: count }, (_, i) => event(`e${i}`, '2010-05-05')), ...more]), WIDE);
      return [...events, ...named].map(({ tick }) => numbersIn(tick)[0] ?? NaN);
    };
    for (const count of [2, 300]) {
      const places = many(count);
      const gaps = new Set(places.slice(1).map((place, i) => Math.round((place - (places[i] ?? NaN)) * 5) / 5));
      expect(count === 2 ? [...gaps] : Math.max(...gaps)).toEqual(count === 2 ? [3.6] : expect.closeTo(2, 0));
      expect(Math.min(...places)).toBeGreaterThanOrEqual(WIDE.left - 1.2);
      expect(Math.max(...places)).toBeLessThanOrEqual(WIDE.right);
    }
    // One with a name stays at its date.
    const named = event('named', '2010-05-06', { label: 'a name' });
    expect(many(20, [named]).at(-1)).toBe(many(0, [named])[0]);
  });
  it('begin under what was found about grades of a time before them, each finding in lines over the whole width', () => {
    const doubts = {
      grades: ['g'],
      says: 'In 1999 a committee found that it missed much, and went on to say so at great length, year after year, in report after report.',
    };
    const doubted = recordOf([event('g', '1991-07', { grades: 'Fair' }), event('found', '1999-02', { doubts })]);
    const { before, rows } = lying(doubted, MIDDLE);
    const line = MIDDLE.fontSize * 1.4;
    const [block] = before;
    expect(block?.href).toBe('/milestones/found/');
    expect(block?.lines.map(({ words }) => words).join(' ')).toBe(block?.label);
    for (const [i, { x, y, words }] of (block?.lines ?? []).entries()) {
      expect([x, Math.abs(y - (i + 1) * line) < 0.1, widthOf(words, MIDDLE.fontSize) <= MIDDLE.width - 4]).toEqual([0, true, true]);
    }
    const top = (of: LyingDrawing['rows']): number => numbersIn(of[0]?.rule ?? '')[1] ?? NaN;
    expect(top(rows) - top(lying(recordOf([]), MIDDLE).rows)).toBeCloseTo(((block?.lines.length ?? 0) + 1) * line, 0);
    expect(lying(recordOf([]), MIDDLE).before).toEqual([]);
  });
});

describe('the years of the axis', () => {
  const yearsOf = (first: string, checked: string, sheet = WIDE): string[] =>
    lying(recordOf([], { inspections: [visit('a', first)], site: { ...made.site, checked } }), sheet).years.map(({ words }) => words);
  it('are as many as have room for their words, at steps that people count in', () => {
    expect(yearsOf('2001', '2005-01-01')).toEqual(['2001', '2002', '2003', '2004', '2005']);
    expect(yearsOf('2001', '2020-01-01')).toEqual(['2001', '2003', '2005', '2007', '2009', '2011', '2013', '2015', '2017', '2019']);
    expect(yearsOf('2001', '2040-01-01')).toEqual(['2001', '2006', '2011', '2016', '2021', '2026', '2031', '2036']);
    expect(yearsOf('1901', '2020-01-01')).toEqual(['1901', '1911', '1921', '1931', '1941', '1951', '1961', '1971', '1981', '1991', '2001', '2011']);
    expect(yearsOf('1001', '2020-01-01')).toEqual(['1001', '1101', '1201', '1301', '1401', '1501', '1601', '1701', '1801', '1901']);
  });
  it('have each a tick, and words that end on the sheet', () => {
    for (const checked of ['2003-01-01', '2008-01-01', '2014-01-01', '2031-01-01'])
      for (const sheet of [WIDE, MIDDLE]) {
        const { axis, years } = lying(recordOf([], { inspections: [visit('a', '2001')], site: { ...made.site, checked } }), sheet);
        const ticks = [...axis.matchAll(/M([\d.]+) [\d.]+v6/g)].map(([, x]) => Number(x));
        expect(axis).toMatch(new RegExp(`^M${sheet.left} [\\d.]+H${sheet.right}M[\\d.]+ [\\d.]+v6(?:M[\\d.]+ [\\d.]+v6)*$`));
        expect(years.map(({ x }) => Math.round((x - 3) * 10) / 10)).toEqual(ticks.slice(0, years.length));
        expect(ticks.length - years.length).toBeLessThanOrEqual(1);
        for (const { words, x } of years) expect(x + widthOf(words, sheet.fontSize)).toBeLessThanOrEqual(sheet.width);
      }
  });
  it('go to the last visit where that is later than the check', () => {
    expect(
      lying(recordOf([], { inspections: [visit('a', '2001'), visit('b', '2009')], site: { ...made.site, checked: '2005-01-01' } }), WIDE).years.at(-1)?.words,
    ).toBe('2009');
  });
});
